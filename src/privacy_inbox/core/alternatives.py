"""Which of the forms of one letter (multipart/alternative, RFC 2046 section 5.1.4) is read.

The plain text is what people's mail programs make least of a mess of, so it is read where it says what the HTML says.
Mail programs make the one from the other in many ways; only words that one has and the other has not tell them apart.
"""

import html as entities
import re
from dataclasses import dataclass, field
from itertools import groupby

from privacy_inbox.core import clean, threads
from privacy_inbox.core.html import MAX_HTML, read_html

MAX_TEXT = 100_000  # characters that are read
MAX_HIDDEN = 200  # characters: a preheader, which newsletters hide in good faith
MAX_EXCUSE = 60  # words in which a plain text says that it says nothing

CUT = "its text is too long; the end was not read"
DIFFERENT = "its plain text and its HTML say different things; both were read"
STRIPPED = "its HTML is too intricate to be laid out; hidden text may have been read"

_WORD = re.compile(r"[^\W_]+")
# What never ends reaches to the end, so that no place is looked at twice.
_UNSEEN = re.compile(
    r"<(style|script|title)\b.*?(?:</\1|\Z)|<!---?>|<!--.*?(?:--!?>|\Z)|<[^<>]*+>", re.IGNORECASE | re.DOTALL
)
# What a plain text holds in place of links and pictures.
_LINK = re.compile(r"<?(?:https?://|www\.|mailto:|cid:)[^\s<>]*>?|\[[^\[\]\n]{0,300}\]", re.IGNORECASE)
_EXCUSE = re.compile(r"\bhtml\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Form:
    """A text of the letter; those of one multipart/alternative share their `group`."""

    group: int
    kind: str  # media type
    text: str


@dataclass(slots=True)
class Letter:
    """The words to read: `text`, and beside it what only the HTML of a letter says."""

    text: str = ""
    added: str = ""
    oddities: list[str] = field(default_factory=list)


class _Pages:
    """The HTML of one mail, as much of it as may be read."""

    def __init__(self) -> None:
        self.unread = MAX_HTML
        self.hidden = 0
        self.stripped = False
        self.cut = False

    def text(self, html: str) -> str:
        page = read_html(html[: self.unread])
        self.cut |= len(html) > self.unread
        self.unread -= min(self.unread, len(html))
        self.hidden += page.hidden
        self.stripped |= page.stripped
        return page.text


def letter(forms: list[Form], subject: str) -> Letter:
    """The letter that a mail's texts are: of each choice the plain text, else the HTML, else any, or two of them."""
    pages = _Pages()
    texts: list[str] = []
    added: list[str] = []
    for _, choice in groupby(sorted(forms, key=lambda form: form.group), key=lambda form: form.group):
        chosen, beside = _choose(list(choice), subject, pages)
        texts += chosen
        added += beside
    joined = "\n\n".join(text for text in texts if text.strip())
    found = Letter(clean.text(joined[:MAX_TEXT]), "\n".join(added)[:MAX_TEXT])
    if added:
        found.oddities.append(DIFFERENT)
    if pages.hidden > MAX_HIDDEN:
        found.oddities.append(f"hidden text of {pages.hidden:,} characters was left out")
    if pages.stripped:
        found.oddities.append(STRIPPED)
    if pages.cut or len(joined) > MAX_TEXT:
        found.oddities.append(CUT)
    return found


def _choose(choice: list[Form], subject: str, pages: _Pages) -> tuple[list[str], list[str]]:
    """The texts of one choice that are read, and the lines that its HTML adds to them."""
    plain = [form.text for form in choice if form.kind == "text/plain" and form.text.strip()]
    htmls = [form.text for form in choice if form.kind == "text/html"]
    if not htmls:
        return plain or [form.text for form in choice], []
    if plain and not _adds(_words(_crude(htmls)), _words("\n".join(plain))):
        return plain, []
    laid_out = [pages.text(html) for html in htmls]
    return _compared(plain, laid_out, subject) if plain else (laid_out, [])


def _compared(plain: list[str], laid_out: list[str], subject: str) -> tuple[list[str], list[str]]:
    """The plain text, or the HTML where that says all of it and more, or what the HTML adds beside the plain text.

    The writer's own words decide: an older mail is laid out in many ways, and its many words would hide a few new ones.
    """
    words, said = clean.text("\n\n".join(plain)), clean.text("\n\n".join(laid_out))
    known, shown = _words(words), _words(said)
    written, other = threads.split(words, subject), threads.split(said, subject)
    if not _adds(_words(other.own), known):
        older_only_there = other.quoted + other.forwarded and not (written.quoted or written.forwarded)
        return laid_out if older_only_there else plain, []
    excuse = _EXCUSE.search(words) and len(known) <= MAX_EXCUSE
    if excuse or not _misses(_words(_LINK.sub(" ", written.own)), shown):
        return laid_out, []
    return plain, [line for line in other.own.split("\n") if not _words(line) <= known]


def _crude(htmls: list[str]) -> str:
    """The words of HTML without its layout, hidden ones among them: quick, and never fewer than a person sees."""
    return entities.unescape(_UNSEEN.sub(" ", "\n".join(htmls)[:MAX_HTML]))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _adds(words: frozenset[str], known: frozenset[str]) -> bool:
    """Whether words are new, and more than the two that programs may write in ways of their own."""
    new = len(words - known)
    return new > 2 or new * 4 >= max(1, len(words))


def _misses(words: frozenset[str], shown: frozenset[str]) -> bool:
    """Whether so many words are not shown that it is no mere matter of layout."""
    missed = len(words - shown)
    return missed * 4 >= max(1, len(words)) or missed > max(2, len(words) // 20)
