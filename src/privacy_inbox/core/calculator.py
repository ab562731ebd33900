"""The deadline calculator: one question as a JSON object → the dates as another, and how they were counted.

A question holds `regime`, `type`, `received`, `tz`, `calendar` and `events`. Several laws may be joined by `+`: then
the earliest date counts; several calendars by `|`. Nothing is guessed: what is not understood is refused.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from privacy_inbox.core.calendars import Calendar, is_calendar
from privacy_inbox.core.clocks import KINDS, Counted, Happened, Receipt, compute
from privacy_inbox.core.faults import ConfigurationFault
from privacy_inbox.core.tables import ClockRule, Clocks

POLICY, NONE = "POLICY", "NONE"  # the published promise alone; no law at all
YEARS = range(1900, 2200)  # what is said to happen in any other is a slip of the pen
_BETWEEN = f"between {YEARS[0]} and {YEARS[-1]}"


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be counted. `events` are in no particular order."""

    regime: str
    type: str
    receipt: Receipt
    calendar: Calendar
    events: tuple[Happened, ...] = ()


def calculate(asked: Mapping[str, Any], promise: str, clocks: Clocks) -> dict[str, Any]:
    """The dates for one question, as a JSON object; `promise` is the period of POLICY.

    Raises ConfigurationFault that says what is wrong with the question, and what would be right.
    """
    question = _question(asked)
    counted = _earliest(list(_each(question, promise, clocks)))
    answer = {"id": asked["id"]} if "id" in asked else {}
    answer |= {"rule": counted.rule, "received": question.receipt.at.isoformat()}
    for name in ("due", "due_safe", "ack_due", "ack_due_safe", "extension_notice_due"):
        answer[name] = _day(getattr(counted, name))
    for name in ("due_at", "extension_valid", "paused_days", "suspended_days"):
        value = getattr(counted, name)
        if value is not None:
            answer[name] = value.isoformat() if isinstance(value, datetime) else value
    return {**answer, "status": counted.status, "trace": list(counted.trace)}


def _each(question: Question, promise: str, clocks: Clocks) -> Iterator[Counted]:
    """What each of the laws says; of several, one that has no rule for it leaves it to the others."""
    faults = []
    regimes = question.regime.split("+")
    for regime in regimes:
        try:
            yield _counted(regime, question, promise, clocks)
        except ConfigurationFault as fault:
            if regime not in clocks.regimes:
                raise
            faults.append(fault)
    if len(faults) == len(regimes):
        raise faults[0]


def _counted(regime: str, question: Question, promise: str, clocks: Clocks) -> Counted:
    if regime == NONE:
        return Counted(NONE, trace=("No law sets a date; only our own target does.",))
    if regime == POLICY:
        rule = ClockRule(POLICY, (), "the published policy", date.min, promise)
        return compute(rule, POLICY, question.receipt, question.calendar, question.events)
    if regime not in clocks.regimes:
        known = ", ".join((*clocks.regimes, POLICY, NONE))
        raise ConfigurationFault(f"there is no rule of {regime}", f"choose one of {known}")
    found = clocks.find(regime, question.type, question.receipt.local)
    if found is None:
        known = ", ".join(clocks.types_of(regime))
        raise ConfigurationFault(f"{regime} has no rule for {question.type} received then", f"choose one of {known}")
    return compute(*found, question.receipt, question.calendar, question.events)


def _earliest(found: Sequence[Counted]) -> Counted:
    """Of several laws the earliest of each date."""
    if len(found) == 1:
        return found[0]
    first = min(found, key=lambda one: one.due or date.max)
    dates: dict[str, Any] = {
        name: min((day for one in found if (day := getattr(one, name))), default=None)
        for name in ("due", "due_safe", "ack_due", "ack_due_safe", "extension_notice_due")
    }
    trace = tuple(sentence for one in found for sentence in one.trace)
    return replace(first, **dates, rule=" + ".join(one.rule for one in found), trace=trace)


def _question(asked: Mapping[str, Any]) -> Question:
    unknown = [name for name in ("regime", "type", "received") if not isinstance(asked.get(name), str)]
    if unknown:
        raise ConfigurationFault(f"the question lacks {', '.join(unknown)}", "it needs regime, type and received")
    zone, calendar = asked.get("tz") or "UTC", asked.get("calendar") or ""
    try:
        receipt = Receipt(_instant(asked["received"]), ZoneInfo(zone))
    except (KeyError, OSError, ValueError, TypeError):
        raise ConfigurationFault(
            f"it cannot be said when {asked['received']} was in {zone}",
            f"received needs date, time and offset, such as 2026-11-23T09:00:00+00:00, {_BETWEEN};"
            " tz a zone such as Europe/London",
        ) from None
    codes = tuple(code for code in str(calendar).split("|") if code)
    if wrong := [code for code in codes if not is_calendar(code)]:
        raise ConfigurationFault(f"there is no calendar {wrong[0]}", "name one such as GB-SCT, GB-ENG, IE or US")
    events = asked.get("events") or ()
    if not isinstance(events, list | tuple):
        raise ConfigurationFault("events are no list", "each needs kind and at")
    return Question(asked["regime"], asked["type"], receipt, Calendar(codes), tuple(map(_event, events)))


def _event(event: Any) -> Happened:
    kind, at = (event.get("kind"), event.get("at")) if isinstance(event, Mapping) else (None, None)
    if kind not in KINDS:
        raise ConfigurationFault(f"there is no event {kind}", f"choose one of {', '.join(KINDS)}")
    try:
        return Happened(kind, _instant(at))
    except (ValueError, TypeError):
        raise ConfigurationFault(
            f"it cannot be said when {kind} was", f"at needs date, time and offset, {_BETWEEN}"
        ) from None


def _instant(text: Any) -> datetime:
    """An instant with its offset, in one of YEARS. Raises ValueError for any other: it cannot be counted from."""
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None or instant.year not in YEARS:
        raise ValueError("no offset, or no such year")
    return instant


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
