"""Every mail becomes a Message: table of mails, bombs made here, and properties of arbitrary bytes."""

import base64
import hashlib
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from privacy_inbox.core import message, mime
from privacy_inbox.core.message import Address, Attachment, Message, Report, parse

MAILS = Path(__file__).parents[1] / "mails" / "parsing"
HEAD = b"From: alice@example.org\r\nSubject: x\r\n"
ALICE = Address("Alice Example", "alice@example.org")
LOESCHEN = "Löschen Sie meine Daten."
NO_PARTS = "its parts cannot be told apart; it was read as one text"
ENCRYPTED = "encrypted; cannot be read automatically"
DEEP = "its parts are nested too deeply; they were read as one text"
LONG = "its header is too long; the end was not read"
LINES = "its header has more than 2,000 lines"
CUT = "its text is too long; the end was not read"
DIFFERENT = "its plain text and its HTML say different things; both were read"
LETTERS = "the sender's domain is written with other letters: "
OTHER_NAME = "its display name holds an address of another domain"
OURS = "<ack.7QK4-M2XD.abcdefgh234567ab@firm.example>"


def read(name: str) -> Message:
    return parse((MAILS / f"{name}.eml").read_bytes())


def file(name: str, kind: str, content: bytes) -> Attachment:
    return Attachment(name, kind, len(content), hashlib.sha256(content).hexdigest())


