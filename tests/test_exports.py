"""What leaves the house by a person's hand, out of a real store."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from house import OURS, command, mail
from privacy_inbox import exporting
from privacy_inbox.core.cells import FORMULAS, Value, spelled
from privacy_inbox.core.faults import ConfigurationFault, Fault
from privacy_inbox.core.figures import FIGURES
from privacy_inbox.core.icalendar import Duties
from privacy_inbox.core.register import COLUMNS, Case, Entry, fields
from privacy_inbox.core.vocabulary import Category, Right
from privacy_inbox.opening import open_another
from privacy_inbox.store import suppressions
from test_store import NOW, Filled

ACCESS = "Please send me a copy of the personal data you hold about me."
OBJECTION = "I object to your newsletters. Stop sending me marketing."
QUESTION = "Where on your website do I find the policy on cookies? Thank you for your help."


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Filled]:
    with Filled(tmp_path) as made:
        yield made


def entry(filled: Filled, reference: str) -> Entry:
    (found,) = (one for one in filled.store.register() if one.reference == reference)
    return found


def row(filled: Filled, reference: str) -> dict[str, Value]:
    return fields(Case(entry(filled, reference), filled.house.settings.entities[0].zone, filled.clock.now.date()))


def export(filled: Filled, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return command("export", *arguments, config=filled.directory.parent / "privacy-inbox.toml", encoding="utf-8")


# --- Tables -----------------------------------------------------------------------------------------------------------
TEXTS = st.text(st.characters(exclude_categories=("Cs",)) | st.sampled_from("=+-@\t\r\n\"',;"), max_size=30)
VALUES = st.one_of(
    TEXTS, st.none(), st.booleans(), st.integers(0), st.floats(0, 1), st.dates(),
    st.lists(TEXTS, max_size=3).map(tuple), st.datetimes(datetime(2000, 1, 1), timezones=st.just(UTC)),
)  # fmt: skip


@given(st.lists(st.tuples(VALUES, VALUES), max_size=5))
def test_a_table_is_read_back_as_it_was_and_runs_nothing(values: Sequence[tuple[Value, Value]]) -> None:
    rows = [{"one": one, "two": two} for one, two in values]
    content = exporting.as_csv(("one", "two"), rows)
    assert content.startswith(b"\xef\xbb\xbfone,two\r\n")
    read = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert read == [["one", "two"], *([spelled(one), spelled(two)] for one, two in values)]
    assert not [cell for line in read for cell in line if cell.startswith(FORMULAS)]
    for shown, given_ in zip(read[1:], values, strict=True):
        for cell, value in zip(shown, given_, strict=True):
            assert not isinstance(value, str) or cell.removeprefix("'") == value.removeprefix("'")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "\tx", "\rx", "=cmd|' /C calc'!A0"])
def test_a_formula_is_a_text(text: str) -> None:
    assert spelled(text) == f"'{text}"
    assert spelled((text, "b")) == f"'{text}, b"
    sheet = load_workbook(io.BytesIO(exporting.as_sheet(("a",), [{"a": text}]))).active
    assert sheet["A2"].data_type == "s"


def test_a_workbook_has_days_as_days() -> None:
    rows = [{"a": date(2026, 4, 2), "b": datetime(2026, 3, 2, 10, tzinfo=UTC), "c": True, "d": 3, "e": None}]
    sheet = load_workbook(io.BytesIO(exporting.as_sheet(tuple("abcde"), rows))).active
    (_, shown) = sheet.values
    assert shown == (datetime(2026, 4, 2), datetime(2026, 3, 2, 10), "yes", 3, None)


def test_a_workbook_takes_any_text() -> None:
    sheet = load_workbook(io.BytesIO(exporting.as_sheet(("a",), [{"a": "one\x00\x0b\ufffftwo"}]))).active
    assert sheet["A2"].value == "onetwo"


def test_the_library_of_workbooks_is_loaded_only_for_one() -> None:
    script = "import sys, privacy_inbox.commands.exporting; print('openpyxl' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True).stdout == "False\n"


def test_a_file_is_replaced_whole_and_is_its_owners(tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    file.write_text("older")
    exporting.put(file, b"newer")
    assert file.read_bytes() == b"newer"
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [file]
    with pytest.raises(OSError, match="No such file"):
        exporting.put(tmp_path / "missing" / "register.csv", b"")


# --- The register -----------------------------------------------------------------------------------------------------
def test_the_register_names_nobody(filled: Filled) -> None:
    words = "Zebulon wants what Quillfeather promised: all of my data, please."
    raws = [
        mail(n, f"{words} {n}", From=f"Zebulon Quill <zeb.{n}@quillfeather.example>", Subject="Zorro") for n in (1, 2)
    ]
    one, two = (found["reference"] for found in filled.take(*raws))
    filled.move(one, "requester", name="Yolanda Ypsilon", kind="lawyer", **{"for": "Xaver"})
    filled.move(one, "note", text="Zitadelle")
    filled.move(one, "refuse", ground="other", text="Zirkus", evidence="Zaun")
    filled.forget(two)
    with_person, without = row(filled, one), row(filled, two)
    told = json.dumps([[spelled(value) for value in found.values()] for found in (with_person, without)]).lower()
    for secret in ("zeb", "quill", "zorro", "yolanda", "xaver", "zit", "zirk", "zaun", "somewhere", "promised"):
        assert secret not in told, secret
    assert (with_person["requester_kind"], with_person["decision"], with_person["ground"]) == (
        "lawyer",
        "refused",
        "other",
    )
    assert (without["pseudonym"], without["forgotten"], without["status"]) == ("", True, "forgotten")
    assert without["rule"] == with_person["rule"]
    assert without["due"] == with_person["due"]


def test_one_person_has_one_pseudonym(filled: Filled) -> None:
    raws = (mail(1), mail(1, QUESTION, Message_ID="<q@x.example>", From="<PERSON.1@somewhere.example>"), mail(2))
    one, same, other = (row(filled, found["reference"])["pseudonym"] for found in filled.take(*raws))
    assert one == same != other
    assert len(str(one)) == 16


def test_a_whole_case(filled: Filled) -> None:
    (found,) = filled.take(mail(1, "Please delete all personal data that you hold about me."))
    reference = found["reference"]
    filled.move(reference, "confirm", category="rights_request", right=["access", "erasure"], regime=["UK_GDPR"])
    filled.clock.now += timedelta(days=1)
    filled.move(reference, "ask-clarification", text="Which of them?")
    filled.clock.now += timedelta(days=3)
    filled.move(reference, "record", what="clarification_came")
    filled.move(reference, "extend", reason="many records")
    filled.clock.now += timedelta(days=30)
    filled.move(reference, "answer", text="Here they are", right=["access"])
    partly = row(filled, reference)
    assert (partly["in_time"], partly["status"], partly["decisions"]) == ("open", "open", ("access granted",))
    filled.move(reference, "refuse", ground="legal_duty", evidence="tax law")
    told = row(filled, reference)
    assert told | {
        "regimes": ("UK_GDPR",), "regimes_set_by": "person", "read_as": "rights_request", "confirmed": True,
        "clarification_days": 3, "decision": "refused", "ground": "legal_duty",
        "decisions": ("access granted", "erasure refused"), "decided_by": "dana", "response_means": "mail",
        "response_at": filled.clock.now, "days_used": 34, "in_time": "yes", "status": "closed", "legal_hold": False,
        "extension_notice_at": NOW + timedelta(days=4), "received_at": NOW, "received_source": "mail",
        "zone": "Europe/London", "mailbox": "mailbox", "ack_template": "rights_request",
    } == told  # fmt: skip


def test_a_receipt_that_a_person_has_set(filled: Filled) -> None:
    (found,) = filled.take(mail(1))
    filled.move(found["reference"], "receipt", on="2026-02-20", source="a stamp")
    told = row(filled, found["reference"])
    assert (told["received_source"], told["received_at"]) == ("person", datetime(2026, 2, 20, 12, tzinfo=UTC))


def test_the_period_and_the_entity_choose(filled: Filled) -> None:
    for days in (40, 20, 0):
        filled.take(mail(days), received=NOW - timedelta(days=days))
    everything = list(csv.DictReader(io.StringIO(export(filled, "register").stdout.removeprefix("\ufeff"))))
    assert [list(line) for line in everything] == [list(COLUMNS)] * 3
    some = export(filled, "register", "--from", "2026-02-10", "--to", "2026-02-10", "--format", "json").stdout
    (line,) = map(json.loads, some.splitlines())
    assert line["received_at"] == "2026-02-10T10:00:00Z"
    assert line["rights"] == ["access"]
    assert len(export(filled, "register", "--entity", "uk").stdout.splitlines()) == 4
    for wrong, words in (
        (("--entity", "mars"), "there is no entity mars"),
        (("--from", "yesterday"), "--from is no day"),
        (("--from", "2026-02-02", "--to", "2026-02-01"), "--from is after --to"),
        (("--format", "xlsx"), "goes into a file"),
    ):
        ended = export(filled, "register", *wrong)
        assert (ended.returncode, ended.stdout) == (2, "")
        assert words in ended.stderr


def test_the_register_as_a_file(filled: Filled, tmp_path: Path) -> None:
    filled.take(mail(1))
    assert export(filled, "register", "--output", tmp_path / "r.csv").stdout == ""
    content = (tmp_path / "r.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfreference,")
    assert content.count(b"\r\n") == content.count(b"\n") == 2
    assert export(filled, "register", "--format", "xlsx", "--output", tmp_path / "r.xlsx").returncode == 0
    headings = next(load_workbook(tmp_path / "r.xlsx").active.values)
    assert headings == tuple(COLUMNS)


def test_the_figures_of_a_store(filled: Filled) -> None:
    one, two, three = (found["reference"] for found in filled.take(mail(1), mail(2), mail(3, QUESTION)))
    filled.move(one, "answer", text="Here it is")
    filled.move(two, "confirm", category="general_question", right=["none"])
    filled.move(three, "confirm")
    lines = export(filled, "register", "--summary", "--format", "json").stdout.splitlines()
    found = {(line["group"], line["name"], line["regime"]): line for line in map(json.loads, lines)}
    assert all(tuple(line) == FIGURES for line in found.values())
    assert (found["all", "", ""]["received"], found["all", "", ""]["closed"]) == (3, 1)
    assert found["right", "access", "UK_GDPR"]["received"] == 1
    assert found["right", "access", "UK_GDPR"]["share_in_1_month"] == 1.0
    read = found["classifier", "rights_request", ""]
    assert (read["confirmed"], read["reclassified"], read["reclassified_share"]) == (1, 1, 1.0)
    assert found["classifier", "general_question", ""]["reclassified"] == 0


# --- The list of those that get no marketing --------------------------------------------------------------------------
def objecting(filled: Filled, *numbers: int) -> list[str]:
    """Tickets of people who object: each address is put forward."""
    found = [taken["reference"] for taken in filled.take(*(mail(number, OBJECTION) for number in numbers))]
    for reference in found:
        filled.move(reference, "confirm", category="rights_request", right=["objection"])
    return found


def address(number: int) -> str:
    return f"person.{number}@somewhere.example"


def test_a_person_confirms_who_gets_no_marketing(filled: Filled) -> None:
    one, two = objecting(filled, 1, 2)
    with filled.store.transaction() as tx:
        assert suppressions.confirm(tx, [address(1).upper(), address(1), f" {address(2)} "], "dana") == 2
        assert suppressions.confirm(tx, [address(1)], "bo") == 0
    assert [(line["address"], line["confirmed_by"]) for line in filled.store.suppressed()] == [
        (address(1), "dana"), (address(2), "dana"),
    ]  # fmt: skip
    for reference in (one, two):
        ticket = filled.store.ticket(reference)
        assert ticket
        last = ticket["events"][-1]
        assert (last["kind"], last["actor"], last["facts"]) == ("suppression_confirmed", "dana", {})
    filled.forget(one)
    assert [line["address"] for line in filled.store.suppressed()] == [address(1), address(2)]
    told = " ".join(fact for (fact,) in filled.store.db.execute("SELECT facts FROM events"))
    assert "somewhere.example" not in told
    assert filled.store.verify() == []


def test_what_was_confirmed_is_not_taken_back_with_a_move(filled: Filled) -> None:
    (reference,) = objecting(filled, 1)
    with filled.store.transaction() as tx:
        suppressions.confirm(tx, [address(1)], "dana")
    with pytest.raises(ConfigurationFault, match="nothing to take back"):
        filled.move(reference, "undo")
    assert len(filled.store.suppressed()) == 1


def test_a_slip_changes_nothing(filled: Filled) -> None:
    objecting(filled, 1)
    with pytest.raises(Fault, match="nobody has put forward"), filled.store.transaction() as tx:
        suppressions.confirm(tx, [address(1), "persn.1@somewhere.example"], "dana")
    assert filled.store.suppressed() == []
    with filled.store.transaction() as tx:
        suppressions.confirm(tx, [address(1)], "dana")
    with pytest.raises(Fault, match="is confirmed"), filled.store.transaction() as tx:
        suppressions.dismiss(tx, [address(1)], "dana")
    assert len(filled.store.suppressed()) == 1
    with filled.store.transaction() as tx:
        assert suppressions.dismiss(tx, [address(1)], "dana", confirmed=True) == 1
    assert filled.store.suppressed(proposed=True) == []


def test_an_address_without_a_ticket_leaves_no_trace_in_the_chain(filled: Filled) -> None:
    (reference,) = objecting(filled, 1)
    with filled.store.transaction() as tx:
        suppressions.confirm(tx, [address(1)], "dana")
    filled.forget(reference)
    with filled.store.transaction() as tx:
        suppressions.dismiss(tx, [address(1)], "dana", confirmed=True)
    event = filled.store.db.execute("SELECT * FROM events ORDER BY id DESC LIMIT 1").fetchone()
    assert (event["kind"], event["ticket_id"], event["detail_digest"]) == ("suppression_dismissed", None, None)
    assert filled.store.verify() == []


def test_an_address_stands_as_the_program_that_sends_marketing_knows_it(filled: Filled) -> None:
    strange = [f"{sign}ada@somewhere.example" for sign in "=+-"]
    with filled.store.transaction() as tx:
        for one in strange:
            tx.suppress(one, "dana", None)
    shown = csv.DictReader(io.StringIO(export(filled, "suppressions").stdout.removeprefix("\ufeff")))
    assert sorted(line["address"] for line in shown) == sorted(strange)


def test_the_list_on_the_command_line(filled: Filled) -> None:
    objecting(filled, 1, 2, 3)
    config = filled.directory.parent / "privacy-inbox.toml"
    assert address(1) in command("suppressions", "list", config=config).stdout
    done = command("suppressions", "confirm", address(1), address(2), "--as", "dana", config=config)
    assert done.stdout.startswith("2 confirmed")
    assert command("suppressions", "dismiss", address(3), config=config).stdout == "1 taken off\n"
    assert command("suppressions", "dismiss", address(3), config=config).returncode == 1
    shown = csv.DictReader(io.StringIO(export(filled, "suppressions").stdout.removeprefix("\ufeff")))
    assert [(line["address"], line["state"]) for line in shown] == [(address(n), "confirmed") for n in (1, 2)]
    (line, _) = map(json.loads, export(filled, "suppressions", "--proposed", "--format", "json").stdout.splitlines())
    assert list(line) == ["address", "state", "proposed_at", "confirmed_at"]


# --- The calendar -----------------------------------------------------------------------------------------------------
def test_the_calendar_holds_what_is_still_due(filled: Filled) -> None:
    one, two, _ = (found["reference"] for found in filled.take(mail(1), mail(2), mail(3)))
    filled.move(one, "confirm", category="rights_request", right=["access"])
    filled.move(two, "answer", text="Here it is")
    duties: dict[str, Duties] = {found.reference: found for found in filled.store.duties()}
    assert two not in duties
    assert (duties[one].answer_by, duties[one].review_by, duties[one].ack_by) == (date(2026, 4, 2), None, None)
    written = export(filled, "calendar").stdout
    assert written == export(filled, "calendar").stdout
    assert f"SUMMARY:{one}: answer a rights request" in written
    assert "somewhere" not in written
    assert written.count("BEGIN:VEVENT") == 3


def test_receipt_is_due_until_it_has_left(filled: Filled) -> None:
    (found,) = filled.take(mail(1, f"{ACCESS} I live in California."))
    filled.move(found["reference"], "confirm", category="rights_request", right=["access"], regime=["US_CA_CCPA"])
    (before,) = filled.store.duties()
    with filled.store.transaction() as tx:
        letters = filled.store.ticket(found["reference"])["letters"]  # type: ignore[index]
        tx.found_in_sent(letters[0]["message_id"])
    (after,) = filled.store.duties()
    assert before.ack_by is not None
    assert after.ack_by is None
    assert row(filled, found["reference"])["ack_sent_at"] == filled.clock.now


def test_a_persons_letter_confirms_receipt_as_well(filled: Filled) -> None:
    (found,) = filled.take(mail(1, f"{ACCESS} I live in California."), received=NOW - timedelta(days=20))
    reference = found["reference"]
    filled.move(reference, "confirm", category="rights_request", right=["access"], regime=["US_CA_CCPA"])
    filled.move(reference, "drop")
    filled.move(reference, "write", template="rights_request")
    for days in (0, 5):  # a second one, later, confirms nothing new
        filled.clock.now = NOW + timedelta(days=days)
        filled.move(reference, "write", template="neutral") if days else None
        letters = filled.store.ticket(reference)["letters"]  # type: ignore[index]
        with filled.store.transaction() as tx:
            tx.found_in_sent(letters[-1]["message_id"])
    (duties,) = filled.store.duties()
    assert duties.ack_by is None
    told = row(filled, reference)
    assert (told["ack_state"], told["ack_template"], told["ack_sent_at"]) == ("sent", "rights_request", NOW)


# --- A person's own copy ----------------------------------------------------------------------------------------------
def with_file(number: int, name: str, content: bytes, **headers: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = f"Person {number} <{address(number)}>", OURS
    message["Subject"], message["Message-ID"] = "My file", f"<file.{number}@somewhere.example>"
    for field, value in headers.items():
        message[field] = value
    message.set_content(
        f"{ACCESS} My sister bo@elsewhere.example has more.\n\n---------- Forwarded message ---------\n"
        "From: Bo Builder <bo@elsewhere.example>\nDate: Mon, 2 Mar 2026\nSubject: hello\nTo: me\n\nHello there"
    )
    message.add_attachment(content, "application", "pdf", filename=name)
    return message.as_bytes()


def test_a_person_gets_a_copy_of_everything(filled: Filled, tmp_path: Path) -> None:
    mine, other = (
        found["reference"]
        for found in filled.take(with_file(1, "../bo@elsewhere.example.pdf", b"a passport"), mail(2, "Delete my data."))
    )
    filled.move(mine, "note", text="She rang; bo@elsewhere.example is her sister")
    filled.move(mine, "set-date", to="2026-03-20", reason="she needs it then")
    filled.move(mine, "answer", text="Here it is")
    filled.move(other, "participant", add=address(1))
    target = tmp_path / "copy"
    ended = export(filled, "person", address(1).upper(), "--output", target)
    assert ended.stdout.startswith(f"{target}: 1 ticket, 1 attachment\n")
    data = json.loads((target / "data.json").read_text())
    (ticket,) = data["tickets"]
    (message,) = ticket["messages"]
    assert ticket["reference"] == mine
    assert message["from"] == f"Person 1 <{address(1)}>"
    assert "My sister [address] has more." in message["text"]
    assert "From: [name] <[address]>" in message["forwarded"]
    assert message["evidence"]
    assert ticket["classifier"]["likely"]["rights_request"] > 0.5
    assert any("Here it is" in letter["text"] for letter in ticket["letters"])
    assert {"a note was kept", "it was answered"} <= {event["what"] for event in ticket["events"]}
    (file,) = message["attachments"]
    assert (target / file["file"]).read_bytes() == b"a passport"
    assert (target / file["file"]).parent == target / "attachments"
    whole = b"".join(path.read_bytes() for path in target.rglob("*") if path.is_file())
    for secret in (b"elsewhere", b"Bo Builder", b"person.2", b"Person 2", other.encode(), b"dana"):
        assert secret not in whole, secret
    assert {path.stat().st_mode & 0o777 for path in target.rglob("*") if path.is_file()} == {0o600}
    page = (target / "copy.txt").read_text()
    assert f"=== {mine} ===" in page
    assert "She rang; [address] is her sister" in page
    assert "a note was kept, by a member of staff" in page
    assert "a member of staff has set Friday 20 March 2026 instead" in page


def test_in_somebody_elses_ticket_only_what_the_person_wrote_is_theirs(filled: Filled) -> None:
    (found,) = filled.take(mail(1))
    reference = found["reference"]
    filled.move(reference, "participant", add=address(2))
    ticket = filled.store.ticket(reference)
    assert ticket
    letter = ticket["acknowledgement"]["message_id"]
    filled.take(mail(2, "I can confirm what she says.", In_Reply_To=letter, References=letter))
    held = filled.store.held_about(address(2))
    (one,) = held.tickets
    assert (one["reference"], one["own"]) == (reference, False)
    target = filled.directory.parent / "copy"
    export(filled, "person", address(2), "--output", target)
    (shown,) = json.loads((target / "data.json").read_text())["tickets"]
    assert shown.keys() == {"reference", "messages", "letters"}
    assert [message["text"] for message in shown["messages"]] == ["I can confirm what she says."]
    assert ACCESS not in (target / "copy.txt").read_text()


def test_a_copy_is_refused_where_it_would_mix_with_something(filled: Filled, tmp_path: Path) -> None:
    filled.take(mail(1))
    target = tmp_path / "copy"
    target.mkdir()
    assert export(filled, "person", address(1), "--output", target).returncode == 0
    again = export(filled, "person", address(1), "--output", target)
    assert (again.returncode, "not empty" in again.stderr) == (2, True)
    file = tmp_path / "file"
    file.write_text("x")
    assert export(filled, "person", address(1), "--output", file).returncode == 2


def test_of_an_address_that_nobody_knows_there_is_nothing(filled: Filled, tmp_path: Path) -> None:
    (found,) = filled.take(mail(1))
    ended = export(filled, "person", "nobody@somewhere.example", "--output", tmp_path / "copy")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "nothing is held about nobody@somewhere.example" in ended.stderr
    assert not (tmp_path / "copy").exists()
    filled.forget(found["reference"])
    assert export(filled, "person", address(1), "--output", tmp_path / "copy").returncode == 1


def test_who_only_gets_no_marketing_is_told_so(filled: Filled, tmp_path: Path) -> None:
    (reference,) = objecting(filled, 1)
    with filled.store.transaction() as tx:
        suppressions.confirm(tx, [address(1)], "dana")
    filled.forget(reference)
    assert export(filled, "person", address(1), "--output", tmp_path / "copy").returncode == 0
    data: dict[str, Any] = json.loads((tmp_path / "copy" / "data.json").read_text())
    assert data["tickets"] == []
    assert data["no_marketing"]["state"] == "confirmed"
    assert "No marketing goes to this address" in (tmp_path / "copy" / "copy.txt").read_text()


def test_a_dead_link_between_mail_and_file_stops_nothing(filled: Filled, tmp_path: Path) -> None:
    """An attachment that was erased is told of, and nothing is copied."""
    (found,) = filled.take(with_file(1, "passport.pdf", b"a passport"))
    ticket = filled.store.ticket(found["reference"])
    assert ticket
    (attached,) = ticket["messages"][0]["attachments"]
    filled.move(found["reference"], "drop-attachment", sha256=attached["sha256"], reason="no copy is wanted")
    assert export(filled, "person", address(1), "--output", tmp_path / "copy").returncode == 0
    (one,) = json.loads((tmp_path / "copy" / "data.json").read_text())["tickets"]
    assert one["messages"][0]["attachments"] == [{"name": "", "type": "erased", "size": 0, "file": None}]
    assert not (tmp_path / "copy" / "attachments").exists()


def test_a_file_of_a_message_that_opened_two_tickets(filled: Filled, tmp_path: Path) -> None:
    """It is there once, for both; where the ticket that held it is forgotten, the copy says that it is gone."""
    (found,) = filled.take(with_file(1, "letter.pdf", b"a letter"))
    policy = filled.app.policy
    open_another(filled.store, policy, "dana", found["reference"], Category.RIGHTS_REQUEST, (Right.ERASURE,))
    assert export(filled, "person", address(1), "--output", tmp_path / "both").returncode == 0
    data = json.loads((tmp_path / "both" / "data.json").read_text())
    named = [file["file"] for ticket in data["tickets"] for m in ticket["messages"] for file in m["attachments"]]
    assert named == ["attachments/001-letter.pdf"] * 2
    assert [path.name for path in (tmp_path / "both" / "attachments").iterdir()] == ["001-letter.pdf"]
    filled.forget(found["reference"])
    assert export(filled, "person", address(1), "--output", tmp_path / "one").stdout.startswith(
        f"{tmp_path / 'one'}: 1 ticket, 0 attachments\n"
    )
    assert "Attached: letter.pdf, no longer kept" in (tmp_path / "one" / "copy.txt").read_text()


def test_every_ticket_of_a_person_is_theirs(filled: Filled) -> None:
    filled.take(*(mail(1, f"{ACCESS} Number {n}.", Message_ID=f"<{n}@x.example>") for n in range(3)))
    assert [ticket["own"] for ticket in filled.store.held_about(address(1).upper()).tickets] == [True] * 3
