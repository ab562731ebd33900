"""Where an older mail begins: a line of dashes and words, a block of fields, or "On …, … wrote:"."""

import re
from dataclasses import dataclass

from privacy_inbox.core.threads import phrases
from privacy_inbox.core.threads.folding import cited, fold

MAX_INTRODUCTION = 3  # lines over which a reply's introduction may be wrapped
MAX_LINE = 400  # characters; a longer line introduces nothing
MAX_FIELDS = 12  # lines of a block of fields that are looked at: long lists of recipients are wrapped
MAX_WRAPPED = 4  # of them in a row without a label
FEW_WORDS = 6  # of an introduction that names no date

RULE = re.compile(r"^ ?[_=*~-]{3,}$")
_DASHED = re.compile(r"^ ?(?:[-_=*]{2,}|[—–])")
_AROUND = "-_=~.:> "
_PREFIX = re.compile(r"^(?:\[[^\]]{1,30}\] ?)*\[?(\w{1,6}) ?(?:[\[(]\d{1,3}[\])])? ?:")
_CLOCK_OR_ADDRESS = re.compile(r"@|\b\d{1,2}[:.h]\d{2}\b")
_VERB_AT_THE_END = re.compile(rf"\b(?:{phrases.VERBS_AT_THE_END})(?!\w)")
_VERB_BEFORE_A_NAME = re.compile(rf"\b(?:{phrases.VERBS_BEFORE_A_NAME})(?!\w)")
_CITING = re.compile(phrases.CITING)
_DATE_AND_ADDRESS = re.compile(r"\d{4}-\d\d-\d\d \d{1,2}:\d\d\b[^<>]*<[^<>@]*@[^<>@]*>:")
_WORD = re.compile(r"\w+")
_PROSE = re.compile(r"[.!?:…]$|(?:\S+ ){5}\S")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a subject says of the mail (RFC 5322 section 3.6.5, and the prefixes of eight languages)."""

    reply: bool
    forward: bool


def kind(subject: str) -> Kind:
    """Whether a subject is that of a reply or a forward; its first prefix counts."""
    found = _PREFIX.match(fold(subject))
    prefix = found[1] if found else ""
    return Kind(prefix in phrases.REPLY_PREFIXES, prefix in phrases.FORWARD_PREFIXES)


def separator(lines: list[str], at: int) -> str:
    """Which of "forwarded" and "original" the line at `at` says of what follows; nothing if it says neither."""
    line = lines[at]
    if not line or len(line) > MAX_LINE:
        return ""
    words = fold(line).strip(_AROUND)
    if words in phrases.FORWARDED:
        return "forwarded"
    dashed = bool(_DASHED.match(line.lstrip("> ")))
    if dashed and words.startswith(phrases.FORWARDED_BY):
        return "forwarded"
    if words in phrases.ORIGINAL or words.startswith(phrases.ORIGINAL_FROM):
        return "original" if dashed or _label_below(lines, at) else ""
    return ""


def ends_forward(line: str) -> bool:
    """Whether a line says that a forwarded mail ends here."""
    return len(line) <= MAX_LINE and fold(line).strip(_AROUND) in phrases.END_OF_FORWARD


def field(line: str) -> str:
    """What a line like `From: …` names: from, sent, to, copy, subject, other; nothing if it is no such line."""
    label, colon, _ = line[:60].partition(":")
    return phrases.FIELDS.get(fold(label.lstrip("> ")), "") if colon else ""


def field_block(lines: list[str], at: int) -> bool:
    """Whether the head of an older mail begins at `at`: at least three fields near each other, one the sender's."""
    if field(lines[at]) not in ("from", "sent") or field(_above(lines, at)):
        return False
    found: set[str] = set()
    without = 0
    for line in [line for line in lines[at : at + 2 * MAX_FIELDS] if line.strip("> ")][:MAX_FIELDS]:
        name = field(line)
        found.add(name)
        without = 0 if name else without + 1
        if without > MAX_WRAPPED:
            break
    return "from" in found and len(found & {"from", "sent", "to", "subject"}) >= 3


def is_an_older_mails(lines: list[str], at: int, before: list[str], subject: Kind) -> bool:
    """Whether the block of fields at `at` was put there by a mail program: a letter may begin with one of its own."""
    if subject.reply or subject.forward or RULE.match(_above(lines, at)):
        return True
    if any(_PROSE.search(line) for line in before[-MAX_FIELDS:]):
        return True
    return any(before) and any(map(_CLOCK_OR_ADDRESS.search, lines[at : at + MAX_FIELDS]))


def introduction(lines: list[str], at: int) -> int:
    """How many lines from `at` on say who wrote, and when, what follows; none if they do not."""
    said = ""
    for length, line in enumerate(lines[at : at + MAX_INTRODUCTION], 1):
        if not line or len(line) > MAX_LINE or (said and cited(line)):
            return 0
        said = f"{said} {fold(line.lstrip('> '))}".lstrip()
        if length == 1 and not _may_introduce(said):
            return 0
        if said.endswith(":"):
            below = next((line for line in lines[at + length : at + length + 3] if line), "")
            if _introduces(said, cited(below)):
                return length
    return 0


def _may_introduce(first: str) -> bool:
    word = _WORD.match(first)
    few = first.endswith(":") and first.count(" ") < FEW_WORDS
    return few or "@" in first or first[:1].isdigit() or bool(word and word[0] in phrases.OPENERS)


def _introduces(said: str, marked: bool) -> bool:
    """Whether this is a program's line about an author; `marked`: the lines below are marked as somebody else's."""
    if _DATE_AND_ADDRESS.fullmatch(said) or (marked and _CITING.match(said)):
        return True
    found = _author_is_named(said)
    if found is None:
        return False
    before, after = found
    opener = _WORD.match(said)
    opened = bool(opener and opener[0] in phrases.OPENERS) or said[:1].isdigit()
    if not opened and not before.endswith(">") and not (marked and said.count(" ") < FEW_WORDS):
        return False
    told = _WORD.findall(before)[-1:] + _WORD.findall(after)[:1]
    person = "@" not in said and not phrases.PRONOUNS.isdisjoint(told)
    return marked or bool(_CLOCK_OR_ADDRESS.search(said) and _DIGIT.search(said) and not person)


def _author_is_named(said: str) -> tuple[str, str] | None:
    """What stands before and after the verb, if the sentence ends as a program ends it."""
    if found := _VERB_BEFORE_A_NAME.search(said):
        return said[: found.start()].rstrip(" )"), said[found.end() : -1]
    if found := _VERB_AT_THE_END.search(said):
        after = said[found.end() : -1].strip(" ,")
        if not after or _DIGIT.search(after):
            return said[: found.start()].rstrip(" )"), after
    return None


def _above(lines: list[str], at: int) -> str:
    return next((lines[above] for above in range(at - 1, max(-1, at - 4), -1) if lines[above]), "")


def _label_below(lines: list[str], at: int) -> bool:
    below = next((line for line in lines[at + 1 : at + 4] if line.strip("> ")), "")
    return bool(field(below))
