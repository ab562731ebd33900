"""What a walk through a mail's parts gathers, and what it never does."""

import hashlib
import io
import zipfile

import pytest

from privacy_inbox.core.message import Message, parse
from privacy_inbox.core.named import MAX_NAMED

HEAD = b"From: alice@person.example\r\nMIME-Version: 1.0\r\n"
OURS = "<ack.7QK4-M2XD.abcdefgh234567ab@firm.example>"
SIGNED = "signed; the signature was not checked"


def mixed(*parts: bytes) -> Message:
    divided = b"".join(b"--b\r\n" + part + b"\r\n" for part in parts)
    return parse(HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + divided + b"--b--\r\n")


def plain(text: str) -> Message:
    return parse(HEAD + b"\r\n" + text.encode())


def zipped(content: bytes, times: int) -> bytes:
    for _ in range(times):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("inner", content)
        content = held.getvalue()
    return content


@pytest.mark.parametrize("kind", ["application/zip", "application/octet-stream", "application/x-zip-compressed"])
def test_archives_are_listed_never_unpacked(kind: str) -> None:
    bomb = zipped(b"\0" * 20_000_000, 3)
    head = f"Content-Type: {kind}; name=a.zip\r\nContent-Transfer-Encoding: binary\r\n\r\n".encode()
    found = mixed(b"\r\nSee the files.", head + bomb)
    (file,) = found.attachments
    assert (file.name, file.size, file.sha256) == ("a.zip", len(bomb), hashlib.sha256(bomb).hexdigest())


NAMES: dict[str, str] = {
    "in brackets": OURS,
    "without brackets": OURS[1:-1],
    "at the end of a sentence": f"It was {OURS[1:-1]}.",
    "escaped": OURS.replace("<", "&lt;").replace(">", "&gt;"),
    "behind a colon": f"Message-ID:{OURS[1:-1]}",
    "twice": f"{OURS} {OURS}",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_letter_of_ours_is_found_by_its_name(name: str) -> None:
    assert plain(NAMES[name]).named == (OURS,)


NOT_OURS = [
    "<7QK4-M2XD.abcdefgh234567ab@firm.example>",
    "<ack.7QK4.abcdefgh234567ab@firm.example>",
    "<ack.7QK4-M2X5.abcdefgh234567ab@firm.example>",  # no sign of a reference
    "<ack.7QK4-M2XD.abcdefgh234567a@firm.example>",
    "<ack.7QK4-M2XD.abcdefgh234567a1@firm.example>",  # no sign of base32
    "<ACK.7QK4-M2XD.abcdefgh234567ab@firm.example>",
    "<ack.7QK4-M2XD.abcdefgh234567ab@>",
]


@pytest.mark.parametrize("name", NOT_OURS)
def test_no_other_name_is_taken_for_ours(name: str) -> None:
    assert plain(name).named == ()


def test_names_next_to_each_other_are_all_found_and_no_more_than_ten() -> None:
    names = [f"<reminder.7QK4-M2X{sign}.abcdefgh234567ab@firm.example>" for sign in "ABCDEFGHJKMN"]
    assert plain("".join(names[:3])).named == tuple(names[:3])
    assert plain(" ".join(names)).named == tuple(names[:MAX_NAMED])


def test_the_mails_own_header_names_nothing() -> None:
    assert parse(HEAD + f"References: {OURS}\r\n\r\nHello".encode()).named == ()


def test_a_delivery_report_names_the_letter_too() -> None:
    returned = f"Content-Type: message/delivery-status\r\n\r\nX-Original-Message-ID: {OURS}\r\n".encode()
    assert mixed(b"\r\nNot delivered.", returned).named == (OURS,)


def test_words_in_place_of_a_signature_are_read() -> None:
    armour = "-----BEGIN PGP SIGNATURE-----\r\n\r\n{}\r\n-----END PGP SIGNATURE-----"
    assert plain("Hello\r\n" + armour.format("iHUEARYKAB0WIQ==\r\n=abcd")).text == "Hello"
    assert "delete my data" in plain("Hello\r\n" + armour.format("Please delete my data.")).text


@pytest.mark.parametrize("kind", ["pgp-signature", "pkcs7-signature"])
def test_a_signed_letter_is_read(kind: str) -> None:
    head = HEAD + f'Content-Type: multipart/signed; protocol="application/{kind}"; boundary=b\r\n\r\n'.encode()
    found = parse(
        head + b"--b\r\n\r\nDelete my data.\r\n--b\r\nContent-Type: application/%b\r\n\r\nx\r\n--b--" % kind.encode()
    )
    assert (found.text, found.oddities) == ("Delete my data.", (SIGNED,))


def test_a_mail_of_nothing_but_false_delimiters_is_read_as_text() -> None:
    found = parse(HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\nDelete my data--b please.")
    assert found.text == "Delete my data--b please."
