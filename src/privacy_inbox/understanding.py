"""Raw mail → message and classification: in the worker process for the daemon, in-process for `explain` and tests."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from privacy_inbox.core.classification import Classification, classify, settled
from privacy_inbox.core.features import text_of
from privacy_inbox.core.message import Message, parse
from privacy_inbox.core.passages import passages_of
from privacy_inbox.encoder import Encoder, EncoderFault
from privacy_inbox.model import Bundle, Embed, Model, load
from privacy_inbox.worker import WORDS_ALONE, Understood, serve


class Classifier:
    """Message → classification: words first, and the encoder where they do not settle it.

    Without `embed`, or with a bundle that was made without the encoder, words alone decide.
    """

    def __init__(self, made: Bundle, embed: Embed | None = None) -> None:
        self.name = made.card.name
        self.by_words = Model(made)
        self.encoded = Model(made, embed) if embed and made.card.encoder else None
        self.asked = 0  # mails that the encoder was asked about

    def __call__(self, message: Message) -> Classification:
        text, thresholds = text_of(message), self.by_words.thresholds
        found = classify(message, self.by_words.read(text), thresholds)
        if self.encoded is None or settled(found, thresholds):
            return found
        self.asked += 1
        return classify(message, self.encoded.read(text, passages_of(message)), self.encoded.thresholds)

    def of_raw(self, raw: bytes) -> Understood:
        """Parse a raw mail and classify it."""
        message = parse(raw)
        return Understood(message, self(message))


def started_encoder() -> tuple[Encoder | None, str]:
    """The encoder, or why this machine has none that works."""
    try:
        return Encoder(), ""
    except EncoderFault as fault:
        return None, str(fault)


def _load(bundle: Path, words_alone: bool) -> tuple[Callable[[bytes], Understood], str]:
    """What reads one mail, and why it has to do without the encoder; a model that never saw one does not miss it."""
    made = load(bundle)
    encoder, lacks = started_encoder() if made.card.encoder and not words_alone else (None, "")
    return Classifier(made, encoder.embed if encoder else None).of_raw, lacks


if __name__ == "__main__":
    serve(partial(_load, Path(sys.argv[1]), WORDS_ALONE in sys.argv))
