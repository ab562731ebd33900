"""Telling people of what waits for them, by mail, past the outbox."""

from privacy_inbox.app import House
from privacy_inbox.core.faults import Fault, Unreachable
from privacy_inbox.core.notices import Notice, as_mail, notices
from privacy_inbox.core.vocabulary import LetterState
from privacy_inbox.smtp import Relay
from privacy_inbox.store import Store


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
    """One mail. Of unknown outcome it counts as told, for it would be unknown each time."""
    settings = house.settings
    with store.transaction() as tx:
        name = tx.claim_notice(notice)
        raw = as_mail(notice, to, name, settings, house.now())  # what cannot be written is not claimed either
    try:
        answer = relay.send("" if settings.smtp.null_sender else settings.sender, to, raw)
        if answer.state not in (LetterState.SENT, LetterState.UNKNOWN):
            what = f"the relay does not take mail for {notice.role} of [alarms]: {answer.reply}"
            raise Unreachable(what, f"see what it wants of us, and whether {notice.role} in [alarms] is right")
    except Fault:
        with store.transaction() as tx:
            tx.unclaim_notice(notice)
        raise
