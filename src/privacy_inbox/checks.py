"""Trying the house before mail is touched: what is broken, and what to do about it."""

import email.utils
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from privacy_inbox import resources
from privacy_inbox.app import House
from privacy_inbox.core.alarm import example
from privacy_inbox.core.faults import ConfigurationFault, Fault, StoreFault
from privacy_inbox.core.letter import example_case
from privacy_inbox.core.settings import Settings
from privacy_inbox.core.wording import AUTOMATIC
from privacy_inbox.mailbox import Mailbox
from privacy_inbox.pipeline import watched_folders
from privacy_inbox.rendering import Renderer
from privacy_inbox.store import DaemonLock
from privacy_inbox.telling import ways

STALE = timedelta(days=365)
NEWEST = 50  # mails whose headers are looked at for a proposal
_AUTHSERV = re.compile(rb"^Authentication-Results:\s*([\w.-]+)\s*;", re.IGNORECASE | re.MULTILINE)
_DELIVERED = re.compile(rb"^(?:Delivered-To|X-Original-To|To|Cc):(.*(?:\r?\n[ \t].*)*)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tried. `fault` is None where it is in order; `notes` are proposals, not faults."""

    name: str
    fault: Fault | None
    notes: tuple[str, ...] = ()


def everything(house: House) -> Iterator[Finding]:
    """Try one thing after the other; a fault of one keeps none of the others from being tried."""
    tries: tuple[tuple[str, Callable[[House], Sequence[str]]], ...] = (
        ("configuration", _configuration),
        ("store", _store),
        ("model", _model),
        ("letters", letters),
        ("mailbox", _mailbox),
        ("relay", _relay),
    )
    for name, attempt in tries:
        try:
            yield Finding(name, None, tuple(attempt(house)))
        except Fault as fault:
            yield Finding(name, fault)


def alarms(house: House) -> Iterator[Finding]:
    """Tell of an invented alarm by each way that is configured; a way's fault where it was not told."""
    configured = ways(house)
    if not configured:
        what = "nobody is told of alarms: [alarms] has neither operator nor command"
        yield Finding("alarm", ConfigurationFault(what, "set one of them, better both"))
    for way in configured:
        try:
            wrong = [said for notice in example(house.now()) if (said := way.tell(notice))]
            yield Finding(way.name, Fault(wrong[0], "try it by hand") if wrong else None)
        except Fault as fault:
            yield Finding(way.name, fault)


def _configuration(house: House) -> Sequence[str]:
    """It could be read, so it is in order; what an admin may not have meant is noted."""
    settings = house.settings
    notes = {
        "letters leave by themselves: [letters] mode is send": settings.letters.mode == "send",
        "no [[entities]]: dates are counted in UTC, and letters name no authority": not settings.entities,
        "forged senders are not recognised: [mailbox] authentication_results is not set": (
            not settings.mailbox.authentication_results
        ),
        "bounces never reach us: [smtp] null_sender is set": settings.smtp.null_sender,
        "nobody is told of children, breaches and urgent mail: [alarms] dpo is not set": not settings.alarms.dpo,
        "nobody is told of alarms: set operator or command in [alarms], or watch `privacy-inbox status`": not (
            settings.alarms.operator or settings.alarms.command
        ),
    }
    return [*(note for note, holds in notes.items() if holds), *_stale(house)]


def _stale(house: House) -> Iterator[str]:
    """Facts that letters and dates rest on, and that nobody has checked for more than a year."""
    limit = house.now().date() - STALE
    for entity in house.settings.entities:
        if entity.checked_on is None:
            yield f"nobody has said when the facts of the entity {entity.id} were checked: set checked_on"
        elif entity.checked_on < limit:
            yield f"the facts of the entity {entity.id} were last checked on {entity.checked_on}: look at them again"
    used = house.settings.organisation.regimes
    old = sorted({rule.regime for rule in resources.tables().clocks.rule
                  if rule.regime in used and rule.checked_on < limit})  # fmt: skip
    if old:
        yield f"the times of {', '.join(old)} were last compared with the law more than a year ago"


def _store(house: House) -> Sequence[str]:
    with house.open_store() as store:
        store.check()
        store.require_room()
        for broken in store.verify():
            raise StoreFault(
                f"the audit chain breaks at event {broken.event}: {broken.why}",
                "keep the store as it is, and find out who changed it",
            )
    try:
        with DaemonLock(house.settings.store.directory):
            return ()
    except StoreFault:
        return ("a daemon is running on this store",)


def _model(house: House) -> Sequence[str]:
    worker = house.worker()
    try:
        worker.start()
    finally:
        worker.stop()
    return ()


def letters(house: House) -> Sequence[str]:
    """Try every letter that may be written. Raises TemplateFault at the first that cannot be used."""
    list(try_letters(house.renderer, house.settings))
    return ()


def try_letters(renderer: Renderer, settings: Settings) -> Iterator[tuple[str, str]]:
    """Fill in every letter with example facts; yields (language, name). Raises TemplateFault at the first bad one."""
    case = example_case(settings)
    for language in settings.organisation.languages:
        there = {name for spoken, name, _ in renderer.names() if spoken == language}
        for name in sorted(AUTOMATIC | there):
            renderer.fill(name, language, case)
            yield language, name


def _mailbox(house: House) -> Sequence[str]:
    with house.connect() as mailbox:
        watched = watched_folders(mailbox, house.settings)
        for folder, _ in watched:
            mailbox.listing(folder)
        junk = ", ".join(folder for folder, is_junk in watched if is_junk)
        if junk:
            note = f"junk is read from {junk}; its letters wait for a person"
        else:
            note = "no junk folder was found: requests that land there are not seen; name it as junk_folder"
        return [note, *_proposals(mailbox, house.settings)]


def _proposals(mailbox: Mailbox, settings: Settings) -> list[str]:
    """What the newest mails say about us that the configuration does not."""
    blocks = mailbox.headers(settings.mailbox.folders[0], NEWEST)
    servers = Counter(
        match.group(1).decode("ascii", "replace") for block in blocks if (match := _AUTHSERV.search(block))
    )
    values = [value.decode("utf-8", "replace") for block in blocks for value in _DELIVERED.findall(block)]
    addresses = Counter(address.lower() for _, address in email.utils.getaddresses(values) if "@" in address)
    domain = settings.sender.rpartition("@")[2].lower()
    unknown = [
        address
        for address, _ in addresses.most_common()
        if address.endswith(f"@{domain}") and address not in settings.own_addresses
    ]
    notes = []
    if unknown:
        notes.append(f"mail also arrives for {', '.join(unknown[:5])}: if that is you, add it to [mailbox] addresses")
    if servers and not settings.mailbox.authentication_results:
        name, number = servers.most_common(1)[0]
        checked = f"{number} of the {len(blocks)} newest mails were checked by {name}"
        notes.append(f'{checked}: if that is your server, set authentication_results = ["{name}"]')
    return notes


def _relay(house: House) -> Sequence[str]:
    with house.relay() as relay:
        relay.probe()
    return ()
