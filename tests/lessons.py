"""What the tests of learning share: labelled mails, and an encoder that needs no library."""

import hashlib
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from privacy_inbox.core.classification import Classification
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right
from privacy_inbox.encoder import SIZE
from privacy_inbox.learning import Example, read_corpus

CORPUS = Path(__file__).parent.parent / "models" / "corpus"
ROW = {
    "id": "x-1", "from": "Ann <ann@lee.example>", "subject": "hello", "text": "Please delete my data.",
    "category": "rights_request", "rights": ["erasure"], "flags": [], "region": "unknown", "language": "en",
    "acknowledge": True, "decides": "delete my data",
}  # fmt: skip


def example(**changes: object) -> Example:
    """ROW with changes, under the names of its fields in a file."""
    return msgspec.convert({**ROW, **changes}, Example)


def ticket(number: int, writer: str, **changes: object) -> Example:
    """A ticket that a person confirmed: nobody has said which of its words decide it."""
    return example(**{"id": f"t-{number}", "from": writer, "decides": "", "ticket": True, **changes})


def slice_of_corpus(step: int) -> list[Example]:
    return read_corpus(CORPUS)[::step]


def found(category: Category, sure: float, *labels: Right | Flag, review: bool = False) -> Classification:
    """A decision, and how sure it is."""
    rest = {label.value: (1 - sure) / 3 for label in Category}
    return Classification(
        category, rest | {category.value: sure},
        tuple(label for label in labels if isinstance(label, Right)),
        tuple(label for label in labels if isinstance(label, Flag)),
        Region.UNKNOWN, "en", review, (), "test",
    )  # fmt: skip


class FakeEncoder:
    """Gives each passage the mean of vectors that only depend on its words, as the real one rounded to float16."""

    name = "fake 1"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed(self, passages: Sequence[str]) -> NDArray[Any]:
        self.asked += passages
        found = [
            np.mean([_vector(word) for word in re.findall(r"\w+", one.lower()) or [""]], axis=0) for one in passages
        ]
        lengths = [np.linalg.norm(vector) for vector in found]
        return (np.array(found) / np.reshape(lengths, (-1, 1))).astype(np.float16).astype(np.float32).reshape(-1, SIZE)


@cache
def _vector(word: str) -> NDArray[Any]:
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
    return np.random.default_rng(seed).normal(size=SIZE)
