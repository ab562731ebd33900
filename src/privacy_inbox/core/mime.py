"""A mail's bytes → its header fields, its parts and their content (RFC 2045, 2046, 2047, 2231).

A part is a pair of offsets into the raw mail: nothing recurses and nothing is copied before it is read, so that neither
depth nor number can hurt, and an attached mail is cut out exactly as it came. Parameters of header fields are read by
the standard library's `compat32`, which never raised on real mail where newer policies did.
"""

import binascii
import codecs
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from functools import lru_cache
from itertools import pairwise

from privacy_inbox.core import clean

MAX_DEPTH = 30
MAX_HEADER_BYTES = 1_000_000
MAX_HEADER_LINES = 2_000  # more are read, but no honest mail has them
MAX_FIELD = 50_000  # characters of one header field
MAX_DELIMITERS = 1_000  # of one part
MAX_FALSE_DELIMITERS = 10_000
MAX_FILE_NAME = 200  # characters
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
_PATH = re.compile(r"[\\/]")
_LINE_END = re.compile(rb"\r\n|\r|\n")
_BLANK_LINE = re.compile(rb"\n\r?\n")
_STRAY_RETURN = re.compile(rb"\r(?!\n)")
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


Delimiter = tuple[int, int, bool]  # where the line begins, where it ends, whether it is the closing one


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a mail, or the whole mail: `raw[start:body]` is its header, `raw[body:end]` its body, still encoded."""

    raw: bytes
    start: int
    body: int
    end: int
    kind: str  # media type, lower-case
    head: Mapping[str, str]  # the first of each of MIME_FIELDS
    delimiters: tuple[Delimiter, ...] = ()  # empty unless the body is divided by them and is not too deep
    depth: int = 0
    group: int = 0  # the same for all parts of one multipart/alternative, unique for any other part

    @property
    def multipart(self) -> bool:
        return self.kind.startswith("multipart/")

    def parameter(self, name: str, field: str = "content-type") -> str:
        """A parameter of a header field, RFC 2231 forms included; empty when missing or broken."""
        header = self.head.get(field, "")
        if name not in header.lower():
            return ""
        message: Message = Message()
        message[field] = header
        try:
            value = message.get_param(name, "", field)
        except (ValueError, LookupError, TypeError, AttributeError):
            return ""
        if isinstance(value, tuple):
            charset, _, text = value
            return decode(str(text).encode("latin-1", "replace"), charset or "utf-8")
        return decode_words(str(value or ""))

    @property
    def encoding(self) -> str:
        """How the body is encoded for its way: "base64", "quoted-printable", or empty for not at all."""
        encoding = self.head.get("content-transfer-encoding", "").strip().lower()
        return next((known for known in ("base64", "quoted-printable") if encoding.startswith(known)), "")

    @property
    def file_name(self) -> str:
        """The last step of the file name it declares; may be empty."""
        name = self.parameter("filename", "content-disposition") or self.parameter("name")
        return last_step(name) if name else ""

    def content(self) -> bytes:
        """The body without its transfer encoding, as much of it as can be read."""
        data, encoding = self.raw[self.body : self.end], self.encoding
        if encoding == "base64":
            return decode_base64(data)
        return binascii.a2b_qp(data) if encoding else data


def whole(
    raw: bytes, wanted: Callable[[str], bool], start: int = 0, end: int | None = None
) -> tuple[Part, list[tuple[str, str]]]:
    """The mail in `raw[start:end]` as one part, and its header fields of `wanted` (lower-case) names, in order."""
    end = len(raw) if end is None else end
    raw = _without_stray_returns(raw) if start == 0 else raw
    head_end, body = head(raw, start, end)
    found = list(fields(raw, start, head_end, lambda name: name in MIME_FIELDS or wanted(name)))
    # Of a field that stands twice the first counts, as in `compat32`.
    return _part(raw, (start, body, end), dict(reversed(found))), found


def _without_stray_returns(raw: bytes) -> bytes:
    """A mail with a blank for each lone CR in a header whose lines end otherwise (RFC 5322 section 2.2 forbids one).

    Taken for a line's end it would end the header, and take Message-ID and Content-Type with it.
    """
    found = _BLANK_LINE.search(raw, 0, MAX_HEADER_BYTES)
    header = raw[: found.start() if found else 0]
    if header.count(b"\r") == header.count(b"\r\n"):
        return raw
    return _STRAY_RETURN.sub(b" ", header) + raw[len(header) :]


def parts(root: Part) -> Iterator[Part]:
    """`root` and every part in it, depth first. What an attached mail holds is that mail's, and not given."""
    levels: list[Iterator[Part]] = [iter((root,))]
    while levels:
        part = next(levels[-1], None)
        if part is None:
            levels.pop()
            continue
        yield part
        if part.delimiters:
            levels.append(_children(part))


