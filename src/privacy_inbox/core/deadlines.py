"""Receipt → dates, with the arithmetic in plain sentences.

A month ends on the day with the same date, or on the month's last day where that date is missing (Regulation (EEC,
Euratom) 1182/71 Art. 3(2)(c); ICO and EDPB examples). `due` is the last lawful day; `due_safe` the strictest reading:
it counts from the earlier of the local and the UTC date of receipt, lets no holiday lengthen a law's time, rolls
nothing over, and takes the earliest of all that may apply. Promises to people and alarms use `due_safe`.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from privacy_inbox.core.classification import Classification
from privacy_inbox.core.settings import Entity, Settings
from privacy_inbox.core.tables import ClockRule, Clocks
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right

# A wrong guess must not cost a statutory date: from this probability of a rights request on, a ticket is dated as one.
MAYBE_A_REQUEST = 0.05
_LAWS_OF_REGION = {Region.UK: ("UK_GDPR",), Region.EU: ("EU_GDPR",), Region.US: ("US_CA_CCPA",)}
_PERIOD = re.compile(r"P(\d+)([MD])|B(\d+)")
_UNITS = {"M": "calendar month", "D": "calendar day", "B": "business day"}


@dataclass(frozen=True, slots=True)
class Deadline:
    """The dates of a ticket. `ack_due` is None where no law asks for a confirmation of receipt."""

    rule: str
    due: date
    due_safe: date
    ack_due: date | None
    review_by: date
    trace: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """The day on which a message arrived where it is answered, and the earliest day that it can be said to have."""

    local: date
    earliest: date


@dataclass(frozen=True, slots=True)
class Dated:
    """What one rule makes of one receipt."""

    rule: str
    due: date
    due_safe: date
    trace: tuple[str, ...]
    ack_due: date | None = None


def deadline(classification: Classification, received: datetime, settings: Settings, clocks: Clocks) -> Deadline:
    """The dates of a message received at an instant (aware), for the entity that answers the person's region."""
    entity = settings.entity_for(classification.region)
    receipt = received_on(received, entity.zone)
    because = _dated_as_request(classification)
    binding = _as_request(classification, receipt, entity, settings, clocks) if because else []
    targets = _targets(classification.category, receipt, entity, settings)
    every = binding + targets
    lawful = min(binding or targets, key=lambda dated: dated.due)
    strictest = min(every, key=lambda dated: dated.due_safe)
    working_days = add_working_days(receipt.local, settings.promises.review, entity.holidays)
    review = min(working_days, strictest.due_safe)  # who confirms it after the answer is due confirms nothing
    trace = [f"Received on {spell(receipt.local)} ({entity.timezone}).", because]
    trace += [sentence for dated in every for sentence in dated.trace]
    if strictest.due_safe < lawful.due:
        trace.append(
            f"The strictest reading ({strictest.rule}) is {spell(strictest.due_safe)}; promises and alarms use it."
        )
    acknowledge = min((dated.ack_due for dated in binding if dated.ack_due), default=None)
    return Deadline(lawful.rule, lawful.due, strictest.due_safe, acknowledge, review, tuple(filter(None, trace)))


def received_on(received: datetime, zone: ZoneInfo) -> Receipt:
    """The days of receipt of an instant (aware) at an establishment."""
    local = received.astimezone(zone).date()
    return Receipt(local, min(local, received.astimezone(UTC).date()))


def _dated_as_request(classification: Classification) -> str:
    """Why a statutory date runs; empty if none does."""
    if classification.category is Category.RIGHTS_REQUEST:
        return "It asks for a right, so the law's time runs from receipt."
    if classification.rights:
        return "It asks for a right as well, so the law's time runs from receipt."
    likely = classification.probabilities.get(Category.RIGHTS_REQUEST, 0.0)
    machine = Flag.AUTOMATIC in classification.flags or Flag.SOLICITATION in classification.flags
    if classification.needs_review or (likely >= MAYBE_A_REQUEST and not machine):
        return "It may be a rights request, so it is dated as one until a person has looked."
    return ""


def keep_promise(dates: Deadline, promised: date | None) -> Deadline:
    """The same dates, but never later than the day that a letter has named to the person."""
    if promised is None or dates.due_safe <= promised:
        return dates
    trace = (*dates.trace, f"Our letter has promised {spell(promised)}, and that stays.")
    return replace(dates, due_safe=promised, review_by=min(dates.review_by, promised), trace=trace)


def _as_request(
    classification: Classification, receipt: Receipt, entity: Entity, settings: Settings, clocks: Clocks
) -> list[Dated]:
    """What binds us if it asks for rights: every law that may apply, and the published promise; the laws come first."""
    ours = entity.regimes or settings.organisation.regimes
    laws = [law for law in _LAWS_OF_REGION.get(classification.region, ours) if law in ours] or ours
    found: dict[ClockRule, str] = {}
    for law in laws:
        for right in classification.rights or (Right.ACCESS,):
            if clock := clocks.find(law, right):
                found.setdefault(*clock)  # two rights under one clock need one sentence
    dated = [compute(rule, name, receipt, entity.holidays) for rule, name in found.items()]
    # The promise is counted the way the law counts: no roll-over where the law has none.
    roll = any(rule.roll for rule in found)
    promise = ClockRule("", (), settings.organisation.promise, "published policy", date.min, roll=roll)
    return [*dated, compute(promise, "promise", receipt, entity.holidays)]


