"""The child process that reads hostile mail, seen from both ends of its pipe.

A frame is four bytes of length and that many bytes. The parent sends raw mails, the child answers JSON; never a pickle,
because what reads hostile mail must not be able to run code in what holds the keys. The child is started afresh
(spawned, never forked), works under limits of memory, CPU and time, dies with the mail that kills it and is started
again.
"""

import os
import resource
import select
import shlex
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

WALL_SECONDS = 30.0  # for one mail
START_SECONDS = 60.0
WORDS_ALONE = "--words-alone"  # without the encoder
MAX_ANSWER = 64_000_000  # bytes; what the child says is not believed to be small
_LENGTH = struct.Struct(">I")
# The child gets no secret that stands in our environment.
_ENVIRONMENT = (
    "PATH", "LANG", "LC_ALL", "TZ", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "LD_LIBRARY_PATH", "TMPDIR",
)  # fmt: skip
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
    """What the child says: understood, or what went wrong; at its start neither, but what it has to do without."""

    understood: Understood | None = None
    error: str = ""
    next_step: str = ""
    lacks: str = ""


class DeadAtStart(ModelFault):
    """A child that was gone before it was ready."""


class Worker:
    """The parent's end. Starts the child when it is first needed and after each death.

    `command` are the arguments of a Python interpreter that calls `serve`; with `WORDS_ALONE` behind them it works
    without the encoder.
    """

    def __init__(self, command: Sequence[str], wall_seconds: float = WALL_SECONDS) -> None:
        self._command = command
        self._wall_seconds = wall_seconds
        self.spare: Sequence[str] | None = None  # the command to fall back on when the usual one has become unusable
        self.trouble: ModelFault | None = None  # why the spare is in use
        self.lacks = ""  # what the child has to do without: the encoder, and why
        self._child: subprocess.Popen[bytes] | None = None

    def understand(self, raw: bytes) -> Understood | Unreadable:
        """Have one mail read. A mail the child dies on is charged to that mail alone; the next one finds a new child.

        Raises ModelFault when no child can be started.
        """
        child = self._started()
        try:
            deadline = time.monotonic() + self._wall_seconds
            _write(child, _LENGTH.pack(len(raw)) + raw, deadline)
            answer = _read_answer(child, deadline)
        except TimeoutError:
            self.stop()
            return Unreadable("reading it took too long")
        except (OSError, EOFError, msgspec.MsgspecError):
            self.stop()
            return Unreadable("reading it took too much memory or time, or crashed")
        if answer.understood is None:
            return Unreadable(f"reading it failed ({answer.error})")
        return answer.understood

    def use(self, command: Sequence[str]) -> bool:
        """Read mails with another command from now on; whether it is another one. To be called between two mails."""
        if command == self._command:
            return False
        self.stop()
        self._command = command
        return True

    def start(self) -> None:
        """Start the child unless it runs. Raises ModelFault when it cannot start."""
        self._started()

    def stop(self) -> None:
        """End the child, and whatever it has started, wherever it is."""
        if self._child is None:
            return
        with self._child as child:  # closes its pipes and waits for it
            if child.poll() is None:
                os.killpg(child.pid, signal.SIGKILL)
        self._child = None

    def _started(self) -> subprocess.Popen[bytes]:
        if self._child and self._child.poll() is None:
            return self._child
        self.stop()
        try:
            child, self.trouble = self._with_or_without_encoder(self._command), None
        except ModelFault as fault:
            if self.spare is None:
                raise
            child, self.trouble = self._with_or_without_encoder(self.spare), fault
        return child

    def _with_or_without_encoder(self, command: Sequence[str]) -> subprocess.Popen[bytes]:
        """Start a child. One that dies before it has read a mail may have been killed by the encoder's own start."""
        try:
            return self._launch(command)
        except DeadAtStart:
            child = self._launch([*command, WORDS_ALONE])
            self.lacks = "the encoder ends the process that loads it"
            return child

    def _launch(self, command: Sequence[str]) -> subprocess.Popen[bytes]:
        """Start a child and wait until it says that it is ready."""
        arguments = [sys.executable, "-P", *command]  # -P: the working directory is no place to import from
        environment = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ} | _ONE_THREAD
        try:
            child = self._child = subprocess.Popen(
                arguments, bufsize=0, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env=environment, start_new_session=True,
            )  # fmt: skip
            ready = _read_answer(child, time.monotonic() + START_SECONDS)
        except (OSError, EOFError, msgspec.MsgspecError) as error:  # a TimeoutError is an OSError
            self.stop()
            next_step = f"see what it says: {shlex.join(arguments)}"
            raise DeadAtStart("the process that reads mails does not start", next_step) from error
        if ready.error:
            self.stop()
            raise ModelFault(ready.error, ready.next_step)
        self.lacks = ready.lacks
        return child


