"""The deadline engine: worked examples, and what must hold whatever happened in whatever order."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox import resources
from privacy_inbox.core.calculator import calculate
from privacy_inbox.core.calendars import Calendar, add_months
from privacy_inbox.core.clocks import KINDS, Counted, Happened, Receipt, compute, end_of
from privacy_inbox.core.faults import ConfigurationFault
from privacy_inbox.core.tables import ClockRule

CLOCKS = resources.tables().clocks
LONDON, DUBLIN = ZoneInfo("Europe/London"), ZoneInfo("Europe/Dublin")
SCOTLAND = Calendar(("GB-SCT",))
# Worked examples: those marked `certain` follow an authority's own; the others prove arithmetic, not a reading of law.
EXAMPLES = [json.loads(line) for line in (Path(__file__).parent / "deadlines.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["id"] for example in EXAMPLES])
def test_worked_examples(example: dict[str, Any]) -> None:
    answer = calculate(example, "P1M", CLOCKS)
    expected = {name: value for name, value in example.items() if name in _ANSWERED}
    assert {name: answer.get(name) for name in expected} == expected
    assert all(sentence.endswith(".") for sentence in answer["trace"])


_ANSWERED = {
    "due", "due_at", "due_safe", "ack_due", "ack_due_safe", "extension_notice_due", "extension_valid", "paused_days",
    "suspended_days", "status",
}  # fmt: skip


def rule_of(regime: str, kind: str, receipt: Receipt) -> tuple[ClockRule, str]:
    found = CLOCKS.find(regime, kind, receipt.local)
    assert found
    return found


def counted(regime: str, kind: str, received: str, *events: tuple[str, str], zone: ZoneInfo = LONDON) -> Counted:
    receipt = Receipt(datetime.fromisoformat(received), zone)
    return compute(
        *rule_of(regime, kind, receipt),
        receipt,
        SCOTLAND,
        [Happened(name, datetime.fromisoformat(at)) for name, at in events],
    )


class TestWhatHappened:
    """What the worked examples leave open."""

    def test_two_questions_at_once_leave_each_day_out_once(self) -> None:
        found = counted(
            "UK_GDPR", "access", "2026-09-01T09:00+01:00",
            ("clarification_requested", "2026-09-03T10:00+01:00"),
            ("clarification_requested", "2026-09-05T10:00+01:00"),
            ("clarification_received", "2026-09-07T10:00+01:00"),
        )  # fmt: skip
        assert (found.paused_days, found.due) == (5, date(2026, 10, 6))

    def test_an_answer_of_which_only_the_day_is_known_ends_what_came_on_that_day(self) -> None:
        came = "2026-09-01T15:00+01:00"
        assert counted("UK_GDPR", "erasure", came, ("responded", "2026-09-01T12:00+01:00")).status == "answered"
        assert counted("UK_GDPR", "erasure", came, ("responded", "2026-09-01T11:30+01:00")).status == "running"
        assert counted("UK_GDPR", "erasure", came, ("responded", "2026-08-31T12:00+01:00")).status == "running"
        asked = ("clarification_requested", "2026-09-01T12:00+01:00")
        assert counted("UK_GDPR", "erasure", came, asked).status == "running"

    def test_a_question_after_the_last_day_moves_nothing(self) -> None:
        asked = ("clarification_requested", "2026-10-05T10:00+01:00")
        found = counted("UK_GDPR", "access", "2026-09-01T09:00+01:00", asked)
        assert (found.due, found.status) == (date(2026, 10, 1), "waiting_clarification")
        late = ("identity_requested", "2026-10-02T10:00+01:00"), ("identity_received", "2026-10-09T10:00+01:00")
        assert counted("UK_GDPR", "access", "2026-09-01T09:00+01:00", *late).due == date(2026, 10, 1)

    def test_a_question_in_the_extended_time_stops_it_and_leaves_the_notice_where_it_was(self) -> None:
        found = counted(
            "UK_GDPR", "access", "2026-03-11T09:00+00:00", ("extended", "2026-04-01T10:00+01:00"),
            ("clarification_requested", "2026-05-04T10:00+01:00"), ("clarification_received", "2026-05-08T10:00+01:00"),
        )  # fmt: skip
        assert found.extension_notice_due == date(2026, 4, 13)
        assert found.due == date(2026, 6, 16)

    def test_identity_that_was_never_asked_for_starts_nothing_anew(self) -> None:
        came = ("identity_received", "2026-09-10T10:00+01:00")
        assert counted("UK_GDPR", "access", "2026-09-07T09:00+01:00", came).due == date(2026, 10, 7)

    @pytest.mark.parametrize(("asked", "came", "status"), [("fee_requested", "fee_paid", "waiting_fee"),
                                                           ("authority_requested", "authority_received",
                                                            "waiting_authority")])  # fmt: skip
    def test_a_fee_and_an_agents_authority_start_the_time_anew(self, asked: str, came: str, status: str) -> None:
        question, answer = (asked, "2026-03-03T10:00+00:00"), (came, "2026-03-10T10:00+00:00")
        waiting = counted("UK_GDPR", "erasure", "2026-03-02T09:00+00:00", question)
        assert (waiting.due, waiting.due_safe, waiting.status) == (None, date(2026, 4, 2), status)
        assert counted("UK_GDPR", "erasure", "2026-03-02T09:00+00:00", question, answer).due == date(2026, 4, 10)

    def test_in_the_union_identity_must_be_asked_for_promptly(self) -> None:
        prompt = ("identity_requested", "2026-03-07T10:00+00:00"), ("identity_received", "2026-03-20T10:00+00:00")
        late = ("identity_requested", "2026-03-08T10:00+00:00"), ("identity_received", "2026-03-20T10:00+00:00")
        assert counted("EU_GDPR", "erasure", "2026-03-02T09:00+00:00", *prompt, zone=DUBLIN).suspended_days == 13
        assert counted("EU_GDPR", "erasure", "2026-03-02T09:00+00:00", *late, zone=DUBLIN).suspended_days == 0

    def test_before_the_act_of_2025_nothing_stood_still(self) -> None:
        asked = ("clarification_requested", "2026-01-12T10:00+00:00"), ("clarification_received", "2026-01-20T10:00Z")
        assert counted("UK_GDPR", "access", "2026-01-09T09:00+00:00", *asked).due == date(2026, 2, 9)

    def test_nobody_extends_an_end_to_marketing(self) -> None:
        found = counted("EU_GDPR", "objection_marketing", "2026-03-02T09:00Z", ("extended", "2026-03-03T09:00Z"))
        assert (found.due, found.extension_valid) == (date(2026, 4, 2), None)

    @pytest.mark.parametrize(("kind", "status"), [("responded", "answered"), ("refused", "refused"),
                                                  ("withdrawn", "withdrawn")])  # fmt: skip
    def test_the_end(self, kind: str, status: str) -> None:
        assert counted("UK_GDPR", "access", "2026-03-02T09:00Z", (kind, "2026-03-12T10:00+00:00")).status == status

    def test_what_a_person_changes_in_a_calendar(self) -> None:
        receipt = Receipt(datetime(2026, 10, 7, 9, tzinfo=UTC), LONDON)
        rule, name = rule_of("UK_GDPR", "erasure", receipt)
        assert compute(rule, name, receipt, SCOTLAND).due == date(2026, 11, 9)  # the 7th is a Saturday
        fair = Calendar(("GB-SCT",), added=(date(2026, 11, 9),))
        assert compute(rule, name, receipt, fair).due == date(2026, 11, 10)
        receipt = Receipt(datetime(2026, 10, 30, 9, tzinfo=UTC), LONDON)
        at_work = Calendar(("GB-SCT",), removed=(date(2026, 11, 30),))
        assert compute(rule, name, receipt, at_work).due == date(2026, 11, 30)


ASKED: dict[str, Any] = {"regime": "UK_GDPR", "type": "access", "received": "2026-03-02T09:00:00+00:00"}


class TestQuestions:
    @pytest.mark.parametrize("wrong", [
        {"regime": "MARS"}, {"type": "tea"}, {"received": "yesterday"}, {"received": "2026-03-02T09:00:00"},
        {"received": 7}, {"tz": "Europe/Nowhere"}, {"tz": "../etc"}, {"calendar": "XX-YY"}, {"events": [{"kind": "x"}]},
        {"events": ["identity_requested"]}, {"events": [{"kind": "extended", "at": "soon"}]},
        {"events": [{"kind": "extended", "at": None}]}, {"events": 3}, {"events": "extended"},
        {"events": {"kind": "extended"}},
        {"received": "9999-12-15T00:00:00+00:00"}, {"received": "0001-01-01T00:00:00+00:00", "tz": "America/New_York"},
        {"events": [{"kind": "extended", "at": "9999-12-31T23:00:00-05:00"}]}, {"tz": 5},
        {"received": "2026-06-01T00:00Z", "regime": "UK_GDPR+"},
    ], ids=str)  # fmt: skip
    def test_what_is_not_understood_is_refused(self, wrong: dict[str, Any]) -> None:
        with pytest.raises(ConfigurationFault) as refused:
            calculate(ASKED | wrong, "P1M", CLOCKS)
        assert refused.value.next_step

    def test_of_several_calendars_only_a_holiday_of_all_counts(self) -> None:
        asked = ASKED | {"received": "2026-10-30T09:00:00+00:00", "calendar": "GB-SCT|GB-ENG"}
        assert calculate(asked, "P1M", CLOCKS)["due"] == "2026-11-30"

    def test_the_states_words_for_a_right(self) -> None:
        for kind in ("access", "know", "delete", "correct", "opt_out_of_sale", "opt_out_sale"):
            answer = calculate(ASKED | {"regime": "US_VA", "type": kind}, "P1M", CLOCKS)
            assert answer["due"] == "2026-04-16"


# --- whatever happens -------------------------------------------------------------------------------------------------
RULES = [rule for rule in CLOCKS.rule if rule.period and "H" not in rule.period]
INSTANTS = st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))
LATER = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(-3, 150)), max_size=8)


def since(received: datetime, later: list[tuple[str, int]]) -> list[Happened]:
    return [Happened(kind, received + timedelta(days=days, hours=1)) for kind, days in later]


@given(st.sampled_from(RULES), INSTANTS, LATER)
def test_nothing_that_happens_makes_a_date_earlier(
    rule: ClockRule, received: datetime, later: list[tuple[str, int]]
) -> None:
    receipt = Receipt(received, LONDON)
    bare, found = (compute(rule, "x", receipt, SCOTLAND, events) for events in ((), since(received, later)))
    assert bare.due_safe
    assert bare.due
    assert found.due_safe
    assert found.due_safe >= bare.due_safe
    assert found.due is None or (found.due >= bare.due and found.due_safe <= found.due)
    assert (found.paused_days or 0) >= 0 <= (found.suspended_days or 0)
    assert found.due is not None or found.status != "running"


@given(st.sampled_from(RULES), INSTANTS, LATER, st.randoms())
def test_the_order_in_which_it_is_told_changes_nothing(
    rule: ClockRule, received: datetime, later: list[tuple[str, int]], random: Any
) -> None:
    events = since(received, later)
    shuffled = random.sample(events, len(events))
    receipt = Receipt(received, LONDON)
    assert compute(rule, "x", receipt, SCOTLAND, events) == compute(rule, "x", receipt, SCOTLAND, shuffled)


@given(st.sampled_from([rule for rule in RULES if rule.extended]), INSTANTS, st.integers(0, 200))
def test_an_extension_is_counted_from_the_start(rule: ClockRule, received: datetime, days: int) -> None:
    receipt = Receipt(received, LONDON)
    told = received + timedelta(days=days)
    found = compute(rule, "x", receipt, SCOTLAND, [Happened("extended", told)])
    assert found.due
    assert found.extension_notice_due
    in_time = told.astimezone(LONDON).date() <= found.extension_notice_due
    assert found.extension_valid is in_time
    first = end_of(receipt.local, rule.extended if in_time else rule.period, SCOTLAND)
    assert found.due - first <= timedelta(days=5 if rule.roll else 0)
    if in_time and rule.extended == "P3M":
        assert first == add_months(receipt.local, 3)


@given(INSTANTS)
def test_hours_are_hours_whatever_the_clocks_on_the_wall_do(received: datetime) -> None:
    receipt = Receipt(received, LONDON)
    found = compute(*rule_of("UK_GDPR", "breach_report", receipt), receipt, SCOTLAND)
    assert found.due_at
    assert (found.due_at - received) == timedelta(hours=72)
    assert found.due == found.due_at.astimezone(LONDON).date()
