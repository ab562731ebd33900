"""Training the classifier. It is deterministic: the same corpus gives the same bundle, byte for byte."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import sklearn
from scipy.sparse import csr_array, hstack, vstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, f1_score
from sklearn.model_selection import StratifiedGroupKFold

from privacy_inbox.core import features
from privacy_inbox.core.classification import Thresholds
from privacy_inbox.core.faults import Fault
from privacy_inbox.core.vocabulary import Category
from privacy_inbox.learning.calibration import LABELS, Numbers, calibrate, figures_on, judged, thresholds_for, truth_of
from privacy_inbox.learning.corpus import Example, Mail, digest, labels_of, read_corpus, read_mail
from privacy_inbox.learning.judging import Figures
from privacy_inbox.model import HEADS, Bundle, Card, save

MIN_SENDERS = 3  # a feature enters the vocabulary only if so many people wrote it: a vocabulary is personal data
FOLDS = 5
STEPS = FOLDS + 3  # of the progress: the folds, calibration (two folds long) and the whole
STRENGTHS = (2.0, 8.0, 32.0)  # of the logistic regressions (C)

Facts = dict[str, Any]
Progress = Callable[[float], None]  # is told the share of the work that is done


def train_to(corpus: Path, directory: Path, progress: Progress) -> Figures:
    """Train on a corpus, write the bundle, and give its cross-validated figures."""
    made = train(read_corpus(corpus), progress)
    save(directory, made)
    return Figures(**made.card.figures)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Vectorisers and, for each label, a column of weights and a bias."""

    vectorisers: Mapping[str, TfidfVectorizer]
    weights: Numbers
    bias: Numbers


def train(examples: Sequence[Example], progress: Progress, name: str = "lexical") -> Bundle:
    """Learn from examples.

    What each mail gets from a model that has not seen it sets slopes, temperature and thresholds.
    """
    counts = Counter(example.category for example in examples)
    if few := [label.value for label in Category if counts[label] < FOLDS]:
        raise Fault(f"there are too few examples of {few[0]}", f"label at least {FOLDS} of each category")
    mails = [read_mail(example) for example in examples]
    strength, logits = _out_of_fold(mails, progress)
    slopes, shifts, temperature = calibrate(mails, logits)
    said = judged(mails, logits * slopes + shifts)
    thresholds = thresholds_for(mails, said, temperature)
    figures = figures_on(mails, said, thresholds)
    progress(1 - 1 / STEPS)
    fitted = fit(mails, strength)
    progress(1.0)
    trained_on = {
        "corpus": digest(examples),
        "examples": len(examples),
        "labels": dict(sorted(Counter(chain.from_iterable(map(labels_of, examples))).items())),
        "strength": strength,
        "min_senders": MIN_SENDERS,
        "with": {"scikit-learn": sklearn.__version__, "numpy": np.__version__},
    }
    return bundle(rescaled(fitted, slopes, shifts), name, thresholds, trained_on, figures.as_dict())


def vectorise(mails: Sequence[Mail]) -> dict[str, TfidfVectorizer]:
    """A vectoriser for each block of features, with those that enough different people wrote."""
    made = {}
    for name, split in features.BLOCKS.items():
        senders = defaultdict(set)
        for mail in mails:
            for feature in set(split(mail.text)):
                senders[feature].add(mail.example.sender)
        vocabulary = sorted(feature for feature, wrote in senders.items() if len(wrote) >= MIN_SENDERS)
        vectoriser = TfidfVectorizer(analyzer=split, vocabulary=vocabulary, sublinear_tf=True)
        made[name] = vectoriser.fit([mail.text for mail in mails])
    return made


def transform(vectorisers: Mapping[str, TfidfVectorizer], texts: Sequence[str]) -> csr_array:
    return csr_array(hstack([vectoriser.transform(texts) for vectoriser in vectorisers.values()]))


def fit(mails: Sequence[Mail], strength: float) -> Fitted:
    vectorisers = vectorise(mails)
    return Fitted(vectorisers, *_columns(mails, vectorisers, strength))


def _columns(
    mails: Sequence[Mail], vectorisers: Mapping[str, TfidfVectorizer], strength: float
) -> tuple[Numbers, Numbers]:
    """One logistic regression for each label. A label with hardly an example is never said.

    The words that decide a mail's category are an example of it by themselves; of rights and flags they say too little.
    """
    truth = truth_of(mails)
    matrix = transform(vectorisers, [mail.text for mail in mails])
    twice = csr_array(vstack([matrix, transform(vectorisers, [mail.deciding for mail in mails])]))
    weights, bias = np.zeros((matrix.shape[1], truth.shape[1])), np.full(truth.shape[1], -5.0)
    for column, holds in enumerate(truth.T):
        if not 2 <= holds.sum() < len(holds):
            continue
        known = (twice, np.tile(holds, 2)) if column < len(Category) else (matrix, holds)
        learned = LogisticRegression(C=strength, class_weight="balanced", solver="liblinear").fit(*known)
        weights[:, column], bias[column] = learned.coef_[0], learned.intercept_[0]
    return weights, bias


def rescaled(fitted: Fitted, slopes: Numbers, shifts: Numbers) -> Fitted:
    """The same weights on another scale: every log-odds becomes slope × log-odds + shift."""
    return replace(fitted, weights=fitted.weights * slopes, bias=fitted.bias * slopes + shifts)


def bundle(fitted: Fitted, name: str, thresholds: Thresholds, trained_on: Facts, figures: Facts) -> Bundle:
    vocabulary = {block: made.get_feature_names_out().tolist() for block, made in fitted.vectorisers.items()}
    idf = {block: made.idf_ for block, made in fitted.vectorisers.items()}
    mark = hashlib.sha256(fitted.weights.astype("<f4").tobytes()).hexdigest()[:8]
    sizes = {block: len(listed) for block, listed in vocabulary.items()}
    card = Card(f"{name} {mark}", features.fingerprint(), dict(HEADS), sizes, thresholds, trained_on, figures)
    return Bundle(card, vocabulary, idf, fitted.weights, fitted.bias)


def _out_of_fold(mails: Sequence[Mail], progress: Progress) -> tuple[float, Numbers]:
    """The strength that cross-validation likes best, and what each mail gets from weights that never saw its sender."""
    truth = truth_of(mails)
    logits = {strength: np.zeros(truth.shape) for strength in STRENGTHS}
    categories, senders = [mail.example.category for mail in mails], [mail.example.sender for mail in mails]
    folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=0).split(mails, categories, senders)
    for number, (learn, test) in enumerate(folds, 1):
        known = [mails[at] for at in learn]
        vectorisers = vectorise(known)
        unseen = transform(vectorisers, [mails[at].text for at in test])
        for strength in STRENGTHS:
            weights, bias = _columns(known, vectorisers, strength)
            logits[strength][test] = unseen @ weights + bias
        progress(number / STEPS)
    best = max(STRENGTHS, key=lambda strength: _merit(truth, logits[strength]))
    return best, logits[best]


def _merit(truth: Numbers, logits: Numbers) -> float:
    """How well log-odds rank the labels: F1 of the categories, average precision of rights and flags."""
    count = len(Category)
    category = f1_score(truth[:, :count].argmax(axis=1), logits[:, :count].argmax(axis=1), average="macro")
    rest = [at for at in range(count, len(LABELS)) if truth[:, at].any()]
    return float(category) + float(np.mean([average_precision_score(truth[:, at], logits[:, at]) for at in rest]))
