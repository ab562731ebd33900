"""Mails as the usual programs write them in eight languages: each line's part is marked in the tables."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from privacy_inbox.core import clean
from privacy_inbox.core.message import parse
from privacy_inbox.core.threads import Parts, split
from privacy_inbox.core.threads.folding import text, unmarked

FOLDER = Path(__file__).parents[1] / "mails" / "threads"
TABLES = sorted(FOLDER.glob("??.toml"))
PAGES = tomllib.loads((FOLDER / "pages.toml").read_text(encoding="utf-8"))
MAILS = [
    pytest.param(mail, id=f"{table.stem} {mail['program']}")
    for table in TABLES
    for mail in tomllib.loads(table.read_text(encoding="utf-8"))["mail"]
]


def body(mail: dict[str, Any]) -> str:
    return clean.text("\n".join(line[2:] for line in mail["lines"].splitlines()))


def part(mail: dict[str, Any], mark: str) -> str:
    return clean.text("\n".join(line[2:] for line in mail["lines"].splitlines() if line[:1] == mark))


def expected(mail: dict[str, Any]) -> Parts:
    forwarded = text(map(unmarked, part(mail, "f").split("\n")))
    return Parts(part(mail, "o"), part(mail, "q"), forwarded, part(mail, "c"))


def flat(parts: Parts) -> tuple[str, ...]:
    """The parts without blank lines, of which where one part meets another nobody can say whose they are."""
    values = (parts.own, parts.quoted, parts.forwarded, parts.cut)
    return tuple("\n".join(line for line in value.split("\n") if line) for value in values)


@pytest.mark.parametrize("mail", MAILS)
def test_each_line_is_in_its_part(mail: dict[str, Any]) -> None:
    assert flat(split(body(mail), mail["subject"])) == flat(expected(mail))


@pytest.mark.parametrize("mail", MAILS)
def test_what_is_the_writers_stays_the_writers(mail: dict[str, Any]) -> None:
    own = split(body(mail), mail["subject"]).own
    assert split(own) == Parts(own, "", "")


def test_every_language_has_its_dozen() -> None:
    assert [table.stem for table in TABLES] == ["de", "en", "es", "fr", "it", "nl", "pl", "pt"]
    assert all(sum(param.id.startswith(f"{table.stem} ") for param in MAILS) >= 12 for table in TABLES)


@pytest.mark.parametrize("name", PAGES)
def test_a_page(name: str) -> None:
    message = parse((FOLDER / f"{name}.eml").read_bytes())
    page = PAGES[name]
    assert message.text == page["own"]
    assert page.get("quoted", "") in message.quoted.split("\n")
    assert page.get("forwarded", "") in message.forwarded.split("\n")
    assert bool(message.quoted) == ("quoted" in page)
    assert bool(message.forwarded) == ("forwarded" in page)


def test_every_page_is_in_the_table() -> None:
    assert {path.stem for path in FOLDER.glob("*.eml")} == set(PAGES)
