"""The mailbox over IMAP (RFC 3501): what lies in a folder, the mails themselves, and filing what is done.

The only package that knows imapclient. Reading never changes anything on the server: folders are examined, not
selected, and bodies are peeked at, so `\\Seen` stays as people have set it. Nothing here goes by flags, by dates or by
sequence numbers: a mail is known by (UIDVALIDITY, UID).

Whatever goes wrong leaves as a fault of `core.faults`. After `Unreachable` the connection is of no more use: close the
mailbox and connect again. After `SessionOver`, one of its kind, that may be done at once.
"""

from privacy_inbox.mailbox.connection import connect
from privacy_inbox.mailbox.folders import Mailbox
from privacy_inbox.mailbox.names import JUNK, SENT
from privacy_inbox.mailbox.values import Fact, Fetched, Folder, Limits, Listing, Withheld

__all__ = ["JUNK", "SENT", "Fact", "Fetched", "Folder", "Limits", "Listing", "Mailbox", "Withheld", "connect"]
