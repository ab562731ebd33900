"""Calendars: months, working days, public holidays. Dates only; hours are counted in `clocks`."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import holidays


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days nobody works: weekends, the public holidays of `codes`, and what the admin has set.

    With several codes only a holiday in all of them counts: a doubt which one holds never makes a date later.
    """

    codes: tuple[str, ...] = ()  # such as GB-SCT, IE, US
    added: tuple[date, ...] = ()  # more days off, such as a local holiday
    removed: tuple[date, ...] = ()  # holidays on which people work all the same


WEEKENDS = Calendar()


def is_calendar(code: str) -> bool:
    """Whether there is a calendar of that code: a country, or a country's part (ISO 3166)."""
    country, dash, subdivision = code.partition("-")
    supported = holidays.list_supported_countries()
    return country in supported and (not dash or subdivision in supported[country])


def no_working_day(day: date, calendar: Calendar) -> str:
    """Why nobody works on a day: `a Saturday`, `Christmas Day`; empty for a working day."""
    if day.weekday() >= 5:
        return f"a {day:%A}"
    if day in calendar.added:
        return "a day off that was added to the calendar"
    if day in calendar.removed:
        return ""
    names = [_days_off(code, day.year).get(day, "") for code in calendar.codes]
    return names[0] if names and all(names) else ""


@lru_cache(maxsize=1024)
def _days_off(code: str, year: int) -> Mapping[date, str]:
    """The public holidays of a calendar in a year, as a plain table: the library's own is slow and grows when asked."""
    country, _, subdivision = code.partition("-")
    days: dict[date, str] = dict(
        holidays.country_holidays(country, subdiv=subdivision or None, years=year, expand=False)
    )
    return days


def next_working_day(day: date, calendar: Calendar) -> date:
    """`day` itself if it is a working day, else the first one after it."""
    while no_working_day(day, calendar):
        day += timedelta(days=1)
    return day


@lru_cache(maxsize=4096)
def add_working_days(day: date, number: int, calendar: Calendar) -> date:
    """The `number`-th working day after `day`; `day` itself is not counted."""
    for _ in range(number):
        day = next_working_day(day + timedelta(days=1), calendar)
    return day


def add_months(day: date, number: int) -> date:
    """The same date `number` months later, or that month's last day where it has no such date."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=4096)
def spell(day: date) -> str:
    """A date as a person reads it: Saturday 28 February 2026."""
    return f"{day:%A} {day.day} {day:%B %Y}"
