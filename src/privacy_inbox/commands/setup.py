"""`init`, `check`, `run`: from an empty directory to a running daemon."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from privacy_inbox import checks, config, daemon
from privacy_inbox.app import House
from privacy_inbox.clock import utc_now
from privacy_inbox.commands.output import faults_to_exit_codes, settings
from privacy_inbox.core.faults import ConfigurationFault, Fault
from privacy_inbox.core.letter import example_letter


@click.command(epilog="Example: privacy-inbox init --organisation 'Northwind Telecom'")
@click.option("--organisation", default="Example Limited", show_default=True, help="The organisation's name.")
@click.pass_context
@faults_to_exit_codes
def init(ctx: click.Context, organisation: str) -> None:
    """Write a commented configuration. An existing file is never overwritten."""
    path = Path(ctx.obj["config"])
    if path.exists():
        raise ConfigurationFault(f"{path} exists already", "edit it, or name another with --config")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(config.example(organisation, datetime.now(UTC).astimezone().date()), encoding="utf-8")
    click.echo(
        f"{path} is written. Fill in the mailbox and the relay, then run:\n  privacy-inbox --config {path} check"
    )


@click.command(epilog="Example: privacy-inbox check --send-to you@organisation.example")
@click.option("--send-to", help="Send a real acknowledgement to this address.")
@click.option("--send-alarm", is_flag=True, help="Tell of an invented alarm: by mail, and by the command, of [alarms].")
@faults_to_exit_codes
def check(send_to: str | None, send_alarm: bool) -> None:
    """Try configuration, store, model, letters, mailbox and relay; say what to do about each fault.

    Changes nothing in the mailbox.
    """
    here = House(settings())
    faults = []
    for finding in checks.everything(here):
        click.echo(f"{finding.name:<13}  {'in order' if finding.fault is None else finding.fault}")
        for note in finding.notes:
            click.echo(f"{'':<13}  note: {note}")
        if finding.fault:
            faults.append(finding.fault)
    if send_to and not faults:
        _send_example(here, send_to)
    if send_alarm:
        faults += _send_alarm(here)
    if faults:
        sys.exit(max(fault.exit_code for fault in faults))


def _send_example(here: House, to: str) -> None:
    """An acknowledgement as people will get it."""
    if "@" not in to:
        raise ConfigurationFault(f"{to} is no address", "give one like you@organisation.example")
    raw = example_letter(here.settings, here.renderer.render, to, utc_now())
    with here.relay() as relay:
        answer = relay.send(here.settings.sender, to, raw)
    if answer.state != "sent":
        raise Fault(
            f"the relay did not take the example letter: {answer.reply}", "ask its administrator, with this answer"
        )
    click.echo(f"{'example':<13}  sent; look at it in that mailbox")


def _send_alarm(here: House) -> list[Fault]:
    """Tell of an invented alarm, and that it is over; returns the faults that kept it from that."""
    faults = []
    for finding in checks.alarms(here):
        click.echo(f"{finding.name:<13}  {'told; see that it arrived' if finding.fault is None else finding.fault}")
        faults += [finding.fault] if finding.fault else []
    return faults


@click.command(epilog="Example: privacy-inbox run --once")
@click.option("--once", is_flag=True, help="Drain the folders and the outbox, then end.")
@faults_to_exit_codes
def run(once: bool) -> None:
    """Poll the mailbox, open tickets, send acknowledgements, until stopped by SIGTERM or Ctrl-C."""
    here = House(settings())
    if once:
        daemon.run_once(here)
    else:
        daemon.run(here)
