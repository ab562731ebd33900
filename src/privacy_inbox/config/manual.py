"""The reference of all settings, made from the text beside each field of `Settings`."""

from dataclasses import MISSING
from pathlib import Path

from privacy_inbox.config.description import quoted, settings_of, tables
from privacy_inbox.core.settings import Entity

_INTRODUCTION = """\
# Configuration

One TOML file, given by `--config FILE` or `PRIVACY_INBOX_CONFIG`; `privacy-inbox init` writes a first one and
`privacy-inbox check` tries it. Unknown keys are errors. Relative paths are taken from the file's directory. A secret
never stands in the file: of `password_…` and `token_…` give exactly one in `[mailbox]`, and at most one in `[smtp]`.

This page is made from the program: `python -m privacy_inbox.config > docs/configuration.md`.
"""


def reference() -> str:
    """Every setting as a page of Markdown: key, type, default, meaning."""
    return "\n".join([_INTRODUCTION, *(_chapter(table) for table in tables())])


def _chapter(table: str) -> str:
    kind = tables()[table]
    title, note = (f"[[{table}]]", " Any number of them.") if kind is Entity else (f"[{table}]", "")
    rows = [
        f"| `{key}` | {setting.words} | {_default(setting.default)} | {setting.meaning} |".replace("\\", "\\\\")
        for key, setting in settings_of(table).items()
    ]
    head = [f"## `{title}`", "", f"{kind.__doc__}{note}", "", "| key | type | default | meaning |", "|---|---|---|---|"]
    return "\n".join([*head, *rows, ""])


def _default(value: object) -> str:
    if value is MISSING:
        return "**required**"
    if value is None:
        return "absent"
    return f"`{quoted(str(value) if isinstance(value, Path) else value)}`"
