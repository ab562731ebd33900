"""Signs for those outside: a command that is run for an alarm, the memory of what was told, a heartbeat file."""

import json
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from privacy_inbox.core.alarm import Alarm, Told
from privacy_inbox.core.faults import ConfigurationFault

COMMAND_SECONDS = 30.0
HEARTBEAT = "last-good-poll"


def run_command(
    command: Sequence[str], said: bytes, environment: Mapping[str, str], seconds: float = COMMAND_SECONDS
) -> str:
    """Run a command that reads `said` from its input; returns what went wrong with it, empty where nothing did.

    It gets `environment`, no shell and at most `seconds`: then it is killed, with all that it has started. What it
    prints may hold anything and is dropped; only its first word is ever shown. Raises ConfigurationFault where it
    cannot be started.
    """
    try:
        process = subprocess.Popen(
            command,
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # a group of its own: the whole of it can be killed, and Ctrl-C does not reach it
        )
    except (OSError, ValueError) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or "a word of it cannot be passed on"
        what = f"the command of [alarms], {command[0]}, cannot be run: {why}"
        raise ConfigurationFault(what, "mend command in [alarms], then `privacy-inbox check --send-alarm`") from None
    try:
        process.communicate(said, seconds)
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return f"was not done within {seconds:g} seconds"
    return f"failed with exit code {process.returncode}" if process.returncode else ""


def remembered(path: Path) -> Told:
    """What was told, from the file at `path`. What cannot be read was not told: telling twice harms nobody."""
    try:
        held = json.loads(path.read_bytes())
        return {name: tuple(Alarm(**version) for version in versions) for name, versions in held.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def remember(path: Path, told: Told) -> None:
    """Keep in a file what was told. Raises OSError."""
    _write(path, json.dumps({name: [asdict(version) for version in versions] for name, versions in told.items()}))


def beat(directory: Path, instant: datetime) -> None:
    """Say for a monitoring system when the last good poll was, by a file's content and its mtime. Raises OSError."""
    _write(directory / HEARTBEAT, f"{instant.isoformat()}\n", instant)


def _write(path: Path, text: str, instant: datetime | None = None) -> None:
    """All of it or nothing, whoever looks meanwhile."""
    half = path.with_name(f"{path.name}.new")
    half.write_text(text, encoding="utf-8")
    if instant is not None:
        os.utime(half, (instant.timestamp(), instant.timestamp()))
    half.replace(path)
