"""Every date a second time: by walking from day to day, past tables of laws and days off that are written down anew.

Nothing that counts here is the engine's: no function, no number, no calendar. Each law is tried with every day of nine
years as the day of receipt, at noon, so that a slip in either count shows as a difference on some day.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from privacy_inbox import resources
from privacy_inbox.core.calendars import Calendar, no_working_day
from privacy_inbox.core.clocks import Counted, Happened, Receipt, compute
from privacy_inbox.core.tables import ClockRule

CLOCKS = resources.tables().clocks
STEP, HOUR = timedelta(days=1), timedelta(hours=1)
# Calendar of the office → where it lies. Without holidays: so far east that its summer's noon is yesterday in UTC.
OFFICES = {
    "GB-SCT": ZoneInfo("Europe/London"),
    "GB-ENG": ZoneInfo("Europe/London"),
    "IE": ZoneInfo("Europe/Dublin"),
    "US": ZoneInfo("America/Phoenix"),
    "": ZoneInfo("Pacific/Auckland"),
}


def following(day: date) -> Iterator[date]:
    while True:
        day += STEP
        yield day


@cache
def onward(day: date, steps: int) -> date:
    for _ in range(steps):
        day += STEP
    return day


def until(day: date, last: date) -> Iterator[date]:
    while day <= last:
        yield day
        day += STEP


RECEIPTS = list(until(date(2024, 1, 1), date(2032, 12, 31)))

# --- days off ---------------------------------------------------------------------------------------------------------
MONDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = 0, 3, 4, 5, 6
EASTER = [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28), date(2028, 4, 16),
          date(2029, 4, 1), date(2030, 4, 21), date(2031, 4, 13), date(2032, 3, 28), date(2033, 4, 17)]  # fmt: skip
GOOD_FRIDAYS = [sunday - STEP - STEP for sunday in EASTER]
EASTER_MONDAYS = [sunday + STEP for sunday in EASTER]
# Month and day; or month, weekday and the earliest day that it can be: the first Monday is one of 1 to 7, the third one
# of 15 to 21, the last one of a month of 31 days is one of 25 to 31.
DATES = {
    "GB-SCT": {(1, 1), (1, 2), (11, 30), (12, 25), (12, 26)},
    "GB-ENG": {(1, 1), (12, 25), (12, 26)},
    "IE": {(1, 1), (3, 17), (12, 25), (12, 26)},
    "US": {(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)},
}
WEEKDAYS = {
    "GB-SCT": [(5, MONDAY, 1), (5, MONDAY, 25), (8, MONDAY, 1)],
    "GB-ENG": [(5, MONDAY, 1), (5, MONDAY, 25), (8, MONDAY, 25)],
    "IE": [(5, MONDAY, 1), (6, MONDAY, 1), (8, MONDAY, 1), (10, MONDAY, 25)],
    "US": [(1, MONDAY, 15), (2, MONDAY, 15), (5, MONDAY, 25), (9, MONDAY, 1), (10, MONDAY, 8), (11, THURSDAY, 22)],
}
# A day off that is proclaimed for one year belongs here as soon as the engine's calendars know it.
ONCE = {
    "GB-SCT": [*GOOD_FRIDAYS, date(2026, 6, 15)],
    "GB-ENG": [*GOOD_FRIDAYS, *EASTER_MONDAYS],
    "IE": EASTER_MONDAYS,
    "US": [],
}


def named(day: date, code: str) -> bool:
    """Whether a holiday falls on a day, be it a weekend."""
    if (day.month, day.day) in DATES[code] or day in ONCE[code] or (code == "IE" and is_brigid(day)):
        return True
    return any(
        (day.month, day.weekday()) == (month, weekday) and earliest <= day.day < earliest + 7
        for month, weekday, earliest in WEEKDAYS[code]
    )


def is_brigid(day: date) -> bool:
    """1 February if that is a Friday, else the month's first Monday."""
    on_friday = date(day.year, 2, 1).weekday() == FRIDAY
    return day.month == 2 and (day.day == 1 if on_friday else day.weekday() == MONDAY and day.day <= 7)


