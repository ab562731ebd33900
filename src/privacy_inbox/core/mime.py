"""A mail's bytes → its header fields, its parts and their content (RFC 2045, 2046, 2047, 2231).

A part is a pair of offsets into the raw mail: nothing recurses and nothing is copied before it is read, so that neither
depth nor number can hurt, and an attached mail is cut out exactly as it came. Parameters of header fields are read by
the standard library's `compat32`, which never raised on real mail where newer policies did.
"""

import binascii
import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from functools import lru_cache

MAX_DEPTH = 30
MAX_HEADER_BYTES = 1_000_000
MAX_FIELD = 50_000  # characters of one header field
MAX_PARAMETERS = 2_000  # characters of a field with parameters, whose reading takes quadratic time

MIME_FIELDS = frozenset(("content-type", "content-disposition", "content-transfer-encoding"))
ATTACHED_MAIL = ("message/rfc822", "message/global")

# As mail programs do, the header ends at the first line that cannot belong to it, be it empty or not. A bare CR ends a
# line. The quantifiers are possessive: a header of a million lines leaves nothing to try again. The header is no
# repeated group: early releases of Python 3.11 lose their place where a possessive quantifier fails in another.
_NO_FIELD = rb"(?!From |[!-9;-~]++[ \t]*+:|[ \t])"
_NO_HEADER = re.compile(_NO_FIELD)
_HEADER_END = re.compile(rb"(?>\r\n|\r|\n)" + _NO_FIELD)
_FIELD = re.compile(rb"(?:([!-9;-~]++)[ \t]*+:)?([^\r\n]*+(?:(?:\r\n|\r|\n)[ \t][^\r\n]*+)*+)(?:\r\n|\r|\n|\Z)")
_LINE_END = re.compile(rb"\r\n|\r|\n")
_DELIMITER_END = re.compile(rb"(--)?[ \t]*+(?:\r\n|\r|\n|\Z)")
_WORD = re.compile(r"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,40})?\?([bq])\?(.{0,2000}?)\?=", re.I | re.S)

