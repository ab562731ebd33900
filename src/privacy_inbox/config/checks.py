"""What must fit together, beyond the type of each value."""

import os
import re
import shlex
import shutil
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from privacy_inbox.config.description import quoted
from privacy_inbox.config.lines import Keys
from privacy_inbox.config.secrets import SECRET_SOURCES, means_source
from privacy_inbox.config.validation import Document
from privacy_inbox.config.wording import Problem, shown
from privacy_inbox.core.calendars import is_calendar
from privacy_inbox.core.network import is_loopback
from privacy_inbox.core.recipient import is_us, writable
from privacy_inbox.core.settings import Entity, MailboxSettings, Organisation, Settings, SmtpSettings

Server = MailboxSettings | SmtpSettings

_HOST = re.compile(r"(?!-)[^\W_]([\w.-]*[^\W_])?\.?|[0-9A-Fa-f:.]+(%\w+)?")
_ADDRESS = re.compile(r"[^\s@<>(),;:\"\\\[\]]+@[^\W_]([\w.-]*[^\W_])?")
_PERIOD = re.compile(r"P[1-9][0-9]{0,3}[MD]")


def checked(settings: Settings, document: Document, environment: Mapping[str, str]) -> Iterator[Problem]:
    """The problems of `settings`, whose paths are absolute and which `document` gave, as far as it is sound."""
    yield from _check_organisation(settings.organisation)
    yield from _check_entities(settings.entities)
    servers: tuple[tuple[str, Server], ...] = (("mailbox", settings.mailbox), ("smtp", settings.smtp))
    for table, server in servers:
        given = document.get(table)
        if isinstance(given, dict):
            yield from _check_server(table, server)
            yield from _check_secret(table, given)
            yield from _check_files(table, server, environment)
    yield from _check_addresses(settings)
    yield from _check_alarms(settings, environment)
    yield from _check_folders(settings.mailbox)
    templates = settings.templates.directory
    if templates and not templates.is_dir():
        yield Problem(("templates", "directory"), f"there is no directory {quoted(str(templates))}")


def _check_organisation(organisation: Organisation) -> Iterator[Problem]:
    for language in _repeated(organisation.languages):
        yield Problem(("organisation", "languages"), f"{shown(language)} stands there twice")
    if not _PERIOD.fullmatch(organisation.promise):
        text = f"expected a number of months or days such as P1M or P28D (ISO 8601), got {shown(organisation.promise)}"
        yield Problem(("organisation", "promise"), text)
    for domain in organisation.domains:
        if not _HOST.fullmatch(domain):
            yield Problem(("organisation", "domains"), f"expected domains such as example.org, got {shown(domain)}")


def _check_entities(entities: Sequence[Entity]) -> Iterator[Problem]:
    for number, entity in enumerate(entities):
        earlier = entities[:number]
        if entity.id in (other.id for other in earlier):
            yield Problem(("entities", number, "id"), f"{shown(entity.id)} is the id of another entity too")
        if entity.default and any(other.default for other in earlier):
            yield Problem(("entities", number, "default"), "another entity is the default already")
        if not _is_zone(entity.timezone):
            text = f"expected an IANA time zone such as {_near_zone(entity.timezone)}, got {shown(entity.timezone)}"
            yield Problem(("entities", number, "timezone"), text)
        for code in entity.holidays:
            if not is_calendar(code):
                text = f"expected codes of countries or their parts such as IE or GB-SCT, got {shown(code)}"
                yield Problem(("entities", number, "holidays"), text)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown; not a name at all; a directory of zones such as Europe
        return False
    return True


def _near_zone(name: str) -> str:
    zones = sorted(zone for zone in available_timezones() if "/" in zone)
    return next(iter(get_close_matches(name, zones, n=1)), "Europe/London")


