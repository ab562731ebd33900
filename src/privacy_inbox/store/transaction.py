"""Writes. A Transaction lives inside one `BEGIN IMMEDIATE … COMMIT`; everything here is all or nothing."""

import hashlib
import json
import secrets
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from sqlite3 import Connection

import msgspec

from privacy_inbox.core.classification import Classification
from privacy_inbox.core.deadlines import Deadline
from privacy_inbox.core.decision import Decision
from privacy_inbox.core.history import Delivery, History
from privacy_inbox.core.letter import Letter
from privacy_inbox.core.message import Message
from privacy_inbox.core.moves import Change, HeldLetter, TicketState
from privacy_inbox.core.vocabulary import Category, Flag, LetterState, Outcome, Region, Right, Status
from privacy_inbox.store import erasure, lookup
from privacy_inbox.store.connection import savepoint
from privacy_inbox.store.outbox import MACHINE, Outbox, Outgoing
from privacy_inbox.store.reading import Waiting
from privacy_inbox.store.times import instant, moment

__all__ = ["MACHINE", "Listed", "Outgoing", "Transaction"]


@dataclass(frozen=True, slots=True)
class Listed:
    """A UID that a folder holds and the store does not know yet."""

    uid: int
    received_at: datetime
    size: int


class Transaction(Outbox):
    """What may be written, and the look-ups that a decision needs while nothing else can write."""

    def __init__(self, db: Connection, key: bytes, now: datetime) -> None:
        super().__init__(db, key, now)
        self._unindexed: list[tuple[int, str, str, str]] = []

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """One mail's part of a batch: its fault undoes it alone."""
        before = len(self._unindexed)
        try:
            with savepoint(self.db):
                yield
        except BaseException:
            self.chain.look_again()
            del self._unindexed[before:]
            raise

    def index_messages(self) -> None:
        """Make the messages of this transaction searchable, its last step.

        All at once: at each savepoint the full-text index would write what it holds back as a part of its own.
        """
        self.db.executemany("INSERT INTO search (rowid, subject, text, sender) VALUES (?, ?, ?, ?)", self._unindexed)
        self._unindexed.clear()

    # --- Deliveries ---------------------------------------------------------------------------------------------------
    def list_deliveries(
        self, account: str, folder: str, uidvalidity: int, listed: Iterable[Listed], start: datetime | None, junk: bool
    ) -> None:
        """Enter UIDs into the ledger. What is older than `start` has its outcome at once; the rest is waiting."""
        rows = []
        for item in listed:
            early = start is not None and item.received_at < start
            outcome, because = (Outcome.BEFORE_START, "received before [mailbox] start") if early else (None, "")
            facts = (account, folder, uidvalidity, item.uid, self.at, instant(item.received_at), item.size, junk)
            rows.append((*facts, outcome, because, early))
        self.db.executemany(
            "INSERT OR IGNORE INTO deliveries (account, folder, uidvalidity, uid, listed_at, received_at, size, junk,"
            " outcome, because, settled) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )

    def polled(self, account: str, folder: str, uidvalidity: int, present: int, unknown: int) -> None:
        """Note what a folder held at a successful poll, and how much of it the ledger did not know."""
        self.db.execute(
            "INSERT OR REPLACE INTO folders (account, folder, uidvalidity, present, unknown, polled_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (account, folder, uidvalidity, present, unknown, self.at),
        )

    def admit(self, waiting: Waiting, received_at: datetime, raw: bytes) -> Delivery:
        """Keep a raw mail before anything is parsed. What was received in the future was received now."""
        received = min(received_at, self.now)
        self.db.execute(
            "INSERT OR REPLACE INTO raws (delivery_id, body) VALUES (?, ?)", (waiting.id, zlib.compress(raw, 3))
        )
        self.db.execute(
            "UPDATE deliveries SET sha256 = ?, size = ?, received_at = ? WHERE id = ?",
            (hashlib.sha256(raw).hexdigest(), len(raw), instant(received), waiting.id),
        )
        where = (waiting.account, waiting.folder, waiting.uidvalidity, waiting.uid)
        return Delivery(waiting.id, *where, received, raw, junk=bool(waiting.junk))

    def vanish(self, delivery_id: int, because: str) -> None:
        """The mail left the folder before it could be fetched."""
        self.db.execute(
            "UPDATE deliveries SET outcome = ?, because = ?, settled = 1 WHERE id = ?",
            (Outcome.VANISHED, because, delivery_id),
        )

    def charge(self, delivery_id: int) -> int:
        """Count a failed attempt against a mail; returns how many there were."""
        row = self.db.execute(
            "UPDATE deliveries SET attempts = attempts + 1 WHERE id = ? RETURNING attempts", (delivery_id,)
        ).fetchone()
        return int(row[0])

    def try_again(self) -> None:
        """At a start, perhaps of a mended program: mails that were given up have their attempts back."""
        self.db.execute("UPDATE deliveries SET attempts = 0 WHERE outcome IS NULL AND attempts > 0")
        self.clear_alarm("mail")

    def settle(self, delivery_ids: Sequence[int]) -> None:
        """These mails are dealt with on the server too."""
        self.db.executemany("UPDATE deliveries SET settled = 1 WHERE id = ?", [(number,) for number in delivery_ids])

    def ask_for(self, delivery_id: int, actor: str) -> None:
        """Let a mail from before the start open a ticket after all."""
        self.db.execute(
            "UPDATE deliveries SET outcome = NULL, because = '', settled = 0 WHERE id = ?",
            (delivery_id,),
        )
        self.event(None, actor, "asked_for", {"delivery": delivery_id})

    # --- One mail -----------------------------------------------------------------------------------------------------
    def history(self, message: Message) -> History:
        """What is known that bears on a message; mails recorded before it in this transaction are seen."""
        return lookup.history(self.db, self.key, message, self.now)

    def record(
        self,
        delivery: Delivery,
        message: Message,
        classification: Classification,
        decision: Decision,
        letter: Letter | None,
    ) -> None:
        """Keep one mail's whole outcome. Of a mail that belongs to a forgotten ticket only that it came is kept."""
        facts: dict[str, object] = {"delivery": delivery.id, "because": decision.because}
        if decision.ticket:
            ticket_id, opened = self._open_ticket(delivery, message, classification, decision)
            facts |= opened
        else:
            ticket_id = lookup.ticket_id(self.db, str(decision.reference))
        known_by = lookup.fingerprint(self.key, message.content_digest)
        self.db.execute(
            "UPDATE deliveries SET fingerprint = ?, outcome = ?, because = ?, ticket_id = ? WHERE id = ?",
            (known_by, decision.outcome, decision.because, ticket_id, delivery.id),
        )
        if decision.erase:
            erasure.forget_copy(self.db, delivery.id)
        elif decision.outcome is not Outcome.DUPLICATE:
            self._keep_message(ticket_id, delivery, message, classification, decision.outcome)
        if decision.outcome is Outcome.APPENDED:
            self._bring_back(ticket_id)
        detail = None if decision.erase else {"sha256": hashlib.sha256(delivery.raw).hexdigest()}
        self.event(ticket_id, MACHINE, f"delivery_{decision.outcome}", facts, detail)
        if decision.bounced:
            self._bounce(decision.bounced)
        if letter:
            self.queue(ticket_id, letter)

    def _bring_back(self, ticket_id: int) -> None:
        """Somebody wrote again about a closed ticket: it must not wait unseen."""
        changed = self.db.execute(
            "UPDATE tickets SET status = 'open', closed_at = NULL WHERE id = ? AND status = 'closed'", (ticket_id,)
        )
        if changed.rowcount:
            self.event(ticket_id, MACHINE, "reopened", {"because": "its requester wrote again"})

    def _bounce(self, message_id: str) -> None:
        row = self.db.execute("SELECT id FROM letters WHERE message_id = ?", (message_id,)).fetchone()
        if row:
            self.letter_state(row["id"], LetterState.BOUNCED)

    def _open_ticket(
        self, delivery: Delivery, message: Message, classification: Classification, decision: Decision
    ) -> tuple[int, dict[str, object]]:
        """Write a ticket's rows; returns its number and what the event of its opening tells."""
        ticket, ack = decision.ticket, decision.acknowledgement
        if ticket is None or ack is None:
            raise ValueError("a decision without a ticket opens none")
        facts = {
            "reference": ticket.reference,
            "category": classification.category,
            "needs_review": classification.needs_review,
            "model": classification.model,
            "ack_action": ack.action,
            "ack_rule": ack.rule,
        }
        more = {
            "status": ticket.status,
            "region": classification.region,
            "language": classification.language,
            "entity": ticket.entity,
            "review_because": classification.review_because,
            "probabilities": _json(classification.probabilities),
            "received_at": instant(delivery.received_at),
            "opened_at": self.at,
            "closed_at": self.at if ticket.status is Status.CLOSED else None,
        }
        dates = _dates(ticket.deadline)
        ticket_id = int(self.db.execute(_OPEN, facts | more | dates).lastrowid or 0)
        self.db.execute("INSERT INTO ticket_keys (ticket_id, key) VALUES (?, ?)", (ticket_id, secrets.token_bytes(32)))
        self._keep_person(ticket_id, message, ack.because)
        self._label(ticket_id, classification.rights, classification.flags)
        links = [(ticket_id, lookup.ticket_id(self.db, other)) for other in ticket.linked]
        self.db.executemany("INSERT OR IGNORE INTO links (ticket_id, other_id) VALUES (?, ?)", links)
        labels = {"rights": classification.rights, "flags": classification.flags, "linked": ticket.linked}
        told = {name: dates[name] for name in ("rule", "due", "due_safe")}
        return ticket_id, facts | labels | told

    def _keep_person(self, ticket_id: int, message: Message, because: str) -> None:
        writer = message.correspondent or next(iter(message.originators), None)
        name, address = (writer.name, writer.address) if writer else ("", "")
        self.db.execute(
            "INSERT INTO people (ticket_id, name, address, ack_because) VALUES (?, ?, ?, ?)",
            (ticket_id, name, address, because),
        )

    def _label(self, ticket_id: int, rights: Iterable[Right], flags: Iterable[Flag]) -> None:
        self.db.executemany(
            "INSERT INTO rights (ticket_id, name) VALUES (?, ?)", [(ticket_id, name) for name in rights]
        )
        self.db.executemany("INSERT INTO flags (ticket_id, name) VALUES (?, ?)", [(ticket_id, name) for name in flags])

    def _keep_message(
        self, ticket_id: int, delivery: Delivery, message: Message, classification: Classification, outcome: Outcome
    ) -> None:
        cursor = self.db.execute(
            "INSERT INTO messages (ticket_id, delivery_id, received_at, kind) VALUES (?, ?, ?, ?)",
            (ticket_id, delivery.id, instant(delivery.received_at), outcome),
        )
        number = int(cursor.lastrowid or 0)
        sender = ", ".join(f"{origin.name} <{origin.address}>".strip() for origin in message.originators)
        words = (message.subject, message.text, message.quoted, message.forwarded)
        lists = map(_json, (message.attachments, message.oddities, classification.evidence))
        self.db.execute(
            "INSERT INTO contents (message_id, rfc_message_id, sender, subject, text, quoted, forwarded, attachments,"
            " oddities, evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (number, message.message_id, sender, *words, *lists),
        )
        searched = (message.subject, f"{message.text}\n{message.forwarded}", sender)
        self._unindexed.append((number, *searched))

    # --- A person's move ----------------------------------------------------------------------------------------------
    def state(self, reference: str) -> TicketState | None:
        """A ticket as the moves look at it; None where there is none of that reference."""
        row = self.db.execute(
            "SELECT id, status, category, confirmed_by FROM tickets WHERE reference = ?", (reference,)
        ).fetchone()
        if row is None:
            return None
        number = (row["id"],)
        rights = self.db.execute("SELECT name FROM rights WHERE ticket_id = ? ORDER BY name", number).fetchall()
        flags = self.db.execute("SELECT name FROM flags WHERE ticket_id = ? ORDER BY name", number).fetchall()
        held = self.db.execute(
            "SELECT l.id, b.recipient FROM letters l JOIN letter_bodies b ON b.letter_id = l.id"
            " WHERE l.ticket_id = ? AND l.state = 'held' ORDER BY l.id",
            number,
        ).fetchall()
        return TicketState(
            reference,
            Status(row["status"]),
            Category(row["category"]),
            tuple(Right(right["name"]) for right in rights),
            tuple(Flag(flag["name"]) for flag in flags),
            tuple(HeldLetter(letter["id"], letter["recipient"]) for letter in held),
            confirmed=row["confirmed_by"] is not None,
        )

    def apply(self, reference: str, actor: str, move: str, change: Change) -> None:
        """Row, labels, letters and event of a move, together."""
        ticket = lookup.ticket_id(self.db, reference)
        fields = dict(change.fields)
        if "confirmed_by" in fields:
            fields["confirmed_at"] = self.at
        if "status" in fields:
            fields["closed_at"] = self.at if fields["status"] == Status.CLOSED else None
        for column, value in fields.items():  # names out of the table of moves, never out of a form
            self.db.execute(f"UPDATE tickets SET {column} = ? WHERE id = ?", (value, ticket))
        if change.rights is not None and change.flags is not None:
            self.db.execute("DELETE FROM rights WHERE ticket_id = ?", (ticket,))
            self.db.execute("DELETE FROM flags WHERE ticket_id = ?", (ticket,))
            self._label(ticket, change.rights, change.flags)
        for letter, state in change.letters.items():
            self.letter_state(letter, state, actor)
        if change.forget is None:
            self.event(ticket, actor, move, change.facts, change.detail)
        else:
            self._forget(ticket, actor, change.forget)

    def _forget(self, ticket: int, actor: str, reason: str) -> None:
        unsent = self.db.execute(
            "SELECT id FROM letters WHERE ticket_id = ? AND state IN ('queued', 'deferred', 'held', 'unknown')",
            (ticket,),
        ).fetchall()
        for letter in unsent:
            self.letter_state(letter["id"], LetterState.DROPPED, actor)
        self.index_messages()
        erasure.forget(self.db, ticket)
        self.chain.look_again()
        self.event(ticket, actor, "forgotten", {"reason": reason})

    def what_dates(self, reference: str) -> tuple[Classification, datetime]:
        """What the dates of a ticket follow from, as a person left it: its kind and its receipt."""
        row = self.db.execute(
            "SELECT category, region, language, model, received_at FROM tickets WHERE reference = ?", (reference,)
        ).fetchone()
        ticket = self.state(reference)
        classification = Classification(
            category=Category(row["category"]),
            probabilities={row["category"]: 1.0},
            rights=ticket.rights if ticket else (),
            flags=ticket.flags if ticket else (),
            region=Region(row["region"]),
            language=row["language"],
            needs_review=False,
            evidence=(),
            model=row["model"],
        )
        return classification, moment(row["received_at"])

    def promised(self, reference: str) -> date | None:
        """The day that the acknowledgement named to the person; None where it has not left and will not by itself."""
        row = self.db.execute(_PROMISED, (reference,)).fetchone()
        return date.fromisoformat(json.loads(row["facts"])["due_safe"]) if row else None

    def redate(self, reference: str, deadline: Deadline) -> None:
        """Give a ticket the dates that follow from what it is now."""
        dates = _dates(deadline)
        ticket = lookup.ticket_id(self.db, reference)
        self.db.execute(_REDATE, {**dates, "id": ticket})
        self.event(ticket, MACHINE, "dated", {name: dates[name] for name in ("rule", "due", "due_safe")})

    # --- Alarms -------------------------------------------------------------------------------------------------------
    def raise_alarm(self, name: str, text: str) -> bool:
        """Keep an alarm; returns whether it is new."""
        cursor = self.db.execute(
            "INSERT OR IGNORE INTO alarms (name, since, text) VALUES (?, ?, ?)", (name, self.at, text)
        )
        return cursor.rowcount == 1

    def clear_alarm(self, name: str) -> None:
        self.db.execute("DELETE FROM alarms WHERE name = ?", (name,))


_OPEN = """
INSERT INTO tickets (reference, status, category, region, language, entity, needs_review, review_because, probabilities,
  model, received_at, opened_at, closed_at, rule, due, due_safe, ack_due, review_by, trace, ack_action, ack_rule)
VALUES (:reference, :status, :category, :region, :language, :entity, :needs_review, :review_because, :probabilities,
  :model, :received_at, :opened_at, :closed_at, :rule, :due, :due_safe, :ack_due, :review_by, :trace, :ack_action,
  :ack_rule)
"""
_REDATE = """
UPDATE tickets SET rule = :rule, due = :due, due_safe = :due_safe, ack_due = :ack_due, review_by = :review_by,
  trace = :trace
WHERE id = :id
"""


def _dates(deadline: Deadline) -> dict[str, str | None]:
    """A deadline as the columns of a ticket."""
    return {
        "rule": deadline.rule,
        "due": _day(deadline.due),
        "due_safe": _day(deadline.due_safe),
        "ack_due": _day(deadline.ack_due),
        "review_by": _day(deadline.review_by),
        "trace": json.dumps(deadline.trace),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


# The event of a ticket's opening holds the day its letter named.
_PROMISED = """
SELECT e.facts FROM events e JOIN tickets t ON t.id = e.ticket_id
WHERE t.reference = ?1 AND e.id = (SELECT min(id) FROM events WHERE ticket_id = t.id)
  AND EXISTS (SELECT 1 FROM letters l WHERE l.ticket_id = t.id AND l.state <> 'failed'
    AND (l.state NOT IN ('held', 'dropped') OR l.attempts > 0))
"""
