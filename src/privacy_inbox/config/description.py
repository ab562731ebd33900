"""What may stand in the file, in words: its tables, the settings of each, their types; all taken from `Settings`."""

import json
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from annotated_types import Ge, Interval, Len

from privacy_inbox.core.settings import Settings


@dataclass(frozen=True)
class Setting:
    """A setting in words; its default is `dataclasses.MISSING` where it must be given."""

    words: str
    meaning: str
    default: object


@cache
def tables() -> dict[str, type]:
    """The tables of a file, by name."""
    hints = get_type_hints(Settings)
    return {item.name: (get_args(hints[item.name]) or (hints[item.name],))[0] for item in fields(Settings)}


@cache
def settings_of(table: str) -> dict[str, Setting]:
    """The settings of a table, by their keys in the file."""
    kind: Any = tables()[table]
    hints = get_type_hints(kind, include_extras=True)
    return {
        spelling(item.name): Setting(_words(hints[item.name]), _meaning(hints[item.name]), item.default)
        for item in fields(kind)
    }


def spelling(name: str) -> str:
    """The file's key for a field: `from` is a keyword of Python, so its field is `from_`."""
    return name.removesuffix("_")


def quoted(value: object) -> str:
    """Text, a number, true or false, or a list of them, as TOML writes it."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _meaning(annotation: Any) -> str:
    return next((note for note in get_args(annotation) if isinstance(note, str)), "")


_PLAIN = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    Path: "a path",
    date: "a date",
    datetime: "a date and time",
    time: "a time of day",
}


def _words(annotation: Any) -> str:
    """A type as a person would say it."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _words(arguments[0]) + "".join(_bound(note) for note in arguments[1:])
    if origin is Literal:
        return ("one of " if len(arguments) > 1 else "") + ", ".join(map(quoted, arguments))
    if origin is tuple:
        return f"a list of {_words(arguments[0]).replace('one of', 'any of')}"
    if origin in (Union, UnionType):
        return " or ".join(_words(argument) for argument in arguments if argument is not NoneType)
    return _PLAIN[annotation]


def _bound(note: object) -> str:
    match note:
        case Interval(ge=low, le=high):
            return f" from {low} to {high}"
        case Ge(ge=low):
            return f", at least {low}"
        case Len():
            return ", not empty"
    return ""
