"""What a ticket is about, and what happened since → its dates.

Every right that is asked for has a clock of its own, under every law that may apply; the ticket shows the nearest.
`due` is the last lawful day; `due_safe` the strictest reading, which promises to people and alarms use; `act_by` is the
nearest day on which something has to be done, which may be earlier than an answer: a breach's 72 hours, marketing that
is to stop. Dates are recomputed from what happened, never edited; a date that a letter has named never moves later.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from privacy_inbox.core.calendars import add_working_days, spell
from privacy_inbox.core.classification import Classification
from privacy_inbox.core.clocks import ENDS, NO_CLOCK, RUNNING, Counted, Happened, Receipt, compute, how_it_ended
from privacy_inbox.core.settings import Entity, Settings
from privacy_inbox.core.tables import ClockRule, Clocks
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right

# A wrong guess must not cost a statutory date: from this probability of a rights request on, a ticket is dated as one.
MAYBE_A_REQUEST = 0.05
# Where the place is known so is the law. Of the USA it is not: the law is that of a state, which no mail is asked for.
_LAWS_OF_REGION = {Region.UK: "UK_GDPR", Region.EU: "EU_GDPR"}
_COMPLAINTS = {"UK_GDPR": "UK_DPA_164A"}  # the act that dates a complaint under a law
_AT_ONCE = (Right.OBJECTION, Right.WITHDRAW_CONSENT)  # no law gives time to end what is objected to (Art. 7(3), 21(3))
PROMISE, BREACH, COMPLAINT = "promise", "breach_report", "complaint"
# Within the promise an answer may take longer where a law lets it: the policy says so itself.
_PROMISED_ALONE = ClockRule(PROMISE, (), "published policy", date.min, extended="P3M")


@dataclass(frozen=True, slots=True)
class Override:
    """A day that a person has set, against the count. Their reason is told in the ticket's events."""

    day: date
    by: str


