"""The ordered table of acknowledgements: send, once, hold or none, each with its rule and the words that matched.

Header rules decide the letter, never the ticket: a robot's mail costs a ticket its acknowledgement, nothing else.
What is held is a task for a person. Sources: RFC 3834 (sections 2-5), RFC 3464, RFC 8098, RFC 8601, RFC 2369,
MS-OXCMAIL 2.1.3.2.20.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache

from privacy_inbox.core.classification import Classification
from privacy_inbox.core.correspondence import machine_sign, uncommented
from privacy_inbox.core.deadlines import Deadline
from privacy_inbox.core.history import Delivery, History
from privacy_inbox.core.message import Address, Message
from privacy_inbox.core.settings import Settings
from privacy_inbox.core.tables import Senders
from privacy_inbox.core.vocabulary import Action, Category, Flag

SURE = 0.9  # a solicitation is closed without a letter only where the classifier is as sure as this
PER_DAY, PER_WEEK = 3, 10  # acknowledgements that one address gets by itself


@dataclass(frozen=True)
class Case:
    """Everything the table asks about one message that opens a ticket."""

    message: Message
    classification: Classification
    history: History
    delivery: Delivery
    deadline: Deadline
    settings: Settings
    senders: Senders
    now: datetime

    @property
    def writer(self) -> Address | None:
        return self.message.correspondent

    @cached_property
    def recipient(self) -> str:
        """Whom a letter would go to; empty where nobody can be written to."""
        return _recipient(self)


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """What the table decided. `to` is empty where nobody can be answered."""

    action: Action
    rule: str
    because: str
    to: str = ""
    language: str = ""
    template: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """`find` returns the words that matched, or True where there are none to show; nothing where it does not apply."""

    rule: str
    why: str
    action: Action
    find: Callable[[Case], str | bool]


def acknowledge(case: Case, template: str) -> Acknowledgement:
    """The first row that applies decides. A held letter is drafted all the same, if there is anybody to write to."""
    row, words = next((row, words) for row in TABLE if (words := row.find(case)))
    action, because = row.action, f"{row.why}: {words}" if isinstance(words, str) else row.why
    if action is Action.NONE:
        return Acknowledgement(action, row.rule, because)
    if action is not Action.HOLD and case.settings.letters.mode == "hold":
        action, because = Action.HOLD, f"{because}; letters wait for a person: [letters] mode is hold"
    languages = case.settings.organisation.languages
    spoken = case.classification.language
    language = next((known for known in languages if known == spoken), languages[0])
    return Acknowledgement(action, row.rule, because, case.recipient, language, template)


@lru_cache(maxsize=1024)
def writable(address: str) -> str:
    """An address as a header of 7 bits can carry it (RFC 5322 section 3.4.1, RFC 5890); empty where none can."""
    local, _, domain = address.rpartition("@")
    try:
        ascii_domain = domain.encode("idna").decode("ascii")
        # IDNA 2003 turns some letters into others, and so one domain into somebody else's.
        same = ascii_domain.encode("ascii").decode("idna").lower() == domain.lower()
    except UnicodeError:
        return ""
    fits = _LOCAL_PART.fullmatch(local) and _DOMAIN.fullmatch(ascii_domain) and "=?" not in local
    written = f"{local}@{ascii_domain}"
    return written if fits and same and len(written) <= MAX_ADDRESS else ""


MAX_ADDRESS = 254
_LOCAL_PART = re.compile(r"(?=.{1,64}$)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*", re.ASCII)
_DOMAIN = re.compile(r"\w(?:[\w-]{0,61}\w)?(?:\.\w(?:[\w-]{0,61}\w)?)*", re.ASCII)


def _recipient(case: Case) -> str:
    """From; Reply-To only where From takes no replies. Empty where nobody can be written to, and never us."""
    writer = case.writer
    if writer is None:
        return ""
    to = writer.address
    if case.senders.matches(case.senders.no_reply, to) or case.senders.is_platform(writer.domain):
        to = _reply_to(case) or to
    return to if writable(to) and not _is_us(case, to) else ""


def _reply_to(case: Case) -> str:
    """The one usable Reply-To that is neither From nor us."""
    if len(case.message.reply_to) != 1:
        return ""
    address = case.message.reply_to[0].address
    same = case.writer and address.lower() == case.writer.address.lower()
    deaf = case.senders.matches((*case.senders.no_reply, *case.senders.daemons), address)
    return "" if same or deaf or _is_us(case, address) or not writable(address) else address


def _is_us(case: Case, address: str) -> bool:
    """Whether an address is ours, or a sub-address of one (RFC 5233)."""
    local, _, domain = address.lower().rpartition("@")
    return bool({address.lower(), f"{local.partition('+')[0]}@{domain}"} & case.settings.own_addresses)


def _platform(case: Case) -> bool:
    return case.writer is not None and case.senders.is_platform(case.writer.domain)


def _report(case: Case) -> str:
    report = case.message.report
    if report:
        return f"multipart/report; report-type={report.type or 'unknown'}"
    return "X-Failed-Recipients" if case.message.header("x-failed-recipients") else ""


def _null_path(case: Case) -> bool:
    return case.message.return_path == ""


def _daemon(case: Case) -> str:
    addresses = [*(origin.address for origin in case.message.originators), case.message.return_path or ""]
    senders = case.senders
    patterns = (*senders.daemons, *(senders.list_addresses if _list_sign(case) else ()))
    found = next((address for address in addresses if senders.matches(patterns, address)), "")
    return found.partition("@")[0]


def _machine_sign(case: Case) -> str:
    return machine_sign(case.message)


def _suppressed(case: Case) -> str:
    values = case.message.header_all("x-auto-response-suppress")
    wishes = {wish.strip().lower() for value in values for wish in re.split(r"[,;\s]+", value)}
    found = wishes & {"all", "autoreply", "oof"}
    return f"X-Auto-Response-Suppress: {', '.join(sorted(found))}" if found else ""


_LIST_FIELDS = (
    "List-Id", "List-Post", "List-Unsubscribe", "List-Help", "Feedback-ID", "X-Campaign", "X-Campaign-ID",
)  # fmt: skip


def _list_sign(case: Case) -> str:
    for value in case.message.header_all("precedence"):
        if value.strip().lower() in ("list", "bulk", "junk"):
            return f"Precedence: {value.strip().lower()}"
    return next((name for name in _LIST_FIELDS if case.message.header(name.lower()) is not None), "")


def _from_us(case: Case) -> bool:
    return case.writer is not None and _is_us(case, case.writer.address)


def _reply_to_us(case: Case) -> bool:
    return any(_is_us(case, address.address) for address in case.message.reply_to)


def _unclear_sender(case: Case) -> str | bool:
    odd = next((oddity for oddity in case.message.oddities if "From" in oddity), "")
    return odd or case.writer is None


_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*+"')
_RESULT = re.compile(r"\s*(dmarc|dkim|spf)(?:/\d+)?\s*=\s*(\w+)")
_CONCERNED = re.compile(r"\b(?:header\.(?:d|i|from)|smtp\.(?:mailfrom|helo))\s*=\s*(?:[^\s;=]*@)?([\w.-]+)")


def _forged(case: Case) -> str:
    """Our own mail server's verdict on the From domain (RFC 8601), and nobody else's; its topmost word counts."""
    verdicts: dict[str, str] = {}
    for results in _believed(case):
        verdicts = {**_verdicts(results, case.writer.domain if case.writer else ""), **verdicts}
    if verdicts.get("dmarc") == "fail":
        return "dmarc=fail"
    if verdicts.get("dkim") == "fail" and verdicts.get("spf") in ("fail", "softfail"):
        return f"dkim=fail, spf={verdicts['spf']}"
    return ""


def _believed(case: Case) -> Iterator[str]:
    """What our own server found, topmost first, without comments and quoted strings: a sender may have chosen those."""
    trusted = {name.lower() for name in case.settings.mailbox.authentication_results}
    for value in case.message.header_all("authentication-results"):
        plain = _QUOTED.sub("", uncommented(value)).lower()
        server, _, results = plain.partition(";")
        name = next(iter(server.split()), "")
        # Microsoft 365 leaves its name out and begins with the first result.
        if "=" in name and "microsoft365" in trusted:
            yield plain
        elif name in trusted - {"microsoft365"}:
            yield results


def _verdicts(results: str, domain: str) -> dict[str, str]:
    """Method → verdict, as far as it is about the From domain. Of several signatures one good one is enough."""
    found: dict[str, str] = {}
    for result in results.split(";"):
        match = _RESULT.match(result)
        if not match or not (match[1] == "dmarc" or _concerns(result, domain)):
            continue
        if match[1] not in found or match.groups() == ("dkim", "pass"):
            found[match[1]] = match[2]
    return found


def _concerns(result: str, domain: str) -> bool:
    names = _CONCERNED.findall(result)
    return not names or any(f".{a}".endswith(f".{b}") for name in names for a, b in ((name, domain), (domain, name)))


def _no_reply(case: Case) -> str:
    writer = case.writer
    if writer and case.senders.matches(case.senders.no_reply, writer.address) and not _reply_to(case):
        return writer.address.partition("@")[0]
    return ""


def _nobody(case: Case) -> bool:
    return not case.recipient


def _spam_flag(case: Case) -> bool:
    return any(value.strip().upper().startswith("YES") for value in case.message.header_all("x-spam-flag"))


def _other_participant(case: Case) -> bool:
    """A message that opens a ticket although it is proven to belong to another: its writer has no part in that one."""
    return any(not ticket.forgotten for ticket in case.history.thread)


def _old(case: Case) -> str:
    age = case.now - case.delivery.received_at
    return f"received {age.days} days ago" if age > case.settings.acknowledge_within else ""


def _date_passed(case: Case) -> bool:
    zone = case.settings.entity_for(case.classification.region).zone
    return case.deadline.due_safe < case.now.astimezone(zone).date()


_AGE = r"(?:[5-9]|1[0-7])\b(?![.,:/-]\d)"
# What may follow such a number where it is no age. More would only miss children.
_UNITS = (
    r"(?!\s*[-–]?\s*(?:%|°|(?:min(?:ute)?s?|minuten|hours?|hrs?|stunden|uur|days?|tage?n?|dagen|weeks?|wochen|weken|"
    r"months?|monate|maanden|km|kilomet|miles?|met[er]+s?|cm|mm|feet|foot|ft|inch|kg|kilos?|stone|lbs?|pounds?|percent|"
    r"points?|pages?|places?|people|steps?|emails?|letters?)\b|"
    r"(?:years?|jahre|jaar)\s+(?!old\b|of age\b|alt\b|oud\b)\w))"
)
_OWN_AGE = re.compile(
    rf"\bI(?:['’]?m|\s+am)\s+(?:only\s+|just\s+|still\s+)?{_AGE}{_UNITS}|"
    rf"\bich\s+bin\s+(?:erst\s+)?{_AGE}{_UNITS}|\bik\s+ben\s+(?:pas\s+)?{_AGE}{_UNITS}|"
    rf"\bj['’]ai\s+{_AGE}\s+ans\b(?!\s+d)|\bho\s+{_AGE}\s+anni\b(?!\s+d)|\bmam\s+{_AGE}\s+lat\b|"
    rf"\b(?:tengo\s+{_AGE}\s+años|tenho\s+{_AGE}\s+anos)\b(?!\s+de\s+(?!edad|idade))",
    re.IGNORECASE,
)


def _writer_is_a_child(case: Case) -> bool:
    return bool(_OWN_AGE.search(case.message.text))


def _child_again(case: Case) -> bool:
    history = case.history
    return history.answered_child or (history.acknowledged_ever and _writer_is_a_child(case))


def _limit(case: Case) -> str:
    history = case.history
    # A platform writes for many people; a Reply-To that leads away from it is an address like any other.
    if case.senders.is_platform(case.recipient.rpartition("@")[2].lower()):
        return ""
    if history.acknowledged_day >= PER_DAY:
        return f"{history.acknowledged_day} in a day"
    return f"{history.acknowledged_week} in a week" if history.acknowledged_week >= PER_WEEK else ""


def _breaker(case: Case) -> bool:
    return case.history.breaker_open


def _junk(case: Case) -> bool:
    return case.delivery.junk


def _solicitation(case: Case) -> bool:
    flags = case.classification.flags
    return Flag.SOLICITATION in flags and Flag.AGENT not in flags and not _platform(case)


def _machine(case: Case) -> bool:
    return Flag.AUTOMATIC in case.classification.flags


def _sure(case: Case) -> bool:
    """Whether silence is safe: nothing that a law gives a date may go unanswered because of a guess."""
    known = case.classification
    harmless = known.category is Category.GENERAL_QUESTION and not known.rights and not _platform(case)
    return harmless and known.confidence >= SURE and not known.needs_review


def _sure_solicitation(case: Case) -> bool:
    return _solicitation(case) and _sure(case)


def _sure_machine(case: Case) -> bool:
    return _machine(case) and _sure(case)


def _thanks(case: Case) -> bool:
    return case.classification.thanks


def _auto_reply_words(case: Case) -> str:
    first = "\n".join(case.message.text.splitlines()[:3])[:300]
    return case.senders.auto_reply_phrase(f"{case.message.subject}\n{first}")


def _person(_: Case) -> bool:
    return True


TABLE: tuple[Row, ...] = (
    Row("report", "a machine's report is not answered", Action.NONE, _report),
    Row("null-return-path", "it asks for no answer", Action.NONE, _null_path),
    Row("mail-system", "a mail system wrote it", Action.NONE, _daemon),
    Row("auto-submitted", "a machine says so itself", Action.HOLD, _machine_sign),
    Row("suppressed", "the sender asks for no automatic answer", Action.HOLD, _suppressed),
    Row("list", "sent to many, or through a mailing service", Action.HOLD, _list_sign),
    Row("from-us", "it comes from one of our own addresses", Action.NONE, _from_us),
    Row("reply-to-us", "an answer would come back to us", Action.NONE, _reply_to_us),
    Row("unclear-sender", "who wrote it is not clear", Action.HOLD, _unclear_sender),
    Row("forged", "our mail server found the sender forged", Action.HOLD, _forged),
    Row("no-reply", "its sender takes no answers", Action.HOLD, _no_reply),
    Row("unwritable", "its sender's address is none that a letter can go to", Action.HOLD, _nobody),
    Row("junk", "it was found among junk", Action.HOLD, _junk),
    Row("spam-flag", "our mail server takes it for spam", Action.HOLD, _spam_flag),
    Row("other-participant", "it claims to belong to a ticket of somebody else", Action.HOLD, _other_participant),
    Row("solicitation", "understood as a solicitation", Action.NONE, _sure_solicitation),
    Row("machine", "understood as written by a machine", Action.NONE, _sure_machine),
    Row("thanks", "a bare thank-you leaves nothing to answer", Action.NONE, _thanks),
    Row("maybe-solicitation", "it may be a solicitation", Action.HOLD, _solicitation),
    Row("maybe-machine", "it may be written by a machine", Action.HOLD, _machine),
    Row("auto-reply-words", "it reads like an automatic reply", Action.HOLD, _auto_reply_words),
    Row("old", "too old for an acknowledgement by itself", Action.HOLD, _old),
    Row("date-passed", "the date that the letter would promise has passed", Action.HOLD, _date_passed),
    Row("breaker", "letters of ours came back: all wait for a person", Action.HOLD, _breaker),
    Row("writer-child-again", "the writer seems to be under 18 and was answered once", Action.HOLD, _child_again),
    Row("limit", "this address had its acknowledgements", Action.HOLD, _limit),
    Row("writer-child", "the writer seems to be under 18: one answer, none after it", Action.ONCE, _writer_is_a_child),
    Row("person", "a person wrote to us", Action.SEND, _person),
)
