"""Training the classifier. It is deterministic: the same examples give the same bundle, byte for byte."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import sklearn
from scipy.sparse import csr_array, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import StratifiedGroupKFold
from threadpoolctl import threadpool_limits

from privacy_inbox.core import features
from privacy_inbox.core.faults import Fault
from privacy_inbox.core.vocabulary import Category, Right
from privacy_inbox.encoder import Encoder
from privacy_inbox.learning.calibration import (
    LABELS,
    Numbers,
    calibrate,
    figures_on,
    judged,
    rules_of,
    skipping,
    thresholds_for,
    truth_of,
    weights_of,
)  # fmt: skip
from privacy_inbox.learning.corpus import Example, Mail, digest, labels_of, mark_of, read_mail
from privacy_inbox.learning.fitting import Lesson, Vectors, balance, fit, scores_of
from privacy_inbox.learning.vectors import KeptVectors
from privacy_inbox.model import ENCODED, HEADS, LEXICAL, Bundle, Card, Weights

MIN_SENDERS = 4  # of the shipped corpus: a feature enters the vocabulary only if so many wrote it
MIN_REQUESTERS = 5  # of confirmed tickets; a vocabulary is personal data
FOLDS = 5
DECIDING = 0.5  # how much the words that decide a mail count beside the mail itself

Progress = Callable[[str, float], None]  # is told what is being done, and the share of it that is done
Vectorisers = Mapping[str, TfidfVectorizer]


@dataclass(frozen=True, slots=True)
class Course:
    """All that is learned from: mails, what is true of them, what the rules add, and their vectors."""

    mails: Sequence[Mail]
    truth: Numbers
    rules: Numbers
    vectors: KeptVectors | None

    def part(self, rows: Numbers) -> "Course":
        return Course([self.mails[at] for at in rows], self.truth[rows], self.rules[rows], self.vectors)


def train(
    examples: Sequence[Example], progress: Progress, encoder: Encoder | None = None, cache: Path | None = None
) -> Bundle:
    """Learn from examples.

    What each mail gets from a model that has not seen its sender sets slopes, temperature and thresholds. `cache` is a
    file that keeps the encoder's vectors for the next training.
    """
    counts = Counter(example.category for example in examples)
    if few := [label.value for label in Category if counts[label] < FOLDS]:
        raise Fault(f"there are too few examples of {few[0]}", f"label at least {FOLDS} of each category")
    course = _course(examples, progress, encoder, cache)
    variants = [LEXICAL, ENCODED] if encoder else [LEXICAL]
    logits = _out_of_fold(course, variants, partial(progress, "learning"))
    vectorisers = vectorise(course.mails)
    fitted = dict(zip(variants, _both(partial(_fit, course, vectorisers), variants), strict=True))
    weights, thresholds, figures, said = {}, {}, {}, {}
    for number, variant in enumerate(variants):
        progress("calibrating", number / len(variants))
        slopes, shifts, temperature = calibrate(course.truth, logits[variant], course.rules, weights_of(course.mails))
        said[variant] = judged(course.mails, logits[variant] * slopes + shifts)
        scores = logits[variant] * slopes + shifts + course.rules
        thresholds[variant] = thresholds_for(course.mails, course.truth, said[variant], scores, temperature)
        figures[variant] = figures_on(course.mails, said[variant], thresholds[variant]).as_dict()
        weights[variant] = _rescaled(fitted[variant], slopes, shifts)
    if encoder:
        thresholds[LEXICAL] = skipping(course.mails, said[LEXICAL], said[ENCODED], thresholds)
    progress("calibrating", 1.0)
    facts = {
        "corpus": digest(examples),
        "examples": len(examples),
        "confirmed": sum(example.ticket for example in examples),
        "tickets": sorted(mark_of(example) for example in examples if example.ticket),
        "languages": dict(sorted(Counter(example.language for example in examples).items())),
        "labels": dict(sorted(Counter(chain.from_iterable(map(labels_of, examples))).items())),
        "min_senders": MIN_SENDERS,
        "min_requesters": MIN_REQUESTERS,
        "with": {"scikit-learn": sklearn.__version__, "numpy": np.__version__},
    }
    return bundle(vectorisers, weights, thresholds, facts, figures, encoder.name if encoder else "")


def _course(examples: Sequence[Example], progress: Progress, encoder: Encoder | None, cache: Path | None) -> Course:
    mails = [read_mail(example) for example in examples]
    vectors = KeptVectors(encoder, cache) if encoder else None
    if vectors:
        vectors.prepare(_passages(mails), partial(progress, "embedding"))
        # What people wrote to us is embedded anew each time: what is forgotten must not live on in a file of vectors.
        vectors.save(_passages(mail for mail in mails if not mail.example.ticket))
    return Course(mails, truth_of(mails), rules_of(mails), vectors)


def _passages(mails: Iterable[Mail]) -> Iterator[str]:
    return chain.from_iterable((*(mail.passages or ("",)), mail.deciding_passage) for mail in mails)


def vectorise(mails: Sequence[Mail]) -> Vectorisers:
    """A vectoriser for each block of features, with those that enough different people wrote."""
    made = {}
    for name, split in features.BLOCKS.items():
        corpus: dict[str, set[str]] = defaultdict(set)
        tickets: dict[str, set[str]] = defaultdict(set)
        for mail in mails:
            senders = tickets if mail.example.ticket else corpus
            for feature in set(split(mail.text)):
                senders[feature].add(mail.example.writer)
        known = {feature for feature, wrote in corpus.items() if len(wrote) >= MIN_SENDERS}
        known |= {feature for feature, wrote in tickets.items() if len(wrote) >= MIN_REQUESTERS}
        vectoriser = TfidfVectorizer(analyzer=split, vocabulary=sorted(known), sublinear_tf=True)
        made[name] = vectoriser.fit([mail.text for mail in mails])
    return made


def transform(vectorisers: Vectorisers, texts: Sequence[str]) -> csr_array:
    return csr_array(hstack([vectoriser.transform(texts) for vectoriser in vectorisers.values()]))


def vectors_of(kept: KeptVectors, passages: Sequence[Sequence[str]]) -> Vectors:
    """The vectors of many mails' passages; a mail without one gets that of an empty text."""
    listed = [tuple(one) or ("",) for one in passages]
    starts = np.cumsum([0, *(len(one) for one in listed)])[:-1]
    return Vectors(kept.embed([passage for one in listed for passage in one]), starts)


