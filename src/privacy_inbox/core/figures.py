"""The cases of a register → figures: all of them, by right and law, by category, and how the classifier did.

Where several laws may apply to a case it is counted under each of them: those rows do not add up to all cases.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from privacy_inbox.core.calendars import add_months
from privacy_inbox.core.cells import Value
from privacy_inbox.core.register import NO, PROMISE, Case, Dated
from privacy_inbox.core.vocabulary import Category, Flag, Right

ALL, BY_RIGHT, BY_CATEGORY, BY_CLASSIFIER = "all", "right", "category", "classifier"
FIGURES = (
    "group", "name", "regime", "received", "closed", "late", "share_in_1_month", "share_in_3_months", "median_days",
    "extended", "refused", "ack_due", "ack_in_time", "complaints", "confirmed", "reclassified", "reclassified_share",
)  # fmt: skip
_RIGHTS = frozenset(Right)


@dataclass(frozen=True, slots=True)
class Run:
    """A case, or one clock of it, as figures are taken of it."""

    case: Case
    received: date
    ended: date | None
    late: bool
    refused: bool
    ack_due: date | None

    @property
    def days(self) -> int:
        return max(0, ((self.ended or self.case.today) - self.received).days)

    def within(self, months: int) -> bool | None:
        """Whether it ended within so many months (GDPR Art. 12(3)); None as long as it still can."""
        end = add_months(self.received, months)
        if self.ended is None:
            return False if self.case.today > end else None
        return self.ended <= end

    @property
    def ack_in_time(self) -> bool | None:
        """Whether receipt was confirmed by the law's day; None where no law sets one, or as long as it still can be."""
        sent = self.case.entry.acknowledged.sent if self.case.entry.acknowledged else None
        if self.ack_due is None or (sent is None and self.case.today <= self.ack_due):
            return None
        return sent is not None and self.case.day(sent) <= self.ack_due


def summary(cases: Sequence[Case]) -> list[dict[str, Value]]:
    """The figures of a period, a row a group. Empty groups but the first are left out."""
    runs = [_whole(case) for case in cases]
    rows = [_row(ALL, "", "", runs)]
    for (name, law), group in _by_clock(cases).items():
        rows.append(_row(BY_RIGHT, name, law, group))
    for category in Category:
        if group := [run for run in runs if run.case.entry.category is category]:
            rows.append(_row(BY_CATEGORY, category, "", group))
    for category in Category:
        if group := [run for run in runs if run.case.read_as == category]:
            rows.append(_named(BY_CLASSIFIER, category, "") | {"received": len(group)} | _corrections(group))
    return rows


def _whole(case: Case) -> Run:
    refused = any(decision.endswith(" refused") for decision in case.decisions)
    return Run(case, case.day(case.begun), case.ended, case.in_time == NO, refused, case.entry.ack_due)


def _by_clock(cases: Iterable[Case]) -> Mapping[tuple[str, str], list[Run]]:
    """The clocks that a law has started, by what they count and the law; in the order of the rights."""
    found: dict[tuple[str, str], list[Run]] = {}
    for case in cases:
        for clock in case.entry.clocks:
            law = clock.rule.partition("/")[0]
            # What only may be a request has a clock for a right that nobody has asked for.
            if law != PROMISE and (clock.name not in _RIGHTS or clock.name in case.entry.rights):
                found.setdefault((clock.name, law), []).append(_part(case, clock))
    order = [name.value for name in Right]
    return dict(sorted(found.items(), key=lambda pair: (_place(pair[0][0], order), pair[0])))


def _place(name: str, order: Sequence[str]) -> int:
    return order.index(name) if name in order else len(order)


def _part(case: Case, clock: Dated) -> Run:
    end = case.end_of(clock)
    return Run(
        case, case.day(clock.received), case.day(end.at) if end else None, case.verdict(clock) == NO,
        f"{clock.name} refused" in case.decisions, clock.ack_due,
    )  # fmt: skip


def _row(group: str, name: str, law: str, runs: Sequence[Run]) -> dict[str, Value]:
    ended = [run.days for run in runs if run.ended]
    acknowledged = [run.ack_in_time for run in runs if run.ack_in_time is not None]
    return {
        **_named(group, name, law),
        "received": len(runs),
        "closed": len(ended),
        "late": sum(run.late for run in runs),
        "share_in_1_month": _share([run.within(1) for run in runs]),
        "share_in_3_months": _share([run.within(3) for run in runs]),
        "median_days": median(ended) if ended else None,
        "extended": sum(run.case.first("extended") is not None for run in runs),
        "refused": sum(run.refused for run in runs),
        "ack_due": len(acknowledged),
        "ack_in_time": sum(acknowledged),
        "complaints": sum(Flag.COMPLAINT in run.case.entry.flags for run in runs),
        **_corrections(runs),
    }


def _named(group: str, name: str, law: str) -> dict[str, Value]:
    """A row without figures yet; they are empty where a group has none."""
    return {**dict.fromkeys(FIGURES), "group": group, "name": str(name), "regime": law}


def _corrections(runs: Sequence[Run]) -> dict[str, Value]:
    """Of those that a person has confirmed, how many were put into another category than the classifier's."""
    said = [run.case.reclassified for run in runs if run.case.reclassified is not None]
    return {"confirmed": len(said), "reclassified": sum(said), "reclassified_share": _share(said)}


def _share(answers: Iterable[bool | None]) -> float | None:
    """How many of those that are known are true, of one; None where none is known."""
    known = [answer for answer in answers if answer is not None]
    return round(sum(known) / len(known), 4) if known else None