def days_off(code: str) -> set[date]:
    """The holidays of ten years, and the days that stand for those on a weekend."""
    off = {day for day in until(date(2024, 1, 1), date(2033, 12, 31)) if named(day, code)}
    for day in sorted(off):
        if day.weekday() < SATURDAY or code == "IE":  # Ireland moves none
            continue
        if code == "US":
            off.add(day - STEP if day.weekday() == SATURDAY else day + STEP)
        else:  # the next free day: Boxing Day on a Sunday moves past the Monday that stands for Christmas
            off.add(next(free for free in following(day) if free.weekday() < SATURDAY and free not in off))
    return off


OFF = {"": set[date](), **{code: days_off(code) for code in DATES}}


def works(day: date, code: str) -> bool:
    return day.weekday() < SATURDAY and day not in OFF[code]


# --- laws -------------------------------------------------------------------------------------------------------------
class Period(NamedTuple):
    number: int
    unit: str


MONTH, THREE_MONTHS = Period(1, "months"), Period(3, "months")


def days(number: int) -> Period:
    return Period(number, "days")


def working_days(number: int) -> Period:
    return Period(number, "working days")


@dataclass(frozen=True)
class Law:
    """How one law is read, and what happens to a request. Days are counted from that of receipt, which is 0."""

    regime: str
    kind: str
    period: Period | None = None  # of this very request: with the extension, if that was told
    rolls: bool = False
    own: str | None = None  # the days off of the law itself
    shorter: int = 0  # days by which its words can be read shorter
    first: Period | None = None  # the time within which an extension can be told
    acknowledge: Period | None = None
    acknowledge_rolls: bool = False
    acknowledge_shorter: int = 0
    since: date = date.min  # what was received before knows neither `acknowledge` nor `out`
    told: tuple[tuple[str, int], ...] = ()
    begins: int = 0  # the day with which the time begins
    out: tuple[int, int] | None = None  # the first and the last day that do not count


def identity(asked: int, came: int) -> tuple[tuple[str, int], ...]:
    return ("identity_requested", asked), ("identity_received", came)


def clarification(asked: int, came: int) -> tuple[tuple[str, int], ...]:
    return ("clarification_requested", asked), ("clarification_received", came)


EXTENDED = (("extended", 20),)
STATUTE = date(2026, 2, 5)  # from then on the United Kingdom's text lets a clarification stop the time

UK = Law("UK_GDPR", "access", MONTH, rolls=True, first=MONTH, since=STATUTE)
EU = Law("EU_GDPR", "access", MONTH, rolls=True, first=MONTH)
CALIFORNIA = Law("US_CA_CCPA", "know", days(45), shorter=1, own="US", first=days(45), acknowledge=working_days(10))
VIRGINIA = Law("US_VA", "access", days(45), first=days(45))
IOWA = Law("US_IA", "access", days(90), first=days(90))
CANADA = Law("CA_PIPEDA", "access", days(30), first=days(30))

# Those that roll are counted with every office's calendar on every day.
ROLLING = {
    "UK: a month": UK,
    "UK: extended": replace(UK, told=EXTENDED, period=THREE_MONTHS),
    "UK: clarification": replace(UK, told=clarification(5, 9), out=(5, 9)),
    "UK: identity": replace(UK, told=identity(1, 8), begins=8),
    "UK: complaint": Law(
        "UK_DPA_164A", "complaint", acknowledge=days(30), acknowledge_rolls=True, acknowledge_shorter=1,
        since=date(2026, 6, 19),
    ),
    "EU: a month": EU,
    "EU: extended": replace(EU, told=EXTENDED, period=THREE_MONTHS),
    "EU: suspended": replace(EU, told=identity(2, 9), out=(3, 9)),
}  # fmt: skip

