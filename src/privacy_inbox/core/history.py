"""What the store knows that bears on one message, as values."""

from dataclasses import dataclass
from datetime import date, datetime

from privacy_inbox.core.vocabulary import Category, Flag, Right, Status


@dataclass(frozen=True, slots=True)
class Delivery:
    """One copy of a mail in one folder, admitted: its raw bytes are in the store."""

    id: int
    account: str
    folder: str
    uidvalidity: int
    uid: int
    received_at: datetime  # INTERNALDATE, UTC: when our mail server accepted it
    raw: bytes
    attempts: int = 0
    junk: bool = False
    cut: bool = False  # too large: only its beginning was fetched
    handled_before: bool = False  # it lay among the mails that are dealt with, and the store did not know it


@dataclass(frozen=True, slots=True)
class KnownTicket:
    """A ticket that a message may belong to. `participants` are lower-case addresses."""

    reference: str
    participants: frozenset[str] = frozenset()
    forgotten: bool = False
    status: Status = Status.OPEN
    category: Category = Category.GENERAL_QUESTION
    rights: tuple[Right, ...] = ()
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenTicket:
    """An open ticket of the person who writes. `promised` is the day that was named to them, else its strictest."""

    reference: str
    category: Category
    rights: tuple[Right, ...]
    promised: date


@dataclass(frozen=True, slots=True)
class OurLetter:
    """A letter of ours that a message returns, answers or reports on."""

    message_id: str
    reference: str
    text: str = ""
    forgotten: bool = False  # its ticket was forgotten


@dataclass(frozen=True, slots=True)
class History:
    """What the store knows about a message: its future name, its copies, its thread, its writer."""

    reference: str  # free for a ticket of its own
    tag: str  # sixteen signs that prove a Message-ID of ours
    loop: str  # the loop header of a letter about it
    duplicate_of: KnownTicket | None = None
    thread: tuple[KnownTicket, ...] = ()  # tickets proven by Message-IDs or by a whole reference in the subject
    returned: OurLetter | None = None  # this very mail is one of ours
    answered: tuple[OurLetter, ...] = ()  # ours that it refers to
    reported: tuple[OurLetter, ...] = ()  # ours that a delivery report is about
    same_person: tuple[OpenTicket, ...] = ()  # of the same address, the oldest first
    same_message_id: tuple[str, ...] = ()  # references of tickets of other mails under this one's Message-ID
    acknowledged_day: int = 0  # acknowledgements to the address that would get this one, in the last 24 hours
    acknowledged_week: int = 0
    acknowledged_ever: bool = False
    answered_child: bool = False  # this address was answered as a child's: nothing automatic goes there again
    breaker_open: bool = False  # our letters did harm: all wait for a person
    sent_before: bool = False  # the letter that would acknowledge it lies in Sent already
    sent_is_read: bool = False  # there is a Sent folder in which it could be found
