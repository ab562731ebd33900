"""The composition root: the only file that imports every edge, and hands each what it needs."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from shutil import copytree, rmtree
from threading import Event

from privacy_inbox import mailbox, resources
from privacy_inbox.clock import utc_now
from privacy_inbox.core.faults import ConfigurationFault, StoreFault
from privacy_inbox.core.letter import Render
from privacy_inbox.core.policy import Policy
from privacy_inbox.core.settings import Credential, MailboxSettings, Settings, SmtpSettings
from privacy_inbox.mailbox import Mailbox
from privacy_inbox.rendering import Renderer
from privacy_inbox.shelf import Shelf
from privacy_inbox.signin import credential
from privacy_inbox.smtp import Relay
from privacy_inbox.store import Store
from privacy_inbox.worker import Understood, Unreadable, Worker

# Started by its name, because importing it here would load the model into our own process.
_WORKER = ("-m", "privacy_inbox.understanding")


def _reading_with(bundle: Path) -> tuple[str, ...]:
    return (*_WORKER, str(bundle))


@dataclass
class App:
    """Everything a door needs, for one thread: a store connection belongs to the thread that opened it."""

    policy: Policy
    store: Store
    understand: Callable[[bytes], Understood | Unreadable]
    render: Render
    now: Callable[[], datetime]
    stopping: Event
    letters_waiting: Event  # set whenever a letter may have come into the outbox

    @property
    def settings(self) -> Settings:
        return self.policy.settings


@dataclass(frozen=True)
class House:
    """The configured house, from which each thread takes its App and each door its connections."""

    settings: Settings
    now: Callable[[], datetime] = utc_now

    @property
    def shelf(self) -> Shelf:
        """The models that were made here."""
        return Shelf(self.settings.store.directory / "models")

    @property
    def bundle(self) -> Path:
        """The directory of the model in use: the one that is configured, else the one promoted last, else ours."""
        return self.settings.models.directory or self.shelf.in_use or starter_model()

    @property
    def reading(self) -> tuple[str, ...]:
        """The command of a worker that reads with the model in use."""
        return _reading_with(self.bundle)

    @property
    def renderer(self) -> Renderer:
        return renderer(self.settings)

    def policy(self) -> Policy:
        return Policy(self.settings, resources.tables())

    def open_store(self) -> Store:
        return Store.open(self.settings.store.directory, self.now)

    def worker(self) -> Worker:
        return Worker(self.reading)

    def keep_model(self) -> tuple[str, ...]:
        """Copy the model in use into the store's directory; returns the command of a worker that uses the copy.

        Raises StoreFault where there is no room for it.
        """
        copy = self.settings.store.directory / "last-good-model"
        fresh = copy.with_suffix(".new")
        try:
            rmtree(fresh, ignore_errors=True)
            copytree(self.bundle, fresh)
            rmtree(copy, ignore_errors=True)
            fresh.rename(copy)
        except OSError as error:
            what = "the disk that holds the store has no room for a copy of the model"
            raise StoreFault(what, f"make room in {self.settings.store.directory}") from error
        return _reading_with(copy)

    def app(self, store: Store, worker: Worker, stopping: Event, letters_waiting: Event) -> App:
        return App(self.policy(), store, worker.understand, self.renderer.render, self.now, stopping, letters_waiting)

    def connect(self) -> Mailbox:
        """A signed-in connection to the mailbox."""
        return mailbox.connect(self.settings.mailbox, partial(_mailbox_credential, self.settings.mailbox))

    def relay(self) -> AbstractContextManager[Relay]:
        """The relay, connected with the first letter."""
        return Relay(self.settings.smtp, partial(_relay_credential, self.settings.smtp))


def _mailbox_credential(settings: MailboxSettings) -> Credential:
    found = credential(settings, os.environ)
    if found is None:
        raise ConfigurationFault(
            "no password or token for [mailbox]", "set password_file, password_env or password_command"
        )
    return found


def _relay_credential(settings: SmtpSettings) -> Credential | None:
    return credential(settings, os.environ)


def renderer(settings: Settings) -> Renderer:
    return Renderer(resources.shipped("templates"), settings.templates.directory, settings)


def starter_model() -> Path:
    return resources.shipped("models") / "starter"