EXPECTED: dict[str, dict[str, Any]] = {
    "plain": {
        "originators": (ALICE,),
        "recipients": (Address("", "privacy@example.com"),),
        "subject": "My data",
        "date": "Mon, 3 Mar 2025 10:00:00 +0000",
        "message_id": "<a1@example.org>",
        "text": "Please delete my data.",
        "return_path": None,
        "report": None,
        "oddities": (),
    },
    "html_only": {"text": "Please delete my data.\nAlice & Bob"},
    "alternative": {"text": "Delete my data.", "attachments": ()},
    "alternative_empty_plain": {"text": "Delete my data."},
    "html_with_list_footer": {"text": "Delete my data.\n\nSent through a mailing list"},
    "alternative_with_names": {"text": "Delete my data.", "attachments": ()},
    "alternative_three": {"text": "Delete my data.", "attachments": ()},
    "text_unknown": {"text": "Delete my data.", "attachments": ()},
    "utf8": {"text": "Löschen Sie meine Daten – bitte."},
    "latin1": {"text": LOESCHEN},
    "windows1252": {"text": "I don’t agree – “delete”."},
    "windows1252_as_latin1": {"text": "I don’t agree – “delete”."},
    "koi8": {"text": "Удалите мои данные."},
    "gb2312_holding_gbk": {"text": "请删除我的資料。"},
    "charset_unknown": {"text": LOESCHEN},
    "charset_zlib": {"text": LOESCHEN},
    "charset_idna": {"text": LOESCHEN},
    "charset_rot13": {"text": LOESCHEN},
    "charset_punycode": {"text": LOESCHEN},
    "charset_nul": {"text": LOESCHEN},
    "charset_missing_8bit": {"text": LOESCHEN},
    "charset_untrue": {"text": LOESCHEN},
    "encoded_names": {
        "originators": (Address("Jörg Müller", "joerg@example.org"),),
        "subject": "Löschung meiner Daten €",
    },
    "encoded_name_cut_in_a_sign": {"subject": "Löschen bitte"},
    "encoded_broken": {"subject": "Halloyou =?utf-8?x?z?= =?utf-8?q?open"},
    "attachments": {
        "text": "See the files.",
        "attachments": (
            file("passport.pdf", "application/pdf", b"%PDF-1.7 invented"),
            file("Ärztebrief.png", "image/png", b"png"),
            file("Löschung.txt", "text/plain", b"a note"),
            file("text/calendar", "text/calendar", b"BEGIN:VCALENDAR"),
            file("evil .exe", "application/octet-stream", b"x"),
        ),
    },
    "name_star": {"text": "Delete my data."},
    "base64_damaged": {"text": "Please delete my data. Thank you"},
    "base64_with_footer": {"text": "Delete my data!"},
    "quoted_printable_damaged": {"text": "Löschen =ZZ Sie alles=3"},
    "attached_bounce": {"report": None, "text": "Why did I get this?"},
    "digest": {
        "text": "",
        "attachments": (
            file("message/rfc822", "message/rfc822", b"Subject: one\n\nfirst"),
            file("message/rfc822", "message/rfc822", b"Subject: two\n\nsecond"),
        ),
    },
    "dsn": {
        "return_path": "",
        "text": "Your message could not be delivered.",
        "report": Report("delivery-status", ("<ack.1@example.com>", "<ack.2@example.com>"), "failed"),
    },
    "dsn_whole_mail_returned": {"report": Report("delivery-status", ("<ack.3@example.com>",), "failed"), "text": ""},
    "mdn": {"report": Report("disposition-notification", ("<ack.4@example.com>",), "")},
    "arf": {"report": Report("feedback-report", ("<ack.5@example.com>",), "")},
    "signed": {"text": "Delete my data.", "oddities": ("signed; the signature was not checked",)},
    "smime_opaque": {"text": "", "oddities": ("wrapped in its signature; cannot be read automatically",)},
    "smime_encrypted": {"text": "", "oddities": (ENCRYPTED,)},
    "pgp_encrypted": {"text": "", "oddities": (ENCRYPTED,)},
    "pgp_inline": {"oddities": (ENCRYPTED,)},
    "from_missing": {"originators": (), "correspondent": None, "return_path": "alice@example.org", "oddities": ()},
    "from_twice": {"correspondent": None, "oddities": ("several From fields",)},
    "from_twice_the_same": {"correspondent": Address("alice@example.org", "alice@example.org"), "oddities": ()},
    "from_several_with_sender": {"correspondent": Address("B.", "Bob@Example.org"), "oddities": ()},
    "from_several_without_sender": {
        "originators": (Address("", "alice@example.org"), Address("Bob", "bob@example.org")),
        "correspondent": None,
        "oddities": (),
    },
    "from_ambiguous": {"correspondent": None, "oddities": ("ambiguous From",)},
    "from_posing": {
        "correspondent": Address("boss@example.com", "mallory@example.net"),
        "oddities": ("ambiguous From", OTHER_NAME),
    },
    "from_quoted_at": {"correspondent": Address('Alice (a@b) "x"', "alice@example.org"), "oddities": ()},
    "from_comment": {"correspondent": ALICE, "oddities": ()},
    "from_comma": {
        "correspondent": Address("Alice", "alice@example.org"),
        "recipients": (Address("", "a@example.com"), Address("B", "b@example.com")),
        "oddities": (),
    },
    "from_open_comment": {"correspondent": None, "oddities": ("ambiguous From",)},
    "from_hidden_sign": {"correspondent": None, "oddities": ("ambiguous From",)},
    "injection": {"subject": "hi Bcc: evil@example.net", "correspondent": Address("Al Bcc: x@y", "alice@example.org")},
    "invisible_signs": {"originators": (Address("Alice", "alice@example.org"),), "subject": "Delete my data"},
    "eight_bit_header": {"subject": "Löschung", "originators": (Address("Jörg", "joerg@example.org"),)},
    "eight_bit_header_utf8": {"subject": "Löschung", "originators": (Address("Jörg", "joerg@example.org"),)},
    "empty": {"size": 0, "text": "", "subject": "", "originators": (), "oddities": ("holds no text",)},
    "headers_only": {"subject": "Delete my data", "text": ""},
    "body_only": {"text": "Delete my data.", "originators": ()},
    "no_blank_line": {"text": "This is no header, so here the text begins.\nMore"},
    "unix_from": {"correspondent": Address("", "alice@example.org"), "text": "body"},
    "nul_bytes": {"subject": "ab", "text": "Delete my data."},
    "bare_cr": {"subject": "x", "text": "Delete\nmy data."},
    "boundary_missing": {"text": "Delete my data.", "oddities": (NO_PARTS,)},
    "boundary_never_closed": {"text": "Delete my data.", "oddities": ()},
    "folded": {
        "originators": (Address("Alice", "alice@example.org"),),
        "subject": "Delete my data",
        "references": ("<a@x>", "<b@x>"),
        "in_reply_to": ("<b@x>",),
        "headers": (("auto-submitted", "auto-replied"),),
    },
    "named_in_words": {"named": (OURS, "<letter.7QK4-M2XD-9EGH.abcdefgh234567cd@firm.example>")},
    "named_in_html": {"named": (OURS,)},
    "named_in_attached": {
        "named": (
            OURS,
            "<reminder.7QK4-M2XD.bcdefgh234567abc@firm.example>",
            "<ack.M2XD-7QK4.cdefgh234567abcd@firm.example>",
        )
    },
    "alternative_different": {
        "text": "Thank you for your kind letter of yesterday.\nAlice\n\nPlease erase everything you hold about me.",
        "oddities": (DIFFERENT,),
    },
    "alternative_opposite": {"text": "Please keep my data.\n\nPlease delete my data.", "oddities": (DIFFERENT,)},
    "alternative_laid_out": {
        "text": "*Please send me:*\n\n * my invoices <https://shop.example/invoices?id=1>\n * my letters\n\n"
        "[image: Firm]\nAlice Example\nTel. 01632 960000",
        "oddities": (),
    },
    "alternative_shortened": {
        "text": "Please send me my invoices and the letters that I wrote to the shop in Leeds last winter.",
        "oddities": (),
    },
    "alternative_excuse": {"text": "Please delete my data.", "oddities": ()},
    "html_hidden": {
        "text": "Where is my parcel?",
        "oddities": ("hidden text of 349 characters was left out",),
    },
    "html_preheader": {"text": "Where is my parcel?", "oddities": ()},
    "poser_letters": {"oddities": (f"{LETTERS}xn--mller-kva.example",)},
    "poser_ascii": {"oddities": (f"{LETTERS}xn--mller-kva.example",)},
    "poser_scripts": {
        "oddities": (f"{LETTERS}xn--prcel-4ve.example", "the sender's domain mixes letters of several scripts")
    },
    "poser_name": {"oddities": (OTHER_NAME,)},
    "poser_encoded_name": {"oddities": (OTHER_NAME,)},
    "poser_same_domain": {"oddities": ()},
    "bidi_file_name": {"attachments": (file("invoicefdp.exe", "application/pdf", b"x"),)},
    "only_picture": {"oddities": ("holds only a picture",)},
    "only_remote_picture": {"oddities": ("holds no text",)},
    "only_calendar": {"oddities": ("holds a calendar invitation", "holds only a calendar entry")},
    "only_card": {"oddities": ("holds only a visiting card",)},
    "only_mail": {"oddities": ("holds only an attached mail",)},
    "only_attachment": {"oddities": ("holds only an attachment",)},
    "invitation": {"text": "Shall we talk on Monday?", "oddities": ("holds a calendar invitation",)},
    "pgp_clearsigned": {"text": "Delete my data.", "oddities": ("signed; the signature was not checked",)},
    "campaign": {"headers": (("x-campaign-name", "spring"), ("x-campaignid", "7"))},
}


