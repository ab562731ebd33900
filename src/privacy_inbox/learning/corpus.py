"""Labelled mails: read from files, and read again as the house reads a mail."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from privacy_inbox.core import features
from privacy_inbox.core.faults import Fault
from privacy_inbox.core.message import Message, parse
from privacy_inbox.core.passages import passages_of
from privacy_inbox.core.threads import Parts
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right

_ADDRESS = re.compile(r".*<([^<>]*)>\s*")
CORRECT = "correct the line; models/README.md lists its fields"


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"sender": "from"}):
    """One labelled mail: a line of a corpus file."""

    id: str
    sender: str
    subject: str
    text: str
    category: Category
    rights: list[Right]
    flags: list[Flag]
    region: Region
    language: str
    acknowledge: bool
    decides: str  # the words of the mail that decide its category
    ticket: bool = False  # a ticket that a person has confirmed; its text is the writer's own
    quoted: str = ""  # of a ticket: what the mail quotes, and what it passes on
    forwarded: str = ""

    @property
    def writer(self) -> str:
        """Who wrote it: the address, or where there is none what stands for it."""
        return _ADDRESS.sub(r"\1", self.sender).strip().lower()

    @property
    def child(self) -> bool:
        """Whether somebody under 18 is, or may be, concerned."""
        return self.category is Category.CHILD_DATA_ALERT or Flag.CHILD_SUSPECTED in self.flags


def read_corpus(directory: Path) -> list[Example]:
    """The examples of every .jsonl file in a directory, files in the order of their names.

    A wrong line raises Fault with its place.
    """
    examples: dict[str, Example] = {}
    for path in sorted(directory.glob("*.jsonl")):
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            place = f"{path.name}, line {number}"
            try:
                example = msgspec.json.decode(line, type=Example)
            except (msgspec.MsgspecError, UnicodeDecodeError) as error:
                raise Fault(f"{place} is no example: {error}", CORRECT) from error
            if wrong := _wrong(example, examples):
                raise Fault(f"{place}: {wrong}", CORRECT)
            examples[example.id] = example
    if not examples:
        raise Fault(f"there are no examples in {directory}", "name a directory that holds .jsonl files")
    return list(examples.values())


def _wrong(example: Example, known: Mapping[str, Example]) -> str:
    """What is wrong with an example that has the right form; empty if nothing is."""
    if example.id in known:
        return f"the id {example.id} is used twice"
    if "\n" in example.sender + example.subject:
        return "a header field has more than one line"
    if not example.decides or example.decides not in f"{example.subject}\n{example.text}":
        return "`decides` does not stand in the mail"
    if example.category is Category.GENERAL_QUESTION and example.rights:
        return "a general question asks for no right"
    return ""


def raw_mail(example: Example) -> bytes:
    """An example as the mail it would be on the way."""
    fields = f"From: {_quoted(example.sender)}\nSubject: {example.subject}\nMIME-Version: 1.0\n"
    return f"{fields}Content-Type: text/plain; charset=utf-8\n\n{example.text}\n".encode()


def _quoted(sender: str) -> str:
    """A sender as a header field has it: a name with signs that mean something there stands in quotes (RFC 5322)."""
    name, mark, address = sender.rpartition("<")
    plain = name.strip()
    return f'"{plain}" {mark}{address}' if re.search(r"[,;:@()\[\]]", plain) and '"' not in plain else sender


def mark_of(example: Example) -> str:
    """What a card keeps of a ticket that was learned from: enough to know it again, and not its reference."""
    return hashlib.sha256(example.id.encode()).hexdigest()[:16]


def digest(examples: Iterable[Example]) -> str:
    """SHA-256 of a corpus."""
    return hashlib.sha256(b"\n".join(msgspec.json.encode(example) for example in examples)).hexdigest()


@dataclass(frozen=True, slots=True)
class Mail:
    """An example as the house reads it."""

    example: Example
    message: Message
    text: str  # as the model reads it
    deciding: str  # the words that decide its category, likewise
    passages: tuple[str, ...]  # as the encoder reads it
    deciding_passage: str


def read_mail(example: Example) -> Mail:
    message = _message(example)
    deciding = features.document("", Parts(example.decides, "", ""))
    alone = replace(message, subject="", text=example.decides, forwarded="")
    passages = (passages_of(message), passages_of(alone))
    return Mail(example, message, features.text_of(message), deciding, passages[0], " ".join(passages[1]))


def _message(example: Example) -> Message:
    """A mail of the corpus is read from its bytes; the parts of a ticket were divided when it came."""
    message = parse(raw_mail(example))
    if not example.ticket:
        return message
    return replace(message, text=example.text, quoted=example.quoted, forwarded=example.forwarded)


def labels_of(example: Example) -> set[str]:
    """The labels that are true of an example. A child alert is also what a suspected child looks like."""
    return {example.category, *example.rights, *example.flags, *((Flag.CHILD_SUSPECTED,) if example.child else ())}
