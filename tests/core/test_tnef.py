"""winmail.dat: streams made here, opened by the optional library, and never at any price."""

import base64
import hashlib
import struct
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy_inbox.core import tnef
from privacy_inbox.core.message import Attachment, attachment_content, parse

UNOPENED, MISSING = "winmail.dat could not be opened", "winmail.dat was not opened"
BODY, DATA, TITLE, CODE_PAGE = 0x800C, 0x800F, 0x8010, 0x9007
START, PROPERTIES, ATTACHMENT, RECIPIENTS, SENDER = 0x9002, 0x9003, 0x9005, 0x9004, 0x8000
P_BODY, P_HTML, P_LONG_NAME, P_OBJECT = 0x1000, 0x1013, 0x3707, 0x3701
STRING, UNICODE, BINARY, OBJECT, SHORT, MANY = 0x1E, 0x1F, 0x102, 0x0D, 0x02, 0x1000
MESSAGE = bytes.fromhex("0703020000000000c000000000000046")


def attribute(name: int, value: bytes, level: int = 1) -> bytes:
    return struct.pack("<BHHI", level, name, 6, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)


def value(content: bytes) -> bytes:
    return struct.pack("<I", len(content)) + content + bytes(-len(content) % 4)


def variable(kind: int, name: int, content: bytes) -> bytes:
    return struct.pack("<HHI", kind, name, 1) + value(content)


def properties(*made: bytes) -> bytes:
    return struct.pack("<I", len(made)) + b"".join(made)


def stream(*attributes: bytes) -> bytes:
    return struct.pack("<IH", 0x223E9F78, 1) + b"".join(attributes)


def file(name: str, content: bytes, title: bytes = b"") -> bytes:
    long_name = properties(variable(UNICODE, P_LONG_NAME, f"{name}\0".encode("utf-16-le")))
    return b"".join(
        (
            attribute(START, bytes(14), 2),
            attribute(TITLE, (title or b"SHORT~1.PDF") + b"\0", 2),
            attribute(DATA, content, 2),
            attribute(ATTACHMENT, long_name, 2) if name else b"",
        )
    )


def mail(data: bytes, text: str = "", kind: str = "application/ms-tnef", name: str = "winmail.dat") -> bytes:
    head = "From: alice@person.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    said = f"--b\r\n\r\n{text}\r\n"
    part = f'--b\r\nContent-Type: {kind}; name="{name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    return f"{head}{said}{part}{base64.encodebytes(data).decode()}\r\n--b--\r\n".encode()


def listed(name: str, content: bytes, kind: str = "application/octet-stream") -> Attachment:
    return Attachment(name, kind, len(content), hashlib.sha256(content).hexdigest())


PAGE = attribute(CODE_PAGE, struct.pack("<II", 1252, 0))
WORDS = attribute(PROPERTIES, properties(variable(STRING, P_BODY, b"L\xf6schen Sie meine Daten.\0")))
FULL = stream(PAGE, WORDS, file("Ärztebrief.pdf", b"%PDF-1.7 invented"), file("..\\b.txt", b"note\0"))


def test_words_and_files_are_taken_out() -> None:
    found = parse(mail(FULL))
    assert found.text == "Löschen Sie meine Daten."
    assert found.attachments == (
        listed("winmail.dat", FULL, "application/ms-tnef"),
        listed("Ärztebrief.pdf", b"%PDF-1.7 invented"),
        listed("b.txt", b"note\0"),
    )
    assert found.oddities == ()


def test_the_mails_own_words_come_first() -> None:
    found = parse(mail(FULL, "Please delete my data."))
    assert found.text == "Please delete my data."
    assert len(found.attachments) == 3


@pytest.mark.parametrize("kind", ["application/octet-stream", "application/vnd.ms-tnef"])
def test_it_is_known_by_its_name_or_type(kind: str) -> None:
    assert parse(mail(FULL, kind=kind, name="Winmail.DAT")).text == "Löschen Sie meine Daten."


def test_a_file_inside_is_written_out_byte_for_byte() -> None:
    sha256 = hashlib.sha256(b"note\0").hexdigest()
    assert attachment_content(mail(FULL), sha256) == b"note\0"


