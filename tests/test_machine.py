"""A state machine: whatever happens to the mailbox, the relay, the process and the store, the promises hold.

`PRIVACY_INBOX_MACHINE_EXAMPLES` scales it; without it, the same hundred stories are told each time.
"""

import os
import re
import shutil
import tempfile
import threading
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from house import OURS, configure, house, mail
from privacy_inbox import pipeline, triage, understanding
from privacy_inbox.app import App, House, starter_model
from privacy_inbox.core.faults import Fault
from privacy_inbox.model import load
from privacy_inbox.store import Store
from privacy_inbox.store.reading import TicketFilter
from privacy_inbox.store.store import DATABASE
from privacy_inbox.worker import Understood, Unreadable
from servers import Account
from world import MISHAPS, Connection, Crash, Relay, Server, message_id, message_ids

EXAMPLES = int(os.environ.get("PRIVACY_INBOX_MACHINE_EXAMPLES", "0"))
FAST = Path("/dev/shm")  # where there is one, the stories wait for no disk
REFERENCE = re.compile(rb"^Subject: \[([A-Z0-9-]+)\]", re.MULTILINE)
STEPS = ("fetched", "admitted", "understood", "in_transaction", "committed", "settling", "moved")
TEXTS = (
    "Please send me a copy of the personal data you hold about me.",
    "Please delete my account and everything you know about me.",
    "How long do you keep call records?",
    "My son is eleven and has given you his name and school. Please delete it.",
    "Attached is an email in your name that I never asked for.",
)


@cache
def understand(raw: bytes) -> Understood | Unreadable:
    return _reader()(raw)


@cache
def _reader() -> Any:
    return understanding.Classifier(load(starter_model())).of_raw


class Written:
    """A mail that somebody wrote: how it looks, and whether it may ever be answered."""

    def __init__(self, raw: bytes, sender: str, kind: str = "person") -> None:
        self.raw, self.sender, self.kind = raw, sender, kind
        self.answerable = kind == "person"

    @property
    def name(self) -> str:
        return message_id(self.raw)


