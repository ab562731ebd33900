"""From raw log-odds to decisions: the scale of each label beside the rules, the temperature, the thresholds.

All of it is set on what each mail got from weights that had not seen it. What `core.classification` decides of one mail
is computed here for all of them at once; a test holds the two against each other.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit, log_expit

from privacy_inbox.core.classification import Reading, Scores, Thresholds, child_chance, decide, settled, weigh
from privacy_inbox.core.vocabulary import Category, Flag, Right
from privacy_inbox.learning.corpus import Mail, labels_of
from privacy_inbox.learning.judging import Figures, child_found, figures_of
from privacy_inbox.model import ENCODED, HEADS, LEXICAL

CHILD_ALARMS = 0.118  # of the mails without a child: as many children are found as this many false alarms allow
SURE_PRECISION = 0.96  # of the mails that nobody reviews, in cross-validation; of other people's mails it will be less
LOST = 0.0008  # of all mails: child alerts that may be lost where the encoder is not asked
WORSE = 0.0011  # of all mails: so many more may be read wrongly there
# Of the mails of a mailbox, as the corpus was planned to hold them: by now it holds more of what is hard to find.
SHARES = {
    Category.RIGHTS_REQUEST: 0.38,
    Category.UNSOLICITED_EMAIL_REPORT: 0.16,
    Category.CHILD_DATA_ALERT: 0.17,
    Category.GENERAL_QUESTION: 0.29,
}
GRID = tuple(step / 100 for step in range(2, 98))
LABELS = tuple(chain.from_iterable(HEADS.values()))
_CATEGORIES, _RIGHTS, _FLAGS = (
    slice(0, len(Category)),
    slice(len(Category), len(Category) + len(Right)),
    slice(len(Category) + len(Right), len(LABELS)),
)
_AT = {label: at for at, label in enumerate(LABELS)}

Numbers = NDArray[Any]
Judged = Sequence[tuple[Reading, Scores]]


def weights_of(mails: Sequence[Mail]) -> Numbers:
    """How much each mail counts: those of the corpus so that its categories have the shares of a mailbox.

    What the corpus teaches most of is what is hardest to find, not what comes most often.
    """
    counts = Counter(mail.example.category for mail in mails if not mail.example.ticket)
    total = counts.total()
    return np.array(
        [1.0 if mail.example.ticket else SHARES[mail.example.category] * total / counts[mail.example.category]
         for mail in mails]
    )  # fmt: skip


def truth_of(mails: Sequence[Mail]) -> Numbers:
    """Mails × labels: what is true."""
    return np.array([[label in labels for label in LABELS] for labels in (labels_of(mail.example) for mail in mails)])


def rules_of(mails: Sequence[Mail]) -> Numbers:
    """Mails × labels: what the rules alone add."""
    nothing = _reading([0.0] * len(LABELS))
    scores = [weigh(mail.message, nothing) for mail in mails]
    return np.array([[*one.category.values(), *one.rights.values(), *one.flags.values()] for one in scores])


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


# --- Scales ----------------------------------------------------------------------------------------------------------
def calibrate(truth: Numbers, logits: Numbers, rules: Numbers, weights: Numbers) -> tuple[Numbers, Numbers, float]:
    """Slopes and shifts that put the model on the scale of the rules' weights, and the temperature of their sum."""
    slopes, shifts = np.ones(len(LABELS)), np.zeros(len(LABELS))
    for column in range(len(Category), len(LABELS)):
        slopes[column], shifts[column] = _slope_and_shift(
            logits[:, column], rules[:, column], truth[:, column], weights
        )
    scaled = logits * slopes + shifts

    def loss(at: Numbers) -> float:
        slope, temperature = np.exp(at)
        scores = scaled + rules
        scores[:, _CATEGORIES] = slope * logits[:, _CATEGORIES] + rules[:, _CATEGORIES]
        chances = probabilities(scores, temperature)[truth[:, _CATEGORIES]]
        return float(-(weights * np.log(np.maximum(chances, 1e-9))).sum() + at[1] ** 2)  # a weak wish for temperature 1

    fine = {"xatol": 0.01, "fatol": 1e-4}
    slope, temperature = np.exp(minimize(loss, [0.0, 0.0], method="Nelder-Mead", options=fine).x)
    slopes[_CATEGORIES] = slope
    return slopes, shifts, round(float(temperature), 3)


def _slope_and_shift(logits: Numbers, rules: Numbers, holds: Numbers, weights: Numbers) -> tuple[float, float]:
    """Logistic calibration of one label beside its rules; a weak wish for slope 1 keeps rare labels in bounds."""
    sign = np.where(holds, 1.0, -1.0)

    def loss(values: Numbers) -> float:
        chances = log_expit(sign * (math.exp(values[0]) * logits + values[1] + rules))
        return float(-(weights * chances).sum() + values[0] ** 2)

    if not holds.any():
        return 1.0, 0.0
    slope, shift = minimize(loss, [0.0, 0.0], method="Nelder-Mead").x
    return math.exp(slope), float(shift)


