"""What is held about one address, for that person's own request for access (GDPR Art. 15)."""

from dataclasses import dataclass
from typing import Any

from privacy_inbox.store.listing import Listing, Row
from privacy_inbox.store.register import suppressed

_ABOUT = """
SELECT t.*, EXISTS (
    SELECT 1 FROM people p WHERE p.ticket_id = t.id AND (lower(p.address) = ?1 OR lower(p.letters_to) = ?1)) AS own
FROM tickets t WHERE t.id IN (
  SELECT ticket_id FROM people WHERE lower(address) = ?1 OR lower(letters_to) = ?1
  UNION SELECT ticket_id FROM participants WHERE lower(address) = ?1
  UNION SELECT l.ticket_id FROM letters l JOIN letter_bodies b ON b.letter_id = l.id WHERE lower(b.recipient) = ?1
  UNION SELECT a.ticket_id FROM answers a, json_each(a.recipients) r WHERE lower(r.value) = ?1
  UNION SELECT m.ticket_id FROM messages m JOIN contents c ON c.message_id = m.id
    WHERE instr(lower(c.sender), '<' || ?1 || '>'))
ORDER BY t.received_at, t.id
"""
_MORE = ("channel", "requester_kind", "controller_role", "decision", "ground", "answered_at", "closed_at")


@dataclass(frozen=True, slots=True)
class Held:
    """What was found about an address: tickets, unmasked, and its place on the list of those that get no marketing.

    A ticket is `own` where it is this person's matter; in others they wrote, or were written to.
    """

    tickets: tuple[dict[str, Any], ...]
    suppression: Row | None


def held(store: Listing, address: str) -> Held:
    """Everything about an address, the oldest first; of forgotten tickets nothing is left to find."""
    named = address.lower()
    tickets = []
    for row in store.db.execute(_ABOUT, (named,)).fetchall():
        ticket = store.ticket(row["reference"])
        if ticket is not None:
            tickets.append({**ticket, **{name: row[name] for name in _MORE}, "own": bool(row["own"])})
    rows = suppressed(store.db, proposed=True)
    return Held(tuple(tickets), next((row for row in rows if row["address"] == named), None))
