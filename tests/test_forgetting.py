"""What is forgotten is gone from every byte of the store's directory, and the audit chain still verifies."""

import base64
import json
import re
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from core.decisions import reading
from house import OURS, mail
from privacy_inbox.core.clocks import ENDS, KINDS
from privacy_inbox.core.faults import StoreFault
from privacy_inbox.core.message import parse
from privacy_inbox.core.vocabulary import LetterState, Right
from privacy_inbox.store import Store, TicketFilter
from privacy_inbox.worker import Understood
from readings import Readings
from test_store import NOW, Filled, bounce, claim, opened, tell

# What one person's mail holds, each word found nowhere else: by where it stands.
WORDS = {
    "first": "Quirinalda", "last": "Vexborough", "local": "qvexmail", "domain": "plimsoll-hatch",
    "subject": "zanzibarine",
    "body": "wobblethwaite", "quoted": "grumblefax", "attachment": "flintwistle", "content": "marrowgasp",
    "forwarded": "snickerdane", "forwarder": "ollivandrew", "message_id": "kestrelbin", "note": "Hobberdine",
    "close": "Pettigrove", "assignee": "Munderfield", "accent": "Žižkovská", "reply": "dunderquell",
    "bounce": "brackenspit",
}  # fmt: skip


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Filled]:
    with Filled(tmp_path) as made:
        yield made


def personal(words: dict[str, str], **trace: str) -> bytes:
    """A mail full of a person's words."""
    message = EmailMessage()
    for name, value in {
        **{name.replace("_", "-"): value for name, value in trace.items()},
        "From": f"{words['first']} {words['last']} <{words['local']}@{words['domain']}.example>",
        "To": OURS,
        "Subject": f"Fwd: about my {words['subject']}",
        "Date": "Mon, 02 Mar 2026 09:00:00 +0000",
        "Message-ID": f"<{words['message_id']}@{words['domain']}.example>",
    }.items():
        message[name] = value
    message.set_content(
        f"Please delete all data about me, {words['first']} of {words['accent']}; {words['body']}.\n\n"
        f"---------- Forwarded message ---------\nFrom: News <{words['forwarder']}@news.example>\n"
        f"Date: Sun, 1 Mar 2026 10:00:00 +0000\nSubject: Buy {words['forwarded']}\nTo: me@here.example\n\n"
        f"Buy {words['forwarded']} now\n\n> {words['quoted']}\n"
    )
    message.add_attachment(
        f"{words['content']}\n".encode(), maintype="application", subtype="pdf", filename=f"{words['attachment']}.pdf"
    )
    message.set_boundary("the-same-each-time")
    return message.as_bytes().replace(b"\n", b"\r\n")


def bytes_of(directory: Path) -> bytes:
    """Every byte of every file of the store."""
    return b"".join(path.read_bytes() for path in sorted(directory.rglob("*")) if path.is_file())


