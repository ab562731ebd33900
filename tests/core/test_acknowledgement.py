"""The table's own words: addresses a letter can go to, ages, names of machines."""

from dataclasses import replace
from email.message import EmailMessage
from typing import Any

import pytest
from decisions import EIGHT, MAILS, NOW, delivery, history, policy, reading
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.acknowledgement import TABLE, Acknowledgement, acknowledge
from privacy_inbox.core.classification import Classification
from privacy_inbox.core.decision import decide
from privacy_inbox.core.message import Address, Message, parse
from privacy_inbox.core.recipient import is_us, reply_to, writable
from privacy_inbox.core.vocabulary import Action
from privacy_inbox.resources import tables

PERSON = parse((MAILS / "person.eml").read_bytes())


def answer(message: Message, classification: Classification | None = None, **facts: object) -> Acknowledgement:
    decision = decide(delivery(), message, classification or reading(), history(**facts), policy(), NOW)
    assert decision.acknowledgement is not None
    return decision.acknowledgement


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("alma@willow.example", "alma@willow.example"),
        ("a.b+c_d'e@sub.willow.example", "a.b+c_d'e@sub.willow.example"),
        ("alma@localhost", "alma@localhost"),
        ("bernd@bücher.example", "bernd@xn--bcher-kva.example"),
        ("x" * 64 + "@willow.example", "x" * 64 + "@willow.example"),
        ("x" * 65 + "@willow.example", ""),
        ("bernd@xn--bcher-kva.example", "bernd@xn--bcher-kva.example"),
        ("bernd@straße.example", ""),  # IDNA 2003 would write to strasse.example
        ("jürgen@willow.example", ""),
        ("a..b@willow.example", ""),
        (".a@willow.example", ""),
        ("=?utf-8?q?a?=@willow.example", ""),
        ("a@" + "b" * 64 + ".example", ""),
        ("a@" + "b." * 130 + "example", ""),
        ("a@-b.example", ""),
        ("a b@willow.example", ""),
        ("a@b\r\nBcc: c@d.example", ""),
        ("@willow.example", ""),
        ("alma@", ""),
        ("alma", ""),
        ("", ""),
    ],
)
def test_writable(address: str, written: str) -> None:
    assert writable(address) == written


@given(st.text(max_size=300))
def test_writable_never_raises_and_gives_what_a_header_keeps(address: str) -> None:
    written = writable(address)
    if written:
        outgoing = EmailMessage()
        outgoing["To"] = written
        assert [found.addr_spec for found in outgoing["To"].addresses] == [written]
        assert writable(written) == written


@pytest.mark.parametrize("address", ["δοκιμή@παράδειγμα.example", "a..b@willow.example", "x" * 300 + "@willow.example"])
def test_an_address_that_cannot_be_written_to_is_held_not_raised(address: str) -> None:
    found = answer(replace(PERSON, originators=(Address("", address),)))
    assert (found.action, found.rule, found.to) == (Action.HOLD, "unwritable", "")


@pytest.mark.parametrize(
    "text",
    [
        "I am 14", "I'm 14.", "hi im 9 and my mum said", "I’m only 12!", "i am 16 years old", "I am just 7, sorry",
        "I am 17 my mum says", "I am 15 years.", "Ich bin 13 Jahre alt", "ich bin erst 15.", "J'ai 12 ans",
        "tengo 11 años", "Tengo 14 años de edad", "ho 13 anni", "Ik ben 10 jaar oud", "tenho 16 anos", "mam 14 lat",
    ],
)  # fmt: skip
def test_a_writer_who_is_a_child(text: str) -> None:
    first, again = (answer(replace(PERSON, text=text), acknowledged_ever=before) for before in (False, True))
    assert (first.action, first.rule, first.template) == (Action.ONCE, "writer-child", "child_writer")
    assert (again.action, again.rule, again.template) == (Action.HOLD, "writer-child-again", "child_writer")


@pytest.mark.parametrize(
    "changes", [{"needs_review": True}, {"flags": ("complaint",)}, {"category": "child_data_alert"}]
)
def test_a_child_gets_its_own_letter_whatever_the_mail_is_taken_for(changes: dict[str, Any]) -> None:
    assert answer(replace(PERSON, text="I am 14"), reading(**changes)).template == "child_writer"
    assert answer(PERSON, reading(**changes)).template in ("neutral", "child_data_alert")


