"""Alarms arrive: by mail and by a command, once, and once more when they are over; silence is an alarm too."""

import json
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gate import Gate, gate
from house import OURS, command, configure, house, mail, rows
from privacy_inbox import alarms, daemon, telling
from privacy_inbox.alarms import Vigil, Watch
from privacy_inbox.app import House
from privacy_inbox.clock import utc_now
from privacy_inbox.core.alarm import (
    MAILBOX,
    OUTBOX,
    SILENCE,
    Alarm,
    Notice,
    Told,
    after,
    as_mail,
    as_object,
    news,
    patience,
    silence,
)
from privacy_inbox.core.faults import ConfigurationFault, Fault, StoreFault, Unreachable
from privacy_inbox.core.settings import Alarms, MailboxSettings, Organisation, Settings, SmtpSettings
from privacy_inbox.notifying import HEARTBEAT, beat, remember, remembered, run_command
from privacy_inbox.store import Store
from servers import Account, Delivery, MailSink, Mischief, PymapServer
from test_daemon import PATIENCE, until

NOW = datetime(2026, 11, 23, 22, 0, tzinfo=UTC)
OPERATOR = "it@elsewhere.example"
SETTINGS = Settings(
    Organisation("Nordwind – Büro", domains=("northwind.example",)),
    MailboxSettings("imap.northwind.example", OURS, addresses=(OURS,)),
    SmtpSettings("smtp.northwind.example"),
    alarms=Alarms(operator=OPERATOR),
)


def alarm(
    name: str = MAILBOX, what: str = "The server takes no connections", step: str = "Check the network."
) -> Alarm:
    return Alarm(name, "2026-11-23T22:00:00Z", what, step)


# --- What is told -----------------------------------------------------------------------------------------------------
NAMES = st.sampled_from([MAILBOX, OUTBOX, SILENCE])
STANDING = st.dictionaries(NAMES, st.tuples(st.sampled_from("ab"), st.sampled_from("xy")))


def standing(found: dict[str, tuple[str, str]]) -> list[Alarm]:
    return [alarm(name, what, step) for name, (what, step) in found.items()]


def caught_up(standing: Sequence[Alarm], told: Told) -> tuple[list[Notice], Told]:
    notices = news(standing, told)
    for notice in notices:
        told = after(notice, told)
    return notices, told


@given(st.lists(STANDING, max_size=12))
def test_everything_is_told_once(times: list[dict[str, tuple[str, str]]]) -> None:
    told: Told = {}
    open_: dict[str, set[str]] = {}
    for found in times:
        notices, told = caught_up(standing(found), told)
        for notice in notices:
            name = notice.alarm.name
            if notice.over:
                assert name not in found
                del open_[name]  # it was told before
            else:
                assert notice.alarm.next_step not in open_.setdefault(name, set())
                open_[name].add(notice.alarm.next_step)
        assert told.keys() == open_.keys() == found.keys()
        assert news(standing(found), told) == []


def test_other_words_for_the_same_are_not_told_again_but_another_thing_to_do_is() -> None:
    _, told = caught_up([alarm(what="refused: id 1")], {})
    assert news([alarm(what="refused: id 2")], told) == []
    (notice,) = news([alarm(what="the password", step="Check it.")], told)
    assert (notice.state, notice.alarm.next_step) == ("raised", "Check it.")
    _, told = caught_up([alarm(step="Check it.")], told)
    (over,) = news([], told)
    assert (over.state, over.alarm.what) == ("over", "refused: id 1")


def test_an_alarm_is_kept_with_what_to_do() -> None:
    kept = Alarm.kept("outbox", "2026-11-23T22:00:00Z", str(Fault("The relay is gone", "Check the network.")))
    assert (kept.what, kept.next_step) == ("The relay is gone", "Check the network.")
    assert "privacy-inbox check" in Alarm.kept("outbox", "", "The relay is gone").next_step
    assert Alarm.kept("new", "", "Something else: do this") == Alarm("new", "", "Something else: do this", "")


