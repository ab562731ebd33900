"""How a person sees a page of HTML: its lines, as the letter's text would have them, and what it is made of."""

import re
from html.parser import HTMLParser

_BREAKS = {"br": "\n", "p": "\n", "ul": "\n", "li": "\n- ", "hr": "\n----\n"}


class Page(HTMLParser):
    """A page that was read: what it shows, its links as (address, words), its tags and attributes in the body."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.shown = ""
        self.links: list[tuple[str, str]] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self._link = ""
        self.feed(page)
        self.close()

    @property
    def lines(self) -> list[str]:
        return lines(self.shown)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":
            self.shown, self.tags, self.attributes = "", set(), set()
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.shown += _BREAKS.get(tag, "")
        if tag == "a":
            self.links.append((dict(attrs)["href"] or "", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("p", "ul"):
            self.shown += "\n"

    def handle_data(self, data: str) -> None:
        self.shown += re.sub(r"[ \t\n\r\f]+", " ", data)  # as a browser shows it
        if self.lasttag == "a" and self.links and not self.links[-1][1]:
            self.links[-1] = (self.links[-1][0], data)


def lines(text: str) -> list[str]:
    """The lines of a text that hold anything."""
    return [line.strip() for line in text.split("\n") if line.strip()]
