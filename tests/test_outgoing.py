"""The outbox on a real store: pace, clocks that jump, the breaker, what a person does with letters, its command."""

import json
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from core.decisions import reading
from house import command, configure, mail, rows
from office import Office, put
from privacy_inbox import pipeline
from privacy_inbox.core.faults import ConfigurationFault, TemplateFault
from privacy_inbox.core.message import parse
from privacy_inbox.core.vocabulary import LetterState
from privacy_inbox.smtp import Answer, Relay
from privacy_inbox.store import TicketFilter
from privacy_inbox.triage import Refused
from privacy_inbox.worker import Understood
from servers import Account, Delivery, MailSink, Mischief
from test_store import Filled, bounce


class Taking(Relay):
    """A relay that takes every letter, or answers as `says` tells."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, bytes]] = []
        self.says = LetterState.SENT

    def send(self, sender: str, recipient: str, letter: bytes) -> Answer:
        self.taken.append((recipient, letter))
        return Answer(self.says, "the relay's words")


class Post:
    """A store, a relay, and an hour of the day."""

    def __init__(self, filled: Filled) -> None:
        self.filled, self.relay = filled, Taking()
        filled.understand = lambda raw: Understood(parse(raw), reading())

    def written(self, *numbers: int, **headers: str) -> list[str]:
        """Mails that each have a letter; returns their tickets."""
        return [row["reference"] for row in self.filled.take(*(mail(number, **headers) for number in numbers))]

    def round(self, **later: float) -> int:
        """Send what is due some time later; returns how many letters the relay was offered."""
        self.filled.clock.now += timedelta(**later)
        before = len(self.relay.taken)
        pipeline.deliver(self.relay, self.filled.app)
        return len(self.relay.taken) - before

    def watch(self) -> dict[str, str]:
        """The alarms after a look, by name."""
        with self.filled.store.transaction() as tx:
            tx.keep_watch()
        return {alarm["name"]: alarm["text"] for alarm in self.filled.store.alarms()}

    def states(self) -> dict[str, int]:
        return dict(self.filled.store.status()["outbox"])

    def ticket(self, reference: str) -> dict[str, Any]:
        found = self.filled.store.ticket(reference)
        assert found
        return found

    def letters(self, reference: str) -> list[dict[str, Any]]:
        return list(self.ticket(reference)["letters"])

    def come_back(self, letter: bytes) -> str:
        """A letter of ours arrives in our own mailbox; returns what it was to us."""
        return str(self.filled.take(letter)[0]["outcome"])

    def bounced(self, reference: str) -> None:
        message_id = self.letters(reference)[-1]["message_id"]
        (row,) = self.filled.take(bounce(message_id, word=f"b{next(self.filled.uids)}"))
        assert row["outcome"] == "event"


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    with Filled(tmp_path) as filled:
        yield Post(filled)


# --- Pace -------------------------------------------------------------------------------------------------------------
@pytest.fixture
def slow(tmp_path: Path) -> Iterator[Post]:
    with Filled(tmp_path, more="[letters]\nper_hour = 3\nper_domain_per_hour = 2") as filled:
        yield Post(filled)


def test_more_than_so_many_in_an_hour_wait_their_turn(slow: Post) -> None:
    for number in range(8):
        slow.written(number, From=f"person@d{number}.example")
    assert slow.round() == 3
    assert slow.states() == {"sent": 3, "queued": 5}
    assert slow.round(minutes=59) == 0
    assert slow.round(minutes=2) == 3
    assert slow.round(minutes=61) == 2
    assert slow.states() == {"sent": 8}


def test_more_than_so_many_to_one_domain_wait_and_keep_nobody_else_back(slow: Post) -> None:
    for number in range(3):
        slow.written(number, From=f"Person <p{number}@Same.example>" if number else "p@same.example")
    slow.written(9, From="else@other.example")
    assert slow.round() == 3
    assert sorted(to.rpartition("@")[2].lower() for to, _ in slow.relay.taken) == [
        "other.example", "same.example", "same.example",
    ]  # fmt: skip
    assert slow.round(minutes=61) == 1


def test_what_is_put_off_costs_no_attempt(slow: Post) -> None:
    tickets = slow.written(1, 2, 3, 4)
    slow.round()
    attempts = [slow.letters(reference)[0]["attempts"] for reference in tickets]
    assert sorted(attempts) == [0, 0, 1, 1]
    assert slow.filled.store.next_letter_at() == slow.filled.clock.now + timedelta(hours=1, seconds=1)


def test_by_default_five_hundred_letters_leave_in_one_run(post: Post) -> None:
    post.written(*range(500))
    assert post.round() == 500
    assert post.states() == {"sent": 500}


# --- A clock that jumps -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("days", [2, 400])
def test_a_clock_that_was_ahead_and_is_set_back_keeps_no_letter(
    days: int, pymap: Account, sink: MailSink, tmp_path: Path
) -> None:
    office = Office(configure(tmp_path, pymap, sink.port))
    office.understand = lambda raw: Understood(parse(raw), reading())
    office.later = timedelta(days=days)
    answers = {"person.1@somewhere.example": "451 4.7.1 Later"}
    sink.on_rcpt = lambda recipient: answers.get(recipient)
    sink.on_delivery = hang_up_on_the_second
    now = office.now()
    put(pymap, [mail(1), mail(2)], when=now)
    office.work()
    put(pymap, [mail(3)], when=now)
    office.poll()
    assert office.letters() == {"deferred": 1, "unknown": 1, "queued": 1}
    answers.clear()
    sink.on_delivery = lambda _: None
    office.later = timedelta()
    office.work()
    office.work()
    assert office.letters() == {"sent": 3}


def hang_up_on_the_second(delivery: Delivery) -> Mischief | None:
    return Mischief.HANG_UP if "person.2@somewhere.example" in delivery.recipients else None


def test_letters_that_left_in_a_time_to_come_do_not_hold_up_those_of_today(slow: Post) -> None:
    clock = slow.filled.clock
    clock.now += timedelta(days=2)
    for number in range(3):
        slow.written(number, From=f"person@d{number}.example")
    assert slow.round() == 3
    clock.now -= timedelta(days=2)
    slow.written(7)
    assert slow.round() == 1


# --- The breaker ------------------------------------------------------------------------------------------------------
def broken(post: Post) -> None:
    """Three letters of ours came back within the hour."""
    post.written(1, 2, 3)
    post.round()
    for _, letter in post.relay.taken[-3:]:
        assert "breaker" not in post.watch()
        assert post.come_back(letter) == "event"
    assert "breaker" in post.watch()


def release(post: Post) -> int:
    with post.filled.store.transaction() as tx:
        return tx.release_breaker("dana")


def test_three_letters_back_within_an_hour_open_the_breaker_until_a_person_closes_it(post: Post) -> None:
    broken(post)
    assert "outbox release" in post.watch()["breaker"]
    (first,) = post.written(4)
    acknowledgement = post.ticket(first)["acknowledgement"]
    assert (acknowledgement["state"], acknowledgement["rule"]) == ("held", "breaker")
    post.filled.clock.now += timedelta(hours=5)
    (second,) = post.written(5)
    assert post.ticket(second)["acknowledgement"]["rule"] == "breaker"
    assert post.round() == 0
    assert release(post) == 2
    assert "breaker" not in post.watch()
    assert post.round() == 2
    post.written(6)
    assert post.round() == 1


def test_two_letters_back_or_three_over_hours_do_no_harm(post: Post) -> None:
    post.written(1, 2, 3)
    post.round()
    for _, letter in post.relay.taken:
        post.filled.clock.now += timedelta(minutes=31)
        assert post.come_back(letter) == "event"
    assert "breaker" not in post.watch()


def test_old_harm_does_not_open_it_again(post: Post) -> None:
    broken(post)
    post.filled.clock.now += timedelta(minutes=5)
    release(post)
    post.written(4, 5)
    post.round()
    for _, letter in post.relay.taken[-2:]:
        assert post.come_back(letter) == "event"
    assert "breaker" not in post.watch()  # five within the hour, but three were before somebody looked
    post.written(6)
    post.round()
    post.come_back(post.relay.taken[-1][1])
    assert "breaker" in post.watch()


def test_only_the_letters_of_the_breaker_go_when_it_is_closed(post: Post) -> None:
    broken(post)
    post.written(4)
    held = post.written(5, Auto_Submitted="auto-generated")
    assert release(post) == 1
    assert post.ticket(held[0])["acknowledgement"]["state"] == "held"
    assert post.round() == 1


def test_more_than_ten_bounces_among_fifty_letters_open_it(post: Post) -> None:
    tickets = post.written(*range(1, 21))
    post.round()
    for reference in tickets[:10]:
        post.bounced(reference)
    assert "breaker" not in post.watch()
    post.bounced(tickets[10])
    assert "breaker" in post.watch()
    post.filled.clock.now += timedelta(minutes=1)
    release(post)
    post.bounced(tickets[11])
    assert "breaker" not in post.watch()


def test_bounces_long_ago_are_outnumbered_by_letters_that_arrived(post: Post) -> None:
    tickets = post.written(*range(1, 11))
    post.round()
    for reference in tickets:
        post.bounced(reference)
    others = post.written(*range(100, 160))
    post.round()
    post.bounced(others[-1])
    assert "breaker" not in post.watch()


# --- What a person does with letters ----------------------------------------------------------------------------------
def refused(post: Post) -> str:
    """A ticket whose letter the relay refused for good."""
    (reference,) = post.written(1)
    post.relay.says = LetterState.FAILED
    post.round()
    post.relay.says = LetterState.SENT
    return reference


@pytest.mark.parametrize("how", ["failed", "bounced"])
def test_a_letter_that_did_not_arrive_is_sent_once_more_as_it_is(how: str, post: Post) -> None:
    if how == "failed":
        reference = refused(post)
    else:
        (reference,) = post.written(1)
        post.round()
        post.bounced(reference)
    assert post.ticket(reference)["acknowledgement"]["state"] == how
    assert "letters" in post.watch()
    post.filled.move(reference, "resend")
    assert "letters" not in post.watch()
    assert post.round() == 1
    assert post.relay.taken[0] == post.relay.taken[1]
    assert post.ticket(reference)["acknowledgement"]["state"] == "sent"
    with pytest.raises(Refused):
        post.filled.move(reference, "resend")


def test_a_letter_that_was_given_up_and_is_sent_again_has_all_its_attempts(post: Post) -> None:
    (reference,) = post.written(1)
    post.relay.says = LetterState.DEFERRED
    while post.states() != {"failed": 1}:
        assert post.round(hours=3) == 1
    post.filled.move(reference, "resend")
    assert post.round() == 1
    assert post.states() == {"deferred": 1}


def test_a_letter_that_did_not_arrive_can_be_dropped(post: Post) -> None:
    reference = refused(post)
    assert "letters" in post.watch()
    post.filled.move(reference, "drop")
    assert post.states() == {"dropped": 1}
    assert "letters" not in post.watch()
    assert post.round() == 0


def test_who_closes_a_ticket_has_seen_that_its_letter_did_not_arrive(post: Post) -> None:
    reference = refused(post)
    post.filled.move(reference, "close", reason="telephoned")
    assert "letters" not in post.watch()


def held(post: Post, number: int = 1) -> str:
    (reference,) = post.written(number, Auto_Submitted="auto-generated")
    assert post.ticket(reference)["acknowledgement"]["state"] == "held"
    return reference


def test_another_letter_goes_in_the_place_of_a_held_one(post: Post) -> None:
    reference = held(post)
    post.filled.move(reference, "replace", template="neutral")
    old, new = post.letters(reference)
    assert (old["state"], new["state"], new["template"]) == ("dropped", "queued", "neutral")
    assert old["message_id"] != new["message_id"]
    assert old["text"] != new["text"]
    assert post.round() == 1
    (to, raw), first = post.relay.taken[0], raw_of(post, old["id"])
    assert to == old["to"]
    before, after = message_from_bytes(first, policy=default), message_from_bytes(raw, policy=default)
    same = ("From", "To", "Reply-To", "Subject", "In-Reply-To", "References", "Auto-Submitted", "X-Privacy-Inbox-Loop")
    assert [before[name] for name in same] == [after[name] for name in same]
    assert after["Message-ID"] == new["message_id"]
    assert reference in after["Subject"]
    assert post.ticket(reference)["acknowledgement"]["template"] == "neutral"
    reply = mail(1, "Thank you, and one more question.", Message_ID="<r@x.example>", In_Reply_To=new["message_id"])
    assert post.filled.take(reply)[0]["outcome"] == "appended"


def raw_of(post: Post, letter: int) -> bytes:
    found = post.filled.store.db.execute("SELECT raw FROM letter_bodies WHERE letter_id = ?", (letter,)).fetchone()
    return bytes(found[0])


@pytest.mark.parametrize("template", ["nonsense", "subject", "closing", "../en/neutral", "a\0b", "x" * 300])
def test_what_is_no_letter_takes_no_place(template: str, post: Post) -> None:
    reference = held(post)
    before = post.ticket(reference)
    with pytest.raises((ConfigurationFault, TemplateFault)):
        post.filled.move(reference, "replace", template=template)
    assert post.ticket(reference) == before


def test_a_held_letter_that_nobody_decides_on_raises_an_alarm(post: Post) -> None:
    reference = held(post)
    decide_by = post.ticket(reference)["acknowledgement"]["decide_by"]
    assert decide_by == post.ticket(reference)["review_by"] == "2026-03-05"
    assert "held" not in post.watch()
    post.filled.clock.now += timedelta(days=3)
    assert "held" not in post.watch()
    assert post.filled.store.status()["held"] == {"count": 1, "oldest_decide_by": decide_by, "late": 0}
    post.filled.clock.now += timedelta(days=1)
    assert "held" in post.watch()
    assert post.filled.store.status()["held"]["late"] == 1
    post.filled.move(reference, "release")
    assert "held" not in post.watch()
    assert post.ticket(reference)["acknowledgement"]["decide_by"] is None


def test_a_letter_held_after_two_unknown_outcomes_is_decided_on_at_once(post: Post) -> None:
    (reference,) = post.written(1)
    post.relay.says = LetterState.UNKNOWN
    post.round()
    post.filled.look_into_sent()
    post.round(minutes=16)
    assert post.states() == {"held": 1}
    assert post.ticket(reference)["acknowledgement"]["decide_by"] == "2026-03-02"


def test_a_ticket_is_pressing_by_the_day_of_its_held_letter(post: Post) -> None:
    post.written(2)
    late = held(post)
    post.filled.clock.now += timedelta(days=1)
    with post.filled.store.transaction() as tx:
        tx.db.execute("UPDATE letters SET decide_by = '2026-03-01' WHERE state = 'held'")
    assert post.filled.store.tickets(TicketFilter())[0]["reference"] == late


# --- The command ------------------------------------------------------------------------------------------------------
OUTBOX = {
    "id", "reference", "state", "template", "language", "created_at", "finished_at", "attempts", "reply", "due_at",
    "decide_by", "to",
}  # fmt: skip


def test_the_outbox_command(post: Post, tmp_path: Path) -> None:
    config = tmp_path / "privacy-inbox.toml"
    broken(post)
    waiting = held(post, 7)
    (kept,) = post.written(8)
    listed = command("outbox", config=config)
    assert (listed.returncode, listed.stderr) == (0, "")
    lines = listed.stdout.splitlines()
    assert " ".join(lines[0].split()) == "ticket state decide by letter to tries what the relay said"
    assert all(letter["reference"] in listed.stdout for letter in post.filled.store.letters())
    assert lines[-1] == "5 letters"
    found = rows(command("outbox", "--json", config=config))
    assert all(row.keys() == OUTBOX for row in found)
    assert [row["state"] for row in found] == ["held", "held", "sent", "sent", "sent"]
    (queued, *_) = rows(command("outbox", "--state", "held", "--json", config=config))
    assert queued["decide_by"] == "2026-03-05"
    assert command("outbox", "--state", "nonsense", config=config).returncode == 2
    released = command("outbox", "release", "--as", "dana", config=config)
    assert (released.returncode, released.stderr) == (0, "")
    assert released.stdout == "1 letter released; new ones leave by themselves again\n"
    assert post.ticket(kept)["acknowledgement"]["state"] == "queued"
    assert post.ticket(waiting)["acknowledgement"]["state"] == "held"
    events = post.filled.store.db.execute("SELECT actor, kind, facts FROM events ORDER BY id DESC LIMIT 1").fetchone()
    assert (events["actor"], events["kind"], json.loads(events["facts"])) == ("dana", "breaker_closed", {"letters": 1})
    assert command("outbox", "release", config=config).stdout.startswith("0 letters released")
