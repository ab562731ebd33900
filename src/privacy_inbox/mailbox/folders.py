"""The mailbox as the rest of the program sees it: listing, fetching, filing, waiting."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any, Self

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from privacy_inbox.core.settings import MailboxSettings
from privacy_inbox.mailbox.filing import Filing
from privacy_inbox.mailbox.names import usual
from privacy_inbox.mailbox.session import Session
from privacy_inbox.mailbox.troubles import parsing, refused, withholds, words
from privacy_inbox.mailbox.values import CHUNK, Fact, Fetched, Folder, Limits, Listing, Withheld
from privacy_inbox.mailbox.waiting import wait

_Items = dict[bytes, Any]


class Mailbox:
    """One signed-in connection. A context manager: leaving it signs off.

    Every method raises Unreachable, and SessionOver where a session that had worked is lost.
    """

    def __init__(self, client: IMAPClient, settings: MailboxSettings, limits: Limits) -> None:
        self._client = client
        self._session = Session(client, settings, limits)
        self._filing = Filing(self._session)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Sign off, or only hang up where the connection has failed. Never raises."""
        self._session.close()

    def folders(self) -> tuple[Folder, ...]:
        """Every folder that the server shows us, but for those whose names are badly written."""
        with self._session.speaking():
            return tuple(self._session.folders())

    def special(self, flag: str) -> str | None:
        """The folder that the server marks with `flag` (RFC 6154); for `JUNK` and `SENT` else one of a usual name."""
        folders = [(each.name, {mark.lower() for mark in each.flags}) for each in self.folders()]
        there = {name: marks for name, marks in folders if not marks & {"\\noselect", "\\nonexistent"}}
        marked = next((name for name, marks in there.items() if flag.lower() in marks), None)
        return marked or usual(flag, there)

    def listing(self, folder: str) -> Listing:
        """Every UID in `folder`, as it is now. Raises FolderMissing."""
        with self._session.speaking():
            state = self._session.examine(folder)
            self._session.listed[folder] = state
            return Listing(folder, state.uidvalidity, self._all_uids(state.exists))

    def facts(self, folder: str, uids: Sequence[int]) -> Iterator[Fact]:
        """When each mail was received and how large it is. Mails that are gone are left out.

        List the folder on this connection first: should its UIDs mean other mails since then, this raises Unreachable.
        """
        for uid, items in self._ask_in_chunks(folder, uids, "INTERNALDATE", "RFC822.SIZE"):
            size = items.get(b"RFC822.SIZE")
            yield Fact(uid, _instant(items), size if isinstance(size, int) else 0)

    def fetch(self, folder: str, uids: Sequence[int]) -> Iterator[Fetched | Withheld]:
        """The mails themselves, all in one command and in memory: how many at a time is the caller's to bound.

        Where the server refuses that, they are asked for one by one, and what it refuses alone is withheld. Mails that
        are gone are left out. List the folder on this connection first, as for `facts`.
        """
        for uid, items in self._ask(folder, uids, "INTERNALDATE", "BODY.PEEK[]"):
            yield _mail(uid, items, b"BODY[]")

    def fetch_beginning(self, folder: str, uid: int, octets: int) -> Fetched | Withheld | None:
        """The first `octets` of a mail (or all of it, if it is shorter), as `fetch` gives it; None when it is gone."""
        for known, items in self._ask(folder, [uid], "INTERNALDATE", f"BODY.PEEK[]<0.{octets}>"):
            return _mail(known, items, b"BODY[]<0>")
        return None

    def headers_of(self, folder: str, uids: Sequence[int]) -> Iterator[tuple[int, bytes]]:
        """The header block of each mail, by UID and in their order. Mails that are gone or withheld are left out.

        List the folder on this connection first, as for `facts`.
        """
        for uid, items in self._ask_in_chunks(folder, uids, "BODY.PEEK[HEADER]"):
            if isinstance(block := items.get(b"BODY[HEADER]"), bytes):
                yield uid, block

    def headers(self, folder: str, last: int) -> list[bytes]:
        """The header blocks of the `last` mails of `folder`, the newest first. Raises FolderMissing."""
        newest = self.listing(folder).uids[::-1][:last]
        return [block for _, block in self.headers_of(folder, newest)]

    def settle(self, folder: str, uidvalidity: int, uids: Sequence[int], destination: str) -> bool:
        """Move mails to `destination`, which is made and subscribed to where it is missing. True when they went.

        MOVE (RFC 6851), else COPY, `\\Deleted` and UID EXPUNGE (RFC 4315). False, and the mails stay, where the server
        has neither (a plain EXPUNGE would take mail that people have marked) or refuses, or where the folder's
        UIDVALIDITY is another by now. Raises FolderMissing when `destination` cannot be made.
        """
        with self._session.speaking():
            return self._filing.settle(folder, uidvalidity, uids, destination)

    def append(self, folder: str, raw: bytes, when: datetime) -> None:
        """File a letter of ours in `folder`, as read and as received at `when`, an instant with its zone.

        Line ends become CRLF. Raises FolderMissing where the folder is missing, closed to us or full; the connection is
        as good as before then. A letter may be there although this raises Unreachable.
        """
        with self._session.speaking():
            self._filing.append(folder, raw, when)

    def wait(self, folder: str, seconds: float, stop: Callable[[], bool]) -> bool:
        """Wait until the server tells of new mail in `folder` (IDLE, RFC 2177). Only ever a hint: polling is the truth.

        True: list the folder now; something has come since it was last listed. False: nothing known, and it may come
        early: at once where the server has no IDLE, and within a pulse of `stop()`. So a caller sleeps for what is
        left of its time and then polls. A dead connection raises SessionOver.
        """
        with self._session.speaking():
            return wait(self._session, folder, seconds, stop)

    def _all_uids(self, exists: int) -> tuple[int, ...]:
        """All UIDs, in windows of so many mails: UIDs may lie far apart. And `n:*` names the last mail even below n."""
        if not exists:
            return ()
        window = self._session.limits.window
        marks = ",".join(str(number) for number in range(window, exists, window))
        cuts = sorted(self._client.search([marks])) if marks else []
        uids: set[int] = set()
        for low, high in pairwise((0, *cuts, None)):
            uids.update(uid for uid in self._client.search(["UID", f"{low + 1}:{high or '*'}"]) if uid > low)
        return tuple(sorted(uids))

    def _ask_in_chunks(self, folder: str, uids: Sequence[int], *items: str) -> Iterator[tuple[int, _Items]]:
        for start in range(0, len(uids), CHUNK):
            yield from self._ask(folder, uids[start : start + CHUNK], *items)

    def _ask(self, folder: str, uids: Sequence[int], *items: str) -> Iterator[tuple[int, _Items]]:
        """What the server says of each mail: nothing, where it refuses to say it even of that mail alone."""
        answer = self._answer(folder, uids, items)
        if answer is not None:
            yield from answer.items()
        elif len(uids) == 1:
            yield uids[0], {}
        else:
            for uid in uids:
                yield from self._ask(folder, [uid], *items)

    def _answer(self, folder: str, uids: Sequence[int], items: tuple[str, ...]) -> dict[int, _Items] | None:
        """What the server says of all these mails; None where it refuses, but not for now only."""
        if not uids:
            return {}
        with self._session.speaking():
            self._session.reopen(folder)
            try:
                return self._fetched(uids, items)
            except IMAPClientError as error:
                self._session.forget()
                if len(uids) == 1 and _are_gone(error):
                    return {}
                if not withholds(error):
                    raise
        return None

    def _fetched(self, uids: Sequence[int], items: tuple[str, ...]) -> dict[int, _Items]:
        with parsing():
            try:
                return dict(self._client.fetch(uids, items))
            except IMAPClientError as error:
                # Somebody deletes while we read (RFC 2180, section 4.1): a NOOP lets the server forget the deleted.
                if not _are_gone(error):
                    raise
                self._client.noop()
                return dict(self._client.fetch(uids, items))


def _are_gone(error: IMAPClientError) -> bool:
    return refused(error) and "EXPUNGEISSUED" in words(error)


def _mail(uid: int, items: _Items, body: bytes) -> Fetched | Withheld:
    raw = items.get(body)
    return Fetched(uid, _instant(items), raw) if isinstance(raw, bytes) else Withheld(uid)


def _instant(items: _Items) -> datetime:
    """INTERNALDATE in UTC; where a server gives none that can be read, the present: no mail is later than that."""
    received = items.get(b"INTERNALDATE")
    try:
        return received.astimezone(UTC) if isinstance(received, datetime) else datetime.now(UTC)
    except (ValueError, OverflowError):
        return datetime.now(UTC)
