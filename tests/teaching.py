"""What the tests of learning share: bundles made by hand, of which every decision is known, and labelled mails."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

import test_store
from privacy_inbox.core import features
from privacy_inbox.core.classification import Thresholds
from privacy_inbox.core.vocabulary import Category, Right
from privacy_inbox.encoder import SIZE
from privacy_inbox.learning import Example
from privacy_inbox.model import ENCODED, HEADS, LEXICAL, Bundle, Card, Weights, save
from privacy_inbox.triage import perform
from readings import Readings
from test_store import Filled

NOW, THEN, OTHER = "a0000001", "b0000002", "c0000003"  # names of bundles
SURE = 50.0  # log-odds against which no rule comes up
LABELS = [label for labels in HEADS.values() for label in labels]
WORDS = ("cookies", "daughter", "erase", "newsletter")
# What each word says, where a bundle knows it. A mail without one of them is a general question.
SAID: Mapping[str, tuple[str, ...]] = {
    "cookies": (Category.GENERAL_QUESTION,),
    "daughter": (Category.CHILD_DATA_ALERT,),
    "erase": (Category.RIGHTS_REQUEST, Right.ERASURE),
    "newsletter": (Category.UNSOLICITED_EMAIL_REPORT,),
}
TEXTS = {
    "cookies": "Which cookies does your website set?",
    "daughter": "You wrote to my daughter, who is nine.",
    "erase": "Erase whatever you keep of me.",
    "newsletter": "Your newsletter reached me again.",
}


def bundle(name: str, *known: str, encoder: str = "") -> Bundle:
    """A bundle that knows some of WORDS and goes by them alone: what it says is sure, whatever the rules say.

    With an encoder it reads the same, but that the encoder is asked first.
    """
    weights = np.zeros((len(WORDS), len(LABELS)))
    for word in known:
        weights[WORDS.index(word), [LABELS.index(label) for label in SAID[word]]] = 4 * SURE
    bias = np.full(len(LABELS), -SURE)
    bias[LABELS.index(Category.GENERAL_QUESTION)] = SURE
    variants = {LEXICAL: Weights(weights, bias)}
    if encoder:
        vectors = np.zeros((SIZE, len(LABELS)))
        variants[ENCODED] = Weights(weights, bias, vectors, vectors, np.zeros(SIZE), np.zeros(len(LABELS)))
    card = Card(
        name=name, features=features.fingerprint(), heads=dict(HEADS), blocks={"words": len(WORDS)},
        thresholds=dict.fromkeys(variants, Thresholds()), trained_on={"examples": 7, "confirmed": 2},
        figures={}, encoder=encoder,
    )  # fmt: skip
    return Bundle(card, {"words": list(WORDS)}, {"words": np.ones(len(WORDS))}, variants)


def put(directory: Path, name: str, *known: str, encoder: str = "") -> Path:
    """Such a bundle, written; returns where."""
    save(directory, bundle(name, *known, encoder=encoder))
    return directory


def example(name: str, word: str, **changes: Any) -> Example:
    """A labelled mail that says one of WORDS, and what that means. Its address does not: names are masked."""
    fields = {
        "id": name, "from": f"Ann <{name.encode().hex()}@lee.example>", "subject": "hello", "text": TEXTS[word],
        "category": SAID[word][0], "rights": SAID[word][1:], "flags": [], "region": "unknown", "language": "en",
        "acknowledge": True, "decides": word if word in TEXTS[word] else word.title(),
    }  # fmt: skip
    return msgspec.json.decode(json.dumps(fields | changes), type=Example)


def lessons() -> list[Example]:
    """A few mails of each category, each from somebody else: enough to learn from."""
    return [example(f"{word}.{number}", word) for number in range(6) for word in TEXTS]


def write(directory: Path, *examples: Example) -> Path:
    """A corpus of these mails; returns where."""
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "mails.jsonl").write_bytes(b"\n".join(map(msgspec.json.encode, examples)))
    return directory


def confirm(filled: Filled, reference: str, *, opened: bool = True, **form: object) -> None:
    """A person says what a ticket is, with the message before their eyes or without."""
    move(filled, reference, "confirm", opened, **form)


def move(filled: Filled, reference: str, name: str, opened: bool, **form: object) -> None:
    perform(filled.store, filled.app.policy, "dana", reference, name, form, filled.house.renderer.fill, opened)


@contextmanager
def filled_with(directory: Path, readings: Readings) -> Iterator[Filled]:
    """A store whose mails are understood as a test says; its configuration names no model."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(test_store, "read", lambda: readings)
        made = Filled(directory, more="[models]")
    with made:
        yield made