# What differs from those above only in its name, or in what happens: one office each will do.
SOMEWHERE = {
    "UK: asked on the day of receipt": ("GB-SCT", replace(UK, told=clarification(0, 3), out=(0, 3))),
    "UK: over the end of the month": ("GB-ENG", replace(UK, told=clarification(25, 45), out=(25, 45))),
    "UK: only access waits": ("GB-SCT", replace(UK, kind="erasure", told=clarification(5, 9))),
    "UK: clarification, extended": (
        "GB-ENG", replace(UK, told=clarification(5, 9) + EXTENDED, out=(5, 9), period=THREE_MONTHS)
    ),
    "UK: identity, extended": (
        "GB-SCT", replace(UK, told=identity(1, 8) + EXTENDED, begins=8, period=THREE_MONTHS)
    ),
    "UK: marketing": ("GB-ENG", replace(UK, kind="objection_marketing", told=identity(1, 8) + EXTENDED, first=None)),
    "EU: clarification": ("IE", replace(EU, told=clarification(5, 16), out=(6, 16))),
    "EU: asked too late": ("IE", replace(EU, told=clarification(6, 16))),
    "EU: silence": ("IE", replace(EU, kind="erasure", told=(("identity_requested", 1),))),
    "EU: suspended, extended": ("IE", replace(EU, told=identity(2, 9) + EXTENDED, out=(3, 9), period=THREE_MONTHS)),
    "EU: marketing": ("IE", replace(EU, kind="objection_marketing", told=identity(2, 9) + EXTENDED, first=None)),
}  # fmt: skip

# No office's calendar has a part in these. To show it the days are dealt to the offices in turn, the same date of every
# year to another.
UNMOVED = {
    "UK: 72 hours": Law("UK_GDPR", "breach_report", Period(72, "hours")),
    "EU: 72 hours": Law("EU_GDPR", "breach_report", Period(72, "hours")),
    "California": CALIFORNIA,
    "California: extended": replace(CALIFORNIA, told=EXTENDED, period=days(90)),
    "California: opt-out": Law("US_CA_CCPA", "opt_out_sale", working_days(15), own="US"),
    "Virginia": VIRGINIA,
    "Iowa": IOWA,
    "CAN-SPAM": Law("US_CAN_SPAM", "unsubscribe", working_days(10), own="US"),
    "Brazil": Law("BR_LGPD", "access", days(15)),
    "Canada": CANADA,
    "Switzerland": Law("CH_FADP", "access", days(30)),
    "California: nothing stops": replace(CALIFORNIA, kind="delete", told=identity(1, 8)),
    "California: limit": Law("US_CA_CCPA", "limit_sensitive", working_days(15), own="US"),
    "Virginia: extended": replace(VIRGINIA, told=EXTENDED, period=days(90)),
    "Colorado": replace(VIRGINIA, regime="US_CO"),
    "Connecticut": replace(VIRGINIA, regime="US_CT"),
    "Texas": replace(VIRGINIA, regime="US_TX"),
    "Rhode Island": replace(VIRGINIA, regime="US_RI"),
    "Rhode Island: consent": Law("US_RI", "consent_withdrawal", days(15)),
    "another state": replace(VIRGINIA, regime="US_STATE"),
    "Iowa: extended": replace(IOWA, told=EXTENDED, period=days(135)),
    "Canada: extended": replace(CANADA, told=EXTENDED, period=days(60)),
    "Quebec": Law("CA_QC_LAW25", "access", days(30)),
    "Australia": Law("AU_APP12", "access", days(30)),
}  # fmt: skip

COUNTED = [
    *(
        pytest.param(law, (code,), id=f"{name}, {code or 'no calendar'}")
        for name, law in ROLLING.items()
        for code in OFFICES
    ),
    *(pytest.param(law, (code,), id=f"{name}, {code}") for name, (code, law) in SOMEWHERE.items()),
    *(pytest.param(law, tuple(OFFICES), id=name) for name, law in UNMOVED.items()),
]  # fmt: skip


# --- the walk ---------------------------------------------------------------------------------------------------------
class Dates(NamedTuple):
    """What both counts are compared by."""

    due: date | None = None
    strict: date | None = None
    at: datetime | None = None
    acknowledge: date | None = None
    acknowledge_strict: date | None = None
    notice: date | None = None


