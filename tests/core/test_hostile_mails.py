"""Mails made to hurt: bombs of every kind end in a ticket, and no letter of ours ever carries a sender's words."""

import base64
import io
import re
import unicodedata
import zipfile
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from decisions import MAILS, NOW, delivery, history, policy, reading
from pages import Page

from privacy_inbox.core.decision import Decision, decide
from privacy_inbox.core.letter import Letter, Rendered, compose, letter_page, letter_text
from privacy_inbox.core.message import Message, parse
from privacy_inbox.core.recipient import writable
from privacy_inbox.core.vocabulary import Action, Outcome
from privacy_inbox.core.wording import LetterCase

HEAD = (MAILS / "person.eml").read_bytes().partition(b"MIME-Version")[0]
ASK = b"Please send me a copy of my data.\n"
PLAIN = b"Content-Type: text/plain\n\n"
ALMA = "alma.reyes@willow.example"


def decided(raw: bytes) -> tuple[Message, Decision]:
    message = parse(raw)
    return message, decide(delivery(raw), message, reading(), history(), policy(), NOW)


def nested(depth: int) -> bytes:
    opened = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (at, at) for at in range(depth))
    return opened + PLAIN + ASK


def attached(depth: int) -> bytes:
    return b"Content-Type: message/rfc822\n\n" * depth + PLAIN + ASK


def many_parts(count: int) -> bytes:
    part = b"--b\n" + PLAIN + b"x\n"
    return b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" + PLAIN + ASK + part * count + b"--b--\n"


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", bytes(20_000_000))
    body = base64.encodebytes(file.getvalue())
    head = b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" + PLAIN + ASK
    return head + b"--b\nContent-Type: application/zip\nContent-Transfer-Encoding: base64\n\n" + body + b"--b--\n"


def crowd(line: bytes, count: int) -> bytes:
    return line * count + PLAIN + ASK


def page(inside: bytes) -> bytes:
    return b"Content-Type: text/html\n\n<p>" + ASK + b"</p>" + inside


