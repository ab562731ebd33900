"""Training: what is learned is what is used, twice the same, and judged by the same path as a real mail."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from lessons import CORPUS, ROW, FakeEncoder, example, found, slice_of_corpus, ticket
from privacy_inbox import learning
from privacy_inbox.core.classification import Thresholds, unread
from privacy_inbox.core.faults import Fault
from privacy_inbox.core.languages import name_of
from privacy_inbox.core.message import parse
from privacy_inbox.core.vocabulary import Category, Flag, Right
from privacy_inbox.encoder import SIZE
from privacy_inbox.learning import Example, KeptVectors, calibration, card, figures_of, raw_mail, read_corpus, training
from privacy_inbox.learning.training import MIN_REQUESTERS, MIN_SENDERS
from privacy_inbox.model import ENCODED, LEXICAL, Bundle, Embed, load, save
from privacy_inbox.understanding import Classifier


def silent(_what: str, _share: float) -> None:
    """Nobody wants to know how far it is."""


@pytest.fixture(scope="module")
def some() -> list[Example]:
    return slice_of_corpus(60)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("learning") / "vectors.npz"


@pytest.fixture(scope="module")
def trained(some: list[Example], cache: Path) -> Bundle:
    """Learned with an encoder, whose vectors are kept."""
    return learning.train(some, silent, FakeEncoder(), cache)


def write(directory: Path, *rows: object) -> Path:
    (directory / "rows.jsonl").write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
    return directory


# --- The corpus ------------------------------------------------------------------------------------------------------
def test_a_row_is_read(tmp_path: Path) -> None:
    (read,) = read_corpus(write(tmp_path, ROW))
    assert (read.sender, read.category, read.rights) == ("Ann <ann@lee.example>", "rights_request", [Right.ERASURE])


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"category": "nonsense"}, "category"),
        ({"rights": ["nonsense"]}, "rights"),
        ({"extra": 1}, "extra"),
        ({"text": None}, "text"),
        ({"decides": "not there"}, "decides"),
        ({"decides": ""}, "decides"),
        ({"subject": "two\nlines"}, "more than one line"),
        ({"category": "general_question"}, "asks for no right"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, changes: dict[str, object], what: str) -> None:
    with pytest.raises(Fault, match=r"rows\.jsonl, line 2.*" + what) as caught:
        read_corpus(write(tmp_path, {**ROW, "id": "x-0"}, {**ROW, **changes}))
    assert caught.value.next_step


def test_broken_lines_ids_twice_and_nothing(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="no examples"):
        read_corpus(tmp_path)
    with pytest.raises(Fault, match="line 1 is no example"):
        read_corpus(write(tmp_path, "{"))
    with pytest.raises(Fault, match="used twice"):
        read_corpus(write(tmp_path, ROW, ROW))


def test_a_row_becomes_a_mail() -> None:
    message = parse(raw_mail(example(subject="Löschung", text="Größe\n\n> older")))
    assert (message.subject, message.text, message.quoted) == ("Löschung", "Größe", "> older")
    assert message.correspondent is not None
    assert message.correspondent.address == "ann@lee.example"


def test_a_ticket_keeps_the_parts_it_was_divided_into() -> None:
    """What stands below a line of dashes in a confirmed ticket was the writer's own."""
    own, quoted, forwarded = "Delete my data.\n\n-- \nAnn", "> older", "Dear all"
    read = learning.read_mail(ticket(1, "ann@lee.example", text=own, quoted=quoted, forwarded=forwarded))
    assert (read.message.text, read.message.quoted, read.message.forwarded) == (own, quoted, forwarded)


@pytest.mark.parametrize(
    ("sender", "writer"),
    [("Ann <Ann@Lee.example>", "ann@lee.example"), (" ann@lee.example ", "ann@lee.example"), ("Ann", "ann")],
)
def test_a_writer_is_an_address(sender: str, writer: str) -> None:
    assert example(**{"from": sender}).writer == writer


