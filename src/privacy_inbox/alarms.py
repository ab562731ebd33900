"""The alarms of a daemon: raised and cleared by its rounds, kept in the store, and in memory where the store is broken.

An alarm that could not be kept is told all the same: a full disk must not be the reason that nobody hears of it.
"""

import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from privacy_inbox.core.alarm import MAILBOX, SILENCE, Alarm, patience, silent_since
from privacy_inbox.core.faults import Fault
from privacy_inbox.core.settings import Settings
from privacy_inbox.guard import guard
from privacy_inbox.notifying import beat
from privacy_inbox.store import Store


class Vigil:
    """How long there has been no good round, by a clock that no change of the time of day touches.

    Where there was none in this process it is counted from the last one that the store knows of, else from the start;
    but the first round has its chance before anything is said.
    """

    def __init__(self, last: datetime | None, now: datetime, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._start = clock()
        before = (now - last).total_seconds() if last else 0.0
        self._good = self._start - max(0.0, before)
        self._tried = False

    def tried(self) -> None:
        """A round has failed."""
        self._tried = True

    def good(self) -> None:
        """A round went well."""
        self._good = self._clock()

    def silent(self, limit: timedelta) -> bool:
        now, seconds = self._clock(), limit.total_seconds()
        return now - self._good >= seconds and (self._tried or now - self._start >= seconds)


class Watch:
    """The alarms of one daemon, for all of its threads; each brings the store connection that belongs to it."""

    def __init__(self, settings: Settings, store: Store, now: Callable[[], datetime]) -> None:
        self._settings = settings
        self._now = now
        self._lock = threading.Lock()
        self._unkept: dict[str, Alarm] = {}
        self._standing: tuple[Alarm, ...] = ()
        self._last_poll = store.last_successful_poll()
        self._vigil = Vigil(datetime.fromisoformat(self._last_poll) if self._last_poll else None, now())

    @contextmanager
    def round(self, store: Store, name: str) -> Iterator[None]:
        """A round: the fault that ends it becomes the alarm of that name, and is passed on."""
        try:
            with guard(name, defect):
                yield
        except (Fault, OSError) as error:
            self.raise_alarm(store, name, as_fault(error))
            raise

    def good_poll(self, store: Store, directory: Path) -> None:
        """Every watched folder was read: heartbeat, store and alarms say so alike. Raises StoreFault, OSError."""
        self._last_poll = store.last_successful_poll()
        beat(directory, datetime.fromisoformat(self._last_poll) if self._last_poll else self._now())
        self._vigil.good()
        self.clear(store, MAILBOX)
        self.clear(store, SILENCE)

    def raise_alarm(self, store: Store, name: str, fault: Fault) -> None:
        """Keep an alarm, with what to do. One whose text has changed takes the place of the former. Never raises."""
        if name == MAILBOX:
            self._vigil.tried()
        text = str(fault)
        try:
            with guard("alarms", defect):
                _keep(store, name, text)
            self._forget(name)
        except (Fault, OSError):
            with self._lock:
                self._unkept.setdefault(name, Alarm.kept(name, f"{self._now():%Y-%m-%dT%H:%M:%SZ}", text))

    def clear(self, store: Store, name: str) -> None:
        """What the alarm was raised for is over. Raises StoreFault."""
        if any(row["name"] == name for row in store.alarms()):
            with store.transaction() as tx:
                tx.clear_alarm(name)
        self._forget(name)

    def standing(self, store: Store) -> tuple[Alarm, ...]:
        """Every alarm that stands now, silence included; where the store cannot be read, what was known last."""
        if self._vigil.silent(patience(self._settings)):
            self.raise_alarm(store, SILENCE, silent_since(self._last_poll))
        with suppress(Fault, OSError), guard("alarms", defect):
            self._standing = kept(store)
        with self._lock:
            named = {alarm.name: alarm for alarm in self._standing} | self._unkept
        return tuple(named.values())

    def _forget(self, name: str) -> None:
        with self._lock:
            self._unkept.pop(name, None)


def _keep(store: Store, name: str, text: str) -> None:
    if any((row["name"], row["text"]) == (name, text) for row in store.alarms()):
        return
    with store.transaction() as tx:
        tx.clear_alarm(name)
        tx.raise_alarm(name, text)


def kept(store: Store) -> tuple[Alarm, ...]:
    """The alarms in the store. Raises what reading it raises."""
    return tuple(Alarm.kept(row["name"], row["since"], row["text"]) for row in store.alarms())


def mark_told(store: Store, names: Collection[str]) -> None:
    """Note in the store that somebody was told of the alarms of these names. Raises StoreFault."""
    fresh = [row["name"] for row in store.alarms() if row["told_at"] is None and row["name"] in names]
    if fresh:
        with store.transaction() as tx:
            for name in fresh:
                tx.alarm_told(name)


def as_fault(error: Fault | OSError) -> Fault:
    """What ended a round, with a next step."""
    if isinstance(error, Fault):
        return error
    return Fault(error.strerror or type(error).__name__, "see that the disk and the network are well")


def defect() -> None:
    """What a round ends with where nobody foresaw what went wrong."""
    raise Fault("a defect of the program ended a round", "the log names its place: please report it")
