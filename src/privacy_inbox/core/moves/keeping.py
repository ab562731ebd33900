"""Moves about the ticket itself: who takes care of it, what it belongs to, how it ends, what is taken back."""

from datetime import datetime

from privacy_inbox.core.following import ALARMING
from privacy_inbox.core.moves.answering import NOT_FOR_US
from privacy_inbox.core.moves.shape import (
    REASON,
    Change,
    Field,
    Form,
    Legacy,
    Move,
    Refusal,
    Since,
    TicketState,
    breach_runs,
    is_over,
    other,
    said,
    why,
)
from privacy_inbox.core.vocabulary import Flag, LetterState, Status


def _assign(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if ticket.status is Status.FORGOTTEN:
        return Refusal("its content was forgotten; there is nothing left to do")
    return Change({"assignee": form["to"]}, detail={"to": form["to"]})


def _note(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if ticket.status is Status.FORGOTTEN:
        return Refusal("its content was forgotten; a note would bring some of it back")
    return Change(detail={"text": form["text"]})


def _participant(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    """Whose mails join the ticket. Nobody is written to because of it."""
    if ticket.status is Status.FORGOTTEN:
        return Refusal("its content was forgotten; an address would bring some of it back")
    add, remove = said(form, "add").lower(), said(form, "remove").lower()
    if bool(add) == bool(remove):
        return Refusal("say either --add or --remove")
    if remove and remove not in ticket.participants:
        return Refusal(f"nobody has added {remove}")
    if add:
        return Change(joins=(add,), facts={"change": "added"}, detail={"address": add})
    return Change(leaves=(remove,), facts={"change": "removed"}, detail={"address": remove})


def _link(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    to = other(form, "to").reference
    if to == ticket.reference:
        return Refusal("a ticket is not linked to itself")
    if to in ticket.linked:
        return Refusal(f"it is linked to {to} already")
    return Change(links=(to,), facts={"to": to})


def _unlink(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    from_ = other(form, "from").reference
    if from_ not in ticket.linked:
        return Refusal(f"it is not linked to {from_}")
    return Change(unlinks=(from_,), facts={"from": from_})


def _merge(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    """The other ticket goes on with what is still open of this one, which is closed; both keep what was written.

    No date is lost by it.
    """
    if over := is_over(ticket):
        return over
    into = other(form, "into")
    if into.reference == ticket.reference:
        return Refusal("a ticket is not merged into itself")
    if into.status is not Status.OPEN:
        return Refusal(f"{into.reference} is {into.status}: merge into one that is open")
    if ticket.due_safe and into.due_safe > ticket.due_safe:
        return Refusal(f"{into.reference} is due later: merge that one into this one, so that no date is lost")
    dropped = {letter.id: LetterState.DROPPED for letter in ticket.held}
    rights = tuple(right for right in ticket.rights if right not in ticket.answered)
    done = {Flag.BREACH} if "reported" in ticket.happened else set()
    flags = tuple(flag for flag in ALARMING if flag in ticket.flags and flag not in done)
    return Change(
        {"status": Status.CLOSED}, links=(into.reference,), leaves_to=Legacy(into.reference, rights, flags),
        letters=dropped, facts={"into": into.reference},
    )  # fmt: skip


def _hold(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if ticket.status is Status.FORGOTTEN:
        return Refusal("its content was forgotten already")
    begin = said(form, "state") != "off"
    if begin is ticket.legal_hold:
        return Refusal("it is under legal hold already" if begin else "it is under no legal hold")
    return Change({"legal_hold": begin}, facts={"state": "on" if begin else "off"}, detail=why(form))


def _not_for_us(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if over := is_over(ticket):
        return over
    dropped = {letter.id: LetterState.DROPPED for letter in ticket.held}
    return Change(
        {"status": Status.CLOSED, "decision": NOT_FOR_US}, letters=dropped, facts={"what": said(form, "what")}
    )


def _close(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if ticket.status is not Status.OPEN:
        return Refusal(f"it is {ticket.status} already")
    if ticket.held:
        return Refusal("a letter of this ticket is held: release or drop it first")
    return breach_runs(ticket) or Change({"status": Status.CLOSED}, detail=why(form))


def _reopen(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if ticket.status is not Status.CLOSED:
        return Refusal(f"only a closed ticket can be reopened; it is {ticket.status}")
    fields = {"status": Status.OPEN, "decision": None, "ground": None, "answered_at": None}
    return Change(fields, since=(Since("reopened"),), detail=why(form))


def _is_held(ticket: TicketState) -> Refusal | None:
    """Why nothing of it may be erased."""
    if ticket.legal_hold:
        return Refusal("it is under legal hold: nothing of it may be erased until `ticket hold --state off`")
    if ticket.held_with:
        return Refusal(f"{ticket.held_with[0]} was opened from the same mail and is under legal hold")
    return None


def _drop_attachment(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    """What should never have been sent, such as the copy of a passport, goes; the rest stays."""
    if held := _is_held(ticket):
        return held
    sha256 = said(form, "sha256").lower()
    if sha256 not in ticket.attachments:
        return Refusal("it has no such attachment; `ticket show` lists them with their hashes")
    return Change(drop_attachment=sha256, detail=why(form))


def _forget(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if ticket.status is Status.FORGOTTEN:
        return Refusal("it was forgotten already")
    if ticket.status is Status.OPEN:
        return Refusal("close it first: an open ticket still has to be answered")
    if held := _is_held(ticket):
        return held
    return Change(forget=said(form, "reason"))


def _undo(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if not ticket.undo:
        return Refusal("there is nothing to take back: no move was made, or its letter has left, or mail came since")
    return Change(undo=True, facts={"move": ticket.undo})


MOVES = (
    Move("assign", "Say who takes care of it.", (Field("to", "a colleague", required=True),), "dpo", _assign),
    Move("note", "Keep a note.", (Field("text", "the note", required=True),), "dpo", _note),
    Move("participant", "Say whose mails join it, beside the requester's.", (
        Field("add", "an address", kind="address"), Field("remove", "an address", kind="address"),
    ), "dpo", _participant),
    Move("link", "Link it to another ticket.", (
        Field("to", "the other's reference", required=True, kind="reference"),
    ), "dpo", _link),
    Move("unlink", "Take a link away.", (
        Field("from", "the other's reference", required=True, kind="reference"),
    ), "dpo", _unlink),
    Move("merge", "Close it, because another ticket is the same matter; they stay linked.", (
        Field("into", "the reference of the one that goes on", required=True, kind="reference"),
    ), "dpo", _merge),
    Move("hold", "Put it under legal hold, or end that: nothing of it can be forgotten meanwhile.", (
        Field("state", "absent = on", ("on", "off")), REASON,
    ), "dpo", _hold),
    Move("not-for-us", "Close it without an answer: spam, or nothing that concerns us.", (
        Field("what", "what it is", ("spam", "not_for_us", "duplicate"), required=True),
    ), "dpo", _not_for_us),
    Move("close", "Close it.", (REASON,), "dpo", _close),
    Move("reopen", "Open a closed ticket again.", (REASON,), "dpo", _reopen),
    Move("drop-attachment", "Erase one attachment for good; the rest stays.", (
        Field("sha256", "its hash, as `ticket show` lists it", required=True), REASON,
    ), "dpo", _drop_attachment),
    Move("forget", "Erase its content for good; register facts stay. The reason is kept: name nobody in it.",
         (REASON,), "dpo", _forget),
    Move("undo", "Take the last move back, as long as no letter of it has left.", (), "dpo", _undo),
)  # fmt: skip
