"""Files that hold a secret: read where nobody but their owner can read them."""

import shlex
import stat
from pathlib import Path
from typing import Any

import msgspec

from privacy_inbox.core.faults import ConfigurationFault


def require_private(path: Path) -> None:
    """Raise ConfigurationFault where others than its owner may read or change `path`."""
    others = stat.S_IRGRP | stat.S_IWGRP | stat.S_IROTH | stat.S_IWOTH
    if path.stat().st_mode & others:
        what = f"others than its owner may read or change {path}"
        raise ConfigurationFault(what, f"run: chmod 600 {shlex.quote(str(path))}")


def secret_bytes(path: Path) -> bytes:
    """What `path` holds. Raises ConfigurationFault where it cannot be read, or others may."""
    try:
        held = path.read_bytes()
        require_private(path)
    except OSError as error:
        what = f"cannot read {path}: {error.strerror}"
        raise ConfigurationFault(what, "create it, or let the service's user read it") from None
    return held


def secret_line(path: Path) -> str:
    """The one line that `path` holds. Raises ConfigurationFault, never with a word of it."""
    line = secret_bytes(path).decode("utf-8", errors="replace").removesuffix("\n").removesuffix("\r")
    if not line.isprintable() or not line or "\N{REPLACEMENT CHARACTER}" in line:
        raise ConfigurationFault(f"{path} does not hold a secret", "let it hold the secret alone, on one line")
    return line


def secret_json(path: Path, table: str | None = None, *, needs: tuple[str, ...]) -> dict[str, Any]:
    """The JSON object that `path` holds, or its `table`, with text for each of `needs`.

    Raises ConfigurationFault, never with a word of it.
    """
    try:
        found = msgspec.json.decode(secret_bytes(path))
    except msgspec.DecodeError:
        found = None
    if table is not None and isinstance(found, dict):
        found = found.get(table)
    if not isinstance(found, dict) or not all(isinstance(found.get(name), str) for name in needs):
        missing = ", ".join((f'"{table}" with ' if table else "") + name for name in needs)
        raise ConfigurationFault(f"{path} does not hold what it should", f"download it again: it needs {missing}")
    return found
