"""The real program, killed at each of its steps and started again: nothing is lost, and hardly a letter goes twice.

`PRIVACY_INBOX_CRASH_MAILS` and `PRIVACY_INBOX_CRASH_KILLS` scale it (60 mails, two kills for each step).
"""

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from house import command, configure, house, people_writing
from privacy_inbox.store.reading import TicketFilter
from servers import Account, MailSink

MAILS = int(os.environ.get("PRIVACY_INBOX_CRASH_MAILS", "60"))
KILLS = int(os.environ.get("PRIVACY_INBOX_CRASH_KILLS", "2"))
LAUNCHER = Path(__file__).with_name("crashing.py")

# Step → the occurrence at which a run is killed after the first. A run begins where the one before has ended.
STEPS = {
    "fetched": 2, "admitted": 1, "understood": 2, "in_transaction": 2, "committed": 1,
    "smtp_mail": 17, "smtp_rcpt": 17, "smtp_data": 17, "smtp_dot": 17, "smtp_250": 17,
    "settling": 1, "moved": 1,
}  # fmt: skip


def killed_run(path: Path, step: str, occurrence: int) -> bool:
    """Run once, to be killed; whether it was, or else had come to its end before."""
    ended = subprocess.run(
        [sys.executable, LAUNCHER, step, str(occurrence), "--config", path, "--log-level", "debug", "run", "--once"],
        capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert ended.returncode in (0, -signal.SIGKILL), ended.stderr.decode()
    return ended.returncode != 0


def occurrences(later: int) -> Iterator[int]:
    yield 1
    for number in range(1, KILLS):
        yield later + (number - 1) * (later > 1)


@pytest.mark.dovecot
@pytest.mark.parametrize("step", STEPS)
def test_killed_at_any_step_it_loses_nothing(step: str, dovecot: Account, sink: MailSink, tmp_path: Path) -> None:
    mails = list(people_writing(MAILS))
    dovecot.fill(mails, start=datetime.now(UTC) - timedelta(hours=1))
    path = configure(tmp_path, dovecot, sink.port, mailbox='processed_folder = "Done"')
    kills = sum([killed_run(path, step, occurrence) for occurrence in occurrences(STEPS[step])])
    assert kills >= 2
    ended = command("run", "--once", config=path)
    assert ended.returncode == 0, ended.stderr
    check_ledger(path)
    check_letters(path, sink, repeated=kills)  # a letter may be on its way at any step: at most one a kill goes twice
    with dovecot.client() as client:
        assert client.select_folder("INBOX")[b"EXISTS"] == 0
        assert client.select_folder("Done")[b"EXISTS"] == MAILS


def check_ledger(path: Path) -> None:
    """Every mail has one delivery and one ticket; nobody was charged; both sums and the chain hold."""
    with house(path).open_store() as store:
        deliveries = list(store.deliveries())
        status = store.status()
        assert store.verify() == []
        assert store.unsettled("mailbox") == []
    assert [row["outcome"] for row in deliveries] == ["ticket"] * MAILS
    assert {row["attempts"] for row in deliveries} == {0}
    assert len({row["reference"] for row in deliveries}) == MAILS
    assert {row["message_id"] for row in deliveries} == {f"<{number}@somewhere.example>" for number in range(MAILS)}
    assert status["deliveries"]["total"] == status["deliveries"]["ticket"] == MAILS
    assert status["reconciled"]
    assert status["alarms"] == []


def check_letters(path: Path, sink: MailSink, repeated: int) -> None:
    """Each letter that is to go has gone; at most `repeated` of them twice, and then the same to the byte."""
    with house(path).open_store() as store:
        tickets = store.tickets(TicketFilter())
    due = [ticket["acknowledgement"] for ticket in tickets if ticket["acknowledgement"]["action"] in ("send", "once")]
    assert {letter["state"] for letter in due} == {"sent"}
    gone = Counter(delivery.raw for delivery in sink.deliveries)
    assert len(gone) == len(due) == len({delivery.recipients for delivery in sink.deliveries})
    assert max(gone.values()) <= 2
    assert sum(gone.values()) - len(gone) <= repeated
    for letter in due:
        assert sum(letter["message_id"].encode() in raw for raw in gone) == 1