@pytest.mark.parametrize(
    "text",
    [
        "I am 18", "I am 41", "I am 4th in line", "I am 15th in the queue", "I am 14 days late",
        "I am 10 minutes away", "I am 12 km away", "I am 16% sure", "I am 5.5 feet", "I am 15 years into my contract",
        "I am 12 years a customer", "When I was 14 I joined", "My son is 14", "I am 140", "Ich bin 14 Tage verreist",
        "ich bin 12 Jahre Kunde", "j'ai 15 ans d'ancienneté", "tengo 10 años de antigüedad", "Miriam 14",
        "I am 10:30 available", "I am 6-7 weeks behind",
    ],
)  # fmt: skip
def test_a_number_that_is_no_age(text: str) -> None:
    assert answer(replace(PERSON, text=text)).rule == "person"


def test_an_age_that_is_only_quoted_is_not_the_writers() -> None:
    assert answer(replace(PERSON, text="See below.", quoted="I am 14", forwarded="I am 14")).rule == "person"


@pytest.mark.parametrize(
    "local",
    [
        "noreply", "no-reply", "No_Reply", "no.reply", "noreply-uk", "billing-noreply", "donotreply", "do-not-reply",
        "DoNotReply", "do_not_respond", "nicht-antworten", "bitte-nicht-antworten", "nepasrepondre",
        "ne-pas-repondre", "noresponder", "no-responder", "nonrispondere", "niet-beantwoorden", "nao-responda",
        "nie-odpowiadaj",
    ],
)  # fmt: skip
def test_a_sender_that_takes_no_answers(local: str) -> None:
    assert answer(replace(PERSON, originators=(Address("", f"{local}@willow.example"),))).rule == "no-reply"


@pytest.mark.parametrize("local", ["nora", "reply", "noah.reply", "donna", "antworten", "norman-reply", "n.o.reply"])
def test_a_sender_whose_name_only_looks_so(local: str) -> None:
    assert answer(replace(PERSON, originators=(Address("", f"{local}@willow.example"),))).rule == "person"


@pytest.mark.parametrize(
    "local", ["MAILER-DAEMON", "mailerdaemon", "mail-daemon", "postmaster", "post_master", "listserv"]
)
def test_a_mail_system(local: str) -> None:
    for path in (f"{local}@willow.example", local):
        found = answer(replace(PERSON, return_path=path))
        assert (found.action, found.rule) == (Action.NONE, "mail-system")
        assert found.because.endswith(f": {local}")


@pytest.mark.parametrize("local", ["bounces+12-ab=c", "owner-news", "news-owner", "news-request", "bounce_7"])
def test_a_list_address_counts_only_with_a_list(local: str) -> None:
    message = replace(PERSON, return_path=f"{local}@willow.example")
    assert answer(message).rule == "person"
    assert answer(replace(message, headers=(("list-id", "<news>"),))).rule == "mail-system"


@pytest.mark.parametrize("domain", ["saymine.io", "mail.saymine.io"])
def test_a_platform(domain: str) -> None:
    assert tables().senders.is_platform(domain)


@pytest.mark.parametrize("domain", ["notsaymine.io", "saymine.io.evil.example", ""])
def test_no_platform(domain: str) -> None:
    assert not tables().senders.is_platform(domain)


@pytest.mark.parametrize(
    "subject", ["Automatic reply: hello", "Abwesenheitsnotiz", "RÉPONSE AUTOMATIQUE", "Out of office Re: hello"]
)
def test_a_subject_that_reads_like_an_absence_note_only_holds(subject: str) -> None:
    found = answer(replace(PERSON, subject=subject))
    assert (found.action, found.rule) == (Action.HOLD, "auto-reply-words")
    assert found.to == "alma.reyes@willow.example"


@pytest.mark.parametrize(
    ("address", "ours"),
    [
        ("post@bücher.example", True),
        ("POST@xn--bcher-kva.example", True),
        ("post+x@BÜCHER.example", True),
        ("post@sub.bücher.example", False),
        ("post", False),
        ("", False),
    ],
)
def test_an_address_of_ours(address: str, ours: bool) -> None:
    assert is_us(address, frozenset({"post@bücher.example"})) is ours


