"""A signed-in connection: listing, fetching, filing, waiting."""

import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any, Self

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, IMAPClientReadOnlyError

from privacy_inbox.core.faults import FolderMissing, Unreachable
from privacy_inbox.core.network import AGAIN, where
from privacy_inbox.core.settings import MailboxSettings
from privacy_inbox.mailbox.troubles import FOR_NOW, TROUBLE, as_faults, hang_up, said_no, words

JUNK = "\\Junk"
SENT = "\\Sent"

_CHUNK = 200  # some servers refuse a command that names many thousand UIDs
_JUNK_NAMES = {"junk", "junk email", "junk e-mail", "junk-email", "junk-e-mail", "spam", "bulk mail"}


@dataclass(frozen=True)
class Limits:
    """How patient we are, in seconds, and how much we ask for at once."""

    connect: float = 15.0
    read: float = 60.0
    idle: float = 540.0  # firewalls forget a silent connection sooner than the 29 minutes of RFC 2177
    pulse: float = 1.0  # how often a wait looks whether it is to stop
    window: int = 50_000  # UIDs in one answer: imaplib takes no line of more than 1,000,000 bytes


USUAL = Limits()


@dataclass(frozen=True)
class Folder:
    """A folder and what LIST says of it, such as `\\Noselect` or `\\Junk` (RFC 6154)."""

    name: str
    flags: frozenset[str]


@dataclass(frozen=True)
class Listing:
    """Every UID in a folder, ascending. They mean nothing without `uidvalidity`; 0 = the server has none."""

    folder: str
    uidvalidity: int
    uids: tuple[int, ...]


@dataclass(frozen=True)
class Fact:
    """What is known of a mail before it is fetched. `received_at` is the server's INTERNALDATE, in UTC."""

    uid: int
    received_at: datetime
    size: int


@dataclass(frozen=True)
class Fetched:
    """A mail, byte by byte as it was received."""

    uid: int
    received_at: datetime
    raw: bytes


@dataclass(frozen=True)
class _State:
    """What a folder looked like when it was opened."""

    folder: str
    uidvalidity: int
    uidnext: int
    exists: int


