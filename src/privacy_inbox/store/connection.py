"""One connection to the database, set up the way the promises need it."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from privacy_inbox.core.faults import StoreFault

BUSY_SECONDS = 10
COPIES = "before-migration"  # in the names of the copies that are made before a migration
PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # a committed mail survives a power cut
    "foreign_keys = ON",
    "secure_delete = ON",  # what is deleted is overwritten
    "temp_store = MEMORY",  # no personal data in temporary files
)


def connect(path: Path) -> sqlite3.Connection:
    """Open the database file; where there is none, make one that only its owner can read. Its log takes its rights."""
    # Only a new file is opened here: closing any descriptor of a database drops every lock this process has on it.
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    connection.row_factory = sqlite3.Row
    try:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


# Threads of this process wait for each other here; SQLite itself would let them sleep and try again.
_one_writer = threading.RLock()


@contextmanager
def immediate(db: sqlite3.Connection) -> Iterator[None]:
    """One write transaction, begun as such: a deferred one that reads first fails at once when another one writes."""
    with _one_writer, faults():
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise


def copy(db: sqlite3.Connection, target: Path) -> None:
    """Copy a database, while others use it, into a file."""
    with closing(sqlite3.connect(target)) as other:
        db.backup(other)


@contextmanager
def savepoint(db: sqlite3.Connection) -> Iterator[None]:
    """A part of a write transaction that can be undone alone."""
    db.execute("SAVEPOINT part")
    try:
        yield
    except BaseException:
        if db.in_transaction:  # some faults of the disk undo the whole transaction
            db.execute("ROLLBACK TO part")
            db.execute("RELEASE part")
        raise
    db.execute("RELEASE part")


# What SQLite says, in the words and with the next step of whoever has to mend it; the first that fits.
_MEANINGS = (
    (("full", "disk i/o"), "the disk that holds the store is full or broken", "make room; it goes on by itself"),
    (
        ("locked", "busy"),
        f"the store has been locked by another program for {BUSY_SECONDS} seconds",
        "see which program holds it open",
    ),
    (
        ("readonly", "unable to open"),
        "the store cannot be written",
        "give this user the rights to its directory and files",
    ),
    (
        ("malformed", "not a database"),
        "the store is damaged",
        "restore the newest backup; the mailbox still holds the mails",
    ),
)


@contextmanager
def faults() -> Iterator[None]:
    """Turn what the database reports of itself into a StoreFault.

    A row that it refuses (IntegrityError, DataError, ProgrammingError) is a defect of ours, met by one mail: it passes.
    """
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.DataError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as error:
        said = str(error).lower()
        for words, what, next_step in _MEANINGS:
            if any(word in said for word in words):
                raise StoreFault(what, next_step) from error
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        raise StoreFault(f"the store cannot be used ({name})", "run `privacy-inbox check`") from error
