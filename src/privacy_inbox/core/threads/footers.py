"""What stands below a writer's words: signature, disclaimer, "Sent from my …", the lines of a list or a scanner."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from privacy_inbox.core.threads import wording
from privacy_inbox.core.threads.folding import fold, text
from privacy_inbox.core.threads.openings import RULE

MAX_ROUNDS = 6  # a signature above a disclaimer above a list's lines …; each may cost the whole text
MAX_SIGNATURE = 15  # lines; more below a signature mark are words, not a signature
MAX_NAME = 8  # lines of a signature with no words above it
MAX_LIST_FOOTER = 8  # lines
MAX_WRAPPED = 40  # lines of one paragraph
MAX_HEADING = 4  # words
MAX_WORDS = 40  # of a sentence of a program's
MAX_SENTENCE = 2_000  # characters
WRAPPED = 45  # characters from which a line may go on in the next
KNOWN = 0.85  # of the words of a disclaimer's sentence
KNOWN_ALONE = 0.9  # if it is the only one

_SIGNATURE = re.compile(r"^ ?-- ?$")
_LIST_RULE = re.compile(r"^ ?_{10,}$")
_LIST = re.compile(r"https?://|@|mailing.?list|unsubscribe|abbestell|desabonn|desinscri|uitschrijv|wypis")
_LINK = re.compile(r"(?<![^\s<])[^\s<]*(?:://|@|www\.)\S*|\[[^\[\]]*\]")
_DIGIT = re.compile(r"\d")
_ALONE = (wording.ENVIRONMENT, wording.ANTIVIRUS, wording.COMPANY)
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3}[.!?]) |(?<=[)\]\"”»][.!?]) ")  # no abbreviation ends one


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What a sentence near the end of a text is."""

    line: int  # it begins in, if it begins where a line begins
    opens: bool  # a footer could begin with it
    footer: bool  # it could stand in one
    alone: bool = False  # it is one
    kinds: frozenset[str] = frozenset()  # of what a disclaimer is about
    known: float = 1  # share of the words of disclaimers


def without_footers(lines: list[str], beside: bool) -> tuple[list[str], list[str]]:
    """A text's lines above its footers, and the footers.

    `beside`: whether the mail holds an older one; if it does not, a text that is nothing but footers is left whole.
    """
    end = len(lines)
    for _ in range(MAX_ROUNDS):
        above = _above(lines, end, beside)
        if above == end:
            break
        end = above
    return (lines[:end], lines[end:]) if beside or text(lines[:end]) else (lines, [])


def _above(lines: list[str], end: int, beside: bool) -> int:
    """Where the lowest footer of `lines[:end]` begins; `end` if there is none."""
    bottom = end
    while bottom and (not lines[bottom - 1] or RULE.match(lines[bottom - 1])):
        bottom -= 1
    for footer in (_list_footer, _sentences_below, _signature):
        start = footer(lines, bottom, beside)
        if start < bottom:
            return start
    return bottom


def _list_footer(lines: list[str], end: int, _beside: bool) -> int:
    """A line of underscores with a list's name and address below, as list servers add them."""
    near = range(end - 1, max(-1, end - 1 - MAX_LIST_FOOTER), -1)
    start = next((at for at in near if _LIST_RULE.match(lines[at])), end)
    below = lines[start + 1 : end]
    told = any(_LIST.search(fold(line)) for line in below) and not any(map(wording.personal, below))
    return start if told else end


def _signature(lines: list[str], end: int, beside: bool) -> int:
    """The signature mark (RFC 3676 section 4.3), if words stand above it or it has nothing but a name below."""
    for at in range(max(0, end - MAX_SIGNATURE - 1), end):
        if _SIGNATURE.match(lines[at]):
            name = beside and end - at <= MAX_NAME and not any(map(wording.personal, lines[at:end]))
            return at if name or any(lines[:at]) else end
    return end


