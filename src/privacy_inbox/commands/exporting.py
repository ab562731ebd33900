"""`export`, `suppressions`: the register, the addresses without marketing, the calendar, a person's own copy."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from privacy_inbox import exporting
from privacy_inbox.clock import utc_now
from privacy_inbox.commands.output import as_json, faults_to_exit_codes, lines, login_name, open_store, settings, table
from privacy_inbox.core.cells import Value
from privacy_inbox.core.dossier import File, dossier, page
from privacy_inbox.core.faults import ConfigurationFault, Fault
from privacy_inbox.core.figures import FIGURES, summary
from privacy_inbox.core.icalendar import appointments
from privacy_inbox.core.icalendar import calendar as as_calendar
from privacy_inbox.core.masking import Mask
from privacy_inbox.core.message import attachment_content
from privacy_inbox.core.register import COLUMNS, Case, Entry, fields, within
from privacy_inbox.core.settings import Settings
from privacy_inbox.store import Store
from privacy_inbox.store import suppressions as moves

Rows = Sequence[Mapping[str, Value]]

_FORMATS: Mapping[str, Callable[[Sequence[str], Rows], bytes]] = {
    "csv": exporting.as_csv, "json": exporting.as_json, "xlsx": exporting.as_sheet,
}  # fmt: skip
_FILE = click.Path(dir_okay=False, path_type=Path)
_SUPPRESSED = ("address", "state", "proposed_at", "confirmed_at")
_actor = click.option("--as", "actor", default=login_name, help="Who does it.", show_default="your login name")
_output = click.option("--output", type=_FILE, help="The file; absent = standard output. One of that name is replaced.")


def _format(*names: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return click.option("--format", "kind", type=click.Choice(names), default="csv", show_default=True, help="As what.")


def _give(content: bytes, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(content)
    else:
        exporting.put(output, content)


@click.group(epilog="Example: privacy-inbox export register --from 2026-01-01 --to 2026-03-31 --output register.csv")
def export() -> None:
    """Write the register, the list of those that get no marketing, the calendar, or a person's own copy."""


@export.command(
    epilog="Example: privacy-inbox export register --from 2026-01-01 --output register.csv, "
    "or: privacy-inbox export register --summary --format json"
)
@click.option("--from", "first", metavar="DAY", help="Only what was received on this day or later.")
@click.option("--to", "last", metavar="DAY", help="Only what was received on this day or before.")
@click.option("--entity", metavar="ID", help="Only what this entity answers.")
@click.option("--summary", "figures", is_flag=True, help="Figures instead of a row a ticket.")
@_format("csv", "json", "xlsx")
@_output
@faults_to_exit_codes
def register(
    first: str | None, last: str | None, entity: str | None, figures: bool, kind: str, output: Path | None
) -> None:
    """The accountability register: a row a ticket, forgotten ones too, without a name, an address or a word of anybody.

    Days are those of the entity that answers. The figures are of all, by right and law, by category, and of what the
    classifier took them for.
    """
    if kind == "xlsx" and output is None:
        raise ConfigurationFault("a workbook goes into a file", "name one with --output")
    here, since, until = settings(), _day("--from", first), _day("--to", last)
    if since and until and since > until:
        raise ConfigurationFault("--from is after --to", "the first day comes first")
    with open_store() as store:
        entries = [entry for entry in store.register() if entity in (None, entry.entity)]
    if not entries and entity is not None and entity not in {known.id for known in here.entities}:
        raise ConfigurationFault(f"there is no entity {entity}", "[[entities]] in the configuration names them")
    cases = [case for case in _cases(entries, here) if within(case, since, until)]
    columns, rows = (FIGURES, summary(cases)) if figures else (tuple(COLUMNS), list(map(fields, cases)))
    _give(_FORMATS[kind](columns, rows), output)


def _cases(entries: Sequence[Entry], here: Settings) -> Iterator[Case]:
    now = utc_now()
    for entry in entries:
        zone: ZoneInfo = here.entity_of(entry.entity, entry.region).zone
        yield Case(entry, zone, now.astimezone(zone).date())


def _day(option: str, said: str | None) -> date | None:
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        raise ConfigurationFault(f"{option} is no day: {said}", "write it as 2026-11-28") from None


@export.command(name="suppressions", epilog="Example: privacy-inbox export suppressions --output no-marketing.csv")
@click.option("--proposed", is_flag=True, help="Those that nobody has confirmed, too.")
@_format("csv", "json")
@_output
@faults_to_exit_codes
def export_suppressions(proposed: bool, kind: str, output: Path | None) -> None:
    """The addresses that get no marketing, for the program that sends it."""
    with open_store() as store:
        rows = store.suppressed(proposed=proposed)
    made = exporting.as_json(_SUPPRESSED, rows) if kind == "json" else exporting.as_csv(_SUPPRESSED, rows, "address")
    _give(made, output)


