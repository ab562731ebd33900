"""Automatic replies that carry no header which says so: told by how their subject and first sentences begin.

A weak sign: people write about absences and automatic mails too. It can hold a letter, never drop one.
"""

import re
from functools import cache

from privacy_inbox.core.tables import Senders, any_of

MAX_TEXT = 800  # characters of the text that are looked at
MAX_SENTENCES = 6
_WRAPPED = re.compile(r"(?<=[^\n]{50})\n(?=[^\n])")  # a line this long was ended by a mail program
_SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+|\n+|\s+[-–—]\s+")
_TAG = re.compile(r"\[(?=[^\]]*(?:#|\d{3}))[^\]]{1,40}\]\s*|[\s*(\[<\"'“„«#!]+")  # a help desk's number, or marks
# What may follow the words of an automatic subject: nothing, a mark, a date, a term, or the subject that is answered.
_SUBJECT_END = (
    r"(?=\W*$|\s*[:;,.!|/()\[\]{}–—\"“”„«»-]|\s+\d|\s+(?:re|fwd?|aw|wg|tr|rv|rif|antw|res|odp)\s*:|\s+(?:until|till|from"
    r"|bis|vom|ab|jusqu|du|au|hasta|del|desde|fino|dal|al|tot|vanaf|van|t/m|até|de|do|od)\b)"
)


def auto_reply_words(subject: str, text: str, senders: Senders) -> str:
    """The words by which a mail reads like an automatic reply; empty where it does not."""
    begun, opened, courtesy = _patterns(senders)
    tag = _TAG.match(subject)
    found = begun.match(subject, tag.end() if tag else 0)
    for sentence in [] if found else _sentences(text):
        polite = courtesy.match(sentence)
        found = opened.match(sentence) or (polite and opened.match(sentence, polite.end()))
        if found:
            break
    return found.group().strip() if found else ""


def _sentences(text: str) -> list[str]:
    """The first sentences of a text, without the marks that they are set off by."""
    begin = _WRAPPED.sub(" ", text[:MAX_TEXT])
    sentences = [sentence.strip(" \t*_=-#>|<[(\"'“„«") for sentence in _SENTENCE_END.split(begin)]
    return [sentence for sentence in sentences if sentence][:MAX_SENTENCES]


def _patterns(senders: Senders) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    languages = senders.auto_reply.values()
    subjects = tuple(pattern for language in languages for pattern in language.subjects)
    openings = tuple(pattern for language in languages for pattern in language.openings)
    return _compiled(subjects, openings, senders.courtesies)


@cache
def _compiled(
    subjects: tuple[str, ...], openings: tuple[str, ...], courtesies: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The subject's beginning, a sentence's beginning, and the greeting or thanks that may stand before it."""
    begun = re.compile(rf"(?:{any_of(subjects).pattern}){_SUBJECT_END}", re.IGNORECASE)
    polite = re.compile(rf"(?:{any_of(courtesies).pattern})\b[^,;]{{0,80}}[,;]\s+", re.IGNORECASE)
    return begun, any_of(openings), polite
