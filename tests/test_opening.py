"""Tickets that a person opens: what came by post, by telephone, as a mail file; a second matter in one message."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from house import command, configure, mail, rows
from office import Office, put
from privacy_inbox.triage import Refused
from servers import Account, MailSink

YESTERDAY = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()


@pytest.fixture
def office(pymap: Account, sink: MailSink, tmp_path: Path) -> Office:
    return Office(configure(tmp_path, pymap, sink.port))


def opened(tmp_path: Path, *arguments: str) -> str:
    """Open a ticket on the command line; returns its reference."""
    done = command("ticket", "open", *arguments, config=tmp_path / "privacy-inbox.toml")
    assert done.returncode == 0, done.stderr
    return done.stdout.partition(":")[0]


def shown(tmp_path: Path, reference: str) -> dict[str, Any]:
    (found,) = rows(command("ticket", "show", reference, "--json", config=tmp_path / "privacy-inbox.toml"))
    return found


def written_to(tmp_path: Path, reference: str) -> str:
    """Whom a letter would go to."""
    looked = ("ticket", "write", reference, "--template", "rights_request", "--preview")
    done = command(*looked, config=tmp_path / "privacy-inbox.toml")
    assert done.returncode == 0, done.stderr
    return done.stdout.partition("\n")[0].removeprefix("To: ")


def test_a_paper_letter_is_dated_from_the_day_it_came(office: Office, sink: MailSink, tmp_path: Path) -> None:
    reference = opened(
        tmp_path, "--channel", "post", "--received", "2026-01-31", "--name", "Ida Fjord", "--address",
        "ida@fjord.example", "--text", "Please send me what you have about me.", "--category", "rights_request",
        "--right", "access", "--as", "dana",
    )  # fmt: skip
    found = shown(tmp_path, reference)
    assert (found["category"], found["rights"], found["due_safe"]) == ("rights_request", ["access"], "2026-02-28")
    assert found["requester"] == {"name": "Ida Fjord", "address": "ida@fjord.example"}
    assert (found["confirmed_by"], found["acknowledgement"]["state"]) == ("dana", "none")
    office.send()
    assert sink.deliveries == []
    office.move(reference, "answer", text="Here is what we have.")
    assert office.letters() == {"queued": 1}


def test_without_a_word_of_a_person_it_is_read_like_a_mail(office: Office, tmp_path: Path) -> None:
    reference = opened(
        tmp_path, "--channel", "telephone", "--received", "2026-11-20", "--text",
        "Please delete all the personal data that you hold about me.",
    )  # fmt: skip
    found = shown(tmp_path, reference)
    assert found["category"] == "rights_request"
    assert "erasure" in found["rights"]
    assert found["confirmed_by"] is None
    assert found["requester"]["address"] == ""
    assert office.status()["reconciled"]


def test_a_mail_file_is_kept_as_it_is(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "forwarded.eml"
    file.write_bytes(mail(5))
    reference = opened(
        tmp_path, "--channel", "mail_file", "--received", "2026-11-20T10:00:00+00:00", "--file", str(file)
    )
    found = shown(tmp_path, reference)
    assert found["requester"]["address"] == "person.5@somewhere.example"
    assert found["messages"][0]["message_id"] == "<5@somewhere.example>"
    again = opened(tmp_path, "--channel", "mail_file", "--received", "2026-11-20", "--file", str(file))
    assert again != reference  # whoever opens one by hand has a reason


@pytest.mark.usefixtures("office")
def test_of_a_mail_file_letters_go_to_its_writer_unless_a_person_says_whom(tmp_path: Path) -> None:
    file = tmp_path / "forwarded.eml"
    file.write_bytes(mail(5))
    by_file = ("--channel", "mail_file", "--received", YESTERDAY, "--file", str(file))
    reference = opened(tmp_path, *by_file, "--name", "Ada")
    assert shown(tmp_path, reference)["requester"] == {"name": "Ada", "address": "person.5@somewhere.example"}
    assert written_to(tmp_path, reference) == "person.5@somewhere.example"
    other = opened(tmp_path, *by_file, "--address", "ida@fjord.example")
    assert shown(tmp_path, other)["requester"] == {"name": "", "address": "ida@fjord.example"}
    assert written_to(tmp_path, other) == "ida@fjord.example"


def test_of_a_mail_file_of_our_own_letters_go_to_nobody(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "ours.eml"
    file.write_bytes(mail(5, From=office.house.settings.sender))
    reference = opened(tmp_path, "--channel", "mail_file", "--received", "2026-11-20", "--file", str(file))
    with pytest.raises(Refused, match="nobody knows whom to write to"):
        office.move(reference, "write", template="rights_request")


@pytest.mark.usefixtures("office")
def test_an_address_of_other_letters_is_kept_as_a_mail_can_carry_it(tmp_path: Path) -> None:
    reference = opened(
        tmp_path, "--channel", "post", "--received", YESTERDAY, "--text", "Please delete my data.", "--name", "Jo",
        "--address", "jo@müller.example",
    )  # fmt: skip
    assert shown(tmp_path, reference)["requester"] == {"name": "Jo", "address": "jo@xn--mller-kva.example"}
    assert written_to(tmp_path, reference) == "jo@xn--mller-kva.example"


def test_a_text_in_another_encoding_is_refused(office: Office, tmp_path: Path) -> None:
    file, config = tmp_path / "letter.txt", tmp_path / "privacy-inbox.toml"
    file.write_bytes("Grüße".encode("latin-1"))
    for arguments in (
        ("open", "--channel", "post", "--received", "2026-11-20"), ("answer", "7QK4-M2XD"),
    ):  # fmt: skip
        done = command("ticket", *arguments, "--text-file", file, config=config)
        assert done.returncode == 2
        assert "letter.txt is no text in UTF-8" in done.stderr
    assert office.tickets() == []


@pytest.mark.parametrize(
    ("received", "at"),
    [
        ("2026-01-20", "2026-01-20T12:00:00Z"),
        ("2026-01-20T00:30", "2026-01-20T00:30:00Z"),
        ("2026-01-20T00:30:00+01:00", "2026-01-19T23:30:00Z"),
    ],
)
@pytest.mark.usefixtures("office")
def test_an_hour_that_is_named_counts(tmp_path: Path, received: str, at: str) -> None:
    reference = opened(tmp_path, "--channel", "post", "--received", received, "--text", "Please delete my data.")
    assert shown(tmp_path, reference)["received_at"] == at


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        (("--received", "2999-01-01", "--text", "x"), "future"),
        (("--received", "soon", "--text", "x"), "no day"),
        (("--received", "2026-11-20"), "nothing to keep"),
        (("--received", "2026-11-20", "--text", "x", "--category", "rights_request"), "at least one right"),
        (("--received", "2026-11-20", "--text", "x", "--right", "access"), "rights belong to a request"),
        (("--received", "2026-11-20", "--text", "x", "--address", "nowhere"), "no letter can go to nowhere"),
    ],
)
def test_what_cannot_be_opened(office: Office, tmp_path: Path, arguments: tuple[str, ...], wrong: str) -> None:
    done = command("ticket", "open", "--channel", "post", *arguments, config=tmp_path / "privacy-inbox.toml")
    assert done.returncode == 2
    assert wrong in done.stderr
    assert office.tickets() == []


def test_a_second_matter_in_one_message_has_a_ticket_of_its_own(office: Office, pymap: Account, tmp_path: Path) -> None:
    put(pymap, [mail(1)])
    office.poll()
    (first,) = office.tickets()
    config = tmp_path / "privacy-inbox.toml"
    done = command(
        "ticket", "open-another", first["reference"], "--category", "child_data_alert", "--as", "dana", config=config
    )
    another = shown(tmp_path, done.stdout.partition(":")[0])
    assert another["category"] == "child_data_alert"
    assert another["linked"] == [first["reference"]]
    assert another["messages"][0]["text"] == shown(tmp_path, first["reference"])["messages"][0]["text"]
    assert another["due_safe"]
    word = another["messages"][0]["text"].split()[0]
    found = rows(command("tickets", "--search", word, "--json", config=config))
    assert {ticket["reference"] for ticket in found} == {first["reference"], another["reference"]}
    with office.app() as app:
        assert [*app.store.raw_mails(another["reference"])] == [*app.store.raw_mails(first["reference"])] != []
    office.move(first["reference"], "close", reason="Done")
    office.move(first["reference"], "forget", reason="Done")
    refused = command("ticket", "open-another", first["reference"], "--category", "general_question", config=config)
    assert refused.returncode == 1
    assert "forgotten" in refused.stderr
    office.move(another["reference"], "close", reason="Done")
    office.move(another["reference"], "forget", reason="Done")
    with office.app() as app:
        assert [*app.store.raw_mails(another["reference"])] == []
    assert json.loads(command("status", "--json", config=config).stdout)["reconciled"]