def test_the_mail() -> None:
    raw = as_mail(Notice(alarm(what="Kein Ordner „Büro“")), OPERATOR, SETTINGS, NOW)
    raw.decode("ascii")  # every relay can carry it
    found = message_from_bytes(raw, policy=policy.default)
    assert dict(found.items()) == {
        "From": OURS,
        "To": OPERATOR,
        "Subject": "[privacy-inbox] alarm: mailbox",
        "Date": "Mon, 23 Nov 2026 22:00:00 +0000",
        "Message-ID": "<alarm.mailbox.20261123220000000000@northwind.example>",
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        "X-Privacy-Inbox-Loop": "alarm.mailbox",
        "Content-Type": 'text/plain; charset="utf-8"',
        "Content-Transfer-Encoding": found["Content-Transfer-Encoding"],
        "MIME-Version": "1.0",
    }
    text = found.get_content()
    assert all(word in text for word in ("Kein Ordner „Büro“", "Check the network.", OURS, "Nordwind – Büro"))
    over = message_from_bytes(as_mail(Notice(alarm(), over=True), OPERATOR, SETTINGS, NOW), policy=policy.default)
    assert over["Subject"] == "[privacy-inbox] over: mailbox"
    assert "is over" in over.get_content()


def test_a_long_domain_leaves_the_message_id_whole() -> None:
    domain = ".".join(["a" * 60] * 4)
    settings = replace(SETTINGS, organisation=Organisation("Northwind", domains=(domain,)))
    raw = as_mail(Notice(alarm()), OPERATOR, settings, NOW)
    assert f"Message-ID: <alarm.mailbox.20261123220000000000@{domain}>\r\n".encode() in raw


def test_the_object() -> None:
    line = as_object(Notice(alarm()), SETTINGS)
    assert line.count(b"\n") == 1
    assert json.loads(line) == {
        "name": "mailbox",
        "state": "raised",
        "since": "2026-11-23T22:00:00Z",
        "text": "The server takes no connections",
        "next_step": "Check the network.",
        "mailbox": OURS,
    }


# --- Silence ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("minutes", "silent"),
    [(0, False), (59, False), (60, True), (6000, True), (-59, False), (-60, True)],  # a clock that was set back
)
def test_silence_by_the_time_of_day(minutes: int, silent: bool) -> None:
    polled = NOW - timedelta(minutes=minutes)
    found = silence(f"{polled:%Y-%m-%dT%H:%M:%SZ}", NOW, SETTINGS)
    assert (found is not None) == silent
    if found:
        assert found.name == SILENCE
        assert found.since == f"{polled + timedelta(hours=1):%Y-%m-%dT%H:%M:%SZ}"


def test_never_polled_is_silent() -> None:
    found = silence(None, NOW, SETTINGS)
    assert found
    assert found.what.startswith("there was no successful poll yet")


def test_who_polls_rarely_is_not_silent_for_that() -> None:
    rarely = replace(SETTINGS, mailbox=replace(SETTINGS.mailbox, poll_seconds=3600))
    assert patience(SETTINGS) == timedelta(hours=1)
    assert patience(rarely) == timedelta(hours=2)


class Clock:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


LIMIT = timedelta(hours=1)


def test_silence_is_counted_from_the_start_where_nothing_is_known() -> None:
    clock = Clock()
    vigil = Vigil(None, NOW, clock)
    vigil.tried()
    clock.seconds += 3599
    assert not vigil.silent(LIMIT)
    clock.seconds += 1
    assert vigil.silent(LIMIT)
    vigil.good()
    assert not vigil.silent(LIMIT)


def test_silence_goes_on_over_a_restart_but_the_first_round_has_its_chance() -> None:
    clock = Clock()
    vigil = Vigil(NOW - timedelta(days=3), NOW, clock)
    assert not vigil.silent(LIMIT)
    vigil.tried()
    assert vigil.silent(LIMIT)
    hanging = Vigil(NOW - timedelta(days=3), NOW, clock)
    clock.seconds += 3600
    assert hanging.silent(LIMIT)  # its first round neither failed nor succeeded


def test_a_poll_in_the_future_counts_as_just_now() -> None:
    clock = Clock()
    vigil = Vigil(NOW + timedelta(days=3), NOW, clock)
    vigil.tried()
    assert not vigil.silent(LIMIT)
    clock.seconds += 3600
    assert vigil.silent(LIMIT)