@pytest.mark.parametrize("name", EXPECTED)
def test_mail(name: str) -> None:
    found = read(name)
    assert {field: getattr(found, field) for field in EXPECTED[name]} == EXPECTED[name]


def test_every_mail_is_in_the_table() -> None:
    assert {path.stem for path in MAILS.glob("*.eml")} == {*EXPECTED, "attached_mail"}


def test_attached_mail_is_listed_as_it_came_and_its_text_is_not_the_writers() -> None:
    raw = (MAILS / "attached_mail.eml").read_bytes()
    inner = raw[raw.index(b"From: Shop") : raw.rindex(b"\n--b--")]
    found = parse(raw)
    assert found.attachments == (file("spam.eml", "message/rfc822", inner),)
    assert found.text == "What is this?"


def test_attached_mail_in_base64_is_decoded() -> None:
    inner = b"Subject: inner\r\n\r\nhello\r\n"
    raw = HEAD + b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.b64encode(inner)
    assert parse(raw).attachments == (file("message/rfc822", "message/rfc822", inner),)


def test_invisible_signs_leave_the_text() -> None:
    assert read("invisible_signs").text == "Delete my data[31m."


def test_a_crowd_of_one_field_does_not_push_out_another() -> None:
    found = parse(b"Received: by us\r\n" * 5000 + b"Auto-Submitted: auto-replied\r\n" + HEAD + b"\r\nx")
    assert found.header("auto-submitted") == "auto-replied"
    assert len(found.header_all("received")) == message.MAX_RULE_HEADERS


def test_headers_keep_their_order() -> None:
    fields = [("received", "1"), ("authentication-results", "a"), ("received", "2"), ("list-id", "l")]
    raw = "".join(f"{name.title()}: {value}\r\n" for name, value in fields).encode()
    assert list(parse(raw + HEAD + b"\r\n").headers) == fields


def test_the_topmost_return_path_counts() -> None:
    assert parse(b"Return-Path: <>\r\nReturn-Path: <x@y.z>\r\n\r\n").return_path == ""