class Promises(RuleBasedStateMachine):
    """The house, the world around it, and what must be true of both after every step."""

    @initialize(processed=st.booleans())
    def begin(self, processed: bool) -> None:
        self.home = Path(tempfile.mkdtemp(dir=FAST if FAST.is_dir() else None))
        more = 'authentication_results = ["mx.northwind.example"]\n' + (
            'processed_folder = "Done"' if processed else ""
        )
        path = configure(self.home, Account("127.0.0.1", 1, OURS, "secret"), 2, mailbox=more)
        self.house: House = house(path)
        self.server, self.relay = Server(), Relay()
        self.written: list[Written] = []
        self.clock = datetime(2026, 3, 2, 9, tzinfo=UTC)
        self.kills = self.unfiled_at_restore = self.numbers = 0
        self.backup: Path | None = None
        self.references: dict[str, str] = {}
        self.promised: dict[str, str] = {}
        self.store: Store | None = None
        self.start()

    # --- The process ---
    def start(self) -> None:
        """As the daemon starts: what was on its way has an unknown outcome, and nothing seen before is relied on."""
        self.store = Store.open(self.house.settings.store.directory, lambda: self.clock)
        with self.store.transaction() as tx:
            tx.recover_letters(timedelta())
            tx.try_again()

    def app(self) -> App:
        assert self.store
        return App(
            self.house.policy(), self.store, understand, self.house.renderer.render, lambda: self.clock,
            threading.Event(), threading.Event(),
        )  # fmt: skip

    def stop(self) -> None:
        if self.store:
            self.store.close()
            self.store = None

    def work(self, calls: int = 10_000) -> None:
        """One round inwards, one outwards; faults end a round, a kill ends the process, which is started again."""
        try:
            with_faults(lambda: pipeline.collect(Connection(self.server, calls), self.app()))  # type: ignore[arg-type]
            with_faults(lambda: pipeline.deliver(self.relay, self.app()))  # type: ignore[arg-type]
        except Crash:
            self.kills += 1
            self.stop()
            self.start()

    # --- What may happen ---
    @rule(
        kind=st.sampled_from(["person", "person", "robot", "forged", "daemon", "ours", "junk"]),
        text=st.sampled_from(TEXTS),
    )
    def somebody_writes(self, kind: str, text: str) -> None:
        self.numbers += 1
        number = self.numbers
        headers = {
            "robot": {"Auto_Submitted": "auto-generated"},
            "forged": {"Authentication_Results": "mx.northwind.example; dmarc=fail header.from=somewhere.example"},
            "daemon": {"Return_Path": "<>"},
            "ours": {"From": OURS},
        }.get(kind, {})
        raw = mail(number, f"{text} Number {number}.", Date=f"Mon, 02 Mar 2026 09:00:{number % 60:02} +0000", **headers)
        sender = OURS if kind == "ours" else f"person.{number}@somewhere.example"
        self.written.append(Written(raw, sender, kind))
        self.server.folders["Junk" if kind == "junk" else "INBOX"].add(raw, self.clock)

    @precondition(lambda self: self.written)
    @rule(data=st.data(), folder=st.sampled_from(["INBOX", "Junk"]))
    def a_copy_arrives(self, data: st.DataObject, folder: str) -> None:
        known = data.draw(st.sampled_from(self.written))
        raw = b"Received: from another.example by mx.northwind.example; today\r\n" + known.raw
        self._is_no_junk(raw, folder)
        self.server.folders[folder].add(raw, self.clock)

    def _is_no_junk(self, raw: bytes, folder: str) -> None:
        """What lies in INBOX as well may be answered, if nothing else speaks against it."""
        for known in self.written:
            if folder == "INBOX" and known.name == message_id(raw) and known.kind == "junk":
                known.answerable = True

    @precondition(lambda self: self.written)
    @rule(
        data=st.data(),
        words=st.sampled_from(["Yes, thank you.", "Please delete my data as well.", "I want to complain about you."]),
    )
    def a_person_replies(self, data: st.DataObject, words: str) -> None:
        first = data.draw(st.sampled_from(self.written))
        self._reply(first, first.sender, words)

    @precondition(lambda self: self.written)
    @rule(data=st.data(), by_name=st.booleans())
    def a_stranger_replies(self, data: st.DataObject, by_name: bool) -> None:
        first = data.draw(st.sampled_from(self.written))
        self._reply(first, f"stranger.{self.numbers}@elsewhere.example", "Please send it to me.", by_name)

    def _reply(self, first: Written, sender: str, words: str, by_name: bool = False) -> None:
        self.numbers += 1
        reference = self.references.get(first.name, "ABCD-EFGH")
        threading_ = {"Subject": f"Re: [{reference}] yours"} if by_name else {"In_Reply_To": first.name}
        raw = mail(self.numbers, f"{words} Number {self.numbers}.", From=sender, **threading_)
        # Whoever answers what never came in has written something new.
        self.written.append(Written(raw, sender, "ours" if sender == OURS else "person"))
        self.server.folders["INBOX"].add(raw, self.clock)

    @precondition(lambda self: self.written)
    @rule(data=st.data())
    def somebody_answers_by_hand(self, data: st.DataObject) -> None:
        first = data.draw(st.sampled_from(self.written))
        self.numbers += 1
        raw = mail(self.numbers, "Dear person, here it is.", From=OURS, To=first.sender, In_Reply_To=first.name)
        self.server.folders["Sent"].add(raw, self.clock)

    @rule(data=st.data(), source=st.sampled_from(["INBOX", "Junk"]), to=st.sampled_from(["INBOX", "Archive", ""]))
    def a_person_moves_or_deletes(self, data: st.DataObject, source: str, to: str) -> None:
        uids = sorted(self.server.folders[source].mails)
        if not uids or source == to:
            return
        uid = data.draw(st.sampled_from(uids))
        if to:
            self._is_no_junk(self.server.folders[source].mails[uid][0], to)
            self.server.move(source, uid, to)
        else:
            del self.server.folders[source].mails[uid]

    @rule(name=st.sampled_from(["INBOX", "Junk", "Sent", "Done"]))
    def a_folder_is_rebuilt(self, name: str) -> None:
        self.server.rebuild(name)

    @rule(calls=st.integers(1, 12))
    def the_connection_is_lost(self, calls: int) -> None:
        self.work(calls)

    @rule(mishap=st.sampled_from(MISHAPS))
    def the_relay_has_a_mishap(self, mishap: str) -> None:
        self.relay.mishaps.append(mishap)

    @rule(step=st.sampled_from(STEPS), occurrence=st.integers(1, 2))
    def the_process_is_killed(self, step: str, occurrence: int) -> None:
        left = occurrence

        def kill(name: str) -> None:
            nonlocal left
            left -= name == step
            if left == 0:
                left = -1
                raise Crash

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(pipeline, "step", kill)
            self.work()

    @rule(hours=st.sampled_from([-48, -1, 1, 3, 30]))
    def the_clock_jumps(self, hours: int) -> None:
        self.clock += timedelta(hours=hours)

    @rule()
    def the_store_is_backed_up(self) -> None:
        assert self.store
        self.backup = self.home / "backup.db"
        self.backup.unlink(missing_ok=True)
        self.store.backup(self.backup)

    @precondition(lambda self: self.backup is not None)
    @rule()
    def the_backup_is_restored(self) -> None:
        assert self.backup
        self.stop()
        directory = self.house.settings.store.directory
        shutil.rmtree(directory)
        directory.mkdir(mode=0o700)
        shutil.copy(self.backup, directory / DATABASE)
        # What has left and lies nowhere is unknown to everybody.
        filed = message_ids(self.server.holds("Sent"))
        self.unfiled_at_restore += sum(message_id(raw) not in filed for _, raw in self.relay.taken)
        self.promised.clear()
        self.start()

    @rule(data=st.data())
    def a_ticket_is_closed(self, data: st.DataObject) -> None:
        tickets = [ticket for ticket in self.tickets() if ticket["status"] == "open"]
        if not tickets:
            return
        reference = data.draw(st.sampled_from([ticket["reference"] for ticket in tickets]))
        assert self.store
        with_faults(
            lambda: triage.perform(
                self.store, self.house.policy(), "dana", reference, "close", {"reason": "answered"},  # type: ignore[arg-type]
                self.house.renderer.fill,
            )
        )  # fmt: skip

    @rule()
    def nothing_is_wrong(self) -> None:
        """A calm round: whatever lies in a watched folder is accounted for."""
        self.relay.mishaps.clear()
        self.work()
        assert self.store
        status = self.store.status()
        assert status["deliveries"]["waiting"] == 0
        assert status["reconciled"]
        known = Counter(self.accounted_for())
        watched = message_ids(self.server.holds("INBOX", "Junk", "Done"))
        assert {name for name in watched if known[name] != 1} == set()

    # --- What must be true ---
    def tickets(self) -> list[dict[str, Any]]:
        assert self.store
        return self.store.tickets(TicketFilter())

    def accounted_for(self) -> list[str]:
        """The Message-IDs of all mails that opened a ticket, were appended, or are an event: each once."""
        assert self.store
        rows = [row for row in self.store.deliveries() if row["outcome"] in ("ticket", "appended", "event")]
        return [row["message_id"] for row in rows]

    @invariant()
    def the_chain_verifies_and_the_sums_hold(self) -> None:
        if not getattr(self, "store", None):
            return
        assert self.store
        assert self.store.verify() == []
        deliveries = self.store.status()["deliveries"]
        assert deliveries["total"] == sum(number for name, number in deliveries.items() if name != "total")
        assert deliveries["quarantined"] == 0

    @invariant()
    def no_mail_has_two_tickets_and_each_keeps_its_name(self) -> None:
        if not getattr(self, "store", None):
            return
        assert self.store
        assert [name for name, times in Counter(self.accounted_for()).items() if times > 1] == []
        for row in self.store.deliveries("ticket"):
            assert self.references.setdefault(row["message_id"], row["reference"]) == row["reference"]

    @invariant()
    def nobody_is_answered_who_must_not_be(self) -> None:
        if not getattr(self, "store", None):
            return
        by_reference = {self.references[known.name]: known for known in self.written if known.name in self.references}
        for recipient, raw in self.relay.taken:
            answered = by_reference[REFERENCE.search(raw)[1].decode()]  # type: ignore[index]
            assert answered.answerable
            assert answered.sender == recipient

    @invariant()
    def a_letter_is_repeated_only_where_nobody_could_know(self) -> None:
        if not getattr(self, "store", None):
            return
        times = Counter(message_id(raw) for _, raw in self.relay.taken)
        repeated = sum(times.values()) - len(times)
        assert repeated <= self.relay.unknown + self.kills + self.unfiled_at_restore

    @invariant()
    def ticket_and_letter_are_one_fact(self) -> None:
        if not getattr(self, "store", None):
            return
        for ticket in self.tickets():
            acknowledgement = ticket["acknowledgement"]
            if acknowledgement["action"] in ("send", "once"):
                assert acknowledgement["state"] != "none"
            if acknowledgement["action"] == "none":
                assert acknowledgement["state"] == "none"

    @invariant()
    def a_date_that_was_promised_never_moves_later(self) -> None:
        if not getattr(self, "store", None):
            return
        for ticket in self.tickets():
            if ticket["acknowledgement"]["state"] == "sent" and ticket["status"] == "open" and not ticket["news"]:
                before = self.promised.setdefault(ticket["reference"], ticket["due_safe"])
                assert ticket["due_safe"] <= before

    def teardown(self) -> None:
        if getattr(self, "home", None):
            self.stop()
            shutil.rmtree(self.home)


def with_faults(action: Any) -> None:
    """A fault of the house or of a server ends a round, and nothing else."""
    try:
        action()
    except Fault:
        return


TestPromises = Promises.TestCase
TestPromises.settings = settings(
    max_examples=EXAMPLES or 100,
    stateful_step_count=25,
    deadline=None,
    derandomize=not EXAMPLES,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate, Phase.shrink),
)
