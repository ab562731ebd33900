"""A mail's words, prepared once for all the rules that look through them."""

import re
from dataclasses import dataclass

from privacy_inbox.core.languages import likely_languages
from privacy_inbox.core.message import Message

MAX_TEXT = 20_000  # characters of the writer's own text that the rules see

# A line this long was ended by a mail program, not by the writer.
_WRAPPED = re.compile(r"\n(?<=[^\n]{50}\n)(?=[^\n])")
# A sign before a word, but not an apostrophe or a hyphen inside one, nor the plus of a telephone number.
_BEFORE_A_WORD = re.compile(r"[^\w +](?<!\w['’-])(?=\w)")


@dataclass(frozen=True, slots=True)
class Said:
    """A message with its writer's own words and the subject, each word behind a blank: so it is found quickest."""

    message: Message
    text: str
    lower: str  # the same in lower case, letter for letter at the same place
    languages: tuple[str, ...]  # those whose words are looked for


def said(message: Message) -> Said:
    """Prepare a message: wrapped lines are joined again, and a blank is put before a word that has none."""
    lines = _WRAPPED.sub(" ", f"\n{message.text[:MAX_TEXT]}\n{message.asked}")
    text = _BEFORE_A_WORD.sub(r"\g<0> ", lines)
    lower = text.replace("İ", "I").lower()  # the one letter that grows in lower case
    return Said(message, text, lower, likely_languages(message.text or message.asked))
