"""Where each key of a TOML file stands."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

Keys = tuple[str | int, ...]  # the way to a value: ("entities", 0, "timezone")

_PIECE = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'  # up to two quotes may stand before the closing three
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[\[\]{}=\n]"
    r"|[^\"'\#\[\]{}=\n]+",
    re.DOTALL,
)


def lines_of(text: str) -> dict[Keys, int]:
    """The line of every table header and key in `text`, which must be valid TOML; inside a value nothing counts."""
    lines: dict[Keys, int] = {}
    counts: Counter[Keys] = Counter()
    table: Keys = ()
    for line, statement in _statements(text):
        if statement.startswith("["):
            names = _names(statement.strip("[] \t\r"))
            if statement.startswith("[["):
                counts[names] += 1
            table = found = _numbered(names, counts)
        else:
            found = table + _names(statement)
        for length in range(1, len(found) + 1):
            lines.setdefault(found[:length], line)
    return lines


def line_of(keys: Keys, lines: Mapping[Keys, int]) -> int:
    """The line of `keys`. Where none can be told: a missing key's table, else the file's first line."""
    return next((lines[keys[:length]] for length in range(len(keys), 0, -1) if keys[:length] in lines), 1)


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Each table header and each key before its `=`, with the line it stands on."""
    line, depth, head, in_head = 1, 0, "", True
    for match in _PIECE.finditer(text + "\n"):
        piece = match[0]
        depth += (piece in ("[", "{")) - (piece in ("]", "}"))
        if in_head and piece in ("=", "\n"):
            in_head = False
            if head.strip():
                yield line, head.strip()
        elif in_head and not piece.startswith("#"):
            head += piece
        if piece == "\n" and depth == 0:
            head, in_head = "", True
        line += piece.count("\n")


def _names(dotted: str) -> tuple[str, ...]:
    """The names in a dotted, perhaps quoted key: TOML's own parser takes it apart."""
    names: list[str] = []
    level: Any = tomllib.loads(f"{dotted} = 0")
    while isinstance(level, dict):
        ((name, level),) = level.items()
        names.append(name)
    return tuple(names)


def _numbered(names: tuple[str, ...], counts: Mapping[Keys, int]) -> Keys:
    """`names` with the number of the current table after each list of tables."""
    keys: Keys = ()
    for length, name in enumerate(names, 1):
        count = counts.get(names[:length], 0)
        keys += (name, count - 1) if count else (name,)
    return keys
