"""Decision + template → an outgoing message with the right headers (RFC 5322, RFC 3834 section 3)."""

import email.policy
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from email import message_from_bytes
from email.header import Header
from email.quoprimime import body_encode
from email.utils import format_datetime

from privacy_inbox.core.acknowledgement import Acknowledgement
from privacy_inbox.core.deadlines import spell
from privacy_inbox.core.decision import Decision
from privacy_inbox.core.history import History
from privacy_inbox.core.message import Message
from privacy_inbox.core.recipient import writable
from privacy_inbox.core.settings import Entity, Settings
from privacy_inbox.core.vocabulary import Action, LetterState, Right

LAST_RESORT = "last-resort"  # the name of a letter that no template could fill: it waits for a person
MAX_LINE = 998  # octets of a line (RFC 5322 section 2.1.1)
SHORT_LINE = 70  # characters of a field that need no folding
KEPT_REFERENCES = 10
_MESSAGE_ID = re.compile(r"<[!-;=?-~]+>")
_ATOMS = re.compile(r"[\w!#$%&'*+/=?^`{|}~ -]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A template filled in. `fallback` says why it is not the template that was asked for."""

    subject: str
    text: str
    template: str
    fallback: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """One outgoing letter, final to the byte."""

    kind: str
    message_id: str
    to: str
    raw: bytes
    template: str
    language: str
    state: LetterState
    rule: str
    because: str
    decide_by: date | None = None  # the day by which a person decides on a held one


Facts = Mapping[str, object]
Render = Callable[[str, str, Facts], Rendered]

# Each goes on from "you would like"; none says that there is any such data.
_RIGHTS_IN_WORDS = {
    Right.ACCESS: "to see what personal data is held, if any",
    Right.RECTIFICATION: "to have personal data corrected",
    Right.ERASURE: "to have personal data deleted",
    Right.RESTRICTION: "to have personal data kept but not used",
    Right.PORTABILITY: "to receive or move personal data as a file",
    Right.OBJECTION: "to stop a use of personal data, such as marketing",
    Right.WITHDRAW_CONSENT: "to take back a consent",
    Right.AUTOMATED_DECISION: "to have a person review a computer's decision",
    Right.OPT_OUT_OF_SALE: "to stop the sale or sharing of personal data",
    Right.LIMIT_SENSITIVE: "to limit the use of sensitive data",
}


def facts(decision: Decision, rights: tuple[Right, ...], received: datetime, settings: Settings) -> Facts:
    """What a template may say: computed facts and configuration, never a word of the sender's.

    Raises ValueError for a decision that opens no ticket.
    """
    ticket = decision.ticket
    if ticket is None:
        raise ValueError("no ticket, so no letter about one")
    return ticket_facts(ticket.reference, ticket.entity, received, ticket.deadline.due_safe, rights, settings)


def ticket_facts(
    reference: str, entity_id: str, received: datetime, answer_by: date, rights: tuple[Right, ...], settings: Settings
) -> Facts:
    """What a template may say of a ticket."""
    named = (entity for entity in settings.entities if entity.id == entity_id)
    entity = next(named, settings.entity_for(""))
    return {
        **_house_facts(entity, settings),
        "reference": reference,
        "received": spell(received.astimezone(entity.zone).date()),
        "answer_by": spell(answer_by),
        "rights": tuple(_RIGHTS_IN_WORDS[right] for right in rights),
    }


def _house_facts(entity: Entity, settings: Settings) -> Facts:
    """What a template may say of us."""
    return {
        "organisation": settings.organisation.name,
        "entity": entity.name or settings.organisation.name,
        "address": entity.address,
        "contact": entity.contact,
        "authorities": _authorities(entity, settings),
        "mailbox": settings.sender,
        "policy_url": settings.organisation.policy_url,
    }


def _authorities(entity: Entity, settings: Settings) -> tuple[str, ...]:
    """The entity's authority first, then every other one of ours: where the person lives is only a guess."""
    named = [entity.authority, *(other.authority for other in settings.entities)]
    return tuple(dict.fromkeys(name for name in named if name))


def compose(
    decision: Decision, message: Message, rights: tuple[Right, ...], received: datetime, history: History,
    settings: Settings, render: Render, now: datetime,
) -> Letter | None:  # fmt: skip
    """The acknowledgement of a decision, or None where there is nobody to answer or nothing to say.

    The same arguments give the same bytes. Raises what `render` raises.
    """
    acknowledgement = decision.acknowledgement
    if acknowledgement is None or acknowledgement.action is Action.NONE or not acknowledgement.to:
        return None
    rendered = render(acknowledgement.template, acknowledgement.language, facts(decision, rights, received, settings))
    held = acknowledgement.action is Action.HOLD or rendered.template == LAST_RESORT
    state = LetterState.SENT if history.sent_before else LetterState.HELD if held else LetterState.QUEUED
    fields = _fields(rendered, acknowledgement, history, settings, now)
    thread = _thread(message, _message_id(history, settings))
    return Letter(
        kind="acknowledgement",
        message_id=_message_id(history, settings),
        to=acknowledgement.to,
        raw=_written(fields | thread, rendered.text),
        template=rendered.template,
        language=acknowledgement.language,
        state=state,
        rule=acknowledgement.rule,
        because="; ".join(part for part in (acknowledgement.because, rendered.fallback) if part),
        decide_by=_decide_by(decision) if state is LetterState.HELD else None,
    )


def _decide_by(decision: Decision) -> date | None:
    """When a held letter is late: on the law's own day for confirming receipt, else when its ticket is to be looked at.

    California gives ten business days (11 CCR section 7021(a)).
    """
    if decision.ticket is None:
        return None
    dates = decision.ticket.deadline
    return min(dates.review_by, dates.ack_due or dates.review_by)


def _fields(
    rendered: Rendered, acknowledgement: Acknowledgement, history: History, settings: Settings, now: datetime
) -> dict[str, str]:
    """The letter's header: one recipient, an automatic response's fields, no word of the sender's."""
    sender = writable(settings.sender) or settings.sender
    return {
        "From": f"{_phrase(settings.organisation.name)}\n <{sender}>",
        "To": writable(acknowledgement.to),
        "Reply-To": sender,
        "Subject": _text(f"[{history.reference}] {rendered.subject}", "Subject"),
        "Date": format_datetime(now),
        "Message-ID": _message_id(history, settings),
        "Auto-Submitted": "auto-replied",
        "X-Auto-Response-Suppress": "DR, RN, NRN, OOF, AutoReply",
        "X-Privacy-Inbox-Loop": history.loop,
        "Content-Type": 'text/plain; charset="utf-8"',
        "Content-Transfer-Encoding": _encoding(rendered.text),
        "MIME-Version": "1.0",
        "Content-Language": acknowledgement.language,
    }


def _written(fields: Mapping[str, str], text: str) -> bytes:
    """The letter as it goes out (RFC 5322, RFC 2045). Fields are ASCII, and short or folded already.

    The standard library would fold long Message-IDs into encoded words, by which other mail programs no longer thread,
    lose the quotes of a long display name, so that one mailbox becomes several, and take most of a letter's time.
    """
    header = "".join(f"{name}: {value}\n" for name, value in fields.items())
    body = text if fields["Content-Transfer-Encoding"] == "7bit" else body_encode(text.encode().decode("latin-1"))
    return f"{header}\n{body}".replace("\n", "\r\n").encode("ascii")


def _message_id(history: History, settings: Settings) -> str:
    """The same mail is acknowledged under the same Message-ID, after a restore too."""
    return f"<ack.{history.reference}.{history.tag}@{settings.domain}>"


def _thread(message: Message, ours: str) -> dict[str, str]:
    """The fields that put the letter into the sender's thread (RFC 5322 section 3.6.4).

    Our own Message-ID stands among the references too: some providers replace it where it belongs, and an answer must
    still prove what it answers.
    """
    theirs = [known for known in (*message.references[-KEPT_REFERENCES:], message.message_id) if _is_id(known)]
    answered = {"In-Reply-To": message.message_id} if theirs and theirs[-1] == message.message_id else {}
    return {**answered, "References": "\n ".join(dict.fromkeys((ours, *theirs)))}


def _is_id(identifier: str) -> bool:
    """Whether a Message-ID can be put on a line of ours."""
    return bool(_MESSAGE_ID.fullmatch(identifier)) and len(identifier) <= MAX_LINE - len("In-Reply-To: ")


def _phrase(name: str) -> str:
    """A display name (RFC 5322 section 3.2.5): plain, quoted, or in encoded words (RFC 2047)."""
    if not name.isascii() or "=?" in name:
        return _text(name, "From")
    if _ATOMS.fullmatch(name):
        return name
    escaped = re.sub(r'(["\\])', r"\\\1", name)
    return f'"{escaped}"'


def _text(text: str, field: str) -> str:
    """The text of a header field: folded, and in encoded words where it is not plain ASCII (RFC 2047)."""
    if text.isascii() and "=?" not in text and len(text) <= SHORT_LINE - len(field):
        return text
    charset = "us-ascii" if text.isascii() and "=?" not in text else "utf-8"
    return Header(text, charset, maxlinelen=75, header_name=field).encode()


def _encoding(text: str) -> str:
    """Plain ASCII goes as it is; anything else so that every relay can carry it."""
    return "7bit" if text.isascii() and all(len(line) <= MAX_LINE for line in text.split("\n")) else "quoted-printable"


def rewritten(raw: bytes, rendered: Rendered, message_id: str, now: datetime) -> bytes:
    """A letter of ours with other words under the same addresses, thread and subject line; it is another letter."""
    changed = {"Date": format_datetime(now), "Message-ID": message_id}
    changed["Content-Transfer-Encoding"] = _encoding(rendered.text)
    header = raw.decode("ascii").replace("\r\n", "\n").partition("\n\n")[0]
    fields = dict(field.split(": ", 1) for field in re.split(r"\n(?=\S)", header))
    return _written(fields | changed, rendered.text)


def letter_text(raw: bytes) -> str:
    """The text of a letter of ours: one part, our own headers, so the strict policy may read it."""
    return str(message_from_bytes(raw, policy=email.policy.default).get_content()).replace("\r\n", "\n")


def example_facts(settings: Settings) -> Facts:
    """Facts of an invented case, to try and to show templates with."""
    return {**_house_facts(settings.entity_for("unknown"), settings), **_EXAMPLE_CASE}


def example_letter(settings: Settings, render: Render, to: str, now: datetime) -> bytes:
    """The acknowledgement of an invented rights request, as `check --send-to` sends it."""
    language = settings.organisation.languages[0]
    rendered = render("rights_request", language, example_facts(settings))
    history = History(reference=str(_EXAMPLE_CASE["reference"]), tag=f"{now:%Y%m%d%H%M%S}", loop="example")
    acknowledgement = Acknowledgement(Action.SEND, "example", "an example", to, language, "rights_request")
    return _written(_fields(rendered, acknowledgement, history, settings, now), rendered.text)


_EXAMPLE_CASE: Facts = {
    "reference": "7QK4-M2XD",
    "received": "Friday 30 January 2026",
    "answer_by": "Saturday 28 February 2026",
    "rights": (_RIGHTS_IN_WORDS[Right.ACCESS], _RIGHTS_IN_WORDS[Right.ERASURE]),
}
