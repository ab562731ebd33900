"""Message + classification + history → Decision: the outcome of a delivery, and everything its ticket begins with."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from privacy_inbox.core.acknowledgement import Acknowledgement, Case, acknowledge
from privacy_inbox.core.classification import Classification
from privacy_inbox.core.correspondence import Relation, relate
from privacy_inbox.core.deadlines import Deadline, deadline, matter_of
from privacy_inbox.core.following import Growth, grow
from privacy_inbox.core.history import Delivery, History, OpenTicket
from privacy_inbox.core.message import Message
from privacy_inbox.core.policy import Policy
from privacy_inbox.core.vocabulary import Action, Category, Flag, Outcome, Status
from privacy_inbox.core.wording import NEUTRAL


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a new ticket begins with."""

    reference: str
    status: Status
    deadline: Deadline
    entity: str
    flags: tuple[Flag, ...] = ()
    linked: tuple[str, ...] = ()
    review_because: str = ""  # why a person has to look at it first


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
    growth: Growth | None = None  # what a follow-up adds to its ticket
    answered: bool = False  # one of us answered from another mail program
    urgent: tuple[str, ...] = ()  # other tickets that are urgent by now


def decide(
    delivery: Delivery,
    message: Message,
    classification: Classification,
    history: History,
    policy: Policy,
    now: datetime,
) -> Decision:
    """What becomes of a mail that could be read."""
    relation = relate(message, history, policy)
    if relation.outcome is not Outcome.TICKET:
        return _joined(delivery, message, classification, relation, policy)
    repeats = _repeats(classification, history, relation)
    if repeats and not history.same_message_id:
        relation = replace(relation, because="the same person, the same matter again")
    ticket = _ticket(delivery, classification, history, relation, policy, repeats)
    case = Case(
        message, classification, history, delivery, ticket.deadline, policy.settings, policy.tables.senders, now
    )
    guess = classification.needs_review
    template = NEUTRAL if guess else template_for(classification.category, classification.flags)
    acknowledgement = acknowledge(case, template)
    if acknowledgement.action is Action.HOLD and not acknowledgement.to and not ticket.review_because:
        ticket = replace(ticket, review_because="no letter could be written: a person finds out how to answer")
    if acknowledgement.action is Action.NONE and acknowledgement.rule == "solicitation":
        ticket = replace(ticket, status=Status.CLOSED)
    if not repeats or acknowledgement.rule != "date-passed":
        return Decision(Outcome.TICKET, relation.because, ticket.reference, ticket, acknowledgement)
    # The day that was promised to this person has passed: neither matter may wait any longer.
    ticket = replace(ticket, flags=tuple(flag for flag in Flag if flag in {*ticket.flags, Flag.URGENT}))
    urgent = tuple(earlier.reference for earlier in repeats)
    return Decision(Outcome.TICKET, relation.because, ticket.reference, ticket, acknowledgement, urgent=urgent)


def beginning_of(message: Message, classification: Classification) -> tuple[Message, Classification]:
    """A mail of which only the beginning was read: a person has to look at the rest where it lies."""
    because = "it is too large: only its beginning was read, the whole lies in the mailbox"
    seen = replace(message, oddities=(because, *message.oddities))
    return seen, replace(classification, needs_review=True, review_because=because)


def _joined(
    delivery: Delivery, message: Message, classification: Classification, relation: Relation, policy: Policy
) -> Decision:
    """What a mail means that belongs to a ticket, or to a letter of ours."""
    known = relation.joined
    growth = grow(known, message, classification, delivery.received_at, policy) if known else None
    return Decision(
        relation.outcome, relation.because, relation.reference, erase=relation.forgotten, bounced=relation.bounced,
        growth=growth, answered=relation.by_one_of_us,
    )  # fmt: skip


def _repeats(classification: Classification, history: History, relation: Relation) -> tuple[OpenTicket, ...]:
    """The open tickets of the same person about the same matter; asking how it stands is the same matter too."""
    if relation.forged:
        return ()
    asked, category = set(classification.rights), classification.category
    again = Flag.REPEAT in classification.flags

    def same(earlier: OpenTicket) -> bool:
        if asked:
            return bool(asked & set(earlier.rights))
        return again or (category is earlier.category and category is not Category.GENERAL_QUESTION)

    return tuple(known for known in history.same_person if known.reference in relation.linked and same(known))


def template_for(category: Category, flags: Collection[Flag]) -> str:
    """The letter for a kind of mail; the neutral one where its words would grate."""
    grave = {Flag.BREACH, Flag.COMPLAINT, Flag.AUTHORITY} & set(flags)
    return NEUTRAL if grave and category is not Category.CHILD_DATA_ALERT else category.value


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


def by_hand(
    delivery: Delivery, classification: Classification, history: History, policy: Policy, because: str
) -> Decision:
    """A ticket for what a person has received by another way; who opens it writes to the person too."""
    relation = Relation(Outcome.TICKET, because)
    ticket = _ticket(delivery, classification, history, relation, policy)
    none = Acknowledgement(Action.NONE, "by-hand", "a person opened it, and writes the letter")
    return Decision(Outcome.TICKET, because, ticket.reference, ticket, none)


def _ticket(
    delivery: Delivery, classification: Classification, history: History, relation: Relation, policy: Policy,
    repeats: tuple[OpenTicket, ...] = (),
) -> Ticket:  # fmt: skip
    """What a ticket begins with. Who asks again is not put off: the day that was named to them stays."""
    settings = policy.settings
    promised = min((earlier.promised for earlier in repeats), default=None)
    matter = replace(matter_of(classification, delivery.received_at), promised=promised)
    dates = deadline(matter, settings, policy.tables.clocks)
    found = {*classification.flags, *((Flag.REPEAT,) if repeats else ())}
    flags = tuple(flag for flag in Flag if flag in found)
    entity = settings.entity_for(classification.region).id
    because = classification.review_because if classification.needs_review else ""
    return Ticket(history.reference, Status.OPEN, dates, entity, flags, relation.linked, because)