# Mails that are made to cost time or memory. Each must come back as a Message; the suite's own limit watches the time.


def nested(levels: int) -> bytes:
    return b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(levels))


def many_parts(number: int, part: bytes) -> bytes:
    return (
        HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + (b"--b\r\n" + part + b"\r\n") * number + b"--b--"
    )


MANY = f"more than {message.MAX_PARTS} parts; the rest was not read"
BOMBS: dict[str, tuple[Callable[[], bytes], tuple[str, ...]]] = {
    "20,000 headers": (lambda: b"".join(b"X-%d: v\r\n" % n for n in range(20_000)) + HEAD + b"\r\nhi", (LINES,)),
    "2 MB of headers": (lambda: b"X: a\r\n" * 350_000 + HEAD + b"\r\nhi", (LONG,)),
    "one header of 5 MB": (lambda: b"From: a@b.c\r\nSubject: " + b"a" * 5_000_000 + b"\r\n\r\nhi", (LONG,)),
    "one header in 1,000,000 lines": (lambda: b"Subject: " + b"a\r\n " * 1_000_000 + b"\r\n\r\nhi", (LONG,)),
    "10,000 parts": (lambda: many_parts(10_000, b"\r\nhello"), (MANY,)),
    "2,000 levels": (lambda: HEAD + nested(2_000) + b"\r\n\r\nhello", (DEEP, CUT)),
    "1,000 mails in mails": (
        lambda: HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 1_000 + b"hi",
        ("holds only an attached mail",),
    ),
    "5 MB of text": (lambda: HEAD + b"\r\n" + b"please delete my data now\r\n" * 190_000, (CUT,)),
    "5 MB in one line": (lambda: HEAD + b"\r\n" + b"a" * 5_000_000, (CUT,)),
    "5 MB of NUL": (lambda: HEAD + b"\r\n" + b"\0" * 5_000_000, (CUT,)),
    "5 MB of punycode": (
        lambda: HEAD + b"Content-Type: text/plain; charset=punycode\r\n\r\n" + b"a-b" * 1_700_000,
        (CUT,),
    ),
    "5 MB of false delimiters": (
        lambda: HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--bx\r\n" * 800_000,
        (NO_PARTS, CUT),
    ),
    "delimiters that begin like those of every level": (
        lambda: (
            HEAD
            + b"".join(
                b"Content-Type: multipart/mixed; boundary=%b\r\n\r\n--%b\r\n" % (b"b" * n, b"b" * n)
                for n in range(1, 30)
            )
            + (b"--" + b"b" * 40 + b"\r\n") * 120_000
        ),
        (NO_PARTS, CUT),
    ),
    "5 MB in 20 mails in mails": (
        lambda: HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 20 + b"\r\n" + b"hello\r\n" * 700_000,
        ("holds only an attached mail",),
    ),
    "names of letters": (lambda: HEAD + b"\r\n" + b"-7QK4.abcdefgh234567ab@" * 20_000, (CUT,)),
    "parameters": (lambda: many_parts(300, b'Content-Type: a/b; x="' + b";" * 4_000 + b'"\r\n\r\nx'), (MANY,)),
    "a parameter of 1 MB": (
        lambda: HEAD + b'Content-Type: multipart/mixed; x="' + b";" * 1_000_000 + b"\r\n\r\nhi",
        (NO_PARTS, LONG),
    ),
    "a parameter's number": (
        lambda: HEAD + b"Content-Type: multipart/mixed; boundary*" + b"1" * 5_000 + b"=b\r\n\r\nhi",
        (NO_PARTS,),
    ),
    "comments in From": (lambda: b"From: " + b"(" * 50_000 + b"\r\n\r\nhi", ()),
    "angles in From": (lambda: b"From: " + b"<" * 50_000 + b"\r\n\r\nhi", ()),
    "9,000 in From": (lambda: b"From: " + b"a@b.c," * 9_000 + b"\r\n\r\nhi", ("ambiguous From",)),
    "160,000 in To": (lambda: (b"To: " + b"a@b.c," * 8_000 + b"\r\n") * 20 + HEAD + b"\r\nhi", ()),
    "encoded words": (lambda: b"Subject: " + b"=?a?q?" * 10_000 + b"\r\n\r\nhi", ()),
    "charsets": (lambda: b"Subject: " + b"".join(b"=?x%d?q?a?=" % n for n in range(4_000)) + b"\r\n\r\nhi", ()),
    "references": (lambda: (b"References: " + b"<a@b> " * 8_000 + b"\r\n") * 20 + HEAD + b"\r\nhi", ()),
    "HTML": (lambda: many_parts(199, b"Content-Type: text/html\r\n\r\n" + b"<p>hello" * 30_000), (CUT,)),
    "introductions": (lambda: HEAD + b"\r\n" + b"On wrote wrote wrote wrote\r\n" * 4_000, (CUT,)),
}


