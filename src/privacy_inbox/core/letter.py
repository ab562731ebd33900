"""A template filled in → an outgoing message with the right headers (RFC 5322; RFC 3834 section 3 if automatic).

Acknowledgements follow from a decision; what persons write, or write anew, follows from a ticket.
"""

import email.policy
import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from email import message_from_bytes
from email.header import Header, decode_header, make_header
from email.message import EmailMessage
from email.quoprimime import body_encode
from email.utils import format_datetime

from privacy_inbox.core import body, clean
from privacy_inbox.core.classification import Classification
from privacy_inbox.core.deadlines import Deadline
from privacy_inbox.core.decision import Decision
from privacy_inbox.core.history import History
from privacy_inbox.core.message import Message
from privacy_inbox.core.mime import ATTACHED_MAIL
from privacy_inbox.core.recipient import writable
from privacy_inbox.core.settings import Settings
from privacy_inbox.core.twin import html_of
from privacy_inbox.core.vocabulary import Action, LetterState, Right
from privacy_inbox.core.wording import NAMING_A_DAY, LetterCase, Said

LAST_RESORT = "last-resort"  # the name of a letter that no template could fill: it waits for a person
MAX_LINE = 998  # octets of a line (RFC 5322 section 2.1.1)
SHORT_LINE = 70  # characters of a field that need no folding
KEPT_REFERENCES = 10
_MESSAGE_ID = re.compile(r"<[!-;=?-~]+>")
_FILE_TYPE = re.compile(r"(?:application|audio|font|image|model|text|video)/[\w.+-]+", re.ASCII)
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
    answer_by: date | None = None  # the day that it names to the person


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a letter."""

    name: str
    type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Thread:
    """Where a person's letter belongs: its own Message-ID, whom it goes to, and what it answers."""

    message_id: str
    to: str
    loop: str
    answers: str = ""
    references: tuple[str, ...] = ()


Render = Callable[[str, str, LetterCase], Rendered]


def case_of(
    decision: Decision, message: Message, classification: Classification, received: datetime, settings: Settings
) -> LetterCase:
    """What the letter about a decision may speak of. Raises ValueError for a decision that opens no ticket."""
    ticket = decision.ticket
    if ticket is None:
        raise ValueError("no ticket, so no letter about one")
    entity = settings.entity_of(ticket.entity, classification.region)
    return LetterCase(
        reference=ticket.reference,
        received=received.astimezone(entity.zone).date(),
        answer_by=ticket.deadline.due_safe,
        entity=entity,
        rights=classification.named_rights,
        flags=ticket.flags,
        region=classification.region,
        spoken=classification.language,
        verification=asks_for_verification(ticket.deadline),
        needs_original=not any(map(_is_mail, message.attachments)),
    )


def _is_mail(file: body.Attachment) -> bool:
    """Whether an attached file is a mail, which some programs attach as a file like any other."""
    return file.type in ATTACHED_MAIL or file.name.lower().endswith((".eml", ".msg"))


def asks_for_verification(dates: Deadline) -> bool:
    """Whether a law may apply by which the receipt tells how it is checked who is asking."""
    return any(clock.name in set(Right) and clock.counted.ack_due for clock in dates.clocks)


def compose(
    decision: Decision, message: Message, classification: Classification, received: datetime, history: History,
    settings: Settings, render: Render, now: datetime,
) -> Letter | None:  # fmt: skip
    """The acknowledgement of a decision, or None where there is nobody to answer or nothing to say.

    The same arguments give the same bytes. Raises what `render` raises.
    """
    acknowledgement = decision.acknowledgement
    if acknowledgement is None or acknowledgement.action is Action.NONE or not acknowledgement.to:
        return None
    case = case_of(decision, message, classification, received, settings)
    rendered = render(acknowledgement.template, acknowledgement.language, case)
    held = acknowledgement.action is Action.HOLD or rendered.template == LAST_RESORT
    state = LetterState.SENT if history.sent_before else LetterState.HELD if held else LetterState.QUEUED
    name = _message_id(history, settings)
    fields = _fields(name, acknowledgement.to, history, rendered, settings, now) | _AUTOMATIC
    return Letter(
        kind="acknowledgement",
        message_id=name,
        to=acknowledgement.to,
        raw=_written(fields | _thread(message, name), rendered, acknowledgement.language),
        template=rendered.template,
        language=acknowledgement.language,
        state=state,
        rule=acknowledgement.rule,
        because="; ".join(part for part in (acknowledgement.because, rendered.fallback) if part),
        decide_by=_decide_by(decision) if state is LetterState.HELD else None,
        answer_by=case.answer_by if rendered.template in NAMING_A_DAY else None,
    )


def _decide_by(decision: Decision) -> date | None:
    """When a held letter is late: on the law's own day for confirming receipt, else when its ticket is to be looked at.

    California gives ten business days (11 CCR section 7021(a)).
    """
    if decision.ticket is None:
        return None
    dates = decision.ticket.deadline
    return min(dates.review_by, dates.ack_due or dates.review_by)


# A letter that no person wrote (RFC 3834 section 3).
_AUTOMATIC = {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "DR, RN, NRN, OOF, AutoReply"}


def _fields(
    name: str, to: str, history: History, rendered: Rendered, settings: Settings, now: datetime
) -> dict[str, str]:
    """The letter's header: one recipient, and no word of the sender's."""
    sender = writable(settings.sender) or settings.sender
    return {
        "From": f"{_phrase(settings.organisation.name)}\n <{sender}>",
        "To": writable(to),
        "Reply-To": sender,
        "Subject": _text(f"[{history.reference}] {rendered.subject}", "Subject"),
        "Date": format_datetime(now),
        "Message-ID": name,
        "X-Privacy-Inbox-Loop": history.loop,
    }


