"""Waiting for new mail (IDLE, RFC 2177)."""

import re
import time
from collections.abc import Callable
from typing import Any

from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from privacy_inbox.core.faults import Unreachable
from privacy_inbox.core.network import where
from privacy_inbox.mailbox.session import Session
from privacy_inbox.mailbox.troubles import words

_BYE = re.compile(r"Unexpected IDLE response: b.\* BYE\b")


def wait(session: Session, folder: str, seconds: float, stop: Callable[[], bool]) -> bool:
    """Whether the server tells of new mail in `folder`; see `Mailbox.wait`."""
    until = time.monotonic() + seconds
    if not session.client.has_capability("IDLE"):
        return False
    listed, now = session.listed.get(folder), session.examine(folder)
    if listed and (listed.uidvalidity, listed.uidnext) != (now.uidvalidity, now.uidnext):
        return True
    while (left := until - time.monotonic()) > 0 and not stop():
        began, span = time.monotonic(), min(left, session.limits.idle)
        if _idle(session, span, stop):
            return True
        if time.monotonic() - began < span:
            return False
    return False


def _idle(session: Session, seconds: float, stop: Callable[[], bool]) -> bool:
    """One IDLE. imapclient hears a closed connection as silence, so DONE and NOOP must be answered each time."""
    client = session.client
    try:
        client.idle()
    except IMAPClientAbortError:
        raise
    except IMAPClientError as error:
        if _BYE.match(words(error)):
            raise IMAPClientAbortError(words(error)) from None
        raise Unreachable(
            f"{where(session.settings)} offers IDLE and refuses it",
            "If it does so always, set idle = false in [mailbox].",
        ) from None
    heard = _hear(session, seconds, stop)
    heard += client.idle_done()[1]
    heard += client.noop()[1]
    return any(_tells_of_mail(answer) for answer in heard)


def _hear(session: Session, seconds: float, stop: Callable[[], bool]) -> list[tuple[Any, ...]]:
    """What the server says within `seconds`, up to the first word of mail; nothing when it falls silent early."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0 and not stop():
        pause, asked = min(left, session.limits.pulse), time.monotonic()
        heard: list[tuple[Any, ...]] = session.client.idle_check(timeout=pause)
        if bye := next((answer for answer in heard if answer and answer[0] == b"BYE"), None):
            raise IMAPClientAbortError(b" ".join(part for part in bye if isinstance(part, bytes)))
        if any(_tells_of_mail(answer) for answer in heard):
            return heard
        if not heard and time.monotonic() - asked < pause / 2:
            break
    return []


def _tells_of_mail(answer: tuple[Any, ...]) -> bool:
    return len(answer) > 1 and answer[1] == b"EXISTS"
