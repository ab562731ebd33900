"""Writes that open a ticket by hand."""

import hashlib
import secrets
import zlib
from collections.abc import Iterable
from datetime import datetime
from sqlite3 import Row

from privacy_inbox.core import reference as references
from privacy_inbox.core.history import Delivery
from privacy_inbox.core.vocabulary import Category, Right
from privacy_inbox.store import lookup
from privacy_inbox.store.moving import Moving
from privacy_inbox.store.times import instant

_COPIED = (
    "region", "language", "entity", "entity_set", "model", "received_at", "received_earlier", "channel",
    "requester_kind", "controller_role", "ack_action", "ack_rule",
)  # fmt: skip
_COPY_CONTENT = """
INSERT INTO contents (message_id, rfc_message_id, sender, subject, text, quoted, forwarded, attachments, oddities,
  evidence)
SELECT ?, rfc_message_id, sender, subject, text, quoted, forwarded, attachments, oddities, '[]' FROM contents
WHERE message_id = ?
"""
_SEARCHED = "SELECT message_id, subject, text || char(10) || forwarded, sender FROM contents WHERE message_id = ?"


class Opening(Moving):
    """What a person's opening of a ticket does inside one write transaction."""

    def by_hand(self, account: str, channel: str, received: datetime, raw: bytes) -> Delivery:
        """Enter into the ledger what no mailbox has delivered."""
        row = self.db.execute(
            "INSERT INTO deliveries (account, folder, uidvalidity, uid, listed_at, received_at, size, sha256, settled)"
            " VALUES (?1, ?2, 0, (SELECT coalesce(max(uid), 0) + 1 FROM deliveries WHERE account = ?1 AND folder = ?2),"
            " ?3, ?4, ?5, ?6, 1) RETURNING id, uid",
            (account, channel, self.at, instant(received), len(raw), hashlib.sha256(raw).hexdigest()),
        ).fetchone()
        self.db.execute("INSERT INTO raws (delivery_id, body) VALUES (?, ?)", (row["id"], zlib.compress(raw, 3)))
        return Delivery(row["id"], account, channel, 0, row["uid"], received, raw)

    def draw_reference(self) -> str:
        """A reference for a ticket that no mail has named: drawn, and free."""
        while True:
            drawn = references.reference(self.key, secrets.token_hex(16))
            if not self.db.execute("SELECT 1 FROM tickets WHERE reference = ?", (drawn,)).fetchone():
                return drawn

    def opened_by(
        self, reference: str, actor: str, channel: str, name: str, address: str, letters_to: str, *, confirmed: bool
    ) -> None:
        """Who opened it, how it came, from whom, and whom letters go to; who said what it is has confirmed it.

        Without an address it is the writer's; another one has not the writer's name.
        """
        ticket = lookup.ticket_id(self.db, reference)
        self.db.execute("UPDATE tickets SET channel = ? WHERE id = ?", (channel, ticket))
        if confirmed:
            self.db.execute(
                "UPDATE tickets SET confirmed_by = ?, confirmed_at = ?, needs_review = 0 WHERE id = ?",
                (actor, self.at, ticket),
            )
        if name or address:
            self.db.execute(
                "UPDATE people SET name = ?, address = coalesce(nullif(?, ''), address) WHERE ticket_id = ?",
                (name, address, ticket),
            )
        self.db.execute("UPDATE people SET letters_to = ? WHERE ticket_id = ?", (letters_to, ticket))
        self.event(ticket, actor, "opened_by_hand", {"channel": channel, "confirmed": confirmed})

    def copy_ticket(
        self, reference: str, another: str, actor: str, category: Category, rights: Iterable[Right]
    ) -> bool:
        """Open a ticket of another reference from the message of one; False where its content was forgotten."""
        row = self.db.execute("SELECT * FROM tickets WHERE reference = ?", (reference,)).fetchone()
        first = self.db.execute(
            "SELECT m.id, m.delivery_id, m.received_at FROM messages m JOIN contents c ON c.message_id = m.id"
            " WHERE m.ticket_id = ? ORDER BY m.id LIMIT 1",
            (row["id"],),
        ).fetchone()
        if first is None:
            return False
        ticket = self._insert(row, another, actor, category)
        self.label(ticket, rights, ())
        self.propose_suppression(ticket)
        cursor = self.db.execute(
            "INSERT INTO messages (ticket_id, delivery_id, received_at, kind) VALUES (?, ?, ?, 'ticket')",
            (ticket, first["delivery_id"], first["received_at"]),
        )
        self.db.execute(_COPY_CONTENT, (cursor.lastrowid, first["id"]))
        self._unindexed += [tuple(found) for found in self.db.execute(_SEARCHED, (cursor.lastrowid,))]
        self.db.execute("INSERT OR IGNORE INTO links (ticket_id, other_id) VALUES (?, ?)", (ticket, row["id"]))
        facts = {"from": reference, "category": category, "rights": list(rights)}
        self.event(ticket, actor, "opened_another", facts)
        self.event(row["id"], actor, "another_opened", {"reference": another})
        return True

    def _insert(self, row: Row, another: str, actor: str, category: Category) -> int:
        own = {
            "reference": another, "status": "open", "category": category, "needs_review": 0, "review_because": "",
            "probabilities": "{}", "opened_at": self.at, "rule": "", "due": "", "due_safe": "", "review_by": "",
            "trace": "[]", "confirmed_by": actor, "confirmed_at": self.at,
        }  # fmt: skip
        values = {**{name: row[name] for name in _COPIED}, **own}
        names, marks = ", ".join(values), ", ".join(f":{name}" for name in values)
        ticket = int(self.db.execute(f"INSERT INTO tickets ({names}) VALUES ({marks})", values).lastrowid or 0)
        self.db.execute("INSERT INTO ticket_keys (ticket_id, key) VALUES (?, ?)", (ticket, secrets.token_bytes(32)))
        self.db.execute(
            "INSERT INTO people (ticket_id, name, address, ack_because, letters_to)"
            " SELECT ?, name, address, '', letters_to FROM people WHERE ticket_id = ?",
            (ticket, row["id"]),
        )
        return ticket
