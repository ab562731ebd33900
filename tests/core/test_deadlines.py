"""The dates: against authorities' own examples, and against a second computation that walks day by day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox import resources
from privacy_inbox.core import deadlines
from privacy_inbox.core.calendars import Calendar, add_months, add_working_days, no_working_day, spell
from privacy_inbox.core.classification import Classification, unread
from privacy_inbox.core.clocks import Happened, Receipt, compute
from privacy_inbox.core.deadlines import MAYBE_A_REQUEST, Deadline, matter_of
from privacy_inbox.core.settings import Entity, MailboxSettings, Organisation, Promises, Settings, SmtpSettings
from privacy_inbox.core.tables import ClockRule, Clocks
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right

CLOCKS = resources.tables().clocks
LONDON, DUBLIN, PHOENIX = "Europe/London", "Europe/Dublin", "America/Phoenix"
CALENDARS = (("GB-SCT",), ("GB-ENG",), ("IE",), ("US",), ())
FIRST, LAST = date(2024, 1, 1), date(2032, 12, 31)
EVERY_DAY = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]


def settings(
    zone: str = LONDON,
    calendars: tuple[str, ...] = ("GB-SCT",),
    promise: str = "P1M",
    regimes: tuple[str, ...] = ("UK_GDPR", "EU_GDPR", "US_CA_CCPA"),
    promises: Promises | None = None,
) -> Settings:
    entity = Entity("one", "One Ltd", timezone=zone, holidays=calendars, regimes=regimes, default=True)  # type: ignore[arg-type]
    return Settings(
        Organisation("Example", promise=promise, regimes=regimes or ("UK_GDPR", "EU_GDPR")),  # type: ignore[arg-type]
        MailboxSettings("imap.example.org", "privacy@example.org"),
        SmtpSettings("smtp.example.org"),
        (entity,),
        promises=promises or Promises(),
    )


def understood(
    category: Category = Category.RIGHTS_REQUEST,
    rights: tuple[Right, ...] = (Right.ACCESS,),
    region: Region = Region.UK,
    flags: tuple[Flag, ...] = (),
    review: bool = False,
    maybe: float = 0.0,
) -> Classification:
    sure = {Category.RIGHTS_REQUEST.value: maybe}
    return Classification(category, sure, rights, flags, region, "en", review, (), "test")


def deadline(classification: Classification, received: datetime, chosen: Settings, clocks: Clocks) -> Deadline:
    return deadlines.deadline(matter_of(classification, received), chosen, clocks)


def noon(day: date, zone: str = LONDON) -> datetime:
    return datetime.combine(day, time(12), ZoneInfo(zone))


def days(*dates: str | None) -> tuple[date | None, ...]:
    return tuple(date.fromisoformat(text) if text else None for text in dates)


def request(right: Right, region: Region, received: str, zone: str, *calendars: str, promise: str = "P12M") -> Deadline:
    """The dates of a rights request. The promise is so long that only the law speaks."""
    classification = understood(rights=(right,), region=region)
    regimes = ("US_CA_CCPA",) if region is Region.US else ("UK_GDPR", "EU_GDPR", "US_CA_CCPA")
    chosen = settings(zone, calendars, promise, regimes)
    return deadline(classification, datetime.fromisoformat(received), chosen, CLOCKS)


# Worked examples of the authorities: ICO (time limits; right of access, December 2025), EDPB 01/2022 examples 32, 33.
AUTHORITIES = [
    ("ICO: 3 September to 3 October", "UK", "2025-09-03T10:00+01:00", "GB-SCT", "2025-10-03", "2025-10-03"),
    ("ICO: 25 November, over Christmas", "UK", "2024-11-25T09:00+00:00", "GB-ENG", "2024-12-27", "2024-12-25"),
    ("ICO: received on a holiday", "UK", "2024-01-01T12:00+00:00", "GB-ENG", "2024-02-01", "2024-02-01"),
    ("ICO: no 31 February", "UK", "2025-01-31T09:00+00:00", "GB-SCT", "2025-02-28", "2025-02-28"),
    ("ICO: leap year", "UK", "2024-01-31T09:00+00:00", "GB-SCT", "2024-02-29", "2024-02-29"),
    ("ICO: end of February on a Saturday", "UK", "2026-01-31T09:00+00:00", "GB-SCT", "2026-03-02", "2026-02-28"),
    ("ICO: 31 March to 30 April", "UK", "2026-03-31T09:00+01:00", "GB-SCT", "2026-04-30", "2026-04-30"),
    ("EDPB: 5 March to 5 April", "EU", "2024-03-05T09:00+00:00", "IE", "2024-04-05", "2024-04-05"),
    ("EDPB: 31 August to 30 September", "EU", "2026-08-31T09:00+01:00", "IE", "2026-09-30", "2026-09-30"),
]

# Derived from the same texts: they prove arithmetic, not the reading of the law.
MONTHS = [
    ("a minute before midnight", "UK", "2025-08-01T23:59+01:00", "GB-SCT", "2025-09-01", "2025-09-01"),
    ("30 January", "UK", "2025-01-30T09:00+00:00", "GB-SCT", "2025-02-28", "2025-02-28"),
    ("St Andrew's Day", "UK", "2026-10-31T09:00+00:00", "GB-SCT", "2026-12-01", "2026-11-30"),
    ("no St Andrew's Day in England", "UK", "2026-10-31T09:00+00:00", "GB-ENG", "2026-11-30", "2026-11-30"),
    ("leap year 2028", "UK", "2028-01-31T09:00+00:00", "GB-SCT", "2028-02-29", "2028-02-29"),
    ("30 January of a leap year", "UK", "2028-01-30T09:00+00:00", "GB-SCT", "2028-02-29", "2028-02-29"),
    ("29 January, a Sunday's end", "UK", "2027-01-29T09:00+00:00", "GB-SCT", "2027-03-01", "2027-02-28"),
    ("29 February", "UK", "2028-02-29T09:00+00:00", "GB-SCT", "2028-03-29", "2028-03-29"),
    ("Easter Monday works in Scotland", "UK", "2027-02-28T09:00+00:00", "GB-SCT", "2027-03-29", "2027-03-28"),
    ("Easter Monday rests in Ireland", "EU", "2027-02-28T09:00+00:00", "IE", "2027-03-30", "2027-03-28"),
    ("the year's last second", "EU", "2026-12-31T23:59:59+00:00", "IE", "2027-02-02", "2027-01-31"),
    ("a month's end does not stick", "UK", "2026-02-28T09:00+00:00", "GB-SCT", "2026-03-30", "2026-03-28"),
    ("Easter in England", "UK", "2026-03-03T09:00+00:00", "GB-ENG", "2026-04-07", "2026-04-03"),
    ("Good Friday in Scotland", "UK", "2026-03-03T09:00+00:00", "GB-SCT", "2026-04-06", "2026-04-03"),
    ("a Scottish one-off", "UK", "2026-05-15T09:00+01:00", "GB-SCT", "2026-06-16", "2026-06-15"),
    ("not so in England", "UK", "2026-05-15T09:00+01:00", "GB-ENG", "2026-06-15", "2026-06-15"),
    ("end of August in Scotland", "UK", "2026-07-31T09:00+01:00", "GB-SCT", "2026-08-31", "2026-08-31"),
    ("Scottish summer holiday", "UK", "2026-07-03T09:00+01:00", "GB-SCT", "2026-08-04", "2026-08-03"),
    ("Irish August holiday", "EU", "2026-07-03T09:00+01:00", "IE", "2026-08-04", "2026-08-03"),
    ("Irish June holiday", "EU", "2026-05-01T09:00+01:00", "IE", "2026-06-02", "2026-06-01"),
    ("Irish October holiday", "EU", "2026-09-26T09:00+01:00", "IE", "2026-10-27", "2026-10-26"),
    ("no such day in Scotland", "UK", "2026-09-26T09:00+01:00", "GB-SCT", "2026-10-26", "2026-10-26"),
    ("2 January's substitute", "UK", "2026-12-02T09:00+00:00", "GB-SCT", "2027-01-05", "2027-01-02"),
    ("none in England", "UK", "2026-12-02T09:00+00:00", "GB-ENG", "2027-01-04", "2027-01-02"),
    ("Boxing Day's substitute", "UK", "2026-11-25T09:00+00:00", "GB-SCT", "2026-12-29", "2026-12-25"),
    ("no substitute in Ireland", "EU", "2026-11-25T09:00+00:00", "IE", "2026-12-28", "2026-12-25"),
    ("Christmas on a Saturday in Ireland", "EU", "2027-11-25T09:00+00:00", "IE", "2027-12-27", "2027-12-25"),
    ("2 January on a Friday", "UK", "2025-12-02T09:00+00:00", "GB-SCT", "2026-01-05", "2026-01-02"),
    ("two substitutes", "UK", "2027-12-01T09:00+00:00", "GB-SCT", "2028-01-05", "2028-01-01"),
    ("one substitute", "UK", "2027-12-01T09:00+00:00", "GB-ENG", "2028-01-04", "2028-01-01"),
    ("early May holiday", "UK", "2026-04-04T09:00+01:00", "GB-SCT", "2026-05-05", "2026-05-04"),
    ("summer time: already tomorrow in London", "UK", "2026-06-14T23:30+00:00", "GB-SCT", "2026-07-15", "2026-07-14"),
    ("winter time: still today", "UK", "2026-12-09T23:30+00:00", "GB-SCT", "2027-01-11", "2027-01-09"),
    ("the night the clocks go back", "UK", "2026-10-25T01:30+00:00", "GB-SCT", "2026-11-25", "2026-11-25"),
    ("before the night they go forward", "UK", "2026-03-28T23:59:59+00:00", "GB-SCT", "2026-04-28", "2026-04-28"),
    ("summer time in Dublin", "EU", "2026-07-20T23:15+00:00", "IE", "2026-08-21", "2026-08-20"),
    ("sent in Phoenix a day earlier", "UK", "2028-02-28T23:45-07:00", "GB-SCT", "2028-03-29", "2028-03-29"),
]


@pytest.mark.parametrize(("law", "received", "calendar", "due", "safe"), [row[1:] for row in AUTHORITIES + MONTHS],
                         ids=[row[0] for row in AUTHORITIES + MONTHS])  # fmt: skip
@pytest.mark.parametrize("promise", ["P12M", "P1M"])
def test_a_month(law: str, received: str, calendar: str, due: str, safe: str, promise: str) -> None:
    region, zone = (Region.UK, LONDON) if law == "UK" else (Region.EU, DUBLIN)
    found = request(Right.ACCESS, region, received, zone, calendar, promise=promise)
    assert (found.due, found.due_safe, found.ack_due) == days(due, safe, None)
    assert found.rule == f"{law}_GDPR/access"


@pytest.mark.parametrize(
    ("right", "region"),
    [(right, region) for region in (Region.UK, Region.EU) for right in Right
     if right not in (Right.WITHDRAW_CONSENT, Right.OPT_OUT_OF_SALE, Right.LIMIT_SENSITIVE)],
)  # fmt: skip
def test_every_right_of_the_gdpr_has_a_month(right: Right, region: Region) -> None:
    found = request(right, region, "2026-11-23T09:00+00:00", LONDON, "GB-SCT")
    assert (found.due, found.due_safe) == days("2026-12-23", "2026-12-23")
    assert found.rule == f"{region.upper()}_GDPR/{right}"


CALIFORNIA = [
    ("late on 9 November in Phoenix", Right.ACCESS, "2026-11-10T06:30+00:00",
     "know", "2026-12-24", "2026-12-23", "2026-11-24"),
    ("over Christmas", Right.ERASURE, "2026-12-18T10:00-07:00", "delete", "2027-02-01", "2027-01-31", "2027-01-05"),
    ("15 business days, two holidays", Right.OPT_OUT_OF_SALE, "2026-11-09T10:00-07:00",
     "opt_out_sale", "2026-12-02", "2026-11-30", None),
    ("15 business days over New Year", Right.LIMIT_SENSITIVE, "2026-12-18T10:00-07:00",
     "limit_sensitive", "2027-01-12", "2027-01-08", None),
    ("a Sunday is not rolled", Right.ACCESS, "2028-01-20T10:00-07:00",
     "know", "2028-03-05", "2028-03-04", "2028-02-03"),
    ("Martin Luther King Day", Right.ACCESS, "2027-01-14T10:00-07:00",
     "know", "2027-02-28", "2027-02-27", "2027-01-29"),
    ("corrections too", Right.RECTIFICATION, "2027-01-14T10:00-07:00",
     "correct", "2027-02-28", "2027-02-27", "2027-01-29"),
]  # fmt: skip


@pytest.mark.parametrize(("right", "received", "name", "due", "safe", "acknowledge"), [row[1:] for row in CALIFORNIA],
                         ids=[row[0] for row in CALIFORNIA])  # fmt: skip
def test_california(right: Right, received: str, name: str, due: str, safe: str, acknowledge: str | None) -> None:
    found = request(right, Region.US, received, PHOENIX, "US")
    assert (found.due, found.due_safe, found.ack_due) == days(due, safe, acknowledge)
    assert found.rule == f"US_CA_CCPA/{name}"


def test_california_counts_federal_holidays_wherever_the_office_is() -> None:
    abroad = request(Right.OPT_OUT_OF_SALE, Region.US, "2026-11-09T10:00-07:00", PHOENIX, "GB-SCT")
    assert abroad.due == date(2026, 12, 2)


@pytest.mark.parametrize(("received", "strict"), [("2026-12-18T10:00-07:00", date(2027, 1, 1)),
                                                  ("2026-11-10T06:30+00:00", date(2026, 11, 23))])  # fmt: skip
def test_the_trace_names_the_strict_reading_of_the_ten_business_days(received: str, strict: date) -> None:
    found = request(Right.ACCESS, Region.US, received, PHOENIX, "US")
    assert any("10 business days" in line and spell(strict) in line for line in found.trace)


class TestPromise:
    def test_it_is_earlier_than_45_days(self) -> None:
        found = request(Right.ACCESS, Region.US, "2026-11-16T10:00-07:00", PHOENIX, "US", promise="P1M")
        assert (found.due, found.due_safe, found.ack_due) == days("2026-12-16", "2026-12-16", "2026-12-01")
        assert found.rule == "promise"

    def test_it_stands_alone_where_no_law_sets_a_date(self) -> None:
        found = request(Right.OBJECTION, Region.US, "2026-11-23T10:00-07:00", PHOENIX, "US", promise="P1M")
        assert (found.rule, found.due, found.due_safe) == ("promise", date(2026, 12, 23), date(2026, 12, 23))

    def test_taking_back_a_consent_has_no_month_in_law(self) -> None:
        found = request(Right.WITHDRAW_CONSENT, Region.UK, "2026-11-23T09:00+00:00", LONDON, "GB-SCT", promise="P28D")
        assert (found.rule, found.due) == ("promise", date(2026, 12, 21))

    def test_days_are_days(self) -> None:
        found = request(Right.ACCESS, Region.UK, "2026-01-31T09:00+00:00", LONDON, "GB-SCT", promise="P28D")
        assert (found.due, found.due_safe) == days("2026-03-02", "2026-02-28")

    @pytest.mark.parametrize(("category", "promised"), [(Category.GENERAL_QUESTION, "2027-01-11"),
                                                        (Category.UNSOLICITED_EMAIL_REPORT, "2027-01-05"),
                                                        (Category.CHILD_DATA_ALERT, "2026-12-24")])  # fmt: skip
    def test_other_kinds_in_our_own_working_days(self, category: Category, promised: str) -> None:
        chosen = settings(promises=Promises(general_question=10, unsolicited_email_report=6, child_data_alert=2))
        found = deadline(understood(category, ()), noon(date(2026, 12, 22)), chosen, CLOCKS)
        assert (found.due, found.due_safe, found.ack_due) == days(promised, promised, None)
        assert found.rule == f"promise/{category}"

    def test_a_child_is_not_made_to_wait_a_month_because_a_right_is_asked_for_too(self) -> None:
        both = understood(Category.CHILD_DATA_ALERT, (Right.ERASURE,))
        found = deadline(both, noon(date(2026, 11, 23)), settings(), CLOCKS)
        assert (found.rule, found.due, found.due_safe) == ("UK_GDPR/erasure", date(2026, 12, 23), date(2026, 11, 25))


class TestGuesses:
    TODAY = noon(date(2026, 11, 23))

    def test_unknown_region_takes_the_strictest_of_all_that_may_apply(self) -> None:
        found = deadline(understood(region=Region.UNKNOWN), self.TODAY, settings(promise="P12M"), CLOCKS)
        assert (found.rule, found.due_safe) == ("UK_GDPR/access", date(2026, 12, 23))
        assert found.ack_due == date(2026, 12, 8)  # it may be a Californian
        assert {line.partition("/")[0] for line in found.trace if "/access" in line or "/know" in line} == {
            "UK_GDPR", "EU_GDPR", "US_CA_CCPA",
        }  # fmt: skip

    def test_the_shortest_of_several_rights(self) -> None:
        several = understood(rights=(Right.ACCESS, Right.OPT_OUT_OF_SALE), region=Region.US)
        found = deadline(several, self.TODAY, settings(PHOENIX, ("US",)), CLOCKS)
        assert (found.rule, found.due, found.due_safe) == (
            "US_CA_CCPA/opt_out_sale", date(2026, 12, 15), date(2026, 12, 14),
        )  # fmt: skip

    def test_a_law_of_the_region_that_is_not_ours_leaves_the_others(self) -> None:
        found = deadline(understood(region=Region.US), self.TODAY, settings(regimes=("EU_GDPR",)), CLOCKS)
        assert found.rule == "EU_GDPR/access"

    def test_the_organisations_laws_where_the_entity_names_none(self) -> None:
        found = deadline(understood(region=Region.OTHER), self.TODAY, settings(regimes=()), CLOCKS)
        assert found.rule == "UK_GDPR/access"

    @pytest.mark.parametrize("category", [category for category in Category if category is not Category.RIGHTS_REQUEST])
    def test_what_may_be_a_request_is_dated_as_one(self, category: Category) -> None:
        for classification in (
            understood(category, (), review=True),
            understood(category, (), maybe=MAYBE_A_REQUEST),
            understood(category, (Right.ERASURE,)),
            understood(category, (), review=True, flags=(Flag.SOLICITATION,)),
        ):
            found = deadline(classification, self.TODAY, settings(), CLOCKS)
            assert found.due == date(2026, 12, 23)
            assert found.rule.startswith("UK_GDPR/")

    def test_what_nobody_could_read_is_dated_as_a_request(self) -> None:
        assert deadline(unread(), self.TODAY, settings(), CLOCKS).due == date(2026, 12, 23)

    @pytest.mark.parametrize("flag", [Flag.AUTOMATIC, Flag.SOLICITATION])
    def test_a_machine_quoting_a_request_makes_none(self, flag: Flag) -> None:
        quoted = understood(Category.GENERAL_QUESTION, (), flags=(flag,), maybe=0.4)
        assert deadline(quoted, self.TODAY, settings(), CLOCKS).rule == "promise/general_question"


class TestSetByAPerson:
    def test_a_later_day_moves_all_but_what_is_due_before_the_answer(self) -> None:
        later = deadlines.Override(date(2027, 3, 1), "dana")
        asked = matter_of(understood(), noon(date(2026, 11, 23)))
        moved = deadlines.deadline(replace(asked, override=later), settings(), CLOCKS)
        assert moved.due_safe == moved.act_by == date(2027, 3, 1)
        assert moved.due == date(2026, 12, 23)  # the law's own day stays what it is
        leaking = replace(asked, override=later, flags=(Flag.BREACH,))
        assert deadlines.deadline(leaking, settings(), CLOCKS).act_by == date(2026, 11, 26)

    def test_what_a_letter_has_named_binds_all_the_same(self) -> None:
        asked = matter_of(understood(), noon(date(2026, 11, 23)))
        named = replace(asked, override=deadlines.Override(date(2027, 3, 1), "dana"), promised=date(2026, 12, 23))
        assert deadlines.deadline(named, settings(), CLOCKS).due_safe == date(2026, 12, 23)


class TestFlags:
    def test_a_breach_that_a_later_mail_shows_is_counted_from_that_mail(self) -> None:
        asked = matter_of(understood(flags=(Flag.BREACH,)), noon(date(2026, 11, 23)))
        shown = replace(asked, flagged={Flag.BREACH: noon(date(2026, 12, 7))})
        assert deadlines.deadline(asked, settings(), CLOCKS).act_by == date(2026, 11, 26)
        assert deadlines.deadline(shown, settings(), CLOCKS).act_by == date(2026, 12, 10)

    def test_a_breach_that_was_reported_presses_no_longer(self) -> None:
        reported = (Happened("reported", noon(date(2026, 11, 24))),)
        asked = replace(matter_of(understood(flags=(Flag.BREACH,)), noon(date(2026, 11, 23))), events=reported)
        found = deadlines.deadline(asked, settings(), CLOCKS)
        assert (found.act_by, found.status) == (found.due_safe, "running")

    def test_a_complaint_in_the_united_kingdom_is_to_be_confirmed(self) -> None:
        found = deadline(understood(flags=(Flag.COMPLAINT,)), noon(date(2026, 9, 10)), settings(), CLOCKS)
        assert found.ack_due == date(2026, 10, 12)


def test_an_answer_about_one_right_ends_its_clock_alone() -> None:
    asked = matter_of(understood(rights=(Right.ACCESS, Right.ERASURE)), noon(date(2026, 11, 23)))
    answered = (Happened("responded", noon(date(2026, 11, 30)), ("access",)),)
    found = deadlines.deadline(replace(asked, events=answered), settings(), CLOCKS)
    said = {clock.name: clock.counted.status for clock in found.clocks}
    assert (said["access"], said["erasure"], found.status) == ("answered", "running", "running")


def test_what_is_opened_again_runs_again() -> None:
    asked = matter_of(understood(), noon(date(2026, 11, 23)))
    events = (Happened("responded", noon(date(2026, 11, 30))), Happened("reopened", noon(date(2026, 12, 1))))
    assert deadlines.deadline(replace(asked, events=events[:1]), settings(), CLOCKS).status == "answered"
    assert deadlines.deadline(replace(asked, events=events), settings(), CLOCKS).status == "running"


class TestReview:
    def test_working_days(self) -> None:
        assert deadline(understood(), noon(date(2026, 12, 23)), settings(), CLOCKS).review_by == date(2026, 12, 30)

    def test_never_after_the_answer_is_due(self) -> None:
        alert = understood(Category.CHILD_DATA_ALERT, ())
        found = deadline(alert, noon(date(2026, 11, 23)), settings(promises=Promises(review=5)), CLOCKS)
        assert found.review_by == found.due_safe == date(2026, 11, 25)


class TestCalendars:
    def test_several_calendars_rest_only_together(self) -> None:
        st_andrew, christmas = date(2026, 11, 30), date(2026, 12, 25)
        assert no_working_day(st_andrew, Calendar(("GB-SCT",))) == "Saint Andrew's Day"
        assert no_working_day(st_andrew, Calendar(("GB-SCT", "GB-ENG"))) == ""
        assert no_working_day(christmas, Calendar(("GB-SCT", "GB-ENG"))) == "Christmas Day"

    def test_weekends_rest_without_any_calendar(self) -> None:
        assert no_working_day(date(2026, 11, 28), Calendar(())) == "a Saturday"
        assert no_working_day(date(2026, 12, 25), Calendar(())) == ""

    def test_new_year_observed_in_the_old_year(self) -> None:
        assert no_working_day(date(2027, 12, 31), Calendar(("US",)))
        assert add_working_days(date(2027, 12, 30), 1, Calendar(("US",))) == date(2028, 1, 3)

    def test_spelling(self) -> None:
        assert spell(date(2026, 2, 8)) == "Sunday 8 February 2026"

    def test_a_period_that_is_none_is_refused(self) -> None:
        rule = ClockRule("X", ("x",), "nowhere", date.min, "one month")
        with pytest.raises(ValueError, match="one month"):
            compute(rule, "X/x", Receipt(noon(FIRST), ZoneInfo(LONDON)), Calendar())


def test_the_shipped_rules_can_be_counted() -> None:
    receipt = Receipt(noon(date(2026, 7, 1)), ZoneInfo(LONDON))
    for rule in CLOCKS.rule:
        counted = compute(rule, "any", receipt, Calendar())
        assert counted.trace
        assert not rule.period or counted.due > receipt.local
        assert rule.source
        assert rule.checked_on >= date(2026, 11, 23)


# --- a second computation: it walks from day to day and shares no code with the first ---------------------------------

BOOKS = {code: holidays.country_holidays(code[:2], subdiv=code[3:] or None, years=range(2024, 2035))
         for code in ("GB-SCT", "GB-ENG", "IE", "US")}  # fmt: skip


def rests(day: date, calendar: tuple[str, ...]) -> bool:
    return day.strftime("%a") in ("Sat", "Sun") or any(day in BOOKS[code] for code in calendar)


def following(day: date) -> Iterator[date]:
    while True:
        day = date.fromordinal(day.toordinal() + 1)
        yield day


def walk_a_month(start: date) -> date:
    """Through the next month until its day has the same number or the month is over."""
    previous, turned = start, False
    for day in following(start):
        if turned and day.day == 1:
            return previous
        turned = turned or day.day == 1
        if turned and day.day == start.day:
            return day
        previous = day
    raise AssertionError


def walk_to_work(start: date, calendar: tuple[str, ...]) -> date:
    return start if not rests(start, calendar) else next(day for day in following(start) if not rests(day, calendar))


def walk_working_days(start: date, number: int, calendar: tuple[str, ...]) -> date:
    working = (day for day in following(start) if not rests(day, calendar))
    return [next(working) for _ in range(number)][-1]


@pytest.mark.parametrize("calendar", CALENDARS, ids=str)
def test_every_day_of_nine_years(calendar: tuple[str, ...]) -> None:
    chosen = settings(LONDON, calendar)
    for day in EVERY_DAY:
        found = deadline(understood(), noon(day), chosen, CLOCKS)
        safe = walk_a_month(day)
        assert found.due_safe == safe
        assert found.due == walk_to_work(safe, calendar)
        assert found.due_safe <= found.due
        assert found.due == found.due_safe or not rests(found.due, calendar)
        assert found.review_by == walk_working_days(day, 3, calendar)


@given(
    received=st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC)),
    zone=st.sampled_from([LONDON, DUBLIN, PHOENIX, "Pacific/Kiritimati", "Pacific/Pago_Pago", "Australia/Lord_Howe"]),
    calendar=st.sampled_from(CALENDARS),
    category=st.sampled_from(list(Category)),
    rights=st.lists(st.sampled_from(list(Right)), max_size=4, unique=True).map(tuple),
    region=st.sampled_from(list(Region)),
    review=st.booleans(),
)
def test_whatever_arrives_whenever_no_date_is_late(
    received: datetime, zone: str, calendar: tuple[str, ...], category: Category, rights: tuple[Right, ...],
    region: Region, review: bool,
) -> None:  # fmt: skip
    classification = understood(category, rights, region, review=review)
    found = deadline(classification, received, settings(zone, calendar), CLOCKS)
    earliest = min(received.astimezone(ZoneInfo(zone)).date(), received.date())
    assert earliest < found.review_by <= found.due_safe <= found.due
    assert found.due_safe <= walk_a_month(earliest)
    if category is Category.CHILD_DATA_ALERT:
        assert found.due_safe == walk_working_days(earliest, 2, calendar)
    assert all(line.endswith(".") for line in found.trace)
    assert any(spell(found.due) in line for line in found.trace)
    assert any(spell(found.due_safe) in line for line in found.trace)


@given(st.sampled_from(EVERY_DAY), st.integers(1, 24))
def test_months_are_not_chained(day: date, number: int) -> None:
    later = add_months(day, number)
    assert (later.year - day.year) * 12 + later.month - day.month == number
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


def test_thirty_days_would_have_been_wrong() -> None:
    """Why a month is not thirty days: how many of eight years' receipts would have been answered late."""
    eight_years = [day for day in EVERY_DAY if day.year < 2032]
    assert len(eight_years) == 2922
    dates = {day: deadline(understood(), noon(day), settings(), CLOCKS) for day in eight_years}
    against_safe = [(day + timedelta(days=30) - found.due_safe).days for day, found in dates.items()]
    assert set(against_safe) == {-1, 0, 1, 2}
    assert sum(days > 0 for days in against_safe) == 8 * 30  # February's own 28 or 29, and January's last two or one
    assert sum(days < 0 for days in against_safe) == 8 * 210 + 2  # a day given away in most of the long months
    # Even of the last lawful days, rolled over weekends and holidays:
    assert sum(day + timedelta(days=30) > found.due for day, found in dates.items()) == 195


