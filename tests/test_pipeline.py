"""From a mailbox to tickets and letters, against real servers; the mails are read in this process."""

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from house import OURS, configure, mail, people_writing
from office import Office, Understand, by_another_way, put, reader
from privacy_inbox import pipeline, resources, triage
from privacy_inbox.core.decision import decide
from privacy_inbox.core.faults import Fault, FolderMissing, Unreachable
from privacy_inbox.core.wording import PARTS
from privacy_inbox.mailbox import Fetched, Mailbox, Withheld
from privacy_inbox.rendering import Renderer
from privacy_inbox.store.reading import Waiting
from privacy_inbox.worker import Understood, Unreadable
from servers import Account, Delivery, MailSink, Mischief


@pytest.fixture(scope="module")
def understand() -> Understand:
    return reader()


@pytest.fixture
def office(imap_server: Account, sink: MailSink, tmp_path: Path, understand: Understand) -> Office:
    return Office(configure(tmp_path, imap_server, sink.port), understand)


# --- the main job ---


def mixed() -> list[bytes]:
    """Sixty mails: people, robots, lists, one of ourselves, one without a sender, and a copy."""
    people = list(people_writing(50))
    robots = [
        mail(101, Auto_Submitted="auto-replied"),
        mail(102, List_Id="<news.somewhere.example>"),
        mail(103, Return_Path="<>"),
        mail(104, From="mailer-daemon@somewhere.example"),
        mail(105, From=OURS),
        mail(106, From=""),
        mail(107, From="noreply@somewhere.example"),
        mail(108, Precedence="bulk"),
        mail(109, X_Auto_Response_Suppress="All"),
    ]
    return [*people, *robots, by_another_way(people[7])]


def test_sixty_mixed_mails_become_tickets_and_letters_once(
    imap_server: Account, office: Office, sink: MailSink
) -> None:
    put(imap_server, mixed())
    office.work()
    status = office.status()
    assert status["reconciled"]
    assert {name: count for name, count in status["deliveries"].items() if count} == {
        "total": 60, "ticket": 59, "duplicate": 1,
    }  # fmt: skip
    answered = [delivery.recipients[0] for delivery in sink.deliveries]
    assert len(answered) == len(set(answered)) >= 45
    assert set(answered) <= {f"person.{number}@somewhere.example" for number in range(50)}
    for ticket in office.tickets():
        acknowledgement = ticket["acknowledgement"]
        assert (acknowledgement["state"] == "sent") == (ticket["requester"]["address"] in answered)
        assert acknowledgement["because"]
    before = office.tickets(), office.deliveries(), status["outbox"]
    office.work()
    assert (office.tickets(), office.deliveries(), office.status()["outbox"]) == before
    assert len(sink.deliveries) == len(answered)


def flags(account: Account) -> dict[int, tuple[bytes, ...]]:
    with account.client() as client:
        client.select_folder("INBOX", readonly=True)
        known: dict[int, tuple[bytes, ...]] = client.get_flags(client.search())
        return {uid: tuple(flag for flag in found if flag != b"\\Recent") for uid, found in known.items()}


def test_nothing_on_the_server_is_touched(imap_server: Account, office: Office) -> None:
    put(imap_server, people_writing(3))
    with imap_server.client() as client:
        client.select_folder("INBOX")
        client.add_flags(client.search()[1:2], [b"\\Seen", b"\\Flagged"])
    before = flags(imap_server)
    office.work()
    assert flags(imap_server) == before
    assert len(office.tickets()) == 3


def test_a_copy_by_another_way_is_a_duplicate_in_the_same_batch_and_later(
    imap_server: Account, office: Office, sink: MailSink
) -> None:
    put(imap_server, [mail(), by_another_way(mail())])
    office.work()
    put(imap_server, [by_another_way(by_another_way(mail()))], folder="INBOX")
    office.work()
    assert [row["outcome"] for row in office.deliveries()] == ["ticket", "duplicate", "duplicate"]
    assert len(office.tickets()) == len(sink.deliveries) == 1


