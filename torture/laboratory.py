"""The real thing as a measuring bench: store, worker process, decision and record, fed without a mail server.

Everything that this directory knows of the program's insides is in this file.
"""

import logging
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from house import configure, house
from privacy_inbox.app import App
from privacy_inbox.core.faults import Fault
from privacy_inbox.core.history import Delivery
from privacy_inbox.pipeline import BEGINNING, MAX_MAIL_BYTES, batches, finish, process
from privacy_inbox.store import Store, Transaction
from privacy_inbox.store.reading import Waiting
from privacy_inbox.store.transaction import Listed
from privacy_inbox.worker import Understood, Unreadable, Worker
from servers import Account

SLOW, LARGE = 10.0, 1_000_000_000  # what one mail may cost: seconds, and bytes of the process that reads it
SUSPICIOUS = 1.0  # seconds of our own process for a batch from which on each of its mails is timed alone
AT_ONCE, AT_ONCE_BYTES = 50, 64_000_000  # mails that lie in memory together
OUTCOMES = ("ticket", "duplicate", "event", "appended", "quarantined")
ACCOUNT, FOLDER = "torture", "INBOX"

Mail = tuple[str, bytes]  # its name in the report, and what came


@dataclass(slots=True)
class Cost:
    """What one mail has cost: processor time in the worker and in our own process, and the worker's highest memory."""

    name: str
    size: int
    reading: float = 0.0
    recording: float = 0.0
    memory: int = 0
    trouble: str = ""  # why it could not be read or recorded

    @property
    def seconds(self) -> float:
        return self.reading + self.recording


@dataclass(slots=True)
class Result:
    """What became of a corpus."""

    costs: list[Cost] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)  # what is wrong with the store afterwards

    @property
    def crashed(self) -> list[Cost]:
        return [cost for cost in self.costs if cost.trouble]

    @property
    def slow(self) -> list[Cost]:
        return [cost for cost in self.costs if cost.seconds > SLOW]

    @property
    def large(self) -> list[Cost]:
        return [cost for cost in self.costs if cost.memory > LARGE]

    @property
    def median(self) -> float:
        return statistics.median(cost.seconds for cost in self.costs) if self.costs else 0.0

    @property
    def sound(self) -> bool:
        return not (self.lost or self.broken or self.crashed or self.slow or self.large)


class Defects(logging.Handler):
    """Counts what the guard has logged of defects, by kind and place."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        if where := getattr(record, "where", ""):
            self.found[f"{getattr(record, 'error', '')} at {where}"] += 1


class Laboratory:
    """A house of its own, in a directory of its own, whose worker is watched."""

    def __init__(self, directory: Path) -> None:
        account = Account("127.0.0.1", 1, "nobody", "a secret")
        self.house = house(configure(directory, account, 1, more='[store]\ndirectory = "store"'))
        self.worker: Worker = self.house.worker()
        self._epoch = 0
        self._costs: dict[bytes, Cost] = {}  # by the raw mail: that is what the worker is given

    def run(self, mails: Iterable[Mail]) -> Result:
        """Take mails in, a batch at a time as the daemon does; what became of each, and what each cost.

        Each run finds the folder made anew (another UIDVALIDITY), and the store as the one before has left it.
        """
        costs: dict[int, Cost] = {}
        self._epoch += 1
        with self.house.open_store() as store, defects() as found, self._working():
            app = self.app(store)
            for chunk in chunks(mails):
                costs |= self._feed(dict(enumerate(chunk, len(costs) + 1)), app)
            result = _judged(costs, self._epoch, store)
        result.broken += [f"{defect}, {number} times" for defect, number in found.most_common()]
        return result

    @contextmanager
    def _working(self) -> Iterator[None]:
        """The worker, started, and ended whatever happens."""
        self.worker.start()
        try:
            yield
        finally:
            self.worker.stop()

    def app(self, store: Store) -> App:
        """What the pipeline works with: the house's own, but for the watched worker."""
        app = self.house.app(store, self.worker, threading.Event(), threading.Event())
        app.understand = self._understand
        return app

    def _understand(self, raw: bytes) -> Understood | Unreadable:
        """The worker's answer; what it costs between the mail's going and the answer's coming."""
        cost = self._costs[raw]
        self.worker.start()
        child = _reading_child()
        _forget_peak(child)
        before, began = time.perf_counter(), _processor_seconds(child)
        answer = self.worker.understand(raw)
        spent = _processor_seconds(child) - began  # others may be busy too: that is not this mail's doing
        cost.reading = max(cost.reading, spent if spent > 0 else time.perf_counter() - before)
        cost.memory = max(cost.memory, _peak(child))
        if isinstance(answer, Unreadable):
            cost.trouble = answer.reason
        return answer

    def _feed(self, mails: dict[int, Mail], app: App) -> dict[int, Cost]:
        """Admit and process some mails; what each has cost, by UID."""
        costs = {uid: Cost(name, len(raw)) for uid, (name, raw) in mails.items()}
        self._costs = {fetched(raw): costs[uid] for uid, (_, raw) in mails.items()}
        for batch in admitted(mails, self._epoch, app.store):
            before = time.process_time()
            try:
                process(batch, app)
            except (Fault, OSError) as fault:
                for delivery in batch:
                    costs[delivery.uid].trouble = f"ended the round: {fault}"
                continue
            own = time.process_time() - before
            shares = self._alone(batch) if own > SUSPICIOUS and len(batch) > 1 else [own / len(batch)] * len(batch)
            for delivery, share in zip(batch, shares, strict=True):
                costs[delivery.uid].recording = share
        finish(app)  # those that failed, twice more
        return costs

    def _alone(self, batch: Sequence[Delivery]) -> list[float]:
        """What each mail of a batch costs our own process, in a store where it is the only one."""
        shares = []
        for delivery in batch:
            with tempfile.TemporaryDirectory() as scratch, Store.open(Path(scratch), self.house.now) as store:
                app = self.app(store)
                ((alone,),) = admitted({1: ("", delivery.raw)}, 1, store)
                answer = self._understand(delivery.raw)
                app.understand = partial(_answered, answer)
                before = time.process_time()
                process([alone], app)
                shares.append(time.process_time() - before)
        return shares


