"""Training and judging the classifier: `train` and `evaluate` open this room, the daemon never does."""

from privacy_inbox.learning.corpus import Example, digest, labels_of, raw_mail, read_corpus, read_mail
from privacy_inbox.learning.judging import Figures, evaluate_bundle, figures_of
from privacy_inbox.learning.training import train, train_to

__all__ = [
    "Example", "Figures", "digest", "evaluate_bundle", "figures_of", "labels_of", "raw_mail", "read_corpus",
    "read_mail", "train", "train_to",
]  # fmt: skip