def beside(part: Part) -> bytes:
    """What stands in the body of a divided part before its first and after its last part (RFC 2046 section 5.1.1)."""
    first, _, _ = part.delimiters[0]
    _, end, closing = part.delimiters[-1]
    return part.raw[part.body : first] + (part.raw[end : part.end] if closing else b"")


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


def fields(raw: bytes, start: int, end: int, wanted: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Header fields of `wanted` names as (lower-case name, unfolded text), encoded words left as they are.

    What lies beyond MAX_HEADER_BYTES, or in a field beyond MAX_FIELD, is not read.
    """
    for found in _FIELD.finditer(raw, start, min(end, start + MAX_HEADER_BYTES)):
        if found[1] is not None:
            name = found[1].decode("ascii").lower()
            if wanted(name):
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


def last_step(path: str) -> str:
    """The file's own name in a path of any system, safe to show."""
    return clean.line(_PATH.split(path)[-1], MAX_FILE_NAME)


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
    mime = {name: value[:MAX_PARAMETERS] for name, value in mime.items() if name in MIME_FIELDS}
    kind = mime.get("content-type", default).partition(";")[0].strip().lower()
    if kind.count("/") != 1:
        kind = "text/plain"  # RFC 2045 section 5.2
    depth = parent.depth + 1 if parent else 0
    in_group = parent is not None and (parent.kind == "multipart/alternative" or parent.group != parent.start)
    group = parent.group if parent and in_group else start
    part = Part(raw, start, body, end, kind, mime, (), depth, group)
    boundary = part.parameter("boundary").rstrip().encode("utf-8", "replace") if part.multipart else b""
    if not boundary or depth >= MAX_DEPTH:
        return part
    return Part(raw, start, body, end, kind, mime, _delimiters(part, boundary), depth, group)


def _children(parent: Part) -> Iterator[Part]:
    raw = parent.raw
    default = "message/rfc822" if parent.kind == "multipart/digest" else "text/plain"
    for start, end in _spans(parent):
        head_end, body = head(raw, start, end)
        found = list(fields(raw, start, head_end, MIME_FIELDS.__contains__))
        yield _part(raw, (start, body, end), dict(reversed(found)), parent, default)


def _spans(parent: Part) -> Iterator[tuple[int, int]]:
    """Where the parts lie between the delimiter lines; the last may lack its closing line."""
    for (_, start, _), (end, _, _) in pairwise(parent.delimiters):
        yield start, _without_line_end(parent.raw, start, end)
    _, start, closing = parent.delimiters[-1]
    if not closing:
        yield start, parent.end


def _delimiters(part: Part, boundary: bytes) -> tuple[Delimiter, ...]:
    """The delimiter lines (RFC 2046 section 5.1.1) up to the closing one, after which none counts.

    None where too many only begin like one, which would be looked at again at every level.
    """
    raw, end, delimiter = part.raw, part.end, b"--" + boundary
    found: list[Delimiter] = []
    false = 0
    at = raw.find(delimiter, part.body, end)
    while at >= 0 and len(found) < MAX_DELIMITERS:
        after = at + len(delimiter)
        line = _DELIMITER_END.match(raw, after, end)
        if line and (at == part.body or raw[at - 1] in b"\r\n"):
            after = line.end()
            found.append((at, after, bool(line[1])))
            if line[1]:
                break
        else:
            false += 1
            if false > MAX_FALSE_DELIMITERS:
                return ()
        at = raw.find(delimiter, after, end)
    return tuple(found)


def _without_line_end(raw: bytes, start: int, end: int) -> int:
    """The line end before a delimiter belongs to the delimiter."""
    return max(start, end - 2 if raw[end - 2 : end] == b"\r\n" else end - 1)