@dataclass(frozen=True, slots=True)
class Matter:
    """What the dates of a ticket follow from. Instants are aware.

    `rights` hold the receipt that each one's time runs from. `regimes` and `entity` are empty unless a person set them.
    """

    category: Category
    received: datetime
    rights: Mapping[Right, datetime] = field(default_factory=dict)
    flags: tuple[Flag, ...] = ()
    flagged: Mapping[Flag, datetime] = field(default_factory=dict)  # receipts of those that a later mail has shown
    region: Region = Region.UNKNOWN
    likely: float = 0.0  # how likely it is a rights request, while nobody has confirmed what it is
    needs_review: bool = False
    regimes: tuple[str, ...] = ()
    entity: str = ""
    events: tuple[Happened, ...] = ()
    review_from: datetime | None = None  # the receipt of what a person has to look at; None = that of the ticket
    promised: date | None = None  # the day that a letter has named
    acknowledged: bool = True  # a letter has confirmed the receipt, or is about to
    override: Override | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock of a ticket: what it counts, and its dates."""

    name: str  # a right, `complaint`, `breach_report`, or `promise/…`
    received: datetime
    counted: Counted
    answers: bool  # it dates an answer to the person, who is promised it
    binds: bool  # a law, or the published promise, sets it


@dataclass(frozen=True, slots=True)
class Deadline:
    """The dates of a ticket. `ack_due` is None where no law asks for a confirmation of receipt.

    `due` is None while every law's time stands still; `extension_notice_due` where nothing can be extended.
    """

    rule: str
    due: date | None
    due_safe: date
    ack_due: date | None
    review_by: date
    trace: tuple[str, ...]
    act_by: date = date.max
    extension_notice_due: date | None = None
    status: str = RUNNING
    clocks: tuple[Clock, ...] = ()
    versions: tuple[str, ...] = ()  # of the rules that dated it


def matter_of(classification: Classification, received: datetime) -> Matter:
    """What the dates of a mail follow from that nobody has looked at yet."""
    return Matter(
        classification.category, received, dict.fromkeys(classification.rights, received), classification.flags,
        region=classification.region, likely=classification.probabilities.get(Category.RIGHTS_REQUEST, 0.0),
        needs_review=classification.needs_review,
    )  # fmt: skip


def deadline(matter: Matter, settings: Settings, clocks: Clocks) -> Deadline:
    """The dates of a ticket, for the entity that answers it."""
    entity = settings.entity_of(matter.entity, matter.region)
    receipt = Receipt(matter.received, entity.zone)
    because = _dated_as_request(matter)
    every = list(_clocks(matter, bool(because), entity, settings, clocks))
    running = [clock for clock in every if clock.counted.status not in ENDS.values()] or every
    dated = [clock for clock in every if clock.answers and clock.counted.due_safe]
    answering = [clock for clock in dated if clock in running] or dated
    binding = [clock for clock in answering if clock.binds] or answering
    lawful = min(binding, key=lambda clock: clock.counted.due or date.max)
    strictest = min(answering, key=_safe)
    dates = Deadline(
        lawful.counted.rule, lawful.counted.due, _safe(strictest),
        min((clock.counted.ack_due for clock in every if clock.counted.ack_due), default=None),
        add_working_days(_from(matter, entity), settings.promises.review, entity.calendar),
        _trace(receipt, because, every, lawful, strictest),
        extension_notice_due=min(filter(None, (clock.counted.extension_notice_due for clock in binding)), default=None),
        status=_status(every), clocks=tuple(every), versions=_versions(every, clocks),
    )  # fmt: skip
    dates = _keep_promise(_overridden(dates, matter.override), matter.promised)
    # A day that a person has set stands for those on which the answer would be due, not for what is due before it.
    others = [clock for clock in running if clock.counted.due_safe and not (matter.override and clock.answers)]
    confirm = [
        clock.counted.ack_due_safe for clock in running if clock.counted.ack_due_safe and not matter.acknowledged
    ]
    act_by = min([dates.due_safe, *map(_safe, others), *confirm])
    # Whoever confirms it after the answer is due confirms nothing.
    return replace(dates, act_by=act_by, review_by=min(dates.review_by, dates.due_safe))


def _from(matter: Matter, entity: Entity) -> date:
    return (matter.review_from or matter.received).astimezone(entity.zone).date()


def _safe(clock: Clock) -> date:
    return clock.counted.due_safe or date.max


def _status(every: Sequence[Clock]) -> str:
    """What the ticket as a whole waits for: answered only when every clock is."""
    found = [clock.counted.status for clock in every if clock.binds] or [clock.counted.status for clock in every]
    open_ = [status for status in found if status not in (*ENDS.values(), NO_CLOCK)]
    waits = [status for status in open_ if status != RUNNING]
    ended = [status for status in found if status in ENDS.values()]
    return next(iter(waits or open_ or ended or found), RUNNING)


def _versions(every: Sequence[Clock], clocks: Clocks) -> tuple[str, ...]:
    laws = {clock.counted.rule.partition("/")[0] for clock in every}
    return tuple(dict.fromkeys(rule.version for rule in clocks.rule if rule.regime in laws))


def _dated_as_request(matter: Matter) -> str:
    """Why a statutory date runs; empty if none does."""
    if matter.category is Category.RIGHTS_REQUEST:
        return "It asks for a right, so the law's time runs from receipt."
    if matter.rights:
        return "It asks for a right as well, so the law's time runs from receipt."
    machine = Flag.AUTOMATIC in matter.flags or Flag.SOLICITATION in matter.flags
    if matter.needs_review or (matter.likely >= MAYBE_A_REQUEST and not machine):
        return "It may be a rights request, so it is dated as one until a person has looked."
    return ""


# --- The clocks of a ticket ------------------------------------------------------------------------------------------
def _clocks(matter: Matter, request: bool, entity: Entity, settings: Settings, clocks: Clocks) -> Iterator[Clock]:
    """Laws first, then the published promise, then our own targets."""
    laws = _laws(matter, entity, settings)
    if request:
        yield from _rights(matter, laws, entity, settings, clocks)
    for law in laws:
        if Flag.COMPLAINT in matter.flags and law in _COMPLAINTS:
            yield from _found(Flag.COMPLAINT, _COMPLAINTS[law], COMPLAINT, matter, entity, clocks)
        if Flag.BREACH in matter.flags:
            yield from _found(Flag.BREACH, law, BREACH, matter, entity, clocks)
    yield from _targets(matter, entity, settings)


def _laws(matter: Matter, entity: Entity, settings: Settings) -> tuple[str, ...]:
    """The laws that may apply: those a person has set, that of a known place, else all the organisation is under."""
    law = _LAWS_OF_REGION.get(matter.region, "")
    ours = settings.organisation.regimes
    return matter.regimes or ((law,) if law in (entity.regimes or ours) else ours)


def _rights(matter: Matter, laws: Sequence[str], entity: Entity, settings: Settings, clocks: Clocks) -> Iterator[Clock]:
    """A clock for each right under each law, and the published promise, counted the way the strictest of them counts.

    Two rights of one receipt under one rule need one promise.
    """
    promised = set()
    for right, received in (matter.rights or {Right.ACCESS: matter.received}).items():
        receipt, events = Receipt(received, entity.zone), _about(right, matter.events)
        found = [known for law in laws if (known := clocks.find(law, right, receipt.local))]
        counted = [(rule, compute(rule, name, receipt, entity.calendar, events)) for rule, name in found]
        yield from (Clock(right, received, one, answers=True, binds=True) for _, one in counted)
        dated = [pair for pair in counted if pair[1].due_safe]
        model = min(dated, key=lambda pair: pair[1].due_safe or date.max)[0] if dated else _PROMISED_ALONE
        rule = replace(
            model, regime=PROMISE, source="published policy", period=settings.organisation.promise, safe_less=0, ack=""
        )
        promise = compute(rule, PROMISE, receipt, entity.calendar, events)
        if promise not in promised:
            promised.add(promise)
            yield Clock(right, received, promise, answers=True, binds=True)


def _about(right: Right, events: Sequence[Happened]) -> tuple[Happened, ...]:
    return tuple(event for event in events if not event.rights or right in event.rights)


def _found(what: Flag, law: str, kind: str, matter: Matter, entity: Entity, clocks: Clocks) -> Iterator[Clock]:
    """The clock of a flag, from the receipt of the mail that showed it."""
    received = matter.flagged.get(what, matter.received)
    receipt = Receipt(received, entity.zone)
    if known := clocks.find(law, kind, receipt.local):
        counted = compute(*known, receipt, entity.calendar, _whole(matter.events))
        yield Clock(kind, received, counted, answers=False, binds=True)


def _whole(events: Sequence[Happened]) -> tuple[Happened, ...]:
    """What happened to the ticket as a whole: an answer about one right ends nothing else."""
    return tuple(event for event in events if not event.rights)


def _targets(matter: Matter, entity: Entity, settings: Settings) -> Iterator[Clock]:
    """Our own promises, in our own working days. They stand beside a law's date, never replaced by it."""
    promises = settings.promises
    days = {
        Category.GENERAL_QUESTION: promises.general_question,
        Category.UNSOLICITED_EMAIL_REPORT: promises.unsolicited_email_report,
        Category.CHILD_DATA_ALERT: promises.child_data_alert,
    }.get(matter.category)
    if days is not None:
        yield _target(matter.category, days, Receipt(matter.received, entity.zone), entity, _whole(matter.events), True)
    for right in _AT_ONCE:
        if right in matter.rights:
            receipt, events = Receipt(matter.rights[right], entity.zone), _about(right, matter.events)
            yield _target("objection_marketing", promises.objection_marketing, receipt, entity, events, False)


