"""References and tags: the same mail, the same name; another mail or another house, another."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.reference import ALPHABET, GROUP, keyed, names_a_letter, reference, tag, tidy

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


@given(st.binary(min_size=1), st.text(), st.integers(2, 6))
def test_the_message_ids_of_our_letters_are_known_by_their_form(key: bytes, digest: str, groups: int) -> None:
    found = reference(key, digest, groups)
    assert names_a_letter(f"<ack.{found}.{tag(key, digest)}@northwind.example>")
    assert tidy(found.lower().replace("-", " ")) == found


@pytest.mark.parametrize(
    "identifier",
    [
        "", "<1@somewhere.example>", "<ack.7QK4-M2XD@northwind.example>", "<ack.7QK4.abcdefghij234567@n.example>",
        "<ack.7QK4-M2XD.ABCDEFGHIJ234567@n.example>", "<ack.0QK4-M2XD.abcdefghij234567@n.example>",
        "x <ack.7QK4-M2XD.abcdefghij234567@n.example>", "<alarm.disk.20261123@n.example>",
    ],
)  # fmt: skip
def test_other_message_ids_are_none_of_ours(identifier: str) -> None:
    assert not names_a_letter(identifier)
