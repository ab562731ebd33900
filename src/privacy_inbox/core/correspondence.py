"""What a mail is to us: ours come back, a machine's word about a letter of ours, a copy, a follow-up, or something new.

Only something new opens a ticket. Joining an existing ticket needs a proof *and* a known participant; a subject, a
strange sender or a forged number never join. The reasons given here are kept for good: they hold no word of a sender's.
"""

import re
from dataclasses import dataclass

from privacy_inbox.core import clean
from privacy_inbox.core.history import History, KnownTicket, OurLetter
from privacy_inbox.core.message import Message, Report
from privacy_inbox.core.vocabulary import Outcome


@dataclass(frozen=True, slots=True)
class Relation:
    """`outcome` TICKET means: something new, `linked` to the tickets it claims to belong to.

    `forgotten`: what it belongs to was forgotten, so nothing of the mail may stay.
    """

    outcome: Outcome
    because: str
    reference: str | None = None
    linked: tuple[str, ...] = ()
    forgotten: bool = False
    bounced: str | None = None  # Message-ID of a letter of ours that did not arrive


def relate(message: Message, history: History) -> Relation:
    """Decide what a message is to us; the first that fits."""
    if known := history.duplicate_of:
        because = "another copy of a message already known"
        return Relation(Outcome.DUPLICATE, because, known.reference, forgotten=known.forgotten)
    if history.returned and _nothing_added(message, history.returned.text):
        return _event("a letter of ours came back", history.returned)
    letter = _letter(message, history)
    failed = message.header("x-failed-recipients") is not None
    if letter and (message.report or failed):
        return _report(message, letter)
    if letter and (sign := machine_sign(message) or _null_path(message)):
        return _event(f"a machine answered a letter of ours ({sign})", letter)
    return _follow_up_or_new(message, history)


def machine_sign(message: Message) -> str:
    """The header field by which a machine says that it is one (RFC 3834 section 5); empty if none does.

    Never a word that a sender may have chosen: it is kept for good.
    """
    for value in message.header_all("auto-submitted"):
        word = (_WORD.findall(uncommented(value)) or [""])[0].lower()
        if word != "no":
            return f"Auto-Submitted: {word}" if word in _KEYWORDS else "Auto-Submitted"
    for name in _AUTO_REPLY_FIELDS:
        if any(value.strip().lower() not in ("no", "false", "0") for value in message.header_all(name.lower())):
            return name
    return next((f"{name}: {word}" for name, word in _AUTO_REPLY_VALUES if _says(message, name, word)), "")


def uncommented(value: str) -> str:
    """A structured header value without its comments (RFC 5322 section 3.2.2); untouched where they do not close."""
    kept, depth = [], 0
    for sign in _TOKEN.findall(value):
        if sign == "(":
            depth += 1
        elif sign == ")" and depth:
            depth -= 1
        elif not depth:
            kept.append(sign)
    return value if depth else "".join(kept)


_TOKEN = re.compile(r'\\.|"(?:[^"\\]|\\.)*+"|[()]|[^"\\()]+|.', re.DOTALL)
_WORD = re.compile(r"[^\s;()]+")
_KEYWORDS = ("auto-generated", "auto-replied", "auto-notified")
_AUTO_REPLY_FIELDS = (
    "X-Autoreply", "X-Autorespond", "X-Auto-Reply", "X-AutoReply-From", "X-Mail-Autoreply", "X-FC-MachineGenerated",
)  # fmt: skip
_AUTO_REPLY_VALUES = (
    ("X-POST-MessageClass", "9; Autoresponder"),
    ("Delivered-To", "autoresponder"),
    ("Preference", "auto_reply"),
    ("Precedence", "auto_reply"),
)


def _says(message: Message, name: str, word: str) -> bool:
    values = ("".join(value.split()).lower() for value in message.header_all(name.lower()))
    return word.replace(" ", "").lower() in values


def _null_path(message: Message) -> str:
    """Who writes from the null path is a machine (RFC 5321 section 4.5.5)."""
    return "Return-Path: <>" if message.return_path == "" else ""


def _nothing_added(message: Message, letter: str) -> bool:
    """Whether a returned letter holds all of our words and no others: one of them alone may be somebody's request."""
    beside = message.quoted or message.forwarded or message.attachments
    return not beside and bool(message.text) and message.text.split() == clean.text(letter).split()


def _letter(message: Message, history: History) -> OurLetter | None:
    """The letter of ours that a machine's word would be about: what it reports on, else what it answers."""
    answered = sorted(history.answered, key=lambda letter: letter.message_id not in message.in_reply_to)
    return next(iter((*history.reported, *answered)), None)


def _event(because: str, letter: OurLetter, bounced: str | None = None) -> Relation:
    return Relation(Outcome.EVENT, because, letter.reference, forgotten=letter.forgotten, bounced=bounced)


def _report(message: Message, letter: OurLetter) -> Relation:
    """What a machine reports on a letter of ours: only `failed` means that it did not arrive (RFC 3464)."""
    report = message.report or Report("delivery-status")
    if report.type == "delivery-status" and report.action in ("failed", ""):
        return _event("a letter of ours could not be delivered", letter, bounced=letter.message_id)
    known = [word for word in (report.type, report.action) if word in _REPORTED]
    return _event(f"a report about a letter of ours ({' '.join(known) or 'of another kind'})", letter)


_REPORTED = (
    "delivery-status", "disposition-notification", "feedback-report", "delayed", "delivered", "relayed", "expanded",
)  # fmt: skip


def _follow_up_or_new(message: Message, history: History) -> Relation:
    writer = message.correspondent
    claimed = [ticket for ticket in history.thread if not ticket.forgotten]
    known = [ticket for ticket in claimed if writer and writer.address.lower() in ticket.participants]
    if known and (sign := machine_sign(message) or _null_path(message)):
        return Relation(Outcome.EVENT, f"a machine of a participant wrote ({sign})", known[0].reference)
    if known:
        return Relation(Outcome.APPENDED, "a follow-up by a participant of the ticket", known[0].reference)
    if claimed:
        return Relation(
            Outcome.TICKET, "it refers to a ticket, but its writer is no participant there", linked=_references(claimed)
        )
    if history.same_person:
        return Relation(Outcome.TICKET, "a new message by somebody who has an open ticket", linked=history.same_person)
    return Relation(Outcome.TICKET, "a new message")


def _references(tickets: list[KnownTicket]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ticket.reference for ticket in tickets))
