"""Look-ups that a decision needs: copies, threads, letters of ours, the same person."""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from sqlite3 import Connection, Row

from privacy_inbox.core import reference as references
from privacy_inbox.core.history import History, KnownTicket, OpenTicket, OurLetter
from privacy_inbox.core.letter import letter_text
from privacy_inbox.core.message import Message
from privacy_inbox.core.vocabulary import Category, Flag, Right, Status
from privacy_inbox.store.times import instant

BREAKER_WINDOW = timedelta(hours=1)
BREAKER = "breaker"  # the alarm while which all letters wait for a person
BREAKER_RETURNS = 3  # letters of ours that come back within the window before all letters wait
BREAKER_LETTERS, BREAKER_BOUNCES = 50, 10  # more bounces than these among so many letters
WATCHED, SENT, PROCESSED = "watched", "sent", "processed"  # what a folder is read for
MAX_REFERENCES = 50
# The references of the tickets that one is linked to, from either side.
LINKED = """
SELECT t.reference FROM tickets t WHERE t.id IN (
  SELECT other_id FROM links WHERE ticket_id = ?1 UNION SELECT ticket_id FROM links WHERE other_id = ?1) ORDER BY t.id
"""
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
    tag = references.tag(key, "ack", message.content_digest)
    named = (*message.in_reply_to, *message.references)[:MAX_REFERENCES]
    address = message.correspondent.address if message.correspondent else ""
    letters = _letters_to(db, [address, *(to.address for to in message.reply_to)])
    day, week = instant(now - timedelta(days=1)), instant(now - timedelta(days=7))
    about = (*(message.report.about if message.report else ()), *message.named)
    return History(
        reference=reference,
        tag=tag,
        loop=f"{reference}.{references.tag(key, 'loop', reference)}",
        duplicate_of=_copy(db, fingerprint(key, message.content_digest)),
        thread=_thread(db, named, _REFERENCE.findall(message.subject)),
        returned=_returned(db, key, message),
        answered=_letters(db, named),
        reported=_letters(db, about),
        same_person=_same_person(db, address),
        same_message_id=_same_message_id(db, message.message_id),
        acknowledged_day=sum(written > day for written, _ in letters),
        acknowledged_week=sum(written > week for written, _ in letters),
        acknowledged_ever=bool(letters),
        answered_child=any(rule == "writer-child" for _, rule in letters),
        breaker_open=_exists(db, "SELECT 1 FROM alarms WHERE name = ?", BREAKER),
        sent_before=_sent_before(db, f"<ack.{reference}.{tag}@"),
        sent_is_read=_exists(db, "SELECT 1 FROM folders WHERE role = ? AND folder <> ''", SENT),
    )


def _exists(db: Connection, query: str, *values: object) -> bool:
    return db.execute(query, values).fetchone() is not None


def _sent_before(db: Connection, beginning: str) -> bool:
    """Whether a letter whose Message-ID begins so was found in Sent, though no letter of that name is known here."""
    query = "SELECT 1 FROM sent_copies WHERE message_id >= ? AND message_id < ?"
    return _exists(db, query, beginning, beginning + "\uffff")


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
SELECT * FROM tickets WHERE id IN (
  SELECT ticket_id FROM letters WHERE message_id IN (SELECT value FROM json_each(?1))
  UNION
  SELECT m.ticket_id FROM contents c JOIN messages m ON m.id = c.message_id
  WHERE c.rfc_message_id IN (SELECT value FROM json_each(?1)) AND c.rfc_message_id <> ''
  UNION
  SELECT ticket_id FROM answers WHERE rfc_message_id IN (SELECT value FROM json_each(?1)) AND rfc_message_id <> ''
) ORDER BY id DESC
"""
_BY_REFERENCE = "SELECT * FROM tickets WHERE reference IN (SELECT value FROM json_each(?))"
# Who takes part in a ticket: who wrote it, whoever a letter of it has left for, whoever was answered by hand.
_PARTICIPANTS = """
SELECT lower(address) FROM people WHERE ticket_id = ?1
UNION
SELECT lower(b.recipient) FROM letters l JOIN letter_bodies b ON b.letter_id = l.id
WHERE l.ticket_id = ?1 AND l.state NOT IN ('held', 'dropped')
UNION
SELECT lower(value) FROM answers, json_each(answers.recipients) WHERE ticket_id = ?1
UNION
SELECT lower(address) FROM participants WHERE ticket_id = ?1
"""


def _thread(db: Connection, message_ids: Iterable[str], in_subject: Iterable[str]) -> tuple[KnownTicket, ...]:
    """Tickets proven by a Message-ID of ours or of the requester's, or by a whole reference in the subject."""
    found = {}
    for names, query in ((message_ids, _BY_MESSAGE_ID), (in_subject, _BY_REFERENCE)):
        if names:
            found.update({row["id"]: row for row in db.execute(query, (json.dumps(names),)).fetchall()})
    return tuple(_known(db, row) for row in found.values())


