"""Writes. A Transaction lives inside one `BEGIN IMMEDIATE … COMMIT`; everything here is all or nothing."""

import hashlib
import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from sqlite3 import Connection

import msgspec

from privacy_inbox.core.classification import Classification
from privacy_inbox.core.decision import Decision
from privacy_inbox.core.faults import Fault
from privacy_inbox.core.history import Delivery, History
from privacy_inbox.core.letter import Letter
from privacy_inbox.core.message import Message
from privacy_inbox.core.moves import Change, OwnLetter, TicketState
from privacy_inbox.core.vocabulary import Category, Flag, LetterState, Outcome, Status
from privacy_inbox.store import erasure, lookup
from privacy_inbox.store.connection import savepoint
from privacy_inbox.store.ledger import Listed
from privacy_inbox.store.outbox import Outgoing, Pace
from privacy_inbox.store.tickets import Tickets, columns
from privacy_inbox.store.times import instant
from privacy_inbox.store.writing import MACHINE

__all__ = ["MACHINE", "Listed", "Outgoing", "Pace", "Transaction"]


class Transaction(Tickets):
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
        detail = None if decision.erase else {"sha256": hashlib.sha256(delivery.raw).hexdigest()}
        self.event(ticket_id, MACHINE, f"delivery_{decision.outcome}", facts, detail)
        self._follow(ticket_id, delivery, message, decision)
        if letter:
            self.queue(ticket_id, letter)

    def _follow(self, ticket_id: int, delivery: Delivery, message: Message, decision: Decision) -> None:
        """What a decision means for tickets and letters that were there before."""
        if decision.outcome is Outcome.APPENDED:
            self.db.execute("UPDATE tickets SET news = news + 1 WHERE id = ?", (ticket_id,))
        if decision.growth:
            self.grow(ticket_id, decision.growth)
        if decision.answered:
            self.keep_answer(ticket_id, message, delivery.received_at)
        for other in decision.urgent:
            self.flag(lookup.ticket_id(self.db, other), (Flag.URGENT,), "the day that was promised has passed")
        if decision.bounced:
            self._bounce(decision.bounced)
        if decision.outcome is Outcome.EVENT:
            self._watch_for_harm()

    def _watch_for_harm(self) -> None:
        """Open the breaker where our letters do harm: from then on all of them wait for a person."""
        if because := lookup.harm(self.db, self.now):
            fault = Fault(
                f"all letters wait: {because}", "find out why, then let them go: `privacy-inbox outbox release`"
            )
            if self.raise_alarm(lookup.BREAKER, str(fault)):
                self.event(None, MACHINE, "breaker_opened", {"because": because})
                self.stop_letters()

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
            "needs_review": bool(ticket.review_because),
            "model": classification.model,
            "ack_action": ack.action,
            "ack_rule": ack.rule,
        }
        more = {
            "status": ticket.status,
            "region": classification.region,
            "language": classification.language,
            "entity": ticket.entity,
            "review_because": ticket.review_because,
            "probabilities": _json(classification.probabilities),
            "received_at": instant(delivery.received_at),
            "opened_at": self.at,
            "closed_at": self.at if ticket.status is Status.CLOSED else None,
        }
        dates = columns(ticket.deadline)
        ticket_id = int(self.db.execute(_OPEN, facts | more | dates).lastrowid or 0)
        self.db.execute("INSERT INTO ticket_keys (ticket_id, key) VALUES (?, ?)", (ticket_id, secrets.token_bytes(32)))
        self._keep_person(ticket_id, message, ack.because)
        self.label(ticket_id, classification.rights, ticket.flags)
        links = [(ticket_id, lookup.ticket_id(self.db, other)) for other in ticket.linked]
        self.db.executemany("INSERT OR IGNORE INTO links (ticket_id, other_id) VALUES (?, ?)", links)
        labels = {"rights": classification.rights, "flags": ticket.flags, "linked": ticket.linked}
        told = {name: dates[name] for name in ("rule", "due", "due_safe")}
        return ticket_id, facts | labels | told

    def _keep_person(self, ticket_id: int, message: Message, because: str) -> None:
        writer = message.correspondent or next(iter(message.originators), None)
        name, address = (writer.name, writer.address) if writer else ("", "")
        self.db.execute(
            "INSERT INTO people (ticket_id, name, address, ack_because) VALUES (?, ?, ?, ?)",
            (ticket_id, name, address, because),
        )

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

    def keep_watch(self) -> None:
        """Raise, or clear, the alarms about what only a person can move on."""
        self.wake_letters()
        today = self.now.date().isoformat()
        for name, query, fault in _WATCH:
            count = self.db.execute(query, {"today": today}).fetchone()[0]
            if count:
                self.raise_alarm(name, str(fault))
            else:
                self.clear_alarm(name)

    # --- A person's move ----------------------------------------------------------------------------------------------
    def state(self, reference: str) -> TicketState | None:
        """A ticket as the moves look at it; None where there is none of that reference."""
        row = self.db.execute(
            "SELECT id, status, category, confirmed_by FROM tickets WHERE reference = ?", (reference,)
        ).fetchone()
        if row is None:
            return None
        number = row["id"]
        return TicketState(
            reference,
            Status(row["status"]),
            Category(row["category"]),
            self._rights_of(number),
            self._flags_of(number),
            self._letters_in(number, "held"),
            self._letters_in(number, "failed", "bounced"),
            tuple(answer[0] for answer in self.db.execute(_OFFERED, (number,))),
            confirmed=row["confirmed_by"] is not None,
        )

    def _letters_in(self, ticket: int, *states: str) -> tuple[OwnLetter, ...]:
        rows = self.db.execute(_LETTERS_IN, (ticket, json.dumps(states)))
        return tuple(OwnLetter(row["id"], row["recipient"], row["language"]) for row in rows)

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
            kept = json.dumps(change.rights)  # with the clocks that they have
            self.db.execute(
                "DELETE FROM rights WHERE ticket_id = ? AND name NOT IN (SELECT value FROM json_each(?))",
                (ticket, kept),
            )
            self.db.execute("DELETE FROM flags WHERE ticket_id = ?", (ticket,))
            self.label(ticket, change.rights, change.flags)
        self.db.execute("UPDATE tickets SET news = 0 WHERE id = ?", (ticket,))
        for letter, state in change.letters.items():
            self.letter_state(letter, state, actor)
        for answer, standing in change.answers.items():
            self.db.execute("UPDATE answers SET state = ? WHERE id = ?", (standing, answer))
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


