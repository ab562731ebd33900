"""The mail's door. Everything that happens to a mail, from a folder to its acknowledgement, is on this page.

    collect   lists what the folders hold and the store does not know, admits it, has it processed, settles it there
    process   takes admitted mails into the store, a batch at a time: all or nothing, one mail's fault undoing one mail
    deliver   sends what the outbox holds

The store is the journal. A mail is committed raw before anything looks into it; a ticket and its letter are committed
together before a byte of the letter leaves; whatever is killed in between is found in the store at the next start and
carried on from there.
"""

import logging
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import partial
from typing import Protocol, TypeVar

from privacy_inbox.app import App
from privacy_inbox.core.classification import unread
from privacy_inbox.core.decision import beginning_of, decide, quarantine
from privacy_inbox.core.faults import Fault, FolderMissing, SessionOver, StoreFault, Unreachable
from privacy_inbox.core.history import Delivery
from privacy_inbox.core.letter import compose
from privacy_inbox.core.message import Message, content_digest
from privacy_inbox.core.outbox import after_answer
from privacy_inbox.core.settings import Settings
from privacy_inbox.dating import redate
from privacy_inbox.guard import guard
from privacy_inbox.mailbox import JUNK, Fact, Fetched, Listing, Mailbox, Withheld
from privacy_inbox.sent import file_letters, read_sent
from privacy_inbox.smtp import Answer, Relay
from privacy_inbox.store import Transaction
from privacy_inbox.store.lookup import PROCESSED
from privacy_inbox.store.reading import Waiting
from privacy_inbox.store.transaction import Listed, Outgoing, Pace
from privacy_inbox.worker import Understood, Unreadable

MAX_BATCH, MAX_BATCH_BYTES = 50, 8_000_000  # mails and bytes fetched, and committed, at once; a larger mail goes alone
MAX_MAIL_BYTES, BEGINNING = 40_000_000, 65_536  # of a larger mail only the beginning is fetched
LOOK_THROUGH_EVERY = timedelta(days=1)
MAX_ATTEMPTS = 3  # then a mail is quarantined, visibly
KEEP_ATTEMPTS, KEEP_SECONDS = 3, 1.0  # how often, and after which pause, an answer is offered to a store that is locked
WITHHELD = Unreadable("the mail server does not hand it out")
STUCK = str(Fault("a mail could not be taken in", "see `privacy-inbox messages --outcome waiting`"))
GONE = "it left the folder before it could be read"

log = logging.getLogger(__name__)


# --- In: from the folders to the store -------------------------------------------------------------------------------
def collect(mailbox: Mailbox, app: App) -> None:
    """Bring the store up to date with every watched folder."""
    finish(app)  # what an earlier run has admitted
    read_sent(mailbox, app)  # first: what was answered already is not answered again
    watched = watched_folders(mailbox, app.settings)
    with app.store.transaction() as tx:
        tx.watches(app.settings.mailbox.name, [folder for folder, _ in watched])
    for folder, junk in watched:
        take_stock(mailbox, folder, junk, app)
        take_in(mailbox, folder, app)
    look_through(mailbox, app)
    finish(app)  # what could not be read at the first attempt
    settle(mailbox, app)
    file_letters(mailbox, app)
    with app.store.transaction() as tx:
        if not app.stopping.is_set():
            tx.polled(app.settings.mailbox.name)
        tx.wake_letters()
        tx.keep_watch()


def watched_folders(mailbox: Mailbox, settings: Settings) -> list[tuple[str, bool]]:
    """The folders to read, and whether each holds junk: requests land there too, and the law's time runs for them."""
    junk = mailbox.special(JUNK) if settings.mailbox.junk_folder is None else settings.mailbox.junk_folder
    folders = dict.fromkeys([*settings.mailbox.folders, *([junk] if junk else [])])
    return [(folder, folder == junk) for folder in folders]


