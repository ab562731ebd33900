"""What the sentence encoder gets to read: little, harmless, and of a mail what counts."""

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.message import Message, parse
from privacy_inbox.core.passages import (
    MAX_FORWARDED,
    MAX_PASSAGE,
    MAX_PASSAGES,
    MAX_TOTAL,
    MIN_PASSAGE,
    passages_of,
)  # fmt: skip

SENTENCES = [f"This is the sentence with number {number}." for number in range(100)]


def of(text: str = "", subject: str = "", forwarded: str = "") -> tuple[str, ...]:
    return passages_of(Message(content_digest="", size=1, subject=subject, text=text, forwarded=forwarded))


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("", ()),
        (" \n\t\n ", ()),
        ("Delete my data.", ("Delete my data.",)),
        (
            "Delete my data, please! And answer me… Will you do so?",
            ("Delete my data, please!", "And answer me…", "Will you do so?"),
        ),
        ("I want one thing:\na copy of my data", ("I want one thing:", "a copy of my data")),
        ("“Delete my data.” That is what I wrote.", ("“Delete my data.", "That is what I wrote.")),
        ("I am 3.5 years old, said v1.2 of my son", ("I am 3.5 years old, said v1.2 of my son",)),
        ("Dear all,\nplease delete my data", ("Dear all, please delete my data",)),
        ("Please delete my data.\nThanks\nAnn", ("Please delete my data. Thanks Ann",)),
        ("Write to ann.lee+x@lee.example, please", ("Write to @, please",)),
        ("See https://lee.example/a?b=1 and www.lee.example", ("See link and link",)),
        ("x" * 100, ("x" * 40,)),
        ("one\x00two\x1b[31m three\u202efour\u200bfive", ("one two [31m three four five",)),
    ],
)
def test_sentences(text: str, passages: tuple[str, ...]) -> None:
    assert of(text) == passages


def test_the_subject_comes_first_and_what_is_forwarded_last() -> None:
    found = of("Please delete my data. I have asked before.", "My old account", "Dear Ann, we write to you")
    assert found == ("My old account", "Please delete my data.", "I have asked before.", "Dear Ann, we write to you")


def test_a_reply_to_our_letter_has_no_subject_of_its_own() -> None:
    raw = b"From: Ann <ann@lee.example>\nSubject: Re: [7QK4-M2XD] Your request\n\nPlease delete my data.\n"
    assert passages_of(parse(raw)) == ("Please delete my data.",)


def test_of_too_many_sentences_the_middle_is_left_out() -> None:
    short = [sentence[8:] for sentence in SENTENCES]
    found = of(" ".join(short), "My data", "Dear Ann, we write")
    assert len(found) == MAX_PASSAGES
    assert (found[0], found[-1]) == ("My data", "Dear Ann, we write")
    assert list(found[1:-1]) == [*short[:8], *short[-4:]]


def test_of_too_long_a_mail_the_end_is_read_too() -> None:
    """What a mail wants often stands in its last sentence, and what it shows comes after that."""
    story = " ".join(f"This is chapter {number} of it, {'word ' * 40}end." for number in range(8))
    found = of(f"{story} Please delete all my data.", "My data", "Dear Ann, we write to you")
    assert sum(map(len, found)) <= MAX_TOTAL
    assert found[0] == "My data"
    assert found[1].startswith("This is chapter 0")
    assert found[-2:] == ("Please delete all my data.", "Dear Ann, we write to you")


def test_of_a_forwarded_mail_the_beginning_is_read() -> None:
    assert of(forwarded="word " * 1_000) == (("word " * 1_000)[:MAX_FORWARDED],)


def test_what_is_quoted_is_not_read() -> None:
    assert passages_of(Message(content_digest="", size=1, quoted="Please delete my data.")) == ()


ODD = st.text(st.characters(exclude_categories=()))
PARTS = st.sampled_from([
    "\x00", "\ud800", "\udfff", "\u202e", "\ufeff", "a@" * 500, "www.", "https://", ". ", "…\n", "x" * 999, "é" * 300,
    "word " * 300, "Please delete my data. " * 30, "\n" * 2_000, "😀" * 500, "!?.;:" * 200, ")]}" * 300,
])  # fmt: skip
HOSTILE = st.lists(ODD | PARTS, max_size=12).map("".join)


@given(HOSTILE, HOSTILE, HOSTILE)
def test_nothing_hostile_reaches_the_encoder(text: str, subject: str, forwarded: str) -> None:
    found = of(text, subject, forwarded)
    assert len(found) <= MAX_PASSAGES
    assert sum(map(len, found)) <= MAX_TOTAL
    for passage in found:
        assert 0 < len(passage) <= MAX_PASSAGE
        assert not [sign for sign in passage if unicodedata.category(sign) in ("Cc", "Cs")]
        assert not re.search(r"\S{41}", passage)
        passage.encode()


@given(HOSTILE, HOSTILE)
def test_the_same_mail_gives_the_same_passages(text: str, subject: str) -> None:
    assert of(text, subject) == of(text, subject)


@given(
    st.lists(st.sampled_from(["a", "Yes.", "No!", "Delete it", "my whole account please."]), min_size=1, max_size=60)
)
def test_a_short_piece_stands_alone_only_where_it_must(pieces: list[str]) -> None:
    """All are kept as far as there is room, and no two that are short stand side by side."""
    found = of("\n".join(pieces))
    if len(found) < MAX_PASSAGES:
        assert " ".join(found) == " ".join(pieces)
    for one, other in pairwise(found):
        assert max(len(one), len(other)) >= MIN_PASSAGE
