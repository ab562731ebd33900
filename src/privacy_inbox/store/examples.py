"""What people taught: tickets that a person confirmed with the message open, as labelled mails; and what a new model
would read anew."""

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Connection
from typing import Any

from privacy_inbox.store.times import moment


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A ticket's first mail, and what a person said that it is. Forgotten tickets are not among them."""

    reference: str
    confirmed_at: datetime
    confirmed_by: str
    sender: str
    subject: str
    text: str
    quoted: str
    forwarded: str
    category: str
    rights: tuple[str, ...]
    flags: tuple[str, ...]
    region: str
    language: str


# The last confirmation counts, as long as no other mail of that person had come by then: it may speak of both. A mail
# that could not be read has no words here to learn from, and is read by no command: it killed what read it.
_CONFIRMED = """
SELECT t.reference, t.region, t.language, e.at, e.actor, e.facts, c.sender, c.subject, c.text, c.quoted,
  c.forwarded
FROM events e JOIN tickets t ON t.id = e.ticket_id JOIN messages m ON m.ticket_id = t.id
  JOIN contents c ON c.message_id = m.id
WHERE e.kind = 'confirm' AND json_extract(e.facts, '$.opened')
  AND e.id = (SELECT max(id) FROM events WHERE ticket_id = t.id AND kind = 'confirm')
  AND m.id = (SELECT min(id) FROM messages WHERE ticket_id = t.id) AND m.kind <> 'quarantined'
  AND NOT EXISTS (SELECT 1 FROM events o WHERE o.ticket_id = t.id AND o.kind = 'delivery_appended' AND o.id < e.id)
ORDER BY e.id
"""
# The first mail of each ticket that no person has confirmed since it was read.
_UNCONFIRMED = """
SELECT t.reference, t.category, r.body FROM tickets t JOIN messages m ON m.ticket_id = t.id
  JOIN raws r ON r.delivery_id = m.delivery_id
WHERE t.confirmed_by IS NULL AND m.id = (SELECT min(id) FROM messages WHERE ticket_id = t.id)
  AND m.kind <> 'quarantined'
ORDER BY t.id
"""


def confirmed(db: Connection) -> Iterator[Confirmed]:
    """Confirmed tickets, the first confirmed first."""
    for row in db.execute(_CONFIRMED):
        facts = json.loads(row["facts"])
        same = ("reference", "sender", "subject", "text", "quoted", "forwarded", "region", "language")
        yield Confirmed(
            **{name: row[name] for name in same},
            confirmed_at=moment(row["at"]),
            confirmed_by=row["actor"],
            category=facts["category"],
            rights=tuple(facts["rights"]),
            flags=tuple(facts["flags"]),
        )


def unconfirmed(db: Connection) -> Iterator[tuple[str, str, bytes]]:
    """Reference, category and first raw mail of each ticket that no person has confirmed."""
    for row in db.execute(_UNCONFIRMED):
        yield row["reference"], row["category"], zlib.decompress(row["body"])


# What a model that was promoted reads otherwise, as long as no person has said since what it is.
_REREAD = """
SELECT t.reference, t.status, t.category, json_extract(e.facts, '$.category') AS reread_as,
  json_extract(e.facts, '$.model') AS model, e.at
FROM events e JOIN tickets t ON t.id = e.ticket_id
WHERE e.kind = 'reread' AND t.status <> 'forgotten'
  AND e.id = (SELECT max(id) FROM events WHERE ticket_id = t.id AND kind IN ('reread', 'confirm'))
  AND json_extract(e.facts, '$.category') <> t.category
ORDER BY e.id
"""


def reread(db: Connection) -> Iterator[dict[str, Any]]:
    """Tickets that a promoted model reads as a request or a child alert."""
    return (dict(row) for row in db.execute(_REREAD))
