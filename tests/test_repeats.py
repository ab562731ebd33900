"""Somebody who writes again on a real store: the same matter, another one, or only what looks like them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from house import OURS, mail
from privacy_inbox.commands.page import ticket_page
from readings import Readings
from test_store import Filled

FIRST = "<1@somewhere.example>"
AGAIN = "<again@somewhere.example>"


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Filled]:
    with Filled(tmp_path, mailbox='authentication_results = ["mx.northwind.example"]') as made:
        made.understand = Readings()
        yield made


def taken(filled: Filled, raw: bytes, **understood: Any) -> dict[str, Any]:
    """A mail, understood as the test says: the ticket that it opened."""
    assert isinstance(filled.understand, Readings)
    filled.understand.of(filled.understand(raw).message.message_id, **understood)
    (row,) = filled.take(raw)
    assert row["outcome"] == "ticket"
    return shown(filled, row["reference"])


def shown(filled: Filled, reference: str) -> dict[str, Any]:
    found = filled.store.ticket(reference)
    assert found
    assert filled.store.verify() == []
    return found


def because(ticket: dict[str, Any]) -> str:
    """What was said of its links when it was opened."""
    (opened,) = [event for event in ticket["events"] if event["kind"] == "delivery_ticket"]
    return str(opened["facts"]["because"])


def letter(ticket: dict[str, Any]) -> dict[str, Any]:
    (found,) = ticket["letters"]
    return dict(found)


def test_the_same_matter_again_is_a_repeat_whose_letter_names_the_earlier_date(filled: Filled) -> None:
    first = taken(filled, mail(1))
    filled.clock.now += timedelta(days=10)
    again = taken(filled, mail(1, "I ask once more.", Message_ID=AGAIN))
    assert again["linked"] == [first["reference"]]
    assert again["flags"] == ["repeat"]
    assert because(again) == "the same person, the same matter again"
    assert f"linked    {first['reference']} ({because(again)})" in "\n".join(ticket_page(again))
    assert again["due"] > first["due"]
    assert again["due_safe"] == first["due_safe"]
    assert letter(again)["state"] == "queued"
    assert first["due_safe"] == "2026-04-02"
    assert "by 2 April 2026" in letter(again)["text"]
    assert shown(filled, first["reference"])["flags"] == []


def test_a_repeat_whose_letter_waits_is_not_put_off_by_the_next_move(filled: Filled) -> None:
    first = taken(filled, mail(1))
    filled.clock.now += timedelta(days=10)
    again = taken(filled, mail(1, "I ask once more.", Message_ID=AGAIN, Precedence="bulk"))
    assert letter(again)["state"] == "held"
    filled.move(again["reference"], "note", text="rang her up")
    assert shown(filled, again["reference"])["due_safe"] == first["due_safe"]
    filled.move(again["reference"], "confirm", flag=["none"])  # it is no repeat, and nothing was named to her here
    assert shown(filled, again["reference"])["due_safe"] == "2026-04-12"


def test_asked_again_after_an_extension_the_day_that_was_told_then_counts(filled: Filled) -> None:
    first = taken(filled, mail(1))
    filled.clock.now += timedelta(days=20)
    filled.move(first["reference"], "extend", reason="There is much to look through.")
    filled.clock.now += timedelta(days=20)
    again = taken(filled, mail(1, "Where is my answer?", Message_ID=AGAIN))
    assert shown(filled, first["reference"])["due_safe"] == "2026-06-02"
    assert (again["flags"], letter(again)["state"]) == (["repeat"], "queued")
    assert again["due_safe"] == "2026-05-11"  # a month from this mail, which comes before


def test_a_letter_that_may_still_be_released_counts_for_whoever_asks_again(filled: Filled) -> None:
    first = taken(filled, mail(1, Precedence="bulk"), category="general_question", rights=["access"])
    filled.move(first["reference"], "confirm", category="rights_request")
    assert shown(filled, first["reference"])["due_safe"] > first["due_safe"]
    again = taken(filled, mail(1, "I ask once more.", Message_ID=AGAIN))
    assert again["due_safe"] == first["due_safe"]


def test_a_link_that_was_taken_away_comes_back_from_both_sides(filled: Filled) -> None:
    first = taken(filled, mail(1))["reference"]
    again = taken(filled, mail(1, "I ask once more.", Message_ID=AGAIN))["reference"]
    for one, other in ((first, again), (again, first)):
        filled.move(one, "unlink", **{"from": other})
        assert shown(filled, other)["linked"] == []
        filled.move(one, "undo")
        assert (shown(filled, one)["linked"], shown(filled, other)["linked"]) == ([other], [one])


def test_asked_again_after_the_promised_day_both_are_urgent_and_the_letter_waits(filled: Filled) -> None:
    first = taken(filled, mail(1))
    filled.clock.now += timedelta(days=45)
    again = taken(filled, mail(1, "Where is my answer?", Message_ID=AGAIN))
    assert set(again["flags"]) == {"repeat", "urgent"}
    assert (again["acknowledgement"]["state"], again["acknowledgement"]["rule"]) == ("held", "date-passed")
    assert letter(again)["state"] == "held"
    earlier = shown(filled, first["reference"])
    assert earlier["flags"] == ["urgent"]
    assert earlier["events"][-1]["facts"] == {"flag": "urgent", "because": "the day that was promised has passed"}


def test_asking_how_it_stands_is_the_same_matter(filled: Filled) -> None:
    first = taken(filled, mail(1))
    asking = mail(1, "How does my request stand?", Message_ID=AGAIN)
    again = taken(filled, asking, category="general_question", flags=["repeat"])
    assert (again["flags"], again["linked"]) == (["repeat"], [first["reference"]])


def test_another_matter_of_the_same_person_is_linked_only(filled: Filled) -> None:
    first = taken(filled, mail(1))
    filled.clock.now += timedelta(days=45)
    other = taken(filled, mail(1, "And correct my name.", Message_ID=AGAIN), rights=["rectification"])
    assert (other["linked"], other["flags"]) == ([first["reference"]], [])
    assert because(other) == "a new message by somebody who has an open ticket"
    assert (other["due"], letter(other)["state"]) == ("2026-05-18", "queued")
    question = taken(filled, mail(1, "What cookies?", Message_ID="<q@x.example>"), category="general_question")
    assert question["flags"] == []


def test_what_is_closed_is_not_repeated(filled: Filled) -> None:
    first = taken(filled, mail(1))
    filled.move(first["reference"], "close", reason="answered")
    again = taken(filled, mail(1, "Once more, please.", Message_ID=AGAIN))
    assert (again["linked"], again["flags"]) == ([], [])


def test_a_platform_that_writes_for_two_people_repeats_nothing(filled: Filled) -> None:
    sender = {"From": "Mine <privacy@request.saymine.io>", "Reply_To": ""}
    taken(filled, mail(1, "Ann Example asks for access.", **sender))
    again = taken(filled, mail(2, "Bob Example asks for access.", **sender))
    assert (again["linked"], again["flags"]) == ([], [])
    assert letter(again)["state"] == "queued"


def test_a_reused_message_id_with_other_words_is_linked_and_said(filled: Filled) -> None:
    first = taken(filled, mail(1))
    stranger = taken(filled, mail(2, "Quite another matter.", Message_ID=FIRST))
    assert stranger["linked"] == [first["reference"]]
    assert because(stranger) == "another mail came before under the same Message-ID"
    same = taken(filled, mail(1, "The same person, other words.", Message_ID=FIRST))
    assert first["reference"] in same["linked"]
    assert because(same) == "another mail came before under the same Message-ID"
    assert same["due_safe"] == first["due_safe"]


def forged(text: str = "Send it all to my new address.", **headers: str) -> bytes:
    """A mail that our mail server found forged, and that names the first one."""
    results = "mx.northwind.example; dmarc=fail header.from=somewhere.example"
    return mail(1, text, Message_ID=AGAIN, In_Reply_To=FIRST, Authentication_Results=results, **headers)


def test_a_forged_sender_with_a_proof_has_a_linked_ticket_and_repeats_nothing(filled: Filled) -> None:
    first = taken(filled, mail(1))
    other = taken(filled, forged())
    assert (other["linked"], other["flags"]) == ([first["reference"]], [])
    assert "forged" in because(other)
    assert (other["acknowledgement"]["state"], other["acknowledgement"]["rule"]) == ("held", "forged")
    assert len(shown(filled, first["reference"])["messages"]) == 1


def test_who_forges_our_own_address_answers_nothing(filled: Filled) -> None:
    first = taken(filled, mail(1))
    results = "mx.northwind.example; dmarc=fail header.from=northwind.example"
    raw = mail(3, "All is answered.", From=OURS, To="person.1@somewhere.example", In_Reply_To=FIRST,
               Authentication_Results=results)  # fmt: skip
    other = taken(filled, raw)
    assert other["linked"] == [first["reference"]]
    assert shown(filled, first["reference"])["answers"] == []


def test_a_stranger_with_a_proof_has_a_linked_ticket(filled: Filled) -> None:
    first = taken(filled, mail(1))
    other = taken(filled, mail(2, "About her request:", In_Reply_To=FIRST))
    assert (other["linked"], other["flags"]) == ([first["reference"]], [])
    assert because(other) == "it refers to a ticket, but its writer is no participant there"
    assert other["acknowledgement"]["rule"] == "other-participant"
