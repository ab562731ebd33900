"""The list of addresses that get no marketing (GDPR Art. 21(3)): who is on it, who is put forward, and a person's word.

An address stays on it for as long as marketing is sent at all; it is kept for that and for nothing else, also when its
ticket is forgotten.
"""

from collections.abc import Iterable

from privacy_inbox.core.faults import Fault
from privacy_inbox.store.listing import Row
from privacy_inbox.store.moving import Moving


def confirm(tx: Moving, addresses: Iterable[str], actor: str) -> int:
    """From now on these addresses get no marketing; returns how many were not confirmed before.

    Raises Fault where one was never put forward: it may be a slip of the pen. Nothing is changed then.
    """
    waiting = [(address, row) for address, row in _found(tx, addresses) if row["confirmed_at"] is None]
    for address, row in waiting:
        tx.suppress(address, actor, row["ticket_id"])
        _tell(tx, "suppression_confirmed", address, row["ticket_id"], actor)
    return len(waiting)


def dismiss(tx: Moving, addresses: Iterable[str], actor: str, *, confirmed: bool = False) -> int:
    """These addresses are not meant; returns how many.

    Raises Fault where one was never put forward, or is confirmed, unless `confirmed` says that this is taken back: the
    person wants marketing again, or a slip is mended. Nothing is changed then.
    """
    found = _found(tx, addresses)
    if not confirmed and any(row["confirmed_at"] for _, row in found):
        raise Fault(
            "one of these addresses is confirmed: it gets no marketing", "--confirmed takes it off all the same"
        )
    for address, row in found:
        tx.db.execute("DELETE FROM suppressions WHERE address = ?", (address,))
        _tell(tx, "suppression_dismissed", address, row["ticket_id"], actor)
    return len(found)


def _found(tx: Moving, addresses: Iterable[str]) -> list[tuple[str, Row]]:
    """Each address once, with its row."""
    named = dict.fromkeys(address.strip().lower() for address in addresses)
    rows = {name: tx.db.execute("SELECT * FROM suppressions WHERE address = ?", (name,)).fetchone() for name in named}
    if missing := [name for name, row in rows.items() if row is None]:
        raise Fault(f"nobody has put forward {', '.join(missing)}", "`privacy-inbox suppressions list` shows all")
    return [(name, dict(row)) for name, row in rows.items()]


def _tell(tx: Moving, kind: str, address: str, ticket: int | None, actor: str) -> None:
    """The event of it. The chain keeps the address beside it only where there is a ticket with which it is forgotten.

    The ticket's last move can no longer be taken back, which would put the list back as it was, too.
    """
    tx.event(ticket, actor, kind, {}, {"address": address})
    if ticket is not None:
        tx.db.execute("DELETE FROM undo WHERE ticket_id = ?", (ticket,))
