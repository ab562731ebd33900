"""Text → the features a model sees. One definition for training and for use, so that they cannot differ.

Addresses, links, numbers and the names that a mail shows are masked before anything is counted: a vocabulary must not
hold personal data.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Set
from itertools import pairwise
from types import MappingProxyType

from privacy_inbox.core import courtesies
from privacy_inbox.core.message import Message
from privacy_inbox.core.threads import Parts

MAX_OWN = 4_000  # characters of the writer's own text that count
MAX_FORWARDED = 600  # of a forwarded mail, enough to see what it is
RUN = 4  # characters in a run; runs of three to five were no better in cross-validation and three times as many

# The look-behind keeps a long run of signs without an @ from being tried again from each of them.
ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w.-]+")
LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_MASKS = (
    (ADDRESS, " xaddress "),
    (LINK, " xlink "),
    (re.compile(r"\d(?:[\d\s().,/:-]*\d)?"), lambda found: _number(found.group())),
)
_WORD = re.compile(r"\w\w+|\bi\b")
_NAME = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def document(subject: str, parts: Parts, names: Set[str] = frozenset()) -> str:
    """The text of a mail as the model reads it, lower-case and masked, with signs for its shape.

    `names` are words, in lower case, that name people.
    """
    shape = " xforward" if parts.forwarded else ""
    shape += " xquote" if parts.quoted else ""
    shape += "" if parts.own.strip() else " xwordless"
    own = parts.own if len(parts.own) <= MAX_OWN else f"{parts.own[: MAX_OWN // 2]} {parts.own[-MAX_OWN // 2 :]}"
    text = f"{subject}\n{own}\n{shape}\n{parts.forwarded[:MAX_FORWARDED]}".lower()
    for pattern, mask in _MASKS:
        text = pattern.sub(mask, text)
    if names:
        text = _NAME.sub(lambda found: " xname " if found.group() in names else found.group(), text)
    return " ".join(text.split())


def names_in(message: Message) -> set[str]:
    """The words of a mail that name people, as far as its writer's header fields, greeting and signature show them.

    Those it is addressed to do not count: they are we, and "Data Protection <privacy@...>" would hide what is asked.
    """
    people = (*message.originators, *message.reply_to, *filter(None, (message.sender,)))
    headers = {word.lower() for person in people for word in _NAME.findall(f"{person.name} {_local(person.address)}")}
    return {word for word in headers | courtesies.names(message.text) if len(word) > 1}


def _local(address: str) -> str:
    return re.sub(r"[\W\d_]+", " ", address.partition("@")[0])


def words(text: str) -> Iterator[str]:
    """Words and pairs of neighbouring words of a document."""
    found = _WORD.findall(text)
    yield from found
    yield from map(" ".join, pairwise(found))


def characters(text: str) -> Iterator[str]:
    """Runs of four characters inside each word, blanks at its ends included; a shorter word as it is."""
    for word in text.split():
        padded = f" {word} "
        yield padded[:RUN]
        for start in range(1, len(padded) - RUN + 1):
            yield padded[start : start + RUN]


BLOCKS: Mapping[str, Callable[[str], Iterator[str]]] = MappingProxyType({"words": words, "characters": characters})


def text_of(message: Message) -> str:
    """The document of a parsed mail."""
    return document(message.asked, Parts(message.text, message.quoted, message.forwarded), names_in(message))


def readable(feature: str) -> str:
    """A word feature as a person may read it."""
    return " ".join(_READABLE.get(word, word) for word in feature.split())


_READABLE = {
    "xaddress": "[an address]",
    "xlink": "[a link]",
    "xname": "[a name]",
    "xfigures": "[figures]",
    "xminorage": "[a number up to 17]",
    "xsmall": "[a small number]",
    "xyear": "[a year]",
    "xlong": "[a long number]",
    "xforward": "[a forwarded mail]",
    "xquote": "[an older mail quoted]",
    "xwordless": "[no words of its own]",
}


def fingerprint() -> str:
    """What this file makes of a fixed sample, as a digest: weights learned with other features are told apart by it."""
    sample = document(_SAMPLE_SUBJECT, Parts(_SAMPLE, "quoted", "forwarded " * 100), {"son", "o'neill"})
    sample += document("", Parts("", "", ""))
    made = [sample, *(f"{name} {feature}" for name, block in BLOCKS.items() for feature in block(sample))]
    return hashlib.sha256("\n".join(made).encode()).hexdigest()[:16]


_SAMPLE_SUBJECT = "Re: Löschung & STOP"
_SAMPLE = (
    "Dear Sir, I'm 12; my son (aged 17, born 3/4/2011) wrote from a.b+c@d.example on 2024-05-06 at 10:30, ref 123456.\n"
    "See https://x.example/y?z=1 or www.w.example! It’s £9.99, 42 times, since 1999. ß ÉTÉ łódź +44 20 7946 0000\n"
) * 30


def _number(text: str) -> str:
    """A number's kind: the age of a minor, another small number, a year, a long one."""
    digits = re.sub(r"\D", "", text)
    if digits != text:
        return " xfigures "
    if len(digits) <= 2:
        return " xminorage " if 1 <= int(digits) <= 17 else " xsmall "
    return " xyear " if len(digits) == 4 and digits[:2] in ("19", "20") else " xlong "