_TEXT_CODEC = re.compile(r"ascii|utf|iso|cp|koi8|big5|gb|hz|euc|shift|mac|kz|ptcp|tis|johab|hp")
# What is declared as the one is in practice often the other, which holds it whole.
_WIDER = {
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a mail, or the whole mail: `raw[start:body]` is its header, `raw[body:end]` its body, still encoded."""

    raw: bytes
    start: int
    body: int
    end: int
    kind: str  # media type, lower-case
    head: Message
    boundary: bytes = b""  # empty unless the body is divided by it and is not too deep
    depth: int = 0
    group: int = 0  # the same for all parts of one multipart/alternative, unique for any other part

    @property
    def multipart(self) -> bool:
        return self.kind.startswith("multipart/")

    def parameter(self, name: str, field: str = "content-type") -> str:
        """A parameter of a header field, RFC 2231 forms included; empty when missing or broken."""
        try:
            value = self.head.get_param(name, "", field)
        except (ValueError, LookupError, TypeError, AttributeError):
            return ""
        if isinstance(value, tuple):
            charset, _, text = value
            return decode(str(text).encode("latin-1", "replace"), charset or "utf-8")
        return decode_words(str(value or ""))

    def content(self) -> bytes:
        """The body without its transfer encoding, as much of it as can be read."""
        data = self.raw[self.body : self.end]
        encoding = str(self.head.get("content-transfer-encoding", "")).strip().lower()
        if encoding.startswith("base64"):
            return decode_base64(data)
        return binascii.a2b_qp(data) if encoding.startswith("quoted-printable") else data

    def text(self, limit: int) -> str:
        """The first `limit` characters of the content as text."""
        return decode(self.content()[: 4 * limit], self.parameter("charset"))[:limit]


def whole(raw: bytes, wanted: frozenset[str]) -> tuple[Part, list[tuple[str, str]]]:
    """The mail as one part, and its header fields of the `wanted` (lower-case) names, in order."""
    head_end, body = head(raw)
    found = list(fields(raw, 0, head_end, wanted | MIME_FIELDS))
    # Of a field that stands twice the first counts, as in `compat32`.
    return _part(raw, (0, body, len(raw)), dict(reversed(found))), found


def parts(root: Part) -> Iterator[Part]:
    """`root` and every part in it, depth first. What an attached mail holds is that mail's, and not given."""
    levels: list[Iterator[Part]] = [iter((root,))]
    while levels:
        part = next(levels[-1], None)
        if part is None:
            levels.pop()
            continue
        yield part
        if part.boundary:
            levels.append(_children(part))


def head(raw: bytes, start: int = 0, end: int | None = None) -> tuple[int, int]:
    """Where the header of `raw[start:end]` ends, and where its body begins."""
    end = len(raw) if end is None else end
    if _NO_HEADER.match(raw, start, end):
        head_end = start
    else:
        found = _HEADER_END.search(raw, start, end)
        head_end = found.end() if found else end
    blank = _LINE_END.match(raw, head_end, end)
    return head_end, blank.end() if blank else head_end


def fields(raw: bytes, start: int, end: int, wanted: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Header fields of the `wanted` names as (lower-case name, unfolded text), encoded words left as they are.

    What lies beyond MAX_HEADER_BYTES, or in a field beyond MAX_FIELD, is not read.
    """
    for found in _FIELD.finditer(raw, start, min(end, start + MAX_HEADER_BYTES)):
        if found[1] is not None:
            name = found[1].decode("ascii").lower()
            if name in wanted:
                yield name, decode(found[2][:MAX_FIELD].translate(None, b"\r\n"), "utf-8").strip()


def decode(data: bytes, charset: str) -> str:
    """Text by the declared charset if it is known and true, else UTF-8, else Windows-1252; never raises."""
    names = dict.fromkeys((_codec(charset[:60]), "utf-8"))
    for name in names:
        try:
            return data.decode(name)
        except UnicodeError:
            continue
    for name in names:
        text = data.decode(name, "replace")
        if text.count("\ufffd") * 10 <= sum(1 for sign in text if sign > "\x7f"):
            return text  # right but for a few damaged or cut signs
    return data.decode("cp1252", "replace")


def decode_words(value: str) -> str:
    """A header value with its encoded words (RFC 2047) read; what is broken stays as it is."""
    if "=?" not in value:
        return value
    texts, held, charset, at = [], b"", "", 0
    for word in _WORD.finditer(value):
        between = value[at : word.start()]
        # The blanks between two words mean nothing, and a sign of several bytes may be cut in two by them.
        neighbour = at > 0 and not between.strip()
        if not neighbour or word[1].lower() != charset:
            texts.append(decode(held, charset))
            held = b""
        if not neighbour:
            texts.append(between)
        encoded = word[3].encode("utf-8", "replace")
        held += decode_base64(encoded) if word[2] in "bB" else binascii.a2b_qp(encoded, header=True)
        charset, at = word[1].lower(), word.end()
    return "".join((*texts, decode(held, charset), value[at:]))


def decode_base64(data: bytes) -> bytes:
    """Base64 (RFC 4648) up to its padding; signs that do not belong there, and a cut-off end, are passed over."""
    try:
        return binascii.a2b_base64(data)
    except binascii.Error:
        signs = re.sub(rb"[^A-Za-z0-9+/]", b"", data.partition(b"=")[0])
        whole_signs = signs[:-1] if len(signs) % 4 == 1 else signs
        return binascii.a2b_base64(whole_signs + b"=" * (-len(whole_signs) % 4))


@lru_cache(maxsize=256)
def _codec(charset: str) -> str:
    """The codec for a declared charset; UTF-8 if it is unknown, or no charset, or one that costs too much to try."""
    try:
        name = codecs.lookup(re.sub(r"[^\w.:+-]", "", charset)).name
    except (LookupError, ValueError):
        return "utf-8"
    return _WIDER.get(name, name) if _TEXT_CODEC.match(name) else "utf-8"


def _part(
    raw: bytes,
    span: tuple[int, int, int],
    mime: dict[str, str],
    parent: Part | None = None,
    default: str = "text/plain",
) -> Part:
    """The part at `span` (start, body, end) with the first of each of its MIME fields."""
    start, body, end = span
    message: Message = Message()
    message.set_default_type(default)
    for name in MIME_FIELDS & mime.keys():
        message[name] = mime[name][:MAX_PARAMETERS]
    kind = message.get_content_type()
    depth = parent.depth + 1 if parent else 0
    in_group = parent is not None and (parent.kind == "multipart/alternative" or parent.group != parent.start)
    group = parent.group if parent and in_group else start
    part = Part(raw, start, body, end, kind, message, b"", depth, group)
    if not part.multipart or depth >= MAX_DEPTH:
        return part
    boundary = part.parameter("boundary").rstrip().encode("utf-8", "replace")
    if not boundary or raw.find(b"--" + boundary, body, end) < 0:
        return part
    return Part(raw, start, body, end, kind, message, boundary, depth, group)


def _children(parent: Part) -> Iterator[Part]:
    raw = parent.raw
    default = "message/rfc822" if parent.kind == "multipart/digest" else "text/plain"
    for start, end in _spans(parent):
        head_end, body = head(raw, start, end)
        found = list(fields(raw, start, head_end, MIME_FIELDS))
        yield _part(raw, (start, body, end), dict(reversed(found)), parent, default)


def _spans(parent: Part) -> Iterator[tuple[int, int]]:
    """Where the parts lie between the delimiter lines (RFC 2046 section 5.1.1); the last may lack its closing line."""
    raw, end, delimiter = parent.raw, parent.end, b"--" + parent.boundary
    start = -1
    at = raw.find(delimiter, parent.body, end)
    while at >= 0:
        after = at + len(delimiter)
        line = _DELIMITER_END.match(raw, after, end)
        if line and (at == parent.body or raw[at - 1] in b"\r\n"):
            if start >= 0:
                yield start, _without_line_end(raw, start, at)
            if line[1]:
                return
            start = after = line.end()
        at = raw.find(delimiter, after, end)
    if start >= 0:
        yield start, end


def _without_line_end(raw: bytes, start: int, end: int) -> int:
    """The line end before a delimiter belongs to the delimiter."""
    return max(start, end - 2 if raw[end - 2 : end] == b"\r\n" else end - 1)
