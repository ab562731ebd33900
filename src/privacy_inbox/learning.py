"""Training and judging the classifier.

The only room with scikit-learn in it: `train` and `evaluate` open it, the daemon never does.

Training is deterministic: the same corpus gives the same bundle, byte for byte.
"""

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import sklearn
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_array, hstack
from scipy.special import log_expit
from scipy.stats import beta
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, f1_score
from sklearn.model_selection import StratifiedGroupKFold

from privacy_inbox.core import features
from privacy_inbox.core.classification import (
    Classification,
    Reading,
    Scores,
    Thresholds,
    classify,
    decide,
    probabilities_of,
    weigh,
)  # fmt: skip
from privacy_inbox.core.faults import Fault
from privacy_inbox.core.message import Message, parse
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right
from privacy_inbox.model import HEADS, Bundle, Card, Model, load, save

MIN_SENDERS = 3  # a feature enters the vocabulary only if so many people wrote it: a vocabulary is personal data
FOLDS = 5
STEPS = FOLDS + 3  # of the progress: the folds, calibration (two folds long) and the whole
STRENGTHS = (2.0, 8.0, 32.0)  # of the logistic regressions (C)
CHILD_RECALL = 0.95
SURE_PRECISION = 0.95
GRID = tuple(step / 50 for step in range(2, 49))
LABELS = tuple(chain.from_iterable(HEADS.values()))

Numbers = NDArray[Any]
Progress = Callable[[float], None]  # is told the share of the work that is done


# --- The corpus ------------------------------------------------------------------------------------------------------
class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"sender": "from"}):
    """One labelled mail: a line of a corpus file."""

    id: str
    sender: str
    subject: str
    text: str
    category: Category
    rights: list[Right]
    flags: list[Flag]
    region: Region
    language: str
    acknowledge: bool
    decides: str  # the words of the mail that decide its category

    @property
    def child(self) -> bool:
        """Whether somebody under 18 is, or may be, concerned."""
        return self.category is Category.CHILD_DATA_ALERT or Flag.CHILD_SUSPECTED in self.flags


def read_corpus(directory: Path) -> list[Example]:
    """The examples of every .jsonl file in a directory, files in the order of their names.

    A wrong line raises Fault with its place.
    """
    examples: dict[str, Example] = {}
    for path in sorted(directory.glob("*.jsonl")):
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            place = f"{path.name}, line {number}"
            try:
                example = msgspec.json.decode(line, type=Example)
            except (msgspec.MsgspecError, UnicodeDecodeError) as error:
                raise Fault(
                    f"{place} is no example: {error}", "correct the line; models/README.md lists its fields"
                ) from error
            if wrong := _wrong(example, examples):
                raise Fault(f"{place}: {wrong}", "correct the line; models/README.md lists its fields")
            examples[example.id] = example
    if not examples:
        raise Fault(f"there are no examples in {directory}", "name a directory that holds .jsonl files")
    return list(examples.values())


def _wrong(example: Example, known: Mapping[str, Example]) -> str:
    """What is wrong with an example that has the right form; empty if nothing is."""
    if example.id in known:
        return f"the id {example.id} is used twice"
    if "\n" in example.sender + example.subject:
        return "a header field has more than one line"
    if not example.decides or example.decides not in f"{example.subject}\n{example.text}":
        return "`decides` does not stand in the mail"
    if example.category is Category.GENERAL_QUESTION and example.rights:
        return "a general question asks for no right"
    return ""


def raw_mail(example: Example) -> bytes:
    """An example as the mail it would be on the way."""
    head = f"From: {example.sender}\nSubject: {example.subject}\nMIME-Version: 1.0\n"
    return (
        f"{head}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{example.text}\n".encode()
    )


def digest(examples: Iterable[Example]) -> str:
    """SHA-256 of a corpus."""
    return hashlib.sha256(b"\n".join(msgspec.json.encode(example) for example in examples)).hexdigest()


# --- Training --------------------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Mail:
    """An example as the house reads it."""

    example: Example
    message: Message
    text: str


