"""Address fields → mailboxes, and whether they pose as somebody else (RFC 5322 section 3.4, UTS 39)."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from privacy_inbox.core import clean, mime

MAX_ADDRESSES = 200  # of one kind
MAX_JUDGED = 10
MAX_DOMAIN = 253  # characters (RFC 1035)

_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\\\"]+@[^\s@<>()\[\],;:\\\"]+")
_TOKEN = re.compile(r"\\.|\"(?:[^\"\\]|\\.)*+\"|<[^<>]*+>|[(),;:]|[^\\\"<>(),;:]+|.", re.DOTALL)
_NAMED_DOMAIN = re.compile(r"@((?:[\w-]+\.)+\w{2,})")
# Scripts that one language writes side by side.
_TOGETHER = (
    frozenset(("LATIN", "CJK", "HIRAGANA", "KATAKANA")),
    frozenset(("LATIN", "CJK", "BOPOMOFO")),
    frozenset(("LATIN", "CJK", "HANGUL")),
)


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox of RFC 5322: display name (may be empty) and addr-spec."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2].lower()


Reading = tuple[tuple[Address, ...], bool]


def read(values: Iterable[str]) -> Reading:
    """The addresses of address fields, and whether the fields can be read in more than one way."""
    found, ambiguous = [], False
    for value in values:
        for words, comment in _mailboxes(value):
            address, clear = _mailbox(words, comment)
            ambiguous |= not clear
            if address:
                found.append(address)
            if len(found) >= MAX_ADDRESSES:
                return tuple(found), True
    return tuple(found), ambiguous


def originators(reading: Reading, fields: int) -> tuple[tuple[Address, ...], list[str]]:
    """Who that many From fields say wrote it, each once, and what is odd about it, in plain words."""
    found, ambiguous = reading
    oddities = ["several From fields"] if fields > 1 else []
    if ambiguous:
        oddities.append("ambiguous From")
    oddities += [oddity for origin in found[:MAX_JUDGED] for oddity in _posing(origin)]
    return tuple({origin.address.lower(): origin for origin in reversed(found)}.values())[::-1], oddities


def _mailboxes(value: str) -> Iterator[tuple[list[str], str]]:
    """The entries of an address list, each as its words and comment; groups are dissolved."""
    words: list[str] = []
    comments: list[str] = []
    depth = 0
    for sign in _TOKEN.findall(value):
        if sign == "(":
            depth += 1
        elif sign == ")" and depth:
            depth -= 1
        elif depth:
            comments.append(sign)
        elif sign in (",", ";", ":"):
            if sign != ":" or "@" in "".join(words):
                yield words, "".join(comments)
            words, comments = [], []
        else:
            words.append(sign)
    # A comment that is never closed may have swallowed an address.
    yield [*words, "(", *comments] if depth else words, "".join(comments)


def _mailbox(words: list[str], comment: str) -> tuple[Address | None, bool]:
    """The address that these words are, if they are one, and whether they can be read in one way only."""
    angles = [word[1:-1].strip() for word in words if word.startswith("<") and word.endswith(">")]
    plain = "".join(word for word in words if word[0] not in '<"').strip()
    quoted = " ".join(word[1:-1] for word in words if word[0] == '"')
    specs = angles or ["".join(words).strip()]
    spec = specs[0].rpartition(":")[2] if specs[0].startswith("@") else specs[0]
    if len(specs) > 1 or not _ADDRESS.fullmatch(spec) or clean.line(spec) != spec:
        return None, "@" not in plain + "".join(angles)
    name = f"{quoted} {plain}" if angles else comment
    name = clean.line(mime.decode_words(re.sub(r"\\(.)", r"\1", name)), 200)
    return Address(name, spec), not angles or "@" not in plain or plain == spec


def _posing(origin: Address) -> Iterator[str]:
    """What in an address is made, or may be made, to look like somebody else's."""
    domain = origin.domain[:MAX_DOMAIN]
    if not domain.isascii() or "xn--" in domain:
        yield f"the sender's domain is written with other letters: {_ascii(domain)[:MAX_DOMAIN]}"
        if any(_mixed(_unicode(label)) for label in domain.split(".")):
            yield "the sender's domain mixes letters of several scripts"
    named = _NAMED_DOMAIN.findall(unicodedata.normalize("NFKC", origin.name)) if origin.name else []
    if any(other.lower() != domain for other in named):
        yield "its display name holds an address of another domain"


def _ascii(domain: str) -> str:
    """A domain as name servers know it (RFC 5891), each label that needs it in punycode."""
    labels = unicodedata.normalize("NFKC", domain).lower().split(".")
    return ".".join(label if label.isascii() else f"xn--{label.encode('punycode').decode()}" for label in labels)


def _unicode(label: str) -> str:
    if not label.startswith("xn--"):
        return unicodedata.normalize("NFKC", label)
    try:
        return label[4:].encode().decode("punycode")
    except ValueError:
        return label


def _mixed(label: str) -> bool:
    """Whether the letters of a label belong to scripts that no one language mixes."""
    letters = (sign for sign in label if unicodedata.category(sign) in ("Ll", "Lo", "Lu"))
    scripts = {re.split(r"[ -]", unicodedata.name(sign, "OTHER"))[0] for sign in letters}
    return len(scripts) > 1 and not any(scripts <= together for together in _TOGETHER)
