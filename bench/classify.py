"""The classifier's benchmark: how long a mail takes, with the encoder and without, and how much memory. Judges nothing.

usage: python bench/classify.py [--model models/starter]
"""

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from privacy_inbox.core.features import text_of
from privacy_inbox.core.message import Message
from privacy_inbox.core.passages import passages_of
from privacy_inbox.learning import read_corpus, read_mail
from privacy_inbox.model import Model, load
from privacy_inbox.understanding import Classifier, started_encoder

ROOT = Path(__file__).resolve().parents[1]
LENGTH = 500  # characters of the mail that is timed
WORKER = """
import sys
from pathlib import Path
from privacy_inbox import understanding
understand, _ = understanding._load(Path(sys.argv[1]), len(sys.argv) > 2)
for _ in range(3):
    understand(b"From: a@b.example\\n\\n" + b"Please send me what you hold about my daughter, who is nine. " * 20)
print(next(line for line in open("/proc/self/smaps_rollup") if line.startswith("Pss:")).split()[1])
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=ROOT / "models/starter")
    bundle = parser.parse_args().model
    encoder, lacks = started_encoder()
    if encoder is None:
        sys.exit(f"the encoder is missing: {lacks}")
    messages = [read_mail(example).message for example in read_corpus(ROOT / "models/corpus/evaluation")]
    print(f"model ready without the encoder {_median(lambda: Model(load(bundle)), 7) * 1000:8.1f} ms  (target 50)")
    made = load(bundle)
    by_words, encoded = Model(made), Model(made, encoder.embed)
    long = [message for message in messages if LENGTH * 0.9 < len(message.text) < LENGTH * 1.1]
    each = [_median(lambda one=one: encoded.read(text_of(one), passages_of(one)), 3) for one in long]  # type: ignore[misc]
    print(f"a mail of {LENGTH} characters, encoded  {statistics.median(each) * 1000:8.1f} ms  (target 250)")
    each = [_median(lambda one=one: by_words.read(text_of(one)), 3) for one in long]  # type: ignore[misc]
    print(f"the same by its words alone     {statistics.median(each) * 1000:8.2f} ms  (target 1)")
    classifier = Classifier(made, encoder.embed)
    mean = _mean(classifier, messages) * 1000
    asked = f"encoder asked for {classifier.asked} of {len(messages)}"
    print(f"mean over the evaluation split  {mean:8.1f} ms  (target 60; {asked})")
    for name, arguments in (("with", ()), ("without", ("--words-alone",))):
        print(f"memory of the reading process {name:<8}{_pss(bundle, *arguments):6.0f} MB PSS")


def _median(work: Callable[[], object], runs: int) -> float:
    found = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def _mean(classifier: Classifier, messages: list[Message]) -> float:
    start = time.perf_counter()
    for message in messages:
        classifier(message)
    return (time.perf_counter() - start) / len(messages)


def _pss(bundle: Path, *arguments: str) -> float:
    command = [sys.executable, "-c", WORKER, str(bundle), *arguments]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout) / 1024


if __name__ == "__main__":
    main()
