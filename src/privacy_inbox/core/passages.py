"""What the sentence encoder reads of a mail: a few short passages, bounded and made harmless.

The encoder is C code that was written for honest text. It gets no control characters, no endless words and no more
than it needs: what a mail wants stands in its first sentences or its last.
"""

import re

from privacy_inbox.core.features import ADDRESS, LINK
from privacy_inbox.core.message import Message

MAX_TEXT = 14_000  # characters of the writer's own text that are looked at
MAX_PASSAGES = 14
MAX_PASSAGE = 300  # characters
MAX_TOTAL = 1_400  # characters of one mail
MIN_PASSAGE = 12  # characters; a shorter one is read together with its neighbour
MAX_FORWARDED = 240  # characters of a forwarded mail, enough to see what it is

_END = re.compile(r"(?<=[.!?…;:])[\"”»')\]]{0,3}\s+(?=\S)|\n+")
_ODD = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufff0-\uffff\ud800-\udfff]")
_LONG_WORD = re.compile(r"\S{40,}")


def passages_of(message: Message) -> tuple[str, ...]:
    """The passages of a mail in their order: the subject, the writer's own sentences, the start of a forwarded mail.

    Empty only where the mail has no words at all. Of too many the middle is left out.
    """
    own = _sentences(message.text)
    subject = [_clean(message.asked)[:MAX_PASSAGE]] if message.asked.strip() else []
    shown = [_clean(message.forwarded[: 2 * MAX_FORWARDED])[:MAX_FORWARDED]] if message.forwarded.strip() else []
    room = MAX_PASSAGES - len(subject) - len(shown)
    own = own if len(own) <= room else [*own[: room - room // 3], *own[-(room // 3) :]]
    return tuple(passage for passage in _within([*subject, *own, *shown]) if passage)


def _sentences(text: str) -> list[str]:
    """The sentences and lines of a text; short ones joined with the one before."""
    found: list[str] = []
    for piece in _END.split(text[:MAX_TEXT]):
        sentence = _clean(piece)
        if not sentence:
            continue
        short = found and min(len(sentence), len(found[-1])) < MIN_PASSAGE
        if short and len(found[-1]) + len(sentence) < MAX_PASSAGE:
            found[-1] = f"{found[-1]} {sentence}"
        else:
            found.append(sentence[:MAX_PASSAGE])
    return found


def _clean(text: str) -> str:
    text = ADDRESS.sub("@", LINK.sub("link", _ODD.sub(" ", text)))
    return " ".join(_LONG_WORD.sub(lambda found: found.group()[:40], text).split())


def _within(passages: list[str]) -> list[str]:
    """As many passages as one mail may cost, those between beginning and end left out first."""
    kept = list(passages)
    while len(kept) > 1 and sum(map(len, kept)) > MAX_TOTAL:
        del kept[2 * len(kept) // 3]
    return kept
