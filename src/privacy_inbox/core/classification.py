"""Rules + model scores → Classification: the category, the rights, the flags, how sure, and because of what."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from privacy_inbox.core.languages import language_of
from privacy_inbox.core.message import Message
from privacy_inbox.core.places import region_of
from privacy_inbox.core.review import not_read
from privacy_inbox.core.rules import Evidence, fired, only_thanks
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right

MAX_EVIDENCE = 8
SURE_RIGHT = 0.75  # from this probability on a right is named in a letter; a wrong guess there confuses a person
UNLIKELY = -5.0  # log-odds of a right or flag of which no model speaks


@dataclass(frozen=True, slots=True)
class Reading:
    """What a model says of a text, in log-odds, before any rule. Empty where no model could read it."""

    model: str
    category: Mapping[str, float]
    rights: Mapping[str, float]
    flags: Mapping[str, float]
    words: tuple[
        tuple[str, Mapping[str, float]], ...
    ] = ()  # the words that weighed most, and what they added to each category


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where a score becomes a decision; chosen on data by `train` and kept on the model's card."""

    temperature: float = 1.0
    review: float = 0.7  # below this probability of the category a person is asked
    right: float = 0.5
    flag: float = 0.5
    child: float = 0.3  # lower than `flag`: a child overlooked costs more than a look
    languages: tuple[str, ...] = ("en",)  # those the model was trained on


@dataclass(frozen=True, slots=True)
class Classification:
    """What a message is, and why. `probabilities` are those of the final decision, rules included."""

    category: Category
    probabilities: Mapping[str, float]
    rights: tuple[Right, ...]
    flags: tuple[Flag, ...]
    region: Region
    language: str
    needs_review: bool
    evidence: tuple[Evidence, ...]
    model: str
    review_because: str = ""
    sure_rights: bool = True  # each of the rights is likely enough to be named to the person
    thanks: bool = False  # it says thank you, and nothing is left to do

    @property
    def named_rights(self) -> tuple[Right, ...]:
        """The rights a letter may name: all of them, or none where one is a guess."""
        return self.rights if self.sure_rights else ()

    @property
    def confidence(self) -> float:
        return self.probabilities.get(self.category, 0.0)


@dataclass(frozen=True, slots=True)
class Scores:
    """What model and rules say together, in log-odds, and what the rules found: all that no threshold changes."""

    category: Mapping[Category, float]
    rights: Mapping[Right, float]
    flags: Mapping[Flag, float]
    region: Region = Region.UNKNOWN
    place: str = ""  # the words that show the region
    language: str = "unknown"
    evidence: tuple[Evidence, ...] = ()


def classify(message: Message, reading: Reading, thresholds: Thresholds) -> Classification:
    """Decide what a message is."""
    return decide(message, reading, weigh(message, reading), thresholds)


def weigh(message: Message, reading: Reading) -> Scores:
    """Add what the rules say to what the model says.

    Without a model a right or flag is unlikely until a rule speaks for it.
    """
    category = {label: reading.category.get(label, 0.0) for label in Category}
    rights = {label: reading.rights.get(label, UNLIKELY) for label in Right}
    flags = {label: reading.flags.get(label, UNLIKELY) for label in Flag}
    evidence = []
    for rule, words in fired(message):
        for label, weight in rule.points_to:
            if isinstance(label, Category):
                category[label] += weight
            elif isinstance(label, Right):
                rights[label] += weight
            else:
                flags[label] += weight
            evidence.append(Evidence(f"{words} ({rule.why})", label.value, weight))
    language = language_of(message.text or message.asked)
    return Scores(category, rights, flags, *region_of(message), language, tuple(evidence))


def decide(message: Message, reading: Reading, scores: Scores, thresholds: Thresholds) -> Classification:
    """Turn log-odds into the decision."""
    probabilities = probabilities_of(scores, thresholds.temperature)
    category = max(probabilities, key=lambda label: probabilities[label])
    rights = _rights(category, scores.rights, thresholds.right)
    flags = _flags(category, scores.flags, thresholds)
    because = _review_because(message, probabilities[category], flags, scores.language, thresholds)
    evidence = sorted([*scores.evidence, *_words(reading, category, probabilities)], key=lambda item: -abs(item.weight))
    place = [Evidence(scores.place, f"region {scores.region}", 0.0)] if scores.place else []
    return Classification(
        category=category,
        probabilities=_rounded(probabilities),
        rights=rights,
        sure_rights=all(sigmoid(scores.rights[right]) >= SURE_RIGHT for right in rights),
        flags=flags,
        region=scores.region,
        language=scores.language,
        needs_review=bool(because),
        evidence=(*evidence[: MAX_EVIDENCE - len(place)], *place),
        model=reading.model,
        review_because=because,
        thanks=category is Category.GENERAL_QUESTION and not flags and only_thanks(message),
    )


