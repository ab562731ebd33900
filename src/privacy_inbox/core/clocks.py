"""The deadline engine: one rule, one receipt, what happened since → dates, and how they were counted.

Pure: rules are data (`data/clocks.toml`), events are facts with times that are only ever added, and dates always follow
from both. `due` is the last lawful day, None while it stands still or where the law sets none. `due_safe` is the
strictest reading: it counts from the earlier of the local and the UTC date of receipt, lets nothing stop or start the
time anew, rolls nothing over, and takes off the days by which a rule's words can be read shorter.

A month ends on the day with the same date, or on the month's last day where that date is missing (Regulation (EEC,
Euratom) 1182/71 Art. 3(2)(c); UK GDPR Art. 4A; ICO and EDPB examples). An extension is counted from the same start,
never from the end of the first month.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from privacy_inbox.core.calendars import (
    WEEKENDS,
    Calendar,
    add_months,
    add_working_days,
    next_working_day,
    no_working_day,
    spell,
)
from privacy_inbox.core.tables import ClockRule

# What happens to a request, as far as a law's time is concerned.
Kind = Literal[
    "identity_requested", "identity_received", "clarification_requested", "clarification_received",
    "fee_requested", "fee_paid", "authority_requested", "authority_received",
    "extended", "reported", "responded", "refused", "withdrawn", "reopened",
]  # fmt: skip
KINDS: tuple[str, ...] = get_args(Kind)
_CAME = {"identity": "identity_received", "clarification": "clarification_received", "fee": "fee_paid",
         "authority": "authority_received"}  # fmt: skip
_IN_WORDS = {
    "identity": "proof of identity",
    "clarification": "the clarification",
    "fee": "the fee",
    "authority": "the agent's authority",
}
ENDS = {"responded": "answered", "refused": "refused", "withdrawn": "withdrawn"}
RUNNING, PAUSED, NO_CLOCK = "running", "paused", "none"

_PERIOD = re.compile(r"P(\d{1,4})([MD])|B(\d{1,4})|PT(\d{1,5})H")
_UNITS = {"M": "calendar month", "D": "calendar day", "B": "business day", "H": "hour"}


@dataclass(frozen=True, slots=True)
class Happened:
    """An event, at an instant (aware)."""

    kind: str
    at: datetime
    rights: tuple[str, ...] = ()  # those it is about; empty = all


@dataclass(frozen=True, slots=True)
class Receipt:
    """When a message arrived (aware), and where its time is counted."""

    at: datetime
    zone: ZoneInfo

    @property
    def local(self) -> date:
        """The day at the establishment that answers."""
        return self.at.astimezone(self.zone).date()

    @property
    def earliest(self) -> date:
        """The earliest day that it can be said to have arrived."""
        return min(self.local, self.at.astimezone(UTC).date())


@dataclass(frozen=True, slots=True)
class Counted:
    """What one rule makes of one receipt and of what happened since."""

    rule: str
    due: date | None = None
    due_safe: date | None = None
    due_at: datetime | None = None  # of periods in hours
    ack_due: date | None = None
    ack_due_safe: date | None = None
    extension_notice_due: date | None = None
    extension_valid: bool | None = None  # None = nobody extended it
    paused_days: int | None = None  # left out by law; None where the law knows no such thing
    suspended_days: int | None = None  # left out by a reading that an authority allows
    status: str = NO_CLOCK
    trace: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stop:
    """Days that do not count. `end` is None while what was asked for has not come."""

    what: str
    asked: date
    begin: date
    end: date | None


@dataclass
class _Count:
    """The state of one count: where the time begins, what was left out, what is waited for."""

    rule: ClockRule
    calendar: Calendar
    receipt: Receipt
    start: date
    left_out: int = 0  # days that do not count
    notice: date | None = None  # the last day on which an extension can be told
    extended: bool | None = None  # whether one was told by then; None = nobody extended it
    waiting: str = ""  # what has to come before the time begins, or goes on
    trace: list[str] = field(default_factory=list)

    @property
    def period(self) -> str:
        return self.rule.extended if self.extended else self.rule.period

    def raw_end(self) -> date:
        """The last day of the period, with the days that were left out."""
        return end_of(self.start, self.period, self.calendar) + timedelta(days=self.left_out)

    def end(self) -> date:
        """The same, moved to a working day where the law does so."""
        return _rolled(self.raw_end(), self.rule.roll, self.calendar)


def compute(
    rule: ClockRule, name: str, receipt: Receipt, calendar: Calendar, events: Sequence[Happened] = ()
) -> Counted:
    """The dates that one rule gives, called `name`; `calendar` is that of whoever answers.

    Raises ValueError for a rule whose period is none.
    """
    if rule.holidays is not None:
        calendar = Calendar(rule.holidays)
    happened = sorted(since(receipt, events), key=_order)
    count = _Count(rule, calendar, receipt, receipt.local)
    acknowledge, strict = _acknowledgement(count)
    if not rule.period:
        return Counted(name, ack_due=acknowledge, ack_due_safe=strict, trace=_no_date(count, name))
    if _period(rule.period)[1] == "hour":
        return _in_hours(count, name, happened)
    _begin(count, happened)
    stops = sorted(_stops(count, happened), key=lambda stop: stop.begin)
    told = next((_day(count, event) for event in happened if event.kind == "extended" and rule.extended), None)
    counted = _stop(count, stops, set())
    _extend(count, told)
    _stop(count, stops, counted)  # an extended time stands still like the first
    due = None if count.waiting else count.end()
    safe = end_of(receipt.earliest, count.period, WEEKENDS) - timedelta(days=rule.safe_less)
    _say(count, name, due, safe)
    paused = count.left_out if rule.stop_days == "both" and (rule.stops or rule.restarts) else None
    return Counted(
        name, due, safe, ack_due=acknowledge, ack_due_safe=strict, extension_notice_due=count.notice,
        extension_valid=count.extended, paused_days=paused,
        suspended_days=count.left_out if rule.stop_days == "waited" else None, status=_status(count, happened),
        trace=tuple(count.trace),
    )  # fmt: skip


def since(receipt: Receipt, events: Sequence[Happened]) -> list[Happened]:
    """What happened since a receipt.

    An end of which only the day is known stands at its noon (`moves.shape.noon`). It was recorded when that day was
    over, so it ends what came on that day, too.
    """
    noon = datetime.combine(receipt.local, time(12), receipt.zone)
    return [event for event in events if event.at >= receipt.at or (event.at == noon and event.kind in ENDS)]


def _order(event: Happened) -> tuple[datetime, int]:
    """By time; at one instant the question comes before its answer."""
    return event.at, KINDS.index(event.kind)


# --- What happened since ---------------------------------------------------------------------------------------------
def _begin(count: _Count, happened: Sequence[Happened]) -> None:
    """Where the time begins: with the receipt, or with what a law lets it begin anew (UK GDPR Art. 12A(1)-(3)).

    What is asked for when the time has run out changes nothing.
    """
    for what in count.rule.restarts:
        asked: date | None = None
        for event in happened:
            day = _day(count, event)
            if event.kind == f"{what}_requested" and day <= count.end():
                asked = day
            elif event.kind == _CAME[what] and asked:
                count.trace.append(f"{_asked(what, asked)} and came on {spell(day)}: the law's time begins there.")
                count.start, asked = max(count.start, day), None
        if asked:
            count.trace.append(f"{_asked(what, asked)}: the law's time begins when it comes.")
            count.waiting = count.waiting or what


def _stop(count: _Count, stops: Sequence[_Stop], counted: set[date]) -> set[date]:
    """Leave out the days for which the time stands still, each once; only those before it has run out."""
    for stop in stops:
        first = max(stop.begin, count.start + timedelta(days=1))  # the day of the start never counts anyway
        if count.waiting or first > count.end():
            continue
        if stop.end is None:
            count.waiting = stop.what
            count.trace.append(f"{_asked(stop.what, stop.asked)}; the time stands still until it comes.")
            continue
        more = {first + timedelta(days=number) for number in range((stop.end - first).days + 1)} - counted
        if more:
            counted |= more
            count.left_out = len(counted)
            number = "1 day does" if len(more) == 1 else f"{len(more)} days do"
            count.trace.append(f"{_asked(stop.what, stop.asked)} and came on {spell(stop.end)}: {number} not count.")
    return counted


def _extend(count: _Count, told: date | None) -> None:
    """Until when an extension can be told, and whether it was; one that is told too late does not count."""
    if not count.rule.extended:
        return
    count.notice = None if count.waiting else count.end()
    if told is None:
        return
    count.extended = told <= count.end() or bool(count.waiting)
    if count.extended:
        count.trace.append(f"It was extended on {spell(told)}: {_spelled(count.rule.extended)} in all.")
    else:
        count.trace.append(f"It was extended on {spell(told)}, after {spell(count.end())}: too late to count.")


def _stops(count: _Count, happened: Sequence[Happened]) -> Iterator[_Stop]:
    for what in count.rule.stops:
        asked: Happened | None = None
        for event in happened:
            if event.kind == f"{what}_requested" and asked is None and _in_time(count, event):
                asked = event
            elif event.kind == _CAME[what] and asked is not None:
                yield _Stop(what, _day(count, asked), _first_day(count, asked), _day(count, event))
                asked = None
        # Where the law itself knows no stop, silence costs nothing: the time goes on (EDPB 01/2022, paragraph 159).
        if asked is not None and count.rule.stop_days == "both":
            yield _Stop(what, _day(count, asked), _first_day(count, asked), None)
        elif asked is not None:
            count.trace.append(f"{_asked(what, _day(count, asked))} and has not come; the time goes on.")


def _in_time(count: _Count, asked: Happened) -> bool:
    within = count.rule.stop_within
    return within is None or (_day(count, asked) - count.receipt.local).days <= within


def _first_day(count: _Count, asked: Happened) -> date:
    """The first day that is left out: that of the question, or the one after it."""
    return _day(count, asked) + timedelta(days=0 if count.rule.stop_days == "both" else 1)


def how_it_ended(happened: Sequence[Happened]) -> str:
    """How it ended, by the first end since it was opened, or opened again; empty where it has not."""
    found = ""
    for event in happened:
        if event.kind == "reopened":
            found = ""
        elif event.kind in ENDS:
            found = found or ENDS[event.kind]
    return found


def _status(count: _Count, happened: Sequence[Happened]) -> str:
    over = how_it_ended(happened)
    if over:
        return over
    if count.waiting == "clarification":
        return PAUSED
    asked = count.waiting or next((what for what in _CAME if _open(what, happened)), "")
    return f"waiting_{asked}" if asked else RUNNING


def _open(what: str, happened: Sequence[Happened]) -> bool:
    """Whether something was asked for and has not come."""
    last = [event.kind for event in happened if event.kind in (f"{what}_requested", _CAME[what])][-1:]
    return last == [f"{what}_requested"]


# --- Counting --------------------------------------------------------------------------------------------------------
def _acknowledgement(count: _Count) -> tuple[date | None, date | None]:
    """The day by which receipt must be confirmed, and the strictest reading of it."""
    rule, receipt = count.rule, count.receipt
    if not rule.ack:
        return None, None
    due = _rolled(end_of(receipt.local, rule.ack, count.calendar), rule.ack_roll, count.calendar)
    return due, end_of(receipt.earliest, rule.ack, WEEKENDS) - timedelta(days=rule.ack_safe_less)


def _in_hours(count: _Count, name: str, happened: Sequence[Happened]) -> Counted:
    """Hours run through nights, weekends and changes of the clock (Regulation 1182/71 Art. 3(4))."""
    hours = _period(count.rule.period)[0]
    end = (count.receipt.at.astimezone(UTC) + timedelta(hours=hours)).astimezone(count.receipt.zone)
    due = end.date()
    said = f"{name}: {hours} hours from receipt end on {spell(due)} at {end:%H:%M} ({count.rule.source})."
    safe = min(due, end.astimezone(UTC).date())
    reported = any(event.kind == "reported" for event in happened)
    return Counted(name, due, safe, due_at=end, status="answered" if reported else RUNNING, trace=(said,))


def end_of(start: date, period: str, calendar: Calendar) -> date:
    """The last day of a period in months, days or business days that begins with an event on `start`."""
    number, unit = _period(period)
    if unit == _UNITS["M"]:
        return add_months(start, number)
    return start + timedelta(days=number) if unit == _UNITS["D"] else add_working_days(start, number, calendar)


def _rolled(day: date, roll: bool, calendar: Calendar) -> date:
    return next_working_day(day, calendar) if roll else day


@lru_cache(maxsize=64)
def _period(text: str) -> tuple[int, str]:
    """How many of which unit. Raises ValueError for anything but P1M, P45D, B15 and PT72H."""
    found = _PERIOD.fullmatch(text)
    if not found:
        raise ValueError(f"not a period of months, days, business days or hours: {text}")
    number, unit, business, hours = found.groups()
    return int(number or business or hours), _UNITS[unit or ("B" if business else "H")]


# --- Sentences -------------------------------------------------------------------------------------------------------
def _day(count: _Count, event: Happened) -> date:
    return event.at.astimezone(count.receipt.zone).date()


def _asked(what: str, day: date) -> str:
    return f"{_IN_WORDS[what].capitalize()} was asked for on {spell(day)}"


def _spelled(period: str) -> str:
    number, unit = _period(period)
    return f"{number} {unit}{'' if number == 1 else 's'}"


def _no_date(count: _Count, name: str) -> tuple[str, ...]:
    said = [f"{name}: the law sets no date for the answer ({count.rule.source})."]
    return (*said, *_confirm(count)) if count.rule.ack else tuple(said)


def _confirm(count: _Count) -> Iterator[str]:
    due, strict = _acknowledgement(count)
    if due and strict:
        other = f", or {spell(strict)} at the strictest" if strict < due else ""
        yield f"Receipt must be confirmed within {_spelled(count.rule.ack)}: by {spell(due)}{other}."


def _say(count: _Count, name: str, due: date | None, safe: date) -> None:
    """One sentence a step: what moved the law's last day, then that day."""
    if due is None:
        count.trace.append(f"{name}: no last day yet ({count.rule.source}); at the strictest {spell(safe)}.")
    else:
        raw, verb = count.raw_end(), "ends" if _period(count.period)[0] == 1 else "end"
        begin = "receipt" if count.start == count.receipt.local else spell(count.start)
        more = f" and {count.left_out} that do not count" if count.left_out else ""
        said = f"{name}: {_spelled(count.period)} from {begin}{more} {verb} on {spell(raw)} ({count.rule.source})."
        count.trace.append(said)
        if raw != due:
            because = no_working_day(raw, count.calendar)
            count.trace.append(f"That is {because}, so the last day is {spell(due)}.")
    count.trace += _confirm(count)
