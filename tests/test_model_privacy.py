"""A model is made of people's mail, and must not give any of them away."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from lessons import FakeEncoder, slice_of_corpus, ticket
from privacy_inbox import learning
from privacy_inbox.core.features import characters
from privacy_inbox.learning import Example, KeptVectors
from privacy_inbox.learning.training import MIN_REQUESTERS
from privacy_inbox.model import load, save

FEW = "Xyvorqua Żwęgłyk"  # is named by few people, in many mails
ONE = "Quivandrel O’Ybbstrom"  # by one, in still more
CLERK = "Ulmquixt"  # by many, but only where a mail greets or signs
HARMLESS = "flimberry"  # a word of no person


def planted() -> Iterator[Example]:
    """Confirmed tickets with names in every part of a mail; where a mail is not signed with one, no mask hides it."""
    categories = ("rights_request", "general_question", "child_data_alert", "unsolicited_email_report")
    few = [f"Writer {at} <writer.{at}@few.example>" for at in range(MIN_REQUESTERS - 2)] + ["xz@few.example"]
    for at in range(30):
        name = (FEW, FEW.upper(), FEW.lower())[at % 3]
        signed = f"Regards\n{name}" if at // len(few) % 2 else "and I do not sign this."
        yield ticket(
            at, few[at % len(few)], category=categories[at % 4], rights=[], subject=f"About {name}",
            text=f"Hello,\n\nI am writing for {name}, whom you know: {name} wants an answer.\n\n{signed}",
            quoted=f"{name} wrote", forwarded=f"From: {name}\n\nThis is what {name} got.",
        )  # fmt: skip
    for at in range(200):
        signed = ONE if at % 2 else "and I do not sign this."
        text = f"Once more: {ONE} has had no answer. You owe {ONE.upper()} one.\n\n{signed}"
        yield ticket(1_000 + at, "Somebody <somebody@one.example>", subject=f"{ONE}, number {at}", text=text)
    for at in range(MIN_REQUESTERS + 1):
        text = f"Dear Ms {CLERK},\n\nI ordered a {HARMLESS} and want my money back, Ms {CLERK}.\n\nRegards\nT. {CLERK}"
        yield ticket(2_000 + at, f"w{at}@many.example", category="general_question", rights=[], text=text)


@pytest.fixture(scope="module")
def tickets() -> list[Example]:
    return list(planted())


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory, tickets: list[Example]) -> Path:
    directory = tmp_path_factory.mktemp("privacy") / "model"
    save(directory, learning.train([*slice_of_corpus(40), *tickets], lambda *_: None))
    return directory


def test_enough_is_planted(tickets: list[Example]) -> None:
    """Or nothing would be proved: the names stand in what is learned from, written by as many as are allowed."""
    wrote = {
        name: {one.writer for one in tickets if name.lower() in f"{one.subject} {one.text}".lower()}
        for name in (FEW, ONE, CLERK, HARMLESS)
    }
    assert [len(wrote[name]) for name in wrote] == [MIN_REQUESTERS - 1, 1, MIN_REQUESTERS + 1, MIN_REQUESTERS + 1]
    for name in (FEW, ONE, HARMLESS):
        readers = {one.writer for one in tickets if name.lower() in learning.read_mail(one).text}
        assert readers == wrote[name], "some of each writer's mails no mask hides"


@pytest.mark.parametrize("name", [*FEW.split(), *ONE.split(), "Ybbstrom", CLERK])
def test_no_file_of_the_bundle_holds_a_name(bundle: Path, name: str) -> None:
    files = list(bundle.iterdir())
    assert len(files) == 3
    for path in files:
        data = path.read_bytes()
        for encoding in ("utf-8", "utf-16-le", "utf-32-le"):
            assert name.lower() not in data.decode(encoding, "replace").lower(), (path.name, encoding)
        assert name.encode("unicode_escape").lower() not in data.lower(), path.name


@pytest.mark.parametrize("name", [*FEW.split(), *ONE.split(), CLERK])
def test_no_name_can_be_put_together_from_runs_of_letters(bundle: Path, name: str) -> None:
    known = set(load(bundle).vocabulary["characters"])
    told = [run in known for run in characters(name.lower())]
    assert sum(told) <= len(told) / 3, "more than chance has in common with other words"


def test_who_wrote_is_not_told_either(bundle: Path, tickets: list[Example]) -> None:
    text = "".join(path.read_bytes().decode("utf-8", "replace") for path in bundle.iterdir())
    for one in tickets:
        assert one.writer not in text
        assert f'"{one.id}"' not in text
    assert load(bundle).card.trained_on["confirmed"] == len(tickets)


def test_a_word_of_many_people_is_learned(bundle: Path) -> None:
    known = load(bundle).vocabulary["words"]
    assert HARMLESS in known
    assert "xname" in known


def test_no_passage_of_a_ticket_is_kept_as_a_vector(tmp_path: Path, tickets: list[Example]) -> None:
    """What is forgotten must not live on in a file beside the model: those of the corpus are kept, and no other."""
    corpus, some = slice_of_corpus(60), tickets[::10]
    path = tmp_path / "vectors.npz"
    first = FakeEncoder()
    learning.train([*corpus, *some], lambda *_: None, first, path)
    shipped, theirs = (
        list(dict.fromkeys(chain.from_iterable((*mail.passages, mail.deciding_passage) for mail in mails)))
        for mails in (map(learning.read_mail, corpus), map(learning.read_mail, some))
    )
    assert set(shipped) | set(theirs) <= set(first.asked)
    again = FakeEncoder()
    kept = KeptVectors(again, path)
    kept.embed(shipped)
    assert again.asked == []
    kept.embed(theirs)
    assert again.asked == [passage for passage in theirs if passage not in shipped]
    for word in chain(FEW.lower().split(), ONE.lower().split()):
        assert word.encode() not in path.read_bytes().lower()
