"""Training: what is learned is what is used, twice the same, and judged by the same path as a real mail."""

import json
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from privacy_inbox import learning
from privacy_inbox.core.classification import Classification, Thresholds, unread
from privacy_inbox.core.faults import Fault
from privacy_inbox.core.message import parse
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right
from privacy_inbox.learning import Example, figures_of, raw_mail, read_corpus, training
from privacy_inbox.model import Model, load, save

CORPUS = Path(__file__).parent.parent / "models" / "corpus"
ROW = {
    "id": "x-1", "from": "Ann <ann@lee.example>", "subject": "hello", "text": "Please delete my data.",
    "category": "rights_request", "rights": ["erasure"], "flags": [], "region": "unknown", "language": "en",
    "acknowledge": True, "decides": "delete my data",
}  # fmt: skip


@pytest.fixture(scope="module")
def slice_of_corpus() -> list[Example]:
    return read_corpus(CORPUS)[::8]


def write(directory: Path, *rows: object) -> Path:
    (directory / "rows.jsonl").write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
    return directory


def example(**changes: object) -> Example:
    return msgspec.json.decode(json.dumps({**ROW, **changes}), type=Example)


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


# --- Training --------------------------------------------------------------------------------------------------------
def test_our_numbers_are_those_of_scikit_learn(tmp_path: Path, slice_of_corpus: list[Example]) -> None:
    mails = [learning.read_mail(one) for one in slice_of_corpus]
    fitted = training.fit(mails, 8.0)
    texts = [mail.text for mail in mails]
    matrix = training.transform(fitted.vectorisers, texts)
    holds = np.array([Right.ERASURE in learning.labels_of(mail.example) for mail in mails])
    theirs = LogisticRegression(C=8.0, class_weight="balanced", solver="liblinear").fit(matrix, holds)
    made = training.bundle(fitted, "test", Thresholds(), {}, {})
    save(tmp_path / "model", made)
    for model, distance in ((Model(made), 1e-9), (load(tmp_path / "model"), 1e-4)):
        ours = [model.read(text).rights["erasure"] for text in texts]
        assert ours == pytest.approx(theirs.decision_function(matrix), abs=distance)


def test_twice_the_same_bytes(tmp_path: Path, slice_of_corpus: list[Example]) -> None:
    said: list[float] = []
    for name in ("first", "second"):
        save(tmp_path / name, learning.train(slice_of_corpus, said.append))
    for path in (tmp_path / "first").iterdir():
        assert path.read_bytes() == (tmp_path / "second" / path.name).read_bytes()
    assert said[:7] == sorted(said[:7])
    assert said[6] == 1.0
    thresholds = load(tmp_path / "first").thresholds
    assert thresholds.languages == ("en",)
    assert 0.05 < thresholds.temperature < 20


def test_too_few_examples() -> None:
    with pytest.raises(Fault, match="too few"):
        learning.train([example()], lambda _: None)


def test_a_feature_of_few_people_is_not_learned() -> None:
    texts = {"a": "zebra common", "b": "zebra zebra common", "c": "common"}
    mails = [learning.read_mail(example(**{"from": f"{name}@x.example", "text": text})) for name, text in texts.items()]
    again = [learning.read_mail(example(**{"from": "a@x.example", "text": "zebra"}))] * 5
    assert "zebra" not in training.vectorise(mails + again)["words"].vocabulary
    assert "common" in training.vectorise(mails + again)["words"].vocabulary


def test_the_words_that_decide_teach_the_category_only(slice_of_corpus: list[Example]) -> None:
    mails = [learning.read_mail(one) for one in slice_of_corpus]
    without = training.fit([replace(mail, deciding="") for mail in mails], 8.0).weights
    changed = np.abs(training.fit(mails, 8.0).weights - without).max(axis=0) > 1e-6
    assert changed.tolist() == [label in list(Category) for label in training.LABELS]


def test_the_starter_was_trained_on_this_corpus() -> None:
    card = load(CORPUS.parent / "starter").card
    assert card.trained_on["corpus"] == learning.digest(read_corpus(CORPUS))


# --- Judging ---------------------------------------------------------------------------------------------------------
def found(category: Category, sure: float, *labels: Right | Flag, review: bool = False) -> Classification:
    rest = {label.value: (1 - sure) / 3 for label in Category}
    return Classification(
        category, rest | {category.value: sure},
        tuple(label for label in labels if isinstance(label, Right)),
        tuple(label for label in labels if isinstance(label, Flag)),
        Region.UNKNOWN, "en", review, (), "test",
    )  # fmt: skip


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


def test_nothing_to_judge_and_nothing_read() -> None:
    assert figures_of([]).examples == 0
    assert figures_of([(example(), unread())]).review_share == 1.0


def test_a_bundle_is_judged_by_the_real_path(tmp_path: Path) -> None:
    figures = learning.evaluate_bundle(CORPUS.parent / "starter", write(tmp_path, ROW))
    assert (figures.examples, figures.accuracy, figures.rights_f1) == (1, 1.0, 1.0)
