"""The words of a language that letters are made of beside their templates, and a letter's facts put into them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from privacy_inbox.core.settings import Entity, Settings
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right

Facts = Mapping[str, object]

# Letters that leave by themselves: they confirm that a message has come, and nothing else.
NEUTRAL, CHILD_WRITER = "neutral", "child_writer"
AUTOMATIC = frozenset({*Category, NEUTRAL, CHILD_WRITER})
# These name a day to the person, and it stays from then on.
NAMING_A_DAY = (AUTOMATIC - {CHILD_WRITER}) | {"extension_notice"}
PARTS = frozenset({"closing", "flags", "forwarding", "opening"})  # of letters; none by itself
ACKNOWLEDGEMENT = "acknowledgement"  # the subject that all automatic letters share
# These need no proof of who asks: marketing can be stopped for any address, and the law forbids to ask for more.
WITHOUT_IDENTITY = frozenset({Right.OBJECTION, Right.WITHDRAW_CONSENT, Right.OPT_OUT_OF_SALE, Right.LIMIT_SENSITIVE})
_SAID_FLAGS = {
    Flag.COMPLAINT: "complaint", Flag.BREACH: "breach", Flag.AGENT: "agent", Flag.CHILD_SUSPECTED: "child",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class DateForm:
    """How a language writes a day: `form` with {day}, {month} and {year}; `first` is the first of a month."""

    form: str
    months: tuple[str, ...]
    first: str = "1"

    def spell(self, day: date) -> str:
        number = self.first if day.day == 1 else str(day.day)
        return self.form.format(day=number, month=self.months[day.month - 1], year=day.year)


@dataclass(frozen=True, slots=True)
class Words:
    """`words.toml` of a language."""

    date: DateForm
    subjects: Mapping[str, str]
    rights: Mapping[str, str]  # each goes on from "you would like"
    more: Mapping[str, str]  # one sentence more for each right
    flags: Mapping[str, str]  # what else may be true, said as a condition
    identity: Mapping[str, str]  # what a person may be asked for, the mildest first
    grounds: Mapping[str, str]  # why a request is refused, or costs something


@dataclass(frozen=True, slots=True)
class Said:
    """What a person adds to a letter, in their own words or by a choice."""

    text: str = ""
    identity: str = ""
    ground: str = ""
    fee: str = ""
    client: str = ""


@dataclass(frozen=True, slots=True)
class LetterCase:
    """All that a letter may speak of: computed facts and configuration, never a word of the sender's."""

    reference: str
    received: date
    answer_by: date
    entity: Entity
    rights: tuple[Right, ...] = ()
    flags: tuple[Flag, ...] = ()
    region: Region = Region.UNKNOWN
    spoken: str = "unknown"  # the person's language
    verification: bool = False  # a law asks to say how it is checked who is asking (11 CCR section 7021(a))
    needs_original: bool = False  # the mail that is reported was not attached
    by_hand: bool = False  # a person sends it
    said: Said = field(default_factory=Said)


def facts_of(case: LetterCase, template: str, language: str, words: Words, settings: Settings) -> Facts:
    """The facts of a case as a template of a language is filled in with them."""
    place_known = case.region in (Region.EU, Region.UK, Region.US)
    said = case.said
    ground, text = _ground(said, words)
    return {
        "automatic": template in AUTOMATIC and not case.by_hand,
        "reference": case.reference,
        "received": words.date.spell(case.received),
        "answer_by": words.date.spell(case.answer_by),
        "rights": [words.rights[right] for right in case.rights],
        "more": list(dict.fromkeys(words.more[right] for right in case.rights)),
        "flags": [words.flags[name] for flag, name in _SAID_FLAGS.items() if flag in case.flags],
        "identity_possible": not case.rights or not set(case.rights) <= WITHOUT_IDENTITY,
        "verification": case.verification,
        "needs_original": case.needs_original,
        "other_language": case.spoken not in ("unknown", language),
        "place_known": place_known,
        "organisation": settings.organisation.name,
        "entity": case.entity.name or settings.organisation.name,
        "address": case.entity.address,
        "contact": case.entity.contact,
        "authorities": _authorities(case.entity, settings, place_known),
        "mailbox": settings.sender,
        "policy_url": settings.organisation.policy_url,
        "text": text,
        "identity": words.identity[said.identity].format(text=said.text) if said.identity else "",
        "ground": ground,
        "fee": said.fee,
        "client": said.client,
    }


def _ground(said: Said, words: Words) -> tuple[str, str]:
    """The ground, and what else is said: a ground in a person's own words stands once, in its sentence."""
    form = words.grounds[said.ground] if said.ground else ""
    if "{text}" in form:
        return form.format(text=said.text.rstrip(" .")), ""
    return form, said.text


def _authorities(entity: Entity, settings: Settings, place_known: bool) -> list[str]:
    """The entity's own where the person's place is known; else every one of ours, for it may be any."""
    named = [entity.authority, *(other.authority for other in settings.entities)]
    found = list(dict.fromkeys(name for name in named if name))
    return found[:1] if place_known and entity.authority else found


def subject_of(template: str, words: Words) -> str:
    """The subject of a letter, after its reference."""
    return words.subjects.get(template, words.subjects[ACKNOWLEDGEMENT])
