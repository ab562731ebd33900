"""The tables, as migrations. Plain SQL only: rebuilding a table by a library would silently drop its triggers.

Built to forget: what a person wrote or is called lies in `raws`, `contents`, `search`, `people`, `participants`,
`suppressions`, `answers`, `letter_bodies`, `letters.reply`, `details` and `undo`, and nowhere else. `events` is an
append-only chain of facts; where it vouches for personal values it holds their digest under the ticket's own key, and
forgetting destroys that key.
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


_THIRD = """
-- Every date follows from these: what happened since the receipt, and what a person has set.
CREATE TABLE happened (
  id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES tickets, kind TEXT NOT NULL, at TEXT NOT NULL,
  rights TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX happened_ticket ON happened (ticket_id);
ALTER TABLE flags ADD COLUMN received_at TEXT;  -- of a later mail that showed it; NULL = the ticket's own
ALTER TABLE tickets ADD COLUMN received_earlier TEXT;  -- a receipt before that of the mail, which a person has shown
ALTER TABLE tickets ADD COLUMN review_from TEXT;  -- the receipt of what a person has to look at; NULL = the ticket's
ALTER TABLE tickets ADD COLUMN regimes TEXT NOT NULL DEFAULT '[]';  -- the laws that a person has set
ALTER TABLE tickets ADD COLUMN entity_set INTEGER NOT NULL DEFAULT 0;  -- a person has said which entity answers
ALTER TABLE tickets ADD COLUMN override_day TEXT;  -- a day that a person has set against the count
ALTER TABLE tickets ADD COLUMN override_by TEXT;
-- What follows.
CREATE TABLE clocks (
  ticket_id INTEGER NOT NULL REFERENCES tickets, number INTEGER NOT NULL, name TEXT NOT NULL, rule TEXT NOT NULL,
  received_at TEXT NOT NULL, due TEXT, due_safe TEXT, due_at TEXT, ack_due TEXT, ack_due_safe TEXT,
  extension_notice_due TEXT, status TEXT NOT NULL, answers INTEGER NOT NULL, PRIMARY KEY (ticket_id, number)
) WITHOUT ROWID;
-- Of tickets that are older only what was asked for later has a clock, until their dates are counted anew.
INSERT INTO clocks (ticket_id, number, name, rule, received_at, due, due_safe, status, answers)
  SELECT ticket_id, row_number() OVER (PARTITION BY ticket_id ORDER BY received_at, name) - 1, name, rule, received_at,
    due, due_safe, 'running', 1
  FROM rights WHERE due IS NOT NULL;
UPDATE tickets SET review_from = (
  SELECT max(at) FROM events WHERE ticket_id = tickets.id AND kind = 'review_asked') WHERE needs_review = 1;
ALTER TABLE rights DROP COLUMN rule;
ALTER TABLE rights DROP COLUMN due;
ALTER TABLE rights DROP COLUMN due_safe;
ALTER TABLE tickets ADD COLUMN act_by TEXT NOT NULL DEFAULT '';
UPDATE tickets SET act_by = due_safe;
ALTER TABLE tickets ADD COLUMN extension_notice_due TEXT;
ALTER TABLE tickets ADD COLUMN clock_status TEXT NOT NULL DEFAULT 'running';
ALTER TABLE tickets ADD COLUMN versions TEXT NOT NULL DEFAULT '[]';  -- of the rules that dated it
ALTER TABLE letters ADD COLUMN answer_by TEXT;  -- the day that it names to the person
UPDATE letters SET answer_by = (  -- the one that took the place of another named what was counted by then
  SELECT json_extract(e.facts, '$.due_safe') FROM events e
  WHERE e.ticket_id = letters.ticket_id AND e.kind IN ('delivery_ticket', 'delivery_quarantined', 'dated')
    AND e.at <= letters.created_at ORDER BY e.id DESC LIMIT 1
) WHERE kind = 'acknowledgement';

-- What a person says of a ticket.
ALTER TABLE tickets ADD COLUMN channel TEXT NOT NULL DEFAULT 'mail';
ALTER TABLE tickets ADD COLUMN requester_kind TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE tickets ADD COLUMN controller_role TEXT NOT NULL DEFAULT 'unknown';  -- GDPR Art. 4(7), (8)
ALTER TABLE tickets ADD COLUMN legal_hold INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tickets ADD COLUMN decision TEXT;
ALTER TABLE tickets ADD COLUMN ground TEXT;
ALTER TABLE tickets ADD COLUMN answered_at TEXT;
ALTER TABLE people ADD COLUMN letters_to TEXT NOT NULL DEFAULT '';  -- where letters go, which may be a Reply-To
UPDATE people SET letters_to = coalesce((
  SELECT b.recipient FROM letters l JOIN letter_bodies b ON b.letter_id = l.id
  WHERE l.ticket_id = people.ticket_id ORDER BY l.id LIMIT 1), '');
CREATE TABLE participants (
  ticket_id INTEGER NOT NULL REFERENCES tickets, address TEXT NOT NULL COLLATE NOCASE, PRIMARY KEY (ticket_id, address)
) WITHOUT ROWID;
CREATE TABLE suppressions (
  address TEXT PRIMARY KEY COLLATE NOCASE, ticket_id INTEGER REFERENCES tickets, proposed_at TEXT NOT NULL,
  confirmed_at TEXT, confirmed_by TEXT
) WITHOUT ROWID;
-- What people were told of, and who is away until a day (included).
CREATE TABLE notices (
  role TEXT NOT NULL, key TEXT NOT NULL, about TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (role, key)
) WITHOUT ROWID;
CREATE TABLE away (role TEXT PRIMARY KEY, until TEXT NOT NULL) WITHOUT ROWID;
-- What the last move of a person found, so that it can be taken back while its letter has not left.
CREATE TABLE undo (
  ticket_id INTEGER PRIMARY KEY REFERENCES tickets, move TEXT NOT NULL, at TEXT NOT NULL, before TEXT NOT NULL
);
"""


@migrations()
def m003_clocks(db: Database) -> None:
    db.executescript(_THIRD)
