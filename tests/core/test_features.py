"""What a model sees of a mail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.features import MAX_FORWARDED, MAX_OWN, characters, document, words
from privacy_inbox.core.threads import Parts


def of(own: str, quoted: str = "", forwarded: str = "") -> str:
    return document("", Parts(own, quoted, forwarded))


@pytest.mark.parametrize(
    ("own", "seen"),
    [
        ("Write to ann.lee+x@example.org now", "write to xaddress now"),
        ("See https://example.org/a?b=1 and www.example.org.", "see xlink and xlink"),
        ("My son is 12 years old", "my son is xminorage years old"),
        ("I am 42", "i am xsmall"),
        ("since 2019", "since xyear"),
        ("order 4711000", "order xlong"),
        ("call +44 (0)20 7946-0018 now", "call + xfigures now"),
        ("on 3/5/2024, please", "on xfigures , please"),
    ],
)
def test_personal_figures_are_masked(own: str, seen: str) -> None:
    assert of(own) == seen


def test_shape() -> None:
    assert of("", "old", "shown") == "xforward xquote xwordless shown"
    assert of("hello") == "hello"


def test_a_long_text_is_seen_from_both_ends() -> None:
    seen = of("start " + "x " * MAX_OWN + "end")
    assert seen.startswith("start ")
    assert seen.endswith(" end")
    assert len(seen) <= MAX_OWN + 1


def test_of_a_forwarded_mail_the_beginning_is_seen() -> None:
    assert "late" not in of("", "", "a " * MAX_FORWARDED + "late")


def test_words_and_pairs() -> None:
    assert list(words("i want a copy")) == ["i", "want", "copy", "i want", "want copy"]


def test_characters_stay_inside_words() -> None:
    assert all(" " not in run.strip() for run in characters("delete my data"))


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=200), st.text(max_size=200))
def test_no_address_is_seen(subject: str, own: str, quoted: str, forwarded: str) -> None:
    seen = document(subject, Parts(f"{own} ann@example.org {own}", quoted, forwarded))
    assert "@example" not in seen
    assert "example" not in seen or "example" in (subject + own + forwarded).lower()
    assert seen == " ".join(seen.split())
    list(words(seen))
    list(characters(seen))


def test_a_long_run_without_an_address_costs_little() -> None:
    assert of("a" * MAX_OWN) == "a" * MAX_OWN
