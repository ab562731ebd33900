"""The table of moves: every move leaves a ticket that makes sense, or says why not."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy_inbox.core.letter import Attachment
from privacy_inbox.core.moves import MOVES, NONE, Change, Form, Move, OwnLetter, Refusal, Since, TicketState
from privacy_inbox.core.moves.letters import OF_A_MOVE
from privacy_inbox.core.moves.shape import Other
from privacy_inbox.core.vocabulary import Category, Flag, LetterState, Right, Status

NOW = datetime(2026, 3, 20, 10, tzinfo=UTC)
RECEIVED = datetime(2026, 3, 2, 15, tzinfo=UTC)
ADDRESS = "ann@willow.example"
FILE = Attachment("report.pdf", "application/pdf", b"%PDF")
HELD = (OwnLetter(1, ADDRESS, "en", "neutral"),)
BOTH = (Right.ACCESS, Right.ERASURE)


def ticket(**facts: object) -> TicketState:
    plain = TicketState(
        "7QK4-M2XD", Status.OPEN, Category.RIGHTS_REQUEST, (Right.ACCESS,), (), received=RECEIVED, begun=RECEIVED,
        address=ADDRESS, notice_due=date(2026, 4, 2), due_safe=date(2026, 3, 30),
    )  # fmt: skip
    return replace(plain, **facts)  # type: ignore[arg-type]


def make(name: str, on: TicketState, /, form: Form | None = None, now: datetime = NOW) -> Change | Refusal:
    return MOVES[name].make(on, form or {}, "dana", now)


def change(name: str, on: TicketState, /, now: datetime = NOW, **form: object) -> Change:
    made = make(name, on, form, now)
    assert isinstance(made, Change), made
    return made


def refusal(name: str, on: TicketState, /, now: datetime = NOW, **form: object) -> str:
    made = make(name, on, form, now)
    assert isinstance(made, Refusal), made
    return made.reason


# --- Any move on any ticket -------------------------------------------------------------------------------------------
DAYS = st.dates(date(2026, 1, 1), date(2026, 6, 30))
KINDS: Mapping[str, st.SearchStrategy[object]] = {
    "text": st.text(min_size=1, max_size=20),
    "template": st.sampled_from(["neutral", "how_to_forward", "answer", "extension_notice"]),
    "day": DAYS,
    "address": st.sampled_from([ADDRESS, "Ben@oak.example"]),
    "reference": st.builds(
        Other, st.sampled_from(["7QK4-M2XD", "AAAA-BBBB"]), st.sampled_from(Status), st.just(date(2026, 3, 30))
    ),
    "file": st.just(FILE),
    "policy": st.just(FILE),
    "entity": st.just("uk"),
}


def forms(move: Move, kinds: Mapping[str, st.SearchStrategy[object]] = KINDS) -> st.SearchStrategy[Form]:
    """Every form that fits a move. `kinds`: what a field of each kind holds; a field's own name comes first."""
    fields: dict[str, st.SearchStrategy[object]] = {}
    for field in move.form:
        of_kind = kinds.get(field.name, kinds[field.kind])
        one: st.SearchStrategy[object] = st.sampled_from(field.choices) if field.choices else of_kind
        many = st.lists(one, max_size=3).map(tuple)
        fields[field.name] = many if field.many else one if field.required else st.none() | one
    return st.fixed_dictionaries(fields)


# Four letters of a ticket, each with a number of its own.
LETTERS = st.lists(st.sampled_from(["", "a@x.example"]), max_size=4).map(
    lambda people: tuple(OwnLetter(number, to) for number, to in enumerate(people, 1))
)
RIGHTS = st.lists(st.sampled_from(Right), unique=True, max_size=3)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 3, 20), timezones=st.just(UTC))
TICKETS = st.builds(
    TicketState,
    st.just("7QK4-M2XD"),
    st.sampled_from(Status),
    st.sampled_from(Category),
    RIGHTS.map(tuple),
    st.lists(st.sampled_from(Flag), unique=True, max_size=3).map(tuple),
    LETTERS.map(lambda numbered: numbered[:2]),
    LETTERS.map(lambda numbered: numbered[2:]),
    st.lists(st.integers(1, 9), unique=True, max_size=2).map(tuple),
    offered_at=st.none() | MOMENTS,
    received=MOMENTS,
    begun=MOMENTS,
    address=st.sampled_from(["", ADDRESS]),
    writer=st.sampled_from(["", ADDRESS]),
    notice_due=st.none() | DAYS,
    happened=st.lists(st.sampled_from(["identity_requested", "identity_received", "extended"]), max_size=3).map(tuple),
    answered=RIGHTS.map(frozenset),
    legal_hold=st.booleans(),
    held_with=st.sampled_from([(), ("AAAA-BBBB",)]),
    linked=st.sampled_from([(), ("AAAA-BBBB",)]),
    participants=st.sampled_from([(), ("ben@oak.example",)]),
    due_safe=DAYS,
    undo=st.sampled_from(["", "assign"]),
)


