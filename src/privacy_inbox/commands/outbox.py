"""`outbox`: the letters, and letting those go that wait because letters did harm."""

import click

from privacy_inbox.commands.output import as_json, faults_to_exit_codes, lines, login_name, open_store, table
from privacy_inbox.core.vocabulary import LetterState


@click.group(invoke_without_command=True, epilog="Example: privacy-inbox outbox --state held")
@click.option("--state", type=click.Choice([state.value for state in LetterState]), help="Only those in this state.")
@as_json
@click.pass_context
@faults_to_exit_codes
def outbox(ctx: click.Context, state: str | None, as_json: bool) -> None:
    """List the letters: first those that a person decides on, by the day by which it must be done."""
    if ctx.invoked_subcommand:
        return
    with open_store() as store:
        found = list(store.letters(state))
    if as_json:
        lines(found)
        return
    table(
        ("ticket", "state", "decide by", "letter", "to", "tries", "what the relay said"),
        [
            (
                row["reference"],
                row["state"],
                row["decide_by"],
                row["template"],
                row["to"],
                row["attempts"],
                row["reply"],
            )
            for row in found
        ],
    )
    click.echo(f"{len(found)} letter{'' if len(found) == 1 else 's'}")


@outbox.command(epilog="Example: privacy-inbox outbox release")
@click.option("--as", "actor", default=login_name, help="Who does it.", show_default="your login name")
@faults_to_exit_codes
def release(actor: str) -> None:
    """Let the letters go that wait because others came back: the cause is found and mended."""
    with open_store() as store, store.transaction() as tx:
        count = tx.release_breaker(actor)
    click.echo(f"{count} letter{'' if count == 1 else 's'} released; new ones leave by themselves again")
