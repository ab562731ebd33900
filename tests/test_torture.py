"""Hostile mail and planted faults, a small part of what `make torture` and `make mutants` do at full size."""

import itertools
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "torture"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "mutants"))

import corpora
import laboratory
import mutants
import torture
from laboratory import Cost, Laboratory, Mail, Result

from house import ROOT
from privacy_inbox.worker import Unreadable

SMALLER = 1_000  # by how much the bombs are made smaller here

MUTANTS = mutants.load()


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Laboratory:
    return Laboratory(tmp_path_factory.mktemp("torture"))


# --- Hostile mail -----------------------------------------------------------------------------------------------------
def few(kind: str) -> Iterator[Mail]:
    """Small bombs of a kind: all of them, but of the many that differ in a name only each seventh."""
    bombs = corpora.bombs(kind, SMALLER)
    return itertools.islice(bombs, 0, None, 7 if len(corpora.BOMBS[kind]) > 100 else 1)


@pytest.mark.parametrize("kind", corpora.BOMBS)
def test_small_bombs_have_an_outcome_each_and_break_nothing(kind: str, bench: Laboratory) -> None:
    mails = list(few(kind))
    result = bench.run(mails)
    assert result.sound, list(torture.findings({kind: result}))
    assert result.outcomes.total() == len(result.costs) == len(mails)


def test_our_mails_and_damaged_ones(bench: Laboratory) -> None:
    result = bench.run(itertools.chain(corpora.ours(), corpora.damaged(100)))
    assert result.sound, list(torture.findings({"ours": result}))


def test_every_bomb_is_made_and_is_another_mail() -> None:
    names = [name for kind in corpora.BOMBS for name in corpora.BOMBS[kind]]
    assert len(names) == len(set(names)) >= 300
    assert [raw for _, raw in corpora.damaged(20)] == [raw for _, raw in corpora.damaged(20)]


def test_what_a_mail_costs_is_measured(bench: Laboratory) -> None:
    (cost,) = bench.run([("a letter", b"From: a@b.example\r\n\r\nPlease delete my data.")]).costs
    assert cost.reading > 0
    assert cost.recording > 0
    assert not Path("/proc/self/clear_refs").exists() or 10_000_000 < cost.memory < laboratory.LARGE


class Dying:
    """A worker that dies of every mail."""

    def start(self) -> None: ...
    def stop(self) -> None: ...
    def understand(self, raw: bytes) -> Unreadable:
        return Unreadable("reading it took too long")


def test_a_mail_that_ends_the_worker_is_counted(bench: Laboratory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "worker", Dying())
    result = bench.run([("deadly", b"From: a@b.example\r\n\r\nPlease delete all of my data.")])
    assert [cost.trouble for cost in result.crashed] == ["reading it took too long"]
    assert result.outcomes == {"quarantined": 1}
    assert not result.sound


def test_mails_lie_in_memory_in_bounded_numbers_and_each_once() -> None:
    mails = [(str(number), b"x" * (number % 60)) for number in range(120)]
    chunks = list(laboratory.chunks(mails))
    assert [mail for chunk in chunks for mail in chunk] == mails
    assert all(len({raw for _, raw in chunk}) == len(chunk) <= laboratory.AT_ONCE for chunk in chunks)


@pytest.mark.parametrize(
    ("cost", "lost", "word"),
    [
        (Cost("a mail", 1), ["a mail"], "LOST"),
        (Cost("a mail", 1, trouble="reading it took too long"), [], "CRASHED"),
        (Cost("a mail", 1, reading=9.0, recording=2.0), [], "SLOW"),
        (Cost("a mail", 1, memory=laboratory.LARGE + 1), [], "LARGE"),
    ],
)
def test_the_report_names_what_must_not_be(cost: Cost, lost: list[str], word: str) -> None:
    result = Result([cost], lost=lost)
    assert not result.sound
    (line,) = [line for line in torture.findings({"a corpus": result}) if line.startswith(word)]
    assert "a corpus: a mail" in line


def test_a_corpus_that_is_not_there_is_said_and_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    def missing() -> Iterator[Mail]:
        raise corpora.Missing("there is no npm to fetch it with")
        yield

    assert torture.torture({"outside": missing, "ours": corpora.ours}, most=3) == 0
    printed = capsys.readouterr().out
    assert "skipped: there is no npm" in printed
    assert "ours" in printed


# --- Planted faults ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_planted_fault_still_has_its_place(mutant: mutants.Mutant) -> None:
    planted = mutant.planted(ROOT)
    if mutant.file.endswith(".py"):
        compile(planted, mutant.file, "exec")
    for test in mutant.tests:
        path, _, name = test.partition("::")
        assert f"def {name.partition('[')[0]}" in (ROOT / path).read_text(encoding="utf-8")


def test_there_are_enough_planted_faults_each_with_a_name() -> None:
    assert len(MUTANTS) == len({mutant.name for mutant in MUTANTS}) >= 26
    assert all(mutant.why.endswith(".") and mutant.old != mutant.new for mutant in MUTANTS)


PROMISE = "def test_promise() -> None:\n    from privacy_inbox import kept\n    assert kept()\n"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small tree with one promise, and one test of it."""
    files = {
        "src/privacy_inbox/__init__.py": "def kept() -> bool:\n    return True\n\n\ndef idle() -> int:\n    return 1\n",
        "tests/test_promise.py": PROMISE,
        "pyproject.toml": "",
        "templates/a.txt": "",
        "models/a.txt": "",
        "torture/a.txt": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def planted(old: str, new: str) -> mutants.Mutant:
    return mutants.Mutant(
        "a fault", "It breaks.", "src/privacy_inbox/__init__.py", old, new, ("tests/test_promise.py",)
    )


def test_a_fault_that_is_noticed_is_caught_and_another_survives(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    caught, survivor = planted("return True", "return False"), planted("return 1", "return 2")
    assert mutants.judge([caught, survivor], tree) == 1
    printed = capsys.readouterr().out
    assert "1 of 2 planted faults were caught" in printed
    assert mutants.SURVIVED in printed
    assert "return True" in (tree / "src/privacy_inbox/__init__.py").read_text()


@pytest.mark.parametrize("old", ["return 3", "return "])
def test_a_fault_that_has_no_place_or_several_is_refused(old: str, tree: Path) -> None:
    with pytest.raises(mutants.Misplaced, match="stands"):
        mutants.judge([planted(old, "")], tree)


def test_tests_that_fail_without_a_fault_are_refused(tree: Path) -> None:
    (tree / "tests/test_promise.py").write_text(PROMISE.replace("assert", "assert not"))
    with pytest.raises(mutants.Misplaced, match="without any fault"):
        mutants.judge([planted("return 1", "return 2")], tree)
