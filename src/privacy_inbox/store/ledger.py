"""Writes to the ledger: every delivery from its listing to its outcome, and what the folders held."""

import hashlib
import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from privacy_inbox.core.history import Delivery
from privacy_inbox.core.vocabulary import Outcome
from privacy_inbox.store.lookup import SENT
from privacy_inbox.store.outbox import Outbox
from privacy_inbox.store.reading import Waiting
from privacy_inbox.store.times import instant, moment


@dataclass(frozen=True, slots=True)
class Listed:
    """A UID that a folder holds and the store does not know yet."""

    uid: int
    received_at: datetime
    size: int


class Ledger(Outbox):
    """What may be written about deliveries inside one write transaction."""

    def list_deliveries(
        self, account: str, folder: str, uidvalidity: int, listed: Iterable[Listed], start: datetime | None, junk: bool,
        *, handled_before: bool = False,
    ) -> None:  # fmt: skip
        """Enter UIDs into the ledger. What is older than `start` has its outcome at once; the rest is waiting.

        `handled_before`: the folder is the one that mail is moved to, so there is nothing to settle.
        """
        rows = []
        for item in listed:
            early = start is not None and item.received_at < start
            outcome, because = (Outcome.BEFORE_START, "received before [mailbox] start") if early else (None, "")
            facts = (account, folder, uidvalidity, item.uid, self.at, instant(item.received_at), item.size, junk)
            rows.append((*facts, outcome, because, early or handled_before, handled_before))
        self.db.executemany(
            "INSERT OR IGNORE INTO deliveries (account, folder, uidvalidity, uid, listed_at, received_at, size, junk,"
            " outcome, because, settled, handled_before) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )

    def looked_at(self, account: str, folder: str, uidvalidity: int, uids: Iterable[int]) -> None:
        """These mails of Sent, or of the processed folder, need not be looked at again."""
        self.db.executemany(
            "INSERT OR IGNORE INTO looked_at (account, folder, uidvalidity, uid) VALUES (?, ?, ?, ?)",
            [(account, folder, uidvalidity, uid) for uid in uids],
        )

    def looked_through(self, account: str, folder: str, role: str) -> None:
        """The whole folder of this role was looked through; `folder` is empty where there is none."""
        self.db.execute("DELETE FROM folders WHERE account = ? AND role = ?", (account, role))
        self.db.execute(
            "INSERT OR REPLACE INTO folders (account, folder, uidvalidity, present, unknown, polled_at, role)"
            " VALUES (?, ?, 0, 0, 0, ?, ?)",
            (account, folder, self.at, role),
        )
        if role == SENT:
            self.db.execute("UPDATE meta SET value = value + 1 WHERE name = 'sent_readings'")

    def listed(self, account: str, folder: str, uidvalidity: int, present: int, unknown: int) -> None:
        """Note what a watched folder holds, and of how much of that the server tells nothing."""
        self.db.execute(
            "INSERT INTO folders (account, folder, uidvalidity, present, unknown, polled_at, role)"
            " VALUES (?1, ?2, ?3, ?4, ?5, '', 'watched') ON CONFLICT (account, folder) DO UPDATE"
            " SET uidvalidity = ?3, present = ?4, unknown = ?5, role = 'watched'",
            (account, folder, uidvalidity, present, unknown),
        )

    def polled(self, account: str) -> None:
        """The round is over, and it was a good one for every watched folder."""
        self.db.execute("UPDATE folders SET polled_at = ? WHERE account = ? AND role = 'watched'", (self.at, account))

    def watches(self, account: str, folders: Iterable[str]) -> None:
        """These folders are watched, and no others: what was polled of another says nothing any more."""
        self.db.execute(
            "DELETE FROM folders WHERE account = ? AND role = 'watched'"
            " AND folder NOT IN (SELECT value FROM json_each(?))",
            (account, json.dumps(list(folders))),
        )

    def admit(self, waiting: Waiting, received_at: datetime, raw: bytes, *, cut: bool = False) -> Delivery:
        """Keep a raw mail before anything is parsed. What was received in the future was received now.

        `cut`: it is too large, and `raw` is only its beginning.
        """
        received = min(received_at, self.now)
        self.db.execute(
            "INSERT OR REPLACE INTO raws (delivery_id, body) VALUES (?, ?)", (waiting.id, zlib.compress(raw, 3))
        )
        self.db.execute(
            "UPDATE deliveries SET sha256 = ?, size = ?, received_at = ?, cut = ?, attempts = 0 WHERE id = ?",
            (hashlib.sha256(raw).hexdigest(), waiting.size if cut else len(raw), instant(received), cut, waiting.id),
        )
        return _delivery(waiting, received, raw, cut)

    def give_up(self, waiting: Waiting) -> Delivery:
        """A mail that the server does not hand out, as far as it is known: without a byte of it."""
        row = self.db.execute("SELECT received_at FROM deliveries WHERE id = ?", (waiting.id,)).fetchone()
        return _delivery(waiting, moment(row["received_at"]), b"", cut=True)

    def vanish(self, delivery_id: int, because: str) -> None:
        """The mail left the folder before it could be fetched."""
        self.db.execute(
            "UPDATE deliveries SET outcome = ?, because = ?, settled = 1 WHERE id = ?",
            (Outcome.VANISHED, because, delivery_id),
        )

    def charge(self, delivery_id: int) -> int:
        """Count a failed attempt against a mail; returns how many there were."""
        row = self.db.execute(
            "UPDATE deliveries SET attempts = attempts + 1 WHERE id = ? RETURNING attempts", (delivery_id,)
        ).fetchone()
        return int(row[0])

    def try_again(self) -> None:
        """At a start: nothing that was seen before it is relied on, for the store may come from a backup.

        Mails that were given up have their attempts back, for the program may have been mended.
        """
        self.db.execute("DELETE FROM folders WHERE role <> 'watched'")
        self.look_before_sending()
        self.db.execute("UPDATE deliveries SET attempts = 0 WHERE outcome IS NULL AND attempts > 0")
        self.clear_alarm("mail")

    def settle(self, delivery_ids: Sequence[int]) -> None:
        """These mails are dealt with on the server too."""
        self.db.executemany("UPDATE deliveries SET settled = 1 WHERE id = ?", [(number,) for number in delivery_ids])

    def ask_for(self, delivery_id: int, actor: str) -> None:
        """Let a mail from before the start open a ticket after all."""
        self.db.execute(
            "UPDATE deliveries SET outcome = NULL, because = '', settled = 0 WHERE id = ?",
            (delivery_id,),
        )
        self.event(None, actor, "asked_for", {"delivery": delivery_id})


def _delivery(waiting: Waiting, received: datetime, raw: bytes, cut: bool) -> Delivery:
    return Delivery(
        waiting.id, waiting.account, waiting.folder, waiting.uidvalidity, waiting.uid, received, raw,
        junk=bool(waiting.junk), cut=cut, handled_before=bool(waiting.handled_before),
    )  # fmt: skip
