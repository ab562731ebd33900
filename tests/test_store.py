"""The store, on real files and with real other processes."""

import os
import sqlite3
import stat
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from house import OURS, configure, house, mail
from privacy_inbox import pipeline, understanding
from privacy_inbox.app import App, starter_model
from privacy_inbox.core.faults import StoreFault
from privacy_inbox.core.vocabulary import LetterState
from privacy_inbox.model import load
from privacy_inbox.pipeline import finish
from privacy_inbox.smtp import Answer
from privacy_inbox.store import DATABASE, DaemonLock, Store, TicketFilter, erasure
from privacy_inbox.store.lookup import SENT
from privacy_inbox.store.transaction import Listed, Pace
from privacy_inbox.triage import perform
from privacy_inbox.worker import Understood, Unreadable
from servers import Account

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
CHILD = textwrap.dedent("""
    import sys
    from datetime import UTC, datetime
    from pathlib import Path
    from privacy_inbox.core.faults import StoreFault
    from privacy_inbox.store import DaemonLock, Store
    directory = Path(sys.argv[1])
    def opened():
        return Store.open(directory, lambda: datetime(2026, 3, 2, 10, tzinfo=UTC))
""")


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@cache
def read() -> Callable[[bytes], Understood]:
    """The real reader, in this process."""
    return understanding.Classifier(load(starter_model())).of_raw


class Filled:
    """A store filled by the real pipeline, from mails that no server had to hold."""

    def __init__(self, directory: Path, **more: str) -> None:
        self.clock = Clock()
        path = configure(directory, Account("127.0.0.1", 1, OURS, "secret"), 2, **more)
        self.house = house(path)
        self.directory = self.house.settings.store.directory
        self.store = Store.open(self.directory, self.clock)
        self.understand: Callable[[bytes], Understood | Unreadable] = read()
        self.uids = count(1)
        self.app = self.another(self.store)

    def another(self, store: Store) -> App:
        """What one thread has of the house."""
        renderer = self.house.renderer
        return App(
            self.house.policy(), store, lambda raw: self.understand(raw), renderer.render, self.clock, Event(), Event()
        )

    def admit(
        self, *raws: bytes, folder: str = "INBOX", uidvalidity: int = 1, received: datetime | None = None
    ) -> None:
        """Mails that the folder holds, committed raw."""
        at = received or self.clock.now
        listed = [Listed(next(self.uids), at, len(raw)) for raw in raws]
        with self.store.transaction() as tx:
            tx.list_deliveries("mailbox", folder, uidvalidity, listed, self.app.settings.start, junk=False)
        with self.store.transaction() as tx:
            for delivery, raw in zip(self.store.unfetched("mailbox", folder), raws, strict=True):
                tx.admit(delivery, at, raw)

    def take(self, *raws: bytes, **where: Any) -> list[dict[str, Any]]:
        """Admit and process mails; returns what became of them."""
        self.admit(*raws, **where)
        finish(self.app)
        return list(self.store.deliveries())[-len(raws) :]

    def move(self, reference: str, name: str, /, **form: object) -> None:
        perform(self.store, self.app.policy, "dana", reference, name, form, self.house.renderer.fill)

    def look_into_sent(self) -> None:
        """As a poll does that finds nothing there."""
        with self.store.transaction() as tx:
            tx.looked_through("mailbox", "Sent", SENT)

    def forget(self, reference: str) -> None:
        if self.store.ticket(reference)["status"] == "open":  # type: ignore[index]
            self.move(reference, "drop") if self.held(reference) else None
            self.move(reference, "close", reason="answered")
        self.move(reference, "forget", reason="retention")

    def __enter__(self) -> "Filled":
        return self

    def __exit__(self, *_: object) -> None:
        self.store.close()

    def held(self, reference: str) -> list[dict[str, Any]]:
        ticket = self.store.ticket(reference)
        return [letter for letter in ticket["letters"] if letter["state"] == "held"] if ticket else []


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Filled]:
    with Filled(tmp_path) as made:
        yield made


def opened(directory: Path) -> Store:
    return Store.open(directory, lambda: NOW)


