"""What a mail is to us: ours come back, a machine's word about a letter of ours, a copy, a follow-up, or something new.

Only something new opens a ticket. Joining an existing ticket needs a proof *and* a known participant; a subject, a
strange sender or a forged number never join. The reasons given here are kept for good: they hold no word of a sender's.
"""

from collections import Counter
from dataclasses import dataclass

from privacy_inbox.core import clean
from privacy_inbox.core.authentication_results import forged
from privacy_inbox.core.history import History, KnownTicket, OurLetter
from privacy_inbox.core.machines import machine_sign
from privacy_inbox.core.message import Message, Report
from privacy_inbox.core.policy import Policy
from privacy_inbox.core.recipient import is_us
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
    joined: KnownTicket | None = None  # the ticket of a follow-up
    by_one_of_us: bool = False  # it was sent from an address of ours, about a ticket
    forged: bool = False  # our mail server found its sender forged: it is nobody's


def relate(message: Message, history: History, policy: Policy) -> Relation:
    """Decide what a message is to us; the first that fits."""
    if known := history.duplicate_of:
        because = "another copy of a message already known"
        return Relation(Outcome.DUPLICATE, because, known.reference, forgotten=known.forgotten)
    if history.returned and _nothing_added(message, history.returned.text):
        return _event("a letter of ours came back", history.returned)
    letter = _letter(message, history)
    if letter and (message.report or _is_bounce(message, policy)):
        return _report(message, letter)
    if letter and (sign := machine_sign(message) or _null_path(message)):
        return _event(f"a machine answered a letter of ours ({sign})", letter)
    return _follow_up_or_new(message, history, policy)


def _null_path(message: Message) -> str:
    """Who writes from the null path is a machine (RFC 5321 section 4.5.5)."""
    return "Return-Path: <>" if message.return_path == "" else ""


def _nothing_added(message: Message, letter: str) -> bool:
    """Whether a returned letter holds all of our words and no others: one of them alone may be somebody's request."""
    if message.forwarded or message.attachments:
        return False
    # A mail program may have marked a part of it as quoted.
    words = Counter(f"{message.text} {message.quoted}".split())
    return bool(words) and words == Counter(clean.text(letter).split())


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


def _is_bounce(message: Message, policy: Policy) -> bool:
    """Whether a mail system says in words of its own, in no report's form, that a mail could not be delivered."""
    if message.header("x-failed-recipients") is not None:
        return True
    addresses = [*(origin.address for origin in message.originators), message.return_path or ""]
    senders = policy.tables.senders
    by_a_daemon = any(senders.matches(senders.daemons, address) for address in addresses)
    return bool(message.named) and (by_a_daemon or message.return_path == "")


def _follow_up_or_new(message: Message, history: History, policy: Policy) -> Relation:
    claimed = [ticket for ticket in history.thread if not ticket.forgotten]
    writer = message.correspondent.address.lower() if message.correspondent else ""
    by_us = is_us(writer, policy.settings.own_addresses)
    known = next((ticket for ticket in claimed if by_us or (writer and writer in ticket.participants)), None)
    if known and (because := _forged(message, policy)):
        because = f"it refers to a ticket, but our mail server found its sender forged ({because})"
        return Relation(Outcome.TICKET, because, linked=(known.reference,), forged=True)
    if known and by_us:
        because = "one of our own addresses wrote about it"
        return Relation(Outcome.EVENT, because, known.reference, by_one_of_us=True)
    if known and (sign := machine_sign(message) or _null_path(message)):
        return Relation(Outcome.EVENT, f"a machine of a participant wrote ({sign})", known.reference)
    if known:
        because = "a follow-up by a participant of the ticket"
        return Relation(Outcome.APPENDED, because, known.reference, joined=known)
    return _new(message, history, claimed, policy)


def _forged(message: Message, policy: Policy) -> str:
    domain = message.correspondent.domain if message.correspondent else ""
    return forged(message.headers, domain, policy.settings.mailbox.authentication_results)


def _new(message: Message, history: History, claimed: list[KnownTicket], policy: Policy) -> Relation:
    """Something new, and why it is linked to what there is: a claim, a name used twice, the same person."""
    if claimed:
        because = "it refers to a ticket, but its writer is no participant there"
        return Relation(Outcome.TICKET, because, linked=tuple(dict.fromkeys(known.reference for known in claimed)))
    if history.same_message_id:
        because = "another mail came before under the same Message-ID"
        return Relation(Outcome.TICKET, because, linked=history.same_message_id)
    writer = message.correspondent
    # A platform writes for many people under one address.
    if history.same_person and writer and not policy.tables.senders.is_platform(writer.domain):
        because = "a new message by somebody who has an open ticket"
        return Relation(Outcome.TICKET, because, linked=tuple(known.reference for known in history.same_person))
    return Relation(Outcome.TICKET, "a new message")
