"""Hostile and outside mail through the real thing: worker process, store, decision, record. Prints a table by corpus.

usage: python torture/torture.py [--corpus NAME …] [--mails N] [--examples N]
Ends with 1 if a mail is lost, ends a process, raises anything, or costs more than ten seconds or a gigabyte.
"""

import argparse
import itertools
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial

import corpora
from laboratory import LARGE, OUTCOMES, SLOW, Cost, Mail, Result, laboratory

WORST, SHOWN = 5, 20  # mails named in the report: of the costliest, and of each fault
Corpora = Mapping[str, Callable[[], Iterator[Mail]]]
_COLUMNS = ("mails", *OUTCOMES, "lost", "crashed", f"> {SLOW:.0f} s", f"> {LARGE / 1e9:.0f} GB", "median", "worst")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", action="append", help="only this one; may be given several times")
    parser.add_argument("--mails", type=int, help="at most so many of each")
    parser.add_argument("--examples", type=int, default=2_000, help="how many damaged mails are made")
    options = parser.parse_args()
    known = all_corpora(options.examples)
    if unknown := set(options.corpus or ()) - known.keys():
        parser.error(f"no corpus {', '.join(unknown)}; there are {', '.join(known)}")
    sys.exit(torture({name: known[name] for name in options.corpus or known}, options.mails))


def all_corpora(examples: int) -> Corpora:
    return {
        **{kind: partial(corpora.bombs, kind) for kind in corpora.BOMBS},
        "tests": corpora.ours,
        "damaged": partial(corpora.damaged, examples),
        "interpreter": corpora.interpreters,
        "spamassassin": corpora.outside,
    }


def torture(chosen: Corpora, most: int | None = None) -> int:
    """Run the corpora and report on them; the exit code."""
    results: dict[str, Result] = {}
    print(row("corpus", _COLUMNS), flush=True)
    for name, make in chosen.items():
        try:
            with laboratory() as bench:
                results[name] = bench.run(itertools.islice(make(), most))
        except corpora.Missing as reason:
            print(f"{name:<14} skipped: {reason}", flush=True)
            continue
        print(row(name, figures(results[name])), flush=True)
    print("\n".join(findings(results)))
    return 0 if all(result.sound for result in results.values()) else 1


def row(name: str, cells: tuple[object, ...]) -> str:
    return f"{name:<14}" + "".join(
        f"{cell!s:>{max(9, len(column) + 2)}}" for cell, column in zip(cells, _COLUMNS, strict=True)
    )


def figures(result: Result) -> tuple[object, ...]:
    """A corpus's row of the table."""
    outcomes = [result.outcomes[name] for name in OUTCOMES]
    bad = [len(found) for found in (result.lost, result.crashed, result.slow, result.large)]
    worst = max((cost.seconds for cost in result.costs), default=0.0)
    return (len(result.costs), *outcomes, *bad, milliseconds(result.median), milliseconds(worst))


def findings(results: Mapping[str, Result]) -> Iterator[str]:
    """The mails that cost most, and everything that must not be."""
    named = [(corpus, cost) for corpus, result in results.items() for cost in result.costs]
    yield "\nThe five that took longest:"
    yield from (described(*item) for item in sorted(named, key=lambda item: -item[1].seconds)[:WORST])
    yield "\nThe five that took most memory:"
    yield from (described(*item) for item in sorted(named, key=lambda item: -item[1].memory)[:WORST])
    for corpus, result in results.items():
        yield from (f"BROKEN   {corpus}: {finding}" for finding in result.broken)
        yield from listed("LOST", [f"{corpus}: {name}" for name in result.lost])
        yield from listed("CRASHED", [f"{described(corpus, cost)}: {cost.trouble}" for cost in result.crashed])
        yield from listed("SLOW", [described(corpus, cost) for cost in result.slow])
        yield from listed("LARGE", [described(corpus, cost) for cost in result.large])


def listed(fault: str, mails: list[str]) -> Iterator[str]:
    """The first mails of a fault by name, the others by number."""
    yield from (f"{fault:<8} {mail}" for mail in mails[:SHOWN])
    if len(mails) > SHOWN:
        yield f"{fault:<8} and {len(mails) - SHOWN} more"


def described(corpus: str, cost: Cost) -> str:
    spent = f"{milliseconds(cost.reading)} to read, {milliseconds(cost.recording)} to record"
    return f"{corpus}: {cost.name} ({cost.size / 1e6:.1f} MB): {spent}, {cost.memory / 1e6:.0f} MB"


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


if __name__ == "__main__":
    main()
