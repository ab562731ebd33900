"""Which language a text is in."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

MAX_TEXT = 5_000  # characters that are enough to tell
SHARE = 0.12  # of the words, from which a language's small words show it

_SMALL_WORDS = {
    "en": "the and you your my is are have was for not with that this please what would from been will i me",
    "de": "der die das und ich sie nicht ist mit ein eine von für bitte mein meine haben wurde auf wird ihre zu mich",
    "fr": "le la les et je vous des une est pas pour que mon mes votre vos dans avec sur être ce merci",
    "es": "el los las y usted ustedes que una es por para mi mis con del sus no han como gracias les quiero",
    "it": "il lo gli e che di una è per non mi sono con del della vostra miei mia come grazie questo vi",
    "nl": "de het een en ik u van niet is dat mijn voor met heb uw zijn worden op wil graag dit mij",
    "pt": "o os as e que uma é por para meu minha meus não com do da dos vocês obrigado gostaria em foi",
    "pl": "i w na nie się że jest do moje mój moich proszę o z dla po czy przez państwo są jak mnie",
}
_WORD = re.compile(r"[^\W\d_]+")


def _by_word() -> Mapping[str, list[str]]:
    languages = defaultdict(list)
    for language, small in _SMALL_WORDS.items():
        for word in small.split():
            languages[word].append(language)
    return dict(languages)


_LANGUAGES = _by_word()


def language_of(text: str) -> str:
    """The language of a text by its small words: one of the eight, `other`, or `unknown` where it is too short."""
    words = _WORD.findall(text[:MAX_TEXT].lower())
    if len(words) < 2:
        return "unknown"
    counts = Counter(language for word in words for language in _LANGUAGES.get(word, ()))
    # Of two that are equally likely the first of the table.
    best = max(_SMALL_WORDS, key=lambda language: counts[language])
    if counts[best] >= SHARE * len(words):
        return best
    return "other" if len(words) >= 8 else "unknown"
