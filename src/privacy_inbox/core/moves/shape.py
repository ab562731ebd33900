"""What a move is made of: its form, what it looks at, what it changes, why it cannot be."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Literal

from privacy_inbox.core.letter import Attachment
from privacy_inbox.core.vocabulary import Category, Flag, LetterState, Right, Status
from privacy_inbox.core.wording import Said

Form = Mapping[str, object]
NONE = "none"  # among choices that can be given several times: not one of them


@dataclass(frozen=True, slots=True)
class OwnLetter:
    """A letter of ours on a ticket. `to` is empty where nobody can be written to."""

    id: int
    to: str
    language: str = ""
    template: str = ""


@dataclass(frozen=True, slots=True)
class Other:
    """Another ticket that a form names."""

    reference: str
    status: Status
    due_safe: date


@dataclass(frozen=True, slots=True)
class TicketState:
    """What a move looks at."""

    reference: str
    status: Status
    category: Category
    rights: tuple[Right, ...]
    flags: tuple[Flag, ...]
    held: tuple[OwnLetter, ...] = ()  # they wait for a person
    undelivered: tuple[OwnLetter, ...] = ()  # refused for good, or returned
    offered: tuple[int, ...] = ()  # answers that somebody sent from another mail program, not confirmed yet
    offered_at: datetime | None = None  # when the last of them was sent
    received: datetime | None = None  # of the mail that opened it
    begun: datetime | None = None  # from when its time runs
    address: str = ""  # of whoever a letter goes to; empty where nobody can be written to
    writer: str = ""  # the address of whoever asks, which letters may go elsewhere than
    notice_due: date | None = None  # the last day on which an extension can be told
    happened: tuple[str, ...] = ()  # what has happened since the receipt, in order
    last: Mapping[str, datetime] = field(default_factory=dict)  # when each of it happened last
    answered: frozenset[Right] = frozenset()  # rights that are answered already
    legal_hold: bool = False
    held_with: tuple[str, ...] = ()  # other tickets from the same mail that are under legal hold
    linked: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()  # whom a person has added
    attachments: tuple[str, ...] = ()  # hashes
    due_safe: date | None = None
    undo: str = ""  # the move that can be taken back


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a move is not possible now, and what is."""

    reason: str


