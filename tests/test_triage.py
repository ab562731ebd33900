"""The person's door, on a real store."""

import base64
import email.policy
import re
import zlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.test_moves import KINDS, forms
from house import OURS, mail
from privacy_inbox.commands.moving import with_files
from privacy_inbox.core.faults import ConfigurationFault, TemplateFault
from privacy_inbox.core.letter import Attachment, letter_text
from privacy_inbox.core.moves import MOVES
from privacy_inbox.core.vocabulary import Category, Flag, LetterState, Right
from privacy_inbox.dating import redate
from privacy_inbox.opening import open_another
from privacy_inbox.pipeline import finish
from privacy_inbox.store.transaction import Listed
from privacy_inbox.triage import SECOND_THOUGHTS, Made, Refused, open_early, perform, preview
from readings import Readings
from test_forgetting import bytes_of, streams
from test_store import NOW, Filled, claim, tell

PERSON = "person.1@somewhere.example"
FILE = Attachment("what we hold.csv", "text/csv", b"name;city\r\nAnn;Oakham\r\n")
BOTH = ["access", "erasure"]


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Filled]:
    with Filled(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    with Filled(tmp_path_factory.mktemp("lasting")) as made:
        made.understand = Readings()
        made.store.db.execute("PRAGMA synchronous = OFF")  # nobody cuts the power here
        yield made


def shown(filled: Filled, reference: str) -> dict[str, Any]:
    found = filled.store.ticket(reference)
    assert found
    return found


def asked(filled: Filled, number: int = 1, raw: bytes | None = None, **understood: Any) -> str:
    """A mail that is understood as the test says, as a request for access if it says nothing: its ticket."""
    if not isinstance(filled.understand, Readings):
        filled.understand = Readings()
    filled.understand.of(f"<{number}@somewhere.example>", **understood)
    (row,) = filled.take(raw or mail(number))
    return str(row["reference"])


def act(filled: Filled, reference: str, move: str, /, **form: object) -> Made:
    return perform(filled.store, filled.app.policy, "dana", reference, move, form, filled.house.renderer.fill)


def refused(filled: Filled, reference: str, move: str, /, **form: object) -> str:
    """Why a move cannot be; nothing is changed by it."""
    before = shown(filled, reference)
    with pytest.raises(Refused) as caught:
        act(filled, reference, move, **form)
    assert shown(filled, reference) == before
    return caught.value.what


def words(made: Made) -> str:
    """The words of the letter that a move wrote, whatever the lines they are on."""
    assert made.letter
    return " ".join(letter_text(made.letter).split())


def newest(filled: Filled, reference: str) -> dict[str, Any]:
    """The letter of a ticket that was written last."""
    return dict(shown(filled, reference)["letters"][-1])


def all_leave(filled: Filled) -> None:
    """Every letter that is due is taken by the relay."""
    while letter := claim(filled):
        tell(filled, letter, LetterState.SENT)


def attached(raw: bytes) -> list[tuple[str | None, bytes]]:
    """The name and content of each file that goes with a letter."""
    message: Any = message_from_bytes(raw, policy=email.policy.default)
    return [(part.get_filename(), part.get_payload(decode=True)) for part in message.iter_attachments()]


def rows(filled: Filled, query: str, *values: object) -> list[dict[str, Any]]:
    return [dict(row) for row in filled.store.db.execute(query, values)]


def later(filled: Filled, **span: float) -> None:
    filled.clock.now += timedelta(**span)


# --- A wrong call -----------------------------------------------------------------------------------------------------
def test_a_wrong_call_changes_nothing(filled: Filled) -> None:
    reference = asked(filled)
    before = shown(filled, reference)
    wrong: tuple[tuple[str, dict[str, Any], str], ...] = (
        ("note", {}, "note needs text"),
        ("note", {"text": "  "}, "note needs text"),
        ("confirm", {"category": "nonsense"}, "cannot be nonsense"),
        ("confirm", {"right": ["access", "everything"]}, "cannot be everything"),
        ("confirm", {"entity": "nowhere"}, "there is no entity nowhere"),
        ("note", {"text": "x", "assignee": "me"}, "note knows no assignee"),
        ("receipt", {"on": "yesterday", "source": "s"}, "on is no day"),
        ("correct-address", {"to": "Ann"}, "to is no mail address"),
        ("participant", {"add": "ann@oak.example\r\nBcc: x@y.example"}, "add is no mail address"),
        ("link", {"to": "AAAA-AAAA"}, "there is no ticket AAAA-AAAA"),
        ("answer", {"text": "t", "attach": ["report.pdf"]}, "attach is no file"),
        ("write", {"template": "../neutral"}, "no letter of that name"),
        ("write", {"template": "closing"}, "no letter of that name"),
        ("explode", {}, "there is no move explode"),
    )
    for name, form, said in wrong:
        with pytest.raises(ConfigurationFault, match=said):
            act(filled, reference, name, **form)
    with pytest.raises(TemplateFault, match="there is no such file"):
        act(filled, reference, "write", template="nonesuch")
    with pytest.raises(ConfigurationFault, match="there is no ticket"):
        act(filled, "AAAA-AAAA", "release")
    with pytest.raises(Refused, match="only a closed ticket") as caught:
        act(filled, reference, "reopen", reason="r")
    assert caught.value.exit_code == 1
    assert shown(filled, reference) == before


def test_a_reference_may_be_typed_carelessly(filled: Filled) -> None:
    reference = asked(filled)
    act(filled, f" {reference.lower()} ", "note", text="hello")
    assert shown(filled, reference)["events"][-1]["detail"] == {"text": "hello"}


# --- What it is, whom it is from, from when its time runs -------------------------------------------------------------
def test_confirming_dates_the_ticket_by_what_it_is(filled: Filled) -> None:
    (row,) = filled.take(mail(1, "What are your opening hours?"))
    act(filled, row["reference"], "confirm", category=Category.GENERAL_QUESTION.value)
    question = shown(filled, row["reference"])
    later(filled, days=3)
    act(filled, row["reference"], "confirm", category=Category.RIGHTS_REQUEST.value, right=[Right.ACCESS.value])
    request = shown(filled, row["reference"])
    assert question["rule"] != request["rule"]
    assert request["due"] == "2026-04-02"  # a month from its receipt, whenever somebody looked
    assert request["events"][-1]["kind"] == "dated"
    assert request["events"][-1]["facts"]["due"] == request["due"]
    assert not request["needs_review"]


def test_the_entity_that_answers_follows_a_corrected_place_until_somebody_names_one(tmp_path: Path) -> None:
    dublin = '[[entities]]\nid = "ie"\nname = "Northwind Dublin"\ntimezone = "Europe/Dublin"\nregions = ["eu"]\n'
    with Filled(tmp_path, more=dublin) as filled:
        reference = asked(filled)
        assert shown(filled, reference)["entity"] == "uk"
        act(filled, reference, "confirm", region="eu")
        assert shown(filled, reference)["entity"] == "ie"
        assert "Northwind Dublin" in words(act(filled, reference, "write", template="neutral"))
        act(filled, reference, "confirm", entity="uk")
        act(filled, reference, "confirm", region="eu")
        assert shown(filled, reference)["entity"] == "uk"


def test_letters_go_to_whoever_a_person_says_asks(filled: Filled) -> None:
    reference = asked(filled)
    act(filled, reference, "requester", name="Ann Oak", address="ann@oak.example", kind="parent", **{"for": "Ben Oak"})
    ticket = shown(filled, reference)
    assert ticket["requester"] == {"name": "Ann Oak", "address": "ann@oak.example"}
    assert ticket["events"][-1]["detail"] == {"name": "Ann Oak", "address": "ann@oak.example", "for": "Ben Oak"}
    assert rows(filled, "SELECT requester_kind FROM tickets") == [{"requester_kind": "parent"}]
    act(filled, reference, "answer", text="Here it is.")
    assert newest(filled, reference)["to"] == "ann@oak.example"
    assert "at least one" in refused(filled, reference, "requester")


def test_an_earlier_receipt_makes_every_date_earlier(filled: Filled) -> None:
    reference = asked(filled)
    act(filled, reference, "receipt", on="2026-02-20", source="a letter at the front desk")
    ticket = shown(filled, reference)
    assert (ticket["due"], ticket["due_safe"], ticket["received_at"]) == (
        "2026-03-20",
        "2026-03-20",
        "2026-03-02T10:00:00Z",
    )
    assert "Received on Friday 20 February 2026" in ticket["trace"][0]
    assert "nobody gains time" in refused(filled, reference, "receipt", on="2026-03-02", source="s")
    act(filled, reference, "undo")
    assert shown(filled, reference)["due"] == "2026-04-02"


def test_a_day_that_a_person_sets_stands_until_they_give_it_back(filled: Filled) -> None:
    reference = asked(filled)
    act(filled, reference, "set-date", to="2026-03-20", reason="the court says so")
    ticket = shown(filled, reference)
    assert (ticket["due_safe"], ticket["act_by"]) == ("2026-03-20",) * 2
    assert ticket["due"] == "2026-04-02"  # the law's own day stays what it is
    assert "dana has set Friday 20 March 2026 instead" in ticket["trace"][-1]
    act(filled, reference, "set-date", reason="a mistake")
    assert shown(filled, reference)["due_safe"] == "2026-04-02"
    assert "has passed" in refused(filled, reference, "set-date", to="2026-03-01", reason="r")


def test_a_day_that_is_set_later_than_a_letter_has_named_does_not_bind_the_person(filled: Filled) -> None:
    reference = asked(filled)
    act(filled, reference, "set-date", to="2026-05-20", reason="r")
    assert shown(filled, reference)["due_safe"] == "2026-04-02"


# --- Dates that letters name ------------------------------------------------------------------------------------------
def test_a_date_that_a_letter_has_named_never_moves_later(filled: Filled) -> None:
    (row,) = filled.take(mail(1, "Where on your website do I find the policy on cookies? Thank you for your help."))
    promised = shown(filled, row["reference"])["due_safe"]
    assert shown(filled, row["reference"])["acknowledgement"]["state"] == "queued"
    act(filled, row["reference"], "confirm", category="rights_request", right=["access"])
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
    act(filled, row["reference"], "confirm", category="rights_request", right=["access"])
    assert shown(filled, row["reference"])["due_safe"] > before


@pytest.mark.parametrize(("letting", "form"), [("release", {}), ("correct-address", {"to": "ann@oak.example"})])
def test_a_letter_let_go_after_the_correction_still_binds(letting: str, form: dict[str, str], filled: Filled) -> None:
    text = "Where on your website do I find the policy on cookies? Thank you for your help."
    (row,) = filled.take(mail(1, text), received=filled.clock.now - timedelta(days=9))
    named = shown(filled, row["reference"])["due_safe"]
    act(filled, row["reference"], "confirm", category="rights_request", right=["access"])
    act(filled, row["reference"], letting, **form)
    assert shown(filled, row["reference"])["due_safe"] == named


# --- Letters ----------------------------------------------------------------------------------------------------------
def held_one(filled: Filled, number: int = 1) -> str:
    """A ticket whose letter is held, because its mail is old."""
    filled.understand = Readings()
    (row,) = filled.take(mail(number), received=filled.clock.now - timedelta(days=20))
    assert filled.held(row["reference"])
    return str(row["reference"])


def test_a_released_letter_goes_and_a_dropped_one_never_does(filled: Filled) -> None:
    one, two = held_one(filled, 1), held_one(filled, 2)
    assert not filled.store.letter_due(NOW)
    act(filled, one, "release")
    act(filled, two, "drop")
    assert filled.store.status()["outbox"] == {"queued": 1, "dropped": 1}
    assert [event["actor"] for event in shown(filled, one)["events"][-2:]] == ["dana", "dana"]


def test_a_persons_letter_waits_for_second_thoughts_and_answers_the_newest_mail(filled: Filled) -> None:
    reference = asked(filled)
    all_leave(filled)
    made = act(filled, reference, "write", template="how_to_forward")
    assert made.letter
    assert b"In-Reply-To: <1@somewhere.example>\r\n" in made.letter
    assert b"Auto-Submitted" not in made.letter
    assert newest(filled, reference)["text"] == letter_text(made.letter)
    assert claim(filled) is None
    filled.clock.now += SECOND_THOUGHTS
    assert claim(filled).raw == made.letter
    assert "`ticket extend`" in refused(filled, reference, "write", template="extension_notice")
    assert "your own words" in refused(filled, reference, "write", template="answer")


def test_a_held_letter_goes_to_the_right_address_word_for_word(filled: Filled) -> None:
    reference = held_one(filled)
    wrong = filled.held(reference)[0]
    made = act(filled, reference, "correct-address", to="ann@oak.example")
    right = newest(filled, reference)
    assert (right["to"], right["text"], right["template"]) == ("ann@oak.example", wrong["text"], wrong["template"])
    assert right["message_id"] != wrong["message_id"]
    assert made.letter
    assert PERSON.encode() not in made.letter
    assert [letter["state"] for letter in shown(filled, reference)["letters"]] == ["dropped", "queued"]
    assert shown(filled, reference)["requester"]["address"] == PERSON  # who asked is who they are


def test_an_answer_that_came_back_goes_to_the_right_address_with_its_words_and_its_file(filled: Filled) -> None:
    reference = asked(filled)
    all_leave(filled)
    answer = act(filled, reference, "answer", text="You live in Oakham.", attach=[FILE])
    filled.clock.now += SECOND_THOUGHTS
    tell(filled, claim(filled), LetterState.FAILED, reply="550 no such user")
    made = act(filled, reference, "correct-address", to="ann@oak.example")
    assert made.letter
    assert answer.letter
    assert words(made) == words(answer)
    assert b"To: ann@oak.example\r\n" in made.letter
    assert attached(made.letter) == [(FILE.name, FILE.content)]
    new, old = (re.findall(rb"Message-ID: (\S+)", raw)[0] for raw in (made.letter, answer.letter))
    assert new != old
    assert old not in made.letter
    filled.clock.now += SECOND_THOUGHTS
    assert claim(filled).recipient == "ann@oak.example"


# --- Asking, recording, more time -------------------------------------------------------------------------------------
def test_time_waits_for_the_identity_that_was_asked_for_and_begins_anew_when_it_comes(filled: Filled) -> None:
    reference = asked(filled)
    later(filled, days=2)
    made = act(filled, reference, "ask-identity", doubt="another address than in the account")
    assert "from an email address that you have used with us before. Please send no copy of an identity" in words(made)
    assert "another address" not in words(made)
    waiting = shown(filled, reference)
    assert (waiting["due"], waiting["clock_status"]) == (None, "waiting_identity")
    assert waiting["due_safe"] == "2026-04-02"  # at the strictest nothing waits
    assert "asked for already" in refused(filled, reference, "ask-identity", doubt="d")
    assert "stands still" in refused(filled, reference, "extend", reason="r")
    later(filled, days=5)
    act(filled, reference, "record", what="identity_came", note="she answered from the known address")
    running = shown(filled, reference)
    assert (running["due"], running["due_safe"], running["clock_status"]) == ("2026-04-09", "2026-04-02", "running")
    assert running["events"][-2]["facts"] == {"what": "identity_came", "on": "2026-03-09"}


def test_nobody_proves_who_they_are_to_end_marketing(filled: Filled) -> None:
    reference = asked(filled, rights=["objection"])
    assert "nobody has to show who they are" in refused(filled, reference, "ask-identity", doubt="d")


def test_days_spent_waiting_for_a_clarification_do_not_count(filled: Filled) -> None:
    reference = asked(filled)
    made = act(filled, reference, "ask-clarification", text="Which of your two accounts do you mean?")
    assert "Which of your two accounts do you mean?" in words(made)
    assert (shown(filled, reference)["due"], shown(filled, reference)["clock_status"]) == (None, "paused")
    assert "asked for already" in refused(filled, reference, "ask-clarification", text="t")
    later(filled, days=9)
    act(filled, reference, "record", what="clarification_came")
    ticket = shown(filled, reference)
    assert (ticket["due"], ticket["due_safe"], ticket["clock_status"]) == ("2026-04-13", "2026-04-02", "running")


def test_what_was_asked_for_by_telephone_on_the_day_of_the_mail_bears_on_its_time(filled: Filled) -> None:
    filled.clock.now = datetime(2026, 3, 2, 15, tzinfo=UTC)  # after noon
    reference = asked(filled)
    act(filled, reference, "record", what="identity_asked", on="2026-03-02")
    assert shown(filled, reference)["clock_status"] == "waiting_identity"
    later(filled, days=1)
    act(filled, reference, "record", what="identity_came")
    assert shown(filled, reference)["due"] == "2026-04-06"  # the third is Good Friday
    assert "its time runs from 2026-03-02" in refused(filled, reference, "record", what="fee_asked", on="2026-03-01")
    assert "nobody has asked for it" in refused(filled, reference, "record", what="fee_paid")


def test_an_extension_names_the_new_date_which_is_then_the_one_that_is_promised(filled: Filled) -> None:
    reference = asked(filled)
    later(filled, days=20)
    made = act(filled, reference, "extend", reason="There are many files.")
    ticket = shown(filled, reference)
    assert (ticket["due"], ticket["due_safe"]) == ("2026-06-02", "2026-06-02")
    assert "We will answer by 2 June 2026. The reason: There are many files." in words(made)
    assert "once" in refused(filled, reference, "extend", reason="r")
    act(filled, reference, "set-date", to="2026-07-20", reason="r")
    assert shown(filled, reference)["due_safe"] == "2026-06-02"
    assert "promised Tuesday 2 June 2026" in shown(filled, reference)["trace"][-1]


def test_an_extension_is_refused_when_the_day_for_it_is_over_where_it_is_answered(filled: Filled) -> None:
    reference = asked(filled)
    assert shown(filled, reference)["extension_notice_due"] == "2026-04-02"
    filled.clock.now = datetime(2026, 4, 2, 23, 30, tzinfo=UTC)  # in London it is the third
    assert "until 2026-04-02, and that has passed" in refused(filled, reference, "extend", reason="r")
    later(filled, hours=-1)
    act(filled, reference, "extend", reason="r")
    assert shown(filled, reference)["due"] == "2026-06-02"


# --- Ends -------------------------------------------------------------------------------------------------------------
def test_an_answer_goes_with_its_file_and_closes_what_it_answers(filled: Filled) -> None:
    reference = asked(filled)
    all_leave(filled)
    made = act(filled, reference, "answer", text="This is what we hold.", attach=[FILE])
    assert "This is our answer to your message of 2 March 2026. This is what we hold." in words(made)
    assert made.letter
    assert attached(made.letter) == [(FILE.name, FILE.content)]
    ticket = shown(filled, reference)
    assert (ticket["status"], ticket["clock_status"]) == ("closed", "answered")
    assert newest(filled, reference)["state"] == "queued"
    assert rows(filled, "SELECT decision, answered_at, closed_at FROM tickets") == [
        {"decision": "granted", "answered_at": "2026-03-02T10:00:00Z", "closed_at": "2026-03-02T10:00:00Z"}
    ]
    (event,) = [event for event in ticket["events"] if event["kind"] == "answer"]
    assert event["detail"] == {"files": [FILE.name]}
    assert "closed" in refused(filled, reference, "answer", text="t")


def test_one_right_of_two_is_answered_and_the_clock_of_the_other_goes_on(filled: Filled) -> None:
    reference = asked(filled, rights=BOTH)
    act(filled, reference, "answer", text="Here it is.", right=["access"])
    ticket = shown(filled, reference)
    assert (ticket["status"], ticket["clock_status"]) == ("open", "running")
    of_law = {clock["name"]: clock["status"] for clock in ticket["clocks"] if clock["rule"].startswith("UK_GDPR")}
    assert of_law == {"access": "answered", "erasure": "running"}
    assert "does not ask for portability" in refused(filled, reference, "answer", text="t", right=["portability"])
    act(filled, reference, "refuse", ground="legal_duty", evidence="the ledger", right=["erasure"])
    assert shown(filled, reference)["status"] == "closed"


@pytest.mark.parametrize(
    ("said", "named"),
    [("2026-03-01", "2026-01-01.pdf"), ("2025-12-31", "2020-11-17.pdf"), ("20201117", "2020-11-17.pdf")],
)
def test_the_policy_of_a_day_is_the_newest_by_then(said: str, named: str, tmp_path: Path) -> None:
    policies = tmp_path / "policies"
    policies.mkdir()
    for name in ("2020-11-17.pdf", "2026-01-01.pdf", "2025-draft.pdf", "0.txt"):
        (policies / name).write_text(name)
    form = with_files(MOVES["answer"], {"version": said}, policies)
    assert form["version"] == Attachment(named, "application/pdf", named.encode())


@pytest.mark.parametrize(
    ("said", "wrong"),
    [("yesterday", "no day"), ("2020-12", "no day"), ("17.11.2020", "no day"), ("2019-01-01", "no v")],
)
def test_a_policy_of_no_day_is_refused(said: str, wrong: str, tmp_path: Path) -> None:
    (tmp_path / "2020-11-17.pdf").write_text("the policy")
    with pytest.raises(ConfigurationFault, match=wrong):
        with_files(MOVES["answer"], {"version": said}, tmp_path)


def test_a_question_is_answered_with_the_policy_that_was_in_force(filled: Filled) -> None:
    reference = asked(filled, category="general_question")
    assert "goes with it" in refused(filled, reference, "answer", template="policy_version")
    made = act(filled, reference, "answer", template="policy_version", version=FILE)
    assert made.letter
    assert attached(made.letter) == [(FILE.name, FILE.content)]
    assert shown(filled, reference)["status"] == "closed"


def test_an_answer_given_elsewhere_ends_the_time_on_its_day(filled: Filled) -> None:
    reference = asked(filled)
    later(filled, days=10)
    assert "not come yet" in refused(filled, reference, "record-answer", on="2026-03-13", to="her", how="post")
    assert "its time runs" in refused(filled, reference, "record-answer", on="2026-03-01", to="her", how="post")
    made = act(filled, reference, "record-answer", on="2026-03-02", to="her, by telephone", how="telephone")
    assert made.letter is None
    ticket = shown(filled, reference)
    assert (ticket["status"], ticket["clock_status"]) == ("closed", "answered")
    assert rows(filled, "SELECT answered_at FROM tickets") == [{"answered_at": "2026-03-02T12:00:00Z"}]


def test_an_answer_from_another_program_was_given_when_it_was_sent(filled: Filled) -> None:
    reference = asked(filled)
    later(filled, days=3)
    filled.take(mail(9, "Here it is.", From=OURS, To=PERSON, In_Reply_To="<1@somewhere.example>"))
    later(filled, days=40)
    act(filled, reference, "answered")
    assert (shown(filled, reference)["status"], shown(filled, reference)["clock_status"]) == ("closed", "answered")
    assert rows(filled, "SELECT answered_at FROM tickets") == [{"answered_at": "2026-03-05T10:00:00Z"}]
    act(filled, reference, "undo")
    assert shown(filled, reference)["answers"][0]["state"] == "offered"


def test_a_refusal_tells_its_ground_and_what_can_be_done_about_it(filled: Filled) -> None:
    reference = asked(filled)
    made = act(filled, reference, "refuse", ground="legal_duty", evidence="the ledger")
    assert "because the law obliges us to keep the data" in words(made)
    assert "Information Commissioner" in words(made)
    assert "the ledger" not in words(made)
    ticket = shown(filled, reference)
    assert (ticket["status"], ticket["clock_status"]) == ("closed", "refused")
    assert rows(filled, "SELECT decision, ground FROM tickets") == [{"decision": "refused", "ground": "legal_duty"}]


def test_a_part_of_it_is_refused_in_words_of_our_own(filled: Filled) -> None:
    reference = asked(filled)
    form = {"ground": "rights_of_others", "extent": "partly", "evidence": "page two"}
    assert "what was done and what was not" in refused(filled, reference, "refuse", **form)
    made = act(filled, reference, "refuse", **form, text="You get all but page two.")
    assert "You get all but page two." in words(made)
    assert shown(filled, reference)["clock_status"] == "answered"
    assert rows(filled, "SELECT decision FROM tickets") == [{"decision": "partly"}]


def test_a_fee_is_warned_of_and_the_time_begins_when_it_is_paid(filled: Filled) -> None:
    reference = asked(filled)
    form = {"ground": "excessive", "fee": "20 euros", "text": "An hour's work.", "evidence": "the log"}
    made = act(filled, reference, "charge", **form)
    assert "20 euros" in words(made)
    assert "An hour's work." in words(made)
    ticket = shown(filled, reference)
    assert (ticket["status"], ticket["due"], ticket["clock_status"]) == ("open", None, "waiting_fee")
    later(filled, days=6)
    act(filled, reference, "record", what="fee_paid")
    assert shown(filled, reference)["due"] == "2026-04-08"
    question = asked(filled, 2, category="general_question")
    assert "nothing can be charged" in refused(filled, question, "charge", **form)


@pytest.mark.parametrize(
    ("move", "form", "said", "status", "decision"),
    [
        ("withdraw", {}, "does not need to be answered any more", "withdrawn", "withdrawn"),
        ("pass-on", {"client": "Oak Ltd"}, "Oak Ltd", "answered", "passed_on"),
    ],
)
def test_what_is_withdrawn_or_passed_on_is_over_and_told(
    move: str, form: dict[str, str], said: str, status: str, decision: str, filled: Filled
) -> None:
    reference = asked(filled)
    made = act(filled, reference, move, **form)
    assert said in words(made)
    ticket = shown(filled, reference)
    assert (ticket["status"], ticket["clock_status"]) == ("closed", status)
    assert rows(filled, "SELECT decision FROM tickets") == [{"decision": decision}]
    assert "closed" in refused(filled, reference, move, **form)


def test_marketing_stops_for_the_address_of_the_writer_and_for_that_of_the_letters(filled: Filled) -> None:
    reference = asked(
        filled, raw=mail(1, From="noreply@forms.example", Reply_To="ann@oak.example"), rights=["access", "objection"]
    )
    (proposed,) = rows(filled, "SELECT * FROM suppressions")
    assert (proposed["address"], proposed["confirmed_at"]) == ("noreply@forms.example", None)
    made = act(filled, reference, "stop-marketing")
    assert b"To: ann@oak.example\r\n" in (made.letter or b"")
    found = rows(filled, "SELECT address, confirmed_by FROM suppressions ORDER BY address")
    assert [tuple(row.values()) for row in found] == [("ann@oak.example", "dana"), ("noreply@forms.example", "dana")]
    assert shown(filled, reference)["status"] == "open"  # access is still asked for
    assert "nobody has asked" in refused(filled, asked(filled, 2), "stop-marketing")


def test_what_is_not_for_us_is_closed_without_a_letter_and_looked_at_when_it_is_opened_again(filled: Filled) -> None:
    reference = asked(filled, needs_review=True, review_because="the words fit two kinds")
    act(filled, reference, "not-for-us", what="spam")
    ticket = shown(filled, reference)
    assert (ticket["status"], ticket["confirmed_by"]) == ("closed", None)
    assert [letter["template"] for letter in ticket["letters"]] == ["neutral"]
    act(filled, reference, "reopen", reason="it was none")
    assert shown(filled, reference)["needs_review"]


# --- The ticket itself ------------------------------------------------------------------------------------------------
def test_the_mails_of_whoever_is_added_join_from_then_on(filled: Filled) -> None:
    reference = asked(filled)

    def outcome(number: int) -> tuple[str, str]:
        raw = mail(number, From="ben@oak.example", In_Reply_To="<1@somewhere.example>")
        (row,) = filled.take(raw)
        return row["outcome"], row["reference"]

    assert outcome(5)[0] == "ticket"
    act(filled, reference, "participant", add="Ben@Oak.example")
    assert outcome(6) == ("appended", reference)
    act(filled, reference, "participant", remove="ben@oak.example")
    assert outcome(7)[0] == "ticket"
    assert "nobody has added" in refused(filled, reference, "participant", remove="ben@oak.example")
    assert shown(filled, reference)["requester"]["address"] == PERSON


def test_a_link_is_seen_from_both_sides_and_taken_away_from_either(filled: Filled) -> None:
    one, two = asked(filled, 1), asked(filled, 2)
    act(filled, one, "link", to=two)
    assert (shown(filled, one)["linked"], shown(filled, two)["linked"]) == ([two], [one])
    assert "already" in refused(filled, two, "link", to=one)
    act(filled, two, "unlink", **{"from": one})
    assert (shown(filled, one)["linked"], shown(filled, two)["linked"]) == ([], [])
    assert "not linked" in refused(filled, one, "unlink", **{"from": two})
    act(filled, two, "undo")
    assert shown(filled, one)["linked"] == [two]


def test_a_ticket_merges_into_the_one_that_is_due_first(filled: Filled) -> None:
    first = asked(filled, 1)
    later(filled, days=5)
    second = asked(filled, 2)
    assert "is due later" in refused(filled, first, "merge", into=second)
    act(filled, second, "merge", into=first)
    assert (shown(filled, second)["status"], shown(filled, second)["linked"]) == ("closed", [first])
    assert shown(filled, first)["status"] == "open"
    assert "is closed" in refused(filled, first, "merge", into=second)
    act(filled, second, "undo")
    assert (shown(filled, second)["status"], shown(filled, second)["linked"]) == ("open", [])


def test_nothing_of_a_ticket_under_legal_hold_is_erased(filled: Filled) -> None:
    reference = asked(filled, raw=with_a_passport(1))
    file = shown(filled, reference)["messages"][0]["attachments"][0]
    act(filled, reference, "close", reason="answered")
    act(filled, reference, "hold", reason="a claim")
    assert "under legal hold" in refused(filled, reference, "forget", reason="retention")
    assert "under legal hold" in refused(filled, reference, "drop-attachment", sha256=file["sha256"], reason="r")
    act(filled, reference, "hold", state="off", reason="settled")
    act(filled, reference, "forget", reason="retention")
    assert shown(filled, reference)["status"] == "forgotten"


PASSPORT = b"%PDF-1.7 passport of Quirinalda Vexborough, number K73915026"


def with_a_passport(number: int, **trace: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = f"Person {number} <person.{number}@somewhere.example>", OURS
    message["Subject"], message["Message-ID"] = "My data", f"<{number}@somewhere.example>"
    for name, value in trace.items():
        message[name] = value
    message.set_content("Please send me my data. My passport is attached.")
    message.add_attachment(PASSPORT, maintype="application", subtype="pdf", filename="quirinalda.pdf")
    message.add_attachment(b"a harmless list", maintype="application", subtype="pdf", filename="list.pdf")
    message.set_boundary("the-same-each-time")
    return message.as_bytes().replace(b"\n", b"\r\n")


def everything(filled: Filled) -> bytes:
    """Every byte of the store's files, and all that can be unpacked from them."""
    data = bytes_of(filled.directory)
    return data + b"".join(streams(data))


def test_a_dropped_attachment_is_gone_from_every_copy_of_its_mail_and_from_the_files(filled: Filled) -> None:
    reference = asked(filled, raw=with_a_passport(1))
    (row,) = filled.take(with_a_passport(1, Received="from a.example by b.example; Tue, 3 Mar 2026 10:00:00 +0000"))
    assert row["outcome"] == "duplicate"
    passport, harmless = shown(filled, reference)["messages"][0]["attachments"]
    encoded = base64.b64encode(PASSPORT)
    assert encoded[:40] in everything(filled)
    act(filled, reference, "drop-attachment", sha256=passport["sha256"].upper(), reason="a passport")
    assert encoded[:40] not in everything(filled)
    left = shown(filled, reference)["messages"][0]["attachments"]
    assert left == [{"name": "", "type": "erased", "size": 0, "sha256": ""}, harmless]
    raws = [zlib.decompress(row["body"]) for row in rows(filled, "SELECT body FROM raws")]
    assert [b"My passport is attached." in raw and b"list.pdf" in raw for raw in raws] == [True, True]
    assert filled.store.verify() == []
    assert "no such attachment" in refused(filled, reference, "drop-attachment", sha256=passport["sha256"], reason="r")


def from_the_same_mail(filled: Filled, reference: str) -> str:
    return open_another(filled.store, filled.app.policy, "dana", reference, Category.RIGHTS_REQUEST, (Right.ERASURE,))


def test_a_dropped_attachment_is_gone_from_every_ticket_of_its_mail(filled: Filled) -> None:
    reference = asked(filled, raw=with_a_passport(1))
    other = from_the_same_mail(filled, reference)
    passport, harmless = shown(filled, other)["messages"][0]["attachments"]
    act(filled, other, "drop-attachment", sha256=passport["sha256"], reason="a passport")
    for each in (reference, other):
        left = shown(filled, each)["messages"][0]["attachments"]
        assert left == [{"name": "", "type": "erased", "size": 0, "sha256": ""}, harmless]


def test_what_another_ticket_under_legal_hold_shares_is_not_erased(filled: Filled) -> None:
    reference = asked(filled, raw=with_a_passport(1))
    other = from_the_same_mail(filled, reference)
    act(filled, other, "hold", reason="a claim")
    act(filled, reference, "close", reason="answered")
    sha256 = shown(filled, reference)["messages"][0]["attachments"][0]["sha256"]
    assert f"{other} was opened from the same mail" in refused(filled, reference, "forget", reason="r")
    assert f"{other} was opened" in refused(filled, reference, "drop-attachment", sha256=sha256, reason="r")


def test_what_was_done_before_an_attachment_was_dropped_is_not_taken_back(filled: Filled) -> None:
    reference = asked(filled, raw=with_a_passport(1))
    act(filled, reference, "assign", to="Ben")
    act(filled, reference, "note", text="asked her not to send such things")
    file = shown(filled, reference)["messages"][0]["attachments"][0]
    act(filled, reference, "drop-attachment", sha256=file["sha256"], reason="a passport")
    assert "nothing to take back" in refused(filled, reference, "undo")
    assert shown(filled, reference)["assignee"] == "Ben"


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


# --- Taking back ------------------------------------------------------------------------------------------------------
TABLES = (
    "tickets", "people", "rights", "flags", "links", "participants", "suppressions", "clocks", "happened", "answers",
    "letters",
)  # fmt: skip


def kept(filled: Filled) -> dict[str, list[dict[str, Any]]]:
    """Every row of every ticket that a move may change. That somebody has looked is no change."""
    found = {table: rows(filled, f"SELECT * FROM {table}") for table in TABLES}
    for ticket in found["tickets"]:
        del ticket["news"]
    return found


def assert_taken_back(before: dict[str, list[dict[str, Any]]], after: dict[str, list[dict[str, Any]]]) -> None:
    """All is as it was, but that a letter that was written meanwhile is there still, and does not go."""
    written = after["letters"][len(before["letters"]) :]
    assert {letter["state"] for letter in written} <= {"dropped"}
    assert {**after, "letters": after["letters"][: len(before["letters"])]} == before


def a_full_life(filled: Filled) -> tuple[str, str]:
    """A ticket of which nearly every move is possible, and another one: a held letter and one that came back, an answer
    by hand, a participant, a link that the other one has made."""
    filled.understand = Readings()
    rights = ["access", "objection"]
    reference = asked(filled, rights=rights)
    tell(filled, claim(filled), LetterState.FAILED, reply="550 no such user")
    later(filled, days=1)
    act(filled, reference, "confirm", flag=["urgent"])
    filled.take(mail(9, "Here it is.", From=OURS, To=PERSON, In_Reply_To="<1@somewhere.example>"))
    act(filled, reference, "participant", add="ben@oak.example")
    act(filled, reference, "ask-clarification", text="Which account?")
    filled.clock.now += SECOND_THOUGHTS
    tell(filled, claim(filled), LetterState.HELD, reply="a person decides")
    other = asked(filled, 2)
    act(filled, other, "link", to=reference)
    return reference, other


FINAL = {"note", "forget", "drop-attachment", "undo"}
LIFE: tuple[tuple[str, dict[str, Any]], ...] = (
    ("confirm", {"category": "child_data_alert", "right": ["erasure"], "flag": ["breach"], "region": "eu"}),
    ("requester", {"name": "Ben", "address": "ben@oak.example", "kind": "agent"}),
    ("receipt", {"on": "2026-02-20", "source": "a letter"}),
    ("set-date", {"to": "2026-03-10", "reason": "r"}),
    ("release", {}),
    ("replace", {"template": "neutral"}),
    ("drop", {}),
    ("resend", {}),
    ("correct-address", {"to": "ann@oak.example"}),
    ("write", {"template": "neutral"}),
    ("ask-identity", {"doubt": "d"}),
    ("record", {"what": "clarification_came"}),
    ("extend", {"reason": "r"}),
    ("answer", {"text": "t", "attach": [FILE]}),
    ("answer", {"text": "t", "right": ["access"]}),
    ("answered", {}),
    ("unanswered", {}),
    ("record-answer", {"on": "2026-03-03", "to": "her", "how": "post"}),
    ("refuse", {"ground": "legal_duty", "evidence": "e"}),
    ("charge", {"ground": "excessive", "fee": "9 euros", "text": "t", "evidence": "e"}),
    ("withdraw", {}),
    ("pass-on", {"client": "Oak Ltd"}),
    ("stop-marketing", {}),
    ("assign", {"to": "Ben"}),
    ("participant", {"add": "eve@elm.example"}),
    ("participant", {"remove": "ben@oak.example"}),
    ("unlink", {"from": "other"}),
    ("merge", {"into": "other"}),
    ("hold", {"reason": "r"}),
    ("not-for-us", {"what": "spam"}),
)


@pytest.mark.parametrize(("move", "form"), LIFE)
def test_a_move_that_is_taken_back_leaves_every_row_as_it_was(move: str, form: dict[str, Any], filled: Filled) -> None:
    reference, other = a_full_life(filled)
    if move == "extend":  # not while the time stands still
        act(filled, reference, "record", what="clarification_came")
    if move == "requester":  # not while a letter to another address is held
        act(filled, reference, "release")
    if move == "merge":
        act(filled, other, "set-date", to="2026-03-10", reason="due first")
    form = {name: other if value == "other" else value for name, value in form.items()}
    before = kept(filled)
    later(filled, seconds=30)
    act(filled, reference, move, **form)
    assert kept(filled) != before
    later(filled, seconds=30)
    act(filled, reference, "undo")
    assert_taken_back(before, kept(filled))
    undone = [event for event in shown(filled, reference)["events"] if event["kind"] == "undo"]
    assert [(event["actor"], event["facts"]) for event in undone] == [("dana", {"move": move})]
    assert filled.store.verify() == []
    assert "nothing to take back" in refused(filled, reference, "undo")


@pytest.mark.parametrize(("first", "then"), [("close", "reopen"), ("assign", "close"), ("assign", "link")])
def test_a_closing_an_opening_and_a_link_are_taken_back(first: str, then: str, filled: Filled) -> None:
    reference, other = asked(filled), asked(filled, 2)
    all_leave(filled)
    forms_ = {"close": {"reason": "r"}, "reopen": {"reason": "r"}, "assign": {"to": "Ben"}, "link": {"to": other}}
    act(filled, reference, first, **forms_[first])
    before = kept(filled)
    act(filled, reference, then, **forms_[then])
    act(filled, reference, "undo")
    assert_taken_back(before, kept(filled))


def test_every_move_is_taken_back_in_a_test_or_final() -> None:
    assert {move for move, _ in LIFE} | {"close", "reopen", "link", "ask-clarification"} == set(MOVES) - FINAL


def test_a_question_that_is_taken_back_lets_the_time_go_on(filled: Filled) -> None:
    reference = asked(filled)
    before = kept(filled)
    act(filled, reference, "ask-clarification", text="Which account?")
    assert shown(filled, reference)["clock_status"] == "paused"
    act(filled, reference, "undo")
    assert_taken_back(before, kept(filled))
    assert newest(filled, reference)["state"] == "dropped"
    all_leave(filled)
    filled.clock.now += SECOND_THOUGHTS
    assert claim(filled) is None


@pytest.mark.parametrize("state", [None, LetterState.SENT, LetterState.UNKNOWN, LetterState.DEFERRED])
def test_what_a_letter_has_told_or_may_have_is_not_taken_back(state: LetterState | None, filled: Filled) -> None:
    reference = asked(filled)
    all_leave(filled)
    act(filled, reference, "answer", text="Here it is.")
    filled.clock.now += SECOND_THOUGHTS
    letter = claim(filled)
    if state:
        tell(filled, letter, state)
    assert "its letter has left" in refused(filled, reference, "undo")
    assert shown(filled, reference)["status"] == "closed"


def test_a_letter_that_a_person_let_go_is_not_taken_back_when_it_has_left(filled: Filled) -> None:
    reference = held_one(filled)
    act(filled, reference, "release")
    all_leave(filled)
    assert "its letter has left" in refused(filled, reference, "undo")


def test_an_objection_that_is_taken_back_puts_nobody_forward(filled: Filled) -> None:
    reference = asked(filled)
    act(filled, reference, "confirm", right=["objection"])
    assert [row["address"] for row in rows(filled, "SELECT address FROM suppressions")] == [PERSON]
    act(filled, reference, "undo")
    assert rows(filled, "SELECT * FROM suppressions") == []


def test_a_letter_that_left_meanwhile_and_is_no_letter_of_the_move_is_not_in_the_way(filled: Filled) -> None:
    reference = asked(filled)
    act(filled, reference, "confirm", category="child_data_alert", right=["erasure"])
    all_leave(filled)
    act(filled, reference, "undo")
    ticket = shown(filled, reference)
    assert (ticket["category"], ticket["rights"], ticket["confirmed_by"]) == ("rights_request", ["access"], None)
    assert newest(filled, reference)["state"] == "sent"


def test_nothing_is_taken_back_when_mail_has_come_since(filled: Filled) -> None:
    reference = asked(filled)
    act(filled, reference, "assign", to="Ben")
    filled.take(mail(5, "One more thing, please.", From=PERSON, In_Reply_To="<1@somewhere.example>"))
    assert "mail came since" in refused(filled, reference, "undo")


def test_nothing_is_taken_back_when_a_mail_elsewhere_has_made_it_urgent(filled: Filled) -> None:
    reference = asked(filled)
    later(filled, days=45)
    act(filled, reference, "confirm")
    raw = mail(1, "I ask once more.", Message_ID="<again@somewhere.example>")
    assert filled.take(raw)[0]["outcome"] == "ticket"
    assert shown(filled, reference)["flags"] == ["urgent"]
    assert "nothing to take back" in refused(filled, reference, "undo")


def test_a_note_is_not_in_the_way_of_taking_back_what_was_done_before_it(filled: Filled) -> None:
    reference = asked(filled)
    before = kept(filled)
    act(filled, reference, "assign", to="Ben")
    act(filled, reference, "note", text="He is away.")
    act(filled, reference, "undo")
    assert_taken_back(before, kept(filled))


def test_a_stop_of_marketing_that_another_ticket_needs_stays(filled: Filled) -> None:
    one = asked(filled, rights=["objection"])
    two = asked(filled, 2, raw=mail(2, "Stop it.", From=PERSON), rights=["objection"])
    act(filled, one, "stop-marketing")
    act(filled, two, "stop-marketing")
    act(filled, one, "undo")
    (stopped,) = rows(filled, "SELECT * FROM suppressions")
    assert (stopped["address"], stopped["confirmed_by"]) == (PERSON, "dana")
    assert shown(filled, one)["status"] == "open"


def test_what_another_ticket_put_forward_is_put_forward_again(filled: Filled) -> None:
    asked(filled, rights=["objection"])
    two = asked(filled, 2, raw=mail(2, "Stop it.", From=PERSON), rights=["objection"])
    before = kept(filled)
    act(filled, two, "stop-marketing")
    act(filled, two, "undo")
    assert_taken_back(before, kept(filled))


def test_a_complaint_about_what_was_refused_still_has_a_date(filled: Filled) -> None:
    """The law dates no answer to a complaint of that day, and every other clock has ended."""
    reference = asked(filled)
    act(filled, reference, "refuse", ground="no_match", evidence="nobody of that name")
    act(filled, reference, "reopen", reason="she complains")
    act(filled, reference, "confirm", flag=["complaint"])
    consistent(shown(filled, reference))


# --- Two tickets of one matter ----------------------------------------------------------------------------------------
def received(filled: Filled, reference: str) -> dict[str, str]:
    """From when the time of each clock of a law runs."""
    clocks = shown(filled, reference)["clocks"]
    return {clock["name"]: clock["received_at"][:10] for clock in clocks if not clock["rule"].startswith("promise")}


def test_what_is_merged_is_still_due_when_it_was(filled: Filled) -> None:
    one = asked(filled, category="general_question")
    later(filled, days=1)
    two = asked(filled, 2, rights=["access", "erasure"], flags=["breach", "automatic"])
    act(filled, two, "answer", text="Here is your copy.", right=["access"])
    before = kept(filled)
    act(filled, two, "merge", into=one)
    ticket = shown(filled, one)
    assert (ticket["category"], ticket["rights"], ticket["flags"]) == ("rights_request", ["erasure"], ["breach"])
    assert received(filled, one) == {"erasure": "2026-03-03", "breach_report": "2026-03-03"}
    assert ticket["act_by"] == "2026-03-06"
    consistent(ticket)
    act(filled, two, "undo")
    assert_taken_back(before, kept(filled))
    assert filled.store.verify() == []


def test_of_what_both_ask_for_the_earlier_receipt_counts_unless_it_was_answered(filled: Filled) -> None:
    one = asked(filled, rights=["access", "objection"])
    act(filled, one, "answer", text="Here is your copy.", right=["access"])
    later(filled, days=1)
    two = asked(filled, 2, rights=["access", "objection"])
    act(filled, one, "set-date", to="2026-03-20", reason="first")
    act(filled, two, "merge", into=one)
    assert received(filled, one) == {"access": "2026-03-03", "objection": "2026-03-02"}
    assert {clock["status"] for clock in shown(filled, one)["clocks"]} == {"running"}


def test_a_breach_that_was_reported_is_not_left_to_another_ticket(filled: Filled) -> None:
    one = asked(filled)
    two = asked(filled, 2, flags=["breach"])
    act(filled, two, "record", what="breach_reported")
    act(filled, two, "merge", into=one)
    assert shown(filled, one)["flags"] == []


@pytest.mark.parametrize("what", ["a person", "a mail"])
def test_a_merge_is_not_taken_back_once_the_other_ticket_went_on(what: str, filled: Filled) -> None:
    one, two = asked(filled), asked(filled, 2, rights=["erasure"])
    act(filled, one, "assign", to="Ben")
    act(filled, two, "merge", into=one)
    assert "nothing to take back" in refused(filled, one, "undo")
    if what == "a person":
        act(filled, one, "confirm", right=["access"])
    else:
        filled.take(mail(5, "One more thing, please.", From=PERSON, In_Reply_To="<1@somewhere.example>"))
    assert "nothing to take back" in refused(filled, two, "undo")


def test_time_goes_on_when_what_was_asked_for_came_on_the_day_of_the_question(filled: Filled) -> None:
    reference = asked(filled)
    later(filled, days=2, hours=5)
    act(filled, reference, "record", what="identity_asked")
    later(filled, days=3)
    assert "asked for on 2026-03-04" in refused(filled, reference, "record", what="identity_came", on="2026-03-03")
    act(filled, reference, "record", what="identity_came", on="2026-03-04")
    assert shown(filled, reference)["clock_status"] == "running"


# --- Looking before ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("move", "form"), [(move, form) for move, form in LIFE if MOVES[move].writes])
def test_a_preview_shows_the_very_letter_and_keeps_nothing(move: str, form: dict[str, Any], filled: Filled) -> None:
    reference, _ = a_full_life(filled)
    if move == "extend":
        act(filled, reference, "record", what="clarification_came")
    before, said = kept(filled), shown(filled, reference)
    fill = filled.house.renderer.fill
    seen = preview(filled.store, filled.app.policy, "dana", f" {reference.lower()}", move, form, fill)
    assert (kept(filled), shown(filled, reference)) == (before, said)
    assert seen.letter
    assert seen == act(filled, reference, move, **form)
    assert filled.store.verify() == []


def test_a_preview_of_forgetting_forgets_nothing(filled: Filled) -> None:
    reference, fill = asked(filled), filled.house.renderer.fill
    act(filled, reference, "close", reason="answered")
    before, said = kept(filled), shown(filled, reference)
    assert preview(filled.store, filled.app.policy, "dana", reference, "forget", {"reason": "r"}, fill) == Made()
    assert (kept(filled), shown(filled, reference)) == (before, said)


def test_a_preview_is_refused_like_the_move(filled: Filled) -> None:
    reference, fill = asked(filled), filled.house.renderer.fill
    with pytest.raises(Refused, match="needs --text"):
        preview(filled.store, filled.app.policy, "dana", reference, "answer", {}, fill)
    with pytest.raises(ConfigurationFault, match="there is no move explode"):
        preview(filled.store, filled.app.policy, "dana", reference, "explode", {}, fill)


# --- Any sequence -----------------------------------------------------------------------------------------------------
HERE = {
    **KINDS,
    "template": st.sampled_from(["neutral", "how_to_forward", "answer", "extension_notice", "nonesuch"]),
    "day": st.sampled_from(["2026-01-15", "2026-02-20", "2026-03-02", "2026-03-05", "2026-03-20", "2026-05-20"]),
    "reference": st.sampled_from(["this one", "the other"]),
    "entity": st.sampled_from(["uk", "nowhere"]),
    "sha256": st.sampled_from(["the passport", "0" * 64]),
}
MOVE = st.sampled_from(list(MOVES.values())).flatmap(lambda move: st.tuples(st.just(move.name), forms(move, HERE)))
WORLD = st.tuples(
    st.sampled_from(["mail comes", "a colleague answers", "letters leave", "letters fail", "days pass"]), st.just({})
)
# Whose ticket, what is done, with what, and whether that is taken back at once.
STEPS = st.lists(st.tuples(st.integers(0, 1), MOVE | MOVE | MOVE | WORLD, st.booleans()), min_size=4, max_size=16)


class Case:
    """Two tickets of two people, and what may become of them."""

    def __init__(self, filled: Filled, held: bool) -> None:
        self.filled = filled
        filled.clock.now = NOW
        self.numbers = [next(filled.uids) + 10_000 for _ in range(2)]
        received = NOW - timedelta(days=30 if held else 0)  # an old mail's letter is held
        one, two = self.numbers
        readings = filled.understand
        assert isinstance(readings, Readings)
        readings.of(f"<{two}@somewhere.example>", rights=["access", "objection"])
        taken = [filled.take(raw, received=received)[0] for raw in (with_a_passport(one), mail(two))]
        self.references: list[str] = [row["reference"] for row in taken]
        self.passport: str = self.ticket(0)["messages"][0]["attachments"][0]["sha256"]

    def ticket(self, which: int) -> dict[str, Any]:
        return shown(self.filled, self.references[which])

    def kinds(self, which: int) -> list[str]:
        """The kinds of what has happened to a ticket."""
        query = "SELECT e.kind FROM events e JOIN tickets t ON t.id = e.ticket_id WHERE t.reference = ? ORDER BY e.id"
        return [row["kind"] for row in rows(self.filled, query, self.references[which])]

    def form(self, which: int, form: dict[str, Any]) -> dict[str, Any]:
        """A form with the names of what there is."""
        named = {
            "this one": self.references[which], "the other": self.references[1 - which], "the passport": self.passport,
        }  # fmt: skip
        return {name: named.get(value, value) if isinstance(value, str) else value for name, value in form.items()}

    def world(self, which: int, what: str) -> None:
        filled, number = self.filled, self.numbers[which]
        person, thread = f"person.{number}@somewhere.example", f"<{number}@somewhere.example>"
        mine, new = {"In_Reply_To": thread}, next(filled.uids) + 10_000
        if what == "mail comes":
            filled.take(mail(new, "One more thing about my account, please.", From=person, **mine))
        elif what == "a colleague answers":
            filled.take(mail(new, "Here it is.", From=OURS, To=person, **mine))
        elif what == "days pass":
            later(filled, days=9)
        while what.startswith("letters") and (letter := claim(filled)):
            tell(filled, letter, LetterState.SENT if what == "letters leave" else LetterState.FAILED)
        with (
            filled.store.transaction() as tx
        ):  # a letter that failed has promised nothing: the next move would see that
            for reference in self.references:
                redate(tx, reference, filled.app.policy)

    def move(self, which: int, name: str, form: dict[str, Any], back: bool) -> None:
        before, told = kept(self.filled), self.kinds(which)
        if because := self.refused(which, name, form):
            assert because.strip()
            assert (kept(self.filled), self.kinds(which)) == (before, told)
            return
        added = self.kinds(which)[len(told) :]
        kind = "forgotten" if name == "forget" else name
        assert added.count(kind) == 1
        assert all(other == "dated" or other.startswith("letter_") for other in added if other != kind)
        if back and name not in FINAL:
            act(self.filled, self.references[which], "undo")
            assert_taken_back(before, kept(self.filled))

    def refused(self, which: int, name: str, form: dict[str, Any]) -> str | None:
        """Make a move; why it cannot be made, or None where it was."""
        reference = self.references[which]
        try:
            act(self.filled, reference, name, **self.form(which, form))
        except (ConfigurationFault, TemplateFault) as fault:
            return fault.what.removeprefix(f"{reference}:") or " "
        return None


@given(held=st.booleans(), steps=STEPS)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_sequence_of_moves_leaves_a_consistent_ticket(lasting: Filled, held: bool, steps: Any) -> None:
    case = Case(lasting, held)
    for which, (what, form), back in steps:
        case.move(which, what, form, back) if what in MOVES else case.world(which, what)
        consistent(case.ticket(which))
    assert lasting.store.verify() == []


def consistent(ticket: dict[str, Any]) -> None:
    """What holds of every ticket at any time."""
    has_a_next_step(ticket)
    of_its_letters(ticket)
    if ticket["confirmed_by"]:
        assert not ticket["needs_review"]
        assert ticket["category"] != "rights_request" or ticket["rights"]
    if ticket["status"] == "forgotten":
        assert ticket["requester"] == {"name": "", "address": ""}
        assert not [message for message in ticket["messages"] if message["text"]]
        assert not [event for event in ticket["events"] if event["detail"]]
        assert {letter["state"] for letter in ticket["letters"]} <= {"sent", "dropped", "failed", "bounced"}


def has_a_next_step(ticket: dict[str, Any]) -> None:
    """A day by which something has to be done, whatever the law's own day is."""
    act_by, safe, review = (date.fromisoformat(ticket[name]) for name in ("act_by", "due_safe", "review_by"))
    assert act_by <= safe
    assert review <= safe
    set_by_hand = any("has set" in sentence for sentence in ticket["trace"])  # the law's own day stays what it is
    assert set_by_hand or ticket["due"] is None or date.fromisoformat(ticket["due"]) >= safe
    assert ticket["trace"]


def of_its_letters(ticket: dict[str, Any]) -> None:
    """Each was written in an event, and none waits for a person on a ticket that nobody looks at."""
    written = [event["facts"]["message_id"] for event in ticket["events"] if event["kind"] == "letter_written"]
    assert written == [letter["message_id"] for letter in ticket["letters"]]
    assert ticket["status"] != "closed" or "held" not in {letter["state"] for letter in ticket["letters"]}
    assert ticket["status"] == "forgotten" or all(letter["to"] for letter in ticket["letters"])


def test_a_ticket_is_not_done_with_while_the_hours_of_a_breach_run(filled: Filled) -> None:
    reference = asked(filled, rights=(Right.ACCESS,), flags=(Flag.BREACH,))
    assert "breach" in refused(filled, reference, "close", reason="Done")
    act(filled, reference, "answer", text="Here it is.")
    assert shown(filled, reference)["status"] == "open"
    assert "needs --note" in refused(filled, reference, "record", what="breach_assessed")
    act(filled, reference, "record", what="breach_assessed", note="No risk to anybody")
    act(filled, reference, "close", reason="Answered, and assessed")
    assert shown(filled, reference)["status"] == "closed"


def test_what_a_person_opens_again_runs_again(filled: Filled) -> None:
    reference = asked(filled)
    act(filled, reference, "answer", text="Here it is.")
    act(filled, reference, "reopen", reason="The wrong file went")
    found = shown(filled, reference)
    assert (found["status"], found["clock_status"]) == ("open", "running")
    later(filled, minutes=1)
    act(filled, reference, "answer", text="Now the right one.")
    assert shown(filled, reference)["clock_status"] == "answered"


def test_an_extension_that_moves_no_date_is_refused(filled: Filled) -> None:
    reference = asked(filled, category=Category.CHILD_DATA_ALERT, rights=(Right.ERASURE,))
    assert "stays all the same" in refused(filled, reference, "extend", reason="Much to look through")


def test_nobody_pays_for_an_end_to_marketing_and_no_question_is_refused(filled: Filled) -> None:
    stop = asked(filled, 1, rights=(Right.OBJECTION,))
    assert "costs nobody" in refused(filled, stop, "charge", ground="excessive", fee="9", text="x", evidence="x")
    question = asked(filled, 2, category=Category.GENERAL_QUESTION, rights=())
    assert "nothing to refuse" in refused(filled, question, "refuse", ground="not_covered", evidence="x")


def test_no_letter_names_a_day_that_has_passed(filled: Filled) -> None:
    reference = asked(filled)
    later(filled, days=60)
    assert "has passed" in refused(filled, reference, "write", template="neutral")
