"""What the service survives without help, and who hears of it: the real program against real servers.

Mail servers that go away, passwords that are revoked, disks that are full, relays that refuse or fall silent, stores
that are restored: no mail is lost, none is answered twice, and whoever is told of alarms is told once.
"""

import os
import re
import resource
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
from imapclient.exceptions import LoginError

from gate import gate
from house import mail, people_writing
from office import put
from servers import Account, Delivery, DovecotServer, MailSink, Mischief, PymapServer, TokenServer
from service import Run, Service
from test_daemon import until

RAISED_AND_OVER = [("mailbox", "raised"), ("mailbox", "over")]


def taken(sink: MailSink) -> int:
    """How many letters the relay has; none of them twice."""
    letters = [delivery.raw for delivery in sink.deliveries]
    assert len(set(letters)) == len({delivery.recipients for delivery in sink.deliveries}) == len(letters)
    return len(letters)


# --- The mail server --------------------------------------------------------------------------------------------------
@pytest.mark.dovecot
def test_a_mail_server_that_is_gone_for_a_while(dovecot: Account, sink: MailSink, tmp_path: Path) -> None:
    with gate(dovecot.port) as door:
        service = Service(tmp_path, replace(dovecot, port=door.port), sink.port)
        dovecot.append("INBOX", mail(1))
        with service.running() as run:
            until(lambda: taken(sink) == 1 and service.polled())
            door.shut()
            dovecot.append("INBOX", mail(2))
            until(lambda: service.heard() == RAISED_AND_OVER[:1] and len(run.said("a round failed")) > 3)
            assert service.alarms() == ["mailbox"]
            dovecot.append("INBOX", mail(3))
            door.open()
            until(lambda: taken(sink) == 3 and service.heard() == RAISED_AND_OVER)
            assert run.stop() == 0
    service.is_well(tickets=3)


