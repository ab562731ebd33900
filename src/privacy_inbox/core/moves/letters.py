"""Moves about letters: those that wait, those that came back, and others."""

from datetime import datetime

from privacy_inbox.core.moves.shape import Change, Field, Form, Move, Refusal, TicketState, Wish, nobody, said
from privacy_inbox.core.vocabulary import LetterState, Status
from privacy_inbox.core.wording import Said

ANSWER = "answer"  # the letter that is nothing but a person's own words


# Letters that say what another move does.
OF_A_MOVE = {
    "identity_request": "ask-identity", "clarification_request": "ask-clarification", "extension_notice": "extend",
    "fee_notice": "charge", "refusal": "refuse", "partial_refusal": "refuse", "withdrawn": "withdraw",
    "passed_on": "pass-on", "marketing_stopped": "stop-marketing", "nothing_held": "answer",
}  # fmt: skip


def _says_too_much(template: str) -> Refusal | None:
    if template not in OF_A_MOVE:
        return None
    return Refusal(f"the letter {template} says what nobody has done: `ticket {OF_A_MOVE[template]}` does and says it")


def _release(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    sendable = {letter.id: LetterState.QUEUED for letter in ticket.held if letter.to}
    if not sendable:
        return Refusal("no letter of this ticket is held that could be sent")
    return Change(letters=sendable, facts={"letters": len(sendable)})


def _drop(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    idle = (*ticket.held, *ticket.undelivered)
    if not idle:
        return Refusal("no letter of this ticket is held, or came back")
    return Change(letters={letter.id: LetterState.DROPPED for letter in idle}, facts={"letters": len(idle)})


def _replace(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if not any(letter.to for letter in ticket.held):
        return Refusal("no letter of this ticket is held whose place another could take")
    template = said(form, "template")
    if template == ANSWER:
        return Refusal("an answer has words of its own: write it with `ticket answer`")
    if refusal := _says_too_much(template):
        return refusal
    dropped = {letter.id: LetterState.DROPPED for letter in ticket.held}
    return Change(letters=dropped, template=template, facts={"template": template})


def _resend(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    """Once more as they are; to another address it is another letter, for the first one may still arrive."""
    again = {letter.id: LetterState.QUEUED for letter in ticket.undelivered if letter.to}
    if not again:
        return Refusal("no letter of this ticket was refused or came back")
    return Change(letters=again, facts={"letters": len(again)})


def _write(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if ticket.status is Status.FORGOTTEN:
        return Refusal("its content was forgotten, and with it whom to write to")
    template, text = said(form, "template"), said(form, "text")
    if refusal := nobody(ticket) or _says_too_much(template):
        return refusal
    if template == ANSWER and not text:
        return Refusal(f"the letter {ANSWER} is made of your own words: --text")
    return Change(letter=Wish(template, Said(text=text)), facts={"template": template})


def _correct(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    """Letters go to another address, and what is held or came back too, as it is. Who asked stays who they are."""
    if ticket.status is Status.FORGOTTEN:
        return Refusal("its content was forgotten; an address would bring some of it back")
    to = said(form, "to")
    waiting = (*ticket.held, *ticket.undelivered)
    dropped = {letter.id: LetterState.DROPPED for letter in waiting}
    return Change(
        letters=dropped, anew=tuple(dropped), person={"letters_to": to} if ticket.writer else {
            "letters_to": to, "address": to,
        }, facts={"letters": len(dropped)}, detail={"address": to},
    )  # fmt: skip


_TEXT = Field("text", "your own words")

MOVES = (
    Move("release", "Send the letters that are held.", (), "dpo", _release),
    Move("replace", "Send another letter in the place of the one that is held.", (
        Field("template", "the letter that goes, such as neutral; `templates list` has them", required=True),
    ), "dpo", _replace),
    Move("drop", "Decide that the letters that are held, or came back, do not go.", (), "dpo", _drop),
    Move("resend", "Send the letters that were refused or came back once more, as they are.", (), "dpo", _resend),
    Move("correct-address", "Set another address; what is held or came back is written to it anew.", (
        Field("to", "the right address", required=True, kind="address"),
    ), "dpo", _correct, writes=True),
    Move("write", "Write one more letter, such as the right one after a wrong one has left.", (
        Field("template", "the letter; `templates list` has them", required=True), _TEXT,
    ), "dpo", _write, writes=True),
)  # fmt: skip
