"""Corrections → candidate → comparison → promotion, with bundles made by hand and a corpus of a few mails."""

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest
from threadpoolctl import threadpool_limits

from house import mail
from privacy_inbox import learning, training
from privacy_inbox.core.faults import ConfigurationFault, Fault, StoreFault
from privacy_inbox.core.features import text_of
from privacy_inbox.core.message import parse
from privacy_inbox.core.passages import passages_of
from privacy_inbox.core.rules import fired
from privacy_inbox.core.settings import ModelSettings
from privacy_inbox.core.vocabulary import Category, Flag, Right
from privacy_inbox.learning import Example, Verdict, figures_of
from privacy_inbox.model import LEXICAL, load
from readings import Readings
from teaching import NOW, TEXTS, THEN, confirm, example, filled_with, lessons, move, put, write
from test_store import Filled

OPEN = Verdict((), (), figures_of([]), figures_of([]))


@pytest.fixture(scope="module", autouse=True)
def _one_thread() -> Iterator[None]:
    """Two processes of tests on two cores: threads that wait for each other take longer than one alone."""
    with threadpool_limits(1):
        yield


@pytest.fixture(autouse=True)
def _by_words_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "started_encoder", lambda: (None, "not in this test"))


@pytest.fixture
def readings() -> Readings:
    return Readings()


@pytest.fixture
def filled(tmp_path: Path, readings: Readings) -> Iterator[Filled]:
    with filled_with(tmp_path, readings) as made:
        yield made


def ticket(number: int, word: str = "cookies") -> Example:
    """A confirmed ticket that says one of the words."""
    return example(f"T{number}", word, ticket=True, decides="")


# --- From tickets to labelled mails ---


def test_a_confirmed_ticket_is_a_labelled_mail(filled: Filled) -> None:
    (row,) = filled.take(mail(1, "Erase me.").replace(b"Subject: A", b"Subject: A\r\n"))
    confirm(filled, row["reference"], category="rights_request", right=["erasure"], flag=["complaint"])
    (one,) = training.confirmed_examples(filled.store)
    assert (one.id, one.ticket, one.decides) == (row["reference"], True, "")
    assert (one.category, one.rights, one.flags) == (Category.RIGHTS_REQUEST, [Right.ERASURE], [Flag.COMPLAINT])
    assert (one.writer, one.subject, one.text) == (
        "person.1@somewhere.example",
        "A matter of mine, number 1",
        "Erase me.",
    )
    assert (one.language, one.region, one.acknowledge) == ("en", "uk", True)


@pytest.mark.parametrize("flag", ["automatic", "solicitation"])
def test_a_machine_is_not_to_be_answered(filled: Filled, flag: str) -> None:
    (row,) = filled.take(mail(1))
    confirm(filled, row["reference"], category="general_question", flag=[flag])
    (one,) = training.confirmed_examples(filled.store)
    assert not one.acknowledge


def with_attachment(raw: bytes) -> bytes:
    """The same, with a mail attached."""
    message = message_from_bytes(raw, policy=SMTP)
    message.add_attachment(b"Subject: Offers\n\nBuy!", maintype="message", subtype="rfc822", filename="offer.eml")
    return message.as_bytes()


WRITTEN = {
    "plain": mail(1, "Please send me a copy of all you hold about me."),
    "reply": mail(1, "No, all of it.\n\nOn Mon, 2 Mar 2026 at 10:00, Northwind wrote:\n> Which data?\n> Regards"),
    "forward": mail(
        1,
        "See below.\n\n---------- Forwarded message ---------\nFrom: News <news@shop.example>\n"
        "Date: Sun, 1 Mar 2026 10:00:00 +0000\nSubject: Offers\nTo: me@here.example\n\nBuy now, Ann!\n",
    ),
    "umlauts": mail(1, "Löschen Sie bitte alles über mich.\n\nGrüße\nJörg Müller", Subject="Löschung für Jörg"),
    "no words": mail(1, "", Subject="erase me"),
    "no name": mail(1, "A copy, please.", From="person.1@somewhere.example"),
    "a comma in the name": mail(1, "Lee wants a copy.\n\nAnn", From='"Lee, Ann" <person.1@somewhere.example>'),
    "two writers": mail(1, "We both want a copy.\n\nAnn", From="Ann <ann@lee.example>, Bob <bob@lee.example>"),
}


