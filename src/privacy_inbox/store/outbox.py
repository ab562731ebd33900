"""Writes to the outbox: letters, their states, and the events that tell each letter's whole history."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count
from sqlite3 import Row

from privacy_inbox.core import reference as references
from privacy_inbox.core.letter import Letter, Rendered, rewritten
from privacy_inbox.core.vocabulary import LetterState
from privacy_inbox.store.lookup import BREAKER
from privacy_inbox.store.times import instant, moment
from privacy_inbox.store.writing import MACHINE, Writing

_FINISHED = (LetterState.SENT, LetterState.FAILED, LetterState.DROPPED, LetterState.BOUNCED)
_LETTER_FACTS = (
    "SELECT l.*, b.letter_id IS NULL AS empty FROM letters l LEFT JOIN letter_bodies b ON b.letter_id = l.id"
)
_UNDER_WAY = (
    "state IN ('queued', 'deferred', 'unknown', 'sending')"  # in the words of the index letters_due, or it is not used
)
_WITH_BODY = """
SELECT l.*, b.recipient, b.raw, t.reference FROM letters l JOIN letter_bodies b ON b.letter_id = l.id
  JOIN tickets t ON t.id = l.ticket_id WHERE l.id = ?
"""
_HELD_BY_BREAKER = """
SELECT l.id FROM letters l JOIN tickets t ON t.id = l.ticket_id
WHERE l.state = 'held' AND l.attempts = 0 AND (t.ack_rule = 'breaker' OR l.reply = ?) AND t.status <> 'forgotten'
ORDER BY l.id
"""
_STOPPED = "stopped with all others"  # what is said of a letter that was queued when the breaker opened
# What may have left already waits until Sent was looked through for it.
_NEXT_DUE = f"""
SELECT l.*, b.recipient, b.raw, b.domain FROM letters l LEFT JOIN letter_bodies b ON b.letter_id = l.id
WHERE l.{_UNDER_WAY} AND l.state <> 'sending' AND l.due_at <= ?1
  AND (l.look_after IS NULL OR l.look_after < (SELECT value FROM meta WHERE name = 'sent_readings'))
ORDER BY l.due_at, l.id LIMIT 1
"""
# When the last of so many letters left: while that is less than an hour ago, the next one waits.
_LEFT = """
SELECT finished_at FROM letters WHERE state = 'sent' AND finished_at BETWEEN ?1 AND ?2
ORDER BY finished_at DESC LIMIT 1 OFFSET ?3
"""
_LEFT_TO_DOMAIN = """
SELECT l.finished_at FROM letters l JOIN letter_bodies b ON b.letter_id = l.id
WHERE l.state = 'sent' AND l.finished_at BETWEEN ?1 AND ?2 AND b.domain = ?4
ORDER BY l.finished_at DESC LIMIT 1 OFFSET ?3
"""
PACE_WINDOW = timedelta(hours=1)
LONGEST_WAIT = timedelta(hours=3)  # no letter is ever put off longer: what is due later, is so by a clock that jumped


@dataclass(frozen=True, slots=True)
class Pace:
    """How many letters leave in an hour; the others wait their turn."""

    per_hour: int
    per_domain: int


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A letter that was claimed for sending."""

    id: int
    recipient: str
    raw: bytes
    attempts: int
    resent: bool
    was: LetterState  # before it was claimed