@dataclass(frozen=True, slots=True)
class Fitted:
    """Vectorisers and, for each label, a column of weights and a bias."""

    vectorisers: Mapping[str, TfidfVectorizer]
    weights: Numbers
    bias: Numbers

    def logits(self, texts: Sequence[str]) -> Numbers:
        return np.asarray(transform(self.vectorisers, texts) @ self.weights + self.bias)


def train(examples: Sequence[Example], progress: Progress, name: str = "lexical") -> Bundle:
    """Learn from examples.

    What each mail gets from a model that has not seen it sets slopes, temperature and thresholds.
    """
    counts = Counter(example.category for example in examples)
    if few := [label.value for label in Category if counts[label] < FOLDS]:
        raise Fault(
            f"there are too few examples of {few[0]}", f"label at least {FOLDS} of each category, better hundreds"
        )
    mails = [read_mail(example) for example in examples]
    strength, logits = _out_of_fold(mails, progress)
    slopes, shifts, temperature = _calibrate(mails, logits)
    judged = _judged(mails, logits * slopes + shifts)
    thresholds = _thresholds(mails, judged, temperature)
    figures = figures_of(
        [(mail.example, decide(mail.message, *pair, thresholds)) for mail, pair in zip(mails, judged, strict=True)]
    )
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


def read_mail(example: Example) -> Mail:
    message = parse(raw_mail(example))
    return Mail(example, message, features.text_of(message))


def labels_of(example: Example) -> set[str]:
    """The labels that are true of an example. A child alert is also what a suspected child looks like."""
    return {example.category, *example.rights, *example.flags, *((Flag.CHILD_SUSPECTED,) if example.child else ())}


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
    weights, bias = _columns(transform(vectorisers, [mail.text for mail in mails]), _truth(mails), strength)
    return Fitted(vectorisers, weights, bias)


def _truth(mails: Sequence[Mail]) -> Numbers:
    """Mails × labels: what is true."""
    return np.array([[label in labels for label in LABELS] for labels in (labels_of(mail.example) for mail in mails)])


def _columns(matrix: csr_array, truth: Numbers, strength: float) -> tuple[Numbers, Numbers]:
    """One logistic regression for each label. A label with hardly an example is never said."""
    weights, bias = np.zeros((matrix.shape[1], truth.shape[1])), np.full(truth.shape[1], -5.0)
    for column, holds in enumerate(truth.T):
        if 2 <= holds.sum() < len(holds):
            learned = LogisticRegression(C=strength, class_weight="balanced", solver="liblinear").fit(matrix, holds)
            weights[:, column], bias[column] = learned.coef_[0], learned.intercept_[0]
    return weights, bias


def rescaled(fitted: Fitted, slopes: Numbers, shifts: Numbers) -> Fitted:
    """The same weights on another scale: every log-odds becomes slope × log-odds + shift."""
    return replace(fitted, weights=fitted.weights * slopes, bias=fitted.bias * slopes + shifts)


def bundle(
    fitted: Fitted, name: str, thresholds: Thresholds, trained_on: dict[str, Any], figures: dict[str, Any]
) -> Bundle:
    vocabulary = {
        block: vectoriser.get_feature_names_out().tolist() for block, vectoriser in fitted.vectorisers.items()
    }
    idf = {block: vectoriser.idf_ for block, vectoriser in fitted.vectorisers.items()}
    mark = hashlib.sha256(fitted.weights.astype("<f4").tobytes()).hexdigest()[:8]
    sizes = {block: len(listed) for block, listed in vocabulary.items()}
    card = Card(f"{name} {mark}", features.fingerprint(), dict(HEADS), sizes, thresholds, trained_on, figures)
    return Bundle(card, vocabulary, idf, fitted.weights, fitted.bias)


def _out_of_fold(mails: Sequence[Mail], progress: Progress) -> tuple[float, Numbers]:
    """The strength that cross-validation likes best, and what each mail gets from weights that never saw its sender."""
    truth = _truth(mails)
    logits = {strength: np.zeros(truth.shape) for strength in STRENGTHS}
    categories, senders = [mail.example.category for mail in mails], [mail.example.sender for mail in mails]
    folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=0).split(mails, categories, senders)
    for number, (learn, test) in enumerate(folds, 1):
        vectorisers = vectorise([mails[at] for at in learn])
        matrix = transform(vectorisers, [mails[at].text for at in learn])
        unseen = transform(vectorisers, [mails[at].text for at in test])
        for strength in STRENGTHS:
            weights, bias = _columns(matrix, truth[learn], strength)
            logits[strength][test] = unseen @ weights + bias
        progress(number / STEPS)
    best = max(STRENGTHS, key=lambda strength: _merit(truth, logits[strength]))
    return best, logits[best]


