"""Bytes → Message: everything the rest of the house knows of a mail. Nothing in a mail can make `parse` raise."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from privacy_inbox.core import clean, mime, threads
from privacy_inbox.core.html import MAX_HTML, html_to_text
from privacy_inbox.core.mime import ATTACHED_MAIL, MAX_HEADER_BYTES, Part

MAX_PARTS = 200
MAX_TEXT = 100_000  # characters that are read
MAX_RULE_HEADERS = 8  # of one name, the topmost: a crowd of one must not push out another
MAX_RULE_HEADER = 20_000  # characters: a verdict of RFC 8601 must not be pushed out of sight by signatures before it
MAX_ADDRESSES = 200  # of one kind
MAX_REFERENCES = 200

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
        "x-campaign",
        "x-campaign-id",
        "x-failed-recipients",
        "x-spam-flag",
        "x-privacy-inbox-loop",
        "authentication-results",
        "received",
    )
)

_WANTED = RULE_FIELDS | {*CONTENT_FIELDS, "return-path"}
_DIGESTED = frozenset(CONTENT_FIELDS)
# Text that is data, or markup of which an alternative holds the words. Any other may be read as plain (RFC 2046).
_NO_PROSE = (
    "text/calendar",
    "text/css",
    "text/csv",
    "text/directory",
    "text/javascript",
    "text/rfc822-headers",
    "text/vcard",
    "text/watch-html",
    "text/x-amp-html",
    "text/x-vcalendar",
    "text/x-vcard",
    "text/xml",
)
_REPORTS = {
    "message/delivery-status": "delivery-status",
    "message/global-delivery-status": "delivery-status",
    "message/feedback-report": "feedback-report",
    "message/disposition-notification": "disposition-notification",
    "message/global-disposition-notification": "disposition-notification",
}
_RETURNED = (*ATTACHED_MAIL, "text/rfc822-headers", "message/rfc822-headers", "message/global-headers")
_NO_PARTS = "its parts cannot be told apart; it was read as one text"
_ENCRYPTED = "encrypted; cannot be read automatically"

_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\\\"]+@[^\s@<>()\[\],;:\\\"]+")
_ADDRESS_TOKEN = re.compile(r"\\.|\"(?:[^\"\\]|\\.)*+\"|<[^<>]*+>|[(),;:]|[^\\\"<>(),;:]+|.", re.DOTALL)
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,996}>")
_MIME_LINES = re.compile(r"^(?:--\S+[ \t]*|Content-[\w-]+:.*(?:\n[ \t].*)*)$", re.IGNORECASE | re.MULTILINE)
_ACTION = re.compile(r"^Action:\s*(\w+)", re.IGNORECASE | re.MULTILINE)
_ORIGINAL_ID = re.compile(r"^(?:X-)?Original-Message-ID:\s*(<[^<>\s]+>)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox of RFC 5322: display name (may be empty) and addr-spec."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2].lower()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came along; its content stays in the stored raw mail."""

    name: str
    type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Report:
    """A machine's report (RFC 6522) and the Message-IDs of the mails it is about."""

    type: str
    about: tuple[str, ...] = ()
    action: str = ""  # RFC 3464: failed, delayed, delivered …


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
    report: Report | None = None
    oddities: tuple[str, ...] = ()

    def header(self, name: str) -> str | None:
        """The first value of a header field of RULE_FIELDS, or None."""
        return next((value for key, value in self.headers if key == name), None)

    def header_all(self, name: str) -> tuple[str, ...]:
        return tuple(value for key, value in self.headers if key == name)

    @property
    def correspondent(self) -> Address | None:
        """The one person who wrote: the only From, or the Sender if it is one of several (RFC 5322 section 3.6.2)."""
        if len(self.originators) == 1:
            return self.originators[0]
        named = {origin.address.lower() for origin in self.originators}
        return self.sender if self.sender and self.sender.address.lower() in named else None


@dataclass(slots=True)
class _Body:
    """What a walk through the parts has gathered."""

    texts: list[tuple[int, str, str]] = field(default_factory=list)  # group, media type, text
    attachments: list[Attachment] = field(default_factory=list)
    oddities: list[str] = field(default_factory=list)
    report: Report | None = None


