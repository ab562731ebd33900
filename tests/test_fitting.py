"""Fitting and calibration: the learner is what it says, and of many mails is computed what is decided of each."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.optimize import check_grad
from scipy.sparse import csr_array
from scipy.special import log_softmax
from sklearn.linear_model import LogisticRegression

from lessons import FakeEncoder, example, slice_of_corpus
from privacy_inbox import learning
from privacy_inbox.core.classification import Scores, Thresholds, decide, probabilities_of
from privacy_inbox.core.vocabulary import Category, Flag, Right
from privacy_inbox.encoder import SIZE
from privacy_inbox.learning import KeptVectors, calibration, fitting, training
from privacy_inbox.learning.corpus import Mail, read_corpus, read_mail
from privacy_inbox.learning.fitting import CATEGORIES, WORDS, Lesson, Vectors, balance, fit, scores_of
from privacy_inbox.model import ENCODED, HEADS, LEXICAL, Model, Weights

Numbers = Any
COUNT = len(calibration.LABELS)


def lesson(mails: int, features: int, vectors: bool, size: int = 6, seed: int = 0) -> Lesson:
    """Mails at random, of which the labels depend on features and vectors."""
    rng = np.random.default_rng(seed)
    words = np.abs(rng.normal(size=(mails, features))) * (rng.random((mails, features)) < 0.4)
    counts = rng.integers(1, 5, mails)
    known = Vectors(rng.normal(size=(counts.sum(), size)), np.cumsum([0, *counts])[:-1])
    leaning = words @ rng.normal(size=(features, COUNT)) + rng.normal(size=(mails, COUNT))
    leaning += 2 * known.means() @ rng.normal(size=(size, COUNT)) if vectors else 0
    truth = leaning > 0.5
    truth[:, :CATEGORIES] = np.eye(CATEGORIES, dtype=bool)[leaning[:, :CATEGORIES].argmax(axis=1)]
    given_ = rng.normal(size=truth.shape) * (rng.random(truth.shape) < 0.2)
    weight = rng.uniform(0.5, 2.0, truth.shape)
    weight[:, :CATEGORIES] = weight[:, :1]  # they are one question
    return Lesson(csr_array(words), truth, given_, weight, known if vectors else None)


# --- The learner -----------------------------------------------------------------------------------------------------
@pytest.fixture(scope="module")
def plain() -> Lesson:
    """Words alone, every mail of the same weight and nothing known beforehand: what others can learn as well."""
    made = lesson(120, 15, vectors=False)
    return Lesson(made.words, made.truth, np.zeros(made.truth.shape), np.ones(made.truth.shape))


@pytest.mark.parametrize("label", range(CATEGORIES, COUNT, 4))
def test_a_label_is_the_regression_of_scikit_learn(plain: Lesson, label: int) -> None:
    theirs = LogisticRegression(C=1 / WORDS, tol=1e-8, max_iter=1000).fit(plain.words, plain.truth[:, label])
    ours = scores_of(fit(plain), plain.words, None)[:, label]
    assert ours == pytest.approx(theirs.decision_function(plain.words), abs=0.02)


def test_the_category_is_the_softmax_of_scikit_learn(plain: Lesson) -> None:
    category = plain.truth[:, :CATEGORIES].argmax(axis=1)
    theirs = LogisticRegression(C=1 / WORDS, tol=1e-8, max_iter=1000).fit(plain.words, category)
    ours = log_softmax(scores_of(fit(plain), plain.words, None)[:, :CATEGORIES], axis=1)
    assert np.abs(ours - theirs.predict_log_proba(plain.words)).max() < 0.02


def test_a_weight_counts_like_as_many_mails(plain: Lesson) -> None:
    weight = np.ones(plain.truth.shape)
    weight[:40] = 3.0
    rows = [*range(40), *range(40), *range(120)]
    once = fit(Lesson(plain.words, plain.truth, plain.given, weight))
    often = fit(Lesson(plain.words[rows], plain.truth[rows], plain.given[rows], np.ones((200, COUNT))))
    assert scores_of(once, plain.words, None) == pytest.approx(scores_of(often, plain.words, None), abs=0.02)


def test_what_the_rules_say_is_not_learned_again(plain: Lesson) -> None:
    """Where the rules know the truth, words have next to nothing left to say."""
    told = Lesson(plain.words, plain.truth, np.where(plain.truth, 8.0, -8.0), plain.weight)
    assert np.abs(fit(told).features).max() < 0.05 < np.abs(fit(plain).features).max()


@pytest.mark.parametrize("vectors", [False, True])
def test_the_slope_is_that_of_the_loss(vectors: bool) -> None:
    """By finite differences; the numbers are of single precision, so the steps are long."""
    made = lesson(12, 4, vectors, size=3)
    shape = fitting._Shape(made)
    task = fitting._Task(made, made.vectors, shape)
    for seed in range(3):
        at = np.random.default_rng(seed).normal(0.0, 0.5, shape.cuts[-1])
        away = check_grad(lambda values: task(values)[0], lambda values: task(values)[1], at, epsilon=1e-3)
        assert away < 0.002 * np.linalg.norm(task(at)[1])


def test_vectors_teach_what_no_word_says() -> None:
    """One passage of several says it: a flag that holds wherever a mail has that passage."""
    rng = np.random.default_rng(3)
    counts = rng.integers(2, 7, 150)
    starts = np.cumsum([0, *counts])[:-1]
    passages = rng.normal(size=(counts.sum(), 12))
    holds = rng.random(150) < 0.4
    passages[starts[holds] + rng.integers(0, counts[holds])] = 4.0
    truth = np.zeros((150, COUNT), dtype=bool)
    truth[:, 0], truth[:, -1] = True, holds
    vectors = Vectors(passages, starts)
    made = fit(Lesson(csr_array((150, 1)), truth, np.zeros(truth.shape), np.ones(truth.shape), vectors))
    said = scores_of(made, csr_array((150, 1)), vectors)[:, -1] > 0
    assert (said == holds).mean() > 0.97


def test_the_same_lesson_gives_the_same_weights() -> None:
    made = lesson(40, 8, vectors=True)
    one, other = fit(made).arrays(), fit(made).arrays()
    assert one.keys() == other.keys()
    assert all(np.array_equal(one[name], other[name]) for name in one)


def test_rare_labels_count_more_and_all_of_them_count_half() -> None:
    truth = np.zeros((100, COUNT), dtype=bool)
    truth[:, 0] = True
    truth[:10, CATEGORIES], truth[:50, CATEGORIES + 1] = True, True
    weight = balance(truth)
    assert weight[0, CATEGORIES] == pytest.approx(np.sqrt(0.5 / 0.1))
    assert weight[99, CATEGORIES] == pytest.approx(np.sqrt(0.5 / 0.9))
    assert weight[:, CATEGORIES + 1] == pytest.approx(np.ones(100))
    assert np.isfinite(weight).all()
    assert (weight[:, :CATEGORIES] == weight[:, :1]).all()


# --- Many mails and one ----------------------------------------------------------------------------------------------
@pytest.fixture(scope="module")
def mails() -> list[Mail]:
    rows = [*slice_of_corpus(50), example(id="no-words", subject="", text="")]
    return [learning.read_mail(row) for row in rows]


def test_scores_of_many_are_the_readings_of_each(mails: list[Mail]) -> None:
    """With words alone and with vectors; what `model` reads is what was learned."""
    rng, encoder = np.random.default_rng(5), FakeEncoder()
    vectorisers = training.vectorise(mails)
    words = training.transform(vectorisers, [mail.text for mail in mails])
    vectors = training.vectors_of(KeptVectors(encoder), [mail.passages for mail in mails])
    numbers = [rng.normal(size=shape) for shape in ((words.shape[1], COUNT), (COUNT,), (SIZE, COUNT), (SIZE, COUNT))]
    learned = {
        LEXICAL: Weights(*numbers[:2]),
        ENCODED: Weights(*numbers, centre=rng.normal(size=SIZE) / 20, scale=rng.uniform(0.5, 2.0, COUNT)),
    }
    thresholds = dict.fromkeys(learned, Thresholds())
    made = training.bundle(vectorisers, learned, thresholds, {}, {}, encoder.name)
    for variant, embed in ((LEXICAL, None), (ENCODED, encoder.embed)):
        model = Model(made, embed)
        expected = scores_of(learned[variant], words, vectors if embed else None)
        for mail, row in zip(mails, expected, strict=True):
            read = model.read(mail.text, mail.passages)
            said = [*read.category.values(), *read.rights.values(), *read.flags.values()]
            assert said == pytest.approx(row, abs=1e-5), mail.example.id


ROWS = arrays(np.float64, st.tuples(st.integers(1, 4), st.just(COUNT)), elements=st.floats(-50, 50))


def scores(row: Sequence[float]) -> Scores:
    said = dict(zip(calibration.LABELS, row, strict=True))
    return Scores(*({label: said[label] for label in labels} for labels in (Category, Right, Flag)))


@given(ROWS, st.floats(0.05, 20))
def test_probabilities_of_many_are_those_of_each(rows: Numbers, temperature: float) -> None:
    found = calibration.probabilities(rows, temperature)
    for row, chances in zip(rows, found, strict=True):
        each = probabilities_of(scores(row.tolist()), temperature)
        assert chances == pytest.approx([each[label] for label in Category], abs=1e-9)


@given(ROWS, st.floats(0.02, 0.97))
def test_rights_of_many_are_those_of_each(rows: Numbers, limit: float) -> None:
    message = learning.read_mail(example(text="The weather is fine")).message
    chances = 1 / (1 + np.exp(-rows))
    said = calibration.probabilities(rows, 1.0).argmax(axis=1)
    found = calibration._rights(chances, said, limit)
    for row, category, rights in zip(rows, said, found, strict=True):
        reading = calibration._reading(row.tolist())
        decided = decide(message, reading, scores(row.tolist()), Thresholds(right=limit))
        assert decided.category is list(Category)[category]
        assert set(decided.rights) == {right for right, asked in zip(Right, rights, strict=True) if asked}


# --- Calibration -----------------------------------------------------------------------------------------------------
def test_labels_are_in_the_order_of_the_columns(mails: list[Mail]) -> None:
    assert tuple(chain.from_iterable(HEADS.values())) == calibration.LABELS
    for mail, row in zip(mails, calibration.truth_of(mails), strict=True):
        assert set(np.array(calibration.LABELS)[row]) == learning.labels_of(mail.example)


def test_what_rules_add_is_what_remains_without_the_model(mails: list[Mail]) -> None:
    rng = np.random.default_rng(0)
    logits = rng.normal(size=(len(mails), COUNT))
    told = calibration.judged(mails, logits)
    for (_, both), row, rules in zip(told, logits, calibration.rules_of(mails), strict=True):
        said = [*both.category.values(), *both.rights.values(), *both.flags.values()]
        assert said == pytest.approx(row + rules)


@pytest.mark.parametrize(("slope", "shift"), [(1.0, 0.0), (0.5, -1.0), (3.0, 2.0)])
def test_a_scale_that_is_off_is_found(slope: float, shift: float) -> None:
    rng = np.random.default_rng(1)
    true, rules = rng.normal(0, 2, 4000), rng.normal(0, 1, 4000)
    holds = rng.random(4000) < 1 / (1 + np.exp(-true - rules))
    found = calibration._slope_and_shift((true - shift) / slope, rules, holds, np.ones(len(holds)))
    assert found == pytest.approx((slope, shift), abs=0.15 * max(slope, 1))


def test_a_label_that_never_holds_keeps_its_scale() -> None:
    assert calibration._slope_and_shift(np.ones(5), np.zeros(5), np.zeros(5, dtype=bool), np.ones(5)) == (1.0, 0.0)


def test_mails_of_the_corpus_count_by_the_shares_of_a_mailbox_and_tickets_as_they_came() -> None:
    corpus = [*read_corpus(Path(__file__).resolve().parents[1] / "models/corpus/canaries")]
    ticket = msgspec.structs.replace(corpus[0], ticket=True)
    mails = [read_mail(example) for example in (*corpus, ticket)]
    weights = calibration.weights_of(mails)
    assert weights[-1] == 1.0
    for category, share in calibration.SHARES.items():
        of = [mail.example.category is category and not mail.example.ticket for mail in mails]
        assert weights[of].sum() == pytest.approx(share * len(corpus))
