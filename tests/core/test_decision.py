"""From a mail to a decision: every case of `mails/decisions/expected.toml`, and what holds for all of them."""

import re
import tomllib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from decisions import EIGHT, MAILS, NOW, OURS, delivery, history, past, policy, reading

from privacy_inbox import demo
from privacy_inbox.core.acknowledgement import TABLE
from privacy_inbox.core.classification import Reading, Thresholds, classify, unread
from privacy_inbox.core.decision import Decision, decide, quarantine
from privacy_inbox.core.languages import language_of
from privacy_inbox.core.message import parse
from privacy_inbox.core.policy import Policy
from privacy_inbox.core.review import not_read
from privacy_inbox.core.vocabulary import Action, Category, Flag, Outcome

Case = dict[str, Any]
CASES: list[Case] = tomllib.loads((MAILS / "expected.toml").read_text(encoding="utf-8"))["case"]


def raw_of(case: Case) -> bytes:
    text = (MAILS / f"{case['mail']}.eml").read_bytes().decode("utf-8", "surrogateescape")
    for old, new in case.get("replace", ()):
        assert old in text, f"{case['mail']}.eml does not hold {old!r}"
        text = text.replace(old, new, 1)
    return f"{case.get('add', '')}{text}".encode("utf-8", "surrogateescape")


def policy_of(case: Case) -> Policy:
    wishes = {"languages": EIGHT} | case.get("settings", {})
    within = wishes.pop("within", 7)
    found = policy(**wishes)
    letters = replace(found.settings.letters, acknowledge_within_days=within)
    return replace(found, settings=replace(found.settings, letters=letters))


def decided(case: Case) -> Decision:
    raw = raw_of(case)
    received = NOW - timedelta(days=case.get("days_ago", 0))
    arrived = delivery(raw, received, case.get("junk", False), case.get("handled_before", False))
    known, message = past(case.get("past", {})), parse(raw)
    found = {"language": language_of(message.text or message.subject), "needs_review": bool(not_read(message))}
    return decide(arrived, message, reading(**found | case.get("reading", {})), known, policy_of(case), NOW)


def seen(decision: Decision) -> Case:
    """A decision in the words of `expected.toml`."""
    ticket, letter = decision.ticket, decision.acknowledgement
    found: Case = {
        "outcome": decision.outcome,
        "because": letter.because if letter else decision.because,
        "reference": decision.reference,
        "bounced": decision.bounced or "",
        "erase": decision.erase,
    }
    if ticket:
        found |= {"status": ticket.status, "linked": list(ticket.linked)}
    if letter:
        found |= {"action": letter.action, "rule": letter.rule, "to": letter.to}
        found |= {"template": letter.template, "language": letter.language}
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: Case) -> None:
    found = seen(decided(case))
    for name in found.keys() & case.keys() - {"because"}:
        assert found[name] == case[name], f"{name}, because {found['because']!r}"
    assert case.get("because", "") in found["because"]


@pytest.mark.parametrize("case", [case for case in CASES if "outcome" in case], ids=lambda case: case["name"])
def test_a_person_looks_where_not_all_was_read(case: Case) -> None:
    sure = Reading("test", {Category.RIGHTS_REQUEST: 20.0}, {}, dict.fromkeys(Flag, -20.0))
    found = classify(parse(raw_of(case)), sure, Thresholds(languages=(*EIGHT, "other"), review=0.0, child=1.0))
    assert case.get("review", "") in found.review_because
    assert found.needs_review is ("review" in case), found.review_because


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_ticket_has_an_acknowledgement_and_everything_else_has_none(case: Case) -> None:
    decision = decided(case)
    assert bool(decision.ticket) == bool(decision.acknowledgement) == (decision.outcome is Outcome.TICKET)
    assert decision.because
    assert decision.reference


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_where_letters_wait_nothing_is_sent_and_no_draft_is_made_for_nobody(case: Case) -> None:
    usual = decided(case).acknowledgement
    waiting = decided({**case, "settings": {**case.get("settings", {}), "mode": "hold"}}).acknowledgement
    if usual is None or waiting is None:
        assert usual == waiting
        return
    assert waiting.action in (Action.HOLD, Action.NONE)
    assert (waiting.action is Action.NONE) == (usual.action is Action.NONE)
    assert (waiting.rule, waiting.to) == (usual.rule, usual.to)


def test_every_rule_has_a_case() -> None:
    assert {case["rule"] for case in CASES if "rule" in case} == {row.rule for row in TABLE}


def test_every_mail_has_a_case() -> None:
    assert {case["mail"] for case in CASES} == {path.stem for path in MAILS.glob("*.eml")}


def test_copies_are_known_by_what_was_written() -> None:
    digests = {path.stem: parse(path.read_bytes()).content_digest for path in MAILS.glob("*.eml")}
    same = {name for name, digest in digests.items() if digest == digests["person"]}
    assert same == {"person", "copy-by-another-way", "copy-in-base64"}


def test_no_two_cases_have_the_same_name() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)


def test_what_could_not_be_read_has_a_ticket_of_its_own_and_no_letter() -> None:
    decision = quarantine(delivery(b"?"), unread(), history(), policy(), "three attempts failed")
    assert decision.outcome is Outcome.QUARANTINED
    assert decision.ticket
    assert decision.ticket.reference == decision.reference
    assert decision.ticket.deadline.rule.startswith("UK_GDPR/")
    assert decision.acknowledgement
    assert (decision.acknowledgement.action, decision.acknowledgement.to) == (Action.HOLD, "")


SAMPLES = sorted((Path(demo.__file__).parent / "mails").glob("*.eml"))


def sample(path: Path) -> bytes:
    return path.read_bytes().replace(b"{{now}}", b"Mon, 23 Nov 2026 09:00:00 +0000")


def test_the_demo_has_its_mails_in_order() -> None:
    assert [path.name[:2] for path in SAMPLES] == [f"{number:02}" for number in range(1, 26)]


def test_one_demo_mail_comes_twice_and_no_other() -> None:
    digests = {path.stem: parse(sample(path)).content_digest for path in SAMPLES}
    twice = [name for name, digest in digests.items() if list(digests.values()).count(digest) > 1]
    assert twice == ["01-access-request", "20-access-request-again"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_demo_mail_is_dated_by_the_demo_and_names_nobody_real(path: Path) -> None:
    raw = path.read_bytes()
    head = raw.partition(b"\n\n")[0]
    assert b"\nDate: {{now}}\n" in head
    assert b"\nTo: " in head
    assert OURS.encode() in head
    assert not parse(sample(path)).oddities
    domains = re.findall(rb"[\w.+-]+@([\w.-]+)|https?://([\w.-]+)", raw)
    assert all((mail or web).rstrip(b".").endswith(b".example") for mail, web in domains)


@pytest.mark.parametrize(
    ("name", "rule", "to"),
    [
        ("05-solicitor", "person", "claims@pellgrove-law.example"),
        ("16-newsletter", "mail-system", ""),
        ("18-out-of-office", "null-return-path", ""),
        ("19-delivery-failure", "report", ""),
        ("21-no-reply", "person", "lena.okafor@peartree.example"),
        ("22-forged", "forged", "m.oyelaran@city-bank.example"),
    ],
)
def test_what_becomes_of_a_demo_mail(name: str, rule: str, to: str) -> None:
    raw = next(sample(path) for path in SAMPLES if path.stem == name)
    letter = decide(delivery(raw), parse(raw), reading(), history(), policy(), NOW).acknowledgement
    assert letter
    assert (letter.rule, letter.to) == (rule, to)
