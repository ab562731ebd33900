"""What pydantic finds: the settings of a document, or what of it is missing, unknown or unfit."""

import copy
import json
from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

from pydantic import ConfigDict, TypeAdapter, ValidationError

from privacy_inbox.config.description import spelling
from privacy_inbox.config.lines import Keys
from privacy_inbox.core.settings import Settings

Document = dict[str, Any]
Kind = Literal["missing", "unknown", "unfit"]

# JSON, because only there strict mode takes a list for a tuple and text for a path or a date. A tuple around Settings,
# because the plain dataclasses of core/ take their rules from the type around them.
_ADAPTER = TypeAdapter(
    tuple[Settings],
    config=ConfigDict(extra="forbid", strict=True, alias_generator=spelling, hide_input_in_errors=True),
)
_KINDS: dict[str, Kind] = {"missing": "missing", "unexpected_keyword_argument": "unknown"}
_STAND_IN = "stand-in@localhost"  # for required text; an address, so that nobody is asked for one besides


class Mistake(NamedTuple):
    """What is wrong with one table, setting or element of a list."""

    kind: Kind
    keys: Keys


def validated(document: Document) -> tuple[Settings, set[Mistake]]:
    """Settings and mistakes. Where there are mistakes, the settings are what is sound, so that more can be checked."""
    settings, mistakes = _attempt(document)
    sound, left = copy.deepcopy(document), mistakes
    while settings is None:
        _mend(sound, left)
        settings, left = _attempt(sound)
    return settings, mistakes


def value_at(document: Document, keys: Keys) -> Any:
    """What stands at `keys`, which must lead somewhere."""
    value: Any = document
    for key in keys:
        value = value[key]
    return value


def _attempt(document: Document) -> tuple[Settings | None, set[Mistake]]:
    written = json.dumps([document], default=lambda value: value.isoformat())
    try:
        return _ADAPTER.validate_json(written)[0], set()
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
    mistakes = {Mistake(_KINDS.get(each["type"], "unfit"), _place(each["loc"][1:])) for each in found}
    # A list whose elements are unfit is found too short as well.
    return None, {one for one in mistakes if not any(one.keys == other.keys[:-1] for other in mistakes)}


def _place(location: Keys) -> Keys:
    """`location` up to the setting's key or list element: what pydantic adds there are names of types."""
    names = [number for number, key in enumerate(location) if isinstance(key, str)]
    return location[: names[2]] if len(names) > 2 else location


def _mend(document: Document, mistakes: Iterable[Mistake]) -> None:
    """Give what is missing a stand-in and take away what is unfit, the innermost first."""
    for kind, keys in sorted(mistakes, key=lambda mistake: -len(mistake.keys)):
        while isinstance(keys[-1], int):  # one bad element spoils its list
            keys = keys[:-1]
        table = value_at(document, keys[:-1])
        if kind == "missing":
            table[keys[-1]] = {} if len(keys) == 1 else _STAND_IN
        else:
            table.pop(keys[-1], None)
