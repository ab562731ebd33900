"""The child process that reads hostile mail: whatever a mail does to it, the next mail is read by a new one."""

import os
import select
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from house import mail
from privacy_inbox import understanding
from privacy_inbox.app import starter_model
from privacy_inbox.core.faults import ModelFault
from privacy_inbox.model import load
from privacy_inbox.worker import WORDS_ALONE, DeadAtStart, Understood, Unreadable, Worker

# A reader that does what the mail says.
READER = """
import os, sys, time
from privacy_inbox.core.classification import unread
from privacy_inbox.core.faults import ModelFault
from privacy_inbox.core.message import Message
from privacy_inbox.worker import Limits, Understood, serve

def understand(raw):
    word, _, rest = raw.decode().partition(" ")
    match word:
        case "memory":
            bytes(4_000_000_000)
        case "grow":
            kept = []
            while True:
                kept.append(bytes(10_000_000))
        case "cpu":
            while True:
                pass
        case "hang":
            time.sleep(600)
        case "abort":
            os.abort()
        case "raise":
            raise ValueError("words of the mail")
        case "recurse":
            understand(raw)
        case "print":
            print("a library talks", flush=True)
            os.write(1, b"and writes")
        case "environment":
            rest = " ".join(sorted(os.environ))
        case "pid":
            rest = str(os.getpid())
        case "parent":
            os.kill(os.getppid(), 9)
            time.sleep(600)
    return Understood(Message("digest", len(raw), text=rest), unread())

def load():
    START
    return understand, LACKS

serve(load, Limits(memory_bytes=800_000_000, cpu_seconds=0.3, wall_seconds=1.0))
"""
DIED = Unreadable("reading it took too much memory or time, or crashed")


def module(directory: Path, start: str = "pass", lacks: str = "") -> list[str]:
    path = directory / "child.py"
    path.write_text(READER.replace("START", start).replace("LACKS", repr(lacks)))
    return [str(path)]


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Worker]:
    made = Worker(module(tmp_path))
    yield made
    made.stop()


def said(worker: Worker, raw: str) -> str:
    answer = worker.understand(raw.encode())
    assert isinstance(answer, Understood), answer
    return answer.message.text


@pytest.mark.parametrize("mail", ["cpu", "abort"])
def test_a_mail_that_kills_the_child_is_charged_and_the_next_one_is_read(worker: Worker, mail: str) -> None:
    before = said(worker, "pid")
    assert worker.understand(mail.encode()) == DIED
    assert said(worker, "pid") != before


@pytest.mark.parametrize(
    ("mail", "kind"),
    [("memory", "MemoryError"), ("grow", "MemoryError"), ("raise", "ValueError"), ("recurse", "RecursionError")],
)
def test_what_a_mail_makes_the_code_raise_is_said_by_its_kind_alone(worker: Worker, mail: str, kind: str) -> None:
    assert worker.understand(mail.encode()) == Unreadable(f"reading it failed ({kind})")
    assert said(worker, "echo still here") == "still here"


def test_a_mail_that_hangs_is_ended_by_the_clock(tmp_path: Path) -> None:
    worker = Worker(module(tmp_path), wall_seconds=0.2)
    worker.start()
    first = worker._child
    assert worker.understand(b"hang") == Unreadable("reading it took too long")
    assert first
    assert first.returncode == -signal.SIGKILL
    worker.stop()


def test_a_child_that_takes_nothing_is_ended_by_the_clock(tmp_path: Path) -> None:
    """A mail larger than the pipe must not hold the parent for ever."""
    worker = Worker(module(tmp_path), wall_seconds=0.2)
    worker.start()
    assert worker._child
    os.kill(worker._child.pid, signal.SIGSTOP)
    assert worker.understand(b"echo " + b"x" * 5_000_000) == Unreadable("reading it took too long")
    worker.stop()


def test_a_child_killed_between_two_mails_costs_neither(worker: Worker) -> None:
    pid = int(said(worker, "pid"))
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    assert said(worker, "echo well") == "well"


@pytest.mark.parametrize("start", ["os.abort()", "raise ZeroDivisionError", "print('no frame')\n    os._exit(3)"])
def test_a_child_that_dies_at_its_start_is_a_fault(tmp_path: Path, start: str) -> None:
    worker = Worker(module(tmp_path, start))
    with pytest.raises(ModelFault, match="does not start") as caught:
        worker.understand(b"echo")
    assert "child.py" in caught.value.next_step
    assert worker.lacks == ""


@pytest.mark.parametrize("ends", ["os.abort()", "os.kill(os.getpid(), 9)", "os._exit(3)"])
def test_where_the_encoder_ends_the_child_words_alone_are_read(tmp_path: Path, ends: str) -> None:
    worker = Worker(module(tmp_path, f"{WORDS_ALONE!r} in sys.argv or {ends}"))
    assert said(worker, "echo well") == "well"
    assert "encoder" in worker.lacks
    assert worker.understand(b"abort") == DIED
    assert said(worker, "echo and well") == "and well"
    assert "encoder" in worker.lacks
    worker.stop()


