"""Parts read by offsets are the parts that the standard library reads."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message
from pathlib import Path

import pytest

from privacy_inbox.core import mime

ROOT = Path(__file__).resolve().parents[2]
# Broken mails of which ours makes more: half of a damaged text, and parts without their boundary as one text.
BETTER = {"base64-cut", "boundary-missing"}
SAMPLES = sorted(
    path
    for directory in ("src/privacy_inbox/demo/mails", "tests/mails/decisions")
    for path in (ROOT / directory).glob("*.eml")
    if path.stem not in BETTER
)


def leaves(message: Message) -> Iterator[tuple[str, bytes]]:
    """Type and content of every part that is not divided; an attached mail is one part."""
    if message.get_content_type() in mime.ATTACHED_MAIL:
        yield message.get_content_type(), b""
    elif message.is_multipart() and message.get_content_maintype() == "multipart":
        for child in message.get_payload():
            assert isinstance(child, Message)
            yield from leaves(child)
    else:
        content = message.get_payload(decode=True)
        assert isinstance(content, bytes) or message.is_multipart()
        yield message.get_content_type(), (content or b"").strip() if isinstance(content, bytes) else b""


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_parts_are_those_of_the_standard_library(path: Path) -> None:
    raw = path.read_bytes()
    root, _ = mime.whole(raw, frozenset[str]().__contains__)
    found = [
        (part.kind, b"" if part.kind in mime.ATTACHED_MAIL else part.content().strip())
        for part in mime.parts(root)
        if not part.multipart
    ]
    expected = list(leaves(message_from_bytes(raw, policy=policy.compat32)))
    assert [kind for kind, _ in found] == [kind for kind, _ in expected]
    for (kind, ours), (_, theirs) in zip(found, expected, strict=True):
        assert not kind.startswith("text/") or ours == theirs


def test_a_lone_return_in_a_header_ends_no_line() -> None:
    raw = b"Subject: one\rtwo\r\nContent-Type: text/html\r\n\r\n<p>three\rfour"
    root, found = mime.whole(raw, {"subject"}.__contains__)
    assert (root.kind, root.content()) == ("text/html", b"<p>three\rfour")
    assert found[0] == ("subject", "one two")
