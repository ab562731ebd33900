"""Message-IDs of our own letters, wherever in a mail's body a machine has put them.

A bounce that is no report of RFC 3464 still names the letter it is about: in its words, in the header it returns, in
the mail it attaches. The tag in the name cannot be guessed, so that finding it proves that the letter was seen.
"""

import re
from itertools import islice

from privacy_inbox.core.reference import ALPHABET, GROUP

MAX_NAMED = 10
MAX_SEARCHED = 4_000_000  # bytes of one mail
MAX_IN_PART = 500_000  # bytes of one part
MAX_TRIED = 200  # places in one part that look like one

_SIGNS = f"[{ALPHABET}]{{{GROUP}}}".encode()
_ANCHOR = re.compile(rb"-" + _SIGNS + rb"\.[a-z2-7]{16}@")  # begins with one fixed sign: quick to look for
_NAME = re.compile(
    rb"(?<![\w.-])[a-z]{1,20}\.(?:" + _SIGNS + rb"-){1,15}" + _SIGNS + rb"\.[a-z2-7]{16}@"
    rb"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,9}"
)
_LONGEST_BEFORE = 20 + 1 + 15 * (GROUP + 1)
_LONGEST_DOMAIN = 253


class NamedLetters:
    """Gathers the Message-IDs of our letters out of the parts of one mail."""

    def __init__(self) -> None:
        self._found: dict[str, None] = {}
        self._unsearched = MAX_SEARCHED

    def search(self, content: bytes) -> None:
        """Look through the beginning of a part's decoded content, as far as this mail may still cost."""
        if len(self._found) >= MAX_NAMED or b"@" not in content:
            return
        content = content[: min(MAX_IN_PART, self._unsearched)]
        self._unsearched -= len(content)
        for anchor in islice(_ANCHOR.finditer(content), MAX_TRIED):
            start, end = max(0, anchor.start() - _LONGEST_BEFORE), anchor.end() + _LONGEST_DOMAIN
            self._found |= {f"<{name.decode('ascii')}>": None for name in _NAME.findall(content, start, end)}

    @property
    def found(self) -> tuple[str, ...]:
        return tuple(self._found)[:MAX_NAMED]
