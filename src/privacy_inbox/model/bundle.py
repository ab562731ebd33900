"""A bundle: a trained classifier as files, and as plain values.

A bundle is a directory of three files. `weights.npz` holds numbers, never a pickle; `vocabulary.json` the features they
belong to, in their order; `card.json` everything else, with the digests of the other two. It holds two classifiers of
the same labels: one that reads words alone, and one that has the encoder's vectors beside them.
"""

import hashlib
import io
import math
import os
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from privacy_inbox.core import features
from privacy_inbox.core.classification import Thresholds
from privacy_inbox.core.faults import ModelFault
from privacy_inbox.core.vocabulary import Category, Flag, Right

FORMAT = 2
HEADS: Mapping[str, tuple[str, ...]] = {"category": tuple(Category), "rights": tuple(Right), "flags": tuple(Flag)}
_SORTED_HEADS = {head: sorted(labels) for head, labels in HEADS.items()}
LEXICAL, ENCODED = "lexical", "encoded"
SIZE = 384  # numbers of one vector of the encoder
MAX_BYTES = {"card.json": 1 << 20, "vocabulary.json": 1 << 24, "weights.npz": 1 << 27}
NEXT_STEP = (
    "train again with `privacy-inbox train`; until then go back with `privacy-inbox models roll-back`, or unset"
    " [models] directory where it names this one"
)

Numbers = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Card:
    """What a bundle says of itself. Nothing in it depends on when or where it was made."""

    name: str
    features: str  # fingerprint of the features it was trained on
    heads: dict[str, tuple[str, ...]]  # the labels, in the order of the columns of the weights
    blocks: dict[str, int]  # the blocks of features and how many each has, in the order of the rows
    thresholds: dict[str, Thresholds]  # of the two classifiers
    trained_on: dict[str, Any]
    figures: dict[str, Any]  # of the two classifiers, cross-validated
    encoder: str = ""  # the one whose vectors it was trained on; empty where there was none
    format: int = FORMAT
    files: dict[str, str] = field(default_factory=dict)  # SHA-256 of the other two; set by `save`


@dataclass(frozen=True, slots=True)
class Weights:
    """One of the two classifiers: what turns features, and vectors, into the log-odds of each label."""

    features: Numbers  # features × labels
    bias: Numbers
    whole: Numbers = field(default_factory=lambda: np.zeros((0, 0)))  # 384 × labels, of the mail as a whole
    passages: Numbers = field(default_factory=lambda: np.zeros((0, 0)))  # 384 × labels, of each passage
    centre: Numbers = field(default_factory=lambda: np.zeros(0))  # 384; what an average passage is
    scale: Numbers = field(default_factory=lambda: np.zeros(0))  # labels; by which the pooled passages are multiplied

    def arrays(self) -> dict[str, Numbers]:
        names = ("features", "bias", "whole", "passages", "centre", "scale")
        return {name: getattr(self, name) for name in names if getattr(self, name).size}


@dataclass(frozen=True, slots=True)
class Bundle:
    """A trained classifier as plain values. `weights` holds LEXICAL, and ENCODED where there was an encoder."""

    card: Card
    vocabulary: dict[str, list[str]]
    idf: dict[str, Numbers]
    weights: dict[str, Weights]


# --- Reading a bundle ------------------------------------------------------------------------------------------------
def load(directory: Path) -> Bundle:
    """The bundle in a directory. Whatever is wrong with its files raises ModelFault."""
    card = _card(_bytes(directory, "card.json"))
    content = {name: _bytes(directory, name) for name in ("vocabulary.json", "weights.npz")}
    for name, data in content.items():
        if hashlib.sha256(data).hexdigest() != card.files.get(name):
            raise ModelFault(f"the model's {name} is not the one its card was written for", NEXT_STEP)
    vocabulary = _vocabulary(content["vocabulary.json"], card)
    arrays = _arrays(content["weights.npz"], _shapes(card))
    idf = {name: arrays[f"idf.{name}"] for name in card.blocks}
    weights = {
        variant: Weights(
            **{name.partition(".")[2]: found for name, found in arrays.items() if name.startswith(variant)}
        )
        for variant in card.thresholds
    }
    return Bundle(card, vocabulary, idf, weights)


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
    if set(card.thresholds) != {LEXICAL, *([ENCODED] if card.encoder else [])}:
        raise ModelFault("the model's thresholds are not those of its classifiers", NEXT_STEP)
    if not all(map(_sane, card.thresholds.values())):
        raise ModelFault("the model's thresholds are out of range", NEXT_STEP)
    return card


def _sane(known: Thresholds) -> bool:
    limits = (known.review, known.right, known.flag, known.child, known.sure)
    return 0.01 <= known.temperature <= 100 and all(0 <= limit <= 1 for limit in limits)


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
    shapes: dict[str, tuple[int, ...]] = {f"idf.{name}": (count,) for name, count in card.blocks.items()}
    for variant in card.thresholds:
        shapes |= {f"{variant}.features": (sum(card.blocks.values()), labels), f"{variant}.bias": (labels,)}
    if card.encoder:
        vectors = {"whole": (SIZE, labels), "passages": (SIZE, labels), "centre": (SIZE,), "scale": (labels,)}
        shapes |= {f"{ENCODED}.{name}": shape for name, shape in vectors.items()}
    return shapes


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
    arrays = {f"idf.{name}": idf for name, idf in bundle.idf.items()}
    for variant, weights in bundle.weights.items():
        arrays |= {f"{variant}.{name}": numbers for name, numbers in weights.arrays().items()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            member = io.BytesIO()
            np.lib.format.write_array(
                member, np.ascontiguousarray(array, dtype="<f4"), version=(1, 0), allow_pickle=False
            )
            archive.writestr(zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0)), member.getvalue())
    return stream.getvalue()
