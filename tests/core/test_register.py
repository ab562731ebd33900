"""The register: what follows from what is kept of a ticket, and the figures of many."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.clocks import Happened
from privacy_inbox.core.figures import FIGURES, summary
from privacy_inbox.core.register import COLUMNS, NO, OPEN, YES, Acknowledged, Case, Dated, Entry, Step, fields, within
from privacy_inbox.core.vocabulary import Category, Status

LONDON = ZoneInfo("Europe/London")
RECEIVED = datetime(2026, 3, 2, 10, tzinfo=UTC)
DUE = date(2026, 4, 2)
ACCESS = Dated("access", "UK_GDPR/access", RECEIVED, DUE)
ERASURE = Dated("erasure", "UK_GDPR/erasure", RECEIVED + timedelta(days=20), date(2026, 4, 22))
OPENED = Step("delivery_ticket", RECEIVED, "privacy-inbox", {"category": "rights_request"})


def on(day: int, hour: int = 12) -> datetime:
    """A day of March; from 32 on of April."""
    return datetime(2026, 3, 1, hour, tzinfo=UTC) + timedelta(days=day - 1)


def case(today: date = date(2026, 3, 20), **told: Any) -> Case:
    """A request for access, received on 2 March and due on 2 April, unless it is told otherwise."""
    said = {
        "reference": "7QK4-M2XD", "status": Status.OPEN, "category": Category.RIGHTS_REQUEST, "received": RECEIVED,
        "rights": ("access",), "rule": "UK_GDPR/access", "due": DUE, "clocks": (ACCESS,), "steps": (OPENED,),
    }  # fmt: skip
    return Case(Entry(**{**said, **told}), LONDON, today)


def responded(day: int, *rights: str, kind: str = "responded") -> Happened:
    return Happened(kind, on(day), rights)


class TestInTime:
    @pytest.mark.parametrize(
        ("today", "told", "verdict", "days"),
        [
            (date(2026, 4, 2), {}, OPEN, 31),
            (date(2026, 4, 3), {}, NO, 32),
            (date(2026, 5, 3), {"happened": (responded(33),)}, YES, 31),
            (date(2026, 5, 3), {"happened": (responded(34),)}, NO, 32),
            (date(2026, 5, 3), {"status": Status.CLOSED, "closed": on(5)}, NO, 62),  # closing answers nobody
            (date(2026, 5, 3), {"status": Status.CLOSED, "closed": on(5), "decision": "not_for_us"}, YES, 3),
            (date(2026, 5, 3), {"status": Status.FORGOTTEN, "closed": on(5), "decision": "granted"}, YES, 3),
            (date(2026, 5, 3), {"clocks": (Dated("access", "UK_GDPR/access", RECEIVED),), "due": None}, OPEN, 62),
        ],
    )
    def test_of_one_clock(self, today: date, told: dict[str, Any], verdict: str, days: int) -> None:
        found = case(today, **told)
        assert (found.in_time, found.days_used) == (verdict, days)

    def test_each_right_has_a_day_of_its_own(self) -> None:
        """What was asked for later is late later: the last answer is not measured by the first day."""
        both = {"rights": ("access", "erasure"), "clocks": (ACCESS, ERASURE)}
        ends = (responded(31, "access"), responded(50, "erasure"))
        assert case(**both, happened=ends).in_time == YES
        assert case(**both, happened=ends[:1], today=date(2026, 4, 15)).in_time == OPEN
        assert case(**both, happened=ends[1:], today=date(2026, 4, 15)).in_time == NO

    def test_an_own_target_counts_only_where_there_is_nothing_else(self) -> None:
        target = Dated("promise/objection_marketing", "promise/objection_marketing", RECEIVED, date(2026, 3, 4))
        assert case(clocks=(ACCESS, target)).in_time == OPEN
        assert case(clocks=(target,)).in_time == NO

    def test_the_report_of_a_breach_is_no_answer(self) -> None:
        breach = Dated("breach_report", "UK_GDPR/breach_report", RECEIVED, date(2026, 3, 5), answers=False)
        assert case(clocks=(ACCESS, breach)).in_time == OPEN

    @pytest.mark.parametrize(
        ("happened", "verdict"),
        [
            ((responded(18), Happened("reported", on(4))), YES),
            ((responded(4), Happened("reported", on(6))), NO),
            ((responded(4),), NO),
            ((), NO),
        ],
    )
    def test_only_its_report_ends_the_time_of_a_breach(self, happened: tuple[Happened, ...], verdict: str) -> None:
        breach = Dated("breach_report", "UK_GDPR/breach_report", RECEIVED, date(2026, 3, 5), answers=False)
        assert case(clocks=(ACCESS, breach), happened=happened).verdict(breach) == verdict

    def test_a_day_that_a_person_has_set_counts(self) -> None:
        assert case(date(2026, 4, 9), due=date(2026, 4, 10), overridden=True).in_time == OPEN

    def test_an_answer_before_it_came_back_is_none_to_what_came(self) -> None:
        again = Dated("access", "UK_GDPR/access", on(20), date(2026, 4, 20))
        found = case(reopened=on(20), clocks=(again,), happened=(responded(10),), today=date(2026, 4, 1))
        assert (found.in_time, found.days_used) == (OPEN, 12)

    def test_an_answer_from_another_program_counts_from_when_it_was_sent(self) -> None:
        steps = (OPENED, Step("answered", on(36), "dana", {"answers": 1}))
        found = case(happened=(responded(32),), steps=steps, status=Status.CLOSED, closed=on(36))
        assert (found.in_time, found.responded, found.means) == (YES, on(32), "mail")


class TestWhoAndHow:
    def test_what_was_taken_back_was_not_done(self) -> None:
        before = {"category": "rights_request", "rights": ["access"], "flags": []}
        said = {"category": "general_question", "rights": [], "flags": []}
        confirm = Step("confirm", on(3), "dana", {**said, "before": before})
        undo = Step("undo", on(4), "dana", {"move": "confirm"})
        assert case(steps=(OPENED, confirm)).corrected is True
        assert case(steps=(OPENED, confirm)).reclassified is True
        assert case(steps=(OPENED, confirm, undo)).corrected is None
        assert case(steps=(OPENED, undo)).steps == (OPENED,)

    def test_to_confirm_is_not_to_correct(self) -> None:
        before = {"category": "rights_request", "rights": ["access", "erasure"], "flags": []}
        same = {"category": "rights_request", "rights": ["erasure", "access"], "flags": []}
        assert case(steps=(OPENED, Step("confirm", on(3), "dana", {**same, "before": before}))).corrected is False
        fewer = {**same, "rights": ["access"]}
        found = case(steps=(OPENED, Step("confirm", on(3), "dana", {**fewer, "before": before})))
        assert (found.corrected, found.reclassified) == (True, False)

    def test_what_came_by_another_way_was_read_by_no_classifier(self) -> None:
        found = case(channel="post", probabilities={"rights_request": 1.0})
        assert (found.read_as, found.reclassified, fields(found)["score"]) == ("", None, None)

    @pytest.mark.parametrize(
        ("told", "laws", "by"),
        [
            ({}, ("UK_GDPR",), "configuration"),
            ({"region": "uk"}, ("UK_GDPR",), "place"),
            ({"region": "eu"}, ("UK_GDPR",), "configuration"),
            ({"region": "uk", "regimes": ("EU_GDPR",)}, ("EU_GDPR", "UK_GDPR"), "person"),
            ({"clocks": (Dated("promise/general_question", "promise/general_question", RECEIVED),)}, (), ""),
        ],
    )
    def test_laws(self, told: dict[str, Any], laws: tuple[str, ...], by: str) -> None:
        found = case(**told)
        assert (found.laws, found.laws_set_by) == (laws, by)

    def test_each_right_has_its_decision(self) -> None:
        steps = (
            OPENED,
            Step("refuse", on(5), "dana", {"decision": "refused", "rights": ["erasure"], "ground": "legal_duty"}),
            Step("record-answer", on(9), "bo", {"decision": "granted", "rights": [], "how": "post"}),
        )
        found = case(rights=("access", "erasure", "objection"), steps=steps)
        assert found.decisions == ("access granted", "erasure refused", "objection granted")
        assert (found.decided_by, found.means) == ("bo", "post")

    def test_a_letter_is_by_mail_and_a_bare_end_by_nothing(self) -> None:
        end, letter = Step("pass-on", on(5), "dana"), Step("letter_written", on(5), "dana")
        assert case(steps=(OPENED, end, letter)).means == "mail"
        assert case(steps=(OPENED, end)).means == ""

    def test_days_out_are_those_from_question_to_answer(self) -> None:
        asked, came = "clarification_requested", "clarification_received"
        events = [(asked, 4), (asked, 5), (came, 9), (asked, 12), (came, 13), (asked, 20)]
        found = case(happened=tuple(Happened(kind, on(day)) for kind, day in events))
        assert found.clarification_days == 6
        assert fields(found)["clarification_asked_at"] == on(4)
        assert fields(found)["clarification_answered_at"] == on(13)
        assert case().clarification_days is None

    def test_proof_of_identity(self) -> None:
        asked = Step("ask-identity", on(3), "dana", {"method": "call_back"})
        happened = (Happened("identity_requested", on(3)), Happened("identity_received", on(7)))
        row = fields(case(steps=(OPENED, asked), happened=happened))
        assert (row["identity_how"], row["identity_received_at"]) == ("call_back", on(7))


def test_a_period_is_counted_where_it_is_answered() -> None:
    late = Case(case(received=datetime(2026, 6, 30, 23, 30, tzinfo=UTC)).entry, LONDON, date(2026, 7, 9))
    assert within(late, date(2026, 7, 1), date(2026, 7, 1))
    assert not within(late, None, date(2026, 6, 30))
    assert within(late, None, None)


def test_every_field_has_one_name_and_a_plain_value() -> None:
    row = fields(case())
    assert list(row) == list(COLUMNS)
    assert all(value is None or isinstance(value, str | int | float | date | tuple) for value in row.values())


class TestFigures:
    def rows(self, *cases: Case) -> dict[tuple[Any, ...], dict[str, Any]]:
        found = summary(cases)
        assert all(tuple(row) == FIGURES for row in found)
        return {(row["group"], row["name"], row["regime"]): row for row in found}

    def test_by_right_and_law(self) -> None:
        refused = Step("refuse", on(12), "dana", {"decision": "refused", "rights": ["access"]})
        found = self.rows(
            case(happened=(responded(12, kind="refused"),), steps=(OPENED, refused), today=date(2026, 7, 1)),
            case(happened=(responded(34), Happened("extended", on(20))), flags=("complaint",), today=date(2026, 7, 1)),
            case(today=date(2026, 7, 1)),
        )
        row = found["right", "access", "UK_GDPR"]
        told = ("received", "closed", "late", "median_days", "extended", "refused", "complaints")
        assert [row[name] for name in told] == [3, 2, 2, 21.0, 1, 1, 1]
        assert (row["share_in_1_month"], row["share_in_3_months"]) == (0.3333, 0.6667)
        assert found["all", "", ""]["received"] == 3

    def test_what_only_may_be_a_request_asks_for_no_right(self) -> None:
        maybe = case(category=Category.GENERAL_QUESTION, rights=())
        assert {group for group, _, _ in self.rows(maybe)} == {"all", "category", "classifier"}

    @pytest.mark.parametrize(
        ("sent", "today", "due", "kept"),
        [(on(13), 20, 1, 1), (on(14), 20, 1, 0), (None, 13, 0, 0), (None, 14, 1, 0)],
    )
    def test_receipts(self, sent: datetime | None, today: int, due: int, kept: int) -> None:
        letter = Acknowledged("sent", "rights_request", "<ack.7QK4-M2XD.x@northwind.example>", sent)
        row = self.rows(case(on(today).date(), ack_due=on(13).date(), acknowledged=letter if sent else None))
        assert (row["all", "", ""]["ack_due"], row["all", "", ""]["ack_in_time"]) == (due, kept)

    def test_the_classifier_is_measured_by_what_it_had_said(self) -> None:
        said = {"category": "general_question", "rights": [], "flags": [], "before": {}}
        corrected = case(
            category=Category.GENERAL_QUESTION, rights=(), steps=(OPENED, Step("confirm", on(3), "d", said))
        )
        found = self.rows(corrected, case())
        row = found["classifier", "rights_request", ""]
        told = [row[name] for name in ("received", "confirmed", "reclassified", "reclassified_share")]
        assert told == [2, 1, 1, 1.0]
        assert row["late"] is None

    def test_of_nothing(self) -> None:
        (row,) = self.rows().values()
        assert (row["received"], row["share_in_1_month"], row["median_days"]) == (0, None, None)


EVENTS = st.lists(
    st.builds(
        Happened,
        st.sampled_from(["responded", "refused", "extended", "clarification_requested", "clarification_received"]),
        st.integers(1, 90).map(on),
        st.sampled_from([(), ("access",), ("erasure",)]),
    ),
    max_size=6,
).map(lambda found: tuple(sorted(found, key=lambda event: event.at)))
CASES = st.builds(
    case,
    today=st.integers(1, 200).map(lambda day: on(day).date()),
    happened=EVENTS,
    rights=st.sampled_from([(), ("access",), ("access", "erasure")]),
    clocks=st.sampled_from([(), (ACCESS,), (ACCESS, ERASURE)]),
    status=st.sampled_from(Status),
    closed=st.one_of(st.none(), st.integers(1, 90).map(on)),
    ack_due=st.one_of(st.none(), st.just(date(2026, 3, 16))),
)


@given(st.lists(CASES, max_size=5))
def test_figures_add_up(cases: list[Case]) -> None:
    for row in summary(cases):
        assert row["group"] != "all" or row["received"] == len(cases)
        for name in ("share_in_1_month", "share_in_3_months", "reclassified_share"):
            share = row[name]
            assert share is None or (isinstance(share, float) and 0 <= share <= 1)
        if row["group"] == "classifier":
            continue
        assert 0 <= row["closed"] <= row["received"]  # type: ignore[operator]
        assert 0 <= row["ack_in_time"] <= row["ack_due"] <= row["received"]  # type: ignore[operator]
        assert (row["median_days"] is None) == (row["closed"] == 0)
    for one in cases:
        assert one.days_used >= 0
        assert one.in_time in (YES, NO, OPEN)
        assert (one.in_time == OPEN) <= (one.ended is None)
