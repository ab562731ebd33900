"""One written mail has one digest, whatever way its copies take; another one has another."""

import base64
import quopri
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from privacy_inbox.core import message
from privacy_inbox.core.message import content_digest, parse

MAILS = Path(__file__).parents[1] / "mails" / "parsing"
PLAIN = (MAILS / "plain.eml").read_bytes()


def digest(raw: bytes) -> str:
    return parse(raw).content_digest


@dataclass(frozen=True)
class Written:
    """What somebody wrote."""

    name: str
    address: str
    reply_to: str
    subject: str
    date: str
    number: int  # of the Message-ID
    thread: tuple[int, ...]
    text: str
    html: str
    files: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True)
class Way:
    """What servers made of it."""

    to: str
    encoding: str
    charset: str
    boundary: str
    line_length: int
    raw_header: bool  # RFC 6532 instead of encoded words
    line_end: bytes
    trailing: str
    traces: tuple[tuple[str, str], ...]


def arrived(mail: Written, way: Way) -> bytes:
    """The bytes that arrive, made by the standard library."""
    made = EmailMessage(policy.SMTP.clone(max_line_length=way.line_length, utf8=way.raw_header))
    made["From"] = f"{mail.name} <{mail.address}>"
    made["Reply-To"] = mail.reply_to
    made["To"] = way.to
    made["Subject"] = mail.subject
    made["Date"] = mail.date
    made["Message-ID"] = f"<{mail.number}@person.example>"
    made["References"] = " ".join(f"<{number}@firm.example>" for number in mail.thread)
    text = "\n".join(line + way.trailing for line in mail.text.split("\n"))
    made.set_content(text, charset=way.charset, cte=way.encoding)
    if mail.html:
        made.add_alternative(mail.html, subtype="html", charset=way.charset, cte=way.encoding)
    for name, content in mail.files:
        made.add_attachment(content, "application", "pdf", filename=name)
    for number, part in enumerate(made.walk()):
        if part.is_multipart():
            part.set_boundary(f"{way.boundary}-{number}")
    traces = "".join(f"{name}: {value}\r\n" for name, value in way.traces).encode()
    return (traces + made.as_bytes()).replace(b"\r\n", way.line_end)


SIGNS = st.characters(categories=["Lu", "Ll", "Nd"], max_codepoint=0x44F)
WORD = st.text(SIGNS, min_size=1, max_size=8)
WORDS = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
TEXT = st.lists(WORDS | st.just(""), min_size=1, max_size=5).map("\n".join).filter(str.strip)
FILES = st.lists(st.tuples(st.from_regex(r"\A[a-z]{1,8}\.pdf\Z"), st.binary(max_size=60)), max_size=2).map(tuple)
NUMBERS = st.integers(1, 9)
MADE = st.builds(
    Written,
    name=WORD,
    address=st.sampled_from(["alice@person.example", "bob@person.example"]),
    reply_to=st.sampled_from(["alice@person.example", "carol@person.example"]),
    subject=WORDS,
    date=st.sampled_from(["Mon, 03 Mar 2025 10:00:00 +0000", "Tue, 04 Mar 2025 10:00:00 +0000"]),
    number=NUMBERS,
    thread=st.lists(NUMBERS, max_size=3).map(tuple),
    text=TEXT,
    html=st.just("") | WORDS.map(lambda words: f"<p>{words}</p>"),
    files=FILES,
)
TRACES = st.tuples(
    st.sampled_from(["Received", "Return-Path", "Delivered-To", "Authentication-Results", "X-Anything", "ARC-Seal"]),
    st.from_regex(r"\A[a-z0-9.]{1,20}\Z"),
)
WAYS = st.builds(
    Way,
    to=st.sampled_from(["privacy@firm.example", "dpo@firm.example, privacy@firm.example"]),
    encoding=st.sampled_from(["8bit", "quoted-printable", "base64"]),
    charset=st.just("utf-8"),
    boundary=st.sampled_from(["b", "=_another", "x" * 40]),
    line_length=st.sampled_from([40, 78, 200]),
    raw_header=st.booleans(),
    line_end=st.sampled_from([b"\r\n", b"\n"]),
    trailing=st.sampled_from(["", " ", "\t "]),
    traces=st.lists(TRACES, max_size=3).map(tuple),
)