@settings(deadline=None)
@given(TICKETS, st.sampled_from(list(MOVES.values())).flatmap(lambda move: st.tuples(st.just(move), forms(move))))
def test_every_move_on_every_ticket_changes_it_sensibly_or_is_refused(on: TicketState, made: tuple[Move, Form]) -> None:
    move, form = made
    outcome = move.make(on, form, "dana", NOW)
    if isinstance(outcome, Refusal):
        assert outcome.reason
        return
    assert outcome.undo <= bool(on.undo)
    of_letters(on, outcome)
    of_labels(on, outcome)
    of_time(on, outcome)
    of_a_status(on, outcome)
    what_people_write_is_no_fact(move, form, outcome)


def of_letters(on: TicketState, outcome: Change) -> None:
    """Each letter that is touched is the ticket's, and none is written to nobody."""
    assert set(outcome.letters) <= {letter.id for letter in (*on.held, *on.undelivered)}
    assert set(outcome.anew) <= set(outcome.letters)
    assert set(outcome.answers) <= set(on.offered)
    assert set(outcome.answers.values()) <= {"confirmed", "dismissed"}
    assert outcome.template is None or LetterState.DROPPED in outcome.letters.values()
    assert set(outcome.letters.values()) <= {LetterState.QUEUED, LetterState.DROPPED}
    assert outcome.letter is None or on.address
    if outcome.fields.get("status") == Status.CLOSED:
        assert {letter.id for letter in on.held} <= set(outcome.letters)


def of_labels(on: TicketState, outcome: Change) -> None:
    assert (outcome.rights is None) == (outcome.flags is None)
    category, rights = outcome.fields.get("category", on.category), outcome.rights
    if rights is not None:
        assert category != Category.RIGHTS_REQUEST or rights
        assert category != Category.GENERAL_QUESTION or not rights


def of_time(on: TicketState, outcome: Change) -> None:
    """What bears on the law's time has happened since that began, and only while it is open."""
    opens = [since.kind for since in outcome.since] == ["reopened"]
    assert not outcome.since or opens or on.status is Status.OPEN
    for since in outcome.since:
        assert since.at is None or (on.begun and on.begun <= since.at)
        assert set(since.rights) <= set(on.rights)


def of_a_status(on: TicketState, outcome: Change) -> None:
    if on.status is Status.FORGOTTEN:
        assert not outcome.fields
        assert not outcome.person
        assert outcome.detail is None
    if outcome.forget is not None:
        assert on.status is Status.CLOSED
    if on.legal_hold or on.held_with:
        assert outcome.forget is None
        assert not outcome.drop_attachment


def what_people_write_is_no_fact(move: Move, form: Form, outcome: Change) -> None:
    """It can be forgotten, and facts cannot. The reason for forgetting stays, and says so."""
    # The names of templates and entities are no text of a person's: where there is none of that name, nothing is done.
    free = ("text", "address")
    fields = [field for field in move.form if not field.choices and field.kind in free and field.name != "template"]
    texts = [form[field.name] for field in fields if form.get(field.name)]
    if outcome.forget is None:
        assert not [text for text in texts if text in outcome.facts.values()]


def test_every_entry_is_whole() -> None:
    for name, move in MOVES.items():
        assert move.name == name
        assert move.help.endswith(".")
        assert move.role == "dpo"
        assert all(field.help for field in move.form)


OF_LETTERS = {"release", "replace", "drop", "resend", "answered", "unanswered"}  # none of which there is here
NEVER_HERE = {*OF_LETTERS, "undo", "unlink", "drop-attachment", "stop-marketing"}
NEEDS_AN_OPEN_ONE = {
    "receipt", "set-date", "ask-identity", "ask-clarification", "record", "extend", "answer", "record-answer", "refuse",
    "charge", "withdraw", "pass-on", "merge", "not-for-us", "close",
}  # fmt: skip
OF_WHAT_IS_FORGOTTEN = {
    "confirm", "requester", "assign", "note", "participant", "hold", "reopen", "forget", "write", "correct-address",
}  # fmt: skip


@pytest.mark.parametrize(
    ("status", "refused"),
    [
        (Status.OPEN, {"reopen", "forget"}),
        (Status.CLOSED, NEEDS_AN_OPEN_ONE),
        (Status.FORGOTTEN, NEEDS_AN_OPEN_ONE | OF_WHAT_IS_FORGOTTEN),
    ],
)
def test_what_a_status_allows(status: Status, refused: set[str]) -> None:
    other = Other("AAAA-BBBB", Status.OPEN, date(2026, 3, 30))
    form: dict[str, object] = {
        "reason": "r", "text": "t", "add": ADDRESS, "what": "identity_asked", "ground": "excessive", "fee": "9 euros",
        "on": date(2026, 2, 1), "template": "neutral", "into": other, "from": other, "doubt": "d", "client": "c",
        "name": "Ann", "sha256": "s",
    }  # fmt: skip

    def on_a_day(name: str) -> Form:
        return {
            **form,
            "on": date(2026, 2, 1) if name == "receipt" else date(2026, 3, 4),
            "to": other if name == "link" else None if name == "set-date" else "Dana",
            "template": "answer" if name == "answer" else "neutral",
        }

    on = ticket(status=status)
    found = {name for name in MOVES if isinstance(make(name, on, on_a_day(name)), Refusal)}
    assert found == refused | NEVER_HERE