@pytest.mark.parametrize(
    "words",
    [
        attribute(BODY, b"L\xf6schen Sie meine Daten.\0"),
        attribute(PROPERTIES, properties(variable(UNICODE, P_BODY, "Löschen Sie meine Daten.\0".encode("utf-16-le")))),
        attribute(PROPERTIES, properties(variable(BINARY, P_HTML, b"<p>L&ouml;schen <b>Sie</b> meine Daten.</p>"))),
    ],
)
def test_every_form_of_the_words(words: bytes) -> None:
    assert parse(mail(stream(PAGE, words))).text == "Löschen Sie meine Daten."
    assert parse(mail(stream(words))).text == "Löschen Sie meine Daten."


def test_a_title_in_the_code_page_names_a_file() -> None:
    found = parse(mail(stream(PAGE, file("", b"x", b"\xdcbersicht.pdf"))))
    assert [known.name for known in found.attachments] == ["winmail.dat", "Übersicht.pdf"]


def test_what_is_not_wanted_cannot_hurt() -> None:
    broken = (attribute(RECIPIENTS, b"\xff" * 4), attribute(SENDER, b"\0"), WORDS)
    assert parse(mail(stream(PAGE, *broken))).text == "Löschen Sie meine Daten."


def test_a_message_inside_is_a_file() -> None:
    inner = MESSAGE + stream(WORDS)
    held = attribute(ATTACHMENT, properties(variable(OBJECT, P_OBJECT, inner)), 2)
    found = parse(mail(stream(PAGE, attribute(START, bytes(14), 2), held)))
    assert (found.text, len(found.attachments)) == ("", 2)


def many(kind: int, count: int) -> bytes:
    return attribute(PROPERTIES, properties(struct.pack("<HHI", kind | MANY, P_BODY, count)))


DAMAGED: dict[str, bytes] = {
    "empty": b"",
    "another format": b"PK\x03\x04 and so on",
    "cut off": FULL[:-20],
    "no start of an attachment": stream(attribute(DATA, b"x", 2)),
    "four thousand million properties": stream(attribute(PROPERTIES, b"\xff\xff\xff\xff")),
    "four thousand million properties behind one": stream(
        attribute(PROPERTIES, b"\xff\xff\xff\xff" + variable(STRING, P_BODY, b"x"))
    ),
    "four thousand million numbers": stream(many(SHORT, 0xFFFFFFFF)),
    "four thousand million texts": stream(many(STRING, 0xFFFFFFFF)),
    "several values where there is one": stream(
        attribute(PROPERTIES, properties(struct.pack("<HHI", BINARY, P_HTML, 2) + value(b"a") + value(b"b")))
    ),
    "a crowd of attributes": stream(*[attribute(BODY, b"a")] * 100_000),
    "too large": stream(attribute(BODY, b"a" * tnef.MAX_SIZE)),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_what_cannot_be_opened_is_an_attachment_as_it_is(name: str) -> None:
    found = parse(mail(DAMAGED[name], "Please delete my data."))
    assert found.attachments == (listed("winmail.dat", DAMAGED[name], "application/ms-tnef"),)
    assert found.oddities == (UNOPENED,)


def test_without_the_library_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tnef, "tnefparse", None)
    found = parse(mail(FULL, "Please delete my data."))
    assert found.attachments == (listed("winmail.dat", FULL, "application/ms-tnef"),)
    assert found.oddities == (MISSING,)


def test_an_unknown_code_page_is_no_reason_to_give_up() -> None:
    page = attribute(CODE_PAGE, struct.pack("<I", 99_999))
    assert parse(mail(stream(page, attribute(BODY, b"Delete my data.")))).text == "Delete my data."


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    data = draw(st.sampled_from([FULL, stream(PAGE, WORDS), stream(many(SHORT, 3)), stream(many(STRING, 2))]))
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(max_size=4)) + data[at + draw(st.integers(0, 4)) :]
    return data


@given(damaged())
@settings(max_examples=400, deadline=None)
def test_any_stream_is_opened_or_left(data: bytes) -> None:
    found = tnef.contents(data)
    texts: Sequence[str] = () if found is None else (found.text, found.html, *(name for name, _ in found.files))
    assert all(isinstance(text, str) for text in texts)
