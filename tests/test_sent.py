"""The Sent folder: copies of our letters, and answers that people wrote from other mail programs."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from house import OURS, configure, mail
from office import Office, lying_in, put
from privacy_inbox.app import House
from privacy_inbox.commands.page import ticket_page
from privacy_inbox.core.faults import FolderMissing
from privacy_inbox.mailbox import Mailbox
from servers import Account, Delivery, MailSink, Mischief
from test_forgetting import bytes_of

PERSON = "person.1@somewhere.example"
BY_HAND = "<by-hand@northwind.example>"


@pytest.fixture
def office(imap_server: Account, sink: MailSink, tmp_path: Path) -> Office:
    put(imap_server, [], folder="Sent")
    return Office(configure(tmp_path, imap_server, sink.port))


def hang_up(_: Delivery) -> Mischief:
    return Mischief.HANG_UP


def go_on(_: Delivery) -> None:
    return None


# --- A letter of unknown outcome --------------------------------------------------------------------------------------
def of_unknown_outcome(account: Account, office: Office, sink: MailSink) -> bytes:
    """One letter that the relay took without an answer, a while ago."""
    put(account, [mail(1)])
    sink.on_delivery = hang_up
    office.work()
    assert office.letters() == {"unknown": 1}
    sink.on_delivery = go_on
    office.later = timedelta(minutes=16)
    return sink.deliveries[0].raw


def under_another_name(raw: bytes, field: str) -> bytes:
    """A copy as some providers keep it: under a Message-ID of their own."""
    return raw.replace(b"Message-ID: ", f"Message-ID: <A1B2C3@prod.outlook.example>\r\n{field}: ".encode(), 1)


@pytest.mark.parametrize("field", ["", "X-Microsoft-Original-Message-ID", "X-Google-Original-Message-ID"])
def test_a_copy_in_sent_shows_that_the_letter_has_left(
    field: str, imap_server: Account, office: Office, sink: MailSink
) -> None:
    raw = of_unknown_outcome(imap_server, office, sink)
    copy = under_another_name(raw, field) if field else raw
    put(imap_server, [copy], folder="Sent")
    office.work()
    office.work()
    assert office.letters() == {"sent": 1}
    assert len(sink.deliveries) == 1
    assert [found for found, _ in lying_in(imap_server, "Sent")] == [copy]


def test_what_is_not_found_in_sent_goes_once_more_the_same_to_the_byte(
    imap_server: Account, office: Office, sink: MailSink
) -> None:
    raw = of_unknown_outcome(imap_server, office, sink)
    put(imap_server, [mail(7, From=OURS, To="else@somewhere.example")], folder="Sent")
    office.work()
    office.later = timedelta(days=1)
    office.work()
    assert office.letters() == {"sent": 1}
    assert [delivery.raw for delivery in sink.deliveries] == [raw, raw]


@pytest.mark.parametrize("sent", ['sent_folder = ""', 'sent_folder = "Nowhere"'])
def test_without_a_sent_folder_it_goes_once_more(
    sent: str, imap_server: Account, sink: MailSink, tmp_path: Path
) -> None:
    office = Office(configure(tmp_path, imap_server, sink.port, mailbox=sent))
    raw = of_unknown_outcome(imap_server, office, sink)
    office.work()
    office.work()
    assert office.letters() == {"sent": 1}
    assert [delivery.raw for delivery in sink.deliveries] == [raw, raw]


# --- Answers by hand --------------------------------------------------------------------------------------------------
def answered_ticket(account: Account, office: Office) -> tuple[str, str]:
    """A ticket that was acknowledged: its reference, and the Message-ID of its letter."""
    put(account, [mail(1)])
    office.work()
    (ticket,) = office.tickets()
    return ticket["reference"], ticket["acknowledgement"]["message_id"]


def by_hand(answers: str, **headers: str) -> bytes:
    """What a colleague wrote from a mail program of their own."""
    fields = {"From": f"Dana <{OURS}>", "To": PERSON, "Message_ID": BY_HAND, "In_Reply_To": answers} | headers
    return mail(50, "Dear Ann, we hold your name and your address.", **fields)


@pytest.mark.parametrize("to_letter", [False, True])
def test_an_answer_by_hand_is_offered_and_closes_the_ticket_when_it_is_confirmed(
    to_letter: bool, imap_server: Account, office: Office
) -> None:
    reference, letter = answered_ticket(imap_server, office)
    put(imap_server, [by_hand(letter if to_letter else "<1@somewhere.example>")], folder="Sent")
    office.poll()
    office.poll()
    ticket = office.ticket(reference)
    (answer,) = ticket["answers"]
    assert (answer["state"], answer["to"], ticket["status"]) == ("offered", [PERSON], "open")
    assert "your name and your address" in answer["text"]
    assert f"to {PERSON}: was this the answer? `ticket answered` or" in "\n".join(ticket_page(ticket))
    assert office.events(reference).count("answered_by_hand") == 1
    office.move(reference, "answered")
    ticket = office.ticket(reference)
    assert (ticket["status"], ticket["answers"][0]["state"]) == ("closed", "confirmed")
    assert ticket["clock_status"] == "answered"
    assert f"to {PERSON}, confirmed" in "\n".join(ticket_page(ticket))
    assert office.outcomes() == ["ticket"]
    assert office.status()["reconciled"]


def test_who_has_the_answer_needs_no_receipt(imap_server: Account, office: Office, sink: MailSink) -> None:
    put(imap_server, [mail(1, Auto_Submitted="auto-generated")])
    office.work()
    (ticket,) = office.tickets()
    assert ticket["acknowledgement"]["state"] == "held"
    put(imap_server, [by_hand("<1@somewhere.example>")], folder="Sent")
    office.poll()
    office.move(ticket["reference"], "answered")
    assert office.letters() == {"dropped": 1}
    assert sink.deliveries == []


def test_what_was_no_answer_is_dismissed(imap_server: Account, office: Office) -> None:
    reference, _ = answered_ticket(imap_server, office)
    put(imap_server, [by_hand("<1@somewhere.example>")], folder="Sent")
    office.poll()
    office.move(reference, "unanswered")
    office.poll()
    ticket = office.ticket(reference)
    assert (ticket["status"], [answer["state"] for answer in ticket["answers"]]) == ("open", ["dismissed"])


@pytest.mark.parametrize("writer", [PERSON, "ann@home.example"])
def test_who_replies_to_an_answer_by_hand_joins_the_ticket(writer: str, imap_server: Account, office: Office) -> None:
    reference, _ = answered_ticket(imap_server, office)
    answer = by_hand("<1@somewhere.example>", To=f"{PERSON}, Ann <Ann@Home.example>")
    put(imap_server, [answer], folder="Sent")
    office.poll()
    reply = mail(2, "One thing is missing there.", From=writer, Message_ID="<r@x.example>", In_Reply_To=BY_HAND)
    put(imap_server, [reply])
    office.work()
    assert [(row["outcome"], row["reference"]) for row in office.deliveries()] == [
        ("ticket", reference), ("appended", reference),
    ]  # fmt: skip


def test_a_forward_to_a_colleague_is_no_answer(imap_server: Account, office: Office) -> None:
    reference, letter = answered_ticket(imap_server, office)
    forward = by_hand("<1@somewhere.example>", To="colleague@northwind.example", References=letter)
    put(imap_server, [forward], folder="Sent")
    office.poll()
    assert office.ticket(reference)["answers"] == []
    assert "answered_by_hand" not in office.events(reference)


def test_of_other_mail_in_sent_only_its_uid_is_kept(imap_server: Account, office: Office) -> None:
    office.poll()
    words = {"From": OURS, "To": "quirinalda@vexborough.example", "Subject": "zanzibarine", "Message_ID": "<kestrel@x>"}
    put(imap_server, [mail(9, "wobblethwaite", **words)], folder="Sent")
    office.poll()
    kept = bytes_of(office.house.settings.store.directory)
    assert not [word for word in (b"quirinalda", b"zanzibarine", b"kestrel", b"wobblethwaite") if word in kept]
    with office.app() as app:
        assert app.store.db.execute("SELECT folder, count(*) FROM looked_at").fetchone()[:] == ("Sent", 1)
    assert (office.tickets(), office.deliveries()) == ([], [])


def test_forgetting_takes_answers_by_hand_along(imap_server: Account, office: Office) -> None:
    reference, _ = answered_ticket(imap_server, office)
    put(imap_server, [by_hand("<1@somewhere.example>", Subject="zanzibarine")], folder="Sent")
    office.poll()
    assert b"zanzibarine" in bytes_of(office.house.settings.store.directory)
    office.move(reference, "answered")
    office.move(reference, "forget", reason="retention")
    office.poll()
    assert office.ticket(reference)["answers"] == []
    kept = bytes_of(office.house.settings.store.directory)
    assert not [word for word in (b"zanzibarine", b"your name and your address", b"by-hand") if word in kept]
    assert office.status()["reconciled"]


@pytest.mark.parametrize("first", ["INBOX", "Sent"])
def test_an_answer_that_also_comes_in_as_a_copy_is_one_answer(
    first: str, imap_server: Account, office: Office, sink: MailSink
) -> None:
    reference, _ = answered_ticket(imap_server, office)
    answer = by_hand("<1@somewhere.example>", Cc=OURS)
    for folder in (first, "INBOX" if first == "Sent" else "Sent"):
        put(imap_server, [answer], folder=folder)
        office.work()
    assert office.outcomes() == ["ticket", "event"]
    assert len(office.ticket(reference)["answers"]) == 1
    assert office.events(reference).count("answered_by_hand") == 1
    assert len(sink.deliveries) == 1


# --- Filing -----------------------------------------------------------------------------------------------------------
def test_our_letters_are_filed_once_as_read_and_as_they_left(
    imap_server: Account, office: Office, sink: MailSink
) -> None:
    put(imap_server, [mail(1), mail(2)])
    office.work()
    office.later = timedelta(seconds=2)
    for _ in range(3):
        office.work()
    assert lying_in(imap_server, "Sent") == [(delivery.raw, {b"\\Seen"}) for delivery in sink.deliveries]


def test_letters_are_not_filed_where_that_is_not_wanted(imap_server: Account, sink: MailSink, tmp_path: Path) -> None:
    put(imap_server, [mail(1)])
    put(imap_server, [], folder="Sent")
    office = Office(configure(tmp_path, imap_server, sink.port, mailbox="save_sent = false"))
    office.work()
    office.later = timedelta(seconds=2)
    office.work()
    assert lying_in(imap_server, "Sent") == []


@pytest.mark.parametrize(
    ("host", "files"),
    [
        ("smtp.office365.com", False), ("SMTP.Gmail.com", False), ("smtp-relay.gmail.com", False),
        ("smtp-mail.outlook.com", False), ("mail.northwind.example", True), ("notgmail.com", True),
    ],
)  # fmt: skip
def test_letters_are_not_filed_where_the_relay_does_so(
    host: str, files: bool, pymap: Account, sink: MailSink, tmp_path: Path
) -> None:
    put(pymap, [mail(1)])
    put(pymap, [], folder="Sent")
    office = Office(configure(tmp_path, pymap, sink.port))
    office.work()
    settings = office.house.settings
    office.house = House(replace(settings, smtp=replace(settings.smtp, host=host)))
    assert office.house.settings.files_letters == files
    office.later = timedelta(seconds=2)
    office.poll()
    assert len(lying_in(pymap, "Sent")) == files


class Killed(BaseException):
    """The program ends here."""


def test_killed_after_filing_a_letter_it_files_it_once(
    imap_server: Account, office: Office, sink: MailSink, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(imap_server, [mail(1)])
    office.work()
    office.later = timedelta(seconds=2)
    append = Mailbox.append

    def and_die(self: Mailbox, folder: str, raw: bytes, when: datetime) -> None:
        append(self, folder, raw, when)
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(Mailbox, "append", and_die)
        with pytest.raises(Killed):
            office.poll()
    office.start()
    office.poll()
    assert len(lying_in(imap_server, "Sent")) == len(sink.deliveries) == 1


def test_what_the_provider_filed_itself_is_not_filed_again(
    imap_server: Account, office: Office, sink: MailSink
) -> None:
    put(imap_server, [mail(1)])
    office.work()
    copy = under_another_name(sink.deliveries[0].raw, "X-Microsoft-Original-Message-ID")
    put(imap_server, [copy], folder="Sent")
    office.later = timedelta(seconds=2)
    office.poll()
    office.poll()
    assert [raw for raw, _ in lying_in(imap_server, "Sent")] == [copy]


def test_a_sent_folder_that_takes_no_letter_keeps_no_mail_from_being_read(
    pymap: Account, sink: MailSink, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise FolderMissing("the folder 'Sent' takes no letter", "see why")

    put(pymap, [mail(1)])
    put(pymap, [], folder="Sent")
    office = Office(configure(tmp_path, pymap, sink.port))
    office.work()
    office.later = timedelta(seconds=2)
    with monkeypatch.context() as patch:
        patch.setattr(Mailbox, "append", refuse)
        office.poll()
    assert lying_in(pymap, "Sent") == []
    office.poll()
    assert [raw for raw, _ in lying_in(pymap, "Sent")] == [sink.deliveries[0].raw]
