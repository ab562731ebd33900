"""winmail.dat → the words and files inside it (MS-OXTNEF), by the optional library `tnefparse`.

The library believes what a stream says of itself, so that a few bytes can keep it busy for hours. It is therefore given
only the attributes that are wanted, and only when the numbers in them can be true.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from privacy_inbox.core import mime

try:
    import tnefparse
except ImportError:  # installed by the extra `tnef` only
    tnefparse = None

NAME = "winmail.dat"
KINDS = ("application/ms-tnef", "application/vnd.ms-tnef")
MAX_SIZE = 25_000_000  # bytes
MAX_COPIED = 1_000_000_000  # bytes; the library copies what is left of the stream for each attribute
MAX_FILES = 100

_START = struct.Struct("<IH")  # signature, key
_ATTRIBUTE = struct.Struct("<BHHI")  # level, name, type, length
_CHECKSUM = 2
_SIGNATURE = 0x223E9F78
_BODY, _ATTACH_DATA, _ATTACH_TITLE = 0x800C, 0x800F, 0x8010
_ATTACH_START, _PROPERTIES, _ATTACHMENT, _CODE_PAGE = 0x9002, 0x9003, 0x9005, 0x9007
_WANTED = (_BODY, _ATTACH_DATA, _ATTACH_TITLE, _ATTACH_START, _PROPERTIES, _ATTACHMENT, _CODE_PAGE)
_WESTERN = 1252  # Windows code page, where the stream names none

_PROPERTY = struct.Struct("<HH")  # type, name
_NUMBER = struct.Struct("<I")
_NAMED = 0x8000  # from here on, names are spelled out
_MANY = 0x1000  # flag of a type: several values
_FIXED = {0x02: 2, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0A: 4, 0x0B: 2, 0x14: 8, 0x40: 8, 0x48: 16}
_VARIABLE = (0x00, 0x0D, 0x1E, 0x1F, 0x102)
# What introduces a message inside the message. It is listed as a file; what it holds is that message's.
_MESSAGE = bytes.fromhex("0703020000000000c000000000000046")

_RAISED = (
    ValueError, LookupError, TypeError, AttributeError, NameError, ArithmeticError, RuntimeError, AssertionError,
    struct.error,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Contents:
    """What a winmail.dat holds: its body as plain text and as HTML (either may be empty), files by name."""

    text: str
    html: str
    files: tuple[tuple[str, bytes], ...]


def available() -> bool:
    """Whether the library is installed."""
    return tnefparse is not None


def contents(data: bytes) -> Contents | None:
    """What is inside; None where nothing is found, it is too large or damaged, or the library is missing."""
    if tnefparse is None or len(data) > MAX_SIZE:
        return None
    try:
        stream = _believable(data)
        found = tnefparse.TNEF(stream, do_checksum=False)
        files = tuple((_file_name(file.long_filename()), bytes(file.data)) for file in found.attachments[:MAX_FILES])
        inside = Contents(_text(found.body, found.codepage), _text(found.htmlbody, found.codepage), files)
    except _RAISED:
        return None
    return inside if inside.text or inside.html or files else None


def _believable(data: bytes) -> bytes:
    """The stream with the wanted attributes alone. Raises ValueError or struct.error where its numbers cannot hold."""
    signature, key = _START.unpack_from(data)
    if signature != _SIGNATURE:
        raise ValueError("no TNEF stream")
    attributes = [(level, name, kind, value) for level, name, kind, value in _attributes(data) if name in _WANTED]
    if len(attributes) * len(data) > MAX_COPIED:
        raise ValueError("too many attributes")
    page = next((_NUMBER.unpack_from(value)[0] for _, name, _, value in attributes if name == _CODE_PAGE), _WESTERN)
    written = [_START.pack(signature, key), _written(1, _CODE_PAGE, 0, _NUMBER.pack(page))]
    for level, name, kind, value in attributes:
        if name in (_PROPERTIES, _ATTACHMENT):
            _check_properties(value)
            value = value.replace(_MESSAGE, bytes(len(_MESSAGE)))
        elif name == _ATTACH_TITLE:
            value = mime.decode(value, f"cp{page}").encode()  # the library takes it to be UTF-8
        if name != _CODE_PAGE:
            written.append(_written(level, name, kind, value))
    return b"".join((*written, bytes(_ATTRIBUTE.size)))  # the library does not read the last few bytes


def _attributes(data: bytes) -> Iterator[tuple[int, int, int, bytes]]:
    at = _START.size
    while at + _ATTRIBUTE.size <= len(data):
        level, name, kind, length = _ATTRIBUTE.unpack_from(data, at)
        at += _ATTRIBUTE.size
        if at + length > len(data):
            raise ValueError("cut off")
        yield level, name, kind, data[at : at + length]
        at += length + _CHECKSUM


def _written(level: int, name: int, kind: int, value: bytes) -> bytes:
    return _ATTRIBUTE.pack(level, name, kind, len(value)) + value + bytes(_CHECKSUM)


def _check_properties(block: bytes) -> None:
    """Raises ValueError or struct.error where a list of properties has room for fewer than it counts."""
    (properties,) = _NUMBER.unpack_from(block)
    at = _NUMBER.size
    for _ in range(properties):
        kind, name = _PROPERTY.unpack_from(block, at)
        at += _PROPERTY.size
        if name >= _NAMED:
            by_name, number = struct.unpack_from("<II", block, at + 16)  # behind a GUID
            at += 24 + (_padded(number) if by_name else 0)
        many, size = kind & _MANY, _FIXED.get(kind & ~_MANY)
        if size is None and kind & ~_MANY not in _VARIABLE:
            return  # the library reads no further either
        count = 1
        if many or size is None:
            (count,) = _NUMBER.unpack_from(block, at)
            at += _NUMBER.size
        if not many and count != 1:
            raise ValueError("several values where there is one")
        at = at + _padded(count * size) if size else _behind_values(block, at, count)
        if at > len(block):
            raise ValueError("cut off")


def _behind_values(block: bytes, at: int, count: int) -> int:
    for _ in range(count):
        at += _NUMBER.size + _padded(_NUMBER.unpack_from(block, at)[0])
    return at


def _padded(length: int) -> int:
    return length + -length % 4


def _file_name(name: str | bytes) -> str:
    return mime.last_step(_text(name, None))


def _text(value: str | bytes | None, codepage: str | None) -> str:
    text = mime.decode(value, codepage or "") if isinstance(value, bytes) else value or ""
    return text.rstrip("\0")