def _merit(truth: Numbers, logits: Numbers) -> float:
    """How well log-odds rank the labels: F1 of the categories, average precision of rights and flags."""
    count = len(Category)
    category = f1_score(truth[:, :count].argmax(axis=1), logits[:, :count].argmax(axis=1), average="macro")
    rest = [at for at in range(count, len(LABELS)) if truth[:, at].any()]
    return float(category) + float(
        np.mean([average_precision_score(truth[:, at], logits[:, at]) for at in rest] or [0.0])
    )


# --- Calibration -----------------------------------------------------------------------------------------------------
def _judged(mails: Sequence[Mail], logits: Numbers) -> list[tuple[Reading, Scores]]:
    """What the model said of each mail, and that together with the rules."""
    readings = [_reading(row) for row in logits.tolist()]
    return [(reading, weigh(mail.message, reading)) for mail, reading in zip(mails, readings, strict=True)]


def _reading(row: Sequence[float]) -> Reading:
    said = dict(zip(LABELS, row, strict=True))
    heads = {head: {label: said[label] for label in labels} for head, labels in HEADS.items()}
    return Reading("", heads["category"], heads["rights"], heads["flags"])


def _calibrate(mails: Sequence[Mail], logits: Numbers) -> tuple[Numbers, Numbers, float]:
    """Slopes and shifts that put the model on the scale of the rules' weights, and the temperature of their sum."""
    rules = _by_rules(mails)
    truth = _truth(mails)
    slopes, shifts = np.ones(len(LABELS)), np.zeros(len(LABELS))
    for column in range(len(Category), len(LABELS)):
        slopes[column], shifts[column] = _slope_and_shift(logits[:, column], rules[:, column], truth[:, column])
    loss = partial(_category_loss, mails, _judged(mails, logits * slopes + shifts), rules)
    slope, temperature = np.exp(
        minimize(loss, [0.0, 0.0], method="Nelder-Mead", options={"xatol": 0.01, "fatol": 1e-4}).x
    )
    slopes[: len(Category)] = slope
    return slopes, shifts, round(float(temperature), 3)


def _by_rules(mails: Sequence[Mail]) -> Numbers:
    """Mails × labels: what the rules alone add."""
    nothing = _reading([0.0] * len(LABELS))
    scores = [weigh(mail.message, nothing) for mail in mails]
    return np.array([[*one.category.values(), *one.rights.values(), *one.flags.values()] for one in scores])


def _slope_and_shift(logits: Numbers, rules: Numbers, holds: Numbers) -> tuple[float, float]:
    """Logistic calibration of one label beside its rules; a weak wish for slope 1 keeps rare labels in bounds."""
    sign = np.where(holds, 1.0, -1.0)

    def loss(values: Numbers) -> float:
        return float(-log_expit(sign * (math.exp(values[0]) * logits + values[1] + rules)).sum() + values[0] ** 2)

    if not holds.any():
        return 1.0, 0.0
    slope, shift = minimize(loss, [0.0, 0.0], method="Nelder-Mead").x
    return math.exp(slope), float(shift)


def _category_loss(
    mails: Sequence[Mail], judged: Sequence[tuple[Reading, Scores]], rules: Numbers, at: Numbers
) -> float:
    """Log loss of the decision if the model's log-odds are multiplied by exp(at[0]), and all divided by exp(at[1])."""
    slope, temperature = np.exp(at).tolist()
    total = at[1] ** 2  # a weak wish for temperature 1
    for mail, (reading, scores), added in zip(mails, judged, rules.tolist(), strict=True):
        summed = {label: slope * reading.category[label] + rule for label, rule in zip(Category, added, strict=False)}
        chance = probabilities_of(replace(scores, category=summed), temperature)[mail.example.category]
        total -= math.log(max(chance, 1e-9))
    return float(total)


