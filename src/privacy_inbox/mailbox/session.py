"""A signed-in connection: opening folders, and what becomes of it when something goes wrong."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from privacy_inbox.core.faults import FolderMissing, Unreachable
from privacy_inbox.core.network import AGAIN
from privacy_inbox.core.settings import MailboxSettings
from privacy_inbox.mailbox.names import from_wire, to_wire
from privacy_inbox.mailbox.troubles import TROUBLE, ended, fault_of, hang_up, loss, parsing, refused
from privacy_inbox.mailbox.values import Folder, Limits


@dataclass(frozen=True)
class State:
    """What a folder looked like when it was opened."""

    folder: str
    uidvalidity: int
    uidnext: int
    exists: int


class Session:
    """One connection. `listed` holds each folder as it was when its UIDs were last listed."""

    def __init__(self, client: IMAPClient, settings: MailboxSettings, limits: Limits) -> None:
        client.folder_encode = False  # else imapclient gives up on all folders for one name that is badly written
        self.client = client
        self.settings = settings
        self.limits = limits
        self.sound = True
        self.listed: dict[str, State] = {}
        self._worked = False
        self._examined: State | None = None

    def close(self) -> None:
        """Sign off, or only hang up where the connection has failed. Never raises."""
        if self.sound:
            self.sound = False
            with suppress(*TROUBLE):
                self.client.socket().settimeout(min(self.limits.read, 5.0))
                self.client.logout()
                return
        hang_up(self.client)

    @contextmanager
    def speaking(self) -> Iterator[None]:
        """One call to the server: whatever the libraries raise leaves as a fault.

        SessionOver, where the connection is lost and an earlier call on it went well: what is lost at once after the
        sign-in would be lost again at once.
        """
        try:
            yield
        except TROUBLE as error:
            self.sound = False
            how = loss(error) if self._worked else None
            raise (ended(self.settings, how) if how else fault_of(error, self.settings)) from None
        except Unreachable:
            self.sound = False
            raise
        self._worked = True

    def folders(self) -> list[Folder]:
        """Every folder but those whose names are badly written."""
        with parsing():
            return [
                Folder(name, frozenset(flag.decode("ascii", "replace") for flag in flags))
                for flags, _, written in self.client.list_folders()
                if (name := from_wire(written)) is not None
            ]

    def select(self, folder: str, *, readonly: bool) -> State:
        """Open `folder`. Raises FolderMissing."""
        self.forget()
        try:
            answer = self.client.select_folder(to_wire(folder), readonly=readonly)
        except IMAPClientError as error:
            if not refused(error):
                raise
            raise self._missing(folder) from None
        numbers = (answer.get(key, 0) for key in (b"UIDVALIDITY", b"UIDNEXT", b"EXISTS"))
        return State(folder, *numbers)

    def examine(self, folder: str) -> State:
        """Open `folder` for reading only. Raises FolderMissing."""
        state = self.select(folder, readonly=True)
        self._examined = state
        return state

    def reopen(self, folder: str) -> None:
        """Have `folder` open, and in it the mails that its listing spoke of."""
        state = self._examined if self._examined and self._examined.folder == folder else self.examine(folder)
        if state.uidvalidity != self.listed.get(folder, state).uidvalidity:
            raise Unreachable(f"The folder {folder!r} was rebuilt while we read it", AGAIN)

    def forget(self) -> None:
        """Have the folder opened anew before it is read on, which drops what is left of a refused command's answer."""
        self._examined = None

    def _missing(self, folder: str) -> FolderMissing:
        names = [known.name for known in self.folders()]
        if folder in names:
            return FolderMissing(f"The folder {folder!r} cannot be opened", "Let the mailbox's user read it.")
        return FolderMissing(
            f"There is no folder {folder!r}", f"Name one of these in [mailbox]: {', '.join(names[:20])}."
        )
