"""Raw mail → message and classification: in the worker process for the daemon, in-process for `explain` and tests."""

import sys
from collections.abc import Callable
from pathlib import Path

from privacy_inbox import model
from privacy_inbox.core.classification import classify
from privacy_inbox.core.features import text_of
from privacy_inbox.core.message import parse
from privacy_inbox.worker import Understood, serve


def reader(bundle: Path) -> Callable[[bytes], Understood]:
    """What reads one mail with the model in a directory. Raises ModelFault where that model cannot be used."""
    loaded = model.load(bundle)

    def understand(raw: bytes) -> Understood:
        message = parse(raw)
        return Understood(message, classify(message, loaded.read(text_of(message)), loaded.thresholds))

    return understand


if __name__ == "__main__":
    serve(lambda: reader(Path(sys.argv[1])))
