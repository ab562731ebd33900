"""The crash tests at large scale: the real program, killed again and again at each of its named steps, and counted.

usage: python torture/kills.py [--mails 500] [--kills 18] [--total 200] [--each 10]
Repeats the tests of the steps that were killed too rarely until there are `--total` kills and at least `--each` at
every step. Ends with 1 if a test fails, or if so many kills are not to be had.

The tests themselves count: they load this file as a plugin of pytest.
"""

import argparse
import functools
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TESTS = ROOT / "tests"
TEST = "tests/test_crash.py::test_killed_at_any_step_it_loses_nothing[{}]"
TALLY = "PRIVACY_INBOX_KILLS_TALLY"  # names the file that the tests write each kill into
ROUNDS = 8  # after which steps that are hardly killed are a fault of the tests


# --- In pytest --------------------------------------------------------------------------------------------------------
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let every kill of the crash tests be written down."""
    for module in {item.getparent(pytest.Module) for item in items}:
        if module and hasattr(module.obj, "killed_run"):
            module.obj.killed_run = counted(module.obj.killed_run)


def counted(killed_run: Callable[[Path, str, int], bool]) -> Callable[[Path, str, int], bool]:
    """The same function, that adds a line with the step to the tally for each kill."""

    @functools.wraps(killed_run)
    def run(path: Path, step: str, occurrence: int) -> bool:
        killed = killed_run(path, step, occurrence)
        if killed:
            with Path(os.environ[TALLY]).open("a", encoding="ascii") as tally:
                tally.write(f"{step}\n")
        return killed

    return run


# --- Around it --------------------------------------------------------------------------------------------------------
def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, usual in (("mails", 500), ("kills", 18), ("total", 200), ("each", 10)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    options = parser.parse_args()
    scale = {"PRIVACY_INBOX_CRASH_MAILS": str(options.mails), "PRIVACY_INBOX_CRASH_KILLS": str(options.kills)}
    steps, kills = known_steps(), Counter[str]()
    for _ in range(ROUNDS):
        rare = [step for step in steps if kills[step] < options.each] or (
            steps if kills.total() < options.total else []
        )
        if not rare:
            print(f"{kills.total()} kills, and nothing was lost")
            return
        code, more = round_of(rare, scale)
        kills += more
        print("  ".join(f"{step} {kills[step]}" for step in steps), flush=True)
        if code:
            sys.exit(1)
    sys.exit(f"after {ROUNDS} rounds there are {kills.total()} kills only")


def known_steps() -> list[str]:
    """The steps that the crash tests know, as pytest lists them. Ends the program where there are none."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "tests/test_crash.py"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    before, after = TEST.split("{}")
    steps = [line.removeprefix(before).removesuffix(after) for line in listed.splitlines() if line.startswith(before)]
    return steps or sys.exit(f"no crash tests were found:\n{listed}")


def round_of(steps: Iterable[str], scale: dict[str, str]) -> tuple[int, Counter[str]]:
    """Run the tests of some steps once; how that ended, and how often each was killed."""
    with tempfile.TemporaryDirectory() as scratch:
        tally = Path(scratch) / "kills"
        tally.touch()
        paths = os.pathsep.join(filter(None, [str(Path(__file__).parent), os.environ.get("PYTHONPATH")]))
        selection = [TEST.format(step) for step in steps]
        ended = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-x", "-n", "2", "-p", "kills", *selection],
            cwd=ROOT, env=os.environ | scale | {TALLY: str(tally), "PYTHONPATH": paths}, check=False,
        )  # fmt: skip
        return ended.returncode, Counter(tally.read_text(encoding="ascii").split())


if __name__ == "__main__":
    main()
