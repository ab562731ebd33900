"""The person's door: one way in for every move, whatever screen it was made on."""

from privacy_inbox.core.deadlines import deadline, keep_promise
from privacy_inbox.core.faults import ConfigurationFault, StoreFault
from privacy_inbox.core.moves import MOVES, Form, Move, Refusal
from privacy_inbox.core.policy import Policy
from privacy_inbox.core.reference import tidy
from privacy_inbox.core.vocabulary import Outcome
from privacy_inbox.store import Store


class Refused(ConfigurationFault):
    """A move that is not possible now."""

    exit_code = 1


def perform(store: Store, policy: Policy, actor: str, reference: str, move: str, form: Form) -> None:
    """Make a move.

    Raises ConfigurationFault for a wrong call, and Refused where the ticket does not allow it; nothing is changed then.
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
        tx.apply(reference, actor, move, change)
        if change.rights is not None or (move == "release" and ticket.confirmed):
            # A person has said what it is: the dates follow from the same receipt, and from what a letter says.
            dates = deadline(*tx.what_dates(reference), policy.settings, policy.tables.clocks)
            tx.redate(reference, keep_promise(dates, tx.promised(reference)))
    if change.forget is not None and not store.swept():
        next_step = "nothing has to be done: the traces go with the next poll, or the next command, after that reader"
        raise StoreFault(f"{reference} is forgotten, but another program reads the store and keeps traces", next_step)


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
