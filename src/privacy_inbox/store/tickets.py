"""Writes to tickets: their labels, their dates, what a follow-up adds, what was answered by hand."""

import json
from collections.abc import Iterable
from datetime import date, datetime

from privacy_inbox.core.classification import Classification
from privacy_inbox.core.deadlines import Deadline, spell
from privacy_inbox.core.following import Growth
from privacy_inbox.core.message import Message
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right
from privacy_inbox.store import lookup
from privacy_inbox.store.ledger import Ledger
from privacy_inbox.store.times import instant, moment
from privacy_inbox.store.writing import MACHINE


class Tickets(Ledger):
    """What may be changed on a ticket inside one write transaction."""

    def label(self, ticket_id: int, rights: Iterable[Right], flags: Iterable[Flag]) -> None:
        """Give a ticket its rights and flags; rights that it has keep their clocks."""
        self.db.executemany(
            "INSERT OR IGNORE INTO rights (ticket_id, name) VALUES (?, ?)", [(ticket_id, name) for name in rights]
        )
        self.db.executemany("INSERT INTO flags (ticket_id, name) VALUES (?, ?)", [(ticket_id, name) for name in flags])

    def grow(self, ticket_id: int, growth: Growth) -> None:
        """What a follow-up changes: a closed ticket is open again, a new right has its own clock, a sign is shown."""
        changed = self.db.execute(
            "UPDATE tickets SET status = 'open', closed_at = NULL WHERE id = ? AND status = 'closed'", (ticket_id,)
        )
        if changed.rowcount:
            self._begin_anew(ticket_id, growth)
        for right, dates in growth.rights.items():
            self._start_clock(ticket_id, right, growth.received_at, dates)
        self._nearest(ticket_id)
        if growth.category:
            self.db.execute("UPDATE tickets SET category = ? WHERE id = ?", (growth.category, ticket_id))
        self.flag(ticket_id, growth.flags, "a follow-up shows it")
        if growth.review_because:
            self._ask_for_review(ticket_id, growth.review_because, growth.dates.review_by)

    def _begin_anew(self, ticket_id: int, growth: Growth) -> None:
        """A closed ticket is open again: its old dates were met, so new ones run from the mail that reopened it."""
        self.event(ticket_id, MACHINE, "reopened", {"because": "its requester wrote again"})
        self.db.execute("UPDATE tickets SET reopened_by = ? WHERE id = ?", (instant(growth.received_at), ticket_id))
        self.db.execute(
            "UPDATE rights SET received_at = NULL, rule = NULL, due = NULL, due_safe = NULL WHERE ticket_id = ?",
            (ticket_id,),
        )
        self._redate(ticket_id, growth.dates)

    def _start_clock(self, ticket_id: int, right: Right, received: datetime, dates: Deadline) -> None:
        """A right that a follow-up asks for: its time runs from that mail's own receipt."""
        clock = {"received_at": instant(received), "rule": dates.rule}
        days = {"due": _day(dates.due), "due_safe": _day(dates.due_safe)}
        self.db.execute(
            "INSERT OR REPLACE INTO rights (ticket_id, name, received_at, rule, due, due_safe)"
            " VALUES (:ticket, :name, :received_at, :rule, :due, :due_safe)",
            {"ticket": ticket_id, "name": right, **clock, **days},
        )
        self._say_clock(ticket_id, right, dates.due, dates.due_safe)
        self.event(ticket_id, MACHINE, "right_added", {"right": right, **clock, **days})

    def _say_clock(self, ticket_id: int, right: str, due: date, due_safe: date) -> None:
        name = right.replace("_", " ").capitalize()
        said = f"{name} was asked for later: by {spell(due)}, at the strictest {spell(due_safe)}."
        self.db.execute("UPDATE tickets SET trace = json_insert(trace, '$[#]', ?) WHERE id = ?", (said, ticket_id))

    def _nearest(self, ticket_id: int) -> None:
        """Of all its clocks a ticket shows the nearest date."""
        for column in ("due", "due_safe"):
            self.db.execute(
                f"UPDATE tickets SET {column} = min({column}, coalesce("
                f"(SELECT min({column}) FROM rights WHERE ticket_id = ?1), {column})) WHERE id = ?1",
                (ticket_id,),
            )

    def flag(self, ticket_id: int, flags: Iterable[Flag], because: str) -> None:
        """Raise flags that a ticket does not have."""
        for flag in flags:
            added = self.db.execute("INSERT OR IGNORE INTO flags (ticket_id, name) VALUES (?, ?)", (ticket_id, flag))
            if added.rowcount:
                self.event(ticket_id, MACHINE, "flagged", {"flag": flag, "because": because})

    def _ask_for_review(self, ticket_id: int, because: str, by: date) -> None:
        """A person looks again: what they confirmed was another state of things."""
        self.db.execute(
            "UPDATE tickets SET needs_review = 1, review_because = ?, confirmed_by = NULL, confirmed_at = NULL,"
            " review_by = min(due_safe, ?) WHERE id = ?",
            (because, _day(by), ticket_id),
        )
        self.event(ticket_id, MACHINE, "review_asked", {"because": because})

    def note_reread(self, reference: str, found: Classification) -> None:
        """A model that was promoted reads a ticket otherwise: noted for a person, and nothing is changed."""
        facts = {"category": found.category, "model": found.model, "confidence": round(found.confidence, 4)}
        self.event(lookup.ticket_id(self.db, reference), MACHINE, "reread", facts)

    def keep_answer(self, ticket_id: int, message: Message, sent_at: datetime) -> None:
        """One of us answered from another mail program: kept on the ticket, and a person says whether that was it."""
        to = sorted({recipient.address.lower() for recipient in message.recipients})
        known = self.db.execute(
            "SELECT 1 FROM answers WHERE ticket_id = ? AND rfc_message_id = ? AND rfc_message_id <> ''",
            (ticket_id, message.message_id),
        )
        if known.fetchone() or not lookup.participants(self.db, ticket_id) & set(to):
            return  # known, or written to somebody else: a colleague, say
        self.db.execute(
            "INSERT INTO answers (ticket_id, state, sent_at, rfc_message_id, recipients, subject, text)"
            " VALUES (?, 'offered', ?, ?, ?, ?, ?)",
            (ticket_id, instant(sent_at), message.message_id, json.dumps(to), message.subject, message.text),
        )
        facts = {"sent_at": instant(sent_at)}
        self.event(ticket_id, MACHINE, "answered_by_hand", facts, {"to": to, "subject": message.subject})

    def what_dates(self, reference: str) -> tuple[Classification, datetime]:
        """What the dates of a ticket follow from, as a person left it: its kind, and the receipt that they run from.

        Of its rights those without a clock of their own.
        """
        row = self.db.execute(
            "SELECT id, category, region, language, model, coalesce(reopened_by, received_at) AS received_at"
            " FROM tickets WHERE reference = ?",
            (reference,),
        ).fetchone()
        classification = Classification(
            category=Category(row["category"]),
            probabilities={row["category"]: 1.0},
            rights=self._rights_of(row["id"], " AND received_at IS NULL") or self._rights_of(row["id"]),
            flags=self._flags_of(row["id"]),
            region=Region(row["region"]),
            language=row["language"],
            needs_review=False,
            evidence=(),
            model=row["model"],
        )
        return classification, moment(row["received_at"])

    def _rights_of(self, ticket_id: int, only: str = "") -> tuple[Right, ...]:
        rows = self.db.execute(f"SELECT name FROM rights WHERE ticket_id = ?{only} ORDER BY name", (ticket_id,))
        return tuple(Right(row["name"]) for row in rows)

    def _flags_of(self, ticket_id: int) -> tuple[Flag, ...]:
        rows = self.db.execute("SELECT name FROM flags WHERE ticket_id = ? ORDER BY name", (ticket_id,))
        return tuple(Flag(row["name"]) for row in rows)

    def what_letters_say(self, reference: str) -> tuple[str, str, datetime, date, tuple[Right, ...]]:
        """Reference, entity, receipt, day of the answer and rights, as a letter names them.

        The rights only where a person has confirmed them.
        """
        row = self.db.execute("SELECT * FROM tickets WHERE reference = ?", (reference,)).fetchone()
        rights = self._rights_of(row["id"]) if row["confirmed_by"] else ()
        return reference, row["entity"], moment(row["received_at"]), date.fromisoformat(row["due_safe"]), rights

    def promised(self, reference: str) -> date | None:
        """The day that the acknowledgement named to the person.

        None where it has not left and will not by itself, or where the ticket was closed since and reopened by them.
        """
        row = self.db.execute(_PROMISED, (reference,)).fetchone()
        return date.fromisoformat(json.loads(row["facts"])["due_safe"]) if row else None

    def redate(self, reference: str, deadline: Deadline) -> None:
        """Give a ticket the dates that follow from what it is now; a right that came later keeps its own."""
        ticket = lookup.ticket_id(self.db, reference)
        self._redate(ticket, deadline)
        for row in self.db.execute(_LATER, (ticket,)).fetchall():
            self._say_clock(ticket, row["name"], date.fromisoformat(row["due"]), date.fromisoformat(row["due_safe"]))
        self._nearest(ticket)

    def _redate(self, ticket: int, deadline: Deadline) -> None:
        dates = columns(deadline)
        self.db.execute(_REDATE, {**dates, "id": ticket})
        self.event(ticket, MACHINE, "dated", {name: dates[name] for name in ("rule", "due", "due_safe")})


_REDATE = """
UPDATE tickets SET rule = :rule, due = :due, due_safe = :due_safe, ack_due = :ack_due, review_by = :review_by,
  trace = :trace
WHERE id = :id
"""


_LATER = "SELECT name, due, due_safe FROM rights WHERE ticket_id = ? AND due IS NOT NULL ORDER BY received_at, name"


def columns(deadline: Deadline) -> dict[str, str | None]:
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


# The event of a ticket's opening holds the day its letter named.
_PROMISED = """
SELECT e.facts FROM events e JOIN tickets t ON t.id = e.ticket_id
WHERE t.reference = ?1 AND t.reopened_by IS NULL AND e.id = (SELECT min(id) FROM events WHERE ticket_id = t.id)
  AND EXISTS (SELECT 1 FROM letters l WHERE l.ticket_id = t.id AND l.state <> 'failed'
    AND (l.state NOT IN ('held', 'dropped') OR l.attempts > 0))
"""
