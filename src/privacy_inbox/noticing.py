"""Telling people of what waits for them, by mail, past the outbox."""

from privacy_inbox.app import House
from privacy_inbox.core.faults import Fault
from privacy_inbox.core.notices import Notice, as_mail, notices
from privacy_inbox.smtp import Relay
from privacy_inbox.store import Store
from privacy_inbox.telling import hand_over


def tell_people(house: House, store: Store) -> int:
    """Tell what there is to tell now; returns how many mails that took.

    Raises the first fault that kept one from leaving, once all were tried.
    """
    settings = house.settings
    if not (settings.alarms.dpo or settings.alarms.deputy):
        return 0
    entity, people = settings.entity_for("unknown"), store.people(settings.alarms)
    found = notices(store.waiting(), store.digest(), people, house.now(), entity.zone, entity.calendar)
    if not found:
        return 0
    faults = []
    with house.relay() as relay:
        for notice in found:
            try:
                _tell(house, store, relay, notice, people.address(notice.role))
            except Fault as fault:  # whose address is refused keeps nobody else from being told
                faults.append(fault)
    if faults:
        raise faults[0]
    return len(found)


def _tell(house: House, store: Store, relay: Relay, notice: Notice, to: str) -> None:
    """One mail, claimed before it leaves."""
    with store.transaction() as tx:
        name = tx.claim_notice(notice)
        raw = as_mail(notice, to, name, house.settings, house.now())  # what cannot be written is not claimed either
    try:
        hand_over(house, relay, notice.role, to, raw)
    except Fault:
        with store.transaction() as tx:
            tx.unclaim_notice(notice)
        raise
