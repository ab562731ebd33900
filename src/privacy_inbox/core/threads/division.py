"""One mail's text, divided."""

from dataclasses import dataclass, field

from privacy_inbox.core.threads import openings
from privacy_inbox.core.threads.folding import cited, text, unmarked
from privacy_inbox.core.threads.footers import without_footers
from privacy_inbox.core.threads.letters import letters

MAX_HEAD = 12  # lines of a marked run that may be nothing but the head of an older mail


@dataclass(frozen=True, slots=True)
class Parts:
    """A mail's text, divided. Each part may be empty; together they hold every word of it."""

    own: str
    quoted: str
    forwarded: str
    cut: str = ""  # signature, disclaimer and whatever else stood below the writer's words


@dataclass(slots=True)
class _Piles:
    own: list[str] = field(default_factory=list)
    quoted: list[str] = field(default_factory=list)
    forwarded: list[str] = field(default_factory=list)


def split(body: str, subject: str = "") -> Parts:
    """Divide a mail's text, as `clean.text` leaves it. Never raises; costs no more than the text is long.

    Words between and below lines marked `>` are the writer's; an older mail that is not so marked goes on to the end.
    `subject` tells a forward from a reply where a mail program writes the same block of fields for both.
    A text that is one of our letters and nothing else is left whole.
    """
    said = openings.kind(subject)
    piles = _divide(body.split("\n"), said)
    quoted = piles.quoted
    own, cut = without_footers(piles.own, beside=any(quoted) or any(piles.forwarded))
    if not piles.forwarded and not said.reply and not text(own) and all(map(_marked, quoted)):
        own, quoted = [unmarked(line) for line in quoted], []  # a letter that is all marked
    return Parts(text(own), text(quoted), text(map(unmarked, piles.forwarded)), text(cut))


def _divide(lines: list[str], subject: openings.Kind) -> _Piles:
    piles = _Piles()
    ours = letters(lines)
    at = 0
    while at < len(lines):
        length, forward = _opening(lines, at, piles.own, subject)
        if length:
            end = _end(lines, at + length)
            pile = piles.forwarded if forward else piles.quoted
        elif at in ours:
            end = len(lines) if piles.own else ours[at]
            alone = not (piles.own or piles.quoted or piles.forwarded or any(lines[end:]))
            pile = piles.own if alone else piles.quoted
        else:
            end = at + 1
            pile = piles.quoted if cited(lines[at]) else piles.own
        if pile or any(lines[at:end]):
            pile += lines[at:end]
        at = end
    return piles


def _opening(lines: list[str], at: int, before: list[str], subject: openings.Kind) -> tuple[int, bool]:
    """How many lines from `at` on introduce an older mail, none if they do not, and whether it was forwarded."""
    line = lines[at]
    marked = cited(line)
    found = openings.separator(lines, at)
    if found == "forwarded":
        inside = marked and any(map(cited, lines[max(0, at - 2) : at]))
        return int(not inside), True
    if not line:
        return 0, False
    if marked:
        first = bool(before) and not (at and cited(lines[at - 1]))
        return _marked_head(lines, at) if first else 0, subject.forward
    if found:
        return 1, subject.forward
    ruled = int(bool(openings.RULE.match(line)) and at + 1 < len(lines))
    if openings.field_block(lines, at + ruled):
        theirs = ruled or openings.is_an_older_mails(lines, at, before, subject)
        return int(theirs), subject.forward
    return openings.introduction(lines, at), False


def _marked_head(lines: list[str], at: int) -> int:
    """The length of a marked run if it is only the head of an older mail, which then goes on without marks."""
    end = at
    while end < len(lines) and end - at <= MAX_HEAD and cited(lines[end]):
        end += 1
    if end - at > MAX_HEAD or end == len(lines):
        return 0
    run = [unmarked(line) for line in lines[at:end] if line.strip("> ")]
    if run and openings.introduction(run, 0) == len(run):
        return end - at
    run = run[1:] if run and openings.separator(run, 0) else run
    return end - at if run and openings.field_block(run, 0) and all(map(openings.field, run)) else 0


def _end(lines: list[str], start: int) -> int:
    """Where an older mail ends whose introduction ends at `start`.

    Below its marked lines; else below the line that says so; else with the text.
    """
    end = start
    while end < len(lines) and _marked(lines[end]):
        end += 1
    if any(lines[start:end]):
        return end
    return next((at + 1 for at in range(end, len(lines)) if openings.ends_forward(lines[at])), len(lines))


def _marked(line: str) -> bool:
    return not line or cited(line)
