"""The person's door, on a real store."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.test_moves import forms
from house import mail
from privacy_inbox.core.faults import ConfigurationFault, TemplateFault
from privacy_inbox.core.moves import MOVES
from privacy_inbox.core.vocabulary import Category, Right
from privacy_inbox.pipeline import finish
from privacy_inbox.store.transaction import Listed
from privacy_inbox.triage import Refused, open_early
from test_store import NOW, Filled


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Filled]:
    with Filled(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    with Filled(tmp_path_factory.mktemp("lasting")) as made:
        yield made


def shown(filled: Filled, reference: str) -> dict[str, Any]:
    found = filled.store.ticket(reference)
    assert found
    return found


MOVE = st.sampled_from(list(MOVES.values())).flatmap(lambda move: st.tuples(st.just(move.name), forms(move)))
REPLACE = st.just(("replace", {"template": "neutral"}))


@given(moves=st.lists(MOVE | REPLACE, max_size=8), held=st.booleans(), data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_sequence_of_moves_leaves_a_consistent_ticket(lasting: Filled, moves: Any, held: bool, data: Any) -> None:
    number = next(lasting.uids) + 1000
    received = lasting.clock.now - timedelta(days=30 if held else 0)  # an old mail's letter is held
    reference = lasting.take(mail(number), received=received)[0]["reference"]
    for name, form in moves:
        before = shown(lasting, reference)
        try:
            lasting.move(reference, name, **form)
        except (ConfigurationFault, TemplateFault):
            assert shown(lasting, reference) == before
            continue
        after = shown(lasting, reference)
        kind = "forgotten" if name == "forget" else name
        added = after["events"][len(before["events"]) :]
        assert [event["kind"] for event in added].count(kind) == 1
        assert all(event["kind"].startswith("letter_") for event in added if event["kind"] not in (kind, "dated"))
        consistent(after)
    assert lasting.store.verify() == []


def consistent(ticket: dict[str, Any]) -> None:
    """What holds of every ticket at any time."""
    states = [letter["state"] for letter in ticket["letters"]]
    assert ticket["status"] != "closed" or "held" not in states
    assert ticket["due"] >= ticket["due_safe"]
    if ticket["confirmed_by"]:
        assert not ticket["needs_review"]
        assert ticket["category"] != "rights_request" or ticket["rights"]
    if ticket["status"] == "forgotten":
        assert ticket["requester"] == {"name": "", "address": ""}
        assert not [message for message in ticket["messages"] if message["text"]]
        assert not [event for event in ticket["events"] if event["detail"]]
        assert set(states) <= {"sent", "dropped", "failed", "bounced"}


def test_confirming_dates_the_ticket_by_what_it_is(filled: Filled) -> None:
    (row,) = filled.take(mail(1, "What are your opening hours?"))
    filled.move(row["reference"], "confirm", category=Category.GENERAL_QUESTION.value)
    question = shown(filled, row["reference"])
    filled.clock.now += timedelta(days=3)
    filled.move(row["reference"], "confirm", category=Category.RIGHTS_REQUEST.value, right=[Right.ACCESS.value])
    request = shown(filled, row["reference"])
    assert question["rule"] != request["rule"]
    assert request["due"] == "2026-04-02"  # a month from its receipt, whenever somebody looked
    assert request["events"][-1]["kind"] == "dated"
    assert request["events"][-1]["facts"]["due"] == request["due"]
    assert not request["needs_review"]


def test_a_wrong_call_changes_nothing(filled: Filled) -> None:
    (row,) = filled.take(mail(1))
    before = shown(filled, row["reference"])
    wrong: tuple[tuple[str, dict[str, Any], str], ...] = (
        ("note", {}, "note needs text"),
        ("note", {"text": "  "}, "note needs text"),
        ("confirm", {"category": "nonsense"}, "cannot be nonsense"),
        ("confirm", {"right": ["access", "everything"]}, "cannot be everything"),
        ("note", {"text": "x", "assignee": "me"}, "note knows no assignee"),
        ("explode", {}, "there is no move explode"),
    )
    for name, form, words in wrong:
        with pytest.raises(ConfigurationFault, match=words):
            filled.move(row["reference"], name, **form)
    with pytest.raises(ConfigurationFault, match="there is no ticket"):
        filled.move("AAAA-AAAA", "release")
    with pytest.raises(Refused, match="only a closed ticket") as caught:
        filled.move(row["reference"], "reopen", reason="r")
    assert caught.value.exit_code == 1
    assert shown(filled, row["reference"]) == before


def test_a_reference_may_be_typed_carelessly(filled: Filled) -> None:
    (row,) = filled.take(mail(1))
    filled.move(f" {row['reference'].lower()} ", "note", text="hello")
    assert shown(filled, row["reference"])["events"][-1]["detail"] == {"text": "hello"}


def test_a_released_letter_goes_and_a_dropped_one_never_does(filled: Filled) -> None:
    one, two = (row["reference"] for row in filled.take(mail(1), mail(2), received=NOW - timedelta(days=20)))
    assert not filled.store.letter_due(NOW)
    filled.move(one, "release")
    filled.move(two, "drop")
    assert filled.store.status()["outbox"] == {"queued": 1, "dropped": 1}
    assert [event["actor"] for event in shown(filled, one)["events"][-2:]] == ["dana", "dana"]


def test_a_mail_from_before_the_start_opens_a_ticket_when_asked_for(tmp_path: Path) -> None:
    with Filled(tmp_path, mailbox='start = "2026-03-01"') as filled:
        old = NOW - timedelta(days=9)
        with filled.store.transaction() as tx:
            tx.list_deliveries("mailbox", "INBOX", 1, [Listed(1, old, 5)], filled.app.settings.start, junk=False)
        (row,) = filled.store.deliveries()
        assert row["outcome"] == "before_start"
        open_early(filled.store, row["id"], "dana")
        with pytest.raises(Refused, match="waiting"):
            open_early(filled.store, row["id"], "dana")
        with pytest.raises(ConfigurationFault, match="no delivery 99"):
            open_early(filled.store, 99, "dana")
        with filled.store.transaction() as tx:
            tx.admit(filled.store.unfetched("mailbox", "INBOX")[0], old, mail(1))
        finish(filled.app)
        (row,) = filled.store.deliveries()
        assert row["outcome"] == "ticket"
        assert filled.store.verify() == []
        kinds = [event[0] for event in filled.store.db.execute("SELECT kind FROM events")]
        assert kinds[0] == "asked_for"


def test_a_date_that_a_letter_has_named_never_moves_later(filled: Filled) -> None:
    (row,) = filled.take(mail(1, "Where on your website do I find the policy on cookies? Thank you for your help."))
    promised = shown(filled, row["reference"])["due_safe"]
    assert shown(filled, row["reference"])["acknowledgement"]["state"] == "queued"
    filled.move(row["reference"], "confirm", category="rights_request", right=["access"])
    found = shown(filled, row["reference"])
    assert found["category"] == "rights_request"
    assert found["due"] > promised
    assert found["due_safe"] == promised
    assert found["trace"][-1].startswith("Our letter has promised ")


def test_a_date_that_only_a_held_letter_names_is_nobodys(filled: Filled) -> None:
    long_ago = filled.clock.now - timedelta(days=9)
    text = "Where on your website do I find the policy on cookies? Thank you for your help."
    (row,) = filled.take(mail(1, text), received=long_ago)
    assert shown(filled, row["reference"])["acknowledgement"]["state"] == "held"
    before = shown(filled, row["reference"])["due_safe"]
    filled.move(row["reference"], "confirm", category="rights_request", right=["access"])
    assert shown(filled, row["reference"])["due_safe"] > before


def test_a_letter_released_after_the_correction_still_binds(filled: Filled) -> None:
    text = "Where on your website do I find the policy on cookies? Thank you for your help."
    (row,) = filled.take(mail(1, text), received=filled.clock.now - timedelta(days=9))
    named = shown(filled, row["reference"])["due_safe"]
    filled.move(row["reference"], "confirm", category="rights_request", right=["access"])
    filled.move(row["reference"], "release")
    assert shown(filled, row["reference"])["due_safe"] == named
