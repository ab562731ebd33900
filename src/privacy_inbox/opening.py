"""Opening a ticket by hand: what came by post, by telephone, to another mailbox; or one more from the same message."""

from dataclasses import dataclass, replace
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr

from privacy_inbox.app import House
from privacy_inbox.core.classification import Classification
from privacy_inbox.core.decision import by_hand
from privacy_inbox.core.faults import ConfigurationFault
from privacy_inbox.core.policy import Policy
from privacy_inbox.core.recipient import recipient, writable
from privacy_inbox.core.reference import tidy
from privacy_inbox.core.vocabulary import Category, Right
from privacy_inbox.dating import redate
from privacy_inbox.store import Store
from privacy_inbox.triage import Refused
from privacy_inbox.worker import Understood

HAND = "by hand"  # the account of what no mailbox has delivered


@dataclass(frozen=True, slots=True)
class Received:
    """What reached us by another way: `raw` is the mail file, if it was one; `address` may be empty."""

    channel: str
    at: datetime
    name: str = ""
    address: str = ""
    subject: str = ""
    text: str = ""
    raw: bytes = b""


def open_by_hand(
    house: House, store: Store, actor: str, received: Received, category: Category | None, rights: tuple[Right, ...]
) -> str:
    """Open a ticket for what did not come into the mailbox; returns its reference.

    It is read like a mail, and a person's word on category and rights goes before. No letter leaves by itself. Raises
    ConfigurationFault for what cannot be a ticket.
    """
    if received.at > house.now():
        raise ConfigurationFault("it cannot have been received in the future", "see --received")
    if not (received.raw or received.text.strip()):
        raise ConfigurationFault("there is nothing to keep", "give --text, --text-file or --file")
    address = writable(received.address)
    if received.address and not address:
        raise ConfigurationFault(f"no letter can go to {received.address}", "write it as name@example.org")
    received = replace(received, address=address)
    _asks_for_something(category, rights)
    raw = received.raw or _as_mail(received, house)
    worker = house.worker()
    try:
        worker.start()
        reading = worker.understand(raw)
    finally:
        worker.stop()
    if not isinstance(reading, Understood):
        raise Refused(f"the file cannot be read: {reading.reason}")
    classification = _as_said(reading.classification, category, rights)
    policy = house.policy()
    to = address or recipient(reading.message, policy.tables.senders, policy.settings.own_addresses)
    with store.transaction() as tx:
        delivery = tx.by_hand(HAND, received.channel, received.at, raw)
        history = replace(tx.history(reading.message), reference=tx.draw_reference())
        decision = by_hand(delivery, classification, history, policy, f"opened by hand: {received.channel}")
        tx.record(delivery, reading.message, classification, decision, letter=None)
        tx.opened_by(
            history.reference, actor, received.channel, received.name, address, to, confirmed=category is not None
        )
        redate(tx, history.reference, policy)
    return history.reference


def _asks_for_something(category: Category | None, rights: tuple[Right, ...]) -> None:
    if category is Category.RIGHTS_REQUEST and not rights:
        raise ConfigurationFault("a rights request asks for at least one right", "name it with --right")
    if category in (None, Category.GENERAL_QUESTION) and rights:
        raise ConfigurationFault("rights belong to a request", "name --category rights_request")


def _as_said(found: Classification, category: Category | None, rights: tuple[Right, ...]) -> Classification:
    if category is None:
        return found
    return replace(
        found, category=category, rights=rights, needs_review=False, review_because="",
        probabilities={category.value: 1.0}, evidence=(),
    )  # fmt: skip


def _as_mail(received: Received, house: House) -> bytes:
    """What was written on paper or said, as the mail that it might have been."""
    message = EmailMessage(policy=SMTP)
    if received.address:
        message["From"] = formataddr((received.name, received.address))
    message["To"] = house.settings.sender
    message["Subject"] = received.subject
    message["Date"] = format_datetime(received.at)
    message.set_content(received.text)
    return message.as_bytes()


def open_another(store: Store, policy: Policy, actor: str, reference: str, category: Category,
                 rights: tuple[Right, ...]) -> str:  # fmt: skip
    """Open one more ticket from the message that opened one: it holds two matters. Returns its reference."""
    reference = tidy(reference)
    _asks_for_something(category, rights)
    with store.transaction() as tx:
        if tx.state(reference) is None:
            raise ConfigurationFault(f"there is no ticket {reference}", "`privacy-inbox tickets` lists them")
        another = tx.draw_reference()
        if not tx.copy_ticket(reference, another, actor, category, rights):
            raise Refused(f"{reference}: its content was forgotten, so there is nothing to open another from")
        redate(tx, another, policy)
    return another
