"""The data tables of `data/`, as values."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Literal


@dataclass(frozen=True, slots=True)
class ClockRule:
    """One row of `clocks.toml`: how long a law gives for an answer, and what that time begins with, stops at, grows to.

    Periods are `P1M` (calendar months), `P45D` (days), `B15` (business days) or `PT72H` (hours); empty = no date.
    """

    regime: str
    types: tuple[str, ...]
    source: str
    checked_on: date
    period: str = ""
    roll: bool = False  # a last day that is no working day moves to the next one
    safe_less: int = 0  # days that the strictest reading takes off
    ack: str = ""  # the period within which receipt must be confirmed
    ack_roll: bool = False
    ack_safe_less: int = 0
    restarts: tuple[str, ...] = ()  # what was asked for starts the time anew when it comes: identity, fee, authority
    stops: tuple[str, ...] = ()  # while this was asked for and has not come no day counts: identity, clarification
    stop_days: Literal["both", "waited"] = "both"  # both ends are left out, or only the days waited
    stop_within: int | None = None  # days after receipt by which it must have been asked; None = whenever
    extended: str = ""  # the whole time, from the start, of an answer that is extended; empty = it cannot be
    holidays: tuple[str, ...] | None = None  # calendars of the law itself; None = those of the entity
    also: tuple[str, ...] = ()  # other laws that it is the rule of
    in_force_from: date = date.min  # receipts from this day on
    in_force_to: date = date.max  # receipts until this day

    @property
    def version(self) -> str:
        """What a ticket remembers of the rule that dated it."""
        return f"{self.regime} of {self.checked_on}"


@dataclass(frozen=True)
class Clocks:
    """`clocks.toml`: the rules, the names a law gives to rights where they differ from ours, and other names."""

    rule: tuple[ClockRule, ...]
    types: Mapping[str, Mapping[str, str]]
    aliases: Mapping[str, str]

    def find(self, regime: str, right: str, received: date) -> tuple[ClockRule, str] | None:
        """The rule of a law for a right asked for on a day, with the law's own name for both; None where it has none.

        `UK_GDPR/access` is such a name.
        """
        for kind in (self.types.get(regime, {}).get(right, right), self.aliases.get(right, right)):
            for rule in self._rules(regime):
                if kind in rule.types and rule.in_force_from <= received <= rule.in_force_to:
                    return rule, f"{regime}/{kind}"
        return None

    def _rules(self, regime: str) -> tuple[ClockRule, ...]:
        return tuple(rule for rule in self.rule if regime in (rule.regime, *rule.also))

    @cached_property
    def regimes(self) -> tuple[str, ...]:
        """The laws there are rules of."""
        return tuple(dict.fromkeys(name for rule in self.rule for name in (rule.regime, *rule.also)))

    def types_of(self, regime: str) -> tuple[str, ...]:
        """What a law may be asked for, in its own words and in ours."""
        named = [kind for rule in self._rules(regime) for kind in rule.types]
        return tuple(dict.fromkeys([*named, *self.types.get(regime, {})]))


@dataclass(frozen=True, slots=True)
class AutoReply:
    """How automatic mails of one language begin: patterns, matched without case."""

    subjects: tuple[str, ...]  # the subject begins with one, and only an old subject, a date or nothing follows
    openings: tuple[str, ...]  # one of the first sentences begins with one


@dataclass(frozen=True)
class Senders:
    """`senders.toml`: signs of machines, and agents that write for people."""

    daemons: tuple[str, ...]
    list_addresses: tuple[str, ...]
    no_reply: tuple[str, ...]
    platforms: tuple[str, ...]
    courtesies: tuple[str, ...]
    auto_reply: Mapping[str, AutoReply]

    def is_platform(self, domain: str) -> bool:
        return f".{domain}".endswith(self._platforms)

    @cached_property
    def _platforms(self) -> tuple[str, ...]:
        return tuple(f".{known}" for known in self.platforms)

    def matches(self, patterns: tuple[str, ...], address: str) -> bool:
        """Whether an address's local part is one of `patterns`, whole."""
        return any_of(patterns).fullmatch(local_part(address)) is not None


def local_part(address: str) -> str:
    """What stands before the domain; mail systems write some addresses without one."""
    return address.rpartition("@")[0] or address


@cache
def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Whichever of `patterns` fits first, without case."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tables:
    clocks: Clocks
    senders: Senders
