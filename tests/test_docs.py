"""The documentation says what the program does: commands, settings, links, examples and rules are compared with it."""

import inspect
import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from privacy_inbox import config, logs
from privacy_inbox.cli import group
from privacy_inbox.commands.manual import reference
from privacy_inbox.config.checks import checked
from privacy_inbox.config.description import settings_of, tables
from privacy_inbox.config.secrets import SECRET_SOURCES
from privacy_inbox.config.validation import validated
from privacy_inbox.core import faults, vocabulary
from privacy_inbox.core.acknowledgement import TABLE
from privacy_inbox.core.vocabulary import Action

ROOT = Path(__file__).resolve().parents[1]
PAGES = {
    str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
    for path in [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "models/README.md", *sorted(ROOT.glob("docs/*.md"))]
}
PROGRAM = "privacy-inbox"
every_page = pytest.mark.parametrize("page", PAGES)


# --- What a page holds ------------------------------------------------------------------------------------------------
def blocks(page: str) -> Iterator[tuple[str, str]]:
    """(info string, content) of every fenced block."""
    yield from re.findall(r"^```(.*)\n((?:.*\n)*?)```$", PAGES[page], re.MULTILINE)


def prose(page: str) -> str:
    """A page without its fenced blocks."""
    return re.sub(r"^```.*\n(?:.*\n)*?```$", "", PAGES[page], flags=re.MULTILINE)


def shown_commands(page: str) -> Iterator[str]:
    """Every command line of ours in a block, without what the shell does with it."""
    for kind, content in blocks(page):
        for line in content.splitlines():
            found = re.match(rf"(?:sudo (?:\S+ )+|ExecStart=)?(?:\S*/)?{PROGRAM} (.*)", line)
            if found and kind in ("sh", "ini"):
                yield re.split(r" +[#>|&]", found[1])[0]


def anchors(text: str) -> set[str]:
    """The names that links to a page's headings have."""
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


# --- Commands and settings --------------------------------------------------------------------------------------------
def test_the_page_of_commands_is_the_programs() -> None:
    assert PAGES["docs/cli.md"] == reference(group), f"python -m {PROGRAM.replace('-', '_')}.commands > docs/cli.md"


def test_the_page_of_commands_is_whole() -> None:
    chapters = re.split(r"^##", PAGES["docs/cli.md"], flags=re.MULTILINE)
    for path, command in walk(group, PROGRAM):
        (chapter,) = [text for text in chapters if re.match(rf"#? `{path}(?: [\[\]A-Z0-9…]+)*`", text)]
        names = [name for option in command.params if isinstance(option, click.Option) for name in option.opts]
        assert [name for name in names if f"`{name}`" not in chapter] == []


