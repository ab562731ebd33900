"""Greeting and closing of a mail, in eight languages: what stands between them is what it says; beside them, names."""

import re

GREETING = re.compile(
    r"(?:dear|hello|hi|hey|good (?:morning|afternoon|day)|to whom|hallo|guten|sehr geehrte|liebe|moin|bonjour|bonsoir|"
    r"madame|monsieur|mesdames|ch[eè]re?|hola|querid[oa]|buen[oa]s|estimad|muy señor|ciao|salve|buon|gentil|egregi|"
    r"spett|dag\b|beste|lieve|geachte|goede|olá|bom dia|boa|prezad|car[oa]\b|exm|dzień dobry|witam|szanown|cześć|"
    r"drog[ia] pan)",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"(?:(?:kind|best|warm|many)? ?(?:regards|wishes)|best,?$|yours|sincerely|"
    r"(?:many )?thank(?:s| you)?+\b(?! for (?!your))|cheers|"
    r"(?:mit )?(?:freundlich|beste|viele|liebe|herzlich)\w* gr[uü](?:ß|ss)|mfg|hochachtungsvoll|(?:vielen )?dank|danke|"
    r"(?:bien )?cordialement|salutations|bien à|sincères|je vous prie d|merci(?! de)|(?:un )?(?:cordial )?salud|"
    r"(?:muchas )?gracias|(?:cordiali|distinti|un) salut|cordialmente|grazie|(?:met )?vriendelijke|groet|hartelijk|"
    r"(?:alvast )?bedankt|hoogachtend|(?:com os melhores )?cumprimentos|atenciosamente|atentamente|(?:muito )?obrigad|"
    r"(?:z )?(?:poważaniem|wyrazami)|pozdraw|(?:z góry )?dziękuj|"
    r"sent from|von meinem|envoyé de|enviado de|inviato da|verzonden v|wysłan[eo] z)",
    re.IGNORECASE,
)

MAX_SIGNATURE = 5  # lines
MAX_NAMED = 60  # characters; a longer line says something
_NAME = re.compile(r"\b[^\W\d_][\w'’-]+")


def body(lines: list[str]) -> list[str]:
    """The lines between greeting and signature."""
    kept = [line.strip() for line in lines if line.strip()]
    if kept and GREETING.match(kept[0]):
        rest = "" if kept[0].endswith((",", ":")) else kept[0].partition(",")[2]
        kept = [rest, *kept[1:]] if rest else kept[1:]
    end = next((at for at, line in enumerate(kept) if at and CLOSING.match(line)), len(kept))
    while end > 1 and _is_name(kept[end - 1]):
        end -= 1
    return kept[:end]


def _is_name(line: str) -> bool:
    """Whether a line at the end may be a name, a number or an address of a signature."""
    words = line.split()
    return len(words) <= 5 and all(not word[0].isalpha() or word[0].isupper() or "@" in word for word in words)


def names(text: str) -> set[str]:
    """The words of greeting and signature that may be somebody's name, in lower case.

    The first line behind the greeting is never a signature: "Hello" and "Delete My Data" is all that some people write.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    greeting = GREETING.match(lines[0]) if lines else None
    around = [lines[0][greeting.end() : MAX_NAMED].partition(",")[0]] if greeting else []
    first = 2 if greeting else 1
    end = len(lines)
    while end > first and len(lines) - end < MAX_SIGNATURE and _is_name(lines[end - 1]):
        end -= 1
    around += [line for line in lines[max(end, first) :] if not CLOSING.match(line)]
    closing = max((at for at, line in enumerate(lines) if at and CLOSING.match(line)), default=len(lines))
    for line in lines[closing : closing + 3]:  # the name may follow on the same line, or with title and firm below
        told = CLOSING.sub("", line) if line is lines[closing] else line
        around += [told] if len(line) < MAX_NAMED else []
    return {word.lower() for line in around for word in _NAME.findall(line) if word[0].isupper() and not word.isupper()}
