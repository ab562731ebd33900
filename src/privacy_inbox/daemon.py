"""The daemon: polls, sends, and tells people, until it is asked to stop.

Polling is the truth; IDLE and `schedule` only wake it.
"""

import logging
import math
import os
import random
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from types import FrameType

import schedule

from privacy_inbox import checks
from privacy_inbox.alarms import Watch, as_fault, defect, mark_told
from privacy_inbox.app import App, House
from privacy_inbox.core.alarm import ENCODER, MAILBOX, MODEL, NOTICES, OUTBOX, Alarm
from privacy_inbox.core.faults import Fault, ModelFault, SessionOver, SignInRefused, Unreachable
from privacy_inbox.core.outbox import UNKNOWN_WAIT
from privacy_inbox.dating import date_anew
from privacy_inbox.guard import guard
from privacy_inbox.mailbox import Mailbox
from privacy_inbox.noticing import tell_people
from privacy_inbox.pipeline import collect, deliver
from privacy_inbox.sent import file_letters, read_sent
from privacy_inbox.store import DaemonLock, Store
from privacy_inbox.telling import Way, ways
from privacy_inbox.worker import Worker

NOTICE_SECONDS = 30  # how soon a person is told of a pressing ticket
OUTBOX_SECONDS = 5  # how soon a letter that a person released is noticed
ALARM_SECONDS = 5  # how soon an alarm is told
FIRST_BACKOFF, LAST_BACKOFF = 5.0, 900.0  # seconds before a failed round is tried again, doubling
REFUSED_SECONDS = 3600.0  # after a server has refused our sign-in three times: knocking on would lock the account
REFUSALS = 3

log = logging.getLogger(__name__)


@dataclass
class Round:
    """One of the loops: what wakes it, and how its last rounds went."""

    name: str
    wake: threading.Event = field(default_factory=threading.Event)
    failures: int = 0
    refusals: int = 0
    good: bool = False  # the last round went well
    renewed_at: float = -math.inf

    def pause(self, fault: Fault | OSError) -> float:
        """Seconds to rest after a fault, with jitter, so that a thousand daemons do not come back at once."""
        self.good = False
        self.failures += 1
        self.refusals = self.refusals + 1 if isinstance(fault, SignInRefused) else 0
        if self.refusals >= REFUSALS:
            return REFUSED_SECONDS
        seconds = min(LAST_BACKOFF, FIRST_BACKOFF * 2.0 ** min(self.failures - 1, 10))
        return seconds * random.uniform(0.5, 1.0)  # noqa: S311 - jitter, not a secret

    def went_well(self) -> None:
        self.failures = self.refusals = 0
        self.good = True

    def may_renew(self) -> bool:
        """Whether a session that is over may be followed by another without a word: once after each good round."""
        good, self.good = self.good, False
        return good


def run_once(house: House, stopping: threading.Event | None = None) -> None:
    """Drain the folders and the outbox: ends when nothing is due now. Raises the fault that keeps it from that.

    Letters leave while further mails are still being read. Whoever is told of alarms is told before it ends.
    """
    stopping, letters_waiting = stopping or threading.Event(), threading.Event()
    with (
        stopped_by_signals(stopping),
        in_order(house) as (store, worker),
        telling(house, store) as (watch, _),
        ThreadPoolExecutor(1) as threads,
    ):
        app, drained = house.app(store, worker, stopping, letters_waiting), threading.Event()
        sending = threads.submit(_send_until, drained, app, house, watch)
        try:
            with watch.round(store, MAILBOX), house.connect() as mailbox:
                try:
                    poll(mailbox, app, watch)
                finally:
                    _no_more_letters(drained, app)
                wait([sending])
                with suppress(Unreachable):  # a courtesy: the next run files what this one did not
                    read_sent(mailbox, app)
                    file_letters(mailbox, app)
        finally:
            _no_more_letters(drained, app)
        sending.result()
        with watch.round(store, NOTICES):
            tell_people(house, store)
            watch.clear(store, NOTICES)


def poll(mailbox: Mailbox, app: App, watch: Watch) -> None:
    """One round of the mailbox, good where it was not cut short by a call to stop."""
    collect(mailbox, app)
    if not app.stopping.is_set():
        watch.good_poll(app.store, app.settings.store.directory)


def _no_more_letters(drained: threading.Event, app: App) -> None:
    drained.set()
    app.letters_waiting.set()


def _send_until(drained: threading.Event, collecting: App, house: House, watch: Watch) -> None:
    """Send what comes into the outbox until no more will come, on a store connection of its own."""
    with house.open_store() as store, watch.round(store, OUTBOX), house.relay() as relay:
        app, last = replace(collecting, store=store), False
        while not last:
            app.letters_waiting.wait()
            app.letters_waiting.clear()
            last = drained.is_set()
            deliver(relay, app)
        watch.clear(store, OUTBOX)


