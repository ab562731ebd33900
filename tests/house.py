"""A configured house for tests: a directory with a configuration, and mails to send to it."""

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from typing import Any

from privacy_inbox import config
from privacy_inbox.app import House
from privacy_inbox.demo.servers import MailSink
from privacy_inbox.model import LEXICAL, load, save
from servers import Account

ROOT = Path(__file__).resolve().parents[1]
OURS = "privacy.officer@northwind.example"
STARTED = datetime.now(UTC)  # when all mails say they were written: two copies of one are the same to the byte

_CONFIGURATION = """\
[organisation]
name = "Northwind"
domains = ["northwind.example"]

[[entities]]
id = "uk"
name = "Northwind Ltd"
timezone = "Europe/London"
holidays = ["GB-SCT"]
authority = "the Information Commissioner's Office (www.ico.org.uk)"
default = true

[mailbox]
host = "{imap_host}"
port = {imap_port}
security = "none"
user = "{user}"
password_file = "imap-password"
addresses = ["{ours}"]
poll_seconds = 1
{mailbox}

[smtp]
host = "127.0.0.1"
port = {smtp_port}
security = "none"
{smtp}

{more}
"""


@cache
def words_alone() -> Path:
    """The shipped model without the encoder: the same program, and a hundred times as many mails a second."""
    made = load(ROOT / "models/starter")
    card = replace(made.card, encoder="", thresholds={LEXICAL: made.card.thresholds[LEXICAL]})
    directory = Path(tempfile.mkdtemp(prefix="privacy-inbox-")) / "words-alone"
    atexit.register(shutil.rmtree, directory.parent, ignore_errors=True)
    save(directory, replace(made, card=card, weights={LEXICAL: made.weights[LEXICAL]}))
    return directory


def configure(
    directory: Path,
    account: Account,
    sink_port: int,
    *,
    mailbox: str = "",
    smtp: str = "",
    more: str = "",
    password: str | None = None,
) -> Path:
    """Write a configuration for an account and a relay; returns its path. The extra texts are lines of TOML.

    Unless `more` names a model, mails are read by their words alone.
    """
    if "[models]" not in more:
        more += f'\n[models]\ndirectory = "{words_alone()}"\n'
    secret = directory / "imap-password"
    secret.write_text(account.password if password is None else password)
    secret.chmod(0o600)
    path = directory / "privacy-inbox.toml"
    path.write_text(
        _CONFIGURATION.format(
            imap_host=account.host, imap_port=account.port, user=account.user, ours=OURS, smtp_port=sink_port,
            mailbox=mailbox, smtp=smtp, more=more,
        )
    )  # fmt: skip
    return path


def house(path: Path) -> House:
    return House(config.load(path, os.environ))


def mail(
    number: int = 1, text: str = "Please send me a copy of the personal data you hold about me.", **headers: str
) -> bytes:  # fmt: skip
    """One mail to us, from a person of its own. A header given as an empty string is left out."""
    message = EmailMessage()
    fields = {
        "From": f"Person {number} <person.{number}@somewhere.example>",
        "To": OURS,
        "Subject": f"A matter of mine, number {number}",
        "Date": format_datetime(STARTED),
        "Message-ID": f"<{number}@somewhere.example>",
    } | {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in fields.items():
        if value:
            message[name] = value
    message.set_content(text)
    return message.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def people_writing(count: int) -> Iterator[bytes]:
    """Mails from `count` different people, each with words that a person wrote: the corpus without machine mail."""
    rows = [
        json.loads(line)
        for path in sorted((ROOT / "models/corpus").glob("*.jsonl"))
        for line in path.read_text().splitlines()
    ]
    texts = [(row["subject"], row["text"]) for row in rows if row["acknowledge"]]
    for number in range(count):
        subject, text = texts[number % len(texts)]
        yield mail(number, f"{text}\n\nNumber {number}", Subject=subject.replace("\n", " "))


def command(*arguments: str | Path, config: Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run the real command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "privacy_inbox", "--config", config, *arguments],
        capture_output=True, text=True, timeout=120, check=False, **options,
    )  # fmt: skip


def rows(completed: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    """What a command printed with --json."""
    assert completed.returncode in (0, 1), completed.stderr
    return [json.loads(line) for line in completed.stdout.splitlines()]


__all__ = ["OURS", "ROOT", "MailSink", "command", "configure", "house", "mail", "people_writing", "rows", "words_alone"]