def parse(raw: bytes) -> Message:
    """Read a mail. Never raises on what a mail holds; what was odd is in `oddities`, in plain words."""
    root, fields = mime.whole(raw, _WANTED)
    body = _read_parts(root)
    if root.body > MAX_HEADER_BYTES:
        body.oddities.append("its header is too long; the end was not read")
    return _assemble(raw, fields, body)


def content_digest(raw: bytes) -> str:
    """SHA-256 of what was written: the fields of CONTENT_FIELDS and the body, whatever way the copy took."""
    raw = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    head_end, body = mime.head(raw)
    kept = sorted(f"{name}:{' '.join(value.split())}" for name, value in mime.fields(raw, 0, head_end, _DIGESTED))
    digest = hashlib.sha256("\n".join(kept).encode("utf-8", "replace") + b"\n\n")
    digest.update(raw[body:].strip())
    return digest.hexdigest()


def _assemble(raw: bytes, fields: list[tuple[str, str]], body: _Body) -> Message:
    named: defaultdict[str, list[str]] = defaultdict(list)
    for name, value in fields:
        named[name].append(value)

    def first(name: str) -> str:
        return next(iter(named[name]), "")

    def addresses(*names: str) -> tuple[Address, ...]:
        return _addresses(value for name in names for value in named[name])[0]

    subject = clean.line(mime.decode_words(first("subject")))
    parts = threads.split(clean.text(_written(body.texts)), subject)
    originators, oddities = _originators(named["from"])
    return Message(
        content_digest=content_digest(raw),
        size=len(raw),
        subject=subject,
        originators=originators,
        sender=next(iter(addresses("sender")), None),
        reply_to=addresses("reply-to"),
        recipients=addresses("to", "cc"),
        return_path=_return_path(named["return-path"]),
        date=clean.line(first("date"), 100),
        message_id="".join(_message_ids([first("message-id")])[:1]),
        in_reply_to=_message_ids(named["in-reply-to"]),
        references=_message_ids(named["references"]),
        headers=tuple(_rule_headers(fields)),
        text=parts.own,
        quoted=parts.quoted,
        forwarded=parts.forwarded,
        attachments=tuple(body.attachments),
        report=body.report,
        oddities=tuple(dict.fromkeys([*body.oddities, *oddities])),
    )


