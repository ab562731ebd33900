"""Logistic regression: what turns words, and the encoder's vectors, into log-odds.

The category is one softmax, each right and flag a regression of its own; all are fitted together, because they share
what they read. What the rules add is known beforehand, so that only what they leave open is learned. For each label the
passages of a mail are pooled by log-sum-exp: a right told in one sentence of ten is not diluted by the other nine.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_array

from privacy_inbox.core.vocabulary import Category
from privacy_inbox.model import Weights

Numbers = NDArray[Any]

CATEGORIES = len(Category)
STEPS = 70  # of the optimisation
SPREAD = 20.0  # by which vectors of unit spread are divided, so that 384 numbers weigh about as much as one word
WORDS, WHOLE, PASSAGES = 0.3, 0.4, 0.4  # strength of the wish for small weights, chosen by cross-validation


@dataclass(frozen=True, slots=True)
class Vectors:
    """The vectors of many mails: of all passages, one below the other, and where each mail's begin."""

    passages: Numbers  # passages × 384
    starts: Numbers  # mails; each mail has at least one passage

    @property
    def counts(self) -> Numbers:
        return np.diff(np.append(self.starts, len(self.passages)))

    @property
    def owners(self) -> Numbers:
        """Of each passage the mail that it belongs to."""
        return np.repeat(np.arange(len(self.starts)), self.counts)

    def means(self) -> Numbers:
        return np.asarray(np.add.reduceat(self.passages, self.starts, axis=0) / self.counts[:, None])


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is learned from: rows are mails, columns of `truth`, `given` and `weight` the labels."""

    words: csr_array
    truth: Numbers  # what is true
    given: Numbers  # what the rules add already
    weight: Numbers  # how much it counts
    vectors: Vectors | None = None


class _Shape:
    """The parts of one long vector of parameters."""

    def __init__(self, lesson: Lesson) -> None:
        self.labels = lesson.truth.shape[1]
        size = lesson.vectors.passages.shape[1] if lesson.vectors else 0
        self.rows = (lesson.words.shape[1], size, size, 1)
        self.cuts = np.cumsum([0, *(rows * self.labels for rows in self.rows)])

    def parts(self, values: Numbers) -> list[Numbers]:
        pairs = zip(self.cuts, self.cuts[1:], self.rows, strict=False)
        return [values[start:end].reshape(rows, self.labels) for start, end, rows in pairs]


def fit(lesson: Lesson) -> Weights:
    """Weights that explain a lesson. The same lesson gives the same weights."""
    centre, scaled = _scaled(lesson.vectors)
    shape = _Shape(lesson)
    task = _Task(lesson, scaled, shape)
    start = np.random.default_rng(0).normal(0.0, 0.01, shape.cuts[-1])  # the pooling cannot start from zero
    start[: shape.cuts[2]] = 0.0
    found = minimize(task, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    words, whole, passages, bias = shape.parts(found)
    if lesson.vectors is None:
        return Weights(words, bias[0])
    spread = _spread(lesson.vectors)[:, None]
    return Weights(words, bias[0], whole / spread, passages / spread, centre, np.ones(shape.labels))


def _spread(vectors: Vectors) -> Numbers:
    return np.asarray((vectors.passages.std(axis=0) + 1e-6) * SPREAD)


def _scaled(vectors: Vectors | None) -> tuple[Numbers, Vectors | None]:
    if vectors is None:
        return np.zeros(0), None
    centre = vectors.passages.mean(axis=0)
    scaled = ((vectors.passages - centre) / _spread(vectors)).astype(np.float32)
    return centre, Vectors(scaled, vectors.starts)


class _Task:
    """Loss and gradient at given parameters."""

    def __init__(self, lesson: Lesson, vectors: Vectors | None, shape: _Shape) -> None:
        self.lesson, self.vectors, self.shape = lesson, vectors, shape
        self.words = lesson.words.astype(np.float32)
        self.turned = csr_array(self.words.T.tocsr())
        self.sign = np.where(lesson.truth, 1.0, -1.0).astype(np.float32)
        self.true = lesson.truth.astype(np.float32)
        self.means = vectors.means() if vectors else np.zeros((0, 0))
        self.owners = vectors.owners if vectors else np.zeros(0, dtype=np.intp)

    def __call__(self, values: Numbers) -> tuple[float, Numbers]:
        words, whole, passages, bias = self.shape.parts(values.astype(np.float32))
        scores = self.words @ words + bias + self.lesson.given
        if self.vectors is not None:
            pooled, shares = _pool(self.vectors, passages)
            scores = scores + self.means @ whole + pooled
        loss, slope = self._loss(scores)
        slopes = [self.turned @ slope, np.zeros_like(whole), np.zeros_like(passages), slope.sum(axis=0)[None, :]]
        if self.vectors is not None:
            slopes[1] = self.means.T @ slope
            slopes[2] = self.vectors.passages.T @ (shares * slope[self.owners])
        for at, (wish, part) in enumerate(zip((WORDS, WHOLE, PASSAGES), (words, whole, passages), strict=True)):
            loss += 0.5 * wish * float((part * part).sum())
            slopes[at] = slopes[at] + wish * part
        return loss, np.concatenate([slope.ravel() for slope in slopes]).astype(np.float64)

    def _loss(self, scores: Numbers) -> tuple[float, Numbers]:
        """Of the softmax over the categories, and of each right and flag by itself."""
        slope = np.empty_like(scores)
        weight, true = self.lesson.weight, self.true
        said = scores[:, :CATEGORIES]
        chances = np.exp(said - said.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        slope[:, :CATEGORIES] = weight[:, :CATEGORIES] * (chances - true[:, :CATEGORIES])
        right = (chances * true[:, :CATEGORIES]).sum(axis=1)
        loss = -(weight[:, 0] * np.log(np.maximum(right, 1e-12))).sum()
        margin = -self.sign[:, CATEGORIES:] * scores[:, CATEGORIES:]
        loss += (weight[:, CATEGORIES:] * np.logaddexp(0, margin)).sum()
        slope[:, CATEGORIES:] = -weight[:, CATEGORIES:] * self.sign[:, CATEGORIES:] / (1 + np.exp(-margin))
        return float(loss), slope


def _pool(vectors: Vectors, passages: Numbers) -> tuple[Numbers, Numbers]:
    """Log-sum-exp of what the passages of each mail say, and each passage's share in it."""
    said = vectors.passages @ passages
    counts, owners = vectors.counts, vectors.owners
    top = np.maximum.reduceat(said, vectors.starts, axis=0)
    raised = np.exp(said - top[owners])
    total = np.add.reduceat(raised, vectors.starts, axis=0)
    return top + np.log(total) - 0.5 * np.log(counts)[:, None], raised / total[owners]


def scores_of(weights: Weights, words: csr_array, vectors: Vectors | None) -> Numbers:
    """What weights say of mails, in log-odds and without the rules; `model.reading` says the same of one mail."""
    scores = np.asarray(words @ weights.features + weights.bias)
    if vectors is None or not weights.passages.size:
        return scores
    centred = Vectors(vectors.passages - weights.centre, vectors.starts)
    pooled, _ = _pool(centred, weights.passages)
    return np.asarray(scores + centred.means() @ weights.whole + weights.scale * pooled)


def balance(truth: Numbers) -> Numbers:
    """How much each mail counts for each label: rare ones more, by the square root of how rare they are."""
    share = np.clip(truth.mean(axis=0), 1e-3, 1 - 1e-3)
    weight = np.sqrt(np.where(truth, 0.5 / share, 0.5 / (1 - share)))
    own = truth[:, :CATEGORIES].argmax(axis=1)
    weight[:, :CATEGORIES] = np.sqrt(1 / CATEGORIES / share[own])[:, None]
    return np.asarray(weight)
