"""Making text out of a mail safe to show, store and compare."""

import re

# C0 and C1 controls but tab and newline, and the signs that reorder or hide text (UAX 9, fillers, zero-width, tags):
# nothing a person reads.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_LINE_END = re.compile("[\r\x0b\x0c\x85\u2028\u2029](?:(?<=\r)\n)?")
_SPACES = re.compile(r"[^\S\n](?:[^\S\n]+|(?<! ))")  # a single blank that is a space already is none of them
_TRAILING_SPACE = re.compile(r" $", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{3,}")


def text(value: str) -> str:
    """Several lines of text without invisible signs, lone surrogates, or runs of blanks."""
    value = _INVISIBLE.sub("", _LINE_END.sub("\n", value)).encode("utf-8", "replace").decode("utf-8")
    value = _TRAILING_SPACE.sub("", _SPACES.sub(" ", value))
    return _BLANK_LINES.sub("\n\n", value).strip()


def line(value: str, limit: int = 1000) -> str:
    """One line of at most `limit` characters, safe in a header, a terminal and a table."""
    plain = value if value.isascii() and value.isprintable() else text(value)
    return " ".join(plain.split())[:limit].rstrip()
