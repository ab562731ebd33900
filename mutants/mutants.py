"""Planted faults: each breaks one promise in a copy of the tree, and a named part of the tests must notice.

usage: python mutants/mutants.py [NAME …] [--list FILE] [--tree DIRECTORY]
`mutants.toml` holds them. Ends with 1 if one survives, cannot be planted, or is never decided in its time; or if the
tests fail before any fault is planted.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

TREE = Path(__file__).resolve().parents[1]
LIST = Path(__file__).with_name("mutants.toml")
COPIED = ("src", "tests", "torture", "templates", "models", "pyproject.toml")  # all that the tests of a mutant may need
AT_ONCE = 2
SECONDS = 120  # for the tests of one mutant
BASELINE_SECONDS = 600  # for all of these tests together
PASSED, FAILED = 0, 1  # as pytest ends
CAUGHT, SURVIVED = "caught", "SURVIVED"


class Misplaced(Exception):
    """A mutant that cannot be planted, or tests that cannot be run on the copy."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A fault: a text of a file, what stands there instead, which promise that breaks, which tests must notice."""

    name: str
    why: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]

    def planted(self, tree: Path) -> str:
        """The file's text with the fault in it. Raises Misplaced unless `old` stands there exactly once."""
        path = tree / self.file
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        if (found := text.count(self.old)) != 1:
            raise Misplaced(f"{self.name}: the old text stands {found} times in {self.file}")
        return text.replace(self.old, self.new)


@dataclass(frozen=True, slots=True)
class Verdict:
    mutant: Mutant
    word: str
    seconds: float
    said: str = ""  # the end of what the tests printed, where they did not catch it


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="only these")
    parser.add_argument("--list", type=Path, default=LIST)
    parser.add_argument("--tree", type=Path, default=TREE)
    options = parser.parse_args()
    mutants = [mutant for mutant in load(options.list) if not options.names or mutant.name in options.names]
    try:
        sys.exit(judge(mutants, options.tree))
    except Misplaced as reason:
        sys.exit(str(reason))


def load(path: Path = LIST) -> list[Mutant]:
    """The mutants of a list, in its order."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["mutant"]
    return [Mutant(**row | {"tests": tuple(row["tests"])}) for row in rows]


def judge(mutants: Sequence[Mutant], tree: Path) -> int:
    """Plant every mutant and print what became of each; the exit code. Raises Misplaced."""
    for mutant in mutants:
        mutant.planted(tree)
    baseline(mutants, tree)
    survived = 0
    with ThreadPoolExecutor(AT_ONCE) as threads:
        for verdict in threads.map(partial(tried, tree=tree), mutants):
            print(
                f"{verdict.word:<10} {verdict.seconds:5.1f} s  {verdict.mutant.name:<44} {verdict.mutant.why}",
                flush=True,
            )
            if verdict.word != CAUGHT:
                survived += 1
                print(verdict.said)
    print(f"{len(mutants) - survived} of {len(mutants)} planted faults were caught")
    return int(survived > 0)


def baseline(mutants: Iterable[Mutant], tree: Path) -> None:
    """Raise Misplaced unless all of these tests pass on a copy without a fault."""
    selection = list(dict.fromkeys(test for mutant in mutants for test in mutant.tests))
    with tempfile.TemporaryDirectory() as scratch:
        copy = copied(tree, Path(scratch))
        before = time.monotonic()
        code, said = run([*selection, "-n", str(AT_ONCE)], copy, BASELINE_SECONDS)
    if code != PASSED:
        raise Misplaced(f"the tests do not pass without any fault:\n{said}")
    print(f"baseline   {time.monotonic() - before:5.1f} s  all of these tests pass without a fault", flush=True)


def tried(mutant: Mutant, tree: Path) -> Verdict:
    """Plant one mutant in a copy and run its tests there."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = copied(tree, Path(scratch))
        (copy / mutant.file).write_text(mutant.planted(copy), encoding="utf-8")
        before = time.monotonic()
        code, said = run(mutant.tests, copy, SECONDS)
        seconds = time.monotonic() - before
    words = {PASSED: SURVIVED, FAILED: CAUGHT, None: "TOO SLOW"}
    return Verdict(mutant, words.get(code, "BROKEN"), seconds, said)


def copied(tree: Path, scratch: Path) -> Path:
    """A copy of the tree, proven to be what is imported there. Raises Misplaced."""
    for name in COPIED:
        source, target = tree / name, scratch / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    command = [sys.executable, "-c", "import privacy_inbox; print(*privacy_inbox.__path__)"]
    asked = subprocess.run(command, cwd=scratch, env=environment(scratch), capture_output=True, text=True, check=False)
    if asked.stdout.strip() != str(scratch / "src" / "privacy_inbox"):
        raise Misplaced(f"the copy would not be what is tested: {asked.stdout}{asked.stderr}")
    return scratch


def environment(copy: Path) -> dict[str, str]:
    """Ours, with the copy before what is installed; it holds for the processes that the tests start too."""
    return os.environ | {"PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}


def run(selection: Sequence[str], copy: Path, seconds: float) -> tuple[int | None, str]:
    """Run some tests in a copy: how pytest ended, None where it did not in its time, and its last words."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--tb=short", *selection]
    try:
        ended = subprocess.run(
            command, cwd=copy, env=environment(copy), capture_output=True, text=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        return None, f"not decided in {seconds:.0f} seconds"
    return ended.returncode, "\n".join(ended.stdout.splitlines()[-15:])


if __name__ == "__main__":
    main()
