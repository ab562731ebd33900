"""The command line: examples, exit codes, and the JSON that other programs rely on."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click
import pytest

from house import OURS, command, configure, house, mail, people_writing, rows
from privacy_inbox.cli import COMMANDS, group
from servers import Account, MailSink, free_port

EXPLAIN = {
    "file", "category", "probabilities", "rights", "flags", "region", "language", "needs_review", "requester",
    "acknowledgement", "deadline", "forwarded", "evidence", "model",
}  # fmt: skip
TICKETS = {
    "reference", "category", "status", "rights", "flags", "region", "language", "requester", "subject", "received_at",
    "due", "due_safe", "review_by", "needs_review", "assignee", "linked", "acknowledgement", "news",
}  # fmt: skip
MESSAGES = {"account", "folder", "uidvalidity", "uid", "sha256", "message_id", "outcome", "reference", "because"}
OUTCOMES = {"ticket", "appended", "event", "duplicate", "quarantined", "before_start", "vanished", "waiting"}


def every_command() -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    yield "", group
    for name in COMMANDS:
        found = group.get_command(context, name)
        assert found, name
        yield name, found
        if isinstance(found, click.Group):
            yield from ((f"{name} {inner}", found.commands[inner]) for inner in found.commands)


@pytest.mark.parametrize(("name", "found"), list(every_command()))
def test_every_command_shows_an_example(name: str, found: click.Command) -> None:
    text = found.get_help(click.Context(found, info_name=name or "privacy-inbox"))
    assert f"Example: privacy-inbox {name}" in " ".join(text.split())
    assert found.help
    assert all(option.help for option in found.params if isinstance(option, click.Option) and option.name != "help")


@pytest.fixture(scope="module")
def worked(pymap_server: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A configuration whose store has seen a few mails."""
    pymap_server.add_user("worked", "secret")
    account = Account(pymap_server.host, pymap_server.port, "worked", "secret")
    for raw in (*people_writing(3), mail(1, "Another matter.", Message_ID="<other@somewhere.example>")):
        account.append("INBOX", raw)
    account.append("INBOX", mail(9, Auto_Submitted="auto-replied"))
    with MailSink() as sink:
        path = configure(tmp_path_factory.mktemp("worked"), account, sink.port)
        ended = command("run", "--once", config=path)
        assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
        yield path


def test_tickets(worked: Path) -> None:
    found = rows(command("tickets", "--json", config=worked))
    assert len(found) == 5
    for row in found:
        assert row.keys() >= TICKETS
        assert row["acknowledgement"].keys() >= {"state", "action", "to", "message_id", "template", "language"}
        assert row["requester"].keys() == {"name", "address"}
        assert datetime.strptime(row["received_at"], "%Y-%m-%dT%H:%M:%SZ")
        assert row["due_safe"] <= row["due"] == datetime.strptime(row["due"], "%Y-%m-%d").strftime("%Y-%m-%d")
    listed = command("tickets", config=worked).stdout
    assert all(row["reference"] in listed for row in found)
    assert listed.endswith("5 tickets\n")


def test_tickets_of_one_person(worked: Path) -> None:
    found = rows(command("tickets", "--person", "PERSON.1@somewhere.example", "--json", config=worked))
    assert {row["requester"]["address"] for row in found} == {"person.1@somewhere.example"}
    assert len(found) == 2
    assert found[0]["linked"] == [found[1]["reference"]]
    assert rows(command("tickets", "--person", "nobody@somewhere.example", "--json", config=worked)) == []


def test_ticket_show(worked: Path) -> None:
    for row in rows(command("tickets", "--json", config=worked))[:2]:
        (found,) = rows(command("ticket", "show", row["reference"].lower(), "--json", config=worked))
        assert found.keys() >= TICKETS | {"messages", "letters", "answers", "clocks", "events"}
        keys = {"message_id", "received_at", "from", "subject", "text", "attachments"}
        assert all(message.keys() >= keys for message in found["messages"])
        assert row["reference"] in command("ticket", "show", row["reference"], config=worked).stdout


