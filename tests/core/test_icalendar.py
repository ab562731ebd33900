"""The calendar: lines as other programs read them, the same bytes each time, nothing of a person."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.icalendar import MAX_LINE, Appointment, Duties, appointments, calendar
from privacy_inbox.core.vocabulary import Category

CHANGED = datetime(2026, 3, 2, 10, tzinfo=UTC)
ANSWER = Appointment("7QK4-M2XD", "answer", date(2026, 4, 2), "7QK4-M2XD: answer a rights request", CHANGED)
ANY = st.builds(
    Appointment,
    st.sampled_from(["7QK4-M2XD", "AAAA-BBBB"]),
    st.sampled_from(["answer", "review", "act", "acknowledge"]),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n;,\\"), max_size=200),
    st.just(CHANGED),
)


def unfolded(content: bytes) -> list[str]:
    """The lines of a calendar as RFC 5545 section 3.1 has them read."""
    assert content.endswith(b"\r\n")
    return content.decode().replace("\r\n ", "").split("\r\n")[:-1]


def said(line: str) -> str:
    """The text of a line, read sign by sign."""
    text, signs = "", iter(line.partition(":")[2])
    for sign in signs:
        follows = next(signs) if sign == "\\" else ""
        text += {"n": "\n"}.get(follows, follows) if follows else sign
    return text


def test_one_day() -> None:
    assert calendar([ANSWER], "northwind.example").decode().split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//privacy-inbox//privacy-inbox//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:7QK4-M2XD.answer@northwind.example",
        "DTSTAMP:20260302T100000Z",
        "DTSTART;VALUE=DATE:20260402",
        "SUMMARY:7QK4-M2XD: answer a rights request",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@given(st.lists(ANY, max_size=5, unique_by=lambda one: (one.reference, one.kind)), st.randoms())
def test_whatever_is_due(found: list[Appointment], chance: object) -> None:
    content = calendar(found, "northwind.example")
    assert all(len(line) <= MAX_LINE for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    lines = unfolded(content)
    assert sorted(said(line) for line in lines if line.startswith("SUMMARY:")) == sorted(one.summary for one in found)
    names = [line for line in lines if line.startswith("UID:")]
    assert len(names) == len(set(names)) == len(found)
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == len(found)
    chance.shuffle(found)  # type: ignore[attr-defined]
    assert calendar(found, "northwind.example") == content


@pytest.mark.parametrize("sign", ["x", "é", "漢"])
def test_a_long_line_is_folded_at_its_octets(sign: str) -> None:
    content = calendar([replace(ANSWER, summary=sign * 300)], "northwind.example")
    assert max(len(line) for line in content.split(b"\r\n")) in (MAX_LINE - 1, MAX_LINE)
    assert f"SUMMARY:{sign * 300}" in unfolded(content)


@pytest.mark.parametrize("category", Category)
def test_each_category_has_its_words(category: Category) -> None:
    (one,) = appointments(Duties("7QK4-M2XD", category, CHANGED, date(2026, 4, 2)))
    assert one.summary.startswith("7QK4-M2XD: ")
    assert (one.kind, one.day) == ("answer", date(2026, 4, 2))


def test_every_day_of_a_ticket() -> None:
    days = [date(2026, 4, 2), date(2026, 3, 5), date(2026, 3, 6), date(2026, 3, 16)]
    found = list(appointments(Duties("7QK4-M2XD", Category.RIGHTS_REQUEST, CHANGED, *days)))
    assert [one.day for one in found] == days
    assert [one.kind for one in found] == ["answer", "act", "review", "acknowledge"]
