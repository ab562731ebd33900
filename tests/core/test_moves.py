"""The table of moves: every move leaves a ticket that makes sense, or says why not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.moves import MOVES, NONE, Change, Form, HeldLetter, Move, Refusal, TicketState
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


TICKETS = st.builds(
    TicketState,
    st.just("7QK4-M2XD"),
    st.sampled_from(Status),
    st.sampled_from(Category),
    st.lists(st.sampled_from(Right), unique=True, max_size=3).map(tuple),
    st.lists(st.sampled_from(Flag), unique=True, max_size=3).map(tuple),
    st.lists(st.builds(HeldLetter, st.integers(1, 9), st.sampled_from(["", "a@x.example"])), max_size=2).map(tuple),
)


@given(TICKETS, st.sampled_from(list(MOVES.values())).flatmap(lambda move: st.tuples(st.just(move), forms(move))))
def test_every_move_on_every_ticket_changes_it_sensibly_or_is_refused(on: TicketState, made: tuple[Move, Form]) -> None:
    move, form = made
    outcome = move.make(on, form, "dana")
    if isinstance(outcome, Refusal):
        assert outcome.reason
        return
    assert set(outcome.letters) <= {letter.id for letter in on.held}
    assert set(outcome.letters.values()) <= {LetterState.QUEUED, LetterState.DROPPED}
    assert (outcome.rights is None) == (outcome.flags is None)
    category, rights = outcome.fields.get("category", on.category), outcome.rights
    if rights is not None:
        assert category != Category.RIGHTS_REQUEST or rights
        assert category != Category.GENERAL_QUESTION or not rights
    if on.status is Status.FORGOTTEN:
        assert not outcome.fields
        assert outcome.detail is None
    texts = [value for field in move.form if not field.choices for value in [form.get(field.name)]]
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
    on = ticket(held=(HeldLetter(1, "a@x.example"), HeldLetter(2, "")))
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
    found = {name for name in MOVES if name not in ("release", "drop") and isinstance(make(name, on, **form), Refusal)}
    assert found == refused


def test_a_ticket_with_a_held_letter_is_not_closed() -> None:
    assert isinstance(make("close", ticket(held=(HeldLetter(1, "a@x.example"),)), reason="r"), Refusal)