# --- What it is, whom it is from, from when its time runs -------------------------------------------------------------
def test_confirming_without_a_word_keeps_what_the_machine_said() -> None:
    made = change("confirm", ticket(flags=(Flag.URGENT,)), category=None, right=(), flag=())
    assert (made.rights, made.flags) == ((Right.ACCESS,), (Flag.URGENT,))
    assert made.fields == {"category": "rights_request", "needs_review": False, "confirmed_by": "dana"}


def test_a_correction_replaces_and_can_take_all_away() -> None:
    on = ticket(flags=(Flag.URGENT, Flag.BREACH))
    made = change("confirm", on, category="child_data_alert", right=["erasure"], flag=[NONE])
    assert (made.rights, made.flags) == ((Right.ERASURE,), ())
    assert made.facts["before"] == {"category": "rights_request", "rights": on.rights, "flags": on.flags}
    assert change("confirm", on, category="general_question").rights == ()


def test_place_law_entity_and_language_are_set_only_where_they_are_named() -> None:
    made = change("confirm", ticket(), region="eu", regime=["EU_GDPR"], entity="ie", language="de")
    set_ = {"region": "eu", "entity": "ie", "language": "de", "entity_set": True, "regimes": ["EU_GDPR"]}
    assert made.fields.items() >= set_.items()
    assert made.facts["regimes"] == "EU_GDPR"
    assert change("confirm", ticket(), regime=[NONE]).fields["regimes"] == []


def test_a_request_asks_for_something_and_a_question_for_nothing() -> None:
    question = ticket(category=Category.GENERAL_QUESTION, rights=())
    assert "at least one right" in refusal("confirm", question, category="rights_request")
    assert "at least one right" in refusal("confirm", ticket(), right=[NONE])
    assert "asks for no right" in refusal("confirm", ticket(), category="general_question", right=["access"])


def test_who_asks_is_kept_where_it_can_be_forgotten() -> None:
    made = change("requester", ticket(), name="Ann", address=ADDRESS, kind="agent", **{"for": "Ben"})
    assert made.person == {"name": "Ann", "address": ADDRESS, "letters_to": ADDRESS}
    assert made.fields == {"requester_kind": "agent"}
    assert made.facts == {"kind": "agent"}
    assert made.detail == {"name": "Ann", "address": ADDRESS, "for": "Ben"}
    assert "at least one" in refusal("requester", ticket())


def test_whoever_wrote_first_still_takes_part_where_somebody_else_asks() -> None:
    assert change("requester", ticket(writer="Ben@oak.example"), address=ADDRESS).joins == ("ben@oak.example",)
    assert change("requester", ticket(writer=ADDRESS.title()), address=ADDRESS).joins == ()
    assert change("requester", ticket(writer="ben@oak.example"), name="Ann").joins == ()


def test_a_held_letter_does_not_go_to_an_address_that_was_wrong() -> None:
    assert "`ticket correct-address`" in refusal("requester", ticket(held=HELD), address="ann@oak.example")
    assert change("requester", ticket(held=HELD), address=ADDRESS, name="Ann").person
    assert change("requester", ticket(held=HELD), name="Ann").person == {"name": "Ann"}


def test_a_receipt_is_only_ever_set_to_an_earlier_day() -> None:
    made = change("receipt", ticket(), on=date(2026, 3, 1), source="a letter by post")
    assert made.fields == {"received_earlier": datetime(2026, 3, 1, 12, tzinfo=UTC)}
    assert made.facts == {"received_at": "2026-03-01"}
    early = RECEIVED.replace(hour=3)  # at noon of that day it would be later than the mail
    for day in (early.date(), date(2026, 3, 3)):
        assert "nobody gains time" in refusal("receipt", ticket(received=early, begun=early), on=day, source="x")


def test_no_earlier_receipt_bears_on_a_ticket_that_a_later_mail_has_opened_again() -> None:
    again = ticket(begun=RECEIVED + timedelta(days=9))
    assert "opened it again" in refusal("receipt", again, on=date(2026, 3, 1), source="s")
    earlier = ticket(begun=RECEIVED - timedelta(days=9))  # one was set before, and is corrected
    assert change("receipt", earlier, on=date(2026, 3, 1), source="s").fields