def _sentences_below(lines: list[str], end: int, _beside: bool) -> int:
    """The sentences at the end of the text that a program or a firm put there."""
    begin = end
    kinds: frozenset[str] = frozenset()
    known, disclaimer = 1.0, False
    for sentence in _upwards(lines, end):
        if not sentence.footer:
            break
        kinds |= sentence.kinds
        known = min(known, sentence.known)
        disclaimer = disclaimer or not sentence.alone
        if sentence.opens and (not disclaimer or _is_disclaimer(kinds, known)):
            begin = sentence.line
    return begin


def _is_disclaimer(kinds: frozenset[str], known: float) -> bool:
    """Whether sentences about all this are a disclaimer: one that says little must say it in the usual words."""
    about = len(kinds - {"mail", "condition", "meant"})
    typical = not kinds.isdisjoint(("confidential", "forbidden", "condition", "meant"))
    return "mail" in kinds and typical and about >= (1 if known >= KNOWN_ALONE else 2)


def _upwards(lines: list[str], end: int) -> Iterator[_Sentence]:
    """The sentences of a text from the last upwards; a short line is one, as a heading or a name is."""
    while end:
        start = end - 1
        while start and _goes_on(lines[start - 1]) and end - start < MAX_WRAPPED:
            start -= 1
        paragraph = " ".join(lines[start:end])
        lengths = accumulate((len(line) + 1 for line in lines[start : end - 1]), initial=0)
        begins = dict(zip(lengths, range(start, end), strict=True))
        offsets = [0, *(found.end() for found in _SENTENCE_END.finditer(paragraph)), len(paragraph)]
        for first, behind in reversed(list(pairwise(offsets))):
            yield _judged(paragraph[first:behind], begins.get(first, -1))
        end = start


def _goes_on(line: str) -> bool:
    """Whether the sentence at the end of a line may go on in the next."""
    return len(line) >= WRAPPED and line[-1] not in ".!?:"


def _judged(said: str, line: int) -> _Sentence:
    """What a sentence is that begins where line `line` does, or in the midst of one (-1)."""
    folded = fold(_LINK.sub(" ", said)) if len(said) <= MAX_SENTENCE else ""
    words = wording.words(folded)
    if not words:  # a rule, or nothing but a link, which may be the writer's
        return _Sentence(line, opens=False, footer=len(said) <= MAX_SENTENCE, alone=True)
    if _of_a_device(words) or (not wording.personal(said) and any(p.search(folded) for p in _ALONE)):
        return _Sentence(line, opens=line >= 0, footer=len(words) <= MAX_WORDS, alone=True)
    kinds = frozenset(kind for kind, words_of in wording.KEYS.items() if any(word in words_of for word in words))
    known = sum(word in wording.DISCLAIMER for word in words) / len(words)
    footer = known >= KNOWN and not wording.personal(said) and not _asks(words, kinds)
    return _Sentence(line, line >= 0 and _opens(kinds, len(words)), footer, kinds=kinds, known=known)


def _opens(kinds: frozenset[str], words: int) -> bool:
    """Whether a disclaimer may begin with a sentence about all this: of the mail, or a heading."""
    if "confidential" in kinds and words <= MAX_HEADING:
        return True
    return not kinds.isdisjoint(("mail", "condition")) and bool(kinds - {"mail", "recipient", "sender", "mistake"})


def _of_a_device(words: list[str]) -> bool:
    """Whether this says which program or telephone sent the mail."""
    ends = (*words[:3], words[-1])
    return (
        any(word in wording.SENDING for word in ends)
        and any(word in wording.DEVICES for word in words)
        and all(word in wording.OF_A_DEVICE or _DIGIT.search(word) for word in words)
    )


def _asks(words: list[str], kinds: frozenset[str]) -> bool:
    """Whether this wants something deleted that is not the mail, or tells what has happened to one."""
    if any(word in wording.DELETING for word in words) and kinds.isdisjoint(("mail", "sender")):
        return True
    return "condition" not in kinds and any(word in wording.REPORTING for word in words)
