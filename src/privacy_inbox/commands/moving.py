"""The commands of the moves, each made from its entry in the table."""

import email.policy
import mimetypes
import sys
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import click

from privacy_inbox.app import House
from privacy_inbox.commands.output import faults_to_exit_codes, login_name, settings, text_of
from privacy_inbox.commands.page import message_page
from privacy_inbox.core.faults import ConfigurationFault
from privacy_inbox.core.letter import Attachment, letter_text
from privacy_inbox.core.moves import Field, Move
from privacy_inbox.core.reference import tidy
from privacy_inbox.store import Store
from privacy_inbox.triage import Made, perform, preview

_OPENED = "You have read the mail: what you say may teach the classifier. In a terminal you are asked."


def _opened(store: Store, reference: str, said: bool) -> bool:
    """Show what was written, and whether the person who answers has it before their eyes: asked, or `said` by them."""
    found = store.ticket(reference)
    shown = [message for message in (found or {"messages": []})["messages"] if message["from"] is not None]
    for message in shown:
        click.echo("\n".join(message_page(message)) + "\n")
    if not shown or said or not sys.stdin.isatty():
        return bool(shown) and said
    return click.confirm("Have you read it? Then the classifier may learn from what you say", default=True)


def move_command(move: Move) -> click.Command:
    """The command of one move, with an option for each field of its form."""

    @faults_to_exit_codes
    def make(reference: str, actor: str, opened: bool = False, look: bool = False, **form: Any) -> None:
        here = House(settings())
        form = with_files(move, form, here.settings.organisation.policies)
        with here.open_store() as store:
            if look:
                _show(preview(store, here.policy(), actor, reference, move.name, form, here.renderer.fill))
                return
            opened = move.teaches and _opened(store, reference, opened)
            made = perform(store, here.policy(), actor, reference, move.name, form, here.renderer.fill, opened)
        click.echo(f"{tidy(reference)}: {move.name} done{_later(move, made)}")
        if made.advice:
            click.echo(made.advice)

    parameters: list[click.Parameter] = [click.Argument(["reference"])]
    parameters += [_option(field) for field in move.form]
    if any(field.name == "text" for field in move.form):
        parameters.append(click.Option(["--text-file"], help="The text, from a file.", type=_FILE))
    parameters.append(
        click.Option(["--as", "actor"], default=login_name, help="Who does it.", show_default="your login name")
    )
    if move.teaches:
        parameters.append(click.Option(["--opened"], is_flag=True, help=_OPENED))
    if move.writes:
        parameters.append(click.Option(["--preview", "look"], is_flag=True, help="Only show the letter."))
    example = f"Example: privacy-inbox ticket {move.name} 7QK4-M2XD" + "".join(
        f" --{field.name} {field.choices[0] if field.choices else _EXAMPLES[field.kind]}"
        for field in move.form
        if field.required
    )
    return click.Command(move.name, callback=make, params=parameters, help=move.help, epilog=example)


_EXAMPLES = {"text": "…", "day": "2026-11-28", "address": "ada@somewhere.example", "reference": "9HTW-3KXR"}
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_RELEASING = {"release", "replace", "resend"}


def _later(move: Move, made: Made) -> str:
    """When a letter leaves."""
    if made.letter is not None:
        return "; its letter leaves in a minute, and can be taken back until then: `ticket undo`"
    return "; it leaves when `privacy-inbox run` is running" if move.name in _RELEASING else ""


def _show(made: Made) -> None:
    """A letter as the person would read it."""
    if made.letter is None:
        click.echo("no letter would be written")
        return
    header: EmailMessage = message_from_bytes(made.letter, policy=email.policy.default)
    click.echo(f"To: {header['To']}\nSubject: {header['Subject']}\n\n{letter_text(made.letter)}")
    for part in header.iter_attachments():
        click.echo(f"attached: {part.get_filename()}")


def with_files(move: Move, form: dict[str, Any], policies: Path | None) -> dict[str, Any]:
    """The form with the content of the files that it names."""
    read = dict(form)
    if (path := read.pop("text_file", None)) is not None:
        if read.get("text"):
            raise ConfigurationFault("name either --text or --text-file", "one text goes into a letter")
        read["text"] = text_of(path)
    for field in move.form:
        if field.kind == "file":
            read[field.name] = [_attachment(path) for path in read.get(field.name) or ()]
        elif field.kind == "policy" and read.get(field.name):
            read[field.name] = _attachment(_policy_of(str(read[field.name]), policies))
    return read


def _policy_of(day: str, policies: Path | None) -> Path:
    """The version of the policy that was in force on a day: of the files, each named by its first, the newest by then.

    A file that is not named by a day is none. Raises ConfigurationFault for what is no day, and where there is none.
    """
    if policies is None:
        raise ConfigurationFault("[organisation] policies names no directory of versions", "or attach one: --attach")
    wanted = _day_of(day)
    if wanted is None:
        raise ConfigurationFault(f"--version is no day: {day}", "write it as 2026-11-28")
    named = [(first, path) for path in policies.glob("[0-9]*") if (first := _day_of(path.name[:10]))]
    versions = sorted((first, path) for first, path in named if first <= wanted)
    if not versions:
        raise ConfigurationFault(f"no version of the policy was in force on {day}", f"see {policies}")
    return versions[-1][1]


def _day_of(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _attachment(path: Path) -> Attachment:
    return Attachment(path.name, mimetypes.guess_type(path.name)[0] or "application/octet-stream", path.read_bytes())


def _option(field: Field) -> click.Option:
    kind = _FILE if field.kind == "file" else click.Choice(field.choices) if field.choices else None
    required = field.required and field.name != "text"  # it may come from a file
    return click.Option([f"--{field.name}"], help=field.help, required=required, multiple=field.many, type=kind)
