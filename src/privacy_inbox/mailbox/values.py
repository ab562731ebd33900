"""What the mailbox is asked with and answers with."""

from dataclasses import dataclass
from datetime import datetime

CHUNK = 200  # mails in one command: some servers refuse one that names many thousand UIDs


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
    """What is known of a mail before it is fetched. `received_at` is the server's INTERNALDATE, in UTC.

    Of a mail that the server says nothing about: the present moment, and size 0.
    """

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
class Withheld:
    """A mail that is there, and that the server does not hand out."""

    uid: int