class Outbox(Writing):
    """What may be done with letters inside one write transaction."""

    def queue(self, ticket_id: int, letter: Letter, actor: str = MACHINE, wait: timedelta = timedelta()) -> None:
        """Put a letter into the outbox, final to the byte; it is due after `wait`."""
        cursor = self.db.execute(
            "INSERT INTO letters (ticket_id, kind, message_id, state, template, language, created_at, decide_by,"
            " finished_at, filed, answer_by, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                ticket_id,
                letter.kind,
                letter.message_id,
                letter.state,
                letter.template,
                letter.language,
                self.at,
                letter.decide_by.isoformat() if letter.decide_by else None,
                self.at if letter.state in _FINISHED else None,
                letter.state is LetterState.SENT,  # one that was found in Sent, after a restore
                letter.answer_by.isoformat() if letter.answer_by else None,
                instant(self.now + wait),
            ),
        )
        self.db.execute(
            "INSERT INTO letter_bodies (letter_id, recipient, because, raw, domain) VALUES (?, ?, ?, ?, ?)",
            (cursor.lastrowid, letter.to, letter.because, letter.raw, letter.to.rpartition("@")[2].lower()),
        )
        facts = {"state": letter.state, "template": letter.template, "rule": letter.rule}
        detail = {"sha256": hashlib.sha256(letter.raw).hexdigest(), "to": letter.to}
        self.event(ticket_id, actor, "letter_written", {"message_id": letter.message_id, **facts}, detail)

    def letter_state(
        self,
        letter_id: int,
        state: LetterState,
        actor: str = MACHINE,
        reply: str = "",
        wait: timedelta | None = None,
    ) -> None:
        """Move a letter on. `wait` is how long until it is looked at again.

        A letter whose ticket was forgotten while it was on its way has no body any more: it is never tried again.
        """
        row = self._letter(letter_id)
        if row["empty"]:
            reply, state = "", state if state in _FINISHED else LetterState.DROPPED
        elif state is LetterState.UNKNOWN and row["filed"]:  # it was seen in Sent while we waited for the answer
            state, reply = LetterState.SENT, "found in Sent"
        due = instant(self.now + wait) if wait else self.at
        self.db.execute(
            "UPDATE letters SET state = ?1, reply = ?2, due_at = ?3, finished_at = ?4,"
            " look_after = CASE WHEN ?1 = 'unknown' THEN (SELECT value FROM meta WHERE name = 'sent_readings') END,"
            # Where a person lets it go, from the beginning; an older copy in Sent says nothing of that.
            " attempts = CASE WHEN ?1 = 'queued' THEN 0 ELSE attempts END,"
            " filed = CASE WHEN ?1 = 'queued' THEN 0 ELSE filed END,"
            " decide_by = CASE WHEN ?1 = 'held' THEN coalesce(decide_by, ?5) END WHERE id = ?6",
            (
                state,
                reply,
                due,
                self.at if state in _FINISHED else None,
                self.now.date().isoformat(),
                letter_id,
            ),
        )
        self._tell(row, state, actor, {"attempt": row["attempts"]}, reply)

    def claim(self, pace: Pace, *, resend_unknown: bool) -> Outgoing | None:
        """The next letter that is due, marked `sending` before a byte of it leaves.

        A due letter of unknown outcome that must not go again by itself is held on the way, and a person decides. One
        that would be too many in an hour is put off.
        """
        while (row := self.db.execute(_NEXT_DUE, (self.at,)).fetchone()) is not None:
            again = row["state"] == LetterState.UNKNOWN
            if again and (row["resent"] or not resend_unknown):
                self.letter_state(row["id"], LetterState.HELD, reply="nobody knows whether it arrived")
                continue
            if freed := self._too_many(pace, row["domain"] or ""):
                self.db.execute("UPDATE letters SET due_at = ? WHERE id = ?", (instant(freed), row["id"]))
                continue
            self.db.execute(
                "UPDATE letters SET state = 'sending', attempts = attempts + 1, resent = resent + ? WHERE id = ?",
                (again, row["id"]),
            )
            attempts, resent = row["attempts"] + 1, bool(row["resent"] or again)
            return Outgoing(row["id"], row["recipient"], row["raw"], attempts, resent, LetterState(row["state"]))
        return None

    def _too_many(self, pace: Pace, domain: str) -> datetime | None:
        """When there is room for one more letter in an hour; None where there is now."""
        window = (instant(self.now - PACE_WINDOW), self.at)
        found = self.db.execute(_LEFT, (*window, pace.per_hour - 1)).fetchone()
        # Only with so many letters in all can there be so many to one domain.
        if not found and self.db.execute(_LEFT, (*window, pace.per_domain - 1)).fetchone():
            found = self.db.execute(_LEFT_TO_DOMAIN, (*window, pace.per_domain - 1, domain)).fetchone()
        return moment(found[0]) + PACE_WINDOW + timedelta(seconds=1) if found else None

    def wake_letters(self) -> None:
        """Letters that are due later than any can be: the clock has jumped back, and they are due now."""
        self.db.execute(
            f"UPDATE letters SET due_at = ? WHERE {_UNDER_WAY} AND due_at > ?",
            (self.at, instant(self.now + LONGEST_WAIT)),
        )

    def unclaim(self, letter: Outgoing, wait: timedelta) -> None:
        """A claimed letter was surely not taken: it waits as before."""
        resent = letter.resent and letter.was is not LetterState.UNKNOWN
        row = self._letter(letter.id)
        state = letter.was if not row["empty"] else LetterState.DROPPED
        self.db.execute(
            "UPDATE letters SET state = ?, attempts = attempts - 1, resent = ?, due_at = ? WHERE id = ?",
            (state, resent, instant(self.now + wait), letter.id),
        )
        self._tell(row, state, MACHINE, {"offered": False})

    def recover_letters(self, wait: timedelta) -> int:
        """Nobody waits for an answer any more: what was being sent has an unknown outcome, and rests for `wait`.

        Returns how many.
        """
        self.wake_letters()
        rows = self.db.execute(f"SELECT id FROM letters WHERE {_UNDER_WAY} AND state = 'sending'").fetchall()
        for row in rows:
            self.letter_state(row["id"], LetterState.UNKNOWN, reply="the answer was lost", wait=wait)
        return len(rows)

    def look_before_sending(self) -> None:
        """At a start: what waits may have left already, if the store was restored from a backup."""
        self.db.execute(
            f"UPDATE letters SET look_after = (SELECT value FROM meta WHERE name = 'sent_readings') WHERE {_UNDER_WAY}"
        )

    def replace_letter(self, letter_id: int, rendered: Rendered, domain: str, answer_by: date | None) -> None:
        """Put a letter with other words into the outbox, in the place of one that was dropped."""
        row = self.db.execute(_WITH_BODY, (letter_id,)).fetchone()
        message_id = self.letter_name(row["ticket_id"], row["reference"], domain)
        raw = rewritten(row["raw"], rendered, message_id, row["language"], self.now)
        letter = Letter(
            row["kind"], message_id, row["recipient"], raw, rendered.template, row["language"], LetterState.QUEUED,
            "replaced", "a person chose it", answer_by=answer_by,
        )  # fmt: skip
        self.queue(row["ticket_id"], letter)

    def letter_name(self, ticket_id: int, reference: str, domain: str) -> str:
        """The Message-ID of the next letter of a ticket; none of a letter that a restored store does not know."""
        first = self.db.execute("SELECT count(*) FROM letters WHERE ticket_id = ?", (ticket_id,)).fetchone()[0]
        tags = (references.tag(self.key, "letter", reference, str(number)) for number in count(first))
        names = (f"<ack.{reference}.{tag}@{domain}>" for tag in tags)
        taken = "SELECT 1 FROM sent_copies WHERE message_id = ?"
        return next(name for name in names if not self.db.execute(taken, (name,)).fetchone())

    def stop_letters(self) -> None:
        """The breaker has opened: what is queued waits for a person like all that comes."""
        for row in self.db.execute("SELECT id FROM letters WHERE state = 'queued'").fetchall():
            self.letter_state(row["id"], LetterState.HELD, reply=_STOPPED)

    def release_breaker(self, actor: str) -> int:
        """Close the breaker and let the letters go that waited because of it; returns how many."""
        rows = self.db.execute(_HELD_BY_BREAKER, (_STOPPED,)).fetchall()
        for row in rows:
            self.letter_state(row["id"], LetterState.QUEUED, actor)
        self.clear_alarm(BREAKER)
        self.event(None, actor, "breaker_closed", {"letters": len(rows)})
        return len(rows)

    # --- What was found in Sent ---------------------------------------------------------------------------------------
    def found_in_sent(self, message_id: str) -> None:
        """A copy of a letter of ours lies in Sent: it has left. One that is not known here is remembered."""
        row = self.db.execute("SELECT id, state FROM letters WHERE message_id = ?", (message_id,)).fetchone()
        if row is None:
            self.db.execute("INSERT OR IGNORE INTO sent_copies (message_id) VALUES (?)", (message_id,))
            return
        self.db.execute("UPDATE letters SET filed = 1 WHERE id = ?", (row["id"],))
        if row["state"] in (LetterState.UNKNOWN, LetterState.QUEUED, LetterState.DEFERRED, LetterState.HELD):
            self.letter_state(row["id"], LetterState.SENT, reply="found in Sent")

    def letters_filed(self, letters: Iterable[int]) -> None:
        """Copies of these letters lie in Sent."""
        self.db.executemany("UPDATE letters SET filed = 1 WHERE id = ?", [(number,) for number in letters])

    def _letter(self, letter_id: int) -> Row:
        row: Row = self.db.execute(f"{_LETTER_FACTS} WHERE l.id = ?", (letter_id,)).fetchone()
        return row

    def _tell(self, letter: Row, state: LetterState, actor: str, facts: Mapping[str, object], reply: str = "") -> None:
        """The event of a letter's new state. What a relay says may quote an address, so it can be forgotten."""
        facts = {"message_id": letter["message_id"], **facts}
        self.event(letter["ticket_id"], actor, f"letter_{state}", facts, {"reply": reply} if reply else None)