class Mailbox:
    """One signed-in connection. A context manager: leaving it signs off."""

    def __init__(self, client: IMAPClient, settings: MailboxSettings, limits: Limits) -> None:
        self._client = client
        self._settings = settings
        self._limits = limits
        self._sound = True
        self._examined: _State | None = None
        self._listed: dict[str, _State] = {}
        self._destinations: dict[str, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Sign off, or only hang up where the connection has failed. Never raises."""
        if self._sound:
            self._sound = False
            with suppress(*TROUBLE):
                self._client.socket().settimeout(min(self._limits.read, 5.0))
                self._client.logout()
                return
        hang_up(self._client)

    def folders(self) -> tuple[Folder, ...]:
        """Every folder that the server shows us."""
        with self._speaking():
            listed = self._client.list_folders()
        return tuple(
            Folder(name, frozenset(flag.decode("ascii", "replace") for flag in flags)) for flags, _, name in listed
        )

    def special(self, flag: str) -> str | None:
        """The folder that the server marks with `flag` (RFC 6154); for `\\Junk` also one of a usual name, else None."""
        folders = [folder for folder in self.folders() if "\\noselect" not in {mark.lower() for mark in folder.flags}]
        for folder in folders:
            if flag.lower() in {mark.lower() for mark in folder.flags}:
                return folder.name
        if flag.lower() == JUNK.lower():
            return next((folder.name for folder in folders if _last_part(folder.name) in _JUNK_NAMES), None)
        return None

    def listing(self, folder: str) -> Listing:
        """Every UID in `folder`, as it is now. Raises FolderMissing."""
        with self._speaking():
            state = self._examine(folder)
            self._listed[folder] = state
            return Listing(folder, state.uidvalidity, self._all_uids(state.exists))

    def facts(self, folder: str, uids: Sequence[int]) -> Iterator[Fact]:
        """When each mail was received and how large it is. Mails that are gone are left out.

        List the folder on this connection first: should its UIDs mean other mails since then, this raises Unreachable.
        """
        for start in range(0, len(uids), _CHUNK):
            for uid, items in self._fetch(folder, uids[start : start + _CHUNK], "INTERNALDATE", "RFC822.SIZE"):
                if isinstance(size := items.get(b"RFC822.SIZE"), int):
                    yield Fact(uid, _instant(items), size)

    def fetch(self, folder: str, uids: Sequence[int]) -> Iterator[Fetched]:
        """The mails themselves, all in one command and in memory: how many at a time is the caller's to bound.

        Mails that are gone are left out. List the folder on this connection first, as for `facts`.
        """
        for uid, items in self._fetch(folder, uids, "INTERNALDATE", "BODY.PEEK[]"):
            if isinstance(raw := items.get(b"BODY[]"), bytes):
                yield Fetched(uid, _instant(items), raw)

    def headers(self, folder: str, last: int) -> list[bytes]:
        """The header blocks of the `last` mails of `folder`, the newest first."""
        newest = self.listing(folder).uids[::-1][:last]
        blocks = []
        for start in range(0, len(newest), _CHUNK):
            for _, items in self._fetch(folder, newest[start : start + _CHUNK], "BODY.PEEK[HEADER]"):
                if isinstance(block := items.get(b"BODY[HEADER]"), bytes):
                    blocks.append(block)
        return blocks

    def settle(self, folder: str, uidvalidity: int, uids: Sequence[int], destination: str) -> bool:
        """Move mails to `destination`, which is made and subscribed to where it is missing. True when they went.

        MOVE (RFC 6851), else COPY, `\\Deleted` and UID EXPUNGE (RFC 4315). False, and the mails stay, where the server
        has neither (a plain EXPUNGE would take mail that people have marked) or refuses, or where the folder's
        UIDVALIDITY is another by now. Raises FolderMissing when `destination` cannot be made.
        """
        with self._speaking():
            if not (self._client.has_capability("MOVE") or self._client.has_capability("UIDPLUS")):
                return False
            try:
                if not uidvalidity or self._select(folder, readonly=False).uidvalidity != uidvalidity:
                    return False
                target = self._destination(destination)
                for start in range(0, len(uids), _CHUNK):
                    self._move(uids[start : start + _CHUNK], target)
            except IMAPClientReadOnlyError:
                self._examine(folder)  # imaplib refuses every command until another folder is opened
                return False
            except IMAPClientError as error:
                if not said_no(error):
                    raise
                self._destinations.clear()
                return False
            return True

    def wait(self, folder: str, seconds: float, stop: Callable[[], bool]) -> bool:
        """Wait until the server tells of new mail in `folder` (IDLE, RFC 2177). Only ever a hint: polling is the truth.

        True: list the folder now; something has come since it was last listed. False: nothing known, and it may come
        early: at once where the server has no IDLE, and within a pulse of `stop()`. So a caller sleeps for what is
        left of its time and then polls. A dead connection raises Unreachable.
        """
        until = time.monotonic() + seconds
        with self._speaking():
            if not self._client.has_capability("IDLE"):
                return False
            listed, now = self._listed.get(folder), self._examine(folder)
            if listed and (listed.uidvalidity, listed.uidnext) != (now.uidvalidity, now.uidnext):
                return True
            while (left := until - time.monotonic()) > 0 and not stop():
                began, span = time.monotonic(), min(left, self._limits.idle)
                if self._idle(span, stop):
                    return True
                if time.monotonic() - began < span:
                    return False
        return False

    def _idle(self, seconds: float, stop: Callable[[], bool]) -> bool:
        """One IDLE. imapclient hears a closed connection as silence, so DONE and NOOP must be answered each time."""
        try:
            self._client.idle()
        except IMAPClientAbortError:
            raise
        except IMAPClientError:
            raise Unreachable(
                f"{where(self._settings)} offers IDLE and refuses it",
                "If it does so always, set idle = false in [mailbox].",
            ) from None
        heard = self._hear(seconds, stop)
        heard += self._client.idle_done()[1]
        heard += self._client.noop()[1]
        return any(_tells_of_mail(answer) for answer in heard)

    def _hear(self, seconds: float, stop: Callable[[], bool]) -> list[tuple[Any, ...]]:
        """What the server says within `seconds`, up to the first word of mail; nothing when it falls silent early."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and not stop():
            pause, asked = min(left, self._limits.pulse), time.monotonic()
            heard: list[tuple[Any, ...]] = self._client.idle_check(timeout=pause)
            if any(answer and answer[0] == b"BYE" for answer in heard):
                raise Unreachable(f"{where(self._settings)} ended the connection", AGAIN)
            if any(_tells_of_mail(answer) for answer in heard):
                return heard
            if not heard and time.monotonic() - asked < pause / 2:
                break
        return []

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        try:
            with as_faults(self._settings):
                yield
        except Unreachable:
            self._sound = False
            raise

    def _select(self, folder: str, *, readonly: bool) -> _State:
        self._examined = None
        try:
            answer = self._client.select_folder(folder, readonly=readonly)
        except IMAPClientError as error:
            if not said_no(error) or FOR_NOW.search(words(error)):
                raise
            raise self._missing(folder) from None
        numbers = (answer.get(key, 0) for key in (b"UIDVALIDITY", b"UIDNEXT", b"EXISTS"))
        return _State(folder, *numbers)

    def _examine(self, folder: str) -> _State:
        state = self._select(folder, readonly=True)
        self._examined = state
        return state

    def _missing(self, folder: str) -> FolderMissing:
        names = [name for _, _, name in self._client.list_folders()]
        if folder in names:
            return FolderMissing(f"The folder {folder!r} cannot be opened", "Let the mailbox's user read it.")
        return FolderMissing(
            f"There is no folder {folder!r}", f"Name one of these in [mailbox]: {', '.join(names[:20])}."
        )

    def _all_uids(self, exists: int) -> tuple[int, ...]:
        """All UIDs, in windows of so many mails: UIDs may lie far apart. And `n:*` names the last mail even below n."""
        if not exists:
            return ()
        marks = ",".join(str(number) for number in range(self._limits.window, exists, self._limits.window))
        cuts = sorted(self._client.search([marks])) if marks else []
        uids: set[int] = set()
        for low, high in pairwise((0, *cuts, None)):
            uids.update(uid for uid in self._client.search(["UID", f"{low + 1}:{high or '*'}"]) if uid > low)
        return tuple(sorted(uids))

    def _fetch(self, folder: str, uids: Sequence[int], *items: str) -> Iterator[tuple[int, dict[bytes, Any]]]:
        if not uids:
            return
        with self._speaking():
            self._reopen(folder)
            try:
                answer = self._client.fetch(uids, items)
            except IMAPClientError as error:
                # Somebody deletes while we read (RFC 2180, section 4.1): a NOOP lets the server forget the deleted.
                if "EXPUNGEISSUED" not in words(error):
                    raise
                self._client.noop()
                answer = self._client.fetch(uids, items)
        yield from answer.items()

    def _reopen(self, folder: str) -> None:
        """Have `folder` open, and in it the mails that its listing spoke of."""
        state = self._examined if self._examined and self._examined.folder == folder else self._examine(folder)
        if state.uidvalidity != self._listed.get(folder, state).uidvalidity:
            raise Unreachable(f"The folder {folder!r} was rebuilt while we read it", AGAIN)

    def _move(self, uids: Sequence[int], target: str) -> None:
        if self._client.has_capability("MOVE"):
            self._client.move(uids, target)
        else:
            self._client.copy(uids, target)
            self._client.delete_messages(uids, silent=True)
            self._client.uid_expunge(uids)

    def _destination(self, name: str) -> str:
        """The folder's name as the server knows it: some keep all folders of a person under a prefix (RFC 2342)."""
        if name not in self._destinations:
            prefix = self._prefix()
            full = name if name.startswith(prefix) else prefix + name
            known = next((each for each in (name, full) if self._client.folder_exists(each)), None)
            self._destinations[name] = known or self._make(full)
        return self._destinations[name]

    def _prefix(self) -> str:
        personal = self._client.namespace().personal if self._client.has_capability("NAMESPACE") else None
        return str(personal[0][0]) if personal else ""

    def _make(self, folder: str) -> str:
        try:
            self._client.create_folder(folder)
            self._client.subscribe_folder(folder)
        except IMAPClientError as error:
            if not said_no(error):
                raise
            raise FolderMissing(
                f"The folder {folder!r} cannot be made",
                "Make it, or name another as processed_folder in [mailbox]; the mail stays where it is.",
            ) from None
        return folder


def _instant(items: dict[bytes, Any]) -> datetime:
    """INTERNALDATE in UTC; where a server gives none that can be read, the present: no mail is later than that."""
    received = items.get(b"INTERNALDATE")
    try:
        return received.astimezone(UTC) if isinstance(received, datetime) else datetime.now(UTC)
    except (ValueError, OverflowError):
        return datetime.now(UTC)


def _last_part(name: str) -> str:
    return re.split(r"[/.\\]", name)[-1].lower()


def _tells_of_mail(answer: tuple[Any, ...]) -> bool:
    return len(answer) > 1 and answer[1] == b"EXISTS"
