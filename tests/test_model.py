"""The bundle: written and read back, and refused whenever something is wrong with it."""

import hashlib
import io
import json
import math
import pickle
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core import features
from privacy_inbox.core.classification import Reading, Thresholds
from privacy_inbox.core.faults import ModelFault
from privacy_inbox.model import ENCODED, HEADS, LEXICAL, Bundle, Card, Embed, Model, Weights, load, save
from privacy_inbox.model.bundle import SIZE

LABELS = [label for labels in HEADS.values() for label in labels]
WORDS, RUNS = ["copy", "daughter", "my", "my daughter"], [" my ", "copy"]
PASSAGES = ("Send me a copy.", "My daughter is nine.", "Thanks.")


def embed(passages: Sequence[str]) -> Any:
    """An encoder that knows how long a passage is, and nothing else."""
    turns = np.array([[len(passage) + at for at in range(SIZE)] for passage in passages])
    return (np.cos(turns) / 10).astype(np.float32)


def small_bundle(encoder: str = "fake 1") -> Bundle:
    """Six features with weights of their own, for both classifiers where there is an encoder."""
    rng = np.random.default_rng(1)

    def numbers(*shape: int) -> Any:
        return rng.normal(size=shape).astype(np.float32).astype(np.float64)

    labels = len(LABELS)
    weights = {LEXICAL: Weights(numbers(6, labels), numbers(labels))}
    if encoder:
        vectors = (numbers(SIZE, labels), numbers(SIZE, labels), numbers(SIZE) / 10, numbers(labels))
        weights[ENCODED] = Weights(numbers(6, labels), numbers(labels), *vectors)
    card = Card(
        name="small",
        features=features.fingerprint(),
        heads=dict(HEADS),
        blocks={"words": len(WORDS), "characters": len(RUNS)},
        thresholds={variant: Thresholds(review=0.3 + at / 10) for at, variant in enumerate(weights)},
        trained_on={},
        figures={},
        encoder=encoder,
    )
    return Bundle(
        card=card,
        vocabulary={"words": WORDS, "characters": RUNS},
        idf={"words": np.array([1.5, 2.0, 1.0, 3.0]), "characters": np.array([1.0, 1.25])},
        weights=weights,
    )


def scores(reading: Reading) -> list[float]:
    """What a reading says of each label, in the order of the columns."""
    return [*reading.category.values(), *reading.rights.values(), *reading.flags.values()]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    save(tmp_path / "model", small_bundle())
    return tmp_path / "model"


@pytest.mark.parametrize("encoder", [None, embed])
def test_round_trip(directory: Path, encoder: Embed | None) -> None:
    kept, made = Model(load(directory), encoder), Model(small_bundle(), encoder)
    one, other = (model.read("copy of my daughter", PASSAGES) for model in (kept, made))
    assert one.model == other.model == f"small {ENCODED if encoder else LEXICAL}"
    assert scores(one) == pytest.approx(scores(other), abs=1e-5)
    assert kept.thresholds == made.thresholds


@pytest.mark.parametrize(
    ("name", "encoder", "variant"),
    [("fake 1", embed, ENCODED), ("fake 1", None, LEXICAL), ("", embed, LEXICAL), ("", None, LEXICAL)],
)
def test_the_encoder_counts_where_both_have_it(name: str, encoder: Embed | None, variant: str) -> None:
    model = Model(small_bundle(name), encoder)
    assert model.variant == variant
    assert model.thresholds == small_bundle().card.thresholds[variant]
    assert bool(model.read("my copy", PASSAGES).passages) is (variant == ENCODED)


def by_words(weights: Weights) -> Any:
    """What "my copy" says: two words once each, and their runs: (1 + ln 1) · idf, length one, times the weights."""
    words = np.array([1.5, 1.0]) / np.hypot(1.5, 1.0)
    runs = np.array([1.0, 1.25]) / np.hypot(1.0, 1.25)
    return weights.bias + words @ weights.features[[0, 2]] + runs @ weights.features[[4, 5]]


def test_by_hand() -> None:
    assert scores(Model(small_bundle()).read("my copy", PASSAGES)) == pytest.approx(
        by_words(small_bundle().weights[LEXICAL])
    )


