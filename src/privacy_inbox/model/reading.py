"""Texts → log-odds of every label.

A text becomes one sparse TF-IDF vector for each block of features (1 + ln tf, times idf, of length one), and one matrix
turns these into log-odds. The encoder adds what each passage means: a right or a child is often told in one sentence of
many, so for each label the passages are pooled by log-sum-exp, in which the one that says most counts most.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from privacy_inbox.core import features
from privacy_inbox.core.classification import Reading, Thresholds
from privacy_inbox.model.bundle import ENCODED, LEXICAL, Bundle, Weights

Numbers = NDArray[Any]
Embed = Callable[[Sequence[str]], Numbers]  # passages → passages × 384

SHOWN = 12  # words of a reading that are shown


@dataclass(frozen=True, slots=True)
class _Block:
    name: str
    features: list[str]
    rows: dict[str, int]
    idf: Numbers
    split: Callable[[str], Iterator[str]]

    def vector(self, text: str) -> tuple[Numbers, Numbers]:
        """The features of a text that the model knows: their rows, and their values (a vector of length one)."""
        counts = Counter(map(self.rows.get, self.split(text)))
        counts.pop(None, None)
        known = cast("Counter[int]", counts)
        rows = np.fromiter(known, dtype=np.intp, count=len(known))
        values = (1.0 + np.log(np.fromiter(known.values(), dtype=np.float64, count=len(known)))) * self.idf[rows]
        return rows, values / (math.sqrt(float(values @ values)) or 1.0)


class Model:
    """Reads texts. Safe to share between threads: nothing in it changes.

    `embed` is the encoder; without one, or with a bundle that never saw one, words alone decide.
    """

    def __init__(self, bundle: Bundle, embed: Embed | None = None) -> None:
        self.card = bundle.card
        self.variant = ENCODED if embed and ENCODED in bundle.weights else LEXICAL
        self._embed = embed
        self._weights = bundle.weights
        self._blocks = tuple(_blocks(bundle))
        ends = np.cumsum([len(labels) for labels in bundle.card.heads.values()]).tolist()
        self._heads = {
            head: (labels, slice(end - len(labels), end))
            for (head, labels), end in zip(bundle.card.heads.items(), ends, strict=True)
        }

    @property
    def thresholds(self) -> Thresholds:
        return self.card.thresholds[self.variant]

    def read(self, text: str, passages: Sequence[str] = ()) -> Reading:
        """What the model says of a document (`core.features.text_of`) and its passages, in log-odds."""
        weights = self._weights[self.variant]
        scores, words = self._by_words(text, weights)
        told: tuple[tuple[str, Mapping[str, float]], ...] = ()
        if self.variant == ENCODED and self._embed:
            vectors = self._embed(passages or ("",)) - weights.centre  # without words: an empty text, as in training
            added, pulls = pooled(vectors, weights)
            scores = scores + added
            labels = [label for known, _ in self._heads.values() for label in known]
            told = tuple(
                (passage, dict(zip(labels, pull, strict=True)))
                for passage, pull in zip(passages, pulls.tolist(), strict=False)
            )
        said = {
            head: dict(zip(labels, scores[part].tolist(), strict=True)) for head, (labels, part) in self._heads.items()
        }
        name = f"{self.card.name} {self.variant}"
        return Reading(name, said["category"], said["rights"], said["flags"], words, told)

    def _by_words(self, text: str, weights: Weights) -> tuple[Numbers, tuple[tuple[str, Mapping[str, float]], ...]]:
        scores = weights.bias.astype(np.float64)
        words: tuple[tuple[str, Mapping[str, float]], ...] = ()
        start = 0
        for block in self._blocks:
            rows, values = block.vector(text)
            known = weights.features[start + rows].astype(np.float64)
            scores += values @ known
            if block.name == "words":
                words = self._weightiest(block.features, rows, values, known)
            start += len(block.features)
        return scores, words

    def _weightiest(
        self, known: list[str], rows: Numbers, values: Numbers, weights: Numbers
    ) -> tuple[tuple[str, Mapping[str, float]], ...]:
        """The words that pulled the category furthest one way or the other, with what each added to every category."""
        labels, part = self._heads["category"]
        added = values[:, None] * weights[:, part]
        middle = added.sum(axis=1, keepdims=True) / len(labels)
        first = np.argsort(-np.abs(added - middle).max(axis=1, initial=0.0), kind="stable")[:SHOWN]
        return tuple(
            (features.readable(known[row]), dict(zip(labels, pulls, strict=True)))
            for row, pulls in zip(rows[first].tolist(), added[first].tolist(), strict=True)
        )


def pooled(vectors: Numbers, weights: Weights) -> tuple[Numbers, Numbers]:
    """What vectors add to each label, and how much of it would be missing without each passage (passages × labels)."""
    said = vectors @ weights.passages
    count = len(vectors)
    top = said.max(axis=0)
    raised = np.exp(said - top)
    total = raised.sum(axis=0)
    whole = top + np.log(total)
    # A mail of one passage says without it what an average one says.
    without = np.zeros_like(said) if count == 1 else top + np.log(np.maximum(total - raised, 1e-12))
    added = vectors.mean(axis=0) @ weights.whole + weights.scale * (whole - 0.5 * math.log(count))
    return added, weights.scale * (whole - without)


def _blocks(bundle: Bundle) -> Iterator[_Block]:
    for name in bundle.card.blocks:
        listed = bundle.vocabulary[name]
        rows = {feature: row for row, feature in enumerate(listed)}
        yield _Block(name, listed, rows, bundle.idf[name].astype(np.float64), features.BLOCKS[name])