@pytest.mark.parametrize("number", [1, 2, 150])
@pytest.mark.parametrize("content", [b"", b"%PDF-1.7"])
def test_an_attachment_is_taken_out_as_often_as_it_is_there(content: bytes, number: int) -> None:
    file = b"Content-Type: application/pdf; name=secret.pdf\r\n\r\n" + content
    raw = many_parts(number, file).replace(b"--b--", b"--b\r\n\r\nMy letter.\r\n--b--")
    left = message.without_attachment(raw, hashlib.sha256(content).hexdigest())
    assert b"secret" not in left
    assert parse(left).text == "My letter."
    assert message.without_attachment(left, hashlib.sha256(content).hexdigest()) == left


def test_a_mail_that_is_an_empty_file_stays() -> None:
    raw = HEAD + b"Content-Type: application/pdf\r\n\r\n"
    assert message.without_attachment(raw, hashlib.sha256(b"").hexdigest()) == raw


@pytest.mark.parametrize("name", BOMBS)
def test_bomb(name: str) -> None:
    make, oddities = BOMBS[name]
    found = parse(make())
    assert found.oddities == oddities
    assert len(found.text) <= message.MAX_TEXT
    assert len(found.attachments) <= message.MAX_PARTS
    assert len(found.recipients) <= 2 * message.MAX_ADDRESSES
    assert len(found.references) <= message.MAX_REFERENCES
    assert len(found.subject) <= 1000


def test_what_lies_beyond_the_header_limit_is_not_read() -> None:
    filler = b"X: " + b"a" * 1000 + b"\r\n"
    found = parse(filler * (mime.MAX_HEADER_BYTES // len(filler) + 1) + HEAD + b"\r\nDelete my data.")
    assert (found.originators, found.text, found.oddities) == ((), "Delete my data.", (LONG,))


def test_the_beginning_of_what_is_nested_too_deeply_is_read() -> None:
    assert "hello" in parse(HEAD + nested(35) + b"\r\nhello").text


def test_the_deepest_level_that_is_divided() -> None:
    found = parse(HEAD + nested(mime.MAX_DEPTH) + b"\r\nhello")
    assert (found.text, found.oddities) == ("hello", ())


# Properties


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.items() for text in strings(item)]
    return [text for item in value for text in strings(item)] if isinstance(value, list | tuple) else []


def check(raw: bytes) -> None:
    found = parse(raw)
    encoded = msgspec.json.encode(found)
    assert msgspec.json.decode(encoded, type=Message) == found
    for text in strings(msgspec.to_builtins(found)):
        assert not [sign for sign in text if unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n"]
    for line in (found.subject, found.date, found.message_id, *(value for _, value in found.headers)):
        assert "\n" not in line


PIECES = st.sampled_from(
    [path.read_bytes() for path in sorted(MAILS.glob("*.eml"))]
    + [
        b"\r\n",
        b"\r",
        b"\0",
        b"=?utf-8?b?abcde?=",
        b"=?utf-7?q?+2AA-?=",
        b"=?utf-16?b?2AA=?=",
        b"--b",
        b"charset=utf-7",
    ]
    + [
        b"Content-Type: multipart/mixed; boundary=b\n",
        b"Content-Transfer-Encoding: base64\n",
        b"From: ",
        b"<p>",
        b"\xff",
    ]
    + [b"boundary*1*=x''%zz;", b"\\", b'"', b"(", b"<", b"@", b",", b"\xed\xa0\x80", b"message/rfc822", b"text/html"]
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    raw = draw(PIECES)
    for _ in range(draw(st.integers(0, 6))):
        start, end = sorted((draw(st.integers(0, len(raw))), draw(st.integers(0, len(raw)))))
        raw = raw[:start] + draw(PIECES | st.binary(max_size=8)) + raw[min(end, start + 40) :]
    return raw


@given(st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_bytes_become_a_clean_message(raw: bytes) -> None:
    check(raw)


@given(mutated())
@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_damaged_mail_becomes_a_clean_message(raw: bytes) -> None:
    check(raw)
