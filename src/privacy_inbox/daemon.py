"""The daemon: polls, and sends, until it is asked to stop. Polling is the truth; IDLE and `schedule` only wake it."""

import logging
import os
import random
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from types import FrameType

import schedule

from privacy_inbox import checks
from privacy_inbox.app import App, House
from privacy_inbox.core.faults import Fault, SignInRefused
from privacy_inbox.core.outbox import UNKNOWN_WAIT
from privacy_inbox.guard import guard
from privacy_inbox.mailbox import Mailbox
from privacy_inbox.pipeline import collect, deliver
from privacy_inbox.store import DaemonLock, Store
from privacy_inbox.worker import Worker

OUTBOX_SECONDS = 5  # how soon a letter that a person released is noticed
FIRST_BACKOFF, LAST_BACKOFF = 5.0, 900.0  # seconds before a failed round is tried again, doubling
REFUSED_SECONDS = 3600.0  # after a server has refused our sign-in three times: knocking on would lock the account
REFUSALS = 3
MAILBOX, OUTBOX, MODEL = "mailbox", "outbox", "model"  # the two rounds and the model, as logs and alarms name them

log = logging.getLogger(__name__)


@dataclass
class Round:
    """One of the two loops: what wakes it, and how its last rounds went."""

    name: str
    wake: threading.Event = field(default_factory=threading.Event)
    failures: int = 0
    refusals: int = 0

    def pause(self, fault: Fault | OSError) -> float:
        """Seconds to rest after a fault, with jitter, so that a thousand daemons do not come back at once."""
        self.failures += 1
        self.refusals = self.refusals + 1 if isinstance(fault, SignInRefused) else 0
        if self.refusals >= REFUSALS:
            return REFUSED_SECONDS
        seconds = min(LAST_BACKOFF, FIRST_BACKOFF * 2.0 ** min(self.failures - 1, 10))
        return seconds * random.uniform(0.5, 1.0)  # noqa: S311 - jitter, not a secret

    def went_well(self, store: Store) -> None:
        self.failures = self.refusals = 0
        clear_alarm(store, self.name)


def run_once(house: House, stopping: threading.Event | None = None) -> None:
    """Drain the folders and the outbox: ends when nothing is due now. Raises the fault that keeps it from that.

    Letters leave while further mails are still being read.
    """
    stopping, drained, letters_waiting = stopping or threading.Event(), threading.Event(), threading.Event()
    with stopped_by_signals(stopping), in_order(house) as (store, worker), ThreadPoolExecutor(1) as threads:
        app = house.app(store, worker, stopping, letters_waiting)
        sending = threads.submit(_send_until, drained, app, house)
        try:
            with alarming(store, MAILBOX), house.connect() as mailbox:
                collect(mailbox, app)
            clear_alarm(store, MAILBOX)
        finally:
            drained.set()
            letters_waiting.set()
        sending.result()


def _send_until(drained: threading.Event, collecting: App, house: House) -> None:
    """Send what comes into the outbox until no more will come, on a store connection of its own."""
    with house.open_store() as store, alarming(store, OUTBOX), house.relay() as relay:
        app, last = replace(collecting, store=store), False
        while not last:
            app.letters_waiting.wait()
            app.letters_waiting.clear()
            last = drained.is_set()
            deliver(relay, app)
        clear_alarm(store, OUTBOX)


def run(house: House, stopping: threading.Event | None = None) -> None:
    """Run until SIGTERM or SIGINT, or until `stopping` is set by whoever runs it in a thread.

    A house that is not in order is refused before any mail is touched. Raises what ended one of the two loops early.
    """
    stopping = stopping or threading.Event()
    inward, outward = Round(MAILBOX), Round(OUTBOX)
    with stopped_by_signals(stopping), in_order(house) as (store, worker), ThreadPoolExecutor(2) as threads:
        app = house.app(store, worker, stopping, outward.wake)
        loops = [
            threads.submit(_loop, inward, lambda own: _inward(house, inward, worker, own), house, app),
            threads.submit(_loop, outward, lambda own: _outward(house, outward, own), house, app),
        ]
        log.info("running")
        _schedule(house.settings.mailbox.poll_seconds, inward, outward, stopping)
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


