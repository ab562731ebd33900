"""Letters to the byte: the headers of an automatic response, one recipient, no word of the sender's."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
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
from pages import Page, lines

from privacy_inbox.core import body, clean
from privacy_inbox.core.classification import Classification
from privacy_inbox.core.correspondence import relate
from privacy_inbox.core.decision import decide
from privacy_inbox.core.history import OurLetter
from privacy_inbox.core.letter import (
    LAST_RESORT,
    Attachment,
    Letter,
    Render,
    Rendered,
    Thread,
    case_of,
    compose,
    example_case,
    example_letter,
    letter_page,
    letter_text,
    rewritten,
    written_by_hand,
)
from privacy_inbox.core.message import Address, Message, parse
from privacy_inbox.core.settings import Entity, Settings
from privacy_inbox.core.vocabulary import Category, Flag, LetterState, Region, Right
from privacy_inbox.core.wording import LetterCase, Said
from privacy_inbox.rendering import Renderer
from privacy_inbox.resources import shipped

PERSON = parse((MAILS / "person.eml").read_bytes())
EXCHANGE_ID = "<DB9PR08MB1234A1B2C3D4E5F60718293A4B5C6D7E@DB9PR08MB1234.eurprd08.prod.outlook.example>"
RENDERER = Renderer(shipped("templates"), None, policy().settings)


def plainly(template: str, language: str, case: LetterCase) -> Rendered:
    return Rendered("We have received your message", f"Hello,\n\nYour reference: {case.reference}\n", template)


def saying(text: str, subject: str = "We have received your message") -> Render:
    return lambda template, language, case: Rendered(subject, text, template)


def composed(
    message: Message, render: Render, settings: Settings | None = None, known: Classification | None = None, **past: Any
) -> Letter | None:
    house, before = policy(), history(**past)
    house = replace(house, settings=settings or house.settings)
    known = known or reading()
    decision = decide(delivery(), message, known, before, house, NOW)
    return compose(decision, message, known, NOW, before, house.settings, render, NOW)


def written(
    message: Message = PERSON, *, render: Render = plainly, settings: Settings | None = None, **past: Any
) -> Letter:
    letter = composed(message, render, settings, **past)
    assert letter is not None
    return letter


def opened(raw: bytes) -> EmailMessage:
    """A letter as the strict reader has it; nothing in it is odd."""
    found = message_from_bytes(raw, policy=default)
    assert isinstance(found, EmailMessage)
    assert not any(part.defects for part in found.walk())
    return found


def parts(raw: bytes) -> list[tuple[str, str]]:
    """What a letter is made of: each part's type and how it is encoded."""
    return [(part.get_content_type(), str(part["Content-Transfer-Encoding"])) for part in opened(raw).walk()]


def goes_through_any_relay(raw: bytes) -> bool:
    ends = {raw.count(end) for end in (b"\r\n", b"\n", b"\r")}
    return raw.isascii() and len(ends) == 1 and all(len(line) <= 998 for line in raw.split(b"\r\n"))


def header_lines(raw: bytes) -> list[bytes]:
    return raw.partition(b"\r\n\r\n")[0].split(b"\r\n")


def named(organisation: str) -> Settings:
    settings = policy().settings
    return replace(settings, organisation=replace(settings.organisation, name=organisation))


def test_the_headers_of_an_acknowledgement() -> None:
    letter = written()
    assert {name: str(value) for name, value in opened(letter.raw).items()} == {
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
        "Content-Type": 'multipart/alternative; boundary="=_afc8b77fc6a0daaff26b01d3e"',
        "MIME-Version": "1.0",
    }
    assert letter.message_id == opened(letter.raw)["Message-ID"]
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
    outgoing = opened(written(replace(PERSON, message_id=identifier)).raw)
    assert "In-Reply-To" not in outgoing
    assert outgoing["References"] == outgoing["Message-ID"]
    assert "Bcc" not in outgoing