def test_a_mail_server_that_is_gone_for_one_run(pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    pymap.append("INBOX", mail(1))
    with gate(pymap.port) as door:
        service = Service(tmp_path, replace(pymap, port=door.port), sink.port)
        door.shut()
        for _ in range(2):
            assert service.once().ended() == 1
            assert service.heard() == RAISED_AND_OVER[:1]
        door.open()
        assert service.once().ended() == 0
    assert service.heard() == RAISED_AND_OVER
    service.is_well(tickets=1)


@pytest.fixture(scope="module")
def tokens() -> Iterator[TokenServer]:
    with TokenServer() as server:
        yield server


@pytest.fixture(scope="module")
def own_dovecot(dovecot_server: DovecotServer, tokens: TokenServer, authority: trustme.CA) -> Iterator[DovecotServer]:
    """One for these tests alone. Beside `dovecot_server`, which knows what to do where there is no Dovecot."""
    with DovecotServer(authority, tokens=tokens) as server:
        yield server


def change_password(server: DovecotServer, account: Account, password: str) -> Account:
    """Let nobody in with the password of before, and end their sessions. Returns the account as it is now."""
    path = server._home / "dovecot.conf"
    path.write_text(path.read_text().replace(f"password={account.password}", f"password={password}"))
    subprocess.run(["doveadm", "-c", path, "reload"], check=True, capture_output=True)
    other = server.account()  # of the same password: what this one does, no service is charged with
    until(lambda: lets_in(replace(other, password=password)) and not lets_in(replace(other, password=account.password)))
    return replace(account, password=password)


def lets_in(account: Account) -> bool:
    try:
        with account.client():
            return True
    except LoginError:
        return False


def refusals(server: DovecotServer, user: str) -> int:
    """How often the server has refused this user's sign-in."""
    found = re.findall(rf"auth failed, (\d+) attempts.*user=<{user}>", (server._home / "log").read_text())
    return sum(map(int, found))


@pytest.mark.dovecot
def test_a_password_that_is_revoked_and_restored(own_dovecot: DovecotServer, sink: MailSink, tmp_path: Path) -> None:
    account = own_dovecot.account()
    service = Service(tmp_path, account, sink.port)
    with service.running() as run:
        until(service.polled)
        changed = change_password(own_dovecot, account, "another")
        own_dovecot.end_sessions(account.user)
        changed.append("INBOX", mail(1))
        until(lambda: len(run.said("a round failed")) == 3 and service.heard() == RAISED_AND_OVER[:1])
        assert service.alarms() == ["mailbox"]
        assert "refused the sign-in" in service.told()[0]["text"]
        assert run.said("a round failed")[2]["seconds"] == 1.0  # from now on it rests
        change_password(own_dovecot, changed, account.password)
        until(lambda: taken(sink) == 1 and service.heard() == RAISED_AND_OVER)
        assert run.stop() == 0
    assert 3 <= refusals(own_dovecot, account.user) == len(run.said("a round failed"))  # one try a round
    service.is_well(tickets=1)


def test_a_password_that_is_refused_in_one_run(
    pymap_server: PymapServer, pymap: Account, sink: MailSink, tmp_path: Path
) -> None:
    service = Service(tmp_path, pymap, sink.port)
    pymap.append("INBOX", mail(1))
    pymap_server.add_user(pymap.user, "another")
    assert service.once().ended() == 1
    assert service.heard() == RAISED_AND_OVER[:1]
    pymap_server.add_user(pymap.user, pymap.password)
    assert service.once().ended() == 0
    assert service.heard() == RAISED_AND_OVER
    service.is_well(tickets=1)


@pytest.mark.dovecot
def test_an_access_token_that_runs_out(
    own_dovecot: DovecotServer, tokens: TokenServer, sink: MailSink, tmp_path: Path
) -> None:
    account = own_dovecot.account()
    service = Service(tmp_path, account, sink.port)
    file = tmp_path / "token"
    by_password, by_token = 'password_file = "imap-password"', f'token_command = ["cat", "{file}"]'
    service.path.write_text(service.path.read_text().replace(by_password, by_token))
    first = tokens.issue(account.user)
    file.write_text(first)
    with service.running() as run:
        until(service.polled)
        file.write_text(tokens.issue(account.user))
        tokens.expire(first)
        own_dovecot.end_sessions(account.user)
        account.append("INBOX", mail(1))
        until(lambda: taken(sink) == 1)
        assert run.stop() == 0
    assert refusals(own_dovecot, account.user) == 0
    assert len(run.said("the session is over; a new one begins")) == 1
    assert run.said("a round failed") == service.told() == []
    service.is_well(tickets=1)


@pytest.mark.dovecot
def test_a_watched_folder_that_is_deleted_and_made_again(dovecot: Account, sink: MailSink, tmp_path: Path) -> None:
    service = Service(tmp_path, dovecot, sink.port, mailbox='folders = ["Requests"]')
    known = [mail(1), mail(2)]
    put(dovecot, known, folder="Requests")
    with service.running() as run:
        until(lambda: taken(sink) == 2 and service.polled())
        with dovecot.client() as client:
            client.delete_folder("Requests")
        until(lambda: any("Requests" in said["text"] for said in service.told()))
        put(dovecot, [mail(3), *reversed(known), mail(4)], folder="Requests")
        until(lambda: taken(sink) == 4 and service.heard()[-1] == RAISED_AND_OVER[-1])
        until(lambda: service.outcomes() == {"ticket": 4, "duplicate": 2})
        assert run.stop() == 0
    assert len({said["next_step"] for said in service.told()}) == len(service.told()) - 1  # each once, and its end
    service.is_well(tickets=4, duplicate=2)


# --- The disk ---------------------------------------------------------------------------------------------------------
MIB = 1_048_576


@contextmanager
def small_disk(directory: Path) -> Iterator[None]:
    """A file system of its own in memory, which this directory is."""
    directory.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", directory], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no file system can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", directory], check=True)


def fill(directory: Path, leave: int) -> Path:
    """Leave so many bytes free; returns what takes up the room."""
    ballast = directory / "ballast"
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, shutil.disk_usage(directory).free - leave)
    return ballast