def test_the_day_of_a_receipt_is_the_day_where_it_is_answered() -> None:
    west = datetime(2026, 3, 20, 2, tzinfo=ZoneInfo("America/Los_Angeles"))
    night = datetime(2026, 3, 2, 3, tzinfo=UTC)  # there it is still the first
    on = ticket(received=night, begun=night)
    assert "nobody gains time" in refusal("receipt", on, now=west, on=date(2026, 3, 1), source="x")
    made = change("receipt", on, now=west, on=date(2026, 2, 28), source="x")
    assert made.fields["received_earlier"] == datetime(2026, 2, 28, 12, tzinfo=west.tzinfo)


def test_a_date_is_set_against_the_count_and_given_back_to_it() -> None:
    made = change("set-date", ticket(), to=date(2026, 3, 25), reason="a court says so")
    assert made.fields == {"override_day": date(2026, 3, 25), "override_by": "dana"}
    assert made.detail == {"reason": "a court says so"}
    assert change("set-date", ticket(), reason="a mistake").fields == {"override_day": None, "override_by": None}
    assert refusal("set-date", ticket(), to=date(2026, 3, 19), reason="r") == "that day has passed"


# --- Letters ----------------------------------------------------------------------------------------------------------
def test_held_letters_are_released_or_dropped() -> None:
    on = ticket(held=(OwnLetter(1, "a@x.example"), OwnLetter(2, "")))
    assert change("release", on).letters == {1: LetterState.QUEUED}
    assert change("drop", on).letters == {1: LetterState.DROPPED, 2: LetterState.DROPPED}
    assert "no letter of this ticket is held" in refusal("release", ticket())
    assert "no letter of this ticket is held" in refusal("drop", ticket())


def test_another_letter_takes_the_place_of_a_held_one() -> None:
    made = change("replace", ticket(held=(OwnLetter(1, "a@x.example", "en"), OwnLetter(2, ""))), template="neutral")
    assert made.letters == {1: LetterState.DROPPED, 2: LetterState.DROPPED}
    assert (made.template, made.facts) == ("neutral", {"template": "neutral"})
    assert "whose place" in refusal("replace", ticket(held=(OwnLetter(2, ""),)), template="neutral")
    assert "words of its own" in refusal("replace", ticket(held=HELD), template="answer")


def test_letters_that_came_back_are_sent_again_or_dropped() -> None:
    on = ticket(undelivered=(OwnLetter(1, "a@x.example"), OwnLetter(2, "")))
    assert change("resend", on).letters == {1: LetterState.QUEUED}
    assert change("drop", on).letters == {1: LetterState.DROPPED, 2: LetterState.DROPPED}
    assert "came back" in refusal("resend", ticket(held=on.undelivered))


def test_what_waits_or_came_back_goes_to_the_right_address_as_it_is() -> None:
    on = ticket(held=HELD, undelivered=(OwnLetter(2, ADDRESS, "en", "answer"),), writer=ADDRESS)
    made = change("correct-address", on, to="ann@oak.example")
    assert made.letters == {1: LetterState.DROPPED, 2: LetterState.DROPPED}
    assert (made.anew, made.letter) == ((1, 2), None)
    assert made.person == {"letters_to": "ann@oak.example"}  # who asked stays who they are
    unknown = change("correct-address", ticket(), to="ann@oak.example")
    assert unknown.person == {"letters_to": "ann@oak.example", "address": "ann@oak.example"}
    assert (made.facts, made.detail) == ({"letters": 2}, {"address": "ann@oak.example"})
    assert change("correct-address", ticket(), to="ann@oak.example").anew == ()


def test_one_more_letter_is_written() -> None:
    made = change("write", ticket(), template="how_to_forward", text=" Hello ")
    assert made.letter
    assert (made.letter.template, made.letter.said.text, made.letter.renews) == ("how_to_forward", "Hello", False)
    assert made.facts == {"template": "how_to_forward"}
    assert not made.fields
    assert "whom to write to" in refusal("write", ticket(address=""), template="neutral")
    assert "your own words" in refusal("write", ticket(), template="answer")


@pytest.mark.parametrize(("template", "move"), OF_A_MOVE.items())
def test_a_letter_that_says_what_a_move_does_goes_with_that_move_alone(template: str, move: str) -> None:
    for name in ("write", "replace"):
        assert f"`ticket {move}`" in refusal(name, ticket(held=HELD), template=template, text="t")
    assert MOVES[move].writes


# --- Asking, recording, more time -------------------------------------------------------------------------------------
def test_the_mildest_proof_of_identity_is_asked_for_and_the_doubt_is_kept() -> None:
    made = change("ask-identity", ticket(), doubt="another address")
    assert made.since == (Since("identity_requested"),)
    assert made.letter
    assert (made.letter.template, made.letter.said.identity) == ("identity_request", "reply")
    assert (made.facts, made.detail) == ({"method": "reply"}, {"doubt": "another address", "text": ""})