@pytest.mark.parametrize("count", [1, 2, 3])
def test_passages_by_hand(count: int) -> None:
    """The mean of the vectors, and the log-sum-exp of what each says, less what a mail of more passages has more."""
    weights = small_bundle().weights[ENCODED]
    vectors = embed(PASSAGES[:count]) - weights.centre
    pooled = np.log(np.exp(vectors @ weights.passages).sum(axis=0) / math.sqrt(count))
    expected = by_words(weights) + vectors.mean(axis=0) @ weights.whole + weights.scale * pooled
    reading = Model(small_bundle(), embed).read("my copy", PASSAGES[:count])
    assert scores(reading) == pytest.approx(expected)


def test_what_a_passage_adds_is_what_would_be_missing_without_it() -> None:
    weights = small_bundle().weights[ENCODED]
    said = np.exp((embed(PASSAGES) - weights.centre) @ weights.passages)
    told = Model(small_bundle(), embed).read("my copy", PASSAGES).passages
    assert [passage for passage, _ in told] == list(PASSAGES)
    for at, (_, pulls) in enumerate(told):
        without = np.delete(said, at, axis=0).sum(axis=0)
        expected = weights.scale * (np.log(said.sum(axis=0)) - np.log(without))
        assert list(pulls) == LABELS
        assert list(pulls.values()) == pytest.approx(expected)


def test_of_a_single_passage_all_that_it_says_would_be_missing() -> None:
    weights = small_bundle().weights[ENCODED]
    ((passage, pulls),) = Model(small_bundle(), embed).read("", PASSAGES[:1]).passages
    expected = weights.scale * ((embed([passage])[0] - weights.centre) @ weights.passages)
    assert list(pulls.values()) == pytest.approx(expected)


def test_a_mail_without_words_is_an_empty_passage_and_shows_none() -> None:
    """As in training: `learning.training.vectors_of`."""
    model = Model(small_bundle(), embed)
    assert scores(model.read("")) == scores(model.read("", ("",)))
    assert model.read("").passages == ()


def test_words_that_weigh() -> None:
    bundle = small_bundle()
    shown = dict(Model(bundle).read("my daughter").words)
    assert set(shown) == {"my", "daughter", "my daughter"}
    values = np.array([2.0, 1.0, 3.0]) / np.sqrt(14)
    expected = values[2] * bundle.weights[LEXICAL].features[3, :4]
    assert list(shown["my daughter"].values()) == pytest.approx(expected)


def test_masks_are_shown_in_words() -> None:
    bundle = small_bundle()
    vocabulary = {**bundle.vocabulary, "words": ["copy", "daughter", "my", "my xsmall"]}
    shown = dict(Model(replace(bundle, vocabulary=vocabulary)).read("my xsmall").words)
    assert set(shown) == {"my", "my [a small number]"}


def test_nothing_known() -> None:
    bundle = small_bundle()
    reading = Model(bundle).read("")
    assert reading.words == ()
    assert scores(reading) == pytest.approx(bundle.weights[LEXICAL].bias)


@given(st.text(max_size=300), st.lists(st.text(max_size=40), max_size=4))
def test_any_text_is_read(text: str, passages: list[str]) -> None:
    for encoder in (None, embed):
        reading = Model(small_bundle(), encoder).read(text, passages)
        assert np.isfinite(scores(reading)).all()


def test_passages_that_say_very_much_are_still_counted() -> None:
    """Log-sum-exp must neither overflow nor lose the passage that says least."""
    bundle = small_bundle()
    loud = replace(bundle.weights[ENCODED], passages=bundle.weights[ENCODED].passages * 1e4)
    reading = Model(replace(bundle, weights={**bundle.weights, ENCODED: loud}), embed).read("my", PASSAGES)
    assert np.isfinite([*scores(reading), *(pull for _, pulls in reading.passages for pull in pulls.values())]).all()


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
    arrays = {f"idf.{name}": idf for name, idf in bundle.idf.items()}
    for variant, weights in bundle.weights.items():
        arrays |= {f"{variant}.{name}": array for name, array in weights.arrays().items()}
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
    array = small_bundle().weights[LEXICAL].bias.astype("<f4")
    array[3] = np.nan
    return array