def probabilities_of(scores: Scores, temperature: float) -> dict[Category, float]:
    """How likely each category is.

    A machine's words are quoted words: as far as a mail is likely a machine's or a mass mail, what speaks for a
    request or an alert speaks for a general question. A report stays one: providers' feedback loops are machines too.
    """
    by_words = softmax({label: score / temperature for label, score in scores.category.items()})
    machine = _machine_share(scores.flags)
    quoted = machine * (by_words[Category.RIGHTS_REQUEST] + by_words[Category.CHILD_DATA_ALERT])
    return {
        Category.RIGHTS_REQUEST: by_words[Category.RIGHTS_REQUEST] * (1 - machine),
        Category.UNSOLICITED_EMAIL_REPORT: by_words[Category.UNSOLICITED_EMAIL_REPORT],
        Category.CHILD_DATA_ALERT: by_words[Category.CHILD_DATA_ALERT] * (1 - machine),
        Category.GENERAL_QUESTION: by_words[Category.GENERAL_QUESTION] + quoted,
    }


def _machine_share(flags: Mapping[Flag, float]) -> float:
    """How likely it is that nobody wrote this mail to us: neither a person, nor a platform that acts for one."""
    person = (1 - sigmoid(flags[Flag.AUTOMATIC])) * (1 - sigmoid(flags[Flag.SOLICITATION]))
    return (1 - person) * (1 - sigmoid(flags[Flag.AGENT]))


def unread(model: str = "none") -> Classification:
    """What is known of a mail that nothing could read: nothing, so a person looks."""
    even = {label.value: 0.25 for label in Category}
    return Classification(
        Category.GENERAL_QUESTION,
        even,
        (),
        (),
        Region.UNKNOWN,
        "unknown",
        True,
        (),
        model,
        "the mail could not be read",
    )


def _flags(category: Category, scores: Mapping[Flag, float], thresholds: Thresholds) -> tuple[Flag, ...]:
    """The flags raised. What the category says already is no flag."""
    said = {Category.CHILD_DATA_ALERT: Flag.CHILD_SUSPECTED, Category.UNSOLICITED_EMAIL_REPORT: Flag.REPORT}.get(
        category
    )
    limits = {Flag.CHILD_SUSPECTED: thresholds.child}
    return tuple(
        flag for flag in Flag if flag is not said and sigmoid(scores[flag]) >= limits.get(flag, thresholds.flag)
    )


def _rights(category: Category, scores: Mapping[Right, float], threshold: float) -> tuple[Right, ...]:
    """The rights asked for. A rights request has at least one, a report may have an objection, a question none."""
    if category is Category.GENERAL_QUESTION:
        return ()
    found = tuple(right for right in Right if sigmoid(scores[right]) >= threshold)
    if category is Category.UNSOLICITED_EMAIL_REPORT:
        return (Right.OBJECTION,) if Right.OBJECTION in found else ()
    if not found and category is Category.RIGHTS_REQUEST:
        return (max(Right, key=lambda right: scores[right]),)
    return found


def _review_because(
    message: Message, confidence: float, flags: tuple[Flag, ...], language: str, thresholds: Thresholds
) -> str:
    """Why a person should look first; empty where the machine may be trusted with the acknowledgement."""
    if because := not_read(message):
        return because
    if language not in (*thresholds.languages, "unknown"):
        return f"the model has not learned the language of this mail ({language})"
    if confidence < thresholds.review:
        return f"the category is only {confidence:.0%} sure"
    if Flag.CHILD_SUSPECTED in flags:
        return "there is a sign of somebody under 18"
    return ""


def _words(reading: Reading, category: Category, probabilities: Mapping[Category, float]) -> list[Evidence]:
    """The words that spoke for the category against the runner-up."""
    runner_up = max((label for label in probabilities if label is not category), key=lambda label: probabilities[label])
    weighed = [(word, weights.get(category, 0.0) - weights.get(runner_up, 0.0)) for word, weights in reading.words]
    return [
        Evidence(word, category.value, round(weight, 3))
        for word, weight in sorted(weighed, key=lambda pair: -pair[1])[:5]
        if weight > 0
    ]


def _rounded(probabilities: Mapping[Category, float]) -> dict[str, float]:
    """Four digits, still adding up to one: the largest takes the remainder and stays the largest."""
    rounded = {label.value: math.floor(value * 10_000) / 10_000 for label, value in probabilities.items()}
    first = max(probabilities, key=lambda label: probabilities[label])
    rounded[first.value] = round(rounded[first.value] + 1 - sum(rounded.values()), 4)
    return rounded


def softmax(scores: Mapping[Category, float]) -> dict[Category, float]:
    top = max(scores.values())
    raised = {label: math.exp(score - top) for label, score in scores.items()}
    total = sum(raised.values())
    return {label: value / total for label, value in raised.items()}


def sigmoid(score: float) -> float:
    return 1.0 / (1.0 + math.exp(-score)) if score > -700 else 0.0