def run(house: House, stopping: threading.Event | None = None) -> None:
    """Run until SIGTERM or SIGINT, or until `stopping` is set by whoever runs it in a thread.

    A house that is not in order is refused before any mail is touched. Raises what ended one of the loops early.
    """
    stopping = stopping or threading.Event()
    inward, outward, people = Round(MAILBOX), Round(OUTBOX), Round(NOTICES)
    with (
        stopped_by_signals(stopping),
        in_order(house) as (store, worker),
        telling(house, store) as (watch, look),
        ThreadPoolExecutor(3) as threads,
    ):
        app = house.app(store, worker, stopping, outward.wake)
        loops = [
            threads.submit(_loop, inward, lambda own: _inward(house, inward, worker, own, watch), house, app, watch),
            threads.submit(_loop, outward, lambda own: _outward(house, outward, own, watch), house, app, watch),
            threads.submit(_loop, people, lambda own: _people(house, people, own, watch), house, app, watch),
        ]
        log.info("running")
        _schedule(house.settings.mailbox.poll_seconds, (inward, outward, people), look, stopping)
        for loop in loops:
            loop.result()
    log.info("stopped")


@contextmanager
def in_order(house: House) -> Iterator[tuple[Store, Worker]]:
    """The store, ours alone, and the worker. Raises the first fault of our own house, before any mail is touched."""
    with DaemonLock(house.settings.store.directory), house.open_store() as store:
        store.check()
        store.require_room()
        checks.letters(house)
        worker = house.worker()
        try:
            worker.start()
            worker.spare = house.keep_model()
            recover(store)
            date_anew(store, house.policy())
            with store.transaction() as tx:
                tx.try_again()
            yield store, worker
        finally:
            worker.stop()


def recover(store: Store, wait: timedelta = timedelta()) -> None:
    """What is still being sent when nobody is sending has an outcome that nobody knows; it rests for `wait`."""
    with store.transaction() as tx:
        count = tx.recover_letters(wait)
    if count:
        log.warning("letters of unknown outcome found", extra={"count": count})


