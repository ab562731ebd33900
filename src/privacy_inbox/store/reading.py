"""Reads: everything that the other rooms ask the store."""

import json
import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from privacy_inbox.core.history import Delivery
from privacy_inbox.core.letter import letter_text
from privacy_inbox.core.vocabulary import LetterState, Outcome
from privacy_inbox.store.times import instant, moment

Row = dict[str, Any]
GIVE_UP = 6  # attempts after which a mail is left to a person


@dataclass(frozen=True, slots=True)
class Waiting:
    """A delivery that has been listed and not fetched."""

    id: int
    folder: str
    uidvalidity: int
    uid: int
    size: int


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


class Reading:
    """Look-ups on one connection."""

    def __init__(self, db: Database) -> None:
        self.db = db

    # --- The ledger ---------------------------------------------------------------------------------------------------------------
    def known_uids(self, account: str, folder: str, uidvalidity: int) -> set[int]:
        rows = self.db.execute("SELECT uid FROM deliveries WHERE account = ? AND folder = ? AND uidvalidity = ?", [account, folder, uidvalidity])
        return {row[0] for row in rows}

    def unfetched(self, account: str, folder: str) -> list[Waiting]:
        """Listed deliveries of a folder whose raw mail is not here yet, oldest first."""
        rows = self.db.execute(
            "SELECT d.id, d.folder, d.uidvalidity, d.uid, d.size FROM deliveries d LEFT JOIN raws r ON r.delivery_id = d.id"
            " WHERE d.outcome IS NULL AND d.account = ? AND d.folder = ? AND r.delivery_id IS NULL ORDER BY d.id",
            [account, folder],
        )
        return [Waiting(*row) for row in rows]

    def admitted(self, most: int, most_bytes: int) -> list[Delivery]:
        """Mails that are in the store and have no outcome yet: at least one if there is any, at most `most` and about `most_bytes`.

        Oldest first; those that failed before come last, and one that could not even be quarantined is left to a person.
        """
        rows = self.db.execute(
            "SELECT d.*, r.body FROM deliveries d JOIN raws r ON r.delivery_id = d.id WHERE d.outcome IS NULL AND d.attempts < ?"
            " ORDER BY d.attempts, d.id LIMIT ?",
            [GIVE_UP, most],
        )
        batch: list[Delivery] = []
        for row in rows:
            if batch and sum(len(delivery.raw) for delivery in batch) + row["size"] > most_bytes:
                break
            received, raw = moment(row["received_at"]), zlib.decompress(row["body"])
            batch.append(
                Delivery(
                    row["id"], row["account"], row["folder"], row["uidvalidity"], row["uid"], received, raw, row["attempts"],
                    bool(row["junk"]), bool(row["asked_for"]),
                )
            )  # fmt: skip
        return batch

    def unsettled(self, account: str) -> list[tuple[int, str, int, int]]:
        """(id, folder, uidvalidity, uid) of deliveries with an outcome that the mail server has not been told of."""
        rows = self.db.execute(
            "SELECT id, folder, uidvalidity, uid FROM deliveries WHERE outcome IS NOT NULL AND settled = 0 AND account = ? ORDER BY id", [account]
        )
        return [tuple(row) for row in rows]

    def delivery(self, number: int) -> Row | None:
        return next(iter(self._deliveries("WHERE d.id = ?", [number])), None)

    def deliveries(self, outcome: str | None = None) -> Iterator[Row]:
        """Every delivery and its outcome, oldest first. `waiting` = those without one."""
        if outcome == "waiting":
            return self._deliveries("WHERE d.outcome IS NULL", [])
        return self._deliveries("WHERE d.outcome = ?", [outcome]) if outcome else self._deliveries("", [])

    def _deliveries(self, where: str, values: list[object]) -> Iterator[Row]:
        rows = self.db.execute(
            "SELECT d.*, t.reference, c.rfc_message_id FROM deliveries d LEFT JOIN tickets t ON t.id = d.ticket_id"
            " LEFT JOIN messages m ON m.delivery_id = d.id LEFT JOIN contents c ON c.message_id = m.id"
            f" {where} ORDER BY d.id",
            values,
        )
        for row in rows:
            yield {
                "id": row["id"], "account": row["account"], "folder": row["folder"], "uidvalidity": row["uidvalidity"], "uid": row["uid"],
                "received_at": row["received_at"], "sha256": row["sha256"], "message_id": row["rfc_message_id"],
                "outcome": row["outcome"], "reference": row["reference"], "because": row["because"], "attempts": row["attempts"],
            }  # fmt: skip

    # --- Tickets ------------------------------------------------------------------------------------------------------------------
    def tickets(self, wanted: TicketFilter) -> list[Row]:
        """Tickets, the most pressing first: child alerts, breaches, complaints, then by date."""
        conditions, values = _conditions(wanted)
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        limit = f"LIMIT {wanted.limit}" if wanted.limit else ""
        rows = self.db.execute(
            "SELECT t.*, p.name, p.address FROM tickets t LEFT JOIN people p ON p.ticket_id = t.id"
            f" {where} ORDER BY t.status <> 'open', {_PRESSING}, min(t.due_safe, CASE WHEN t.confirmed_at IS NULL THEN t.review_by ELSE t.due_safe END), t.id {limit}",
            values,
        ).fetchall()
        return [self._ticket(row) for row in rows]

    def ticket(self, reference: str) -> Row | None:
        """One ticket with its messages, letters and events."""
        found = self.tickets(TicketFilter(reference=reference.strip().upper()))
        if not found:
            return None
        number = self._number(found[0]["reference"])
        return {**found[0], "messages": self._messages(number), "letters": self._letters(number), "events": self._events(number)}

    def _number(self, reference: str) -> int:
        return int(self.db.execute("SELECT id FROM tickets WHERE reference = ?", [reference]).fetchone()[0])

    def _ticket(self, row: sqlite3.Row) -> Row:
        number = row["id"]
        subject = self.db.execute(
            "SELECT c.subject FROM messages m JOIN contents c ON c.message_id = m.id WHERE m.ticket_id = ? ORDER BY m.id LIMIT 1", [number]
        ).fetchone()
        return {
            "reference": row["reference"], "category": row["category"], "status": row["status"],
            "rights": self._names("SELECT name FROM rights WHERE ticket_id = ?", number),
            "flags": self._names("SELECT name FROM flags WHERE ticket_id = ?", number),
            "region": row["region"], "language": row["language"], "entity": row["entity"],
            "requester": {"name": row["name"] or "", "address": row["address"] or ""},
            "subject": subject[0] if subject else "", "received_at": row["received_at"], "rule": row["rule"],
            "due": row["due"], "due_safe": row["due_safe"], "ack_due": row["ack_due"], "review_by": row["review_by"],
            "trace": json.loads(row["trace"]), "needs_review": bool(row["needs_review"]), "review_because": row["review_because"],
            "probabilities": json.loads(row["probabilities"]), "model": row["model"], "assignee": row["assignee"],
            "confirmed_by": row["confirmed_by"],
            "linked": self._names(
                "SELECT t.reference FROM tickets t JOIN (SELECT other_id AS id FROM links WHERE ticket_id = ?1"
                " UNION SELECT ticket_id FROM links WHERE other_id = ?1) l ON l.id = t.id ORDER BY t.id", number),
            "acknowledgement": self._acknowledgement(row),
        }  # fmt: skip

    def _acknowledgement(self, ticket: sqlite3.Row) -> Row:
        because = self.db.execute("SELECT ack_because FROM people WHERE ticket_id = ?", [ticket["id"]]).fetchone()
        facts = {"action": ticket["ack_action"], "rule": ticket["ack_rule"], "because": because[0] if because else ""}
        letter = self.db.execute(
            "SELECT l.*, b.recipient FROM letters l LEFT JOIN letter_bodies b ON b.letter_id = l.id"
            " WHERE l.ticket_id = ? AND l.kind = 'acknowledgement' ORDER BY l.id LIMIT 1",
            [ticket["id"]],
        ).fetchone()
        if letter is None:
            return {"state": "none", "to": None, "message_id": None, "template": None, "language": None, **facts}
        return {
            "state": letter["state"], "to": letter["recipient"], "message_id": letter["message_id"], "template": letter["template"],
            "language": letter["language"], **facts,
        }  # fmt: skip

    def _names(self, query: str, number: int) -> list[str]:
        return [row[0] for row in self.db.execute(query, [number])]

    def _messages(self, number: int) -> list[Row]:
        rows = self.db.execute(
            "SELECT m.received_at, m.kind, d.sha256, c.* FROM messages m JOIN deliveries d ON d.id = m.delivery_id"
            " LEFT JOIN contents c ON c.message_id = m.id WHERE m.ticket_id = ? ORDER BY m.id",
            [number],
        )
        return [
            {
                "message_id": row["rfc_message_id"], "received_at": row["received_at"], "kind": row["kind"], "from": row["sender"],
                "subject": row["subject"], "text": row["text"], "quoted": row["quoted"], "forwarded": row["forwarded"],
                "attachments": json.loads(row["attachments"] or "[]"), "oddities": json.loads(row["oddities"] or "[]"),
                "evidence": json.loads(row["evidence"] or "[]"), "sha256": row["sha256"],
            }
            for row in rows
        ]  # fmt: skip

    def _letters(self, number: int) -> list[Row]:
        rows = self.db.execute(
            "SELECT l.*, b.recipient, b.because, b.raw FROM letters l LEFT JOIN letter_bodies b ON b.letter_id = l.id"
            " WHERE l.ticket_id = ? ORDER BY l.id",
            [number],
        )
        return [
            {
                "id": row["id"], "kind": row["kind"], "message_id": row["message_id"], "state": row["state"], "to": row["recipient"],
                "template": row["template"], "language": row["language"], "created_at": row["created_at"], "finished_at": row["finished_at"],
                "attempts": row["attempts"], "reply": row["reply"], "because": row["because"] or "",
                "text": letter_text(row["raw"]) if row["raw"] else "",
            }
            for row in rows
        ]  # fmt: skip

    def _events(self, number: int) -> list[Row]:
        rows = self.db.execute(
            "SELECT e.at, e.actor, e.kind, e.facts, d.value FROM events e LEFT JOIN details d ON d.event_id = e.id WHERE e.ticket_id = ? ORDER BY e.id",
            [number],
        )
        return [
            {"at": row["at"], "actor": row["actor"], "kind": row["kind"], "facts": json.loads(row["facts"]),
             "detail": json.loads(row["value"]) if row["value"] else None}
            for row in rows
        ]  # fmt: skip

    def raw_mails(self, reference: str) -> Iterator[bytes]:
        """The raw mails that belong to a ticket."""
        rows = self.db.execute(
            "SELECT r.body FROM raws r JOIN deliveries d ON d.id = r.delivery_id JOIN tickets t ON t.id = d.ticket_id WHERE t.reference = ? ORDER BY d.id",
            [reference],
        )
        return (zlib.decompress(row[0]) for row in rows)

    # --- Status -------------------------------------------------------------------------------------------------------------------
    def status(self) -> Row:
        """The reconciliation: every delivery and its outcome, the outbox by state, the last successful poll, the alarms."""
        outcomes = {row[0]: row[1] for row in self.db.execute("SELECT coalesce(outcome, 'waiting'), count(*) FROM deliveries GROUP BY 1")}
        deliveries = {name: outcomes.get(name, 0) for name in [outcome.value for outcome in Outcome] + ["waiting"]}
        folders = [dict(row) for row in self.db.execute("SELECT * FROM folders ORDER BY account, folder")]
        total = self.db.execute("SELECT count(*) FROM deliveries").fetchone()[0]
        states = {row[0]: row[1] for row in self.db.execute("SELECT state, count(*) FROM letters GROUP BY 1")}
        return {
            "deliveries": {"total": total, **deliveries},
            "folders": folders,
            "outbox": {state.value: states[state] for state in LetterState if state in states},
            "last_successful_poll": min((folder["polled_at"] for folder in folders), default=None),
            "alarms": self.alarms(),
            "reconciled": total == sum(deliveries.values()) and not any(folder["unknown"] for folder in folders),
        }

    def alarms(self) -> list[Row]:
        return [dict(row) for row in self.db.execute("SELECT * FROM alarms ORDER BY since")]

    def next_letter_at(self) -> datetime | None:
        """When the next letter is due; None when none waits."""
        row = self.db.execute(
            "SELECT min(due_at) FROM letters WHERE state IN ('queued', 'deferred') OR (state = 'unknown' AND NOT resent)"
        ).fetchone()
        return moment(row[0]) if row[0] else None

    def anything_waiting(self) -> bool:
        """Whether a mail that is in the store still has no outcome."""
        row = self.db.execute("SELECT EXISTS (SELECT 1 FROM deliveries d JOIN raws r ON r.delivery_id = d.id WHERE d.outcome IS NULL)").fetchone()
        return bool(row[0])

    def letter_due(self, now: datetime) -> bool:
        due = self.next_letter_at()
        return due is not None and instant(due) <= instant(now)


