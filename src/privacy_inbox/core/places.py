"""Where the person is, as far as a mail shows it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from privacy_inbox.core.gazetteer import NAMES, NAMES_BEHIND_IN
from privacy_inbox.core.message import Message
from privacy_inbox.core.said import said
from privacy_inbox.core.vocabulary import Region

_CALL = r"(?:\+|00(?=\d\d\d?[\s(]))"  # how a number abroad begins; two noughts begin others too
_NUMBER = r"(?:[\s()./-]{0,4}\d){6}"
_EU_COUNTRY = "(?:3[0-469]|4[035-9]|35[1-46-9]|37[0-2]|38[56]|42[013]|262|59[046])"
_OTHER_COUNTRY = (
    r"(?:2[07]|41|5[1-8]|6[0-6]|7|8[1-6]|9[0-58]|21[1368]|2[2-5]\d|26[013-9]|355|37[3-8]|38[0279]|50\d|59[1-35-9]"
    r"|9[67]\d)"
)
_CANADIAN = (  # area codes
    "(?:204|226|236|249|250|263|289|306|343|354|36[578]|382|403|41[68]|428|43[178]|450|468|474|506|514|519|548|579"
    "|58[1247]|60[04]|613|639|647|672|683|705|709|742|753|77[18]|78[02]|807|819|825|867|873|879|90[25])"
)
_PROVINCE = (  # of Italy
    "(?:A[GLNOPQRTV]|B[AGILNORSTZ]|C[ABEHLNORSTZ]|EN|F[CEGIMOR]|G[EOR]|I[MS]|KR|L[CEIOTU]|M[BCEINOST]|N[AOU]|OR"
    "|P[ADEGINORTUVZ]|R[ACEGIMNO]|S[AIOPRSUV]|T[AENOPRSV]|UD|V[ABCEIRTV])"
)
# What is no name: telephone codes, postal codes that only one country writes so, towns with the sign of their state,
# canton or province, and laws as only one country quotes them.
_CODES = {
    Region.UK: (rf"{_CALL}44{_NUMBER}", r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"),
    Region.US: (
        rf"\+1[\s(.-]+(?!{_CANADIAN})\d{{3}}",
        r"U\. ?S\.",
        r"(?:AZ|CA|NY|TX|CO|VA|CT|FL|IL|OH|WA|OR|MA|NJ|PA) \d{5}\b",
        r"(?:AZ|CA|NY|TX|FL|IL|NJ|NC|GA|MN|WI)\b(?<=[a-z], ..)",
    ),
    Region.OTHER: (
        rf"{_CALL}{_OTHER_COUNTRY}{_NUMBER}",
        rf"\+1[\s(.-]+{_CANADIAN}",
        r"CH-\d{4} [A-ZÀ-Ü]",
        r"CEP:? \d{5}",
        r"[A-CEGHJ-NPR-TVXY]\d[A-Z] \d[A-Z]\d\b",
        r"(?:SP|RJ|MG|RS|BA|DF)\b(?! \w)(?:(?<=\w - ..)|(?<=\w[/,] ..))",
        r"(?:ZH|BE|LU|UR|SZ|OW|NW|GL|SO|BS|BL|SG|GR|TG|VD)(?=\n)(?<=[a-zäöü] ..)",
        r"Art\. \d+\w? (?:Abs\. \d+ )?DSG\b",
    ),
    Region.EU: (
        rf"{_CALL}{_EU_COUNTRY}{_NUMBER}",
        r"[DEFI]-\d{5} [A-ZÀ-Ü]",
        r"[ABL]-\d{4} [A-ZÀ-Ü][a-zà-ü]",
        r"(?<=[\n,] )(?:\d\d|\d{4})-\d{3} [A-ZÁÉÍÓŁŚŻ]\w",
        rf"{_PROVINCE}(?=\))(?<=[a-zàèéìòù] \( ..)",
        r"§ ?\d+\w? (?:Abs\. \d+ )?(?:Nr\. \d+ )?(?:[A-Z]\w*[GO]|BGB|SGB)\b",
        r"Co\. [A-Z][a-z]+",
    ),
}
# `Said` has a blank before every word, behind a bracket too. What cannot begin a code is passed over at its first sign.
_CODE = re.compile(
    r"\W(?=[A-Z+\d§])(?:" + "|".join(f"(?P<{region}>{'|'.join(codes)})" for region, codes in _CODES.items()) + ")"
)
_RANKS = {region: rank for rank, region in enumerate(NAMES)}
_WORD = re.compile(r"\w+")
_IN = re.compile(r"\b(?i:a|à|aus|em|en|in|na|near|no|te|uit|w|we) \Z")
_OURS = re.compile(r"\b[Yy]our \Z")  # your Leeds office
_BEFORE = 6  # characters: the longest of these words, its blank, and what stands before it


def _regions(tables: Mapping[Region, str]) -> dict[str, Region]:
    return {name.replace("_", " "): region for region, names in tables.items() for name in names.split()}


def _by_first_word(names: Iterable[str]) -> dict[str, list[str]]:
    """The longest first, so that New York is not York."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        found[_WORD.findall(name)[0]].append(name)
    return dict(found)


_REGIONS = _regions(NAMES)
_REGIONS_BEHIND_IN = _regions(NAMES_BEHIND_IN)
_BY_FIRST_WORD = _by_first_word(_REGIONS | _REGIONS_BEHIND_IN)


def region_of(message: Message) -> tuple[Region, str]:
    """The region of the person who wrote, and the words that show it; `unknown` where nothing does."""
    text = said(message).text.replace("’", "'")
    signs = [*_names(text), *_codes(text)]
    return min(signs, key=lambda sign: _RANKS[sign[0]], default=(Region.UNKNOWN, ""))


def _names(text: str) -> Iterator[tuple[Region, str]]:
    passed = 0
    for word in _WORD.finditer(text):
        names, start = _BY_FIRST_WORD.get(word[0]), word.start()
        if not names or start < passed or not (name := _longest(text, start, names)):
            continue
        passed = start + len(name)
        before = text[max(0, start - _BEFORE) : start]
        region = _REGIONS.get(name) or (_REGIONS_BEHIND_IN[name] if _IN.search(before) else None)
        if region and not _OURS.search(before):
            yield region, name


def _longest(text: str, start: int, names: Iterable[str]) -> str:
    fitting = (name for name in names if text.startswith(name, start) and not _WORD.match(text, start + len(name)))
    return next(fitting, "")


def _codes(text: str) -> Iterator[tuple[Region, str]]:
    for found in _CODE.finditer(text):
        yield Region(found.lastgroup or ""), found[0][1:].strip()
