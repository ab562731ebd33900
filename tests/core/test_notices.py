"""Who is told of what, and when."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from email import message_from_bytes
from email.policy import default
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.calendars import Calendar
from privacy_inbox.core.notices import GATHER, About, Notice, People, Role, Waiting, as_mail, notices, working_time
from privacy_inbox.core.settings import Alarms, MailboxSettings, Organisation, Settings, SmtpSettings
from privacy_inbox.core.vocabulary import Category, Flag

LONDON, SCOTLAND = ZoneInfo("Europe/London"), Calendar(("GB-SCT",))
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=LONDON)
ALL = Alarms(dpo="dpo@house.example", deputy="deputy@house.example", operator="it@house.example")


def ticket(**changes: Any) -> Waiting:
    """An alert about a child that came on Monday at ten and that nobody has looked at."""
    alert = Waiting(
        "7QK4-M2XD", Category.CHILD_DATA_ALERT, frozenset(), MONDAY, False, date(2026, 12, 25), date(2026, 12, 24)
    )
    return replace(alert, **changes)


def told(now: datetime, *waiting: Waiting, alarms: Alarms = ALL, away: Mapping[Role, date] | None = None,
         before: list[Notice] | None = None, last: Mapping[Role, datetime] | None = None) -> list[Notice]:  # fmt: skip
    known = frozenset((notice.role, key) for notice in before or () for key in notice.keys)
    people = People(alarms, away or {}, known, last or {})
    return notices(waiting, {"letters that wait for a person": 2}, people, now, LONDON, SCOTLAND)


def roles(found: list[Notice], about: About = About.PRESSING) -> list[Role]:
    return [notice.role for notice in found if notice.about is about]


class TestPressing:
    def test_the_dpo_is_told_at_once_by_reference_and_kind(self) -> None:
        (notice,) = told(MONDAY, ticket())
        assert (notice.role, notice.lines) == (Role.DPO, ("7QK4-M2XD: a child; act by 2026-12-25",))

    def test_what_is_pressing(self) -> None:
        kinds = {Flag.BREACH: "a breach", Flag.URGENT: "urgent", Flag.CHILD_SUSPECTED: "a child"}
        for flag, kind in kinds.items():
            asked = ticket(category=Category.GENERAL_QUESTION, flags=frozenset({flag}))
            assert kind in told(MONDAY, asked)[0].lines[0]
        assert told(MONDAY, ticket(category=Category.RIGHTS_REQUEST)) == []

    def test_nobody_is_told_twice(self) -> None:
        first = told(MONDAY, ticket())
        assert told(MONDAY + timedelta(hours=1), ticket(), before=first) == []

    def test_after_four_working_hours_the_deputy_and_after_four_more_the_operator(self) -> None:
        first = told(MONDAY, ticket())
        assert roles(told(MONDAY + timedelta(hours=3, minutes=59), ticket(), before=first)) == []
        second = told(MONDAY + timedelta(hours=4), ticket(), before=first)
        assert roles(second) == [Role.DEPUTY]
        assert roles(told(MONDAY + timedelta(hours=8), ticket(), before=first + second)) == []  # the office is closed
        tuesday = MONDAY + timedelta(days=1)
        assert roles(told(tuesday, ticket(), before=first + second)) == [Role.OPERATOR]

    def test_who_has_acted_is_left_alone(self) -> None:
        assert told(MONDAY + timedelta(days=3), ticket(acted=True)) == []

    def test_the_deputy_stands_in_for_who_is_away(self) -> None:
        assert roles(told(MONDAY, ticket(), away={Role.DPO: date(2026, 11, 23)})) == [Role.DEPUTY]
        assert roles(told(MONDAY, ticket(), away={Role.DPO: date(2026, 11, 22)})) == [Role.DPO]

    def test_where_all_are_away_the_dpo_is_told_all_the_same(self) -> None:
        assert roles(told(MONDAY, ticket(), away=dict.fromkeys(Role, date(2026, 12, 31)))) == [Role.DPO]

    def test_what_comes_within_ten_minutes_goes_into_one_mail(self) -> None:
        first = told(MONDAY, ticket())
        others = [ticket(reference=name, since=MONDAY + timedelta(minutes=1)) for name in ("AAAA-AAAA", "BBBB-BBBB")]
        last = {Role.DPO: MONDAY}
        assert told(MONDAY + timedelta(minutes=9), ticket(), *others, before=first, last=last) == []
        (notice,) = told(MONDAY + GATHER, ticket(), *others, before=first, last=last)
        assert len(notice.keys) == 2

    def test_a_clock_that_was_set_back_keeps_nobody_from_being_told(self) -> None:
        assert roles(told(MONDAY, ticket(), last={Role.DPO: MONDAY + timedelta(hours=3)})) == [Role.DPO]

    def test_a_ticket_that_becomes_pressing_again_is_told_of_again(self) -> None:
        first = told(MONDAY, ticket())
        again = ticket(since=MONDAY + timedelta(hours=1), flags=frozenset({Flag.BREACH}))
        assert roles(told(MONDAY + timedelta(hours=1), again, before=first)) == [Role.DPO]

    def test_without_dpo_and_deputy_nobody_is_told(self) -> None:
        assert told(MONDAY, ticket(), alarms=Alarms(operator="it@house.example")) == []


class TestReminders:
    def test_five_working_days_and_one_before_an_answer(self) -> None:
        asked = ticket(category=Category.RIGHTS_REQUEST, act_by=date(2026, 12, 4), review_by=None)
        friday = datetime(2026, 11, 27, 9, tzinfo=LONDON)
        (first,) = told(friday, asked)
        assert first.lines == ("7QK4-M2XD: to be answered by 2026-12-04",)
        assert told(friday + timedelta(days=3), asked, before=[first]) == []
        (second,) = told(datetime(2026, 12, 3, 9, tzinfo=LONDON), asked, before=[first])
        assert second.about is About.REMINDER

    def test_before_the_day_by_which_somebody_has_to_look(self) -> None:
        friday = MONDAY - timedelta(days=3)
        asked = ticket(category=Category.RIGHTS_REQUEST, since=friday, review_by=date(2026, 11, 25))
        assert told(friday, asked) == []  # it has come today
        assert told(MONDAY, asked)[0].lines == ("7QK4-M2XD: to be looked at by 2026-11-25",)

    def test_what_is_late_is_told_to_one_after_the_other(self) -> None:
        late = ticket(category=Category.RIGHTS_REQUEST, act_by=date(2026, 11, 20), review_by=None)
        found = told(MONDAY, late)
        assert roles(found, About.REMINDER) == [Role.DPO]
        assert found[0].lines == ("7QK4-M2XD: LATE, was to be answered by 2026-11-20",)
        assert roles(told(MONDAY + timedelta(days=1), late, before=found), About.REMINDER) == [Role.DEPUTY]


class TestDigest:
    DAILY = replace(ALL, digest=time(8, 30))

    def test_once_a_working_day_from_its_time_on(self) -> None:
        morning = MONDAY.replace(hour=8, minute=29)
        late = ticket(category=Category.RIGHTS_REQUEST, act_by=date(2026, 11, 20), review_by=date(2026, 11, 19))
        assert roles(told(morning, late, alarms=self.DAILY), About.DIGEST) == []
        *_, digest = told(morning + timedelta(minutes=1), late, alarms=self.DAILY)
        assert digest.lines[:2] == ("overdue: 1", "  7QK4-M2XD, since 2026-11-20")
        assert "nobody has looked in time: 1" in digest.lines
        assert "letters that wait for a person: 2" in digest.lines
        again = told(morning + timedelta(hours=2), late, alarms=self.DAILY, before=[digest])
        assert roles(again, About.DIGEST) == []

    def test_not_on_a_day_off(self) -> None:
        st_andrew = datetime(2026, 11, 30, 9, tzinfo=LONDON)
        assert told(st_andrew, alarms=self.DAILY) == []


def test_working_time_rests_at_night_on_weekends_and_holidays() -> None:
    friday = datetime(2026, 11, 27, 15, tzinfo=LONDON)
    assert working_time(friday, timedelta(hours=4), LONDON, SCOTLAND) == datetime(2026, 12, 1, 11, tzinfo=LONDON)
    night = datetime(2026, 11, 24, 3, tzinfo=LONDON)
    assert working_time(night, timedelta(hours=4), LONDON, SCOTLAND) == datetime(2026, 11, 24, 13, tzinfo=LONDON)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)), st.integers(0, 40))
def test_nobody_has_less_time_than_was_promised(start: datetime, hours: int) -> None:
    end = working_time(start, timedelta(hours=hours), LONDON, SCOTLAND)
    assert end - start >= timedelta(hours=hours)
    assert hours == 0 or 9 <= end.hour <= 17


def test_the_mail_is_one_that_no_machine_answers() -> None:
    settings = Settings(
        Organisation("House"), MailboxSettings("imap", "privacy@house.example"), SmtpSettings("smtp.house.example")
    )
    (notice,) = told(MONDAY, ticket())
    mail = message_from_bytes(as_mail(notice, "dpo@house.example", "abc", settings, MONDAY), policy=default)
    assert (mail["To"], mail["Auto-Submitted"]) == ("dpo@house.example", "auto-generated")
    assert mail["Message-ID"] == "<notice.abc@house.example>"
    assert "7QK4-M2XD: a child" in mail.get_content()
