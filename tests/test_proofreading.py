"""Every letter in every language: proofread, and as it was reviewed."""

import os
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from privacy_inbox import resources
from privacy_inbox.app import renderer
from privacy_inbox.core.letter import example_case
from privacy_inbox.core.lint import claims_made, too_hard
from privacy_inbox.core.settings import Entity, MailboxSettings, Organisation, Settings, SmtpSettings, TemplateSettings
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right
from privacy_inbox.core.wording import AUTOMATIC, facts_of
from privacy_inbox.proofreading import proofread

LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl")
REVIEWED = Path(__file__).parent / "letters"
UK = Entity(
    "uk", "Northwind Ltd", "1 Pier Road\nLeith", "Europe/London", authority="ICO (www.ico.org.uk)", default=True
)
IE = Entity("ie", "Northwind Ireland", timezone="Europe/Dublin", authority="DPC (www.dataprotection.ie)")
HOUSE = Settings(
    Organisation("Northwind", "https://northwind.example/privacy", LANGUAGES),  # type: ignore[arg-type]
    MailboxSettings("imap.invalid", "privacy.officer@northwind.example"),
    SmtpSettings("smtp.invalid"),
    (UK, IE),
)
LETTERS = renderer(HOUSE)
FLAGS = (Flag.COMPLAINT, Flag.BREACH, Flag.AGENT, Flag.CHILD_SUSPECTED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shipped_letter_is_in_order(language: str) -> None:
    assert [proof for proof in proofread(LETTERS, HOUSE, (language,)) if proof.faults] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_combination_of_category_right_place_and_flag_is_in_order(language: str) -> None:
    words, claims, example = LETTERS.words(language), resources.claims(language), example_case(HOUSE)
    rights = [(), *((right,) for right in Right), tuple(Right)]
    flags = [(), *((flag,) for flag in FLAGS), FLAGS]  # each says a sentence of its own, whatever the others say
    places = [(Region.UNKNOWN, True), (Region.US, True), (Region.UK, False), (Region.OTHER, False)]
    combined = [(asked, true, place) for true in flags for asked in rights for place in places]
    for template in sorted(AUTOMATIC):
        for asked, true, (region, verification) in combined if template == Category.RIGHTS_REQUEST else combined[::12]:
            case = replace(example, rights=asked, flags=true, region=region, verification=verification, spoken="zz")
            rendered = LETTERS.fill(template, language, case)
            facts = facts_of(case, template, language, words, HOUSE)
            assert [*claims_made(rendered, claims), *too_hard(rendered, facts)] == [], rendered.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_is_as_it_was_reviewed(language: str) -> None:
    """Whoever changes a letter looks at it, and writes these files again: WRITE_GOLDEN=1."""
    example = replace(example_case(HOUSE), flags=FLAGS, spoken="zz", region=Region.UK)
    shown = []
    for spoken, template, _ in LETTERS.names():
        if spoken == language:
            rendered = LETTERS.fill(template, language, example)
            shown.append(f"=== {template}\n{rendered.subject}\n\n{rendered.text}")
    words = LETTERS.words(language)
    for table in ("rights", "more", "flags", "identity", "grounds"):
        shown += [f"{table}.{name}: {text}" for name, text in getattr(words, table).items()]
    found, golden = "\n".join(shown) + "\n", REVIEWED / f"{language}.txt"
    if os.environ.get("WRITE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "text", "fault"),
    [
        ("neutral.txt", "Hello, {{ name }}", "name"),
        ("neutral.txt", "Hello,\n\nbye {{ reference }}", "it never says answer_by"),
        ("closing.txt", "Answered by 3 March.", "a number is written by hand"),
        ("answer.txt", "{{ reference }} {{ received }} {{ text }} Dear Mr Smith", "greets by name"),
        ("words.toml", '[rights]\naccess = ""', "rights.access is missing"),
        ("words.toml", "[rights", "cannot be used"),
    ],
)
def test_an_own_letter_that_is_not_in_order_is_found(tmp_path: Path, file: str, text: str, fault: str) -> None:
    own = tmp_path / "mail/en"
    own.mkdir(parents=True)
    (own / file).write_text(text)
    house = replace(HOUSE, templates=TemplateSettings(tmp_path))
    faults = chain.from_iterable(proof.faults for proof in proofread(renderer(house), house, ("en",)))
    assert any(fault in found for found in faults)


def test_a_language_without_letters_is_found(tmp_path: Path) -> None:
    faults = [proof.faults for proof in proofread(LETTERS, HOUSE, ("cy",))]
    assert faults
    assert all(faults)
