"""What becomes of a letter after the relay's answer."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.outbox import BACKOFF, UNKNOWN_WAIT, after_answer
from privacy_inbox.core.vocabulary import LetterState


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


@pytest.mark.parametrize(("attempts", "wait"), [(1, 5), (2, 15), (3, 60), (4, 120), (5, 120), (26, 120)])
def test_a_letter_refused_for_now_rests_longer_each_time(attempts: int, wait: int) -> None:
    assert after_answer(LetterState.DEFERRED, attempts, resent=False) == (LetterState.DEFERRED, minutes(wait))


def test_after_two_days_a_letter_is_given_up() -> None:
    assert timedelta(hours=46) < sum(BACKOFF, timedelta()) < timedelta(hours=50)
    assert after_answer(LetterState.DEFERRED, len(BACKOFF) + 1, resent=False)[0] is LetterState.FAILED


def test_an_unknown_outcome_is_followed_by_one_more_try_and_then_by_a_person() -> None:
    assert after_answer(LetterState.UNKNOWN, 1, resent=False) == (LetterState.UNKNOWN, UNKNOWN_WAIT)
    assert after_answer(LetterState.UNKNOWN, 2, resent=True)[0] is LetterState.HELD


def test_the_wait_after_an_unknown_outcome_is_longer_than_a_relay_may_think() -> None:
    assert timedelta(minutes=10) < UNKNOWN_WAIT


@given(st.sampled_from([LetterState.SENT, LetterState.FAILED]), st.integers(1, 100), st.booleans())
def test_what_is_final_stays(state: LetterState, attempts: int, resent: bool) -> None:
    assert after_answer(state, attempts, resent) == (state, timedelta())


@given(st.integers(1, 100), st.booleans())
def test_no_letter_is_tried_forever(attempts: int, resent: bool) -> None:
    state, wait = after_answer(LetterState.DEFERRED, attempts, resent)
    assert (state is LetterState.FAILED) == (attempts > len(BACKOFF))
    assert state is LetterState.FAILED or wait > timedelta()
