"""The table of rules: each fires where it should, and not where words only look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.message import Attachment, Message, Report
from privacy_inbox.core.rules import RULES, fired
from privacy_inbox.core.said import said
from privacy_inbox.core.thanks import only_thanks


def mail(text: str = "", subject: str = "", **fields: object) -> Message:
    return Message(content_digest="", size=len(text), text=text, subject=subject, **fields)  # type: ignore[arg-type]


def names(message: Message) -> set[str]:
    return {rule.name for rule, _ in fired(message)}


WORDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "stop-alone": (
        ("STOP", "Unsubscribe me.", "please stop", "remove me!", "Opt out, thanks"),
        ("Stop the lift on floor two, it rattles", "I cannot stop thinking of your app", "thanks"),
    ),
    "subject-access-words": (
        ("This is a formal subject access request.", "I am making a DSAR", "according to Art. 15 GDPR"),
        ("How do you handle an access request?", "Article 150 of the statutes"),
    ),
    "copy-words": (
        (
            "a copy of everything about me",
            "send me everything you have on me",
            "Where did you get my name?",
            "who else has seen it",
        ),
        ("the copy room is closed", "where did you study?"),
    ),
    "erasure-words": (
        ("please delete my account", "I want it erased", "take it down", "get rid of it"),
        ("the right to be forgotten is on page 3", "the delegate sat down", "I take the bus"),
    ),
    "marketing-stop": (
        ("take me off your list", "stop sending me offers", "I object to this", "I do not want any more"),
        ("the train did not stop", "a moving object"),
    ),
    "hold-words": (
        (
            "keep it but do not use it",
            "freeze the account",
            "put my file on hold",
            "nobody is to use it until it is settled",
        ),
        ("keep calm", "I hold two degrees"),
    ),
    "portable-words": (
        ("in a machine-readable format", "as CSV", "send it directly to my new doctor", "my right to data portability"),
        ("a portrait", "keep the letter for my mother"),
    ),
    "correct-words": (
        ("please correct it", "put it right", "my name is misspelt", "that is the wrong birthday"),
        ("turn right at the church", "correct me if I am mistaken"),
    ),
    "withdrawal-words": (
        ("I withdraw it", "I take that back", "I have changed my mind", "I revoke my consent"),
        ("I will draw it for you", "take a book with you"),
    ),
    "machine-decision-words": (
        (
            "your algorithm says no",
            "I want a human to look at it",
            "under Article 22",
            "the computer decided",
        ),
        ("the coffee machine is broken", "Article 221", "a person of my age"),
    ),
    "do-not-sell": (
        ("Do not sell my personal information", "stop selling it", "retargeted ads"),
        ("do you sell lamps?",),
    ),
    "limit-sensitive": (
        ("Limit the use of my sensitive personal information",),
        ("there is a limit to my patience", "a sensitive plant"),
    ),
    "is-it-yours": (
        ("Is this one of yours?", "Was that really you?", "this looks like phishing", "sent in your name"),
        ("It is yours to decide", "you and yours"),
    ),
    "child-age": (
        (
            "he is 12",
            "my daughter, 7, plays",
            "aged nine",
            "an eleven-year-old",
            "under-14s team",
            "I'm 15",
            "her 13th birthday",
        ),
        ("he is 42", "she is 9 months in the job", "aged 30", "it is 12", "he is one of us"),
    ),
    "child-school": (
        (
            "He's in Year 9.",
            "She is in Primary 4",
            "third grade",
            "our kindergarten",
            "the paediatric ward",
            "P7 pupils",
        ),
        ("year 2019", "primary contact", "the S-Bahn", "class action", "first years of the firm"),
    ),
    "child-words": (
        ("my son", "a child", "our little daughter", "she is a minor", "I foster", "my mum"),
        ("a minor issue", "my son-in-law", "a child process", "the child theme", "parent company"),
    ),
    "grown-up": (
        ("my adult son", "our grown-up daughter", "my son is 34", "the parent company"),
        ("my son is 4", "an adult ticket"),
    ),
    "for-somebody": (("on behalf of my client", "I am his executor", "power of attorney"), ("on the half hour",)),
    "client-data": (
        ("our staff use it", "my former employer", "on our instructions", "data processing agreement"),
        ("I am staff",),
    ),
    "authority-words": (
        ("Detective Constable Pask", "a court order", "we are instructed by"),
        ("the tennis court", "I order tea"),
    ),
    "breach-words": (
        ("a data breach", "it was sent by mistake", "sent to the wrong person", "hackers", "it opens for anybody"),
        ("breakfast", "the wrong trousers"),
    ),
    "complaint-words": (
        ("I wish to complain", "no answer", "still nothing", "your month is over", "We were never asked."),
        ("stillness", "nobody knows"),
    ),
    "points-below": (
        ("See below.", "the mail underneath", "what's beneath is not for me", "This came to my private account"),
        ("the flat below", "I came to you in May"),
    ),
    "own-address": (
        ("an address only you had", "it has never been used for anything else", "to you and nobody else alive"),
        ("my address has changed", "nobody else called"),
    ),
    "again-words": (
        ("for the third time", "I already asked", "a reminder", "your refusal of 2 May"),
        ("the first time", "remind me"),
    ),
    "urgent-words": (
        ("by tomorrow", "within 48 hours", "I clicked it", "it goes live on Friday", "URGENT"),
        ("someday", "fridays"),
    ),
    "machine-phrases": (("I am out of the office", "Automatic reply", "Undelivered mail"), ("I left the office",)),
    "sales-phrases": (("Book a demo now", "20% off", "companies like yours"), ("I bought a book", "off we go")),
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, (yes, _) in WORDS.items() for text in yes])
def test_fires(name: str, text: str) -> None:
    assert name in names(mail(text))


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, (_, no) in WORDS.items() for text in no])
def test_does_not_fire(name: str, text: str) -> None:
    assert name not in names(mail(text))


MESSAGES = {
    "bare-forward": (mail(forwarded="From: x"), mail("I wonder whether this is from you", forwarded="From: x")),
    "shown-mail": (mail("hello there", forwarded="From: x"), mail("hello", quoted="older")),
    "feedback-report": (mail(report=Report("feedback-report")), mail(report=Report("delivery-status"))),
    "machine-report": (mail(report=Report("delivery-status")), mail(report=Report("feedback-report"))),
    "auto-submitted": (
        mail(headers=(("auto-submitted", "auto-replied"),)),
        mail(headers=(("auto-submitted", "no"),)),
    ),
    "list-mail": (mail(headers=(("list-unsubscribe", "<mailto:x@y.example>"),)), mail("list-unsubscribe: x")),
}


@pytest.mark.parametrize("name", MESSAGES)
def test_facts(name: str) -> None:
    holds, does_not = MESSAGES[name]
    assert name in names(holds)
    assert name not in names(does_not)


def test_an_attached_mail_is_a_forward() -> None:
    for item in (Attachment("x.eml", "application/octet-stream", 1, ""), Attachment("x", "message/rfc822", 1, "")):
        assert "bare-forward" in names(mail("fyi", attachments=(item,)))
    assert "bare-forward" not in names(mail("fyi", attachments=(Attachment("x.pdf", "application/pdf", 1, ""),)))


def test_every_rule_is_tested_and_has_its_own_name() -> None:
    assert [rule.name for rule in RULES] == list(dict.fromkeys(rule.name for rule in RULES))
    assert {rule.name for rule in RULES} == WORDS.keys() | MESSAGES.keys()
    assert all(rule.why and rule.points_to for rule in RULES)


def test_the_subject_counts_too() -> None:
    assert "erasure-words" in names(mail("", "Delete my account"))


def test_the_words_are_shown_as_they_were_written() -> None:
    shown = {rule.name: words for rule, words in fired(mail("İİ. I want a Copy Of My file"))}
    assert shown == {"copy-words": "Copy Of My"}


@pytest.mark.parametrize(
    "text", ["(delete it", "…delete it all", "it goes—delete it", "now:delete it", "'delete it all'", "\tdelete"]
)
def test_a_word_is_found_behind_any_sign(text: str) -> None:
    assert "erasure-words" in names(mail(text))


def test_lines_that_a_mail_program_wrapped_are_one() -> None:
    wrapped = "For reasons that need not concern you I would like to keep neither a copy of\nwhat you hold"
    assert "copy-words" in names(mail(wrapped))
    assert "child-school" not in names(mail("Kind regards\nAnn Form\n12 High Street"))


def test_a_bare_stop_with_a_mail_shown_is_no_bare_stop() -> None:
    assert "stop-alone" not in names(mail("stop", forwarded="From: x"))


@pytest.mark.parametrize("text", ["Thanks!", "Thank you, all clear", "That's sorted then, thank you so much. Jean"])
def test_only_thanks(text: str) -> None:
    assert only_thanks(mail(text, "Re: Re: your letter"))
    assert not only_thanks(mail(text, "Please delete me"))
    assert not only_thanks(mail(text, attachments=(Attachment("x.pdf", "application/pdf", 1, ""),)))
    assert not only_thanks(mail(text, forwarded="From: x"))


@pytest.mark.parametrize(
    "text",
    [
        "", "Hello", "Thanks, but the rest is missing", "All clear, thanks. Where is the copy?", "Thanks in advance",
        "Thank you for the parcel of papers with my name", "Thanks, all good, now delete it", "Thanks, it hasn't come",
        "Thanks, all clear. " + "And then we went down to the sea. " * 4,
    ],
)  # fmt: skip
def test_more_than_thanks(text: str) -> None:
    assert not only_thanks(mail(text))


@given(st.text(), st.text())
def test_nothing_raises(text: str, subject: str) -> None:
    assert all(words for _, words in fired(mail(text, subject)))


@given(st.text(), st.text())
def test_a_letter_and_its_lower_case_stand_at_the_same_place(text: str, subject: str) -> None:
    told = said(mail(text, subject))
    assert len(told.lower) == len(told.text)
