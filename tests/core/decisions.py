"""What the tests of decisions share: an invented house, a reading of a mail, and where the mails are."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from privacy_inbox.core.classification import Classification
from privacy_inbox.core.history import Delivery, History, KnownTicket, OpenTicket, OurLetter
from privacy_inbox.core.policy import Policy
from privacy_inbox.core.settings import Entity, Letters, MailboxSettings, Organisation, Settings, SmtpSettings
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right
from privacy_inbox.resources import tables

EIGHT = ("en", "de", "fr", "es", "it", "nl", "pt", "pl")
MAILS = Path(__file__).resolve().parents[1] / "mails" / "decisions"
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
OURS = "privacy.officer@northwind-telecom.example"
ACK = "<ack.7QK4-M2XD.abcdefghij234567@northwind-telecom.example>"
LETTER = """Hello,

Thank you for your message of Monday 23 November 2026. It is here, and a person will read it.

Your reference: 7QK4-M2XD
"""


def policy(
    mode: str = "send",
    authentication_results: tuple[str, ...] = ("mx.northwind-telecom.example",),
    languages: Any = ("en",),
) -> Policy:
    settings = Settings(
        Organisation("Northwind Telecom", domains=("northwind-telecom.example",), languages=languages),
        MailboxSettings("imap.invalid", OURS, addresses=(OURS,), authentication_results=tuple(authentication_results)),
        SmtpSettings("smtp.invalid"),
        (Entity("uk", "Northwind Telecom Ltd", timezone="Europe/London", holidays=("GB-SCT",), default=True),),
        Letters(mode="hold" if mode == "hold" else "send"),
    )
    return Policy(settings, tables())


def reading(**changes: Any) -> Classification:
    """A classification: surely a request for access, unless something else is said."""
    category = Category(changes.pop("category", Category.RIGHTS_REQUEST))
    sure = float(changes.pop("sure", 0.97))
    rights = changes.pop("rights", ["access"] if category is Category.RIGHTS_REQUEST else [])
    return replace(
        Classification(
            category,
            {label.value: sure if label is category else (1 - sure) / 3 for label in Category},
            tuple(Right(right) for right in rights),
            tuple(Flag(flag) for flag in changes.pop("flags", ())),
            Region.UK,
            "en",
            False,
            (),
            "test",
        ),
        **changes,
    )


def delivery(
    raw: bytes = b"", received_at: datetime = NOW, junk: bool = False, handled_before: bool = False
) -> Delivery:
    return Delivery(1, "mailbox", "INBOX", 1, 1, received_at, raw, junk=junk, handled_before=handled_before)


def known(reference: str = "7QK4-M2XD", *participants: str, forgotten: bool = False) -> KnownTicket:
    return KnownTicket(reference, frozenset(participants), forgotten)


def open_ticket(reference: str) -> OpenTicket:
    return OpenTicket(reference, Category.RIGHTS_REQUEST, (Right.ACCESS,), NOW.date())


def ours(text: str = LETTER, forgotten: bool = False, message_id: str = ACK, reference: str = "7QK4-M2XD") -> OurLetter:
    return OurLetter(message_id, reference, text, forgotten)


def history(**facts: Any) -> History:
    return History("NEW2-NEW3", "abcdefghij234567", "NEW2-NEW3.zyxwvutsrq765432", **facts)


def past(words: dict[str, Any]) -> History:
    """A history by the words of `expected.toml`."""
    facts: dict[str, Any] = dict(words)
    forgotten = facts.pop("forgotten", False)
    for name in ("answered", "reported"):
        if facts.pop(name, False):
            facts[name] = (ours("", forgotten),)
    if facts.pop("returned", False):
        facts["returned"] = ours(forgotten=forgotten)
    if facts.pop("copy", False):
        facts["duplicate_of"] = known(forgotten=forgotten)
    if "participants" in facts:
        facts["thread"] = (known("7QK4-M2XD", *facts.pop("participants"), forgotten=forgotten),)
    if "same_person" in facts:
        facts["same_person"] = tuple(open_ticket(reference) for reference in facts["same_person"])
    return history(**facts)
