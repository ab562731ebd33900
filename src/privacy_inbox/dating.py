"""The dates of a ticket, counted anew from what it is now and from what happened."""

from dataclasses import replace

from privacy_inbox.core.deadlines import Deadline, deadline
from privacy_inbox.core.policy import Policy
from privacy_inbox.store import Store, Transaction


def redate(tx: Transaction, reference: str, policy: Policy, *, renewed: bool = False) -> Deadline:
    """Count the dates of a ticket anew and keep them; returns them.

    `renewed`: a letter is about to name another day to the person, so the one named before no longer binds.
    """
    matter = tx.matter(reference)
    if renewed:
        matter = replace(matter, promised=None)
    dates = deadline(matter, policy.settings, policy.tables.clocks)
    tx.redate(reference, dates)
    return dates


def date_anew(store: Store, policy: Policy) -> None:
    """Count the dates of open tickets that no rule of today has dated: those of a store that was just migrated."""
    for reference in store.undated():
        with store.transaction() as tx:
            redate(tx, reference, policy)