def take_stock(mailbox: Mailbox, folder: str, junk: bool, app: App) -> None:
    """Enter into the ledger every UID that it does not know, by UIDVALIDITY: never by flags, dates or Message-ID.

    What was received before `[mailbox] start` is entered with that outcome, and never fetched.
    """
    account = app.settings.mailbox.name
    listing = mailbox.listing(folder)
    epoch = listing.uidvalidity or epoch_without_name(mailbox, listing, app)
    known = app.store.known_uids(account, folder, epoch)
    unknown = [uid for uid in listing.uids if uid not in known]
    facts = list(map(listed, mailbox.facts(folder, unknown)))
    present = {(epoch, uid) for uid in listing.uids}
    gone = [item for item in app.store.unfetched(account, folder) if (item.uidvalidity, item.uid) not in present]
    with app.store.transaction() as tx:
        tx.list_deliveries(account, folder, epoch, facts, app.settings.start, junk)
        for delivery in gone:
            tx.vanish(delivery.id, GONE)
        tx.listed(account, folder, epoch, len(listing.uids), len(unknown) - len(facts))


def epoch_without_name(mailbox: Mailbox, listing: Listing, app: App) -> int:
    """A server without UIDVALIDITY may give old UIDs to new mails: where one has changed its date, all are looked at.

    What is known comes back as a copy then; nothing is skipped. Returns 0 or the number of a later epoch, negative.
    """
    received = {fact.uid: fact.received_at for fact in mailbox.facts(listing.folder, listing.uids)}
    epoch, known = app.store.last_epoch(app.settings.mailbox.name, listing.folder)
    same = all(received.get(uid, at) == at for uid, at in known.items())
    return epoch if same else epoch - 1


def take_in(mailbox: Mailbox, folder: str, app: App) -> None:
    """Fetch and process what of a folder is listed and not here yet; what failed before comes last, each alone."""
    waiting = app.store.unfetched(app.settings.mailbox.name, folder)
    failed = [[item] for item in waiting if item.attempts]
    for batch in (*batches([item for item in waiting if not item.attempts]), *failed):
        if app.stopping.is_set():
            return
        process(admit(mailbox, batch, app), app)


def look_through(mailbox: Mailbox, app: App) -> None:
    """Take in again what lies in the processed folder and the store does not know, at a start and daily.

    There is such mail where the store was restored from a backup. What was moved there by us is known by its bytes.
    """
    account, folder = app.settings.mailbox.name, app.settings.mailbox.processed_folder
    last = app.store.last_looked(account, PROCESSED)
    if not folder or (last and abs(app.now() - last) < LOOK_THROUGH_EVERY):
        return
    try:
        listing = mailbox.listing(folder)
    except FolderMissing:
        return  # it is made with the first mail that is moved there
    known = app.store.known_uids(account, folder, listing.uidvalidity)
    unseen = app.store.not_looked_at(account, folder, listing.uidvalidity, listing.uids)
    new = [uid for uid in unseen if uid not in known]
    for batch in batches(list(mailbox.facts(folder, new))):
        fetched = fetch(mailbox, folder, batch)
        lost = [listed(fact) for fact in batch if unheard_of(fetched.get(fact.uid), app)]
        with app.store.transaction() as tx:
            tx.list_deliveries(
                account, folder, listing.uidvalidity, lost, app.settings.start, False, handled_before=True
            )
            tx.looked_at(account, folder, listing.uidvalidity, [fact.uid for fact in batch])
    take_in(mailbox, folder, app)
    with app.store.transaction() as tx:
        tx.looked_through(account, folder, PROCESSED)


def listed(fact: Fact) -> Listed:
    return Listed(fact.uid, fact.received_at, fact.size)


def unheard_of(mail: Fetched | Withheld | None, app: App) -> bool:
    """Whether a mail of the processed folder never came in, as far as this store knows."""
    return isinstance(mail, Fetched) and not app.store.knows_mail(mail.raw)


class Item(Protocol):
    """What is to be fetched: a mail of a folder, and how large it is."""

    @property
    def uid(self) -> int: ...

    @property
    def size(self) -> int: ...


Sized = TypeVar("Sized", bound=Item)


def batches(waiting: Sequence[Sized]) -> Iterator[list[Sized]]:
    """Cut what is to be fetched into batches of bounded number and size."""
    batch: list[Sized] = []
    for item in waiting:
        if batch and (len(batch) == MAX_BATCH or sum(one.size for one in batch) + item.size > MAX_BATCH_BYTES):
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch


