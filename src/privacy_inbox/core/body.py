"""A walk through a mail's parts: the forms of its letter, its attachments, its report, and what is odd about them."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from privacy_inbox.core import clean, mime, tnef
from privacy_inbox.core.alternatives import CUT, MAX_TEXT, Form
from privacy_inbox.core.digest import WrittenDigest
from privacy_inbox.core.html import MAX_HTML
from privacy_inbox.core.mime import ATTACHED_MAIL, Part
from privacy_inbox.core.named import NamedLetters

MAX_PARTS = 200
MAX_REFERENCES = 200

# Text that is data, or markup of which an alternative holds the words. Any other may be read as plain (RFC 2046).
_NO_PROSE = frozenset(
    (
        "text/calendar", "text/css", "text/csv", "text/directory", "text/javascript", "text/rfc822-headers",
        "text/vcard", "text/watch-html", "text/x-amp-html", "text/x-vcalendar", "text/x-vcard", "text/xml",
    )
)  # fmt: skip
_REPORTS = {
    "message/delivery-status": "delivery-status",
    "message/global-delivery-status": "delivery-status",
    "message/feedback-report": "feedback-report",
    "message/disposition-notification": "disposition-notification",
    "message/global-disposition-notification": "disposition-notification",
}
_RETURNED = (*ATTACHED_MAIL, "text/rfc822-headers", "message/rfc822-headers", "message/global-headers")
# What a mail holds that holds nothing else, in plain words; the first that all its attachments are.
_ONLY = (
    ("a picture", re.compile(r"image/")),
    ("a calendar entry", re.compile(r"text/(?:x-v)?calendar|application/ics")),
    ("a visiting card", re.compile(r"text/(?:x-)?vcard|text/directory")),
    ("an attached mail", re.compile(r"message/(?:rfc822|global)")),
    ("an attachment", re.compile("")),
)
_NO_PARTS = "its parts cannot be told apart; it was read as one text"
_DEEP = "its parts are nested too deeply; they were read as one text"
_ENCRYPTED = "encrypted; cannot be read automatically"
_SIGNED = "signed; the signature was not checked"
_WRAPPED = "wrapped in its signature; cannot be read automatically"
_MANY = f"more than {MAX_PARTS} parts; the rest was not read"
_UNREAD = frozenset((_ENCRYPTED, _WRAPPED, CUT, _MANY, _DEEP))

_MESSAGE_ID = re.compile(r"<[^<>\s]{1,996}>")
_MIME_LINES = re.compile(r"^(?:--\S+[ \t]*|Content-[\w-]+:.*(?:\n[ \t].*)*)$", re.IGNORECASE | re.MULTILINE)
_ACTION = re.compile(r"^Action:\s*(\w+)", re.IGNORECASE | re.MULTILINE)
_ORIGINAL_ID = re.compile(r"^(?:X-)?Original-Message-ID:\s*(<[^<>\s]+>)", re.IGNORECASE | re.MULTILINE)
# A text in its signature (RFC 9580 section 7): the armour around it is nobody's words. What could be words is left.
_CLEARSIGNED = re.compile(
    r"^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\r?\n(?:(?:Hash|Charset): [\w, -]*\r?\n){0,9}[ \t]*\r?\n"
    r"|^-----BEGIN PGP SIGNATURE-----(?:\r?\n(?:(?:Version|Comment): [^\r\n]{0,100}|[A-Za-z0-9+/=]{0,76})){0,100}"
    r"\r?\n-----END PGP SIGNATURE-----[ \t]*",
    re.MULTILINE,
)


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


@dataclass(slots=True)
class Body:
    """What the walk has gathered."""

    digest: WrittenDigest
    forms: list[Form] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    oddities: list[str] = field(default_factory=list)
    report: Report | None = None
    named: NamedLetters = field(default_factory=NamedLetters)
    wrapped: list[tuple[int, tnef.Contents]] = field(default_factory=list)  # by the part that holds them


def read(root: Part, digest: WrittenDigest) -> Body:
    """Everything in a mail's parts; all of its bytes that are not read go into the digest as they are."""
    body = Body(digest)
    for number, part in enumerate(mime.parts(root)):
        if number >= MAX_PARTS:
            body.oddities.append(_MANY)
            digest.rest(part.raw[part.start : root.end])
            break
        if part.multipart:
            _read_multipart(part, body)
        else:
            _read_leaf(part, body)
    _unwrap(body)
    return body


def wordless(body: Body) -> list[str]:
    """What a mail without a word to read is, in plain words; nothing where that is said already."""
    if body.report or _UNREAD & {*body.oddities}:
        return []
    if not body.attachments:
        return ["holds no text"]
    return [
        next(f"holds only {what}" for what, kind in _ONLY if all(kind.match(file.type) for file in body.attachments))
    ]


def message_ids(values: list[str]) -> tuple[str, ...]:
    """The Message-IDs in header fields, the last MAX_REFERENCES of them."""
    found = [identifier for value in values for identifier in _MESSAGE_ID.findall(value)]
    return tuple(identifier for identifier in found[-MAX_REFERENCES:] if clean.line(identifier) == identifier)


def contents(root: Part) -> Iterator[bytes]:
    """The content of every part and of every file inside a winmail.dat, byte for byte."""
    for part in mime.parts(root):
        if not part.multipart:
            content = part.content()
            yield content
            inside = tnef.contents(content) if _is_tnef(part) else None
            yield from (file for _, file in (inside.files if inside else ()))


