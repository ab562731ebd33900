"""The person's door: one way in for every move, whatever screen it was made on."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from privacy_inbox.core.decision import template_for
from privacy_inbox.core.faults import ConfigurationFault, StoreFault
from privacy_inbox.core.letter import LAST_RESORT, Attachment, Letter, Rendered, written_by_hand
from privacy_inbox.core.moves import MOVES, Change, Field, Form, Move, OwnLetter, Refusal, TicketState, Wish
from privacy_inbox.core.moves.shape import Other
from privacy_inbox.core.policy import Policy
from privacy_inbox.core.recipient import writable
from privacy_inbox.core.reference import tidy
from privacy_inbox.core.vocabulary import LetterState, Outcome
from privacy_inbox.core.wording import CHILD_WRITER, NAMING_A_DAY, NEUTRAL, PARTS, LetterCase
from privacy_inbox.dating import redate
from privacy_inbox.store import Store, Transaction

SECOND_THOUGHTS = timedelta(minutes=1)  # a person's letter waits so long, and can be taken back meanwhile
_LETTER = re.compile(r"[a-z0-9_-]{1,60}")
Fill = Callable[[str, str, LetterCase], Rendered]


class Refused(ConfigurationFault):
    """A move that is not possible now."""

    exit_code = 1


@dataclass(frozen=True, slots=True)
class Made:
    """What a move has done: the letter that it wrote, if any, and what its maker should know."""

    letter: bytes | None = None
    advice: str = ""


class _Previewed(Exception):
    """Ends the transaction of a move that was only looked at."""


def perform(
    store: Store, policy: Policy, actor: str, reference: str, move: str, form: Form, fill: Fill, opened: bool = False
) -> Made:
    """Make a move. `fill` fills in a letter (template, language, case), for the moves that write one.

    `opened`: the person has the message before their eyes, so that what they say of it may teach the classifier. Never
    for a move on many tickets, or out of a list.

    Raises ConfigurationFault for a wrong call, and Refused where the ticket does not allow it; nothing is changed then.
    Raises TemplateFault where the letter that was asked for cannot be written; nothing is changed then either.
    Raises StoreFault where what was to be forgotten is erased, but a reader keeps its traces in the files for a while.
    """
    reference, entry = tidy(reference), _entry(move)
    with store.transaction() as tx:
        made, forgets = _make(tx, policy, actor, reference, entry, form, fill, opened)
    if forgets and not store.swept():
        next_step = "nothing has to be done: the traces go with the next poll, or the next command, after that reader"
        gone = f"{reference} is forgotten" if entry.name == "forget" else f"the attachment of {reference} is erased"
        raise StoreFault(f"{gone}, but another program reads the store and keeps traces", next_step)
    return made


def preview(store: Store, policy: Policy, actor: str, reference: str, move: str, form: Form, fill: Fill) -> Made:
    """What `perform` would do, its letter above all; nothing is kept of it. Raises as `perform` does."""
    reference, entry = tidy(reference), _entry(move)
    made = Made()
    try:
        with store.transaction() as tx:
            made, _ = _make(tx, policy, actor, reference, entry, form, fill, opened=False)
            raise _Previewed
    except _Previewed:
        return made


def _make(
    tx: Transaction, policy: Policy, actor: str, reference: str, entry: Move, form: Form, fill: Fill, opened: bool
) -> tuple[Made, bool]:
    """One move inside a transaction; returns what was made, and whether it has to be swept out of the files."""
    ticket = _state(tx, reference)
    change = entry.make(ticket, _checked(tx, entry, form, policy), actor, _here(tx, reference, policy))
    if isinstance(change, Refusal):
        raise Refused(f"{reference}: {change.reason}")
    if entry.teaches and opened:
        change = replace(change, facts={**change.facts, "opened": True})
    others = tx.apply(reference, actor, entry.name, _with_entity(tx, reference, change, policy))
    for other in others:
        redate(tx, other, policy)
    if change.forget is not None:
        return Made(), True
    dates = redate(tx, reference, policy, renewed=bool(change.letter and change.letter.renews))
    if change.letter and change.letter.renews and ticket.due_safe and dates.due_safe <= ticket.due_safe:
        raise Refused(f"{reference}: {dates.due_safe} stays all the same, because of what cannot be extended")
    if change.template:
        _replace_letters(tx, reference, ticket.held, change.template, policy, fill)
    letter = _write(tx, reference, change.letter, policy, fill, actor) if change.letter else None
    for number in change.anew:
        to = change.person["letters_to"]
        letter = tx.readdress(number, to, policy.settings.domain, actor, SECOND_THOUGHTS)
    redate(tx, reference, policy)  # a letter has named a day, or names it no longer
    advice = _advice(tx, reference) if entry.name == "confirm" else ""
    return Made(letter, advice), bool(change.drop_attachment)


def _with_entity(tx: Transaction, reference: str, change: Change, policy: Policy) -> Change:
    """Who answers follows from the place that a person has set, unless somebody has said who."""
    region = change.fields.get("region")
    if region is None or "entity" in change.fields or tx.matter(reference).entity:
        return change
    return replace(change, fields={**change.fields, "entity": policy.settings.entity_for(str(region)).id})


def _here(tx: Transaction, reference: str, policy: Policy) -> datetime:
    """Now, in the zone in which a ticket's days are counted."""
    matter = tx.matter(reference)
    return tx.now.astimezone(policy.settings.entity_of(matter.entity, matter.region).zone)