@pytest.mark.parametrize("right", [Right.OBJECTION, Right.WITHDRAW_CONSENT, Right.OPT_OUT_OF_SALE])
def test_nobody_proves_who_they_are_to_end_marketing(right: Right) -> None:
    assert "nobody has to show who they are" in refusal("ask-identity", ticket(rights=(right,)), doubt="d")
    assert change("ask-identity", ticket(rights=(right, Right.ACCESS)), doubt="d").letter


def test_identity_is_asked_for_once_in_words_and_only_for_a_right() -> None:
    asked = ticket(happened=("identity_requested",))
    assert "asked for already" in refusal("ask-identity", asked, doubt="d")
    assert change("ask-identity", replace(asked, happened=("identity_requested", "identity_received")), doubt="d")
    assert "needs --text" in refusal("ask-identity", ticket(), doubt="d", method="question")
    assert "needs --text" in refusal("ask-identity", ticket(), doubt="d", method="other", text=" ")
    question = ticket(category=Category.GENERAL_QUESTION, rights=())
    assert "asks for no right" in refusal("ask-identity", question, doubt="d")
    assert "whom to write to" in refusal("ask-identity", ticket(address=""), doubt="d")


def test_what_is_not_clear_is_asked_once() -> None:
    made = change("ask-clarification", ticket(), text="Which of your accounts?")
    assert made.since == (Since("clarification_requested"),)
    assert made.letter
    assert (made.letter.template, made.letter.said.text) == ("clarification_request", "Which of your accounts?")
    assert (made.facts, made.detail) == ({}, {"text": "Which of your accounts?"})
    asked = ticket(happened=("clarification_requested",))
    assert "asked for already" in refusal("ask-clarification", asked, text="t")
    assert "whom to write to" in refusal("ask-clarification", ticket(address=""), text="t")


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("identity_asked", "identity_requested"), ("clarification_asked", "clarification_requested"),
        ("authority_asked", "authority_requested"), ("fee_asked", "fee_requested"),
    ],
)  # fmt: skip
def test_what_was_asked_for_elsewhere_is_recorded_with_its_day(what: str, kind: str) -> None:
    made = change("record", ticket(), what=what, on=date(2026, 3, 5), note="by telephone")
    assert made.since == (Since(kind, datetime(2026, 3, 5, 12, tzinfo=UTC)),)
    assert (made.facts, made.detail) == ({"what": what, "on": "2026-03-05"}, {"note": "by telephone"})
    assert made.letter is None


@pytest.mark.parametrize("what", ["identity", "clarification", "authority", "fee"])
def test_what_came_is_recorded_only_where_it_was_asked_for(what: str) -> None:
    came = "fee_paid" if what == "fee" else f"{what}_came"
    made = change("record", ticket(happened=(f"{what}_requested",)), what=came)
    assert [(since.kind, since.at) for since in made.since] == [
        ("fee_paid" if what == "fee" else f"{what}_received", NOW)
    ]
    assert made.detail is None
    assert "nobody has asked for it" in refusal("record", ticket(), what=came)


def test_nothing_came_before_it_was_asked_for() -> None:
    asked = datetime(2026, 3, 10, 15, tzinfo=UTC)
    on = ticket(happened=("identity_requested",), last={"identity_requested": asked})
    early = refusal("record", on, what="identity_came", on=date(2026, 3, 9))
    assert "asked for on 2026-03-10" in early
    (since,) = change("record", on, what="identity_came", on=date(2026, 3, 10)).since
    assert since.at == asked  # not at noon, before it
    assert change("record", on, what="identity_asked", on=date(2026, 3, 9))


def test_what_happened_on_the_day_of_the_receipt_happened_after_it() -> None:
    """At noon the mail had not come yet: what is recorded before the receipt would bear on nothing."""
    for move, form in (("record", {"what": "identity_asked"}), ("record-answer", {"how": "telephone", "to": "her"})):
        (since,) = change(move, ticket(), on=RECEIVED.date(), **form).since
        assert since.at == RECEIVED
        assert "its time runs from 2026-03-02" in refusal(move, ticket(), on=date(2026, 3, 1), **form)
        assert refusal(move, ticket(), on=date(2026, 3, 21), **form) == "that day has not come yet"


def test_what_happened_today_has_happened_by_now() -> None:
    morning = datetime(2026, 3, 20, 8, tzinfo=UTC)
    (since,) = change("record", ticket(), now=morning, what="identity_asked", on=morning.date()).since
    assert since.at == morning


def test_more_time_is_told_with_its_reason_and_renews_the_date() -> None:
    made = change("extend", ticket(), reason="There are many files.")
    assert made.since == (Since("extended"),)
    assert made.letter
    assert (made.letter.template, made.letter.said.text) == ("extension_notice", "There are many files.")
    assert made.letter.renews
    assert (made.facts, made.detail) == ({}, {"reason": "There are many files."})