@pytest.mark.parametrize("raw", [pytest.param(raw, id=name) for name, raw in WRITTEN.items()])
def test_it_is_learned_from_as_it_will_be_read(filled: Filled, raw: bytes) -> None:
    (row,) = filled.take(raw)
    confirm(filled, row["reference"])
    (one,) = training.confirmed_examples(filled.store)
    message, learned = parse(raw), learning.read_mail(one)
    assert (learned.text, learned.passages) == (text_of(message), passages_of(message))
    assert list(fired(learned.message)) == list(fired(message))


@pytest.mark.parametrize(
    ("count", "newest"), [(0, 0), (1, 0), (4, 0), (5, 1), (9, 1), (10, 2), (50, 10), (51, 10)]
)  # fmt: skip
def test_the_newest_fifth_only_judges(count: int, newest: int) -> None:
    tickets = [ticket(number) for number in range(count)]
    learned, held_out = training.split(tickets)
    assert [*learned, *held_out] == tickets
    assert len(held_out) == newest


def test_a_ticket_that_taught_never_judges(tmp_path: Path, source: Path) -> None:
    """The newest two were forgotten between `train` and `evaluate`; or an old one was confirmed once more."""
    tickets = [ticket(number) for number in range(10)]
    training.train(tmp_path / "made", source, tickets, None, lambda *_: None)
    card = load(tmp_path / "made").card
    learned, _ = training.split(tickets)
    for since in (tickets[:-2], [*tickets[1:], tickets[0]]):
        assert not {one.id for one in learned} & {one.id for one in training.unlearned(since, [card])}
    assert [one.id for one in training.unlearned(tickets, [card])] == [tickets[8].id, tickets[9].id]


# --- Training ---


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("source") / "corpus", *lessons())


def test_a_candidate_learns_from_the_corpus_and_all_but_the_newest_tickets(source: Path, tmp_path: Path) -> None:
    tickets = [ticket(number) for number in range(6)]
    said: list[tuple[str, float]] = []
    made = training.train(tmp_path / "made", source, tickets, None, lambda *what: said.append(what))
    card = load(tmp_path / "made").card
    assert (made.directory, made.name) == (tmp_path / "made", card.name)
    assert (made.examples, made.confirmed, made.held_out) == (len(lessons()) + 5, 5, 1)
    assert (card.trained_on["examples"], card.trained_on["confirmed"]) == (made.examples, 5)
    assert card.trained_on["corpus"] == learning.digest([*learning.read_corpus(source), *tickets[:5]])
    assert made.figures.as_dict() == card.figures[LEXICAL]
    assert said[-1] == ("calibrating", 1.0)
    assert not card.encoder


@pytest.mark.parametrize("language", ["sv", "other", "unknown"])
def test_one_ticket_teaches_no_language(source: Path, tmp_path: Path, language: str) -> None:
    """Mails in a language that the corpus does not hold go to a person still."""
    tickets = [example("T1", "cookies", ticket=True, decides="", language=language)]
    training.train(tmp_path / "made", source, tickets, None, lambda *_: None)
    assert load(tmp_path / "made").card.thresholds[LEXICAL].languages == ("en",)


def test_what_was_learned_is_measured(source: Path, tmp_path: Path) -> None:
    training.train(tmp_path / "made", source, [], None, lambda *_: None)
    measured = training.measure(tmp_path / "made", write(tmp_path / "mails", example("x", "erase")))
    assert (measured.figures.examples, measured.figures.accuracy, measured.asked) == (1, 1.0, 0)


def test_a_bundle_is_measured(tmp_path: Path) -> None:
    mails = write(tmp_path / "mails", example("a", "erase"), example("b", "cookies"), example("c", "daughter"))
    measured = training.measure(put(tmp_path / "made", NOW, "erase", "cookies"), mails)
    figures = measured.figures
    assert (figures.examples, figures.rights_f1, figures.child_recall) == (3, 1.0, 0.0)
    assert figures.accuracy == pytest.approx(2 / 3)
    assert list(measured.languages) == ["en"]
    assert measured.seconds > 0


