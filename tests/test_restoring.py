"""A store restored from a backup, while the mailbox went on: nothing is lost, and nobody is written to twice."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from house import configure, mail
from office import Office, put
from privacy_inbox.store import DATABASE
from servers import Account, MailSink
from world import message_ids

DONE = 'processed_folder = "Done"'
NO_SENT = 'sent_folder = ""'


class Restored:
    """An office, its backup, and the office that is made of the backup: all with the same mailbox and relay."""

    def __init__(self, directory: Path, account: Account, sink: MailSink, mailbox: str) -> None:
        self.directory, self.account, self.sink, self.mailbox = directory, account, sink, mailbox
        put(account, [], folder="Sent")
        self.before = self._office("before")

    def _office(self, name: str) -> Office:
        (self.directory / name).mkdir()
        return Office(configure(self.directory / name, self.account, self.sink.port, mailbox=self.mailbox))

    def back_up(self) -> None:
        with self.before.app() as app:
            app.store.backup(self.directory / "backup.db")

    def restore(self) -> Office:
        """Another directory that begins with the backup, and its first run."""
        after = self._office("after")
        directory = after.house.settings.store.directory
        directory.mkdir()
        (self.directory / "backup.db").rename(directory / DATABASE)
        after.later = self.before.later + timedelta(minutes=1)
        after.start()
        return after


def taken_twice(sink: MailSink) -> int:
    return len(sink.deliveries) - len({delivery.recipients for delivery in sink.deliveries})


def facts(office: Office) -> dict[str, tuple[Any, ...]]:
    """By reference, what must be the same after a restore."""
    same = ("category", "received_at", "due", "due_safe", "subject")
    return {
        ticket["reference"]: (*(ticket[name] for name in same), ticket["acknowledgement"]["message_id"])
        for ticket in office.tickets()
    }


def half_known(restored: Restored) -> None:
    """Six mails are answered; the backup knows three of them."""
    office = restored.before
    put(restored.account, [mail(number) for number in (1, 2, 3)])
    office.work()
    office.later += timedelta(seconds=2)
    office.poll()  # the letters are filed
    restored.back_up()
    put(restored.account, [mail(number) for number in (4, 5, 6)])
    office.work()
    office.later += timedelta(seconds=2)
    office.poll()
    assert office.letters() == {"sent": 6}


@pytest.mark.parametrize("mailbox", [DONE, ""])
def test_mails_that_the_backup_does_not_know_are_taken_in_again_and_not_answered_again(
    mailbox: str, imap_server: Account, sink: MailSink, tmp_path: Path
) -> None:
    restored = Restored(tmp_path, imap_server, sink, mailbox)
    half_known(restored)
    after = restored.restore()
    after.work()
    after.work()
    assert facts(after) == facts(restored.before)
    assert after.letters() == {"sent": 6}
    assert len(sink.deliveries) == 6
    assert after.status()["reconciled"]
    with imap_server.client() as client:
        assert client.select_folder("Sent")[b"EXISTS"] == 6
        assert client.select_folder("Done" if mailbox else "INBOX")[b"EXISTS"] == 6


def test_without_a_sent_folder_a_person_decides_whether_they_were_answered(
    imap_server: Account, sink: MailSink, tmp_path: Path
) -> None:
    restored = Restored(tmp_path, imap_server, sink, f"{DONE}\n{NO_SENT}")
    half_known(restored)
    after = restored.restore()
    after.work()
    after.work()
    assert facts(after) == facts(restored.before)
    assert after.letters() == {"sent": 3, "held": 3}
    held = [ticket for ticket in after.tickets() if ticket["acknowledgement"]["state"] == "held"]
    assert {ticket["acknowledgement"]["rule"] for ticket in held} == {"restored"}
    assert len(sink.deliveries) == 6


@pytest.mark.parametrize("mailbox", [DONE, ""])
def test_a_letter_that_waited_at_the_backup_and_has_left_since_stays_at_home(
    mailbox: str, imap_server: Account, sink: MailSink, tmp_path: Path
) -> None:
    restored = Restored(tmp_path, imap_server, sink, mailbox)
    office = restored.before
    put(imap_server, [mail(1)])
    office.poll()
    restored.back_up()
    office.send()
    office.later += timedelta(seconds=2)
    office.poll()
    after = restored.restore()
    after.send()  # before Sent was looked through nothing leaves that waited at the start
    assert after.letters() == {"queued": 1}
    after.work()
    assert after.letters() == {"sent": 1}
    assert (len(sink.deliveries), taken_twice(sink)) == (1, 0)


def test_a_letter_that_waited_at_the_backup_and_has_not_left_leaves(
    imap_server: Account, sink: MailSink, tmp_path: Path
) -> None:
    restored = Restored(tmp_path, imap_server, sink, DONE)
    put(imap_server, [mail(1)])
    restored.before.poll()
    restored.back_up()
    after = restored.restore()
    after.work()
    assert after.letters() == {"sent": 1}
    assert len(sink.deliveries) == 1


def test_a_letter_written_after_a_restore_is_not_taken_for_one_that_the_backup_does_not_know(
    imap_server: Account, sink: MailSink, tmp_path: Path
) -> None:
    """Under the same Message-ID it would be thrown away as a copy."""
    restored = Restored(tmp_path, imap_server, sink, DONE)
    put(imap_server, [mail(1)])
    restored.before.work()
    restored.back_up()
    answer(restored.before, "Here is your copy.")
    after = restored.restore()
    after.work()
    answer(after, "Here is your copy, as far as we know for the first time.")
    assert after.letters() == {"sent": 2}
    assert len(sink.deliveries) == len(message_ids(delivery.raw for delivery in sink.deliveries)) == 3


def answer(office: Office, text: str) -> None:
    """Answer the only ticket; the letter leaves and is filed."""
    (ticket,) = office.tickets()
    office.move(ticket["reference"], "answer", text=text)
    office.later += timedelta(minutes=2)
    office.work()
    office.later += timedelta(seconds=2)
    office.poll()


def test_what_a_person_moved_away_is_no_business_of_the_look_through(
    imap_server: Account, sink: MailSink, tmp_path: Path
) -> None:
    """Mails that lie in the processed folder since they were dealt with open no ticket at any later start either."""
    restored = Restored(tmp_path, imap_server, sink, DONE)
    half_known(restored)
    before = facts(restored.before), restored.before.outcomes()
    for _ in range(2):
        restored.before.start()
        restored.before.work()
    assert (facts(restored.before), restored.before.outcomes()) == before
    assert len(sink.deliveries) == 6