_PRESSING = (
    "CASE WHEN t.category = 'child_data_alert' OR EXISTS (SELECT 1 FROM flags f WHERE f.ticket_id = t.id AND f.name = 'child_suspected') THEN 0"
    " WHEN EXISTS (SELECT 1 FROM flags f WHERE f.ticket_id = t.id AND f.name = 'breach') THEN 1"
    " WHEN EXISTS (SELECT 1 FROM flags f WHERE f.ticket_id = t.id AND f.name = 'complaint') THEN 2 ELSE 3 END"
)


def _conditions(wanted: TicketFilter) -> tuple[list[str], list[object]]:
    """WHERE clauses and their values."""
    pairs: list[tuple[str, object]] = []
    for column, value in (("status", wanted.status), ("category", wanted.category), ("reference", wanted.reference)):
        if value:
            pairs.append((f"t.{column} = ?", value))
    if wanted.needs_review:
        pairs.append(("t.needs_review AND t.confirmed_at IS NULL AND t.status = ?", "open"))
    if wanted.person:
        pairs.append(("p.address = ?", wanted.person))
    if wanted.search:
        found = "SELECT m.ticket_id FROM search s JOIN messages m ON m.id = s.rowid WHERE search MATCH ?"
        pairs.append((f"t.id IN ({found})", _match(wanted.search)))
    return [condition for condition, _ in pairs], [value for _, value in pairs]


def _match(words: str) -> str:
    """A full-text query that takes whatever a person types literally."""
    return " ".join('"' + word.replace('"', '""') + '"' for word in words.split()) or '""'
