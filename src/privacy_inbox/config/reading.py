"""The file as a whole: read, parsed, validated, checked, and refused with all that is wrong or not at all."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from privacy_inbox.config.checks import checked
from privacy_inbox.config.lines import line_of, lines_of
from privacy_inbox.config.validation import Document, validated
from privacy_inbox.config.wording import Problem, problem_of, spelled
from privacy_inbox.core.faults import ConfigurationFault
from privacy_inbox.core.settings import Settings


def load(path: Path, environment: Mapping[str, str]) -> Settings:
    """The settings of the file `path`, its relative paths made absolute against the file's own directory.

    Of `environment` only CREDENTIALS_DIRECTORY and PATH are looked at. Raises one ConfigurationFault that names every
    problem, one a line, as `file:line: key: what is wrong`.
    """
    text = _read(path)
    document = _parsed(path.name, text)
    sound, mistakes = validated(document)
    settings: Settings = _anchored(sound, path.absolute().parent)
    problems = [problem_of(mistake, document) for mistake in mistakes]
    # What a mistake was found in stands in `settings` as a default or stand-in: a check of that would mislead.
    unfit = {keys[:length] for _, keys in mistakes for length in range(2, len(keys) + 1)}
    problems += [problem for problem in checked(settings, document, environment) if problem.keys not in unfit]
    if problems:
        raise _fault(path.name, text, problems)
    return settings


def _read(path: Path) -> str:
    try:
        held = path.read_bytes()
    except FileNotFoundError:
        raise ConfigurationFault(f"there is no configuration {path}", "write one with `privacy-inbox init`") from None
    except OSError as error:
        what = f"cannot read the configuration {path}: {error.strerror}"
        raise ConfigurationFault(what, "let this user read it, or write another with `privacy-inbox init`") from None
    held = held.removeprefix(b"\xef\xbb\xbf")  # the byte order mark of some editors
    try:
        return held.decode("utf-8")
    except UnicodeDecodeError as error:
        line = held.count(b"\n", 0, error.start) + 1
    # Raised out here, because the error above holds the whole file.
    raise ConfigurationFault(f"{path.name}:{line}: not UTF-8 text", "save the file in the encoding UTF-8")


def _parsed(name: str, text: str) -> Document:
    try:
        return tomllib.loads(text)
    except RecursionError:
        reason = "nested too deeply"
    except ValueError as error:
        reason = str(error).removesuffix(" (at end of document)")
    line = text.removesuffix("\n").count("\n") + 1
    if place := re.search(r" \(at line (\d+), column (\d+)\)$", reason):
        line, reason = int(place[1]), f"{reason[: place.start()]} (column {place[2]})"
    twice = reason.startswith(("Cannot declare", "Cannot overwrite"))
    next_step = "it stands in the file already: change it there" if twice else "text needs quotes, lists need [ ]"
    raise ConfigurationFault(f"{name}:{line}: not valid TOML: {reason}", next_step)


def _anchored(value: Any, base: Path) -> Any:
    """`value` with every relative path in it, or in the tables it holds, taken from `base`."""
    if isinstance(value, Path):
        return base / value
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{item.name: _anchored(getattr(value, item.name), base) for item in fields(value)})
    return value


def _fault(name: str, text: str, problems: Iterable[Problem]) -> ConfigurationFault:
    lines = lines_of(text)
    placed = sorted({(line_of(problem.keys, lines), spelled(problem.keys), problem.text) for problem in problems})
    what = "\n".join(f"{name}:{line}: {key}: {wrong}" for line, key, wrong in placed)
    return ConfigurationFault(what, "mend the file, then try again with `privacy-inbox check`")