def test_only_the_last_references_are_kept_each_once() -> None:
    older = tuple(f"<{number}@willow.example>" for number in range(30))
    found = opened(written(replace(PERSON, references=(*older, PERSON.message_id))).raw)["References"].split()
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
    letter = written(settings=named(organisation), render=saying("Hello\n", f"News from {organisation}"))
    assert letter.raw.isascii()
    assert parse(letter.raw).originators == (Address(organisation, OURS),)
    # The standard library's older reader: the newer one puts blanks between the encoded words of a name.
    sender = message_from_bytes(letter.raw)["From"].replace("\r\n", "")
    assert str(make_header(decode_header(parseaddr(sender)[0]))) == organisation
    assert parseaddr(sender)[1] == OURS
    assert opened(letter.raw)["Subject"] == f"[NEW2-NEW3] News from {organisation}" or "=?" in organisation
    assert all(len(word) <= 75 for line in header_lines(letter.raw) for word in re.findall(rb"=\?\S+\?=", line))


@given(st.text(st.characters(blacklist_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=120))
def test_any_name_gives_one_sender_in_seven_bits(organisation: str) -> None:
    letter = written(settings=named(organisation), render=RENDERER.render)
    assert goes_through_any_relay(letter.raw)
    assert [origin.address for origin in parse(letter.raw).originators] == [OURS]


# --- Two parts -------------------------------------------------------------------------------------------------------
def test_the_text_and_its_twin() -> None:
    letter = written(render=saying("Hello,\n\nYour reference: 7QK4-M2XD\n"))
    assert parts(letter.raw) == [("multipart/alternative", "None"), ("text/plain", "7bit"), ("text/html", "7bit")]
    assert letter_text(letter.raw) == "Hello,\n\nYour reference: 7QK4-M2XD\n"
    assert Page(letter_page(letter.raw)).lines == ["Hello,", "Your reference: 7QK4-M2XD"]
    assert "<title>We have received your message</title>" in letter_page(letter.raw)


@pytest.mark.parametrize("text", ["Grüße aus Łódź.\n" + "ß" * 2000 + "\n", "a" * 999 + "\n", "北風\n\n= 電信 =\n.\n"])
def test_what_a_relay_could_not_carry_is_encoded(text: str) -> None:
    letter = written(render=saying(text, "Schön"))
    assert goes_through_any_relay(letter.raw)
    assert [how for _, how in parts(letter.raw)[1:]] == ["quoted-printable", "quoted-printable"]
    assert letter_text(letter.raw) == text
    assert Page(letter_page(letter.raw)).lines == lines(text)
    assert opened(letter.raw)["Subject"] == "[NEW2-NEW3] Schön"


@given(
    st.text(st.characters(blacklist_categories=["C", "Z"]) | st.sampled_from(" \n-<&=."), max_size=300).map(clean.text)
)
def test_any_text_arrives_whole_in_both_parts(text: str) -> None:
    letter = written(render=saying(f"{text}\n"))
    assert goes_through_any_relay(letter.raw)
    assert {how for _, how in parts(letter.raw)[1:]} <= {"7bit", "quoted-printable"}
    assert letter_text(letter.raw) == f"{text}\n"
    assert Page(letter_page(letter.raw)).lines == lines(text)


def test_a_letter_of_before_has_no_twin() -> None:
    raw = b'Subject: x\r\nContent-Type: text/plain; charset="utf-8"\r\n\r\nHello,\r\nyou\r\n'
    assert (letter_text(raw), letter_page(raw)) == ("Hello,\nyou\n", "")


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
    header = [f"{name}: {value}" for name, value in opened(letter.raw).items()]
    shown = "\n".join([*header, letter_text(letter.raw), letter_page(letter.raw)])
    assert not any(mark in shown for mark in marks)
    assert (
        letter.raw
        == written(replace(PERSON, originators=(Address("", "alma@willow.example"),)), render=RENDERER.render).raw
    )


def test_an_international_domain_is_written_in_ascii() -> None:
    letter = written(replace(PERSON, originators=(Address("", "bernd@bücher.example"),)))
    assert opened(letter.raw)["To"] == "bernd@xn--bcher-kva.example"
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
    known = reading(**changes)
    decision = decide(delivery(received_at=received), PERSON, known, past, house, NOW)
    letter = compose(decision, PERSON, known, received, past, house.settings, plainly, NOW)
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


def test_a_letter_of_last_resort_waits() -> None:
    letter = written(render=lambda *_: Rendered("x", "y\n", LAST_RESORT, "a template is broken"))
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
    assert composed(message, plainly) is None


def test_a_follow_up_gets_no_letter_and_has_no_case() -> None:
    house, past = policy(), history(thread=(known("7QK4-M2XD", "alma.reyes@willow.example"),))
    decision = decide(delivery(), PERSON, reading(), past, house, NOW)
    assert compose(decision, PERSON, reading(), NOW, past, house.settings, plainly, NOW) is None
    with pytest.raises(ValueError, match="no ticket"):
        case_of(decision, PERSON, reading(), NOW, house.settings)


def test_ours_is_among_the_references_so_that_an_answer_proves_itself() -> None:
    assert written().message_id in opened(written().raw)["References"].split()
    assert ACK not in opened(written().raw)["References"]


def recognised(raw: bytes, message_id: str) -> str:
    sent = OurLetter(message_id, "NEW2-NEW3", letter_text(raw))
    return relate(parse(raw), history(returned=sent), policy()).because


@pytest.mark.parametrize(("language", "template"), [(spoken, name) for spoken, name, _ in RENDERER.names()])
def test_every_letter_is_recognised_when_it_comes_back(language: str, template: str) -> None:
    letter = written(render=lambda _, __, case: RENDERER.fill(template, language, replace(case, said=SAID)))
    assert recognised(letter.raw, letter.message_id) == "a letter of ours came back"


# --- What a letter may speak of --------------------------------------------------------------------------------------
def case_with(
    message: Message = PERSON, received: datetime = NOW, regimes: tuple[Any, ...] = ("UK_GDPR", "EU_GDPR"), **read: Any
) -> LetterCase:
    """The case of a mail in a house that has a seat in Ireland too."""
    house = policy()
    ireland = Entity("ie", "Northwind Ireland Ltd", timezone="Europe/Dublin", regions=("eu",))
    organisation = replace(house.settings.organisation, regimes=regimes)
    settings = replace(house.settings, organisation=organisation, entities=(*house.settings.entities, ireland))
    known = reading(**read)
    decision = decide(delivery(received_at=received), message, known, history(), replace(house, settings=settings), NOW)
    return case_of(decision, message, known, received, settings)


def test_a_case_is_ours_and_computed() -> None:
    received = datetime(2026, 11, 22, 23, 30, tzinfo=UTC) - timedelta(days=180)  # in London already the next day
    case = case_with(received=received, rights=["access", "erasure"], flags=["agent"], language="de")
    assert (case.reference, case.received, case.answer_by) == ("NEW2-NEW3", date(2026, 5, 27), date(2026, 6, 26))
    assert (case.rights, case.flags) == ((Right.ACCESS, Right.ERASURE), (Flag.AGENT,))
    assert (case.entity.name, case.region, case.spoken) == ("Northwind Telecom Ltd", Region.UK, "de")
    assert "Alma" not in str(case)


def test_a_right_that_is_a_guess_is_not_named() -> None:
    assert case_with(sure_rights=False).rights == ()


def test_the_entity_is_the_one_of_the_persons_region() -> None:
    assert case_with(region=Region.EU).entity.id == "ie"
    assert case_with(region=Region.UNKNOWN).entity.id == "uk"


@pytest.mark.parametrize(
    ("region", "regimes", "asked"),
    [
        (Region.US, ("UK_GDPR", "US_CA_CCPA"), True),
        (Region.UNKNOWN, ("UK_GDPR", "US_CA_CCPA"), True),
        (Region.UK, ("UK_GDPR", "US_CA_CCPA"), False),
        (Region.US, ("UK_GDPR", "EU_GDPR"), False),
        (Region.US, ("UK_GDPR", "US_VA"), False),
    ],
)
def test_how_it_is_checked_who_asks_is_told_where_california_may_apply(
    region: Region, regimes: tuple[str, ...], asked: bool
) -> None:
    assert case_with(region=region, regimes=regimes).verification is asked


def test_the_law_on_complaints_asks_for_no_word_about_identity() -> None:
    assert not case_with(category="general_question", flags=["complaint"]).verification


@pytest.mark.parametrize(
    ("kind", "name", "needed"),
    [
        ("message/rfc822", "", False),
        ("message/global", "", False),
        ("application/octet-stream", "Your Invoice.EML", False),
        ("application/vnd.ms-outlook", "invoice.msg", False),
        ("image/png", "screenshot.png", True),
    ],
)
def test_the_mail_itself_is_asked_for_only_where_it_was_not_attached(kind: str, name: str, needed: bool) -> None:
    message = replace(PERSON, attachments=(body.Attachment(name, kind, 9, "digest"),))
    assert case_with(message).needs_original is needed
    assert case_with(PERSON).needs_original


def test_a_letter_goes_out_in_the_language_that_the_table_chose() -> None:
    house = policy(languages=("fr", "de"))
    letters = [composed(PERSON, RENDERER.render, house.settings, reading(language=spoken)) for spoken in ("de", "cs")]
    assert [opened(letter.raw)["Content-Language"] for letter in letters if letter] == ["de", "fr"]
    assert [letter_text(letter.raw)[:7] for letter in letters if letter] == ["Guten T", "Bonjour"]
    assert [letter_page(letter.raw).split('"')[1] for letter in letters if letter] == ["de", "fr"]


CHILD = replace(PERSON, text="I am 14 and I want my photos gone.")


@pytest.mark.parametrize("again", [False, True])
def test_a_child_who_writes_gets_the_letter_for_children(again: bool) -> None:
    letter = written(CHILD, render=RENDERER.render, acknowledged_ever=again)
    assert (letter.rule, letter.template) == ("writer-child-again" if again else "writer-child", "child_writer")
    assert letter.state is (LetterState.HELD if again else LetterState.QUEUED)
    assert "You have done the right thing" in letter_text(letter.raw)


def test_the_day_that_a_letter_names_is_kept_with_it() -> None:
    assert str(written(render=RENDERER.render).answer_by) == "2026-12-23"
    question = composed(PERSON, RENDERER.render, known=reading(category=Category.GENERAL_QUESTION))
    assert question
    assert f"by {question.answer_by:%-d %B %Y}" in letter_text(question.raw)


@pytest.mark.parametrize("template", ["child_writer", LAST_RESORT])
def test_a_letter_that_names_no_day_keeps_none(template: str) -> None:
    assert written(render=lambda *_: Rendered("x", "y\n", template)).answer_by is None


# --- The same letter in other words ----------------------------------------------------------------------------------
_OTHER = "<ack.NEW2-NEW3.bbbbbbbbbbbbbbbb@northwind-telecom.example>"


@given(words=st.text(st.characters(blacklist_categories=["C", "Z"]) | st.sampled_from(" \n"), max_size=200))
def test_a_rewritten_letter_is_another_one_in_the_same_place(words: str) -> None:
    first = written(
        replace(PERSON, references=(EXCHANGE_ID,)), settings=named("Łódzka Telefonia Północna, Śródmieście")
    )
    later = NOW + timedelta(days=2)
    raw = rewritten(first.raw, Rendered("Eine Frage", f"{words}\n", "neutral"), _OTHER, "de", later)
    assert letter_text(raw) == f"{words}\n"
    assert goes_through_any_relay(raw)
    before, after = opened(first.raw), opened(raw)
    changed = {name for name in {*before.keys(), *after.keys()} if before[name] != after[name]}
    assert changed == {"Date", "Message-ID", "Subject", "Content-Language", "Content-Type"}
    assert (after["Message-ID"], parsedate_to_datetime(after["Date"])) == (_OTHER, later)
    assert (after["Subject"], after["Content-Language"]) == ("[NEW2-NEW3] Eine Frage", "de")
    assert len(after.keys()) == len(set(after.keys()))


@pytest.mark.parametrize(
    "subject", ["Zażółć gęślą jaźń, a potem jeszcze raz, i jeszcze raz, żeby było długo", "x" * 150, "a]b"]
)
def test_the_reference_stays_through_any_subject(subject: str) -> None:
    first = written(render=saying("Hello\n", subject))
    raw = rewritten(first.raw, Rendered(subject, "Hello\n", "neutral"), _OTHER, "en", NOW)
    assert opened(raw)["Subject"] == opened(first.raw)["Subject"] == f"[NEW2-NEW3] {subject}"


def test_a_rewritten_letter_is_recognised_when_it_comes_back() -> None:
    raw = rewritten(written().raw, Rendered("x", "Hello,\n\nother words\n", "neutral"), _OTHER, "en", NOW)
    assert recognised(raw, _OTHER) == "a letter of ours came back"


def test_what_was_written_before_there_were_twins_can_be_rewritten() -> None:
    head, _, _ = written().raw.partition(b"Content-Type")
    raw = head + b'Content-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: 7bit\r\n\r\nHello\r\n'
    again = rewritten(raw, Rendered("x", "Hello\n", "neutral"), _OTHER, "en", NOW)
    assert [kind for kind, _ in parts(again)] == ["multipart/alternative", "text/plain", "text/html"]


# --- Letters that a person writes ------------------------------------------------------------------------------------
SAID = Said("Your own words.", "reply", "legal_duty", "20 euros", "Willow Ltd")
NEWEST = "<req-3@willow.example>"
THREAD = Thread(_OTHER, "alma.reyes@willow.example", "loop-1", NEWEST, ("<req-1@willow.example>", ACK))


def by_hand(thread: Thread = THREAD, text: str = "Hello\n", files: tuple[Attachment, ...] = ()) -> bytes:
    settings = policy().settings
    rendered = Rendered("Our answer", text, "answer")
    return written_by_hand(example_case(settings), thread, rendered, "en", settings, NOW, files)


def test_the_headers_of_a_letter_by_a_person() -> None:
    found = {name: str(value) for name, value in opened(by_hand()).items()}
    assert found.pop("Content-Type").startswith("multipart/alternative")
    assert found == {
        "From": f"Northwind Telecom <{OURS}>",
        "To": "alma.reyes@willow.example",
        "Reply-To": OURS,
        "Subject": "[7QK4-M2XD] Our answer",
        "Date": "Mon, 23 Nov 2026 12:00:00 +0000",
        "Message-ID": _OTHER,
        "In-Reply-To": NEWEST,
        "References": f"{_OTHER} <req-1@willow.example> {ACK} {NEWEST}",
        "X-Privacy-Inbox-Loop": "loop-1",
        "Content-Language": "en",
        "MIME-Version": "1.0",
    }


def test_a_letter_by_a_person_does_not_call_itself_automatic() -> None:
    assert not {"Auto-Submitted", "X-Auto-Response-Suppress", "Precedence"} & set(opened(by_hand()).keys())


def test_where_nothing_can_be_answered_only_our_own_id_is_named() -> None:
    found = opened(by_hand(replace(THREAD, answers="no id", references=("<ünï@b>", ""))))
    assert "In-Reply-To" not in found
    assert found["References"] == _OTHER


def test_of_a_long_thread_the_last_ids_are_named() -> None:
    named = tuple(f"<{number}@willow.example>" for number in range(30))
    found = opened(by_hand(replace(THREAD, references=(*named, NEWEST))))
    assert found["References"].split() == [_OTHER, *named[-9:], NEWEST]


def test_the_same_letter_by_a_person_is_the_same_bytes() -> None:
    files = (Attachment("a.pdf", "application/pdf", b"%PDF"), Attachment("ü.txt", "text/plain", b"x"))
    assert by_hand(files=files) == by_hand(files=files)


# --- Attachments -----------------------------------------------------------------------------------------------------
def attached(*files: Attachment) -> list[EmailMessage]:
    raw = by_hand(files=files)
    assert goes_through_any_relay(raw)
    assert letter_text(raw) == "Hello\n"
    assert Page(letter_page(raw)).lines == ["Hello"]
    found = [part for part in opened(raw).iter_attachments() if isinstance(part, EmailMessage)]
    assert [name for _, name in found_by_us(raw)] == [part.get_filename() for part in found]
    return found


def found_by_us(raw: bytes) -> list[tuple[str, str]]:
    return [(file.type, file.name) for file in parse(raw).attachments]


def test_a_letter_with_files_has_its_words_first() -> None:
    kinds = parts(by_hand(files=(Attachment("a.pdf", "application/pdf", b"%PDF"),)))
    assert [kind for kind, _ in kinds] == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf",
    ]  # fmt: skip


