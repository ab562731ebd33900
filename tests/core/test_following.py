"""What a follow-up adds to its ticket."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from decisions import MAILS, NOW, known, policy, reading

from privacy_inbox.core.deadlines import Matter, deadline, matter_of
from privacy_inbox.core.following import Growth, grow
from privacy_inbox.core.history import KnownTicket
from privacy_inbox.core.message import parse
from privacy_inbox.core.vocabulary import Category, Flag, Right, Status

REPLY = parse((MAILS / "reply.eml").read_bytes())
POLICY = policy()
LATER = NOW + timedelta(days=20)


def ticket(**facts: Any) -> KnownTicket:
    plain: dict[str, Any] = {"category": Category.RIGHTS_REQUEST, "rights": (Right.ACCESS,)}
    return replace(known("7QK4-M2XD", "alma.reyes@willow.example"), **(plain | facts))


def grown(on: KnownTicket | None = None, text: str = "One more thing, please.", **read: Any) -> Growth:
    growth = grow(on or ticket(), replace(REPLY, text=text), reading(**read), LATER, POLICY)
    assert growth
    return growth


def test_a_new_right_is_added_with_its_own_receipt() -> None:
    growth = grown(rights=["access", "erasure"])
    assert growth.rights == (Right.ERASURE,)
    assert growth.received_at == LATER
    assert growth.category is None
    assert growth.review_because == "a follow-up asks for more: erasure"


def test_the_time_of_a_new_right_runs_from_its_own_receipt() -> None:
    growth = grown(rights=["erasure"])
    first = matter_of(reading(), NOW)
    both = replace(first, rights={**first.rights, **dict.fromkeys(growth.rights, growth.received_at)})
    alone = matter_of(reading(rights=["erasure"]), LATER)
    assert of_law(both, Right.ERASURE) == of_law(alone, Right.ERASURE)
    assert of_law(both, Right.ACCESS) == of_law(first, Right.ACCESS)


def of_law(matter: Matter, right: Right) -> set[date | None]:
    """The last days of a right under every law that may apply."""
    dates = deadline(matter, POLICY.settings, POLICY.tables.clocks)
    return {clock.counted.due for clock in dates.clocks if clock.name == right}


def test_what_was_asked_for_before_adds_nothing() -> None:
    growth = grown(rights=["access"])
    assert (growth.rights, growth.flags, growth.category, growth.review_because) == ((), (), None, "")


def test_a_right_that_is_only_a_guess_is_asked_about_and_not_added() -> None:
    growth = grown(rights=["erasure"], sure_rights=False)
    assert growth.rights == ()
    assert growth.review_because == "a follow-up may ask for more: erasure"


@pytest.mark.parametrize("flag", [Flag.COMPLAINT, Flag.BREACH, Flag.CHILD_SUSPECTED, Flag.AUTHORITY, Flag.URGENT])
def test_what_a_person_must_see_is_raised_once(flag: Flag) -> None:
    growth = grown(category=Category.GENERAL_QUESTION, flags=[flag.value])
    assert growth.flags == (flag,)
    assert growth.review_because == f"a follow-up shows something new: {flag}"
    assert grown(ticket(flags=(flag,)), category=Category.GENERAL_QUESTION, flags=[flag.value]).flags == ()


def test_what_is_true_of_one_mail_only_is_no_flag_of_the_ticket() -> None:
    assert grown(flags=["automatic", "solicitation", "agent", "repeat"]).flags == ()


def test_a_childs_mail_shows_that_a_child_may_be_concerned() -> None:
    assert grown(category=Category.CHILD_DATA_ALERT, rights=[]).flags == (Flag.CHILD_SUSPECTED,)
    on = ticket(category=Category.CHILD_DATA_ALERT)
    assert grown(on, category=Category.CHILD_DATA_ALERT, rights=[]).flags == ()


def test_a_question_grows_into_a_request_and_nothing_else_does() -> None:
    question = ticket(category=Category.GENERAL_QUESTION, rights=())
    assert grown(question).category is Category.RIGHTS_REQUEST
    assert grown(question, category=Category.GENERAL_QUESTION).category is None
    assert grown(question, sure_rights=False).category is None
    assert grown(ticket(category=Category.CHILD_DATA_ALERT, rights=()), rights=["erasure"]).category is None


@pytest.mark.parametrize("text", ["Yes.", "Vielen Dank!", "Oui, merci"])
def test_a_bare_yes_changes_nothing_whatever_it_was_taken_for(text: str) -> None:
    assert grow(ticket(), replace(REPLY, text=text), reading(rights=["erasure"]), LATER, POLICY) is None


def test_what_was_understood_as_thanks_changes_nothing() -> None:
    thanks = reading(category=Category.GENERAL_QUESTION, thanks=True)
    assert grow(ticket(), REPLY, thanks, LATER, POLICY) is None


def test_an_absence_note_without_a_field_brings_no_closed_ticket_back() -> None:
    note = replace(REPLY, subject="Automatic reply: your letter", text="I am out of the office until Monday.")
    assert grow(ticket(status=Status.CLOSED), note, reading(rights=["erasure"]), LATER, POLICY) is None