def test_another_mail_under_a_copied_message_id_has_a_ticket_of_its_own(imap_server: Account, office: Office) -> None:
    put(imap_server, [mail(1), mail(2, Message_ID="<1@somewhere.example>")])
    office.poll()
    assert len(office.tickets()) == 2


# --- what follows ---


def acknowledged(account: Account, office: Office, sink: MailSink) -> tuple[str, str]:
    """A ticket whose letter has left: its reference, and that letter's Message-ID."""
    put(account, [mail(1)])
    office.work()
    (ticket,) = office.tickets()
    assert ticket["acknowledgement"]["state"] == "sent"
    return ticket["reference"], ticket["acknowledgement"]["message_id"]


def test_a_reply_by_its_writer_is_appended_and_not_answered(
    imap_server: Account, office: Office, sink: MailSink
) -> None:
    reference, letter = acknowledged(imap_server, office, sink)
    reply = mail(1, "One more thing: my old address too.", Message_ID="<reply@somewhere.example>", In_Reply_To=letter)
    put(imap_server, [reply])
    office.work()
    assert [row["outcome"] for row in office.deliveries()] == ["ticket", "appended"]
    assert [message["kind"] for message in office.ticket(reference)["messages"]] == ["ticket", "appended"]
    assert len(sink.deliveries) == 1


def test_a_reply_by_a_stranger_opens_a_linked_ticket_whose_letter_is_held(
    imap_server: Account, office: Office, sink: MailSink
) -> None:
    reference, letter = acknowledged(imap_server, office, sink)
    put(imap_server, [mail(2, Message_ID="<stranger@somewhere.example>", In_Reply_To=letter)])
    office.work()
    (other,) = [ticket for ticket in office.tickets() if ticket["reference"] != reference]
    assert other["linked"] == [reference]
    assert (other["acknowledgement"]["state"], other["acknowledgement"]["rule"]) == ("held", "other-participant")
    assert len(office.ticket(reference)["messages"]) == len(sink.deliveries) == 1


def returned_to_sender(letter: str) -> bytes:
    """A delivery status notification (RFC 3464) about a letter of ours."""
    part = "--part\nContent-Type: "
    return (
        (
            f"Return-Path: <>\nFrom: Mail System <mailer-daemon@somewhere.example>\nTo: {OURS}\nSubject: Undelivered\n"
            "Message-ID: <dsn@somewhere.example>\nMIME-Version: 1.0\n"
            "Content-Type: multipart/report; report-type=delivery-status; boundary=part\n\n"
            f"{part}text/plain\n\nIt could not be delivered.\n"
            f"{part}message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; p@x.example\n"
            "Action: failed\nStatus: 5.1.1\n\n"
            f"{part}text/rfc822-headers\n\nMessage-ID: {letter}\nSubject: ours\n\n--part--\n"
        )
        .replace("\n", "\r\n")
        .encode()
    )


def test_a_bounce_of_our_letter_is_an_event_on_its_ticket(imap_server: Account, office: Office, sink: MailSink) -> None:
    reference, letter = acknowledged(imap_server, office, sink)
    put(imap_server, [returned_to_sender(letter)])
    office.work()
    assert [row["outcome"] for row in office.deliveries()] == ["ticket", "event"]
    assert office.ticket(reference)["acknowledgement"]["state"] == "bounced"
    assert len(office.tickets()) == len(sink.deliveries) == 1


def test_our_own_letter_coming_back_is_an_event(imap_server: Account, office: Office, sink: MailSink) -> None:
    acknowledged(imap_server, office, sink)
    put(imap_server, [sink.deliveries[0].raw])
    office.work()
    assert [row["outcome"] for row in office.deliveries()] == ["ticket", "event"]
    assert len(sink.deliveries) == 1


# --- folders ---


