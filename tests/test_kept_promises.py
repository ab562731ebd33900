"""Promises that nothing tested until a planted fault showed it: through worker, decision and store; no server."""

import shutil
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "torture"))

from laboratory import Laboratory

from house import mail
from privacy_inbox.core.vocabulary import LetterState
from privacy_inbox.pipeline import deliver
from privacy_inbox.smtp import Answer, Relay
from privacy_inbox.store.reading import TicketFilter
from privacy_inbox.store.transaction import Listed


@pytest.fixture
def bench(tmp_path: Path) -> Laboratory:
    return Laboratory(tmp_path)


def references(bench: Laboratory) -> dict[str, str]:
    """Message-ID → reference of its ticket."""
    with bench.house.open_store() as store:
        return {row["message_id"]: row["reference"] for row in store.deliveries()}


@pytest.mark.parametrize("identifier", ["<>", "< >", "", "<", "nothing"])
def test_two_mails_without_an_identifier_never_join(identifier: str, bench: Laboratory) -> None:
    first = f"Message-ID: {identifier}\r\n".encode() + mail(1, Message_ID="")
    answers = f"In-Reply-To: {identifier}\r\nReferences: {identifier}\r\n".encode()
    second = answers + first.replace(b"personal data", b"data")
    result = bench.run([("the first", first), ("the second", second)])
    assert result.sound
    assert result.outcomes == {"ticket": 2}


def test_the_same_mails_in_another_order_have_the_same_references(bench: Laboratory, tmp_path: Path) -> None:
    bench.run([])
    restored = tmp_path / "restored"
    restored.mkdir()
    other = Laboratory(restored)
    shutil.copytree(bench.house.settings.store.directory, other.house.settings.store.directory)
    mails = [(str(number), mail(number)) for number in range(5)]
    bench.run(mails)
    other.run(reversed(mails[1:]))  # in another order, and one never came again
    assert references(other).items() < references(bench).items()
    assert len(set(references(bench).values())) == 5


class Taker(Relay):
    """A relay that takes every letter and passes none on."""

    def __init__(self) -> None:
        self.letters: list[bytes] = []

    def send(self, sender: str, recipient: str, raw: bytes) -> Answer:
        self.letters.append(raw)
        return Answer(LetterState.SENT, "250 2.0.0 Ok")


def test_letters_wait_once_three_of_ours_came_back(bench: Laboratory) -> None:
    bench.run((str(number), mail(number)) for number in range(3))
    taker = Taker()
    with bench.house.open_store() as store:
        deliver(taker, bench.app(store))
    assert len(taker.letters) == 3
    returned = bench.run((f"returned {number}", raw) for number, raw in enumerate(taker.letters))
    assert returned.outcomes == {"event": 3}
    bench.run([("a later one", mail(9))])
    with bench.house.open_store() as store:
        (ticket,) = [found for found in store.tickets(TicketFilter()) if "9" in found["requester"]["address"]]
    assert ticket["acknowledgement"]["state"] == "held"
    assert ticket["acknowledgement"]["rule"] == "breaker"


def test_what_was_received_in_the_future_was_received_now(bench: Laboratory) -> None:
    before, future = datetime.now(UTC), datetime.now(UTC) + timedelta(days=400)
    with bench.house.open_store() as store:
        with store.transaction() as tx:
            tx.list_deliveries("mailbox", "INBOX", 1, [Listed(1, future, 9)], None, junk=False)
        (waiting,) = store.unfetched("mailbox", "INBOX")
        with store.transaction() as tx:
            delivery = tx.admit(waiting, future, mail())
    assert before <= delivery.received_at <= datetime.now(UTC)
