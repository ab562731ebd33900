"""Tickets as the screens show them: in the order of work, searched, with all that belongs to each."""

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from sqlite3 import Connection
from sqlite3 import Row as Found
from typing import Any

from privacy_inbox.core.letter import letter_text
from privacy_inbox.core.reference import tidy
from privacy_inbox.store.lookup import LINKED

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TicketFilter:
    """Which tickets a list shows. Empty = all of them."""

    status: str | None = None
    category: str | None = None
    needs_review: bool = False
    person: str | None = None
    search: str | None = None
    reference: str | None = None
    limit: int | None = None


_TICKETS = """
SELECT t.*, p.name, p.address, p.ack_because FROM tickets t LEFT JOIN people p ON p.ticket_id = t.id
WHERE (:status IS NULL OR t.status = :status)
  AND (:category IS NULL OR t.category = :category)
  AND (:reference IS NULL OR t.reference = :reference)
  AND (NOT :needs_review OR (t.needs_review AND t.confirmed_at IS NULL AND t.status = 'open'))
  AND (:person IS NULL OR p.address = :person)
  AND (:search IS NULL OR t.id IN (
    SELECT m.ticket_id FROM search JOIN messages m ON m.id = search.rowid WHERE search MATCH :search))
ORDER BY t.status <> 'open',
  CASE
    WHEN t.category = 'child_data_alert'
      OR EXISTS (SELECT 1 FROM flags f WHERE f.ticket_id = t.id AND f.name = 'child_suspected') THEN 0
    WHEN EXISTS (SELECT 1 FROM flags f WHERE f.ticket_id = t.id AND f.name = 'breach') THEN 1
    WHEN EXISTS (SELECT 1 FROM flags f WHERE f.ticket_id = t.id AND f.name = 'complaint') THEN 2
    WHEN EXISTS (SELECT 1 FROM flags f WHERE f.ticket_id = t.id AND f.name = 'urgent') THEN 3
    ELSE 4
  END,
  min(t.act_by, CASE WHEN t.confirmed_at IS NULL THEN t.review_by ELSE t.due_safe END,
    coalesce((SELECT min(l.decide_by) FROM letters l WHERE l.ticket_id = t.id AND l.state = 'held'), t.due_safe)), t.id
LIMIT :limit
"""
_SUBJECT = """
SELECT c.subject FROM messages m JOIN contents c ON c.message_id = m.id WHERE m.ticket_id = ? ORDER BY m.id LIMIT 1
"""
_MESSAGES = """
SELECT m.received_at, m.kind, d.sha256, c.* FROM messages m JOIN deliveries d ON d.id = m.delivery_id
  LEFT JOIN contents c ON c.message_id = m.id WHERE m.ticket_id = ? ORDER BY m.id
"""
_LETTERS = """
SELECT l.*, b.recipient, b.because, b.raw FROM letters l LEFT JOIN letter_bodies b ON b.letter_id = l.id
WHERE l.ticket_id = ? ORDER BY l.id
"""
# The newest one that goes, or may go: another may have taken the place of the first.
_ACKNOWLEDGEMENT = """
SELECT l.state, l.message_id, l.template, l.language, l.decide_by, b.recipient FROM letters l
  LEFT JOIN letter_bodies b ON b.letter_id = l.id
WHERE l.ticket_id = ? AND l.kind = 'acknowledgement' ORDER BY l.state = 'dropped', l.id DESC LIMIT 1
"""
_ANSWERS = "SELECT state, sent_at, recipients, subject, text FROM answers WHERE ticket_id = ? ORDER BY id"
_CLOCKS = "SELECT * FROM clocks WHERE ticket_id = ? ORDER BY number"
_OUTBOX = """
SELECT l.*, b.recipient, t.reference FROM letters l JOIN tickets t ON t.id = l.ticket_id
  LEFT JOIN letter_bodies b ON b.letter_id = l.id
WHERE (?1 IS NULL OR l.state = ?1) ORDER BY l.decide_by IS NULL, l.decide_by, l.id
"""
_EVENTS = """
SELECT e.at, e.actor, e.kind, e.facts, d.value FROM events e LEFT JOIN details d ON d.event_id = e.id
WHERE e.ticket_id = ? ORDER BY e.id
"""
_RAWS = """
SELECT r.body FROM raws r JOIN tickets t ON t.reference = ? WHERE r.delivery_id IN (
  SELECT id FROM deliveries WHERE ticket_id = t.id
  UNION SELECT m.delivery_id FROM messages m JOIN contents c ON c.message_id = m.id WHERE m.ticket_id = t.id)
ORDER BY r.delivery_id
"""
_SHOWN = (
    "reference", "category", "status", "region", "language", "entity", "received_at", "rule", "due", "due_safe",
    "act_by", "clock_status", "extension_notice_due", "ack_due", "review_by", "review_because", "model", "assignee",
    "confirmed_by",
)  # fmt: skip


