"""Other people's addresses, and their names where a mail names its writers, taken out of a text.

For a person's own copy of what is held about them, which must not disclose others (GDPR Art. 15(4); DPA 2018 Sch. 2
para. 16). Names in running text are not found: a person reads the copy before it is handed over.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from privacy_inbox.core.threads import openings

ADDRESS, NAME = "[address]", "[name]"
WROTE = f"{NAME} wrote:"

# A run of signs is an address, or may hold one, where there is an at-sign in it, however it is spelled.
_RUN = re.compile(r"(?:\"[^\"\n]{1,100}\")?[^\s<>()\[\]{},;:\"\u201c\u201d\u201e\u00ab\u00bb\u3001\uff0c]+")
_AT = re.compile(r"[@\uff20\ufe6b]|%40|&(?:#0*64|#x0*40|commat)", re.IGNORECASE)
_ROUND = ".!?'`*_|/\\=&#~-\u2018\u2019\u2026"  # what stands around an address and is no part of it
_LINKED = re.compile(r"\[mailto:([^\]\s]*)\]", re.IGNORECASE)
_MAILBOX = re.compile(r"([^<>\n]*)<([^<>\n]*)>")
# Up to seven words in capitals, with the small ones that names hold, or a quotation, right before an address.
_PARTICLE = r"(?:van|von|der|den|het|ter|ten|zu|de|da|do|dos|das|di|del|della|du|la|le|y|e)"
_WORD = r"(?:[^\W\d_a-z][\w.'\u2019-]*)"
_NAMED = re.compile(
    rf"(?<![\w.'\u2019-])(?:\"[^\"\n]*\"|(?:(?:{_WORD}|{_PARTICLE})[ \t]+){{0,6}}{_WORD})[ \t]*<([^<>\n]*)>"
)
_MARKS = re.compile(r"[> \t]*")
_FIELDS = 12  # lines below the first field of an older mail that may hold its other fields


@dataclass(frozen=True)
class Mask:
    """What is let through: the addresses of the person and of the mailbox, and their names, in small letters."""

    person: str
    ours: frozenset[str] = frozenset()
    names: frozenset[str] = field(default=frozenset())

    def knows(self, address: str) -> bool:
        address = address.strip().lower()
        return address == self.person.lower() or address in self.ours

    def anything(self, value: Any) -> Any:
        """A value as JSON holds it, with every text in it masked, whatever it lies in."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, Mapping):
            return {name: self.anything(item) for name, item in value.items()}
        return [self.anything(item) for item in value] if isinstance(value, (list, tuple)) else value

    def text(self, text: str) -> str:
        """A text without addresses of others, and without the names that its heads of older mails give to others."""
        text = "\n".join(self._lines(text.split("\n")))
        text = _NAMED.sub(lambda found: found[0] if self.knows(found[1]) else f"{NAME} <{found[1]}>", text)
        return _RUN.sub(lambda found: self._run(found[0]), text)

    def sender(self, sender: str) -> str:
        """Who a message is from, as the store keeps it: `Name <address>`, several of them with a comma between."""
        if self.wrote(sender):
            return sender
        return ", ".join(self._mailbox(*entry) for entry in _MAILBOX.findall(sender)) or (sender and NAME)

    def wrote(self, sender: str) -> bool:
        """Whether a message is from the person alone. A name that is made to look like an address convinces nobody."""
        found = _MAILBOX.fullmatch(sender)
        return found is not None and found[2].strip().lower() == self.person.lower()

    def _mailbox(self, name: str, address: str) -> str:
        if not self.knows(address):
            return f"{NAME} <{ADDRESS}>" if name.strip(" ,") else f"<{ADDRESS}>"
        kept = name.strip(" ,")
        return f"{kept if kept.lower() in self.names else NAME if kept else ''} <{address}>".lstrip()

    def _run(self, run: str) -> str:
        return ADDRESS if _AT.search(run) and not self.knows(run.strip(_ROUND)) else run

    # --- Heads of older mails -----------------------------------------------------------------------------------------
    def _lines(self, lines: list[str]) -> list[str]:
        shown: list[str] = []
        block = 0  # lines in which the other fields of an older mail's head may follow
        skip = 0
        for at, line in enumerate(lines):
            block -= 1
            if skip:
                skip -= 1
                continue
            length = openings.introduction(lines, at)
            if length:
                shown += self._introduction(lines[at : at + length])
                skip = length - 1
                continue
            if openings.field(line) in ("from", "sent"):
                block = _FIELDS
            shown.append(self._field(line) if self._names_people(line, block > 0) else line)
        return shown

    def _introduction(self, lines: Sequence[str]) -> Sequence[str]:
        """Who wrote what follows, and when: as it is where it was the person or we."""
        said = " ".join(lines)
        addresses = [run.strip(_ROUND) for run in _RUN.findall(said) if _AT.search(run)]
        if addresses and all(map(self.knows, addresses)):
            return lines
        marks = _MARKS.match(lines[0])
        return [f"{marks[0] if marks else ''}{WROTE}"]

    def _names_people(self, line: str, in_block: bool) -> bool:
        kind = openings.field(line)
        return kind == "from" or (kind in ("to", "copy") and (in_block or "@" in line))

    def _field(self, line: str) -> str:
        """A field of an older mail, such as `From: …`: each mailbox in it, and each name without an address."""
        label, _, value = line.partition(":")
        entries = re.split(r"(?<=>),|;", _LINKED.sub(r"<\1>", value))
        return f"{label}: " + "; ".join(filter(None, map(self._entry, entries)))

    def _entry(self, entry: str) -> str:
        entry = entry.strip()
        found = _MAILBOX.findall(entry)
        if found:
            return ", ".join(self._mailbox(*mailbox) for mailbox in found)
        if not entry or entry.lower() in self.names:
            return entry
        return self._run(entry) if _AT.search(entry) and not re.search(r"\s", entry) else NAME
