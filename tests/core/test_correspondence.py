"""What a mail is to us, beyond the cases of `mails/decisions`."""

from dataclasses import replace
from datetime import date

import pytest
from decisions import ACK, LETTER, MAILS, OURS, history, known, ours, policy
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core import correspondence
from privacy_inbox.core.correspondence import Relation
from privacy_inbox.core.history import History, OpenTicket
from privacy_inbox.core.machines import machine_sign, uncommented
from privacy_inbox.core.message import Address, Message, Report, parse
from privacy_inbox.core.vocabulary import Category, Outcome, Right

PERSON = parse((MAILS / "person.eml").read_bytes())
REPLY = parse((MAILS / "reply.eml").read_bytes())
RETURNED = parse((MAILS / "letter-returned.eml").read_bytes())
POLICY = policy()


def relate(message: Message, past: History) -> Relation:
    return correspondence.relate(message, past, POLICY)


def with_headers(*headers: tuple[str, str]) -> Message:
    return replace(PERSON, headers=headers)


def test_a_copy_comes_before_everything_else() -> None:
    relation = relate(RETURNED, history(duplicate_of=known("ABCD-EFGH"), returned=ours(), answered=(ours(),)))
    assert (relation.outcome, relation.reference) == (Outcome.DUPLICATE, "ABCD-EFGH")


@pytest.mark.parametrize(
    "text", [LETTER, LETTER.replace("\n\n", "\n"), LETTER.replace(" ", "  "), LETTER.upper().lower()]
)
def test_a_returned_letter_may_be_wrapped_otherwise(text: str) -> None:
    same = text.split() == LETTER.split()
    relation = relate(replace(RETURNED, text=text), history(returned=ours()))
    assert (relation.outcome is Outcome.EVENT) == same


@pytest.mark.parametrize(
    "change",
    [
        {"text": ""},
        {"text": "Hello,"},
        {"text": LETTER + "STOP"},
        {"quoted": "please delete"},
        {"forwarded": "look at this"},
    ],
)
def test_a_returned_letter_with_anything_else_is_new(change: dict[str, str]) -> None:
    assert relate(replace(RETURNED, **change), history(returned=ours())).outcome is Outcome.TICKET  # type: ignore[arg-type]


def test_a_letter_whose_text_was_forgotten_does_not_swallow_an_empty_mail() -> None:
    assert relate(replace(RETURNED, text=""), history(returned=ours(""))).outcome is Outcome.TICKET


@given(st.text(min_size=1, max_size=60))
def test_words_of_a_person_are_never_taken_for_our_letter(words: str) -> None:
    message = replace(RETURNED, text=words)
    assert relate(message, history(returned=ours())).outcome is Outcome.TICKET


def test_a_machine_answers_the_letter_that_it_names_as_answered() -> None:
    other = ours(message_id="<ack.other@northwind-telecom.example>", reference="ABCD-EFGH")
    message = replace(REPLY, headers=(("auto-submitted", "auto-replied"),), in_reply_to=(ACK,))
    assert relate(message, history(answered=(other, ours()))).reference == "7QK4-M2XD"


@pytest.mark.parametrize(
    ("kind", "action", "bounced"),
    [
        ("delivery-status", "failed", True),
        ("delivery-status", "", True),
        ("delivery-status", "delayed", False),
        ("delivery-status", "delivered", False),
        ("disposition-notification", "", False),
        ("feedback-report", "", False),
        ("alma.reyes-at-willow", "please-delete-me", False),
    ],
)
def test_only_a_failure_is_a_bounce(kind: str, action: str, bounced: bool) -> None:
    relation = relate(replace(PERSON, report=Report(kind, (ACK,), action)), history(reported=(ours(),)))
    assert relation.outcome is Outcome.EVENT
    assert relation.bounced == (ACK if bounced else None)
    assert "alma" not in relation.because
    assert "delete" not in relation.because


def test_a_report_about_a_mail_that_is_no_letter_of_ours_is_new() -> None:
    assert relate(replace(PERSON, report=Report("delivery-status")), history()).outcome is Outcome.TICKET


def test_a_person_who_answers_our_letter_from_another_address_is_no_participant() -> None:
    relation = relate(REPLY, history(answered=(ours(),), thread=(known("7QK4-M2XD", "alma@home.example"),)))
    assert (relation.outcome, relation.linked) == (Outcome.TICKET, ("7QK4-M2XD",))


def test_a_participants_address_is_compared_without_case() -> None:
    shouting = replace(REPLY, originators=(replace(REPLY.originators[0], address="ALMA.Reyes@Willow.EXAMPLE"),))
    assert (
        relate(shouting, history(thread=(known("7QK4-M2XD", "alma.reyes@willow.example"),))).outcome is Outcome.APPENDED
    )


def test_of_several_tickets_the_one_with_the_writer_is_joined() -> None:
    thread = (known("ABCD-EFGH", "else@thistle.example"), known("7QK4-M2XD", "alma.reyes@willow.example"))
    assert relate(REPLY, history(thread=thread)).reference == "7QK4-M2XD"


def test_nobody_joins_without_an_address() -> None:
    assert relate(replace(REPLY, originators=()), history(thread=(known("7QK4-M2XD", ""),))).outcome is Outcome.TICKET


FORGED = ("authentication-results", "mx.northwind-telecom.example; dmarc=fail header.from=willow.example")


def test_a_forged_participant_joins_nothing_but_is_linked() -> None:
    forged = replace(REPLY, headers=(FORGED,))
    relation = relate(forged, history(thread=(known("7QK4-M2XD", "alma.reyes@willow.example"),)))
    assert (relation.outcome, relation.linked, relation.forged) == (Outcome.TICKET, ("7QK4-M2XD",), True)
    assert "forged" in relation.because


