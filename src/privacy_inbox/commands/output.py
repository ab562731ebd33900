"""What the commands share: settings, faults as messages, tables and JSON lines."""

import functools
import getpass
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn, ParamSpec, TypeVar

import click

from privacy_inbox import config, logs
from privacy_inbox.clock import utc_now
from privacy_inbox.core.faults import ConfigurationFault, Fault
from privacy_inbox.core.settings import Settings
from privacy_inbox.guard import guard
from privacy_inbox.store import Store

P = ParamSpec("P")
R = TypeVar("R")

as_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")


def faults_to_exit_codes(command: Callable[P, R]) -> Callable[P, R]:
    """A fault ends a command with its message, its next step and its exit code. Also starts the logs."""

    @functools.wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        logs.configure(click.get_current_context().obj["log_level"])
        try:
            with guard("command", _defect):
                return command(*args, **kwargs)
        except BrokenPipeError:
            raise
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            _give_up(Fault(f"{place}{error.strerror or error}", "see that this user may read and write there"))
        except Fault as fault:
            _give_up(fault)

    return wrapped


def _give_up(fault: Fault) -> NoReturn:
    click.echo(f"privacy-inbox: {fault}", err=True)
    sys.exit(fault.exit_code)


def _defect() -> NoReturn:
    raise Fault("this is a defect of the program", "please report it, with the log line above: it quotes no mail")


def login_name() -> str:
    """Who calls: the person, where they have become the service's user for it."""
    return os.environ.get("SUDO_USER") or getpass.getuser()


def settings() -> Settings:
    """The configuration of this call."""
    return config.load(Path(click.get_current_context().obj["config"]), os.environ)


def open_store() -> Store:
    """The configured store, for reading and for moves."""
    return Store.open(settings().store.directory, utc_now)


def text_of(file: Path) -> str:
    """What a file says. Raises ConfigurationFault where it is not in UTF-8."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise ConfigurationFault(f"{file} is no text in UTF-8", "save it in that encoding, and try again") from None


def lines(rows: Iterable[Mapping[str, Any]]) -> None:
    """JSON, one object a line."""
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False))


def table(headings: Sequence[str], rows: Sequence[Sequence[object]], alarming: Sequence[bool] = ()) -> None:
    """Columns aligned; the last one is cut to the terminal's width. `alarming` rows are red."""
    cells = [[str(cell if cell is not None else "") for cell in row] for row in rows]
    widths = [
        max(len(heading), *(len(row[column]) for row in cells)) if cells else len(heading)
        for column, heading in enumerate(headings)
    ]
    width = _terminal_width()
    for number, row in enumerate([list(headings), *cells]):
        text = "  ".join(cell.ljust(size) for cell, size in zip(row, widths, strict=True)).rstrip()
        text = text if len(text) <= width else text[: width - 1] + "…"
        red = "red" if number and alarming and alarming[number - 1] else None
        click.echo(click.style(text, bold=number == 0, fg=red) if red or number == 0 else text)


def _terminal_width() -> int:
    return os.get_terminal_size().columns if sys.stdout.isatty() else 10_000