def _rule_headers(fields: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    seen: Counter[str] = Counter()
    for name, value in fields:
        seen[name] += 1
        if name in RULE_FIELDS and seen[name] <= MAX_RULE_HEADERS:
            yield name, clean.line(value, MAX_RULE_HEADER)


def _originators(values: list[str]) -> tuple[tuple[Address, ...], list[str]]:
    """Who the From field says wrote it, each once, and what is odd about it."""
    found, ambiguous = _addresses(values)
    oddities = ["several From fields"] if len(values) > 1 else []
    if ambiguous:
        oddities.append("ambiguous From")
    return tuple({origin.address.lower(): origin for origin in reversed(found)}.values())[::-1], oddities


def _addresses(values: Iterable[str]) -> tuple[tuple[Address, ...], bool]:
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


def _mailboxes(value: str) -> Iterator[tuple[list[str], str]]:
    """The entries of an address list (RFC 5322 section 3.4), each as its words and comment; groups are dissolved."""
    words: list[str] = []
    comments: list[str] = []
    depth = 0
    for sign in _ADDRESS_TOKEN.findall(value):
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


def _message_ids(values: Iterable[str]) -> tuple[str, ...]:
    found = [identifier for value in values for identifier in _MESSAGE_ID.findall(value)]
    return tuple(identifier for identifier in found[-MAX_REFERENCES:] if clean.line(identifier) == identifier)


def _return_path(values: list[str]) -> str | None:
    """Only the topmost is our own server's word."""
    return clean.line(values[0].strip("<> "), 320) if values else None


def _read_parts(root: Part) -> _Body:
    body = _Body()
    for number, part in enumerate(mime.parts(root)):
        if number >= MAX_PARTS:
            body.oddities.append(f"more than {MAX_PARTS} parts; the rest was not read")
            break
        _read_part(part, body)
    return body


def _read_part(part: Part, body: _Body) -> None:
    kind = part.kind
    if part.multipart:
        _read_multipart(part, body)
    elif kind in _REPORTS:
        body.report = _report(kind, part.text(MAX_TEXT), body.report)
    elif kind.startswith("text/") and not _is_attachment(part, body):
        text = part.text(MAX_HTML if kind == "text/html" else MAX_TEXT)
        body.texts.append((part.group, kind, text))
        if "-----BEGIN PGP MESSAGE-----" in text:
            body.oddities.append(_ENCRYPTED)
    else:
        content = part.content()
        body.attachments.append(_attachment(part, content))
        if body.report and kind in _RETURNED:
            body.report = _about(content, body.report)
        if kind in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
            signed = part.parameter("smime-type").lower() == "signed-data"
            body.oddities.append("wrapped in its signature; cannot be read automatically" if signed else _ENCRYPTED)


def _read_multipart(part: Part, body: _Body) -> None:
    if part.kind == "multipart/report":
        body.report = Report(clean.line(part.parameter("report-type"), 60).lower())
    elif part.kind == "multipart/encrypted":
        body.oddities.append(_ENCRYPTED)
    elif part.kind == "multipart/signed":
        body.oddities.append("signed; the signature was not checked")
    if not part.boundary:
        deep = part.depth >= mime.MAX_DEPTH
        body.oddities.append("its parts are nested too deeply; they were read as one text" if deep else _NO_PARTS)
        text = mime.decode(part.raw[part.body : part.end][:MAX_TEXT], "utf-8").replace("\r\n", "\n")
        body.texts.append((part.group, "text/plain", _MIME_LINES.sub("", text)))


def _is_attachment(part: Part, body: _Body) -> bool:
    """A text is one if it says so, or is no prose, or has a file's name and comes after the letter."""
    disposition = str(part.head.get("content-disposition", "")).strip().lower()
    if disposition.startswith("attachment") or part.kind in _NO_PROSE:
        return True
    alone = part.group == part.start
    return alone and any(text.strip() for _, _, text in body.texts) and bool(_file_name(part))


def _written(texts: list[tuple[int, str, str]]) -> str:
    """The text of the letter: of each choice (multipart/alternative) the plain text, else the HTML, else any."""
    choices: dict[int, list[tuple[str, str]]] = {}
    for group, kind, text in texts:
        choices.setdefault(group, []).append((kind, text))
    written, unread = [], MAX_HTML
    for choice in choices.values():
        plain = [text for kind, text in choice if kind == "text/plain" and text.strip()]
        pages = [text for kind, text in choice if kind == "text/html"]
        written += plain or ([] if pages else [text for _, text in choice])
        for page in [] if plain else pages:
            written.append(html_to_text(page[:unread]))
            unread -= min(unread, len(page))
    return "\n\n".join(text for text in written if text.strip())[:MAX_TEXT]


def _file_name(part: Part) -> str:
    name = part.parameter("filename", "content-disposition") or part.parameter("name")
    return clean.line(re.split(r"[\\/]", name)[-1], 200)


def _attachment(part: Part, content: bytes) -> Attachment:
    kind = clean.line(part.kind, 100)
    return Attachment(_file_name(part) or kind, kind, len(content), hashlib.sha256(content).hexdigest())


def _report(kind: str, text: str, so_far: Report | None) -> Report:
    """The machine-readable part of a report: what happened, and to which mail if it says so (RFC 3464, 5965, 8098)."""
    text = re.sub(r"\r\n?", "\n", text)
    actions = [action.lower() for action in _ACTION.findall(text)]
    about = (*(so_far.about if so_far else ()), *_message_ids(_ORIGINAL_ID.findall(text)))
    return Report(_REPORTS[kind], about, "failed" if "failed" in actions else clean.line("".join(actions[:1]), 60))


def _about(returned: bytes, report: Report) -> Report:
    """The report with the Message-ID of the mail that it returns, whole or as its header."""
    values = [value for _, value in mime.fields(returned, 0, mime.head(returned)[0], frozenset({"message-id"}))]
    return Report(report.type, tuple(dict.fromkeys((*report.about, *_message_ids(values[:1])))), report.action)


def attachment_content(raw: bytes, sha256: str) -> bytes | None:
    """The content of the attachment of that hash in a raw mail, byte for byte; None where it holds none such."""
    root, _ = mime.whole(raw, _WANTED)
    contents = (part.content() for part in mime.parts(root) if not part.multipart)
    return next((content for content in contents if hashlib.sha256(content).hexdigest() == sha256), None)
