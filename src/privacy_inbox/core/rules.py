"""Classification rules: what words, shapes and header fields say that a model need not learn.

Each row names itself, says why it holds, and adds its weight (in log-odds) to what it points to. Rules and model are
summed, so a rule convinces, it never decides alone; what fired is kept as evidence.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from privacy_inbox.core.message import Message
from privacy_inbox.core.said import Said, said
from privacy_inbox.core.signs import SIGNS
from privacy_inbox.core.vocabulary import Category, Flag, Right

Label = Category | Right | Flag


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a decision: the words or the fact, what it points to, how strongly (log-odds)."""

    text: str
    points_to: str
    weight: float


@dataclass(frozen=True, slots=True)
class Rule:
    """`find` returns the words that make the rule hold, or an empty string.

    Without `find` a rule is about the writer's own words: its phrases stand in `core/signs/`, one file a language.
    """

    name: str
    why: str
    points_to: tuple[tuple[Label, float], ...]
    find: Callable[[Said], str] | None = None

    def words(self, told: Said) -> str:
        return self.find(told) if self.find else _spoken(self.name, told)


def _spoken(name: str, told: Said) -> str:
    """The first phrase of a rule that stands in a mail, in its language; in any where that cannot be told."""
    for language in told.languages:
        if found := _phrases(language, name).search(told.lower):
            return told.text[slice(*found.span(1))].strip()
    return ""


@cache
def _phrases(language: str, name: str) -> re.Pattern[str]:
    """The phrases of a rule in one language, as whole words.

    Each is looked for behind a blank, as `Said` has it before every word: so a search skips from word to word, in a
    fifth of the time that \\b takes.
    """
    return re.compile(rf" ({'|'.join(SIGNS[language][name])})\b")


def _whole(pattern: str) -> Callable[[Said], str]:
    """A rule about a mail that says nothing else."""
    compiled = re.compile(rf"\W*(?:{pattern})\W*", re.IGNORECASE)

    def find(told: Said) -> str:
        message = told.message
        words = (message.text or message.asked).strip()
        shown = message.forwarded or message.quoted
        return words if not shown and len(words) < 80 and compiled.fullmatch(words) else ""

    return find


def _header(name: str, pattern: str) -> Callable[[Said], str]:
    compiled = re.compile(pattern, re.IGNORECASE)

    def find(told: Said) -> str:
        value = told.message.header(name)
        return f"{name}: {value[:80]}" if value is not None and compiled.match(value) else ""

    return find


def _bare_forward(told: Said) -> str:
    message = told.message
    attached = any(
        item.type == "message/rfc822" or item.name.lower().endswith((".eml", ".msg")) for item in message.attachments
    )
    shown = message.forwarded or attached
    return "a forwarded mail with hardly a word" if shown and len(message.text.split()) < 4 else ""


def _shown_mail(told: Said) -> str:
    return "a forwarded mail" if told.message.forwarded else ""


def _machine_report(told: Said) -> str:
    report = told.message.report
    return f"multipart/report; {report.type}" if report and report.type != "feedback-report" else ""


def _feedback_report(told: Said) -> str:
    report = told.message.report
    return "feedback report" if report and report.type == "feedback-report" else ""


# A mail or a text message that says no more than this, in eight languages.
_STOP = (
    r"(?:please |bitte |por favor |per favore |prego |graag |proszę |svp |s['’]il vous plaît )*"
    r"(?:stop{1,2}|stop (?:it|this|mailing|e-?mailing|sms|spam|pub)(?: me)?|unsubscribe(?: me)?|remove me|opt[ -]?out"
    r"|take me off(?: your list)?|abmelden|austragen|abbestellen|aufhören|schluss damit|raus aus dem verteiler"
    r"|désabonn\w+(?:[ -]moi)?|désinscri\w+(?:[ -]moi)?|arrêtez|baja|dar(?:me)? de baja|quiero (?:la|darme de) baja"
    r"|cancelar(?: suscripción| inscrição)?|basta|basta così|cancellami|cancellatemi|disiscri\w+|disdetta newsletter"
    r"|uitschrijven|afmelden|schrijf me uit|haal me van de lijst|parar?|parem|sair|remover|descadastrar|cancelem"
    r"|wypis(?:z|uję|ać)(?: mnie)?(?: z listy)?|rezygnuję|wypisanie|proszę przestać)"
    r"(?:[,.!]* (?:please|now|thanks?|thank you|bitte|danke|merci|svp|gracias|por favor|grazie|per favore|dank u"
    r"|bedankt|graag|obrigad[oa]|dziękuję|proszę))*"
)