@cache
def months_long(start: date, number: int) -> int:
    """How many days it is to the same day of the `number`-th month on, or to that month's last."""
    turned = 0
    for steps, day in enumerate(following(start), 1):
        turned += day.day == 1
        if turned == number and (day.day == start.day or (day + STEP).day == 1):
            return steps
    raise AssertionError


@cache
def last_day(start: date, period: Period, code: str, out: tuple[date, date] = (date.max, date.min)) -> date:
    """The day after `start` with which as many days have passed as count; those of `out` do not."""
    number = months_long(start, period.number) if period.unit == "months" else period.number
    for day in following(start):
        number -= works(day, code) if period.unit == "working days" else not out[0] <= day <= out[1]
        if not number:
            return day
    raise AssertionError


def strictest(start: date, period: Period, shorter: int) -> date:
    """Only weekends are no working days, nothing is left out, and nothing rolls."""
    day = last_day(start, period, "")
    for _ in range(shorter):
        day -= STEP
    return day


@cache
def rolled(day: date, rolls: bool, code: str) -> date:
    return day if not rolls or works(day, code) else next(later for later in following(day) if works(later, code))


@cache
def noon(day: date, code: str) -> datetime:
    return datetime.combine(day, time(12), OFFICES[code])


def again(law: Law, code: str, day: date) -> Dates:
    """The second count."""
    received = noon(day, code)
    if law.period and law.period.unit == "hours":
        return in_hours(received, law.period.number)
    earliest, calendar = min(day, received.astimezone(UTC).date()), code if law.own is None else law.own
    dates = Dates()
    if law.acknowledge and day >= law.since:
        end = rolled(last_day(day, law.acknowledge, calendar), law.acknowledge_rolls, calendar)
        strict = strictest(earliest, law.acknowledge, law.acknowledge_shorter)
        dates = dates._replace(acknowledge=end, acknowledge_strict=strict)
    if law.period:
        dates = dates._replace(
            due=with_what_happened(law, law.period, calendar, day),
            strict=strictest(earliest, law.period, law.shorter),
            notice=with_what_happened(law, law.first, calendar, day) if law.first else None,
        )
    return dates


def with_what_happened(law: Law, period: Period, code: str, day: date) -> date:
    """The last day of a period, from where it begins, without the days that do not count."""
    start = onward(day, law.begins)
    if law.out is None or day < law.since:
        return rolled(last_day(start, period, code), law.rolls, code)
    out = onward(day, law.out[0]), onward(day, law.out[1])
    return rolled(last_day(start, period, code, out), law.rolls, code)


def in_hours(received: datetime, number: int) -> Dates:
    """Hours that pass, whatever the clock on the wall shows: they are walked in UTC."""
    end = received.astimezone(UTC)
    for _ in range(number):
        end += HOUR
    local = end.astimezone(received.tzinfo)
    return Dates(local.date(), min(local.date(), end.date()), local)


# --- both counts ------------------------------------------------------------------------------------------------------
CALENDARS = {code: Calendar((code,) if code else ()) for code in OFFICES}


def engine(law: Law, code: str, day: date) -> Counted:
    receipt = Receipt(noon(day, code), OFFICES[code])
    happened = [Happened(kind, noon(onward(day, later), code)) for kind, later in law.told]
    return compute(*rule_of(law.regime, law.kind, day), receipt, CALENDARS[code], happened)


@cache
def rule_of(regime: str, kind: str, day: date) -> tuple[ClockRule, str]:
    found = CLOCKS.find(regime, kind, day)
    assert found, f"no rule for {regime}/{kind} on {day}"
    return found


def dates_of(counted: Counted) -> Dates:
    return Dates(
        counted.due, counted.due_safe, counted.due_at, counted.ack_due, counted.ack_due_safe,
        counted.extension_notice_due,
    )  # fmt: skip


def is_late(first: Dates, second: Dates) -> bool:
    """Whether any of the engine's dates is later than the second count's, or missing where that has one."""
    pairs = zip(first, second, strict=True)
    return any(other is not None and (one is None or one > other) for one, other in pairs)


