"""The digest of what was written: the same for every copy of a mail, whatever way the copy took.

Relays add trace fields, fold lines anew, choose other boundaries and transfer encodings, and change line ends; two
aliases give two To fields. None of that is written by anybody. Everything else is: the writer, the date, the subject,
the thread, each part's content and file name, in order.
"""

import base64
import hashlib
from collections.abc import Mapping, Sequence

from privacy_inbox.core import mime
from privacy_inbox.core.addresses import Reading
from privacy_inbox.core.mime import ATTACHED_MAIL, Part

MAX_ATTACHED = 500  # parts of attached mails that are told apart; the others go in as they are
MAX_DECODED = 400_000  # bytes of a text in an attached mail; a longer one goes in undecoded
MAX_DEPTH = 20  # of mails in mails

WRITERS = ("from", "sender", "reply-to")
_WORDS = ("date", "subject")
_IDENTIFIERS = ("message-id", "in-reply-to", "references")
# What a relay may write anew in the header of an attached mail when it encodes its body for the way.
_ENCODING_FIELDS = ("content-type", "content-transfer-encoding")


class WrittenDigest:
    """Takes in the pieces of one mail in their order; none can run into the next."""

    def __init__(self) -> None:
        self._digest = hashlib.sha256()
        self._attached = 0

    def hexdigest(self) -> str:
        return self._digest.hexdigest()

    def header(self, fields: Mapping[str, Sequence[str]], writers: Mapping[str, Reading]) -> None:
        """The fields of a header that say what was written: lower-case name → values in order, unfolded.

        `writers` are those of WRITERS as address fields.
        """
        pieces = []
        for name in WRITERS:
            pieces += [name, *_mailboxes(writers[name], fields.get(name, ()))]
        for name in _WORDS:
            pieces += [name, *map(_without_blanks, fields.get(name, ()))]
        for name in _IDENTIFIERS:
            pieces += [name, *(" ".join(value.split()) for value in fields.get(name, ()))]
        self._add(*pieces)

    def part(self, part: Part, content: bytes, text: str | None = None, depth: int = 0) -> None:
        """A part that is not divided; `text` is its whole content decoded, where it is a text."""
        if text is not None and "\ufffd" not in text:
            written: str | bytes = _without_layout(text)
        elif self._opens(part, depth):
            self._add(part.kind, part.file_name)
            self._mail(part.raw, part.body, part.end, depth + 1)
            return
        else:
            written = content if part.encoding == "base64" else _canonical(content)
        self._add(part.kind, part.file_name, written, _undecoded(part, content))

    def beside(self, part: Part) -> None:
        """What stands beside the parts of a divided one, whose delimiters say nothing."""
        self.rest(mime.beside(part))

    def rest(self, raw: bytes) -> None:
        """What is not read as parts."""
        self._add(_canonical(raw).strip())

    def _opens(self, part: Part, depth: int) -> bool:
        """Whether a part is an attached mail that is told apart, of which nothing is to be copied."""
        whole = part.kind in ATTACHED_MAIL and not part.encoding
        return whole and depth < MAX_DEPTH and self._attached < MAX_ATTACHED

    def _mail(self, raw: bytes, start: int, end: int, depth: int) -> None:
        """An attached mail with its whole header, which is evidence; only its encoding is a matter of the way."""
        root, fields = mime.whole(raw, _is_evidence, start, end)
        self._add(*(f"{name}:{' '.join(value.split())}" for name, value in fields if _is_evidence(name)))
        if root.body - start > mime.MAX_HEADER_BYTES:
            self.rest(raw[start + mime.MAX_HEADER_BYTES : root.body])
        for part in mime.parts(root):
            self._attached += 1
            if self._attached > MAX_ATTACHED:
                self.rest(raw[part.start : end])
                return
            if part.delimiters:
                self.beside(part)
            else:
                content = b"" if self._opens(part, depth) else part.content()
                short = part.kind.startswith("text/") and len(content) <= MAX_DECODED
                text = mime.decode(content, part.parameter("charset")) if short else None
                self.part(part, content, text, depth)

    def _add(self, *pieces: str | bytes) -> None:
        encoded = [piece.encode("utf-8", "surrogatepass") if isinstance(piece, str) else piece for piece in pieces]
        self._digest.update(b"%b;" % b",".join([b"%d" % len(piece) for piece in encoded]))
        for piece in encoded:
            self._digest.update(piece)


def _is_evidence(name: str) -> bool:
    return name not in _ENCODING_FIELDS


def _mailboxes(reading: Reading, values: Sequence[str]) -> list[str]:
    """The mailboxes of address fields however they are quoted and encoded; as they stand where that is not clear."""
    found, ambiguous = reading
    words = [f"{''.join(address.name.split())} <{address.address}>" for address in found]
    if ambiguous or not found:
        words += map(_without_blanks, values)
    return words


def _without_blanks(value: str) -> str:
    """A field's words alone: who folds a field into encoded words may lose or add blanks between them."""
    return "".join(mime.decode_words(value).split())


def _without_layout(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join([line.rstrip(" \t") for line in lines]).rstrip("\n")


def _canonical(content: bytes) -> bytes:
    """Lines end as on their way between servers, whatever the system that stored the copy makes of them."""
    return content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n")


def _undecoded(part: Part, content: bytes) -> bytes:
    """What stands in a base64 body but is passed over by its decoder."""
    if part.encoding != "base64":
        return b""
    signs = part.raw[part.body : part.end].translate(None, b" \t\r\n")
    return b"" if signs == base64.b64encode(content) else signs
