"""`away`: somebody who is told of things is not there for a while."""

from datetime import date

import click

from privacy_inbox.commands.output import faults_to_exit_codes, login_name, open_store, table
from privacy_inbox.core.faults import ConfigurationFault
from privacy_inbox.core.notices import Role


@click.command(epilog="Example: privacy-inbox away --until 2026-12-31")
@click.option("--role", type=click.Choice([role.value for role in Role]), default="dpo", show_default=True, help="Who.")
@click.option("--until", metavar="DAY", help="The last day of the absence.")
@click.option("--back", is_flag=True, help="They are back.")
@click.option("--as", "actor", default=login_name, help="Who says so.", show_default="your login name")
@faults_to_exit_codes
def away(role: str, until: str | None, back: bool, actor: str) -> None:
    """Say who is away, so that whoever stands in is told instead; without an option, show who is."""
    if until and back:
        raise ConfigurationFault("say either --until or --back")
    with open_store() as store:
        if not (until or back):
            table(("role", "away until"), store.away())
            return
        with store.transaction() as tx:
            tx.set_away(Role(role), _day(until) if until else None, actor)
    click.echo(f"{role} is away until {until}" if until else f"{role} is back")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ConfigurationFault(f"{text} is no day", "write it as 2026-12-31") from None
