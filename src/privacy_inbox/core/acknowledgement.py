"""The ordered table of acknowledgements: send, once, hold or none, each with its rule and the words that matched.

Header rules decide the letter, never the ticket: a robot's mail costs a ticket its acknowledgement, nothing else.
What is held is a task for a person. Sources: RFC 3834 (sections 2-5), RFC 3464, RFC 8098, RFC 8601, RFC 2369,
MS-OXCMAIL 2.1.3.2.20.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from privacy_inbox.core.authentication_results import forged
from privacy_inbox.core.auto_replies import auto_reply_words
from privacy_inbox.core.classification import Classification
from privacy_inbox.core.deadlines import Deadline
from privacy_inbox.core.history import Delivery, History
from privacy_inbox.core.machines import machine_sign, uncommented
from privacy_inbox.core.message import Address, Message
from privacy_inbox.core.recipient import is_us, recipient, reply_to
from privacy_inbox.core.settings import Settings
from privacy_inbox.core.tables import Senders, local_part
from privacy_inbox.core.vocabulary import Action, Category, Flag
from privacy_inbox.core.wording import CHILD_WRITER
from privacy_inbox.core.young_writer import says_own_age

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
        return recipient(self.message, self.senders, self.settings.own_addresses)


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
    if _writer_is_a_child(case) or row.find is _child_again:
        template = CHILD_WRITER  # held for another reason, too, it is a child's letter
    return Acknowledgement(action, row.rule, because, case.recipient, language, template)


def _platform(case: Case) -> bool:
    return case.writer is not None and case.senders.is_platform(case.writer.domain)


def _report(case: Case) -> str:
    report = case.message.report
    if report:
        return f"multipart/report; report-type={report.type or 'unknown'}"
    return "X-Failed-Recipients" if case.message.header("x-failed-recipients") is not None else ""


def _null_path(case: Case) -> str:
    return "Return-Path: <>" if case.message.return_path == "" else ""


def _daemon(case: Case) -> str:
    addresses = [*(origin.address for origin in case.message.originators), case.message.return_path or ""]
    senders = case.senders
    # A platform's mail goes through a mailing service, whose return path says nothing of the person behind it.
    of_a_list = _list_sign(case) and not _platform(case)
    patterns = (*senders.daemons, *(senders.list_addresses if of_a_list else ()))
    found = next((address for address in addresses if senders.matches(patterns, address)), "")
    return local_part(found)


def _machine_sign(case: Case) -> str:
    return machine_sign(case.message)


def _suppressed(case: Case) -> str:
    values = case.message.header_all("x-auto-response-suppress")
    wishes = {wish for value in values for wish in re.findall(r"\w+", uncommented(value).lower())}
    found = wishes & {"all", "autoreply", "oof"}
    return f"X-Auto-Response-Suppress: {', '.join(sorted(found))}" if found else ""


_LIST_FIELDS = ("List-Id", "List-Post", "List-Unsubscribe", "List-Help", "Feedback-ID")


def _list_sign(case: Case) -> str:
    for value in case.message.header_all("precedence"):
        word = next(iter(re.findall(r"[\w-]+", uncommented(value).lower())), "")
        if word in ("list", "bulk", "junk"):
            return f"Precedence: {word}"
    named = {name for name, _ in case.message.headers}
    if any(name.startswith("x-campaign") for name in named):
        return "X-Campaign"
    return next((name for name in _LIST_FIELDS if name.lower() in named), "")


def _from_us(case: Case) -> str:
    return _first_of_ours(case, "From", case.message.originators)


def _reply_to_us(case: Case) -> str:
    return _first_of_ours(case, "Reply-To", case.message.reply_to)


def _first_of_ours(case: Case, field: str, addresses: tuple[Address, ...]) -> str:
    own = case.settings.own_addresses
    return next((f"{field}: {found.address}" for found in addresses if is_us(found.address, own)), "")


_UNCLEAR = ("several From fields", "ambiguous From")  # as `message.py` says it


def _unclear_sender(case: Case) -> str:
    message = case.message
    odd = next((oddity for oddity in message.oddities if oddity in _UNCLEAR), "")
    if odd or case.writer:
        return odd
    return "several writers, and no Sender who is one of them" if message.originators else "no address in From"


def _forged(case: Case) -> str:
    domain = case.writer.domain if case.writer else ""
    return forged(case.message.headers, domain, case.settings.mailbox.authentication_results)


def _no_reply(case: Case) -> str:
    writer = case.writer
    if writer and case.senders.matches(case.senders.no_reply, writer.address) and not _reply_to(case):
        return f"From: {writer.address}"
    return ""


def _reply_to(case: Case) -> str:
    return reply_to(case.message, case.senders, case.settings.own_addresses)


def _nobody(case: Case) -> str:
    return "" if case.recipient or not case.writer else f"From: {case.writer.address}"


def _spam_flag(case: Case) -> str:
    first = [re.findall(r"\w+", value.lower())[:1] for value in case.message.header_all("x-spam-flag")]
    return "X-Spam-Flag: YES" if ["yes"] in first else ""


def _other_participant(case: Case) -> bool:
    """A message that opens a ticket although it is proven to belong to another: its writer has no part in that one."""
    return any(not ticket.forgotten for ticket in case.history.thread)


def _old(case: Case) -> str:
    age = case.now - case.delivery.received_at
    return f"received {age.days} days ago" if age > case.settings.acknowledge_within else ""


def _date_passed(case: Case) -> bool:
    zone = case.settings.entity_for(case.classification.region).zone
    return case.deadline.due_safe < case.now.astimezone(zone).date()


def _writer_is_a_child(case: Case) -> bool:
    return says_own_age(case.message.text)


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


def _junk(case: Case) -> str:
    return case.delivery.folder if case.delivery.junk else ""


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


def _restored(case: Case) -> bool:
    """A mail that only the processed folder still knew of: a restored store cannot tell whether its letter has left."""
    return case.delivery.handled_before and not (case.history.sent_is_read or case.history.sent_before)


def _auto_reply_words(case: Case) -> str:
    return auto_reply_words(case.message.asked, case.message.text, case.senders)


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
    Row("restored", "it was dealt with before, and nobody knows whether it was answered", Action.HOLD, _restored),
    Row("old", "too old for an acknowledgement by itself", Action.HOLD, _old),
    Row("date-passed", "the date that the letter would promise has passed", Action.HOLD, _date_passed),
    Row("breaker", "letters of ours came back: all wait for a person", Action.HOLD, _breaker),
    Row("writer-child-again", "the writer seems to be under 18 and was answered once", Action.HOLD, _child_again),
    Row("limit", "this address had its acknowledgements", Action.HOLD, _limit),
    Row("writer-child", "the writer seems to be under 18: one answer, none after it", Action.ONCE, _writer_is_a_child),
    Row("person", "a person wrote to us", Action.SEND, _person),
)
