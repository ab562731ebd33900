"""The first configuration, which `privacy-inbox init` writes."""

from datetime import date

from privacy_inbox.config.description import quoted

_FIRST = """\
# The configuration of privacy-inbox. What begins with # is optional and shows the default or an example.
# Paths are taken from this file's directory. A password never stands here, only where it is found.

[organisation] # who publishes the mailbox
name = ORGANISATION
# policy_url = "https://www.example.org/privacy"
# languages = ["en", "de", "fr"]         # letters may be in these, the first by default; also es it nl pt pl
# domains = ["example.org"]              # the first one names our Message-IDs
# regimes = ["UK_GDPR", "EU_GDPR"]       # laws that may apply; also "US_CA_CCPA", "US_CAN_SPAM" and others
# promise = "P1M"                        # answer time that the policy promises; P28D would be 28 days
# policies = "policies"                  # the policy's versions, each named by the day it came into force

# [[entities]] # each legal entity that answers for personal data
# id = "main"
# name = "Example Limited"
# address = "Attn: Privacy\\n1 Example Street"
# timezone = "Europe/London"             # its dates are counted there
# holidays = ["GB-ENG"]                  # also "GB-SCT", "IE", "US"
# days_off = [2026-12-24]                # more days on which nobody works
# working_holidays = [2026-12-28]        # holidays on which people work all the same
# regions = ["uk", "eu"]                 # whose people it answers; also "us", "other", "unknown"
# regimes = ["UK_GDPR", "EU_GDPR"]       # laws that bind it
# authority = "Information Commissioner's Office (www.ico.org.uk)"
# contact = "telephone +44 20 7946 0000"
# checked_on = TODAY                # when these facts were last checked
# default = true                         # answers where the person's region is not known

[mailbox] # the IMAP mailbox that is polled
host = "imap.example.org"
user = "privacy@example.org"
password_file = "imap-password"          # or ONE of the next five; then: chmod 600 imap-password
# password_env = "IMAP_PASSWORD"
# password_command = ["pass", "show", "imap"]
# token_file = "imap-token"              # OAuth2
# token_env = "IMAP_TOKEN"
# token_command = ["print-imap-token"]
addresses = ["privacy@example.org"]      # all that deliver here; the first one writes our letters
start = TODAY                       # earlier mail opens no ticket and gets no letter
# name = "mailbox"                       # the account in the ledger; keep it when the server moves
# security = "tls"                       # or "starttls"
# port = 993
# ca_file = "ca.pem"                     # trusted instead of the system's certificates
# folders = ["INBOX"]
# junk_folder = "Junk"                   # absent: the one the server marks as junk; "" for none
# sent_folder = "Sent"                   # absent: the one the server marks for sent mail; "" for none
# processed_folder = "Processed"         # mail moves there once its ticket is on disk; absent: it stays
# poll_seconds = 60
# idle = true                            # let the server wake the poll earlier
# save_sent = true                       # copies of our letters in Sent; absent: unless the relay files them
# authentication_results = ["mx.example.org"] # our own server's name in them; or "microsoft365"

[smtp] # the relay that takes our letters
host = "smtp.example.org"
user = "privacy@example.org"             # without a user: no sign-in
password_file = "imap-password"          # or one of the next five
# password_env = "SMTP_PASSWORD"
# password_command = ["pass", "show", "smtp"]
# token_file = "smtp-token"
# token_env = "SMTP_TOKEN"
# token_command = ["print-smtp-token"]
# security = "starttls"                  # or "tls"
# port = 587
# ca_file = "ca.pem"
# from = "privacy@example.org"           # absent: the first of [mailbox] addresses
# null_sender = false                    # true: bounces never reach us
# unknown = "resend-once"                # no answer after a letter was taken; or "hold"

[letters] # which letters leave by themselves
# mode = "send"                          # "hold": every letter waits for a person
# acknowledge_within_days = 7            # the acknowledgement of an older mail waits for a person
# per_hour = 1000                        # no more letters leave in an hour; the others wait their turn
# per_domain_per_hour = 1000             # nor to one domain

[promises] # when we answer what has no statutory date, in working days
# general_question = 10
# unsolicited_email_report = 10
# child_data_alert = 2
# objection_marketing = 2                # marketing to somebody who objects has stopped
# review = 3                             # a person has confirmed the category

[alarms] # who is told when the service, or a ticket, needs a person
# dpo = "dpo@example.org"                # told at once of children, breaches and urgent mail; never this mailbox
# deputy = "deputy@example.org"          # told when the DPO is away, or has not acted in time
# digest = 08:00:00                      # the day's digest, on working days
# operator = "it@example.org"            # by mail; never an address of the mailbox itself
# command = ["/usr/local/bin/page-us"]   # reads the alarm as JSON from its input
# silent_minutes = 60                    # no successful poll for so long is an alarm

[store] # where the tickets are kept
# directory = "store"

[templates] # letters of your own
# directory = "templates"

[models] # the classifier in use
# directory = "model"                    # absent: the shipped starter model
"""


def example(organisation: str, today: date) -> str:
    """A first, commented configuration for `organisation`, which takes no notice of mail before `today`."""
    return _FIRST.replace("TODAY", today.isoformat()).replace("ORGANISATION", quoted(organisation))


def initial_text(today: date) -> str:
    """What `privacy-inbox init` writes: valid as it stands, but for the servers and the file `imap-password`."""
    return example("Example Limited", today)
