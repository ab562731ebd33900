"""The table of moves: every move leaves a ticket that makes sense, or says why not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.moves import MOVES, NONE, Change, Form, Move, OwnLetter, Refusal, TicketState
from privacy_inbox.core.vocabulary import Category, Flag, LetterState, Right, Status


def ticket(**facts: object) -> TicketState:
    plain = TicketState("7QK4-M2XD", Status.OPEN, Category.RIGHTS_REQUEST, (Right.ACCESS,), ())
    return replace(plain, **facts)  # type: ignore[arg-type]


def make(name: str, on: TicketState, **form: object) -> Change | Refusal:
    return MOVES[name].make(on, form, "dana")


def change(name: str, on: TicketState, **form: object) -> Change:
    made = make(name, on, **form)
    assert isinstance(made, Change), made
    return made


def forms(move: Move) -> st.SearchStrategy[Form]:
    """Every form that fits a move."""
    fields = {}
    for field in move.form:
        one = st.sampled_from(field.choices) if field.choices else st.text(min_size=1, max_size=20)
        many = st.lists(one, max_size=3).map(tuple)
        fields[field.name] = many if field.many else one if field.required else st.none() | one
    return st.fixed_dictionaries(fields)


# Four letters of a ticket, each with a number of its own.
LETTERS = st.lists(st.sampled_from(["", "a@x.example"]), max_size=4).map(
    lambda people: tuple(OwnLetter(number, to) for number, to in enumerate(people, 1))
)
TICKETS = st.builds(
    TicketState,
    st.just("7QK4-M2XD"),
    st.sampled_from(Status),
    st.sampled_from(Category),
    st.lists(st.sampled_from(Right), unique=True, max_size=3).map(tuple),
    st.lists(st.sampled_from(Flag), unique=True, max_size=3).map(tuple),
    LETTERS.map(lambda numbered: numbered[:2]),
    LETTERS.map(lambda numbered: numbered[2:]),
    st.lists(st.integers(1, 9), unique=True, max_size=2).map(tuple),
)


@given(TICKETS, st.sampled_from(list(MOVES.values())).flatmap(lambda move: st.tuples(st.just(move), forms(move))))
def test_every_move_on_every_ticket_changes_it_sensibly_or_is_refused(on: TicketState, made: tuple[Move, Form]) -> None:
    move, form = made
    outcome = move.make(on, form, "dana")
    if isinstance(outcome, Refusal):
        assert outcome.reason
        return
    assert set(outcome.letters) <= {letter.id for letter in (*on.held, *on.undelivered)}
    assert set(outcome.answers) <= set(on.offered)
    assert set(outcome.answers.values()) <= {"confirmed", "dismissed"}
    assert outcome.template is None or LetterState.DROPPED in outcome.letters.values()
    assert set(outcome.letters.values()) <= {LetterState.QUEUED, LetterState.DROPPED}
    assert (outcome.rights is None) == (outcome.flags is None)
    category, rights = outcome.fields.get("category", on.category), outcome.rights
    if rights is not None:
        assert category != Category.RIGHTS_REQUEST or rights
        assert category != Category.GENERAL_QUESTION or not rights
    if on.status is Status.FORGOTTEN:
        assert not outcome.fields
        assert outcome.detail is None
    # The name of a template is no text of a person's: where there is none of that name, the move is undone.
    fields = [field for field in move.form if not field.choices and field.name != "template"]
    texts = [value for field in fields for value in [form.get(field.name)]]
    if outcome.forget is None:  # what people write can be forgotten: it is never among the facts
        assert not [text for text in texts if text in outcome.facts.values()]


def test_every_entry_is_whole() -> None:
    for name, move in MOVES.items():
        assert move.name == name
        assert move.help.endswith(".")
        assert move.role == "dpo"
        assert all(field.help for field in move.form)


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


def test_a_request_asks_for_something_and_a_question_for_nothing() -> None:
    assert isinstance(
        make("confirm", ticket(category=Category.GENERAL_QUESTION, rights=()), category="rights_request"), Refusal
    )
    assert isinstance(make("confirm", ticket(), right=[NONE]), Refusal)
    assert isinstance(make("confirm", ticket(), category="general_question", right=["access"]), Refusal)


def test_held_letters_are_released_or_dropped() -> None:
    on = ticket(held=(OwnLetter(1, "a@x.example"), OwnLetter(2, "")))
    assert change("release", on).letters == {1: LetterState.QUEUED}
    assert change("drop", on).letters == {1: LetterState.DROPPED, 2: LetterState.DROPPED}
    for name in ("release", "drop"):
        assert isinstance(make(name, ticket()), Refusal)


@pytest.mark.parametrize(
    ("status", "refused"),
    [
        (Status.OPEN, {"reopen", "forget"}),
        (Status.CLOSED, {"close"}),
        (Status.FORGOTTEN, {"confirm", "assign", "note", "close", "reopen", "forget"}),
    ],
)
def test_what_a_status_allows(status: Status, refused: set[str]) -> None:
    on = ticket(status=status)
    form = {"reason": "r", "text": "t", "to": "Dana"}
    of_letters = {"release", "replace", "drop", "resend", "answered", "unanswered"}
    found = {name for name in MOVES if isinstance(make(name, on, **form), Refusal)}
    assert found == refused | of_letters


def test_a_ticket_with_a_held_letter_is_not_closed() -> None:
    held = (OwnLetter(1, "a@x.example"),)
    assert isinstance(make("close", ticket(held=held), reason="r"), Refusal)
    assert change("answered", ticket(held=held, offered=(1,))).letters == {1: LetterState.DROPPED}


def test_another_letter_takes_the_place_of_a_held_one() -> None:
    made = change("replace", ticket(held=(OwnLetter(1, "a@x.example", "en"), OwnLetter(2, ""))), template="neutral")
    assert made.letters == {1: LetterState.DROPPED, 2: LetterState.DROPPED}
    assert (made.template, made.facts) == ("neutral", {"template": "neutral"})
    assert isinstance(make("replace", ticket(held=(OwnLetter(2, ""),)), template="neutral"), Refusal)


def test_letters_that_came_back_are_sent_again_or_dropped() -> None:
    on = ticket(undelivered=(OwnLetter(1, "a@x.example"), OwnLetter(2, "")))
    assert change("resend", on).letters == {1: LetterState.QUEUED}
    assert change("drop", on).letters == {1: LetterState.DROPPED, 2: LetterState.DROPPED}
    assert isinstance(make("resend", ticket(held=on.undelivered)), Refusal)


def test_an_answer_by_hand_closes_the_ticket_only_where_a_person_says_so() -> None:
    made = change("answered", ticket(offered=(4, 5)))
    assert (made.fields, made.answers) == ({"status": "closed"}, {4: "confirmed", 5: "confirmed"})
    assert change("unanswered", ticket(offered=(4,))).answers == {4: "dismissed"}
    assert not change("unanswered", ticket(offered=(4,))).fields
    for name in ("answered", "unanswered"):
        assert isinstance(make(name, ticket()), Refusal)
    assert isinstance(make("answered", ticket(status=Status.CLOSED, offered=(4,))), Refusal)