@pytest.mark.parametrize(
    ("received", "zone", "local", "earliest"),
    [
        ("2026-03-29T00:59:59+00:00", LONDON, "2026-03-29", "2026-03-29"),  # the hour that is skipped
        ("2026-03-28T23:59:59+00:00", LONDON, "2026-03-28", "2026-03-28"),
        ("2026-03-29T23:00:00+00:00", LONDON, "2026-03-30", "2026-03-29"),  # the first night of summer time
        ("2026-10-24T23:30:00+00:00", LONDON, "2026-10-25", "2026-10-24"),  # the last one
        ("2026-10-25T00:30:00+00:00", LONDON, "2026-10-25", "2026-10-25"),  # half past one, the first time
        ("2026-10-25T01:30:00+00:00", LONDON, "2026-10-25", "2026-10-25"),  # half past one, again
        ("2026-10-25T23:30:00+00:00", LONDON, "2026-10-25", "2026-10-25"),
        ("2026-03-08T06:59:59+00:00", PHOENIX, "2026-03-07", "2026-03-07"),  # Arizona changes no clocks
        ("2026-03-08T07:00:00+00:00", PHOENIX, "2026-03-08", "2026-03-08"),
        ("2026-07-01T10:30:00+00:00", "Pacific/Kiritimati", "2026-07-02", "2026-07-01"),
    ],
)
def test_the_day_of_receipt(received: str, zone: str, local: str, earliest: str) -> None:
    found = Receipt(datetime.fromisoformat(received), ZoneInfo(zone))
    assert (found.local, found.earliest) == days(local, earliest)


def test_the_same_instant_gives_the_same_dates_however_it_is_written() -> None:
    written = ["2026-06-14T23:30:00+00:00", "2026-06-15T00:30:00+01:00", "2026-06-14T16:30:00-07:00"]
    assert len({request(Right.ACCESS, Region.UK, text, LONDON, "GB-SCT") for text in written}) == 1


def test_the_arithmetic_in_words() -> None:
    found = request(Right.ACCESS, Region.UK, "2026-01-31T09:00+00:00", LONDON, "GB-SCT", promise="P28D")
    assert found.trace == (
        "Received on Saturday 31 January 2026 (Europe/London).",
        "It asks for a right, so the law's time runs from receipt.",
        (
            "UK_GDPR/access: 1 calendar month from receipt ends on Saturday 28 February 2026 "
            "(UK GDPR Art. 12(3); ICO guidance on the right of access)."
        ),
        "That is a Saturday, so the last day is Monday 2 March 2026.",
        "promise: 28 calendar days from receipt end on Saturday 28 February 2026 (published policy).",
        "That is a Saturday, so the last day is Monday 2 March 2026.",
        "The strictest reading (UK_GDPR/access) is Saturday 28 February 2026; promises and alarms use it.",
    )