def _entry(move: str) -> Move:
    if move not in MOVES:
        raise ConfigurationFault(f"there is no move {move}", f"choose one of {', '.join(MOVES)}")
    return MOVES[move]


def _state(tx: Transaction, reference: str) -> TicketState:
    ticket = tx.state(reference)
    if ticket is None:
        raise ConfigurationFault(f"there is no ticket {reference}", "`privacy-inbox tickets` lists them")
    return ticket


# --- Letters ---------------------------------------------------------------------------------------------------------
def _write(tx: Transaction, reference: str, wish: Wish, policy: Policy, fill: Fill, actor: str) -> bytes:
    """Write the letter of a move; it leaves after a while for second thoughts."""
    settings, case = policy.settings, replace(tx.letter_case(reference, policy.settings), said=wish.said, by_hand=True)
    language = case.spoken if case.spoken in settings.organisation.languages else settings.organisation.languages[0]
    template = NEUTRAL if wish.template == LAST_RESORT else _known(wish.template)
    if template in NAMING_A_DAY and case.answer_by < tx.now.astimezone(case.entity.zone).date():
        raise Refused(
            f"{reference}: the letter would name {case.answer_by}, which has passed: answer, or extend in time"
        )
    rendered = fill(template, language, case)
    thread = tx.thread(reference, settings.domain)
    raw = written_by_hand(case, thread, rendered, language, settings, tx.now, wish.files)
    letter = Letter(
        "letter", thread.message_id, thread.to, raw, template, language, LetterState.QUEUED, "person",
        f"{actor} wrote it", answer_by=case.answer_by if template in NAMING_A_DAY else None,
    )  # fmt: skip
    tx.write(reference, letter, actor, SECOND_THOUGHTS)
    return raw


def _replace_letters(
    tx: Transaction, reference: str, dropped: tuple[OwnLetter, ...], template: str, policy: Policy, fill: Fill
) -> None:
    """Write another letter in the place of each that was dropped: the same thread, other words.

    Raises ConfigurationFault for what is no name of a letter, and TemplateFault where the template cannot be used.
    """
    case = tx.letter_case(reference, policy.settings)
    for letter in dropped:
        if letter.to:
            rendered = fill(_known(template), letter.language, case)
            answer_by = case.answer_by if template in NAMING_A_DAY else None
            tx.replace_letter(letter.id, rendered, policy.settings.domain, answer_by)


