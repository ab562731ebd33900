"""Writes. A Transaction lives inside one `BEGIN IMMEDIATE … COMMIT`; everything here is all or nothing."""

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import msgspec

from privacy_inbox.core.acknowledgement import Acknowledgement
from privacy_inbox.core.classification import Classification
from privacy_inbox.core.decision import Decision
from privacy_inbox.core.faults import Fault
from privacy_inbox.core.history import Delivery, History
from privacy_inbox.core.letter import Letter
from privacy_inbox.core.message import Message
from privacy_inbox.core.notices import Notice, Role
from privacy_inbox.core.vocabulary import Flag, LetterState, Outcome, Status
from privacy_inbox.store import erasure, lookup, notices
from privacy_inbox.store.connection import savepoint
from privacy_inbox.store.ledger import Listed
from privacy_inbox.store.opening import Opening
from privacy_inbox.store.outbox import Outgoing, Pace
from privacy_inbox.store.tickets import columns
from privacy_inbox.store.times import instant
from privacy_inbox.store.writing import MACHINE

__all__ = ["MACHINE", "Listed", "Outgoing", "Pace", "Transaction"]


class Transaction(Opening):
    """What may be written, and the look-ups that a decision needs while nothing else can write."""

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """One mail's part of a batch: its fault undoes it alone."""
        before = len(self._unindexed)
        try:
            with savepoint(self.db):
                yield
        except BaseException:
            self.chain.look_again()
            del self._unindexed[before:]
            raise

    # --- One mail -----------------------------------------------------------------------------------------------------
    def history(self, message: Message) -> History:
        """What is known that bears on a message; mails recorded before it in this transaction are seen."""
        return lookup.history(self.db, self.key, message, self.now)

    def record(
        self,
        delivery: Delivery,
        message: Message,
        classification: Classification,
        decision: Decision,
        letter: Letter | None,
    ) -> None:
        """Keep one mail's whole outcome. Of a mail that belongs to a forgotten ticket only that it came is kept."""
        facts: dict[str, object] = {"delivery": delivery.id, "because": decision.because}
        if decision.ticket:
            ticket_id, opened = self._open_ticket(delivery, message, classification, decision)
            facts |= opened
        else:
            ticket_id = lookup.ticket_id(self.db, str(decision.reference))
        known_by = lookup.fingerprint(self.key, message.content_digest)
        self.db.execute(
            "UPDATE deliveries SET fingerprint = ?, outcome = ?, because = ?, ticket_id = ? WHERE id = ?",
            (known_by, decision.outcome, decision.because, ticket_id, delivery.id),
        )
        if decision.erase:
            erasure.forget_copy(self.db, delivery.id)
        elif decision.outcome is not Outcome.DUPLICATE:
            self._keep_message(ticket_id, delivery, message, classification, decision.outcome)
        detail = None if decision.erase else {"sha256": hashlib.sha256(delivery.raw).hexdigest()}
        self.event(ticket_id, MACHINE, f"delivery_{decision.outcome}", facts, detail)
        self._follow(ticket_id, delivery, message, decision)
        if letter:
            self.queue(ticket_id, letter)

    def _follow(self, ticket_id: int, delivery: Delivery, message: Message, decision: Decision) -> None:
        """What a decision means for tickets and letters that were there before."""
        if decision.outcome is Outcome.APPENDED:
            self.db.execute("UPDATE tickets SET news = news + 1 WHERE id = ?", (ticket_id,))
        if decision.growth:
            self.grow(ticket_id, decision.growth)
        if decision.answered:
            self.keep_answer(ticket_id, message, delivery.received_at)
        for other in decision.urgent:
            self.flag(lookup.ticket_id(self.db, other), (Flag.URGENT,), "the day that was promised has passed")
        if decision.bounced:
            self._bounce(decision.bounced)
        if decision.outcome is Outcome.EVENT:
            self._watch_for_harm()

    def _watch_for_harm(self) -> None:
        """Open the breaker where our letters do harm: from then on all of them wait for a person."""
        if because := lookup.harm(self.db, self.now):
            fault = Fault(
                f"all letters wait: {because}", "find out why, then let them go: `privacy-inbox outbox release`"
            )
            if self.raise_alarm(lookup.BREAKER, str(fault)):
                self.event(None, MACHINE, "breaker_opened", {"because": because})
                self.stop_letters()

    def _bounce(self, message_id: str) -> None:
        row = self.db.execute("SELECT id FROM letters WHERE message_id = ?", (message_id,)).fetchone()
        if row:
            self.letter_state(row["id"], LetterState.BOUNCED)

    def _open_ticket(
        self, delivery: Delivery, message: Message, classification: Classification, decision: Decision
    ) -> tuple[int, dict[str, object]]:
        """Write a ticket's rows; returns its number and what the event of its opening tells."""
        ticket, ack = decision.ticket, decision.acknowledgement
        if ticket is None or ack is None:
            raise ValueError("a decision without a ticket opens none")
        facts = {
            "reference": ticket.reference,
            "category": classification.category,
            "needs_review": bool(ticket.review_because),
            "model": classification.model,
            "ack_action": ack.action,
            "ack_rule": ack.rule,
        }
        more = {
            "status": ticket.status,
            "region": classification.region,
            "language": classification.language,
            "entity": ticket.entity,
            "review_because": ticket.review_because,
            "probabilities": _json(classification.probabilities),
            "received_at": instant(delivery.received_at),
            "opened_at": self.at,
            "closed_at": self.at if ticket.status is Status.CLOSED else None,
        }
        dates = columns(ticket.deadline)
        ticket_id = int(self.db.execute(_OPEN, facts | more | dates).lastrowid or 0)
        self.db.execute("INSERT INTO ticket_keys (ticket_id, key) VALUES (?, ?)", (ticket_id, secrets.token_bytes(32)))
        self._keep_person(ticket_id, message, ack)
        self.label(ticket_id, classification.rights, ticket.flags)
        self.propose_suppression(ticket_id)
        self._keep_clocks(ticket_id, ticket.deadline)
        links = [(ticket_id, lookup.ticket_id(self.db, other)) for other in ticket.linked]
        self.db.executemany("INSERT OR IGNORE INTO links (ticket_id, other_id) VALUES (?, ?)", links)
        labels = {"rights": classification.rights, "flags": ticket.flags, "linked": ticket.linked}
        told = {name: dates[name] for name in ("rule", "due", "due_safe")}
        return ticket_id, facts | labels | told

    def _keep_person(self, ticket_id: int, message: Message, ack: Acknowledgement) -> None:
        writer = message.correspondent or next(iter(message.originators), None)
        name, address = (writer.name, writer.address) if writer else ("", "")
        self.db.execute(
            "INSERT INTO people (ticket_id, name, address, ack_because, letters_to) VALUES (?, ?, ?, ?, ?)",
            (ticket_id, name, address, ack.because, ack.to),
        )

    def _keep_message(
        self, ticket_id: int, delivery: Delivery, message: Message, classification: Classification, outcome: Outcome
    ) -> None:
        cursor = self.db.execute(
            "INSERT INTO messages (ticket_id, delivery_id, received_at, kind) VALUES (?, ?, ?, ?)",
            (ticket_id, delivery.id, instant(delivery.received_at), outcome),
        )
        number = int(cursor.lastrowid or 0)
        sender = ", ".join(f"{origin.name} <{origin.address}>".strip() for origin in message.originators)
        words = (message.subject, message.text, message.quoted, message.forwarded)
        lists = map(_json, (message.attachments, message.oddities, classification.evidence))
        self.db.execute(
            "INSERT INTO contents (message_id, rfc_message_id, sender, subject, text, quoted, forwarded, attachments,"
            " oddities, evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (number, message.message_id, sender, *words, *lists),
        )
        searched = (message.subject, f"{message.text}\n{message.forwarded}", sender)
        self._unindexed.append((number, *searched))

    # --- What people are told -----------------------------------------------------------------------------------------
    def claim_notice(self, notice: Notice) -> str:
        """A notice is about to be told: no crash tells it twice. Returns its name."""
        return notices.claim(self.db, notice, self.now)

    def unclaim_notice(self, notice: Notice) -> None:
        """It was surely not told, and is to be."""
        notices.unclaim(self.db, notice)

    def set_away(self, role: Role, until: date | None, actor: str) -> None:
        """Somebody is away until a day (included), or back."""
        notices.set_away(self.db, role, until)
        self.event(None, actor, "away", {"role": role, "until": until.isoformat() if until else None})

    def keep_watch(self) -> None:
        """Raise, or clear, the alarms about what only a person can move on."""
        self.wake_letters()
        today = self.now.date().isoformat()
        for name, query, fault in _WATCH:
            count = self.db.execute(query, {"today": today}).fetchone()[0]
            if count:
                self.raise_alarm(name, str(fault))
            else:
                self.clear_alarm(name)


