"""`status`, `backup`, `verify`: keeping the house in order."""

import sys
from pathlib import Path

import click

from privacy_inbox.commands.output import as_json, faults_to_exit_codes, lines, open_store


@click.command(epilog="Example: privacy-inbox status --json")
@as_json
@faults_to_exit_codes
def status(as_json: bool) -> None:
    """Whether every mail is accounted for, the last successful poll, the outbox, the alarms. Ends with 1 if unwell."""
    with open_store() as store:
        found = store.status()
    healthy = found["reconciled"] and not found["alarms"]
    if as_json:
        lines([found])
    else:
        _print_status(found)
    if not healthy:
        sys.exit(1)


def _print_status(found: dict) -> None:  # type: ignore[type-arg]
    counts = found["deliveries"]
    parts = " + ".join(f"{number} {name}" for name, number in counts.items() if name != "total" and number)
    click.echo(f"mail       {counts['total']} listed = {parts or 0}")
    click.echo(f"last poll  {found['last_successful_poll'] or 'never'}")
    for folder in found["folders"]:
        click.echo(
            f"folder     {folder['folder']}: {folder['present']} there, {folder['unknown']} of them not in the ledger"
        )
    click.echo(f"outbox     {', '.join(f'{number} {state}' for state, number in found['outbox'].items()) or 'empty'}")
    for alarm in found["alarms"]:
        click.echo(click.style(f"ALARM      since {alarm['since']}: {alarm['text']}", fg="red"))
    if not found["alarms"]:
        click.echo("alarms     none")


@click.command(epilog="Example: privacy-inbox backup /var/backups/privacy-inbox-monday.db")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@faults_to_exit_codes
def backup(file: Path) -> None:
    """Copy the running store, with its key, into one file.

    To restore it, put the file into an empty store directory as privacy-inbox.db.
    """
    with open_store() as store:
        store.backup(file)
    click.echo(f"{file}: {file.stat().st_size} bytes")


@click.command(epilog="Example: privacy-inbox verify")
@faults_to_exit_codes
def verify() -> None:
    """Check that no event of the audit chain was changed, added or removed. Ends with 1 if one was."""
    with open_store() as store:
        broken = store.verify()
    for fault in broken:
        click.echo(f"event {fault.event}: {fault.why}")
    if broken:
        sys.exit(1)
    click.echo("the audit chain holds")
