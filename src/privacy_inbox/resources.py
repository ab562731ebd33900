"""Files that come with the program: in the installed package, else at the repository's root. Never a copy."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from privacy_inbox.core.faults import Fault
from privacy_inbox.core.tables import Clocks, Senders, Tables

T = TypeVar("T")

_PACKAGE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """The shipped directory `templates` or `models`.

    A wheel carries them inside the package; in a checkout they stand at the repository's root, where they are edited.
    """
    inside, beside = _PACKAGE / name, _PACKAGE.parents[1] / name
    found = inside if inside.is_dir() else beside
    if not found.is_dir():
        raise Fault(f"the shipped directory {name} is missing", "install the program again")
    return found


@cache
def tables() -> Tables:
    """The data tables, checked against their types."""
    return Tables(clocks=_table("clocks", Clocks), senders=_table("senders", Senders))


@cache
def claims(language: str) -> Mapping[str, tuple[str, ...]]:
    """What no letter in a language may say, as patterns by claim; empty for a language that has no such table."""
    if not (_PACKAGE / "data" / "claims" / f"{language}.toml").is_file():
        return {}
    return _table(f"claims/{language}", dict[str, tuple[str, ...]])


def _table(name: str, kind: type[T]) -> T:
    with (_PACKAGE / "data" / f"{name}.toml").open("rb") as file:
        return msgspec.convert(tomllib.load(file), kind)
