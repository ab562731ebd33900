"""What became of a letter: the table that says what a refusal means, and what silence means."""

import smtplib
from collections.abc import Set
from dataclasses import dataclass
from enum import Enum, IntEnum, auto

from privacy_inbox.core.settings import SmtpSettings
from privacy_inbox.core.vocabulary import LetterState
from privacy_inbox.smtp.replies import Reply, said
from privacy_inbox.smtp.troubles import sign_in_refused


@dataclass(frozen=True)
class Answer:
    """What became of a letter: SENT, DEFERRED, FAILED or UNKNOWN.

    `reply` is for logs and people: reply code, enhanced status code (RFC 3463) and at most 200 signs of the relay's
    text, without addresses. `whole_account`: it is about us, not about this letter; wait before offering another.
    """

    state: LetterState
    reply: str
    whole_account: bool = False


class Phase(IntEnum):
    """The command whose reply is awaited, in the order of a letter's way."""

    RSET = 0
    MAIL = 1
    RCPT = 2
    DATA = 3
    DOT = 4


class _Meaning(Enum):
    SIGN_IN = auto()  # our account is refused: a fault
    NOBODYS = auto()  # it does not say whether the letter was taken
    ACCOUNT = auto()  # about all our letters: later
    LATER = auto()  # about this letter: later
    LETTER = auto()  # about this letter: later or never, as the first digit says


_ANY = "any"
_QUOTA = "5.4.5"  # so many letters a day: RFC 3463 calls it congestion, whatever the first digit says
# Sender address and right to use it, system full or closed, quota (RFC 3463; 5.2.252, 5.7.30, 5.7.60: Microsoft 365).
_OURS = {"5.1.7", "5.1.8", "5.2.252", "5.7.30", "5.7.60", "4.3.1", "4.3.2", "4.4.5", _QUOTA}
_ABOUT_LETTER = {"552", "5.2.3", "5.3.4", "5.6"}  # too big, or content that the relay cannot carry

_ANYWHERE = frozenset(Phase)
# The first row counts that names the phase and the reply, by its code, its enhanced status code or the latter's first
# two parts.
_TABLE: tuple[tuple[Set[Phase], Set[str], _Meaning], ...] = (
    (_ANYWHERE, {"530"}, _Meaning.SIGN_IN),
    ({Phase.MAIL}, {"535", "5.7.30"}, _Meaning.SIGN_IN),
    # A front end that lost the server behind it, in the middle of the letter: that is nobody's answer.
    ({Phase.DOT}, {"4.4.2"}, _Meaning.NOBODYS),
    (_ANYWHERE, {"421"}, _Meaning.ACCOUNT),
    # At RCPT a relay may pass on what the recipient's server said of itself: that must not stop the others.
    ({Phase.MAIL, Phase.DATA, Phase.DOT}, _OURS, _Meaning.ACCOUNT),
    ({Phase.MAIL}, _ABOUT_LETTER, _Meaning.LETTER),
    ({Phase.MAIL}, {_ANY}, _Meaning.ACCOUNT),
    (_ANYWHERE, {_QUOTA}, _Meaning.LATER),
    (_ANYWHERE, {_ANY}, _Meaning.LETTER),
)


def judged(phase: Phase, reply: Reply, addresses: tuple[str, ...], settings: SmtpSettings) -> Answer:
    """What a refusal means, for this letter or for all of them. Raises SignInRefused.

    4yz is DEFERRED after the final dot too, 421 included: such a reply says that the letter was not taken (RFC 5321
    section 4.2.1). Large providers refuse with it there when we are too fast; and where it comes out of turn, from
    a relay that is being shut down (section 3.8), there was no 250 by which it took the letter over (section 6.1).
    """
    words = said(reply, addresses)
    match _meaning(phase, reply):
        case _Meaning.SIGN_IN:
            raise sign_in_refused(settings, words)
        case _Meaning.NOBODYS:
            return Answer(LetterState.UNKNOWN, words)
        case _Meaning.ACCOUNT:
            return Answer(LetterState.DEFERRED, words, whole_account=True)
        case _Meaning.LETTER if reply.code >= 500:
            return Answer(LetterState.FAILED, words)
    return Answer(LetterState.DEFERRED, words)


def _meaning(phase: Phase, reply: Reply) -> _Meaning:
    marks = {str(reply.code), reply.status, reply.status.rpartition(".")[0], _ANY}
    return next(meaning for phases, named, meaning in _TABLE if phase in phases and marks & named)


def without_answer(phase: Phase, lost: smtplib.SMTPServerDisconnected) -> Answer:
    """What it means that `phase` got no answer: after the final dot nobody knows, before it the letter has not left."""
    at_dot = phase is Phase.DOT
    name = "the final dot" if at_dot else phase.name
    cause = "in time" if isinstance(lost.__context__, TimeoutError) else "before the connection was lost"
    return Answer(LetterState.UNKNOWN if at_dot else LetterState.DEFERRED, f"no answer to {name} {cause}")
