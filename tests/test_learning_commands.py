"""`train`, `evaluate`, `models`, and the confirmation that teaches: on a store of tickets, bundles made by hand."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from threadpoolctl import threadpool_limits

from house import mail
from privacy_inbox import app, logs, training
from privacy_inbox.cli import group
from privacy_inbox.commands import learning as commands
from privacy_inbox.model import load
from readings import Readings
from teaching import NOW, OTHER, TEXTS, THEN, confirm, example, filled_with, lessons, move, put, write
from test_store import Filled


class Office:
    """A house whose shipped classifier knows of no request for erasure, its tickets, and a person at a terminal."""

    def __init__(self, filled: Filled, readings: Readings, directory: Path) -> None:
        self.filled, self.store, self.shelf = filled, filled.store, filled.house.shelf
        self.readings, self.number, self.directory = readings, 0, directory
        self.shipped = put(directory / "starter", NOW, "daughter", "newsletter")

    def holds(self, word: str) -> str:
        """A ticket that was taken for a general question; returns its reference."""
        self.number += 1
        self.readings.of(f"<{self.number}@somewhere.example>", category="general_question")
        (row,) = self.filled.take(mail(self.number, TEXTS[word]))
        return str(row["reference"])

    def candidate(self, *known: str, name: str = THEN) -> None:
        put(self.shelf.candidate, name, *known)

    def ask(self, *arguments: str | Path) -> Result:
        words = ["--config", str(self.directory / "privacy-inbox.toml"), *map(str, arguments)]
        return CliRunner().invoke(group, words, catch_exceptions=False)

    def told(self, *arguments: str | Path) -> str:
        """What a command that does its work prints."""
        ended = self.ask(*arguments)
        assert (ended.exit_code, ended.stderr) == (0, "")
        return ended.stdout

    def rows(self, *arguments: str | Path, code: int = 0) -> list[dict[str, Any]]:
        ended = self.ask(*arguments, "--json")
        assert (ended.exit_code, ended.stderr) == (code, "")
        return [json.loads(line) for line in ended.stdout.splitlines()]

    def refused(self, code: int, *arguments: str | Path) -> str:
        """What a command that does nothing says."""
        ended = self.ask(*arguments)
        assert (ended.exit_code, ended.stdout) == (code, "")
        assert "\n  → " in ended.stderr
        assert ended.stderr.startswith("privacy-inbox: ")
        return ended.stderr


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    readings = Readings()
    frozen = tmp_path / "frozen"
    write(
        frozen / "evaluation", *(example(f"{word}.{at}", word) for at in range(8) for word in ("erase", "newsletter"))
    )
    write(frozen / "canaries", example("the-canary", "daughter"))
    with filled_with(tmp_path, readings) as filled:
        made = Office(filled, readings, tmp_path)
        monkeypatch.setattr(app, "starter_model", lambda: made.shipped)
        monkeypatch.setattr(commands, "starter_model", lambda: made.shipped)
        monkeypatch.setattr(logs, "configure", lambda _: None)  # it is for a process of its own
        monkeypatch.setattr(training, "corpus", lambda: frozen)
        monkeypatch.setattr(training, "started_encoder", lambda: (None, "not in this test"))
        yield made


BETTER = ("daughter", "newsletter", "erase")


# --- train ---


@pytest.fixture(scope="module", autouse=True)
def _one_thread() -> Iterator[None]:
    """Two processes of tests on two cores: threads that wait for each other take longer than one alone."""
    with threadpool_limits(1):
        yield


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("source") / "corpus", *lessons())


def test_training_makes_a_candidate_and_leaves_the_one_in_use_alone(office: Office, source: Path) -> None:
    references = [office.holds("erase") for _ in range(6)]
    for reference in references:
        confirm(office.filled, reference, category="rights_request", right=["erasure"])
    said = office.told("train", "--corpus", source)
    card = load(office.shelf.candidate).card
    assert f"{card.name}, from {len(lessons()) + 5} mails, 5 of them confirmed tickets" in said
    assert "the newest 1 confirmed tickets only judge" in said
    assert "`privacy-inbox evaluate` compares it" in said
    assert (card.trained_on["examples"], card.trained_on["confirmed"]) == (len(lessons()) + 5, 5)
    assert (office.filled.house.bundle, office.shelf.history) == (office.shipped, [""])
    office.told("train", "--corpus", source)  # one candidate at a time: the new one takes the place of the other
    assert [row["model"] for row in office.rows("models", "list")] == ["shipped", "candidate"]


def test_with_to_a_bundle_of_the_labelled_mails_alone_is_written(office: Office, source: Path) -> None:
    confirm(office.filled, office.holds("erase"), category="rights_request", right=["erasure"])
    target = office.directory / "own"
    said = office.told("train", "--corpus", source, "--to", target)
    card = load(target).card
    assert f"{target}: {card.name}, from {len(lessons())} mails, 0 of them confirmed tickets" in said
    assert "category f1" in said
    assert card.trained_on["confirmed"] == 0
    assert not office.shelf.directory.exists()
    assert office.rows("evaluate", "--model", target, "--on", source)[0]["accuracy"] == 1.0


def test_with_to_no_configuration_is_needed(office: Office, source: Path) -> None:
    (office.directory / "privacy-inbox.toml").unlink()
    office.told("train", "--corpus", source, "--to", office.directory / "own")
    assert load(office.directory / "own").card.trained_on["examples"] == len(lessons())


def test_too_few_mails_say_what_to_do_and_leave_the_candidate_that_was_there(office: Office) -> None:
    office.candidate(*BETTER)
    few = write(office.directory / "few", example("x", "erase"))
    assert "label at least 5 of each category" in office.ask("train", "--corpus", few).stderr
    assert load(office.shelf.candidate).card.name == THEN


# --- evaluate ---


@pytest.mark.parametrize("words", [("evaluate",), ("models", "promote")])
def test_without_a_candidate_it_says_what_makes_one(office: Office, words: tuple[str, ...]) -> None:
    assert office.refused(2, *words) == (
        "privacy-inbox: there is no candidate\n  → `privacy-inbox train` makes one\n"
    )  # fmt: skip


def test_a_better_candidate_may_be_promoted(office: Office) -> None:
    office.candidate(*BETTER)
    said = office.told("evaluate")
    assert said.splitlines()[1].split() == ["category", "f1", "0.250", "0.500"]
    assert "- of 16 mails, 8 are read right anew and 0 no longer" in said
    assert "- 0 confirmed tickets guard more than they teach; 50 begin to teach" in said
    assert said.endswith("It may be promoted: `privacy-inbox models promote`.\n")
    (row,) = office.rows("evaluate")
    assert (row["promotable"], row["refusals"]) == (True, [])
    assert (row["now"]["accuracy"], row["then"]["accuracy"]) == (0.5, 1.0)


def test_a_worse_candidate_is_refused_with_every_reason(office: Office) -> None:
    office.candidate("newsletter")
    ended = office.ask("evaluate")
    assert (ended.exit_code, ended.stderr) == (1, "")
    assert "refused: the canary the-canary (child_data_alert) is no longer read right" in ended.stdout
    assert "refused: it is no better than chance explains" in ended.stdout
    assert "may be promoted" not in ended.stdout
    (row,) = office.rows("evaluate", code=1)
    assert not row["promotable"]
    assert len(row["refusals"]) == 2


def test_one_alone_is_measured(office: Office) -> None:
    said = office.told("evaluate", "--model", office.shipped, "--on", training.corpus() / "evaluation")
    assert "accuracy" in said
    assert f"{'English':<28}" in said
    assert f"{'encoder asked':<28}{0:>8.3f}" in said
    (row,) = office.rows("evaluate", "--model", office.shipped, "--on", training.corpus() / "canaries")
    assert (row["examples"], row["child_recall"], row["encoder_asked"]) == (1, 1.0, 0)
    assert row["languages"].keys() == {"en"}


def test_a_page_is_written_for_a_person(office: Office, source: Path) -> None:
    target, html = office.directory / "own", office.directory / "card.html"
    office.told("train", "--corpus", source, "--to", target)
    ended = office.ask("evaluate", "--model", target, "--on", source, "--html", html)
    assert (ended.exit_code, ended.stderr) == (0, f"{html} is written\n")
    assert f"<h1>Classifier {load(target).card.name}</h1>" in html.read_text()


# --- models ---


def listed(office: Office) -> list[tuple[str, str, bool]]:
    return [(row["model"], row["name"], row["in_use"]) for row in office.rows("models", "list")]


def test_models_are_listed_and_the_one_in_use_is_marked(office: Office) -> None:
    assert listed(office) == [("shipped", NOW, True)]
    office.candidate(*BETTER)
    assert listed(office) == [("shipped", NOW, True), ("candidate", THEN, False)]
    office.told("models", "promote")
    assert listed(office) == [("shipped", NOW, False), (THEN, THEN, True)]
    marked, other = office.told("models", "list").splitlines()[:0:-1]
    assert marked.split() == ["*", THEN, "7", "2", str(office.shelf.directory / THEN)]
    assert other.split() == ["shipped", "7", "2", str(office.shipped)]


def test_promoting_lists_what_is_read_anew_and_a_person_takes_it_off(office: Office) -> None:
    reference = office.holds("erase")
    office.holds("cookies")
    office.candidate(*BETTER)
    said = office.told("models", "promote")
    assert "a running daemon takes it up with its next poll" in said
    assert "1 tickets are read as a request or a child alert now; `models reread` lists them." in said
    assert office.shelf.in_use == office.shelf.directory / THEN
    (row,) = office.rows("models", "reread")
    assert (row["reference"], row["category"], row["reread_as"]) == (reference, "general_question", "rights_request")
    assert row["model"] == f"{THEN} lexical"
    shown = office.told("models", "reread")
    assert f"{reference}  open    general_question  rights_request" in shown
    assert "reread: category rights_request" in office.told("ticket", "show", reference)
    office.told("ticket", "confirm", reference, "--opened", "--category", "rights_request", "--right", "erasure")
    assert office.rows("models", "reread") == []
    assert office.store.verify() == []


def test_a_refused_candidate_is_not_promoted(office: Office) -> None:
    office.holds("erase")
    office.candidate("newsletter")
    ended = office.ask("models", "promote")
    assert (ended.exit_code, ended.stdout) == (1, "")
    for reason in (
        "the canary the-canary (child_data_alert) is no longer read right",
        "no better than chance explains",
    ):
        assert reason in ended.stderr
    assert listed(office) == [("shipped", NOW, True), ("candidate", THEN, False)]
    assert office.rows("models", "reread") == []


def test_where_the_configuration_names_a_model_none_is_promoted(office: Office) -> None:
    office.candidate(*BETTER)
    path = office.directory / "privacy-inbox.toml"
    path.write_text(path.read_text().replace("[models]", '[models]\ndirectory = "starter"'))
    assert "unset [models] directory" in office.refused(2, "models", "promote")
    assert office.shelf.in_use is None


def test_rolling_back_to_the_one_before_and_to_the_shipped_one(office: Office) -> None:
    office.candidate(*BETTER)
    office.told("models", "promote")
    office.candidate(*BETTER, "cookies", name=OTHER)
    office.shelf.promote(OTHER)
    assert office.told("models", "roll-back") == f"{THEN} is in use now\n"
    assert office.told("models", "roll-back") == "the shipped classifier is in use now\n"
    assert listed(office) == [("shipped", NOW, True), (THEN, THEN, False), (OTHER, OTHER, False)]
    ended = office.ask("models", "roll-back")
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert "there is none before it" in ended.stderr


def test_where_the_configuration_names_a_model_rolling_back_would_be_a_lie(office: Office) -> None:
    office.candidate(*BETTER)
    office.told("models", "promote")
    path = office.directory / "privacy-inbox.toml"
    path.write_text(path.read_text().replace("[models]", '[models]\ndirectory = "starter"'))
    assert "unset [models] directory" in office.refused(2, "models", "roll-back")


def outgrown(office: Office) -> None:
    """A model was promoted, then the program was replaced by one that makes other features of a mail."""
    office.candidate(*BETTER)
    office.told("models", "promote")
    card = office.shelf.directory / THEN / "card.json"
    card.write_text(card.read_text().replace('"features": "', '"features": "0'))


@pytest.mark.parametrize("words", [("evaluate",), ("models", "promote")])
def test_a_promoted_model_that_this_program_cannot_read_says_the_way_out(
    office: Office, words: tuple[str, ...]
) -> None:
    outgrown(office)
    office.candidate(*BETTER, name=OTHER)
    assert "models roll-back" in office.refused(1, *words)


def test_a_model_that_this_program_cannot_read_is_listed_as_such(office: Office) -> None:
    outgrown(office)
    assert [row["model"] for row in office.rows("models", "list")] == ["shipped", THEN]


def test_rolling_back_needs_no_model_that_can_be_read(office: Office) -> None:
    outgrown(office)
    assert office.told("models", "roll-back") == "the shipped classifier is in use now\n"


def test_replaying_shows_what_another_would_change_and_changes_nothing(office: Office) -> None:
    reference = office.holds("erase")
    office.holds("cookies")
    office.candidate(*BETTER)
    (row,) = office.rows("models", "replay")
    assert row == {"reference": reference, "now": "general_question", "then": "rights_request", "confidence": 1.0}
    said = office.told("models", "replay")
    assert said.splitlines()[1].split() == [reference, "general_question", "rights_request", "100%"]
    assert said.endswith("1 of 2 tickets would be read otherwise\n")
    assert office.rows("models", "replay", "--model", office.shipped) == []
    assert (office.rows("models", "reread"), office.shelf.history) == ([], [""])


# --- The confirmation that teaches ---


def test_confirming_shows_the_message_and_teaches(office: Office) -> None:
    reference = office.holds("erase")
    said = office.told(
        "ticket",
        "confirm",
        reference,
        "--opened",
        "--category",
        "rights_request",
        "--right",
        "erasure",
        "--as",
        "kim",
    )
    assert said.index(TEXTS["erase"]) < said.index(f"{reference}: confirm done")
    (one,) = office.store.confirmed()
    assert (one.reference, one.confirmed_by, one.category) == (reference, "kim", "rights_request")


def test_a_confirmation_that_is_refused_teaches_nothing(office: Office) -> None:
    reference = office.holds("erase")
    ended = office.ask("ticket", "confirm", reference, "--opened", "--category", "rights_request")
    assert ended.exit_code == 1
    assert "at least one right" in ended.stderr
    assert office.store.confirmed() == []


def test_no_other_move_shows_the_message_or_teaches(office: Office) -> None:
    reference = office.holds("erase")
    if office.filled.held(reference):
        move(office.filled, reference, "drop", opened=False)
    for words in (("note", "--text", "a request for erasure"), ("close", "--reason", "answered")):
        assert TEXTS["erase"] not in office.told("ticket", words[0], reference, *words[1:])
    assert office.store.confirmed() == []
