"""Reads: everything that the other rooms ask the store."""

import hashlib
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from privacy_inbox.core.history import Delivery
from privacy_inbox.core.icalendar import Duties
from privacy_inbox.core.notices import People
from privacy_inbox.core.notices import Waiting as Pending
from privacy_inbox.core.register import Entry
from privacy_inbox.core.settings import Alarms
from privacy_inbox.core.vocabulary import LetterState, Outcome
from privacy_inbox.store import examples, notices, person, register
from privacy_inbox.store.listing import Listing, Row, TicketFilter
from privacy_inbox.store.lookup import tickets_named
from privacy_inbox.store.times import instant, moment

__all__ = ["GIVE_UP", "Reading", "Row", "TicketFilter", "Waiting"]

GIVE_UP = 6  # attempts after which a mail is left to a person


@dataclass(frozen=True, slots=True)
class Waiting:
    """A delivery that has been listed and not fetched."""

    id: int
    account: str
    folder: str
    uidvalidity: int
    uid: int
    size: int
    junk: bool
    attempts: int = 0
    handled_before: bool = False


_UNFETCHED = """
SELECT d.id, d.account, d.folder, d.uidvalidity, d.uid, d.size, d.junk, d.attempts, d.handled_before
FROM deliveries d LEFT JOIN raws r ON r.delivery_id = d.id
WHERE d.outcome IS NULL AND d.account = ? AND d.folder = ? AND r.delivery_id IS NULL ORDER BY d.attempts, d.id
"""
_ADMITTED = """
SELECT d.*, r.body FROM deliveries d JOIN raws r ON r.delivery_id = d.id
WHERE d.outcome IS NULL AND d.attempts < ? ORDER BY d.attempts, d.id LIMIT ?
"""
_UNDATED = "SELECT reference FROM tickets WHERE status = 'open' AND versions = '[]' ORDER BY id"
_DELIVERIES = """
SELECT d.id, d.account, d.folder, d.uidvalidity, d.uid, d.received_at, d.sha256, c.rfc_message_id AS message_id,
  d.outcome, t.reference, d.because, d.attempts
FROM deliveries d LEFT JOIN tickets t ON t.id = d.ticket_id
  LEFT JOIN messages m ON m.delivery_id = d.id LEFT JOIN contents c ON c.message_id = m.id
WHERE (:id IS NULL OR d.id = :id) AND (:outcome IS NULL OR coalesce(d.outcome, 'waiting') = :outcome) ORDER BY d.id
"""


@dataclass(frozen=True, slots=True)
class Unfiled:
    """A letter of ours of which no copy lies in Sent yet."""

    id: int
    sent_at: datetime
    raw: bytes


_UNFILED = """
SELECT l.id, l.finished_at, b.raw FROM letters l JOIN letter_bodies b ON b.letter_id = l.id
WHERE l.state = 'sent' AND l.filed = 0 AND l.finished_at <= ? ORDER BY l.id LIMIT 500
"""
_LAST_EPOCH = """
SELECT uidvalidity, uid, received_at FROM deliveries
WHERE account = ?1 AND folder = ?2 AND uidvalidity = (
  SELECT min(uidvalidity) FROM deliveries WHERE account = ?1 AND folder = ?2 AND uidvalidity <= 0)
"""
_WATCHED = "SELECT * FROM folders WHERE role = 'watched' ORDER BY account, folder"
_HELD = "SELECT count(*), min(decide_by), coalesce(sum(decide_by < ?), 0) FROM letters WHERE state = 'held'"