# --- Comparing ---


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus whose evaluation holds ten requests for erasure and ten reports, and whose canary is a child."""
    directory = tmp_path / "frozen"
    requests = [example(f"e{number}", "erase") for number in range(10)]
    reports = [example(f"n{number}", "newsletter") for number in range(10)]
    write(directory / "evaluation", *requests, *reports)
    write(directory / "canaries", example("the-canary", "daughter"))
    monkeypatch.setattr(training, "corpus", lambda: directory)
    return directory


BEFORE = ("daughter", "newsletter")  # what the classifier in use knows


def compared(directory: Path, then: tuple[str, ...], tickets: tuple[Example, ...] = ()) -> Verdict:
    return training.compare(put(directory / "now", NOW, *BEFORE), put(directory / "then", THEN, *then), tickets)


@pytest.mark.usefixtures("frozen")
def test_one_that_loses_nothing_and_wins_more_than_chance_may_be_promoted(tmp_path: Path) -> None:
    verdict = compared(tmp_path, (*BEFORE, "erase"))
    assert (verdict.open, verdict.refusals) == (True, ())
    assert (verdict.now.examples, verdict.now.accuracy, verdict.then.accuracy) == (20, 0.5, 1.0)
    assert verdict.findings == ("of 20 mails, 10 are read right anew and 0 no longer (category and rights)",)


@pytest.mark.usefixtures("frozen")
@pytest.mark.parametrize(
    ("then", "reason"),
    [
        (BEFORE, "it is no better than chance explains"),
        (("newsletter", "erase"), "the canary the-canary (child_data_alert) is no longer read right"),
        (("daughter",), "macro-F1 is worse by more than chance explains"),
        (("daughter", "erase"), "it is no better than chance explains: 10 mails are read right anew, 10 no longer"),
    ],
)
def test_one_that_loses_or_wins_nothing_is_refused(tmp_path: Path, then: tuple[str, ...], reason: str) -> None:
    verdict = compared(tmp_path, then)
    assert not verdict.open
    assert any(refusal.startswith(reason) for refusal in verdict.refusals), verdict.refusals


@pytest.mark.usefixtures("frozen")
def test_the_newest_confirmed_tickets_judge_too(tmp_path: Path) -> None:
    tickets = (*(ticket(number, "erase") for number in range(9)), ticket(9, "daughter"))
    verdict = compared(tmp_path, ("newsletter", "erase"), tickets)
    assert verdict.now.examples == 30  # these bundles have learned from none of the ten
    assert verdict.findings[-2:] == ("ticket T8: wrong now, right then", "ticket T9: right now, wrong then")
    assert "a child that was seen before is missed: T9" in verdict.refusals


@pytest.mark.usefixtures("frozen")
def test_the_one_in_use_is_no_candidate(tmp_path: Path) -> None:
    made = put(tmp_path / "now", NOW, *BEFORE)
    with pytest.raises(Fault, match="nothing has changed"):
        training.compare(made, made, [])


# --- Promoting ---


class Inbox:
    """A store of tickets that the classifier then in use read, and a candidate that knows more."""

    def __init__(self, filled: Filled, readings: Readings) -> None:
        self.filled, self.store, self.house = filled, filled.store, filled.house
        self.readings, self.number = readings, 0
        put(self.house.shelf.candidate, THEN, "cookies", "daughter", "erase", "newsletter")

    def holds(self, word: str, category: str = "general_question", **understood: Any) -> str:
        """A ticket with one of the words; returns its reference."""
        self.number += 1
        self.readings.of(f"<{self.number}@somewhere.example>", category=category, **understood)
        (row,) = self.filled.take(mail(self.number, TEXTS[word]))
        return str(row["reference"])

    def close(self, reference: str) -> str:
        if self.filled.held(reference):
            move(self.filled, reference, "drop", opened=True)
        move(self.filled, reference, "close", opened=True, reason="answered")
        return reference

    def tickets(self) -> dict[str, Any]:
        """All that the store knows of each ticket."""
        references = [row["reference"] for row in self.store.db.execute("SELECT reference FROM tickets ORDER BY id")]
        return {reference: self.store.ticket(reference) for reference in references}

    def files(self) -> dict[str, bytes]:
        directory = self.house.shelf.directory
        return {str(path): path.read_bytes() for path in sorted(directory.rglob("*")) if path.is_file()}


@pytest.fixture
def inbox(filled: Filled, readings: Readings) -> Inbox:
    return Inbox(filled, readings)


def test_a_promoted_candidate_is_in_use_under_its_name(inbox: Inbox) -> None:
    assert training.promote(inbox.house, inbox.store, OPEN) == []
    assert inbox.house.bundle == inbox.house.shelf.directory / THEN
    assert load(inbox.house.bundle).card == load(put(inbox.house.shelf.candidate, THEN, *TEXTS)).card


def test_what_it_reads_as_a_request_or_a_child_is_noted_and_no_ticket_is_changed(inbox: Inbox) -> None:
    request, child = inbox.holds("erase"), inbox.close(inbox.holds("daughter"))
    inbox.holds("newsletter")  # read as a report now: nobody waits for an answer to that
    inbox.holds("erase", "rights_request")  # read as it was
    upgraded = inbox.holds("daughter", "rights_request")
    inbox.holds("cookies", "rights_request")  # a question now; it stays on its clock
    before = inbox.tickets()
    noted = training.promote(inbox.house, inbox.store, OPEN)
    assert noted == [request, child, upgraded]
    after = inbox.tickets()
    for reference in noted:
        event = after[reference]["events"].pop()
        assert (event["kind"], event["facts"]["model"]) == ("reread", f"{THEN} {LEXICAL}")
    assert after == before
    assert [(row["reference"], row["status"], row["reread_as"]) for row in inbox.store.reread()] == [
        (request, "open", "rights_request"),
        (child, "closed", "child_data_alert"),
        (upgraded, "open", "child_data_alert"),
    ]
    assert inbox.store.verify() == []


def test_what_a_person_has_said_is_not_read_again(inbox: Inbox) -> None:
    said, forgotten = inbox.holds("erase"), inbox.holds("daughter")
    confirm(inbox.filled, said, opened=False, category="general_question")
    inbox.filled.forget(forgotten)
    assert training.promote(inbox.house, inbox.store, OPEN) == []
    assert inbox.store.reread() == []


def test_a_refused_candidate_leaves_everything_as_it_was(inbox: Inbox) -> None:
    inbox.holds("erase")
    tickets, files, changes = inbox.tickets(), inbox.files(), inbox.store.db.total_changes
    refused = Verdict(("a child is missed", "macro-F1 is worse"), (), figures_of([]), figures_of([]))
    with pytest.raises(Fault, match="it is not promoted: a child is missed; macro-F1 is worse"):
        training.promote(inbox.house, inbox.store, refused)
    assert (inbox.tickets(), inbox.files(), inbox.store.db.total_changes) == (tickets, files, changes)
    assert inbox.house.shelf.in_use is None


def test_where_the_configuration_names_a_model_none_is_promoted(inbox: Inbox, tmp_path: Path) -> None:
    configured = put(tmp_path / "own", NOW)
    settings = replace(inbox.house.settings, models=ModelSettings(configured))
    house = replace(inbox.house, settings=settings)
    files = inbox.files()
    with pytest.raises(ConfigurationFault, match="names a model of its own") as caught:
        training.promote(house, inbox.store, OPEN)
    assert "unset [models] directory" in caught.value.next_step
    assert inbox.files() == files
    assert (house.bundle, house.shelf.in_use) == (configured, None)


@pytest.mark.parametrize("broken", ["card.json", "weights.npz"])
def test_a_broken_candidate_is_not_promoted(inbox: Inbox, broken: str) -> None:
    (inbox.house.shelf.candidate / broken).write_bytes(b"{}")
    with pytest.raises(Fault, match=broken.replace(".", r"\.")):
        training.promote(inbox.house, inbox.store, OPEN)
    assert inbox.house.shelf.in_use is None


def test_where_the_tickets_cannot_be_read_it_is_not_promoted(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise StoreFault("the store is locked")

    inbox.holds("erase")
    with monkeypatch.context() as patched:
        patched.setattr(training, "replay", broken)
        with pytest.raises(StoreFault):
            training.promote(inbox.house, inbox.store, OPEN)
    assert len(training.promote(inbox.house, inbox.store, OPEN)) == 1


def test_replaying_changes_nothing(inbox: Inbox) -> None:
    request, question = inbox.holds("erase"), inbox.holds("cookies")
    inbox.close(question)
    confirm(inbox.filled, inbox.holds("daughter"))
    tickets, files, changes = inbox.tickets(), inbox.files(), inbox.store.db.total_changes
    found = list(training.replay(inbox.store, inbox.house.shelf.candidate))
    assert [(reference, before, after.category) for reference, before, after in found] == [
        (request, Category.GENERAL_QUESTION, Category.RIGHTS_REQUEST),
        (question, Category.GENERAL_QUESTION, Category.GENERAL_QUESTION),
    ]
    assert (inbox.tickets(), inbox.files(), inbox.store.db.total_changes) == (tickets, files, changes)
    assert inbox.store.reread() == []


def test_a_bundle_made_by_hand_says_what_it_knows(tmp_path: Path) -> None:
    """What all of this rests on."""
    mails = write(tmp_path / "mails", *(example(word, word) for word in TEXTS))
    measured = training.measure(put(tmp_path / "made", NOW, *TEXTS), mails)
    assert all(found.category is one.category and list(found.rights) == one.rights for one, found in measured.pairs)