RULES: tuple[Rule, ...] = (
    # --- What is wanted ---
    Rule("stop-alone", "a bare STOP is an objection to marketing",
         ((Category.RIGHTS_REQUEST, 4.0), (Right.OBJECTION, 5.0)),
         _whole(_STOP)),
    Rule("subject-access-words", "the request is named by its usual name",
         ((Category.RIGHTS_REQUEST, 1.5), (Right.ACCESS, 2.5))),
    Rule("copy-words", "a copy of what is held, or its source, is asked for",
         ((Category.RIGHTS_REQUEST, 0.8), (Right.ACCESS, 1.5))),
    Rule("erasure-words", "the right to erasure is claimed in so many words",
         ((Right.ERASURE, 1.7),)),
    Rule("marketing-stop", "marketing is told to stop",
         ((Right.OBJECTION, 1.5),)),
    Rule("hold-words", "keep it, but do not use it",
         ((Right.RESTRICTION, 2.0),)),
    Rule("portable-words", "a machine-readable file, or handing over to another provider",
         ((Right.PORTABILITY, 2.0),)),
    Rule("correct-words", "something held is wrong and shall be right",
         ((Right.RECTIFICATION, 1.8),)),
    Rule("withdrawal-words", "a consent given earlier is taken back",
         ((Right.WITHDRAW_CONSENT, 2.2),)),
    Rule("machine-decision-words", "a computed outcome is contested, or a human wanted",
         ((Right.AUTOMATED_DECISION, 2.0),)),
    Rule("do-not-sell", "the words of the Californian opt-out",
         ((Category.RIGHTS_REQUEST, 1.0), (Right.OPT_OUT_OF_SALE, 3.0))),
    Rule("limit-sensitive", "the words of the Californian right to limit",
         ((Category.RIGHTS_REQUEST, 1.0), (Right.LIMIT_SENSITIVE, 3.5))),
    # --- What is shown ---
    Rule("bare-forward", "a mail passed on without a word is shown to be looked at",
         ((Category.UNSOLICITED_EMAIL_REPORT, 3.0),), _bare_forward),
    Rule("shown-mail", "an older mail that is not an answer of ours is shown",
         ((Flag.REPORT, 1.0), (Category.UNSOLICITED_EMAIL_REPORT, 0.5)),
         _shown_mail),
    Rule("points-below", "a mail that stands below, or that came to somebody, is pointed to",
         ((Flag.REPORT, 1.5), (Category.UNSOLICITED_EMAIL_REPORT, 0.5))),
    Rule("is-it-yours", "somebody asks whether a mail, a call or a letter was ours",
         ((Category.UNSOLICITED_EMAIL_REPORT, 1.5),)),
    Rule("feedback-report", "a provider's feedback loop reports a mail of ours (RFC 5965)",
         ((Category.UNSOLICITED_EMAIL_REPORT, 8.0), (Flag.AUTOMATIC, 12.0)), _feedback_report),
    # --- Who is concerned ---
    Rule("child-age", "an age under 18 is given",
         ((Flag.CHILD_SUSPECTED, 2.0), (Category.CHILD_DATA_ALERT, 1.5))),
    Rule("child-school", "a school year, a class or a ward for the young is named",
         ((Flag.CHILD_SUSPECTED, 1.8), (Category.CHILD_DATA_ALERT, 1.2))),
    Rule("child-words", "a minor is spoken of",
         ((Flag.CHILD_SUSPECTED, 1.2), (Category.CHILD_DATA_ALERT, 0.7))),
    Rule("grown-up", "a grown-up son or daughter is no child",
         ((Flag.CHILD_SUSPECTED, -1.5), (Category.CHILD_DATA_ALERT, -1.0))),
    Rule("for-somebody", "somebody writes for the person concerned",
         ((Flag.AGENT, 1.5),)),
    Rule("client-data", "data that we hold for a client company",
         ((Flag.PROCESSOR, 1.5),)),
    Rule("authority-words", "a regulator, a court, the police or a lawyer writes",
         ((Flag.AUTHORITY, 2.0),)),
    # --- What else is true ---
    Rule("breach-words", "somebody may have seen data that was not meant for them",
         ((Flag.BREACH, 1.8),)),
    Rule("own-address", "strangers write to an address that only we were given",
         ((Flag.BREACH, 3.0), (Category.GENERAL_QUESTION, 1.0))),
    Rule("complaint-words", "how an earlier request or data was handled is complained of",
         ((Flag.COMPLAINT, 1.8),)),
    Rule("again-words", "the same person writes of the same matter again",
         ((Flag.REPEAT, 1.5), (Flag.COMPLAINT, 1.0))),
    Rule("urgent-words", "something cannot wait",
         ((Flag.URGENT, 1.3),)),
    # --- Who wrote it ---
    Rule("auto-submitted", "written by a machine (RFC 3834)",
         ((Flag.AUTOMATIC, 12.0),), _header("auto-submitted", r"(?!no\b)\S")),
    Rule("machine-report", "a delivery or reading report (RFC 3464, RFC 8098)",
         ((Flag.AUTOMATIC, 12.0), (Category.GENERAL_QUESTION, 4.0)), _machine_report),
    Rule("machine-phrases", "the phrases of an absence note, a receipt or a bounce",
         ((Flag.AUTOMATIC, 2.5), (Category.GENERAL_QUESTION, 1.0))),
    Rule("sales-phrases", "the phrases of a sales letter",
         ((Flag.SOLICITATION, 1.5), (Category.GENERAL_QUESTION, 0.5))),
    Rule("list-mail", "sent to many (RFC 2369)",
         ((Flag.SOLICITATION, 2.0),), _header("list-unsubscribe", r".")),
)  # fmt: skip


def fired(message: Message) -> Iterator[tuple[Rule, str]]:
    """The rules that hold for a message, with the words that made them."""
    told = said(message)
    for rule in RULES:
        if words := rule.words(told):
            yield rule, words[:200]
