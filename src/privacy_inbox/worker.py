"""The child process that reads hostile mail, seen from both ends of its pipe.

A frame is four bytes of length and that many bytes. The parent sends raw mails, the child answers JSON; never a pickle, because what
reads hostile mail must not be able to run code in what holds the keys. The child is started afresh (spawned, never forked), works under
limits of memory, CPU and time, dies with the mail that kills it and is started again.
"""

import os
import resource
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

import msgspec

from privacy_inbox.core.classification import Classification
from privacy_inbox.core.faults import ModelFault
from privacy_inbox.core.message import Message

MEMORY_BYTES = 1_500_000_000  # of address space
CPU_SECONDS = 10.0  # for one mail
WALL_SECONDS = 30.0  # for one mail
START_SECONDS = 60.0
_LENGTH = struct.Struct(">I")
# The child gets no secret that stands in our environment.
_ENVIRONMENT = ("PATH", "LANG", "LC_ALL", "TZ", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "LD_LIBRARY_PATH", "TMPDIR")
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"}


@dataclass(frozen=True, slots=True)
class Understood:
    """A mail that could be read."""

    message: Message
    classification: Classification


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A mail on which the worker died, overran or raised."""

    reason: str


class Answer(msgspec.Struct):
    """What the child says: understood, or what went wrong; at its start neither."""

    understood: Understood | None = None
    error: str = ""
    next_step: str = ""


class Worker:
    """The parent's end. Starts the child when it is first needed and after each death."""

    def __init__(self, command: Sequence[str], wall_seconds: float = WALL_SECONDS) -> None:
        self._command = [sys.executable, *command]
        self._wall_seconds = wall_seconds
        self._child: subprocess.Popen[bytes] | None = None

    def understand(self, raw: bytes) -> Understood | Unreadable:
        """Have one mail read. A mail the child dies on is charged to that mail alone; the next one finds a new child."""
        self.start()
        try:
            self._send(raw)
            answer = self._receive(self._wall_seconds)
        except TimeoutError:
            self.stop()
            return Unreadable("reading it took too long")
        except (OSError, EOFError):
            self.stop()
            return Unreadable("reading it took too much memory or time, or crashed")
        if answer.understood is None:
            return Unreadable(f"reading it failed ({answer.error})")
        return answer.understood

    def start(self) -> None:
        """Start the child unless it runs. Raises ModelFault when it cannot start."""
        if self._child and self._child.poll() is None:
            return
        environment = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ} | _ONE_THREAD
        self._child = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=environment, start_new_session=True,
        )  # fmt: skip
        try:
            ready = self._receive(START_SECONDS)
        except (OSError, EOFError, TimeoutError) as error:
            self.stop()
            raise ModelFault("the process that reads mails does not start", "run `privacy-inbox check`") from error
        if ready.error:
            self.stop()
            raise ModelFault(ready.error, ready.next_step)

    def stop(self) -> None:
        """End the child, whatever it is doing."""
        if self._child:
            self._child.kill()
            self._child.communicate()
            self._child = None

    def _send(self, raw: bytes) -> None:
        assert self._child and self._child.stdin
        self._child.stdin.write(_LENGTH.pack(len(raw)) + raw)
        self._child.stdin.flush()

    def _receive(self, seconds: float) -> Answer:
        deadline = time.monotonic() + seconds
        (length,) = _LENGTH.unpack(self._read(_LENGTH.size, deadline))
        return msgspec.json.decode(self._read(length, deadline), type=Answer)

    def _read(self, size: int, deadline: float) -> bytes:
        assert self._child and self._child.stdout
        descriptor, data = self._child.stdout.fileno(), b""
        while len(data) < size:
            ready, _, _ = select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                raise TimeoutError
            chunk = os.read(descriptor, size - len(data))
            if not chunk:
                raise EOFError
            data += chunk
        return data


def serve(load: Callable[[], Callable[[bytes], Understood]]) -> None:
    """The child's end: prepare, say so, then read mails until the parent is gone. `load` returns what reads one mail."""
    inbox, outbox = sys.stdin.buffer, sys.stdout.buffer
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to decide
    signal.signal(signal.SIGPROF, signal.SIG_DFL)  # the CPU limit ends the process even inside C code
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash must not write a mail to disk
    try:
        understand = load()
    except ModelFault as fault:
        _reply(outbox, Answer(error=fault.what, next_step=fault.next_step))
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    _reply(outbox, Answer())
    while (head := inbox.read(_LENGTH.size)) and len(head) == _LENGTH.size:
        raw = inbox.read(_LENGTH.unpack(head)[0])
        signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
        _reply(outbox, _answer(understand, raw))
        signal.setitimer(signal.ITIMER_PROF, 0)


def _answer(understand: Callable[[bytes], Understood], raw: bytes) -> Answer:
    """Whatever a mail makes the code raise is said by its kind alone: its text may quote the mail."""
    try:
        return Answer(understood=understand(raw))
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RuntimeError, MemoryError, AssertionError) as error:
        return Answer(error=type(error).__name__)


def _reply(outbox: BinaryIO, answer: Answer) -> None:
    data = msgspec.json.encode(answer)
    outbox.write(_LENGTH.pack(len(data)) + data)
    outbox.flush()
