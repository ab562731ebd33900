"""`templates`: the letters, and whether they can be used."""

import click

from privacy_inbox import checks
from privacy_inbox.app import House
from privacy_inbox.commands.output import as_json, faults_to_exit_codes, lines, settings, table
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
        {"language": language, "template": name, "file": str(path)}
        for language, name, path in House(settings()).renderer.names()
    ]
    if as_json:
        lines(rows)
    else:
        table(("language", "template", "file"), [tuple(row.values()) for row in rows])


@templates.command("check", epilog="Example: privacy-inbox templates check")
@faults_to_exit_codes
def check_() -> None:
    """Fill in every letter with example facts; ends with 1 at the first that cannot be used."""
    here = House(settings())
    for language, name in checks.try_letters(here.renderer, here.settings):
        click.echo(f"{language}/{name}  in order")


@templates.command(epilog="Example: privacy-inbox templates preview rights_request")
@click.argument("template")
@click.option("--language", default="en", show_default=True, help="Its language.")
@faults_to_exit_codes
def preview(template: str, language: str) -> None:
    """Show one letter, filled in with example facts."""
    here = House(settings())
    names = {name for spoken, name, _ in here.renderer.names() if spoken == language}
    if template not in names:
        raise ConfigurationFault(
            f"there is no letter {language}/{template}", f"choose one of {', '.join(sorted(names))}" if names else ""
        )
    rendered = here.renderer.fill(template, language, example_facts(here.settings))
    click.echo(f"Subject: {rendered.subject}\n\n{rendered.text}")
