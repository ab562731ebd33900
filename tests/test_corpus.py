"""The labelled examples: well-formed, invented, and each written by itself."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain, combinations, product

import pytest

from lessons import CORPUS
from privacy_inbox.core.languages import LEARNED
from privacy_inbox.core.message import parse
from privacy_inbox.core.rules import fired
from privacy_inbox.core.vocabulary import Category, Right
from privacy_inbox.learning import Example, labels_of, raw_mail, read_corpus

LONG = 20  # words; shorter mails (STOP, thanks, a form of words from a law) are alike because people are
SHORT = 6  # words, from which a canary must have words of its own
# The two sentences of Postfix that stand in every bounce.
MACHINES_OWN = re.compile(
    r"This is the mail system at host|"
    r"I'm sorry to have to inform you that your message could not be delivered to one or more recipients"
)
SETS = {"corpus": CORPUS, "evaluation": CORPUS / "evaluation", "canaries": CORPUS / "canaries"}


@pytest.fixture(scope="module")
def sets() -> dict[str, list[Example]]:
    """Those that are trained on, those that only judge, and those that no classifier may get wrong again."""
    return {name: read_corpus(directory) for name, directory in SETS.items()}


@pytest.fixture(scope="module")
def examples(sets: dict[str, list[Example]]) -> list[Example]:
    """All of them: the three sets must not overlap either."""
    return list(chain.from_iterable(sets.values()))


def test_ids_are_unique(examples: list[Example]) -> None:
    assert [name for name, count in Counter(example.id for example in examples).items() if count > 1] == []


@pytest.mark.parametrize(("one", "other"), [*combinations(SETS, 2)])
def test_no_set_holds_what_another_one_does(sets: dict[str, list[Example]], one: str, other: str) -> None:
    """Nobody writes in two of them. Of mails as short as STOP the same words may stand in two, but in no canary."""
    assert {example.writer for example in sets[one]}.isdisjoint(example.writer for example in sets[other])
    texts = [{" ".join(re.findall(r"\w+", example.text.lower())) for example in sets[name]} for name in (one, other)]
    assert all(len(text.split()) < LONG and other != "canaries" for text in texts[0] & texts[1])


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
    assert list(alike(examples, LONG)) == []


def test_no_canary_resembles_another_mail(examples: list[Example]) -> None:
    """Not even a short one: what stands as it is in the corpus would be learned by heart."""
    assert [pair for pair in alike(examples, SHORT) if any(one.startswith("canary") for one in pair)] == []


def alike(examples: list[Example], least: int) -> Iterator[tuple[str, str]]:
    """The pairs of mails of at least so many words that share three of ten runs of four words."""
    runs = [shingles(MACHINES_OWN.sub("", example.text), least) for example in examples]
    holders = defaultdict(list)
    for at, found in enumerate(runs):
        for run in found:
            holders[run].append(at)
    shared = Counter(pair for listed in holders.values() for pair in combinations(listed, 2))
    yield from ((examples[a].id, examples[b].id) for (a, b), n in shared.items() if n / len(runs[a] | runs[b]) > 0.3)


def shingles(text: str, least: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + 4]) for at in range(len(words) - 3)} if len(words) >= least else set()


def test_no_two_share_a_skeleton(examples: list[Example]) -> None:
    """What is left of a mail without its names and numbers occurs once."""
    long = [example for example in examples if len(example.text.split()) >= LONG]
    skeletons = Counter(re.sub(r"\b[A-Z][\w'’-]*|\d+", "_", example.text) for example in long)
    assert max(skeletons.values()) == 1


@pytest.mark.parametrize("name", SETS)
def test_every_language_has_every_category(sets: dict[str, list[Example]], name: str) -> None:
    found = {(example.language, example.category) for example in sets[name]}
    assert found == set(product(LEARNED, Category))


def test_every_right_is_asked_for_in_every_language(sets: dict[str, list[Example]]) -> None:
    """But for the two that only California's law knows."""
    found = {(example.language, right) for example in sets["corpus"] for right in example.rights}
    californian = {Right.OPT_OUT_OF_SALE, Right.LIMIT_SENSITIVE}
    assert set(product(LEARNED, set(Right) - californian)) <= found
    assert {right for _, right in found} == set(Right)


def test_a_shipped_example_is_no_ticket(examples: list[Example]) -> None:
    assert [example.id for example in examples if example.ticket or example.quoted or example.forwarded] == []


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
