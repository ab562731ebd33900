"""Vectors of passages that were embedded before: a retraining asks the encoder only for what is new."""

import hashlib
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from privacy_inbox.encoder import SIZE, Encoder, Vectors

Progress = Callable[[float], None]
_BATCH = 32  # passages embedded at once
_KEY = 24  # hexadecimal digits of a passage's digest


class KeptVectors:
    """Keeps the vectors of passages under their digests, in a file where one is named; never the passages."""

    def __init__(self, encoder: Encoder, path: Path | None = None) -> None:
        self._encoder, self._path = encoder, path
        self._known = _read(path) if path else {}

    def embed(self, passages: Sequence[str]) -> Vectors:
        """Passages × 384."""
        return np.array([self._of(passage) for passage in passages], dtype=np.float32).reshape(-1, SIZE)

    def prepare(self, passages: Iterable[str], progress: Progress) -> None:
        """Embed all that is not known yet."""
        missing = [passage for passage in dict.fromkeys(passages) if self._key(passage) not in self._known]
        for start in range(0, len(missing), _BATCH):
            batch = missing[start : start + _BATCH]
            self._known |= zip(map(self._key, batch), self._encoder.embed(batch), strict=True)
            progress((start + len(batch)) / len(missing))

    def save(self, passages: Iterable[str]) -> None:
        """Write the vectors of these passages, and forget all others."""
        if self._path is None:
            return
        keys = sorted({self._key(passage) for passage in passages})
        values = np.array([self._known[key] for key in keys], dtype=np.float16).reshape(-1, SIZE)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        with fresh.open("wb") as file:
            np.savez(file, keys=np.array(keys, dtype=f"S{_KEY}"), values=values)
        fresh.replace(self._path)

    def _of(self, passage: str) -> Vectors:
        key = self._key(passage)
        if key not in self._known:
            self._known[key] = self._encoder.embed([passage])[0]
        return self._known[key]

    def _key(self, passage: str) -> str:
        return hashlib.sha256(f"{self._encoder.name}\n{passage}".encode()).hexdigest()[:_KEY]


def _read(path: Path) -> dict[str, Vectors]:
    """What a file holds; nothing where there is none, or it cannot be read: it is only there to save time."""
    try:
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            return {
                key.decode(): value for key, value in zip(file["keys"], file["values"].astype(np.float32), strict=True)
            }
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return {}