def fetch(mailbox: Mailbox, folder: str, batch: Sequence[Item]) -> dict[int, Fetched | Withheld]:
    """The mails of a batch by UID; of one that is too large its beginning, which is all that is ever read of it."""
    small = [item.uid for item in batch if item.size <= MAX_MAIL_BYTES]
    large = [item.uid for item in batch if item.size > MAX_MAIL_BYTES]
    mails = [*mailbox.fetch(folder, small), *(mailbox.fetch_beginning(folder, uid, BEGINNING) for uid in large)]
    return {mail.uid: mail for mail in mails if mail}


def admit(mailbox: Mailbox, batch: Sequence[Waiting], app: App) -> list[Delivery]:
    """Fetch a batch and commit it raw, before anything is parsed.

    What is gone by now vanished: an outcome too. What is there and was not handed out waits for the next round; what
    the server refuses to hand out is set apart after some attempts.
    """
    app.store.require_room()
    folder = batch[0].folder
    try:
        fetched = fetch(mailbox, folder, batch)
    except SessionOver:
        suspect(batch, app)
        raise
    there = set(mailbox.listing(folder).uids) if len(fetched) < len(batch) else set()
    step("fetched")
    admitted = []
    with app.store.transaction() as tx:
        for waiting in batch:
            mail = fetched.get(waiting.uid)
            if isinstance(mail, Fetched):
                admitted.append(tx.admit(waiting, mail.received_at, mail.raw, cut=waiting.size > MAX_MAIL_BYTES))
            elif mail and tx.charge(waiting.id) >= MAX_ATTEMPTS:
                set_apart(tx, tx.give_up(waiting), WITHHELD, app)
            elif not mail and waiting.uid not in there:
                tx.vanish(waiting.id, GONE)
    step("admitted")
    return admitted


def suspect(batch: Sequence[Waiting], app: App) -> None:
    """The server hung up while these were fetched, and one of them may be why: each is fetched alone from now on.

    One on which it hangs up again and again is set apart.
    """
    with app.store.transaction() as tx:
        for waiting in batch:
            if tx.charge(waiting.id) > MAX_ATTEMPTS:
                set_apart(tx, tx.give_up(waiting), WITHHELD, app)


def finish(app: App) -> None:
    """Process until every admitted mail has its outcome; those that failed before come last.

    One that cannot even be quarantined is left to a person after a few more attempts.
    """
    while not app.stopping.is_set() and (batch := app.store.admitted(MAX_BATCH, MAX_BATCH_BYTES)):
        process(batch, app)
    if not app.stopping.is_set() and app.store.anything_waiting():
        with app.store.transaction() as tx:
            tx.raise_alarm("mail", STUCK)


def process(batch: Sequence[Delivery], app: App) -> None:
    """Take a batch of admitted mails into the store."""
    # A mail that kills the worker comes back as Unreadable; a missing model ends the round. No lock is held: letters
    # leave meanwhile. Asked to stop, leave the rest for the next start.
    understood = [(delivery, app.understand(delivery.raw)) for delivery in batch if not app.stopping.is_set()]
    step("understood")
    with app.store.transaction() as tx:  # one commit for the batch
        for delivery, reading in understood:
            # A defect of ours undoes this mail alone, is charged to it, and the others go on. A full disk or a broken
            # store passes through, ends the batch, and is charged to nobody.
            with guard("mail", partial(tx.charge, delivery.id)), tx.savepoint():
                record(tx, delivery, reading, app)
        step("in_transaction")
    step("committed")
    app.letters_waiting.set()


def record(tx: Transaction, delivery: Delivery, reading: Understood | Unreadable, app: App) -> None:
    """Decide on one mail, write its letter, keep all of it or nothing. A later mail of the batch sees those before."""
    if isinstance(reading, Unreadable) and tx.charge(delivery.id) < MAX_ATTEMPTS:
        return  # `finish` tries again
    if isinstance(reading, Unreadable) or delivery.attempts >= MAX_ATTEMPTS:
        set_apart(tx, delivery, reading, app)
        return
    message, classification = reading.message, reading.classification
    if delivery.cut:
        message, classification = beginning_of(message, classification)
    history = tx.history(message)
    decision = decide(delivery, message, classification, history, app.policy, app.now())
    letter = compose(
        decision,
        message,
        classification,
        delivery.received_at,
        history,
        app.settings,
        app.render,
        app.now(),
    )
    tx.record(delivery, message, classification, decision, letter)
    if decision.growth and decision.reference:
        redate(tx, decision.reference, app.policy)


