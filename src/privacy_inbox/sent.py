"""The Sent folder: copies of our letters, and answers that people wrote from their own mail programs."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from privacy_inbox.app import App
from privacy_inbox.core import mime
from privacy_inbox.core.body import message_ids
from privacy_inbox.core.faults import FolderMissing
from privacy_inbox.core.message import Message
from privacy_inbox.core.reference import names_a_letter
from privacy_inbox.core.settings import Settings
from privacy_inbox.mailbox import SENT, Fetched, Listing, Mailbox
from privacy_inbox.store.lookup import SENT as ROLE
from privacy_inbox.worker import Understood

AT_ONCE = 200  # header blocks in one transaction
BEGINNING = 262_144  # bytes of an answer that are read: its words, not its attachments
# Large providers replace a Message-ID, and keep the one that was given.
_NAMES = frozenset({"message-id", "x-microsoft-original-message-id", "x-google-original-message-id"})
_THREAD = frozenset({"in-reply-to", "references"})

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Header:
    """What the header of a mail in Sent says of it."""

    uid: int
    ours: tuple[str, ...]  # the Message-IDs of a letter that the program wrote
    thread: tuple[str, ...]


def sent_folder(mailbox: Mailbox, settings: Settings) -> str | None:
    """The Sent folder; None where there is none, or none is wanted."""
    named = settings.mailbox.sent_folder
    return (mailbox.special(SENT) if named is None else named) or None


def read_sent(mailbox: Mailbox, app: App) -> None:
    """Look through what has come into Sent since the last time.

    A letter of ours that lies there has left, whatever the store knows of it. A mail of a person that answers a ticket
    is kept with it, and offered for confirmation.
    """
    account, folder = app.settings.mailbox.name, sent_folder(mailbox, app.settings)
    try:
        listing = mailbox.listing(folder) if folder else None
    except FolderMissing as fault:
        log.warning("Sent is not read", extra={"fault": fault.what, "next_step": fault.next_step})
        folder, listing = None, None
    if listing:
        new = app.store.not_looked_at(account, listing.folder, listing.uidvalidity, listing.uids)
        for start in range(0, len(new), AT_ONCE):
            look_at(mailbox, listing, new[start : start + AT_ONCE], app)
    with app.store.transaction() as tx:
        tx.looked_through(account, folder or "", ROLE)


def look_at(mailbox: Mailbox, listing: Listing, uids: list[int], app: App) -> None:
    """Note what some mails of Sent mean, and that they were looked at."""
    headers = [header_of(uid, block) for uid, block in mailbox.headers_of(listing.folder, uids)]
    answers = [found for header in headers for found in answers_to(mailbox, listing.folder, header, app)]
    with app.store.transaction() as tx:
        for header in headers:
            for message_id in header.ours:
                tx.found_in_sent(message_id)
        for ticket, message, sent_at in answers:
            tx.keep_answer(ticket, message, sent_at)
        tx.looked_at(app.settings.mailbox.name, listing.folder, listing.uidvalidity, uids)


def header_of(uid: int, block: bytes) -> Header:
    found = list(mime.fields(block, 0, len(block), (_NAMES | _THREAD).__contains__))
    names = message_ids([value for field, value in found if field in _NAMES])
    thread = message_ids([value for field, value in found if field in _THREAD])
    return Header(uid, tuple(name for name in names if names_a_letter(name)), thread)


def answers_to(mailbox: Mailbox, folder: str, header: Header, app: App) -> Iterator[tuple[int, Message, datetime]]:
    """The ticket that a mail of a person answers, with that mail; none if it answers none."""
    tickets = app.store.tickets_named(header.thread) if header.thread and not header.ours else []
    if not tickets:
        return
    mail = mailbox.fetch_beginning(folder, header.uid, BEGINNING)
    reading = app.understand(mail.raw) if isinstance(mail, Fetched) else None
    if isinstance(mail, Fetched) and isinstance(reading, Understood):
        for ticket in tickets:
            yield ticket, reading.message, mail.received_at


def file_letters(mailbox: Mailbox, app: App) -> None:
    """File copies of the letters that have left since Sent was read, where the provider does not do so itself."""
    folder = sent_folder(mailbox, app.settings) if app.settings.files_letters else None
    read_at = app.store.last_looked(app.settings.mailbox.name, ROLE)
    if not folder or not read_at:
        return
    filed = []
    for letter in app.store.unfiled(read_at):
        try:
            mailbox.append(folder, letter.raw, letter.sent_at)
        except FolderMissing as fault:  # a courtesy: it keeps no mail from being read
            log.warning("letters are not filed", extra={"fault": fault.what, "next_step": fault.next_step})
            break
        filed.append(letter.id)
    # Should this commit not be reached, the next reading of Sent finds the copies.
    with app.store.transaction() as tx:
        tx.letters_filed(filed)
