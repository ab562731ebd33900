"""The bundle: written and read back, and refused whenever something is wrong with it."""

import hashlib
import io
import json
import pickle
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core import features
from privacy_inbox.core.classification import Thresholds
from privacy_inbox.core.faults import ModelFault
from privacy_inbox.model import HEADS, Bundle, Card, Model, load, save

LABELS = [label for labels in HEADS.values() for label in labels]
WORDS, RUNS = ["copy", "daughter", "my", "my daughter"], [" my ", "copy"]


def small_bundle() -> Bundle:
    """Six features with weights of their own."""
    rng = np.random.default_rng(1)
    card = Card(
        name="small",
        features=features.fingerprint(),
        heads=dict(HEADS),
        blocks={"words": len(WORDS), "characters": len(RUNS)},
        thresholds=Thresholds(),
        trained_on={},
        figures={},
    )
    return Bundle(
        card=card,
        vocabulary={"words": WORDS, "characters": RUNS},
        idf={"words": np.array([1.5, 2.0, 1.0, 3.0]), "characters": np.array([1.0, 1.25])},
        weights=rng.normal(size=(6, len(LABELS))),
        bias=rng.normal(size=len(LABELS)),
    )


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    save(tmp_path / "model", small_bundle())
    return tmp_path / "model"


def test_round_trip(directory: Path) -> None:
    kept, given_ = load(directory).read("copy of my daughter"), Model(small_bundle()).read("copy of my daughter")
    assert kept.model == given_.model == "small"
    for head in ("category", "rights", "flags"):
        assert getattr(kept, head) == pytest.approx(getattr(given_, head), abs=1e-6)


def test_by_hand() -> None:
    """Two words once each, and their runs: (1 + ln 1) · idf, length one, times the weights."""
    bundle = small_bundle()
    words = np.array([1.5, 1.0]) / np.hypot(1.5, 1.0)
    runs = np.array([1.0, 1.25]) / np.hypot(1.0, 1.25)
    expected = bundle.bias + words @ bundle.weights[[0, 2]] + runs @ bundle.weights[[4, 5]]
    reading = Model(bundle).read("my copy")
    assert [*reading.category.values(), *reading.rights.values(), *reading.flags.values()] == pytest.approx(expected)


def test_words_that_weigh() -> None:
    bundle = small_bundle()
    shown = dict(Model(bundle).read("my daughter").words)
    assert set(shown) == {"my", "daughter", "my daughter"}
    values = np.array([2.0, 1.0, 3.0]) / np.sqrt(14)
    assert list(shown["my daughter"].values()) == pytest.approx(values[2] * bundle.weights[3, :4])


def test_masks_are_shown_in_words() -> None:
    bundle = small_bundle()
    vocabulary = {**bundle.vocabulary, "words": ["copy", "daughter", "my", "my xsmall"]}
    shown = dict(Model(replace(bundle, vocabulary=vocabulary)).read("my xsmall").words)
    assert set(shown) == {"my", "my [a small number]"}


def test_nothing_known() -> None:
    bundle = small_bundle()
    reading = Model(bundle).read("")
    assert reading.words == ()
    assert list(reading.category.values()) == pytest.approx(bundle.bias[:4])


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    reading = Model(small_bundle()).read(text)
    assert all(np.isfinite(value) for value in (*reading.category.values(), *reading.flags.values()))


def test_the_same_bundle_gives_the_same_bytes(tmp_path: Path, directory: Path) -> None:
    save(tmp_path / "again", small_bundle())
    for path in directory.iterdir():
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()


def test_saving_replaces_and_leaves_nothing_behind(directory: Path) -> None:
    save(directory, small_bundle())
    assert [path.name for path in directory.parent.iterdir()] == ["model"]
    assert sorted(path.name for path in directory.iterdir()) == ["card.json", "vocabulary.json", "weights.npz"]


def test_saving_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ModelFault, match="cannot be written"):
        save(tmp_path / "file" / "model", small_bundle())


# --- Refusals --------------------------------------------------------------------------------------------------------
def put(directory: Path, name: str, data: bytes) -> None:
    """Change a file together with its digest, as somebody who means it would."""
    (directory / name).write_bytes(data)
    change_card(directory, lambda card: card["files"].update({name: hashlib.sha256(data).hexdigest()}))


def change_card(directory: Path, change: Callable[[dict[str, Any]], object]) -> None:
    card = json.loads((directory / "card.json").read_bytes())
    change(card)
    (directory / "card.json").write_text(json.dumps(card))


