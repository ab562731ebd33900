"""Message + classification + history → Decision: the outcome of a delivery, and everything its ticket begins with."""

from dataclasses import dataclass, replace
from datetime import datetime

from privacy_inbox.core.acknowledgement import Acknowledgement, Case, acknowledge
from privacy_inbox.core.classification import Classification
from privacy_inbox.core.correspondence import Relation, relate
from privacy_inbox.core.deadlines import Deadline, deadline
from privacy_inbox.core.history import Delivery, History
from privacy_inbox.core.message import Message
from privacy_inbox.core.policy import Policy
from privacy_inbox.core.vocabulary import Action, Category, Flag, Outcome, Status


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a new ticket begins with."""

    reference: str
    status: Status
    deadline: Deadline
    entity: str
    linked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """One delivery's outcome. `ticket` and `acknowledgement` are there exactly where it opens a ticket."""

    outcome: Outcome
    because: str
    reference: str | None
    ticket: Ticket | None = None
    acknowledgement: Acknowledgement | None = None
    erase: bool = False  # it belongs to a forgotten ticket: nothing of it stays
    bounced: str | None = None  # Message-ID of a letter of ours that did not arrive


def decide(
    delivery: Delivery,
    message: Message,
    classification: Classification,
    history: History,
    policy: Policy,
    now: datetime,
) -> Decision:
    """What becomes of a mail that could be read."""
    relation = relate(message, history)
    if relation.outcome is not Outcome.TICKET:
        return Decision(
            relation.outcome, relation.because, relation.reference, erase=relation.forgotten, bounced=relation.bounced
        )
    ticket = _ticket(delivery, classification, history, relation, policy)
    case = Case(
        message, classification, history, delivery, ticket.deadline, policy.settings, policy.tables.senders, now
    )
    acknowledgement = acknowledge(case, _template(classification))
    if acknowledgement.action is Action.NONE and acknowledgement.rule == "solicitation":
        ticket = replace(ticket, status=Status.CLOSED)
    return Decision(Outcome.TICKET, relation.because, ticket.reference, ticket, acknowledgement)


def _template(classification: Classification) -> str:
    """The letter for a kind of mail; the neutral one where the kind is a guess, or where its words would grate."""
    grave = {Flag.BREACH, Flag.COMPLAINT, Flag.AUTHORITY} & set(classification.flags)
    if classification.needs_review or (grave and classification.category is not Category.CHILD_DATA_ALERT):
        return "neutral"
    return classification.category.value


def quarantine(
    delivery: Delivery, classification: Classification, history: History, policy: Policy, reason: str
) -> Decision:
    """What becomes of a mail that could not be read, unless a copy of it came before.

    A ticket that says so, dated as if it were a request, and no letter by itself.
    """
    if known := history.duplicate_of:
        because = "another copy of a mail that could not be read"
        return Decision(Outcome.DUPLICATE, because, known.reference, erase=known.forgotten)
    relation = Relation(Outcome.TICKET, reason)
    ticket = _ticket(delivery, classification, history, relation, policy)
    because = "the mail could not be read, so nobody knows whom to answer"
    return Decision(
        Outcome.QUARANTINED, reason, ticket.reference, ticket, Acknowledgement(Action.HOLD, "quarantine", because)
    )


def _ticket(
    delivery: Delivery, classification: Classification, history: History, relation: Relation, policy: Policy
) -> Ticket:
    settings = policy.settings
    dates = deadline(classification, delivery.received_at, settings, policy.tables.clocks)
    return Ticket(history.reference, Status.OPEN, dates, settings.entity_for(classification.region).id, relation.linked)
