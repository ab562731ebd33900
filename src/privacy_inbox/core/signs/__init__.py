"""The words of the rules: for each language the phrases of each rule that is about words.

A phrase is a pattern in lower case that begins at a word and ends at one; `core/rules.py` says what it points to.
"""

from collections.abc import Mapping

from privacy_inbox.core.signs import de, en, es, fr, it, nl, pl, pt

SIGNS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": en.SIGNS, "de": de.SIGNS, "fr": fr.SIGNS, "es": es.SIGNS, "it": it.SIGNS, "nl": nl.SIGNS, "pt": pt.SIGNS,
    "pl": pl.SIGNS,
}  # fmt: skip
