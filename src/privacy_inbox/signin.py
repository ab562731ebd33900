"""Where a password or token is found: in a file, an environment variable, or what a command prints.

No fault raised here holds the secret or a word of a command's output, not even in its chained exception; but for the
fault that our own `privacy-inbox token` ends with, which never holds one.
"""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from privacy_inbox.core.faults import ConfigurationFault, Fault, SignInRefused, Unreachable
from privacy_inbox.core.settings import Credential, MailboxSettings, SmtpSettings

COMMAND_SECONDS = 30.0

_OURSELVES = "privacy-inbox"
_OUR_FAULT = re.compile(r"^privacy-inbox: (.+)\n  → (.+)$", re.MULTILINE)


def credential(
    settings: MailboxSettings | SmtpSettings, environment: Mapping[str, str], seconds: float = COMMAND_SECONDS
) -> Credential | None:
    """What the server of `settings` is shown, read afresh at each call; None where no user is set.

    A command gets `environment`, no shell, no input and at most `seconds`. Raises ConfigurationFault for a source
    that cannot give a secret, SignInRefused for a command that failed, Unreachable for one that says it may work soon
    (exit code 75, EX_TEMPFAIL of sysexits.h).
    """
    if settings.user is None:
        return None
    key, secret = _secret(settings, environment, seconds)
    kind: Literal["password", "token"] = "token" if key.startswith("token") else "password"
    # A line break or NUL would end the command that carries the secret (RFC 3501 section 9, RFC 4954 section 4).
    if not secret or any(sign in secret for sign in "\r\n\0"):
        what = f"{key} gives nothing" if not secret else f"{key} gives more than one line"
        raise ConfigurationFault(what, f"let it hold the {kind} alone, on one line")
    return Credential(settings.user, secret, kind)


def _secret(
    settings: MailboxSettings | SmtpSettings, environment: Mapping[str, str], seconds: float
) -> tuple[str, str]:
    """The key of the source in use, and the secret."""
    for key, path in (("password_file", settings.password_file), ("token_file", settings.token_file)):
        if path is not None:
            return key, _from_file(key, path)
    for key, name in (("password_env", settings.password_env), ("token_env", settings.token_env)):
        if name is not None:
            return key, _from_environment(key, name, environment)
    for key, command in (("password_command", settings.password_command), ("token_command", settings.token_command)):
        if command is not None:
            return key, _from_command(key, command, environment, seconds)
    raise ConfigurationFault(
        f"no password or token for {settings.host}", "set password_file, password_env or password_command"
    )


def _from_file(key: str, path: Path) -> str:
    try:
        held = path.read_bytes()
    except OSError as error:
        next_step = "create it, or let the service's user read it"
        raise ConfigurationFault(f"{key}: cannot read {path}: {error.strerror}", next_step) from None
    return _text(key, re.sub(rb"\r?\n\Z", b"", held))


def _from_environment(key: str, name: str, environment: Mapping[str, str]) -> str:
    if name not in environment:
        what = f"{key}: the environment variable {name} is not set"
        raise ConfigurationFault(what, "set it where the service starts")
    return _text(key, os.fsencode(environment[name]))


def _from_command(key: str, command: tuple[str, ...], environment: Mapping[str, str], seconds: float) -> str:
    """The first line that `command` prints. Only its first word is ever shown: an argument may be secret."""
    ended = _run(command, environment, seconds)
    if isinstance(ended, str):
        raise SignInRefused(f"{key}: {command[0]} {ended}", _by_hand(key))
    if ended.returncode:
        raise _failed(key, command, ended)
    return _text(key, ended.stdout.partition(b"\n")[0].removesuffix(b"\r"))


def _run(
    command: tuple[str, ...], environment: Mapping[str, str], seconds: float
) -> subprocess.CompletedProcess[bytes] | str:
    """How `command` ended, or why it did not."""
    try:
        return subprocess.run(
            _runnable(command),
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE if command[0] == _OURSELVES else subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"gave no answer within {seconds:g} seconds"
    except OSError as error:
        return f"cannot be run: {error.strerror}"
    except ValueError:
        return "cannot be run: a word of it holds a NUL"


def _runnable(command: tuple[str, ...]) -> tuple[str, ...]:
    """`command`, with our own name standing for this very installation.

    A service's PATH seldom leads to the environment we are installed in, and could lead to another version's. It is
    done here, where a command is run, so that what is configured stays what a person types.
    """
    if command[0] != _OURSELVES:
        return command
    # -P: nothing is imported from the directory that the service happens to stand in.
    return (sys.executable, "-P", "-m", "privacy_inbox", *command[1:])


def _failed(key: str, command: tuple[str, ...], ended: subprocess.CompletedProcess[bytes]) -> Fault:
    """What a command's failure means. The error output of a foreign one may hold anything, and was dropped."""
    kind = Unreachable if ended.returncode == os.EX_TEMPFAIL else SignInRefused
    if told := _OUR_FAULT.search((ended.stderr or b"").decode("utf-8", errors="replace")):
        return kind(f"{key}: {told[1]}", told[2])
    return kind(f"{key}: {command[0]} failed with exit code {ended.returncode}", _by_hand(key))


def _by_hand(key: str) -> str:
    return f"run the command of {key} by hand, as the service's user, and see what it says"


def _text(key: str, held: bytes) -> str:
    text = held.decode("utf-8", errors="replace")
    if "\N{REPLACEMENT CHARACTER}" in text:
        raise ConfigurationFault(f"{key} gives something that is not UTF-8 text", "write the secret as plain text")
    return text
