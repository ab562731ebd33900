"""The tables, and what becomes of a store that an earlier version of the program has written."""

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database, Migrations

from house import mail
from privacy_inbox.core.faults import StoreFault
from privacy_inbox.store import DATABASE, Store, TicketFilter, migration, schema
from privacy_inbox.store import store as store_module
from privacy_inbox.store.schema import m001_first, m002_correspondence
from privacy_inbox.store.transaction import MACHINE, Transaction
from readings import Readings
from test_store import NOW, Clock, Filled, claim_from, opened

Step = Callable[[Database], None]
EVERY: tuple[Any, ...] = tuple(known.fn for known in schema.migrations.pending(Database(memory=True)))


def as_version(patch: pytest.MonkeyPatch, *steps: Step) -> None:
    """From here on the program is the version that has these migrations."""
    made = Migrations("privacy-inbox")
    for step in steps:
        made()(step)
    patch.setattr(store_module, "MIGRATIONS", tuple(step.__name__ for step in steps))
    patch.setattr(migration, "migrations", made)


def m999_later(db: Database) -> None:
    """That of a version of the program that is still to come."""
    db.execute("ALTER TABLE alarms ADD COLUMN level TEXT NOT NULL DEFAULT 'loud'")


def m999_broken(db: Database) -> None:
    m999_later(db)
    raise ZeroDivisionError


# --- Migrating --------------------------------------------------------------------------------------------------------
def test_the_schema_is_the_golden_one(tmp_path: Path) -> None:
    """Whoever changes the tables writes a migration, and this file again."""
    golden = Path(__file__).with_name("sqlite_schema.txt")
    with opened(tmp_path) as store:
        rows = store.db.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name").fetchall()
    found = "\n".join(row[0] + ";" for row in rows) + "\n"
    if os.environ.get("WRITE_GOLDEN"):
        golden.write_text(found)
    assert found == golden.read_text()


def test_the_store_knows_its_migrations_by_name() -> None:
    assert tuple(step.__name__ for step in EVERY) == store_module.MIGRATIONS


def test_before_a_migration_a_copy_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path) as store, store.transaction() as tx:
        tx.raise_alarm("before", "the migration")
    as_version(monkeypatch, *EVERY, m999_later)
    with opened(tmp_path) as store:
        assert store.alarms()[0]["level"] == "loud"
    copy = tmp_path / f"privacy-inbox.before-migration-{len(EVERY) + 1}.db"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("SELECT * FROM alarms").fetchall() == [
            ("before", "2026-03-02T10:00:00Z", "the migration", None)
        ]


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(tmp_path).close()
    with monkeypatch.context() as patch:
        as_version(patch, *EVERY, m999_broken)
        with pytest.raises(ZeroDivisionError):
            opened(tmp_path)
    opened(tmp_path).close()


def test_a_store_newer_than_the_program_is_refused_untouched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        as_version(patch, *EVERY, m999_later)
        opened(tmp_path).close()
    before = (tmp_path / DATABASE).read_bytes()
    with pytest.raises(StoreFault, match="newer version"):
        opened(tmp_path)
    assert (tmp_path / DATABASE).read_bytes() == before


# --- The first version ------------------------------------------------------------------------------------------------
# A ticket with a letter that has left.
_OF_THE_FIRST = """
INSERT INTO tickets (id, reference, status, category, region, language, entity, needs_review, review_because,
  probabilities, model, received_at, opened_at, rule, due, due_safe, review_by, trace, ack_action, ack_rule)
VALUES (1, '7QK4-M2XD', 'open', 'rights_request', 'uk', 'en', 'uk', 0, '', '{}', 'starter', '2026-02-20T10:00:00Z',
  '2026-02-20T10:00:00Z', 'UK_GDPR/access', '2026-03-20', '2026-03-20', '2026-02-25', '[]', 'send', 'person');
INSERT INTO rights (ticket_id, name) VALUES (1, 'access');
INSERT INTO people (ticket_id, name, address, ack_because) VALUES (1, 'Ann', 'ann@somewhere.example', 'a person wrote');
INSERT INTO letters (id, ticket_id, kind, message_id, state, template, language, created_at, due_at, finished_at)
VALUES (1, 1, 'acknowledgement', '<ack.7QK4-M2XD.abcdefghij234567@northwind.example>', 'sent', 'rights_request', 'en',
  '2026-02-20T10:00:00Z', '2026-02-20T10:00:00Z', '2026-02-20T10:00:05Z');
INSERT INTO letter_bodies (letter_id, recipient, because, raw)
VALUES (1, 'ann@somewhere.example', 'a person wrote', CAST('Subject: x' || char(13, 10, 13, 10) || 'x' AS BLOB));
INSERT INTO folders VALUES ('mailbox', 'INBOX', 1, 1, 0, '2026-02-20T10:00:00Z');
INSERT INTO alarms VALUES ('mailbox', '2026-02-20T10:00:00Z', 'old');
"""