def test_more_time_is_taken_on_the_last_day_for_it_and_not_after() -> None:
    last = datetime(2026, 4, 2, 23, tzinfo=UTC)
    assert change("extend", ticket(), now=last, reason="r")
    assert "until 2026-04-02, and that has passed" in refusal("extend", ticket(), now=last + timedelta(days=1))


def test_when_no_more_time_can_be_taken() -> None:
    assert "extended already" in refusal("extend", ticket(happened=("extended",)), reason="r")
    assert "stops at once" in refusal("extend", ticket(rights=(Right.OBJECTION,)), reason="r")
    assert "no law" in refusal("extend", ticket(notice_due=None), reason="r")
    waiting = ticket(notice_due=None, happened=("identity_requested",))
    assert "stands still" in refusal("extend", waiting, reason="r")
    assert "whom to write to" in refusal("extend", ticket(address=""), reason="r")


# --- Ends -------------------------------------------------------------------------------------------------------------
def test_an_answer_closes_the_ticket_and_drops_what_was_held() -> None:
    made = change("answer", ticket(held=HELD), text="Here it is.", attach=[FILE], decision="granted")
    assert made.fields == {"decision": "granted", "answered_at": NOW, "status": Status.CLOSED}
    assert made.since == (Since("responded"),)
    assert made.letters == {1: LetterState.DROPPED}
    assert made.letter
    assert (made.letter.template, made.letter.said.text, made.letter.files) == ("answer", "Here it is.", (FILE,))
    assert made.facts == {"template": "answer", "decision": "granted", "rights": ()}
    assert made.detail == {"files": ["report.pdf"]}


def test_an_answer_to_one_right_of_two_leaves_the_ticket_open() -> None:
    on = ticket(rights=BOTH)
    first = change("answer", on, text="Here it is.", right=["access"])
    assert first.since == (Since("responded", None, (Right.ACCESS,)),)
    assert "status" not in first.fields
    last = change("answer", replace(on, answered=frozenset({Right.ACCESS})), text="It is gone.", right=["erasure"])
    assert last.fields["status"] is Status.CLOSED


def test_a_ready_text_may_be_the_answer() -> None:
    assert change("answer", ticket(), template="nothing_held").fields["decision"] == "no_data"
    question = ticket(category=Category.GENERAL_QUESTION, rights=())
    made = change("answer", question, template="policy_version", version=FILE)
    assert made.letter
    assert made.letter.files == (FILE,)
    assert made.fields["status"] is Status.CLOSED


def test_no_answer_without_words_a_file_that_it_names_a_right_that_is_asked_for_or_an_address() -> None:
    assert "needs --text" in refusal("answer", ticket())
    assert "goes with it" in refusal("answer", ticket(), template="policy_version")
    assert refusal("answer", ticket(), text="t", right=["erasure"]) == "it does not ask for erasure"
    assert "whom to write to" in refusal("answer", ticket(address=""), text="t")


def test_an_answer_by_hand_closes_the_ticket_only_where_a_person_says_so() -> None:
    sent = datetime(2026, 3, 10, 9, tzinfo=UTC)
    on = ticket(held=HELD, offered=(4, 5), offered_at=sent)
    made = change("answered", on)
    assert made.fields == {"decision": "granted", "answered_at": sent, "status": Status.CLOSED}
    assert made.since == (Since("responded", sent),)  # then, not when somebody confirms it
    assert made.answers == {4: "confirmed", 5: "confirmed"}
    assert made.letters == {1: LetterState.DROPPED}
    assert "closed already" in refusal("answered", replace(on, status=Status.CLOSED))
    dismissed = change("unanswered", on)
    assert (dismissed.answers, dismissed.fields, dismissed.since) == ({4: "dismissed", 5: "dismissed"}, {}, ())
    for name in ("answered", "unanswered"):
        assert "no answer from another mail program" in refusal(name, ticket())


def test_an_answer_given_elsewhere_is_recorded_with_its_day() -> None:
    form = {"on": date(2026, 3, 10), "to": "Ann, at her address", "how": "post", "decision": "partly"}
    made = change("record-answer", ticket(), **form)
    at = datetime(2026, 3, 10, 12, tzinfo=UTC)
    assert made.fields == {"decision": "partly", "answered_at": at, "status": Status.CLOSED}
    assert made.since == (Since("responded", at),)
    assert made.letter is None
    assert made.facts == {"on": "2026-03-10", "how": "post", "decision": "partly", "rights": ()}
    assert made.detail == {"to": "Ann, at her address"}
    one = change("record-answer", ticket(rights=BOTH), **form, right=["access"])
    assert "status" not in one.fields
    assert "does not ask for erasure" in refusal("record-answer", ticket(), **form, right=["erasure"])


