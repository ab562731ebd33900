"""The classifier in use: a bundle of weights, read and applied with numpy alone.

A bundle is a directory of three files. `weights.npz` holds numbers, never a pickle; `vocabulary.json` the features they
belong to, in their order; `card.json` everything else, with the digests of the other two. A text becomes one sparse
TF-IDF vector for each block of features (1 + ln tf, times idf, of length one), and one matrix turns these into the
log-odds of every label of every head.
"""

import hashlib
import io
import math
import os
import shutil
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

import msgspec
import numpy as np
from numpy.typing import NDArray

from privacy_inbox.core import features
from privacy_inbox.core.classification import Reading, Thresholds
from privacy_inbox.core.faults import ModelFault
from privacy_inbox.core.vocabulary import Category, Flag, Right

FORMAT = 1
HEADS: Mapping[str, tuple[str, ...]] = {"category": tuple(Category), "rights": tuple(Right), "flags": tuple(Flag)}
_SORTED_HEADS = {head: sorted(labels) for head, labels in HEADS.items()}
SHOWN = 12  # words of a reading that are shown
MAX_BYTES = {"card.json": 1 << 20, "vocabulary.json": 1 << 24, "weights.npz": 1 << 27}
NEXT_STEP = "train again with `privacy-inbox train`, or remove [models] directory to use the shipped model"

Numbers = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Card:
    """What a bundle says of itself. Nothing in it depends on when or where it was made."""

    name: str
    features: str  # fingerprint of the features it was trained on
    heads: dict[str, tuple[str, ...]]  # the labels, in the order of the columns of the weights
    blocks: dict[str, int]  # the blocks of features and how many each has, in the order of the rows
    thresholds: Thresholds
    trained_on: dict[str, Any]
    figures: dict[str, Any]
    format: int = FORMAT
    files: dict[str, str] = field(default_factory=dict)  # SHA-256 of the other two; set by `save`


@dataclass(frozen=True, slots=True)
class Bundle:
    """A trained classifier as plain values."""

    card: Card
    vocabulary: dict[str, list[str]]
    idf: dict[str, Numbers]
    weights: Numbers  # features × labels
    bias: Numbers


@dataclass(frozen=True, slots=True)
class _Block:
    name: str
    features: list[str]
    rows: dict[str, int]
    idf: Numbers
    weights: Numbers
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
    """Reads texts. Safe to share between threads: nothing in it changes."""

    def __init__(self, bundle: Bundle) -> None:
        self.card = bundle.card
        self.name = bundle.card.name
        self.thresholds = bundle.card.thresholds
        self._bias = bundle.bias.astype(np.float64)
        self._blocks = tuple(_blocks(bundle))
        ends = np.cumsum([len(labels) for labels in bundle.card.heads.values()]).tolist()
        self._heads = {
            head: (labels, slice(end - len(labels), end))
            for (head, labels), end in zip(bundle.card.heads.items(), ends, strict=True)
        }

    def read(self, text: str) -> Reading:
        """What the model says of a document (`core.features.text_of`), in log-odds."""
        scores = self._bias.copy()
        words: tuple[tuple[str, Mapping[str, float]], ...] = ()
        for block in self._blocks:
            rows, values = block.vector(text)
            weights = block.weights[rows]
            scores += values @ weights
            if block.name == "words":
                words = self._weightiest(block.features, rows, values, weights)
        said = {
            head: dict(zip(labels, scores[part].tolist(), strict=True)) for head, (labels, part) in self._heads.items()
        }
        return Reading(self.name, said["category"], said["rights"], said["flags"], words)

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


def _blocks(bundle: Bundle) -> Iterator[_Block]:
    start = 0
    for name, count in bundle.card.blocks.items():
        listed = bundle.vocabulary[name]
        rows = {feature: row for row, feature in enumerate(listed)}
        idf, weights = bundle.idf[name].astype(np.float64), bundle.weights[start : start + count].astype(np.float64)
        yield _Block(name, listed, rows, idf, weights, features.BLOCKS[name])
        start += count


# --- Reading a bundle ------------------------------------------------------------------------------------------------
def load(directory: Path) -> Model:
    """The model in a directory. Whatever is wrong with its files raises ModelFault."""
    card = _card(_bytes(directory, "card.json"))
    content = {name: _bytes(directory, name) for name in ("vocabulary.json", "weights.npz")}
    for name, data in content.items():
        if hashlib.sha256(data).hexdigest() != card.files.get(name):
            raise ModelFault(f"the model's {name} is not the one its card was written for", NEXT_STEP)
    vocabulary = _vocabulary(content["vocabulary.json"], card)
    arrays = _arrays(content["weights.npz"], _shapes(card))
    idf = {name: arrays[f"idf.{name}"] for name in card.blocks}
    return Model(Bundle(card, vocabulary, idf, arrays["weights"], arrays["bias"]))


def _bytes(directory: Path, name: str) -> bytes:
    try:
        with (directory / name).open("rb") as file:
            data = file.read(MAX_BYTES[name] + 1)
    except OSError as error:
        raise ModelFault(f"the model's {name} cannot be read: {error.strerror}", NEXT_STEP) from error
    if len(data) > MAX_BYTES[name]:
        raise ModelFault(f"the model's {name} is larger than {MAX_BYTES[name]:,} bytes", NEXT_STEP)
    return data


