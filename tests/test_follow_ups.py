"""Follow-ups on a real store: what they add to a ticket, and what a person makes of it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from house import command, mail, rows
from privacy_inbox.commands.page import ticket_page
from readings import Readings
from test_store import Filled


class Case:
    """A ticket, and mails of its requester that follow."""

    def __init__(self, filled: Filled, number: int = 1, **understood: Any) -> None:
        self.filled, self.readings, self.person, self.mails = filled, Readings(), number, 100 * number
        filled.understand = self.readings
        self.readings.of(f"<{number}@somewhere.example>", **understood)
        self.reference: str = filled.take(mail(number))[0]["reference"]

    def follow_up(self, text: str = "One more thing about my account, please.", **understood: Any) -> dict[str, Any]:
        """The requester writes again, understood as the test says; returns the ticket."""
        self.mails += 1
        name = f"<{self.mails}@somewhere.example>"
        self.readings.of(name, **understood)
        reply = mail(self.person, text, Message_ID=name, In_Reply_To=f"<{self.person}@somewhere.example>")
        (row,) = self.filled.take(reply)
        assert (row["outcome"], row["reference"]) == ("appended", self.reference)
        return self.ticket

    def move(self, name: str, **form: object) -> dict[str, Any]:
        self.filled.move(self.reference, name, **form)
        return self.ticket

    @property
    def ticket(self) -> dict[str, Any]:
        found = self.filled.store.ticket(self.reference)
        assert found
        assert self.filled.store.verify() == []
        return found

    def kinds(self) -> list[str]:
        return [event["kind"] for event in self.ticket["events"]]

    def later(self, **span: float) -> None:
        self.filled.clock.now += timedelta(**span)


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Filled]:
    with Filled(tmp_path) as made:
        yield made


DATES = (
    "due", "due_safe", "act_by", "review_by", "rule", "rights", "flags", "category", "needs_review", "confirmed_by",
    "trace", "clocks",
)  # fmt: skip


def unchanged(ticket: dict[str, Any]) -> dict[str, Any]:
    return {name: ticket[name] for name in DATES}


def clocks(ticket: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    """What each clock counts, by which rule, from which day, until which day."""
    return [(clock["name"], clock["rule"], clock["received_at"][:10], clock["due"]) for clock in ticket["clocks"]]


OF_ACCESS = [
    ("access", "UK_GDPR/access", "2026-03-02", "2026-04-02"), ("access", "promise", "2026-03-02", "2026-04-02"),
]  # fmt: skip
OF_ERASURE = [
    ("erasure", "UK_GDPR/erasure", "2026-03-12", "2026-04-13"), ("erasure", "promise", "2026-03-12", "2026-04-13"),
]  # fmt: skip


def test_a_new_right_has_its_own_clock_and_the_ticket_shows_the_nearest_date(filled: Filled) -> None:
    case = Case(filled)
    before = case.move("confirm")
    assert clocks(before) == OF_ACCESS
    case.later(days=10)
    ticket = case.follow_up(rights=["access", "erasure"])
    assert ticket["rights"] == ["access", "erasure"]
    assert clocks(ticket) == OF_ACCESS + OF_ERASURE
    assert (ticket["due"], ticket["due_safe"]) == (before["due"], before["due_safe"])
    assert ticket["due"] == "2026-04-02"
    assert "the last day is Monday 13 April 2026" in " ".join(ticket["trace"])
    assert (ticket["needs_review"], ticket["confirmed_by"]) == (True, None)
    assert ticket["review_because"] == "a follow-up asks for more: erasure"
    assert ticket["review_by"] == "2026-03-17"  # counted from this mail
    assert {"right_added", "review_asked"} <= set(case.kinds())
    assert ticket["news"] == 1
    page = "\n".join(ticket_page(ticket))
    assert "the last day is Monday 13 April 2026" in page
    assert "news      1 since somebody looked last" in page


def test_every_rights_clock_is_shown_to_other_programs(filled: Filled, tmp_path: Path) -> None:
    case = Case(filled, rights=["access", "objection"])
    case.follow_up(rights=["erasure"])
    (shown,) = rows(command("ticket", "show", case.reference, "--json", config=tmp_path / "privacy-inbox.toml"))
    laws = {clock["name"]: clock["rule"] for clock in shown["clocks"] if clock["rule"].startswith("UK_GDPR/")}
    assert laws == {
        "access": "UK_GDPR/access", "erasure": "UK_GDPR/erasure", "objection": "UK_GDPR/objection",
    }  # fmt: skip
    assert set(shown["clocks"][0]) == {
        "name", "rule", "received_at", "due", "due_safe", "due_at", "ack_due", "ack_due_safe", "extension_notice_due",
        "status",
    }  # fmt: skip
    assert {clock["status"] for clock in shown["clocks"]} == {"running"}


def test_a_right_with_a_shorter_clock_makes_the_next_day_to_act_nearer(filled: Filled) -> None:
    case = Case(filled, category="general_question")
    question = case.ticket
    assert (question["act_by"], question["due_safe"]) == ("2026-03-16", "2026-03-16")
    case.later(days=1)
    ticket = case.follow_up(rights=["objection"])
    assert ticket["category"] == "rights_request"
    assert ticket["act_by"] == "2026-03-05"  # no more marketing from two working days after this mail
    assert ticket["due_safe"] == question["due_safe"]  # as our letter has promised


def test_confirming_keeps_the_clocks_of_rights_that_stay_and_drops_the_others(filled: Filled) -> None:
    case = Case(filled)
    case.later(days=10)
    before = case.follow_up(rights=["access", "erasure", "portability"])
    assert {clock["name"] for clock in before["clocks"]} == {"access", "erasure", "portability"}
    ticket = case.move("confirm", right=["access", "erasure"])
    assert ticket["rights"] == ["access", "erasure"]
    assert clocks(ticket) == OF_ACCESS + OF_ERASURE
    assert ticket["due"] == before["due"]
    assert (ticket["needs_review"], ticket["confirmed_by"]) == (False, "dana")


def test_what_one_right_was_answered_leaves_the_clock_of_the_other(filled: Filled) -> None:
    case = Case(filled)
    case.later(days=10)
    case.follow_up(rights=["erasure"])
    ticket = case.move("answer", text="Here is your copy.", right=["access"])
    by_right = {clock["name"]: clock["status"] for clock in ticket["clocks"]}
    assert (ticket["status"], by_right) == ("open", {"access": "answered", "erasure": "running"})


@pytest.mark.parametrize(
    ("understood", "flag"),
    [
        ({"flags": ["complaint"]}, "complaint"),
        ({"flags": ["breach"], "category": "general_question"}, "breach"),
        ({"category": "child_data_alert"}, "child_suspected"),
    ],
)
def test_what_a_person_must_see_is_flagged_and_asks_for_a_look(
    filled: Filled, understood: dict[str, Any], flag: str
) -> None:
    case = Case(filled)
    case.move("confirm")
    ticket = case.follow_up(**understood)
    assert ticket["flags"] == [flag]
    assert (ticket["needs_review"], ticket["confirmed_by"]) == (True, None)
    assert ticket["review_because"] == f"a follow-up shows something new: {flag}"
    case.move("confirm")
    again = case.follow_up(**understood)
    assert (again["flags"], again["needs_review"], again["confirmed_by"]) == ([flag], False, "dana")
    assert case.kinds().count("flagged") == 1


@pytest.mark.parametrize(
    "words",
    [
        "Yes, thanks.", "Ja, danke!", "Oui, merci.", "Sí, gracias.", "Sì, grazie.", "Ja, bedankt.", "Sim, obrigado.",
        "Tak, dziękuję.",
    ],
)  # fmt: skip
def test_a_bare_yes_changes_nothing(filled: Filled, words: str) -> None:
    case = Case(filled)
    before = case.move("confirm")
    case.later(days=3)
    after = case.follow_up(words, rights=["erasure"], flags=["complaint"])
    assert unchanged(after) == unchanged(before)
    assert after["news"] == 1
    assert len(after["messages"]) == 2


def test_a_reply_opens_a_closed_ticket_again_with_fresh_dates(filled: Filled) -> None:
    case = Case(filled)
    case.later(days=5)
    case.follow_up(rights=["erasure"])  # with a clock that is over when it is opened again
    case.move("confirm")
    case.move("close", reason="answered")
    case.later(days=100)
    ticket = case.follow_up(rights=["access"])
    assert ticket["status"] == "open"
    assert ticket["due"] == "2026-07-15"  # a month after 15 June, the day of this mail
    assert ticket["due_safe"] > "2026-07-01"
    assert {clock["received_at"] for clock in ticket["clocks"]} == {"2026-06-15T10:00:00Z"}
    assert {clock["name"] for clock in ticket["clocks"]} == {"access", "erasure"}
    assert {"reopened", "dated"} <= set(case.kinds())
    confirmed = case.move("confirm")
    assert (confirmed["due"], confirmed["due_safe"]) == (ticket["due"], ticket["due_safe"])


def test_what_happened_before_it_was_closed_counts_no_more(filled: Filled) -> None:
    case = Case(filled)
    case.move("extend", reason="There is much to look through.")
    answered = case.move("answer", text="Here is your copy.")
    assert (answered["status"], answered["clock_status"], answered["due"]) == ("closed", "answered", "2026-06-02")
    case.later(days=105)
    ticket = case.follow_up(rights=["access"])
    assert (ticket["clock_status"], ticket["due"], ticket["due_safe"]) == ("running", "2026-07-15", "2026-07-15")
    assert ticket["extension_notice_due"] == "2026-07-15"  # it may be extended anew


def breach(ticket: dict[str, Any]) -> tuple[str, str]:
    """From when the time of a breach runs, and how it stands."""
    (found,) = (clock for clock in ticket["clocks"] if clock["name"] == "breach_report")
    return found["received_at"], found["status"]


def test_a_breach_that_a_later_mail_has_shown_runs_from_that_mail_also_when_it_is_confirmed(filled: Filled) -> None:
    case = Case(filled)
    case.later(days=20)
    shown = case.follow_up(flags=["breach"])
    assert breach(shown) == ("2026-03-22T10:00:00Z", "running")
    assert breach(case.move("confirm")) == breach(shown)
    assert case.ticket["act_by"] == shown["act_by"] == "2026-03-25"
    assert case.move("confirm", flag=["complaint"])["flags"] == ["complaint"]


def test_a_breach_that_was_reported_is_not_to_be_reported_again_when_the_ticket_comes_back(filled: Filled) -> None:
    case = Case(filled, flags=["breach"])
    case.move("confirm")
    case.move("record", what="breach_reported")
    case.move("answer", text="Here is your copy.")
    case.later(days=40)
    ticket = case.follow_up("And what about the rest of it?")
    assert (ticket["status"], breach(ticket)) == ("open", ("2026-03-02T10:00:00Z", "answered"))
    assert ticket["act_by"] == ticket["due_safe"]


def test_another_breach_in_the_mail_that_opens_it_again_has_its_own_time(filled: Filled) -> None:
    case = Case(filled, flags=["breach"])
    case.move("record", what="breach_reported")
    case.move("answer", text="Here is your copy.")
    case.later(days=40)
    ticket = case.follow_up("It has happened again.", flags=["breach"])
    assert breach(ticket) == ("2026-04-11T10:00:00Z", "running")


def test_letters_to_another_address_leave_the_person_who_they_are(filled: Filled) -> None:
    case = Case(filled)
    before = next(iter(filled.store.register())).pseudonym
    ticket = case.move("correct-address", to="ann@oak.example")
    assert ticket["requester"]["address"] == "person.1@somewhere.example"
    assert next(iter(filled.store.register())).pseudonym == before
    (held,) = filled.store.held_about("person.1@somewhere.example").tickets
    assert held["own"]
    case.later(days=1)
    case.follow_up()  # and joins


def test_whoever_wrote_first_may_write_again_where_somebody_else_asks(filled: Filled) -> None:
    case = Case(filled)
    case.move("requester", address="ann@oak.example")
    case.later(days=1)
    assert case.follow_up()["requester"]["address"] == "ann@oak.example"


def test_thanks_leave_a_closed_ticket_closed(filled: Filled) -> None:
    case = Case(filled)
    before = case.move("close", reason="answered")
    case.later(days=3)
    after = case.follow_up("Thank you very much!")
    assert (after["status"], unchanged(after)) == ("closed", unchanged(before))
    assert after["news"] == 1


def test_a_reopened_ticket_asks_for_the_right_that_is_new(filled: Filled) -> None:
    case = Case(filled)
    case.move("close", reason="answered")
    case.later(days=40)
    ticket = case.follow_up(rights=["portability"])
    assert (ticket["status"], ticket["rights"]) == ("open", ["access", "portability"])
    assert {clock["due"] for clock in ticket["clocks"]} == {ticket["due"]}
    assert ticket["needs_review"]


def proposed(filled: Filled) -> list[str]:
    """The addresses that are put forward for the list of those that get no marketing."""
    rows = filled.store.db.execute("SELECT address FROM suppressions WHERE confirmed_at IS NULL ORDER BY address")
    return [address for (address,) in rows]


def test_whoever_objects_is_put_forward_for_the_list_of_those_that_get_no_marketing(filled: Filled) -> None:
    Case(filled, rights=["access"])
    assert proposed(filled) == []
    case = Case(filled, rights=["access", "objection"], number=2)
    assert proposed(filled) == ["person.2@somewhere.example"]
    case.follow_up(rights=["objection"])
    assert proposed(filled) == ["person.2@somewhere.example"]


def test_an_objection_in_a_follow_up_or_found_by_a_person_puts_the_address_forward_too(filled: Filled) -> None:
    Case(filled).follow_up(rights=["objection"])
    case = Case(filled, number=2)
    assert proposed(filled) == ["person.1@somewhere.example"]
    case.move("confirm", right=["objection"])
    assert proposed(filled) == ["person.1@somewhere.example", "person.2@somewhere.example"]
    case.move("undo")
    assert proposed(filled) == ["person.1@somewhere.example"]


def test_who_is_on_that_list_is_not_put_forward_again(filled: Filled) -> None:
    case = Case(filled, rights=["objection"])
    case.move("stop-marketing")
    case.later(days=1)
    case.follow_up(rights=["objection"])
    assert proposed(filled) == []
    filled.forget(case.reference)
    case.readings.of("<9@x.example>", rights=["objection"])
    (row,) = filled.take(mail(1, "Stop it, I said.", Message_ID="<9@x.example>"))
    assert (row["outcome"], proposed(filled)) == ("ticket", [])


def test_news_are_counted_until_a_person_does_something(filled: Filled) -> None:
    case = Case(filled)
    assert case.ticket["news"] == 0
    for number in (1, 2, 3):
        assert case.follow_up()["news"] == number
    assert case.move("note", text="rang her up")["news"] == 0
    assert case.follow_up()["news"] == 1
    assert case.move("assign", to="Dana")["news"] == 0


def test_a_forgotten_ticket_takes_no_follow_up(filled: Filled) -> None:
    case = Case(filled)
    filled.forget(case.reference)
    (row,) = filled.take(mail(1, "Still there?", Message_ID="<9@x.example>", In_Reply_To="<1@somewhere.example>"))
    assert row["outcome"] == "ticket"
    assert case.ticket["status"] == "forgotten"
