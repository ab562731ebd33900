"""The program as a service: one configuration, its runs as processes in a hurry, and who is told of its alarms."""

import json
import shutil
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from house import command, configure, house
from privacy_inbox.notifying import HEARTBEAT
from privacy_inbox.store import DATABASE
from privacy_inbox.store.reading import TicketFilter
from servers import Account
from test_daemon import PATIENCE, until

LAUNCHER = Path(__file__).with_name("hurried.py")


class Run:
    """One `privacy-inbox run`, and what it says on standard error."""

    def __init__(self, path: Path, *arguments: str) -> None:
        words: list[str | Path] = ["--config", path, "--log-level", "debug", "run", *arguments]
        self.process = subprocess.Popen([sys.executable, LAUNCHER, *words], stderr=subprocess.PIPE, text=True)
        self.lines: list[str] = []
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stderr
        self.lines.extend(self.process.stderr)

    def __enter__(self) -> "Run":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.ended()
        assert self.process.stderr
        self.process.stderr.close()

    def said(self, message: str) -> list[dict[str, Any]]:
        """The records of the log with this message."""
        records = [json.loads(line) for line in list(self.lines) if line.startswith("{")]
        return [record for record in records if record["message"] == message]

    def steps(self, name: str) -> int:
        """How often it came by a point of the pipeline."""
        return sum(record["step"] == name for record in self.said("step"))

    def ended(self) -> int:
        """Its exit code, once it has ended by itself."""
        code = self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        return code

    def stop(self) -> int:
        """Ask it to stop, as systemd does; its exit code."""
        self.process.terminate()
        return self.ended()


class Service:
    """A configured house whose alarms a command writes down."""

    def __init__(
        self, directory: Path, account: Account, smtp_port: int, *, mailbox: str = "", smtp: str = "", more: str = ""
    ) -> None:
        self._heard = directory / "heard"
        self._heard.touch()
        script = directory / "tell"
        script.write_text(f"#!/bin/sh\ncat >> '{self._heard}'\n")
        script.chmod(0o700)
        alarms = f'[alarms]\ncommand = ["{script}"]\n{more}'
        self.path = configure(directory, account, smtp_port, mailbox=mailbox, smtp=smtp, more=alarms)
        self.directory = directory
        self.store = directory / "store"

    @contextmanager
    def running(self) -> Iterator[Run]:
        """The daemon, once it is up."""
        with Run(self.path) as run:
            until(lambda: bool(run.said("running")))
            yield run

    def once(self) -> Run:
        """`run --once`, to its end."""
        with Run(self.path, "--once") as run:
            run.ended()
        return run

    def polled(self) -> bool:
        return (self.store / HEARTBEAT).exists()

    def told(self) -> list[dict[str, Any]]:
        """Every alarm that the command was told, as it read it."""
        lines = self._heard.read_text().splitlines(keepends=True)
        return [json.loads(line) for line in lines if line.endswith("\n")]

    def heard(self) -> list[tuple[str, str]]:
        """(name, state) of what the command was told."""
        return [(said["name"], said["state"]) for said in self.told()]

    def status(self) -> tuple[int, dict[str, Any]]:
        """The exit code of `status --json`, and what it prints."""
        ended = command("status", "--json", config=self.path)
        return ended.returncode, json.loads(ended.stdout)

    def alarms(self) -> list[str]:
        """The names of the alarms that `status` shows; it must end as it says."""
        code, status = self.status()
        assert code == (1 if status["alarms"] else 0)
        return [alarm["name"] for alarm in status["alarms"]]

    def tickets(self) -> dict[str, str]:
        """By reference, the Message-ID of the acknowledgement."""
        with house(self.path).open_store() as store:
            found = store.tickets(TicketFilter())
        return {ticket["reference"]: ticket["acknowledgement"]["message_id"] for ticket in found}

    def events(self) -> set[str]:
        """The kinds of what happened to the tickets."""
        with house(self.path).open_store() as store:
            found = [store.ticket(reference) for reference in self.tickets()]
        return {event["kind"] for ticket in found if ticket for event in ticket["events"]}

    def outcomes(self) -> Counter[str | None]:
        with house(self.path).open_store() as store:
            return Counter(row["outcome"] for row in store.deliveries())

    def letters(self) -> dict[str, int]:
        """How many letters there are in each state."""
        with house(self.path).open_store() as store:
            found: dict[str, int] = store.status()["outbox"]
        return found

    def back_up(self) -> Path:
        file = self.directory / "backup.db"
        assert command("backup", file, config=self.path).returncode == 0
        return file

    def restore(self, backup: Path) -> None:
        """Begin again with a backup, as the manual says."""
        shutil.rmtree(self.store)
        self.store.mkdir(mode=0o700)
        backup.rename(self.store / DATABASE)

    def is_well(self, tickets: int, **outcomes: int) -> None:
        """Everything is accounted for: so many mails opened a ticket, each with a letter that left; no alarm stands."""
        code, status = self.status()
        expected = {"ticket": tickets, **outcomes}
        found = {name: count for name, count in status["deliveries"].items() if count and name != "total"}
        assert (code, status["alarms"], status["reconciled"]) == (0, [], True)
        assert (found, status["outbox"]) == (expected, {"sent": tickets})
        with house(self.path).open_store() as store:
            assert store.verify() == []
