"""`explain`, `demo`: seeing what it does before anything is switched on."""

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from privacy_inbox import explaining, understanding
from privacy_inbox.app import House
from privacy_inbox.clock import utc_now
from privacy_inbox.commands.output import as_json, faults_to_exit_codes, lines, settings
from privacy_inbox.commands.page import measured_by
from privacy_inbox.core.faults import ConfigurationFault
from privacy_inbox.core.languages import name_of
from privacy_inbox.demo.show import show
from privacy_inbox.mailbox import Mailbox, Withheld
from privacy_inbox.model import load
from privacy_inbox.pipeline import watched_folders


@click.command(epilog="Example: privacy-inbox explain mail.eml, or: privacy-inbox explain --mailbox --last 200")
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--received",
    type=click.DateTime(["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%d"]),
    help="When the mail was received; absent = now.",
)
@click.option(
    "--mailbox", "from_mailbox", is_flag=True, help="Read the configured folders, without a trace, instead of files."
)
@click.option(
    "--last",
    type=click.IntRange(1),
    default=200,
    show_default=True,
    help="How many of the newest mails of each folder.",
)
@click.option(
    "--model", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Another model than the one in use."
)
@as_json
@click.pass_context
@faults_to_exit_codes
def explain(
    ctx: click.Context, files: tuple[Path, ...], received: datetime | None, from_mailbox: bool, last: int,
    model: Path | None, as_json: bool,
) -> None:  # fmt: skip
    """What would happen to these mails, and why. Touches nothing; needs a configuration only with --mailbox."""
    if not files and not from_mailbox:
        raise ConfigurationFault("there is nothing to explain", "name mail files, or use --mailbox")
    configured = from_mailbox or Path(ctx.obj["config"]).exists()
    here = House(settings() if configured else explaining.unconfigured())
    encoder, _ = understanding.started_encoder()
    classifier = understanding.Classifier(load(model or here.bundle), encoder.embed if encoder else None)
    understand, policy = classifier.of_raw, here.policy()
    first = True
    for name, raw, at, junk in _mails(here, files, received, last if from_mailbox else 0):
        # A file is looked at as if it had just come in; what lies in the mailbox is as old as it is.
        row = explaining.explain(name, raw, understand, policy, at, utc_now() if from_mailbox else at, junk)
        if as_json:
            lines([row])
        else:
            click.echo(("" if first else "\n") + "\n".join(_page(row)))
        first = False


_Found = Iterator[tuple[str, bytes, datetime, bool]]  # name, raw mail, receipt, whether it is junk


def _mails(here: House, files: tuple[Path, ...], received: datetime | None, last: int) -> _Found:
    if received and not received.tzinfo:
        received = received.replace(tzinfo=here.settings.entity_for("unknown").zone)
    for path in files:
        yield str(path), path.read_bytes(), received or utc_now(), False
    if last:
        with here.connect() as mailbox:
            yield from _newest(mailbox, here, last)


def _newest(mailbox: Mailbox, here: House, last: int) -> _Found:
    """The newest mails of each watched folder, one at a time, read-only."""
    for folder, junk in watched_folders(mailbox, here.settings):
        uids = mailbox.listing(folder).uids[-last:]
        with click.progressbar(uids, label=folder, file=sys.stderr) as bar:
            for uid in bar:
                for mail in mailbox.fetch(folder, [uid]):
                    if isinstance(mail, Withheld):
                        click.echo(f"{folder}/{uid}: the mail server does not hand it out", err=True)
                        continue
                    yield f"{folder}/{uid}", mail.raw, mail.received_at, junk


def _page(row: dict[str, Any]) -> Iterator[str]:
    """One mail's fate as a person reads it."""
    ack, dates = row["acknowledgement"], row["deadline"]
    yield click.style(f"{row['file']}  {row['category']} ({row['probabilities'][row['category']]:.0%})", bold=True)
    others = {name: share for name, share in row["probabilities"].items() if name != row["category"]}
    runner_up = max(others, key=lambda name: others[name])
    yield f"  else      {runner_up} ({others[runner_up]:.0%})"
    for label in ("rights", "flags"):
        if row[label]:
            yield f"  {label:<9} {', '.join(row[label])}"
    yield f"  language  {name_of(row['language'])}, region {row['region']}"
    if row["needs_review"]:
        yield f"  review    {row['review_because']}"
    letter = f"{ack['template']} to {ack['to']}, " if ack["to"] else ""
    yield f"  letter    {ack['action']}: {letter}{ack['because']}"
    if dates:
        yield f"  due       {dates['due_safe']} ({measured_by(dates)})"
        yield from (f"            {sentence}" for sentence in dates["trace"])
    for item in row["evidence"]:
        yield f"  because   {item['weight']:+.1f} {item['points_to']}: {item['text']}"


@click.command(epilog="Example: privacy-inbox demo --once")
@click.option("--once", is_flag=True, help="Without waiting between the mails; ends by itself.")
@click.option(
    "--keep",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep the demo's store and configuration in this directory.",
)
@faults_to_exit_codes
def demo(once: bool, keep: Path | None) -> None:
    """The main job with embedded servers: sample mail arrives, and you see what becomes of each."""
    show(once, keep)