def child(script: str, *arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run a script of another process on a store."""
    return subprocess.run(
        [sys.executable, "-c", CHILD + textwrap.dedent(script), *map(str, arguments)],
        capture_output=True, text=True, timeout=60, check=False, **options,
    )  # fmt: skip


# --- Opening ----------------------------------------------------------------------------------------------------------
def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    directory = tmp_path / "deep" / "store"
    with DaemonLock(directory), opened(directory) as store:
        with store.transaction() as tx:
            tx.raise_alarm("one", "two")
        assert stat.S_IMODE(directory.stat().st_mode) == 0o700
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in directory.iterdir()}
        store.backup(tmp_path / "copy.db")
    assert len(modes) == 4
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600


def test_three_starters_at_once_make_one_store(tmp_path: Path) -> None:
    script = CHILD + "print(opened()._key.hex())"
    starters = [
        subprocess.Popen([sys.executable, "-c", script, tmp_path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    answers = [starter.communicate(timeout=60) for starter in starters]
    assert [error for _, error in answers] == [b""] * 3
    assert len({key for key, _ in answers}) == 1


def test_an_up_to_date_store_is_opened_without_the_library_that_migrates(tmp_path: Path) -> None:
    opened(tmp_path).close()
    script = CHILD + "opened(); print([name for name in sys.modules if name in ('sqlite_utils', 'numpy')])"
    answer = subprocess.run([sys.executable, "-c", script, tmp_path], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_two_daemons_are_refused_and_a_dead_one_is_not_in_the_way(tmp_path: Path) -> None:
    script = """
        with DaemonLock(directory):
            print("held", flush=True)
            sys.stdin.read()
    """
    command = [sys.executable, "-c", CHILD + textwrap.dedent(script), str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(StoreFault, match="another daemon") as caught, DaemonLock(tmp_path):
            pass
        assert caught.value.next_step
        holder.kill()
    with DaemonLock(tmp_path):
        pass


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path) as store, store.transaction() as tx:
        for number in range(500):
            tx.raise_alarm(f"alarm {number}", "x" * 200)
    path = tmp_path / DATABASE
    data = bytearray(path.read_bytes())
    data[len(data) // 2 :] = os.urandom(len(data) - len(data) // 2)
    path.write_bytes(data)
    with pytest.raises(StoreFault, match="damaged") as caught, opened(tmp_path) as store:
        store.check()
    assert "backup" in caught.value.next_step


def test_what_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_bytes(b"Dear customer, your files are encrypted. " * 200)
    with pytest.raises(StoreFault, match="damaged"):
        opened(tmp_path)


def test_damage_met_while_reading_is_a_fault_too(tmp_path: Path) -> None:
    with pytest.raises(StoreFault, match="cannot be used"), opened(tmp_path) as store:
        store.db.execute("SELECT * FROM no_such_table")


def test_a_place_that_is_no_directory_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreFault, match="cannot be made"):
        opened(tmp_path / "file" / "store")


def test_a_full_disk_is_said_and_nothing_is_half_written(tmp_path: Path) -> None:
    opened(tmp_path).close()
    done = child(
        """
        import resource
        store = opened()
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
        try:
            with store.transaction() as tx:
                for number in range(10_000):
                    tx.raise_alarm(f"alarm {number}", "x" * 500)
        except StoreFault as fault:
            print(fault)
        """,
        tmp_path,
    )
    assert "full" in done.stdout, done.stderr
    assert "make room" in done.stdout
    with opened(tmp_path) as store:
        assert store.alarms() == []


# --- Transactions -----------------------------------------------------------------------------------------------------
def test_every_write_begins_at_once(filled: Filled) -> None:
    said: list[str] = []
    filled.store.db.set_trace_callback(said.append)
    filled.take(mail(1), mail(2))
    begun = [line for line in said if line.startswith("BEGIN")]
    assert begun
    assert set(begun) == {"BEGIN IMMEDIATE"}
    writes = [line for line in said if line.split()[0] in ("INSERT", "UPDATE", "DELETE")]
    assert len(begun) < 6 < len(writes)


def test_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    opened(tmp_path).close()
    script = CHILD + textwrap.dedent("""
        store = opened()
        for number in range(50):
            with store.transaction() as tx:
                tx.event(None, "somebody", "counted", {"number": number})
    """)
    writers = [subprocess.Popen([sys.executable, "-c", script, tmp_path]) for _ in range(3)]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0]
    with opened(tmp_path) as store:
        assert store.db.execute("SELECT count(*) FROM events").fetchone()[0] == 150
        assert store.verify() == []


def test_a_savepoint_undoes_one_part_and_the_chain_goes_on(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with store.transaction() as tx:
            tx.event(None, "a", "first", {})
            with suppress(ZeroDivisionError), tx.savepoint():
                tx.event(None, "a", "undone", {})
                raise ZeroDivisionError
            tx.event(None, "a", "second", {})
        assert [row[0] for row in store.db.execute("SELECT kind FROM events")] == ["first", "second"]
        assert store.verify() == []


def test_a_fault_undoes_a_whole_transaction(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with suppress(ZeroDivisionError), store.transaction() as tx:
            tx.raise_alarm("one", "two")
            raise ZeroDivisionError
        assert store.alarms() == []


# --- Backup -----------------------------------------------------------------------------------------------------------
def test_a_backup_of_the_running_store_opens_and_gives_the_same_references(filled: Filled, tmp_path: Path) -> None:
    filled.take(mail(1))
    with opened(filled.directory) as writer, writer.transaction() as tx:
        tx.raise_alarm("not", "committed")
        filled.store.backup(tmp_path / "copy.db")
    restored = tmp_path / "restored"
    restored.mkdir()
    (tmp_path / "copy.db").rename(restored / DATABASE)
    with opened(restored) as store:
        assert store.tickets(TicketFilter()) == filled.store.tickets(TicketFilter())
        assert store.verify() == []
        assert store.alarms() == []
        message = read()(mail(2)).message
        with store.transaction() as copy, filled.store.transaction() as tx:
            assert copy.history(message) == tx.history(message)


def test_a_backup_never_writes_over_a_file(tmp_path: Path) -> None:
    (tmp_path / "there").write_text("precious")
    with opened(tmp_path / "store") as store:
        with pytest.raises(StoreFault, match="exists already"):
            store.backup(tmp_path / "there")
        with pytest.raises(StoreFault, match="cannot be written"):
            store.backup(tmp_path / "no" / "such" / "place")
    assert (tmp_path / "there").read_text() == "precious"


# --- The audit chain --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("statement", ["UPDATE events SET actor = 'nobody'", "DELETE FROM events"])
def test_events_can_be_neither_changed_nor_deleted(filled: Filled, statement: str) -> None:
    filled.take(mail(1))
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        filled.store.db.execute(statement)


@pytest.fixture(scope="module")
def chained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with tickets of which one is forgotten; its triggers are gone, as for somebody with an editor."""
    directory = tmp_path_factory.mktemp("chained")
    with Filled(directory) as filled:
        rows = filled.take(*(mail(number) for number in range(1, 5)))
        filled.move(rows[1]["reference"], "note", text="rang her up")
        filled.forget(rows[0]["reference"])
        filled.move(rows[2]["reference"], "assign", to="Dana")
        assert filled.store.verify() == []
        filled.store.db.execute("DROP TRIGGER events_no_update")
        filled.store.db.execute("DROP TRIGGER events_no_delete")
        filled.store.db.execute("PRAGMA foreign_keys = OFF")
        return Path(filled.directory)


TEXTS = ("at", "actor", "kind", "facts", "detail_digest", "previous", "digest", "ticket_id")


@given(data=st.data())
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_verify_finds_every_tampering(chained: Path, data: st.DataObject) -> None:  # noqa: C901 - a list of crimes
    with opened(chained) as store:
        db = store.db
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("BEGIN")
        events = [row[0] for row in db.execute("SELECT id FROM events")]
        details = [row[0] for row in db.execute("SELECT event_id FROM details")]
        event = data.draw(st.sampled_from(events))
        before = list(db.iterdump())
        match data.draw(st.sampled_from(["change", "delete", "insert", "swap", "cut", "detail", "lose", "add", "key"])):
            case "change":
                column = data.draw(st.sampled_from(TEXTS))
                value = data.draw(st.one_of(st.text(max_size=5), st.binary(max_size=5), st.integers(0, 9)))
                db.execute(f"UPDATE OR IGNORE events SET {column} = ? WHERE id = ?", (value, event))
            case "delete":
                db.execute("DELETE FROM events WHERE id = ?", (event,))
            case "insert":
                fields = "ticket_id, at, actor, kind, facts, detail_digest, previous, digest"
                db.execute(f"INSERT INTO events ({fields}) SELECT {fields} FROM events WHERE id = ?", (event,))
            case "swap":
                other = data.draw(st.sampled_from(events))
                for old, new in ((event, -1), (other, event), (-1, other)):
                    db.execute("UPDATE events SET id = ? WHERE id = ?", (new, old))
            case "cut":
                db.execute("DELETE FROM events WHERE id >= ?", (event,))
            case "detail":
                db.execute("UPDATE details SET value = ? WHERE event_id = ?", (data.draw(st.binary()), details[0]))
            case "lose":
                db.execute("DELETE FROM details WHERE event_id = ?", (data.draw(st.sampled_from(details)),))
            case "add":
                db.execute("INSERT OR IGNORE INTO details VALUES (?, 'a lie')", (event,))
            case "key":
                db.execute("DELETE FROM ticket_keys WHERE ticket_id = 2")
        changed = list(db.iterdump()) != before
        found = store.verify()
        db.execute("ROLLBACK")
    assert bool(found) == changed


# --- Lists ------------------------------------------------------------------------------------------------------------
def test_the_search_ignores_case_and_accents(filled: Filled) -> None:
    (row,) = filled.take(mail(1, "Please delete the data of Zoë Müller-Lüdenscheid, São Paulo."))
    for words in ("zoe", "ZOË", "sao paulo", "muller ludenscheid", "paulo zoe"):
        assert [found["reference"] for found in filled.store.tickets(TicketFilter(search=words))] == [row["reference"]]
    assert filled.store.tickets(TicketFilter(search="zoe berlin")) == []


@given(st.text(max_size=30))
@settings(max_examples=200, deadline=None)
def test_whatever_is_searched_for_is_taken_literally(searched: Store, words: str) -> None:
    searched.tickets(TicketFilter(search=words))


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with opened(tmp_path_factory.mktemp("searched")) as store:
        yield store


@pytest.mark.parametrize(
    "words", ['"', "a AND", "subject:x", "a*", "NEAR(a b", "^", "-x", "a OR b NOT", "\udc80", "\0"]
)
def test_the_signs_of_the_search_language_mean_nothing(searched: Store, words: str) -> None:
    assert searched.tickets(TicketFilter(search=words)) == []


def test_tickets_stand_in_the_order_of_work(filled: Filled) -> None:
    rows = filled.take(*(mail(number) for number in range(1, 7)))
    names = [row["reference"] for row in rows]
    filled.move(names[0], "close", reason="done")
    for name, flag in ((names[2], "complaint"), (names[3], "breach"), (names[5], "child_suspected")):
        filled.move(name, "confirm", flag=[flag])
    filled.move(names[1], "confirm", category="child_data_alert")
    found = [ticket["reference"] for ticket in filled.store.tickets(TicketFilter())]
    assert set(found[:2]) == {names[1], names[5]}
    assert found[2:] == [names[3], names[2], names[4], names[0]]


def test_the_lists_can_be_narrowed(filled: Filled) -> None:
    one, two = (row["reference"] for row in filled.take(mail(1), mail(2)))
    filled.move(two, "close", reason="done")

    def names(**wanted: Any) -> list[str]:
        return [ticket["reference"] for ticket in filled.store.tickets(TicketFilter(**wanted))]

    assert names(person="PERSON.1@Somewhere.Example") == [one]
    assert names(person="nobody@somewhere.example") == []
    assert names(status="closed") == [two]
    assert names(category="child_data_alert") == []
    assert names(limit=1) == [one]
    assert names(reference=two) == [two]
    filled.move(one, "confirm")
    assert names(needs_review=True) == []


def test_both_sums_of_the_status_hold(filled: Filled) -> None:
    filled.take(mail(1), mail(1), mail(2))
    filled.admit(mail(3))
    with filled.store.transaction() as tx:
        tx.list_deliveries("mailbox", "INBOX", 1, [Listed(900, NOW, 5), Listed(901, NOW, 5)], None, junk=False)
        tx.vanish(filled.store.unfetched("mailbox", "INBOX")[0].id, "gone")
        tx.list_deliveries("mailbox", "INBOX", 1, [Listed(902, NOW, 5)], NOW + timedelta(days=1), junk=False)
        tx.listed("mailbox", "INBOX", 1, 7, 0)
    status = filled.store.status()
    counts = status["deliveries"]
    assert counts == {
        "total": 7, "ticket": 2, "appended": 0, "event": 0, "duplicate": 1, "quarantined": 0, "before_start": 1,
        "vanished": 1, "waiting": 2,
    }  # fmt: skip
    assert status["reconciled"]
    with filled.store.transaction() as tx:
        tx.listed("mailbox", "INBOX", 1, 8, 1)
    assert not filled.store.status()["reconciled"]
    assert len(list(filled.store.deliveries("waiting"))) == 2
    assert len(list(filled.store.deliveries("duplicate"))) == 1


def test_listing_the_same_uid_again_changes_nothing(filled: Filled) -> None:
    (row,) = filled.take(mail(1))
    with filled.store.transaction() as tx:
        tx.list_deliveries("mailbox", "INBOX", 1, [Listed(row["uid"], NOW, 5)], None, junk=False)
        tx.list_deliveries("mailbox", "INBOX", 2, [Listed(row["uid"], NOW, 5)], None, junk=False)
    assert [each["outcome"] for each in filled.store.deliveries()] == ["ticket", None]
    assert filled.store.known_uids("mailbox", "INBOX", 2) == {row["uid"]}


# --- The outbox -------------------------------------------------------------------------------------------------------
def claim(filled: Filled, resend_unknown: bool = True) -> Any:
    return claim_from(filled.store, resend_unknown)


def claim_from(store: Store, resend_unknown: bool = True) -> Any:
    with store.transaction() as tx:
        return tx.claim(Pace(1000, 1000), resend_unknown=resend_unknown)


def state_of(filled: Filled) -> str:
    (letter,) = filled.store.ticket(filled.store.tickets(TicketFilter())[0]["reference"])["letters"]  # type: ignore[index]
    return str(letter["state"])


def tell(filled: Filled, letter: Any, state: LetterState, **more: Any) -> None:
    with filled.store.transaction() as tx:
        tx.letter_state(letter.id, state, **more)


def test_a_letter_is_marked_on_disk_before_it_leaves(filled: Filled) -> None:
    filled.take(mail(1))
    letter = claim(filled)
    with opened(filled.directory) as other:
        assert other.status()["outbox"] == {"sending": 1}
    assert letter.recipient == "person.1@somewhere.example"
    assert claim(filled) is None


def test_an_unknown_outcome_is_sent_again_once_byte_for_byte(filled: Filled) -> None:
    filled.take(mail(1))
    first = claim(filled)
    tell(filled, first, LetterState.UNKNOWN, wait=timedelta(minutes=15))
    assert claim(filled) is None
    filled.clock.now += timedelta(minutes=15)
    assert claim(filled) is None  # a copy of it may lie in Sent
    filled.look_into_sent()
    second = claim(filled)
    assert (second.raw, second.resent, second.was) == (first.raw, True, "unknown")
    with filled.store.transaction() as tx:  # and now the program is killed
        assert tx.recover_letters(timedelta()) == 1
    filled.look_into_sent()
    assert claim(filled) is None
    assert state_of(filled) == "held"
    assert filled.store.next_letter_at() is None


def test_without_resending_an_unknown_outcome_waits_for_a_person(filled: Filled) -> None:
    filled.take(mail(1))
    tell(filled, claim(filled, resend_unknown=False), LetterState.UNKNOWN)
    filled.look_into_sent()
    assert claim(filled, resend_unknown=False) is None
    assert state_of(filled) == "held"
    assert not filled.store.letter_due(filled.clock.now + timedelta(days=9))


def test_a_letter_that_was_not_offered_waits_as_before(filled: Filled) -> None:
    filled.take(mail(1))
    letter = claim(filled)
    with filled.store.transaction() as tx:
        tx.unclaim(letter, timedelta(minutes=5))
    assert not filled.store.letter_due(filled.clock.now)
    filled.clock.now += timedelta(minutes=5)
    again = claim(filled)
    assert (again.attempts, again.resent, again.raw) == (1, False, letter.raw)


def test_the_events_tell_a_letters_whole_history(filled: Filled) -> None:
    (row,) = filled.take(mail(1))
    for state in (LetterState.DEFERRED, LetterState.UNKNOWN, LetterState.SENT):
        letter = claim(filled)
        tell(filled, letter, state, reply=f"the relay said {state}")
        filled.look_into_sent()
    tell(filled, letter, LetterState.BOUNCED)
    events = filled.store.ticket(row["reference"])["events"]  # type: ignore[index]
    told = [event["kind"] for event in events if event["kind"].startswith("letter_")]
    assert told == [
        "letter_written", "letter_deferred", "letter_unknown", "letter_sent", "letter_bounced",
    ]  # fmt: skip
    assert filled.store.verify() == []


def test_a_letter_that_comes_back_is_bounced_and_its_ticket_says_so(filled: Filled) -> None:
    (row,) = filled.take(mail(1))
    letter = claim(filled)
    tell(filled, letter, LetterState.SENT)
    ours = filled.store.ticket(row["reference"])["letters"][0]["message_id"]  # type: ignore[index]
    (event,) = filled.take(bounce(ours))
    assert (event["outcome"], event["reference"]) == ("event", row["reference"])
    assert state_of(filled) == "bounced"
    kinds = [event["kind"] for event in filled.store.ticket(row["reference"])["events"]]  # type: ignore[index]
    assert kinds[-2:] == ["delivery_event", "letter_bounced"]


def bounce(message_id: str, word: str = "unreachable") -> bytes:
    """A delivery status notification (RFC 3464) about a letter of ours."""
    return (
        textwrap.dedent(f"""\
        Return-Path: <>
        From: MAILER-DAEMON@mx.somewhere.example
        To: {OURS}
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <{word}@mx.somewhere.example>
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        {word}
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.somewhere.example

        Final-Recipient: rfc822; person.1@somewhere.example
        Action: failed
        Status: 5.1.1

        --b
        Content-Type: text/rfc822-headers

        Message-ID: {message_id}

        --b--
        """)
        .replace("\n", "\r\n")
        .encode()
    )


def test_a_batch_sees_what_came_before_it_in_the_same_batch(filled: Filled) -> None:
    rows = filled.take(mail(1), mail(1), mail(1, "Another matter altogether.", Message_ID="<other@somewhere.example>"))
    assert [row["outcome"] for row in rows] == ["ticket", "duplicate", "ticket"]
    assert filled.store.tickets(TicketFilter(reference=rows[2]["reference"]))[0]["linked"] == [rows[0]["reference"]]


def test_one_mails_fault_undoes_one_mail(filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row that the database refuses is charged to its mail; the others of the batch are kept."""
    filled.admit(mail(1), mail(2), mail(3))
    filled.store.db.execute(
        "CREATE TEMP TRIGGER refuse BEFORE INSERT ON contents WHEN new.subject LIKE '%number 2'"
        " BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    finish(filled.app)
    rows = list(filled.store.deliveries())
    assert [row["outcome"] for row in rows] == ["ticket", "quarantined", "ticket"]
    assert filled.store.verify() == []


def test_the_limit_counts_whoever_would_be_answered(filled: Filled) -> None:
    victim = {"From": "Shop <noreply@shop.example>", "Reply_To": "victim@people.example"}
    for number in range(1, 7):
        filled.take(mail(number, **victim))
    states = [ticket["acknowledgement"]["state"] for ticket in filled.store.tickets(TicketFilter())]
    assert sorted(states) == ["held"] * 3 + ["queued"] * 3


def test_a_sweep_takes_away_no_request_that_came_after_it(filled: Filled) -> None:
    db = filled.store.db
    erasure.ask_for_sweep(db)
    (first,) = db.execute("SELECT value FROM meta WHERE name = ?", (erasure.PENDING,)).fetchone()
    erasure.ask_for_sweep(db)
    (second,) = db.execute("SELECT value FROM meta WHERE name = ?", (erasure.PENDING,)).fetchone()
    assert first != second
    assert erasure.sweep(db)
    assert not erasure.pending(db)


def test_a_mail_that_was_given_up_is_said_and_tried_again_at_the_next_start(
    filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "record", lambda *_: 1 / 0)
        filled.take(mail(1))
    assert [alarm["name"] for alarm in filled.store.alarms()] == ["mail"]
    finish(filled.app)
    assert filled.store.status()["deliveries"]["waiting"] == 1
    with filled.store.transaction() as tx:
        tx.try_again()
    finish(filled.app)
    assert filled.store.status()["deliveries"]["ticket"] == 1
    assert filled.store.alarms() == []


def test_an_answer_is_kept_although_the_store_was_locked_for_a_while(
    filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.take(mail(1))
    letter = claim(filled)
    transaction, failures = filled.store.transaction, iter([StoreFault("the store has been locked", "wait")])

    def locked_once() -> Any:
        for fault in failures:
            raise fault
        return transaction()

    monkeypatch.setattr(filled.store, "transaction", locked_once)
    monkeypatch.setattr(pipeline, "KEEP_SECONDS", 0.0)
    assert pipeline.keep(Answer(LetterState.SENT, "250 ok"), letter, filled.app) is None
    assert state_of(filled) == "sent"
