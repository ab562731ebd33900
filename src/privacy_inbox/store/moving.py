"""Writes that a person's move asks for: what it looks at, what it changes, and taking it back."""

import json
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from email.utils import format_datetime
from sqlite3 import Connection, Row
from typing import Any

from privacy_inbox.core.clocks import ENDS
from privacy_inbox.core.letter import Letter
from privacy_inbox.core.message import without_attachment
from privacy_inbox.core.moves import Change, Legacy, OwnLetter, Since, TicketState
from privacy_inbox.core.recipient import writable
from privacy_inbox.core.vocabulary import Category, Flag, LetterState, Right, Status
from privacy_inbox.store import erasure, lookup
from privacy_inbox.store.tickets import Tickets
from privacy_inbox.store.times import instant, moment
from privacy_inbox.store.writing import MACHINE

_WAITING = ("queued", "held", "deferred")
_NOTE = "note"  # changes nothing, so what was done before it can still be taken back
# What a move may change beside the ticket's own row, and `undo` puts back: table → which of its rows.
_KEPT = {
    "people": "ticket_id = :ticket",
    "rights": "ticket_id = :ticket",
    "flags": "ticket_id = :ticket",
    "participants": "ticket_id = :ticket",
    "links": "ticket_id = :ticket OR other_id = :ticket",
    "suppressions": "ticket_id = :ticket OR address IN (SELECT value FROM json_each(:addresses))",
}
_LEFT = ("rights", "flags")  # what a ticket leaves to another one that goes on with its matter
_NEWEST = ("messages", "happened", "letters", "events")
_OFFERED = "SELECT id, sent_at FROM answers WHERE ticket_id = ? AND state = 'offered' ORDER BY id"
_FLAGGED = "SELECT 1 FROM events WHERE ticket_id = ? AND id > ? AND kind = 'flagged'"
# A ticket that took over from another one, changed since by anything but its own letters.
_WENT_ON = """
SELECT 1 FROM events e JOIN tickets t ON t.id = e.ticket_id
WHERE t.reference = ? AND e.id > ? AND e.kind <> 'dated' AND e.kind NOT LIKE 'letter#_%' ESCAPE '#'
"""
_LETTER = """
SELECT l.*, b.raw, t.reference FROM letters l JOIN letter_bodies b ON b.letter_id = l.id
  JOIN tickets t ON t.id = l.ticket_id WHERE l.id = ?
"""
_FIELD = re.compile(rb"(?m)^([!-9;-~]+): ([^\r\n]*(?:\r\n[ \t][^\r\n]*)*)")
_LETTERS_IN = """
SELECT l.id, l.language, l.template, b.recipient FROM letters l JOIN letter_bodies b ON b.letter_id = l.id
WHERE l.ticket_id = ? AND l.state IN (SELECT value FROM json_each(?)) ORDER BY l.id
"""
_ATTACHED = """
SELECT c.message_id, c.attachments FROM contents c JOIN messages m ON m.id = c.message_id WHERE m.ticket_id = ?
"""
# The mails of a ticket, each further copy of one, and whatever else was opened from them.
_MAILS = "SELECT id FROM deliveries WHERE ticket_id = ?1 UNION SELECT delivery_id FROM messages WHERE ticket_id = ?1"
_HELD_WITH = f"""
SELECT DISTINCT t.reference FROM tickets t JOIN messages m ON m.ticket_id = t.id
WHERE t.legal_hold AND t.id <> ?1 AND m.delivery_id IN ({_MAILS}) ORDER BY t.id
"""
_LISTED = f"""
SELECT c.message_id, c.attachments FROM contents c JOIN messages m ON m.id = c.message_id
WHERE m.delivery_id IN ({_MAILS})
"""