# --- Training --------------------------------------------------------------------------------------------------------
def files_of(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def test_twice_the_same_bytes(tmp_path: Path, some: list[Example]) -> None:
    for name in ("first", "second"):
        save(tmp_path / name, learning.train(some, silent))
    assert files_of(tmp_path / "first") == files_of(tmp_path / "second")


def test_the_same_bytes_with_vectors_that_were_kept(
    tmp_path: Path, some: list[Example], cache: Path, trained: Bundle
) -> None:
    told: list[tuple[str, float]] = []
    encoder = FakeEncoder()
    again = learning.train(some, lambda *so_far: told.append(so_far), encoder, cache)
    for name, made in (("first", trained), ("second", again)):
        save(tmp_path / name, made)
    assert files_of(tmp_path / "first") == files_of(tmp_path / "second")
    assert encoder.asked == []
    assert told == sorted(told, key=lambda so_far: (so_far[0] == "calibrating", so_far[1]))
    assert told[-1] == ("calibrating", 1.0)


def test_what_a_card_says(tmp_path: Path, some: list[Example], trained: Bundle) -> None:
    save(tmp_path / "model", trained)
    known = load(tmp_path / "model").card
    assert known.encoder == FakeEncoder.name
    assert set(known.thresholds) == set(known.figures) == {LEXICAL, ENCODED}
    for thresholds in known.thresholds.values():
        assert thresholds.languages == ("de", "en", "es", "fr", "it", "nl", "pl", "pt")
        assert 0.05 < thresholds.temperature < 20
    assert known.thresholds[ENCODED].sure == Thresholds().sure
    facts = known.trained_on
    assert (facts["examples"], facts["confirmed"], facts["corpus"]) == (len(some), 0, learning.digest(some))
    assert facts["labels"]["rights_request"] == sum(one.category is Category.RIGHTS_REQUEST for one in some)


def test_too_few_examples() -> None:
    with pytest.raises(Fault, match="too few"):
        learning.train([example()], silent)


@pytest.mark.parametrize(
    ("writers", "requesters", "learned"),
    [
        (MIN_SENDERS, 0, True),
        (MIN_SENDERS - 1, 0, False),
        (0, MIN_REQUESTERS, True),
        (0, MIN_REQUESTERS - 1, False),
        (MIN_SENDERS - 1, MIN_REQUESTERS - 1, False),
    ],
)
def test_a_feature_of_few_people_is_not_learned(writers: int, requesters: int, learned: bool) -> None:
    """However often they write it, and for the tickets more than for the corpus: those are of people."""
    rows = [example(**{"from": f"{at}@x.example", "text": "zebra"}) for at in range(writers)] * 9
    rows += [ticket(at, f"{at}@y.example", text="zebra") for at in range(requesters)] * 9
    rows += [example(**{"from": f"{at}@z.example", "text": "common"}) for at in range(MIN_SENDERS)]
    known = training.vectorise([learning.read_mail(row) for row in rows])
    assert ("zebra" in known["words"].vocabulary, "zebr" in known["characters"].vocabulary) == (learned, learned)
    assert "common" in known["words"].vocabulary


@pytest.mark.parametrize(
    ("row", "taught"),
    [
        (example(), {*Category, *Right}),
        (example(rights=["erasure", "access"]), {*Category}),
        (example(category="general_question", rights=[]), {*Category}),
        (ticket(1, "ann@lee.example"), set()),
    ],
    ids=["one right", "two rights", "none", "a ticket"],
)
def test_what_the_words_that_decide_teach(row: Example, taught: set[str]) -> None:
    mails = [learning.read_mail(row)]
    told = training._taught(mails, calibration.truth_of(mails))[0]
    assert {label for label, counts in zip(calibration.LABELS, told, strict=True) if counts} == taught


def test_the_starter_was_trained_on_this_corpus() -> None:
    known = load(CORPUS.parent / "starter").card
    assert known.trained_on["corpus"] == learning.digest(read_corpus(CORPUS))


# --- Vectors that are kept -------------------------------------------------------------------------------------------
def test_what_is_kept_is_not_embedded_again(tmp_path: Path) -> None:
    first, second = FakeEncoder(), FakeEncoder()
    path = tmp_path / "deep" / "vectors.npz"
    kept = KeptVectors(first, path)
    kept.prepare(["one", "two", "one"], lambda _: None)
    kept.save(["one", "two"])
    assert first.asked == ["one", "two"]
    again = KeptVectors(second, path).embed(["two", "three", "one"])
    assert second.asked == ["three"]
    assert np.array_equal(again, FakeEncoder().embed(["two", "three", "one"]))


def test_no_passage_is_the_shape_of_none() -> None:
    assert KeptVectors(FakeEncoder()).embed([]).shape == (0, SIZE)


def test_saving_forgets_all_others(tmp_path: Path) -> None:
    path = tmp_path / "vectors.npz"
    kept = KeptVectors(FakeEncoder(), path)
    kept.prepare(["one", "two"], lambda _: None)
    kept.save(["one", "two"])
    kept.save(["two"])
    encoder = FakeEncoder()
    KeptVectors(encoder, path).embed(["one", "two"])
    assert encoder.asked == ["one"]


def test_the_vectors_of_another_encoder_are_not_used(tmp_path: Path) -> None:
    path, other = tmp_path / "vectors.npz", FakeEncoder()
    kept = KeptVectors(FakeEncoder(), path)
    kept.prepare(["one"], lambda _: None)
    kept.save(["one"])
    other.name = "fake 2"
    KeptVectors(other, path).embed(["one"])
    assert other.asked == ["one"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"nonsense"])
