"""Bytes → Message: everything the rest of the house knows of a mail. Nothing in a mail can make `parse` raise."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from privacy_inbox.core import addresses, alternatives, body, clean, mime, threads
from privacy_inbox.core.addresses import MAX_ADDRESSES, Address
from privacy_inbox.core.alternatives import MAX_TEXT
from privacy_inbox.core.body import MAX_PARTS, MAX_REFERENCES, Attachment, Report, message_ids
from privacy_inbox.core.digest import WRITERS, WrittenDigest
from privacy_inbox.core.mime import MAX_HEADER_BYTES, MAX_HEADER_LINES, Part
from privacy_inbox.core.reference import ALPHABET, GROUP

__all__ = [
    "MAX_ADDRESSES", "MAX_PARTS", "MAX_REFERENCES", "MAX_RULE_HEADER", "MAX_RULE_HEADERS", "MAX_TEXT",
    "Address", "Attachment", "Message", "Report", "attachment_content", "content_digest", "parse",
]  # fmt: skip

MAX_RULE_HEADERS = 8  # of one name, the topmost: a crowd of one must not push out another
MAX_RULE_HEADER = 20_000  # characters: a verdict of RFC 8601 must not be pushed out of sight by signatures before it

# The header fields that say what was written. All others are traces of the way and differ between two copies.
CONTENT_FIELDS = (
    "from",
    "sender",
    "reply-to",
    "to",
    "cc",
    "date",
    "subject",
    "message-id",
    "in-reply-to",
    "references",
    "content-type",
)
# The header fields that the rules of `acknowledgement.py` and `correspondence.py` ask for.
RULE_FIELDS = frozenset(
    (
        "auto-submitted",
        "precedence",
        "preference",
        "x-auto-response-suppress",
        "x-autoreply",
        "x-autorespond",
        "x-auto-reply",
        "x-autoreply-from",
        "x-mail-autoreply",
        "x-fc-machinegenerated",
        "x-post-messageclass",
        "delivered-to",
        "list-id",
        "list-post",
        "list-unsubscribe",
        "list-help",
        "feedback-id",
        "x-failed-recipients",
        "x-spam-flag",
        "x-privacy-inbox-loop",
        "authentication-results",
        "received",
    )
)

# … and every field whose name begins like this: each sender of newsletters has a spelling of its own.
RULE_PREFIXES = ("x-campaign",)

_WANTED = RULE_FIELDS | {*CONTENT_FIELDS, "return-path"}
_DIGESTED = frozenset(CONTENT_FIELDS)


_REFERENCE = rf"[{ALPHABET}]{{{GROUP}}}(?:-[{ALPHABET}]{{{GROUP}}})+"
_OUR_SUBJECT = re.compile(rf"(?:[^\W\d_]{{1,6}}(?:\[\d+\])?\s?:\s*)*\[{_REFERENCE}\]")


@dataclass(frozen=True, slots=True)
class Message:
    """What was written, decoded and made safe to show."""

    content_digest: str  # SHA-256 of what was written, the same for every copy of the mail
    size: int
    subject: str = ""
    originators: tuple[Address, ...] = ()  # the From field
    sender: Address | None = None
    reply_to: tuple[Address, ...] = ()
    recipients: tuple[Address, ...] = ()  # To and Cc
    return_path: str | None = None  # "" is the null path
    date: str = ""  # as the sender claims it
    message_id: str = ""
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()  # those of RULE_FIELDS, lower-case names, in order
    text: str = ""  # the writer's own new words
    quoted: str = ""
    forwarded: str = ""
    attachments: tuple[Attachment, ...] = ()
    named: tuple[str, ...] = ()  # Message-IDs of letters of ours that the body holds, perhaps of one that bounced
    report: Report | None = None
    oddities: tuple[str, ...] = ()

    def header(self, name: str) -> str | None:
        """The first value of a header field of RULE_FIELDS, or None."""
        return next((value for key, value in self.headers if key == name), None)

    def header_all(self, name: str) -> tuple[str, ...]:
        return tuple(value for key, value in self.headers if key == name)

    @property
    def asked(self) -> str:
        """The subject as far as it is the writer's own: a reply to a letter of ours repeats our subject, not theirs."""
        return "" if _OUR_SUBJECT.match(self.subject) else self.subject

    @property
    def correspondent(self) -> Address | None:
        """The one person who wrote: the only From, or the Sender if it is one of several (RFC 5322 section 3.6.2)."""
        if len(self.originators) == 1:
            return self.originators[0]
        named = {origin.address.lower() for origin in self.originators}
        return self.sender if self.sender and self.sender.address.lower() in named else None