def npz(replaced: dict[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    """The weights of the small bundle with some members replaced."""
    bundle = small_bundle()
    arrays = {
        "weights": bundle.weights,
        "bias": bundle.bias,
        **{f"idf.{name}": idf for name, idf in bundle.idf.items()},
    }
    members = {f"{name}.npy": npy(array.astype("<f4")) for name, array in arrays.items()} | replaced
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def npy(array: Any, pickled: bool = False) -> bytes:
    stream = io.BytesIO()
    np.lib.format.write_array(stream, array, version=(1, 0), allow_pickle=pickled)
    return stream.getvalue()


def header(shape: tuple[int, ...]) -> bytes:
    stream = io.BytesIO()
    stream.write(np.lib.format.magic(1, 0))
    np.lib.format.write_array_header_1_0(stream, {"descr": "<f4", "fortran_order": False, "shape": shape})
    return stream.getvalue()


def nan() -> Any:
    array = small_bundle().bias.astype("<f4")
    array[3] = np.nan
    return array


class Evil:
    def __reduce__(self) -> tuple[Any, ...]:
        return (print, ("executed",))


BAD_WEIGHTS: dict[str, Callable[[], bytes]] = {
    "truncated": lambda: npz({})[:-40],
    "empty": lambda: b"",
    "a pickle": lambda: pickle.dumps(Evil()),
    "a pickle inside": lambda: npz({"bias.npy": npy(np.array([Evil()], dtype=object), pickled=True)}),
    "wrong shape": lambda: npz({"weights.npy": npy(np.zeros((5, len(LABELS)), "<f4"))}),
    "wrong kind": lambda: npz({"bias.npy": npy(np.zeros(len(LABELS)))}),
    "not finite": lambda: npz({"bias.npy": npy(nan())}),
    "says it is huge": lambda: npz({"bias.npy": header((1 << 50,))}),
    "cut off inside": lambda: npz({"bias.npy": header((len(LABELS),)) + b"\0" * 8}),
    "compressed": lambda: npz({"weights.npy": b"\0" * 10_000_000}, zipfile.ZIP_DEFLATED),
    "more inside": lambda: npz({"more.npy": b"x"}),
    "no npy": lambda: npz({"bias.npy": b"hello"}),
}


@pytest.mark.parametrize("name", BAD_WEIGHTS)
def test_bad_weights(directory: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    put(directory, "weights.npz", BAD_WEIGHTS[name]())
    with pytest.raises(ModelFault, match=r"weights\.npz") as caught:
        load(directory)
    assert caught.value.next_step
    assert capsys.readouterr().out == ""


def test_good_weights(directory: Path) -> None:
    put(directory, "weights.npz", npz({}))
    load(directory)


@pytest.mark.parametrize("name", ["weights.npz", "vocabulary.json"])
def test_a_file_that_the_card_does_not_know(directory: Path, name: str) -> None:
    (directory / name).write_bytes((directory / name).read_bytes() + b" ")
    with pytest.raises(ModelFault, match="not the one its card"):
        load(directory)


@pytest.mark.parametrize("name", ["card.json", "weights.npz", "vocabulary.json"])
def test_missing_and_too_large(directory: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(
        "privacy_inbox.model.MAX_BYTES", {"card.json": 9999, "vocabulary.json": 9999, "weights.npz": 9999, name: 10}
    )
    with pytest.raises(ModelFault, match="larger than 10 bytes"):
        load(directory)
    (directory / name).unlink()
    with pytest.raises(ModelFault, match="cannot be read"):
        load(directory)


BAD_CARDS: dict[str, Callable[[dict[str, Any]], object]] = {
    "no name": lambda card: card.pop("name"),
    "later format": lambda card: card.update(format=99),
    "other features": lambda card: card.update(features="0"),
    "fewer labels": lambda card: card["heads"]["rights"].pop(),
    "a label twice": lambda card: card["heads"]["rights"].append("access"),
    "another head": lambda card: card["heads"].update(more=["x"]),
    "unknown block": lambda card: card["blocks"].update(more=1),
    "no blocks": lambda card: card.update(blocks={}),
    "negative block": lambda card: card["blocks"].update(words=-1),
    "huge block": lambda card: card["blocks"].update(words=1 << 40),
    "cold": lambda card: card["thresholds"].update(temperature=0),
    "out of range": lambda card: card["thresholds"].update(child=1.5),
    "words for numbers": lambda card: card["thresholds"].update(review="0.5"),
}


@pytest.mark.parametrize("name", BAD_CARDS)
def test_bad_cards(directory: Path, name: str) -> None:
    change_card(directory, BAD_CARDS[name])
    with pytest.raises(ModelFault) as caught:
        load(directory)
    assert caught.value.next_step


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"words": [1]}', b'{"words": ["a", "a"], "characters": ["a"]}', b"[" * 100_000]
)
def test_bad_vocabularies(directory: Path, data: bytes) -> None:
    put(directory, "vocabulary.json", data)
    with pytest.raises(ModelFault, match="vocabulary"):
        load(directory)


# --- What the daemon carries -----------------------------------------------------------------------------------------
def test_reading_needs_neither_scikit_learn_nor_scipy() -> None:
    code = "import sys, privacy_inbox.model; print([name for name in ('sklearn', 'scipy') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_starter_model_is_usable() -> None:
    directory = Path(__file__).parent.parent / "models" / "starter"
    model = load(directory)
    assert sum(path.stat().st_size for path in directory.iterdir()) < 2_500_000
    reading = model.read("please send me a copy of my data")
    assert max(reading.category, key=lambda label: reading.category[label]) == "rights_request"
    assert max(reading.rights, key=lambda label: reading.rights[label]) == "access"