def set_apart(tx: Transaction, delivery: Delivery, reading: Understood | Unreadable, app: App) -> None:
    """Quarantine a mail that could not be read, or not be recorded, with a ticket: it may be a request all the same."""
    reason = reading.reason if isinstance(reading, Unreadable) else "it could not be recorded"
    known_by = delivery.raw or f"{delivery.folder}/{delivery.uidvalidity}/{delivery.uid}".encode()
    message, classification = Message(content_digest(known_by), len(delivery.raw)), unread()
    decision = quarantine(delivery, classification, tx.history(message), app.policy, reason)
    tx.record(delivery, message, classification, decision, letter=None)


def settle(mailbox: Mailbox, app: App) -> None:
    """Move what is safely in the store, where a folder for it is configured. A courtesy: nothing relies on it."""
    destination = app.settings.mailbox.processed_folder
    if not destination:
        return
    groups: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for number, folder, uidvalidity, uid in app.store.unsettled(app.settings.mailbox.name):
        groups.setdefault((folder, uidvalidity), []).append((number, uid))
    for (folder, uidvalidity), members in groups.items():
        step("settling")
        try:
            moved = mailbox.settle(folder, uidvalidity, [uid for _, uid in members], destination)
        except FolderMissing as fault:
            log.warning("mail stays where it is", extra={"fault": fault.what, "next_step": fault.next_step})
            continue
        step("moved")
        if moved:
            with app.store.transaction() as tx:
                tx.settle([number for number, _ in members])


# --- Out: from the outbox to the relay -------------------------------------------------------------------------------
def deliver(relay: Relay, app: App) -> None:
    """Send every letter that is due, on one connection.

    One commit stands between two letters: it keeps the answer to the one before and claims the next as `sending`. A
    program killed in between leaves at most one letter of unknown outcome. Raises the fault of a relay that takes no
    letters, or none of ours: it would fare no better with the next one.
    """
    sender = "" if app.settings.smtp.null_sender else app.settings.sender
    with app.store.transaction() as tx:
        letter = claim(tx, app)
    while letter:
        try:
            answer = relay.send(sender, letter.recipient, letter.raw)
        except Fault:
            with app.store.transaction() as tx:
                tx.unclaim(letter, timedelta())  # it was surely not taken, and waits as before
            raise
        letter = turn_over(letter, answer, app)


def claim(tx: Transaction, app: App) -> Outgoing | None:
    """The first letter that is due, marked as being sent; None also when we are asked to stop."""
    if app.stopping.is_set():
        return None
    letters = app.settings.letters
    pace = Pace(letters.per_hour, letters.per_domain_per_hour)
    return tx.claim(pace, resend_unknown=app.settings.smtp.unknown == "resend-once")


def turn_over(letter: Outgoing, answer: Answer, app: App) -> Outgoing | None:
    """Keep the answer to a letter and claim the next one, unless the answer was about all of our letters."""
    following = keep(answer, letter, app)
    if answer.whole_account:
        raise Unreachable(f"the relay takes none of our letters for now: {answer.reply}", "see what it wants of us")
    return following


def keep(answer: Answer, letter: Outgoing, app: App) -> Outgoing | None:
    """Commit an answer and the next claim, patiently: what was taken and is not known to be would go once more."""
    state, wait = after_answer(answer.state, letter.attempts, letter.resent)
    for patience in reversed(range(KEEP_ATTEMPTS)):
        try:
            with app.store.transaction() as tx:
                tx.letter_state(letter.id, state, reply=answer.reply, wait=wait)
                return None if answer.whole_account else claim(tx, app)
        except StoreFault:
            if not patience or app.stopping.wait(KEEP_SECONDS):
                raise
    return None


def step(name: str) -> None:
    """A named point, at each of which the crash tests kill the process."""
    log.debug("step", extra={"step": name})
