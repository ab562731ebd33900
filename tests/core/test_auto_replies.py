"""Automatic replies without headers, in eight languages: told from people who only speak of such a mail."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.auto_replies import auto_reply_words
from privacy_inbox.core.tables import Senders
from privacy_inbox.resources import tables

SENDERS: Senders = tables().senders
MAILS = tomllib.loads(Path(__file__).with_name("auto_replies.toml").read_text(encoding="utf-8"))
EIGHT = {"en", "de", "fr", "es", "it", "nl", "pt", "pl"}


def mails(kind: str) -> list[tuple[str, str, str]]:
    return [(language, subject, text) for language, kinds in MAILS.items() for subject, text in kinds[kind]]


@pytest.mark.parametrize(("language", "subject", "text"), mails("machine"))
def test_an_automatic_reply(language: str, subject: str, text: str) -> None:
    words = auto_reply_words(subject, text, SENDERS)
    assert words
    assert words in subject or words in " ".join(text.split())


@pytest.mark.parametrize(("language", "subject", "text"), mails("person"))
def test_a_person_who_speaks_of_one(language: str, subject: str, text: str) -> None:
    assert auto_reply_words(subject, text, SENDERS) == ""


def test_every_language_has_its_phrases_and_mails() -> None:
    assert set(SENDERS.auto_reply) == set(MAILS) == EIGHT
    for language, phrases in SENDERS.auto_reply.items():
        assert min(len(phrases.subjects), len(phrases.openings)) >= 12
        assert len(MAILS[language]["machine"]) >= 8
        assert len(MAILS[language]["person"]) >= 10


@pytest.mark.parametrize(
    ("subject", "text", "words"),
    [
        ("OUT OF OFFICE", "", "OUT OF OFFICE"),
        ("** Out of office **", "", "Out of office"),
        ("Out of office when you called", "", ""),
        ("", "*This is an automated message*", "This is an automat"),
        ("", "Thank you for your message of Monday about my request, which I sent to you a year\nago. Hello", ""),
        ("", "Thanks a lot for what you were so kind to send to me on Monday. I am out of\nthe office.", "I am out"),
        ("", "I am out of\nthe office.", ""),
        ("", "Hi there, I’m out of the office this week", "I’m out of the office"),
        ("", "One. Two. Three. Four. Five. Six. This is an automatic reply", ""),
    ],
)  # fmt: skip
def test_where_the_words_must_stand(subject: str, text: str, words: str) -> None:
    assert auto_reply_words(subject, text, SENDERS).startswith(words)
    assert bool(auto_reply_words(subject, text, SENDERS)) is bool(words)


@given(st.text(max_size=200), st.text(max_size=2000))
def test_it_never_raises(subject: str, text: str) -> None:
    words = auto_reply_words(subject, text, SENDERS)
    assert len(words) < 900


@pytest.mark.parametrize(
    "text", ["a " * 50_000, "\n" * 100_000, "- " * 50_000, "Dear " * 50_000, "your message " * 20_000]
)
def test_a_hostile_text_is_looked_at_only_at_its_beginning(text: str) -> None:
    assert auto_reply_words(text, text, SENDERS) == ""