def probabilities(scores: Numbers, temperature: float) -> Numbers:
    """`core.classification.probabilities_of` of many mails: mails × categories."""
    said = scores[:, _CATEGORIES] / temperature
    chances = np.exp(said - said.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    automatic, solicitation, agent = (expit(scores[:, _AT[flag]]) for flag in _MACHINES)
    machine = (1 - (1 - automatic) * (1 - solicitation)) * (1 - agent)
    for category in (Category.RIGHTS_REQUEST, Category.CHILD_DATA_ALERT):
        quoted = machine * chances[:, _AT[category]]
        chances[:, _AT[category]] -= quoted
        chances[:, _AT[Category.GENERAL_QUESTION]] += quoted
    return np.asarray(chances)


_MACHINES = (Flag.AUTOMATIC, Flag.SOLICITATION, Flag.AGENT)


# --- Thresholds ------------------------------------------------------------------------------------------------------
def thresholds_for(
    mails: Sequence[Mail], truth: Numbers, judged: Judged, scores: Numbers, temperature: float
) -> Thresholds:
    """Where scores become decisions: the best micro-F1 of rights and flags, as many children as false alarms allow, few
    mistakes unreviewed.

    `scores` are what was `judged`, model and rules together, as mails × labels.
    """
    languages = tuple(sorted({mail.example.language for mail in mails if not mail.example.ticket}))
    category, chances = probabilities(scores, temperature), expit(scores)
    said = category.argmax(axis=1)
    alert = category[:, _AT[Category.CHILD_DATA_ALERT]]
    suspected = np.vectorize(child_chance)(chances[:, _AT[Flag.CHILD_SUSPECTED]], alert)
    found = said == _AT[Category.CHILD_DATA_ALERT]
    others = ~truth[:, _AT[Flag.CHILD_SUSPECTED]]
    weights = weights_of(mails)
    few = [
        limit
        for limit in GRID
        if np.average((found | (suspected >= limit))[others], weights=weights[others]) <= CHILD_ALARMS
    ]
    chosen = Thresholds(
        temperature=temperature,
        right=max(GRID, key=lambda limit: _micro_f1(truth[:, _RIGHTS], _rights(chances, said, limit), weights)),
        flag=max(GRID, key=lambda limit: _micro_f1(truth[:, _FLAGS], chances[:, _FLAGS] >= limit, weights)),
        child=min(few, default=GRID[-1]),
        review=0.0,
        languages=languages,
    )
    return replace(chosen, review=_review(mails, truth, judged, category, chosen))


def _rights(chances: Numbers, said: Numbers, limit: float) -> Numbers:
    """The rights that would be read, as `core.classification` does: mails × rights."""
    rights = chances[:, _RIGHTS] >= limit
    request = said == _AT[Category.RIGHTS_REQUEST]
    bare = request & ~rights.any(axis=1)
    rights[bare, chances[bare][:, _RIGHTS].argmax(axis=1)] = True
    rights[said == _AT[Category.GENERAL_QUESTION]] = False
    report = said == _AT[Category.UNSOLICITED_EMAIL_REPORT]
    others = np.arange(rights.shape[1]) != list(Right).index(Right.OBJECTION)
    rights[np.ix_(report, others)] = False
    return np.asarray(rights)


def _micro_f1(truth: Numbers, said: Numbers, weights: Numbers) -> float:
    total = weights @ (truth.sum(axis=1) + said.sum(axis=1))
    return float(2 * (weights @ (truth & said).sum(axis=1)) / total) if total else 1.0


def _review(mails: Sequence[Mail], truth: Numbers, judged: Judged, category: Numbers, chosen: Thresholds) -> float:
    """The lowest limit at which those that no person looks at are right often enough."""
    decided = [decide(mail.message, *pair, chosen) for mail, pair in zip(mails, judged, strict=True)]
    looked_at = np.array([found.needs_review for found in decided])
    right, weights = truth[:, _CATEGORIES].argmax(axis=1) == category.argmax(axis=1), weights_of(mails)
    for limit in GRID:
        sure = ~looked_at & (category.max(axis=1) >= limit)
        if sure.any() and np.average(right[sure], weights=weights[sure]) >= SURE_PRECISION:
            return limit
    return GRID[-1]


def skipping(mails: Sequence[Mail], by_words: Judged, encoded: Judged, known: Mapping[str, Thresholds]) -> Thresholds:
    """The thresholds of words alone, with the probability from which the encoder need not be asked.

    That is where what words decide is right about as often as what both decide, and hardly a child alert is lost by it.
    """
    limits = known[LEXICAL]
    told = [decide(mail.message, *pair, limits) for mail, pair in zip(mails, by_words, strict=True)]
    both = [decide(mail.message, *pair, known[ENCODED]) for mail, pair in zip(mails, encoded, strict=True)]
    for limit in (step / 100 for step in range(70, 100)):
        sure = [at for at, found in enumerate(told) if settled(found, replace(limits, sure=limit))]
        right = sum(told[at].category is mails[at].example.category for at in sure)
        better = sum(both[at].category is mails[at].example.category for at in sure)
        lost = sum(mails[at].example.category is Category.CHILD_DATA_ALERT and child_found(both[at]) for at in sure)
        if right >= better - WORSE * len(mails) and lost <= LOST * len(mails):
            return replace(limits, sure=limit)
    return limits