def only(variant: str) -> bytes:
    """The weights of one of the two classifiers."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(npz({}))) as whole, zipfile.ZipFile(stream, "w") as part:
        for name in whole.namelist():
            if name.startswith((variant, "idf")):
                part.writestr(name, whole.read(name))
    return stream.getvalue()


class Evil:
    def __reduce__(self) -> tuple[Any, ...]:
        return (print, ("executed",))


BAD_WEIGHTS: dict[str, Callable[[], bytes]] = {
    "truncated": lambda: npz({})[:-40],
    "empty": lambda: b"",
    "a pickle": lambda: pickle.dumps(Evil()),
    "a pickle inside": lambda: npz({"lexical.bias.npy": npy(np.array([Evil()], dtype=object), pickled=True)}),
    "wrong shape": lambda: npz({"lexical.features.npy": npy(np.zeros((5, len(LABELS)), "<f4"))}),
    "wrong kind": lambda: npz({"lexical.bias.npy": npy(np.zeros(len(LABELS)))}),
    "not finite": lambda: npz({"lexical.bias.npy": npy(nan())}),
    "says it is huge": lambda: npz({"lexical.bias.npy": header((1 << 50,))}),
    "cut off inside": lambda: npz({"lexical.bias.npy": header((len(LABELS),)) + b"\0" * 8}),
    "compressed": lambda: npz({"lexical.features.npy": b"\0" * 10_000_000}, zipfile.ZIP_DEFLATED),
    "vectors of another size": lambda: npz({"encoded.whole.npy": npy(np.zeros((SIZE + 1, len(LABELS)), "<f4"))}),
    "no scale": lambda: npz({"encoded.scale.npy": npy(np.zeros(0, "<f4"))}),
    "words alone": lambda: only(LEXICAL),
    "more inside": lambda: npz({"more.npy": b"x"}),
    "no npy": lambda: npz({"lexical.bias.npy": b"hello"}),
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
        "privacy_inbox.model.bundle.MAX_BYTES",
        {"card.json": 9999, "vocabulary.json": 9999, "weights.npz": 9999, name: 10},
    )
    with pytest.raises(ModelFault, match="larger than 10 bytes"):
        load(directory)
    (directory / name).unlink()
    with pytest.raises(ModelFault, match="cannot be read"):
        load(directory)


BAD_CARDS: dict[str, Callable[[dict[str, Any]], object]] = {
    "no name": lambda card: card.pop("name"),
    "later format": lambda card: card.update(format=99),
    "earlier format": lambda card: card.update(format=1, thresholds=card["thresholds"][LEXICAL]),
    "other features": lambda card: card.update(features="0"),
    "fewer labels": lambda card: card["heads"]["rights"].pop(),
    "a label twice": lambda card: card["heads"]["rights"].append("access"),
    "another head": lambda card: card["heads"].update(more=["x"]),
    "unknown block": lambda card: card["blocks"].update(more=1),
    "no blocks": lambda card: card.update(blocks={}),
    "negative block": lambda card: card["blocks"].update(words=-1),
    "huge block": lambda card: card["blocks"].update(words=1 << 40),
    "cold": lambda card: card["thresholds"][LEXICAL].update(temperature=0),
    "out of range": lambda card: card["thresholds"][ENCODED].update(child=1.5),
    "never sure": lambda card: card["thresholds"][LEXICAL].update(sure=1.01),
    "words for numbers": lambda card: card["thresholds"][LEXICAL].update(review="0.5"),
    "thresholds of one": lambda card: card["thresholds"].pop(ENCODED),
    "thresholds of a third": lambda card: card["thresholds"].update(more=card["thresholds"][LEXICAL]),
    "thresholds of no encoder": lambda card: card.update(encoder=""),
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
    bundle = load(directory)
    assert set(bundle.weights) == {LEXICAL, ENCODED}
    assert sum(path.stat().st_size for path in directory.iterdir()) < 16_000_000
    reading = Model(bundle).read("please send me a copy of my data")
    assert max(reading.category, key=lambda label: reading.category[label]) == "rights_request"
    assert max(reading.rights, key=lambda label: reading.rights[label]) == "access"