def _thresholds(mails: Sequence[Mail], judged: Sequence[tuple[Reading, Scores]], temperature: float) -> Thresholds:
    """Where scores become decisions: the best micro-F1 of rights and flags, children found, few mistakes unreviewed."""
    languages = tuple(sorted({mail.example.language for mail in mails}))
    chosen = Thresholds(temperature=temperature, review=0.0, languages=languages)

    def figures(**changes: float) -> "Figures":
        tried = replace(chosen, **changes)  # type: ignore[arg-type]
        return figures_of(
            [(mail.example, decide(mail.message, *pair, tried)) for mail, pair in zip(mails, judged, strict=True)]
        )

    chosen = replace(chosen, right=max(GRID, key=lambda limit: figures(right=limit).rights_f1))
    chosen = replace(chosen, flag=max(GRID, key=lambda limit: figures(flag=limit).flags_f1))
    enough = [limit for limit in GRID if figures(child=limit).child_recall >= CHILD_RECALL]
    chosen = replace(chosen, child=max(enough, default=GRID[0]))
    sure = [limit for limit in GRID if figures(review=limit).sure_precision >= SURE_PRECISION]
    return replace(chosen, review=min(sure, default=GRID[-1]))


# --- Judging ---------------------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Figures:
    """How good decisions are, each against what a person said."""

    examples: int
    category_f1: float  # macro
    accuracy: float
    log_loss: float
    categories: dict[str, dict[str, float]]  # precision, recall, count
    confusion: dict[str, dict[str, int]]  # truth → said
    rights_f1: float  # micro
    rights_exact: float  # share of mails whose set of rights is right
    flags_f1: float  # micro, without child_suspected
    flags: dict[str, dict[str, float]]
    child_recall: float  # child alerts and signs of a child that were found, as the one or the other
    child_recall_least: float  # one-sided 95 % bound (Clopper and Pearson)
    child_false_alarms: float  # share of all other mails
    acknowledge_accuracy: float
    region_accuracy: float
    calibration_error: float  # expected, ten bins of equal width
    review_share: float
    sure_precision: float  # of the category, where nobody was asked to review it

    def as_dict(self) -> dict[str, Any]:
        """For JSON; rounded to four digits."""
        return {name: _round(getattr(self, name)) for name in self.__slots__}

    def text(self) -> str:
        """A table in plain text."""
        lines = [f"{'examples':<28}{self.examples:>8}"]
        lines += [f"{title:<28}{getattr(self, name):>8.3f}" for title, name in _TITLES]
        lines += ["", f"{'':<28}{'precision':>10}{'recall':>8}{'count':>7}"]
        for label, row in {**self.categories, **self.flags}.items():
            lines.append(f"{label:<28}{row['precision']:>10.2f}{row['recall']:>8.2f}{row['count']:>7.0f}")
        return "\n".join(lines)


_TITLES = (
    ("category, macro-F1", "category_f1"),
    ("category, accuracy", "accuracy"),
    ("category, log loss", "log_loss"),
    ("calibration error", "calibration_error"),
    ("rights, micro-F1", "rights_f1"),
    ("rights, exact sets", "rights_exact"),
    ("flags, micro-F1", "flags_f1"),
    ("child found", "child_recall"),
    ("child found, at least (95 %)", "child_recall_least"),
    ("child, false alarms", "child_false_alarms"),
    ("acknowledge, accuracy", "acknowledge_accuracy"),
    ("region, accuracy", "region_accuracy"),
    ("to review", "review_share"),
    ("right where not reviewed", "sure_precision"),
)


def evaluate(model: Model, examples: Sequence[Example]) -> Figures:
    """Judge a model through everything that a real mail goes through."""
    pairs = []
    for example in examples:
        mail = read_mail(example)
        pairs.append((example, classify(mail.message, model.read(mail.text), model.thresholds)))
    return figures_of(pairs)