# --- The command, the memory, the heartbeat ---------------------------------------------------------------------------
def test_a_command_reads_what_is_said_and_gets_no_more_than_the_environment_it_is_given(tmp_path: Path) -> None:
    script = f"cat > {tmp_path}/said; env > {tmp_path}/env; echo dropped; echo dropped >&2"
    assert run_command(("/bin/sh", "-c", script), b"one line\n", {"HERE": "1"}) == ""
    assert (tmp_path / "said").read_bytes() == b"one line\n"
    names = {line.partition("=")[0] for line in (tmp_path / "env").read_text().splitlines()}
    assert "HERE" in names
    assert "HOME" not in names


def test_a_command_that_fails_hangs_or_does_not_listen() -> None:
    assert run_command(("sh", "-c", "exit 7"), b"", os.environ) == "failed with exit code 7"
    assert run_command(("true",), b"x" * 1_000_000, os.environ) == ""
    slow = run_command(("sh", "-c", "sleep 1000 & wait"), b"", os.environ, seconds=0.2)
    assert slow == "was not done within 0.2 seconds"


@pytest.mark.parametrize("word", ["/no/such/command", "/etc", "\0"])
def test_a_command_that_cannot_be_started(word: str) -> None:
    with pytest.raises(ConfigurationFault, match=r"^the command of \[alarms\]") as caught:
        run_command((word,), b"", {})
    assert "--send-alarm" in caught.value.next_step


def test_what_was_told_is_remembered(tmp_path: Path) -> None:
    file = tmp_path / "told.json"
    assert remembered(file) == {}
    _, told = caught_up([alarm(), alarm(OUTBOX)], {})
    remember(file, told)
    assert remembered(file) == told
    for rubbish in ("", "[]", "{", '{"mailbox": 3}', '{"mailbox": [{"colour": 1}]}', "\xff"):
        file.write_text(rubbish, encoding="latin-1")
        assert remembered(file) == {}


def test_the_heartbeat_is_as_old_as_the_poll(tmp_path: Path) -> None:
    beat(tmp_path, NOW)
    (file,) = tmp_path.iterdir()
    assert file.name == HEARTBEAT
    assert file.stat().st_mtime == NOW.timestamp()
    assert datetime.fromisoformat(file.read_text().strip()) == NOW


# --- The watch --------------------------------------------------------------------------------------------------------
@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store", utc_now) as store:
        yield store


def test_a_round_that_fails_is_an_alarm_and_keeps_its_text(store: Store) -> None:
    watch = Watch(SETTINGS, store, utc_now)
    for fault in (Unreachable("gone", "wait"), Unreachable("gone", "wait"), OSError(28, "No space left on device")):
        with pytest.raises((Fault, OSError)), watch.round(store, MAILBOX):
            raise fault
    (found,) = watch.standing(store)
    assert (found.name, found.what) == (MAILBOX, "No space left on device")
    watch.clear(store, MAILBOX)
    assert watch.standing(store) == ()


def test_a_defect_is_an_alarm_without_its_words(store: Store) -> None:
    watch = Watch(SETTINGS, store, utc_now)
    with pytest.raises(Fault), watch.round(store, MAILBOX):
        raise ValueError("what a mail says")
    (found,) = watch.standing(store)
    assert found.what == "a defect of the program ended a round"