# What waits for a person: the alarm, how many, what to do.
_WATCH = (
    (
        "letters",
        """SELECT count(*) FROM letters
           WHERE state IN ('failed', 'bounced') AND ticket_id IN (SELECT id FROM tickets WHERE status = 'open')""",
        Fault("letters did not reach their people", "`privacy-inbox outbox` lists them: resend or drop each"),
    ),
    (
        "held",
        "SELECT count(*) FROM letters WHERE state = 'held' AND decide_by < :today",
        Fault("held letters are late", "`privacy-inbox outbox --state held` lists them: release, replace or drop each"),
    ),
    (
        "ledger",
        "SELECT coalesce(sum(unknown), 0) FROM folders WHERE role = 'watched'",
        Fault("a folder holds mail of which the server tells nothing", "see which folder in `privacy-inbox status`"),
    ),
)
_OFFERED = "SELECT id FROM answers WHERE ticket_id = ? AND state = 'offered' ORDER BY id"
_LETTERS_IN = """
SELECT l.id, l.language, b.recipient FROM letters l JOIN letter_bodies b ON b.letter_id = l.id
WHERE l.ticket_id = ? AND l.state IN (SELECT value FROM json_each(?)) ORDER BY l.id
"""
_OPEN = """
INSERT INTO tickets (reference, status, category, region, language, entity, needs_review, review_because, probabilities,
  model, received_at, opened_at, closed_at, rule, due, due_safe, ack_due, review_by, trace, ack_action, ack_rule)
VALUES (:reference, :status, :category, :region, :language, :entity, :needs_review, :review_because, :probabilities,
  :model, :received_at, :opened_at, :closed_at, :rule, :due, :due_safe, :ack_due, :review_by, :trace, :ack_action,
  :ack_rule)
"""


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
