"""The classifier in use: a bundle of weights, read and applied with numpy alone."""

from privacy_inbox.model.bundle import ENCODED, HEADS, LEXICAL, Bundle, Card, Weights, load, save
from privacy_inbox.model.reading import Embed, Model

__all__ = ["ENCODED", "HEADS", "LEXICAL", "Bundle", "Card", "Embed", "Model", "Weights", "load", "save"]
