"""Every setting there is: name, type, default and meaning, as frozen values.

`config.py` fills them from a TOML file; the generated reference in `docs/` is made from the text beside each field.
A secret is never a value here, only where to find it: `…_file`, `…_env` or `…_command`.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from annotated_types import Ge, Interval, Len

from privacy_inbox.core.calendars import Calendar

Security = Literal["tls", "starttls", "none"]
Port = Annotated[int, Interval(ge=1, le=65535)]
Regime = Literal[
    "EU_GDPR", "UK_GDPR", "US_CA_CCPA", "US_VA", "US_CO", "US_CT", "US_TX", "US_IA", "US_RI", "US_DE", "US_FL", "US_IN",
    "US_KY", "US_MD", "US_MN", "US_MT", "US_NE", "US_NH", "US_NJ", "US_OR", "US_TN", "US_UT", "US_STATE", "US_CAN_SPAM",
    "US_COPPA", "BR_LGPD", "CA_PIPEDA", "CA_QC_LAW25", "CH_FADP", "AU_APP12",
]  # fmt: skip
Language = Literal["en", "de", "fr", "es", "it", "nl", "pt", "pl"]
RegionName = Literal["eu", "uk", "us", "other", "unknown"]

# Spelled the same in [mailbox] and [smtp].
CaFile = Annotated[Path | None, "certificates to trust instead of the system's"]
PasswordFile = Annotated[Path | None, "file holding the password, readable by its owner only"]
PasswordEnv = Annotated[str | None, Len(1), "environment variable holding the password"]
PasswordCommand = Annotated[tuple[str, ...] | None, Len(1), "command printing the password"]
TokenFile = Annotated[Path | None, "file holding an OAuth2 access token, readable by its owner only"]
TokenEnv = Annotated[str | None, Len(1), "environment variable holding an OAuth2 access token"]
TokenCommand = Annotated[tuple[str, ...] | None, Len(1), "command printing an OAuth2 access token; run at each sign-in"]


@dataclass(frozen=True)
class Credential:
    """What a server is shown at sign-in."""

    user: str
    secret: str = field(repr=False)
    kind: Literal["password", "token"] = "password"


@dataclass(frozen=True)
class Organisation:
    """Who publishes the mailbox."""

    name: Annotated[str, Len(1), "the organisation's name as its letters give it"]
    policy_url: Annotated[str, "where the privacy policy is published"] = ""
    languages: Annotated[
        tuple[Language, ...], Len(1), "languages letters may be written in; the first is the default"
    ] = ("en",)
    domains: Annotated[tuple[str, ...], "mail domains of ours; the first one names our Message-IDs"] = ()
    regimes: Annotated[
        tuple[Regime, ...], Len(1), "laws that may apply; where the person's place is unknown, the strictest counts"
    ] = ("UK_GDPR", "EU_GDPR")
    promise: Annotated[
        str, "the answer time that the policy promises, ISO 8601: P1M is one calendar month, P28D is 28 days"
    ] = "P1M"
    policies: Annotated[
        Path | None, "directory of the policy's versions, named by the day each came into force: 2020-11-17.pdf"
    ] = None


@dataclass(frozen=True)
class Entity:
    """A legal entity that answers for personal data."""

    id: Annotated[str, Len(1), "short name, unique"]
    name: Annotated[str, Len(1), "full legal name"]
    address: Annotated[str, "postal address, as letters print it"] = ""
    timezone: Annotated[str, "IANA zone in which its dates are counted"] = "UTC"
    holidays: Annotated[tuple[str, ...], "public-holiday calendars, such as GB-SCT, GB-ENG, IE, US"] = ()
    days_off: Annotated[tuple[date, ...], "more days on which nobody works, such as a local holiday"] = ()
    working_holidays: Annotated[tuple[date, ...], "public holidays on which people work all the same"] = ()
    regions: Annotated[tuple[RegionName, ...], "the regions whose people it answers"] = ()
    regimes: Annotated[tuple[Regime, ...], "the laws that bind it; absent = the organisation's"] = ()
    authority: Annotated[str, "the supervisory authority its letters name, with its website"] = ""
    contact: Annotated[str, "another way to reach it, such as a telephone number"] = ""
    checked_on: Annotated[date | None, "when these facts were last checked"] = None
    default: Annotated[bool, "answers where the person's region is not known"] = False

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @cached_property
    def calendar(self) -> Calendar:
        """The days on which it does not work."""
        return Calendar(self.holidays, self.days_off, self.working_holidays)


@dataclass(frozen=True)
class MailboxSettings:
    """The IMAP mailbox that is polled."""

    host: Annotated[str, Len(1), "IMAP server"]
    user: Annotated[str, Len(1), "sign-in name"]
    name: Annotated[str, Len(1), "name of the account in the ledger; keep it when the server moves"] = "mailbox"
    security: Annotated[Security, "tls (port 993), starttls (143), or none, on a loopback address only"] = "tls"
    port: Annotated[Port | None, "absent = the usual port of `security`"] = None
    ca_file: CaFile = None
    password_file: PasswordFile = None
    password_env: PasswordEnv = None
    password_command: PasswordCommand = None
    token_file: TokenFile = None
    token_env: TokenEnv = None
    token_command: TokenCommand = None
    addresses: Annotated[
        tuple[str, ...], "every address that delivers into this mailbox; the first one writes our letters"
    ] = ()
    folders: Annotated[tuple[str, ...], Len(1), "folders to read"] = ("INBOX",)
    junk_folder: Annotated[
        str | None,
        "also read; its mail opens tickets, its letters wait for a person. "
        "Absent = the folder the server marks \\Junk; an empty string = none",
    ] = None
    sent_folder: Annotated[
        str | None,
        "read for answers that people wrote by hand, and for copies of our letters. "
        "Absent = the folder the server marks \\Sent; an empty string = none",
    ] = None
    processed_folder: Annotated[
        str | None, Len(1), "mail is moved there once its ticket is on disk; absent = it stays where it is"
    ] = None
    poll_seconds: Annotated[int, Interval(ge=1, le=3600), "seconds between two polls"] = 60
    idle: Annotated[bool, "let the server wake the poll earlier (IMAP IDLE)"] = True
    save_sent: Annotated[
        bool | None,
        "file a copy of each letter in the Sent folder; "
        "absent = unless the relay is Google's or Microsoft's, which do so themselves",
    ] = None
    start: Annotated[datetime | date | None, "earlier mail opens no ticket and gets no letter; absent = no limit"] = (
        None
    )
    authentication_results: Annotated[
        tuple[str, ...],
        "authserv-ids of our own mail server whose Authentication-Results are believed; "
        '["microsoft365"] for Exchange Online',
    ] = ()


@dataclass(frozen=True)
class SmtpSettings:
    """The relay that takes our letters."""

    host: Annotated[str, Len(1), "SMTP submission server"]
    security: Annotated[Security, "tls (port 465), starttls (587), or none, on a loopback address only"] = "starttls"
    port: Annotated[Port | None, "absent = the usual port of `security`"] = None
    ca_file: CaFile = None
    user: Annotated[str | None, Len(1), "sign-in name; absent = no sign-in"] = None
    password_file: PasswordFile = None
    password_env: PasswordEnv = None
    password_command: PasswordCommand = None
    token_file: TokenFile = None
    token_env: TokenEnv = None
    token_command: TokenCommand = None
    from_: Annotated[str | None, "sender address of our letters; absent = the first of [mailbox] addresses"] = None
    null_sender: Annotated[bool, "send with the null return path: bounces then never reach us"] = False
    unknown: Annotated[
        Literal["resend-once", "hold"],
        "when the relay gave no answer after taking a letter: "
        "send the identical letter once more, or wait for a person",
    ] = "resend-once"


@dataclass(frozen=True)
class Letters:
    """Which letters leave by themselves."""

    mode: Annotated[Literal["send", "hold"], "hold = every letter is drafted and waits for a person"] = "send"
    acknowledge_within_days: Annotated[int, Ge(0), "the acknowledgement of an older mail waits for a person"] = 7
    per_hour: Annotated[int, Ge(1), "letters that leave in an hour; the others wait their turn"] = 1000
    per_domain_per_hour: Annotated[int, Ge(1), "letters to one domain that leave in an hour"] = 1000


@dataclass(frozen=True)
class Promises:
    """When we answer what has no statutory date, in working days."""

    general_question: Annotated[int, Ge(1), "general questions"] = 10
    unsolicited_email_report: Annotated[int, Ge(1), "reports of unwanted mail"] = 10
    child_data_alert: Annotated[int, Ge(1), "alerts about a child's data"] = 2
    objection_marketing: Annotated[int, Ge(1), "marketing to somebody who objects has stopped"] = 2
    review: Annotated[int, Ge(1), "a person has confirmed the category"] = 3


@dataclass(frozen=True)
class Alarms:
    """Who is told when the service itself needs a person."""

    operator: Annotated[str | None, Len(1), "address that alarms are mailed to; never the polled mailbox"] = None
    dpo: Annotated[
        str | None, Len(1), "address told at once of child alerts, breaches and urgent mail; gets reminders and digest"
    ] = None
    deputy: Annotated[str | None, Len(1), "address told when the DPO is away, or has not acted in time"] = None
    digest: Annotated[time | None, "local time of the daily digest, on working days; absent = none"] = None
    command: Annotated[
        tuple[str, ...] | None, Len(1), "command that is run for each alarm, which it reads as JSON from its input"
    ] = None
    silent_minutes: Annotated[int, Ge(1), "minutes without a successful poll after which an alarm is raised"] = 60


@dataclass(frozen=True)
class StoreSettings:
    """Where the tickets are kept."""

    directory: Annotated[Path, "directory of the database, its key and its lock"] = Path("store")


@dataclass(frozen=True)
class TemplateSettings:
    """Letters of your own."""

    directory: Annotated[Path | None, "your templates; what is missing there is taken from the shipped ones"] = None


@dataclass(frozen=True)
class ModelSettings:
    """The classifier in use."""

    directory: Annotated[Path | None, "a bundle made by `train`; absent = the shipped starter model"] = None


# Relays that file what they send by themselves.
_FILING_RELAYS = (".office365.com", ".outlook.com", ".gmail.com", ".googlemail.com", ".google.com")
_NOBODY = Entity(id="organisation", name="", default=True)


@dataclass(frozen=True)
class Settings:
    """The whole configuration."""

    organisation: Organisation
    mailbox: MailboxSettings
    smtp: SmtpSettings
    entities: tuple[Entity, ...] = ()
    letters: Letters = field(default_factory=Letters)
    promises: Promises = field(default_factory=Promises)
    alarms: Alarms = field(default_factory=Alarms)
    store: StoreSettings = field(default_factory=StoreSettings)
    templates: TemplateSettings = field(default_factory=TemplateSettings)
    models: ModelSettings = field(default_factory=ModelSettings)

    def entity_for(self, region: str) -> Entity:
        """The entity that answers people of `region`: the one that names it, else the default, else the first."""
        named = [entity for entity in self.entities if region in entity.regions]
        default = [entity for entity in self.entities if entity.default]
        return (named + default + list(self.entities) + [_NOBODY])[0]

    def entity_of(self, named: str, region: str) -> Entity:
        """The entity called `named`, or the one that answers `region` where there is none of that name."""
        return next((entity for entity in self.entities if entity.id == named), self.entity_for(region))

    @cached_property
    def own_addresses(self) -> frozenset[str]:
        """Every address that is us, in lower case."""
        named = (*self.mailbox.addresses, self.mailbox.user, self.smtp.from_ or "", self.smtp.user or "")
        return frozenset(address.lower() for address in named if "@" in address)

    @cached_property
    def sender(self) -> str:
        """The address our letters come from."""
        named = (self.smtp.from_, *self.mailbox.addresses, self.mailbox.user)
        return next(address for address in named if address and "@" in address)

    @property
    def domain(self) -> str:
        """The domain that names our Message-IDs."""
        return (self.organisation.domains or (self.sender.rpartition("@")[2],))[0]

    @property
    def files_letters(self) -> bool:
        """Whether we file copies of our letters in Sent."""
        if self.mailbox.save_sent is not None:
            return self.mailbox.save_sent
        return not f".{self.smtp.host.lower()}".endswith(_FILING_RELAYS)

    @property
    def start(self) -> datetime | None:
        """`[mailbox] start` as an instant: a bare date begins at midnight where the default entity is."""
        start = self.mailbox.start
        if start is None:
            return None
        if not isinstance(start, datetime):
            start = datetime.combine(start, time.min)
        return start if start.tzinfo else start.replace(tzinfo=self.entity_for("unknown").zone)

    @property
    def acknowledge_within(self) -> timedelta:
        return timedelta(days=self.letters.acknowledge_within_days)
