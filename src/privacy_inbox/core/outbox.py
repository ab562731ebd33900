"""What becomes of a letter after the relay's answer, and when it is looked at again."""

from datetime import timedelta

from privacy_inbox.core.vocabulary import LetterState

# Greylisting lifts within minutes, outages within hours; after two days a person must know.
BACKOFF = tuple(timedelta(minutes=minutes) for minutes in (5, 15, 60)) + (timedelta(hours=2),) * 23
UNKNOWN_WAIT = timedelta(
    minutes=15
)  # longer than the ten minutes a relay may take to answer (RFC 5321 section 4.5.3.2.6)


def after_answer(state: LetterState, attempts: int, resent: bool) -> tuple[LetterState, timedelta]:
    """The state a letter takes, and how long it rests. `attempts` counts this one.

    Refused for now: again with growing pauses, at last given up. Unknown: the identical letter once more, then a person
    decides.
    """
    if state is LetterState.DEFERRED:
        if attempts > len(BACKOFF):
            return LetterState.FAILED, timedelta()
        return LetterState.DEFERRED, BACKOFF[attempts - 1]
    if state is LetterState.UNKNOWN:
        return (LetterState.HELD, timedelta()) if resent else (LetterState.UNKNOWN, UNKNOWN_WAIT)
    return state, timedelta()
