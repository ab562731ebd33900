"""`ticket open`, `ticket open-another`: tickets that a person opens."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import click

from privacy_inbox.app import House
from privacy_inbox.commands.output import faults_to_exit_codes, login_name, settings, text_of
from privacy_inbox.core.faults import ConfigurationFault
from privacy_inbox.core.moves.reading import CHANNELS
from privacy_inbox.core.vocabulary import Category, Right
from privacy_inbox.opening import Received, open_another, open_by_hand

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_CATEGORY = click.Choice([category.value for category in Category])
_RIGHTS = click.option(
    "--right", "rights", multiple=True, type=click.Choice([right.value for right in Right]), help="What is asked for."
)
_ACTOR = click.option(
    "--as", "actor", default=login_name, help="Who does it.", show_default="your login name"
)  # fmt: skip


@click.command("open", epilog='Example: privacy-inbox ticket open --channel post --received 2026-11-20 --text "…"')
@click.option("--channel", type=click.Choice(CHANNELS), required=True, help="How it reached us.")
@click.option("--received", required=True, metavar="DAY", help="When: a day, or an instant with its offset.")
@click.option("--name", default="", help="Who asks.")
@click.option("--address", default="", help="The mail address that letters go to.")
@click.option("--subject", default="", help="What it is about.")
@click.option("--text", default="", help="What was written or said.")
@click.option("--text-file", type=_FILE, help="The same, from a file.")
@click.option("--file", "mail", type=_FILE, help="A mail file (.eml), as it is.")
@click.option("--category", type=_CATEGORY, help="What it is; absent = as the machine reads it.")
@_RIGHTS
@_ACTOR
@faults_to_exit_codes
def open_ticket(
    channel: str, received: str, name: str, address: str, subject: str, text: str, text_file: Path | None,
    mail: Path | None, category: str | None, rights: tuple[str, ...], actor: str,
) -> None:  # fmt: skip
    """Open a ticket for what came by post, by telephone, or to another mailbox; no letter leaves by itself."""
    here = House(settings())
    if text_file:
        text = text_of(text_file)
    raw = mail.read_bytes() if mail else b""
    came = Received(channel, _instant(received, here), name, address, subject, text, raw)
    kind = Category(category) if category else None
    with here.open_store() as store:
        reference = open_by_hand(here, store, actor, came, kind, tuple(Right(right) for right in rights))
        due = (store.ticket(reference) or {})["due_safe"]
    click.echo(f"{reference}: opened, to be answered by {due}")
    if address:
        click.echo(f"`privacy-inbox ticket write {reference} --template rights_request` would confirm the receipt")


def _instant(text: str, here: House) -> datetime:
    """A day is its noon where the entity is, an hour without offset one there; of what was received today, now."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise ConfigurationFault(f"{text} is no day", "write it as 2026-11-20") from None
    if _is_day(text):
        at = datetime.combine(at, time(12))
    if at.tzinfo is None:
        at = at.replace(tzinfo=here.settings.entity_for("unknown").zone)
    now = here.now()
    return now if at > now and at.date() == now.astimezone(at.tzinfo).date() else at.astimezone(UTC)


def _is_day(text: str) -> bool:
    """Whether it says a day alone, and no hour."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


@click.command(
    "open-another", epilog="Example: privacy-inbox ticket open-another 7QK4-M2XD --category general_question"
)
@click.argument("reference")
@click.option("--category", type=_CATEGORY, required=True, help="What the other matter is.")
@_RIGHTS
@_ACTOR
@faults_to_exit_codes
def open_another_ticket(reference: str, category: str, rights: tuple[str, ...], actor: str) -> None:
    """Open one more ticket from the same message, because it holds two matters; they are linked."""
    here = House(settings())
    with here.open_store() as store:
        another = open_another(
            store, here.policy(), actor, reference, Category(category), tuple(Right(right) for right in rights)
        )
    click.echo(f"{another}: opened from the message of {reference}")
