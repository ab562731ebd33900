"""Look-ups for the exports: what the register keeps of every ticket, what is due, what is held about one address."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from sqlite3 import Connection, Row

from privacy_inbox.core import reference as references
from privacy_inbox.core.clocks import Happened
from privacy_inbox.core.icalendar import Duties
from privacy_inbox.core.register import STEPS, Acknowledged, Dated, Entry, Step
from privacy_inbox.core.vocabulary import Category, Status
from privacy_inbox.core.wording import AUTOMATIC
from privacy_inbox.store.listing import Row as Told
from privacy_inbox.store.lookup import LINKED
from privacy_inbox.store.times import moment

_TICKETS = """
SELECT t.*, p.address, (
    SELECT l.answer_by FROM letters l WHERE l.ticket_id = t.id AND l.answer_by IS NOT NULL
      AND l.state NOT IN ('held', 'dropped', 'failed') ORDER BY l.id DESC LIMIT 1) AS promised, (
    SELECT d.account FROM messages m JOIN deliveries d ON d.id = m.delivery_id
    WHERE m.ticket_id = t.id ORDER BY m.id LIMIT 1) AS account
FROM tickets t LEFT JOIN people p ON p.ticket_id = t.id
ORDER BY coalesce(t.received_earlier, t.received_at), t.reference
"""
# The first that has left, else the newest that may: a person may write it as well.
_ACKNOWLEDGEMENT = """
SELECT state, template, message_id, finished_at FROM letters
WHERE ticket_id = ? AND (kind = 'acknowledgement' OR template IN (SELECT value FROM json_each(?)))
ORDER BY state <> 'sent', state = 'dropped', CASE state WHEN 'sent' THEN id ELSE -id END LIMIT 1
"""
_CONFIRMING = json.dumps(sorted(AUTOMATIC))
_STEPS = f"""
SELECT kind, at, actor, facts FROM events
WHERE ticket_id = ? AND kind IN ({", ".join("?" * len(STEPS))}) ORDER BY id
"""
_CLOCKS = "SELECT name, rule, received_at, due, ack_due, answers FROM clocks WHERE ticket_id = ? ORDER BY number"
_HAPPENED = "SELECT kind, at, rights FROM happened WHERE ticket_id = ? ORDER BY at, id"
_DUTIES = """
SELECT t.reference, t.category, t.due_safe, t.act_by, t.review_by, t.ack_due, t.confirmed_by,
  (SELECT max(e.at) FROM events e WHERE e.ticket_id = t.id) AS changed,
  EXISTS (SELECT 1 FROM letters l WHERE l.ticket_id = t.id AND l.state = 'sent'
    AND (l.kind = 'acknowledgement' OR l.template IN (SELECT value FROM json_each(?)))) AS told
FROM tickets t WHERE t.status = 'open' ORDER BY t.reference
"""
_LISTED = """
SELECT s.address, CASE WHEN s.confirmed_at IS NULL THEN 'proposed' ELSE 'confirmed' END AS state, s.proposed_at,
  s.confirmed_at, s.confirmed_by, t.reference
