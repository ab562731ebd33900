"""Training and judging the classifier: `train`, `evaluate` and `models` open this room, the daemon never does."""

from privacy_inbox.learning.corpus import Example, digest, labels_of, mark_of, raw_mail, read_corpus, read_mail
from privacy_inbox.learning.gate import Reading, Verdict, compare
from privacy_inbox.learning.judging import Figures, Measured, evaluate, figures_of
from privacy_inbox.learning.training import Progress, train
from privacy_inbox.learning.vectors import KeptVectors

__all__ = [
    "Example", "Figures", "KeptVectors", "Measured", "Progress", "Reading", "Verdict", "compare", "digest", "evaluate",
    "figures_of", "labels_of", "mark_of", "raw_mail", "read_corpus", "read_mail", "train",
]  # fmt: skip
