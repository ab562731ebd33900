"""The table of moves: what a person may do with a ticket.

CLI options, help and audit are made from it; adding a move is one entry.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from privacy_inbox.core.vocabulary import Category, Flag, LetterState, Right, Status

Form = Mapping[str, object]
NONE = "none"  # among choices that can be given several times: not one of them


@dataclass(frozen=True, slots=True)
class OwnLetter:
    """A letter of ours on a ticket. `to` is empty where nobody can be written to."""

    id: int
    to: str
    language: str = ""


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
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a move is not possible now, and what is."""

    reason: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a move does: columns of the ticket, its labels, its letters, and the event that says so. None = as it is.

    `facts` go into the audit chain for good; `detail` may name people and can be forgotten.
    """

    fields: Mapping[str, object] = field(default_factory=dict)
    rights: tuple[Right, ...] | None = None
    flags: tuple[Flag, ...] | None = None
    letters: Mapping[int, LetterState] = field(default_factory=dict)
    answers: Mapping[int, str] = field(default_factory=dict)  # what a person says of them
    template: str | None = None  # the letter that takes the place of one that is dropped
    facts: Mapping[str, object] = field(default_factory=dict)
    detail: Mapping[str, object] | None = None
    forget: str | None = None  # the reason, where the ticket's content is to be erased


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a move's form. `choices` closes the set of values; `many` lets it be given several times."""

    name: str
    help: str
    choices: tuple[str, ...] = ()
    required: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """One entry of the table. `make` is pure: (ticket, form, actor) → what changes, or why it cannot be."""

    name: str
    help: str
    form: tuple[Field, ...]
    role: Literal["dpo"]
    make: Callable[[TicketState, Form, str], Change | Refusal]
    teaches: bool = False  # what it says is a label for the next classifier, where the person had the message open


def _values(names: type[Category] | type[Right] | type[Flag]) -> tuple[str, ...]:
    return tuple(name.value for name in names)


def _chosen(form: Form, name: str) -> Sequence[str] | None:
    """What a form names for a field that may be given several times; None where it names nothing."""
    value = form.get(name)
    if not isinstance(value, (list, tuple)) or not value:
        return None
    return [choice for choice in value if choice != NONE]


def _confirm(ticket: TicketState, form: Form, actor: str) -> Change | Refusal:
    """A person has looked: the kind is as they say. Without a word, as the machine said."""
    if ticket.status is Status.FORGOTTEN:
        return Refusal("its content was forgotten, so nobody can look at it any more")
    category = Category(str(form.get("category") or ticket.category))
    named_rights, named_flags = _chosen(form, "right"), _chosen(form, "flag")
    if named_rights is None:
        named_rights = ticket.rights if category is not Category.GENERAL_QUESTION else ()
    rights = tuple(right for right in Right if right in named_rights)
    flags = tuple(flag for flag in Flag if flag in (ticket.flags if named_flags is None else named_flags))
    if category is Category.RIGHTS_REQUEST and not rights:
        return Refusal("a rights request asks for at least one right: name it with --right")
    if category is Category.GENERAL_QUESTION and rights:
        return Refusal("a general question asks for no right; a request does")
    before = {"category": ticket.category, "rights": ticket.rights, "flags": ticket.flags}
    facts = {"category": category, "rights": rights, "flags": flags, "before": before}
    return Change({"category": category, "needs_review": False, "confirmed_by": actor}, rights, flags, facts=facts)


def _release(ticket: TicketState, form: Form, actor: str) -> Change | Refusal:
    sendable = {letter.id: LetterState.QUEUED for letter in ticket.held if letter.to}
    if not sendable:
        return Refusal("no letter of this ticket is held that could be sent")
    return Change(letters=sendable, facts={"letters": len(sendable)})


def _drop(ticket: TicketState, form: Form, actor: str) -> Change | Refusal:
    idle = (*ticket.held, *ticket.undelivered)
    if not idle:
        return Refusal("no letter of this ticket is held, or came back")
    return Change(letters={letter.id: LetterState.DROPPED for letter in idle}, facts={"letters": len(idle)})


def _replace(ticket: TicketState, form: Form, actor: str) -> Change | Refusal:
    if not any(letter.to for letter in ticket.held):
        return Refusal("no letter of this ticket is held whose place another could take")
    dropped = {letter.id: LetterState.DROPPED for letter in ticket.held}
    return Change(letters=dropped, template=str(form["template"]), facts={"template": str(form["template"])})


