"""A mailbox, a relay and people, all in memory: quick enough for thousands of stories, and they fail where told to.

They do what real servers do as far as the pipeline can see; that real servers do it, other tests show.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Self

from privacy_inbox.core.faults import FolderMissing, Unreachable
from privacy_inbox.core.vocabulary import LetterState
from privacy_inbox.mailbox import JUNK, SENT, Fact, Fetched, Listing, Withheld
from privacy_inbox.smtp import Answer

MESSAGE_ID = re.compile(rb"^Message-ID: (<[^>]+>)", re.MULTILINE)


class Crash(BaseException):
    """The process is killed here: nothing behind this point happens, and nobody tidies up."""


@dataclass
class Folder:
    """A folder of the server: its UIDs mean nothing without its UIDVALIDITY."""

    uidvalidity: int
    mails: dict[int, tuple[bytes, datetime]] = field(default_factory=dict)
    uidnext: int = 1

    def add(self, raw: bytes, when: datetime) -> None:
        self.mails[self.uidnext] = (raw, when)
        self.uidnext += 1


class Server:
    """What the mail server holds, whoever looks at it."""

    def __init__(self) -> None:
        self._epochs = count(100)
        self.folders = {name: Folder(next(self._epochs)) for name in ("INBOX", "Junk", "Sent", "Done", "Archive")}

    def rebuild(self, name: str) -> None:
        """The folder is deleted and made again from its mails: other UIDs, another UIDVALIDITY."""
        mails = list(self.folders[name].mails.values())
        self.folders[name] = Folder(next(self._epochs))
        for raw, when in reversed(mails):
            self.folders[name].add(raw, when)

    def move(self, source: str, uid: int, target: str) -> None:
        raw, when = self.folders[source].mails.pop(uid)
        self.folders[target].add(raw, when)

    def holds(self, *names: str) -> Iterator[bytes]:
        for name in names:
            yield from (raw for raw, _ in self.folders[name].mails.values())


class Connection:
    """A signed-in connection to the server, as the pipeline knows it; it is lost after `calls` calls."""

    def __init__(self, server: Server, calls: int = 10_000) -> None:
        self._server, self._calls = server, calls

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def _folder(self, name: str) -> Folder:
        self._calls -= 1
        if self._calls <= 0:
            raise Unreachable("the connection was lost")
        if name not in self._server.folders:
            raise FolderMissing(f"there is no folder {name}")
        return self._server.folders[name]

    def special(self, flag: str) -> str | None:
        return {JUNK: "Junk", SENT: "Sent"}[flag]

    def listing(self, folder: str) -> Listing:
        found = self._folder(folder)
        return Listing(folder, found.uidvalidity, tuple(sorted(found.mails)))

    def facts(self, folder: str, uids: Sequence[int]) -> Iterator[Fact]:
        mails = self._folder(folder).mails
        return iter([Fact(uid, mails[uid][1], len(mails[uid][0])) for uid in uids if uid in mails])

    def fetch(self, folder: str, uids: Sequence[int]) -> Iterator[Fetched | Withheld]:
        mails = self._folder(folder).mails
        return iter([Fetched(uid, mails[uid][1], mails[uid][0]) for uid in uids if uid in mails])

    def fetch_beginning(self, folder: str, uid: int, octets: int) -> Fetched | Withheld | None:
        return next(
            (Fetched(mail.uid, mail.received_at, mail.raw[:octets]) for mail in self.fetch(folder, [uid])), None
        )  # type: ignore[union-attr]

    def headers_of(self, folder: str, uids: Sequence[int]) -> Iterator[tuple[int, bytes]]:
        mails = self._folder(folder).mails
        return iter([(uid, mails[uid][0].partition(b"\r\n\r\n")[0]) for uid in uids if uid in mails])

    def settle(self, folder: str, uidvalidity: int, uids: Sequence[int], destination: str) -> bool:
        found = self._folder(folder)
        if found.uidvalidity != uidvalidity:
            return False
        for uid in uids:
            if uid in found.mails:
                self._server.move(folder, uid, destination)
        return True

    def append(self, folder: str, raw: bytes, when: datetime) -> None:
        self._folder(folder).add(raw, when)


Mishap = Callable[[], Answer | None]


class Relay:
    """Takes letters, or has the mishap that is next in line."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, bytes]] = []
        self.mishaps: list[str] = []
        self.unknown = 0  # letters of which nobody was told how they ended

    def send(self, sender: str, recipient: str, raw: bytes) -> Answer:
        mishap = self.mishaps.pop(0) if self.mishaps else ""
        match mishap:
            case "connect" | "mail":
                raise Unreachable("the relay does not answer")
            case "rcpt-later" | "data-later" | "dot-later":
                return Answer(LetterState.DEFERRED, "451 later")
            case "rcpt-never" | "dot-never":
                return Answer(LetterState.FAILED, "550 never")
            case "account":
                return Answer(LetterState.DEFERRED, "421 not now", whole_account=True)
            case "dot-silence-lost":
                self.unknown += 1
                return Answer(LetterState.UNKNOWN, "no answer to the final dot")
            case "killed-before":
                raise Crash
        self.taken.append((recipient, raw))
        if mishap == "dot-silence-taken":
            self.unknown += 1
            return Answer(LetterState.UNKNOWN, "no answer to the final dot")
        if mishap == "killed-after":
            raise Crash
        return Answer(LetterState.SENT, "250 ok")


MISHAPS = (
    "connect", "mail", "rcpt-later", "data-later", "dot-later", "rcpt-never", "dot-never", "account",
    "dot-silence-lost", "dot-silence-taken", "killed-before", "killed-after",
)  # fmt: skip


def message_id(raw: bytes) -> str:
    found = MESSAGE_ID.search(raw)
    assert found
    return found[1].decode()


def message_ids(raws: Iterable[bytes]) -> set[str]:
    return {message_id(raw) for raw in raws}
