"""HTML → the text a person would see."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from privacy_inbox.core import clean

MAX_HTML = 256 * 1024  # characters
# Deep nesting and a crowd of attributes cost the parser quadratic time; an open format is opened again in every block.
MAX_OPEN_TAGS = 500
MAX_REOPENED = 100_000
MAX_ATTRIBUTES = 1_000
MAX_CITED = 3  # marks before a line of a citation in a citation …

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)([^<>]*+)")
_ATTRIBUTE = re.compile(r"[\s/=]++")
_ANY_TAG = re.compile(r"<[^<>]*+>?")
_DATA = re.compile(r"data:[\w/+.-]{1,100};base64,[A-Za-z0-9+/=\s]*+", re.IGNORECASE)
# Elements that nothing is nested in: empty ones, and those that the next of their kind closes.
_FLAT = frozenset(("br", "hr", "img", "meta", "link", "input", "col", "area", "base", "wbr", "source"))
_FLAT |= {"p", "li", "dt", "dd", "tr", "td", "th", "option"}
_FORMATS = frozenset(("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"))
_UNSEEN = frozenset(("script", "style", "head", "template", "title"))
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0+(?:px|pt|em|%)?\s*(?:[;!]|$)|"
    r"(?<![\w-])(?:font-size|opacity)\s*:\s*0+(?:\.0*)?\s*(?:px|pt|r?em|%)?\s*(?:[;!]|$)",
    re.IGNORECASE,
)
_BLOCKS = frozenset(
    (
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    )
)
_CELLS = frozenset(("td", "th"))


@dataclass(frozen=True, slots=True)
class Page:
    """What HTML shows, how many characters of prose it hides, and whether it was only stripped of its tags."""

    text: str
    hidden: int = 0
    stripped: bool = False


def html_to_text(html: str) -> str:
    """Visible text, a line for each block, cited blocks behind `> `. Hidden elements are left out.

    Input beyond MAX_HTML is not read; HTML beyond the other limits is only stripped of its tags.
    """
    return read_html(html).text


def read_html(html: str) -> Page:
    """The text of `html_to_text`, and what a person should know about it."""
    html = _DATA.sub("data:", html)[:MAX_HTML]
    if _too_costly(html):
        return Page(clean.text(_ANY_TAG.sub(" ", html)), stripped=True)
    lines = _Lines()
    hidden: list[str] = []
    # A node still to be read, or the name of an element whose end has come.
    ahead: list[LexborNode | str] = [LexborHTMLParser(html).root or ""]
    while ahead:
        node = ahead.pop()
        if isinstance(node, str):
            lines.close(node)
        elif node.is_text_node:
            lines.words.append(node.text_content or "")
        elif node.is_element_node and node.tag not in _UNSEEN:
            if _hidden(node):
                hidden += _words(node)
                continue
            name = node.tag or ""
            lines.open(name)
            ahead.append(name)
            ahead.extend(reversed(_children(node)))
    lines.end_line()
    return Page(clean.text("\n".join(lines.lines)), _prose(" ".join(hidden)))


def _words(node: LexborNode) -> Iterator[str]:
    """The words in a node and in all below it."""
    ahead = [node]
    while ahead:
        node = ahead.pop()
        if node.is_text_node:
            yield node.text_content or ""
        elif node.is_element_node and node.tag not in _UNSEEN:
            ahead.extend(reversed(_children(node)))


def _prose(hidden: str) -> int:
    """How long hidden text is without what only pads it: blanks and signs without a width."""
    return len(" ".join(clean.text(hidden).split()))


class _Lines:
    """The lines that the elements leave behind."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.words: list[str] = []
        self.cited = 0
        self.verbatim = 0

    def open(self, name: str) -> None:
        if name in _BLOCKS or name == "br":
            self.end_line()
        elif name in _CELLS:
            self.words.append(" ")
        self.cited += name == "blockquote"
        self.verbatim += name == "pre"

    def close(self, name: str) -> None:
        if name in _BLOCKS:
            self.end_line()
        elif name in _CELLS:
            self.words.append(" ")
        self.cited -= name == "blockquote"
        self.verbatim -= name == "pre"

    def end_line(self) -> None:
        text = "".join(self.words)
        self.words.clear()
        mark = "> " * min(self.cited, MAX_CITED)
        for line in text.split("\n") if self.verbatim else (text,):
            words = " ".join(line.split())
            if words:
                self.lines.append(mark + words)


def _children(node: LexborNode) -> list[LexborNode]:
    children = []
    child = node.first_child
    while child is not None:
        children.append(child)
        child = child.next
    return children


def _hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDING.search(attributes.get("style") or ""))


def _too_costly(html: str) -> bool:
    depth = reopened = formats = 0
    opened: Counter[str] = Counter()
    for closing, name, attributes in _TAG.findall(html):
        name = name.lower()
        step = -1 if closing else 1
        if name in _FORMATS:
            step = max(step, -opened[name])
            opened[name] += step
            formats += step
        else:
            reopened += formats
            depth += 0 if name in _FLAT else max(step, -depth)
        if depth > MAX_OPEN_TAGS or formats > MAX_OPEN_TAGS or reopened > MAX_REOPENED:
            return True
        if len(attributes) > MAX_ATTRIBUTES and len(_ATTRIBUTE.findall(attributes)) > MAX_ATTRIBUTES:
            return True
    return False
