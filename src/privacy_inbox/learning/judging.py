"""How good decisions are, each against what a person said."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scipy.stats import beta

from privacy_inbox.core.classification import Classification
from privacy_inbox.core.message import Message
from privacy_inbox.core.vocabulary import Category, Flag, Right
from privacy_inbox.learning.corpus import Example, read_mail

Reader = Callable[[Message], Classification]


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
    rights: dict[str, dict[str, float]]
    flags_f1: float  # micro, without child_suspected
    flags: dict[str, dict[str, float]]
    child_recall: float  # child alerts that were found: as such, or by the flag
    child_recall_least: float  # one-sided 95 % bound (Clopper and Pearson)
    child_signs_recall: float  # likewise of mails of another category with a sign of a child
    child_false_alarms: float  # share of the mails without a child
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
        values = {name.replace("_", " "): getattr(self, name) for name in self.__slots__}
        lines = [f"{'examples':<28}{self.examples:>8}"]
        lines += [f"{name:<28}{value:>8.3f}" for name, value in values.items() if isinstance(value, float)]
        lines += ["", f"{'':<28}{'precision':>10}{'recall':>8}{'count':>7}"]
        for label, row in {**self.categories, **self.rights, **self.flags}.items():
            lines.append(f"{label:<28}{row['precision']:>10.2f}{row['recall']:>8.2f}{row['count']:>7.0f}")
        return "\n".join(lines)


Judged = tuple[Example, Classification]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a classifier made of labelled mails."""

    pairs: Sequence[Judged]
    seconds: float  # for reading them, parsing apart
    asked: int  # mails that the encoder was asked about

    @property
    def figures(self) -> Figures:
        return figures_of(self.pairs)

    @property
    def languages(self) -> dict[str, Figures]:
        """The figures of each language by itself."""
        spoken = sorted({example.language for example, _ in self.pairs})
        return {one: figures_of([pair for pair in self.pairs if pair[0].language == one]) for one in spoken}


def evaluate(read: Reader, examples: Sequence[Example]) -> list[Judged]:
    """Read mails through everything that a real one goes through."""
    return [(example, read(read_mail(example).message)) for example in examples]


def figures_of(pairs: Sequence[Judged]) -> Figures:
    """Figures of decisions."""
    decided = [(example.category, found.category) for example, found in pairs]
    child_sign = {Flag.CHILD_SUSPECTED}  # judged apart
    rights = [(set(example.rights), set(found.rights)) for example, found in pairs]
    flags = [(set(example.flags) - child_sign, set(found.flags) - child_sign) for example, found in pairs]
    categories = {label.value: _row([({a}, {b}) for a, b in decided], label) for label in Category}
    alerts = [child_found(found) for example, found in pairs if example.category is Category.CHILD_DATA_ALERT]
    signs = [child_found(found) for example, found in pairs if Flag.CHILD_SUSPECTED in example.flags]
    hits, children = sum(alerts), len(alerts)
    sure = [example.category is found.category for example, found in pairs if not found.needs_review]
    return Figures(
        examples=len(pairs),
        category_f1=_mean(_f1(row) for row in categories.values()),
        accuracy=_mean(a is b for a, b in decided),
        log_loss=_mean(-math.log(max(found.probabilities[example.category], 1e-4)) for example, found in pairs),
        categories=categories,
        confusion={label: dict(Counter(b.value for a, b in decided if a is label)) for label in Category},
        rights_f1=_micro_f1(rights),
        rights_exact=_mean(a == b for a, b in rights),
        rights={label: _row(rights, label) for label in Right},
        flags_f1=_micro_f1(flags),
        flags={label: _row(flags, label) for label in Flag if label is not Flag.CHILD_SUSPECTED},
        child_recall=hits / children if children else 1.0,
        child_recall_least=float(beta.ppf(0.05, hits, children - hits + 1)) if hits else 0.0,
        child_signs_recall=_mean(signs) if signs else 1.0,
        child_false_alarms=_mean(child_found(found) for example, found in pairs if not example.child),
        acknowledge_accuracy=_mean(example.acknowledge == _acknowledged(found) for example, found in pairs),
        region_accuracy=_mean(example.region is found.region for example, found in pairs),
        calibration_error=_calibration_error(pairs),
        review_share=_mean(found.needs_review for _, found in pairs),
        sure_precision=_mean(sure) if sure else 1.0,
    )


def child_found(found: Classification) -> bool:
    return found.category is Category.CHILD_DATA_ALERT or Flag.CHILD_SUSPECTED in found.flags


def _acknowledged(found: Classification) -> bool:
    """Whether an automatic answer would go out by what the mail says; header fields are not judged here."""
    solicited = Flag.SOLICITATION in found.flags and Flag.AGENT not in found.flags
    return Flag.AUTOMATIC not in found.flags and not solicited and not found.thanks


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


def _calibration_error(pairs: Sequence[tuple[Example, Classification]]) -> float:
    """The mean distance between how sure a decision is and how often such decisions are right."""
    bins: dict[int, float] = defaultdict(float)
    for example, found in pairs:
        bins[min(int(found.confidence * 10), 9)] += found.confidence - (example.category is found.category)
    return sum(map(abs, bins.values())) / max(len(pairs), 1)


def _round(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _round(item) for key, item in value.items()}
    return round(value, 4) if isinstance(value, float) else value


def interval(share: float, count: int) -> str:
    """The 95 % interval of a share of `count` mails, in words (Clopper and Pearson)."""
    if not count:
        return ""
    hits = round(share * count)
    low = float(beta.ppf(0.025, hits, count - hits + 1)) if hits else 0.0
    high = float(beta.ppf(0.975, hits + 1, count - hits)) if hits < count else 1.0
    return f"{low:.2f} to {high:.2f}"