def test_an_alarm_that_the_store_does_not_take_stands_all_the_same(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = Watch(SETTINGS, store, utc_now)

    def full(*_: object) -> None:
        raise StoreFault("the disk is full", "make room")

    with monkeypatch.context() as broken:
        broken.setattr(Store, "transaction", full)
        with pytest.raises(StoreFault), watch.round(store, MAILBOX), store.transaction():
            raise AssertionError
        assert [found.what for found in watch.standing(store)] == ["the disk is full"]
        broken.setattr(Store, "alarms", full)
        assert [found.what for found in watch.standing(store)] == ["the disk is full"]
    assert store.alarms() == []
    watch.clear(store, MAILBOX)
    assert watch.standing(store) == ()


# --- The daemon tells -------------------------------------------------------------------------------------------------
class Ear:
    """A configured house with somebody who is told: by a command that writes down what it reads, and by mail."""

    def __init__(self, directory: Path, account: Account, smtp_port: int, *, mail: bool = True) -> None:
        self._heard = directory / "heard"
        self._heard.touch()
        script = json.dumps(["sh", "-c", f"cat >> {self._heard}"])
        operator = f'operator = "{OPERATOR}"' if mail else ""
        more = f"[alarms]\ncommand = {script}\n{operator}"
        self.path = configure(directory, account, smtp_port, mailbox="idle = false", more=more)
        self.house = house(self.path)

    def heard(self) -> list[tuple[str, str]]:
        """(name, state) of what the command was told."""
        return [(said["name"], said["state"]) for said in self.said()]

    def said(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self._heard.read_text().splitlines(keepends=True) if line.endswith("\n")]


def mails(sink: MailSink) -> list[str]:
    """Subjects of what the operator was sent, without the mark they share."""
    found = [message_from_bytes(delivery.raw) for delivery in sink.deliveries if delivery.recipients == (OPERATOR,)]
    return [message["Subject"].removeprefix("[privacy-inbox] ") for message in found]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Faults are got over sooner, and alarms are told sooner."""
    monkeypatch.setattr(daemon, "FIRST_BACKOFF", 0.05)
    monkeypatch.setattr(daemon, "LAST_BACKOFF", 0.2)
    monkeypatch.setattr(daemon, "ALARM_SECONDS", 0.1)
    monkeypatch.setattr(daemon, "REFUSED_SECONDS", 0.3)


@contextmanager
def serving(here: House) -> Iterator[None]:
    """The daemon, in a thread."""
    stopping = threading.Event()
    thread = threading.Thread(target=daemon.run, args=(here, stopping))
    thread.start()
    try:
        yield
    finally:
        stopping.set()
        thread.join(PATIENCE)
        assert not thread.is_alive()


def stored(here: House) -> dict[str, Any]:
    with here.open_store() as store:
        return {row["name"]: row["told_at"] for row in store.alarms()}


def polled(here: House) -> bool:
    return (here.settings.store.directory / HEARTBEAT).exists()


@pytest.fixture
def gated(pymap: Account) -> Iterator[tuple[Account, Gate]]:
    """A mailbox behind a gate."""
    with gate(pymap.port) as door:
        yield replace(pymap, port=door.port), door


@pytest.mark.usefixtures("quick")
def test_an_outage_is_told_once_and_its_end_once(gated: tuple[Account, Gate], sink: MailSink, tmp_path: Path) -> None:
    account, door = gated
    ear = Ear(tmp_path, account, sink.port)
    with serving(ear.house):
        until(lambda: polled(ear.house))
        door.shut()
        until(lambda: ear.heard() == [("mailbox", "raised")] and mails(sink) == ["alarm: mailbox"])
        until(lambda: list(stored(ear.house)) == ["mailbox"] and stored(ear.house)["mailbox"] is not None)
        failed = door.connections
        until(lambda: door.connections > failed + 3)
        door.open()
        until(lambda: len(ear.heard()) == len(mails(sink)) == 2)
        assert stored(ear.house) == {}
    assert ear.heard() == [("mailbox", "raised"), ("mailbox", "over")]
    assert mails(sink) == ["alarm: mailbox", "over: mailbox"]
    assert ear.said()[0]["text"].startswith("The IMAP server 127.0.0.1")
    assert sink.deliveries[0].sender == OURS


@pytest.mark.usefixtures("quick")
def test_a_password_that_is_revoked_is_told_and_so_is_its_return(
    pymap_server: PymapServer,
    gated: tuple[Account, Gate],
    sink: MailSink,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    account, door = gated
    ear = Ear(tmp_path, account, sink.port)

    def knocks() -> list[int]:
        return [record.seconds for record in caplog.records if record.message == "a round failed"]  # type: ignore[attr-defined]

    with serving(ear.house):
        until(lambda: polled(ear.house))
        pymap_server.add_user(account.user, "another one")
        door.end_sessions()
        until(lambda: len(knocks()) >= 4)  # the fourth time after the long rest
        until(lambda: ear.heard() == [("mailbox", "raised")])
        assert "refused the sign-in" in ear.said()[0]["text"]
        assert "Check user and password" in ear.said()[0]["next_step"]
        pymap_server.add_user(account.user, account.password)
        until(lambda: ear.heard()[1:] == [("mailbox", "over")])
    assert account.password not in caplog.text


@pytest.mark.usefixtures("quick")
def test_a_relay_that_is_down_keeps_the_mail_and_not_the_command(
    gated: tuple[Account, Gate], sink: MailSink, tmp_path: Path
) -> None:
    account, door = gated
    with gate(sink.port) as relay:
        ear = Ear(tmp_path, account, relay.port)
        relay.shut()
        door.shut()
        with serving(ear.house):
            until(lambda: ear.heard() == [("mailbox", "raised")] and relay.connections > 2)
            assert stored(ear.house) == {"mailbox": None}  # not by every way
            assert mails(sink) == []
            relay.open()
            until(lambda: mails(sink) == ["alarm: mailbox"])
    assert ear.heard() == [("mailbox", "raised")]


@pytest.mark.usefixtures("quick")
def test_a_relay_that_hangs_keeps_no_command_from_being_run(
    gated: tuple[Account, Gate], sink: MailSink, tmp_path: Path
) -> None:
    account, door = gated
    stalled = threading.Event()

    def stall(_: Delivery) -> Mischief:
        stalled.set()
        return Mischief.STALL

    sink.on_data = stall
    with gate(sink.port) as relay:
        ear = Ear(tmp_path, account, relay.port)
        with serving(ear.house):
            door.shut()
            assert stalled.wait(PATIENCE)
            door.open()
            until(lambda: ear.heard() == [("mailbox", "raised"), ("mailbox", "over")])
            sink.on_data = lambda _: None
            relay.end_sessions()


@pytest.mark.usefixtures("quick")
def test_a_mailbox_that_hangs_in_a_call_is_silent(
    gated: tuple[Account, Gate], sink: MailSink, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    account, door = gated
    ear = Ear(tmp_path, account, sink.port)
    with serving(ear.house):
        until(lambda: polled(ear.house))
        assert ear.heard() == []
        door.silent = True
        with monkeypatch.context() as impatient:
            impatient.setattr(alarms, "patience", lambda _: timedelta(seconds=0.5))
            until(lambda: ear.heard() == [("silence", "raised")] and mails(sink) == ["alarm: silence"])
        door.silent = False
        door.end_sessions()
        until(lambda: ear.heard()[1:] == [("silence", "over")])


@pytest.mark.usefixtures("quick")
def test_a_restart_says_that_what_was_told_is_over(pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    ear = Ear(tmp_path, pymap, sink.port)
    with gate(pymap.port) as door:
        door.shut()
        shut = replace(ear.house.settings, mailbox=replace(ear.house.settings.mailbox, port=door.port))
        for _ in range(2):  # as from cron
            with pytest.raises(Unreachable):
                daemon.run_once(House(shut))
    assert ear.heard() == [("mailbox", "raised")]
    assert mails(sink) == ["alarm: mailbox"]
    with serving(ear.house):
        until(lambda: len(ear.heard()) == len(mails(sink)) == 2)
    assert ear.heard()[1] == ("mailbox", "over")
    assert stored(ear.house) == {}


def test_run_once_tells_before_it_ends_and_what_came_and_went_is_not_told(
    pymap: Account, sink: MailSink, tmp_path: Path
) -> None:
    ear = Ear(tmp_path, pymap, sink.port)
    with ear.house.open_store() as store, store.transaction() as tx:
        tx.raise_alarm("mailbox", "somebody else's")  # and nobody was told
        tx.raise_alarm("trial", "somebody tries this")
    daemon.run_once(ear.house)
    assert ear.heard() == [("trial", "raised")]
    assert mails(sink) == ["alarm: trial"]
    assert stored(ear.house)["trial"]


def test_an_alarm_passes_by_the_outbox(pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    """Neither its holds nor its breaker nor its limits hold it back."""
    ear = Ear(tmp_path, pymap, sink.port)
    ear.path.write_text(f'{ear.path.read_text()}\n[letters]\nmode = "hold"\nper_hour = 1\n')
    here = house(ear.path)
    pymap.append("INBOX", mail(1))
    with here.open_store() as store, store.transaction() as tx:
        tx.raise_alarm("breaker", "letters of ours came back")
        tx.raise_alarm("trial", "somebody tries this")
    daemon.run_once(here)
    assert mails(sink) == ["alarm: breaker", "alarm: trial"]
    assert [delivery.recipients for delivery in sink.deliveries] == [(OPERATOR,)] * 2


def test_a_command_that_fails_is_run_once_and_one_that_is_missing_is_tried_again(
    pymap: Account, sink: MailSink, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    count = tmp_path / "count"
    here = house(configure(tmp_path, pymap, sink.port))
    with here.open_store() as store, store.transaction() as tx:
        tx.raise_alarm("trial", "somebody tries this")
    for words in (
        ("/no/such/command",),
        ("sh", "-c", f"echo x >> {count}; exit 3"),
        ("sh", "-c", f"echo x >> {count}"),
    ):
        daemon.run_once(House(replace(here.settings, alarms=Alarms(command=words))))
    assert count.read_text() == "x\n"
    faults = [record.fault for record in caplog.records if hasattr(record, "fault")]
    assert any("/no/such/command, cannot be run" in fault for fault in faults)
    assert any("sh, failed with exit code 3" in fault for fault in faults)


def test_the_command_sees_no_secret_of_ours(
    pymap: Account, sink: MailSink, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAILBOX_PASSWORD", pymap.password)
    here = house(configure(tmp_path, pymap, sink.port))
    words = ("sh", "-c", f"env > {tmp_path}/env")
    settings = replace(
        here.settings,
        mailbox=replace(here.settings.mailbox, password_file=None, password_env="MAILBOX_PASSWORD"),
        alarms=Alarms(command=words),
    )
    (way,) = telling.ways(House(settings))
    assert way.tell(Notice(alarm())) == ""
    found = (tmp_path / "env").read_text()
    assert "PATH=" in found
    assert "MAILBOX_PASSWORD" not in found


# --- What status and check say ----------------------------------------------------------------------------------------
def test_status_heartbeat_and_alarms_agree(pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    ear = Ear(tmp_path, pymap, sink.port)
    (before,) = rows(never := command("status", "--json", config=ear.path))
    assert never.returncode == 1
    assert [row["name"] for row in before["alarms"]] == ["silence"]
    pymap.append("INBOX", mail(1))
    daemon.run_once(ear.house)
    (found,) = rows(well := command("status", "--json", config=ear.path))
    assert (well.returncode, found["alarms"]) == (0, [])
    file = ear.house.settings.store.directory / HEARTBEAT
    assert file.stat().st_mtime == datetime.fromisoformat(found["last_successful_poll"]).timestamp()
    shown = command("status", config=ear.path).stdout
    assert "mail       1 listed = 1 ticket\n" in shown
    assert "folders    1 in the folders now = 1 known\n" in shown
    assert "alarms     none\n" in shown


def test_status_shows_that_the_daemon_is_dead(pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    ear = Ear(tmp_path, pymap, sink.port)
    long_ago = utc_now() - timedelta(hours=3)
    daemon.run_once(House(ear.house.settings, lambda: long_ago))
    ended = command("status", config=ear.path)
    assert ended.returncode == 1
    assert f"there has been no successful poll since {long_ago:%Y-%m-%dT%H:%M:%SZ}" in ended.stdout
    assert "\n           → see whether the service runs" in ended.stdout
    (found,) = rows(command("status", "--json", config=ear.path))
    (row,) = found["alarms"]
    assert row.keys() == {"name", "since", "text", "next_step", "told_at"}
    assert (row["name"], row["told_at"]) == ("silence", None)


def test_check_tells_of_an_invented_alarm(pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    ear = Ear(tmp_path, pymap, sink.port)
    ended = command("check", "--send-alarm", config=ear.path)
    assert ended.returncode == 0, ended.stdout
    assert "alarm-command  told" in ended.stdout
    assert "nobody is told of alarms" not in ended.stdout
    assert ear.heard() == [("test", "raised"), ("test", "over")]
    assert mails(sink) == ["alarm: test", "over: test"]
    path = configure(tmp_path, pymap, sink.port)
    ended = command("check", "--send-alarm", config=path)
    assert ended.returncode == 2
    assert "note: nobody is told of alarms" in ended.stdout
