"""Rules and scores become one decision, which says how sure it is and why."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.classification import MAX_EVIDENCE, Classification, Reading, Thresholds, classify, unread
from privacy_inbox.core.message import Message, Report
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right

REQUEST, REPORT, CHILD, QUESTION = Category
NOTHING: dict[str, float] = dict.fromkeys(Flag, -9.0)
NO_RIGHTS: dict[str, float] = dict.fromkeys(Right, -9.0)


def mail(text: str = "The weather is fine and I have nothing to say", **fields: object) -> Message:
    return Message(content_digest="", size=1, text=text, **fields)  # type: ignore[arg-type]


def reading(
    category: Mapping[str, float] | None = None,
    rights: Mapping[str, float] | None = None,
    flags: Mapping[str, float] | None = None,
    words: tuple[tuple[str, Mapping[str, float]], ...] = (),
) -> Reading:
    return Reading("test", category or {}, {**NO_RIGHTS, **(rights or {})}, {**NOTHING, **(flags or {})}, words)


def decide(read: Reading, message: Message | None = None, **thresholds: float) -> Classification:
    return classify(message or mail(), read, Thresholds(**thresholds))  # type: ignore[arg-type]


# --- The category ----------------------------------------------------------------------------------------------------
def test_the_largest_is_the_category() -> None:
    made = decide(reading({CHILD: 5.0}))
    assert made.category is CHILD
    assert made.confidence == max(made.probabilities.values()) > 0.9
    assert not made.needs_review


def test_temperature_makes_less_sure() -> None:
    assert decide(reading({CHILD: 5.0}), temperature=5.0).confidence < decide(reading({CHILD: 5.0})).confidence


def test_rules_count() -> None:
    made = decide(reading(), mail("STOP"))
    assert (made.category, made.rights) == (REQUEST, (Right.OBJECTION,))
    assert made.evidence[0].text.startswith("STOP (")


def test_only_thanks_leaves_nothing_to_do() -> None:
    thanked = mail("Thank you, all clear!")
    assert decide(reading({QUESTION: 5.0}), thanked).thanks
    assert not decide(reading({REQUEST: 9.0}), thanked).thanks
    assert not decide(reading({QUESTION: 5.0}, flags={Flag.COMPLAINT: 5.0}), thanked).thanks
    assert not decide(reading({QUESTION: 5.0})).thanks


def test_without_a_model_a_person_looks() -> None:
    made = classify(mail(), Reading("none", {}, {}, {}), Thresholds())
    assert made.needs_review
    assert (made.rights, made.flags) == ((), ())


finite = st.floats(-60, 60)


@given(
    st.fixed_dictionaries(dict.fromkeys(Category, finite)),
    st.fixed_dictionaries(dict.fromkeys(Right, finite)),
    st.fixed_dictionaries(dict.fromkeys(Flag, finite)),
    st.floats(0.1, 10),
    st.sampled_from(["", "STOP", "my son is 12", "I am out of the office", "delete my data"]),
    st.booleans(),
)
def test_every_decision_is_of_one_piece(
    category: dict[str, float],
    rights: dict[str, float],
    flags: dict[str, float],
    heat: float,
    text: str,
    auto: bool,
) -> None:
    headers = (("auto-submitted", "auto-replied"),) if auto else ()
    made = classify(mail(text, headers=headers), Reading("test", category, rights, flags), Thresholds(temperature=heat))
    assert sum(made.probabilities.values()) == pytest.approx(1.0, abs=1e-9)
    assert all(0 <= chance <= 1 for chance in made.probabilities.values())
    assert made.probabilities[made.category] == max(made.probabilities.values())
    assert made.category is not REQUEST or made.rights
    assert made.category is not QUESTION or not made.rights
    assert made.needs_review is bool(made.review_because)
    assert len(made.evidence) <= MAX_EVIDENCE


# --- Machines and mass mail ------------------------------------------------------------------------------------------
@pytest.mark.parametrize("flag", [Flag.AUTOMATIC, Flag.SOLICITATION])
@pytest.mark.parametrize("category", [REQUEST, CHILD])
def test_a_machine_only_quotes(category: Category, flag: Flag) -> None:
    made = decide(reading({category: 8.0}, flags={flag: 9.0}))
    assert (made.category, made.rights) == (QUESTION, ())
    assert made.confidence > 0.9
    assert flag in made.flags


def test_a_machine_that_acts_for_a_person_requests() -> None:
    assert decide(reading({REQUEST: 8.0}, flags={Flag.AUTOMATIC: 9.0, Flag.AGENT: 9.0})).category is REQUEST


def test_a_feedback_report_is_a_report() -> None:
    made = decide(reading({QUESTION: 3.0}), mail("", report=Report("feedback-report")))
    assert made.category is REPORT
    assert Flag.AUTOMATIC in made.flags


def test_half_a_machine_makes_half_as_sure() -> None:
    made = decide(reading({REQUEST: 20.0}, flags={Flag.AUTOMATIC: 0.0}))
    assert made.probabilities["general_question"] == pytest.approx(0.5, abs=0.01)


# --- Rights and flags ------------------------------------------------------------------------------------------------
def test_every_right_over_the_threshold() -> None:
    read = reading({REQUEST: 9.0}, {Right.ERASURE: 1.0, Right.ACCESS: 0.5, Right.OBJECTION: -1.0})
    assert decide(read).rights == (Right.ACCESS, Right.ERASURE)
    assert decide(read, right=0.7).rights == (Right.ERASURE,)


def test_a_request_has_a_right_a_question_none() -> None:
    assert decide(reading({REQUEST: 9.0}, {Right.ERASURE: -3.0})).rights == (Right.ERASURE,)
    assert decide(reading({QUESTION: 9.0}, {Right.ERASURE: 9.0})).rights == ()
    assert decide(reading({CHILD: 9.0})).rights == ()


def test_a_report_asks_for_no_more_than_an_end() -> None:
    assert decide(reading({REPORT: 9.0}, {Right.ERASURE: 9.0, Right.OBJECTION: 9.0})).rights == (Right.OBJECTION,)
    assert decide(reading({REPORT: 9.0}, {Right.ERASURE: 9.0})).rights == ()


def test_flags_and_the_lower_one_for_children() -> None:
    flags: dict[str, float] = {Flag.URGENT: 0.1, Flag.BREACH: -0.1, Flag.CHILD_SUSPECTED: -0.5}
    assert decide(reading({REQUEST: 9.0}, flags=flags)).flags == (Flag.CHILD_SUSPECTED, Flag.URGENT)
    assert decide(reading({REQUEST: 9.0}, flags=flags), child=0.4).flags == (Flag.URGENT,)


def test_what_the_category_says_is_no_flag() -> None:
    flags: dict[str, float] = {Flag.CHILD_SUSPECTED: 9.0, Flag.REPORT: 9.0}
    assert decide(reading({CHILD: 9.0}, flags=flags)).flags == (Flag.REPORT,)
    assert decide(reading({REPORT: 9.0}, flags=flags)).flags == (Flag.CHILD_SUSPECTED,)


# --- Review ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("message", "read", "because"),
    [
        (mail(""), reading({QUESTION: 9.0}), "no text of its own"),
        (mail(), reading({QUESTION: 0.5}), "sure"),
        (mail(), reading({QUESTION: 9.0}, flags={Flag.CHILD_SUSPECTED: 0.0}), "under 18"),
        (mail("Bitte löschen Sie meine Daten, ich will das nicht mehr"), reading({REQUEST: 9.0}), "German, which"),
        (mail(), reading({QUESTION: 9.0}), ""),
        (mail("", forwarded="From: us"), reading({REPORT: 9.0}), ""),
    ],
)
def test_when_a_person_looks(message: Message, read: Reading, because: str) -> None:
    made = decide(read, message)
    assert made.needs_review is bool(because)
    assert because in made.review_because


def test_what_cannot_be_read_goes_to_a_person() -> None:
    made = unread()
    assert made.needs_review
    assert sum(made.probabilities.values()) == 1.0


# --- Evidence --------------------------------------------------------------------------------------------------------
def test_evidence() -> None:
    copy: dict[str, float] = {REQUEST: 0.8, QUESTION: 0.1}
    hello: dict[str, float] = {REQUEST: -0.2, QUESTION: 0.3}
    words = (("copy", copy), ("hello", hello))
    made = decide(reading({REQUEST: 9.0}, words=words), mail("Do not sell my data, I live in Fresno"))
    assert made.region is Region.US
    assert made.evidence[-1].text == "Fresno"
    assert made.evidence[-1].points_to == "region us"
    found = {(item.text, item.points_to): item.weight for item in made.evidence}
    assert found["copy", "rights_request"] == pytest.approx(0.7)
    assert not any(text == "hello" for text, _ in found)
    weights = [abs(item.weight) for item in made.evidence]
    assert weights == sorted(weights, reverse=True)