def _schedule(poll_seconds: int, inward: Round, outward: Round, stopping: threading.Event) -> None:
    """The main thread: wakes the two loops in their time, and once more when it is time to stop."""
    jobs = schedule.Scheduler()
    jobs.every(poll_seconds).seconds.do(inward.wake.set)
    jobs.every(OUTBOX_SECONDS).seconds.do(outward.wake.set)
    while not stopping.is_set():
        jobs.run_pending()
        stopping.wait(min(1.0, max(0.0, jobs.idle_seconds or 0.0)))
    log.info("stopping")
    inward.wake.set()
    outward.wake.set()


def _loop(this: Round, work: Callable[[App], None], house: House, shared: App) -> None:
    """One loop's life, on a store connection of its own. A fault ends a round, is said and counted, never the loop.

    What ends it all the same, such as a store that cannot be opened again, ends the daemon: half a daemon would look
    like a whole one.
    """
    try:
        with house.open_store() as store:
            app = replace(shared, store=store)
            while not app.stopping.is_set():
                try:
                    with alarming(store, this.name):
                        work(app)
                except (Fault, OSError) as fault:
                    seconds = this.pause(fault)
                    log.error("a round failed", extra={"door": this.name, "seconds": round(seconds), **_said(fault)})
                    app.stopping.wait(seconds)
    finally:
        shared.stopping.set()


def _inward(house: House, this: Round, worker: Worker, app: App) -> None:
    """Poll on one connection for as long as it lives."""
    with house.connect() as mailbox:
        while _awake(this, app):
            collect(mailbox, app)
            this.went_well(app.store)
            _watch_model(app.store, worker)
            _wait(mailbox, house, this)


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


def _watch_model(store: Store, worker: Worker) -> None:
    """A model that has become unusable was replaced by the last good one: nobody waits, but somebody must know."""
    if worker.trouble is None:
        clear_alarm(store, MODEL)
        return
    log.error("the last good model is used", extra=_said(worker.trouble))
    with store.transaction() as tx:
        tx.raise_alarm(MODEL, worker.trouble.what)


def _outward(house: House, this: Round, app: App) -> None:
    """Send what is due, each time it is woken."""
    recover(app.store, UNKNOWN_WAIT)  # a relay may still be at work on what the last round handed over
    while _awake(this, app):
        if app.store.letter_due(app.now()):
            with house.relay() as relay:
                deliver(relay, app)
            this.went_well(app.store)
        this.wake.wait()


@contextmanager
def alarming(store: Store, name: str) -> Iterator[None]:
    """A round: the fault that ends it is kept for `status`, where the store can still be written, and passed on."""
    try:
        with guard(name, _defect):
            yield
    except (Fault, OSError) as fault:
        with suppress(Fault, OSError), store.transaction() as tx:
            if any(alarm["name"] == name and alarm["text"] != _said(fault)["fault"] for alarm in store.alarms()):
                tx.clear_alarm(name)
            tx.raise_alarm(name, _said(fault)["fault"])
        raise


def clear_alarm(store: Store, name: str) -> None:
    """The round of this name went well."""
    if any(alarm["name"] == name for alarm in store.alarms()):
        with store.transaction() as tx:
            tx.clear_alarm(name)


def _defect() -> None:
    raise Fault("a defect of the program ended a round", "the log names its place: please report it")


def _said(fault: Fault | OSError) -> dict[str, str]:
    if isinstance(fault, Fault):
        return {"fault": fault.what, "next_step": fault.next_step}
    return {"fault": fault.strerror or type(fault).__name__, "next_step": "see that the disk and the network are well"}