def is_steered_late(first: Dates) -> bool:
    """Whether a strictest reading is later than the last lawful day."""
    due, strict = first.due or date.max, first.strict or date.min
    return strict > due or (first.acknowledge_strict or date.min) > (first.acknowledge or date.max)


def dealt(day: date, codes: tuple[str, ...]) -> str:
    """Whose day it is. The year is added because 365 days are a whole number of rounds."""
    return codes[(day.toordinal() + day.year) % len(codes)]


@pytest.mark.parametrize(("law", "codes"), COUNTED)
def test_every_day_of_nine_years_is_counted_twice(law: Law, codes: tuple[str, ...]) -> None:
    offices = ((day, dealt(day, codes)) for day in RECEIPTS)
    both = ((day, dates_of(engine(law, code, day)), again(law, code, day)) for day, code in offices)
    wrong = [(day, first, second) for day, first, second in both if first != second or is_steered_late(first)]
    assert [found for found in wrong if is_late(*found[1:])] == []  # told apart: these break a law
    assert wrong == []


@pytest.mark.parametrize(("law", "longer", "code"), [(UK, THREE_MONTHS, "GB-SCT"), (EU, THREE_MONTHS, "IE"),
                                                     (CALIFORNIA, days(90), "US")],
                         ids=["UK", "EU", "California"])  # fmt: skip
def test_an_extension_is_told_within_the_first_time_and_counted_from_its_start(
    law: Law, longer: Period, code: str
) -> None:
    for day in RECEIPTS:
        last = again(law, code, day).notice
        assert last
        steps = sum(1 for _ in until(day, last)) - 1
        in_time = replace(law, told=(("extended", steps),), period=longer)
        assert dates_of(engine(in_time, code, day)) == again(in_time, code, day)
        too_late = engine(replace(law, told=(("extended", steps + 1),)), code, day)
        assert (dates_of(too_late), too_late.extension_valid) == (again(law, code, day), False)


def test_three_months_are_not_one_and_then_two() -> None:
    """Where a chain would stick to the last day of a short month, the engine does not: 31 January to 30 April."""
    law = replace(UK, told=EXTENDED, period=THREE_MONTHS)
    chained = {}
    for day in RECEIPTS:
        first = last_day(day, MONTH, "")
        if last_day(first, Period(2, "months"), "") != last_day(day, THREE_MONTHS, ""):
            chained[day] = engine(law, "GB-SCT", day).due_safe
    assert chained[date(2026, 1, 31)] == date(2026, 4, 30)
    assert {(start.month, end.month) for start, end in chained.items() if end} == {(1, 4), (5, 8), (10, 1)}


@pytest.mark.parametrize("code", DATES)
def test_the_days_off_are_the_same(code: str) -> None:
    every = list(until(date(2024, 1, 1), date(2033, 12, 31)))
    assert [day for day in every if not works(day, code)] == [
        day for day in every if no_working_day(day, Calendar((code,)))
    ]


# Worked examples of the ICO and the EDPB: the walk itself goes where they say.
@pytest.mark.parametrize(("law", "code", "received", "due", "strict"), [
    (UK, "GB-SCT", "2025-09-03", "2025-10-03", "2025-10-03"),
    (UK, "GB-ENG", "2024-11-25", "2024-12-27", "2024-12-25"),
    (UK, "GB-ENG", "2024-01-01", "2024-02-01", "2024-02-01"),
    (UK, "GB-SCT", "2024-01-31", "2024-02-29", "2024-02-29"),
    (UK, "GB-SCT", "2026-01-31", "2026-03-02", "2026-02-28"),
    (UK, "GB-SCT", "2026-03-31", "2026-04-30", "2026-04-30"),
    (EU, "IE", "2024-03-05", "2024-04-05", "2024-04-05"),
    (EU, "IE", "2026-08-31", "2026-09-30", "2026-09-30"),
], ids=lambda value: value if isinstance(value, str) else "")  # fmt: skip
def test_the_walk_goes_where_the_authorities_say(law: Law, code: str, received: str, due: str, strict: str) -> None:
    found = again(law, code, date.fromisoformat(received))
    assert (found.due, found.strict) == (date.fromisoformat(due), date.fromisoformat(strict))