def test_what_the_child_does_without_is_known_until_it_has_it(tmp_path: Path) -> None:
    worker = Worker(module(tmp_path, lacks="the library is not installed"))
    worker.start()
    assert worker.lacks == "the library is not installed"
    worker.stop()
    module(tmp_path)
    worker.start()
    assert worker.lacks == ""
    worker.stop()


def test_a_fault_of_the_model_is_not_taken_for_one_of_the_encoder(tmp_path: Path) -> None:
    """A child that says what is wrong is not started once more."""
    starts = tmp_path / "starts"
    worker = Worker(
        module(tmp_path, f"open({str(starts)!r}, 'a').write('x'); raise ModelFault('it is broken', 'mend it')")
    )
    with pytest.raises(ModelFault, match="it is broken") as caught:
        worker.start()
    assert not isinstance(caught.value, DeadAtStart)
    assert starts.read_text() == "x"


@pytest.mark.parametrize("start", ["os.abort()", "raise ModelFault('it is broken', 'mend it')"])
def test_the_spare_is_read_with_while_the_usual_one_cannot_start(tmp_path: Path, start: str) -> None:
    for name in ("usual", "spare"):
        (tmp_path / name).mkdir()
    worker = Worker(module(tmp_path / "usual", start))
    worker.spare = module(tmp_path / "spare")
    assert said(worker, "echo well") == "well"
    assert worker.trouble is not None
    module(tmp_path / "usual")
    worker.stop()
    assert said(worker, "echo again") == "again"
    assert worker.trouble is None
    worker.stop()


def test_another_command_is_used_from_the_next_mail_on(tmp_path: Path, worker: Worker) -> None:
    before = said(worker, "pid")
    assert not worker.use(list(worker._command))
    assert said(worker, "pid") == before
    (tmp_path / "other").mkdir()
    other = module(tmp_path / "other", lacks="another one")
    assert worker.use(other)
    assert said(worker, "pid") != before
    assert worker.lacks == "another one"
    assert not worker.use(other)


def test_a_program_that_is_no_worker_is_a_fault() -> None:
    with pytest.raises(ModelFault, match="does not start"):
        Worker(["-c", "import os; os.write(1, b'\\0\\0\\0\\x04what')"]).start()
    with pytest.raises(ModelFault, match="does not start"):
        Worker(["-c", "import os; os.write(1, b'\\xff\\xff\\xff\\xff')"]).start()


def test_a_fault_of_the_model_keeps_its_words(tmp_path: Path) -> None:
    worker = Worker(module(tmp_path, "raise ModelFault('it is broken', 'mend it')"))
    with pytest.raises(ModelFault, match="it is broken") as caught:
        worker.start()
    assert caught.value.next_step == "mend it"


def test_a_missing_model_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ModelFault) as caught:
        Worker(["-m", understanding.__name__, str(tmp_path / "nowhere")]).start()
    assert caught.value.next_step


def test_no_secret_of_the_environment_reaches_the_child(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IMAP_PASSWORD", "hush")
    monkeypatch.setenv("PRIVACY_INBOX_CONFIG", "/etc/privacy-inbox.toml")
    names = said(worker, "environment").split()
    assert "OMP_NUM_THREADS" in names
    assert not {"IMAP_PASSWORD", "PRIVACY_INBOX_CONFIG", "HOME", "USER"} & set(names)


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 3_000_000])
def test_frames_of_every_size_pass(worker: Worker, size: int) -> None:
    assert len(said(worker, "echo " + "x" * size)) == size


def test_what_a_library_prints_does_not_stand_between_frames(worker: Worker) -> None:
    assert said(worker, "print one") == "one"
    assert said(worker, "echo two") == "two"


def test_the_child_ends_when_its_parent_is_gone(tmp_path: Path) -> None:
    """Idle, it sees the end of its input; over a mail, its own clock ends it."""
    for last in ("pid", "parent"):
        script = textwrap.dedent(f"""
            import os, sys
            from privacy_inbox.worker import Worker
            worker = Worker({module(tmp_path)!r})
            print(worker.understand(b"pid").message.text, flush=True)
            worker.understand(b"{last}")
            os._exit(0)
        """)
        parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
        assert parent.stdout
        pid = int(parent.stdout.readline())
        parent.stdout.close()
        parent.wait(timeout=30)
        assert gone(pid), last


def gone(pid: int) -> bool:
    """Whether a process that is not ours to wait for ends soon."""
    try:
        watched = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([watched], [], [], 20)[0])
    finally:
        os.close(watched)


@pytest.mark.parametrize("more", [[], [WORDS_ALONE]])
def test_the_real_reader_says_the_same_in_the_child_and_here(more: list[str]) -> None:
    raw = mail(1, "Please delete my data and tell me what you hold. Grüße, Jörg")
    encoder, lacks = (None, "") if more else understanding.started_encoder()
    here = understanding.Classifier(load(starter_model()), encoder.embed if encoder else None)
    worker = Worker(["-m", understanding.__name__, str(starter_model()), *more])
    try:
        assert worker.understand(raw) == here.of_raw(raw)
        assert worker.lacks == lacks
    finally:
        worker.stop()


def test_stopping_twice_is_no_fault(worker: Worker) -> None:
    worker.stop()
    worker.start()
    worker.stop()
    worker.stop()
    assert worker._child is None