@lru_cache(maxsize=1024)
def compute(rule: ClockRule, name: str, receipt: Receipt, calendars: tuple[str, ...]) -> Dated:
    """The dates that one rule gives, called `name`; `calendars` are those of whoever answers."""
    calendars = calendars if rule.holidays is None else rule.holidays
    due = _end(receipt.local, rule.period, calendars)
    safe = _end(receipt.earliest, rule.period, ()) - timedelta(days=rule.safe_less)
    trace = [f"{name}: {_counted(*_period(rule.period))} on {spell(due)} ({rule.source})."]
    if rule.roll and (why := no_working_day(due, calendars)):
        due = next_working_day(due, calendars)
        trace.append(f"That is {why}, so the last day is {spell(due)}.")
    if rule.ack is None:
        return Dated(name, due, safe, tuple(trace))
    acknowledge = add_working_days(receipt.local, rule.ack, calendars)
    strict = add_working_days(receipt.earliest, rule.ack, ())
    sentence = f"Receipt must be confirmed within {rule.ack} business days: by {spell(acknowledge)}"
    trace.append(
        f"{sentence}, or {spell(strict)} if only weekends are left out." if strict < acknowledge else f"{sentence}."
    )
    return Dated(name, due, safe, tuple(trace), acknowledge)


def _targets(category: Category, receipt: Receipt, entity: Entity, settings: Settings) -> list[Dated]:
    """Our own promise for a category, in our own working days. It stands beside a law's date, never replaced by it."""
    promises = settings.promises
    days = {
        Category.GENERAL_QUESTION: promises.general_question,
        Category.UNSOLICITED_EMAIL_REPORT: promises.unsolicited_email_report,
        Category.CHILD_DATA_ALERT: promises.child_data_alert,
    }.get(category)
    if days is None:
        return []
    due = add_working_days(receipt.local, days, entity.holidays)
    safe = add_working_days(receipt.earliest, days, entity.holidays)
    name = f"promise/{category}"
    return [Dated(name, due, safe, (f"{name}: {_counted(days, 'working day')} on {spell(due)}.",))]


@lru_cache(maxsize=64)
def _period(text: str) -> tuple[int, str]:
    """How many of which unit. Raises ValueError for anything but months (P1M), days (P45D) and business days (B15)."""
    found = _PERIOD.fullmatch(text)
    if not found:
        raise ValueError(f"not a period of months, days or business days: {text}")
    number, unit, business = found.groups()
    return int(number or business), _UNITS[unit or "B"]


def _end(start: date, period: str, calendars: tuple[str, ...]) -> date:
    """The last day of a period that begins with an event on `start`."""
    number, unit = _period(period)
    if unit == _UNITS["M"]:
        return add_months(start, number)
    return start + timedelta(days=number) if unit == _UNITS["D"] else add_working_days(start, number, calendars)


def _counted(number: int, unit: str) -> str:
    """`1 calendar month from receipt ends`, as a sentence goes on."""
    return f"1 {unit} from receipt ends" if number == 1 else f"{number} {unit}s from receipt end"


def add_months(day: date, number: int) -> date:
    """The same date `number` months later, or that month's last day where it has no such date."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=1024)
def _days_off(code: str, year: int) -> Mapping[date, str]:
    """The public holidays of a calendar in a year, as a plain table: the library's own is slow and grows when asked."""
    country, _, subdivision = code.partition("-")
    days: dict[date, str] = dict(
        holidays.country_holidays(country, subdiv=subdivision or None, years=year, expand=False)
    )
    return days


def no_working_day(day: date, calendars: tuple[str, ...]) -> str:
    """Why nobody works on a day: `a Saturday`, `Christmas Day`; empty for a working day.

    With several calendars only a holiday in all of them counts: a doubt which one holds never makes a date later.
    """
    if day.weekday() >= 5:
        return f"a {day:%A}"
    names = [_days_off(code, day.year).get(day, "") for code in calendars]
    return names[0] if names and all(names) else ""


def next_working_day(day: date, calendars: tuple[str, ...]) -> date:
    """`day` itself if it is a working day, else the first one after it."""
    while no_working_day(day, calendars):
        day += timedelta(days=1)
    return day


@lru_cache(maxsize=4096)
def add_working_days(day: date, number: int, calendars: tuple[str, ...]) -> date:
    """The `number`-th working day after `day`; `day` itself is not counted."""
    for _ in range(number):
        day = next_working_day(day + timedelta(days=1), calendars)
    return day


@lru_cache(maxsize=4096)
def spell(day: date) -> str:
    """A date as a person reads it: Saturday 28 February 2026."""
    return f"{day:%A} {day.day} {day:%B %Y}"