def test_a_refusal_names_its_ground_and_keeps_its_evidence() -> None:
    made = change("refuse", ticket(held=HELD), ground="legal_duty", evidence="the ledger")
    assert made.fields == {
        "decision": "refused", "answered_at": NOW, "ground": "legal_duty", "status": Status.CLOSED,
    }  # fmt: skip
    assert made.since == (Since("refused"),)
    assert made.letters == {1: LetterState.DROPPED}
    assert made.letter
    assert (made.letter.template, made.letter.said.ground) == ("refusal", "legal_duty")
    assert (made.facts["ground"], made.detail) == ("legal_duty", {"evidence": "the ledger"})


def test_a_part_is_refused_and_the_rest_is_answered() -> None:
    made = change(
        "refuse", ticket(), ground="rights_of_others", extent="partly", text="All but page two.", evidence="e"
    )
    assert (made.fields["decision"], made.fields["ground"]) == ("partly", "rights_of_others")
    assert made.since == (Since("responded"),)
    assert made.letter
    assert (made.letter.template, made.letter.said.text) == ("partial_refusal", "All but page two.")


def test_one_right_of_two_is_refused() -> None:
    made = change("refuse", ticket(rights=BOTH), ground="legal_duty", right=["erasure"], evidence="e")
    assert "status" not in made.fields
    assert made.since == (Since("refused", None, (Right.ERASURE,)),)


def test_no_refusal_without_its_words() -> None:
    assert "needs --text" in refusal("refuse", ticket(), ground="other", evidence="e")
    assert "what was done and what was not" in refusal("refuse", ticket(), ground="legal_duty", extent="partly")
    assert "does not ask for erasure" in refusal("refuse", ticket(), ground="legal_duty", right=["erasure"])
    assert "whom to write to" in refusal("refuse", ticket(address=""), ground="legal_duty", evidence="e")


def test_whoever_is_warned_of_a_fee_can_still_take_the_request_back() -> None:
    made = change("charge", ticket(), ground="excessive", fee="20 euros", text="An hour's work.", evidence="the log")
    assert (made.fields, made.since) == ({"ground": "excessive"}, (Since("fee_requested"),))
    assert made.letter
    said = made.letter.said
    assert (made.letter.template, said.fee, said.ground, said.text) == (
        "fee_notice", "20 euros", "excessive", "An hour's work.",
    )  # fmt: skip
    assert (made.facts, made.detail) == ({"ground": "excessive"}, {"fee": "20 euros", "evidence": "the log"})
    question = ticket(category=Category.GENERAL_QUESTION, rights=())
    assert "nothing can be charged" in refusal("charge", question, ground="excessive")
    assert "whom to write to" in refusal("charge", ticket(address=""), ground="excessive")


@pytest.mark.parametrize(
    ("move", "kind", "decision", "letter"),
    [("withdraw", "withdrawn", "withdrawn", "withdrawn"), ("pass-on", "responded", "passed_on", "passed_on")],
)
def test_what_is_withdrawn_or_passed_on_is_over_and_told_where_anybody_can_be(
    move: str, kind: str, decision: str, letter: str
) -> None:
    made = change(move, ticket(rights=BOTH, held=HELD), client="Oak Ltd")
    assert (made.fields["decision"], made.fields["status"]) == (decision, Status.CLOSED)
    assert made.since == (Since(kind),)
    assert made.letters == {1: LetterState.DROPPED}
    assert made.letter
    assert made.letter.template == letter
    assert change(move, ticket(address=""), client="Oak Ltd").letter is None


def test_the_client_to_whom_it_is_passed_on_can_be_forgotten() -> None:
    made = change("pass-on", ticket(), client="Oak Ltd")
    assert made.fields["controller_role"] == "processor"
    assert made.letter
    assert made.letter.said.client == "Oak Ltd"
    assert (made.facts, made.detail) == ({}, {"client": "Oak Ltd"})


def test_marketing_stops_and_every_other_right_stays_open() -> None:
    made = change("stop-marketing", ticket(rights=(Right.ACCESS, Right.OBJECTION)))
    assert made.suppress == ADDRESS
    assert made.since == (Since("responded", None, (Right.OBJECTION,)),)
    assert "status" not in made.fields
    assert made.letter
    assert made.letter.template == "marketing_stopped"
    assert change("stop-marketing", ticket(rights=(Right.WITHDRAW_CONSENT,))).fields["status"] is Status.CLOSED
    assert "nobody has asked" in refusal("stop-marketing", ticket())
    assert "whom to write to" in refusal("stop-marketing", ticket(rights=(Right.OBJECTION,), address=""))


# --- The ticket itself ------------------------------------------------------------------------------------------------
def test_a_colleague_takes_care_of_it_and_a_note_is_kept() -> None:
    assert change("assign", ticket(), to="Ben").fields == {"assignee": "Ben"}
    assert change("note", ticket(), text="She rang.").detail == {"text": "She rang."}