@export.command(epilog="Example: privacy-inbox export calendar --output due.ics")
@_output
@faults_to_exit_codes
def calendar(output: Path | None) -> None:
    """The days on which something of an open ticket is due, for a calendar (iCalendar). It names nobody."""
    here = settings()
    with open_store() as store:
        found = [appointment for duties in store.duties() for appointment in appointments(duties)]
    _give(as_calendar(found, here.domain), output)


@export.command(epilog="Example: privacy-inbox export person ada@somewhere.example --output ada")
@click.argument("address")
@click.option("--output", required=True, type=click.Path(path_type=Path), help="A directory; it is made, or is empty.")
@faults_to_exit_codes
def person(address: str, output: Path) -> None:
    """Everything held about one address, for that person: as data.json, as copy.txt, and the attachments.

    Addresses of others are masked, and their names where a mail names its writers. Read it before you hand it over.
    Ends with 1 where nothing is held.
    """
    here, address = settings(), address.strip()
    exporting.ready(output)
    with open_store() as store:
        held = store.held_about(address)
        if not held.tickets and held.suppression is None:
            raise Fault(
                f"nothing is held about {address}", "forgotten tickets hold nothing; see that it is spelled right"
            )
        mask = _mask(address, held.tickets, here)
        _, files = dossier(address, held.tickets, held.suppression, mask)
        lost = {file.sha256 for file in files if _content(store, file) is None}
        data, files = dossier(address, held.tickets, held.suppression, mask, lost)
        text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
        written = [("data.json", text.encode()), ("copy.txt", page(data, here.organisation.name).encode())]
        count = exporting.fill(output, (*written, *_attachments(store, files)))
    click.echo(f"{output}: {_many(len(data['tickets']), 'ticket')}, {_many(count - len(written), 'attachment')}")
    click.echo("Read copy.txt before you hand it over: names in running text, and attachments, are as they came.")


def _many(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _mask(address: str, tickets: Sequence[Mapping[str, Any]], here: Settings) -> Mask:
    """What is shown: the person's address and names, and ours."""
    theirs = [ticket["requester"] for ticket in tickets]
    names = [requester["name"] for requester in theirs if requester["address"].lower() == address.lower()]
    ours = [here.organisation.name, *(entity.name for entity in here.entities)]
    return Mask(address, here.own_addresses, frozenset(name.lower() for name in (*names, *ours) if name))


def _attachments(store: Store, files: Sequence[File]) -> Iterator[tuple[str, bytes]]:
    """The files that go with a copy, one after the other."""
    for file in files:
        content = _content(store, file)
        if content is not None:
            yield file.name, content


def _content(store: Store, file: File) -> bytes | None:
    found = (attachment_content(raw, file.sha256) for raw in store.raw_mails(file.reference))
    return next((content for content in found if content is not None), None)


@click.group(epilog="Example: privacy-inbox suppressions list --proposed")
def suppressions() -> None:
    """The addresses that get no marketing: whoever objects is put forward, and a person confirms."""


@suppressions.command(name="list", epilog="Example: privacy-inbox suppressions list --proposed")
@click.option("--proposed", is_flag=True, help="Only those that nobody has confirmed.")
@as_json
@faults_to_exit_codes
def show(proposed: bool, as_json: bool) -> None:
    """List the addresses, those that are only put forward among them."""
    with open_store() as store:
        found = store.suppressed(confirmed=not proposed, proposed=True)
    if as_json:
        lines(found)
        return
    names = ("address", "state", "proposed_at", "confirmed_at", "confirmed_by", "reference")
    table(
        ("address", "state", "put forward", "confirmed", "by", "ticket"),
        [[row[name] for name in names] for row in found],
    )
    click.echo(f"{len(found)} address{'' if len(found) == 1 else 'es'}")


@suppressions.command(epilog="Example: privacy-inbox suppressions confirm ada@somewhere.example bo@elsewhere.example")
@click.argument("addresses", nargs=-1, required=True)
@_actor
@faults_to_exit_codes
def confirm(addresses: tuple[str, ...], actor: str) -> None:
    """Confirm that these addresses get no marketing from now on."""
    with open_store() as store, store.transaction() as tx:
        count = moves.confirm(tx, addresses, actor)
    click.echo(f"{count} confirmed; `privacy-inbox export suppressions` has them for the program that sends marketing")


@suppressions.command(epilog="Example: privacy-inbox suppressions dismiss ada@somewhere.example")
@click.argument("addresses", nargs=-1, required=True)
@click.option("--confirmed", is_flag=True, help="Also what was confirmed: the person wants it again, or it was a slip.")
@_actor
@faults_to_exit_codes
def dismiss(addresses: tuple[str, ...], confirmed: bool, actor: str) -> None:
    """Decide that these addresses are not meant. Who objects once more is put forward once more."""
    with open_store() as store, store.transaction() as tx:
        count = moves.dismiss(tx, addresses, actor, confirmed=confirmed)
    click.echo(f"{count} taken off")
