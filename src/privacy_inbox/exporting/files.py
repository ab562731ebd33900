"""Files and directories that an export is written to, readable by their owner alone."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from privacy_inbox.core.faults import ConfigurationFault


def put(file: Path, content: bytes) -> None:
    """Write a file whole or not at all, in the place of one of that name. Raises OSError where it cannot be written."""
    fresh = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        _write(fresh, content)
        fresh.replace(file)
    finally:
        with suppress(FileNotFoundError):
            fresh.unlink()


def ready(directory: Path) -> None:
    """See that a directory is not there yet, or is empty. Raises ConfigurationFault where it holds something."""
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise ConfigurationFault(f"{directory} is there and not empty", "name a directory that does not exist yet")


def fill(directory: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write files, each with its name below the directory, which is made where it is missing; returns how many.

    Raises ConfigurationFault where the directory is not empty, and OSError where something cannot be written.
    """
    ready(directory)
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    number = 0
    for name, content in files:
        file = directory / name
        file.parent.mkdir(mode=0o700, exist_ok=True)
        _write(file, content)
        number += 1
    return number


def _write(file: Path, content: bytes) -> None:
    with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as opened:
        opened.write(content)
