"""Raw mail → message and classification. Run by the worker process for the daemon, in-process by `explain` and the tests."""

import sys
from collections.abc import Callable
from pathlib import Path

from privacy_inbox import model
from privacy_inbox.core import threads
from privacy_inbox.core.classification import classify
from privacy_inbox.core.features import document
from privacy_inbox.core.message import parse
from privacy_inbox.worker import Understood, serve


def reader(bundle: Path) -> Callable[[bytes], Understood]:
    """What reads one mail with the model in a directory. Raises ModelFault where that model cannot be used."""
    loaded = model.load(bundle)

    def understand(raw: bytes) -> Understood:
        message = parse(raw)
        text = document(message.subject, threads.Parts(message.text, message.quoted, message.forwarded))
        return Understood(message, classify(message, loaded.read(text), loaded.thresholds))

    return understand


if __name__ == "__main__":
    serve(lambda: reader(Path(sys.argv[1])))