@given(st.lists(st.integers(0, 20_000_000), max_size=200))
def test_batches_are_bounded_and_lose_nothing(sizes: list[int]) -> None:
    waiting = [Waiting(number, "mailbox", "INBOX", 1, number, size, False) for number, size in enumerate(sizes)]
    cut = list(pipeline.batches(waiting))
    assert [item for batch in cut for item in batch] == waiting
    for batch in cut:
        assert 1 <= len(batch) <= pipeline.MAX_BATCH
        assert len(batch) == 1 or sum(item.size for item in batch) <= pipeline.MAX_BATCH_BYTES
    for batch, following in pairwise(cut):  # none was cut too early
        full = len(batch) == pipeline.MAX_BATCH
        assert full or sum(item.size for item in batch) + following[0].size > pipeline.MAX_BATCH_BYTES


@pytest.mark.dovecot
def test_more_than_a_batch_holds(dovecot: Account, sink: MailSink, tmp_path: Path, understand: Understand) -> None:
    dovecot.fill(people_writing(101), start=datetime.now(UTC) - timedelta(hours=1))
    office = Office(configure(tmp_path, dovecot, sink.port), understand)
    office.work()
    assert len(office.tickets()) == 101
    assert office.status()["reconciled"]


def test_large_mails_are_fetched_apart_and_whole(imap_server: Account, office: Office) -> None:
    large = [mail(number, "x" * 70 + "\r\n" + ("long " * 14 + "\r\n") * 63_000) for number in (1, 2)]
    assert pipeline.MAX_BATCH_BYTES / 2 < len(large[0]) < pipeline.MAX_BATCH_BYTES
    put(imap_server, [large[0], mail(3), large[1]])
    office.poll()
    assert [row["outcome"] for row in office.deliveries()] == ["ticket"] * 3
    with office.app() as app:
        raws = [raw for ticket in office.tickets() for raw in app.store.raw_mails(ticket["reference"])]
    assert sorted(map(len, raws)) == sorted(map(len, [*large, mail(3)]))


def remove(account: Account, folder: str = "INBOX") -> None:
    with account.client() as client:
        client.select_folder(folder)
        client.delete_messages(client.search())
        client.expunge()


def test_a_mail_that_is_gone_before_it_is_read_has_vanished(imap_server: Account, office: Office) -> None:
    put(imap_server, [mail(1)])
    with office.app() as app, office.house.connect() as mailbox:
        pipeline.take_stock(mailbox, "INBOX", False, app)
        waiting = app.store.unfetched("mailbox", "INBOX")
        remove(imap_server)
        pipeline.admit(mailbox, waiting, app)
        pipeline.finish(app)
    put(imap_server, [mail(2)])
    office.poll()
    # Some servers still give out what another client has just removed; either way nothing is left open.
    first, second = office.deliveries()
    assert first["outcome"] in ("vanished", "ticket")
    assert second["outcome"] == "ticket"
    assert office.status()["reconciled"]


def test_a_mail_that_is_gone_at_the_next_poll_has_vanished(imap_server: Account, office: Office) -> None:
    put(imap_server, [mail(1)])
    with office.app() as app, office.house.connect() as mailbox:
        pipeline.take_stock(mailbox, "INBOX", False, app)
    remove(imap_server)
    office.work()
    assert [row["outcome"] for row in office.deliveries()] == ["vanished"]
    assert office.tickets() == []
    assert office.status()["reconciled"]


def test_a_folder_made_anew_opens_no_second_ticket(
    imap_server: Account, sink: MailSink, tmp_path: Path, understand: Understand
) -> None:
    office = Office(configure(tmp_path, imap_server, sink.port, mailbox='folders = ["INBOX", "Desk"]'), understand)
    mails = list(people_writing(5))
    put(imap_server, mails, folder="Desk")
    office.work()
    letters = len(sink.deliveries)
    with imap_server.client() as client:
        client.delete_folder("Desk")
    put(imap_server, [*reversed(mails), mail(99)], folder="Desk")
    office.work()
    rows = office.deliveries()
    assert len({row["uidvalidity"] for row in rows}) == 2
    assert Counter(row["outcome"] for row in rows) == {"ticket": 6, "duplicate": 5}
    assert len(office.tickets()) == 6
    assert len(sink.deliveries) == letters + 1


def test_mail_in_the_junk_folder_has_a_ticket_and_a_held_letter(
    imap_server: Account, office: Office, sink: MailSink
) -> None:
    put(imap_server, [mail(1)], folder="Junk")
    office.work()
    (ticket,) = office.tickets()
    assert (ticket["acknowledgement"]["state"], ticket["acknowledgement"]["rule"]) == ("held", "junk")
    assert sink.deliveries == []