def _known(template: str) -> str:
    if not _LETTER.fullmatch(template) or template in PARTS:
        raise ConfigurationFault("there is no letter of that name", "`privacy-inbox templates list` has them")
    return template


def _advice(tx: Transaction, reference: str) -> str:
    """What to do where the letter that has left said something else than what a person has confirmed now."""
    sent, ticket = tx.acknowledged_as(reference), tx.state(reference)
    if not sent or ticket is None:
        return ""
    right = template_for(ticket.category, ticket.flags)
    if sent in (right, NEUTRAL, CHILD_WRITER):
        return ""
    told = f"the acknowledgement that left was `{sent}`"
    return f"{told}; `privacy-inbox ticket write {reference} --template {right}` sends the right one"


# --- Forms -----------------------------------------------------------------------------------------------------------
def _checked(tx: Transaction, move: Move, form: Form, policy: Policy) -> Form:
    """The form as the move reads it. Raises ConfigurationFault where it does not fit."""
    if unknown := form.keys() - {field.name for field in move.form}:
        raise ConfigurationFault(f"{move.name} knows no {', '.join(sorted(unknown))}")
    read: dict[str, Any] = {}
    for field in move.form:
        value = form.get(field.name)
        if field.required and not str(value or "").strip():
            raise ConfigurationFault(f"{move.name} needs {field.name}: {field.help}")
        given: Sequence[object] = value if isinstance(value, (list, tuple)) else [value]
        items = [_READ[field.kind](tx, field, item) for item in given if item]
        if field.kind == "entity":
            _require_entity(items, policy)
        read[field.name] = items if field.many else next(iter(items), None)
    return read


def _require_entity(items: Sequence[object], policy: Policy) -> None:
    known = [entity.id for entity in policy.settings.entities]
    if unknown := [item for item in items if item not in known]:
        raise ConfigurationFault(f"there is no entity {unknown[0]}", f"choose one of {', '.join(known)}")


def _text(_: Transaction, field: Field, item: Any) -> Any:
    if field.choices and item not in field.choices:
        raise ConfigurationFault(f"{field.name} cannot be {item}", f"choose one of {', '.join(field.choices)}")
    return item


def _day(_: Transaction, field: Field, item: Any) -> date:
    try:
        return item if isinstance(item, date) else date.fromisoformat(str(item))
    except ValueError:
        raise ConfigurationFault(f"{field.name} is no day: {item}", "write it as 2026-11-28") from None


def _address(_: Transaction, field: Field, item: Any) -> str:
    if "@" not in str(item) or not writable(str(item)):
        raise ConfigurationFault(f"{field.name} is no mail address: {item}", "write it as name@example.org")
    return str(item)


def _other(tx: Transaction, field: Field, item: Any) -> Other:
    ticket = _state(tx, tidy(str(item)))
    return Other(ticket.reference, ticket.status, ticket.due_safe or date.max)


def _file(_: Transaction, field: Field, item: Any) -> Attachment:
    if not isinstance(item, Attachment):
        raise ConfigurationFault(f"{field.name} is no file")
    return item


_READ: Mapping[str, Callable[[Transaction, Field, Any], Any]] = {
    "text": _text, "day": _day, "address": _address, "reference": _other, "file": _file, "policy": _file,
    "entity": _text,
}  # fmt: skip


def open_early(store: Store, number: int, actor: str) -> None:
    """Let a mail from before `[mailbox] start` open a ticket at the next poll. Raises Refused for any other mail."""
    delivery = store.delivery(number)
    if delivery is None:
        raise ConfigurationFault(f"there is no delivery {number}", "`privacy-inbox messages` lists them")
    if delivery["outcome"] != Outcome.BEFORE_START:
        raise Refused(
            f"delivery {number} is not from before the start: its outcome is {delivery['outcome'] or 'waiting'}"
        )
    with store.transaction() as tx:
        tx.ask_for(number, actor)