FROM suppressions s LEFT JOIN tickets t ON t.id = s.ticket_id
WHERE (s.confirmed_at IS NOT NULL AND ?1) OR (s.confirmed_at IS NULL AND ?2) ORDER BY s.address
"""


def entries(db: Connection) -> Iterator[Entry]:
    """Every ticket as the register tells of it, by its receipt. Forgotten ones too: they have no pseudonym."""
    (key,) = db.execute("SELECT value FROM meta WHERE name = 'key'").fetchone()
    for row in db.execute(_TICKETS).fetchall():
        yield _entry(db, key, row)


def _entry(db: Connection, key: bytes, row: Row) -> Entry:
    number, by_mail = row["id"], row["channel"] == "mail"
    return Entry(
        reference=row["reference"], status=Status(row["status"]), category=Category(row["category"]),
        received=moment(row["received_earlier"] or row["received_at"]),
        source="person" if row["received_earlier"] else "mail" if by_mail else "by_hand",
        reopened=_moment(row["reopened_by"]), closed=_moment(row["closed_at"]), channel=row["channel"],
        mailbox=row["account"] or "" if by_mail else "", entity=row["entity"], region=row["region"],
        regimes=tuple(json.loads(row["regimes"])), rights=_names(db, "rights", number),
        flags=_names(db, "flags", number), model=row["model"], probabilities=json.loads(row["probabilities"]),
        confirmed=row["confirmed_by"] is not None, requester_kind=row["requester_kind"],
        pseudonym=pseudonym(key, row["address"] or ""),
        controller_role=row["controller_role"], rule=row["rule"], versions=tuple(json.loads(row["versions"])),
        due=_day(row["due"]), due_safe=_day(row["due_safe"]), overridden=row["override_day"] is not None,
        promised=_day(row["promised"]), ack_due=_day(row["ack_due"]), acknowledged=_acknowledged(db, number),
        extension_notice_due=_day(row["extension_notice_due"]), happened=tuple(_happened(db, number)),
        clocks=tuple(_clocks(db, number)), steps=tuple(_steps(db, number)), decision=row["decision"] or "",
        ground=row["ground"] or "", answered=_moment(row["answered_at"]),
        linked=tuple(name for (name,) in db.execute(LINKED, (number,))), legal_hold=bool(row["legal_hold"]),
    )  # fmt: skip


def pseudonym(key: bytes, address: str) -> str:
    """By what tickets of one person are known to be of one, and nobody else can tell whose (GDPR Art. 4(5)).

    Empty where nobody is known: without an address, or with one of a domain that cannot be anybody's (RFC 2606).
    """
    known = address and not address.lower().endswith(".invalid")
    return references.tag(key, "requester", address.lower()) if known else ""


def _names(db: Connection, table: str, number: int) -> tuple[str, ...]:
    return tuple(
        name for (name,) in db.execute(f"SELECT name FROM {table} WHERE ticket_id = ? ORDER BY name", (number,))
    )


def _acknowledged(db: Connection, number: int) -> Acknowledged | None:
    row = db.execute(_ACKNOWLEDGEMENT, (number, _CONFIRMING)).fetchone()
    if row is None:
        return None
    sent = moment(row["finished_at"]) if row["state"] == "sent" and row["finished_at"] else None
    return Acknowledged(row["state"], row["template"], row["message_id"], sent)


def _happened(db: Connection, number: int) -> Iterator[Happened]:
    for row in db.execute(_HAPPENED, (number,)):
        yield Happened(row["kind"], moment(row["at"]), tuple(json.loads(row["rights"])))


def _clocks(db: Connection, number: int) -> Iterator[Dated]:
    for row in db.execute(_CLOCKS, (number,)):
        yield Dated(
            row["name"], row["rule"], moment(row["received_at"]), _day(row["due"]), _day(row["ack_due"]),
            bool(row["answers"]),
        )  # fmt: skip


def _steps(db: Connection, number: int) -> Iterator[Step]:
    for row in db.execute(_STEPS, (number, *sorted(STEPS))):
        yield Step(row["kind"], moment(row["at"]), row["actor"], json.loads(row["facts"]))


def duties(db: Connection) -> Iterator[Duties]:
    """What is still to be done about each open ticket."""
    for row in db.execute(_DUTIES, (_CONFIRMING,)):
        answer_by, act_by = date.fromisoformat(row["due_safe"]), _day(row["act_by"])
        yield Duties(
            row["reference"], Category(row["category"]), moment(row["changed"]), answer_by,
            act_by=act_by if act_by and act_by < answer_by else None,
            review_by=_day(row["review_by"]) if row["confirmed_by"] is None else None,
            ack_by=_day(row["ack_due"]) if not row["told"] else None,
        )  # fmt: skip


def suppressed(db: Connection, *, confirmed: bool = True, proposed: bool = False) -> list[Told]:
    """The addresses that a person has confirmed, and those that are only put forward, by address."""
    return [dict(row) for row in db.execute(_LISTED, (confirmed, proposed))]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _moment(text: str | None) -> datetime | None:
    return moment(text) if text else None
