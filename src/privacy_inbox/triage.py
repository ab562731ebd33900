"""The person's door: one way in for every move, whatever screen it was made on."""

import re
from collections.abc import Callable
from dataclasses import replace

from privacy_inbox.core.deadlines import deadline, keep_promise
from privacy_inbox.core.faults import ConfigurationFault, StoreFault
from privacy_inbox.core.letter import Facts, Rendered, ticket_facts
from privacy_inbox.core.moves import MOVES, Form, Move, OwnLetter, Refusal
from privacy_inbox.core.policy import Policy
from privacy_inbox.core.reference import tidy
from privacy_inbox.core.vocabulary import Outcome
from privacy_inbox.rendering import CLOSING, SUBJECT
from privacy_inbox.store import Store, Transaction

_LETTER = re.compile(r"[a-z0-9_-]{1,60}")
Fill = Callable[[str, str, Facts], Rendered]


class Refused(ConfigurationFault):
    """A move that is not possible now."""

    exit_code = 1


def perform(
    store: Store, policy: Policy, actor: str, reference: str, move: str, form: Form, fill: Fill, opened: bool = False
) -> None:
    """Make a move. `fill` fills in a letter (template, language, facts), for the moves that write one.

    `opened`: the person has the message before their eyes, so that what they say of it may teach the classifier. Never
    for a move on many tickets, or out of a list.

    Raises ConfigurationFault for a wrong call, and Refused where the ticket does not allow it; nothing is changed then.
    Raises TemplateFault where the letter that was asked for cannot be written; nothing is changed then either.
    Raises StoreFault where what was to be forgotten is erased, but a reader keeps its traces in the files for a while.
    """
    reference = tidy(reference)
    entry = MOVES.get(move)
    if entry is None:
        raise ConfigurationFault(f"there is no move {move}", f"choose one of {', '.join(MOVES)}")
    _check(entry, form)
    with store.transaction() as tx:
        ticket = tx.state(reference)
        if ticket is None:
            raise ConfigurationFault(f"there is no ticket {reference}", "`privacy-inbox tickets` lists them")
        change = entry.make(ticket, form, actor)
        if isinstance(change, Refusal):
            raise Refused(f"{reference}: {change.reason}")
        if entry.teaches and opened:
            change = replace(change, facts={**change.facts, "opened": True})
        tx.apply(reference, actor, move, change)
        if change.template:
            replace_letters(tx, reference, ticket.held, change.template, policy, fill)
        if change.rights is not None or (move == "release" and ticket.confirmed):
            # A person has said what it is: the dates follow from the same receipt, and from what a letter says.
            dates = deadline(*tx.what_dates(reference), policy.settings, policy.tables.clocks)
            tx.redate(reference, keep_promise(dates, tx.promised(reference)))
    if change.forget is not None and not store.swept():
        next_step = "nothing has to be done: the traces go with the next poll, or the next command, after that reader"
        raise StoreFault(f"{reference} is forgotten, but another program reads the store and keeps traces", next_step)


def replace_letters(
    tx: Transaction, reference: str, dropped: tuple[OwnLetter, ...], template: str, policy: Policy, fill: Fill
) -> None:
    """Write another letter in the place of each that was dropped: the same thread, other words.

    Raises ConfigurationFault for what is no name of a letter, and TemplateFault where the template cannot be used.
    """
    if not _LETTER.fullmatch(template) or template in (SUBJECT, CLOSING):
        raise ConfigurationFault("there is no letter of that name", "`privacy-inbox templates list` has them")
    facts = ticket_facts(*tx.what_letters_say(reference), policy.settings)
    for letter in dropped:
        if letter.to:
            tx.replace_letter(letter.id, fill(template, letter.language, facts), policy.settings.domain)


def _check(move: Move, form: Form) -> None:
    """Whether a form fits its move. Raises ConfigurationFault where it does not."""
    if unknown := form.keys() - {field.name for field in move.form}:
        raise ConfigurationFault(f"{move.name} knows no {', '.join(sorted(unknown))}")
    for field in move.form:
        value = form.get(field.name)
        if field.required and not str(value or "").strip():
            raise ConfigurationFault(f"{move.name} needs {field.name}: {field.help}")
        for item in value if isinstance(value, (list, tuple)) else [value]:
            if item and field.choices and item not in field.choices:
                raise ConfigurationFault(f"{field.name} cannot be {item}", f"choose one of {', '.join(field.choices)}")


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