def _known(db: Connection, ticket: Row) -> KnownTicket:
    number = (ticket["id"],)
    return KnownTicket(
        ticket["reference"],
        participants(db, ticket["id"]),
        ticket["status"] == Status.FORGOTTEN,
        Status(ticket["status"]),
        Category(ticket["category"]),
        tuple(Right(row[0]) for row in db.execute("SELECT name FROM rights WHERE ticket_id = ?", number)),
        tuple(Flag(row[0]) for row in db.execute("SELECT name FROM flags WHERE ticket_id = ?", number)),
    )


def participants(db: Connection, ticket: int) -> frozenset[str]:
    """The lower-case addresses of whoever takes part in a ticket."""
    return frozenset(row[0] for row in db.execute(_PARTICIPANTS, (ticket,)) if row[0])


def tickets_named(db: Connection, message_ids: Iterable[str]) -> list[int]:
    """The numbers of the tickets that a mail with these references is about, the newest first; not the forgotten."""
    rows = db.execute(_BY_MESSAGE_ID, (json.dumps(list(message_ids)[:MAX_REFERENCES]),)).fetchall()
    return [row["id"] for row in rows if row["status"] != Status.FORGOTTEN]


def _same_message_id(db: Connection, message_id: str) -> tuple[str, ...]:
    """Tickets of other mails that came under the same Message-ID."""
    rows = db.execute(
        "SELECT DISTINCT t.reference FROM contents c JOIN messages m ON m.id = c.message_id"
        " JOIN tickets t ON t.id = m.ticket_id WHERE c.rfc_message_id = ? AND c.rfc_message_id <> '' LIMIT 20",
        (message_id,),
    )
    return tuple(row[0] for row in rows)


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


# Beside its date the day that its last letter has named, or will name where a person lets it go.
_SAME_PERSON = """
SELECT t.id, t.reference, t.category, t.due_safe, (
    SELECT l.answer_by FROM letters l
    WHERE l.ticket_id = t.id AND l.answer_by IS NOT NULL AND l.created_at >= coalesce(t.reopened_by, '')
      AND l.state <> 'failed' AND (l.state <> 'dropped' OR l.attempts > 0)
    ORDER BY l.id DESC LIMIT 1) AS promised
FROM people p JOIN tickets t ON t.id = p.ticket_id
WHERE p.address = ? AND t.status = 'open' ORDER BY t.id LIMIT 20
"""


def _same_person(db: Connection, address: str) -> tuple[OpenTicket, ...]:
    if not address:
        return ()
    return tuple(
        OpenTicket(
            row["reference"],
            Category(row["category"]),
            tuple(Right(r[0]) for r in db.execute("SELECT name FROM rights WHERE ticket_id = ?", (row["id"],))),
            min(date.fromisoformat(row["due_safe"]), date.fromisoformat(row["promised"] or row["due_safe"])),
        )
        for row in db.execute(_SAME_PERSON, (address,)).fetchall()
    )


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


_CAME_BACK = """
SELECT count(*) FROM events WHERE kind = 'delivery_event' AND at > ?1 AND facts LIKE '%a letter of ours came back%'
  AND id > (SELECT coalesce(max(id), 0) FROM events WHERE kind = 'breaker_closed')
"""
_BOUNCED = """
SELECT count(*) FROM (
  SELECT state FROM letters WHERE kind = 'acknowledgement' AND state IN ('sent', 'bounced')
    AND finished_at > (SELECT coalesce(max(at), '') FROM events WHERE kind = 'breaker_closed')
  ORDER BY id DESC LIMIT ?1) WHERE state = 'bounced'
"""


def harm(db: Connection, now: datetime) -> str:
    """Why letters had better wait for a person: ours go in circles, or too many of them come back. Empty if not."""
    returned = db.execute(_CAME_BACK, (instant(now - BREAKER_WINDOW),)).fetchone()[0]
    if returned >= BREAKER_RETURNS:
        return f"{returned} letters of ours came back within an hour"
    bounced = db.execute(_BOUNCED, (BREAKER_LETTERS,)).fetchone()[0]
    return f"{bounced} of the last {BREAKER_LETTERS} letters bounced" if bounced > BREAKER_BOUNCES else ""
