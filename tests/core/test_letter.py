"""Letters to the byte: the headers of an automatic response, one recipient, no word of the sender's."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any

import pytest
from decisions import ACK, MAILS, NOW, OURS, delivery, history, known, policy, reading
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.correspondence import relate
from privacy_inbox.core.decision import decide
from privacy_inbox.core.history import OurLetter
from privacy_inbox.core.letter import LAST_RESORT, Facts, Letter, Rendered, compose, facts, letter_text, rewritten
from privacy_inbox.core.message import Address, Message, parse
from privacy_inbox.core.settings import Settings
from privacy_inbox.core.vocabulary import LetterState, Region, Right
from privacy_inbox.rendering import Renderer
from privacy_inbox.resources import shipped

PERSON = parse((MAILS / "person.eml").read_bytes())
EXCHANGE_ID = "<DB9PR08MB1234A1B2C3D4E5F60718293A4B5C6D7E@DB9PR08MB1234.eurprd08.prod.outlook.example>"
RENDERER = Renderer(shipped("templates"), None)


def plainly(template: str, language: str, known: Facts) -> Rendered:
    return Rendered("We have received your message", f"Hello,\n\nYour reference: {known['reference']}\n", template)


def written(
    message: Message = PERSON, *, render: Any = plainly, settings: Settings | None = None, **past: Any
) -> Letter:
    house = policy()
    house = replace(house, settings=settings or house.settings)
    known = history(**past)
    decision = decide(delivery(), message, reading(), known, house, NOW)
    letter = compose(decision, message, (Right.ACCESS,), NOW, known, house.settings, render, NOW)
    assert letter is not None
    return letter


def opened(letter: Letter) -> EmailMessage:
    found = message_from_bytes(letter.raw, policy=default)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


def header_lines(raw: bytes) -> list[bytes]:
    return raw.partition(b"\r\n\r\n")[0].split(b"\r\n")


def named(organisation: str) -> Settings:
    settings = policy().settings
    return replace(settings, organisation=replace(settings.organisation, name=organisation))


def test_the_headers_of_an_acknowledgement() -> None:
    letter = written()
    assert {name: str(value) for name, value in opened(letter).items()} == {
        "From": f"Northwind Telecom <{OURS}>",
        "To": "alma.reyes@willow.example",
        "Reply-To": OURS,
        "Subject": "[NEW2-NEW3] We have received your message",
        "Date": "Mon, 23 Nov 2026 12:00:00 +0000",
        "Message-ID": "<ack.NEW2-NEW3.abcdefghij234567@northwind-telecom.example>",
        "In-Reply-To": "<req-1@willow.example>",
        "References": "<ack.NEW2-NEW3.abcdefghij234567@northwind-telecom.example> <req-1@willow.example>",
        "Auto-Submitted": "auto-replied",
        "X-Auto-Response-Suppress": "DR, RN, NRN, OOF, AutoReply",
        "X-Privacy-Inbox-Loop": "NEW2-NEW3.zyxwvutsrq765432",
        "Content-Language": "en",
        "Content-Type": 'text/plain; charset="utf-8"',
        "Content-Transfer-Encoding": "7bit",
        "MIME-Version": "1.0",
    }
    assert letter.message_id == opened(letter)["Message-ID"]
    assert type(letter.message_id) is str
    assert letter.state is LetterState.QUEUED


def test_the_same_inputs_give_the_same_bytes() -> None:
    assert written() == written()


def test_each_recipient_stands_once_and_alone() -> None:
    names = [line.partition(b":")[0].lower() for line in header_lines(written().raw)]
    assert names.count(b"to") == 1
    assert not {b"cc", b"bcc", b"sender", b"return-path", b"precedence"} & set(names)


def test_our_own_mail_is_recognised_by_our_own_reader() -> None:
    letter = written()
    message = parse(letter.raw)
    assert message.message_id == letter.message_id
    assert message.header("auto-submitted") == "auto-replied"
    assert message.text.split() == letter_text(letter.raw).split()
    assert message.originators == (Address("Northwind Telecom", OURS),)


@pytest.mark.parametrize(
    "identifier", [EXCHANGE_ID, "<[x].1@[y].PROD.OUTLOOK.EXAMPLE>", "<" + "a" * 900 + "@b>", "<=?utf-8?q?a?=@b>", "<a>"]
)
def test_message_ids_go_out_as_they_came(identifier: str) -> None:
    message = replace(
        PERSON, message_id=identifier, references=(EXCHANGE_ID.replace("DB9", "AM0"), identifier.replace("a", "c"))
    )
    lines = header_lines(written(message).raw)
    assert f"In-Reply-To: {identifier}".encode() in lines
    assert b" " + identifier.encode() in lines
    assert all(len(line) <= 998 for line in lines)


@pytest.mark.parametrize(
    "identifier", ["<ünï@b>", "<" + "a" * 995 + ">", "<a\x7fb@c>", "", "no brackets", "<a@b>\r\nBcc: <c@d>"]
)
def test_what_is_no_message_id_is_left_out(identifier: str) -> None:
    outgoing = opened(written(replace(PERSON, message_id=identifier)))
    assert "In-Reply-To" not in outgoing
    assert outgoing["References"] == outgoing["Message-ID"]
    assert "Bcc" not in outgoing


def test_only_the_last_references_are_kept_each_once() -> None:
    older = tuple(f"<{number}@willow.example>" for number in range(30))
    found = opened(written(replace(PERSON, references=(*older, PERSON.message_id))))["References"].split()
    assert found[1:] == [*older[-9:], PERSON.message_id]


@pytest.mark.parametrize(
    "organisation",
    [
        "Northwind",
        "Northwind, Inc.",
        'The "Northwind" (Telecom) Company <Ltd>; sales@northwind',
        "A name, with commas; and (parentheses) and \"quotes\", longer than one line of a header is, of Leith",
        "Łódzka Telefonia Północna i Wspólnicy, Spółka z ograniczoną odpowiedzialnością, Oddział Śródmieście",
        "Zoë's Telecom",
        "=?utf-8?q?no?=",
        "北風電信" * 15,
        "back\\slash",
    ],
)  # fmt: skip
def test_the_organisations_name_arrives_whole(organisation: str) -> None:
    def render(template: str, language: str, known: Facts) -> Rendered:
        return Rendered(f"News from {known['organisation']}", "Hello\n", template)

    letter = written(settings=named(organisation), render=render)
    assert letter.raw.isascii()
    assert parse(letter.raw).originators == (Address(organisation, OURS),)
    # The standard library's older reader: the newer one puts blanks between the encoded words of a name.
    sender = message_from_bytes(letter.raw)["From"].replace("\r\n", "")
    assert str(make_header(decode_header(parseaddr(sender)[0]))) == organisation
    assert parseaddr(sender)[1] == OURS
    assert opened(letter)["Subject"] == f"[NEW2-NEW3] News from {organisation}" or "=?" in organisation
    assert all(len(word) <= 75 for line in header_lines(letter.raw) for word in re.findall(rb"=\?\S+\?=", line))


@given(st.text(st.characters(blacklist_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=120))
def test_any_name_gives_one_sender_in_seven_bits(organisation: str) -> None:
    letter = written(settings=named(organisation))
    assert letter.raw.isascii()
    assert all(len(line) <= 998 for line in letter.raw.split(b"\r\n"))
    assert [origin.address for origin in parse(letter.raw).originators] == [OURS]


def test_a_text_that_is_not_ascii_still_goes_in_seven_bits() -> None:
    text = "Grüße aus Łódź.\n" + "ß" * 2000 + "\n"
    letter = written(render=lambda template, language, known: Rendered("Schön", text, template))
    assert letter.raw.isascii()
    assert all(len(line) <= 998 for line in letter.raw.split(b"\r\n"))
    assert letter_text(letter.raw) == text
    assert opened(letter)["Subject"] == "[NEW2-NEW3] Schön"


def test_a_line_too_long_for_smtp_is_encoded() -> None:
    text = "a" * 999 + "\n"
    letter = written(render=lambda template, language, known: Rendered("x", text, template))
    assert all(len(line) <= 998 for line in letter.raw.split(b"\r\n"))
    assert letter_text(letter.raw) == text


def test_lines_end_as_smtp_wants_them() -> None:
    raw = written().raw
    assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")


_WORDS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=8, max_size=80).filter(
    lambda text: len(text.split()) == 1
)


@given(subject=_WORDS, text=_WORDS, name=_WORDS)
def test_no_word_of_the_sender_is_in_the_letter(subject: str, text: str, name: str) -> None:
    marks = [f"qzx{word}xzq" for word in (subject, text, name)]
    message = replace(
        PERSON,
        subject=marks[0],
        text=marks[1],
        quoted=marks[1],
        originators=(Address(marks[2], "alma@willow.example"),),
    )
    letter = written(message, render=RENDERER.render)
    shown = "\n".join([*(f"{name}: {value}" for name, value in opened(letter).items()), letter_text(letter.raw)])
    assert not any(mark in shown for mark in marks)
    assert (
        letter.raw
        == written(replace(PERSON, originators=(Address("", "alma@willow.example"),)), render=RENDERER.render).raw
    )


def test_an_international_domain_is_written_in_ascii() -> None:
    letter = written(replace(PERSON, originators=(Address("", "bernd@bücher.example"),)))
    assert opened(letter)["To"] == "bernd@xn--bcher-kva.example"
    assert letter.to == "bernd@bücher.example"


@pytest.mark.parametrize("length", [1, 30, 64])
def test_a_long_address_is_not_folded(length: int) -> None:
    address = "a" * length + "@" + ".".join(["b" * 60] * 2) + ".example"
    letter = written(replace(PERSON, originators=(Address("", address),)))
    assert f"To: {address}".encode() in header_lines(letter.raw)


def test_what_is_held_is_drafted_and_waits() -> None:
    letter = written(breaker_open=True)
    assert (letter.state, letter.rule) == (LetterState.HELD, "breaker")


@pytest.mark.parametrize(
    ("changes", "day"),
    [
        ({}, "2026-11-26"),
        ({"region": Region.US}, "2026-11-26"),
        ({"received_at": NOW - timedelta(days=9)}, "2026-11-18"),
    ],
)
def test_a_held_letter_is_to_be_decided_on_by_a_day(changes: dict[str, Any], day: str) -> None:
    house, received = policy(), changes.pop("received_at", NOW)
    past = history(breaker_open=True)
    decision = decide(delivery(received_at=received), PERSON, reading(**changes), past, house, NOW)
    letter = compose(decision, PERSON, (), received, past, house.settings, plainly, NOW)
    assert letter
    assert decision.ticket
    assert letter.decide_by == min(
        decision.ticket.deadline.review_by, decision.ticket.deadline.ack_due or decision.ticket.deadline.review_by
    )
    assert str(letter.decide_by) == day


def test_what_leaves_by_itself_is_decided_on_by_nobody() -> None:
    assert written().decide_by is None


def test_a_letter_that_was_found_in_sent_has_left() -> None:
    letter = written(sent_before=True)
    assert (letter.state, letter.decide_by) == (LetterState.SENT, None)
    assert written(sent_before=True, breaker_open=True).state is LetterState.SENT


_OTHER = "<ack.NEW2-NEW3.bbbbbbbbbbbbbbbb@northwind-telecom.example>"


@given(words=st.text(st.characters(blacklist_categories=["C", "Z"]) | st.sampled_from(" \n"), max_size=200))
def test_a_rewritten_letter_is_another_one_in_the_same_place(words: str) -> None:
    first = written(
        replace(PERSON, references=(EXCHANGE_ID,)), settings=named("Łódzka Telefonia Północna, Śródmieście")
    )
    later = NOW + timedelta(days=2)
    raw = rewritten(first.raw, Rendered("of no use", f"{words}\n", "neutral"), _OTHER, later)
    assert letter_text(raw) == f"{words}\n"
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    before, after = (message_from_bytes(each, policy=default) for each in (first.raw, raw))
    changed = {name for name in {*before.keys(), *after.keys()} if before[name] != after[name]}
    assert changed - {"Content-Transfer-Encoding"} == {"Date", "Message-ID"}
    assert (after["Message-ID"], parsedate_to_datetime(after["Date"])) == (_OTHER, later)
    assert len(after.keys()) == len(set(after.keys()))


def test_a_letter_of_last_resort_waits() -> None:
    letter = written(render=lambda template, language, known: Rendered("x", "y\n", LAST_RESORT, "a template is broken"))
    assert letter.state is LetterState.HELD
    assert letter.because == "a person wrote to us; a template is broken"


@pytest.mark.parametrize(
    "message",
    [
        replace(PERSON, originators=()),
        replace(PERSON, originators=(Address("", "δοκιμή@willow.example"),)),
        replace(PERSON, originators=(Address("", OURS),)),
        replace(PERSON, return_path=""),
    ],
)
def test_nobody_to_answer_no_letter(message: Message) -> None:
    house = policy()
    decision = decide(delivery(), message, reading(), history(), house, NOW)
    assert compose(decision, message, (), NOW, history(), house.settings, plainly, NOW) is None


def test_a_follow_up_gets_no_letter_and_has_no_facts() -> None:
    house, past = policy(), history(thread=(known("7QK4-M2XD", "alma.reyes@willow.example"),))
    decision = decide(delivery(), PERSON, reading(), past, house, NOW)
    assert compose(decision, PERSON, (), NOW, past, house.settings, plainly, NOW) is None
    with pytest.raises(ValueError, match="no ticket"):
        facts(decision, (), NOW, house.settings)


def test_facts_are_ours_and_computed() -> None:
    house = policy()
    received = datetime(2026, 11, 22, 23, 30, tzinfo=UTC) - timedelta(days=180)  # in London already the next day
    decision = decide(delivery(received_at=received), PERSON, reading(), history(), house, NOW)
    found = facts(decision, (Right.ACCESS, Right.ERASURE), received, house.settings)
    assert found["received"] == "Wednesday 27 May 2026"
    assert found["answer_by"] == "Friday 26 June 2026"
    assert len(found["rights"]) == 2  # type: ignore[arg-type]
    assert found["entity"] == "Northwind Telecom Ltd"
    assert "Alma" not in str(found)


def test_ours_is_among_the_references_so_that_an_answer_proves_itself() -> None:
    assert written().message_id in opened(written())["References"].split()
    assert ACK not in opened(written())["References"]


@pytest.mark.parametrize(("language", "template"), [(spoken, name) for spoken, name, _ in RENDERER.names()])
def test_every_letter_is_recognised_when_it_comes_back(language: str, template: str) -> None:
    def render(_: str, __: str, known: Facts) -> Rendered:
        return RENDERER.render(template, language, known)

    letter = written(render=render)
    sent = OurLetter(letter.message_id, "NEW2-NEW3", letter_text(letter.raw))
    assert relate(parse(letter.raw), history(returned=sent), policy()).because == "a letter of ours came back"