def figures_of(pairs: Sequence[tuple[Example, Classification]]) -> Figures:
    """Figures of decisions."""
    truth = [example.category for example, _ in pairs]
    said = [found.category for _, found in pairs]
    rights = [(set(example.rights), set(found.rights)) for example, found in pairs]
    flags = [
        (set(example.flags) - {Flag.CHILD_SUSPECTED}, set(found.flags) - {Flag.CHILD_SUSPECTED})
        for example, found in pairs
    ]
    categories = {
        label.value: _row([({a}, {b}) for a, b in zip(truth, said, strict=True)], label) for label in Category
    }
    child = [(example.child, _child_found(found)) for example, found in pairs]
    hits, children = sum(a and b for a, b in child), sum(a for a, _ in child)
    sure = [example.category is found.category for example, found in pairs if not found.needs_review]
    return Figures(
        examples=len(pairs),
        category_f1=_mean(_f1(row) for row in categories.values()),
        accuracy=_mean(a is b for a, b in zip(truth, said, strict=True)),
        log_loss=_mean(-math.log(max(found.probabilities[example.category], 1e-4)) for example, found in pairs),
        categories=categories,
        confusion={
            label: dict(Counter(b.value for a, b in zip(truth, said, strict=True) if a is label)) for label in Category
        },
        rights_f1=_micro_f1(rights),
        rights_exact=_mean(a == b for a, b in rights),
        flags_f1=_micro_f1(flags),
        flags={label: _row(flags, label) for label in Flag if label is not Flag.CHILD_SUSPECTED},
        child_recall=hits / children if children else 1.0,
        child_recall_least=float(beta.ppf(0.05, hits, children - hits + 1)) if hits else 0.0,
        child_false_alarms=_mean(b for a, b in child if not a),
        acknowledge_accuracy=_mean(example.acknowledge == _acknowledged(found) for example, found in pairs),
        region_accuracy=_mean(example.region is found.region for example, found in pairs),
        calibration_error=_calibration_error(
            [(found.confidence, a is found.category) for a, (_, found) in zip(truth, pairs, strict=True)]
        ),
        review_share=_mean(found.needs_review for _, found in pairs),
        sure_precision=_mean(sure) if sure else 1.0,
    )


def _child_found(found: Classification) -> bool:
    return found.category is Category.CHILD_DATA_ALERT or Flag.CHILD_SUSPECTED in found.flags


def _acknowledged(found: Classification) -> bool:
    """Whether an automatic answer would go out by what the mail says; header fields are not judged here."""
    solicited = Flag.SOLICITATION in found.flags and Flag.AGENT not in found.flags
    return Flag.AUTOMATIC not in found.flags and not solicited


def _mean(values: Iterable[float]) -> float:
    listed = [float(value) for value in values]
    return sum(listed) / len(listed) if listed else 0.0


def _row(pairs: Sequence[tuple[set[Any], set[Any]]], label: str) -> dict[str, float]:
    both = sum(label in a and label in b for a, b in pairs)
    said, true = sum(label in b for _, b in pairs), sum(label in a for a, _ in pairs)
    return {"precision": both / said if said else 0.0, "recall": both / true if true else 0.0, "count": true}


def _f1(row: Mapping[str, float]) -> float:
    total = row["precision"] + row["recall"]
    return 2 * row["precision"] * row["recall"] / total if total else 0.0


def _micro_f1(pairs: Sequence[tuple[set[Any], set[Any]]]) -> float:
    total = sum(len(a) + len(b) for a, b in pairs)
    return 2 * sum(len(a & b) for a, b in pairs) / total if total else 1.0


def _calibration_error(pairs: Sequence[tuple[float, bool]]) -> float:
    """The mean distance between how sure a decision is and how often such decisions are right."""
    bins = defaultdict(list)
    for confidence, right in pairs:
        bins[min(int(confidence * 10), 9)].append((confidence, right))
    return sum(abs(sum(c for c, _ in found) - sum(r for _, r in found)) for found in bins.values()) / max(len(pairs), 1)


def _round(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _round(item) for key, item in value.items()}
    return round(value, 4) if isinstance(value, float) else value


# --- For the command line --------------------------------------------------------------------------------------------
def train_to(corpus: Path, directory: Path, progress: Progress) -> Figures:
    """Train on a corpus, write the bundle, and give its cross-validated figures."""
    made = train(read_corpus(corpus), progress)
    save(directory, made)
    return Figures(**made.card.figures)


def evaluate_bundle(directory: Path, corpus: Path) -> Figures:
    """The figures of a bundle on a corpus that it was not trained on."""
    return evaluate(load(directory), read_corpus(corpus))
