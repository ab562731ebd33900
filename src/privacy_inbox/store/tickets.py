"""Tickets: their labels, their dates, what a follow-up adds, what was answered by hand, what a letter speaks of."""

import json
from collections.abc import Iterable
from datetime import date, datetime

from privacy_inbox.core import reference as references
from privacy_inbox.core.classification import Classification
from privacy_inbox.core.clocks import Happened
from privacy_inbox.core.deadlines import Clock, Deadline, Matter, Override
from privacy_inbox.core.following import Growth
from privacy_inbox.core.letter import Thread
from privacy_inbox.core.message import Message
from privacy_inbox.core.settings import Settings
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right
from privacy_inbox.core.wording import AUTOMATIC, LetterCase
from privacy_inbox.store import lookup
from privacy_inbox.store.ledger import Ledger
from privacy_inbox.store.times import instant, moment
from privacy_inbox.store.writing import MACHINE


class Tickets(Ledger):
    """What is changed on a ticket, and read of it for that, inside one write transaction."""

    def propose_suppression(self, ticket_id: int) -> None:
        """Whoever objects may mean marketing: the address is put forward for the list of those that get none."""
        self.db.execute(_PROPOSE, {"ticket": ticket_id, "at": self.at})

    def label(self, ticket_id: int, rights: Iterable[Right], flags: Iterable[Flag]) -> None:
        """Give a ticket its rights and flags; those that it has keep their clocks."""
        for table, names in (("rights", rights), ("flags", flags)):
            self.db.executemany(
                f"INSERT OR IGNORE INTO {table} (ticket_id, name) VALUES (?, ?)", [(ticket_id, name) for name in names]
            )

    def grow(self, ticket_id: int, growth: Growth) -> None:
        """What a follow-up changes: a closed ticket is open again, a new right has its own clock, a sign is shown.

        Its dates must be counted anew after it.
        """
        received = instant(growth.received_at)
        changed = self.db.execute(
            "UPDATE tickets SET status = 'open', closed_at = NULL WHERE id = ? AND status = 'closed'", (ticket_id,)
        )
        if changed.rowcount:
            self._begin_anew(ticket_id, received)
        for right in growth.rights:
            self.db.execute(
                "INSERT OR REPLACE INTO rights (ticket_id, name, received_at) VALUES (?, ?, ?)",
                (ticket_id, right, received),
            )
            self.event(ticket_id, MACHINE, "right_added", {"right": right, "received_at": received})
        self.propose_suppression(ticket_id)
        if growth.category:
            self.db.execute("UPDATE tickets SET category = ? WHERE id = ?", (growth.category, ticket_id))
        self.flag(ticket_id, growth.flags, "a follow-up shows it", received)
        if growth.review_because:
            self._ask_for_review(ticket_id, growth.review_because, received)

    def _begin_anew(self, ticket_id: int, received: str) -> None:
        """A closed ticket is open again: its old dates were met, so new ones run from the mail that reopened it.

        What a flag stands for did not happen again: its time runs from the mail that showed it.
        """
        self.event(ticket_id, MACHINE, "reopened", {"because": "its requester wrote again"})
        self.db.execute(_KEEP_RECEIPTS, (ticket_id,))
        self.db.execute(
            "UPDATE tickets SET reopened_by = ?1, review_from = ?1, override_day = NULL, override_by = NULL,"
            " decision = NULL, ground = NULL, answered_at = NULL WHERE id = ?2",
            (received, ticket_id),
        )
        self.db.execute("UPDATE rights SET received_at = NULL WHERE ticket_id = ?", (ticket_id,))

    def flag(self, ticket_id: int, flags: Iterable[Flag], because: str, received: str | None = None) -> None:
        """Raise flags that a ticket does not have; `received`: when the mail came that shows them, if a later one.

        What a later mail shows once more counts from that one.
        """
        for flag in flags:
            added = self.db.execute(_FLAG, (ticket_id, flag, received))
            if added.rowcount:
                self.event(ticket_id, MACHINE, "flagged", {"flag": flag, "because": because})

    def _ask_for_review(self, ticket_id: int, because: str, received: str) -> None:
        """A person looks again: what they confirmed was another state of things."""
        self.db.execute(
            "UPDATE tickets SET needs_review = 1, review_because = ?, confirmed_by = NULL, confirmed_at = NULL,"
            " review_from = ? WHERE id = ?",
            (because, received, ticket_id),
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

    def matter(self, reference: str) -> Matter:
        """What the dates of a ticket follow from, as it stands now."""
        row = self.db.execute("SELECT * FROM tickets WHERE reference = ?", (reference,)).fetchone()
        number, likely = row["id"], json.loads(row["probabilities"]).get(Category.RIGHTS_REQUEST, 0.0)
        received = moment(row["reopened_by"] or row["received_earlier"] or row["received_at"])
        asked = self.db.execute("SELECT name, received_at FROM rights WHERE ticket_id = ? ORDER BY name", (number,))
        known = row["confirmed_by"] is not None
        return Matter(
            category=Category(row["category"]),
            received=received,
            rights={Right(name): moment(at) if at else received for name, at in asked},
            flags=self._flags_of(number),
            flagged={
                Flag(name): moment(at)
                for name, at in self.db.execute("SELECT name, received_at FROM flags WHERE ticket_id = ?", (number,))
                if at
            },
            region=Region(row["region"]),
            likely=0.0 if known else likely,
            needs_review=bool(row["needs_review"]),
            regimes=tuple(json.loads(row["regimes"])),
            entity=row["entity"] if row["entity_set"] else "",
            events=self._happened(number),
            review_from=moment(row["review_from"]) if row["review_from"] else None,
            promised=self._promised(number),
            acknowledged=bool(self.acknowledged_as(reference)),
            override=Override(_date(row["override_day"]), row["override_by"]) if row["override_day"] else None,
        )

    def _happened(self, number: int) -> tuple[Happened, ...]:
        rows = self.db.execute("SELECT kind, at, rights FROM happened WHERE ticket_id = ? ORDER BY at, id", (number,))
        return tuple(Happened(row["kind"], moment(row["at"]), tuple(json.loads(row["rights"]))) for row in rows)

    def _promised(self, number: int) -> date | None:
        """The day that the last letter has named to the person.

        Of those that have left or will by themselves, and since the ticket was opened or came back. While a repeat has
        none it is the day that it was opened with: who asks again is not put off.
        """
        row = self.db.execute(_PROMISED, (number,)).fetchone() or self.db.execute(_REPEATED, (number,)).fetchone()
        return _date(row["answer_by"]) if row else None

    def _rights_of(self, ticket_id: int) -> tuple[Right, ...]:
        rows = self.db.execute("SELECT name FROM rights WHERE ticket_id = ? ORDER BY name", (ticket_id,))
        return tuple(Right(row["name"]) for row in rows)

    def _flags_of(self, ticket_id: int) -> tuple[Flag, ...]:
        rows = self.db.execute("SELECT name FROM flags WHERE ticket_id = ? ORDER BY name", (ticket_id,))
        return tuple(Flag(row["name"]) for row in rows)

    def letter_case(self, reference: str, settings: Settings) -> LetterCase:
        """What a letter of a ticket may speak of as it stands now; rights only where a person has confirmed them."""
        row = self.db.execute("SELECT * FROM tickets WHERE reference = ?", (reference,)).fetchone()
        entity = settings.entity_of(row["entity"], row["region"])
        laws = self.db.execute("SELECT name FROM clocks WHERE ticket_id = ? AND ack_due IS NOT NULL", (row["id"],))
        return LetterCase(
            reference=reference,
            received=moment(row["received_at"]).astimezone(entity.zone).date(),
            answer_by=_date(row["due_safe"]),
            entity=entity,
            rights=self._rights_of(row["id"]) if row["confirmed_by"] else (),
            flags=self._flags_of(row["id"]),
            region=Region(row["region"]),
            spoken=row["language"],
            verification=any(name in set(Right) for (name,) in laws),
        )

    def thread(self, reference: str, domain: str) -> Thread:
        """Where the next letter of a ticket belongs: after the newest message, among all of theirs and ours."""
        row = self.db.execute(_THREAD_OF, (reference,)).fetchone()
        named = [name for (name,) in self.db.execute(_THREAD_NAMES, (row["id"],))]
        return Thread(
            message_id=self.letter_name(row["id"], reference, domain),
            to=row["letters_to"] or "",
            loop=f"{reference}.{references.tag(self.key, 'loop', reference)}",
            answers=row["newest"] or "",
            references=tuple(named),
        )

    def acknowledged_as(self, reference: str) -> str:
        """The template of the last letter that told what the mail was taken for, and that has left or will."""
        row = self.db.execute(_ACKNOWLEDGED, (reference, json.dumps(sorted(AUTOMATIC)))).fetchone()
        return str(row["template"]) if row else ""

    def redate(self, reference: str, deadline: Deadline) -> None:
        """Give a ticket the dates that follow from what it is now. That they have changed is an event."""
        row = self.db.execute("SELECT * FROM tickets WHERE reference = ?", (reference,)).fetchone()
        dates = columns(deadline)
        self.db.execute(_REDATE, {**dates, "id": row["id"]})
        self._keep_clocks(row["id"], deadline)
        told = ("rule", "due", "due_safe", "clock_status")
        if any((row[name] or None) != (dates[name] or None) for name in told):
            self.event(row["id"], MACHINE, "dated", {name: dates[name] for name in told})

    def _keep_clocks(self, ticket_id: int, deadline: Deadline) -> None:
        self.db.execute("DELETE FROM clocks WHERE ticket_id = ?", (ticket_id,))
        self.db.executemany(
            _CLOCK, [(ticket_id, number, *_clock(clock)) for number, clock in enumerate(deadline.clocks)]
        )


_PROPOSE = """
INSERT OR IGNORE INTO suppressions (address, ticket_id, proposed_at)
SELECT lower(p.address), p.ticket_id, :at FROM people p JOIN rights r ON r.ticket_id = p.ticket_id
WHERE p.ticket_id = :ticket AND r.name = 'objection' AND p.address <> ''
"""
_KEEP_RECEIPTS = """
UPDATE flags SET received_at = (
  SELECT coalesce(reopened_by, received_earlier, received_at) FROM tickets WHERE id = flags.ticket_id)
WHERE ticket_id = ? AND received_at IS NULL
"""
_FLAG = """
INSERT INTO flags (ticket_id, name, received_at) VALUES (?, ?, ?)
ON CONFLICT (ticket_id, name) DO UPDATE SET received_at = excluded.received_at WHERE excluded.received_at IS NOT NULL
"""
_REDATE = """
UPDATE tickets SET rule = :rule, due = :due, due_safe = :due_safe, act_by = :act_by, ack_due = :ack_due,
  review_by = :review_by, extension_notice_due = :extension_notice_due, clock_status = :clock_status,
  versions = :versions, trace = :trace
WHERE id = :id
"""
_CLOCK = """
INSERT INTO clocks (ticket_id, number, name, rule, received_at, due, due_safe, due_at, ack_due, ack_due_safe,
  extension_notice_due, status, answers)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def columns(deadline: Deadline) -> dict[str, str | None]:
    """A deadline as the columns of a ticket; a day that there is none of is empty where a column must be filled."""
    return {
        "rule": deadline.rule,
        "due": _day(deadline.due) or "",
        "due_safe": _day(deadline.due_safe),
        "act_by": _day(deadline.act_by),
        "ack_due": _day(deadline.ack_due),
        "review_by": _day(deadline.review_by),
        "extension_notice_due": _day(deadline.extension_notice_due),
        "clock_status": deadline.status,
        "versions": json.dumps(deadline.versions),
        "trace": json.dumps(deadline.trace),
    }


def _clock(clock: Clock) -> tuple[object, ...]:
    counted = clock.counted
    days = (counted.due, counted.due_safe, counted.due_at, counted.ack_due, counted.ack_due_safe)
    told = (instant(day) if isinstance(day, datetime) else _day(day) for day in days)
    notice = _day(counted.extension_notice_due)
    return clock.name, counted.rule, instant(clock.received), *told, notice, counted.status, clock.answers


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(day: str) -> date:
    return date.fromisoformat(day)


_ACKNOWLEDGED = """
SELECT l.template FROM letters l JOIN tickets t ON t.id = l.ticket_id
WHERE t.reference = ? AND l.state NOT IN ('held', 'dropped', 'failed')
  AND l.template IN (SELECT value FROM json_each(?)) ORDER BY l.id DESC LIMIT 1
"""
_THREAD_OF = """
SELECT t.id, p.letters_to, (SELECT c.rfc_message_id FROM messages m JOIN contents c ON c.message_id = m.id
  WHERE m.ticket_id = t.id AND c.rfc_message_id <> '' AND m.kind IN ('ticket', 'appended')
  ORDER BY m.id DESC LIMIT 1) AS newest
FROM tickets t LEFT JOIN people p ON p.ticket_id = t.id WHERE t.reference = ?
"""
_THREAD_NAMES = """
SELECT name FROM (
  SELECT c.rfc_message_id AS name, m.received_at AS at FROM messages m JOIN contents c ON c.message_id = m.id
  WHERE m.ticket_id = ?1 AND c.rfc_message_id <> ''
  UNION ALL
  SELECT message_id, created_at FROM letters WHERE ticket_id = ?1 AND state NOT IN ('held', 'dropped')
) ORDER BY at
"""
# Letters that have left, or will by themselves.
_PROMISED = """
SELECT l.answer_by FROM letters l JOIN tickets t ON t.id = l.ticket_id
WHERE l.ticket_id = ? AND l.answer_by IS NOT NULL AND l.created_at >= coalesce(t.reopened_by, '')
  AND l.state <> 'failed' AND (l.state NOT IN ('held', 'dropped') OR l.attempts > 0)
ORDER BY l.id DESC LIMIT 1
"""
_REPEATED = """
SELECT json_extract(e.facts, '$.due_safe') AS answer_by FROM events e JOIN tickets t ON t.id = e.ticket_id
WHERE t.id = ? AND t.reopened_by IS NULL AND json_array_length(e.facts, '$.linked') > 0
  AND e.id = (SELECT min(id) FROM events WHERE ticket_id = t.id)
  AND EXISTS (SELECT 1 FROM flags WHERE ticket_id = t.id AND name = 'repeat')
"""