def _target(name: str, days: int, receipt: Receipt, entity: Entity, events: Sequence[Happened], answers: bool) -> Clock:
    due = add_working_days(receipt.local, days, entity.calendar)
    safe = add_working_days(receipt.earliest, days, entity.calendar)
    rule = f"{PROMISE}/{name}"
    said = f"{rule}: {days} working day{'' if days == 1 else 's'} from receipt end{'s' if days == 1 else ''}"
    over = how_it_ended([event for event in events if event.at >= receipt.at])
    counted = Counted(rule, due, safe, status=over or RUNNING, trace=(f"{said} on {spell(due)}.",))
    return Clock(rule, receipt.at, counted, answers, binds=False)


# --- What a person reads ---------------------------------------------------------------------------------------------
def _trace(receipt: Receipt, because: str, every: Sequence[Clock], lawful: Clock, strictest: Clock) -> tuple[str, ...]:
    """One plain sentence a step."""
    said = [f"Received on {spell(receipt.local)} ({receipt.zone.key}).", because]
    told: set[tuple[str, ...]] = set()
    for clock in every:
        if clock.counted.trace in told:
            continue
        told.add(clock.counted.trace)
        if clock.received != receipt.at:
            name = clock.name.replace("_", " ").capitalize()
            said.append(f"{name} came up later, on {spell(Receipt(clock.received, receipt.zone).local)}.")
        # What happened is told once, whatever number of laws it bears on; a step says what the one before led to.
        said += [
            sentence for sentence in clock.counted.trace if sentence not in said or sentence.startswith("That is ")
        ]
    due = lawful.counted.due
    if due is None or _safe(strictest) < due:
        day = spell(_safe(strictest))
        said.append(f"The strictest reading ({strictest.counted.rule}) is {day}; promises and alarms use it.")
    return tuple(filter(None, said))


def _overridden(dates: Deadline, override: Override | None) -> Deadline:
    if override is None:
        return dates
    day = override.day
    said = f"{override.by} has set {spell(day)} instead; the events tell why."
    return replace(dates, due_safe=day, trace=(*dates.trace, said))  # the law's own day stays what it is


def _keep_promise(dates: Deadline, promised: date | None) -> Deadline:
    """The same dates, but never later than the day that a letter has named to the person."""
    if promised is None or dates.due_safe <= promised:
        return dates
    trace = (*dates.trace, f"Our letter has promised {spell(promised)}, and that stays.")
    return replace(dates, due_safe=promised, trace=trace)
