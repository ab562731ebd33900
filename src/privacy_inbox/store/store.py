"""The store as a whole: opening, migrating, locking, copying, and its transactions."""

import fcntl
import importlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from privacy_inbox.core.faults import StoreFault
from privacy_inbox.store import chain, erasure, reading
from privacy_inbox.store.connection import COPIES, connect, copy, faults, immediate
from privacy_inbox.store.transaction import Transaction

DATABASE = "privacy-inbox.db"
LOCK = "daemon.lock"
RESERVE = 20_000_000  # bytes that must be free before a mail is taken in
MIGRATIONS = ("m001_first", "m002_correspondence", "m003_clocks")  # those of `schema.py`, in order


class Store(reading.Reading):
    """One connection to the store. Belongs to the thread that opened it.

    Reading is inherited; every write happens inside `transaction()`. As a context manager it closes itself, and says as
    a StoreFault what the database reports while it is read.
    """

    def __init__(self, directory: Path, db: sqlite3.Connection, clock: Callable[[], datetime]) -> None:
        super().__init__(db)
        self.directory = directory
        self.clock = clock
        self._key: bytes = db.execute("SELECT value FROM meta WHERE name = 'key'").fetchone()[0]

    @classmethod
    def open(cls, directory: Path, clock: Callable[[], datetime]) -> "Store":
        """Open the store, make it where there is none, migrate it where it is older (after a copy).

        Raises StoreFault where it cannot be used: no rights, damaged, newer than this program.
        """
        path = _own(directory) / DATABASE
        try:
            with faults():
                db = connect(path)
        except OSError as error:
            raise StoreFault(f"the store {path} cannot be opened", str(error.strerror)) from error
        try:
            with faults():
                _migrate(db, path)
                store = cls(directory, db, clock)
                if not store.swept():
                    store.sweep()
        except BaseException:
            db.close()
            raise
        return store

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """One write transaction: all of it is on disk at its end, or nothing."""
        with immediate(self.db):
            tx = Transaction(self.db, self._key, self.clock())
            yield tx
            tx.index_messages()
            asked = erasure.pending(self.db)
        if asked:
            self.sweep()

    def status(self, today: date | None = None) -> reading.Row:
        """The reconciliation as it stands on a day, today if none is given: see `status_on`."""
        return self.status_on(today or self.clock().date())

    def check(self) -> None:
        """Read the whole store. Raises StoreFault where it is damaged."""
        with faults():
            answer = self.db.execute("PRAGMA quick_check(1)").fetchone()[0]
        if answer != "ok":
            next_step = "restore the newest backup; the mailbox still holds the mails"
            raise StoreFault(f"the store {self.directory / DATABASE} is damaged", next_step)

    def require_room(self) -> None:
        """Raise StoreFault when the disk is too full to take in a mail."""
        if shutil.disk_usage(self.directory).free < RESERVE:
            next_step = "make room; no mail is taken in until then, none is lost"
            raise StoreFault("the disk that holds the store is nearly full", next_step)

    def backup(self, target: Path) -> None:
        """Copy the running store, its key included, into one file.

        Raises StoreFault where that file exists already or cannot be written; what was begun is removed.
        """
        try:
            target.touch(mode=0o600, exist_ok=False)
        except FileExistsError as error:
            raise StoreFault(f"{target} exists already", "name a file that does not exist") from error
        except OSError as error:
            raise StoreFault(f"{target} cannot be written", str(error.strerror)) from error
        try:
            with faults():
                copy(self.db, target)
        except BaseException:
            target.unlink()
            raise

    def verify(self) -> list[chain.Break]:
        """Where the audit chain does not hold; empty when it does."""
        return list(chain.verify(self.db))

    def sweep(self) -> bool:
        """Take what was forgotten out of every byte of the files. False where a reader is in the way.

        Every transaction that forgets ends with it; what was in the way then is done with a later one, or at the next
        start.
        """
        for old in self.directory.glob(f"*.{COPIES}-*"):
            old.unlink(missing_ok=True)
        with faults():
            return erasure.sweep(self.db)

    def swept(self) -> bool:
        """Whether nothing that was forgotten may still lie in the files."""
        with faults():
            return not erasure.pending(self.db)

    def close(self) -> None:
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if isinstance(error, sqlite3.DatabaseError):
            with faults():
                raise error


class DaemonLock:
    """Held for a daemon's life, freed by the operating system even when it is killed.

    Two daemons cannot run on one store: entering raises StoreFault.
    """

    def __init__(self, directory: Path) -> None:
        self._path = _own(directory) / LOCK

    def __enter__(self) -> Self:
        self._file = os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self._file)
            next_step = "stop it first, or give this one a [store] directory of its own"
            raise StoreFault("another daemon is running on this store", next_step) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._file)


def _own(directory: Path) -> Path:
    """The store's directory; made, for its owner alone, where there is none."""
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreFault(f"the store's directory {directory} cannot be made", str(error.strerror)) from error
    return directory


def _migrate(db: sqlite3.Connection, path: Path) -> None:
    """Bring the tables up to date. What knows how is loaded only where something is to be done: it takes long."""
    found = db.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone()
    applied = db.execute("SELECT name FROM _sqlite_migrations ORDER BY rowid").fetchall() if found else ()
    if tuple(row["name"] for row in applied) != MIGRATIONS:
        importlib.import_module("privacy_inbox.store.migration").migrate(db, path)