class Moving(Tickets):
    """What a person's move does inside one write transaction."""

    def __init__(self, db: Connection, key: bytes, now: datetime) -> None:
        super().__init__(db, key, now)
        self._unindexed: list[tuple[int, str, str, str]] = []

    def index_messages(self) -> None:
        """Make the messages of this transaction searchable, its last step.

        All at once: at each savepoint the full-text index would write what it holds back as a part of its own.
        """
        self.db.executemany("INSERT INTO search (rowid, subject, text, sender) VALUES (?, ?, ?, ?)", self._unindexed)
        self._unindexed.clear()

    # --- What a move looks at -----------------------------------------------------------------------------------------
    def state(self, reference: str) -> TicketState | None:
        """A ticket as the moves look at it; None where there is none of that reference."""
        row = self.db.execute("SELECT * FROM tickets WHERE reference = ?", (reference,)).fetchone()
        if row is None:
            return None
        number, begun = row["id"], self.matter(reference).received
        person = self.db.execute("SELECT address, letters_to FROM people WHERE ticket_id = ?", (number,)).fetchone()
        happened = [event for event in self._happened(number) if event.at >= begun]
        offered = self.db.execute(_OFFERED, (number,)).fetchall()
        again = max((at for at, event in enumerate(happened) if event.kind == "reopened"), default=-1)
        ended = [event for event in happened[again + 1 :] if event.kind in ENDS]
        return TicketState(
            reference,
            Status(row["status"]),
            Category(row["category"]),
            self._rights_of(number),
            self._flags_of(number),
            self._letters_in(number, "held"),
            self._letters_in(number, "failed", "bounced"),
            tuple(answer["id"] for answer in offered),
            offered_at=max((moment(answer["sent_at"]) for answer in offered), default=None),
            received=moment(row["received_at"]),
            begun=begun,
            address=person["letters_to"] if person else "",
            writer=person["address"] if person else "",
            notice_due=_day(row["extension_notice_due"]),
            happened=tuple(event.kind for event in happened),
            last={event.kind: event.at for event in happened},
            answered=frozenset(Right(right) for event in ended for right in (event.rights or self._rights_of(number))),
            legal_hold=bool(row["legal_hold"]),
            held_with=self._column(_HELD_WITH, number),
            linked=tuple(name for (name,) in self.db.execute(lookup.LINKED, (number,))),
            participants=self._column("SELECT lower(address) FROM participants WHERE ticket_id = ?", number),
            attachments=tuple(file["sha256"] for _, files in self._files(_ATTACHED, number) for file in files),
            due_safe=date.fromisoformat(row["due_safe"]),
            undo=self._undoable(number),
        )

    def _column(self, query: str, number: int) -> tuple[str, ...]:
        return tuple(value for (value,) in self.db.execute(query, (number,)))

    def _letters_in(self, ticket: int, *states: str) -> tuple[OwnLetter, ...]:
        rows = self.db.execute(_LETTERS_IN, (ticket, json.dumps(states)))
        return tuple(OwnLetter(row["id"], row["recipient"], row["language"], row["template"]) for row in rows)

    def _files(self, query: str, ticket: int) -> list[tuple[int, list[dict[str, Any]]]]:
        """(message, its attachments as they are listed)."""
        rows = self.db.execute(query, (ticket,)).fetchall()
        return [(row["message_id"], json.loads(row["attachments"])) for row in rows]

    # --- What a move does ---------------------------------------------------------------------------------------------
    def apply(self, reference: str, actor: str, move: str, change: Change) -> tuple[str, ...]:
        """Row, labels, letters and event of a move, together; returns the other tickets that it has changed.

        Their dates and its own must be counted anew after it.
        """
        ticket = lookup.ticket_id(self.db, reference)
        heir = self._leave(reference, change.leaves_to) if change.leaves_to else None
        others: tuple[str, ...] = (change.leaves_to.to,) if change.leaves_to else ()
        if change.undo:
            others = self._take_back(ticket, actor)
        elif change.drop_attachment:  # for good, and so is what was done before it
            self.db.execute("DELETE FROM undo WHERE ticket_id = ?", (ticket,))
        elif change.forget is None and move != _NOTE:
            self._remember(ticket, move, change, heir)
        self._set(ticket, change.fields)
        if change.rights is not None and change.flags is not None:
            self._relabel(ticket, change.rights, change.flags)
        self.db.execute("UPDATE tickets SET news = 0 WHERE id = ?", (ticket,))
        for letter, state in change.letters.items():
            self.letter_state(letter, state, actor)
        for answer, standing in change.answers.items():
            self.db.execute("UPDATE answers SET state = ? WHERE id = ?", (standing, answer))
        self._note_since(ticket, change.since)
        self._about_people(ticket, change, actor)
        self._links(ticket, change)
        if change.drop_attachment:
            self._drop_attachment(ticket, change.drop_attachment)
        if change.forget is None:
            self.event(ticket, actor, move, change.facts, change.detail)
        else:
            self._forget(ticket, actor, change.forget)
        return others

    def _set(self, ticket: int, changed: Mapping[str, object]) -> None:
        fields = dict(changed)
        if "confirmed_by" in fields:
            fields["confirmed_at"] = self.at
        if "status" in fields:
            fields["closed_at"] = self.at if fields["status"] == Status.CLOSED else None
        for column, value in fields.items():  # names out of the table of moves, never out of a form
            self.db.execute(f"UPDATE tickets SET {column} = ? WHERE id = ?", (_value(value), ticket))

    def _relabel(self, ticket: int, rights: Iterable[Right], flags: Iterable[Any]) -> None:
        for table, names in (("rights", rights), ("flags", flags)):  # those that stay keep the receipts that they have
            self.db.execute(
                f"DELETE FROM {table} WHERE ticket_id = ? AND name NOT IN (SELECT value FROM json_each(?))",
                (ticket, json.dumps(list(names))),
            )
        self.label(ticket, rights, flags)
        self.propose_suppression(ticket)

    def _note_since(self, ticket: int, since: Iterable[Since]) -> None:
        for event in since:
            at = instant(event.at) if event.at else self.at
            self.db.execute(
                "INSERT INTO happened (ticket_id, kind, at, rights) VALUES (?, ?, ?, ?)",
                (ticket, event.kind, at, json.dumps(event.rights)),
            )

    def _about_people(self, ticket: int, change: Change, actor: str) -> None:
        for name, value in change.person.items():
            self.db.execute(f"UPDATE people SET {name} = ? WHERE ticket_id = ?", (value, ticket))
        for address in change.joins:
            self.db.execute("INSERT OR IGNORE INTO participants (ticket_id, address) VALUES (?, ?)", (ticket, address))
        for address in change.leaves:
            self.db.execute("DELETE FROM participants WHERE ticket_id = ? AND address = ?", (ticket, address))
        for address in self._suppressed(ticket, change) if change.suppress else ():
            self.suppress(address, actor, ticket)

    def _suppressed(self, ticket: int, change: Change) -> set[str]:
        """The addresses that a move may put on the list: whoever reads at one may have written from another."""
        known = self._column("SELECT address FROM people WHERE ticket_id = ?", ticket)
        return {address for address in (change.suppress, *known) if address}

    def suppress(self, address: str, actor: str, ticket: int | None = None) -> None:
        """From now on this address gets no marketing."""
        self.db.execute(
            "INSERT INTO suppressions (address, ticket_id, proposed_at, confirmed_at, confirmed_by)"
            " VALUES (lower(?1), ?2, ?3, ?3, ?4) ON CONFLICT (address) DO UPDATE"
            " SET confirmed_at = coalesce(confirmed_at, ?3), confirmed_by = coalesce(confirmed_by, ?4),"
            " ticket_id = ?2",  # whoever said so last takes it back, and nobody before them
            (address, ticket, self.at, actor),
        )

    def _links(self, ticket: int, change: Change) -> None:
        for reference in change.links:
            other = lookup.ticket_id(self.db, reference)
            self.db.execute("INSERT OR IGNORE INTO links (ticket_id, other_id) VALUES (?, ?)", (ticket, other))
        for reference in change.unlinks:
            other = lookup.ticket_id(self.db, reference)
            self.db.execute(
                "DELETE FROM links WHERE (ticket_id = ?1 AND other_id = ?2) OR (ticket_id = ?2 AND other_id = ?1)",
                (ticket, other),
            )

    def _drop_attachment(self, ticket: int, sha256: str) -> None:
        """Its bytes leave every copy of the raw mail, too; that it was there stays, without its name."""
        for message, files in self._files(_LISTED, ticket):
            left = [{"name": "", "type": "erased", "size": 0, "sha256": ""} if file["sha256"] == sha256 else file
                    for file in files]  # fmt: skip
            self.db.execute("UPDATE contents SET attachments = ? WHERE message_id = ?", (json.dumps(left), message))
        raws = f"SELECT delivery_id, body FROM raws WHERE delivery_id IN ({_MAILS})"
        for row in self.db.execute(raws, (ticket,)).fetchall():
            raw = zlib.compress(without_attachment(zlib.decompress(row["body"]), sha256), 3)
            self.db.execute("UPDATE raws SET body = ? WHERE delivery_id = ?", (raw, row["delivery_id"]))
        erasure.ask_for_sweep(self.db)

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

    def write(self, reference: str, letter: Letter, actor: str, wait: timedelta) -> None:
        """Put a person's letter into the outbox; it waits a while, so that it can be taken back."""
        self.queue(lookup.ticket_id(self.db, reference), letter, actor, wait)

    # --- What a ticket leaves to another one --------------------------------------------------------------------------
    def _leave(self, reference: str, legacy: Legacy) -> dict[str, Any]:
        """Another ticket goes on with rights and flags of one; returns what that one was, so as to take it back.

        Where it has them already the earlier receipt counts, unless what it has was dealt with.
        """
        mine, theirs, heir = self.matter(reference), self.matter(legacy.to), self.state(legacy.to)
        if heir is None:
            raise ValueError(f"there is no ticket {legacy.to}")
        number = lookup.ticket_id(self.db, legacy.to)
        standing = {*theirs.flags} - ({Flag.BREACH} if "reported" in heir.happened else set())
        was = {table: self._rows(f"SELECT * FROM {table} WHERE ticket_id = :id", id=number) for table in _LEFT}
        for right in legacy.rights:
            known = None if right in heir.answered else theirs.rights.get(right)
            self._let_run("rights", number, right, mine.rights[right], known)
        for flag in legacy.flags:
            known = theirs.flagged.get(flag, theirs.received) if flag in standing else None
            self._let_run("flags", number, flag, mine.flagged.get(flag, mine.received), known)
        if legacy.rights and theirs.category is Category.GENERAL_QUESTION:
            self.db.execute("UPDATE tickets SET category = ? WHERE id = ?", (Category.RIGHTS_REQUEST, number))
        self.db.execute("DELETE FROM undo WHERE ticket_id = ?", (number,))  # it knows nothing of these
        self.event(number, MACHINE, "took_over", {"from": reference, "rights": legacy.rights, "flags": legacy.flags})
        return {
            "reference": legacy.to,
            "category": theirs.category,
            "rows": was,
            "event": self._newest("events", number),
        }

    def _let_run(self, table: str, ticket: int, name: str, since: datetime, known: datetime | None) -> None:
        if known is None or since < known:
            self.db.execute(
                f"INSERT INTO {table} (ticket_id, name, received_at) VALUES (?, ?, ?)"
                " ON CONFLICT (ticket_id, name) DO UPDATE SET received_at = excluded.received_at",
                (ticket, name, instant(since)),
            )

    def _give_back(self, heir: Mapping[str, Any]) -> None:
        number = lookup.ticket_id(self.db, heir["reference"])
        for table, rows in heir["rows"].items():
            self._put_rows(table, number, rows)
        self.db.execute("UPDATE tickets SET category = ? WHERE id = ?", (heir["category"], number))
        self.event(number, MACHINE, "gave_back", {})

    def readdress(self, number: int, to: str, domain: str, actor: str, wait: timedelta) -> bytes:
        """Put a letter into the outbox that says what another one said, to another address; returns it."""
        row = self.db.execute(_LETTER, (number,)).fetchone()
        name = self.letter_name(row["ticket_id"], row["reference"], domain)
        raw = _readdressed(row["raw"], to, row["message_id"], name, self.now)
        letter = Letter(
            row["kind"], name, to, raw, row["template"], row["language"], LetterState.QUEUED, "corrected",
            f"{actor} has set another address", answer_by=_day(row["answer_by"]),
        )  # fmt: skip
        self.queue(row["ticket_id"], letter, actor, wait)
        return raw

    # --- Taking the last move back ------------------------------------------------------------------------------------
    def _remember(self, ticket: int, move: str, change: Change, heir: Mapping[str, Any] | None) -> None:
        """Keep what a move finds and is about to change, so that it can be taken back."""
        addresses = json.dumps(sorted(self._suppressed(ticket, change)))
        kept: dict[str, Any] = {
            "ticket": self._rows("SELECT * FROM tickets WHERE id = :ticket", ticket=ticket)[0],
            "rows": {
                table: self._rows(f"SELECT * FROM {table} WHERE {_KEPT[table]}", ticket=ticket, addresses=addresses)
                for table in _touched(change)
            },
            "letters": self._those("letters", change.letters),
            "answers": self._those("answers", change.answers),
            "newest": {table: self._newest(table, ticket) for table in _NEWEST},
            "heir": heir,
        }
        self.db.execute(
            "INSERT OR REPLACE INTO undo (ticket_id, move, at, before) VALUES (?, ?, ?, ?)",
            (ticket, move, self.at, json.dumps(kept)),
        )

    def _rows(self, query: str, **values: object) -> list[dict[str, Any]]:
        return [dict(row) for row in self.db.execute(query, values).fetchall()]

    def _those(self, table: str, numbers: Iterable[int]) -> list[dict[str, Any]]:
        ids = json.dumps(list(numbers))
        return self._rows(f"SELECT * FROM {table} WHERE id IN (SELECT value FROM json_each(:ids))", ids=ids)

    def _newest(self, table: str, ticket: int) -> int:
        found = self.db.execute(f"SELECT coalesce(max(id), 0) FROM {table} WHERE ticket_id = ?", (ticket,)).fetchone()
        return int(found[0])

    def _undoable(self, ticket: int) -> str:
        """The last move, where it can be taken back: nothing has come since, and no letter of it has left."""
        row = self.db.execute("SELECT move, before FROM undo WHERE ticket_id = ?", (ticket,)).fetchone()
        if row is None:
            return ""
        before = json.loads(row["before"])
        newest = before["newest"]
        news = self._newest("messages", ticket) > newest["messages"]
        flagged = self.db.execute(_FLAGGED, (ticket, newest["events"])).fetchone()
        heir = before.get("heir")
        went_on = heir and self.db.execute(_WENT_ON, (heir["reference"], heir["event"])).fetchone()
        left = any(map(_has_left, self._letters_of(ticket, before)))
        return "" if news or flagged or went_on or left else str(row["move"])

    def _letters_of(self, ticket: int, before: Mapping[str, Any]) -> list[Row]:
        """The letters that a move has changed or written, as they are now."""
        changed = json.dumps([letter["id"] for letter in before["letters"]])
        return self.db.execute(
            "SELECT * FROM letters WHERE ticket_id = ?1 AND (id > ?2 OR id IN (SELECT value FROM json_each(?3)))",
            (ticket, before["newest"]["letters"], changed),
        ).fetchall()

    def _take_back(self, ticket: int, actor: str) -> tuple[str, ...]:
        """Put back what the last move found; returns the other tickets that this has changed."""
        before = json.loads(
            self.db.execute("SELECT before FROM undo WHERE ticket_id = ?", (ticket,)).fetchone()["before"]
        )
        for table, rows in before["rows"].items():
            self._put_rows(table, ticket, rows)
        was = {letter["id"]: letter["state"] for letter in before["letters"]}
        for letter in self._letters_of(ticket, before):
            state = was.get(letter["id"], LetterState.DROPPED)
            if state != letter["state"]:
                self.letter_state(letter["id"], LetterState(state), actor)
        self._put_back("tickets", before["ticket"])
        for table in ("letters", "answers"):
            for row in before[table]:
                self._put_back(table, row)
        self.db.execute("DELETE FROM happened WHERE ticket_id = ? AND id > ?", (ticket, before["newest"]["happened"]))
        self.db.execute("DELETE FROM undo WHERE ticket_id = ?", (ticket,))
        if heir := before.get("heir"):
            self._give_back(heir)
            return (heir["reference"],)
        return ()

    def _put_rows(self, table: str, ticket: int, rows: Iterable[Mapping[str, Any]]) -> None:
        self.db.execute(f"DELETE FROM {table} WHERE ticket_id = ?", (ticket,))
        for row in rows:
            self._insert_again(table, row)

    def _put_back(self, table: str, row: Mapping[str, Any]) -> None:
        pairs = ", ".join(f"{name} = :{name}" for name in row)  # columns of our own tables, as they were read
        self.db.execute(f"UPDATE {table} SET {pairs} WHERE id = :id", row)

    def _insert_again(self, table: str, row: Mapping[str, Any]) -> None:
        """What another ticket has written there meanwhile stays."""
        marks = ", ".join(f":{name}" for name in row)
        self.db.execute(f"INSERT OR IGNORE INTO {table} ({', '.join(row)}) VALUES ({marks})", row)