class Reading(Listing):
    """Look-ups on one connection."""

    # --- The ledger ---------------------------------------------------------------------------------------------------
    def known_uids(self, account: str, folder: str, uidvalidity: int) -> set[int]:
        rows = self.db.execute(
            "SELECT uid FROM deliveries WHERE account = ? AND folder = ? AND uidvalidity = ?",
            (account, folder, uidvalidity),
        )
        return {row[0] for row in rows}

    def unfetched(self, account: str, folder: str) -> list[Waiting]:
        """Listed deliveries of a folder whose raw mail is not here yet, oldest first; those that failed come last."""
        return [Waiting(*row) for row in self.db.execute(_UNFETCHED, (account, folder))]

    def admitted(self, most: int, most_bytes: int) -> list[Delivery]:
        """Mails that are in the store and have no outcome yet: one at least, if any, and else within both limits.

        Oldest first; those that failed before come last; one that could not even be quarantined is left to a person.
        """
        batch: list[Delivery] = []
        total = 0
        for row in self.db.execute(_ADMITTED, (GIVE_UP, most)):
            total += row["size"]
            if batch and total > most_bytes:
                break
            batch.append(
                Delivery(
                    **{name: row[name] for name in ("id", "account", "folder", "uidvalidity", "uid", "attempts")},
                    received_at=moment(row["received_at"]),
                    raw=zlib.decompress(row["body"]),
                    junk=bool(row["junk"]),
                    cut=bool(row["cut"]),
                    handled_before=bool(row["handled_before"]),
                )
            )
        return batch

    def unsettled(self, account: str) -> list[tuple[int, str, int, int]]:
        """(id, folder, uidvalidity, uid) of deliveries with an outcome that the mail server has not been told of."""
        rows = self.db.execute(
            "SELECT id, folder, uidvalidity, uid FROM deliveries"
            " WHERE outcome IS NOT NULL AND settled = 0 AND account = ? ORDER BY id",
            (account,),
        )
        return [tuple(row) for row in rows]

    def delivery(self, number: int) -> Row | None:
        """One delivery and its outcome."""
        row = self.db.execute(_DELIVERIES, {"id": number, "outcome": None}).fetchone()
        return dict(row) if row else None

    def confirmed(self) -> list[examples.Confirmed]:
        """What people taught: tickets confirmed with the message open, the first confirmed first."""
        return list(examples.confirmed(self.db))

    def unconfirmed(self) -> Iterator[tuple[str, str, bytes]]:
        """Reference, category and first raw mail of each ticket that no person has confirmed."""
        return examples.unconfirmed(self.db)

    def reread(self) -> list[Row]:
        """Tickets that a promoted model reads as a request or a child alert, not confirmed since."""
        return list(examples.reread(self.db))

    def deliveries(self, outcome: str | None = None) -> Iterator[Row]:
        """Every delivery and its outcome, oldest first. `waiting` = those without one."""
        return (dict(row) for row in self.db.execute(_DELIVERIES, {"id": None, "outcome": outcome or None}))

    def undated(self) -> list[str]:
        """Open tickets of which no rule's version is known."""
        return [row[0] for row in self.db.execute(_UNDATED)]

    def anything_waiting(self) -> bool:
        """Whether a mail that is in the store still has no outcome."""
        query = "SELECT EXISTS (SELECT 1 FROM deliveries d JOIN raws r ON r.delivery_id = d.id WHERE d.outcome IS NULL)"
        return bool(self.db.execute(query).fetchone()[0])

    # --- Exports ------------------------------------------------------------------------------------------------------
    def register(self) -> Iterator[Entry]:
        """Every ticket as the register tells of it, by its receipt."""
        return register.entries(self.db)

    def duties(self) -> Iterator[Duties]:
        """What is still to be done about each open ticket."""
        return register.duties(self.db)

    def suppressed(self, *, confirmed: bool = True, proposed: bool = False) -> list[Row]:
        """The addresses that get no marketing, and those that are only put forward."""
        return register.suppressed(self.db, confirmed=confirmed, proposed=proposed)

    def held_about(self, address: str) -> person.Held:
        """Everything about one address."""
        return person.held(self, address)

    # --- Folders that are looked through beside the watched ones ------------------------------------------------------
    def last_epoch(self, account: str, folder: str) -> tuple[int, dict[int, datetime]]:
        """Of a folder without UIDVALIDITY: our number of its last epoch, and when each UID known in it was received."""
        rows = self.db.execute(_LAST_EPOCH, (account, folder)).fetchall()
        return min((row["uidvalidity"] for row in rows), default=0), {
            row["uid"]: moment(row["received_at"]) for row in rows
        }

    def tickets_named(self, message_ids: Sequence[str]) -> list[int]:
        """The tickets that a mail with these references is about."""
        return tickets_named(self.db, message_ids)

    def not_looked_at(self, account: str, folder: str, uidvalidity: int, uids: Sequence[int]) -> list[int]:
        """Those of the UIDs that were never looked at."""
        rows = self.db.execute(
            "SELECT uid FROM looked_at WHERE account = ? AND folder = ? AND uidvalidity = ?",
            (account, folder, uidvalidity),
        )
        seen = {row[0] for row in rows}
        return [uid for uid in uids if uid not in seen]

    def last_looked(self, account: str, role: str) -> datetime | None:
        """When the Sent or the processed folder was looked through last; None = not since the start."""
        row = self.db.execute(
            "SELECT max(polled_at) FROM folders WHERE account = ? AND role = ?", (account, role)
        ).fetchone()
        return moment(row[0]) if row[0] else None

    def knows_mail(self, raw: bytes) -> bool:
        """Whether this very mail, byte by byte, was taken in before."""
        digest = hashlib.sha256(raw).hexdigest()
        return self.db.execute("SELECT 1 FROM deliveries WHERE sha256 = ?", (digest,)).fetchone() is not None

    def unfiled(self, before: datetime) -> list[Unfiled]:
        """Letters that left before an instant and of which no copy lies in Sent."""
        rows = self.db.execute(_UNFILED, (instant(before),))
        return [Unfiled(row["id"], moment(row["finished_at"]), row["raw"]) for row in rows]

    # --- What people are told -----------------------------------------------------------------------------------------
    def waiting(self) -> list[Pending]:
        """Every open ticket, as notices see it."""
        return notices.waiting(self.db)

    def digest(self) -> dict[str, int]:
        """The figures of the daily digest beside the tickets."""
        return notices.counts(self.db)

    def people(self, alarms: Alarms) -> People:
        """Who can be told, who is away, and what each was told already."""
        return notices.people(self.db, alarms)

    def away(self) -> list[tuple[str, str]]:
        """Who is away, and until which day."""
        return list(notices.all_away(self.db))

    # --- Status -------------------------------------------------------------------------------------------------------
    def status_on(self, today: date) -> Row:
        """The reconciliation: every delivery and its outcome, the outbox by state, the last poll, the alarms."""
        outcomes = self._counts("SELECT coalesce(outcome, 'waiting'), count(*) FROM deliveries GROUP BY 1")
        deliveries = {name: outcomes.get(name, 0) for name in (*(outcome.value for outcome in Outcome), "waiting")}
        folders = [dict(row) for row in self.db.execute(_WATCHED)]
        total = sum(outcomes.values())
        states = self._counts("SELECT state, count(*) FROM letters GROUP BY 1")
        return {
            "deliveries": {"total": total, **deliveries},
            "folders": folders,
            "outbox": {state.value: states[state] for state in LetterState if state in states},
            "held": self.held(today),
            "last_successful_poll": self.last_successful_poll(),
            "alarms": self.alarms(),
            "reconciled": total == sum(deliveries.values()) and not any(folder["unknown"] for folder in folders),
        }

    def last_successful_poll(self) -> str | None:
        """The instant of the last good round of every watched folder; None where one of them has had none."""
        (oldest,) = self.db.execute("SELECT min(polled_at) FROM folders WHERE role = 'watched'").fetchone()
        return oldest or None

    def held(self, today: date) -> Row:
        """The letters that wait for a person: how many, since when one is to be decided on, how many are late."""
        count, oldest, late = self.db.execute(_HELD, (today.isoformat(),)).fetchone()
        return {"count": count, "oldest_decide_by": oldest, "late": late}

    def _counts(self, query: str) -> dict[str, int]:
        return {row[0]: row[1] for row in self.db.execute(query)}

    def alarms(self) -> list[Row]:
        return [dict(row) for row in self.db.execute("SELECT * FROM alarms ORDER BY since")]

    def next_letter_at(self) -> datetime | None:
        """When the next letter is due; None when none waits."""
        row = self.db.execute(
            "SELECT min(due_at) FROM letters"
            " WHERE state IN ('queued', 'deferred', 'unknown', 'sending') AND state <> 'sending'"
        ).fetchone()
        return moment(row[0]) if row[0] else None

    def letter_due(self, now: datetime) -> bool:
        due = self.next_letter_at()
        return due is not None and instant(due) <= instant(now)
