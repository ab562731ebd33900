"""References and tags: the same mail, the same name; another mail or another house, another."""

import re

from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.reference import ALPHABET, GROUP, keyed, reference, tag

KEY = b"k" * 32


@given(st.text(), st.integers(1, 10))
def test_a_reference_is_groups_of_four_clear_signs(digest: str, groups: int) -> None:
    found = reference(KEY, digest, groups)
    assert re.fullmatch(rf"[{ALPHABET}]{{{GROUP}}}(-[{ALPHABET}]{{{GROUP}}}){{{groups - 1}}}", found)
    assert found == reference(KEY, digest, groups)


@given(st.text(), st.integers(1, 9))
def test_a_longer_reference_keeps_what_the_shorter_one_said(digest: str, groups: int) -> None:
    assert reference(KEY, digest, groups + 1).startswith(reference(KEY, digest, groups))


def test_no_sign_can_be_mistaken_for_another() -> None:
    assert not set("0O1IL5S") & set(ALPHABET)
    assert len(set(ALPHABET)) == len(ALPHABET)


def test_mails_and_houses_have_different_references() -> None:
    assert reference(KEY, "a") != reference(KEY, "b")
    assert reference(KEY, "a") != reference(b"other", "a")
    assert len({reference(KEY, str(number)) for number in range(2000)}) == 2000


def test_a_tag_is_sixteen_signs_for_a_message_id() -> None:
    assert re.fullmatch("[a-z2-7]{16}", tag(KEY, "ack", "x"))
    assert tag(KEY, "ack", "x") != tag(KEY, "loop", "x")


@given(st.lists(st.text(), max_size=3), st.lists(st.text(), max_size=3))
def test_texts_never_run_into_each_other(one: list[str], other: list[str]) -> None:
    assert (keyed(KEY, *one) == keyed(KEY, *other)) == (one == other)


def test_a_text_may_hold_anything() -> None:
    assert keyed(KEY, "a\x00b") != keyed(KEY, "a", "b")
    assert keyed(KEY, "\udc80") != keyed(KEY, "?")
