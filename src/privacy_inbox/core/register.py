"""What is kept for good of a ticket → its row in the accountability register (GDPR Art. 5(2), 24(1)).

Nothing here names or describes a person who asks: they appear as a pseudonym, which ends when the ticket is forgotten.
`decided_by` is a colleague's login name, as the audit chain holds it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from privacy_inbox.core.cells import Value
from privacy_inbox.core.clocks import ENDS, Happened
from privacy_inbox.core.deadlines import BREACH
from privacy_inbox.core.vocabulary import Category, Flag, Right, Status

YES, NO, OPEN = "yes", "no", "open"  # whether an answer came in time
PROMISE = "promise"  # a rule of our own; no law
_LAWS_OF_REGION = {"uk": {"UK_GDPR", "UK_DPA_164A"}, "eu": {"EU_GDPR"}}
# What a move means for a ticket, where its event does not say it itself.
_DECISIONS = {
    "answer": "granted", "answered": "granted", "record-answer": "granted", "refuse": "refused",
    "withdraw": "withdrawn", "pass-on": "passed_on", "stop-marketing": "granted", "not-for-us": "not_for_us",
}  # fmt: skip
_ENDINGS = {*_DECISIONS, "close", "merge"}
STEPS = frozenset({
    *_ENDINGS, "delivery_ticket", "delivery_quarantined", "confirm", "ask-identity", "letter_written", "undo",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """An event of the audit chain, as far as it is kept for good. `at` is aware."""

    kind: str
    at: datetime
    actor: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dated:
    """One clock of a ticket: what it counts (a right, a complaint), by which rule, from when, and its dates."""

    name: str
    rule: str
    received: datetime
    due: date | None = None
    ack_due: date | None = None
    answers: bool = True  # it dates an answer to the person


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The first confirmation of receipt that has left, or the newest that may: when it was sent, and as what."""

    state: str
    template: str
    message_id: str
    sent: datetime | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """All that the register tells of a ticket. Instants are aware."""

    reference: str
    status: Status
    category: Category
    received: datetime  # the receipt that counts
    source: str = "mail"  # of the receipt: `mail`, `person` (set by one), `by_hand`
    reopened: datetime | None = None  # the receipt that its time runs from since it came back
    closed: datetime | None = None
    channel: str = "mail"
    mailbox: str = ""
    entity: str = ""
    region: str = "unknown"
    regimes: tuple[str, ...] = ()  # set by a person
    rights: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    model: str = ""
    probabilities: Mapping[str, float] = field(default_factory=dict)
    confirmed: bool = False  # a person has said what it is
    requester_kind: str = "unknown"
    pseudonym: str = ""
    controller_role: str = "unknown"
    rule: str = ""
    versions: tuple[str, ...] = ()
    due: date | None = None
    due_safe: date | None = None
    overridden: bool = False  # a person has set the day
    promised: date | None = None
    ack_due: date | None = None
    acknowledged: Acknowledged | None = None
    extension_notice_due: date | None = None
    happened: tuple[Happened, ...] = ()
    clocks: tuple[Dated, ...] = ()
    steps: tuple[Step, ...] = ()
    decision: str = ""
    ground: str = ""
    answered: datetime | None = None
    linked: tuple[str, ...] = ()
    legal_hold: bool = False


