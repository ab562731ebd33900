"""Days on which something is due → a calendar that other programs can show (RFC 5545). It names no person."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from privacy_inbox.core.vocabulary import Category

MAX_LINE = 75  # octets, without the line's end (RFC 5545 section 3.1)
_ANSWERS = {
    Category.RIGHTS_REQUEST: "answer a rights request",
    Category.UNSOLICITED_EMAIL_REPORT: "answer a report of an unwanted mail",
    Category.CHILD_DATA_ALERT: "deal with an alert about a child's data",
    Category.GENERAL_QUESTION: "answer a question",
}
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True, slots=True)
class Appointment:
    """A day on which something is due. `changed` is when what it follows from was last changed (aware)."""

    reference: str
    kind: str
    day: date
    summary: str
    changed: datetime


@dataclass(frozen=True, slots=True)
class Duties:
    """What is still to be done about an open ticket, and by when. None = nothing of that kind."""

    reference: str
    category: Category
    changed: datetime
    answer_by: date  # the strictest reading
    act_by: date | None = None  # something that is due before the answer, such as the report of a breach
    review_by: date | None = None
    ack_by: date | None = None


def appointments(duties: Duties) -> Iterator[Appointment]:
    """The days of a ticket."""
    days = {
        "answer": (duties.answer_by, _ANSWERS[duties.category]),
        "act": (duties.act_by, "something is due before the answer"),
        "review": (duties.review_by, "confirm what it is"),
        "acknowledge": (duties.ack_by, "confirm receipt to the person"),
    }
    for kind, (day, summary) in days.items():
        if day:
            yield Appointment(duties.reference, kind, day, f"{duties.reference}: {summary}", duties.changed)


def calendar(appointments: Iterable[Appointment], domain: str) -> bytes:
    """The calendar as a file. The same appointments give the same bytes, in whatever order they come.

    Each has its identity from reference and kind: a program that reads the calendar again moves what has moved.
    """
    found = sorted(appointments, key=lambda one: (one.day, one.reference, one.kind))
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//privacy-inbox//privacy-inbox//EN", "CALSCALE:GREGORIAN"]
    for appointment in found:
        lines += _event(appointment, domain)
    return "".join(f"{folded}\r\n" for line in [*lines, "END:VCALENDAR"] for folded in _folded(line)).encode()


def _event(one: Appointment, domain: str) -> Iterator[str]:
    """A whole day (section 3.6.1: without an end it lasts that day) that keeps nobody from being invited elsewhere."""
    yield "BEGIN:VEVENT"
    yield f"UID:{one.reference}.{one.kind}@{domain}"
    yield f"DTSTAMP:{one.changed.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}"
    yield f"SUMMARY:{one.summary.translate(_ESCAPED)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _folded(line: str) -> Iterator[str]:
    """A line as several, none longer than may be; those that go on begin with a blank, and no sign is cut in two."""
    kept, size = "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > MAX_LINE:
            yield kept
            kept, size = " ", 1
        kept, size = kept + sign, size + width
    yield kept