def parse(raw: bytes) -> Message:
    """Read a mail. Never raises on what a mail holds; what was odd is in `oddities`, in plain words."""
    root, fields = mime.whole(raw, _is_wanted)
    named: defaultdict[str, list[str]] = defaultdict(list)
    for name, value in fields:
        named[name].append(value)
    writers = {name: addresses.read(named[name]) for name in WRITERS}
    digest = WrittenDigest()
    digest.header(named, writers)
    if root.body > MAX_HEADER_BYTES:
        digest.rest(raw[MAX_HEADER_BYTES : root.body])
    found = body.read(root, digest)
    found.oddities += _header_oddities(root)
    return _assemble(raw, named, writers, found, tuple(_rule_headers(fields)))


def content_digest(raw: bytes) -> str:
    """SHA-256 of a mail that cannot be read: its fields of CONTENT_FIELDS and its body, as they stand."""
    raw = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    head_end, start = mime.head(raw)
    kept = sorted(
        f"{name}:{' '.join(value.split())}" for name, value in mime.fields(raw, 0, head_end, _DIGESTED.__contains__)
    )
    digest = hashlib.sha256("\n".join(kept).encode("utf-8", "replace") + b"\n\n")
    digest.update(raw[start:].strip())
    return digest.hexdigest()


def attachment_content(raw: bytes, sha256: str) -> bytes | None:
    """The content of the attachment of that hash in a raw mail, byte for byte; None where it holds none such."""
    root, _ = mime.whole(raw, _is_wanted)
    return next((found for found in body.contents(root) if hashlib.sha256(found).hexdigest() == sha256), None)


def without_attachment(raw: bytes, sha256: str) -> bytes:
    """A raw mail without the attachment of that hash, as often as it is there.

    A file inside a winmail.dat goes with all of it.
    """
    root, _ = mime.whole(raw, _is_wanted)
    kept, end = [], 0
    for part in mime.parts(root):
        inside = body.contents(part) if not part.multipart else ()
        if any(hashlib.sha256(found).hexdigest() == sha256 for found in inside):
            start = part.body if part is root else part.start  # its name, too, says what it was
            kept.append(raw[end:start])
            end = part.end
    return b"".join((*kept, raw[end:]))


def _is_wanted(name: str) -> bool:
    return name in _WANTED or name.startswith(RULE_PREFIXES)


def _header_oddities(root: Part) -> Iterator[str]:
    if root.body > MAX_HEADER_BYTES:
        yield "its header is too long; the end was not read"
    elif max(root.raw.count(sign, 0, root.body) for sign in (b"\n", b"\r")) > MAX_HEADER_LINES:
        yield f"its header has more than {MAX_HEADER_LINES:,} lines"


def _assemble(
    raw: bytes,
    named: Mapping[str, list[str]],
    writers: Mapping[str, addresses.Reading],
    found: body.Body,
    rule_headers: tuple[tuple[str, str], ...],
) -> Message:
    subject = clean.line(mime.decode_words(_first(named, "subject")))
    letter = alternatives.letter(found.forms, subject)
    parts = threads.split(letter.text, subject)
    own = "\n\n".join(text for text in (parts.own, letter.added) if text)
    originators, doubts = addresses.originators(writers["from"], len(named.get("from", ())))
    oddities = [*found.oddities, *letter.oddities, *doubts]
    if not (own or parts.quoted or parts.forwarded):
        oddities += body.wordless(found)
    return Message(
        content_digest=found.digest.hexdigest(),
        size=len(raw),
        subject=subject,
        originators=originators,
        sender=next(iter(writers["sender"][0]), None),
        reply_to=writers["reply-to"][0],
        recipients=addresses.read((*named.get("to", ()), *named.get("cc", ())))[0],
        return_path=_return_path(named.get("return-path", [])),
        date=clean.line(_first(named, "date"), 100),
        message_id="".join(message_ids(named.get("message-id", [])[:1])[:1]),
        in_reply_to=message_ids(named.get("in-reply-to", [])),
        references=message_ids(named.get("references", [])),
        headers=rule_headers,
        text=own,
        quoted=parts.quoted,
        forwarded=parts.forwarded,
        attachments=tuple(found.attachments),
        named=found.named.found,
        report=found.report,
        oddities=tuple(dict.fromkeys(oddities)),
    )


def _first(named: Mapping[str, list[str]], name: str) -> str:
    return next(iter(named.get(name, ())), "")


def _rule_headers(fields: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    seen: Counter[str] = Counter()
    for name, value in fields:
        if name in RULE_FIELDS or name.startswith(RULE_PREFIXES):
            crowd = name if name in RULE_FIELDS else "".join(filter(name.startswith, RULE_PREFIXES))
            seen[crowd] += 1
            if seen[crowd] <= MAX_RULE_HEADERS:
                yield name, clean.line(value, MAX_RULE_HEADER)


def _return_path(values: list[str]) -> str | None:
    """Only the topmost is our own server's word."""
    return clean.line(values[0].strip("<> "), 320) if values else None