def _write(child: subprocess.Popen[bytes], data: bytes, deadline: float) -> None:
    """Hand a frame to the child, which may be slow to take it. Raises TimeoutError, or OSError when it is gone."""
    if child.stdin is None:
        raise EOFError
    descriptor, rest = child.stdin.fileno(), memoryview(data)
    os.set_blocking(descriptor, False)
    while rest:
        _, ready, _ = select.select([], [descriptor], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise TimeoutError
        rest = rest[os.write(descriptor, rest) :]


def _read_answer(child: subprocess.Popen[bytes], deadline: float) -> Answer:
    """The child's next frame. Raises TimeoutError, EOFError when it is gone, MsgspecError for what is no answer."""
    (length,) = _LENGTH.unpack(_read(child, _LENGTH.size, deadline))
    if length > MAX_ANSWER:
        raise EOFError
    return msgspec.json.decode(_read(child, length, deadline), type=Answer)


def _read(child: subprocess.Popen[bytes], size: int, deadline: float) -> bytes:
    if child.stdout is None:
        raise EOFError
    descriptor, data = child.stdout.fileno(), bytearray()
    while len(data) < size:
        ready, _, _ = select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise TimeoutError
        chunk = os.read(descriptor, size - len(data))
        if not chunk:
            raise EOFError
        data += chunk
    return bytes(data)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one mail may cost the child."""

    memory_bytes: int = 1_500_000_000  # of address space
    cpu_seconds: float = 10.0
    wall_seconds: float = 2 * WALL_SECONDS  # only counts when the parent is gone, or it would have ended the child


_LIMITS = Limits()


Load = Callable[[], tuple[Callable[[bytes], Understood], str]]


def serve(load: Load, limits: Limits = _LIMITS) -> None:
    """The child's end: prepare, say so, then read mails until the parent is gone.

    `load` returns what reads one mail, and what it has to do without; where it raises ModelFault, the parent raises
    the same.
    """
    inbox, outbox = sys.stdin.buffer, _only_for_answers()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to decide
    for number in (signal.SIGPROF, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)  # the limits end the process even inside C code
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash must not write a mail to disk
    try:
        understand, lacks = load()
    except ModelFault as fault:
        _reply(outbox, _encoded(Answer(error=fault.what, next_step=fault.next_step)))
        return
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    _reply(outbox, _encoded(Answer(lacks=lacks)))
    while len(head := inbox.read(_LENGTH.size)) == _LENGTH.size:
        raw = inbox.read(_LENGTH.unpack(head)[0])
        signal.setitimer(signal.ITIMER_PROF, limits.cpu_seconds)
        signal.setitimer(signal.ITIMER_REAL, limits.wall_seconds)
        answer = _answer(understand, raw)
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        _reply(outbox, answer)


def _only_for_answers() -> BinaryIO:
    """Standard output under another number: what a library prints must not stand between two frames."""
    outbox = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return outbox


def _answer(understand: Callable[[bytes], Understood], raw: bytes) -> bytes:
    """Whatever a mail makes the code raise is said by its kind alone: its text may quote the mail."""
    try:
        return _encoded(Answer(understood=understand(raw)))
    except _RAISED as error:
        return _encoded(Answer(error=type(error).__name__))


_RAISED = (
    ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RuntimeError, MemoryError, AssertionError,
)  # fmt: skip


def _encoded(answer: Answer) -> bytes:
    return msgspec.json.encode(answer)


def _reply(outbox: BinaryIO, data: bytes) -> None:
    outbox.write(_LENGTH.pack(len(data)) + data)
    outbox.flush()