def traces(directory: Path, words: dict[str, str], raws: tuple[bytes, ...] = ()) -> set[str]:
    """Which of the words stand somewhere in the store's files, in whatever encoding; and raw mails as they are kept."""
    data = bytes_of(directory)
    data += b"".join(streams(data))
    folded = data.lower()
    found = set()
    for where, word in words.items():
        plain = [word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be")]
        # A base64 text holds a word's middle in one of three ways.
        inner = [base64.b64encode(b"\0" * shift + word.encode())[4:-4] for shift in range(3)]
        if any(each.lower() in folded for each in plain) or any(each in data for each in inner):
            found.add(where)
    for raw in raws:
        packed = zlib.compress(raw, 3)
        middle = len(packed) // 2
        if packed[2:40] in data or packed[middle : middle + 40] in data:
            found.add("raw")
    return found


def streams(data: bytes) -> Iterator[bytes]:
    """Whatever in the files can still be unpacked, whole or in part."""
    for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
        try:
            yield zlib.decompressobj().decompress(data[match.start() :], 100_000)
        except zlib.error:
            continue


def another(number: int) -> dict[str, str]:
    """Somebody else's words."""
    return {where: f"{word[::-1][:4]}{number:03}{word[::-1][4:]}" for where, word in WORDS.items()}


def lived(filled: Filled, words: dict[str, str], raw: bytes) -> str:
    """A ticket with a whole life: letter, refusal, bounce, note, assignee; returns its reference."""
    (row,) = filled.take(raw)
    reference = str(row["reference"])
    if filled.held(reference):
        filled.move(reference, "release")
    letter = claim(filled)
    tell(filled, letter, LetterState.SENT, reply=f"250 2.0.0 taken for {words['reply']}")
    ours = filled.store.ticket(reference)["letters"][0]["message_id"]  # type: ignore[index]
    assert filled.take(bounce(ours, words["bounce"]))[0]["outcome"] == "event"
    filled.move(reference, "note", text=f"{words['note']} rang")
    filled.move(reference, "assign", to=words["assignee"])
    filled.move(reference, "confirm")
    filled.move(reference, "close", reason=f"answered {words['close']}")
    return reference


def test_a_forgotten_ticket_is_gone_from_every_byte(filled: Filled) -> None:
    filled.take(*(mail(number) for number in range(1, 30)))
    while letter := claim(filled):
        tell(filled, letter, LetterState.SENT)
    raw, other = personal(WORDS), another(1)
    kept = lived(filled, other, personal(other))
    reference = lived(filled, WORDS, raw)
    assert traces(filled.directory, WORDS, (raw,)) == {*WORDS, "raw"}
    assert filled.store.tickets(TicketFilter(search=WORDS["body"]))

    filled.move(reference, "forget", reason="retention period over")

    assert traces(filled.directory, WORDS, (raw,)) == set()
    assert traces(filled.directory, other) == set(other)
    assert filled.store.verify() == []
    assert filled.store.tickets(TicketFilter(search=WORDS["body"])) == []
    assert filled.store.ticket(kept)["messages"][0]["text"]  # type: ignore[index]
    forgotten = filled.store.ticket(reference)
    assert forgotten
    assert (forgotten["status"], forgotten["assignee"], forgotten["requester"]["address"]) == ("forgotten", None, "")
    assert forgotten["events"][-1]["facts"] == {"reason": "retention period over"}


def test_no_text_column_keeps_a_word(filled: Filled) -> None:
    reference = lived(filled, WORDS, personal(WORDS))
    filled.move(reference, "forget", reason="retention")
    tables = [row[0] for row in filled.store.db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in tables:
        for row in filled.store.db.execute(f"SELECT * FROM {table}"):
            for column in row.keys():  # noqa: SIM118 - a Row's own iteration gives values
                value = str(row[column]).lower()
                assert not [word for word in WORDS.values() if word.lower() in value], (table, column)


def objecting(filled: Filled) -> str:
    """A ticket that asks to end marketing, and all that a person can plant on it; returns its reference."""
    filled.understand = readings = Readings()
    readings.of(f"<{WORDS['message_id']}@{WORDS['domain']}.example>", rights=["objection"])
    reference = str(filled.take(personal(WORDS))[0]["reference"])
    filled.move(reference, "participant", add=f"{WORDS['forwarder']}@{WORDS['forwarded']}.example")
    filled.move(reference, "requester", name="Somebody Else")  # and can be taken back
    return reference


def rows_of(filled: Filled, table: str) -> list[dict[str, Any]]:
    return [dict(row) for row in filled.store.db.execute(f"SELECT * FROM {table}")]


def test_what_a_person_added_and_could_take_back_goes_along(filled: Filled) -> None:
    reference = objecting(filled)
    (kept,) = rows_of(filled, "undo")
    assert WORDS["last"] in kept["before"]
    (proposed,) = rows_of(filled, "suppressions")
    assert (proposed["address"], proposed["confirmed_at"]) == (f"{WORDS['local']}@{WORDS['domain']}.example", None)
    assert len(rows_of(filled, "participants")) == 1
    filled.forget(reference)
    assert [rows_of(filled, table) for table in ("undo", "suppressions", "participants")] == [[], [], []]
    assert traces(filled.directory, WORDS) == set()
    assert filled.store.verify() == []


def test_an_address_that_must_get_no_marketing_is_kept_for_that_alone(filled: Filled) -> None:
    reference = objecting(filled)
    filled.move(reference, "stop-marketing")
    filled.move(reference, "forget", reason="retention")
    assert rows_of(filled, "suppressions") == [
        {
            "address": f"{WORDS['local']}@{WORDS['domain']}.example", "ticket_id": None, "confirmed_by": "dana",
            "proposed_at": "2026-03-02T10:00:00Z", "confirmed_at": "2026-03-02T10:00:00Z",
        }
    ]  # fmt: skip
    assert traces(filled.directory, WORDS) == {"local", "domain"}
    assert filled.store.verify() == []


def test_who_objects_on_two_tickets_is_put_forward_until_both_are_forgotten(filled: Filled) -> None:
    one, filled.understand = objecting(filled), lambda raw: Understood(parse(raw), reading(rights=["objection"]))
    again = personal({**WORDS, "message_id": "once-more", "subject": "other"})
    two = str(filled.take(again)[0]["reference"])
    filled.move(two, "confirm")
    filled.forget(one)
    (proposed,) = rows_of(filled, "suppressions")
    assert proposed["address"] == f"{WORDS['local']}@{WORDS['domain']}.example"
    filled.move(two, "undo")  # which found the one that is forgotten by now
    filled.forget(two)
    assert rows_of(filled, "suppressions") == []
    assert traces(filled.directory, WORDS) == set()


def test_what_happened_and_its_clocks_hold_nothing_personal(filled: Filled) -> None:
    """They stay when a ticket is forgotten."""
    reference = str(filled.take(personal(WORDS))[0]["reference"])
    filled.move(reference, "confirm", category="rights_request", right=["access", "erasure"])
    filled.move(reference, "receipt", on="2026-02-27", source=WORDS["note"])
    filled.move(reference, "ask-identity", doubt=WORDS["note"], method="question", text=WORDS["body"])
    filled.clock.now += timedelta(days=1)
    filled.move(reference, "record", what="identity_came", note=WORDS["note"])
    filled.move(reference, "extend", reason=WORDS["close"])
    filled.move(reference, "answer", text=WORDS["body"], right=["access"])
    filled.move(reference, "refuse", ground="other", text=WORDS["body"], evidence=WORDS["note"])
    happened, clocks = rows_of(filled, "happened"), rows_of(filled, "clocks")
    assert [row["kind"] for row in happened] == [
        "identity_requested", "identity_received", "extended", "responded", "refused",
    ]  # fmt: skip
    assert {right for row in happened for right in json.loads(row["rights"])} == {"access"}
    assert {row["name"] for row in clocks} == {"access", "erasure"}
    said = {value for row in (*happened, *clocks) for value in row.values() if isinstance(value, str)}
    rules = {f"{law}/{right}" for law in ("EU_GDPR", "UK_GDPR") for right in Right}
    names = {*KINDS, *Right, *ENDS.values(), *rules, "promise", "[]", '["access"]'}
    assert [value for value in said - names if not re.fullmatch(r"2026-\d\d-\d\d(T[\d:]+Z)?", value)] == []
    filled.move(reference, "forget", reason="retention")
    assert traces(filled.directory, WORDS) == set()
    assert rows_of(filled, "happened") == happened


def test_the_same_mail_again_is_a_duplicate_and_leaves_no_word(filled: Filled) -> None:
    filled.forget(filled.take(personal(WORDS))[0]["reference"])
    again = (
        personal(WORDS),
        personal(WORDS, Received="from a.example by b.example; Tue, 3 Mar 2026 10:00:00 +0000"),
        b"Return-Path: <x@y.example>\r\nX-Spam-Score: 3\r\n" + personal(WORDS),
    )
    for number, raw in enumerate(again):
        (row,) = filled.take(raw, uidvalidity=number + 1)
        assert row["outcome"] == "duplicate"
        assert row["sha256"] is None
        assert traces(filled.directory, WORDS, again) == set()
    assert len(filled.store.tickets(TicketFilter())) == 1
    assert filled.store.verify() == []


def test_a_late_bounce_of_a_forgotten_ticket_leaves_no_word(filled: Filled) -> None:
    (row,) = filled.take(mail(1))
    tell(filled, claim(filled), LetterState.SENT)
    ours = filled.store.ticket(row["reference"])["letters"][0]["message_id"]  # type: ignore[index]
    filled.forget(row["reference"])
    (late,) = filled.take(bounce(ours, WORDS["bounce"]))
    assert (late["outcome"], late["reference"]) == ("event", row["reference"])
    assert traces(filled.directory, WORDS) == set()
    assert filled.store.verify() == []


def test_a_letter_on_its_way_while_its_ticket_is_forgotten_is_not_tried_again(filled: Filled) -> None:
    (row,) = filled.take(personal(WORDS))
    if filled.held(row["reference"]):
        filled.move(row["reference"], "release")
    letter = claim(filled)
    filled.forget(row["reference"])
    tell(filled, letter, LetterState.DEFERRED, reply=f"451 {WORDS['reply']} busy")
    assert filled.store.status()["outbox"] == {"dropped": 1}
    assert claim(filled) is None
    assert traces(filled.directory, WORDS) == set()


def test_unsent_letters_of_a_forgotten_ticket_never_leave(filled: Filled) -> None:
    (row,) = filled.take(mail(1))
    filled.forget(row["reference"])
    assert filled.store.status()["outbox"] == {"dropped": 1}
    assert claim(filled) is None
    assert not filled.store.letter_due(NOW)


def test_many_forgotten_one_by_one_among_many(filled: Filled) -> None:
    """Pages that are split, merged and freed on the way keep nothing either."""
    people = [another(number) for number in range(60)]
    rows = filled.take(*(personal(words) for words in people))
    for words, row in list(zip(people, rows, strict=True))[::2]:
        filled.move(row["reference"], "note", text=words["note"] * 40)
        filled.forget(row["reference"])
    for words in people[:20:2]:
        assert traces(filled.directory, words) == set()
    assert "body" in traces(filled.directory, people[1])
    assert filled.store.verify() == []


def test_the_copy_before_a_migration_goes_too(filled: Filled) -> None:
    (row,) = filled.take(personal(WORDS))
    filled.store.backup(filled.directory / "privacy-inbox.before-migration-2.db")
    filled.forget(row["reference"])
    assert not list(filled.directory.glob("*before-migration*"))


def test_a_reader_in_the_way_is_said_and_the_traces_go_later(filled: Filled) -> None:
    (row,) = filled.take(personal(WORDS))
    with closing(Store.open(filled.directory, filled.clock)) as other:
        reader = other.deliveries()
        next(reader)
        other.db.execute("BEGIN")
        other.db.execute("SELECT count(*) FROM tickets").fetchone()
        with pytest.raises(StoreFault, match="is forgotten, but another program reads"):
            filled.forget(row["reference"])
        assert not filled.store.swept()
    with filled.store.transaction() as tx:
        tx.raise_alarm("any", "other work")
    assert filled.store.swept()
    assert traces(filled.directory, WORDS) == set()


def test_traces_left_by_a_killed_program_go_at_the_next_start(filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    (row,) = filled.take(personal(WORDS))
    with monkeypatch.context() as patch:
        patch.setattr(Store, "sweep", killed)
        with pytest.raises(KeyboardInterrupt):
            filled.forget(row["reference"])
    assert traces(filled.directory, WORDS)
    opened(filled.directory).close()
    assert traces(filled.directory, WORDS) == set()


def killed(_: Any) -> bool:
    raise KeyboardInterrupt