def test_processed_mail_is_moved_where_that_is_asked_for(
    imap_server: Account, sink: MailSink, tmp_path: Path, understand: Understand
) -> None:
    office = Office(configure(tmp_path, imap_server, sink.port, mailbox='processed_folder = "Done"'), understand)
    put(imap_server, people_writing(5))
    office.work()
    put(imap_server, [mail(99)])
    office.work()
    office.work()
    with imap_server.client() as client:
        assert client.select_folder("INBOX")[b"EXISTS"] == 0
        assert client.select_folder("Done")[b"EXISTS"] == 6
    assert len(office.tickets()) == len(office.deliveries()) == 6
    with office.app() as app:
        assert app.store.unsettled("mailbox") == []


def test_a_folder_that_cannot_be_made_for_processed_mail_stops_nothing(
    pymap: Account, sink: MailSink, tmp_path: Path, understand: Understand, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> bool:
        raise FolderMissing("the folder 'Done' cannot be made", "make it")

    monkeypatch.setattr(Mailbox, "settle", refuse)
    office = Office(configure(tmp_path, pymap, sink.port, mailbox='processed_folder = "Done"'), understand)
    put(pymap, people_writing(2))
    office.work()
    assert len(office.tickets()) == 2
    assert office.letters() == {"sent": 2}


# --- old mail ---


@pytest.mark.dovecot
def test_what_was_there_before_the_start_is_listed_and_left_alone(
    dovecot: Account, sink: MailSink, tmp_path: Path, understand: Understand
) -> None:
    dovecot.fill((mail(number) for number in range(3000)), start=datetime.now(UTC) - timedelta(days=400))
    today = datetime.now(UTC).date()
    office = Office(configure(tmp_path, dovecot, sink.port, mailbox=f"start = {today}"), understand)
    office.work()
    status = office.status()
    assert {name: count for name, count in status["deliveries"].items() if count} == {
        "total": 3000, "before_start": 3000,
    }  # fmt: skip
    assert status["reconciled"]
    with office.app() as app:
        triage.open_early(app.store, 1234, "dpo")
        with pytest.raises(triage.Refused):
            triage.open_early(app.store, 1234, "dpo")
    put(dovecot, [mail(5000)])
    office.work()
    assert Counter(row["outcome"] for row in office.deliveries()) == {"before_start": 2999, "ticket": 2}
    assert [delivery.recipients for delivery in sink.deliveries] == [("person.5000@somewhere.example",)]
    assert {ticket["acknowledgement"]["rule"] for ticket in office.tickets()} == {"old", "person"}


def test_an_old_mail_opens_a_ticket_and_its_letter_is_held(
    imap_server: Account, sink: MailSink, tmp_path: Path, understand: Understand
) -> None:
    path = configure(tmp_path, imap_server, sink.port, more="[letters]\nacknowledge_within_days = 3")
    office = Office(path, understand)
    put(imap_server, [mail(1)], when=datetime.now(UTC) - timedelta(days=4))
    put(imap_server, [mail(2)], when=datetime.now(UTC) - timedelta(days=2))
    office.work()
    assert {ticket["requester"]["name"]: ticket["acknowledgement"]["state"] for ticket in office.tickets()} == {
        "Person 1": "held", "Person 2": "sent",
    }  # fmt: skip


# --- one mail's fault ---


def test_a_mail_on_which_a_decision_fails_is_charged_and_set_apart_alone(
    imap_server: Account, office: Office, sink: MailSink, monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    def fragile(delivery: Any, message: Any, *rest: Any) -> Any:
        if message.message_id == "<2@somewhere.example>":
            raise ValueError(message.text)
        return decide(delivery, message, *rest)

    monkeypatch.setattr(pipeline, "decide", fragile)
    put(imap_server, [mail(number) for number in (1, 2, 3)])
    office.work()
    assert [row["outcome"] for row in office.deliveries()] == ["ticket", "quarantined", "ticket"]
    assert [row["attempts"] for row in office.deliveries()] == [0, 3, 0]
    assert len(office.tickets()) == 3
    assert len(sink.deliveries) == 2
    assert "personal data" not in caplog.text


def test_a_mail_that_cannot_be_read_is_set_apart_and_seen(
    imap_server: Account, sink: MailSink, tmp_path: Path, understand: Understand
) -> None:
    tries = 0

    def careful(raw: bytes) -> Understood | Unreadable:
        nonlocal tries
        if b"<3@somewhere" not in raw:
            return understand(raw)
        tries += 1
        return Unreadable("reading it took too long")

    office = Office(configure(tmp_path, imap_server, sink.port), careful)
    put(imap_server, [mail(number) for number in range(1, 6)])
    office.work()
    assert [row["outcome"] for row in office.deliveries()] == ["ticket", "ticket", "quarantined", "ticket", "ticket"]
    assert tries == pipeline.MAX_ATTEMPTS
    reference = office.deliveries()[2]["reference"]
    ticket = office.ticket(reference)
    assert ticket["needs_review"]
    assert ticket["due"]
    assert ticket["acknowledgement"]["action"] == "hold"
    assert len(sink.deliveries) == 4


def test_a_fault_of_the_house_stops_the_round_and_charges_nobody(
    imap_server: Account, sink: MailSink, tmp_path: Path, understand: Understand
) -> None:
    def broken(raw: bytes) -> Understood | Unreadable:
        raise Fault("the model is gone", "bring it back")

    office = Office(configure(tmp_path, imap_server, sink.port), broken)
    put(imap_server, people_writing(3))
    with pytest.raises(Fault):
        office.work()
    assert [(row["outcome"], row["attempts"]) for row in office.deliveries()] == [(None, 0)] * 3
    office.understand = understand
    office.work()
    assert len(office.tickets()) == len(sink.deliveries) == 3


def test_asked_to_stop_it_leaves_the_rest_for_the_next_start(
    pymap: Account, sink: MailSink, tmp_path: Path, understand: Understand
) -> None:
    office = Office(configure(tmp_path, pymap, sink.port), understand)
    put(pymap, people_writing(5))
    with office.app() as app, office.house.connect() as mailbox:

        def stop_at_the_third(raw: bytes) -> Understood | Unreadable:
            if b"\r\nNumber 2\r\n" in raw:
                app.stopping.set()
            return understand(raw)

        app.understand = stop_at_the_third
        pipeline.collect(mailbox, app)
        with office.house.relay() as relay:
            pipeline.deliver(relay, app)
    assert len(office.tickets()) == 3
    assert sink.deliveries == []
    office.work()
    assert len(office.tickets()) == len(sink.deliveries) == 5


# --- templates ---


@pytest.mark.parametrize(
    ("own", "shipped", "state"),
    [
        ("Dear {{ nobody }},", "", "sent"),  # our own is broken: the shipped one goes
        ("{% if %}", "{{ nobody }}", "held"),  # all are broken: a letter of last resort, held
        ("", "{% endfor %}", "held"),
    ],
)
def test_a_template_that_breaks_keeps_no_ticket_from_opening(
    pymap: Account, sink: MailSink, tmp_path: Path, understand: Understand, own: str, shipped: str, state: str
) -> None:
    office = Office(configure(tmp_path, pymap, sink.port), understand)
    mine, theirs = tmp_path / "mine", tmp_path / "theirs"
    shutil.copytree(resources.shipped("templates"), theirs)
    (mine / "mail/en").mkdir(parents=True)
    office.render = Renderer(theirs, mine, office.house.settings, clock=count().__next__).render
    put(pymap, [mail(1)])
    office.work()
    for directory, text in ((mine, own), (theirs, shipped)):
        for path in (theirs / "mail/en").glob("*.txt") if text else ():
            if path.stem not in PARTS:
                (directory / "mail/en" / path.name).write_text(text)
    put(pymap, [mail(2)])
    office.work()
    assert len(office.tickets()) == 2
    assert Counter(ticket["acknowledgement"]["state"] for ticket in office.tickets()) == (
        {"sent": 2} if state == "sent" else {"sent": 1, "held": 1}
    )


# --- letters ---


@pytest.fixture
def three(pymap: Account, sink: MailSink, tmp_path: Path, understand: Understand) -> Office:
    """An office with three letters to send."""
    office = Office(configure(tmp_path, pymap, sink.port), understand)
    put(pymap, people_writing(3))
    office.poll()
    return office


def test_all_letters_go_on_one_connection(three: Office, sink: MailSink) -> None:
    three.send()
    assert (len(sink.deliveries), sink.connections) == (3, 1)


def test_a_letter_refused_for_good_or_for_now_keeps_none_of_the_others(three: Office, sink: MailSink) -> None:
    answers = {"person.0@somewhere.example": "550 5.1.1 No such user", "person.1@somewhere.example": "451 4.7.1 Later"}
    sink.on_rcpt = lambda recipient: answers.get(recipient)
    three.send()
    assert three.letters() == {"failed": 1, "deferred": 1, "sent": 1}
    answers.clear()
    three.send()
    assert three.letters()["deferred"] == 1
    three.later = timedelta(minutes=6)
    three.send()
    assert three.letters() == {"failed": 1, "sent": 2}


def test_a_relay_that_wants_none_of_our_letters_is_offered_one_only(three: Office, sink: MailSink) -> None:
    offered: list[str] = []

    def refuse(sender: str) -> str:
        offered.append(sender)
        return "421 4.3.2 Come back later"

    sink.on_mail = refuse
    with pytest.raises(Unreachable, match="none of our letters"):
        three.send()
    assert three.letters() == {"deferred": 1, "queued": 2}
    assert len(offered) == 1


def test_a_relay_that_is_gone_takes_nothing_and_costs_no_attempt(three: Office, sink: MailSink) -> None:
    sink.stop()
    for _ in range(3):
        with pytest.raises(Unreachable):
            three.send()
    assert three.letters() == {"queued": 3}
    tickets = [three.ticket(ticket["reference"]) for ticket in three.tickets()]
    assert {letter["attempts"] for ticket in tickets for letter in ticket["letters"]} == {0}


def hang_up(_: Delivery) -> Mischief:
    return Mischief.HANG_UP


def test_a_letter_of_unknown_outcome_is_sent_once_more_and_the_same(three: Office, sink: MailSink) -> None:
    sink.on_delivery = hang_up
    three.send()
    assert three.letters() == {"unknown": 3}
    three.send()
    assert len(sink.deliveries) == 3  # the relay is given time to answer
    three.later = timedelta(minutes=16)
    three.send()
    assert len(sink.deliveries) == 3  # nobody has looked into Sent since
    three.work()
    assert three.letters() == {"held": 3}  # twice without an answer: now a person decides
    assert set(Counter(delivery.raw for delivery in sink.deliveries).values()) == {2}


def test_a_letter_of_unknown_outcome_can_wait_for_a_person(
    pymap: Account, sink: MailSink, tmp_path: Path, understand: Understand
) -> None:
    office = Office(configure(tmp_path, pymap, sink.port, smtp='unknown = "hold"'), understand)
    put(pymap, people_writing(1))
    sink.on_delivery = hang_up
    office.work()
    office.later = timedelta(days=1)
    office.work()
    assert office.letters() == {"held": 1}
    assert len(sink.deliveries) == 1


def test_a_mail_that_is_there_and_was_not_handed_out_has_not_vanished(
    imap_server: Account, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(imap_server, [mail(1), mail(2)])
    fetch = Mailbox.fetch

    def without_the_second(*call: Any) -> Iterator[Fetched | Withheld]:
        return (found for found in fetch(*call) if isinstance(found, Fetched) and b"<2@" not in found.raw)

    with monkeypatch.context() as patch:
        patch.setattr(Mailbox, "fetch", without_the_second)
        office.poll()
    assert [row["outcome"] for row in office.deliveries()] == ["ticket", None]
    office.poll()
    assert [row["outcome"] for row in office.deliveries()] == ["ticket", "ticket"]
