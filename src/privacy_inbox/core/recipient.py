"""Whom a letter goes to: the From address, or Reply-To where From takes no replies; never one of ours."""

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache

from privacy_inbox.core.message import Message
from privacy_inbox.core.tables import Senders

MAX_ADDRESS = 254
_LOCAL_PART = re.compile(r"(?=.{1,64}$)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*", re.ASCII)
_DOMAIN = re.compile(r"\w(?:[\w-]{0,61}\w)?(?:\.\w(?:[\w-]{0,61}\w)?)*", re.ASCII)


def recipient(message: Message, senders: Senders, own: AbstractSet[str]) -> str:
    """The address that a letter about `message` goes to; empty where nobody can be written to, and never one of `own`.

    It is the writer's (RFC 5322 section 3.6.2), but the Reply-To where a platform or a no-reply address wrote.
    """
    writer = message.correspondent
    if writer is None:
        return ""
    to = writer.address
    if senders.matches(senders.no_reply, to) or senders.is_platform(writer.domain):
        to = reply_to(message, senders, own) or to
    return to if writable(to) and not is_us(to, own) else ""


def reply_to(message: Message, senders: Senders, own: AbstractSet[str]) -> str:
    """The one usable Reply-To that is neither the writer's address nor ours; empty where there is none or a choice."""
    different = {address.address.lower(): address.address for address in message.reply_to}
    if len(different) != 1:
        return ""
    ((lower, address),) = different.items()
    same = message.correspondent and lower == message.correspondent.address.lower()
    deaf = senders.matches((*senders.no_reply, *senders.daemons), address)
    return "" if same or deaf or is_us(address, own) or not writable(address) else address


def is_us(address: str, own: AbstractSet[str]) -> bool:
    """Whether an address is one of `own`, or a sub-address of one (RFC 5233)."""
    local, _, domain = _plain(address).rpartition("@")
    ours = {_plain(known) for known in own}
    return f"{local}@{domain}" in ours or f"{local.partition('+')[0]}@{domain}" in ours


def ascii_domain(domain: str) -> str:
    """A domain as DNS writes it, in lower case (RFC 5890); itself where it cannot be written so."""
    try:
        return domain.lower().encode("idna").decode("ascii")
    except UnicodeError:
        return domain.lower()


@lru_cache(maxsize=1024)
def writable(address: str) -> str:
    """An address as a header of 7 bits can carry it (RFC 5322 section 3.4.1, RFC 5890); empty where none can."""
    local, _, domain = address.rpartition("@")
    written_domain = domain if domain.isascii() else _faithful(domain)
    fits = _LOCAL_PART.fullmatch(local) and _DOMAIN.fullmatch(written_domain) and "=?" not in local
    written = f"{local}@{written_domain}"
    return written if fits and len(written) <= MAX_ADDRESS else ""


def _faithful(domain: str) -> str:
    """A domain of other letters in ASCII; empty where IDNA 2003 would turn it into somebody else's."""
    written = ascii_domain(domain)
    try:
        return written if written.encode("ascii").decode("idna").lower() == domain.lower() else ""
    except UnicodeError:
        return ""


@lru_cache(maxsize=1024)
def _plain(address: str) -> str:
    local, _, domain = address.lower().rpartition("@")
    return f"{local}@{ascii_domain(domain)}"
