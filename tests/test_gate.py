"""The gate: opens for a classifier that is better, and for no other, however the dice fall."""

from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest

from lessons import example, found
from privacy_inbox.core.classification import Classification
from privacy_inbox.core.vocabulary import Category, Flag, Right
from privacy_inbox.learning import Example, Reading, compare, figures_of, gate

REQUEST, REPORT, CHILD, QUESTION = Category
RIGHTS = (Right.ACCESS, Right.ERASURE, Right.OBJECTION, Right.RECTIFICATION)


# --- Simulated -------------------------------------------------------------------------------------------------------
def population(mails: int) -> list[Example]:
    """Half of them requests, of each right as many; of the rest a third each."""
    kinds = [REQUEST, CHILD, REQUEST, REPORT, REQUEST, QUESTION]
    return [
        example(
            id=f"s-{at}",
            category=kinds[at % 6],
            rights=[RIGHTS[at // 2 % len(RIGHTS)]] if kinds[at % 6] is REQUEST else [],
        )
        for at in range(mails)
    ]


def read(
    rng: np.random.Generator, mails: Sequence[Example], errors: float, sees_children: bool
) -> list[Classification]:
    """What a classifier makes of them that is wrong so often, and knows it."""
    made = []
    for mail in mails:
        others = [category for category in Category if category is not mail.category]
        category = others[rng.integers(3)] if rng.random() < errors else mail.category
        rights = mail.rights if category is mail.category else ()
        made.append(found(category, 1 - errors, *rights, *((Flag.CHILD_SUSPECTED,) if sees_children else ())))
    return made


@pytest.mark.parametrize(
    ("now", "then", "mails", "children", "seeds", "least", "most"),
    [
        pytest.param(0.25, 0.08, 300, True, 30, 0.95, 1.0, id="clearly better"),
        pytest.param(0.20, 0.20, 300, True, 100, 0.0, 0.05, id="equal"),
        pytest.param(0.40, 0.40, 120, True, 200, 0.0, 0.05, id="equal, few and hard mails"),
        pytest.param(0.02, 0.02, 300, True, 40, 0.0, 0.05, id="equal, both good"),
        pytest.param(0.20, 0.20, 300, False, 30, 0.0, 0.0, id="equal, children overlooked"),
        pytest.param(0.16, 0.20, 300, True, 40, 0.0, 0.0, id="a little worse"),
        pytest.param(0.08, 0.25, 300, True, 30, 0.0, 0.0, id="clearly worse"),
    ],
)
def test_how_often_it_opens(
    monkeypatch: pytest.MonkeyPatch,
    now: float, then: float, mails: int, children: bool, seeds: int, least: float, most: float,
) -> None:  # fmt: skip
    monkeypatch.setattr(gate, "SAMPLES", 60)
    examples = population(mails)
    opened = 0
    for seed in range(seeds):
        rng = np.random.default_rng(seed)
        pairs = zip(examples, read(rng, examples, now, children), read(rng, examples, then, children), strict=True)
        opened += compare([Reading(one, "frozen", before, after) for one, before, after in pairs]).open
    assert least <= opened / seeds <= most


@pytest.mark.parametrize("seed", range(5))
def test_it_measures_what_the_figures_say(seed: int) -> None:
    """The gate computes two figures on arrays, because it needs them a thousand times."""
    mails = population(120)
    said = read(np.random.default_rng(seed), mails, 0.3, True)
    rows = gate._table([Reading(one, "frozen", made, made) for one, made in zip(mails, said, strict=True)], gate._now)
    figures = figures_of(list(zip(mails, said, strict=True)))
    assert gate._macro_f1(rows) == pytest.approx(figures.category_f1)
    assert gate._calibration_error(rows) == pytest.approx(figures.calibration_error)


# --- One by one ------------------------------------------------------------------------------------------------------
def reading(
    truth: Category,
    now: Classification,
    then: Classification,
    *rights: Right,
    kind: str = "frozen",
    flags: Sequence[Flag] = (),
) -> Reading:
    return Reading(example(category=truth, rights=rights, flags=flags), kind, now, then)


SEEN = found(REQUEST, 0.99, Right.ERASURE)
OTHER = found(REQUEST, 0.99, Right.ACCESS)
ALERT, ASKED, REPORTED = found(CHILD, 0.99), found(QUESTION, 0.99), found(REPORT, 0.99)
KEPT = [
    *[reading(CHILD, ALERT, ALERT)] * 30,
    *[reading(QUESTION, ASKED, ASKED)] * 30,
    *[reading(REPORT, REPORTED, REPORTED)] * 30,
    *[reading(REQUEST, SEEN, SEEN, Right.ERASURE)] * 10,
]
WON = [reading(REQUEST, OTHER, SEEN, Right.ERASURE)] * 40  # read right by the candidate alone
LOST = [reading(REQUEST, SEEN, OTHER, Right.ERASURE)]
BETTER = [*KEPT, *WON]


def test_it_opens_for_what_is_better_and_no_worse() -> None:
    verdict = compare(BETTER)
    assert (verdict.open, verdict.refusals) == (True, ())
    assert (verdict.now.rights_exact, verdict.then.rights_exact) == (100 / 140, 1.0)
    assert verdict.findings == ("of 140 mails, 40 are read right anew and 0 no longer (category and rights)",)


def test_the_new_one_in_use_does_not_open_it_for_the_old_one() -> None:
    assert not compare([Reading(one.example, one.kind, one.then, one.now) for one in BETTER]).open


def test_nothing_to_compare_is_no_reason() -> None:
    assert not compare([]).open


CANARIES = {
    "the category": (REQUEST, (Right.ERASURE,), (), SEEN, ASKED, False),
    "the right": (REQUEST, (Right.ERASURE,), (), SEEN, OTHER, False),
    "one of two rights": (
        REQUEST, (Right.ERASURE, Right.ACCESS), (), found(REQUEST, 0.99, Right.ERASURE, Right.ACCESS), SEEN, False,
    ),
    "the alert": (CHILD, (), (), ALERT, found(QUESTION, 0.99, Flag.CHILD_SUSPECTED), False),
    "the sign of a child": (
        REQUEST, (Right.ERASURE,), (Flag.CHILD_SUSPECTED,),
        found(REQUEST, 0.99, Right.ERASURE, Flag.CHILD_SUSPECTED), SEEN, False,
    ),
    "never held": (REQUEST, (Right.ERASURE,), (), ASKED, OTHER, True),
    "held": (REQUEST, (Right.ERASURE,), (), SEEN, SEEN, True),
    "one right more": (
        REQUEST, (Right.ERASURE,), (), SEEN, found(REQUEST, 0.99, Right.ERASURE, Right.ACCESS), True,
    ),
    "won": (REQUEST, (Right.ERASURE,), (), ASKED, SEEN, True),
}  # fmt: skip


@pytest.mark.parametrize("name", CANARIES)
def test_one_canary_that_is_lost_is_enough(name: str) -> None:
    truth, rights, flags, now, then, opens = CANARIES[name]
    canary = reading(truth, now, then, *rights, kind="canary", flags=flags)
    verdict = compare([*BETTER, canary])
    assert verdict.open is opens
    assert all("canary x-1" in refusal for refusal in verdict.refusals)
    assert verdict.then.examples == len(BETTER), "a canary is no mail to measure by"


@pytest.mark.parametrize("kind", ["frozen", "ticket"])
@pytest.mark.parametrize(
    ("truth", "flags", "now", "then", "opens"),
    [
        (CHILD, (), ALERT, ASKED, False),
        (CHILD, (), found(QUESTION, 0.99, Flag.CHILD_SUSPECTED), ASKED, False),
        (QUESTION, (Flag.CHILD_SUSPECTED,), found(QUESTION, 0.99, Flag.CHILD_SUSPECTED), ASKED, False),
        (CHILD, (), ALERT, found(QUESTION, 0.99, Flag.CHILD_SUSPECTED), True),
        (CHILD, (), ASKED, ASKED, True),
        (CHILD, (), ASKED, ALERT, True),
        (QUESTION, (), found(QUESTION, 0.99, Flag.CHILD_SUSPECTED), ASKED, True),
    ],
)
def test_one_child_that_is_missed_is_enough(
    kind: str, truth: Category, flags: Sequence[Flag], now: Classification, then: Classification, opens: bool
) -> None:
    verdict = compare([*BETTER, reading(truth, now, then, kind=kind, flags=flags)])
    assert verdict.open is opens
    assert all("a child that was seen before is missed: x-1" in refusal for refusal in verdict.refusals)


def asking(right: Right, mails: int, lost: int, won: int = 0) -> list[Reading]:
    """Mails that ask for a right, some of which one of the two does not see."""
    seen, unseen = found(REQUEST, 0.99, right), found(REQUEST, 0.99, Right.ACCESS)
    pairs = [(seen, unseen)] * lost + [(unseen, seen)] * won + [(seen, seen)] * (mails - lost - won)
    return [reading(REQUEST, now, then, right) for now, then in pairs]


@pytest.mark.parametrize(
    ("mails", "lost", "won", "opens"),
    [(20, 5, 0, False), (20, 4, 0, True), (20, 9, 2, False), (20, 8, 2, True), (19, 5, 0, True), (19, 19, 0, True)],
)
def test_no_right_is_found_less_often(mails: int, lost: int, won: int, opens: bool) -> None:
    """By more than the toss of a coin explains, and where there are enough examples to tell."""
    verdict = compare([*BETTER, *WON, *asking(Right.PORTABILITY, mails, lost, won)])
    assert verdict.open is opens
    said = f"portability is found less often: lost in {lost} mails, found anew in {won}, of {mails}"
    assert verdict.refusals == (() if opens else (said,))


@pytest.mark.parametrize(("sure", "opens"), [(0.5, False), (0.9, False), (0.99, True), (1.0, True)])
def test_it_is_as_sure_as_it_is_right(sure: float, opens: bool) -> None:
    then = [Reading(one.example, one.kind, one.now, found(one.then.category, sure, *one.then.rights)) for one in BETTER]
    verdict = compare(then)
    assert verdict.open is opens
    assert all("calibration is worse" in refusal for refusal in verdict.refusals)


def test_no_category_is_given_up_for_another() -> None:
    """More mails are read right, but of the questions half become reports."""
    given_up = [reading(QUESTION, found(QUESTION, 0.3), found(REPORT, 0.3))] * 15
    verdict = compare([*(one for one in KEPT if one.example.category is not QUESTION), *WON, *given_up, *KEPT[30:45]])
    assert [refusal.split(" by ")[0] for refusal in verdict.refusals] == ["macro-F1 is worse"]


@pytest.mark.parametrize(
    ("won", "lost", "opens"), [(0, 0, False), (4, 0, False), (5, 0, True), (8, 2, False), (9, 2, True), (5, 5, False)]
)
def test_it_has_to_be_better_by_more_than_chance(won: int, lost: int, opens: bool) -> None:
    verdict = compare([*KEPT, *WON[:won], *LOST * lost])
    said = f"it is no better than chance explains: {won} mails are read right anew, {lost} no longer"
    assert verdict.refusals == (() if opens else (said,))


def test_what_becomes_of_each_ticket_is_said() -> None:
    right, wrong = found(QUESTION, 0.99), found(REPORT, 0.99)
    tickets = [
        Reading(example(id=f"T-{at}", category=QUESTION, rights=[]), "ticket", *pair)
        for at, pair in enumerate(product((right, wrong), repeat=2))
    ]
    assert compare([*BETTER, *tickets]).findings[1:] == (
        "ticket T-0: right now, right then",
        "ticket T-1: right now, wrong then",
        "ticket T-2: wrong now, right then",
        "ticket T-3: wrong now, wrong then",
    )
