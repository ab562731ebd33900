"""The floor: the least that any program must do to take mails from IMAP, keep them, and answer each.

Imports nothing of the project. usage: floor.py IMAP_PORT USER PASSWORD SMTP_PORT DATABASE; prints the seconds it took,
without its imports and without connecting.
"""

import smtplib
import sqlite3
import sys
import time
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

from imapclient import IMAPClient

HUNDRED = 100


def ready_mail() -> EmailMessage:
    """One letter of two kilobytes."""
    letter = EmailMessage()
    letter["From"], letter["To"] = "privacy.officer@northwind.example", "person@somewhere.example"
    letter["Subject"] = "We have received your message"
    letter.set_content(("Thank you for your message. A person will read it.\n") * 40)
    return letter


def main(imap_port: str, user: str, password: str, smtp_port: str, database: str) -> None:
    letter = ready_mail().as_bytes(policy=SMTP)
    store = sqlite3.connect(database, isolation_level=None)
    store.execute("PRAGMA journal_mode = WAL")
    store.execute("PRAGMA synchronous = FULL")
    store.execute("CREATE TABLE mails (uid INTEGER PRIMARY KEY, sender TEXT, subject TEXT, raw BLOB)")
    with (
        IMAPClient("127.0.0.1", int(imap_port), ssl=False) as mailbox,
        smtplib.SMTP("127.0.0.1", int(smtp_port)) as relay,
    ):
        mailbox.login(user, password)
        mailbox.select_folder("INBOX", readonly=True)
        start = time.perf_counter()
        uids = mailbox.search("ALL")
        for first in range(0, len(uids), HUNDRED):
            mails = mailbox.fetch(uids[first : first + HUNDRED], ["BODY.PEEK[]"])
            store.execute("BEGIN")
            for uid, data in mails.items():
                message = message_from_bytes(data[b"BODY[]"])
                store.execute(
                    "INSERT INTO mails VALUES (?, ?, ?, ?)", (uid, message["From"], message["Subject"], data[b"BODY[]"])
                )
            store.execute("COMMIT")
            for _ in mails:
                relay.sendmail("privacy.officer@northwind.example", ["person@somewhere.example"], letter)
        print(time.perf_counter() - start)


if __name__ == "__main__":
    main(*sys.argv[1:])
