"""Look-ups that a decision needs: copies, threads, letters of ours, the same person."""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from sqlite3 import Connection

from privacy_inbox.core import reference as references
from privacy_inbox.core.history import History, KnownTicket, OurLetter
from privacy_inbox.core.letter import letter_text
from privacy_inbox.core.message import Message
from privacy_inbox.store.times import instant

BREAKER_WINDOW = timedelta(hours=1)
BREAKER_RETURNS = 3  # letters of ours that come back within the window before all letters wait
MAX_REFERENCES = 50
_REFERENCE = re.compile(rf"\b[{references.ALPHABET}]{{4}}(?:-[{references.ALPHABET}]{{4}})+\b")


def ticket_id(db: Connection, reference: str) -> int:
    """The number of a ticket that is known to exist."""
    return int(db.execute("SELECT id FROM tickets WHERE reference = ?", (reference,)).fetchone()[0])


def fingerprint(key: bytes, content_digest: str) -> str:
    """By what a mail is known again, whatever became of its words."""
    return references.keyed(key, "fingerprint", content_digest).hex()


def history(db: Connection, key: bytes, message: Message, now: datetime) -> History:
    """What the store knows about a message."""
    reference = _free_reference(db, key, message.content_digest)
    named = (*message.in_reply_to, *message.references)[:MAX_REFERENCES]
    address = message.correspondent.address if message.correspondent else ""
    letters = _letters_to(db, [address, *(to.address for to in message.reply_to)])
    day, week = instant(now - timedelta(days=1)), instant(now - timedelta(days=7))
    return History(
        reference=reference,
        tag=references.tag(key, "ack", message.content_digest),
        loop=f"{reference}.{references.tag(key, 'loop', reference)}",
        duplicate_of=_copy(db, fingerprint(key, message.content_digest)),
        thread=_thread(db, named, _REFERENCE.findall(message.subject)),
        returned=_returned(db, key, message),
        answered=_letters(db, named),
        reported=_letters(db, message.report.about) if message.report else (),
        same_person=_same_person(db, address),
        acknowledged_day=sum(written > day for written, _ in letters),
        acknowledged_week=sum(written > week for written, _ in letters),
        acknowledged_ever=bool(letters),
        answered_child=any(rule == "writer-child" for _, rule in letters),
        breaker_open=_breaker_open(db, now),
    )


def _free_reference(db: Connection, key: bytes, content_digest: str) -> str:
    """The mail's own reference, lengthened while another ticket has it."""
    groups = 2
    while True:
        reference = references.reference(key, content_digest, groups)
        if not db.execute("SELECT 1 FROM tickets WHERE reference = ?", (reference,)).fetchone():
            return reference
        groups += 1


def _copy(db: Connection, known_by: str) -> KnownTicket | None:
    row = db.execute(
        "SELECT t.reference, t.status FROM deliveries d JOIN tickets t ON t.id = d.ticket_id"
        " WHERE d.fingerprint = ? AND d.outcome IS NOT NULL ORDER BY d.id LIMIT 1",
        (known_by,),
    ).fetchone()
    return KnownTicket(row["reference"], forgotten=row["status"] == "forgotten") if row else None


_BY_MESSAGE_ID = """
SELECT id, reference, status FROM tickets WHERE id IN (
  SELECT ticket_id FROM letters WHERE message_id IN (SELECT value FROM json_each(?1))
  UNION
  SELECT m.ticket_id FROM contents c JOIN messages m ON m.id = c.message_id
  WHERE c.rfc_message_id IN (SELECT value FROM json_each(?1)) AND c.rfc_message_id <> ''
) ORDER BY id DESC
"""
_BY_REFERENCE = "SELECT id, reference, status FROM tickets WHERE reference IN (SELECT value FROM json_each(?))"


