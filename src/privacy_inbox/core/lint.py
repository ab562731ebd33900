"""The lint of letters: what no letter may say, leave out, or be too long for.

An acknowledgement answers somebody of whom nothing is known for sure, perhaps at a forged address: it may confirm
nothing, demand nothing, and decide nothing. What is forbidden is a table of claims; its words, for each language, are
patterns in `data/claims/<language>.toml`.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from privacy_inbox.core.letter import Rendered
from privacy_inbox.core.twin import RULE
from privacy_inbox.core.vocabulary import Category, Right
from privacy_inbox.core.wording import AUTOMATIC, CHILD_WRITER, Facts, Words

Claims = Mapping[str, tuple[str, ...]]  # of one language: claim → patterns without case


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A claim that a letter may not make, where that holds, and why."""

    where: Literal["automatic", "child", "all"]
    why: str


FORBIDDEN: Mapping[str, Forbidden] = {
    "known_person": Forbidden("automatic", "it says that the person is known to us"),
    "found_data": Forbidden("automatic", "it says that there is data, or none"),
    "identity_demand": Forbidden("automatic", "it demands papers, or a proof of identity"),
    "clock_condition": Forbidden("automatic", "it makes the law's time depend on something"),
    "fee_or_refusal": Forbidden("automatic", "it speaks of a fee or a refusal, which only a person decides"),
    "done_already": Forbidden("automatic", "it says that something was done, which nobody has done yet"),
    "admission": Forbidden("automatic", "it judges a reported mail or a breach before anybody has looked"),
    "regime_certain": Forbidden("automatic", "it names a law as certain"),
    "alarming": Forbidden("child", "it alarms"),
    "telling": Forbidden("child", "it says whom to tell, or not to tell"),
    "child_question": Forbidden("child", "it asks a child something"),
    "marketing": Forbidden("all", "it advertises"),
    "law_by_number": Forbidden("all", "it names a law by number or name"),
    "seriously": Forbidden("all", "it is a phrase that says nothing"),
    "personal_greeting": Forbidden("all", "it greets by name, title or gender"),
    "wait_to_complain": Forbidden("all", "it says that one must wait before complaining to an authority"),
    "form_demand": Forbidden("all", "it demands a form, a portal or a signature"),
}
CHILD_LETTERS = frozenset({Category.CHILD_DATA_ALERT.value, CHILD_WRITER})
MAX_WORDS, MAX_CHILD_WORDS = 130, 60  # before the small print, without what a case adds of its own
MAX_SENTENCE = 25  # words
# What each letter must say, beside its reference.
_NEEDS: Mapping[str, frozenset[str]] = {
    **{name: frozenset({"received", "answer_by"}) for name in AUTOMATIC - {CHILD_WRITER}},
    "identity_request": frozenset({"received", "identity"}),
    "clarification_request": frozenset({"received", "text"}),
    "extension_notice": frozenset({"received", "answer_by", "text"}),
    "answer": frozenset({"received", "text"}),
    "refusal": frozenset({"received", "ground"}),
    "partial_refusal": frozenset({"received", "ground", "text"}),
    "fee_notice": frozenset({"received", "ground", "fee"}),
    "passed_on": frozenset({"received", "client"}),
}
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_WORD = re.compile(r"\w[\w'’-]*")


def claims_made(rendered: Rendered, claims: Claims) -> Iterator[str]:
    """Which forbidden claims a letter makes, each with its words."""
    main = rendered.text.partition(f"\n{RULE}\n")[0]
    for name, forbidden in FORBIDDEN.items():
        if forbidden.where == "automatic" and rendered.template not in AUTOMATIC:
            continue
        if forbidden.where == "child" and rendered.template not in CHILD_LETTERS:
            continue
        text = main if forbidden.where == "child" else f"{rendered.subject}\n{rendered.text}"
        patterns = claims.get(name, ())
        if patterns and (found := _any_of(patterns).search(text)):
            yield f"{forbidden.why} ({name}): “{found.group()}”"


@cache
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Whichever of `patterns` fits first, without case; ^ and $ are the ends of a line."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE | re.MULTILINE)


def too_hard(rendered: Rendered, facts: Facts) -> Iterator[str]:
    """Where a letter is too long, or hard to read. What its case adds (rights, flags, own words) does not count."""
    main = rendered.text.partition(f"\n{RULE}\n")[0]
    for added in _added(facts):
        main = main.replace(added, "")
    limit = MAX_CHILD_WORDS if rendered.template in CHILD_LETTERS else MAX_WORDS
    if (number := len(_WORD.findall(main))) > limit:
        yield f"it has {number} words before the small print; {limit} are enough"
    for sentence in re.split(r"[.!?:]\s|\n\n", main):
        if (number := len(_WORD.findall(sentence))) > MAX_SENTENCE:
            yield f"a sentence has {number} words; {MAX_SENTENCE} are enough: “{' '.join(sentence.split())[:60]}…”"


def _added(facts: Facts) -> Iterator[str]:
    for name in ("rights", "flags"):
        listed = facts[name]
        yield from (str(item) for item in listed) if isinstance(listed, (list, tuple)) else ()
    yield from (str(facts[name]) for name in ("text", "identity", "ground") if facts[name])


def says_too_little(template: str, variables: Collection[str]) -> Iterator[str]:
    """What a letter leaves out that it must say; `variables` are those that it and its parts use."""
    for name in sorted({"reference", *_NEEDS.get(template, ())} - set(variables)):
        yield f"it never says {name}"


def by_hand(source: str, words: Words) -> Iterator[str]:
    """Numbers and months in a template's own text: a date must be computed."""
    bare = _TAG.sub(" ", source)
    if found := re.search(r"\b(?!18\b)\d+", bare):  # but the age at which children have grown up
        yield f"a number is written by hand, where only computed ones may stand: “{found.group()}”"
    months = "|".join(map(re.escape, words.date.months))
    if found := re.search(rf"\b(?:{months})\s+\{{\{{|\}}\}}\s+(?:{months})\b", source, re.IGNORECASE):
        yield f"a month is written by hand: “{found.group()}”"


def words_missing(words: Words, model: Words) -> Iterator[str]:
    """What the words of a language lack that another's have."""
    if len(words.date.months) != 12:
        yield "date.months has not twelve months"
    for table in ("subjects", "rights", "more", "flags", "identity", "grounds"):
        for key in getattr(model, table):
            if not getattr(words, table).get(key, "").strip():
                yield f"{table}.{key} is missing"
    for right in Right:
        if right.value not in words.rights:
            yield f"rights.{right} is missing"
