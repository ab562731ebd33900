"""The lint of letters: what it finds, and that no shipped letter gives it anything to find."""

import tomllib
from itertools import product
from pathlib import Path

import pytest

from privacy_inbox import resources
from privacy_inbox.core.letter import Rendered
from privacy_inbox.core.lint import FORBIDDEN, by_hand, claims_made, says_too_little, too_hard
from privacy_inbox.core.wording import DateForm, Words

LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl")
PLANTED = Path(__file__).resolve().parents[1] / "planted"
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
WORDS = Words(DateForm("{day} {month} {year}", MONTHS), {}, {}, {}, {}, {}, {})
FACTS = {"rights": [], "flags": [], "text": "", "identity": "", "ground": ""}


def letter(text: str, template: str = "rights_request") -> Rendered:
    return Rendered("We have received your message", text, template)


@pytest.mark.parametrize(("language", "claim"), list(product(LANGUAGES, FORBIDDEN)))
def test_a_letter_that_makes_a_forbidden_claim_is_found(language: str, claim: str) -> None:
    """At least two bad sentences for each claim and language: each is found, in the middle of a letter."""
    planted = tomllib.loads((PLANTED / f"{language}.toml").read_text("utf-8"))[claim]
    template = "child_data_alert" if FORBIDDEN[claim].where == "child" else "rights_request"
    assert planted
    for sentence in planted:
        found = list(
            claims_made(letter(f"Hello,\n\n{sentence}\n\n----\nThe team", template), resources.claims(language))
        )
        assert any(f"({claim})" in fault for fault in found), sentence


def test_what_only_an_automatic_letter_may_not_say_a_person_may() -> None:
    claims = resources.claims("en")
    assert list(claims_made(letter("We have deleted everything.", "neutral"), claims))
    assert not list(claims_made(letter("We have deleted everything.", "answer"), claims))


def test_long_letters_and_long_sentences() -> None:
    assert list(too_hard(letter("word " * 20 + ". " + "word " * 20), FACTS)) == []
    assert "26 words" in next(too_hard(letter("word " * 26), FACTS))
    assert any("before the small print" in fault for fault in too_hard(letter("Ten words. " * 80), FACTS))
    assert any("60 are enough" in fault for fault in too_hard(letter("Two words. " * 40, "child_data_alert"), FACTS))


def test_what_a_case_adds_does_not_count() -> None:
    flag = "If " + "you " * 40 + "wish."
    assert list(too_hard(letter(f"Hello.\n\n{flag}\n"), {**FACTS, "flags": [flag]})) == []


def test_what_a_letter_must_say() -> None:
    assert list(says_too_little("rights_request", {"reference", "received"})) == ["it never says answer_by"]
    assert list(says_too_little("child_writer", {"received"})) == ["it never says reference"]


@pytest.mark.parametrize("source", ["We answer within 30 days.", "by 28 February", "before March {{ year }}"])
def test_a_date_is_computed_never_written(source: str) -> None:
    assert list(by_hand(source, WORDS))


@pytest.mark.parametrize(
    "source",
    [
        "We answer by {{ answer_by }}.",
        "about someone under 18",
        "{% if rights | length == 1 %}",
        "In March we marched.",
    ],
)
def test_what_is_no_date(source: str) -> None:
    assert not list(by_hand(source, WORDS))