def walk(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from walk(below, f"{path} {name}")


def test_the_page_of_settings_is_the_programs() -> None:
    assert PAGES["docs/configuration.md"] == config.reference()
    for table in tables():
        for key in settings_of(table):
            assert f"| `{key}` |" in PAGES["docs/configuration.md"]


# --- Examples ---------------------------------------------------------------------------------------------------------
def parse(command: click.Command, arguments: list[str], *, whole: bool) -> None:
    """Read a command line as the program would, without running it. `whole`: nothing that is required is missing."""
    context = click.Context(command)
    values, rest, _ = command.make_parser(context).parse_args(list(arguments))
    if values.get("help") is True:
        return
    if isinstance(command, click.Group):
        if rest:
            below = command.get_command(context, rest[0])
            assert below is not None, f"there is no command {rest[0]}"
            parse(below, rest[1:], whole=whole)
        return
    assert not rest, f"too many words: {rest}"
    for parameter in command.params:
        value = values.get(parameter.name or "")
        given = isinstance(value, (str, bool, list)) or (isinstance(value, tuple) and bool(value))
        assert given or not (parameter.required and whole), f"{parameter.name} is missing"
        if given and not isinstance(parameter.type, click.Path):
            for item in value if isinstance(value, (list, tuple)) else [value]:
                parameter.type.convert(item, parameter, context)


@every_page
def test_every_command_line_can_be_given(page: str) -> None:
    shown = list(shown_commands(page))
    assert len(shown) >= PAGES[page].count("```sh") * page.endswith(("cli.md", "dpo.md"))
    for line in shown:
        parse(group, shlex.split(line), whole=True)


@every_page
def test_every_command_in_a_sentence_exists(page: str) -> None:
    for line in re.findall(rf"`{PROGRAM} ([^`]+)`", prose(page)):
        if not page.endswith("cli.md"):  # its headings name the arguments, and it is the program's own
            parse(group, shlex.split(line.replace("…", "")), whole=False)


@pytest.mark.parametrize(
    "line",
    [
        "tickets --nothing",
        "ticket vanish A",
        "ticket close A",
        "ticket confirm A --right cake",
        "messages --open x",
        "verify now",
    ],
)
def test_a_wrong_command_line_would_be_seen(line: str) -> None:
    with pytest.raises((AssertionError, click.UsageError)):
        parse(group, shlex.split(line), whole=True)


BASE: dict[str, Any] = {
    "organisation": {"name": "Example"},
    "mailbox": {"host": "imap.example.org", "user": "privacy@example.org"},
    "smtp": {"host": "smtp.example.org"},
}
CONFIGURATIONS = [
    pytest.param(kind, content, id=f"{page}-{number}")
    for page in PAGES
    for number, (kind, content) in enumerate(blocks(page))
    if kind.startswith("toml")
]


@pytest.mark.parametrize(("kind", "content"), CONFIGURATIONS)
def test_every_configuration_loads(kind: str, content: str, tmp_path: Path) -> None:
    """A block marked `toml part` is a part: what it leaves out is taken from a small whole one."""
    if kind == "toml":
        path = tmp_path / "privacy-inbox.toml"
        path.write_text(content, encoding="utf-8")
        config.load(path, {})
        return
    assert kind == "toml part"
    part = tomllib.loads(content)
    document = part | {name: table | part.get(name, {}) for name, table in BASE.items()}
    if not document["mailbox"].keys() & set(SECRET_SOURCES):
        document["mailbox"]["password_env"] = "P"
    settings, mistakes = validated(document)
    assert not mistakes
    assert [problem for problem in checked(settings, document, {}) if "there is no" not in problem.text] == []


def test_no_block_is_left_unchecked() -> None:
    kinds = {kind for page in PAGES for kind, _ in blocks(page)}
    assert kinds <= {"", "sh", "ini", "toml", "toml part"}


def test_the_readme_opens_with_two_commands_of_the_makefile() -> None:
    kind, content = next(blocks("README.md"))
    assert (kind, content) == ("sh", "make demo\nmake test\n")
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = {name for page in PAGES for name in re.findall(r"(?:`|^)make ([a-z]+)\b", PAGES[page], re.MULTILINE)}
    assert {"demo", "test"} <= named <= set(targets)


def test_the_readme_counts_right() -> None:
    words = " ".join(PAGES["README.md"].split())
    samples = list((ROOT / "src/privacy_inbox/demo/mails").glob("*.eml"))
    assert f"lets {len(samples)} sample mails arrive" in words
    card = dict(re.findall(r"^\| ([^|]+?) \| (0\.\d+)", PAGES["models/README.md"], re.MULTILINE))
    for row in ("category, accuracy", "sent to review", "children found (95 % sure of at least)"):
        assert f"{100 * float(card[row]):.0f} of 100" in words, row
    assert f"{100 * float(card['right where not reviewed']):.1f} of 100" in words
    assert f"macro-F1 {float(card['category, macro-F1']):.2f}" in words


# --- Words ------------------------------------------------------------------------------------------------------------
@every_page
def test_every_link_leads_somewhere(page: str) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        name, _, anchor = target.partition("#")
        assert "://" not in target, "these pages are read offline too"
        path = (ROOT / page).parent / name if name else ROOT / page
        assert path.exists(), target
        assert not anchor or anchor in anchors(path.read_text(encoding="utf-8")), target


@every_page
def test_no_page_names_a_machine_or_a_host_that_is_not_invented(page: str) -> None:
    assert re.findall(r"/(?:tmp|root|home|Users)/", PAGES[page]) == []
    assert [host for host in re.findall(r"https?://([\w.-]+)", PAGES[page]) if not host.endswith(".example")] == []


def test_every_rule_of_the_letters_is_explained() -> None:
    said = {Action.NONE: "none", Action.HOLD: "held", Action.ONCE: "sent once", Action.SEND: "sent"}
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| .* \| ([a-z ]+)(?:;.*)? \|$", PAGES["docs/dpo.md"], re.MULTILINE))
    assert rows.pop("quarantine")
    assert rows == {row.rule: said[row.action] for row in TABLE}
    assert list(rows) == [row.rule for row in TABLE], "the order decides, so the page keeps it"


def test_every_exit_code_is_explained() -> None:
    kinds = [kind for _, kind in inspect.getmembers(faults, inspect.isclass) if issubclass(kind, faults.Fault)]
    page = PAGES["docs/operating.md"]
    for code in {0} | {kind.exit_code for kind in kinds}:
        assert re.search(rf"^\| {code} \|", page, re.MULTILINE)


def test_every_field_of_the_logs_is_explained() -> None:
    assert [name for name in logs.FIELDS if f"`{name}`" not in PAGES["docs/operating.md"]] == []


@pytest.mark.parametrize("kind", ["Category", "Right", "Flag", "Region", "Outcome", "Status", "Action", "LetterState"])
def test_every_word_of_the_house_is_in_the_glossary(kind: str) -> None:
    words = [word.value for word in getattr(vocabulary, kind)]
    assert [word for word in words if f"`{word}`" not in PAGES["docs/glossary.md"] and word != "held"] == []


@every_page
def test_lines_fit_a_screen(page: str) -> None:
    """Tables, made pages and what cannot be broken may be wider."""
    if page not in ("docs/cli.md", "docs/configuration.md", "CHANGELOG.md"):
        assert [
            line for line in PAGES[page].splitlines() if len(line) > 125 and not line.startswith(("|", "sudo "))
        ] == []