# What waits for a person: the alarm, how many, what to do.
_WATCH = (
    (
        "letters",
        """SELECT count(*) FROM letters
           WHERE state IN ('failed', 'bounced') AND ticket_id IN (SELECT id FROM tickets WHERE status = 'open')""",
        Fault("letters did not reach their people", "`privacy-inbox outbox` lists them: resend or drop each"),
    ),
    (
        "overdue",
        "SELECT count(*) FROM tickets WHERE status = 'open' AND due_safe < :today",
        Fault("answers are late", "`privacy-inbox tickets` lists them first: answer, and say why it took longer"),
    ),
    (
        "unseen",
        "SELECT count(*) FROM tickets WHERE status = 'open' AND confirmed_by IS NULL AND review_by < :today",
        Fault("nobody has looked at tickets in time", "`privacy-inbox tickets` lists them: confirm or correct each"),
    ),
    (
        "held",
        "SELECT count(*) FROM letters WHERE state = 'held' AND decide_by < :today",
        Fault("held letters are late", "`privacy-inbox outbox --state held` lists them: release, replace or drop each"),
    ),
    (
        "ledger",
        "SELECT coalesce(sum(unknown), 0) FROM folders WHERE role = 'watched'",
        Fault("a folder holds mail of which the server tells nothing", "see which folder in `privacy-inbox status`"),
    ),
)
_OPEN = """
INSERT INTO tickets (reference, status, category, region, language, entity, needs_review, review_because, probabilities,
  model, received_at, opened_at, closed_at, rule, due, due_safe, act_by, ack_due, review_by, extension_notice_due,
  clock_status, versions, trace, ack_action, ack_rule)
VALUES (:reference, :status, :category, :region, :language, :entity, :needs_review, :review_because, :probabilities,
  :model, :received_at, :opened_at, :closed_at, :rule, :due, :due_safe, :act_by, :ack_due, :review_by,
  :extension_notice_due, :clock_status, :versions, :trace, :ack_action, :ack_rule)
"""


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
