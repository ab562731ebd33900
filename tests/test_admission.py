"""What the mail server does not hand out, hands out in part, or gives no lasting name."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from house import configure, mail
from office import Office, put
from privacy_inbox import pipeline
from privacy_inbox.mailbox import Fetched, Listing, Mailbox, Withheld
from servers import Account, MailSink


@pytest.fixture
def office(imap_server: Account, sink: MailSink, tmp_path: Path) -> Office:
    return Office(configure(tmp_path, imap_server, sink.port))


def withholding(patch: pytest.MonkeyPatch, *signs: bytes) -> None:
    """The server hands out no mail that holds one of the signs."""
    fetch = Mailbox.fetch

    def withheld(self: Mailbox, folder: str, uids: Sequence[int]) -> Iterator[Fetched | Withheld]:
        for found in fetch(self, folder, uids):
            bad = isinstance(found, Fetched) and any(sign in found.raw for sign in signs)
            yield Withheld(found.uid) if bad else found

    patch.setattr(Mailbox, "fetch", withheld)


def test_a_mail_that_is_withheld_delays_nobody_and_has_a_ticket_of_its_own_at_last(
    imap_server: Account, office: Office, sink: MailSink, monkeypatch: pytest.MonkeyPatch
) -> None:
    withholding(monkeypatch, b"<2@", b"<3@")
    put(imap_server, [mail(number) for number in (1, 2, 3, 4)])
    office.work()
    assert office.outcomes() == ["ticket", None, None, "ticket"]
    assert len(sink.deliveries) == 2
    for _ in range(pipeline.MAX_ATTEMPTS):
        office.work()
    rows = office.deliveries()
    assert [row["outcome"] for row in rows] == ["ticket", "quarantined", "quarantined", "ticket"]
    assert len({row["reference"] for row in rows}) == 4
    for row in rows[1:3]:
        ticket = office.ticket(row["reference"])
        assert row["because"] == "the mail server does not hand it out"
        assert (ticket["needs_review"], ticket["acknowledgement"]["action"]) == (True, "hold")
        assert ticket["due"]
    assert office.status()["reconciled"]
    assert len(sink.deliveries) == 2


def test_a_mail_that_is_withheld_for_a_while_is_taken_in_like_any_other(
    imap_server: Account, office: Office, sink: MailSink, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(imap_server, [mail(1)])
    with monkeypatch.context() as patch:
        withholding(patch, b"<1@")
        office.work()
    office.work()
    assert office.outcomes() == ["ticket"]
    assert len(sink.deliveries) == 1


def test_of_a_mail_that_is_too_large_the_beginning_is_read_and_a_person_looks(
    imap_server: Account, office: Office, sink: MailSink, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "MAX_MAIL_BYTES", 20_000)
    monkeypatch.setattr(pipeline, "BEGINNING", 10_000)
    large = mail(1, "Please delete my account.\r\n" + ("long " * 14 + "\r\n") * 500 + "the very end\r\n")
    put(imap_server, [large, mail(2)])
    office.work()
    office.work()
    assert office.outcomes() == ["ticket", "ticket"]
    ticket = office.ticket(office.deliveries()[0]["reference"])
    (message,) = ticket["messages"]
    because = "it is too large: only its beginning was read, the whole lies in the mailbox"
    assert (ticket["needs_review"], ticket["review_because"], message["oddities"][0]) == (True, because, because)
    assert "delete my account" in message["text"]
    assert "the very end" not in message["text"]
    with office.app() as app:
        (raw,) = app.store.raw_mails(ticket["reference"])
    assert raw == large[:10_000]
    assert len(sink.deliveries) == 2


def test_a_large_mail_that_was_moved_is_known_by_its_beginning(
    imap_server: Account, sink: MailSink, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "MAX_MAIL_BYTES", 20_000)
    monkeypatch.setattr(pipeline, "BEGINNING", 10_000)
    office = Office(configure(tmp_path, imap_server, sink.port, mailbox='processed_folder = "Done"'))
    put(imap_server, [mail(1, ("long " * 14 + "\r\n") * 500)])
    office.work()
    for _ in range(2):
        office.start()
        office.work()
    assert office.outcomes() == ["ticket"]
    assert len(sink.deliveries) == 1


# --- A server without UIDVALIDITY -------------------------------------------------------------------------------------
@pytest.fixture
def nameless(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server tells no UIDVALIDITY."""
    listing = Mailbox.listing

    def without_name(self: Mailbox, folder: str) -> Listing:
        return replace(listing(self, folder), uidvalidity=0)

    monkeypatch.setattr(Mailbox, "listing", without_name)


@pytest.mark.usefixtures("nameless")
def test_without_uidvalidity_nothing_is_skipped_and_nothing_doubled(
    imap_server: Account, office: Office, sink: MailSink
) -> None:
    put(imap_server, [mail(1), mail(2)])
    office.work()
    office.work()
    put(imap_server, [mail(3)])
    office.work()
    assert office.outcomes() == ["ticket"] * 3
    assert {row["uidvalidity"] for row in office.deliveries()} == {0}
    assert len(sink.deliveries) == 3
    assert office.status()["reconciled"]


@pytest.mark.usefixtures("nameless")
def test_without_uidvalidity_a_folder_made_anew_skips_nothing_and_answers_nothing_twice(
    imap_server: Account, sink: MailSink, tmp_path: Path
) -> None:
    office = Office(configure(tmp_path, imap_server, sink.port, mailbox='folders = ["Desk"]'))
    then = office.now().replace(year=office.now().year - 1)
    put(imap_server, [mail(1), mail(2)], folder="Desk", when=then)
    put(imap_server, [mail(3)], folder="Desk")
    office.work()
    with imap_server.client() as client:
        client.delete_folder("Desk")
    put(imap_server, [mail(4), mail(3), mail(1)], folder="Desk")  # old UIDs, other mails
    office.work()
    office.work()
    rows = office.deliveries()
    assert Counter(row["outcome"] for row in rows) == {"ticket": 4, "duplicate": 2}
    assert {row["uidvalidity"] for row in rows} == {0, -1}
    assert len(sink.deliveries) == 2  # the old ones' letters wait for a person
    assert office.status()["reconciled"]


@pytest.mark.usefixtures("nameless")
def test_without_uidvalidity_nothing_is_moved(imap_server: Account, sink: MailSink, tmp_path: Path) -> None:
    office = Office(configure(tmp_path, imap_server, sink.port, mailbox='processed_folder = "Done"'))
    put(imap_server, [mail(1)])
    office.work()
    office.work()
    assert office.outcomes() == ["ticket"]
    with imap_server.client() as client:
        assert client.select_folder("INBOX")[b"EXISTS"] == 1
