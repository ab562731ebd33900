"""Corrections → candidate → comparison → promotion: how the classifier learns, from people alone.

A candidate is trained on the shipped corpus and on the tickets that a person confirmed, but for the newest of these:
on them, on the frozen evaluation mails and on the canaries it is read side by side with the classifier in use.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from privacy_inbox import learning, resources
from privacy_inbox.app import House
from privacy_inbox.core.classification import Classification
from privacy_inbox.core.faults import ConfigurationFault, Fault
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right
from privacy_inbox.learning import Example, KeptVectors, Progress, Reading, Verdict
from privacy_inbox.model import Card, Embed, load, save
from privacy_inbox.store import Confirmed, Store
from privacy_inbox.understanding import Classifier, started_encoder

HELD_OUT = 5  # of so many confirmed tickets the newest one is never trained on
TEACHES = 50  # labels; fewer guard more than they teach


@dataclass(frozen=True, slots=True)
class Made:
    """A candidate: where it lies, what it is called, and what it learned from."""

    directory: Path
    name: str
    examples: int
    confirmed: int
    held_out: int
    figures: learning.Figures


def corpus() -> Path:
    """The shipped corpus."""
    return resources.shipped("models") / "corpus"


def confirmed_examples(store: Store) -> list[Example]:
    """The tickets that a person confirmed with the message open, the first confirmed first."""
    return [_example(one) for one in store.confirmed()]


def split(confirmed: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """Those to learn from, and the newest, which only judge."""
    cut = len(confirmed) - len(confirmed) // HELD_OUT
    return list(confirmed[:cut]), list(confirmed[cut:])


def train(directory: Path, source: Path, confirmed: Sequence[Example], cache: Path | None, progress: Progress) -> Made:
    """Train a candidate from labelled mails and confirmed tickets, and write it."""
    learned, held_out = split(confirmed)
    encoder, _ = started_encoder()
    made = learning.train([*learning.read_corpus(source), *learned], progress, encoder, cache)
    save(directory, made)
    variant = list(made.card.figures)[-1]
    figures = learning.Figures(**made.card.figures[variant])
    count = made.card.trained_on["examples"]
    return Made(directory, made.card.name, count, len(learned), len(held_out), figures)


def measure(bundle: Path, source: Path) -> learning.Measured:
    """What a classifier makes of labelled mails, and how long it takes."""
    classifier = Classifier(load(bundle), _embed())
    examples = learning.read_corpus(source)
    messages = [learning.read_mail(example).message for example in examples]
    started = time.perf_counter()
    found = [classifier(message) for message in messages]
    return learning.Measured(list(zip(examples, found, strict=True)), time.perf_counter() - started, classifier.asked)


def compare(now: Path, then: Path, confirmed: Sequence[Example], cache: Path | None = None) -> Verdict:
    """Read frozen mails, canaries and the confirmed tickets that neither has learned from; judge the second by them."""
    encoder, _ = started_encoder()
    embed = KeptVectors(encoder, cache).embed if encoder else None
    bundles = load(now), load(then)
    if bundles[0].card.name == bundles[1].card.name:
        raise Fault("the candidate is the classifier in use: nothing has changed")
    mails = [
        *(("frozen", one) for one in learning.read_corpus(corpus() / "evaluation")),
        *(("canary", one) for one in learning.read_corpus(corpus() / "canaries")),
        *(("ticket", one) for one in unlearned(confirmed, [bundle.card for bundle in bundles])),
    ]
    both = Classifier(bundles[0], embed), Classifier(bundles[1], embed)
    return learning.compare([_read(kind, one, *both) for kind, one in mails])


def unlearned(confirmed: Sequence[Example], cards: Sequence[Card]) -> list[Example]:
    """The confirmed tickets that none of these classifiers has learned from: only they may judge."""
    learned = {mark for card in cards for mark in card.trained_on.get("tickets", ())}
    return [one for one in confirmed if learning.mark_of(one) not in learned]


def _read(kind: str, example: Example, now: Classifier, then: Classifier) -> Reading:
    message = learning.read_mail(example).message
    return Reading(example, kind, now(message), then(message))


def promote(house: House, store: Store, verdict: Verdict) -> list[str]:
    """Put the candidate into use, and list the tickets that it reads as a request or a child alert where it was none.

    Raises ConfigurationFault where the verdict refuses it, or the configuration names another model.
    """
    _require_shelf(house)
    if not verdict.open:
        raise Fault("it is not promoted: " + "; ".join(verdict.refusals))
    name = load(house.shelf.candidate).card.name
    found = [one for one in replay(store, house.shelf.candidate) if _newly_pressing(*one[1:])]
    house.shelf.promote(name)
    with store.transaction() as tx:
        for reference, _, after in found:
            tx.note_reread(reference, after)
    return [reference for reference, _, _ in found]


def _newly_pressing(before: Category, after: Classification) -> bool:
    """Whether a ticket is read as a request or a child alert, and was not before."""
    pressing = (Category.RIGHTS_REQUEST, Category.CHILD_DATA_ALERT)
    return after.category is not before and after.category in pressing


def roll_back(house: House) -> str:
    """Take up the model before the present one; its name, empty for the shipped one.

    Raises ConfigurationFault where there is none before it, or the configuration names another model.
    """
    _require_shelf(house)
    return house.shelf.roll_back()


def _require_shelf(house: House) -> None:
    if house.settings.models.directory:
        raise ConfigurationFault(
            "the configuration names a model of its own", "unset [models] directory; the promoted one is used then"
        )


def replay(store: Store, bundle: Path) -> Iterator[tuple[str, Category, Classification]]:
    """What a model would make of each ticket's first mail that no person has confirmed; nothing is changed."""
    classifier = Classifier(load(bundle), _embed())
    for reference, category, raw in store.unconfirmed():
        yield reference, Category(category), classifier.of_raw(raw).classification


def _embed() -> Embed | None:
    encoder, _ = started_encoder()
    return encoder.embed if encoder else None


def _example(one: Confirmed) -> Example:
    machine = {Flag.AUTOMATIC, Flag.SOLICITATION} & set(map(Flag, one.flags))
    return Example(
        id=one.reference, sender=one.sender, subject=" ".join(one.subject.split()), text=one.text,
        category=Category(one.category), rights=[Right(name) for name in one.rights],
        flags=[Flag(name) for name in one.flags], region=Region(one.region), language=one.language,
        acknowledge=not machine, decides="", ticket=True, quoted=one.quoted, forwarded=one.forwarded,
    )  # fmt: skip
