"""What people are told of, and when: pressing tickets at once, then whoever stands in for them; reminders; a digest.

A notice holds references and kinds, never a word out of a mail. Who is away, or has not acted in time, is stood in for:
the DPO by the deputy, the deputy by the operator.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from privacy_inbox.core.alarm import mail_to_staff
from privacy_inbox.core.calendars import Calendar, add_working_days, no_working_day
from privacy_inbox.core.settings import Alarms, Settings
from privacy_inbox.core.vocabulary import Category, Flag

WORKDAY = (time(9), time(17))  # in which the hours that somebody has to act are counted
PATIENCE = timedelta(hours=4)  # working hours that each has, before the next one is told
GATHER = timedelta(minutes=10)  # after a mail about pressing tickets: what comes meanwhile goes into one more
REMIND_BEFORE = (5, 1)  # working days before something is to be done


class Role(StrEnum):
    """Who is told, in this order."""

    DPO = "dpo"
    DEPUTY = "deputy"
    OPERATOR = "operator"


class About(StrEnum):
    """What a notice is about."""

    PRESSING = "pressing"
    REMINDER = "reminder"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class Waiting:
    """An open ticket, as far as a notice needs to know it. `since` is when it last became what it is."""

    reference: str
    category: Category
    flags: frozenset[Flag]
    since: datetime
    acted: bool  # a person has done something with it since
    act_by: date
    review_by: date | None  # None once a person has confirmed it


@dataclass(frozen=True, slots=True)
class Notice:
    """A mail to one person. `keys` name what it tells of, each of which is told to that role once."""

    about: About
    role: Role
    keys: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class People:
    """Who can be told, who is away until a day (included), and what each role was told already, and when last."""

    alarms: Alarms
    away: Mapping[Role, date]
    told: frozenset[tuple[Role, str]]
    last: Mapping[Role, datetime]  # of the last mail about pressing tickets

    def address(self, role: Role) -> str:
        return str(getattr(self.alarms, role) or "")  # each is named in the configuration as it is here

    def here(self, today: date) -> list[Role]:
        """Those who are there, the first in charge first; where all are away, all the same.

        The operator runs the service and only stands in: where neither DPO nor deputy is named, nobody is told.
        """
        known = [role for role in Role if self.address(role)]
        if known == [Role.OPERATOR]:
            return []
        return [role for role in known if self.away.get(role, date.min) < today] or known


def notices(
    waiting: Sequence[Waiting], counts: Mapping[str, int], people: People, now: datetime, zone: ZoneInfo,
    calendar: Calendar,
) -> list[Notice]:  # fmt: skip
    """What has to be told now. `counts` are those of the digest."""
    today = now.astimezone(zone).date()
    here = people.here(today)
    if not here:
        return []
    found = [
        *_pressing(waiting, people, here, now, zone, calendar),
        *_reminders(waiting, people, here, now.astimezone(zone), calendar),
        *_digest(waiting, counts, people, here, now.astimezone(zone), calendar),
    ]
    return [notice for notice in found if notice.keys]


# --- Pressing --------------------------------------------------------------------------------------------------------
def kinds_of(ticket: Waiting) -> tuple[str, ...]:
    """Why a ticket is pressing; empty where it is not."""
    child = ticket.category is Category.CHILD_DATA_ALERT or Flag.CHILD_SUSPECTED in ticket.flags
    named = {"a child": child, "a breach": Flag.BREACH in ticket.flags, "urgent": Flag.URGENT in ticket.flags}
    return tuple(kind for kind, holds in named.items() if holds)


def _pressing(
    waiting: Sequence[Waiting], people: People, here: Sequence[Role], now: datetime, zone: ZoneInfo, calendar: Calendar
) -> Iterable[Notice]:
    """To each who is in charge by now: the first at once, the next ones as their time to act runs out."""
    for place, role in enumerate(here):
        last = people.last.get(role)
        if last and timedelta() <= now - last < GATHER:
            continue
        fresh = [
            ticket
            for ticket in waiting
            if kinds_of(ticket) and not ticket.acted and (role, _pressing_key(ticket)) not in people.told
            and now >= working_time(ticket.since, PATIENCE * place, zone, calendar)
        ]  # fmt: skip
        lines = tuple(f"{ticket.reference}: {', '.join(kinds_of(ticket))}; act by {ticket.act_by}" for ticket in fresh)
        yield Notice(About.PRESSING, role, tuple(map(_pressing_key, fresh)), lines)


def _pressing_key(ticket: Waiting) -> str:
    """A ticket that becomes pressing in another way, or again, is told of again."""
    return f"{About.PRESSING} {ticket.reference} {ticket.since.astimezone(UTC):%Y%m%dT%H%M%S}"


def working_time(start: datetime, span: timedelta, zone: ZoneInfo, calendar: Calendar) -> datetime:
    """The instant at which so much working time has passed since another; that one itself for none."""
    at, left = start.astimezone(zone), span
    while left > timedelta():
        begin, end = (datetime.combine(at.date(), edge, zone) for edge in WORKDAY)
        if not no_working_day(at.date(), calendar) and at < end:
            worked = min(left, end - max(at, begin))
            at, left = max(at, begin) + worked, left - worked
        if left > timedelta():
            at = datetime.combine(at.date() + timedelta(days=1), time(), zone)
    return at


# --- Reminders and digest --------------------------------------------------------------------------------------------
def _reminders(
    waiting: Sequence[Waiting], people: People, here: Sequence[Role], local: datetime, calendar: Calendar
) -> Iterable[Notice]:
    """Before something is to be done, and before somebody has to have looked; each day's once, in one mail.

    What has come today is not reminded of today, unless it is due at once. What is late is told once to whoever is in
    charge, and a working day later to the next one.
    """
    today = local.date()
    for place, role in enumerate(here):
        keys, lines = [], []
        for ticket in waiting:
            fresh = ticket.since.astimezone(local.tzinfo).date() == today
            for what, day in (("to be answered", ticket.act_by), ("to be looked at", ticket.review_by)):
                step = _step(today, day, place, calendar)
                key = f"{About.REMINDER} {ticket.reference} {what} {day} {step}"
                if step and (step in _AT_ONCE or not fresh) and (role, key) not in people.told:
                    keys.append(key)
                    lines.append(f"{ticket.reference}: {'LATE, was ' if step == _LATE else ''}{what} by {day}")
        yield Notice(About.REMINDER, role, tuple(keys), tuple(lines))


_LATE = "late"
_AT_ONCE = (_LATE, str(min(REMIND_BEFORE)))


def _step(today: date, day: date | None, place: int, calendar: Calendar) -> str:
    """The nearest of REMIND_BEFORE that has been reached, or that it is late; empty for neither.

    Whoever stands in at a `place` hears only of what is late, a working day after the one before.
    """
    if day is None:
        return ""
    if today > day:
        return _LATE if today > add_working_days(day, place, calendar) else ""
    reached = (days for days in sorted(REMIND_BEFORE) if add_working_days(today, days, calendar) >= day)
    return str(next(reached, "")) if place == 0 else ""


def _digest(
    waiting: Sequence[Waiting], counts: Mapping[str, int], people: People, here: Sequence[Role], local: datetime,
    calendar: Calendar,
) -> Iterable[Notice]:  # fmt: skip
    """Once a working day, from its time on."""
    role, today = here[0], local.date()
    key = f"{About.DIGEST} {today}"
    at = people.alarms.digest
    if at is None or local.time() < at or no_working_day(today, calendar) or (role, key) in people.told:
        return
    late = sorted((ticket for ticket in waiting if ticket.act_by < today), key=lambda ticket: ticket.act_by)
    soon = [ticket for ticket in waiting if today <= ticket.act_by <= add_working_days(today, 5, calendar)]
    unseen = [ticket for ticket in waiting if ticket.review_by and ticket.review_by < today]
    lines = [f"overdue: {len(late)}", *(f"  {ticket.reference}, since {ticket.act_by}" for ticket in late)]
    lines += [f"due within five working days: {len(soon)}", *(f"  {one.reference}, {one.act_by}" for one in soon)]
    lines += [f"nobody has looked in time: {len(unseen)}", *(f"  {one.reference}" for one in unseen)]
    lines += [f"{name}: {number}" for name, number in counts.items()]
    yield Notice(About.DIGEST, role, (key,), tuple(lines))


# --- The mail --------------------------------------------------------------------------------------------------------
_SUBJECTS = {
    About.PRESSING: "a person should look now",
    About.REMINDER: "dates come near",
    About.DIGEST: "the day's digest",
}


def as_mail(notice: Notice, to: str, name: str, settings: Settings, now: datetime) -> bytes:
    """A notice as a mail to one of our own people; `name` makes its Message-ID."""
    number = "" if notice.about is About.DIGEST else f": {len(notice.keys)}"
    body = "\n".join(notice.lines)
    text = (
        f"The mailbox {settings.sender}:\n\n{body}\n\n`privacy-inbox tickets` lists all, "
        "`privacy-inbox ticket show` shows one.\nWho is away says so: `privacy-inbox away --until DAY`.\n"
    )
    names = (f"notice.{name}", f"notice.{name}")
    return mail_to_staff(to, f"{_SUBJECTS[notice.about]}{number}", text, names, settings, now)