@pytest.mark.parametrize("leave", [10 * MIB, 0])
def test_a_disk_that_is_full(leave: int, pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    service = Service(tmp_path, pymap, sink.port)
    with small_disk(service.store), service.running() as run:
        pymap.append("INBOX", mail(1))
        until(lambda: taken(sink) == 1)
        ballast = fill(service.store, leave)
        pymap.append("INBOX", mail(2))
        until(lambda: len(run.said("a round failed")) > 3 and bool(service.told()))
        assert "disk" in service.told()[0]["text"]
        assert service.told()[0]["next_step"].startswith("make room")
        ballast.unlink()
        until(lambda: taken(sink) == 2 and service.heard()[-1:] == RAISED_AND_OVER[1:])
        assert run.stop() == 0
        assert service.heard() == RAISED_AND_OVER
        service.is_well(tickets=2)


def test_status_tells_of_a_disk_that_is_full(pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    service = Service(tmp_path, pymap, sink.port)
    with small_disk(service.store), service.running():
        until(service.polled)
        fill(service.store, 0)
        until(lambda: bool(service.told()))
        assert len(service.alarms()) == 1


def test_a_disk_that_is_full_at_the_start(pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    service = Service(tmp_path, pymap, sink.port)
    pymap.append("INBOX", mail(1))
    with small_disk(service.store):
        ballast = fill(service.store, 10 * MIB)
        run = service.once()
        assert run.ended() == 1
        assert run.lines[0] == "privacy-inbox: the disk that holds the store is nearly full\n"
        ballast.unlink()
        assert service.once().ended() == 0
        service.is_well(tickets=1)


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="no limit can be set from outside")
def test_files_that_may_not_grow(pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    """What a quota is like, or a disk that fails: writing fails, whatever room is said to be left."""
    service = Service(tmp_path, pymap, sink.port)
    with service.running() as run:
        pymap.append("INBOX", mail(1))
        until(lambda: taken(sink) == 1 and service.polled())
        limit_files(run, 4096)  # bytes: less than a page of the store's log, more than a line that the command writes
        pymap.append("INBOX", mail(2))
        until(lambda: len(run.said("a round failed")) > 3 and bool(service.told()))
        limit_files(run, resource.RLIM_INFINITY)
        until(lambda: taken(sink) == 2 and service.heard()[-1:] == RAISED_AND_OVER[1:])
        assert run.stop() == 0
    assert service.heard() == RAISED_AND_OVER
    assert "disk" in service.told()[0]["text"]
    service.is_well(tickets=2)


def limit_files(run: Run, size: int) -> None:
    resource.prlimit(run.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


# --- A second daemon --------------------------------------------------------------------------------------------------
ANOTHER_RUNS = "privacy-inbox: another daemon is running on this store\n"


def test_of_twenty_that_start_at_once_one_runs(pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    service = Service(tmp_path, pymap, sink.port)
    pymap.append("INBOX", mail(1))
    with ExitStack() as stack:
        runs = [stack.enter_context(Run(service.path)) for _ in range(20)]
        until(lambda: sum(run.process.poll() is not None for run in runs) >= 19)
        until(lambda: taken(sink) == 1)
        (survivor,) = [run for run in runs if run.process.poll() is None]
        losers = [*(run for run in runs if run is not survivor), service.once()]
        assert survivor.stop() == 0
    assert {run.ended() for run in losers} == {1}
    assert {run.lines[0] for run in losers} == {ANOTHER_RUNS}
    assert {(len(run.lines), run.lines[1][:4]) for run in losers} == {(2, "  → ")}
    assert service.told() == []
    service.is_well(tickets=1)


# --- The relay --------------------------------------------------------------------------------------------------------
SIGN_IN = 'user = "letters"\npassword_file = "smtp-password"'


def waits_until_mended(service: Service, account: Account, sink: MailSink, mend: Callable[[], object]) -> None:
    """Three mails come while the relay refuses; then it is mended."""
    put(account, [mail(1), mail(2)])
    with service.running() as run:
        until(lambda: service.heard() == [("outbox", "raised")])
        put(account, [mail(3)])
        until(lambda: len(service.tickets()) == 3 and len(run.said("a round failed")) > 2)
        assert service.alarms() == ["outbox"]
        assert set(service.letters()) <= {"queued", "deferred", "sending"}
        assert taken(sink) == 0
        mend()
        until(lambda: taken(sink) == 3)
        until(lambda: service.heard() == [("outbox", "raised"), ("outbox", "over")])
        assert run.stop() == 0
    assert {record["door"] for record in run.said("a round failed")} == {"outbox"}
    service.is_well(tickets=3)


@pytest.mark.parametrize("refusal", ["421 4.3.2 Shutting down", "550 5.7.60 You may not send as this sender"])
def test_a_relay_that_refuses_us(refusal: str, pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    sink.on_mail = lambda _: refusal

    def mend() -> None:
        sink.on_mail = lambda _: None

    service = Service(tmp_path, pymap, sink.port)
    waits_until_mended(service, pymap, sink, mend)
    assert refusal[:3] in service.told()[0]["text"]


def test_a_relay_that_refuses_our_sign_in(pymap: Account, tmp_path: Path) -> None:
    secret = tmp_path / "smtp-password"
    secret.write_text("wrong")
    secret.chmod(0o600)
    with MailSink("letters", "right") as sink:
        service = Service(tmp_path, pymap, sink.port, smtp=SIGN_IN)
        waits_until_mended(service, pymap, sink, lambda: secret.write_text("right"))
    assert "535" in service.told()[0]["text"]
    assert "Check user and password" in service.told()[0]["next_step"]


@pytest.mark.dovecot
@pytest.mark.parametrize(
    ("mischief", "filed", "answers_again", "copies", "state"),
    [
        pytest.param(Mischief.HANG_UP, True, True, 1, "sent", id="hung up, found in Sent"),
        pytest.param(Mischief.STALL, True, True, 1, "sent", id="silent, found in Sent"),
        pytest.param(Mischief.HANG_UP, False, True, 2, "sent", id="hung up, not found"),
        pytest.param(Mischief.STALL, False, False, 2, "held", id="silent, twice"),
    ],
)
def test_a_relay_that_does_not_answer_to_the_final_dot(
    mischief: Mischief, filed: bool, answers_again: bool, copies: int, state: str,
    dovecot: Account, sink: MailSink, tmp_path: Path,
) -> None:  # fmt: skip
    def take(delivery: Delivery) -> Mischief | None:
        if filed:
            dovecot.append("Sent", delivery.raw)
        return None if answers_again and len(sink.deliveries) > 1 else mischief

    sink.on_delivery = take
    service = Service(tmp_path, dovecot, sink.port)
    dovecot.append("INBOX", mail(1))
    with service.running() as run:
        until(lambda: service.letters() == {state: 1})
        assert run.stop() == 0
    assert copies == 1 or "letter_unknown" in service.events()
    assert len(sink.deliveries) == copies
    assert len({delivery.raw for delivery in sink.deliveries}) == 1
    assert service.told() == []


# --- The store --------------------------------------------------------------------------------------------------------
@pytest.mark.dovecot
@pytest.mark.parametrize("mailbox", ['processed_folder = "Done"', ""], ids=["moved", "left"])
def test_a_store_that_is_restored(mailbox: str, dovecot: Account, sink: MailSink, tmp_path: Path) -> None:
    service = Service(tmp_path, dovecot, sink.port, mailbox=mailbox)
    put(dovecot, [mail(1), mail(2)])
    assert service.once().ended() == 0
    sink.on_mail = lambda _: "421 4.3.2 Later"
    put(dovecot, [mail(3)])
    assert service.once().ended() == 1
    backup = service.back_up()
    sink.on_mail = lambda _: None
    put(dovecot, [mail(4), mail(5)])
    until(lambda: service.once().ended() == 0 and taken(sink) == 5)
    tickets = service.tickets()
    service.restore(backup)
    with service.running() as run:
        until(lambda: len(service.tickets()) == 5 and service.letters() == {"sent": 5})
        put(dovecot, [mail(6)])
        until(lambda: taken(sink) == 6)
        until(lambda: service.letters() == {"sent": 6})
        assert run.stop() == 0
    assert tickets.items() <= service.tickets().items()
    service.is_well(tickets=6)


# --- Signals ----------------------------------------------------------------------------------------------------------
MAILS = 100


@pytest.mark.dovecot
@pytest.mark.parametrize(("number", "code", "repeated"), [(signal.SIGTERM, 0, 0), (signal.SIGKILL, -signal.SIGKILL, 1)])
def test_ended_in_the_middle_of_a_batch(
    number: signal.Signals, code: int, repeated: int, dovecot: Account, sink: MailSink, tmp_path: Path
) -> None:
    dovecot.fill(people_writing(MAILS), start=datetime.now(UTC) - timedelta(hours=1))
    service = Service(tmp_path, dovecot, sink.port)
    with service.running() as run:
        until(lambda: run.steps("admitted") == 2)
        run.process.send_signal(number)
        assert run.ended() == code
    assert service.outcomes()[None] > 0
    if number is signal.SIGTERM:
        assert run.steps("understood") == run.steps("committed") == 2  # what was under way is kept
        assert "sending" not in service.letters()
    assert service.once().ended() == 0
    assert service.outcomes() == {"ticket": MAILS}
    letters = [delivery.raw for delivery in sink.deliveries]
    assert len(set(letters)) == len({delivery.recipients for delivery in sink.deliveries})
    assert len(letters) - len(set(letters)) <= repeated
    assert service.letters()["sent"] == len(set(letters))
    assert service.told() == []
