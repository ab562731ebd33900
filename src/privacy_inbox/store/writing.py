"""What every write has: a connection inside a transaction, one instant, the audit chain, the alarms."""

from collections.abc import Mapping
from datetime import datetime
from sqlite3 import Connection

from privacy_inbox.store.chain import Chain
from privacy_inbox.store.times import instant

MACHINE = "privacy-inbox"  # the actor of what no person did


class Writing:
    """The ground on which the rooms of the store write."""

    def __init__(self, db: Connection, key: bytes, now: datetime) -> None:
        self.db, self.key, self.now = db, key, now
        self.at = instant(now)
        self.chain = Chain(db, self.at)

    def event(
        self,
        ticket_id: int | None,
        actor: str,
        kind: str,
        facts: Mapping[str, object],
        detail: Mapping[str, object] | None = None,
    ) -> None:
        """Add to the audit chain: facts without personal data, and a detail that may hold some."""
        self.chain.append(actor, kind, facts, ticket_id, detail)

    def raise_alarm(self, name: str, text: str) -> bool:
        """Keep an alarm; returns whether it is new."""
        cursor = self.db.execute(
            "INSERT OR IGNORE INTO alarms (name, since, text) VALUES (?, ?, ?)", (name, self.at, text)
        )
        return cursor.rowcount == 1

    def clear_alarm(self, name: str) -> None:
        self.db.execute("DELETE FROM alarms WHERE name = ?", (name,))

    def alarm_told(self, name: str) -> None:
        """Somebody was told of it."""
        self.db.execute("UPDATE alarms SET told_at = ? WHERE name = ?", (self.at, name))