BOMBS = {
    "nested parts": nested(2_000),
    "nested mails": attached(1_000),
    "many parts": many_parts(20_000),
    "a zip of zeros": zipped(),
    "many fields": crowd(b"X-Field: x\n", 20_000),
    "many verdicts": crowd(b"Authentication-Results: x.example; dmarc=pass\n", 5_000),
    "many hops": crowd(b"Received: from a by b.example; now\n", 5_000),
    "many recipients": crowd(b"Cc: " + b"a@b.example, " * 20_000 + b"\n", 1),
    "many references": crowd(b"References: " + b"<a@b.example> " * 20_000 + b"\n", 1),
    "open comments": crowd(b"X-Spam-Flag: " + b"(" * 20_000 + b"\nPrecedence: " + b"(" * 20_000 + b"\n", 1),
    "a long word": PLAIN + ASK + b"a" * 1_000_000,
    "many quotes": PLAIN + ASK + b"> " * 200_000,
    "deep page": page(b"<div>" * 50_000),
    "many entities": page(b"&amp;" * 200_000),
    "open tags": page(b"<" * 200_000),
    "long base64": b"Content-Transfer-Encoding: base64\n" + PLAIN + base64.encodebytes(ASK + bytes(2_000_000)),
    "zero-width signs": PLAIN + ASK + "\u200b".encode() * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_ends_in_a_ticket(bomb: str) -> None:
    message, decision = decided(HEAD + b"MIME-Version: 1.0\n" + BOMBS[bomb])
    assert decision.outcome is Outcome.TICKET
    assert decision.acknowledgement
    assert (decision.acknowledgement.action, decision.acknowledgement.to) == (Action.SEND, ALMA)
    assert len(message.text) <= 100_000
    assert sum(map(len, message.oddities)) < 5_000


def test_a_verdict_cannot_be_pushed_out_of_sight_by_a_crowd_below_it() -> None:
    verdict = b"Authentication-Results: mx.northwind-telecom.example; dmarc=fail\n"
    _, decision = decided(verdict + HEAD + crowd(b"Authentication-Results: x.example; dmarc=pass\n", 1_000))
    assert decision.acknowledgement
    assert decision.acknowledgement.rule == "forged"


@pytest.mark.parametrize("sign", [b"Auto-Submitted: auto-replied\n", b"List-Id: <x.example>\n", b"X-Autoreply: yes\n"])
def test_a_sign_of_a_machine_cannot_be_pushed_out_of_sight(sign: bytes) -> None:
    _, decision = decided(HEAD + crowd(b"X-Field: x\n", 5_000).replace(PLAIN, sign + PLAIN))
    assert decision.acknowledgement
    assert decision.acknowledgement.action is Action.HOLD


# --- No word of a sender's in a letter of ours -----------------------------------------------------------------------
def plainly(template: str, language: str, case: LetterCase) -> Rendered:
    return Rendered("We have received your message", f"Hello,\n\nYour reference: {case.reference}\n", template)


def letter_to(raw: bytes) -> Letter | None:
    message, decision = decided(raw)
    house, past = policy(), history()
    return compose(decision, message, reading(), NOW, past, house.settings, plainly, NOW)


every_mail = pytest.mark.parametrize("path", sorted(MAILS.glob("*.eml")), ids=lambda path: path.stem)


@every_mail
def test_a_letter_holds_nothing_of_a_senders_but_the_address_and_the_ids(path: Path) -> None:
    letter = letter_to(path.read_bytes())
    if letter is None:
        return
    assert writable(letter.to)
    assert letter.raw.isascii()
    assert re.search(rb"[^\r]\n|\r[^\n]|[\x00-\x08\x0b-\x1f]", letter.raw.replace(b"\r\n", b"")) is None
    written = message_from_bytes(letter.raw, policy=default)
    assert not any(part.defects for part in written.walk())
    assert set(written.keys()) >= {"From", "To", "Date", "Message-ID", "Subject", "Auto-Submitted"}
    assert not {"Bcc", "Cc", "X-Note", "Resent-To"} & set(written.keys())
    assert [address.addr_spec for address in written["To"].addresses] == [writable(letter.to)]
    assert written["Subject"].endswith("We have received your message")
    assert letter_text(letter.raw) == "Hello,\n\nYour reference: NEW2-NEW3\n"
    assert Page(letter_page(letter.raw)).lines == ["Hello,", "Your reference: NEW2-NEW3"]
    assert [part.get_content_type() for part in written.iter_parts()] == ["text/plain", "text/html"]


@every_mail
def test_nothing_that_is_shown_hides_or_turns(path: Path) -> None:
    message, decision = decided(path.read_bytes())
    because = decision.acknowledgement.because if decision.acknowledgement else ""
    names = [origin.name for origin in (*message.originators, *message.reply_to)]
    files = [attachment.name for attachment in message.attachments]
    for shown in (message.subject, message.text, because, decision.because, *names, *files, *message.oddities):
        hidden = [sign for sign in shown if unicodedata.category(sign) in ("Cc", "Cf", "Cs") and sign not in "\n\t"]
        assert hidden == []


@pytest.mark.parametrize(
    "sign",
    [
        b"Return-Path: <>\n",
        b"Auto-Submitted: auto-generated\n",
        b"X-Autorespond: 1\n",
        b"Precedence: (x) bulk\n",
        b"List-Unsubscribe: <x>\n",
        b"X-Auto-Response-Suppress: OOF, AutoReply\n",
        b"X-Failed-Recipients: x@thistle.example\n",
        b"Authentication-Results: mx.northwind-telecom.example; dmarc=fail\n",
    ],
)
@every_mail
def test_nothing_machine_made_or_forged_is_answered_by_itself(path: Path, sign: bytes) -> None:
    _, decision = decided(sign + path.read_bytes())
    assert decision.acknowledgement
    assert decision.acknowledgement.action in (Action.HOLD, Action.NONE)
