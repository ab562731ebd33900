"""The models that were made here: where they lie, which is in use, and which were before.

A directory holds one bundle a model, named by its digest, and the file `in-use`: the names of the models that were
promoted, the last one on the last line. Before the first of them the shipped model was in use.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from privacy_inbox.core.faults import ConfigurationFault

CANDIDATE = "candidate"
_NAME = re.compile(r"[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The models of one store."""

    directory: Path

    @property
    def history(self) -> list[str]:
        """The names of the models that were in use, the present one last; the first, the shipped one, has none.

        What is no name is passed over: a damaged file must not keep mails from being read.
        """
        try:
            named = (self.directory / "in-use").read_text(encoding="ascii", errors="replace").split()
        except FileNotFoundError:
            return [""]
        return ["", *filter(_NAME.fullmatch, named)]

    @property
    def in_use(self) -> Path | None:
        """The directory of the model that was promoted last; None where it is the shipped one."""
        name = self.history[-1]
        return self.directory / name if name else None

    @property
    def candidate(self) -> Path:
        """Where `train` writes what it made."""
        return self.directory / CANDIDATE

    @property
    def vectors(self) -> Path:
        """The encoder's vectors, kept for the next training."""
        return self.directory / "vectors.npz"

    def names(self) -> list[str]:
        """The models that lie here, apart from the candidate."""
        if not self.directory.is_dir():
            return []
        return sorted(path.name for path in self.directory.iterdir() if _NAME.fullmatch(path.name))

    def promote(self, name: str) -> None:
        """Put the candidate, whose name is this, beside the others and into use."""
        if not _NAME.fullmatch(name):
            raise ConfigurationFault("the candidate has no proper name", "train again")
        target = self.directory / name
        if not target.exists():
            self.candidate.rename(target)
        self._write([*self.history, name])

    def roll_back(self) -> str:
        """Take up the model before the present one; returns its name, empty for the shipped one.

        Raises ConfigurationFault where there is none before it.
        """
        history = self.history
        if len(history) < 2:
            raise ConfigurationFault("the shipped model is in use; there is none before it")
        self._write(history[:-1])
        return history[-2]

    def _write(self, history: list[str]) -> None:
        self.directory.mkdir(parents=True, exist_ok=True)
        fresh = self.directory / "in-use.new"
        with fresh.open("w", encoding="ascii") as file:
            file.write("\n".join(filter(None, history)) + "\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.directory / "in-use")
