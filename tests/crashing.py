"""The real program in a process of its own, made to die: `python crashing.py STEP N ARGUMENTS…`.

The process kills itself by SIGKILL when it logs the step STEP for the N-th time. The product knows nothing of this: its
steps are records of its debug log. With the step `never` it lives, and N is a factor: it comes back sooner from faults.
"""

import logging
import os
import signal
import sys

from privacy_inbox import cli, daemon


class Killer(logging.Handler):
    """Ends the process, without a word, at the n-th record of a step."""

    def __init__(self, step: str, occurrence: int) -> None:
        super().__init__()
        self._step, self._left = step, occurrence

    def emit(self, record: logging.LogRecord) -> None:
        if getattr(record, "step", None) == self._step:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    step, number, *sys.argv[1:] = sys.argv[1:]
    if step == "never":
        daemon.FIRST_BACKOFF *= float(number)
    else:
        logging.getLogger("privacy_inbox").addHandler(Killer(step, int(number)))
    cli.main()
