"""`templates`, `status`, `backup`, `verify`: keeping the house in order."""

import sys
from pathlib import Path

import click

from privacy_inbox import checks
from privacy_inbox.app import House
from privacy_inbox.commands.output import as_json, faults_to_exit_codes, house, lines, open_store, table
from privacy_inbox.core.faults import ConfigurationFault
from privacy_inbox.core.letter import example_facts


@click.group(epilog="Example: privacy-inbox templates list")
def templates() -> None:
    """List, check and preview the letters."""


@templates.command("list", epilog="Example: privacy-inbox templates list")
@as_json
@faults_to_exit_codes
def list_(as_json: bool) -> None:
    """Every letter, by language, and the file that is used for it."""
    rows = [
        {"language": language, "template": name, "file": str(path)} for language, name, path in house().renderer.names()
    ]
    if as_json:
        lines(rows)
    else:
        table(("language", "template", "file"), [tuple(row.values()) for row in rows])


@templates.command("check", epilog="Example: privacy-inbox templates check")
@faults_to_exit_codes
def check_() -> None:
    """Fill in every letter with example facts; ends with 1 at the first that cannot be used."""
    here = house()
    for language, name in checks.try_letters(here.renderer, here.settings):
        click.echo(f"{language}/{name}  in order")


@templates.command(epilog="Example: privacy-inbox templates preview rights_request")
@click.argument("template")
@click.option("--language", default="en", show_default=True)
@faults_to_exit_codes
def preview(template: str, language: str) -> None:
    """Show one letter, filled in with example facts."""
    here: House = house()
    names = {name for spoken, name, _ in here.renderer.names() if spoken == language}
    if template not in names:
        raise ConfigurationFault(
            f"there is no letter {language}/{template}", f"choose one of {', '.join(sorted(names))}" if names else ""
        )
    rendered = here.renderer.fill(template, language, example_facts(here.settings))
    click.echo(f"Subject: {rendered.subject}\n\n{rendered.text}")


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