def _thread(db: Connection, message_ids: Iterable[str], in_subject: Iterable[str]) -> tuple[KnownTicket, ...]:
    """Tickets proven by a Message-ID of ours or of the requester's, or by a whole reference in the subject."""
    found = {}
    for names, query in ((message_ids, _BY_MESSAGE_ID), (in_subject, _BY_REFERENCE)):
        if names:
            found.update({row["id"]: row for row in db.execute(query, (json.dumps(names),)).fetchall()})
    return tuple(
        KnownTicket(row["reference"], _participants(db, number), row["status"] == "forgotten")
        for number, row in found.items()
    )


def _participants(db: Connection, ticket: int) -> frozenset[str]:
    rows = db.execute("SELECT address FROM people WHERE ticket_id = ?", (ticket,))
    return frozenset(row[0].lower() for row in rows if row[0])


def _letters(db: Connection, message_ids: Iterable[str]) -> tuple[OurLetter, ...]:
    named = list(message_ids)[:MAX_REFERENCES]
    if not named:
        return ()
    rows = db.execute(
        "SELECT l.message_id, t.reference, t.status FROM letters l JOIN tickets t ON t.id = l.ticket_id"
        " WHERE l.message_id IN (SELECT value FROM json_each(?))",
        (json.dumps(named),),
    )
    return tuple(OurLetter(row[0], row[1], forgotten=row[2] == "forgotten") for row in rows)


_OURS = """
SELECT l.message_id, t.reference, t.status, b.raw FROM letters l JOIN tickets t ON t.id = l.ticket_id
  LEFT JOIN letter_bodies b ON b.letter_id = l.id
"""


def _returned(db: Connection, key: bytes, message: Message) -> OurLetter | None:
    """The letter of ours that this very mail is: by its Message-ID, or by our loop header where a relay changed it."""
    row = db.execute(_OURS + " WHERE l.message_id = ?", (message.message_id,)).fetchone()
    reference, _, proof = (message.header("x-privacy-inbox-loop") or "").strip().partition(".")
    if row is None and proof and proof == references.tag(key, "loop", reference):
        row = db.execute(_OURS + " WHERE t.reference = ? ORDER BY l.id LIMIT 1", (reference,)).fetchone()
    if row is None:
        return None
    text = letter_text(row["raw"]) if row["raw"] else ""
    return OurLetter(row["message_id"], row["reference"], text, row["status"] == "forgotten")


def _same_person(db: Connection, address: str) -> tuple[str, ...]:
    if not address:
        return ()
    rows = db.execute(
        "SELECT t.reference FROM people p JOIN tickets t ON t.id = p.ticket_id"
        " WHERE p.address = ? AND t.status = 'open' ORDER BY t.id LIMIT 20",
        (address,),
    )
    return tuple(row[0] for row in rows)


def _letters_to(db: Connection, addresses: Sequence[str]) -> list[tuple[str, str]]:
    """When the addresses that may be answered were written, or are going to be, and by which rule: the newest fifty."""
    named = [address for address in addresses if address][:MAX_REFERENCES]
    if not named:
        return []
    rows = db.execute(
        "SELECT l.created_at, t.ack_rule FROM letter_bodies b JOIN letters l ON l.id = b.letter_id"
        " JOIN tickets t ON t.id = l.ticket_id WHERE b.recipient IN (SELECT value FROM json_each(?))"
        " AND l.state NOT IN ('held', 'dropped')"
        " ORDER BY l.id DESC LIMIT 50",
        (json.dumps(named),),
    )
    return [(row[0], row[1]) for row in rows]


def _breaker_open(db: Connection, now: datetime) -> bool:
    """Whether so many letters of ours came back lately that something between us and the world goes in circles."""
    row = db.execute(
        "SELECT count(*) FROM events WHERE kind = 'delivery_event' AND at > ?"
        " AND facts LIKE '%a letter of ours came back%'",
        (instant(now - BREAKER_WINDOW),),
    ).fetchone()
    return int(row[0]) >= BREAKER_RETURNS