def _judged(costs: dict[int, Cost], epoch: int, store: Store) -> Result:
    """What became of the mails of these costs: each must have one delivery, and that an outcome and no charge."""
    result = Result(list(costs.values()))
    rows = [row for row in store.deliveries() if row["uidvalidity"] == epoch]
    found = Counter(row["uid"] for row in rows if row["outcome"] in OUTCOMES)
    result.lost = [cost.name for uid, cost in costs.items() if found[uid] != 1]
    result.outcomes = Counter(str(row["outcome"] or "waiting") for row in rows)
    for row in rows:
        if row["attempts"] and not costs[row["uid"]].trouble:
            costs[row["uid"]].trouble = "recording it raised"
    result.broken = _broken(store)
    return result


def _answered(answer: Understood | Unreadable, _: bytes) -> Understood | Unreadable:
    return answer


def chunks(mails: Iterable[Mail]) -> Iterator[list[Mail]]:
    """Mails in bounded numbers and bytes, each mail once: the same bytes again would be read under one clock."""
    chunk: dict[bytes, Mail] = {}
    held = 0
    for name, raw in mails:
        if fetched(raw) in chunk or (chunk and (len(chunk) == AT_ONCE or held + len(raw) > AT_ONCE_BYTES)):
            yield list(chunk.values())
            chunk, held = {}, 0
        chunk[fetched(raw)] = name, raw
        held += len(raw)
    if chunk:
        yield list(chunk.values())


def admitted(mails: dict[int, Mail], epoch: int, store: Store) -> Iterator[list[Delivery]]:
    """Batches as the daemon cuts them, each committed raw."""
    now = datetime.now(UTC)
    with store.transaction() as tx:
        facts = [Listed(uid, now, len(raw)) for uid, (_, raw) in mails.items()]
        tx.list_deliveries(ACCOUNT, FOLDER, epoch, facts, None, junk=False)
    for batch in batches(store.unfetched(ACCOUNT, FOLDER)):
        with store.transaction() as tx:
            deliveries = [_admit(tx, waiting, now, mails[waiting.uid][1]) for waiting in batch]
        yield deliveries


def fetched(raw: bytes) -> bytes:
    """What the daemon fetches of a mail: of one that is too large only the beginning."""
    return raw if len(raw) <= MAX_MAIL_BYTES else raw[:BEGINNING]


def _admit(tx: Transaction, waiting: Waiting, now: datetime, raw: bytes) -> Delivery:
    return tx.admit(waiting, now, fetched(raw), cut=len(raw) > MAX_MAIL_BYTES)


def _broken(store: Store) -> list[str]:
    breaks = [f"the audit chain does not verify: {found}" for found in store.verify()[:1]]
    return breaks + [f"alarm: {alarm['text']}" for alarm in store.alarms()]


@contextmanager
def defects() -> Iterator[Counter[str]]:
    """What the program says of its own defects meanwhile; nothing else of its log is shown."""
    handler, log = Defects(), logging.getLogger("privacy_inbox")
    log.addHandler(handler)
    log.propagate = False
    try:
        yield handler.found
    finally:
        log.removeHandler(handler)
        log.propagate = True


@contextmanager
def laboratory() -> Iterator[Laboratory]:
    """A laboratory that leaves nothing behind."""
    with tempfile.TemporaryDirectory() as scratch:
        yield Laboratory(Path(scratch))


# --- What Linux tells of a process; elsewhere memory is not measured --------------------------------------------------
def _reading_child() -> int:
    """The worker's process, the newest of our children that reads mail; 0 where nobody can tell."""
    children = {
        int(number)
        for path in Path("/proc/self/task").glob("*/children")
        for number in _told(path).split()
        if b"privacy_inbox.understanding" in _told(Path(f"/proc/{int(number)}/cmdline"))
    }
    return max(children, default=0)


def _told(path: Path) -> bytes:
    """What a file of /proc says; nothing once the process is gone."""
    with suppress(OSError):
        return path.read_bytes()
    return b""


def _forget_peak(process: int) -> None:
    """Let the peak begin anew at what the process holds now (`clear_refs`, proc_pid_clear_refs(5))."""
    with suppress(OSError):
        Path(f"/proc/{process}/clear_refs").write_text("5", encoding="ascii")


def _processor_seconds(process: int) -> float:
    """How long a process of one thread has been on a processor; 0 once it is gone."""
    with suppress(OSError):
        return int(Path(f"/proc/{process}/schedstat").read_text(encoding="ascii").split()[0]) / 1e9
    return 0.0


def _peak(process: int) -> int:
    """The most memory that a process has had, in bytes; 0 once it is gone."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return 0


__all__ = ["LARGE", "OUTCOMES", "SLOW", "Cost", "Laboratory", "Mail", "Result", "chunks", "laboratory"]
