"""The labelled examples: well-formed, invented, and each written by itself."""

import re
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from privacy_inbox.core.message import parse
from privacy_inbox.core.rules import fired
from privacy_inbox.learning import Example, labels_of, raw_mail, read_corpus

CORPUS = Path(__file__).parent.parent / "models" / "corpus"
LONG = 20  # words; shorter mails (STOP, thanks, a form of words from a law) are alike because people are


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    """All of them, those of the evaluation included: the two must not overlap either."""
    return read_corpus(CORPUS) + read_corpus(CORPUS / "evaluation")


def test_ids_are_unique(examples: list[Example]) -> None:
    assert [name for name, count in Counter(example.id for example in examples).items() if count > 1] == []


def test_only_reserved_domains(examples: list[Example]) -> None:
    found = re.compile(r"@([\w.-]+)|https?://([^\s/>]+)|\b(www\.[\w.-]+)")
    for example in examples:
        for hosts in found.findall(f"{example.sender} {example.subject} {example.text}"):
            assert "".join(hosts).rstrip(".").lower().endswith(".example"), example.id


def test_a_mail_can_be_made_of_each(examples: list[Example]) -> None:
    for example in examples:
        message = parse(raw_mail(example))
        assert message.correspondent is not None, example.id
        assert message.subject == " ".join(example.subject.split()), example.id
        assert message.text or message.quoted or message.forwarded or not example.text.strip(), example.id


def test_no_two_are_near_duplicates(examples: list[Example]) -> None:
    runs = [shingles(example.text) for example in examples]
    holders = defaultdict(list)
    for at, found in enumerate(runs):
        for run in found:
            holders[run].append(at)
    shared = Counter(pair for listed in holders.values() for pair in combinations(listed, 2))
    alike = [(examples[a].id, examples[b].id) for (a, b), n in shared.items() if n / len(runs[a] | runs[b]) > 0.3]
    assert alike == []


def shingles(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + 4]) for at in range(len(words) - 3)} if len(words) >= LONG else set()


def test_no_two_share_a_skeleton(examples: list[Example]) -> None:
    """What is left of a mail without its names and numbers occurs once."""
    long = [example for example in examples if len(example.text.split()) >= LONG]
    skeletons = Counter(re.sub(r"\b[A-Z][\w'’-]*|\d+", "_", example.text) for example in long)
    assert max(skeletons.values()) == 1


def test_every_language_has_every_category(examples: list[Example]) -> None:
    found = {(example.language, example.category) for example in examples}
    assert len(found) == 4 * len({language for language, _ in found})


def test_rules_point_the_right_way() -> None:
    """What a rule speaks for is truer where it fires than elsewhere. Only examples that are trained on are asked."""
    told, base = defaultdict(list), Counter[str]()
    examples = read_corpus(CORPUS)
    for example in examples:
        true = labels_of(example)
        base.update(true)
        for rule, _ in fired(parse(raw_mail(example))):
            for label, weight in rule.points_to:
                told[rule.name, label, weight > 0].append(label in true)
    for (name, label, speaks_for), held in told.items():
        if len(held) >= 10:
            assert (sum(held) / len(held) > base[label] / len(examples)) is speaks_for, (name, label)
