"""What people were told of, who is away, and what there is to tell."""

import hashlib
import json
from collections.abc import Iterable
from datetime import date, datetime
from sqlite3 import Connection

from privacy_inbox.core.moves import MOVES
from privacy_inbox.core.notices import About, Notice, People, Role, Waiting
from privacy_inbox.core.settings import Alarms
from privacy_inbox.core.vocabulary import Category, Flag
from privacy_inbox.store.times import instant, moment
from privacy_inbox.store.writing import MACHINE

# A ticket became what it is when it was opened, or when a mail brought it back, or showed something more.
_WAITING = """
SELECT t.reference, t.category, t.act_by, t.review_by, t.confirmed_by, t.opened_at,
  (SELECT json_group_array(name) FROM flags WHERE ticket_id = t.id) AS flags,
  (SELECT max(id) FROM events WHERE ticket_id = t.id AND actor = :machine
    AND kind IN ('delivery_ticket', 'delivery_quarantined', 'flagged', 'reopened', 'review_asked')) AS became,
  (SELECT max(id) FROM events WHERE ticket_id = t.id AND kind IN (SELECT value FROM json_each(:moves))) AS acted
FROM tickets t WHERE t.status = 'open' ORDER BY t.id
"""
_COUNTS = {
    "letters that wait for a person": "SELECT count(*) FROM letters WHERE state = 'held'",
    "letters that did not arrive": "SELECT count(*) FROM letters WHERE state IN ('failed', 'bounced')"
    " AND ticket_id IN (SELECT id FROM tickets WHERE status = 'open')",
    "mails that could not be read": "SELECT count(*) FROM deliveries d JOIN tickets t ON t.id = d.ticket_id"
    " WHERE d.outcome = 'quarantined' AND t.status = 'open'",
    "mails that wait for their ticket": "SELECT count(*) FROM deliveries WHERE outcome IS NULL",
    "alarms of the service": "SELECT count(*) FROM alarms",
}


def waiting(db: Connection) -> list[Waiting]:
    """Every open ticket, as notices see it."""
    found = []
    for row in db.execute(_WAITING, {"machine": MACHINE, "moves": json.dumps(list(MOVES))}).fetchall():
        event = db.execute("SELECT at FROM events WHERE id = ?", (row["became"],)).fetchone()
        found.append(
            Waiting(
                row["reference"],
                Category(row["category"]),
                frozenset(map(Flag, json.loads(row["flags"]))),
                moment(event["at"] if event else row["opened_at"]),
                (row["acted"] or 0) > (row["became"] or 0),
                date.fromisoformat(row["act_by"]),
                None if row["confirmed_by"] else date.fromisoformat(row["review_by"]),
            )
        )
    return found


def counts(db: Connection) -> dict[str, int]:
    """The other figures of the digest."""
    return {name: db.execute(query).fetchone()[0] for name, query in _COUNTS.items()}


def people(db: Connection, alarms: Alarms) -> People:
    """Who can be told, and what each was told already."""
    away = {Role(row["role"]): date.fromisoformat(row["until"]) for row in db.execute("SELECT * FROM away")}
    told = frozenset((Role(row["role"]), row["key"]) for row in db.execute("SELECT role, key FROM notices"))
    last = db.execute("SELECT role, max(at) AS at FROM notices WHERE about = ? GROUP BY role", (About.PRESSING,))
    return People(alarms, away, told, {Role(row["role"]): moment(row["at"]) for row in last})


def claim(db: Connection, notice: Notice, now: datetime) -> str:
    """Note that a notice is about to be told, so that no crash tells it twice; returns its name.

    One that is lost that way is made up for by whoever is told next.
    """
    db.executemany(
        "INSERT OR IGNORE INTO notices (role, key, about, at) VALUES (?, ?, ?, ?)",
        [(notice.role, key, notice.about, instant(now)) for key in notice.keys],
    )
    return hashlib.sha256("\n".join((notice.role, *notice.keys)).encode()).hexdigest()[:20]


def unclaim(db: Connection, notice: Notice) -> None:
    """It was surely not told: it is to be told as before."""
    db.executemany("DELETE FROM notices WHERE role = ? AND key = ?", [(notice.role, key) for key in notice.keys])


def set_away(db: Connection, role: Role, until: date | None) -> None:
    if until is None:
        db.execute("DELETE FROM away WHERE role = ?", (role,))
    else:
        db.execute("INSERT OR REPLACE INTO away (role, until) VALUES (?, ?)", (role, until.isoformat()))


def all_away(db: Connection) -> Iterable[tuple[str, str]]:
    return [(row["role"], row["until"]) for row in db.execute("SELECT role, until FROM away ORDER BY role")]
