"""Bringing an older store up to date. Loaded late: sqlite-utils brings numpy along and takes a tenth of a second."""

import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from privacy_inbox.core.faults import StoreFault
from privacy_inbox.store.connection import COPIES, copy, immediate
from privacy_inbox.store.schema import migrations


def migrate(db: sqlite3.Connection, path: Path) -> None:
    """Bring the tables up to date, in one immediate transaction: many starters do it once, and copy what was before.

    Raises StoreFault where the store was written by a newer program.
    """
    tables = Database(db, execute_plugins=False)
    known = {migration.name for migration in migrations.pending(Database(memory=True))}
    if {migration.name for migration in migrations.applied(tables)} - known:
        next_step = "install that version again, or restore a backup"
        raise StoreFault("the store was written by a newer version of this program", next_step)
    with immediate(db):
        applied = len(migrations.applied(tables))
        if applied and migrations.pending(tables):
            _copy_before(path, applied + 1)
        migrations.apply(tables)
        db.execute("INSERT OR IGNORE INTO meta (name, value) VALUES ('key', ?)", (secrets.token_bytes(32),))


def _copy_before(path: Path, number: int) -> None:
    """Copy the store as it was committed last. On a connection of its own: the other one is about to write."""
    target = path.with_name(f"{path.stem}.{COPIES}-{number}.db")
    target.unlink(missing_ok=True)
    target.touch(mode=0o600)
    with closing(sqlite3.connect(path)) as db:
        copy(db, target)
