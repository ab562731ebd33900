"""Lines and words as the tables hold them: small letters, no accents, no bold marks, plain apostrophes and dashes."""

import re
import unicodedata
from collections.abc import Iterable

_SPECIAL = str.maketrans({"ł": "l", "Ł": "l", "’": "'", "‘": "'", "´": "'", "–": "-", "—": "-", "*": ""})
_BOLD = str.maketrans({"*": ""})
_MARKS = re.compile(r"^ ?(?:> ?)+")


def fold(line: str) -> str:
    """A line to look up in a table; words stay words."""
    if line.isascii():
        return " ".join(line.translate(_BOLD).lower().split())
    decomposed = unicodedata.normalize("NFKD", line.translate(_SPECIAL))
    return " ".join("".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold().split())


def cited(line: str) -> bool:
    """Whether a line is marked as somebody else's words (RFC 3676 section 4.5)."""
    return line.startswith((">", " >"))


def unmarked(line: str) -> str:
    """A line without its marks of citation."""
    return _MARKS.sub("", line)


def text(lines: Iterable[str]) -> str:
    return "\n".join(lines).strip()
