"""Proofreading the letters: every one in every language, in every case that matters, against the lint."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from privacy_inbox import resources
from privacy_inbox.core.faults import TemplateFault
from privacy_inbox.core.letter import example_case
from privacy_inbox.core.lint import by_hand, claims_made, says_too_little, too_hard, words_missing
from privacy_inbox.core.settings import Settings
from privacy_inbox.core.vocabulary import Flag, Region, Right
from privacy_inbox.core.wording import AUTOMATIC, PARTS, LetterCase, Words, facts_of
from privacy_inbox.rendering import Renderer

_FLAGS = (Flag.COMPLAINT, Flag.BREACH, Flag.AGENT, Flag.CHILD_SUSPECTED)


@dataclass(frozen=True, slots=True)
class Proof:
    """One letter in one language, and what is wrong with it."""

    language: str
    template: str
    faults: tuple[str, ...]


def proofread(renderer: Renderer, settings: Settings, languages: tuple[str, ...] = ()) -> Iterator[Proof]:
    """Every letter that may be written, with its faults; all languages that are configured, unless some are named."""
    model = Renderer(resources.shipped("templates"), None, settings).words("en")
    expected = {name for language, name, _ in renderer.names() if language == "en"} | AUTOMATIC
    for language in languages or settings.organisation.languages:
        try:
            words = renderer.words(language)
        except TemplateFault as fault:
            yield Proof(language, "words", (fault.what,))
            continue
        used: set[str] = set()
        yield Proof(language, "words", tuple(words_missing(words, model)))
        for template in sorted(expected):
            try:
                used |= renderer.variables(template, language)
                yield Proof(language, template, tuple(_faults(renderer, settings, language, template, words)))
            except TemplateFault as fault:
                yield Proof(language, template, (fault.what,))
        if unused := sorted(set(facts_of(example_case(settings), "", language, words, settings)) - used):
            yield Proof(language, "all letters", (f"no letter uses {', '.join(unused)}",))


def _faults(renderer: Renderer, settings: Settings, language: str, template: str, words: Words) -> Iterator[str]:
    said = [*says_too_little(template, renderer.variables(template, language))]
    for part in (template, *sorted(PARTS)):
        said += by_hand(renderer.source(part, language), words)
    claims = resources.claims(language)
    for case in cases(settings, template):
        rendered = renderer.fill(template, language, case)
        facts = facts_of(case, template, language, words, settings)
        said += chain(claims_made(rendered, claims), too_hard(rendered, facts))
    return iter(dict.fromkeys(said))


def cases(settings: Settings, template: str) -> Iterator[LetterCase]:
    """The cases that a letter may have to speak of: each right alone, some together, each flag, places known or not."""
    example = example_case(settings)
    if template not in AUTOMATIC:
        for identity in ("reply", "question", "account", "call_back", "other"):
            said = replace(example.said, identity=identity)
            yield replace(example, said=said, rights=(), region=Region.UK)
        return
    rights = [(), *((right,) for right in Right), (Right.ACCESS, Right.ERASURE, Right.OBJECTION)]
    flags = [(), *((flag,) for flag in _FLAGS)]
    for asked in rights:
        for true in flags:
            yield replace(example, rights=asked, flags=true, needs_original=True)
    yield replace(example, rights=tuple(Right), flags=_FLAGS, verification=True, spoken="zz", region=Region.US)
    yield replace(example, spoken="zz", region=Region.EU)
