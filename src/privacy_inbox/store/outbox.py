"""Writes to the outbox: letters, their states, and the events that tell each letter's whole history."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from sqlite3 import Connection, Row

from privacy_inbox.core.letter import Letter
from privacy_inbox.core.vocabulary import LetterState
from privacy_inbox.store.chain import Chain
from privacy_inbox.store.times import instant

MACHINE = "privacy-inbox"  # the actor of what no person did
_FINISHED = (LetterState.SENT, LetterState.FAILED, LetterState.DROPPED, LetterState.BOUNCED)
_LETTER_FACTS = (
    "SELECT l.*, b.letter_id IS NULL AS empty FROM letters l LEFT JOIN letter_bodies b ON b.letter_id = l.id"
)
_UNDER_WAY = (
    "state IN ('queued', 'deferred', 'unknown', 'sending')"  # in the words of the index letters_due, or it is not used
)
_NEXT_DUE = f"""
SELECT l.*, b.recipient, b.raw FROM letters l LEFT JOIN letter_bodies b ON b.letter_id = l.id
WHERE l.{_UNDER_WAY} AND l.state <> 'sending' AND l.due_at <= ? ORDER BY l.due_at, l.id LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A letter that was claimed for sending."""

    id: int
    recipient: str
    raw: bytes
    attempts: int
    resent: bool
    was: LetterState  # before it was claimed


class Outbox:
    """What may be done with letters inside one write transaction."""

    def __init__(self, db: Connection, key: bytes, now: datetime) -> None:
        self.db, self.key, self.now = db, key, now
        self.at = instant(now)
        self.chain = Chain(db, self.at)

    def event(
        self,
        ticket_id: int | None,
        actor: str,
        kind: str,
        facts: Mapping[str, object],
        detail: Mapping[str, object] | None = None,
    ) -> None:
        """Add to the audit chain: facts without personal data, and a detail that may hold some."""
        self.chain.append(actor, kind, facts, ticket_id, detail)

    def queue(self, ticket_id: int, letter: Letter) -> None:
        """Put a letter into the outbox, final to the byte."""
        cursor = self.db.execute(
            "INSERT INTO letters (ticket_id, kind, message_id, state, template, language, created_at, due_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                ticket_id,
                letter.kind,
                letter.message_id,
                letter.state,
                letter.template,
                letter.language,
                self.at,
                self.at,
            ),
        )
        self.db.execute(
            "INSERT INTO letter_bodies (letter_id, recipient, because, raw) VALUES (?, ?, ?, ?)",
            (cursor.lastrowid, letter.to, letter.because, letter.raw),
        )
        facts = {"state": letter.state, "template": letter.template, "rule": letter.rule}
        detail = {"sha256": hashlib.sha256(letter.raw).hexdigest(), "to": letter.to}
        self.event(ticket_id, MACHINE, "letter_written", {"message_id": letter.message_id, **facts}, detail)

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
        due = instant(self.now + wait) if wait else self.at
        self.db.execute(
            "UPDATE letters SET state = ?, reply = ?, due_at = ?, finished_at = ? WHERE id = ?",
            (state, reply, due, self.at if state in _FINISHED else None, letter_id),
        )
        self._tell(row, state, actor, {"attempt": row["attempts"]}, reply)

    def claim(self, *, resend_unknown: bool) -> Outgoing | None:
        """The next letter that is due, marked `sending` before a byte of it leaves.

        A due letter of unknown outcome that must not go again by itself is held on the way, and a person decides.
        """
        while (row := self.db.execute(_NEXT_DUE, (self.at,)).fetchone()) is not None:
            again = row["state"] == LetterState.UNKNOWN
            if again and (row["resent"] or not resend_unknown):
                self.letter_state(row["id"], LetterState.HELD, reply="nobody knows whether it arrived")
                continue
            self.db.execute(
                "UPDATE letters SET state = 'sending', attempts = attempts + 1, resent = resent + ? WHERE id = ?",
                (again, row["id"]),
            )
            attempts, resent = row["attempts"] + 1, bool(row["resent"] or again)
            return Outgoing(row["id"], row["recipient"], row["raw"], attempts, resent, LetterState(row["state"]))
        return None

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
        rows = self.db.execute(f"SELECT id FROM letters WHERE {_UNDER_WAY} AND state = 'sending'").fetchall()
        for row in rows:
            self.letter_state(row["id"], LetterState.UNKNOWN, reply="the answer was lost", wait=wait)
        return len(rows)

    def _letter(self, letter_id: int) -> Row:
        row: Row = self.db.execute(f"{_LETTER_FACTS} WHERE l.id = ?", (letter_id,)).fetchone()
        return row

    def _tell(self, letter: Row, state: LetterState, actor: str, facts: Mapping[str, object], reply: str = "") -> None:
        """The event of a letter's new state. What a relay says may quote an address, so it can be forgotten."""
        facts = {"message_id": letter["message_id"], **facts}
        self.event(letter["ticket_id"], actor, f"letter_{state}", facts, {"reply": reply} if reply else None)