def test_whose_mails_join_is_said_and_unsaid() -> None:
    made = change("participant", ticket(), add="Ben@Oak.example")
    assert (made.joins, made.leaves, made.facts) == (("ben@oak.example",), (), {"change": "added"})
    assert made.detail == {"address": "ben@oak.example"}
    on = ticket(participants=("ben@oak.example",))
    assert change("participant", on, remove="Ben@Oak.example").leaves == ("ben@oak.example",)
    assert "nobody has added" in refusal("participant", ticket(), remove="ben@oak.example")
    for form in ({}, {"add": "a@x.example", "remove": "b@x.example"}):
        assert "either" in refusal("participant", on, **form)


def another(**facts: object) -> Other:
    return replace(Other("AAAA-BBBB", Status.OPEN, date(2026, 3, 30)), **facts)  # type: ignore[arg-type]


def test_tickets_are_linked_once_and_unlinked() -> None:
    assert change("link", ticket(), to=another()).links == ("AAAA-BBBB",)
    linked = ticket(linked=("AAAA-BBBB",))
    assert change("unlink", linked, **{"from": another()}).unlinks == ("AAAA-BBBB",)
    assert "already" in refusal("link", linked, to=another())
    assert "to itself" in refusal("link", ticket(), to=another(reference="7QK4-M2XD"))
    assert "not linked" in refusal("unlink", ticket(), **{"from": another()})


def test_a_ticket_merges_into_one_that_is_open_and_due_no_later() -> None:
    made = change("merge", ticket(held=HELD), into=another())
    assert (made.fields, made.links) == ({"status": Status.CLOSED}, ("AAAA-BBBB",))
    assert (made.letters, made.facts) == ({1: LetterState.DROPPED}, {"into": "AAAA-BBBB"})
    assert "due later" in refusal("merge", ticket(), into=another(due_safe=date(2026, 3, 31)))
    assert "is closed" in refusal("merge", ticket(), into=another(status=Status.CLOSED))
    assert "into itself" in refusal("merge", ticket(), into=another(reference="7QK4-M2XD"))


def test_nothing_is_erased_under_legal_hold() -> None:
    assert change("hold", ticket(), reason="a claim").fields == {"legal_hold": True}
    held = ticket(status=Status.CLOSED, legal_hold=True, attachments=("abc",))
    assert "under legal hold" in refusal("forget", held, reason="r")
    assert "under legal hold" in refusal("drop-attachment", held, sha256="abc", reason="r")
    beside = replace(held, legal_hold=False, held_with=("AAAA-BBBB",))
    assert "AAAA-BBBB was opened from the same mail" in refusal("forget", beside, reason="r")
    assert "AAAA-BBBB was opened from the same mail" in refusal("drop-attachment", beside, sha256="abc", reason="r")
    assert "under legal hold already" in refusal("hold", held, reason="r")
    assert change("hold", held, state="off", reason="r").fields == {"legal_hold": False}
    assert "no legal hold" in refusal("hold", ticket(), state="off", reason="r")


def test_one_attachment_is_dropped_by_its_hash() -> None:
    made = change("drop-attachment", ticket(attachments=("abc", "def")), sha256="ABC", reason="a passport")
    assert (made.drop_attachment, made.detail) == ("abc", {"reason": "a passport"})
    assert "no such attachment" in refusal("drop-attachment", ticket(), sha256="abc", reason="r")


def test_what_is_not_for_us_is_closed_without_an_answer_and_teaches_nothing() -> None:
    made = change("not-for-us", ticket(held=HELD), what="spam")
    assert made.fields == {"status": Status.CLOSED, "decision": "not_for_us"}
    assert (made.letters, made.facts) == ({1: LetterState.DROPPED}, {"what": "spam"})
    assert made.since == ()
    assert not MOVES["not-for-us"].teaches


def test_a_ticket_is_closed_when_no_letter_waits_and_opened_again() -> None:
    assert change("close", ticket(), reason="r").fields == {"status": Status.CLOSED}
    assert "release or drop it first" in refusal("close", ticket(held=HELD), reason="r")
    undecided = {"decision": None, "ground": None, "answered_at": None}
    assert change("reopen", ticket(status=Status.CLOSED), reason="r").fields == {"status": Status.OPEN, **undecided}
    assert "only a closed ticket" in refusal("reopen", ticket(), reason="r")


def test_only_what_is_closed_is_forgotten() -> None:
    assert change("forget", ticket(status=Status.CLOSED), reason="retention").forget == "retention"
    assert "close it first" in refusal("forget", ticket(), reason="r")
    assert "already" in refusal("forget", ticket(status=Status.FORGOTTEN), reason="r")


def test_the_last_move_is_taken_back_where_there_is_one() -> None:
    made = change("undo", ticket(undo="assign"))
    assert (made.undo, made.facts) == (True, {"move": "assign"})
    assert "nothing to take back" in refusal("undo", ticket())