@dataclass(frozen=True, slots=True)
class Since:
    """Something that bears on the law's time; `at` is None for now, `rights` empty for all of them."""

    kind: str
    at: datetime | None = None
    rights: tuple[Right, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """A letter that a move writes. `renews`: it names another day to the person than the letter before."""

    template: str
    said: Said = field(default_factory=Said)
    files: tuple[Attachment, ...] = ()
    renews: bool = False


@dataclass(frozen=True, slots=True)
class Legacy:
    """What a ticket leaves to another one, each with the receipt that its time runs from."""

    to: str
    rights: tuple[Right, ...] = ()
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What a move does: columns of the ticket, its labels, its letters, and the event that says so. None = as it is.

    `facts` go into the audit chain for good; `detail` may name people and can be forgotten.
    """

    fields: Mapping[str, object] = field(default_factory=dict)
    rights: tuple[Right, ...] | None = None
    flags: tuple[Flag, ...] | None = None
    letters: Mapping[int, LetterState] = field(default_factory=dict)
    anew: tuple[int, ...] = ()  # letters that go once more, word for word, to the address that is set now
    answers: Mapping[int, str] = field(default_factory=dict)  # what a person says of them
    template: str | None = None  # the letter that takes the place of one that is dropped
    since: tuple[Since, ...] = ()
    letter: Wish | None = None
    person: Mapping[str, str] = field(default_factory=dict)  # name and address of the requester, where letters go
    joins: tuple[str, ...] = ()  # addresses that take part from now on
    leaves: tuple[str, ...] = ()
    links: tuple[str, ...] = ()  # references of other tickets
    unlinks: tuple[str, ...] = ()
    leaves_to: Legacy | None = None
    suppress: str = ""  # an address that gets no more marketing
    drop_attachment: str = ""  # the hash of one
    facts: Mapping[str, object] = field(default_factory=dict)
    detail: Mapping[str, object] | None = None
    forget: str | None = None  # the reason, where the ticket's content is to be erased
    undo: bool = False


Kind = Literal["text", "day", "address", "reference", "file", "entity", "policy"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a move's form. `choices` closes the set of values; `many` lets it be given several times.

    What a form holds for it: a text, a date, an address, an Other, or an Attachment, as `kind` says.
    """

    name: str
    help: str
    choices: tuple[str, ...] = ()
    required: bool = False
    many: bool = False
    kind: Kind = "text"


Make = Callable[[TicketState, Form, str, datetime], Change | Refusal]


@dataclass(frozen=True, slots=True)
class Move:
    """One entry of the table. `make` is pure: (ticket, form, actor, now) → what changes, or why it cannot be.

    `now` is told in the zone of the entity that answers, so that its day is the day there.
    """

    name: str
    help: str
    form: tuple[Field, ...]
    role: Literal["dpo"]
    make: Make
    teaches: bool = False  # what it says is a label for the next classifier, where the person had the message open
    writes: bool = False  # it writes a letter, which can be looked at before


REASON = Field("reason", "why", required=True)


def values(names: type[Category] | type[Right] | type[Flag]) -> tuple[str, ...]:
    return tuple(name.value for name in names)


def chosen(form: Form, name: str) -> Sequence[str] | None:
    """What a form names for a field that may be given several times; None where it names nothing."""
    value = form.get(name)
    if not isinstance(value, (list, tuple)) or not value:
        return None
    return [choice for choice in value if choice != NONE]


def said(form: Form, name: str) -> str:
    """A text of a form; empty where there is none."""
    return str(form.get(name) or "").strip()


def other(form: Form, name: str) -> Other:
    """The ticket that a form names. Raises ValueError where it names none, which no checked form does."""
    value = form.get(name)
    if not isinstance(value, Other):
        raise ValueError(f"{name} is no ticket")
    return value


def why(form: Form) -> dict[str, object]:
    return {"reason": said(form, "reason")}


def day(form: Form, name: str) -> date | None:
    value = form.get(name)
    return value if isinstance(value, date) else None


def noon(on: date, now: datetime) -> datetime:
    """A day of which no hour is known."""
    return datetime.combine(on, time(12), now.tzinfo)


def happened_on(on: date, ticket: TicketState, now: datetime) -> datetime | Refusal:
    """When something happened of which only the day is known: since the receipt, and not after now."""
    begun = (ticket.begun or now).astimezone(now.tzinfo)
    if on > now.date():
        return Refusal("that day has not come yet")
    if on < begun.date():
        return Refusal(f"its time runs from {begun.date()}: nothing that was done before bears on it")
    return now if on == now.date() else max(noon(on, now), begun)


def rights_of(form: Form, name: str = "right") -> tuple[Right, ...]:
    named = chosen(form, name) or ()
    return tuple(right for right in Right if right in named)


def not_asked(ticket: TicketState, form: Form) -> Refusal | None:
    """Why nothing can be done about a right that a form names; None where each is asked for."""
    wrong = next((right for right in rights_of(form) if right not in ticket.rights), None)
    return Refusal(f"it does not ask for {wrong}") if wrong else None


def is_over(ticket: TicketState) -> Refusal | None:
    """Why nothing can be done about a ticket that is not open; None where it is."""
    if ticket.status is Status.OPEN:
        return None
    if ticket.status is Status.FORGOTTEN:
        return Refusal("its content was forgotten; there is nothing left to do")
    return Refusal("it is closed; `ticket reopen` opens it again")


def nobody(ticket: TicketState) -> Refusal | None:
    """Why no letter can be written; None where one can."""
    if ticket.address:
        return None
    return Refusal("nobody knows whom to write to: set it with `ticket requester --address …`")


def breach_runs(ticket: TicketState) -> Refusal | None:
    """Why a ticket cannot be done with while the 72 hours of a breach run (GDPR Art. 33); None where none do."""
    if Flag.BREACH not in ticket.flags or "reported" in ticket.happened:
        return None
    return Refusal(
        "it shows a breach: record first that it was reported, or why it need not be"
        " (`ticket record --what breach_reported`, or `breach_assessed` with a note)"
    )
