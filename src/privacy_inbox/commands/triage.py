"""`tickets`, `ticket`, `messages`: the DPO's work on the command line. Each move's command is made from its entry."""

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import click

from privacy_inbox.commands.moving import move_command
from privacy_inbox.commands.opening import open_another_ticket, open_ticket
from privacy_inbox.commands.output import as_json, faults_to_exit_codes, lines, login_name, open_store, table
from privacy_inbox.commands.page import ticket_page
from privacy_inbox.core.faults import ConfigurationFault
from privacy_inbox.core.message import attachment_content
from privacy_inbox.core.moves import MOVES
from privacy_inbox.core.reference import tidy
from privacy_inbox.core.vocabulary import Category, Outcome, Status
from privacy_inbox.store.reading import TicketFilter
from privacy_inbox.triage import open_early

_TICKET_JSON = (
    "reference", "category", "status", "rights", "flags", "region", "language", "entity", "requester", "subject",
    "received_at", "rule", "due", "due_safe", "act_by", "clock_status", "ack_due", "review_by", "needs_review",
    "assignee", "linked", "acknowledgement", "news",
)  # fmt: skip


@click.command(epilog="Example: privacy-inbox tickets --category child_data_alert --json")
@click.option(
    "--status", type=click.Choice([*(name.value for name in Status), "all"]), default="open", show_default=True,
    help="Only those of this status.",
)  # fmt: skip
@click.option("--category", type=click.Choice([name.value for name in Category]), help="Only those of this category.")
@click.option("--review", is_flag=True, help="Only those a person has to look at first.")
@click.option("--person", metavar="ADDRESS", help="Only those of one person; open and closed ones.")
@click.option("--search", metavar="WORDS", help="Only those whose mails hold all of these words; open and closed ones.")
@as_json
@faults_to_exit_codes
def tickets(
    status: str, category: str | None, review: bool, person: str | None, search: str | None, as_json: bool
) -> None:
    """List and search tickets, the most pressing first."""
    everything = status == "all" or (status == "open" and bool(person or search))
    wanted = TicketFilter(None if everything else status, category, review, person, search)
    with open_store() as store:
        found = store.tickets(wanted)
    if as_json:
        lines({name: row[name] for name in _TICKET_JSON} for row in found)
        return
    today = datetime.now(UTC).date()
    table(
        ("reference", "next", "left", "what", "due", "category", "acknowledged", "from", "subject"),
        [
            (
                row["reference"],
                *_next(row, today),
                row["due_safe"],
                _kind(row),
                _ack(row),
                row["requester"]["address"],
                row["subject"],
            )
            for row in found
        ],
        [_is_late(row, today) for row in found],
    )
    click.echo(f"{len(found)} ticket{'' if len(found) == 1 else 's'}")


def _next(row: dict[str, Any], today: date) -> tuple[str, str, str]:
    """What is to be done first about a ticket: by which day, how many are left, and what it is."""
    if row["status"] != "open":
        return "", str(row["status"]), ""
    day, what = min(_duties(row))
    days = (date.fromisoformat(day) - today).days
    return day, f"{days} days" if days >= 0 else f"{-days} LATE", what


def _duties(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield row["due_safe"], "answer"
    if row["act_by"] < row["due_safe"]:
        yield row["act_by"], "act"
    if not row["confirmed_by"]:
        yield row["review_by"], "look"
    if row["acknowledgement"]["state"] == "held" and row["acknowledgement"]["decide_by"]:
        yield row["acknowledgement"]["decide_by"], "letter"


def _is_late(row: dict[str, Any], today: date) -> bool:
    return row["status"] == "open" and min(_duties(row))[0] < today.isoformat()


def _kind(row: dict[str, Any]) -> str:
    extra = [*row["rights"], *(f"!{flag}" for flag in row["flags"])]
    news = f"+{row['news']} " if row["news"] else ""
    return (
        f"{news}{'? ' if row['needs_review'] else ''}{row['category']}{' (' + ', '.join(extra) + ')' if extra else ''}"
    )


def _ack(row: dict[str, Any]) -> str:
    return str(row["acknowledgement"]["state"])


@click.group(epilog="Example: privacy-inbox ticket show 7QK4-M2XD")
def ticket() -> None:
    """Show a ticket, take out an attachment, and every move there is."""


@ticket.command(epilog="Example: privacy-inbox ticket show 7QK4-M2XD")
@click.argument("reference")
@as_json
@faults_to_exit_codes
def show(reference: str, as_json: bool) -> None:
    """Show one ticket: what was written, why the machine decided so, the dates and how they were counted."""
    with open_store() as store:
        found = store.ticket(reference)
    if found is None:
        raise ConfigurationFault(f"there is no ticket {reference}", "`privacy-inbox tickets --status all` lists them")
    if as_json:
        lines([found])
    else:
        click.echo("\n".join(ticket_page(found)))


@ticket.command(epilog="Example: privacy-inbox ticket attachment 7QK4-M2XD 9f86d081… > file.bin")
@click.argument("reference")
@click.argument("sha256")
@faults_to_exit_codes
def attachment(reference: str, sha256: str) -> None:
    """Write one attachment, byte for byte, to standard output. It is never opened."""
    with open_store() as store:
        contents = (attachment_content(raw, sha256.lower()) for raw in store.raw_mails(tidy(reference)))
        content = next((content for content in contents if content is not None), None)
    if content is None:
        raise ConfigurationFault(
            f"ticket {reference} has no attachment {sha256}", "`privacy-inbox ticket show` lists them with their hashes"
        )
    sys.stdout.buffer.write(content)


ticket.add_command(open_ticket)
ticket.add_command(open_another_ticket)
for _move in MOVES.values():
    ticket.add_command(move_command(_move))


@click.command(epilog="Example: privacy-inbox messages --outcome quarantined")
@click.option(
    "--outcome",
    type=click.Choice([*(name.value for name in Outcome), "waiting"]),
    help="Only deliveries of this outcome.",
)
@click.option(
    "--open", "number", type=int, metavar="ID", help="Let a mail from before the start open a ticket at the next poll."
)
@click.option("--as", "actor", default=login_name, help="Who does it.", show_default="your login name")
@as_json
@faults_to_exit_codes
def messages(outcome: str | None, number: int | None, actor: str, as_json: bool) -> None:
    """Every delivery and its outcome."""
    with open_store() as store:
        if number is not None:
            open_early(store, number, actor)
            click.echo(f"{number}: it opens a ticket at the next poll")
            return
        found = store.deliveries(outcome)
        if as_json:
            lines(found)
            return
        table(
            ("id", "folder", "uid", "received", "outcome", "ticket", "because"),
            [
                (
                    row["id"],
                    row["folder"],
                    row["uid"],
                    row["received_at"],
                    row["outcome"] or "waiting",
                    row["reference"],
                    row["because"],
                )
                for row in found
            ],
        )