def test_messages_and_status(worked: Path) -> None:
    found = rows(command("messages", "--json", config=worked))
    assert len(found) == 5
    assert all(row.keys() >= MESSAGES and row["outcome"] in OUTCOMES and row["because"] for row in found)
    ended = command("status", "--json", config=worked)
    (status,) = rows(ended)
    assert ended.returncode == 0
    assert status.keys() >= {"deliveries", "outbox", "last_successful_poll", "alarms"}
    assert status["deliveries"].keys() == OUTCOMES | {"total"}
    assert status["deliveries"]["total"] == sum(status["deliveries"][name] for name in OUTCOMES) == 5


def test_exit_codes(worked: Path) -> None:
    assert command("verify", config=worked).returncode == 0
    assert command("templates", "check", config=worked).returncode == 0
    for wrong in (
        ["ticket", "show", "2222-2222"], ["ticket", "nonsense"], ["nonsense"], ["tickets", "--status", "odd"],
        ["ticket", "close", "2222-2222", "--reason", "done"], ["explain"], ["messages", "--open", "99"],
    ):  # fmt: skip
        ended = command(*wrong, config=worked)
        assert (ended.returncode, ended.stdout) == (2, ""), wrong
        assert "Traceback" not in ended.stderr
    reference = rows(command("tickets", "--json", config=worked))[0]["reference"]
    refused = command("ticket", "reopen", reference, "--reason", "again", config=worked)
    assert (refused.returncode, refused.stdout) == (1, "")


# --- explain ---


def test_explain_a_file_needs_no_configuration(tmp_path: Path) -> None:
    files = [tmp_path / "a.eml", tmp_path / "b.eml", tmp_path / "odd.eml"]
    files[0].write_bytes(mail(1))
    files[1].write_bytes(mail(2, "What cookies do you set?"))
    files[2].write_bytes(b"\0\xff\r\n" * 50)
    missing = tmp_path / "privacy-inbox.toml"
    ended = command("explain", "--json", "--received", "2026-01-30", *files, config=missing)
    assert (ended.returncode, ended.stderr) == (0, "")
    found = rows(ended)
    assert [row["file"] for row in found] == [str(path) for path in files]
    for row in found:
        assert row.keys() >= EXPLAIN
        assert max(row["probabilities"], key=row["probabilities"].__getitem__) == row["category"]
        assert sum(row["probabilities"].values()) == pytest.approx(1, abs=0.01)
        assert row["acknowledgement"].keys() == {"action", "to", "language", "template", "rule", "because"}
        assert row["deadline"].keys() == {"rule", "due", "due_safe", "ack_due", "review_by", "trace"}
        assert all(item.keys() == {"text", "points_to", "weight"} for item in row["evidence"])
    assert found[0]["acknowledgement"]["action"] == "send"  # as if it had just come in
    assert found[0]["deadline"]["due_safe"] == "2026-02-28"
    assert sorted(tmp_path.iterdir()) == files
    page = command("explain", files[0], config=missing).stdout
    assert "rights_request" in page


def test_explain_reads_the_mailbox_without_a_trace(imap_server: Account, sink: MailSink, tmp_path: Path) -> None:
    path = configure(tmp_path, imap_server, sink.port)
    for raw in people_writing(4):
        imap_server.append("INBOX", raw, datetime.now(UTC) - timedelta(days=30))
    imap_server.append("Junk", mail(77))
    before = sorted(tmp_path.iterdir())
    ended = command("explain", "--mailbox", "--last", "2", "--json", config=path)
    assert ended.returncode == 0, ended.stderr
    found = rows(ended)
    assert [row["acknowledgement"]["rule"] for row in found] == ["old", "old", "junk"]
    assert sorted(tmp_path.iterdir()) == before
    with imap_server.client() as client:
        client.select_folder("INBOX", readonly=True)
        assert not any(b"\\Seen" in known for known in client.get_flags(client.search()).values())
    assert sink.deliveries == []


# --- init, check ---


