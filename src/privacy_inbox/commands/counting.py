"""`deadline`: the calculator."""

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from privacy_inbox import config, resources
from privacy_inbox.clock import utc_now
from privacy_inbox.commands.output import as_json, faults_to_exit_codes, lines
from privacy_inbox.core.calculator import calculate
from privacy_inbox.core.clocks import KINDS
from privacy_inbox.core.faults import ConfigurationFault
from privacy_inbox.core.tables import Clocks


@click.command(epilog="Example: privacy-inbox deadline UK_GDPR/access --received 2026-01-31T09:00:00+00:00")
@click.argument("rule", required=False, metavar="[REGIME/TYPE]")
@click.option("--received", metavar="INSTANT", help="When it arrived, with the offset; absent = now.")
@click.option("--tz", default="Europe/London", show_default=True, help="Where it is answered.")
@click.option("--calendar", default="", metavar="CODE", help="Whose public holidays count, such as GB-SCT, IE, US.")
@click.option(
    "--event", "events", multiple=True, metavar="KIND=INSTANT", help=f"What happened since: {', '.join(KINDS)}."
)
@click.option(
    "--file",
    "file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Questions as JSON.",
)
@as_json
@faults_to_exit_codes
def deadline(
    rule: str | None, received: str | None, tz: str, calendar: str, events: tuple[str, ...], file: Path | None,
    as_json: bool,
) -> None:  # fmt: skip
    """Count a date: a law and what is asked for, a receipt, what happened since.

    A file holds {regime, type, received, tz, calendar, events: [{kind, at}]}, a list of such objects, or an object with
    such a list as `vectors`.
    """
    if (rule is None) == (file is None):
        raise ConfigurationFault("name either REGIME/TYPE or --file", "see `privacy-inbox deadline --help`")
    questions = _read(file) if file else [_asked(str(rule), received, tz, calendar, events)]
    promise, clocks = _promise(), resources.tables().clocks
    answers = [_answer(question, promise, clocks, file) for question in questions]
    if as_json:
        lines(answers)
    else:
        for answer in answers:
            click.echo("\n".join(_page(answer)))
    if any("error" in answer for answer in answers):
        sys.exit(1)


def _answer(question: dict[str, Any], promise: str, clocks: Clocks, file: Path | None) -> dict[str, Any]:
    """The dates for one question; of a batch, a question that is not understood keeps no other from its answer."""
    try:
        return calculate(question, promise, clocks)
    except ConfigurationFault as fault:
        if file is None:
            raise
        named = {"id": question["id"]} if "id" in question else {}
        return {**named, "error": fault.what, "next_step": fault.next_step}


def _asked(rule: str, received: str | None, tz: str, calendar: str, events: tuple[str, ...]) -> dict[str, Any]:
    regime, _, kind = rule.partition("/")
    happened = [event.partition("=") for event in events]
    return {
        "regime": regime,
        "type": kind,
        "received": received or utc_now().isoformat(timespec="seconds"),
        "tz": tz,
        "calendar": calendar,
        "events": [{"kind": name, "at": at} for name, _, at in happened],
    }


def _read(file: Path) -> list[dict[str, Any]]:
    try:
        read = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigurationFault(f"{file} is no JSON: {error}", "see `privacy-inbox deadline --help`") from None
    questions = read.get("vectors", [read]) if isinstance(read, dict) else read
    if not isinstance(questions, list) or not all(isinstance(question, dict) for question in questions):
        raise ConfigurationFault(f"{file} holds no questions", "see `privacy-inbox deadline --help`")
    return questions


def _promise() -> str:
    """The period that the configured policy promises; without a configuration the usual month."""
    path = Path(click.get_current_context().find_root().obj["config"])
    return config.load(path, os.environ).organisation.promise if path.exists() else "P1M"


def _page(answer: dict[str, Any]) -> list[str]:
    if "error" in answer:
        return [f"{answer.get('id', 'a question')}: {answer['error']}", f"  → {answer['next_step']}"]
    shown = [f"{answer['rule']}, received {_spelled(answer['received'])}: {answer['status']}"]
    shown += [f"  {sentence}" for sentence in answer["trace"]]
    for name in ("due", "due_safe", "due_at", "ack_due", "ack_due_safe", "extension_notice_due", "extension_valid",
                 "paused_days", "suspended_days"):  # fmt: skip
        if answer.get(name) is not None:
            shown.append(f"  {name:<21} {answer[name]}")
    return shown


def _spelled(instant: str) -> str:
    return f"{datetime.fromisoformat(instant):%Y-%m-%d %H:%M %z}"
