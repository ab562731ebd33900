"""What people taught: which tickets become labelled mails, which would be read anew, and which never."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from core.decisions import reading
from house import OURS, mail
from privacy_inbox.core.message import parse
from privacy_inbox.core.moves import MOVES
from privacy_inbox.core.vocabulary import Category
from privacy_inbox.store import lookup
from privacy_inbox.store.transaction import MACHINE
from privacy_inbox.worker import Unreadable
from readings import Readings
from teaching import confirm, filled_with, move
from test_store import NOW, Filled

CHILD, QUESTION, REPORT, REQUEST = (
    Category.CHILD_DATA_ALERT, Category.GENERAL_QUESTION, Category.UNSOLICITED_EMAIL_REPORT, Category.RIGHTS_REQUEST,
)  # fmt: skip


@pytest.fixture
def readings() -> Readings:
    return Readings()


@pytest.fixture
def filled(tmp_path: Path, readings: Readings) -> Iterator[Filled]:
    with filled_with(tmp_path, readings) as made:
        yield made


def taken(filled: Filled, *raws: bytes) -> list[str]:
    return [row["reference"] for row in filled.take(*raws)]


def follow(filled: Filled, readings: Readings, number: int = 1, **understood: Any) -> None:
    """The person of a ticket writes once more."""
    name = f"<again.{next(filled.uids)}@somewhere.example>"
    readings.of(name, **understood)
    (row,) = filled.take(mail(number, "One more thing.", Message_ID=name, In_Reply_To=f"<{number}@somewhere.example>"))
    assert row["outcome"] == "appended"


def closed(filled: Filled, reference: str) -> str:
    if filled.held(reference):
        move(filled, reference, "drop", opened=True)
    move(filled, reference, "close", opened=True, reason="answered")
    return reference


def note(filled: Filled, reference: str, category: Category, model: str = "b0000002 lexical") -> None:
    """A promoted model has read a ticket anew."""
    with filled.store.transaction() as tx:
        tx.note_reread(reference, reading(category=category, model=model))


def confirmed(filled: Filled) -> list[str]:
    return [one.reference for one in filled.store.confirmed()]


def unconfirmed(filled: Filled) -> list[str]:
    return [reference for reference, _, _ in filled.store.unconfirmed()]


def reread(filled: Filled) -> list[str]:
    return [row["reference"] for row in filled.store.reread()]


# --- What teaches ---


def test_a_confirmation_with_the_message_open_is_a_labelled_mail(filled: Filled) -> None:
    (reference,) = taken(filled, mail(1, "Erase me.\n\n> what you wrote", Subject="Please"))
    filled.clock.now += timedelta(hours=1)
    confirm(filled, reference, category=REQUEST.value, right=["erasure", "access"], flag=["complaint"])
    (one,) = filled.store.confirmed()
    assert (one.reference, one.confirmed_by, one.confirmed_at) == (reference, "dana", NOW + timedelta(hours=1))
    assert (one.sender, one.subject) == ("Person 1 <person.1@somewhere.example>", "Please")
    assert (one.text, one.quoted, one.forwarded) == ("Erase me.", "> what you wrote", "")
    assert (one.category, set(one.rights), one.flags) == ("rights_request", {"erasure", "access"}, ("complaint",))
    assert (one.region, one.language) == ("uk", "en")
    assert filled.store.verify() == []


def test_without_the_message_open_it_teaches_nothing(filled: Filled) -> None:
    (reference,) = taken(filled, mail(1))
    confirm(filled, reference, opened=False, category=REQUEST.value, right=["erasure"])
    found = filled.store.ticket(reference)
    assert found
    assert found["confirmed_by"] == "dana"
    assert confirmed(filled) == []


def test_the_last_word_counts(filled: Filled) -> None:
    (reference,) = taken(filled, mail(1))
    confirm(filled, reference, category=QUESTION.value)
    filled.clock.now += timedelta(days=1)
    confirm(filled, reference, category=REQUEST.value, right=["erasure"])
    (one,) = filled.store.confirmed()
    assert (one.category, one.rights, one.confirmed_at) == ("rights_request", ("erasure",), filled.clock.now)
    confirm(filled, reference, opened=False, category=QUESTION.value)
    assert confirmed(filled) == []  # they have changed their mind, and did not look


def test_a_slip_that_was_put_right_is_not_learned(filled: Filled) -> None:
    (reference,) = taken(filled, mail(1))
    confirm(filled, reference, opened=False, category=QUESTION.value)
    confirm(filled, reference, category=CHILD.value, right=["none"])
    assert [(one.category, one.rights) for one in filled.store.confirmed()] == [("child_data_alert", ())]


def test_the_first_confirmed_comes_first(filled: Filled) -> None:
    one, two, three = taken(filled, mail(1), mail(2), mail(3))
    for reference in (two, three, one):
        confirm(filled, reference)
    assert confirmed(filled) == [two, three, one]
    confirm(filled, two)  # looked at once more, it is the newest
    assert confirmed(filled) == [three, one, two]


def test_a_person_who_had_written_again_may_have_been_judged_by_both_mails(filled: Filled, readings: Readings) -> None:
    before, after = taken(filled, mail(1), mail(2))
    confirm(filled, before)
    follow(filled, readings, 1)
    follow(filled, readings, 2)
    confirm(filled, after)
    assert confirmed(filled) == [before]
    confirm(filled, before)
    assert confirmed(filled) == []


def test_a_second_copy_spoils_nothing(filled: Filled) -> None:
    (reference,) = taken(filled, mail(1))
    (row,) = filled.take(mail(1))
    assert row["outcome"] == "duplicate"
    confirm(filled, reference)
    assert [one.text for one in filled.store.confirmed()] == [parse(mail(1)).text]


# --- What never teaches ---


def test_one_move_teaches() -> None:
    assert [move.name for move in MOVES.values() if move.teaches] == ["confirm"]


def test_no_other_move_teaches_whoever_looks(filled: Filled) -> None:
    one, two, three = taken(filled, mail(1), mail(2), mail(3))
    answer = mail(9, "Here it is.", From=f"Northwind <{OURS}>", To="person.2@somewhere.example")
    with filled.store.transaction() as tx:
        tx.keep_answer(lookup.ticket_id(filled.store.db, two), parse(answer), NOW)
    move(filled, one, "note", opened=True, text="a request for erasure")
    move(filled, one, "assign", opened=True, to="kim")
    closed(filled, one)
    move(filled, two, "answered", opened=True)
    closed(filled, three)
    move(filled, three, "reopen", opened=True, reason="there is more")
    assert confirmed(filled) == []
    facts = [json.loads(row["facts"]) for row in filled.store.db.execute("SELECT facts FROM events")]
    assert not any("opened" in said for said in facts)
    assert unconfirmed(filled) == [one, two, three]


def test_what_the_machine_read_teaches_nothing_however_sure_it_was(filled: Filled, readings: Readings) -> None:
    readings.of("<1@somewhere.example>", category="general_question", sure=1.0)
    (reference,) = taken(filled, mail(1))
    note(filled, reference, REQUEST)
    assert confirmed(filled) == []


def test_a_closed_ticket_teaches_what_was_said_of_it(filled: Filled) -> None:
    (reference,) = taken(filled, mail(1))
    confirm(filled, reference)
    closed(filled, reference)
    assert confirmed(filled) == [reference]


def test_what_is_forgotten_teaches_no_more_and_is_not_read_again(filled: Filled) -> None:
    one, two, three = taken(filled, mail(1), mail(2), mail(3))
    confirm(filled, one)
    confirm(filled, three)
    note(filled, two, QUESTION)
    note(filled, two, CHILD)
    assert (confirmed(filled), unconfirmed(filled), reread(filled)) == ([one, three], [two], [two])
    filled.forget(one)
    filled.forget(two)
    assert (confirmed(filled), unconfirmed(filled), reread(filled)) == ([three], [], [])
    assert filled.store.verify() == []


# --- What is read again ---


def test_the_first_mail_of_each_ticket_that_nobody_has_confirmed(filled: Filled, readings: Readings) -> None:
    readings.of("<3@somewhere.example>", category="general_question")
    one, two, three = taken(filled, mail(1), mail(2), mail(3))
    follow(filled, readings, 2)
    closed(filled, three)
    confirm(filled, one, opened=False)
    found = [(two, "rights_request", mail(2)), (three, "general_question", mail(3))]
    assert list(filled.store.unconfirmed()) == found


def unread(filled: Filled) -> str:
    """A mail on which the process that reads mails died each time."""
    filled.understand = lambda _: Unreadable("reading it took too much memory or time, or crashed")
    (row,) = filled.take(mail(1, "Erase me."))
    assert row["outcome"] == "quarantined"
    return str(row["reference"])


def test_a_mail_that_could_not_be_read_is_not_read_again(filled: Filled) -> None:
    """It would do to a command what it did to the process that is there to die of it."""
    unread(filled)
    assert unconfirmed(filled) == []


def test_a_mail_that_could_not_be_read_teaches_nothing(filled: Filled) -> None:
    """The store has no word of it: what a person knows of it from elsewhere would be said of an empty mail."""
    confirm(filled, unread(filled), category=REQUEST.value, right=["erasure"])
    assert confirmed(filled) == []


# --- What was read anew ---


def test_what_was_noted_is_listed_until_a_person_confirms(filled: Filled, readings: Readings) -> None:
    readings.of("<1@somewhere.example>", category="general_question")
    readings.of("<2@somewhere.example>", category="unsolicited_email_report")
    one, two = taken(filled, mail(1), mail(2))
    closed(filled, one)
    note(filled, two, CHILD)
    note(filled, one, REQUEST, "c0000003 lexical")
    rows = filled.store.reread()
    assert [(row["reference"], row["status"], row["category"], row["reread_as"], row["model"]) for row in rows] == [
        (two, "open", "unsolicited_email_report", "child_data_alert", "b0000002 lexical"),
        (one, "closed", "general_question", "rights_request", "c0000003 lexical"),
    ]
    confirm(filled, two, opened=False, category=REPORT.value)
    assert reread(filled) == [one]
    confirm(filled, one)
    assert reread(filled) == []


def test_the_last_model_counts(filled: Filled, readings: Readings) -> None:
    readings.of("<1@somewhere.example>", category="general_question")
    (reference,) = taken(filled, mail(1))
    note(filled, reference, REQUEST)
    note(filled, reference, CHILD)
    assert [row["reread_as"] for row in filled.store.reread()] == ["child_data_alert"]
    note(filled, reference, QUESTION)
    assert reread(filled) == []


def test_what_a_person_has_seen_to_does_not_come_back_with_the_next_mail(filled: Filled, readings: Readings) -> None:
    readings.of("<1@somewhere.example>", category="general_question")
    (reference,) = taken(filled, mail(1))
    note(filled, reference, CHILD)
    confirm(filled, reference)
    follow(filled, readings, category="rights_request", rights=["erasure"])
    found = filled.store.ticket(reference)
    assert found
    assert found["confirmed_by"] is None  # somebody has to look again, at the new mail
    assert reread(filled) == []
    note(filled, reference, CHILD)  # by a model that was promoted since
    assert reread(filled) == [reference]


def test_a_note_changes_no_ticket(filled: Filled, readings: Readings) -> None:
    readings.of("<1@somewhere.example>", category="general_question")
    (reference,) = taken(filled, mail(1))
    before = filled.store.ticket(reference)
    note(filled, reference, CHILD)
    after = filled.store.ticket(reference)
    assert before
    assert after
    event = after["events"].pop()
    assert after == before
    assert (event["kind"], event["actor"]) == ("reread", MACHINE)
    assert event["facts"] == {"category": "child_data_alert", "model": "b0000002 lexical", "confidence": 0.97}
    assert filled.store.verify() == []
