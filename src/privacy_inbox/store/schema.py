"""The tables, as migrations. Plain SQL only: rebuilding a table by a library would silently drop its triggers.

Built to forget: what a person wrote or is called lies in `raws`, `contents`, `people`, `letter_bodies`, `details` and
`search`, and nowhere else. `events` is an append-only chain of facts; where it vouches for personal values it holds
their digest under the ticket's own key, and forgetting destroys that key.
"""

from sqlite_utils import Database, Migrations

migrations = Migrations("privacy-inbox")

_FIRST = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE deliveries (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL, folder TEXT NOT NULL, uidvalidity INTEGER NOT NULL, uid INTEGER NOT NULL,
  listed_at TEXT NOT NULL, received_at TEXT, size INTEGER NOT NULL DEFAULT 0,
  junk INTEGER NOT NULL DEFAULT 0,
  sha256 TEXT, fingerprint TEXT, attempts INTEGER NOT NULL DEFAULT 0,
  outcome TEXT, because TEXT NOT NULL DEFAULT '', ticket_id INTEGER REFERENCES tickets,
  settled INTEGER NOT NULL DEFAULT 0,
  UNIQUE (account, folder, uidvalidity, uid)
);
CREATE INDEX deliveries_waiting ON deliveries (id) WHERE outcome IS NULL;
CREATE INDEX deliveries_unsettled ON deliveries (id) WHERE outcome IS NOT NULL AND settled = 0;
CREATE INDEX deliveries_fingerprint ON deliveries (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX deliveries_ticket ON deliveries (ticket_id);
CREATE TABLE raws (delivery_id INTEGER PRIMARY KEY REFERENCES deliveries, body BLOB NOT NULL);

CREATE TABLE tickets (
  id INTEGER PRIMARY KEY, reference TEXT NOT NULL UNIQUE, status TEXT NOT NULL,
  category TEXT NOT NULL, region TEXT NOT NULL, language TEXT NOT NULL, entity TEXT NOT NULL,
  needs_review INTEGER NOT NULL, review_because TEXT NOT NULL, probabilities TEXT NOT NULL, model TEXT NOT NULL,
  received_at TEXT NOT NULL, opened_at TEXT NOT NULL, closed_at TEXT,
  rule TEXT NOT NULL, due TEXT NOT NULL, due_safe TEXT NOT NULL, ack_due TEXT, review_by TEXT NOT NULL,
  trace TEXT NOT NULL,
  ack_action TEXT NOT NULL, ack_rule TEXT NOT NULL, confirmed_by TEXT, confirmed_at TEXT, assignee TEXT
);
CREATE INDEX tickets_open ON tickets (due_safe) WHERE status = 'open';
CREATE TABLE rights (
  ticket_id INTEGER NOT NULL REFERENCES tickets, name TEXT NOT NULL, PRIMARY KEY (ticket_id, name)
) WITHOUT ROWID;
CREATE TABLE flags (
  ticket_id INTEGER NOT NULL REFERENCES tickets, name TEXT NOT NULL, PRIMARY KEY (ticket_id, name)
) WITHOUT ROWID;
CREATE TABLE links (
  ticket_id INTEGER NOT NULL REFERENCES tickets, other_id INTEGER NOT NULL REFERENCES tickets,
  PRIMARY KEY (ticket_id, other_id)
) WITHOUT ROWID;
CREATE TABLE ticket_keys (ticket_id INTEGER PRIMARY KEY REFERENCES tickets, key BLOB NOT NULL);
CREATE TABLE people (
  ticket_id INTEGER PRIMARY KEY REFERENCES tickets, name TEXT NOT NULL, address TEXT NOT NULL COLLATE NOCASE,
  ack_because TEXT NOT NULL
);
CREATE INDEX people_address ON people (address);

CREATE TABLE messages (
  id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES tickets,
  delivery_id INTEGER NOT NULL REFERENCES deliveries, received_at TEXT NOT NULL, kind TEXT NOT NULL
);
CREATE INDEX messages_ticket ON messages (ticket_id);
CREATE TABLE contents (
  message_id INTEGER PRIMARY KEY REFERENCES messages, rfc_message_id TEXT NOT NULL, sender TEXT NOT NULL,
  subject TEXT NOT NULL, text TEXT NOT NULL, quoted TEXT NOT NULL, forwarded TEXT NOT NULL,
  attachments TEXT NOT NULL, oddities TEXT NOT NULL,
  evidence TEXT NOT NULL
);
CREATE INDEX contents_rfc_message_id ON contents (rfc_message_id) WHERE rfc_message_id <> '';
CREATE VIRTUAL TABLE search USING fts5 (subject, text, sender, tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE letters (
  id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES tickets, kind TEXT NOT NULL,
  message_id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL, template TEXT NOT NULL, language TEXT NOT NULL, created_at TEXT NOT NULL, due_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0, resent INTEGER NOT NULL DEFAULT 0, reply TEXT NOT NULL DEFAULT '',
  finished_at TEXT
);
CREATE INDEX letters_due ON letters (due_at) WHERE state IN ('queued', 'deferred', 'unknown', 'sending');
CREATE INDEX letters_ticket ON letters (ticket_id);
CREATE TABLE letter_bodies (
  letter_id INTEGER PRIMARY KEY REFERENCES letters, recipient TEXT NOT NULL COLLATE NOCASE, because TEXT NOT NULL,
  raw BLOB NOT NULL
);
CREATE INDEX letter_bodies_recipient ON letter_bodies (recipient);

CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- SQLite remembers the last number: an end that was cut off is missed
  ticket_id INTEGER REFERENCES tickets, at TEXT NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL,
  facts TEXT NOT NULL, detail_digest TEXT, previous TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX events_ticket ON events (ticket_id);
CREATE INDEX events_by_machines ON events (at) WHERE kind = 'delivery_event';
CREATE TABLE details (event_id INTEGER PRIMARY KEY REFERENCES events, value TEXT NOT NULL);
CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TABLE folders (
  account TEXT NOT NULL, folder TEXT NOT NULL, uidvalidity INTEGER NOT NULL, present INTEGER NOT NULL,
  unknown INTEGER NOT NULL, polled_at TEXT NOT NULL, PRIMARY KEY (account, folder)
) WITHOUT ROWID;
CREATE TABLE alarms (name TEXT PRIMARY KEY, since TEXT NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
"""


@migrations()
def m001_first(db: Database) -> None:
    db.executescript(_FIRST)  # inside the transaction that is open already


_SECOND = """
ALTER TABLE deliveries ADD COLUMN cut INTEGER NOT NULL DEFAULT 0;  -- too large: only its beginning was fetched
ALTER TABLE deliveries ADD COLUMN handled_before INTEGER NOT NULL DEFAULT 0;  -- found in the processed folder
ALTER TABLE folders ADD COLUMN role TEXT NOT NULL DEFAULT 'watched';
ALTER TABLE alarms ADD COLUMN told_at TEXT;
ALTER TABLE rights ADD COLUMN received_at TEXT;  -- of the message that asked for it; NULL = the ticket's own
ALTER TABLE rights ADD COLUMN rule TEXT;
ALTER TABLE rights ADD COLUMN due TEXT;
ALTER TABLE rights ADD COLUMN due_safe TEXT;
ALTER TABLE tickets ADD COLUMN reopened_by TEXT;  -- receipt of the message that reopened it: its dates run from there
ALTER TABLE tickets ADD COLUMN news INTEGER NOT NULL DEFAULT 0;  -- messages since a person looked last
ALTER TABLE letters ADD COLUMN decide_by TEXT;  -- the day by which a person releases, replaces or drops a held letter
ALTER TABLE letters ADD COLUMN look_after INTEGER;  -- it may have left: Sent is looked through again before it goes
INSERT INTO meta (name, value) VALUES ('sent_readings', 0);
ALTER TABLE letters ADD COLUMN filed INTEGER NOT NULL DEFAULT 0;  -- a copy of it lies in Sent
ALTER TABLE letter_bodies ADD COLUMN domain TEXT NOT NULL DEFAULT '';
CREATE INDEX letters_finished ON letters (finished_at) WHERE state = 'sent';
CREATE INDEX letters_unfiled ON letters (id) WHERE state = 'sent' AND filed = 0;
UPDATE letters SET filed = 1 WHERE state = 'sent';

-- Mails of Sent and of the processed folder that were looked at: they are no deliveries.
CREATE TABLE looked_at (
  account TEXT NOT NULL, folder TEXT NOT NULL, uidvalidity INTEGER NOT NULL, uid INTEGER NOT NULL,
  PRIMARY KEY (account, folder, uidvalidity, uid)
) WITHOUT ROWID;
-- Message-IDs of our own form that were found in Sent, of letters that a restored store does not know.
CREATE TABLE sent_copies (message_id TEXT PRIMARY KEY) WITHOUT ROWID;
-- What a person answered from their own mail program.
CREATE TABLE answers (
  id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES tickets, state TEXT NOT NULL, sent_at TEXT NOT NULL,
  rfc_message_id TEXT NOT NULL, recipients TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL
);
CREATE INDEX answers_ticket ON answers (ticket_id);
CREATE INDEX answers_rfc_message_id ON answers (rfc_message_id) WHERE rfc_message_id <> '';
"""


@migrations()
def m002_correspondence(db: Database) -> None:
    db.executescript(_SECOND)