def _touched(change: Change) -> Iterator[str]:
    """The tables in which a move changes rows."""
    changed = {
        "people": change.person,
        "rights": change.rights is not None,
        "flags": change.flags is not None,
        "participants": change.joins or change.leaves,
        "links": change.links or change.unlinks,
        "suppressions": change.suppress or change.rights is not None,
    }
    return (table for table, touched in changed.items() if touched)


def _has_left(letter: Row) -> bool:
    """Whether a letter that a move has written or let go may have left since."""
    return letter["state"] != "dropped" and (letter["attempts"] > 0 or letter["state"] not in _WAITING)


def _readdressed(raw: bytes, to: str, old: str, new: str, now: datetime) -> bytes:
    """A letter of ours under another Message-ID to another address; its words, its files and its thread stay."""
    head, gap, body = raw.partition(b"\r\n\r\n")
    head = head.replace(old.encode(), new.encode())
    fields = {b"To": writable(to).encode(), b"Date": format_datetime(now).encode()}
    head = _FIELD.sub(lambda field: field[1] + b": " + fields.get(field[1], field[2]), head)
    return head + gap + body


def _day(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


def _value(value: object) -> object:
    """What a move sets, as a column holds it."""
    if isinstance(value, datetime):
        return instant(value)
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(list(value)) if isinstance(value, (list, tuple)) else value
