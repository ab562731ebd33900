"""The daemon as a process of its own, with servers that come and go, signals, and a relay that takes its time."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import trustme

from gate import gate
from house import command, configure, house, mail, people_writing, rows
from privacy_inbox.app import starter_model
from privacy_inbox.clock import utc_now
from privacy_inbox.core.faults import SignInRefused, Unreachable
from privacy_inbox.daemon import FIRST_BACKOFF, LAST_BACKOFF, REFUSED_SECONDS, Round, _space_out
from privacy_inbox.store import Store
from servers import Account, Delivery, DovecotServer, MailSink, Mischief, PymapServer

LAUNCHER = Path(__file__).with_name("crashing.py")
PATIENCE = 20.0


def until(condition: Callable[[], bool]) -> None:
    """Wait for what must become true."""
    pause = threading.Event()
    for _ in range(int(PATIENCE / 0.02)):
        if condition():
            return
        pause.wait(0.02)
    raise AssertionError("it did not happen")


class Daemon:
    """`privacy-inbox run`, and what it logs."""

    def __init__(self, path: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, LAUNCHER, "never", "0.05", "--config", path, "run"], stderr=subprocess.PIPE, text=True
        )
        self.path = path
        self.logged: list[dict[str, Any]] = []
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self.logged.append(json.loads(line))

    def said(self, message: str) -> list[dict[str, Any]]:
        return [record for record in self.logged if record["message"] == message]

    def stop(self) -> int:
        """Ask it to stop, as systemd does; its exit code."""
        self.process.terminate()
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        assert self.process.stderr
        self.process.stderr.close()

    def outcomes(self) -> list[str | None]:
        with house(self.path).open_store() as store:
            return [row["outcome"] for row in store.deliveries()]

    def status(self) -> dict[str, Any]:
        (found,) = rows(command("status", "--json", config=self.path))
        return found


@contextmanager
def running(path: Path) -> Iterator[Daemon]:
    """A daemon that has read its mailbox once, or failed to."""
    daemon = Daemon(path)
    try:
        until(lambda: bool(daemon.said("running")) or daemon.process.poll() is not None)
        yield daemon
    finally:
        daemon.close()


def polled(daemon: Daemon) -> bool:
    with house(daemon.path).open_store() as store:
        return store.status(utc_now().date())["last_successful_poll"] is not None


# --- mail comes and is answered ---


def test_new_mail_is_acknowledged_and_it_stops_when_asked(imap_server: Account, sink: MailSink, tmp_path: Path) -> None:
    with running(configure(tmp_path, imap_server, sink.port, mailbox="idle = false")) as daemon:
        until(lambda: polled(daemon))
        imap_server.append("INBOX", mail(1))
        until(lambda: len(sink.deliveries) == 1)
        second = command("run", config=daemon.path)
        assert (second.returncode, second.stdout) == (1, "")
        assert second.stderr.startswith("privacy-inbox: another daemon is running on this store\n  → ")
        imap_server.append("INBOX", mail(2))
        until(lambda: len(sink.deliveries) == 2)
        assert daemon.stop() == 0
    assert [record["message"] for record in daemon.logged] == ["running", "stopping", "stopped"]
    status = daemon.status()
    assert status["reconciled"]
    assert status["outbox"] == {"sent": 2}


def test_a_model_that_has_become_unusable_is_replaced_by_the_last_good_one(
    pymap: Account, sink: MailSink, tmp_path: Path
) -> None:
    model = shutil.copytree(starter_model(), tmp_path / "model")
    path = configure(tmp_path, pymap, sink.port, mailbox="idle = false", more='[models]\ndirectory = "model"')
    with running(path) as daemon:
        pymap.append("INBOX", mail(1))
        until(lambda: daemon.outcomes() == ["ticket"])
        (model / "weights.npz").write_bytes(b"not any more")
        kill_children(daemon.process.pid)
        pymap.append("INBOX", mail(2))
        until(lambda: daemon.outcomes() == ["ticket", "ticket"])
        until(lambda: [alarm["name"] for alarm in daemon.status()["alarms"]] == ["model"])
        assert daemon.said("the last good model is used")
        assert daemon.stop() == 0


def kill_children(pid: int) -> None:
    """Kill what a process has started, from whichever of its threads."""
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in children.read_text().split():
            os.kill(int(child), signal.SIGKILL)


@pytest.mark.dovecot
def test_the_server_wakes_it(dovecot: Account, sink: MailSink, tmp_path: Path) -> None:
    path = configure(tmp_path, dovecot, sink.port)
    path.write_text(path.read_text().replace("poll_seconds = 1", "poll_seconds = 3600"))
    with running(path) as daemon:
        until(lambda: polled(daemon))
        dovecot.append("INBOX", mail(1))
        until(lambda: len(sink.deliveries) == 1)
        assert daemon.stop() == 0


def test_a_letter_released_by_another_process_goes_out(pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    path = configure(tmp_path, pymap, sink.port, more='[letters]\nmode = "hold"')
    pymap.append("INBOX", mail(1))
    with running(path) as daemon:
        until(lambda: daemon.outcomes() == ["ticket"])
        (ticket,) = rows(command("tickets", "--json", config=path))
        assert ticket["acknowledgement"]["state"] == "held"
        assert sink.deliveries == []
        assert command("ticket", "release", ticket["reference"], config=path).returncode == 0
        until(lambda: len(sink.deliveries) == 1)
        assert daemon.stop() == 0


def test_another_process_never_takes_the_log_of_the_store_away(tmp_path: Path) -> None:
    """A daemon has the store open several times over.

    Closing any other descriptor of the file would give up all its locks on it (POSIX), and whoever closes the store
    next would take himself for the last, and remove the log with what was committed to it.
    """
    look = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT count(*) FROM meta')"
    with Store.open(tmp_path, utc_now) as store, Store.open(tmp_path, utc_now):
        with store.transaction() as tx:
            tx.raise_alarm("mailbox", "a trial")
        subprocess.run([sys.executable, "-c", look, tmp_path / "privacy-inbox.db"], check=True)
        assert (tmp_path / "privacy-inbox.db-wal").exists()


# --- signals ---


@pytest.mark.dovecot
def test_stopped_in_the_middle_of_work_it_finishes_what_it_holds(
    dovecot: Account, sink: MailSink, tmp_path: Path
) -> None:
    dovecot.fill(people_writing(150), start=datetime.now(UTC) - timedelta(hours=1))
    path = configure(tmp_path, dovecot, sink.port)
    with running(path) as daemon:
        until(lambda: len(sink.deliveries) >= 10)
        assert daemon.stop() == 0
    assert 10 <= len(sink.deliveries) < 150
    assert "sending" not in daemon.status()["outbox"]
    assert command("run", "--once", config=path).returncode == 0
    assert daemon.outcomes() == ["ticket"] * 150
    letters = [delivery.raw for delivery in sink.deliveries]
    assert len(letters) == len(set(letters)) == daemon.status()["outbox"]["sent"]


def test_a_slow_relay_delays_no_poll_and_a_second_signal_ends_it_at_once(
    pymap: Account, sink: MailSink, tmp_path: Path
) -> None:
    offered = threading.Event()

    def stall(_: Delivery) -> Mischief:
        offered.set()
        return Mischief.STALL

    sink.on_data = stall
    path = configure(tmp_path, pymap, sink.port, mailbox="idle = false")
    pymap.append("INBOX", mail(1))
    with running(path) as daemon:
        assert offered.wait(PATIENCE)
        pymap.append("INBOX", mail(2))
        until(lambda: daemon.outcomes() == ["ticket", "ticket"])
        daemon.process.terminate()
        until(lambda: bool(daemon.said("stopping")))
        assert daemon.process.poll() is None
        assert daemon.stop() == 128 + signal.SIGTERM
    assert daemon.status()["outbox"] == {"queued": 1, "sending": 1}
    sink.on_data = lambda _: None
    assert command("run", "--once", config=path).returncode == 0
    assert daemon.status()["outbox"] == {"sent": 2}


# --- servers come and go ---


def down(server: DovecotServer) -> None:
    assert server._process
    os.killpg(server._process.pid, signal.SIGKILL)  # its own session: with all that hold a connection
    server._process.wait(PATIENCE)


def up(server: DovecotServer) -> None:
    """Start a server that is down again, with its mail and on its ports."""
    assert server._process
    owner = (server._home / "dovecot.conf").stat()
    rights: dict[str, Any] = {}
    if os.geteuid() == 0:
        rights = {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []}
    server._process = subprocess.Popen(
        server._process.args, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True, cwd="/", **rights,
    )  # fmt: skip
    assert server._comes_up()


@pytest.mark.dovecot
def test_it_carries_on_when_the_server_is_back(authority: trustme.CA, sink: MailSink, tmp_path: Path) -> None:
    if not DovecotServer.installed():
        pytest.skip("dovecot-imapd is not installed")
    with DovecotServer(authority) as server:
        account = server.account()
        with running(configure(tmp_path, account, sink.port)) as daemon:
            until(lambda: polled(daemon))
            down(server)
            until(lambda: bool(daemon.said("a round failed")))
            (alarm,) = daemon.status()["alarms"]
            assert alarm["name"] == "mailbox"
            assert str(server.port) in alarm["text"]
            up(server)
            account.append("INBOX", mail(1))
            until(lambda: len(sink.deliveries) == 1)
            until(lambda: daemon.status()["alarms"] == [])
            assert daemon.stop() == 0


EXPIRED = b"* BYE Session invalidated - AccessTokenExpired\r\n"


def test_a_session_that_ran_out_is_followed_by_another_with_a_fresh_sign_in(
    pymap_server: PymapServer, pymap: Account, sink: MailSink, tmp_path: Path
) -> None:
    with gate(pymap.port) as door:
        path = configure(tmp_path, replace(pymap, port=door.port), sink.port)
        with running(path) as daemon:
            until(lambda: polled(daemon))
            pymap_server.add_user(pymap.user, "a fresh one")
            (tmp_path / "imap-password").write_text("a fresh one")
            door.end_sessions(EXPIRED)
            until(lambda: bool(daemon.said("the session is over; a new one begins")))
            replace(pymap, password="a fresh one").append("INBOX", mail(1))
            until(lambda: daemon.outcomes() == ["ticket"])
            assert daemon.stop() == 0
    assert [line["fault"] for line in daemon.said("a round failed")] == []
    assert door.connections == 2
    assert daemon.status()["alarms"] == []


def test_a_session_that_ends_and_cannot_be_followed_by_another_is_a_fault(
    pymap: Account, sink: MailSink, tmp_path: Path
) -> None:
    with gate(pymap.port) as door, running(configure(tmp_path, replace(pymap, port=door.port), sink.port)) as daemon:
        until(lambda: polled(daemon))
        door.shut()
        until(lambda: len(daemon.said("a round failed")) > 1)
        assert len(daemon.said("the session is over; a new one begins")) == 1
        assert [alarm["name"] for alarm in daemon.status()["alarms"]] == ["mailbox"]
        assert daemon.stop() == 0


def test_a_session_is_renewed_once_after_each_good_round() -> None:
    this = Round("mailbox")
    assert not this.may_renew()
    this.went_well()
    assert [this.may_renew(), this.may_renew()] == [True, False]
    this.went_well()
    this.pause(Unreachable("gone"))
    assert not this.may_renew()


def test_a_server_that_ends_every_session_is_asked_no_more_often_than_it_is_polled() -> None:
    this = Round("mailbox")
    _space_out(this, 3600.0)  # the first time at once
    second = threading.Thread(target=_space_out, args=(this, 3600.0))
    second.start()
    second.join(0.1)
    assert second.is_alive()
    this.wake.set()  # the next poll
    second.join(PATIENCE)
    assert not second.is_alive()


def test_a_relay_that_is_gone_is_an_alarm_and_delays_no_ticket(pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    sink.stop()
    pymap.append("INBOX", mail(1))
    with running(configure(tmp_path, pymap, sink.port)) as daemon:
        until(lambda: bool(daemon.said("a round failed")))
        until(lambda: [alarm["name"] for alarm in daemon.status()["alarms"]] == ["outbox"])
        pymap.append("INBOX", mail(2))
        until(lambda: daemon.outcomes() == ["ticket", "ticket"])
        assert daemon.stop() == 0


def test_a_refused_password_is_tried_three_times_and_then_hourly(
    pymap: Account, sink: MailSink, tmp_path: Path
) -> None:
    with running(configure(tmp_path, pymap, sink.port, password="wrong")) as daemon:
        until(lambda: any(record["seconds"] == REFUSED_SECONDS for record in daemon.said("a round failed")))
        assert len(daemon.said("a round failed")) == 3
        alarms = {alarm["name"]: alarm["text"] for alarm in daemon.status()["alarms"]}
        assert alarms.keys() == {"mailbox", "silence"}  # it never got in
        assert "refused the sign-in" in alarms["mailbox"]
        assert command("status", config=daemon.path).returncode == 1
        assert daemon.stop() == 0
    assert "wrong" not in json.dumps(daemon.logged)


def test_pauses_grow_and_are_bounded() -> None:
    this = Round("mailbox")
    pauses = [this.pause(Unreachable("gone")) for _ in range(20)]
    assert all(
        FIRST_BACKOFF / 2 * 2**number <= pause <= FIRST_BACKOFF * 2**number
        for number, pause in enumerate(pauses[:7])
    )  # fmt: skip
    assert all(LAST_BACKOFF / 2 <= pause <= LAST_BACKOFF for pause in pauses[8:])
    refused = [this.pause(SignInRefused("no")) for _ in range(3)]
    assert refused[-1] == REFUSED_SECONDS > max(refused[:2])
    assert this.pause(Unreachable("gone")) <= LAST_BACKOFF