@contextmanager
def stopped_by_signals(stopping: threading.Event) -> Iterator[None]:
    """The first SIGTERM or SIGINT asks to stop; the second ends the process at once: what is on disk is enough.

    Only the main thread hears signals; elsewhere nothing is changed.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    asked: list[int] = []

    def handle(number: int, frame: FrameType | None) -> None:
        if asked:
            os._exit(128 + number)
        asked.append(number)
        # In a thread of its own: the main thread may have been interrupted while it holds the lock of the event.
        threading.Thread(target=stopping.set).start()

    before = {number: signal.signal(number, handle) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _schedule(
    poll_seconds: int, rounds: tuple[Round, Round, Round], look: Callable[[], None], stopping: threading.Event
) -> None:
    """The main thread: wakes the loops in their time, and once more when it is time to stop. Never in their way.

    It looks after the alarms too, because neither the mailbox nor the relay can keep it from that.
    """
    jobs = schedule.Scheduler()
    for this, seconds in zip(rounds, (poll_seconds, OUTBOX_SECONDS, NOTICE_SECONDS), strict=True):
        jobs.every(seconds).seconds.do(this.wake.set)
    jobs.every(ALARM_SECONDS).seconds.do(look)
    while not stopping.is_set():
        jobs.run_pending()
        stopping.wait(min(1.0, max(0.0, jobs.idle_seconds or 0.0)))
    log.info("stopping")
    for this in rounds:
        this.wake.set()


def _loop(this: Round, work: Callable[[App], None], house: House, shared: App, watch: Watch) -> None:
    """One loop's life, on a store connection of its own. A fault ends a round, is said and counted, never the loop.

    What ends it all the same, such as a store that cannot be opened again, ends the daemon: half a daemon would look
    like a whole one.
    """
    try:
        with house.open_store() as store:
            app = replace(shared, store=store)
            while not app.stopping.is_set():
                try:
                    with watch.round(store, this.name):
                        work(app)
                except (Fault, OSError) as fault:
                    app.stopping.wait(_said(this, fault))
    finally:
        shared.stopping.set()


def _said(this: Round, error: Fault | OSError) -> float:
    """Log what ended a round; returns the seconds to rest."""
    seconds, fault = this.pause(error), as_fault(error)
    facts = {"door": this.name, "seconds": round(seconds), "fault": fault.what, "next_step": fault.next_step}
    log.error("a round failed", extra=facts)
    return seconds


def _inward(house: House, this: Round, worker: Worker, app: App, watch: Watch) -> None:
    """Poll, on one connection after the other.

    That a server ends a session which worked is its good right, as when an access token has run out: the next one
    begins with a fresh sign-in. One that ends before a round went well is a fault like any other.
    """
    while not app.stopping.is_set():
        try:
            _session(house, this, worker, app, watch)
        except SessionOver as over:
            if not this.may_renew():
                raise
            log.info("the session is over; a new one begins", extra={"door": this.name, "fault": over.what})
            _space_out(this, float(house.settings.mailbox.poll_seconds))


def _session(house: House, this: Round, worker: Worker, app: App, watch: Watch) -> None:
    """Poll on one connection for as long as it lives."""
    with house.connect() as mailbox:
        while _awake(this, app):
            _follow_model(house, worker)
            poll(mailbox, app, watch)
            this.went_well()
            _watch_model(app.store, worker, watch)
            _wait(mailbox, house, this)


def _space_out(this: Round, seconds: float) -> None:
    """A server that ends every session at once is asked no more often than it is polled."""
    if time.monotonic() - this.renewed_at < seconds:
        this.wake.wait(seconds)
    this.renewed_at = time.monotonic()


def _awake(this: Round, app: App) -> bool:
    """Whether to go on. What is set before the bell is cleared is seen after it: no call to stop is missed."""
    this.wake.clear()
    return not app.stopping.is_set()


def _wait(mailbox: Mailbox, house: House, this: Round) -> None:
    """Until the next poll, or until the server tells of new mail."""
    settings = house.settings.mailbox
    if settings.idle and mailbox.wait(settings.folders[0], float(settings.poll_seconds), this.wake.is_set):
        return
    this.wake.wait(settings.poll_seconds)


def _follow_model(house: House, worker: Worker) -> None:
    """Take up a model that was promoted, or the one before it, without a restart. A broken one changes nothing."""
    if not worker.use(house.reading):
        return
    worker.start()
    if worker.trouble is None:
        worker.spare = house.keep_model()
        log.info("another model is used")


def _watch_model(store: Store, worker: Worker, watch: Watch) -> None:
    """A model that has become unusable was replaced by the last good one: nobody waits, but somebody must know."""
    if worker.lacks:
        watch.raise_alarm(store, ENCODER, ModelFault(f"the encoder is not used: {worker.lacks}"))
    else:
        watch.clear(store, ENCODER)
    trouble = worker.trouble
    if trouble is None:
        watch.clear(store, MODEL)
        return
    log.error("the last good model is used", extra={"fault": trouble.what, "next_step": trouble.next_step})
    watch.raise_alarm(store, MODEL, trouble)


def _outward(house: House, this: Round, app: App, watch: Watch) -> None:
    """Send what is due, each time it is woken."""
    recover(app.store, UNKNOWN_WAIT)  # a relay may still be at work on what the last round handed over
    while _awake(this, app):
        if app.store.letter_due(app.now()):
            with house.relay() as relay:
                deliver(relay, app)
            this.went_well()
            watch.clear(app.store, this.name)
        this.wake.wait()


def _people(house: House, this: Round, app: App, watch: Watch) -> None:
    """Tell people of what waits for them, each time it is woken."""
    while _awake(this, app):
        if tell_people(house, app.store):
            this.went_well()
        watch.clear(app.store, this.name)
        this.wake.wait()


# --- Alarms ----------------------------------------------------------------------------------------------------------
@contextmanager
def telling(house: House, store: Store) -> Iterator[tuple[Watch, Callable[[], None]]]:
    """The watch over the alarms, and what to call now and then, by the thread that owns `store`, so that they are told.

    Each way has a thread of its own: a relay that hangs keeps no command from being run. At the end all that stands is
    told once more.
    """
    watch = Watch(house.settings, store, house.now)
    tellers = [Teller(way) for way in ways(house)]

    def look() -> None:
        standing = watch.standing(store)
        for teller in tellers:
            teller.hear(standing)
        note_told(store, tellers)

    for teller in tellers:
        teller.thread.start()
    try:
        yield watch, look
    finally:
        look()
        for teller in tellers:
            teller.close()
        note_told(store, tellers)


def note_told(store: Store, tellers: Sequence["Teller"]) -> None:
    """Note in the store which alarms were told by every way. It can wait where the store is in trouble."""
    names = set[str]().union(*(teller.way.told for teller in tellers))
    by_all = {name for name in names if all(name in teller.way.told for teller in tellers)}
    with suppress(Fault, OSError), guard("alarms", lambda: None):
        mark_told(store, by_all)


class Teller:
    """A thread that tells by one way what it hears. What could not be told rests, and is tried again."""

    def __init__(self, way: Way) -> None:
        self.way = way
        self.thread = threading.Thread(target=self._work, name=way.name)
        self._round = Round(way.name)
        self._closing = threading.Event()
        self._standing: tuple[Alarm, ...] = ()

    def hear(self, standing: tuple[Alarm, ...]) -> None:
        """These alarms stand now."""
        self._standing = standing
        self._round.wake.set()

    def close(self) -> None:
        """Tell what was heard last, and end. What could not be told before is not tried again."""
        self._closing.set()
        self._round.wake.set()
        self.thread.join()

    def _work(self) -> None:
        while True:
            self._round.wake.wait()
            self._round.wake.clear()
            closing = self._closing.is_set()
            seconds = self._tell()
            if closing or (seconds and self._closing.wait(seconds)):
                return

    def _tell(self) -> float:
        """Tell what is news. Returns the seconds to rest before it is tried again."""
        try:
            with guard(self.way.name, defect):
                self.way.catch_up(self._standing)
        except (Fault, OSError) as error:
            return _said(self._round, error)
        self._round.went_well()
        return 0.0
