"""Telling apart, in the text of a mail, the writer's new words, what they quote, and what they forward.

Mail programs mark older mail by a line of their own, in the language of their user. Known here: English, German,
French, Spanish, Italian, Dutch, Portuguese, Polish.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

MAX_INTRODUCTION = 3  # lines over which a reply's introduction may be wrapped
MAX_SIGNATURE = 15  # lines; more below a signature mark are words, not a signature

_FROM = r"From|Von|De|Da|Van|Od"
_SENT = r"Sent|Date|Gesendet(?: am)?|Datum|Envoyé(?: le)?|Enviad[oa](?: el| em)?|Fecha|Data|Inviato|Verzonden|Wysłano"
_TO = r"To|An|À|Pour|Para|A|Aan|Do"
_SUBJECT = r"Subject|Betreff|Objet|Sujet|Asunto|Oggetto|Onderwerp|Assunto|Temat"

_FORWARD = re.compile(
    r"^(?:> ?)*(?:-{2,}|_{2,})? ?(?:"
    r"Forwarded message|Begin forwarded message|Original mail forwarded|"
    r"Weitergeleitete Nachricht|Anfang der weitergeleiteten (?:Nachricht|E-Mail)|"
    r"Message transféré|Début du message (?:transféré|réexpédié)|"
    r"Mensaje reenviado|Inicio del mensaje reenviado|"
    r"Messaggio inoltrato|Inizio messaggio inoltrato|"
    r"Doorgestuurd bericht|Begin doorgestuurd bericht|"
    r"Mensagem (?:encaminhada|reencaminhada)|Início da mensagem (?:re)?encaminhada|"
    r"(?:Przekazana wiadomość|Wiadomość przekazana(?: dalej)?)|Początek przekazywanej wiadomości"
    r")\b ?(?:-{2,}|_{2,}|:)?[^\w\n]{0,5}$",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"^(?:On|Am|Le|El|Il|Op|Em|A|Dnia|W dniu|Wiadomość napisana przez|pon|wt|śr|czw|pt|sob|niedz|ndz)\b.{5,300}?"
    r"\b(?:wrote|schrieb|geschrieben|a écrit|escribió|ha scritto|schreef|het volgende geschreven|escreveu|"
    r"napisał(?:\(a\)|a)?|pisze|w dniu .{5,40}).{0,200}:$",
    re.IGNORECASE | re.DOTALL,
)
_REPLY_START = re.compile(
    r"(?:On|Am|Le|El|Il|Op|Em|A|Dnia|W dniu|Wiadomość|pon|wt|śr|czw|pt|sob|niedz|ndz)\b", re.IGNORECASE
)
_CLOCK_OR_ADDRESS = re.compile(r"@|\b\d{1,2}[:.h]\d{2}\b")
_ORIGINAL = re.compile(
    r"^-{2,} ?(?:Original Message|(?:Ursprüngliche|Original-?) ?Nachricht|Message d[’']origine|Mensaje original|"
    r"Messaggio originale|Oorspronkelijk bericht|Mensagem original|Wiadomość oryginalna|Oryginalna wiadomość) ?-{2,}$",
    re.IGNORECASE,
)
_FIELD = re.compile(rf"^[ *]*(?:{_FROM}|{_SENT}|{_TO}|{_SUBJECT}) ?\*? ?:(?:[ *]|$)", re.IGNORECASE)
_FROM_FIELD = re.compile(rf"^[ *]*(?:{_FROM}) ?\*? ?:[ *]", re.IGNORECASE)
_FORWARD_SUBJECT = re.compile(r"^[\s\[]*(?:fwd?|wg|tr|rv|i|enc|doorst|pd)\s*:", re.IGNORECASE)
_REPLY_SUBJECT = re.compile(r"^[\s\[]*(?:re|aw|sv|antw|odp|res|r)\s*:", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$")
_RULE = re.compile(r"^[_-]{5,}$")
_MARKS = re.compile(r"^(?:> ?)+")


@dataclass(frozen=True, slots=True)
class Parts:
    """A mail's text, divided. Each part may be empty."""

    own: str
    quoted: str
    forwarded: str


def split(body: str, subject: str = "") -> Parts:
    """Divide a mail's text, as `clean.text` leaves it.

    Words between and below lines marked `>` are the writer's; an older mail that is not so marked goes on to the end.
    `subject` tells a forward from a reply where a mail program writes the same block of fields for both.
    """
    lines = body.split("\n")
    own: list[str] = []
    quoted: list[str] = []
    forwarded: list[str] = []
    at = 0
    while at < len(lines):
        length, forward = _opening(lines, at, own, subject)
        older = forwarded if forward else quoted
        if not length:
            (quoted if lines[at].startswith(">") else own).append(lines[at])
            at += 1
            continue
        end = _end(lines, at + length)
        older += lines[at:end]
        at = end
    if not forwarded and not _REPLY_SUBJECT.match(subject) and not _text(own) and all(map(_cited, quoted)):
        own, quoted = [_MARKS.sub("", line) for line in quoted], []  # a letter that is all marked
    return Parts(_without_signature(own), _text(quoted), _text(_MARKS.sub("", line) for line in forwarded))


def _opening(lines: list[str], at: int, before: list[str], subject: str) -> tuple[int, bool]:
    """How many lines from `at` on introduce an older mail, none if they do not, and whether it was forwarded."""
    line = lines[at]
    cited = line.startswith(">")
    if _FORWARD.match(line):
        inside = cited and any(above.startswith(">") for above in lines[max(0, at - 2) : at])
        return int(not inside), True
    if cited or not line:
        return 0, False
    forward = bool(_FORWARD_SUBJECT.match(subject))
    if _ORIGINAL.match(line):
        return 1, forward
    if _field_block(lines, at):
        # A letter may begin with such fields of its own.
        return int(forward or bool(_REPLY_SUBJECT.match(subject)) or bool(_text(before))), forward
    return _introduction(lines, at), False


def _end(lines: list[str], start: int) -> int:
    """Where an older mail ends whose introduction ends at `start`: below its marked lines, or else with the text."""
    end = start
    while end < len(lines) and _cited(lines[end]):
        end += 1
    return end if any(lines[start:end]) else len(lines)


def _cited(line: str) -> bool:
    return not line or line.startswith(">")


def _introduction(lines: list[str], at: int) -> int:
    """How many lines from `at` on say who wrote, and when, what follows; none if they do not."""
    if not _REPLY_START.match(lines[at]):
        return 0
    for length in range(1, MAX_INTRODUCTION + 1):
        said = " ".join(lines[at : at + length])
        if _REPLY.match(said):
            below = next((line for line in lines[at + length : at + length + 3] if line), "")
            return length if below.startswith(">") or _CLOCK_OR_ADDRESS.search(said) else 0
    return 0


def _field_block(lines: list[str], start: int) -> bool:
    """At least three header-like lines in a row, the first being the sender's: the head of an older mail."""
    if not _FROM_FIELD.match(lines[start]):
        return False
    near = [line for line in lines[start : start + 7] if line]
    return sum(1 for line in near if _FIELD.match(line)) >= 3


def _without_signature(lines: list[str]) -> str:
    """The text above the signature mark (RFC 3676 section 4.3); the whole if nothing stands above it."""
    while lines and (not lines[-1] or _RULE.match(lines[-1])):
        lines = lines[:-1]
    for at in range(max(0, len(lines) - MAX_SIGNATURE - 1), len(lines)):
        if _SIGNATURE.match(lines[at]):
            return _text(lines[:at]) or _text(lines)
    return _text(lines)


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines).strip()