@dataclass(frozen=True)
class Case:
    """An entry as it is looked at on a day, in the time zone of the entity that answers it."""

    entry: Entry
    zone: ZoneInfo
    today: date

    def day(self, at: datetime) -> date:
        return at.astimezone(self.zone).date()

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """What was done and stands: a move that was taken back is none."""
        standing: list[Step] = []
        for step in self.entry.steps:
            if step.kind != "undo":
                standing.append(step)
                continue
            undone = [number for number, done in enumerate(standing) if done.kind == step.facts.get("move")]
            del standing[undone[-1] if undone else len(standing) :]
        return tuple(standing)

    @cached_property
    def begun(self) -> datetime:
        """The receipt that its time runs from now."""
        return self.entry.reopened or self.entry.received

    @cached_property
    def read_as(self) -> str:
        """What the classifier took it for when it was opened; empty where no classifier has read it."""
        opened = next((step for step in self.steps if step.kind.startswith("delivery_")), None)
        return str(opened.facts.get("category", "")) if opened and self.entry.channel == "mail" else ""

    @cached_property
    def confirms(self) -> tuple[Step, ...]:
        return tuple(step for step in self.steps if step.kind == "confirm")

    @property
    def corrected(self) -> bool | None:
        """Whether a person has said something else than what stood there; None where none has said what it is."""
        if not self.confirms:
            return None
        return any(_otherwise(step.facts, step.facts.get("before", {})) for step in self.confirms)

    @property
    def reclassified(self) -> bool | None:
        """Whether a person has put it into another category than the classifier; None where none has said."""
        return self.confirms[-1].facts.get("category") != self.read_as if self.confirms and self.read_as else None

    @cached_property
    def laws(self) -> tuple[str, ...]:
        """The laws that date it, or that a person has set."""
        rules = [clock.rule for clock in self.entry.clocks] or [self.entry.rule]
        laws = [rule.partition("/")[0] for rule in rules]
        return tuple(dict.fromkeys((*self.entry.regimes, *(law for law in laws if law and law != PROMISE))))

    @property
    def laws_set_by(self) -> str:
        """`person`; `place` where they follow from where the person is; `configuration` where all may apply."""
        if self.entry.regimes or not self.laws:
            return "person" if self.entry.regimes else ""
        return "place" if {*self.laws} <= _LAWS_OF_REGION.get(self.entry.region, set()) else "configuration"

    # --- What was asked for, and what came ----------------------------------------------------------------------------
    def first(self, kind: str) -> datetime | None:
        return min((event.at for event in self.entry.happened if event.kind == kind), default=None)

    def last(self, kind: str) -> datetime | None:
        return max((event.at for event in self.entry.happened if event.kind == kind), default=None)

    @property
    def identity_how(self) -> str:
        return _last_fact(self.steps, "ask-identity", "method") if self.first("identity_requested") else ""

    @property
    def clarification_days(self) -> int | None:
        """The days from each question to its answer, in all; None where nothing was asked and answered."""
        asked: date | None = None
        days: list[int] = []
        for event in sorted(self.entry.happened, key=lambda event: event.at):
            if event.kind == "clarification_requested":
                asked = asked or self.day(event.at)
            elif event.kind == "clarification_received" and asked:
                days.append((self.day(event.at) - asked).days)
                asked = None
        return sum(days) if days else None

    # --- The end ------------------------------------------------------------------------------------------------------
    @cached_property
    def ends(self) -> tuple[Happened, ...]:
        """What has ended it, or a part of it, since a person has opened it again."""
        happened = self.entry.happened
        again = max((at for at, event in enumerate(happened) if event.kind == "reopened"), default=-1)
        return tuple(event for event in happened[again + 1 :] if event.kind in ENDS)

    @cached_property
    def reports(self) -> tuple[Happened, ...]:
        """A breach is reported to an authority (GDPR Art. 33): an answer to the person is no report."""
        return tuple(event for event in self.entry.happened if event.kind == "reported")

    def end_of(self, clock: Dated) -> Happened | None:
        """What has ended one clock; the ticket's own end where nothing else has; None while it runs.

        A right is not answered by closing its ticket, unless that was no request of ours or goes on in another one.
        """
        for event in self.ends if clock.name != BREACH else self.reports:
            if event.at >= clock.received and (not event.rights or clock.name in event.rights):
                return event
        closed = self.entry.closed if self.entry.status is not Status.OPEN else None
        unanswered = clock.name in set(Right) and not self.entry.decision and not self._merged
        return Happened("closed", closed) if closed and not unanswered else None

    @property
    def _merged(self) -> bool:
        return any(step.kind == "merge" for step in self.steps)

    @cached_property
    def answering(self) -> tuple[Dated, ...]:
        """The clocks that date the answer: the law's and the published promise, or our own targets where there is none.

        A day that a person has set counts in the place of theirs.
        """
        entry = self.entry
        clocks = [clock for clock in entry.clocks if clock.answers]
        binding = [clock for clock in clocks if not clock.rule.startswith(f"{PROMISE}/")] or clocks
        found = binding or [Dated(entry.category, entry.rule, self.begun, entry.due)]
        return tuple(replace(clock, due=entry.due) if entry.overridden else clock for clock in found)

    @cached_property
    def ended(self) -> date | None:
        """The day on which the last of it was answered or closed; None while something is open."""
        ends = [self.end_of(clock) for clock in self.answering]
        return max(self.day(end.at) for end in ends if end) if all(ends) else None

    @cached_property
    def in_time(self) -> str:
        """`yes`, `no` (also while it is open and late), `open`."""
        verdicts = [self.verdict(clock) for clock in self.answering]
        return next((verdict for verdict in (NO, OPEN) if verdict in verdicts), YES)

    def verdict(self, clock: Dated) -> str:
        """Whether one clock was kept. Where the law's time stood still to the end there is no day to miss."""
        end = self.end_of(clock)
        if end is None:
            return NO if clock.due and self.today > clock.due else OPEN
        return NO if clock.due and self.day(end.at) > clock.due else YES

    @property
    def days_used(self) -> int:
        """The days since its receipt, until it ended or today."""
        return max(0, ((self.ended or self.today) - self.day(self.begun)).days)

    @property
    def responded(self) -> datetime | None:
        return max((event.at for event in self.ends), default=self.entry.answered)

    @property
    def means(self) -> str:
        """How the answer was given; empty where none was."""
        step = next((step for step in reversed(self.steps) if step.kind in _DECISIONS), None)
        if step is None:
            return ""
        written = any(other.kind == "letter_written" and other.at == step.at for other in self.steps)
        return str(step.facts.get("how", "mail" if written or step.kind == "answered" else ""))

    @property
    def decided_by(self) -> str:
        return next((step.actor for step in reversed(self.steps) if step.kind in _ENDINGS), "")

    @property
    def decisions(self) -> tuple[str, ...]:
        """What was decided of each right; a decision that names none is about those that none was made of."""
        made: dict[str, str] = {}
        for step in self.steps:
            if step.kind not in _DECISIONS:
                continue
            decision = str(step.facts.get("decision", _DECISIONS[step.kind]))
            named = step.facts.get("rights") or [right for right in self.entry.rights if right not in made]
            made |= {right: decision for right in named if right in self.entry.rights}
        return tuple(f"{right} {made[right]}" for right in self.entry.rights if right in made)


