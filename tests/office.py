"""An office: a configured house of which a test turns the handle itself, against real servers."""

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from house import house
from privacy_inbox import pipeline, triage, understanding
from privacy_inbox.app import App, House, starter_model
from privacy_inbox.core.letter import Render
from privacy_inbox.model import load
from privacy_inbox.store import Store
from privacy_inbox.store.reading import TicketFilter
from privacy_inbox.worker import Understood, Unreadable
from servers import Account

Understand = Callable[[bytes], Understood | Unreadable]


@cache
def reader() -> Understand:
    """The real reader, in this process."""
    return understanding.Classifier(load(starter_model())).of_raw


class Office:
    """A configured house. Its clock is the world's, shifted by `later`."""

    def __init__(self, path: Path, understand: Understand | None = None, render: Render | None = None) -> None:
        self.house: House = house(path)
        self.understand, self.render = understand or reader(), render or self.house.renderer.render
        self.later = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.later

    @contextmanager
    def app(self) -> Iterator[App]:
        with Store.open(self.house.settings.store.directory, self.now) as store:
            yield App(
                self.house.policy(), store, self.understand, self.render, self.now, threading.Event(), threading.Event()
            )

    def start(self) -> None:
        """What the daemon does first."""
        with self.app() as app, app.store.transaction() as tx:
            tx.recover_letters(timedelta())
            tx.try_again()

    def poll(self) -> None:
        with self.app() as app, self.house.connect() as mailbox:
            pipeline.collect(mailbox, app)

    def send(self) -> None:
        with self.app() as app, self.house.relay() as relay:
            pipeline.deliver(relay, app)

    def work(self) -> None:
        self.poll()
        self.send()

    def move(self, reference: str, name: str, /, **form: object) -> None:
        with self.app() as app:
            triage.perform(app.store, app.policy, "dana", reference, name, form, self.house.renderer.fill)

    def tickets(self) -> list[dict[str, Any]]:
        with self.app() as app:
            return app.store.tickets(TicketFilter())

    def ticket(self, reference: str) -> dict[str, Any]:
        with self.app() as app:
            found = app.store.ticket(reference)
        assert found
        return found

    def events(self, reference: str) -> list[str]:
        """The kinds of what happened to a ticket."""
        return [event["kind"] for event in self.ticket(reference)["events"]]

    def deliveries(self) -> list[dict[str, Any]]:
        with self.app() as app:
            return list(app.store.deliveries())

    def outcomes(self) -> list[str | None]:
        return [row["outcome"] for row in self.deliveries()]

    def status(self) -> dict[str, Any]:
        with self.app() as app:
            assert app.store.verify() == []
            return app.store.status()

    def letters(self) -> Counter[str]:
        return Counter(self.status()["outbox"])


def put(account: Account, mails: Iterable[bytes], folder: str = "INBOX", when: datetime | None = None) -> None:
    """Put mails into a folder, made where it is missing, on one connection."""
    with account.client() as client:
        if not client.folder_exists(folder):
            client.create_folder(folder)
        for raw in mails:
            client.append(folder, raw, msg_time=when or datetime.now(UTC))


def lying_in(account: Account, folder: str) -> list[tuple[bytes, set[bytes]]]:
    """The mails of a folder with their flags, in the order in which they came."""
    with account.client() as client:
        client.select_folder(folder, readonly=True)
        found = client.fetch(client.search(), ["BODY.PEEK[]", "FLAGS"])
        return [(items[b"BODY[]"], set(items[b"FLAGS"]) - {b"\\Recent"}) for _, items in sorted(found.items())]


def by_another_way(raw: bytes) -> bytes:
    return b"Received: from another.example by mx.northwind.example; Mon, 1 Jun 2026 10:00:00 +0000\r\n" + raw