def test_a_broken_file_only_costs_time(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "vectors.npz"
    path.write_bytes(content)
    assert np.array_equal(KeptVectors(FakeEncoder(), path).embed(["one"]), FakeEncoder().embed(["one"]))


# --- Judging ---------------------------------------------------------------------------------------------------------
def test_figures() -> None:
    child = example(category=Category.CHILD_DATA_ALERT, rights=[])
    question = example(category=Category.GENERAL_QUESTION, rights=[], flags=[Flag.AUTOMATIC], acknowledge=False)
    pairs = [
        (example(rights=[Right.ERASURE, Right.ACCESS]), found(Category.RIGHTS_REQUEST, 1.0, Right.ERASURE)),
        (child, found(Category.RIGHTS_REQUEST, 0.6, Right.ACCESS, Flag.CHILD_SUSPECTED, review=True)),
        (child, found(Category.CHILD_DATA_ALERT, 0.8)),
        (question, found(Category.GENERAL_QUESTION, 0.8, Flag.AUTOMATIC, Flag.CHILD_SUSPECTED)),
    ]
    figures = figures_of(pairs)
    assert figures.accuracy == 0.75
    assert figures.confusion["child_data_alert"] == {"rights_request": 1, "child_data_alert": 1}
    assert figures.rights_f1 == pytest.approx(2 * 1 / 4)
    assert figures.flags_f1 == 1.0
    assert (figures.child_recall, figures.child_false_alarms) == (1.0, 0.5)
    assert figures.child_recall_least == pytest.approx(0.05 ** (1 / 2))
    assert (figures.acknowledge_accuracy, figures.review_share, figures.sure_precision) == (1.0, 0.25, 1.0)
    assert figures.calibration_error == pytest.approx((0.0 + 0.6 + 0.4) / 4)
    assert "category f1" in figures.text()
    assert json.loads(json.dumps(figures.as_dict()))["examples"] == 4


@pytest.mark.parametrize(
    ("true", "said", "recall", "signs", "alarms"),
    [
        ((Category.CHILD_DATA_ALERT,), (Category.CHILD_DATA_ALERT,), 1, 1, 0),
        ((Category.CHILD_DATA_ALERT,), (Category.GENERAL_QUESTION, Flag.CHILD_SUSPECTED), 1, 1, 0),
        ((Category.CHILD_DATA_ALERT,), (Category.GENERAL_QUESTION,), 0, 1, 0),
        ((Category.RIGHTS_REQUEST, Flag.CHILD_SUSPECTED), (Category.RIGHTS_REQUEST, Flag.CHILD_SUSPECTED), 1, 1, 0),
        ((Category.RIGHTS_REQUEST, Flag.CHILD_SUSPECTED), (Category.CHILD_DATA_ALERT,), 1, 1, 0),
        ((Category.RIGHTS_REQUEST, Flag.CHILD_SUSPECTED), (Category.RIGHTS_REQUEST,), 1, 0, 0),
        ((Category.RIGHTS_REQUEST,), (Category.RIGHTS_REQUEST, Flag.CHILD_SUSPECTED), 1, 1, 1),
        ((Category.RIGHTS_REQUEST,), (Category.CHILD_DATA_ALERT,), 1, 1, 1),
        ((Category.RIGHTS_REQUEST,), (Category.RIGHTS_REQUEST,), 1, 1, 0),
    ],
)
def test_children(
    true: tuple[Category, *tuple[Flag, ...]],
    said: tuple[Category, *tuple[Flag, ...]],
    recall: int,
    signs: int,
    alarms: int,
) -> None:
    """An alert is found as one or by the flag, and so is the sign of a child; each is an alarm where there is none."""
    figures = figures_of([(example(category=true[0], flags=true[1:], rights=[]), found(said[0], 1.0, *said[1:]))])
    assert (figures.child_recall, figures.child_signs_recall, figures.child_false_alarms) == (recall, signs, alarms)


def test_nothing_to_judge_and_nothing_read() -> None:
    assert figures_of([]).examples == 0
    assert figures_of([(example(), unread())]).review_share == 1.0


@pytest.mark.parametrize("embed", [None, FakeEncoder().embed])
def test_a_bundle_is_judged_by_the_real_path(some: list[Example], trained: Bundle, embed: Embed | None) -> None:
    rows, classifier = some[:20], Classifier(trained, embed)
    judged = learning.evaluate(classifier, rows)
    assert judged == [(row, classifier.of_raw(raw_mail(row)).classification) for row in rows]
    assert figures_of(judged).accuracy > 0.8
    assert bool(classifier.asked) is (embed is not None)


def test_the_card_as_a_page(some: list[Example], trained: Bundle) -> None:
    """Everything a person asks of a model, with nothing loaded from elsewhere."""
    measured = learning.Measured(learning.evaluate(Classifier(trained), some[:40]), 1.0, 0)
    shown = card.page(trained.card, measured)
    assert shown.startswith("<!doctype html>")
    for said in (*Category, *Right, *Flag, *map(name_of, measured.languages), *card.MUST_NOT, trained.card.name):
        assert said in shown
    assert not re.search(r"https?:|<script|url\(|@import", shown)


def test_a_measurement_by_language() -> None:
    pairs = [
        (example(language=language), found(category, 1.0, Right.ERASURE))
        for language, category in (("en", Category.RIGHTS_REQUEST), ("de", Category.GENERAL_QUESTION))
    ]
    assert {name: one.accuracy for name, one in learning.Measured(pairs, 0.0, 0).languages.items()} == {
        "de": 0,
        "en": 1,
    }


@pytest.mark.parametrize(
    ("share", "count", "said"),
    [(0.0, 0, ""), (0.0, 10, "0.00 to 0.31"), (1.0, 10, "0.69 to 1.00"), (0.5, 10, "0.19 to 0.81")],
)
def test_intervals(share: float, count: int, said: str) -> None:
    assert learning.judging.interval(share, count) == said