def test_a_store_of_the_first_version_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        as_version(patch, m001_first)
        with opened(tmp_path) as store:
            store.db.executescript(_OF_THE_FIRST)
    with opened(tmp_path) as store:
        found = store.ticket("7QK4-M2XD")
        assert found
        assert (found["rights"], found["clocks"], found["answers"], found["news"]) == (["access"], [], [], 0)
        assert found["acknowledgement"]["decide_by"] is None
        assert store.unfiled(NOW) == []  # what left before is not filed now
        assert [folder["role"] for folder in store.status()["folders"]] == ["watched"]
        assert [alarm["told_at"] for alarm in store.alarms()] == [None]
        assert claim_from(store) is None
    assert len(list(tmp_path.glob("*before-migration-2.db"))) == 1


# --- The version whose dates were kept and not counted anew -----------------------------------------------------------
OPEN, HELD, CLOSED, FORGOTTEN = "7QK4-M2XD", "7QK4-M2XE", "7QK4-M2XF", "7QK4-M2XG"
ALL = (OPEN, HELD, CLOSED, FORGOTTEN)
THEN = datetime(2026, 2, 20, 10, tzinfo=UTC)
NAMED = "2026-03-19"  # a day less than is counted today


def insert(tx: Transaction, table: str, **values: object) -> None:
    marks = ", ".join("?" * len(values))
    tx.db.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))


def ticket(tx: Transaction, number: int, state: str) -> None:
    """A request for access with a letter in a state, as that version kept it."""
    reference, dates = ALL[number - 1], {"rule": "UK_GDPR/access", "due": "2026-03-20", "due_safe": NAMED}
    insert(
        tx, "tickets", id=number, reference=reference, status="open", category="rights_request", region="uk",
        language="en", entity="uk", needs_review=0, review_because="", probabilities='{"rights_request":0.9}',
        model="starter", received_at=tx.at, opened_at=tx.at, review_by="2026-02-25", trace='["Counted."]',
        ack_action="send", ack_rule="person", **dates,
    )  # fmt: skip
    insert(tx, "ticket_keys", ticket_id=number, key=b"key")
    insert(tx, "rights", ticket_id=number, name="access")
    insert(tx, "people", ticket_id=number, name="Ann", address=address_of(number), ack_because="a person wrote")
    tx.event(number, MACHINE, "delivery_ticket", dates)
    letter(tx, number, number, state)


def letter(tx: Transaction, number: int, to: int, state: str) -> None:
    insert(
        tx, "letters", id=number, ticket_id=to, kind="acknowledgement", message_id=name_of(number), state=state,
        template="rights_request", language="en", created_at=tx.at, due_at=tx.at,
        finished_at=None if state == "held" else tx.at,
    )  # fmt: skip
    insert(tx, "letter_bodies", letter_id=number, recipient=address_of(to), because="", raw=b"Subject: x\r\n\r\nx")


def address_of(number: int) -> str:
    return f"person.{number}@somewhere.example"


def name_of(number: int) -> str:
    """The Message-ID of a letter."""
    return f"<ack.{ALL[number - 1] if number < 5 else OPEN}.abcdefghij23456{number}@northwind.example>"


def asked_for_more(tx: Transaction) -> None:
    """A follow-up to the first ticket asked for a second right, and a person has not looked since."""
    dates = {"rule": "UK_GDPR/erasure", "due": "2026-03-25", "due_safe": "2026-03-25"}
    insert(tx, "rights", ticket_id=1, name="erasure", received_at=tx.at, **dates)
    tx.event(1, MACHINE, "right_added", {"right": "erasure", **dates})
    tx.event(1, MACHINE, "review_asked", {"because": "a follow-up asks for more: erasure"})
    tx.db.execute("UPDATE tickets SET needs_review = 1, review_by = '2026-03-02' WHERE id = 1")


def forget(tx: Transaction, number: int) -> None:
    for table in ("people", "ticket_keys"):
        tx.db.execute(f"DELETE FROM {table} WHERE ticket_id = ?", (number,))
    tx.db.execute("DELETE FROM letter_bodies WHERE letter_id = ?", (number,))
    tx.db.execute("UPDATE tickets SET status = 'forgotten' WHERE id = ?", (number,))
    tx.event(number, "dana", "forgotten", {"reason": "retention"})


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Filled]:
    """A store of that version, opened by this one."""
    clock, clock.now = Clock(), THEN
    with monkeypatch.context() as patch:
        as_version(patch, m001_first, m002_correspondence)
        with Store.open(tmp_path / "store", clock) as store:
            with store.transaction() as tx:
                for number, state in enumerate(("dropped", "held", "sent", "sent"), 1):
                    ticket(tx, number, state)
                tx.db.execute("UPDATE tickets SET status = 'closed' WHERE id IN (3, 4)")
            clock.now += timedelta(days=1)
            with (
                store.transaction() as tx
            ):  # the letter of the first has another one in its place, which named this day
                tx.event(1, MACHINE, "dated", {"rule": "UK_GDPR/access", "due": "2026-03-18", "due_safe": "2026-03-18"})
                letter(tx, 5, 1, "sent")
                tx.db.execute("UPDATE tickets SET due_safe = '2026-03-18' WHERE id = 1")
            clock.now += timedelta(days=4)
            with store.transaction() as tx:
                asked_for_more(tx)
                forget(tx, 4)
    with Filled(tmp_path) as made:
        made.understand = Readings()
        yield made


