"""Rules + model scores → Classification: the category, the rights, the flags, how sure, and because of what."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from privacy_inbox.core.languages import language_of, name_of
from privacy_inbox.core.message import Message
from privacy_inbox.core.places import region_of
from privacy_inbox.core.review import not_read
from privacy_inbox.core.rules import Evidence, fired
from privacy_inbox.core.thanks import only_thanks
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right

MAX_EVIDENCE = 12
MAX_FOR_ONE = 4  # reasons for one label
MIN_WEIGHT = 0.3  # log-odds; a sentence that adds less to a right or flag is no reason for it
MIN_WORD = 0.15  # likewise a word to the category
SURE_RIGHT = 0.75  # from this probability on a right is named in a letter; a wrong guess there confuses a person
CLEAR = 0.3  # so far from even a right must be, to be clearly asked for or clearly not
NO_CHILD = 0.5  # below this share of the chance from which a child is suspected there is no sign of one
UNLIKELY = -5.0  # log-odds of a right or flag of which no model speaks


@dataclass(frozen=True, slots=True)
class Reading:
    """What a model says of a text, in log-odds, before any rule. Empty where no model could read it."""

    model: str
    category: Mapping[str, float]
    rights: Mapping[str, float]
    flags: Mapping[str, float]
    # The words that weighed most, and what they added to each category.
    words: tuple[tuple[str, Mapping[str, float]], ...] = ()
    # The passages, and how much of each label's log-odds would be missing without them.
    passages: tuple[tuple[str, Mapping[str, float]], ...] = ()


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where a score becomes a decision; chosen on data by `train` and kept on the model's card."""

    temperature: float = 1.0
    review: float = 0.7  # below this probability of the category a person is asked
    right: float = 0.5
    flag: float = 0.5
    child: float = 0.3  # lower than `flag`: a child overlooked costs more than a look
    sure: float = 1.0  # of words alone: from this probability on the encoder need not be asked
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
    clear_rights: bool = True  # and each of the others is unlikely
    no_child: bool = True  # nothing hints at somebody under 18, not even faintly
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
    flags = _flags(category, scores.flags, _child(scores.flags, probabilities), thresholds)
    because = _review_because(message, probabilities[category], flags, scores.language, thresholds)
    runner_up = max((label for label in Category if label is not category), key=lambda label: probabilities[label])
    told = _passages(reading, category, runner_up, (*rights, *flags))
    evidence = sorted(
        [*scores.evidence, *told, *_words(reading, category, runner_up)], key=lambda item: -abs(item.weight)
    )
    last = [*_what_if(scores, evidence, category, runner_up, thresholds.temperature)]
    last += [Evidence(scores.place, f"region {scores.region}", 0.0)] if scores.place else []
    return Classification(
        category=category,
        probabilities=_rounded(probabilities),
        rights=rights,
        sure_rights=all(sigmoid(scores.rights[right]) >= SURE_RIGHT for right in rights),
        clear_rights=all(abs(sigmoid(score) - 0.5) >= CLEAR for score in scores.rights.values()),
        no_child=_child(scores.flags, probabilities) < NO_CHILD * thresholds.child,
        flags=flags,
        region=scores.region,
        language=scores.language,
        needs_review=bool(because),
        evidence=(*_shown(evidence, MAX_EVIDENCE - len(last)), *last),
        model=reading.model,
        review_because=because,
        thanks=category is Category.GENERAL_QUESTION and not flags and only_thanks(message),
    )


def settled(found: Classification, thresholds: Thresholds) -> bool:
    """Whether words alone have decided, so that the encoder need not be asked.

    Only where nothing hints at a child and each right is clearly asked for or clearly not: that is what it tells best.
    """
    rights = found.clear_rights or found.category is not Category.RIGHTS_REQUEST
    return found.confidence >= thresholds.sure and rights and found.no_child


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


def _flags(category: Category, scores: Mapping[Flag, float], child: float, thresholds: Thresholds) -> tuple[Flag, ...]:
    """The flags raised. What the category says already is no flag. `child` is the chance of a child."""
    said = {Category.CHILD_DATA_ALERT: Flag.CHILD_SUSPECTED, Category.UNSOLICITED_EMAIL_REPORT: Flag.REPORT}
    chances = {flag: sigmoid(score) for flag, score in scores.items()}
    chances[Flag.CHILD_SUSPECTED] = child
    limits = {Flag.CHILD_SUSPECTED: thresholds.child}
    return tuple(
        flag for flag in Flag if flag is not said.get(category) and chances[flag] >= limits.get(flag, thresholds.flag)
    )


def _child(flags: Mapping[Flag, float], probabilities: Mapping[Category, float]) -> float:
    return child_chance(sigmoid(flags[Flag.CHILD_SUSPECTED]), probabilities[Category.CHILD_DATA_ALERT])


def child_chance(suspected: float, alert: float) -> float:
    """How likely it is that somebody under 18 is concerned: two witnesses, and either may be right (noisy or)."""
    return 1 - (1 - suspected) * (1 - alert)


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
        return f"it is written in {name_of(language)}, which the model has not learned"
    if confidence < thresholds.review:
        return f"the category is only {confidence:.0%} sure"
    if Flag.CHILD_SUSPECTED in flags:
        return "there is a sign of somebody under 18"
    return ""


def _passages(
    reading: Reading, category: Category, runner_up: Category, labels: tuple[Right | Flag, ...]
) -> list[Evidence]:
    """The sentence that spoke most for the category against the runner-up, and that for each right and flag."""
    found = []
    for label in (category, *labels):
        rival = runner_up if label is category else None
        pulls = [
            (text, pull.get(label, 0.0) - (pull.get(rival, 0.0) if rival else 0.0)) for text, pull in reading.passages
        ]
        text, weight = max(pulls, key=lambda pair: pair[1], default=("", 0.0))
        if weight > (0.0 if label is category else MIN_WEIGHT):
            found.append(Evidence(f"“{text}”", label.value, round(weight, 3)))
    return found


def _words(reading: Reading, category: Category, runner_up: Category) -> list[Evidence]:
    """The words that spoke for the category against the runner-up."""
    weighed = [(word, weights.get(category, 0.0) - weights.get(runner_up, 0.0)) for word, weights in reading.words]
    return [
        Evidence(word, category.value, round(weight, 3))
        for word, weight in sorted(weighed, key=lambda pair: -pair[1])[:5]
        if weight >= MIN_WORD
    ]


def _what_if(
    scores: Scores, evidence: Sequence[Evidence], category: Category, runner_up: Category, temperature: float
) -> Iterator[Evidence]:
    """The first single reason without which the mail would be read as its runner-up."""
    for item in evidence:
        if item.points_to == category and item.weight > 0:
            without = replace(scores, category={**scores.category, category: scores.category[category] - item.weight})
            instead = probabilities_of(without, temperature)
            if instead[runner_up] > instead[category]:
                yield Evidence(f"without {item.text}", f"then {runner_up}", 0.0)
                return


def _shown(evidence: Sequence[Evidence], count: int) -> list[Evidence]:
    """The strongest reasons; of several for one label the first ones, so that each label can show its own."""
    seen: Counter[str] = Counter()
    kept = []
    for item in evidence:
        seen[item.points_to] += 1
        if seen[item.points_to] <= MAX_FOR_ONE:
            kept.append(item)
    return kept[:count]


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
