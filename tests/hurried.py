"""The real program in a process of its own, in a hurry: `python hurried.py ARGUMENTS…`.

What it does after seconds, minutes or an hour it does within seconds here; all else is as it is. The product knows
nothing of this.
"""

from datetime import timedelta
from types import ModuleType

from privacy_inbox import cli, daemon
from privacy_inbox.core import outbox
from privacy_inbox.smtp import connecting

# Each longer than a poll, as they are in earnest: meanwhile Sent is looked through.
FINAL = 1.2
UNKNOWN_WAIT = timedelta(seconds=2)

HURRIED: dict[tuple[ModuleType, str], object] = {
    (daemon, "ALARM_SECONDS"): 0.1,
    (daemon, "FIRST_BACKOFF"): 0.05,
    (daemon, "LAST_BACKOFF"): 0.2,
    (daemon, "OUTBOX_SECONDS"): 0.1,
    (daemon, "REFUSED_SECONDS"): 1.0,  # many times LAST_BACKOFF
    (daemon, "UNKNOWN_WAIT"): UNKNOWN_WAIT,
    (outbox, "BACKOFF"): (timedelta(seconds=0.3),) * 1000,
    (outbox, "UNKNOWN_WAIT"): UNKNOWN_WAIT,
}

if __name__ == "__main__":
    for (room, name), value in HURRIED.items():
        assert hasattr(room, name)
        setattr(room, name, value)
    object.__setattr__(connecting.USUAL, "final", FINAL)  # the one that every relay waits by
    cli.main()
