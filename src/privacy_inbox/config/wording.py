"""What is wrong, in a person's words, and never with a secret in them."""

import re
from difflib import get_close_matches
from typing import NamedTuple

from privacy_inbox.config.description import quoted, settings_of, tables
from privacy_inbox.config.lines import Keys
from privacy_inbox.config.secrets import is_secret, looks_secret
from privacy_inbox.config.validation import Document, Mistake, value_at


class Problem(NamedTuple):
    """One thing that is wrong: where, and a person's words for it."""

    keys: Keys
    text: str


def problem_of(mistake: Mistake, document: Document) -> Problem:
    """The words for a mistake in `document`."""
    names = [key for key in mistake.keys if isinstance(key, str)]
    match mistake.kind, names:
        case "missing", [table]:
            text = f"missing: add a table [{table}]"
        case "missing", [table, key]:
            text = f"missing: {settings_of(table)[key].meaning}"
        case "unknown", [table]:
            text = _unknown(table, "tables", list(tables()))
        case "unknown", [table, key]:
            text = _unknown(key, "keys", list(settings_of(table)))
        case _:
            text = _unfit(mistake.keys, names, document)
    return Problem(mistake.keys, text)


def spelled(keys: Keys) -> str:
    """`keys` as the file spells them; tables of a list are counted from 1."""
    return "".join(map(_step, keys)).removeprefix(".")


def shown(value: object) -> str:
    """A value as the file has it, shortened; of a table or list only that it is one, for a secret may lie within."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    text = quoted(value) if isinstance(value, str | int | float) else str(value)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _step(key: str | int) -> str:
    if isinstance(key, int):
        return f"[{key + 1}]"
    return "." + (key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else quoted(key))


def _unknown(name: str, kind: str, known: list[str]) -> str:
    """What to say of the unknown `name`, in whose place only the `known` ones may stand."""
    if is_secret(name):
        secret = "token" if name.lower().endswith("token") else "password"
        return f"a secret does not belong in this file; use {secret}_file, {secret}_env or {secret}_command"
    home = next((table for table in tables() if name in settings_of(table)), None)
    if home:
        return f"unknown here; it belongs to [{home}]"
    short = {key.removesuffix("_file"): key for key in known if key in ("password_file", "token_file")}
    for near in get_close_matches(name, [*known, *short], n=1):
        return f"unknown; did you mean {short.get(near, near)}?"
    return f"unknown; the {kind} there are: {', '.join(known)}"


def _unfit(keys: Keys, names: list[str], document: Document) -> str:
    """What to say of a value of the wrong type; `names` are its table and key, without numbers."""
    match names:
        case ["entities"]:
            expected = "tables headed [[entities]]"
        case [table]:
            expected = f"a table headed [{table}]"
        case _:
            expected = settings_of(names[0])[names[1]].words
    if looks_secret(names[-1]):
        return f"expected {expected}"
    in_list = " in it" if isinstance(keys[-1], int) else ""
    return f"expected {expected}, got {shown(value_at(document, keys))}{in_list}"
