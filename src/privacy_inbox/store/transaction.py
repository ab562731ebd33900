"""Writes. A Transaction lives inside one `BEGIN IMMEDIATE … COMMIT`; everything here is all or nothing."""

import hashlib
import json
import secrets
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import msgspec
from sqlite_utils import Database

from privacy_inbox.core import reference as references
from privacy_inbox.core.classification import Classification
from privacy_inbox.core.deadlines import Deadline
from privacy_inbox.core.decision import Decision
from privacy_inbox.core.history import Delivery, History
from privacy_inbox.core.letter import Letter
from privacy_inbox.core.message import Message
from privacy_inbox.core.moves import Change, HeldLetter, TicketState
from privacy_inbox.core.vocabulary import Category, Flag, LetterState, Outcome, Region, Right, Status
from privacy_inbox.store import chain, erasure, lookup
from privacy_inbox.store.times import instant, moment

MACHINE = "privacy-inbox"  # the actor of what no person did


@dataclass(frozen=True, slots=True)
class Listed:
    """A UID that a folder holds and the store does not know yet."""

    uid: int
    received_at: datetime
    size: int


class Transaction:
    """What may be written, and the look-ups that a decision needs while nothing else can write."""

    def __init__(self, db: Database, key: bytes, now: datetime) -> None:
        self.db, self.key, self.now = db, key, now

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """One mail's part of a batch: its fault undoes it alone."""
        with self.db.atomic():
            yield

    # --- Deliveries ---------------------------------------------------------------------------------------------------------------
    def list_deliveries(
        self, account: str, folder: str, uidvalidity: int, listed: Iterable[Listed], start: datetime | None, junk: bool
    ) -> None:
        """Enter UIDs into the ledger. What is older than `start` has its outcome at once; the rest is waiting."""
        for item in listed:
            early = start is not None and item.received_at < start
            self.db.execute(
                "INSERT OR IGNORE INTO deliveries (account, folder, uidvalidity, uid, listed_at, received_at, size, junk, outcome, because,"
                " settled) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [account, folder, uidvalidity, item.uid, instant(self.now), instant(item.received_at), item.size, junk,
                 Outcome.BEFORE_START if early else None, "received before [mailbox] start" if early else "", early],
            )  # fmt: skip

    def polled(self, account: str, folder: str, uidvalidity: int, present: int, unknown: int) -> None:
        """Note what a folder held at a successful poll, and how much of it the ledger did not know."""
        self.db.execute(
            "INSERT INTO folders VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (account, folder) DO UPDATE SET uidvalidity = excluded.uidvalidity,"
            " present = excluded.present, unknown = excluded.unknown, polled_at = excluded.polled_at",
            [account, folder, uidvalidity, present, unknown, instant(self.now)],
        )

    def admit(self, delivery_id: int, received_at: datetime, raw: bytes) -> None:
        """Keep a raw mail before anything is parsed."""
        self.db.execute("INSERT OR REPLACE INTO raws (delivery_id, body) VALUES (?, ?)", [delivery_id, zlib.compress(raw, 3)])
        self.db.execute(
            "UPDATE deliveries SET sha256 = ?, size = ?, received_at = ? WHERE id = ?",
            [hashlib.sha256(raw).hexdigest(), len(raw), instant(received_at), delivery_id],
        )

    def vanish(self, delivery_id: int, because: str) -> None:
        """The mail left the folder before it could be fetched."""
        self._outcome(delivery_id, Outcome.VANISHED, because, None)
        self.settle([delivery_id])

    def charge(self, delivery_id: int) -> int:
        """Count a failed attempt against a mail; returns how many there were."""
        self.db.execute("UPDATE deliveries SET attempts = attempts + 1 WHERE id = ?", [delivery_id])
        return int(self.db.execute("SELECT attempts FROM deliveries WHERE id = ?", [delivery_id]).fetchone()[0])

    def settle(self, delivery_ids: Sequence[int]) -> None:
        """These mails are dealt with on the server too."""
        self.db.conn.executemany("UPDATE deliveries SET settled = 1 WHERE id = ?", [(number,) for number in delivery_ids])

    def ask_for(self, delivery_id: int, actor: str) -> None:
        """Let a mail from before the start open a ticket after all."""
        self.db.execute("UPDATE deliveries SET outcome = NULL, because = '', settled = 0, asked_for = 1 WHERE id = ?", [delivery_id])
        chain.append(self.db, instant(self.now), actor, "asked_for", {"delivery": delivery_id})

    def _outcome(self, delivery_id: int, outcome: Outcome, because: str, ticket_id: int | None) -> None:
        self.db.execute(
            "UPDATE deliveries SET outcome = ?, because = ?, ticket_id = ? WHERE id = ?", [outcome, because, ticket_id, delivery_id]
        )

    # --- One mail -----------------------------------------------------------------------------------------------------------------
    def history(self, message: Message) -> History:
        """What is known that bears on a message; mails recorded before it in this transaction are seen."""
        return lookup.history(self.db, self.key, message, self.now)

    def record(
        self, delivery: Delivery, message: Message, classification: Classification, decision: Decision, letter: Letter | None
    ) -> None:
        """Keep one mail's whole outcome."""
        fingerprint = references.keyed(self.key, "fingerprint", message.content_digest).hex()
        self.db.execute("UPDATE deliveries SET fingerprint = ? WHERE id = ?", [fingerprint, delivery.id])
        if decision.ticket:
            ticket_id = self._open_ticket(delivery, message, classification, decision)
        else:
            assert decision.reference is not None
            ticket_id = lookup.ticket_id(self.db, decision.reference)
        self._outcome(delivery.id, decision.outcome, decision.because, ticket_id)
        if decision.erase:
            erasure.forget_copy(self.db, delivery.id)
            return
        if decision.outcome is not Outcome.DUPLICATE:
            self._keep_message(ticket_id, delivery, message, classification, decision.outcome)
        if decision.bounced:
            self.db.execute("UPDATE letters SET state = ? WHERE message_id = ?", [LetterState.BOUNCED, decision.bounced])
        facts = {"delivery": delivery.id, "because": decision.because}
        self.event(ticket_id, MACHINE, f"delivery_{decision.outcome}", facts, {"sha256": hashlib.sha256(delivery.raw).hexdigest()})
        if letter:
            self.queue(ticket_id, letter)

    def _open_ticket(self, delivery: Delivery, message: Message, classification: Classification, decision: Decision) -> int:
        assert decision.ticket is not None and decision.acknowledgement is not None
        ticket, dates, ack = decision.ticket, decision.ticket.deadline, decision.acknowledgement
        cursor = self.db.execute(
            "INSERT INTO tickets (reference, status, category, region, language, entity, needs_review, review_because, probabilities, model,"
            " received_at, opened_at, closed_at, rule, due, due_safe, ack_due, review_by, trace, ack_action, ack_rule)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [ticket.reference, ticket.status, classification.category, classification.region, classification.language, ticket.entity,
             classification.needs_review, classification.review_because, json.dumps(classification.probabilities), classification.model,
             instant(delivery.received_at), instant(self.now), instant(self.now) if ticket.status == "closed" else None,
             dates.rule, _day(dates.due), _day(dates.due_safe), _day(dates.ack_due), _day(dates.review_by), json.dumps(dates.trace),
             ack.action, ack.rule],
        )  # fmt: skip
        ticket_id = cursor.lastrowid
        assert ticket_id is not None
        self.db.execute("INSERT INTO ticket_keys VALUES (?, ?)", [ticket_id, secrets.token_bytes(32)])
        writer = message.correspondent or next(iter(message.originators), None)
        name, address = (writer.name, writer.address) if writer else ("", "")
        self.db.execute("INSERT INTO people VALUES (?, ?, ?, ?)", [ticket_id, name, address, ack.because])
        self.label(ticket_id, classification.rights, classification.flags)
        for other in ticket.linked:
            self.db.execute("INSERT OR IGNORE INTO links VALUES (?, ?)", [ticket_id, lookup.ticket_id(self.db, other)])
        facts = {
            "reference": ticket.reference, "category": classification.category, "rights": classification.rights, "flags": classification.flags,
            "rule": dates.rule, "due": _day(dates.due), "due_safe": _day(dates.due_safe), "needs_review": classification.needs_review,
            "model": classification.model, "acknowledgement": ack.action, "acknowledgement_rule": ack.rule, "linked": ticket.linked,
        }  # fmt: skip
        self.event(ticket_id, MACHINE, "opened", facts)
        return ticket_id

    def label(self, ticket_id: int, rights: Iterable[str], flags: Iterable[str]) -> None:
        """Set a ticket's rights and flags."""
        for table, names in (("rights", rights), ("flags", flags)):
            self.db.execute(f"DELETE FROM {table} WHERE ticket_id = ?", [ticket_id])
            self.db.conn.executemany(f"INSERT INTO {table} VALUES (?, ?)", [(ticket_id, str(name)) for name in names])

    def _keep_message(
        self, ticket_id: int, delivery: Delivery, message: Message, classification: Classification, outcome: Outcome
    ) -> None:
        cursor = self.db.execute(
            "INSERT INTO messages (ticket_id, delivery_id, received_at, kind) VALUES (?, ?, ?, ?)",
            [ticket_id, delivery.id, instant(delivery.received_at), outcome],
        )
        sender = ", ".join(f"{origin.name} <{origin.address}>".strip() for origin in message.originators)
        self.db.execute(
            "INSERT INTO contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [cursor.lastrowid, message.message_id, sender, message.subject, message.text, message.quoted, message.forwarded,
             _text(message.attachments), _text(message.oddities), _text(classification.evidence)],
        )  # fmt: skip
        text = "\n".join(part for part in (message.text, message.forwarded) if part)
        self.db.execute(
            "INSERT INTO search (rowid, subject, text, sender) VALUES (?, ?, ?, ?)", [cursor.lastrowid, message.subject, text, sender]
        )

    # --- A person's move ----------------------------------------------------------------------------------------------------------
    def state(self, reference: str) -> TicketState | None:
        """A ticket as the moves look at it; None where there is none of that reference."""
        row = self.db.execute("SELECT id, status, category FROM tickets WHERE reference = ?", [reference]).fetchone()
        if row is None:
            return None
        labels = [
            [label["name"] for label in self.db.execute(f"SELECT name FROM {table} WHERE ticket_id = ?", [row["id"]])]
            for table in ("rights", "flags")
        ]
        held = self.db.execute(
            "SELECT l.id, b.recipient FROM letters l JOIN letter_bodies b ON b.letter_id = l.id WHERE l.ticket_id = ? AND l.state = 'held'",
            [row["id"]],
        )
        return TicketState(
            reference, Status(row["status"]), Category(row["category"]), tuple(map(Right, labels[0])), tuple(map(Flag, labels[1])),
            tuple(HeldLetter(letter["id"], letter["recipient"]) for letter in held),
        )  # fmt: skip

    def apply(self, reference: str, actor: str, move: str, change: Change) -> None:
        """Row, labels, letters and event of a move, together."""
        ticket = lookup.ticket_id(self.db, reference)
        fields = dict(change.fields)
        if "confirmed_by" in fields:
            fields["confirmed_at"] = instant(self.now)
        if "status" in fields:
            fields["closed_at"] = instant(self.now) if fields["status"] == Status.CLOSED else None
        for column, value in fields.items():
            self.db.execute(f"UPDATE tickets SET {column} = ? WHERE id = ?", [value, ticket])
        if change.rights is not None and change.flags is not None:
            self.label(ticket, change.rights, change.flags)
        for letter, state in change.letters.items():
            self.letter_state(letter, state, actor)
        if change.forget is not None:
            erasure.forget(self, reference, actor, change.forget)
        else:
            self.event(ticket, actor, move, change.facts, change.detail)

    def what_dates(self, reference: str) -> tuple[Classification, datetime]:
        """What the dates of a ticket follow from, as a person left it: its kind and its receipt."""
        state = self.state(reference)
        assert state is not None
        row = self.db.execute("SELECT region, language, model, received_at FROM tickets WHERE reference = ?", [reference]).fetchone()
        sure = {state.category.value: 1.0}
        classification = Classification(
            state.category, sure, state.rights, state.flags, Region(row["region"]), row["language"], False, (), row["model"]
        )
        return classification, moment(row["received_at"])

    def redate(self, reference: str, dates: Deadline) -> None:
        """Give a ticket the dates that follow from what it is now."""
        ticket = lookup.ticket_id(self.db, reference)
        self.db.execute(
            "UPDATE tickets SET rule = ?, due = ?, due_safe = ?, ack_due = ?, review_by = ?, trace = ? WHERE id = ?",
            [dates.rule, _day(dates.due), _day(dates.due_safe), _day(dates.ack_due), _day(dates.review_by), json.dumps(dates.trace), ticket],
        )
        self.event(ticket, MACHINE, "dated", {"rule": dates.rule, "due": _day(dates.due), "due_safe": _day(dates.due_safe)})

    # --- Events and letters -------------------------------------------------------------------------------------------------------
    def event(
        self, ticket_id: int | None, actor: str, kind: str, facts: Mapping[str, object], detail: Mapping[str, object] | None = None
    ) -> None:
        """Add to the audit chain: facts without personal data, and a detail that may hold some."""
        chain.append(self.db, instant(self.now), actor, kind, facts, ticket_id, detail)

    def queue(self, ticket_id: int, letter: Letter) -> None:
        """Put a letter into the outbox, final to the byte."""
        now = instant(self.now)
        cursor = self.db.execute(
            "INSERT INTO letters (ticket_id, kind, message_id, state, template, language, created_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [ticket_id, letter.kind, letter.message_id, letter.state, letter.template, letter.language, now, now],
        )
        self.db.execute("INSERT INTO letter_bodies VALUES (?, ?, ?, ?)", [cursor.lastrowid, letter.to, letter.because, letter.raw])
        facts = {"message_id": letter.message_id, "state": letter.state, "template": letter.template, "rule": letter.rule}
        self.event(ticket_id, MACHINE, "letter_written", facts, {"sha256": hashlib.sha256(letter.raw).hexdigest(), "to": letter.to})

    def letter_state(self, letter_id: int, state: LetterState, actor: str = MACHINE, reply: str = "", wait: timedelta | None = None) -> None:
        """Move a letter on. `wait` is how long until it is looked at again."""
        finished = state in (LetterState.SENT, LetterState.FAILED, LetterState.DROPPED, LetterState.BOUNCED)
        self.db.execute(
            "UPDATE letters SET state = ?, reply = ?, due_at = ?, finished_at = ? WHERE id = ?",
            [state, reply, instant(self.now + (wait or timedelta())), instant(self.now) if finished else None, letter_id],
        )
        row = self.db.execute("SELECT ticket_id, message_id FROM letters WHERE id = ?", [letter_id]).fetchone()
        self.event(row["ticket_id"], actor, f"letter_{state}", {"message_id": row["message_id"], "reply": reply})

    def claim(self, *, resend_unknown: bool) -> "Outgoing | None":
        """The next letter that is due, marked `sending` before a byte of it leaves."""
        states = ["queued", "deferred", *(["unknown"] if resend_unknown else [])]
        row = self.db.execute(
            f"SELECT l.*, b.recipient, b.raw FROM letters l JOIN letter_bodies b ON b.letter_id = l.id"
            f" WHERE l.state IN ({lookup.places(states)}) AND l.due_at <= ? AND NOT (l.state = 'unknown' AND l.resent)"
            " ORDER BY l.due_at, l.id LIMIT 1",
            [*states, instant(self.now)],
        ).fetchone()
        if row is None:
            return None
        again = row["state"] == LetterState.UNKNOWN
        self.db.execute(
            "UPDATE letters SET state = 'sending', attempts = attempts + 1, resent = resent + ? WHERE id = ?", [again, row["id"]]
        )
        return Outgoing(
            row["id"], row["recipient"], row["raw"], row["attempts"] + 1, bool(row["resent"] or again), LetterState(row["state"])
        )

    def unclaim(self, letter: "Outgoing", wait: timedelta) -> None:
        """A claimed letter was surely not taken: it waits as before."""
        self.db.execute(
            "UPDATE letters SET state = ?, attempts = attempts - 1, resent = ?, due_at = ? WHERE id = ?",
            [letter.was, letter.resent and letter.was is not LetterState.UNKNOWN, instant(self.now + wait), letter.id],
        )

    def recover_letters(self) -> int:
        """At start-up nobody waits for an answer any more: what was being sent has an unknown outcome. Returns how many."""
        rows = self.db.execute("SELECT id FROM letters WHERE state = 'sending'").fetchall()
        for row in rows:
            self.letter_state(row["id"], LetterState.UNKNOWN, reply="the program ended before the answer came")
        return len(rows)

    # --- Alarms -------------------------------------------------------------------------------------------------------------------
    def raise_alarm(self, name: str, text: str) -> bool:
        """Keep an alarm; returns whether it is new."""
        cursor = self.db.execute("INSERT OR IGNORE INTO alarms VALUES (?, ?, ?)", [name, instant(self.now), text])
        return cursor.rowcount == 1

    def clear_alarm(self, name: str) -> None:
        self.db.execute("DELETE FROM alarms WHERE name = ?", [name])


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A letter that was claimed for sending."""

    id: int
    recipient: str
    raw: bytes
    attempts: int
    resent: bool
    was: LetterState  # before it was claimed


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _text(value: object) -> str:
    return msgspec.json.encode(value).decode()