def test_whoever_forges_our_own_address_is_none_of_us() -> None:
    sign = (FORGED[0], FORGED[1].replace("willow", "northwind-telecom"))
    forged = replace(REPLY, originators=(Address("", OURS),), headers=(sign,))
    relation = relate(forged, history(thread=(known("7QK4-M2XD", "alma.reyes@willow.example"),)))
    assert (relation.outcome, relation.linked, relation.by_one_of_us) == (Outcome.TICKET, ("7QK4-M2XD",), False)


@pytest.mark.parametrize("ours_is", [OURS, OURS.upper(), OURS.replace("@", "+desk@")])
def test_one_of_us_writes_about_a_ticket_without_taking_part_in_it(ours_is: str) -> None:
    by_us = replace(REPLY, originators=(Address("", ours_is),))
    relation = relate(by_us, history(thread=(known("7QK4-M2XD", "alma.reyes@willow.example"),)))
    assert (relation.outcome, relation.reference, relation.by_one_of_us) == (Outcome.EVENT, "7QK4-M2XD", True)
    assert relate(by_us, history()).outcome is Outcome.TICKET  # about nothing that is known
    assert relate(by_us, history(thread=(known(forgotten=True),))).outcome is Outcome.TICKET


def test_a_participants_machine_is_an_event_on_the_ticket() -> None:
    message = replace(REPLY, headers=(("auto-submitted", "auto-replied"),))
    relation = relate(message, history(thread=(known("7QK4-M2XD", "alma.reyes@willow.example"),)))
    assert (relation.outcome, relation.reference) == (Outcome.EVENT, "7QK4-M2XD")


def test_a_bounce_in_words_of_its_own_is_known_by_the_letter_it_names() -> None:
    daemon = Address("", "mailer-daemon@mx.willow.example")
    message = replace(PERSON, originators=(daemon,), named=(ACK,))
    assert relate(message, history(reported=(ours(),))).bounced == ACK
    quoting = replace(PERSON, named=(ACK,))  # a person who quotes our header is no machine
    assert relate(quoting, history(reported=(ours(),))).outcome is Outcome.TICKET


OPEN = OpenTicket("ABCD-EFGH", Category.RIGHTS_REQUEST, (Right.ACCESS,), date(2026, 12, 1))


def test_a_new_mail_of_the_same_person_is_linked_but_not_that_of_a_platform() -> None:
    assert relate(PERSON, history(same_person=(OPEN,))).linked == ("ABCD-EFGH",)
    platform = replace(PERSON, originators=(Address("", "privacy@request.saymine.io"),))
    assert POLICY.tables.senders.is_platform(platform.originators[0].domain)
    assert relate(platform, history(same_person=(OPEN,))).linked == ()


def test_a_message_id_used_twice_is_said() -> None:
    relation = relate(PERSON, history(same_message_id=("7QK4-M2XD",), same_person=(OPEN,)))
    assert (relation.outcome, relation.linked) == (Outcome.TICKET, ("7QK4-M2XD",))
    assert relation.because == "another mail came before under the same Message-ID"


@pytest.mark.parametrize(
    ("value", "sign"),
    [
        ("auto-generated", "Auto-Submitted: auto-generated"),
        ("AUTO-REPLIED; type=x", "Auto-Submitted: auto-replied"),
        ("auto-notified(x)", "Auto-Submitted: auto-notified"),
        ("(no) auto-replied", "Auto-Submitted: auto-replied"),
        ("mail me at alma@willow.example", "Auto-Submitted"),
        ("(never closed", "Auto-Submitted"),
        ("", "Auto-Submitted"),
        ("no", ""),
        ("NO (human)", ""),
        ("no;x", ""),
        ("(a (nested) one) no", ""),
    ],
)
def test_auto_submitted(value: str, sign: str) -> None:
    assert machine_sign(with_headers(("auto-submitted", value))) == sign


@pytest.mark.parametrize(
    ("name", "value", "sign"),
    [
        ("x-autoreply", "yes", "X-Autoreply"),
        ("x-autoreply-from", "alma@willow.example", "X-AutoReply-From"),
        ("x-auto-reply", "", "X-Auto-Reply"),
        ("x-auto-reply", "No", ""),
        ("x-fc-machinegenerated", "true", "X-FC-MachineGenerated"),
        ("x-post-messageclass", "9;  AutoResponder", "X-POST-MessageClass: 9; Autoresponder"),
        ("delivered-to", "Autoresponder", "Delivered-To: autoresponder"),
        ("delivered-to", "autoresponder@willow.example", ""),
        ("preference", "auto_reply", "Preference: auto_reply"),
        ("precedence", "bulk", ""),
    ],
)
def test_other_signs_of_a_machine_never_repeat_a_senders_words(name: str, value: str, sign: str) -> None:
    assert machine_sign(with_headers((name, value))) == sign


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("a (b) c", "a  c"),
        ("a (b (c) d) e", "a  e"),
        (r"a (b \) c) d", "a  d"),
        ('"a (b" c) d', '"a (b" c) d'),
        ("a (b", "a (b"),
        ("a) b", "a) b"),
    ],
)
def test_uncommented(value: str, plain: str) -> None:
    assert uncommented(value) == plain


@given(st.text(st.sampled_from('()"\\ ab'), max_size=40))
def test_uncommented_takes_only_away(value: str) -> None:
    assert len(uncommented(value)) <= len(value)
