"""What the relay says: reading it, and telling it to people without addresses."""

import re
import smtplib
from dataclasses import dataclass

from privacy_inbox.core.network import printable

_STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}(?!\S)")
_ANY_ADDRESS = re.compile(r'"[^"]*"@[^\s<>]*|[^\s<>]*(?:@|%40)[^\s<>]*')


@dataclass(frozen=True)
class Reply:
    """A reply code and the text with it (RFC 5321 section 4.2)."""

    code: int
    text: str

    @property
    def status(self) -> str:
        """The enhanced status code (RFC 2034), where there is one."""
        found = _STATUS.match(self.text)
        return found[0] if found else ""


def read(client: smtplib.SMTP) -> Reply:
    """The next reply. Raises SMTPServerDisconnected, also for something that is none."""
    try:
        code, text = client.getreply()
    except smtplib.SMTPResponseException:
        # A line too long: smtplib makes a 500 of it, which the relay never said.
        raise smtplib.SMTPServerDisconnected("a reply that makes no sense") from None
    return Reply(code, text.decode("utf-8", "replace"))


def said(reply: Reply, addresses: tuple[str, ...] = ()) -> str:
    """Code, enhanced status code and the start of the text, without addresses and the local parts of `addresses`."""
    text = reply.text
    if reply.status:  # large providers repeat it on each line
        text = re.sub(rf"(?m)^{re.escape(reply.status)}(?!\S)", "", text)
    text = printable(text)
    if len(text) > 1000:
        text = text[:1000].rpartition(" ")[0]  # with half an address at the end, it would not be known as one
    for address in addresses:
        text = _without(address, text)
    text = " ".join(_ANY_ADDRESS.sub("…", text).split())[:200].rstrip()
    return " ".join(part for part in (str(reply.code), reply.status, text) if part)


def _without(address: str, text: str) -> str:
    """`text` without `address`, and without its local part, which often is a person's name."""
    local = address.rpartition("@")[0].strip('"')
    if not local or local.lower() not in text.lower():  # it rarely is: no pattern need be made for it
        return text
    return re.sub(rf"(?<!\w){re.escape(local)}(?!\w)", "…", text.replace(address, "…"), flags=re.IGNORECASE)
