"""From raw log-odds to decisions: the scale of each label beside the rules, the temperature, the thresholds.

All of it is set on what each mail got from weights that had not seen it.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import log_expit

from privacy_inbox.core.classification import Reading, Scores, Thresholds, decide, probabilities_of, weigh
from privacy_inbox.core.vocabulary import Category
from privacy_inbox.learning.corpus import Mail, labels_of
from privacy_inbox.learning.judging import Figures, figures_of
from privacy_inbox.model import HEADS

CHILD_RECALL = 0.95
SURE_PRECISION = 0.95
GRID = tuple(step / 50 for step in range(2, 49))
LABELS = tuple(chain.from_iterable(HEADS.values()))

Numbers = NDArray[Any]
Judged = Sequence[tuple[Reading, Scores]]


def truth_of(mails: Sequence[Mail]) -> Numbers:
    """Mails × labels: what is true."""
    return np.array([[label in labels for label in LABELS] for labels in (labels_of(mail.example) for mail in mails)])


def judged(mails: Sequence[Mail], logits: Numbers) -> Judged:
    """What the model said of each mail, and that together with the rules."""
    readings = [_reading(row) for row in logits.tolist()]
    return [(reading, weigh(mail.message, reading)) for mail, reading in zip(mails, readings, strict=True)]


def figures_on(mails: Sequence[Mail], judged: Judged, thresholds: Thresholds) -> Figures:
    decided = [decide(mail.message, *pair, thresholds) for mail, pair in zip(mails, judged, strict=True)]
    return figures_of([(mail.example, found) for mail, found in zip(mails, decided, strict=True)])


def _reading(row: Sequence[float]) -> Reading:
    said = dict(zip(LABELS, row, strict=True))
    heads = {head: {label: said[label] for label in labels} for head, labels in HEADS.items()}
    return Reading("", heads["category"], heads["rights"], heads["flags"])


def calibrate(mails: Sequence[Mail], logits: Numbers) -> tuple[Numbers, Numbers, float]:
    """Slopes and shifts that put the model on the scale of the rules' weights, and the temperature of their sum."""
    rules = _by_rules(mails)
    truth = truth_of(mails)
    slopes, shifts = np.ones(len(LABELS)), np.zeros(len(LABELS))
    for column in range(len(Category), len(LABELS)):
        slopes[column], shifts[column] = _slope_and_shift(logits[:, column], rules[:, column], truth[:, column])
    loss = partial(_category_loss, mails, judged(mails, logits * slopes + shifts), rules)
    fine = {"xatol": 0.01, "fatol": 1e-4}
    slope, temperature = np.exp(minimize(loss, [0.0, 0.0], method="Nelder-Mead", options=fine).x)
    slopes[: len(Category)] = slope
    return slopes, shifts, round(float(temperature), 3)


def _by_rules(mails: Sequence[Mail]) -> Numbers:
    """Mails × labels: what the rules alone add."""
    nothing = _reading([0.0] * len(LABELS))
    scores = [weigh(mail.message, nothing) for mail in mails]
    return np.array([[*one.category.values(), *one.rights.values(), *one.flags.values()] for one in scores])


def _slope_and_shift(logits: Numbers, rules: Numbers, holds: Numbers) -> tuple[float, float]:
    """Logistic calibration of one label beside its rules; a weak wish for slope 1 keeps rare labels in bounds."""
    sign = np.where(holds, 1.0, -1.0)

    def loss(values: Numbers) -> float:
        return float(-log_expit(sign * (math.exp(values[0]) * logits + values[1] + rules)).sum() + values[0] ** 2)

    if not holds.any():
        return 1.0, 0.0
    slope, shift = minimize(loss, [0.0, 0.0], method="Nelder-Mead").x
    return math.exp(slope), float(shift)


def _category_loss(mails: Sequence[Mail], judged: Judged, rules: Numbers, at: Numbers) -> float:
    """Log loss of the decision if the model's log-odds are multiplied by exp(at[0]), and all divided by exp(at[1])."""
    slope, temperature = np.exp(at).tolist()
    total = at[1] ** 2  # a weak wish for temperature 1
    for mail, (reading, scores), added in zip(mails, judged, rules.tolist(), strict=True):
        summed = {label: slope * reading.category[label] + rule for label, rule in zip(Category, added, strict=False)}
        chance = probabilities_of(replace(scores, category=summed), temperature)[mail.example.category]
        total -= math.log(max(chance, 1e-9))
    return float(total)


def thresholds_for(mails: Sequence[Mail], judged: Judged, temperature: float) -> Thresholds:
    """Where scores become decisions: the best micro-F1 of rights and flags, children found, few mistakes unreviewed."""
    languages = tuple(sorted({mail.example.language for mail in mails}))
    chosen = Thresholds(temperature=temperature, review=0.0, languages=languages)

    def figures(**changes: float) -> Figures:
        return figures_on(mails, judged, replace(chosen, **changes))  # type: ignore[arg-type]

    chosen = replace(chosen, right=max(GRID, key=lambda limit: figures(right=limit).rights_f1))
    chosen = replace(chosen, flag=max(GRID, key=lambda limit: figures(flag=limit).flags_f1))
    enough = [limit for limit in GRID if figures(child=limit).child_recall >= CHILD_RECALL]
    chosen = replace(chosen, child=max(enough, default=GRID[0]))
    sure = [limit for limit in GRID if figures(review=limit).sure_precision >= SURE_PRECISION]
    return replace(chosen, review=min(sure, default=GRID[-1]))