def _repeated(values: Iterable[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]


def _check_server(table: str, server: Server) -> Iterator[Problem]:
    if not _HOST.fullmatch(server.host):
        yield Problem((table, "host"), "expected the bare name or address of a server, without a scheme, port or user")
    elif server.security == "none" and not is_loopback(server.host):
        text = '"none" sends everything in the clear and is for this machine only; use "tls" or "starttls"'
        yield Problem((table, "security"), text)


def _check_secret(table: str, given: Mapping[str, object]) -> Iterator[Problem]:
    """Exactly one secret wherever there is a user, as far as the file's author meant one."""
    sources = [key for key in given if means_source(key, table)]
    for key in sources[1:]:
        yield Problem((table, key), f"only one secret, please: {sources[0]} is given already")
    if sources and "user" not in given and table == "smtp":
        yield Problem((table, sources[0]), "a secret without a user; add user, or sign in without either")
    if not sources and (table == "mailbox" or "user" in given):
        keys: Keys = (table, "user") if table == "smtp" else (table,)
        yield Problem(keys, f"the user's secret is missing; add one of {', '.join(SECRET_SOURCES)}")


def _check_files(table: str, server: Server, environment: Mapping[str, str]) -> Iterator[Problem]:
    if server.ca_file and (text := _unreadable(server.ca_file)):
        yield Problem((table, "ca_file"), text)
    for key, path in (("password_file", server.password_file), ("token_file", server.token_file)):
        if path and (text := _unreadable(path) or _exposed(path, environment)):
            yield Problem((table, key), text)


def _unreadable(path: Path) -> str:
    """Why `path` cannot be read, or nothing. It is not opened: a pipe gives its secret only once."""
    name = quoted(str(path))
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return f"there is no file {name}"
    except OSError as error:
        return f"cannot read {name}: {error.strerror}"
    except ValueError:  # it holds a NUL
        return f"cannot read {name}: not a path"
    if stat.S_ISDIR(mode):
        return f"{name} is a directory, not a file"
    return "" if os.access(path, os.R_OK) else f"this user may not read {name}"


def _exposed(path: Path, environment: Mapping[str, str]) -> str:
    """Why a secret is not safe in `path`, or nothing. systemd keeps its credentials safe by other means."""
    credentials = environment.get("CREDENTIALS_DIRECTORY")
    if credentials and path.resolve().is_relative_to(Path(credentials).resolve()):
        return ""
    others = stat.S_IRGRP | stat.S_IWGRP | stat.S_IROTH | stat.S_IWOTH
    if path.stat().st_mode & others:
        return f"others than its owner may read or change it; run: chmod 600 {shlex.quote(str(path))}"
    return ""


def _check_addresses(settings: Settings) -> Iterator[Problem]:
    mailbox, sender = settings.mailbox, settings.smtp.from_
    for address in mailbox.addresses:
        if not _ADDRESS.fullmatch(address):
            text = f"expected addresses such as privacy@example.org, got {shown(address)}"
            yield Problem(("mailbox", "addresses"), text)
    if sender is not None and not _ADDRESS.fullmatch(sender):
        yield Problem(("smtp", "from"), f"expected an address such as privacy@example.org, got {shown(sender)}")
    if not (mailbox.addresses or sender or "@" in mailbox.user):
        yield Problem(("mailbox", "addresses"), "missing: at least one address that delivers into this mailbox")


def _check_alarms(settings: Settings, environment: Mapping[str, str]) -> Iterator[Problem]:
    """Somebody can be told, and not by a mail into the very mailbox that may be the trouble."""
    alarms, command = settings.alarms, settings.alarms.command
    for key, address in (("operator", alarms.operator), ("dpo", alarms.dpo), ("deputy", alarms.deputy)):
        if address is not None and not (_ADDRESS.fullmatch(address) and writable(address)):
            yield Problem(("alarms", key), f"expected an address such as it@example.org, got {shown(address)}")
        elif address is not None and is_us(address, settings.own_addresses):
            text = f"{shown(address)} is an address of this mailbox; name one that somebody reads when it fails"
            yield Problem(("alarms", key), text)
    if command is not None and not _runs(command[0], environment):
        yield Problem(("alarms", "command"), f"there is no command {shown(command[0])} that this user may run")


def _runs(word: str, environment: Mapping[str, str]) -> bool:
    try:
        return shutil.which(word, path=environment.get("PATH")) is not None
    except ValueError:  # it holds a NUL
        return False


def _check_folders(mailbox: MailboxSettings) -> Iterator[Problem]:
    """Each folder has one use; an empty name is none."""
    folders = [_folded(folder) for folder in mailbox.folders]
    for folder in _repeated(folders):
        yield Problem(("mailbox", "folders"), f"{shown(folder)} stands there twice")
    junk, sent, processed = mailbox.junk_folder, mailbox.sent_folder, mailbox.processed_folder
    if junk and _folded(junk) in folders:
        yield Problem(("mailbox", "junk_folder"), f"{shown(junk)} stands in folders too: name it in one place only")
    read = [*folders, *([_folded(junk)] if junk else [])]
    if sent and _folded(sent) in read:
        yield Problem(("mailbox", "sent_folder"), f"{shown(sent)} is read for new mail too: our letters lie there")
    if processed is not None and _folded(processed) in read:
        text = f"{shown(processed)} is read too: its mail would never come to rest"
        yield Problem(("mailbox", "processed_folder"), text)
    elif processed is not None and sent and _folded(processed) == _folded(sent):
        yield Problem(("mailbox", "processed_folder"), f"{shown(processed)} is the sent_folder too")


def _folded(folder: str) -> str:
    """INBOX is the one name whose case does not count (RFC 3501 section 5.1)."""
    return "INBOX" if folder.upper() == "INBOX" else folder