class Listing:
    """Look-ups of tickets on one connection."""

    def __init__(self, db: Connection) -> None:
        self.db = db

    def tickets(self, wanted: TicketFilter) -> list[Row]:
        """Tickets, the most pressing first: child alerts, breaches, complaints, then by date."""
        values = {
            "status": wanted.status or None,
            "category": wanted.category or None,
            "reference": wanted.reference or None,
            "needs_review": wanted.needs_review,
            "person": wanted.person or None,
            "search": _match(wanted.search) if wanted.search else None,
            "limit": wanted.limit or -1,
        }
        return [self._ticket(row) for row in self.db.execute(_TICKETS, values).fetchall()]

    def ticket(self, reference: str) -> Row | None:
        """One ticket with its messages, letters and events."""
        found = self.tickets(TicketFilter(reference=tidy(reference)))
        if not found:
            return None
        (number,) = self.db.execute("SELECT id FROM tickets WHERE reference = ?", (found[0]["reference"],)).fetchone()
        return {
            **found[0],
            "messages": [_message(row) for row in self.db.execute(_MESSAGES, (number,))],
            "letters": [_letter(row) for row in self.db.execute(_LETTERS, (number,))],
            "answers": [_answer(row) for row in self.db.execute(_ANSWERS, (number,))],
            "clocks": [_clock(row) for row in self.db.execute(_CLOCKS, (number,))],
            "events": [_event(row) for row in self.db.execute(_EVENTS, (number,))],
        }

    def letters(self, state: str | None = None) -> Iterator[Row]:
        """Every letter of the outbox, or those in a state: first those that a person decides on, by their day."""
        return (_outgoing(row) for row in self.db.execute(_OUTBOX, (state,)))

    def raw_mails(self, reference: str) -> Iterator[bytes]:
        """The raw mails that belong to a ticket, also those that opened another one as well."""
        return (zlib.decompress(row[0]) for row in self.db.execute(_RAWS, (reference,)))

    def _ticket(self, row: Found) -> Row:
        number = row["id"]
        return {
            **{name: row[name] for name in _SHOWN},
            "due": row["due"] or None,
            "needs_review": bool(row["needs_review"]),
            "probabilities": json.loads(row["probabilities"]),
            "trace": json.loads(row["trace"]),
            "rights": self._names("SELECT name FROM rights WHERE ticket_id = ?", number),
            "flags": self._names("SELECT name FROM flags WHERE ticket_id = ?", number),
            "linked": self._names(LINKED, number),
            "news": row["news"],
            "requester": {"name": row["name"] or "", "address": row["address"] or ""},
            "subject": next(iter(self._names(_SUBJECT, number)), ""),
            "acknowledgement": self._acknowledgement(row),
        }

    def _acknowledgement(self, ticket: Found) -> Row:
        letter = self.db.execute(_ACKNOWLEDGEMENT, (ticket["id"],)).fetchone()
        return {
            "state": letter["state"] if letter else "none",
            "to": letter["recipient"] if letter else None,
            **{name: letter[name] if letter else None for name in ("message_id", "template", "language", "decide_by")},
            "action": ticket["ack_action"],
            "rule": ticket["ack_rule"],
            "because": ticket["ack_because"] or "",
        }

    def _names(self, query: str, number: int) -> list[str]:
        return [row[0] for row in self.db.execute(query, (number,))]


def _message(row: Found) -> Row:
    """One mail of a ticket; its content is None after forgetting."""
    return {
        "message_id": row["rfc_message_id"],
        "from": row["sender"],
        **{name: row[name] for name in ("received_at", "kind", "sha256", "subject", "text", "quoted", "forwarded")},
        **{name: json.loads(row[name] or "[]") for name in ("attachments", "oddities", "evidence")},
    }


def _letter(row: Found) -> Row:
    same = (
        "id",
        "kind",
        "message_id",
        "state",
        "template",
        "language",
        "created_at",
        "finished_at",
        "attempts",
        "reply",
    )
    return {
        **{name: row[name] for name in same},
        "to": row["recipient"],
        "because": row["because"] or "",
        "text": letter_text(row["raw"]) if row["raw"] else "",
    }


def _clock(row: Found) -> Row:
    """One clock of a ticket: what it counts, from when, and its dates."""
    return {name: row[name] for name in row.keys() if name not in ("ticket_id", "number", "answers")}  # noqa: SIM118


def _answer(row: Found) -> Row:
    """What a person sent from another mail program."""
    same = {name: row[name] for name in ("state", "sent_at", "subject", "text")}
    return {**same, "to": json.loads(row["recipients"])}


def _outgoing(row: Found) -> Row:
    same = ("id", "reference", "state", "template", "language", "created_at", "finished_at", "attempts", "reply")
    return {**{name: row[name] for name in (*same, "due_at", "decide_by")}, "to": row["recipient"]}


def _event(row: Found) -> Row:
    detail = json.loads(row["value"]) if row["value"] else None
    return {
        "at": row["at"],
        "actor": row["actor"],
        "kind": row["kind"],
        "facts": json.loads(row["facts"]),
        "detail": detail,
    }


def _match(words: str) -> str:
    """A full-text query (SQLite FTS5) that takes whatever a person types literally: all of the words, in any order."""
    clean = words.encode("utf-8", "replace").decode().replace("\0", " ")
    return " ".join('"' + word.replace('"', '""') + '"' for word in clean.split()) or '""'
