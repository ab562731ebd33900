"""Forgetting: what a person wrote and is called leaves every byte of the store; facts, fingerprint and chain stay."""

from sqlite3 import Connection, OperationalError

PENDING = "sweep"  # the row of `meta` that says that deleted text may still lie in the files
_PATIENCE = 1000  # milliseconds to wait for a reader; somebody may be looking at a list for an hour

_PERSONAL = (
    "DELETE FROM search WHERE rowid IN (SELECT id FROM messages WHERE ticket_id = ?)",
    "DELETE FROM contents WHERE message_id IN (SELECT id FROM messages WHERE ticket_id = ?)",
    "DELETE FROM raws WHERE delivery_id IN (SELECT id FROM deliveries WHERE ticket_id = ?)",
    "UPDATE deliveries SET sha256 = NULL WHERE ticket_id = ?",
    "DELETE FROM letter_bodies WHERE letter_id IN (SELECT id FROM letters WHERE ticket_id = ?)",
    "UPDATE letters SET reply = '' WHERE ticket_id = ?",
    "DELETE FROM details WHERE event_id IN (SELECT id FROM events WHERE ticket_id = ?)",
    "DELETE FROM answers WHERE ticket_id = ?",
    "DELETE FROM people WHERE ticket_id = ?",
    "DELETE FROM participants WHERE ticket_id = ?",
    "DELETE FROM undo WHERE ticket_id = ?",
    # An address that must get no marketing has to be known for that, and for nothing else. One that was put forward is
    # forgotten, unless its person objects on another ticket as well.
    """UPDATE suppressions SET ticket_id = (
         SELECT min(p.ticket_id) FROM people p JOIN rights r ON r.ticket_id = p.ticket_id
         WHERE p.address = suppressions.address AND r.name = 'objection')
       WHERE ticket_id = ?""",
    """DELETE FROM suppressions WHERE confirmed_at IS NULL AND coalesce(ticket_id, ?1) IN (
         SELECT ?1 UNION SELECT id FROM tickets WHERE status = 'forgotten')""",
    "DELETE FROM ticket_keys WHERE ticket_id = ?",
    "UPDATE tickets SET status = 'forgotten', assignee = NULL WHERE id = ?",
)


def forget(db: Connection, ticket: int) -> None:
    """Delete a ticket's personal rows and destroy its key. `sweep` must follow once this is committed."""
    for statement in _PERSONAL:
        db.execute(statement, (ticket,))
    ask_for_sweep(db)


def forget_copy(db: Connection, delivery: int) -> None:
    """A mail of a forgotten ticket arrived again: keep only that it did."""
    db.execute("DELETE FROM raws WHERE delivery_id = ?", (delivery,))
    db.execute("UPDATE deliveries SET sha256 = NULL WHERE id = ?", (delivery,))
    ask_for_sweep(db)


def ask_for_sweep(db: Connection) -> None:
    # A value of its own: a sweep that began before must not take this request away.
    db.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, randomblob(16))", (PENDING,))


def pending(db: Connection) -> bool:
    """Whether deleted text may still lie in the files."""
    return db.execute("SELECT 1 FROM meta WHERE name = ?", (PENDING,)).fetchone() is not None


def sweep(db: Connection) -> bool:
    """Take deleted text out of the files; returns False where a reader is in the way, and it has to be done again.

    The full-text index keeps deleted words until its parts are merged into one, the log until it is emptied.
    """
    (patience,) = db.execute("PRAGMA busy_timeout").fetchone()
    db.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
    try:
        asked = db.execute("SELECT value FROM meta WHERE name = ?", (PENDING,)).fetchone()
        db.execute("INSERT INTO search (search) VALUES ('optimize')")
        busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if not busy and asked:
            db.execute("DELETE FROM meta WHERE name = ? AND value = ?", (PENDING, asked[0]))
    except OperationalError as error:
        if "locked" not in str(error):
            raise
        return False
    finally:
        db.execute(f"PRAGMA busy_timeout = {patience}")
    return not busy
