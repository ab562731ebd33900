"""Letters of ours that are quoted without any mark.

Whatever its language, a letter of ours is a short greeting, some sentences, a line `…: 7QK4-M2XD`, a rule, and a
closing that begins by saying that this confirmation was sent automatically. The reference's line is the anchor.
"""

import re
from collections.abc import Iterator

from privacy_inbox.core.reference import ALPHABET, GROUP
from privacy_inbox.core.threads.folding import cited, fold
from privacy_inbox.core.threads.openings import RULE
from privacy_inbox.core.threads.wording import personal

MAX_LETTERS = 20  # that are looked for
MAX_ABOVE = 40  # lines between the greeting and the reference
MAX_BELOW = 40  # lines of the closing
MAX_GREETING = 40  # characters
MAX_POLICY = 12  # words of the line with the policy's address

_SIGNS = f"[{ALPHABET}]{{{GROUP}}}"
_ANCHOR = re.compile(rf" ?[^:]{{2,40}}: ?{_SIGNS}(?:-{_SIGNS})+\.?")
_GREETING = re.compile(r" ?[^\W\d_]\S*(?:(?: \S+){0,3} ?[,!]|(?: \S+)? ?:)")
_AUTOMATIC = re.compile(
    r"\b(?:confirm|conferm|bestatig|empfangsbest|eingangsbest|bevestig|ontvangstbev|potwierdz|accuse|acuse|ricevut|"
    r"message|nachricht|mensaje|messaggio|bericht|mensagem|wiadomosc|aviso)\w*\b[^.!?]{0,60}\bautomat"
)
_AUTHORITY = re.compile(r"authorit|behorde|autorit|autorid|\borgan|urzad|urzed")


def letters(lines: list[str]) -> dict[int, int]:
    """The letters of ours that stand unmarked among these lines: where each begins, and where it has ended."""
    anchors = [at for at, line in enumerate(lines) if len(line) <= 80 and _ANCHOR.fullmatch(line)]
    return dict(letter for at in anchors[:MAX_LETTERS] if (letter := _around(lines, at)))


def _around(lines: list[str], anchor: int) -> tuple[int, int] | None:
    above = range(anchor - 1, max(-1, anchor - MAX_ABOVE), -1)
    head = next((at for at in above if cited(lines[at]) or _greets(lines[at])), None)
    end = _end(lines, anchor + 1)
    return (head, end) if head is not None and end and not cited(lines[head]) else None


def _greets(line: str) -> bool:
    return len(line) <= MAX_GREETING and bool(_GREETING.fullmatch(line))


def _end(lines: list[str], start: int) -> int:
    """Where the closing ends that begins at `start`; 0 if none does."""
    paragraphs = list(_paragraphs(lines, start))
    ruled = bool(paragraphs) and bool(RULE.match(lines[paragraphs[0][0]]))
    automatic = next((n for n, (_, _, words) in enumerate(paragraphs[:4]) if _AUTOMATIC.search(words)), None)
    if automatic is None:
        return paragraphs[0][1] if ruled else 0
    end = paragraphs[automatic][1]
    closing = iter(paragraphs[automatic + 1 :])
    for holds in (_says_who, _AUTHORITY.search, _names_policy):
        first, below, words = next(closing, (end, end, ""))
        if not holds(words) or personal(" ".join(lines[first:below])):
            break
        end = below
    return end


def _says_who(words: str) -> bool:
    return "@" in words


def _names_policy(words: str) -> bool:
    return "http" in words and words.count(" ") < MAX_POLICY


def _paragraphs(lines: list[str], start: int) -> Iterator[tuple[int, int, str]]:
    """First line, line behind the last, and folded words of each paragraph; each line is one if no blank parts them."""
    near = lines[start : start + MAX_BELOW]
    parted = "" in near
    first = at = 0
    while at < len(near):
        first = at
        at += 1
        while parted and near[first] and at < len(near) and near[at] and not RULE.match(near[at - 1]):
            at += 1
        if near[first]:
            yield start + first, start + at, fold(" ".join(near[first:at]))
