"""The file that keeps a token between two sign-ins: its owner's only, replaced in one step, one writer at a time."""

import fcntl
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from privacy_inbox.core.faults import ConfigurationFault, SignInRefused, Unreachable
from privacy_inbox.core.network import AGAIN
from privacy_inbox.tokens.files import require_private

_PAUSE = 0.05  # seconds between two tries for the lock


@dataclass(frozen=True)
class Kept:
    """What is kept of a sign-in. `expires_at` in seconds since 1970."""

    access_token: str = field(repr=False)
    expires_at: float
    refresh_token: str | None = field(repr=False)


@dataclass(frozen=True)
class _Content:
    identity: tuple[str, ...]
    kept: Kept


class Cache:
    """The tokens of one identity in one file."""

    def __init__(self, file: Path) -> None:
        self.file = file

    @contextmanager
    def locked(self, seconds: float) -> Iterator[None]:
        """Keep other processes from the file: mailbox and relay sign in at the same time.

        Raises Unreachable where another one holds it for longer than `seconds`, OSError where none can be written.
        """
        # A file of its own, because the one with the tokens is replaced.
        descriptor = os.open(
            self.file.with_name(f"{self.file.name}.lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600
        )
        try:
            if not _locks(descriptor, seconds):
                raise Unreachable(f"another sign-in has held {self.file} for {seconds:g} seconds", AGAIN)
            yield
        finally:
            os.close(descriptor)

    def read(self, identity: tuple[str, ...]) -> Kept | None:
        """What is kept for `identity`, None before the first time.

        Raises ConfigurationFault where it is another's or open to others, SignInRefused where it is damaged.
        """
        try:
            held = self.file.read_bytes()
        except FileNotFoundError:
            return None
        require_private(self.file)
        try:
            content = msgspec.json.decode(held, type=_Content)
        except msgspec.DecodeError:
            step = "delete it; where a person had signed in, run the command again with --sign-in"
            raise SignInRefused(f"the cache {self.file} is damaged", step) from None
        if content.identity != identity:
            what = f"the cache {self.file} belongs to another sign-in: another provider, tenant, client or user"
            raise ConfigurationFault(what, "name another file with --cache, or delete this one")
        return content.kept

    def write(self, identity: tuple[str, ...], kept: Kept) -> None:
        """Replace the content; whoever reads finds the old or the new. Raises OSError."""
        descriptor, name = tempfile.mkstemp(dir=self.file.parent, prefix=f"{self.file.name}.")  # with mode 0600
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(msgspec.json.encode(_Content(identity, kept)))
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self.file)
        except BaseException:
            Path(name).unlink()
            raise


def _locks(descriptor: int, seconds: float) -> bool:
    """Whether the lock could be had in time. `flock` alone would wait for ever."""
    end = time.monotonic() + seconds
    while True:
        with suppress(BlockingIOError):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        if time.monotonic() >= end:
            return False
        time.sleep(_PAUSE)
