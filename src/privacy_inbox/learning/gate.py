"""Whether a new classifier may take the place of the one in use: read side by side on the same mails.

It may not lose what was held (canaries, children), may be worse at nothing by more than chance explains, and has to be
better at something by more than chance explains: an equal one is no reason to change.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binomtest

from privacy_inbox.core.classification import Classification
from privacy_inbox.core.vocabulary import Category, Right
from privacy_inbox.learning.corpus import Example
from privacy_inbox.learning.judging import Figures, child_found, figures_of

CHANCE = 0.05  # how often a verdict "worse" or "better" may be mere chance
MIN_EXAMPLES = 20  # of a right, from which its recall is compared; rarer ones are guarded by canaries
SAMPLES = 1_000  # of the bootstrap

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Reading:
    """One mail, as both classifiers read it. `kind`: `frozen`, `canary` or `ticket`."""

    example: Example
    kind: str
    now: Classification
    then: Classification


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the comparison says. `refusals` name each reason against; it is open where there is none."""

    refusals: tuple[str, ...]
    findings: tuple[str, ...]
    now: Figures
    then: Figures

    @property
    def open(self) -> bool:
        return not self.refusals


def compare(readings: Sequence[Reading]) -> Verdict:
    """Judge a candidate (`then`) against the classifier in use (`now`)."""
    judged = [one for one in readings if one.kind != "canary"]
    refusals = [*_canaries(readings), *_children(judged), *_rights(judged), *_figures(judged), *_no_better(judged)]
    now, then = (figures_of([(one.example, side(one)) for one in judged]) for side in (_now, _then))
    return Verdict(tuple(refusals), tuple(_findings(judged)), now, then)


def _now(one: Reading) -> Classification:
    return one.now


def _then(one: Reading) -> Classification:
    return one.then


def _wholly_right(example: Example, found: Classification) -> bool:
    """The category, and what is asked for."""
    return found.category is example.category and set(found.rights) == set(example.rights)


def _canary_held(example: Example, found: Classification) -> bool:
    child = child_found(found) or not example.child
    return found.category is example.category and set(example.rights) <= set(found.rights) and child


def _canaries(readings: Sequence[Reading]) -> Iterator[str]:
    for one in readings:
        if one.kind == "canary" and _canary_held(one.example, one.now) and not _canary_held(one.example, one.then):
            yield f"the canary {one.example.id} ({one.example.category}) is no longer read right"


def _children(readings: Sequence[Reading]) -> Iterator[str]:
    lost = [
        one.example.id for one in readings if one.example.child and child_found(one.now) and not child_found(one.then)
    ]
    if lost:
        yield f"a child that was seen before is missed: {', '.join(lost)}"


def _rights(readings: Sequence[Reading]) -> Iterator[str]:
    for right in Right:
        asked = [one for one in readings if right in one.example.rights]
        lost = sum(right in one.now.rights and right not in one.then.rights for one in asked)
        won = sum(right in one.then.rights and right not in one.now.rights for one in asked)
        if len(asked) >= MIN_EXAMPLES and _more_than_chance(lost, won):
            yield f"{right} is found less often: lost in {lost} mails, found anew in {won}, of {len(asked)}"


def _more_than_chance(more: int, less: int) -> bool:
    """Whether `more` against `less` of the mails that differ is more than the toss of a coin explains."""
    return more > less and binomtest(more, more + less, alternative="greater").pvalue <= CHANCE


def _figures(readings: Sequence[Reading]) -> Iterator[str]:
    if not readings:
        return
    for name, measure, better in (("macro-F1", _macro_f1, 1), ("calibration", _calibration_error, -1)):
        now, then = measure(_table(readings, _now)), measure(_table(readings, _then))
        if _surely_worse(readings, measure, better):
            yield f"{name} is worse by more than chance explains: {now:.3f} now, {then:.3f} then"


def _table(readings: Sequence[Reading], side: Callable[[Reading], Classification]) -> Numbers:
    """Mails × (true category, category read, how sure)."""
    order = list(Category)
    rows = [
        (order.index(one.example.category), order.index(side(one).category), side(one).confidence) for one in readings
    ]
    return np.array(rows, dtype=np.float64)


def _surely_worse(readings: Sequence[Reading], measure: Callable[[Numbers], float], better: int) -> bool:
    """Paired bootstrap: whether the candidate is worse in all but a chance's share of the resampled sets of mails."""
    now, then = _table(readings, _now), _table(readings, _then)
    draws = np.random.default_rng(0).integers(0, len(now), (SAMPLES, len(now)))
    gains = [better * (measure(then[draw]) - measure(now[draw])) for draw in draws]
    return float(np.quantile(gains, 1 - CHANCE)) < 0


def _macro_f1(table: Numbers) -> float:
    true, said = table[:, 0], table[:, 1]
    scores = []
    for category in range(len(Category)):
        both = float(((true == category) & (said == category)).sum())
        total = float((true == category).sum() + (said == category).sum())
        if total:
            scores.append(2 * both / total)
    return float(np.mean(scores))


def _calibration_error(table: Numbers) -> float:
    bins = np.minimum((table[:, 2] * 10).astype(int), 9)
    gaps = np.bincount(bins, table[:, 2] - (table[:, 0] == table[:, 1]), minlength=10)
    return float(np.abs(gaps).sum() / len(table))


def _won_and_lost(readings: Sequence[Reading]) -> tuple[int, int]:
    pairs = [(_wholly_right(one.example, one.now), _wholly_right(one.example, one.then)) for one in readings]
    return sum(then and not now for now, then in pairs), sum(now and not then for now, then in pairs)


def _no_better(readings: Sequence[Reading]) -> Iterator[str]:
    won, lost = _won_and_lost(readings)
    if not _more_than_chance(won, lost):
        yield f"it is no better than chance explains: {won} mails are read right anew, {lost} no longer"


def _findings(readings: Sequence[Reading]) -> Iterator[str]:
    won, lost = _won_and_lost(readings)
    yield f"of {len(readings)} mails, {won} are read right anew and {lost} no longer (category and rights)"
    tickets = [one for one in readings if one.kind == "ticket"]
    for one in tickets:
        before, after = (_wholly_right(one.example, side(one)) for side in (_now, _then))
        yield f"ticket {one.example.id}: {'right' if before else 'wrong'} now, {'right' if after else 'wrong'} then"