@pytest.mark.parametrize(
    ("addresses", "usable"),
    [
        ([], ""),
        (["b@willow.example"], "b@willow.example"),
        (["b@willow.example", "B@willow.example"], "B@willow.example"),
        (["b@willow.example", "c@willow.example"], ""),
        (["alma.reyes@WILLOW.example"], ""),
        (["no-reply@willow.example"], ""),
        (["postmaster@willow.example"], ""),
        (["privacy.officer+1@northwind-telecom.example"], ""),
        (["b..c@willow.example"], ""),
    ],
)
def test_a_usable_reply_to(addresses: list[str], usable: str) -> None:
    message = replace(PERSON, reply_to=tuple(Address("", address) for address in addresses))
    assert reply_to(message, tables().senders, policy().settings.own_addresses) == usable


@pytest.mark.parametrize(
    ("headers", "because"),
    [
        ([("x-auto-response-suppress", "oof,AutoReply")], "X-Auto-Response-Suppress: autoreply, oof"),
        (
            [("x-auto-response-suppress", "DR"), ("x-auto-response-suppress", "All (x)")],
            "X-Auto-Response-Suppress: all",
        ),
        ([("x-auto-response-suppress", "None")], ""),
        ([("x-auto-response-suppress", "")], ""),
        ([("precedence", " LIST ; x=y")], "Precedence: list"),
        ([("precedence", "listing")], ""),
        ([("list-help", "")], "List-Help"),
        ([("x-campaign", "1")], "X-Campaign"),
        ([("x-campaigntoken", "1")], "X-Campaign"),
        ([("x-spam-flag", "YES, SCORE=9")], "X-Spam-Flag: YES"),
        ([("x-spam-flag", "yesterday")], ""),
        ([("x-failed-recipients", "")], "X-Failed-Recipients"),
        ([("auto-submitted", "no; x=y (human)")], ""),
    ],
)
def test_the_header_that_matched_is_told(headers: list[tuple[str, str]], because: str) -> None:
    found = answer(replace(PERSON, headers=tuple(headers)))
    assert found.because.endswith(because or "a person wrote to us")
    assert (found.rule == "person") is (because == "")


def test_a_platform_through_a_mailing_service_is_held_not_dropped() -> None:
    listed = replace(PERSON, return_path="bounces+1@em.saymine.io", headers=(("list-unsubscribe", "<x>"),))
    assert answer(listed).rule == "mail-system"
    platform = replace(listed, originators=(Address("", "requests@saymine.io"),))
    assert (answer(platform).action, answer(platform).rule) == (Action.HOLD, "list")
    assert answer(replace(platform, return_path="mailer-daemon@saymine.io")).rule == "mail-system"


@pytest.mark.parametrize(
    ("languages", "spoken", "language"),
    [
        (("en",), "de", "en"),
        (("en", "de"), "de", "de"),
        (("fr", "de"), "cs", "fr"),
        (("fr", "de"), "unknown", "fr"),
        (EIGHT, "pl", "pl"),
    ],
)
def test_the_letter_is_in_the_writers_language_where_we_have_it(languages: Any, spoken: str, language: str) -> None:
    decision = decide(delivery(), PERSON, reading(language=spoken), history(), policy(languages=languages), NOW)
    assert decision.acknowledgement
    assert decision.acknowledgement.language == language


def test_rules_are_unique_and_the_last_one_always_applies() -> None:
    assert len({row.rule for row in TABLE}) == len(TABLE)
    assert TABLE[-1].action is Action.SEND
    assert acknowledge.__doc__


_HEADERS = st.tuples(
    st.sampled_from(
        [
            "authentication-results",
            "auto-submitted",
            "x-auto-response-suppress",
            "precedence",
            "x-spam-flag",
            "x-autoreply",
        ]
    ),
    st.text(
        st.sampled_from('()";=\\ ,:.mxno-dmarcfailspfkid@/1') | st.characters(blacklist_categories=["Cs"]), max_size=60
    ),
)


@given(
    headers=st.lists(_HEADERS, max_size=5),
    reply_to=st.lists(st.text(max_size=30), max_size=2),
    sender=st.text(max_size=30),
)
def test_no_header_makes_the_table_raise(headers: list[tuple[str, str]], reply_to: list[str], sender: str) -> None:
    message = replace(
        PERSON,
        headers=tuple(headers),
        reply_to=tuple(Address("", address) for address in reply_to),
        originators=(Address("", sender),),
    )
    assert answer(message).rule in {row.rule for row in TABLE}