def test_init_writes_a_configuration_and_never_over_one(tmp_path: Path) -> None:
    path = tmp_path / "new" / "privacy-inbox.toml"
    ended = command("init", "--organisation", 'North "West"', config=path)
    assert (ended.returncode, ended.stderr) == (0, "")
    text = path.read_text()
    assert 'name = "North \\"West\\""' in text
    assert "\nstart = 20" in text
    assert command("init", config=path).returncode == 2
    assert path.read_text() == text
    ended = command("check", config=path)
    assert ended.returncode == 2
    assert "imap-password" in ended.stderr


def checked(path: Path, *arguments: str) -> tuple[int, dict[str, str]]:
    """The exit code of `check`, and what it says of each thing."""
    ended = command("check", *arguments, config=path)
    assert ended.stderr == ""
    lines = [line for line in ended.stdout.splitlines() if not line.startswith(" ")]
    return ended.returncode, dict(line.split(None, 1) for line in lines)


def test_check_in_order_and_with_an_example_letter(imap_server: Account, sink: MailSink, tmp_path: Path) -> None:
    path = configure(tmp_path, imap_server, sink.port)
    imap_server.append("INBOX", mail(1))
    code, said = checked(path, "--send-to", "me@northwind.example")
    assert code == 0
    assert list(said) == ["configuration", "store", "model", "letters", "mailbox", "relay", "example"]
    assert all(text == "in order" for name, text in said.items() if name != "example")
    (delivery,) = sink.deliveries
    assert (delivery.sender, delivery.recipients) == (OURS, ("me@northwind.example",))
    assert b"Auto-Submitted: auto-replied" in delivery.raw
    with house(path).open_store() as store:
        assert list(store.deliveries()) == []


def test_check_notes_what_an_admin_may_not_have_meant(pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    path = configure(tmp_path, pymap, sink.port)
    said = command("check", config=path).stdout
    assert "note: letters leave by themselves" in said
    assert "note: forged senders are not recognised" in said
    assert "no [[entities]]" not in said
    cautious = configure(tmp_path, pymap, sink.port, mailbox='authentication_results = ["mx.northwind.example"]')
    cautious.write_text(cautious.read_text() + '\n[letters]\nmode = "hold"\n')
    assert "letters leave" not in command("check", config=cautious).stdout


@pytest.mark.parametrize("thing", ["store", "model", "letters", "mailbox", "relay"])
def test_check_says_what_to_do_about_each_fault(thing: str, pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    more = {
        "model": '[models]\ndirectory = "nowhere"', "letters": '[templates]\ndirectory = "letters"',
    }.get(thing, "")  # fmt: skip
    port = free_port() if thing == "relay" else sink.port
    path = configure(tmp_path, pymap, port, more=more, password="wrong" if thing == "mailbox" else None)
    if thing == "letters":
        (tmp_path / "letters/mail/en").mkdir(parents=True)
        (tmp_path / "letters/mail/en/subject.txt").write_text("{{")
    if thing == "store":
        (tmp_path / "store").mkdir()
        (tmp_path / "store/privacy-inbox.db").write_bytes(b"not a database" * 1000)
    ended = command("check", config=path)
    assert (ended.returncode, ended.stderr) == (1, "")
    lines = ended.stdout.splitlines()
    (place,) = [number for number, line in enumerate(lines) if line.startswith(thing)]
    assert not lines[place].endswith("in order")
    assert lines[place + 1].startswith("  → ")
    assert sum(line.endswith("in order") for line in lines) == 5


# --- the program as such ---


def test_a_closed_pipe_is_no_fault(worked: Path) -> None:
    line = f'"{sys.executable}" -m privacy_inbox --config "{worked}" tickets --json | head -c 1'
    ended = subprocess.run(["sh", "-c", line], capture_output=True, text=True, timeout=60, check=False)
    assert (ended.stdout, ended.stderr) == ("{", "")


def test_the_demo(tmp_path: Path) -> None:
    ended = command("demo", "--once", "--keep", tmp_path / "kept", config=tmp_path / "none.toml")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "acknowledgements were sent" in ended.stdout
    environment = {**os.environ, "PRIVACY_INBOX_DEMO_PASSWORD": "demo"}
    kept = rows(command("tickets", "--json", config=tmp_path / "kept/privacy-inbox.toml", env=environment))
    assert len(kept) >= 10
    assert all(row["reference"] in ended.stdout for row in kept)
