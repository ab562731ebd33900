"""The data tables of `data/`, as values."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property


@dataclass(frozen=True, slots=True)
class ClockRule:
    """One row of `clocks.toml`: how long a law gives for an answer."""

    regime: str
    types: tuple[str, ...]
    period: str  # P1M, P45D, or B15 for business days
    source: str
    checked_on: date
    roll: bool = False  # a last day that is no working day moves to the next one
    safe_less: int = 0  # days that the strictest reading takes off
    ack: int | None = None  # business days within which receipt must be confirmed
    holidays: tuple[str, ...] | None = None  # calendars of the law itself; None = those of the entity


@dataclass(frozen=True, slots=True)
class Clocks:
    """`clocks.toml`: the rules, and the names a law gives to rights where they differ from ours."""

    rule: tuple[ClockRule, ...]
    types: Mapping[str, Mapping[str, str]]

    def find(self, regime: str, right: str) -> tuple[ClockRule, str] | None:
        """The rule of a law for a right, with the law's own name for it; None where that law sets no date."""
        kind = self.types.get(regime, {}).get(right, right)
        return next(
            ((rule, f"{regime}/{kind}") for rule in self.rule if rule.regime == regime and kind in rule.types), None
        )


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