def _fit(course: Course, vectorisers: Vectorisers, variant: str) -> Weights:
    """Learn from mails, and from the words that decide each as a mail by themselves."""
    mails = course.mails
    words = transform(vectorisers, [mail.text for mail in mails] + [mail.deciding for mail in mails])
    weight = balance(course.truth) * weights_of(mails)[:, None]
    vectors = None
    if variant == ENCODED and course.vectors:
        listed = [mail.passages for mail in mails] + [(mail.deciding_passage,) for mail in mails]
        vectors = vectors_of(course.vectors, listed)
    return fit(
        Lesson(
            words=words,
            truth=np.vstack([course.truth, course.truth]),
            given=np.vstack([course.rules, np.zeros_like(course.rules)]),
            weight=np.vstack([weight, DECIDING * weight * _taught(mails, course.truth)]),
            vectors=vectors,
        )
    )


def _taught(mails: Sequence[Mail], truth: Numbers) -> Numbers:
    """Which labels the deciding words are an example of: the category, and the right where a request has just one."""
    told = np.array([bool(mail.example.decides) for mail in mails])  # of a ticket nobody has said which words decide it
    taught = np.zeros(truth.shape)
    taught[told, : len(Category)] = 1.0
    rights = slice(len(Category), len(Category) + len(Right))
    alone = truth[:, LABELS.index(Category.RIGHTS_REQUEST)] & (truth[:, rights].sum(axis=1) == 1)
    taught[alone & told, rights] = 1.0
    return taught


def _scores(course: Course, vectorisers: Vectorisers, weights: Weights) -> Numbers:
    words = transform(vectorisers, [mail.text for mail in course.mails])
    vectors = None
    if course.vectors and weights.passages.size:
        vectors = vectors_of(course.vectors, [mail.passages for mail in course.mails])
    return scores_of(weights, words, vectors)


def _out_of_fold(course: Course, variants: Sequence[str], progress: Callable[[float], None]) -> dict[str, Numbers]:
    """What each mail gets from weights that never saw its sender."""
    logits = {variant: np.zeros(course.truth.shape) for variant in variants}
    categories, senders = zip(*((mail.example.category, mail.example.writer) for mail in course.mails), strict=True)
    folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=0).split(course.mails, categories, senders)
    for number, (learn, test) in enumerate(folds, 1):
        known, unseen = course.part(learn), course.part(test)
        vectorisers = vectorise(known.mails)
        fitted = _both(partial(_fit, known, vectorisers), variants)
        for variant, weights in zip(variants, fitted, strict=True):
            logits[variant][test] = _scores(unseen, vectorisers, weights)
        progress(number / FOLDS)
    return logits


def _both(fit_: Callable[[str], Weights], variants: Sequence[str]) -> list[Weights]:
    """Fit the variants side by side, each on one core: quicker, and sums are always added up in the same order."""
    with threadpool_limits(1, "blas"), ThreadPoolExecutor(len(variants)) as threads:
        return list(threads.map(fit_, variants))


def _rescaled(weights: Weights, slopes: Numbers, shifts: Numbers) -> Weights:
    """The same weights on another scale: every log-odds becomes slope × log-odds + shift."""
    scaled = {"features": weights.features * slopes, "bias": weights.bias * slopes + shifts}
    if weights.passages.size:  # they are pooled first and scaled then
        scaled |= {"whole": weights.whole * slopes, "scale": weights.scale * slopes}
    return replace(weights, **scaled)


def bundle(
    vectorisers: Vectorisers, weights: Mapping[str, Weights], thresholds: Mapping[str, Any],
    trained_on: Mapping[str, Any], figures: Mapping[str, Any], encoder: str,
) -> Bundle:  # fmt: skip
    vocabulary = {block: made.get_feature_names_out().tolist() for block, made in vectorisers.items()}
    idf = {block: made.idf_ for block, made in vectorisers.items()}
    sizes = {block: len(listed) for block, listed in vocabulary.items()}
    numbers = b"".join(part.astype("<f4").tobytes() for one in weights.values() for part in one.arrays().values())
    card = Card(
        name=hashlib.sha256(numbers).hexdigest()[:8], features=features.fingerprint(), heads=dict(HEADS), blocks=sizes,
        thresholds=dict(thresholds), trained_on=dict(trained_on), figures=dict(figures), encoder=encoder,
    )  # fmt: skip
    return Bundle(card, vocabulary, idf, dict(weights))
