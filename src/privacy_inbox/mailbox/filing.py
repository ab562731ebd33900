"""Putting mail into folders: what is done with, and our own letters."""

from collections.abc import Sequence
from datetime import datetime

from imapclient.exceptions import IMAPClientError, IMAPClientReadOnlyError

from privacy_inbox.core.faults import FolderMissing
from privacy_inbox.mailbox.names import from_wire, to_wire
from privacy_inbox.mailbox.session import Session
from privacy_inbox.mailbox.troubles import overquota, refused, said_no
from privacy_inbox.mailbox.values import CHUNK


class Filing:
    """Writes on a connection; remembers where folders are."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._client = session.client
        self._known: dict[str, str] = {}

    def settle(self, folder: str, uidvalidity: int, uids: Sequence[int], destination: str) -> bool:
        """Move mails; see `Mailbox.settle`."""
        if not (self._client.has_capability("MOVE") or self._client.has_capability("UIDPLUS")):
            return False
        try:
            if not uidvalidity or self._session.select(folder, readonly=False).uidvalidity != uidvalidity:
                return False
            target = to_wire(self._find(destination) or self._make(destination))
            for start in range(0, len(uids), CHUNK):
                self._move(uids[start : start + CHUNK], target)
        except IMAPClientReadOnlyError:
            self._session.examine(folder)  # imaplib refuses every command until another folder is opened
            return False
        except IMAPClientError as error:
            if not said_no(error):
                raise
            self._known.clear()
            return False
        return True

    def append(self, folder: str, raw: bytes, when: datetime) -> None:
        """File a letter; see `Mailbox.append`."""
        name = self._find(folder)
        if name is None:
            raise FolderMissing(f"There is no folder {folder!r}", "Make it; the letter is kept all the same.")
        try:
            self._client.append(to_wire(name), raw, (b"\\Seen",), when)
        except IMAPClientError as error:
            if not (refused(error) or overquota(error)):
                raise
            self._known.clear()
            raise FolderMissing(
                f"The folder {folder!r} takes no letter of ours",
                "See that it is there, that the mailbox's user may write to it, and that the mailbox is not full.",
            ) from None

    def _move(self, uids: Sequence[int], target: bytes) -> None:
        if self._client.has_capability("MOVE"):
            self._client.move(uids, target)
        else:
            self._client.copy(uids, target)
            self._client.delete_messages(uids, silent=True)
            self._client.uid_expunge(uids)

    def _find(self, name: str) -> str | None:
        """The folder's name as the server knows it; None = there is none."""
        if name not in self._known:
            for candidate in dict.fromkeys((name, self._in_full(name))):
                if self._client.folder_exists(to_wire(candidate)):
                    self._known[name] = candidate
                    break
        return self._known.get(name)

    def _in_full(self, name: str) -> str:
        """The name under the prefix where some servers keep all folders of a person (RFC 2342)."""
        personal = self._client.namespace().personal if self._client.has_capability("NAMESPACE") else None
        prefix = from_wire(personal[0][0]) or "" if personal else ""
        return name if name.startswith(prefix) else prefix + name

    def _make(self, name: str) -> str:
        folder = self._in_full(name)
        try:
            self._client.create_folder(to_wire(folder))
            self._client.subscribe_folder(to_wire(folder))
        except IMAPClientError as error:
            if not said_no(error):
                raise
            raise FolderMissing(
                f"The folder {folder!r} cannot be made",
                "Make it, or name another as processed_folder in [mailbox]; the mail stays where it is.",
            ) from None
        self._known[name] = folder
        return folder
