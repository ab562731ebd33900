"""The one broad except of the house: what nobody foresaw is kept from spreading, and said."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from privacy_inbox.core.faults import Fault
from privacy_inbox.store.connection import faults

log = logging.getLogger(__name__)


@contextmanager
def guard(door: str, otherwise: Callable[[], object]) -> Iterator[None]:
    """Run a block at a door. Faults of our own house, of disk and network pass through: they stop the round.

    So do the database's, as StoreFault; a row that it refuses is none. Anything else is a defect met by one mail, one
    letter or one job: it is logged by its kind and place, never by its text, which may quote a mail, and `otherwise` is
    called.
    """
    try:
        with faults():
            yield
    except (Fault, OSError):
        raise
    except Exception as error:  # noqa: BLE001
        trace = error.__traceback__
        while trace and trace.tb_next:
            trace = trace.tb_next
        where = f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}" if trace else ""
        log.error("an unforeseen error", extra={"door": door, "error": type(error).__name__, "where": where})
        otherwise()
