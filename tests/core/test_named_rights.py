"""What a letter may name: no right that is only a guess, and no kind whose words would grate."""

import pytest

from core.decisions import delivery, history, policy, reading
from privacy_inbox.core.classification import Classification
from privacy_inbox.core.decision import decide
from privacy_inbox.core.message import parse
from privacy_inbox.core.reference import tidy
from privacy_inbox.core.vocabulary import Right

RAW = b"From: a@somewhere.example\r\nSubject: my matter\r\n\r\nPlease see to it.\r\n"


def template(classification: Classification) -> str:
    now = delivery().received_at
    decision = decide(delivery(RAW), parse(RAW), classification, history(), policy(), now)
    assert decision.acknowledgement
    return decision.acknowledgement.template


def test_rights_are_named_only_where_each_is_sure() -> None:
    assert reading(rights=["access", "erasure"]).named_rights == (Right.ACCESS, Right.ERASURE)
    assert reading(rights=["access", "erasure"], sure_rights=False).named_rights == ()


@pytest.mark.parametrize("flag", ["breach", "complaint", "authority"])
def test_what_is_grave_gets_the_neutral_letter(flag: str) -> None:
    assert template(reading(flags=[flag])) == "neutral"
    assert template(reading(category="child_data_alert", flags=[flag])) == "child_data_alert"


def test_other_flags_leave_the_letter_of_its_kind() -> None:
    assert template(reading(flags=["urgent", "agent"])) == "rights_request"


@pytest.mark.parametrize("typed", ["7QK4-M2XD", "7qk4m2xd", " 7qk4 m2xd ", "7QK4M2XD"])
def test_a_reference_may_be_typed_in_any_way(typed: str) -> None:
    assert tidy(typed) == "7QK4-M2XD"