def _read_multipart(part: Part, body: Body) -> None:
    if part.kind == "multipart/report":
        body.report = Report(clean.line(part.parameter("report-type"), 60).lower())
    elif part.kind == "multipart/encrypted":
        body.oddities.append(_ENCRYPTED)
    elif part.kind == "multipart/signed":
        body.oddities.append(_SIGNED)
    if part.delimiters:
        body.digest.beside(part)
        return
    body.oddities.append(_DEEP if part.depth >= mime.MAX_DEPTH else _NO_PARTS)
    content = part.raw[part.body : part.end]
    body.digest.rest(content)
    body.named.search(content)
    if len(content) > MAX_TEXT:
        body.oddities.append(CUT)
    text = mime.decode(content[:MAX_TEXT], "utf-8").replace("\r\n", "\n")
    body.forms.append(Form(part.group, "text/plain", _MIME_LINES.sub("", text)))


def _read_leaf(part: Part, body: Body) -> None:
    content = part.content()
    if part.kind in _REPORTS or part.kind.startswith("text/"):
        _read_text(part, content, body)
    else:
        body.digest.part(part, content)
        _read_file(part, content, body)


def _read_text(part: Part, content: bytes, body: Body) -> None:
    limit = MAX_HTML if part.kind == "text/html" else MAX_TEXT
    text = mime.decode(content[: 4 * limit], part.parameter("charset"))
    body.digest.part(part, content, text if len(content) <= 4 * limit else None)
    body.named.search(content)
    if part.kind in _REPORTS:
        body.report = _report(part.kind, text[:limit], body.report)
    elif _is_attachment(part, body):
        _attach(part, content, body)
    else:
        if len(text) > limit or len(content) > 4 * limit:
            body.oddities.append(CUT)
        body.forms.append(Form(part.group, part.kind, _unarmoured(text[:limit], body.oddities)))


def _unarmoured(text: str, oddities: list[str]) -> str:
    if "-----BEGIN PGP" not in text:
        return text
    if "-----BEGIN PGP MESSAGE-----" in text:
        oddities.append(_ENCRYPTED)
    signed = _CLEARSIGNED.sub("", text)
    if signed != text:
        oddities.append(_SIGNED)
    return signed


def _read_file(part: Part, content: bytes, body: Body) -> None:
    _attach(part, content, body)
    if part.kind in _RETURNED or part.kind == "application/octet-stream":
        body.named.search(content)
    if part.kind in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        signed = part.parameter("smime-type").lower() == "signed-data"
        body.oddities.append(_WRAPPED if signed else _ENCRYPTED)
    if _is_tnef(part):
        _open_tnef(part, content, body)


def _attach(part: Part, content: bytes, body: Body) -> None:
    kind = clean.line(part.kind, 100)
    body.attachments.append(_attachment(part.file_name or kind, kind, content))
    if body.report and part.kind in _RETURNED:
        body.report = _about(content, body.report)
    if part.kind == "text/calendar" and part.parameter("method"):
        body.oddities.append("holds a calendar invitation")


def _attachment(name: str, kind: str, content: bytes) -> Attachment:
    return Attachment(name, kind, len(content), hashlib.sha256(content).hexdigest())


def _is_attachment(part: Part, body: Body) -> bool:
    """A text is one if it says so, or is no prose, or has a file's name and comes after the letter."""
    disposition = part.head.get("content-disposition", "").strip().lower()
    if disposition.startswith("attachment") or part.kind in _NO_PROSE:
        return True
    alone = part.group == part.start
    return alone and any(form.text.strip() for form in body.forms) and bool(part.file_name)


def _is_tnef(part: Part) -> bool:
    return part.kind in tnef.KINDS or (not part.multipart and part.file_name.lower() == tnef.NAME)


def _open_tnef(part: Part, content: bytes, body: Body) -> None:
    inside = tnef.contents(content)
    if inside is None:
        body.oddities.append("winmail.dat could not be opened" if tnef.available() else "winmail.dat was not opened")
        return
    files = inside.files[: max(0, MAX_PARTS - len(body.attachments))]
    body.attachments += [_attachment(name or "file", "application/octet-stream", file) for name, file in files]
    body.wrapped.append((part.start, inside))


def _unwrap(body: Body) -> None:
    """The letter in a winmail.dat is read where the mail has none of its own."""
    if any(form.text.strip() for form in body.forms):
        return
    for group, inside in body.wrapped:
        if inside.text.strip():
            body.forms.append(Form(group, "text/plain", inside.text[:MAX_TEXT]))
        if inside.html.strip():
            body.forms.append(Form(group, "text/html", inside.html[:MAX_HTML]))


def _report(kind: str, text: str, so_far: Report | None) -> Report:
    """The machine-readable part of a report: what happened, and to which mail if it says so (RFC 3464, 5965, 8098)."""
    text = re.sub(r"\r\n?", "\n", text)
    actions = [action.lower() for action in _ACTION.findall(text)]
    about = (*(so_far.about if so_far else ()), *message_ids(_ORIGINAL_ID.findall(text)))
    return Report(_REPORTS[kind], about, "failed" if "failed" in actions else clean.line("".join(actions[:1]), 60))


def _about(returned: bytes, report: Report) -> Report:
    """The report with the Message-ID of the mail that it returns, whole or as its header."""
    head_end, _ = mime.head(returned)
    values = [value for _, value in mime.fields(returned, 0, head_end, {"message-id"}.__contains__)]
    return Report(report.type, tuple(dict.fromkeys((*report.about, *message_ids(values[:1])))), report.action)