@pytest.mark.parametrize("content", [b"", b"\r\n", bytes(range(256)) * 300, b"--=_a\r\n.\r\n", "Grüße\n".encode()])
def test_what_is_attached_arrives_to_the_byte(content: bytes) -> None:
    (part,) = attached(Attachment("data.bin", "application/octet-stream", content))
    assert part.get_content() == content
    assert part["Content-Disposition"].content_disposition == "attachment"


@pytest.mark.parametrize(
    "name",
    [
        "policy.pdf",
        "Übersicht für Łódź.pdf",
        "個人情報" * 40 + ".pdf",
        "x" * 250 + ".pdf",
        'a "b"; c=d\\e.pdf',
        "it's 100%.pdf",
    ],
)
def test_a_file_keeps_its_name(name: str) -> None:
    raw = by_hand(files=(Attachment(name, "application/pdf", b"x"),))
    assert [part.get_filename() for part in opened(raw).iter_attachments()] == [name]
    assert goes_through_any_relay(raw)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a\r\nBcc: eve@willow.example", "a Bcc: eve@willow.example"),
        ("a\udce9.txt", "a?.txt"),
        ("", "file"),
        ("\n", "file"),
    ],
)
def test_a_name_that_no_header_can_hold_is_made_one(name: str, kept: str) -> None:
    (part,) = attached(Attachment(name, "text/plain", b"x"))
    assert part.get_filename() == kept


