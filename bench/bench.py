"""The benchmark: how much slower than the floor, how much memory, how long a command takes. Prints; judges nothing.

usage: python bench/bench.py [--mails 500] [--rounds 5]; needs Debian's dovecot-imapd, as the tests do.
Each round runs the floor and the program one after the other on the same mails, server and relay, so that their ratio
holds on a busy machine too.
"""

import argparse
import datetime
import json
import multiprocessing
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import trustme

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from house import configure, people_writing
from servers import Account, DovecotServer, MailSink

FLOOR = Path(__file__).with_name("floor.py")
TARGETS = {"ratio": 0.35, "memory": 130, "help": 0.15, "ticket": 0.5}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mails", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with DovecotServer(trustme.CA()) as dovecot, relay() as port:
        account = filled(dovecot, options.mails)
        throughput(dovecot, account, port, options.mails, options.rounds)
        memory(dovecot, port, options.mails)
        commands(account, port)


@contextmanager
def relay() -> Iterator[int]:
    """An SMTP server in a process of its own, so that its work is not ours."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there,), daemon=True)
    process.start()
    yield here.recv()
    process.kill()


def _serve(pipe: Any) -> None:
    with MailSink() as sink:
        pipe.send(sink.port)
        pipe.recv()


def filled(dovecot: DovecotServer, number: int) -> Account:
    account = dovecot.account()
    account.fill(people_writing(number), start=datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1))
    return account


def throughput(dovecot: DovecotServer, account: Account, port: int, number: int, rounds: int) -> None:
    """Mails a second from Dovecot to accepted acknowledgement, floor and program interleaved."""
    empty = dovecot.account()
    floors, ours, starts = [], [], []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as scratch:
            floors.append(_floor(account, port, Path(scratch) / "floor.db"))
            starts.append(_run(empty, port, Path(scratch) / "empty"))
            ours.append(_run(account, port, Path(scratch) / "full"))
    net = [run - start for run, start in zip(ours, starts, strict=True)]
    ratios = [floor / run for floor, run in zip(floors, net, strict=True)]
    print(f"floor       {number / statistics.median(floors):8.0f} mails/s")
    start = f"(start-up {statistics.median(starts):.2f} s, apart)"
    print(f"program     {number / statistics.median(net):8.0f} mails/s   {start}")
    each = ", ".join(f"{ratio:.2f}" for ratio in ratios)
    print(f"ratio       {statistics.median(ratios):8.2f}           (target {TARGETS['ratio']}; rounds {each})")


def _floor(account: Account, port: int, database: Path) -> float:
    command = [sys.executable, FLOOR, str(account.port), account.user, account.password, str(port), database]
    return float(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)


def _run(account: Account, port: int, directory: Path) -> float:
    directory.mkdir()
    path = configure(directory, account, port)
    start = time.perf_counter()
    subprocess.run(_program(path, "run", "--once"), check=True)
    return time.perf_counter() - start


def _program(path: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "privacy_inbox", "--config", str(path), "--log-level", "warning", *arguments]


def memory(dovecot: DovecotServer, port: int, number: int) -> None:
    """PSS of the daemon and its children, steady after it has dealt with the mails."""
    account = filled(dovecot, number)
    with tempfile.TemporaryDirectory() as scratch:
        path = configure(Path(scratch), account, port)
        daemon = subprocess.Popen(_program(path, "run"))
        try:
            while _sent(path) < number * 0.9:
                time.sleep(0.5)
            time.sleep(3)
            family = _family(daemon.pid)
            sizes = [_pss(pid) for pid in family]
        finally:
            daemon.terminate()
            daemon.wait()
    each = ", ".join(f"{size:.0f}" for size in sizes)
    print(f"memory      {sum(sizes):8.0f} MB PSS    (target {TARGETS['memory']}; daemon and children {each})")


def _sent(path: Path) -> int:

    found = subprocess.run(_program(path, "status", "--json"), capture_output=True, text=True, check=False).stdout
    return int(json.loads(found)["outbox"].get("sent", 0)) if found else 0


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    for task in Path(f"/proc/{pid}/task").iterdir():
        children += (task / "children").read_text().split()
    return [pid, *sorted({int(child) for child in children})]


def _pss(pid: int) -> float:
    line = next(line for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) / 1024


def commands(account: Account, port: int) -> None:
    """User time of `--help`, wall time of the ticket commands on a store of the mails."""
    with tempfile.TemporaryDirectory() as scratch:
        path = configure(Path(scratch), account, port)
        subprocess.run(_program(path, "run", "--once"), check=True)
        reference = (
            subprocess.run(_program(path, "tickets"), capture_output=True, text=True, check=True)
            .stdout.splitlines()[1]
            .split()[0]
        )
        print(f"--help      {_best(_program(path, '--help'), user=True):8.3f} s user    (target {TARGETS['help']})")
        for arguments in (
            ("tickets",),
            ("ticket", "show", reference),
            ("ticket", "note", reference, "--text", "a note"),
            ("status",),
        ):
            name, seconds = " ".join(arguments[:2])[:11], _best(_program(path, *arguments))
            print(f"{name:<11} {seconds:8.3f} s wall    (target {TARGETS['ticket']})")


def _best(command: list[str], user: bool = False, runs: int = 7) -> float:
    """The median of several runs after one to warm up."""
    figures = []
    for _ in range(runs + 1):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(command, capture_output=True, check=False)
        after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
        figures.append(after.ru_utime - before.ru_utime if user else wall)
    return statistics.median(figures[1:])


if __name__ == "__main__":
    main()