@given(MADE, WAYS, WAYS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_digest_is_blind_to_the_way(mail: Written, one: Way, other: Way) -> None:
    assert digest(arrived(mail, one)) == digest(arrived(mail, other))


def essence(mail: Written) -> Written:
    """Lines at the end that hold nothing, and blanks in a subject, are lost on the way."""
    return replace(mail, text=mail.text.rstrip("\n"), subject="".join(mail.subject.split()))


@given(MADE, MADE, WAYS, st.sampled_from([*Written.__dataclass_fields__]))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_digest_sees_every_change_of_what_was_written(mail: Written, other: Written, way: Way, field: str) -> None:
    changed = replace(mail, **{field: getattr(other, field)})
    assert (digest(arrived(changed, way)) == digest(arrived(mail, way))) is (essence(changed) == essence(mail))


ATTACHED = """From: Alice <alice@person.example>
Subject: Fwd: spam
Content-Type: multipart/mixed; boundary={boundary}

--{boundary}

What is this?
--{boundary}
Content-Type: message/rfc822

Received: from relay.example by mx.person.example
From: Shop <shop@other.example>
Subject: {subject}
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: {encoding}

{body}
--{boundary}--
"""


def with_attached(body: str, encoding: str, boundary: str = "b", subject: str = "Offer") -> str:
    encoders: dict[str, Callable[[bytes], bytes]] = {
        "8bit": bytes, "quoted-printable": quopri.encodestring, "base64": base64.encodebytes
    }  # fmt: skip
    encoded = encoders[encoding](body.encode()).decode("utf-8")
    return digest(ATTACHED.format(body=encoded, encoding=encoding, boundary=boundary, subject=subject).encode())


def test_digest_sees_through_the_encoding_of_an_attached_mail() -> None:
    known = with_attached("Günstig kaufen", "8bit")
    assert with_attached("Günstig kaufen", "quoted-printable", "another") == known
    assert with_attached("Günstig kaufen", "base64") == known
    assert with_attached("Teuer kaufen", "8bit") != known
    assert with_attached("Günstig kaufen", "8bit", subject="Other") != known


CHANGES = [
    (b"alice@", b"bob@"),
    (b"Subject: My", b"Subject: Your"),
    (b"Alice Example", b"Alice Exempel"),
    (b"delete", b"keep"),
    (b"a1@", b"a2@"),
    (b"10:00", b"10:01"),
    (b"MIME-Version", b"In-Reply-To: <x@y.example>\r\nMIME-Version"),
    (b"MIME-Version", b"Sender: bob@example.org\r\nMIME-Version"),
    (b"MIME-Version", b"From: bob@example.org\r\nMIME-Version"),
]


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_digest_differs_when_what_was_written_differs(old: bytes, new: bytes) -> None:
    assert old in PLAIN
    assert digest(PLAIN.replace(old, new, 1)) != digest(PLAIN)


@pytest.mark.parametrize("extra", [b"To: dpo@example.com\r\n", b"Cc: x@example.com\r\n", b"Received: by us\r\n"])
def test_digest_is_blind_to_aliases_and_traces(extra: bytes) -> None:
    assert digest(extra + PLAIN) == digest(PLAIN)


@pytest.mark.parametrize("name", sorted(path.stem for path in MAILS.glob("*.eml") if path.stem != "bare_cr"))
def test_digest_is_blind_to_line_ends(name: str) -> None:
    raw = (MAILS / f"{name}.eml").read_bytes().replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    assert digest(raw.replace(b"\n", b"\r\n")) == digest(raw)


def test_only_the_same_words_in_another_charset_have_the_same() -> None:
    names: defaultdict[str, set[str]] = defaultdict(set)
    for path in MAILS.glob("*.eml"):
        names[digest(path.read_bytes())].add(path.stem)
    umlauts = {path.stem for path in MAILS.glob("charset_*.eml")} | {"latin1"}
    together = [umlauts, {"eight_bit_header", "eight_bit_header_utf8"}, {"windows1252", "windows1252_as_latin1"}]
    together.append({"smime_encrypted", "smime_opaque"})  # the same bytes under two names
    assert all(len(same) == 1 or same in together for same in names.values())


HEAD = b"From: a@b.example\r\n"
MIXED = HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
DEEP = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(40))
BEYOND: dict[str, bytes] = {
    "the parts that are read": MIXED + b"--b\r\n\r\nx\r\n" * message.MAX_PARTS + b"--b\r\n\r\n%b\r\n--b--",
    "the text that is read": HEAD + b"\r\n" + b"a " * 300_000 + b"%b",
    "the last part": MIXED + b"--b\r\n\r\nx\r\n--b--\r\n%b",
    "the depth that is read": HEAD + DEEP + b"\r\n%b",
    "the end of the base64": HEAD + b"Content-Transfer-Encoding: base64\r\n\r\neA==\r\n%b",
    "the header that is read": HEAD + b"X: y\r\n" * 200_000 + b"Subject: %b\r\n\r\nx",
    "the mails in mails that are told apart": HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 300 + b"%b",
    "all delimiters": MIXED + b"x--b\r\n%b",
    "what has no charset": HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + "ü".encode() * 50 + b"\xff%b",
}


@pytest.mark.parametrize("place", BEYOND)
def test_nothing_stands_beyond_the_digest(place: str) -> None:
    assert len({digest(BEYOND[place].replace(b"%b", word)) for word in (b"one", b"two", b"")}) == 3


def test_a_damaged_sign_is_not_another_one() -> None:
    start = HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + "ü".encode() * 50
    assert digest(start + b"\xff") != digest(start + b"\xfe")


# Of a mail that cannot be read, the bytes are digested.


def test_unread_digest_is_blind_to_traces_line_ends_and_folding() -> None:
    assert content_digest(b"Received: x\r\n" + PLAIN) == content_digest(PLAIN)
    assert content_digest(PLAIN.replace(b"\r\n", b"\n")) == content_digest(PLAIN)
    assert content_digest(b"Subject: a\r\n b\r\n\r\nx") == content_digest(b"Subject: a b\r\n\r\nx")


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_unread_digest_tells_mails_apart(old: bytes, new: bytes) -> None:
    assert content_digest(PLAIN.replace(old, new, 1)) != content_digest(PLAIN)
