"""`status`, `backup`, `verify`: keeping the house in order."""

import sys
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

import click

from privacy_inbox.clock import utc_now
from privacy_inbox.commands.output import as_json, faults_to_exit_codes, lines, open_store, settings
from privacy_inbox.core.alarm import SILENCE, Alarm, silence
from privacy_inbox.core.faults import StoreFault
from privacy_inbox.core.settings import Settings
from privacy_inbox.core.vocabulary import Outcome
from privacy_inbox.store import Store
from privacy_inbox.store.listing import Row


@click.command(epilog="Example: privacy-inbox status --json")
@as_json
@faults_to_exit_codes
def status(as_json: bool) -> None:
    """Whether every mail is accounted for, the last successful poll, the outbox, the alarms. Ends with 1 if unwell.

    No successful poll for as long as [alarms] silent_minutes is an alarm too, whether or not a daemon is alive.
    """
    here, now = settings(), utc_now()
    with Store.open(here.store.directory, utc_now) as store:
        found = store.status(now.astimezone(here.entity_for("unknown").zone).date())
        full = _full(store, now)
    found["alarms"] = [*_alarms(found, here, now), *full]
    if as_json:
        lines([found])
    else:
        for line in _report(found):
            click.echo(line)
    if found["alarms"] or not found["reconciled"]:
        sys.exit(1)


def _alarms(found: Row, here: Settings, now: datetime) -> list[Row]:
    """The alarms of the store, each with what to do; and silence, where nobody is left to raise it."""
    silent = silence(found["last_successful_poll"], now, here)
    kept = [(Alarm.kept(row["name"], row["since"], row["text"]), row["told_at"]) for row in found["alarms"]]
    if silent and SILENCE not in (alarm.name for alarm, _ in kept):
        kept.append((silent, None))
    return [
        {"name": alarm.name, "since": alarm.since, "text": alarm.what, "next_step": alarm.next_step, "told_at": told_at}
        for alarm, told_at in kept
    ]


def _full(store: Store, now: datetime) -> list[Row]:
    """The alarm that a full disk keeps from being written."""
    try:
        store.require_room()
    except StoreFault as fault:
        since = now.isoformat(timespec="seconds").replace("+00:00", "Z")
        return [{"name": "disk", "since": since, "text": fault.what, "next_step": fault.next_step, "told_at": None}]
    return []


# An outcome as the first sum names it: one, several.
_OUTCOMES: Mapping[str, tuple[str, str]] = {
    Outcome.TICKET: ("ticket", "tickets"),
    Outcome.EVENT: ("event", "events"),
    Outcome.DUPLICATE: ("duplicate", "duplicates"),
    Outcome.BEFORE_START: ("before the start", "before the start"),
}


def _report(found: Row) -> Iterator[str]:
    """What `status` says to a person."""
    counts = found["deliveries"]
    outcomes = {name: number for name, number in counts.items() if name != "total"}
    yield f"mail       {_sum(counts['total'], 'listed', outcomes)}"
    present, unknown = (sum(folder[name] for folder in found["folders"]) for name in ("present", "unknown"))
    parts = {"known": present - unknown, "not in the ledger": unknown}
    yield f"folders    {_sum(present, 'in the folders now', parts)}"
    for folder in found["folders"]:
        if folder["unknown"]:
            yield f"           {folder['folder']}: {folder['unknown']} not in the ledger"
    yield f"last poll  {found['last_successful_poll'] or 'never'}"
    yield f"outbox     {', '.join(f'{number} {state}' for state, number in found['outbox'].items()) or 'empty'}"
    held = found["held"]
    if held["count"]:
        oldest = f", the first to be decided on by {held['oldest_decide_by']}" if held["oldest_decide_by"] else ""
        yield f"held       {held['count']} wait for a person{oldest}; {held['late']} late"
    for alarm in found["alarms"]:
        yield click.style(f"ALARM      {alarm['name']}, since {alarm['since']}: {alarm['text']}", fg="red")
        if alarm["next_step"]:
            yield f"           → {alarm['next_step']}"
    if not found["alarms"]:
        yield "alarms     none"


def _sum(total: int, what: str, parts: Mapping[str, int]) -> str:
    """A sum spelled out, and whether it holds."""
    named = [f"{number} {_OUTCOMES.get(name, (name, name))[number != 1]}" for name, number in parts.items() if number]
    sign = "=" if total == sum(parts.values()) else "≠"
    return f"{total} {what} {sign} {' + '.join(named) or 0}"


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
