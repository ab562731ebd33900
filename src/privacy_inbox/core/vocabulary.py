"""The words of the house: every closed set of names, each with the article, RFC or guidance it comes from."""

from enum import StrEnum


class Category(StrEnum):
    """What a mail is to a privacy officer. Exactly one a ticket."""

    RIGHTS_REQUEST = "rights_request"  # GDPR Art. 15-22; somebody wants something done with a person's data
    UNSOLICITED_EMAIL_REPORT = "unsolicited_email_report"  # a mail from us, or in our name, is reported
    CHILD_DATA_ALERT = "child_data_alert"  # data of somebody under 18 has reached us
    GENERAL_QUESTION = "general_question"  # everything else


class Right(StrEnum):
    """What a person may ask for. Any number a ticket."""

    ACCESS = "access"  # GDPR Art. 15; Cal. Civ. Code 1798.110 (know)
    RECTIFICATION = "rectification"  # Art. 16; 1798.106 (correct)
    ERASURE = "erasure"  # Art. 17; 1798.105 (delete)
    RESTRICTION = "restriction"  # Art. 18
    PORTABILITY = "portability"  # Art. 20
    OBJECTION = "objection"  # Art. 21; marketing: 21(2)-(3)
    WITHDRAW_CONSENT = "withdraw_consent"  # Art. 7(3)
    AUTOMATED_DECISION = "automated_decision"  # Art. 22
    OPT_OUT_OF_SALE = "opt_out_of_sale"  # Cal. Civ. Code 1798.120
    LIMIT_SENSITIVE = "limit_sensitive"  # Cal. Civ. Code 1798.121


class Flag(StrEnum):
    """What else is true of a mail. Any category may carry any of them."""

    COMPLAINT = "complaint"  # about how data or a request was handled; UK: DPA 2018 s.164A
    BREACH = "breach"  # somebody unauthorised saw, or may have seen, personal data; GDPR Art. 33
    AGENT = "agent"  # writes for the person concerned
    CHILD_SUSPECTED = "child_suspected"  # a sign of a minor, kind not certain
    REPEAT = "repeat"  # same person, same matter again
    PROCESSOR = "processor"  # data we hold for a client company; GDPR Art. 28
    AUTHORITY = "authority"  # regulator, court, police, or a lawyer with a deadline
    REPORT = "report"  # an unwanted mail is shown too, on a ticket of another category
    AUTOMATIC = "automatic"  # written by a machine; RFC 3834
    SOLICITATION = "solicitation"  # sales, newsletter or spam sent to the mailbox
    URGENT = "urgent"  # a person should look today


class Region(StrEnum):
    """Where the person is, as far as the mail shows it."""

    EU = "eu"  # EEA, Ireland included
    UK = "uk"
    US = "us"
    OTHER = "other"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What became of a delivery. A delivery without one is waiting."""

    TICKET = "ticket"  # it opened one
    APPENDED = "appended"  # a person's follow-up on a ticket
    EVENT = "event"  # a machine's word about a ticket or a letter of ours
    DUPLICATE = "duplicate"  # another copy of a message already known
    QUARANTINED = "quarantined"  # could not be read; has a ticket all the same
    BEFORE_START = "before_start"  # older than `[mailbox] start`
    VANISHED = "vanished"  # gone from the folder before it could be fetched


class Status(StrEnum):
    """Where a ticket stands."""

    OPEN = "open"
    CLOSED = "closed"
    FORGOTTEN = "forgotten"  # content erased, register facts kept


class Action(StrEnum):
    """What the acknowledgement table says about a letter."""

    SEND = "send"
    ONCE = "once"  # send, unless one went to this address in the window
    HOLD = "hold"  # drafted; a person releases or drops it
    NONE = "none"


class LetterState(StrEnum):
    """Where a letter of ours stands in the outbox."""

    QUEUED = "queued"
    SENDING = "sending"  # offered to the relay; found at start-up, nobody knows how it ended
    SENT = "sent"
    DEFERRED = "deferred"  # refused for now (4xx) or unreachable; tried again
    FAILED = "failed"  # refused for good (5xx)
    UNKNOWN = "unknown"  # no answer after the final dot (RFC 1047)
    HELD = "held"
    DROPPED = "dropped"  # a person decided that it does not go
    BOUNCED = "bounced"  # accepted, then returned (RFC 3464)
