"""The letter, as SMTP wants it."""

import re
from contextlib import suppress
from dataclasses import dataclass

from privacy_inbox.core.faults import ConfigurationFault

# Controls and lone surrogates never go on the wire; an unquoted address has no blanks and none of the specials.
_BAD = r"\x00-\x1f\x7f-\x9f\ud800-\udfff"
_ATOM = rf"""[^\s"(),:;<>@\[\\\]{_BAD}]+"""
_ADDRESS = re.compile(rf"""(?P<local>{_ATOM}|"(?:[^"\\{_BAD}]|\\[^{_BAD}])+")@(?P<domain>{_ATOM})""")


@dataclass(frozen=True)
class Letter:
    """A letter in the form in which it is transmitted, and what that takes of the relay."""

    sender: str
    recipient: str
    content: bytes
    size: int
    eight_bit: bool
    utf8: bool

    @property
    def addresses(self) -> tuple[str, str]:
        return self.recipient, self.sender

    def unfit_for(self, features: dict[str, str]) -> str:
        """Why a relay with these extensions cannot take it; empty where it can."""
        if self.utf8 and "smtputf8" not in features:
            return "5.6.7 not offered to the relay: it lacks SMTPUTF8, which this address or header needs"
        if self.eight_bit and not self.utf8 and "8bitmime" not in features:
            return "5.6.3 not offered to the relay: it lacks 8BITMIME, and the letter is not in 7 bits"
        return ""

    def mail_line(self, features: dict[str, str]) -> bytes:
        """MAIL with what RFC 1870, 6152 and 6531 let us tell beforehand."""
        told = (
            (f"SIZE={self.size}", "size" in features),
            ("BODY=8BITMIME", self.eight_bit and "8bitmime" in features),
            ("SMTPUTF8", self.utf8),
        )
        return " ".join([f"MAIL FROM:<{self.sender}>", *(word for word, true in told if true)]).encode() + b"\r\n"

    def rcpt_line(self) -> bytes:
        return f"RCPT TO:<{self.recipient}>\r\n".encode()


def prepared(sender: str, recipient: str, raw: bytes) -> Letter | None:
    """The letter ready to go; None for a recipient that SMTP cannot carry. Raises ConfigurationFault for the sender."""
    from_, to = path(sender) if sender else "", path(recipient)
    if from_ is None:
        raise ConfigurationFault("The sender of our letters is no mail address", "Set from in [smtp].")
    if to is None:
        return None
    # A lone CR or LF is forbidden (RFC 5321 section 2.3.8), and what a relay makes of one can end a letter early.
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", raw if raw.endswith((b"\r", b"\n")) else raw + b"\r\n")
    header = lines.partition(b"\r\n\r\n")[0]
    return Letter(
        from_,
        to,
        re.sub(rb"(?m)^\.", b"..", lines) + b".\r\n",
        len(lines),
        eight_bit=not lines.isascii(),
        utf8=not (from_.isascii() and to.isascii() and header.isascii()),
    )


def path(address: str) -> str | None:
    """The address for MAIL and RCPT (RFC 5321 section 4.1.2), its domain in ASCII where that is the same domain."""
    found = _ADDRESS.fullmatch(address)
    if found is None or len(address.encode()) > 254:
        return None
    domain = found["domain"]
    with suppress(UnicodeError):
        ascii_domain = domain.encode("idna")
        # IDNA 2003 turns some letters into others, and so one domain into somebody else's.
        if ascii_domain.decode("idna").lower() == domain.lower():
            domain = ascii_domain.decode()
    return f"{found['local']}@{domain}"