def _otherwise(said: Mapping[str, Any], before: Mapping[str, Any]) -> bool:
    alike = said.get("category") == before.get("category")
    return not alike or any(sorted(said.get(name, ())) != sorted(before.get(name, ())) for name in ("rights", "flags"))


def _last_fact(steps: Sequence[Step], kind: str, name: str) -> str:
    return next((str(step.facts.get(name, "")) for step in reversed(steps) if step.kind == kind), "")


def _flagged(flag: Flag) -> Callable[[Case], Value]:
    return lambda case: flag in case.entry.flags


def _score(case: Case) -> float | None:
    """How likely the classifier's own category was."""
    return case.entry.probabilities.get(case.read_as)


def _acknowledged(name: str) -> Callable[[Case], Value]:
    return lambda case: getattr(case.entry.acknowledged, name) if case.entry.acknowledged else None


def _child(case: Case) -> bool:
    return case.entry.category is Category.CHILD_DATA_ALERT or Flag.CHILD_SUSPECTED in case.entry.flags


# Every field of the register, in order: its name → what stands there.
COLUMNS: Mapping[str, Callable[[Case], Value]] = {
    "reference": lambda case: case.entry.reference,
    "received_at": lambda case: case.entry.received,
    "zone": lambda case: case.zone.key,
    "received_source": lambda case: case.entry.source,
    "reopened_at": lambda case: case.entry.reopened,
    "channel": lambda case: case.entry.channel,
    "mailbox": lambda case: case.entry.mailbox,
    "entity": lambda case: case.entry.entity,
    "region": lambda case: case.entry.region,
    "regimes": lambda case: case.laws,
    "regimes_set_by": lambda case: case.laws_set_by,
    "category": lambda case: case.entry.category.value,
    "rights": lambda case: case.entry.rights,
    "flags": lambda case: case.entry.flags,
    "complaint": _flagged(Flag.COMPLAINT),
    "breach": _flagged(Flag.BREACH),
    "child": _child,
    "agent": _flagged(Flag.AGENT),
    "repeat": _flagged(Flag.REPEAT),
    "processor": _flagged(Flag.PROCESSOR),
    "classifier": lambda case: case.entry.model,
    "read_as": lambda case: case.read_as,
    "score": _score,
    "confirmed": lambda case: case.entry.confirmed,
    "corrected": lambda case: case.corrected,
    "requester_kind": lambda case: case.entry.requester_kind,
    "pseudonym": lambda case: case.entry.pseudonym,
    "controller_role": lambda case: case.entry.controller_role,
    "rule": lambda case: case.entry.rule,
    "rule_versions": lambda case: case.entry.versions,
    "due": lambda case: case.entry.due,
    "due_safe": lambda case: case.entry.due_safe,
    "due_set_by_person": lambda case: case.entry.overridden,
    "promised": lambda case: case.entry.promised,
    "ack_due": lambda case: case.entry.ack_due,
    "ack_state": _acknowledged("state"),
    "ack_sent_at": _acknowledged("sent"),
    "ack_template": _acknowledged("template"),
    "ack_message_id": _acknowledged("message_id"),
    "identity_asked_at": lambda case: case.first("identity_requested"),
    "identity_received_at": lambda case: case.last("identity_received"),
    "identity_how": lambda case: case.identity_how,
    "clarification_asked_at": lambda case: case.first("clarification_requested"),
    "clarification_answered_at": lambda case: case.last("clarification_received"),
    "clarification_days": lambda case: case.clarification_days,
    "extension_notice_due": lambda case: case.entry.extension_notice_due,
    "extension_notice_at": lambda case: case.first("extended"),
    "fee_asked_at": lambda case: case.first("fee_requested"),
    "fee_paid_at": lambda case: case.last("fee_paid"),
    "decision": lambda case: case.entry.decision,
    "decisions": lambda case: case.decisions,
    "ground": lambda case: case.entry.ground,
    "decided_by": lambda case: case.decided_by,
    "response_at": lambda case: case.responded,
    "response_means": lambda case: case.means,
    "closed_at": lambda case: case.entry.closed,
    "days_used": lambda case: case.days_used,
    "in_time": lambda case: case.in_time,
    "linked": lambda case: case.entry.linked,
    "legal_hold": lambda case: case.entry.legal_hold,
    "status": lambda case: case.entry.status.value,
    "forgotten": lambda case: case.entry.status is Status.FORGOTTEN,
}


def fields(case: Case) -> dict[str, Value]:
    """The row of a ticket in the register."""
    return {name: told(case) for name, told in COLUMNS.items()}


def within(case: Case, first: date | None, last: date | None) -> bool:
    """Whether it was received from one day to another, both included, where it is answered; None = without limit."""
    day = case.day(case.entry.received)
    return (first is None or day >= first) and (last is None or day <= last)
