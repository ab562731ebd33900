"""A model that is promoted, or taken back, is read with from the next poll on: the daemon is not started again."""

import errno
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from house import configure, house, mail
from privacy_inbox import app, daemon
from privacy_inbox.app import House
from privacy_inbox.core.faults import ModelFault, StoreFault
from privacy_inbox.shelf import Shelf
from privacy_inbox.worker import Understood
from servers import Account, MailSink
from teaching import NOW, OTHER, TEXTS, THEN, put
from test_daemon import Daemon, kill_children, running, until


def promote(shelf: Shelf, name: str, *known: str) -> None:
    put(shelf.candidate, name, *known)
    shelf.promote(name)


@pytest.fixture
def path(pymap: Account, sink: MailSink, tmp_path: Path) -> Path:
    """A house that names no model; one was promoted before it starts."""
    made = configure(tmp_path, pymap, sink.port, mailbox="idle = false", more="[models]")
    promote(house(made).shelf, NOW, "daughter")
    return made


def read_by(running: Daemon, pymap: Account, number: int) -> tuple[str, str]:
    """How the daemon reads a mail about erasure that comes now, and with which model."""
    pymap.append("INBOX", mail(number, TEXTS["erase"]))
    until(lambda: len(running.outcomes()) == number and running.outcomes()[-1] == "ticket")
    with house(running.path).open_store() as store:
        ticket = store.ticket(str(list(store.deliveries())[-1]["reference"]))
    assert ticket
    return ticket["category"], ticket["model"]


def alarms(running: Daemon) -> list[str]:
    return [alarm["name"] for alarm in running.status()["alarms"]]


def test_a_promoted_model_is_taken_up_and_given_up_without_a_restart(path: Path, pymap: Account) -> None:
    shelf = house(path).shelf
    with running(path) as service:
        assert read_by(service, pymap, 1) == ("general_question", f"{NOW} lexical")
        promote(shelf, THEN, "daughter", "erase")
        until(lambda: len(service.said("another model is used")) == 1)
        assert read_by(service, pymap, 2) == ("rights_request", f"{THEN} lexical")
        shelf.roll_back()
        until(lambda: len(service.said("another model is used")) == 2)
        assert read_by(service, pymap, 3) == ("general_question", f"{NOW} lexical")
        assert alarms(service) == []
        assert service.stop() == 0
    assert [record["message"] for record in service.logged] == [
        "running", "another model is used", "another model is used", "stopping", "stopped",
    ]  # fmt: skip


def test_one_that_is_broken_changes_nothing_but_that_somebody_is_told(path: Path, pymap: Account) -> None:
    shelf = house(path).shelf
    with running(path) as service:
        assert read_by(service, pymap, 1) == ("general_question", f"{NOW} lexical")
        put(shelf.candidate, THEN, "erase")
        (shelf.candidate / "weights.npz").write_bytes(b"PK")
        shelf.promote(THEN)
        until(lambda: alarms(service) == ["model"])
        assert read_by(service, pymap, 2) == ("general_question", f"{NOW} lexical")
        kill_children(service.process.pid)
        assert read_by(service, pymap, 3) == ("general_question", f"{NOW} lexical")
        assert service.said("another model is used") == []
        shelf.roll_back()
        until(lambda: alarms(service) == [])
        assert read_by(service, pymap, 4) == ("general_question", f"{NOW} lexical")
        assert service.stop() == 0


# --- One step of it, without a mailbox ---


class Desk:
    """What the daemon has in hand when it looks whether another model is in use."""

    def __init__(self, house: House) -> None:
        self.house, self.shelf, self.worker = house, house.shelf, house.worker()
        self.worker.start()
        self.worker.spare = house.keep_model()

    def follow(self) -> None:
        daemon._follow_model(self.house, self.worker)

    def model(self) -> str:
        found = self.worker.understand(mail(1, TEXTS["erase"]))
        assert isinstance(found, Understood)
        return found.classification.model.partition(" ")[0]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    shipped = put(tmp_path / "starter", NOW)
    monkeypatch.setattr(app, "starter_model", lambda: shipped)
    path = configure(tmp_path, Account("127.0.0.1", 1, "us", "secret"), 2, more="[models]")
    with house(path).open_store():
        made = Desk(house(path))
    yield made
    made.worker.stop()


def test_the_shipped_model_is_left_and_come_back_to(desk: Desk) -> None:
    assert desk.model() == NOW
    promote(desk.shelf, THEN)
    desk.follow()
    assert desk.model() == THEN
    desk.shelf.roll_back()
    desk.follow()
    assert desk.model() == NOW


def test_where_nothing_was_promoted_the_child_is_left_in_peace(desk: Desk) -> None:
    child = desk.worker._child
    promote(desk.shelf, THEN)
    desk.shelf.roll_back()
    desk.follow()
    assert desk.worker._child is child


def test_what_was_taken_up_is_the_last_good_one_from_then_on(desk: Desk) -> None:
    promote(desk.shelf, THEN)
    desk.follow()
    (desk.shelf.directory / THEN / "weights.npz").write_bytes(b"PK")
    desk.worker.stop()
    assert desk.model() == THEN
    assert isinstance(desk.worker.trouble, ModelFault)


def test_a_broken_one_does_not_take_the_place_of_the_last_good_one(desk: Desk) -> None:
    promote(desk.shelf, THEN)
    (desk.shelf.directory / THEN / "card.json").unlink()
    desk.follow()
    assert desk.model() == NOW
    assert isinstance(desk.worker.trouble, ModelFault)
    promote(desk.shelf, OTHER)
    desk.follow()
    assert desk.model() == OTHER
    assert desk.worker.trouble is None


def test_one_that_has_been_removed_changes_nothing(desk: Desk) -> None:
    promote(desk.shelf, THEN)
    (desk.shelf.directory / THEN).rename(desk.shelf.directory / "elsewhere")
    desk.follow()
    assert desk.model() == NOW


def test_a_full_disk_leaves_the_last_good_copy_whole(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(source: Path, target: Path, **_: object) -> None:
        shutil.copy(source / "card.json", target)
        raise OSError(errno.ENOSPC, "No space left on device")

    promote(desk.shelf, THEN, "erase")
    with monkeypatch.context() as patched:
        patched.setattr(app, "copytree", full)
        with pytest.raises(StoreFault, match="no room"):
            desk.follow()
    assert desk.model() == THEN
    desk.worker.stop()
    (desk.shelf.directory / THEN / "card.json").unlink()
    assert desk.model() in (NOW, THEN)
