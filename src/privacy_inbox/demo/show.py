"""The main job for somebody who wants to see it: mail arrives, tickets open, letters leave."""

import logging
import os
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import click

from privacy_inbox import config, daemon
from privacy_inbox.app import House
from privacy_inbox.core.faults import ConfigurationFault
from privacy_inbox.core.letter import letter_text
from privacy_inbox.demo.servers import MailSink, PymapServer
from privacy_inbox.store.reading import TicketFilter

MAILBOX = "privacy.officer@northwind-telecom.example"
PASSWORD = "demo"  # noqa: S105 - of a server that lives for half a minute on the loopback interface
SECONDS = 30.0  # over which the sample mails arrive
PATIENCE = 60.0
_SAMPLES = Path(__file__).resolve().parent / "mails"

CONFIGURATION = """\
# The configuration of the demo. The servers it names are gone once the demo has ended; the store stays readable.
[organisation]
name = "Northwind Telecom"
policy_url = "https://northwind-telecom.example/privacy"
domains = ["northwind-telecom.example"]

[[entities]]
id = "uk"
name = "Northwind Telecom Ltd"
address = "9 Harbour Row, Leith"
timezone = "Europe/London"
holidays = ["GB-SCT"]
authority = "the Information Commissioner's Office (www.ico.org.uk)"
default = true

[mailbox]
host = "127.0.0.1"
port = {imap_port}
security = "none"
user = "{mailbox}"
password_env = "PRIVACY_INBOX_DEMO_PASSWORD"
addresses = ["{mailbox}"]
authentication_results = ["mx.northwind-telecom.example"]
poll_seconds = 1

[smtp]
host = "127.0.0.1"
port = {smtp_port}
security = "none"

[store]
directory = "store"
"""


def show(once: bool, keep: Path | None) -> None:
    """Run the demo. `once`: all mails are there at once, and it ends when they are dealt with."""
    if keep and keep.exists() and any(keep.iterdir()):
        raise ConfigurationFault(f"{keep} is not empty", "name a directory that is empty, or not there yet")
    with ExitStack() as stack:
        directory = keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="privacy-inbox-demo-")))
        directory.mkdir(parents=True, exist_ok=True)
        imap = stack.enter_context(PymapServer({MAILBOX: PASSWORD}))
        sink = stack.enter_context(MailSink())
        os.environ["PRIVACY_INBOX_DEMO_PASSWORD"] = PASSWORD
        path = directory / "privacy-inbox.toml"
        path.write_text(
            CONFIGURATION.format(imap_port=imap.port, smtp_port=sink.port, mailbox=MAILBOX), encoding="utf-8"
        )
        house = House(config.load(path, os.environ))
        logging.getLogger("privacy_inbox").setLevel(logging.ERROR)  # a show, not a service
        mails = list(samples())
        click.echo(f"{len(mails)} mails are on their way to {MAILBOX} …\n")
        _run(house, imap, mails, once)
        _farewell(house, sink, path if keep else None)


def samples() -> Iterator[bytes]:
    """The sample mails, as if they had been written just now."""
    now = format_datetime(datetime.now(UTC))
    for path in sorted(_SAMPLES.glob("*.eml")):
        yield path.read_bytes().replace(b"{{now}}", now.encode()).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def _run(house: House, imap: PymapServer, mails: list[bytes], once: bool) -> None:
    """Let the mails arrive and the daemon work on them; print each ticket as soon as it is there."""
    if once:
        for mail in mails:
            imap.append(MAILBOX, "INBOX", mail)
        daemon.run_once(house)
        _print_new(house, set())
        return
    stopping = threading.Event()
    failures: list[BaseException] = []
    thread = threading.Thread(target=_daemon, args=(house, stopping, failures))
    thread.start()
    try:
        _watch(house, imap, mails, failures)
    finally:
        stopping.set()
        thread.join()


def _daemon(house: House, stopping: threading.Event, failures: list[BaseException]) -> None:
    try:
        daemon.run(house, stopping)
    except BaseException as error:
        failures.append(error)
        raise


def _watch(house: House, imap: PymapServer, mails: list[bytes], failures: list[BaseException]) -> None:
    shown: set[int] = set()
    for mail in mails:
        imap.append(MAILBOX, "INBOX", mail)
        _print_new(house, shown)
        time.sleep(SECONDS / len(mails))
    patience = time.monotonic() + PATIENCE
    while len(shown) < len(mails) and time.monotonic() < patience and not failures:
        _print_new(house, shown)
        time.sleep(0.2)


def _print_new(house: House, shown: set[int]) -> None:
    """A line for each delivery that has its outcome and was not shown yet."""
    with house.open_store() as store:
        for delivery in store.deliveries():
            if delivery["id"] in shown or not delivery["outcome"]:
                continue
            shown.add(delivery["id"])
            found = store.tickets(TicketFilter(reference=delivery["reference"]))[0]
            click.echo(_line(delivery["outcome"], delivery["because"], found))


def _line(outcome: str, because: str, ticket: dict[str, Any]) -> str:
    if outcome != "ticket":
        return f"  {ticket['reference']}  {click.style(outcome, dim=True)}: {because}"
    requester, ack = ticket["requester"], ticket["acknowledgement"]
    kind = click.style(ticket["category"], fg=_COLOURS.get(ticket["category"]), bold=True)
    labels = ", ".join([*ticket["rights"], *(f"!{flag}" for flag in ticket["flags"])])
    letter = {"hold": f"letter held: {ack['because']}", "none": f"no letter: {ack['because']}"}
    return (
        f"  {ticket['reference']}  {kind}{f' ({labels})' if labels else ''}"
        f"{' — a person looks first' if ticket['needs_review'] else ''}\n"
        f"             {requester['address']}: {ticket['subject'][:60] or '(no subject)'}\n"
        f"             answer by {ticket['due_safe']}; {letter.get(ack['action'], 'acknowledged')}"
    )


_COLOURS = {"child_data_alert": "red", "rights_request": "cyan", "unsolicited_email_report": "yellow"}


def _farewell(house: House, sink: MailSink, path: Path | None) -> None:
    """What came of it, one letter in full, and where to look further."""
    with house.open_store() as store:
        found = store.status()
    counts, letters = found["deliveries"], sink.deliveries
    notes = counts["event"] + counts["appended"]
    click.echo(
        f"\n{counts['total']} mails: {counts['ticket']} tickets, {counts['duplicate']} duplicates, {notes} notes.\n"
        f"{len(letters)} acknowledgements were sent, {found['outbox'].get('held', 0)} wait for a person."
    )
    if letters:
        click.echo("The first one:\n")
        click.echo("\n".join(f"    {line}" for line in letter_text(letters[0].raw).splitlines()))
    click.echo("\nLook further:")
    if path:
        click.echo(f"  privacy-inbox --config {path} tickets\n  privacy-inbox --config {path} ticket show REFERENCE")
    else:
        click.echo("  privacy-inbox demo --keep DIRECTORY   keeps the tickets, for `tickets` and `ticket show`")
    click.echo("  privacy-inbox explain mail.eml        what would happen to a mail of yours")
    click.echo("  privacy-inbox init                    begins with your mailbox")
