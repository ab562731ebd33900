"""Follow-ups on a real store: what they add to a ticket, and what a person makes of it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from house import mail
from privacy_inbox.commands.page import ticket_page
from readings import Readings
from test_store import Filled


class Case:
    """A ticket, and mails of its requester that follow."""

    def __init__(self, filled: Filled, **understood: Any) -> None:
        self.filled, self.readings, self.number = filled, Readings(), 100
        filled.understand = self.readings
        self.readings.of("<1@somewhere.example>", **understood)
        self.reference: str = filled.take(mail(1))[0]["reference"]

    def follow_up(self, text: str = "One more thing about my account, please.", **understood: Any) -> dict[str, Any]:
        """The requester writes again, understood as the test says; returns the ticket."""
        self.number += 1
        name = f"<{self.number}@somewhere.example>"
        self.readings.of(name, **understood)
        reply = mail(1, text, Message_ID=name, In_Reply_To="<1@somewhere.example>")
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


DATES = ("due", "due_safe", "rule", "rights", "flags", "category", "needs_review", "confirmed_by", "trace", "clocks")


def unchanged(ticket: dict[str, Any]) -> dict[str, Any]:
    return {name: ticket[name] for name in DATES}


def test_a_new_right_has_its_own_clock_and_the_ticket_shows_the_nearest_date(filled: Filled) -> None:
    case = Case(filled)
    before = case.move("confirm")
    case.later(days=10)
    ticket = case.follow_up(rights=["access", "erasure"])
    assert ticket["rights"] == ["access", "erasure"]
    (clock,) = ticket["clocks"]
    assert (clock["name"], clock["received_at"], clock["due"]) == ("erasure", "2026-03-12T10:00:00Z", "2026-04-13")
    assert (ticket["due"], ticket["due_safe"]) == (before["due"], before["due_safe"])
    assert ticket["due"] == "2026-04-02"
    assert ticket["trace"][-1].startswith("Erasure was asked for later: by Monday 13 April 2026, at the")
    assert (ticket["needs_review"], ticket["confirmed_by"]) == (True, None)
    assert ticket["review_because"] == "a follow-up asks for more: erasure"
    assert {"right_added", "review_asked"} <= set(case.kinds())
    assert ticket["news"] == 1
    page = "\n".join(ticket_page(ticket))
    assert "Erasure was asked for later" in page
    assert "news      1 since somebody looked last" in page


def test_a_right_with_a_shorter_clock_makes_the_date_nearer(filled: Filled) -> None:
    case = Case(filled, category="general_question")
    question = case.ticket
    case.later(days=1)
    ticket = case.follow_up(rights=["objection"])
    (clock,) = ticket["clocks"]
    assert ticket["due"] == min(question["due"], clock["due"])
    assert ticket["due_safe"] == min(question["due_safe"], clock["due_safe"])
    assert ticket["category"] == "rights_request"


def test_confirming_keeps_the_clocks_of_rights_that_stay_and_drops_the_others(filled: Filled) -> None:
    case = Case(filled)
    case.later(days=10)
    before = case.follow_up(rights=["access", "erasure", "portability"])
    assert len(before["clocks"]) == 2
    ticket = case.move("confirm", right=["access", "erasure"])
    assert ticket["rights"] == ["access", "erasure"]
    assert [clock["name"] for clock in ticket["clocks"]] == ["erasure"]
    assert ticket["clocks"][0] == before["clocks"][0]
    assert ticket["due"] == before["due"]
    (said,) = [line for line in ticket["trace"] if "asked for later" in line]
    assert said.startswith("Erasure")
    assert (ticket["needs_review"], ticket["confirmed_by"]) == (False, "dana")


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
    assert ticket["clocks"] == []
    assert {"reopened", "dated"} <= set(case.kinds())
    confirmed = case.move("confirm")
    assert (confirmed["due"], confirmed["due_safe"]) == (ticket["due"], ticket["due_safe"])


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
    assert ticket["due"] == ticket["clocks"][0]["due"]
    assert ticket["needs_review"]


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