def shown(filled: Filled, reference: str) -> dict[str, Any]:
    found = filled.store.ticket(reference)
    assert found
    assert filled.store.verify() == []
    return found


def test_an_older_store_keeps_the_dates_of_its_tickets(older: Filled) -> None:
    same = ("status", "rule", "due", "due_safe", "act_by", "review_by", "clock_status", "trace")
    counted = ("UK_GDPR/access", "2026-03-20")
    assert {name: tuple(shown(older, name)[column] for column in same) for name in ALL} == {
        OPEN: ("open", *counted, "2026-03-18", "2026-03-18", "2026-03-02", "running", ["Counted."]),
        HELD: ("open", *counted, NAMED, NAMED, "2026-02-25", "running", ["Counted."]),
        CLOSED: ("closed", *counted, NAMED, NAMED, "2026-02-25", "running", ["Counted."]),
        FORGOTTEN: ("forgotten", *counted, NAMED, NAMED, "2026-02-25", "running", ["Counted."]),
    }
    assert len(list(older.directory.glob("*before-migration-3.db"))) == 1


def test_an_older_store_keeps_the_clock_of_what_was_asked_for_later(older: Filled) -> None:
    (clock,) = shown(older, OPEN)["clocks"]
    kept = {name: value for name, value in clock.items() if value is not None}
    assert kept == {
        "name": "erasure", "rule": "UK_GDPR/erasure", "received_at": "2026-02-25T10:00:00Z", "due": "2026-03-25",
        "due_safe": "2026-03-25", "status": "running",
    }  # fmt: skip
    assert [shown(older, name)["clocks"] for name in ALL[1:]] == [[], [], []]


def test_an_older_store_knows_which_day_each_letter_has_named(older: Filled) -> None:
    rows = older.store.db.execute("SELECT id, answer_by FROM letters ORDER BY id").fetchall()
    assert [tuple(row) for row in rows] == [(1, NAMED), (2, NAMED), (3, NAMED), (4, NAMED), (5, "2026-03-18")]


def test_an_older_store_knows_where_letters_go(older: Filled) -> None:
    rows = older.store.db.execute("SELECT ticket_id, letters_to FROM people ORDER BY ticket_id").fetchall()
    assert [tuple(row) for row in rows] == [(number, address_of(number)) for number in (1, 2, 3)]


def test_the_next_move_counts_an_older_ticket_anew_and_keeps_the_day_it_has_promised(older: Filled) -> None:
    older.move(OPEN, "note", text="rang her up")
    found = shown(older, OPEN)
    assert (found["due"], found["due_safe"], found["review_by"]) == ("2026-03-20", "2026-03-18", "2026-03-02")
    assert "Our letter has promised Wednesday 18 March 2026, and that stays." in found["trace"]
    assert [(clock["name"], clock["received_at"][:10], clock["due"]) for clock in found["clocks"]] == [
        ("access", "2026-02-20", "2026-03-20"), ("access", "2026-02-20", "2026-03-20"),
        ("erasure", "2026-02-25", "2026-03-25"), ("erasure", "2026-02-25", "2026-03-25"),
    ]  # fmt: skip


def test_an_older_letter_that_is_held_has_promised_nothing_until_it_goes(older: Filled) -> None:
    older.move(HELD, "confirm")
    assert shown(older, HELD)["due_safe"] == "2026-03-20"
    older.move(HELD, "release")
    assert shown(older, HELD)["due_safe"] == NAMED


def test_a_reply_opens_an_older_closed_ticket_again_with_fresh_dates(older: Filled) -> None:
    (row,) = older.take(mail(3, "One more thing about that account.", In_Reply_To=name_of(3)))
    assert (row["outcome"], row["reference"]) == ("appended", CLOSED)
    found = shown(older, CLOSED)
    assert (found["status"], found["due"], found["due_safe"]) == ("open", "2026-04-02", "2026-04-02")


def test_an_older_closed_ticket_that_a_person_opens_again_is_as_late_as_it_is(older: Filled) -> None:
    older.move(CLOSED, "reopen", reason="there is more")
    assert shown(older, CLOSED)["due_safe"] == NAMED


def test_an_older_forgotten_ticket_stays_forgotten(older: Filled) -> None:
    (row,) = older.take(mail(4, "Are you still there?", In_Reply_To=name_of(4)))
    assert (row["outcome"], row["reference"] != FORGOTTEN) == ("ticket", True)
    assert shown(older, FORGOTTEN)["status"] == "forgotten"
    assert len(older.store.tickets(TicketFilter(status="forgotten"))) == 1