def _resend(ticket: TicketState, form: Form, actor: str) -> Change | Refusal:
    again = {letter.id: LetterState.QUEUED for letter in ticket.undelivered if letter.to}
    if not again:
        return Refusal("no letter of this ticket was refused or came back")
    return Change(letters=again, facts={"letters": len(again)})


def _answered(ticket: TicketState, form: Form, actor: str) -> Change | Refusal:
    if not ticket.offered:
        return Refusal("no answer from another mail program was found for it")
    if ticket.status is not Status.OPEN:
        return Refusal(f"it is {ticket.status} already")
    confirmed = dict.fromkeys(ticket.offered, "confirmed")
    needless = {letter.id: LetterState.DROPPED for letter in ticket.held}  # who has the answer needs no receipt
    return Change({"status": Status.CLOSED}, letters=needless, answers=confirmed, facts={"answers": len(confirmed)})


def _unanswered(ticket: TicketState, form: Form, actor: str) -> Change | Refusal:
    if not ticket.offered:
        return Refusal("no answer from another mail program was found for it")
    return Change(answers=dict.fromkeys(ticket.offered, "dismissed"), facts={"answers": len(ticket.offered)})


def _assign(ticket: TicketState, form: Form, actor: str) -> Change | Refusal:
    if ticket.status is Status.FORGOTTEN:
        return Refusal("its content was forgotten; there is nothing left to do")
    return Change({"assignee": form["to"]}, detail={"to": form["to"]})


def _note(ticket: TicketState, form: Form, actor: str) -> Change | Refusal:
    if ticket.status is Status.FORGOTTEN:
        return Refusal("its content was forgotten; a note would bring some of it back")
    return Change(detail={"text": form["text"]})


def _close(ticket: TicketState, form: Form, actor: str) -> Change | Refusal:
    if ticket.status is not Status.OPEN:
        return Refusal(f"it is {ticket.status} already")
    if ticket.held:
        return Refusal("a letter of this ticket is held: release or drop it first")
    return Change({"status": Status.CLOSED}, detail={"reason": form["reason"]})


def _reopen(ticket: TicketState, form: Form, actor: str) -> Change | Refusal:
    if ticket.status is not Status.CLOSED:
        return Refusal(f"only a closed ticket can be reopened; it is {ticket.status}")
    return Change({"status": Status.OPEN}, detail={"reason": form["reason"]})


def _forget(ticket: TicketState, form: Form, actor: str) -> Change | Refusal:
    if ticket.status is Status.FORGOTTEN:
        return Refusal("it was forgotten already")
    if ticket.status is Status.OPEN:
        return Refusal("close it first: an open ticket still has to be answered")
    return Change(forget=str(form["reason"]))


_REASON = Field("reason", "why", required=True)

MOVES: dict[str, Move] = {
    move.name: move
    for move in (
        Move("confirm", "Confirm or correct what the machine understood.", (
            Field("category", "the right category; absent = as it is", _values(Category)),
            Field("right", "a right that is asked for; replaces those there are", (*_values(Right), NONE), many=True),
            Field("flag", "a flag that holds; replaces those there are", (*_values(Flag), NONE), many=True),
        ), "dpo", _confirm, teaches=True),
        Move("release", "Send the letters that are held.", (), "dpo", _release),
        Move("replace", "Send another letter in the place of the one that is held.", (
            Field("template", "the letter that goes, such as neutral; `templates list` has them", required=True),
        ), "dpo", _replace),
        Move("drop", "Decide that the letters that are held, or came back, do not go.", (), "dpo", _drop),
        Move("resend", "Send the letters that were refused or came back once more, as they are.", (), "dpo", _resend),
        Move("answered", "Confirm that a mail from another mail program was the answer; close it, drop what is held.",
             (), "dpo", _answered),
        Move("unanswered", "Say that a mail sent from another mail program was not the answer.", (), "dpo",
             _unanswered),
        Move("assign", "Say who takes care of it.", (Field("to", "a colleague", required=True),), "dpo", _assign),
        Move("note", "Keep a note.", (Field("text", "the note", required=True),), "dpo", _note),
        Move("close", "Close it.", (_REASON,), "dpo", _close),
        Move("reopen", "Open a closed ticket again.", (_REASON,), "dpo", _reopen),
        Move("forget", "Erase its content for good; register facts stay. The reason is kept: name nobody in it.",
             (_REASON,), "dpo", _forget),
    )
}  # fmt: skip
