"""SQLite: the only room that speaks to the database. The store is the journal: what is not in it has not happened."""

from privacy_inbox.store.examples import Confirmed
from privacy_inbox.store.reading import TicketFilter
from privacy_inbox.store.store import DATABASE, DaemonLock, Store
from privacy_inbox.store.transaction import Transaction

__all__ = ["DATABASE", "Confirmed", "DaemonLock", "Store", "TicketFilter", "Transaction"]