@pytest.mark.parametrize(
    "kind", ["message/rfc822", "multipart/mixed", "", "pdf", "text/plain; charset=x", "image/p\nng"]
)
def test_what_cannot_be_encoded_as_what_it_is_goes_as_plain_bytes(kind: str) -> None:
    (part,) = attached(Attachment("mail.eml", kind, b"Subject: x\r\n\r\nhello\r\n"))
    assert part.get_content_type() == "application/octet-stream"
    assert part.get_content() == b"Subject: x\r\n\r\nhello\r\n"


@given(st.text(max_size=60), st.binary(max_size=300))
def test_any_file_goes_along(name: str, content: bytes) -> None:
    raw = by_hand(files=(Attachment(name, "image/png", content), Attachment("b.png", "image/png", b"b")))
    assert goes_through_any_relay(raw)
    first, second = opened(raw).iter_attachments()
    assert (first.get_content(), second.get_content()) == (content, b"b")
    assert first.get_filename()


# --- An example ------------------------------------------------------------------------------------------------------
def test_the_example_is_a_whole_letter_about_nobody() -> None:
    raw = example_letter(policy().settings, RENDERER.render, "operator@willow.example", NOW)
    found = opened(raw)
    assert (found["To"], found["Auto-Submitted"]) == ("operator@willow.example", "auto-replied")
    assert found["Subject"] == "[7QK4-M2XD] We have received your message"
    assert found["Message-ID"] == "<ack.7QK4-M2XD.20261123120000@northwind-telecom.example>"
    assert "by 28 February 2026" in letter_text(raw)
    assert Page(letter_page(raw)).lines == lines(letter_text(raw))