def _written(
    fields: Mapping[str, str], rendered: Rendered, language: str, attachments: Sequence[Attachment] = ()
) -> bytes:
    """The letter as it goes out (RFC 5322, RFC 2045). Fields are ASCII, and short or folded already.

    The standard library would fold long Message-IDs into encoded words, by which other mail programs no longer thread,
    lose the quotes of a long display name, so that one mailbox becomes several, and take most of a letter's time.
    """
    boundary = hashlib.sha256(fields["Message-ID"].encode()).hexdigest()[:24]
    page = html_of(rendered.text, language, rendered.subject)
    twins = [_text_part("plain", rendered.text), _text_part("html", page)]
    body = _multipart("alternative", f"=_a{boundary}", twins)
    if attachments:
        body = _multipart("mixed", f"=_m{boundary}", [body, *map(_file_part, attachments)])
    header = {**fields, "MIME-Version": "1.0", "Content-Language": language}
    head = "".join(f"{field}: {value}\n" for field, value in header.items())
    return f"{head}{body}".replace("\n", "\r\n").encode("ascii")


def _multipart(kind: str, boundary: str, parts: Sequence[str]) -> str:
    inside = "".join(f"--{boundary}\n{part}\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\n{inside}--{boundary}--\n'


def _text_part(kind: str, text: str) -> str:
    """Plain ASCII goes as it is; anything else so that every relay can carry it."""
    plain = text.isascii() and all(len(line) <= MAX_LINE for line in text.split("\n"))
    body = text if plain else body_encode(text.encode().decode("latin-1"))
    encoding = "7bit" if plain else "quoted-printable"
    return f'Content-Type: text/{kind}; charset="utf-8"\nContent-Transfer-Encoding: {encoding}\n\n{body}'


def _file_part(file: Attachment) -> str:
    """A file as a part of a letter; a name that is not plain is encoded (RFC 2231).

    An attached mail goes as plain bytes: as a mail it must not be encoded (RFC 2046 section 5.2.1).
    """
    part = EmailMessage(policy=email.policy.SMTP.clone(linesep="\n"))
    main, _, sub = (file.type if _FILE_TYPE.fullmatch(file.type) else "application/octet-stream").partition("/")
    part.set_content(file.content, main, sub, disposition="attachment", filename=clean.line(file.name) or "file")
    del part["MIME-Version"]
    return part.as_bytes().decode("ascii")


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


def rewritten(raw: bytes, rendered: Rendered, message_id: str, language: str, now: datetime) -> bytes:
    """A letter of ours with other words under the same addresses and thread; it is another letter."""
    header = raw.decode("ascii").replace("\r\n", "\n").partition("\n\n")[0]
    fields = dict(field.split(": ", 1) for field in re.split(r"\n(?=\S)", header))
    for made in ("Content-Type", "Content-Transfer-Encoding", "MIME-Version", "Content-Language"):
        fields.pop(made, None)
    reference = _text_of(fields["Subject"]).partition("]")[0].lstrip("[")
    subject = _text(f"[{reference}] {rendered.subject}", "Subject")
    changed = {"Date": format_datetime(now), "Message-ID": message_id, "Subject": subject}
    return _written(fields | changed, rendered, language)


def _text_of(field: str) -> str:
    return str(make_header(decode_header(field.replace("\n", ""))))


def letter_text(raw: bytes) -> str:
    """The text of a letter of ours: our own headers, so the strict policy may read it."""
    return _part(raw, "plain")


def letter_page(raw: bytes) -> str:
    """The HTML twin of a letter of ours; empty where it has none."""
    return _part(raw, "html")


def _part(raw: bytes, kind: str) -> str:
    found = message_from_bytes(raw, policy=email.policy.default).get_body((kind,))
    return str(found.get_content()).replace("\r\n", "\n") if found else ""


def written_by_hand(case: LetterCase, thread: Thread, rendered: Rendered, language: str, settings: Settings,
                    now: datetime, attachments: Sequence[Attachment] = ()) -> bytes:  # fmt: skip
    """A letter that a person sends, in the thread of its ticket."""
    history = History(reference=case.reference, tag="", loop=thread.loop)
    fields = _fields(thread.message_id, thread.to, history, rendered, settings, now)
    theirs = [known for known in thread.references[-KEPT_REFERENCES:] if _is_id(known)]
    answered = {"In-Reply-To": thread.answers} if _is_id(thread.answers) else {}
    references = "\n ".join(dict.fromkeys((thread.message_id, *theirs, *answered.values())))
    return _written(fields | answered | {"References": references}, rendered, language, attachments)


def example_case(settings: Settings) -> LetterCase:
    """An invented case, to try and to show templates with."""
    return LetterCase(
        reference="7QK4-M2XD", received=date(2026, 1, 30), answer_by=date(2026, 2, 28),
        entity=settings.entity_for("unknown"), rights=(Right.ACCESS, Right.ERASURE),
        said=Said("(your own words)", "reply", "legal_duty", "20 euros", "Example Limited"),
    )  # fmt: skip


def example_letter(settings: Settings, render: Render, to: str, now: datetime) -> bytes:
    """The acknowledgement of an invented rights request, as `check --send-to` sends it."""
    language = settings.organisation.languages[0]
    return preview_mail(settings, render("rights_request", language, example_case(settings)), language, now, to)


def preview_mail(
    settings: Settings, rendered: Rendered, language: str, now: datetime, to: str = "person@somewhere.example"
) -> bytes:
    """A letter about an invented case, as it would go out."""
    history = History(reference=example_case(settings).reference, tag=f"{now:%Y%m%d%H%M%S}", loop="example")
    fields = _fields(_message_id(history, settings), to, history, rendered, settings, now) | _AUTOMATIC
    return _written(fields, rendered, language)