def _card(data: bytes) -> Card:
    try:
        card = msgspec.json.decode(data, type=Card)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ModelFault(f"the model's card.json does not say what it should: {error}", NEXT_STEP) from error
    if card.format != FORMAT:
        raise ModelFault(f"the model has format {card.format}, this program reads {FORMAT}", NEXT_STEP)
    if card.features != features.fingerprint():
        raise ModelFault("the model was trained on other features than this program makes", NEXT_STEP)
    if {head: sorted(labels) for head, labels in card.heads.items()} != _SORTED_HEADS:
        raise ModelFault("the model was trained for other labels than this program knows", NEXT_STEP)
    if not set(card.blocks) <= set(features.BLOCKS) or min(card.blocks.values(), default=0) < 1:
        raise ModelFault("the model's blocks of features are not those of this program", NEXT_STEP)
    known = card.thresholds
    if not (
        0.01 <= known.temperature <= 100
        and all(0 <= limit <= 1 for limit in (known.review, known.right, known.flag, known.child))
    ):
        raise ModelFault("the model's thresholds are out of range", NEXT_STEP)
    return card


def _vocabulary(data: bytes, card: Card) -> dict[str, list[str]]:
    try:
        vocabulary = msgspec.json.decode(data, type=dict[str, list[str]])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ModelFault(f"the model's vocabulary.json does not say what it should: {error}", NEXT_STEP) from error
    if {name: len(set(listed)) for name, listed in vocabulary.items()} != card.blocks or any(
        len(listed) != card.blocks[name] for name, listed in vocabulary.items()
    ):
        raise ModelFault("the model's vocabulary does not have the features its card counts", NEXT_STEP)
    return vocabulary


def _shapes(card: Card) -> dict[str, tuple[int, ...]]:
    labels = sum(map(len, card.heads.values()))
    return {
        "weights": (sum(card.blocks.values()), labels),
        "bias": (labels,),
        **{f"idf.{name}": (count,) for name, count in card.blocks.items()},
    }


def _arrays(data: bytes, shapes: Mapping[str, tuple[int, ...]]) -> dict[str, Numbers]:
    """The arrays of an npz file, each checked for its shape before a byte of it is believed."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = {name: _array(_member(archive, f"{name}.npy"), shape) for name, shape in shapes.items()}
            extra = set(archive.namelist()) - {f"{name}.npy" for name in shapes}
    except (zipfile.BadZipFile, KeyError, ValueError, EOFError, OSError, NotImplementedError) as error:
        raise ModelFault(f"the model's weights.npz cannot be used: {error}", NEXT_STEP) from error
    if extra:
        raise ModelFault("the model's weights.npz holds more than weights", NEXT_STEP)
    return found


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    info = archive.getinfo(name)
    if info.compress_type != zipfile.ZIP_STORED or info.flag_bits & 1:
        raise ValueError(
            f"{name} is compressed or encrypted"
        )  # stored only: what is unpacked is no larger than the file
    return archive.read(info)


def _array(data: bytes, shape: tuple[int, ...]) -> Numbers:
    """A float32 array in npy format 1.0; anything else, pickled objects above all, is a ValueError."""
    stream = io.BytesIO(data)
    if np.lib.format.read_magic(stream) != (1, 0):
        raise ValueError("unknown version of the npy format")
    found, by_columns, kind = np.lib.format.read_array_header_1_0(stream)
    if kind != np.dtype("<f4") or found != shape or by_columns:
        raise ValueError(f"an array is {found} of {kind}, not {shape} of float32")
    body = data[stream.tell() :]
    if len(body) != 4 * math.prod(shape):
        raise ValueError("an array is cut off")
    array = np.frombuffer(body, dtype="<f4").reshape(shape)
    if not np.isfinite(array).all():
        raise ValueError("a weight is not a finite number")
    return array


# --- Writing a bundle ------------------------------------------------------------------------------------------------
def save(directory: Path, bundle: Bundle) -> None:
    """Write a bundle, whole or not at all, in the place of an earlier one; the same bundle gives the same bytes.

    A directory that cannot be written raises ModelFault.
    """
    content = {"vocabulary.json": _json(bundle.vocabulary), "weights.npz": _npz(bundle)}
    card = replace(bundle.card, files={name: hashlib.sha256(data).hexdigest() for name, data in content.items()})
    content["card.json"] = msgspec.json.format(msgspec.json.encode(card), indent=1) + b"\n"
    directory = directory.absolute()
    try:
        directory.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".model-", dir=directory.parent) as temporary:
            fresh, former = Path(temporary) / "fresh", Path(temporary) / "former"
            fresh.mkdir()
            for name, data in content.items():
                _write(fresh / name, data)
            _put_in_place(fresh, directory, former)
    except OSError as error:
        raise ModelFault(
            f"the model cannot be written: {error.strerror}", "give another directory, or make room"
        ) from error


def _put_in_place(fresh: Path, directory: Path, former: Path) -> None:
    if directory.exists():
        directory.rename(former)
    try:
        fresh.rename(directory)
    except OSError:
        if former.exists():
            shutil.move(former, directory)
        raise


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _json(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=0) + b"\n"


def _npz(bundle: Bundle) -> bytes:
    """The arrays as float32 in a zip file with a fixed date, so that it holds nothing but the weights."""
    arrays = {
        "weights": bundle.weights,
        "bias": bundle.bias,
        **{f"idf.{name}": idf for name, idf in bundle.idf.items()},
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            member = io.BytesIO()
            np.lib.format.write_array(
                member, np.ascontiguousarray(array, dtype="<f4"), version=(1, 0), allow_pickle=False
            )
            archive.writestr(zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0)), member.getvalue())
    return stream.getvalue()
