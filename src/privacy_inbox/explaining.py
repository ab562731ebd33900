"""What would happen to a mail, and why; nothing is touched."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from privacy_inbox.core.classification import Classification, unread
from privacy_inbox.core.decision import Decision, decide, quarantine
from privacy_inbox.core.history import Delivery, History
from privacy_inbox.core.message import Message, content_digest
from privacy_inbox.core.policy import Policy
from privacy_inbox.core.settings import MailboxSettings, Organisation, Settings, SmtpSettings
from privacy_inbox.core.vocabulary import Action
from privacy_inbox.worker import Understood, Unreadable

NOBODY = "privacy.officer@organisation.example"


def unconfigured() -> Settings:
    """Settings for a look without a configuration: an organisation of no name, under the usual laws."""
    return Settings(
        Organisation("the organisation"), MailboxSettings("localhost", NOBODY), SmtpSettings("localhost")
    )  # fmt: skip


def explain(
    name: str, raw: bytes, understand: Callable[[bytes], Understood], policy: Policy,
    received: datetime, now: datetime, junk: bool = False,
) -> dict[str, Any]:  # fmt: skip
    """One mail's fate as a JSON object, as if nothing had come before it."""
    delivery = Delivery(0, "explain", "INBOX", 0, 0, received, raw, junk=junk)
    message, classification, decision = _decided(delivery, _read(raw, understand), policy, now)
    review_because = decision.ticket.review_because if decision.ticket else ""
    writer = message.correspondent or next(iter(message.originators), None)
    return {
        "file": name,
        "category": classification.category,
        "probabilities": dict(classification.probabilities),
        "rights": list(classification.rights),
        "flags": list(classification.flags),
        "region": classification.region,
        "language": classification.language,
        "needs_review": bool(review_because),
        "review_because": review_because,
        "requester": {"name": writer.name, "address": writer.address} if writer else None,
        "subject": message.subject,
        "acknowledgement": _acknowledgement(decision),
        "deadline": _deadline(decision),
        "forwarded": None,
        "evidence": [
            {"text": item.text, "points_to": item.points_to, "weight": round(item.weight, 3)}
            for item in classification.evidence
        ],
        "oddities": list(message.oddities),
        "model": classification.model,
    }


def _read(raw: bytes, understand: Callable[[bytes], Understood]) -> Understood | Unreadable:
    """What the daemon's worker would say of this mail."""
    try:
        return understand(raw)
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RuntimeError, MemoryError) as error:
        return Unreadable(f"reading it failed ({type(error).__name__})")


def _decided(
    delivery: Delivery, reading: Understood | Unreadable, policy: Policy, now: datetime
) -> tuple[Message, Classification, Decision]:
    fresh = History(reference="XXXX-XXXX", tag="", loop="")
    if isinstance(reading, Understood):
        message, classification = reading.message, reading.classification
        return message, classification, decide(delivery, message, classification, fresh, policy, now)
    message, classification = Message(content_digest(delivery.raw), len(delivery.raw)), unread()
    return message, classification, quarantine(delivery, classification, fresh, policy, reading.reason)


def _acknowledgement(decision: Decision) -> dict[str, Any]:
    found = decision.acknowledgement
    if found is None or found.action is Action.NONE:
        return {
            "action": Action.NONE, "to": None, "language": None, "template": None,
            "rule": found.rule if found else decision.outcome, "because": found.because if found else decision.because,
        }  # fmt: skip
    return {
        "action": found.action, "to": found.to or None, "language": found.language or None,
        "template": found.template or None, "rule": found.rule, "because": found.because,
    }  # fmt: skip


def _deadline(decision: Decision) -> dict[str, Any] | None:
    if decision.ticket is None:
        return None
    dates = decision.ticket.deadline
    return {
        "rule": dates.rule, "due": dates.due.isoformat() if dates.due else None, "due_safe": dates.due_safe.isoformat(),
        "ack_due": dates.ack_due.isoformat() if dates.ack_due else None, "review_by": dates.review_by.isoformat(),
        "trace": list(dates.trace),
    }  # fmt: skip
