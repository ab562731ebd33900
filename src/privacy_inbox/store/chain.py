"""The audit chain: events that each carry the digest of the one before.

It shows that somebody changed, removed or added events beside the program. Who rewrites the whole chain, and knows how,
is found only by comparing it with an earlier backup.
"""

import hashlib
import hmac
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from sqlite3 import Connection

import msgspec

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Break:
    """Where the chain does not hold, and why."""

    event: int
    why: str


class Chain:
    """The chain's end, as one write transaction sees it: nobody else can add to it meanwhile."""

    def __init__(self, db: Connection, at: str) -> None:
        self._db, self._at = db, at
        self.look_again()

    def look_again(self) -> None:
        """Forget what was remembered: after a rollback, and after a key was destroyed."""
        self._last: str | None = None
        self._tickets: dict[int, tuple[str, bytes | None]] = {}

    def append(
        self,
        actor: str,
        kind: str,
        facts: Mapping[str, object],
        ticket: int | None = None,
        detail: Mapping[str, object] | None = None,
    ) -> None:
        """Add an event. `facts` are kept for good and hold no personal data; `detail` may, and goes with the ticket.

        A detail is vouched for by a digest under its ticket's key; where there is no such key any more, none is kept.
        """
        reference, key = self._named(ticket) if ticket is not None else (None, None)
        value = _json(detail) if detail and key else None
        keyed = _keyed(key, value.encode()) if key and value else None
        previous, plain = self._last or self._read_last(), _json(facts)
        digest = _digest(*map(_bytes, (previous, reference, self._at, actor, kind, plain, keyed)))
        cursor = self._db.execute(
            "INSERT INTO events (ticket_id, at, actor, kind, facts, detail_digest, previous, digest)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (ticket, self._at, actor, kind, plain, keyed, previous, digest),
        )
        self._last = digest
        if value:
            self._db.execute("INSERT INTO details (event_id, value) VALUES (?, ?)", (cursor.lastrowid, value))

    def _read_last(self) -> str:
        row = self._db.execute("SELECT digest FROM events ORDER BY id DESC LIMIT 1").fetchone()
        return row[0] if row else GENESIS

    def _named(self, ticket: int) -> tuple[str, bytes | None]:
        if ticket not in self._tickets:
            row = self._db.execute(
                "SELECT t.reference, k.key FROM tickets t LEFT JOIN ticket_keys k ON k.ticket_id = t.id WHERE t.id = ?",
                (ticket,),
            ).fetchone()
            self._tickets[ticket] = (row[0], row[1])
        return self._tickets[ticket]


# Everything as bytes: what somebody put in place of a text may be none.
_WALK = """
SELECT e.id, CAST(t.reference AS BLOB), CAST(e.at AS BLOB), CAST(e.actor AS BLOB), CAST(e.kind AS BLOB),
  CAST(e.facts AS BLOB), CAST(e.detail_digest AS BLOB), CAST(e.previous AS BLOB), CAST(e.digest AS BLOB),
  CAST(d.value AS BLOB), CAST(k.key AS BLOB), t.id IN (SELECT ticket_id FROM events WHERE kind = 'forgotten')
FROM events e LEFT JOIN tickets t ON t.id = e.ticket_id
  LEFT JOIN ticket_keys k ON k.ticket_id = e.ticket_id LEFT JOIN details d ON d.event_id = e.id
ORDER BY e.id
"""


def verify(db: Connection) -> Iterator[Break]:
    """Walk the whole chain. A detail that was forgotten with its key cannot be checked and is no break."""
    last, expected = GENESIS.encode(), 1
    for number, reference, at, actor, kind, facts, keyed, previous, digest, value, key, forgotten in db.execute(_WALK):
        if number != expected:
            yield Break(expected, "an event is missing")
        if previous != last:
            yield Break(number, "it does not follow the event before it")
        if _digest(previous, reference, at, actor, kind, facts, keyed) != digest.decode("ascii", "replace"):
            yield Break(number, "its content was changed")
        if not _vouched(keyed, value, key, bool(forgotten)):
            yield Break(number, "its personal detail was changed, added or removed")
        last, expected = digest, number + 1
    for (most,) in db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'events' AND seq >= ?", (expected,)):
        yield Break(expected, f"the events from here to {most} are missing")
    for (number,) in db.execute("SELECT event_id FROM details WHERE event_id NOT IN (SELECT id FROM events)"):
        yield Break(number, "a personal detail of an event that does not exist")


def _vouched(keyed: bytes | None, value: bytes | None, key: bytes | None, forgotten: bool) -> bool:
    """Whether an event's detail is what its digest says: there with its key, or both gone because of forgetting."""
    if keyed is None or key is None:
        return value is None and (keyed is None or forgotten)
    return value is not None and _keyed(key, value).encode() == keyed


def _json(value: Mapping[str, object]) -> str:
    return msgspec.json.encode(value).decode()


def _keyed(key: bytes, value: bytes) -> str:
    return hmac.digest(key, value, "sha256").hex()


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def _digest(*parts: bytes | None) -> str:
    """SHA-256 of parts that cannot run into each other."""
    framed = (b"-" if part is None else b"%d:%b" % (len(part), part) for part in parts)
    return hashlib.sha256(b"".join(framed)).hexdigest()
