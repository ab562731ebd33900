"""What imapclient, imaplib, ssl and socket raise, as faults with a next step."""

import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from imapclient import IMAPClient
from imapclient.exceptions import (
    CapabilityError,
    IMAPClientAbortError,
    IMAPClientError,
    InvalidCriteriaError,
    ProtocolError,
)

from privacy_inbox.core.faults import CertificateRefused, Fault, SessionOver, Unreachable
from privacy_inbox.core.network import AGAIN, Trouble, name, printable, tls_trouble, told, where
from privacy_inbox.core.settings import MailboxSettings

# Everything the libraries and their parsers raise; ssl.SSLError and TimeoutError are OSErrors.
TROUBLE = (IMAPClientError, OSError, ValueError)
# A server that is short of something, not one that says no (RFC 5530).
FOR_NOW = re.compile(r"\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG|THROTTLED|OVERQUOTA)\b|too many|try again", re.IGNORECASE)
_OVERQUOTA = re.compile(r"\[OVERQUOTA\b", re.IGNORECASE)
_NO = re.compile(r"[\w ]+ failed: ")
_BAD = re.compile(r"[\w ]+ command error: BAD ")
# Not a loss: imaplib calls its own confusion by the same name as the end of a connection.
_NONSENSE = re.compile(r"(command: \w+ => )?unexpected (tagged )?response: ")
# Microsoft 365 says so where the token of a session has run out, mostly with BYE.
_EXPIRED = re.compile(r"AccessTokenExpired|session invalidated|token (has )?expired", re.IGNORECASE)
_ANOTHER_NAME = "is for another name", "Set host in [mailbox] to a name that the certificate carries."
# What OpenSSL's codes (X509_V_ERR_…) mean, and what to do.
_CERTIFICATE = {
    9: ("is not valid yet", "Check the clock of this host, then the certificate."),  # CERT_NOT_YET_VALID
    10: ("has expired", "Have it renewed there."),  # CERT_HAS_EXPIRED
    62: _ANOTHER_NAME,  # HOSTNAME_MISMATCH
    64: _ANOTHER_NAME,  # IP_ADDRESS_MISMATCH
}


@contextmanager
def as_faults(settings: MailboxSettings) -> Iterator[None]:
    """Everything that the libraries raise leaves as a fault, without their texts: those may quote a mail."""
    try:
        yield
    except TROUBLE as error:
        raise fault_of(error, settings) from None


def fault_of(error: BaseException, settings: MailboxSettings) -> Fault:
    """The fault that tells of `error`, one of TROUBLE."""
    if nonsense(error):
        return _no_sense(error, settings)
    match error:
        case ssl.SSLCertVerificationError():
            return _certificate_fault(error, settings)
        case ConnectionRefusedError():
            return told(Trouble.REFUSED, settings)
        case ssl.SSLEOFError() | ssl.SSLZeroReturnError() | IMAPClientAbortError() | ConnectionError():
            return told(Trouble.CLOSED, settings)
        case ssl.SSLError():
            return told(tls_trouble(error.reason), settings, str(error.reason))
        case socket.gaierror():
            return told(Trouble.NO_SUCH_NAME, settings)
        case TimeoutError():
            return Unreachable(f"{where(settings)} does not answer", _silence_step(settings))
        case CapabilityError():
            return told(Trouble.NO_STARTTLS, settings)
        case OSError():
            return told(Trouble.OUT_OF_REACH, settings, f": {error.strerror}")
    return _no_sense(error, settings)


def _no_sense(error: BaseException, settings: MailboxSettings) -> Unreachable:
    code = re.search(r"\[[A-Z-]+[\] ]", words(error)) if _from_server(error) else None
    said = f": {code[0].strip(' []')}" if code else ""
    return Unreachable(f"{where(settings)} refused a command, or gave an answer that makes no sense{said}", AGAIN)


def _silence_step(settings: MailboxSettings) -> str:
    if settings.security == "tls":
        return "Check host, port and the network; it is tried again by itself."
    return 'Check host, port and the network. If that port is for TLS (usually 993), set security = "tls" in [mailbox].'


def _certificate_fault(error: ssl.SSLCertVerificationError, settings: MailboxSettings) -> CertificateRefused:
    why = f"is signed by nobody we trust ({error.verify_message})"
    step = "If the server has an authority of its own, name its certificate as ca_file in [mailbox]."
    why, step = _CERTIFICATE.get(error.verify_code, (why, step))
    return CertificateRefused(f"The certificate of {name(settings)} {why}", step)


@contextmanager
def parsing() -> Iterator[None]:
    """Where imapclient's parsers stumble over what no server should say, it is no defect of ours: ProtocolError."""
    try:
        yield
    except (AttributeError, LookupError, TypeError, RecursionError) as error:
        raise ProtocolError(type(error).__name__) from None


def nonsense(error: BaseException) -> bool:
    """The server's answer is none."""
    return isinstance(error, IMAPClientAbortError) and bool(_NONSENSE.match(words(error)))


def _from_server(error: BaseException) -> bool:
    """The server's own word in its place, not what a library quotes: that may be out of a mail."""
    if isinstance(error, IMAPClientAbortError | InvalidCriteriaError):
        return not nonsense(error)
    return bool(_NO.match(words(error)) or _BAD.match(words(error)))


def loss(error: BaseException) -> str | None:
    """How a connection was lost, as the end of a sentence about the server; None where it was not."""
    match error:
        case IMAPClientError():
            if _from_server(error) and _EXPIRED.search(words(error)):
                return "ended the session: the access token has run out"
            lost = isinstance(error, IMAPClientAbortError) and not nonsense(error)
            return "ended the session" if lost else None
        case TimeoutError():
            return "has fallen silent"
    return "lost the connection to us" if isinstance(error, OSError) else None


def ended(settings: MailboxSettings, how: str) -> SessionOver:
    """The fault for a session that had worked; `how` is what `loss` says."""
    return SessionOver(f"{where(settings)} {how}", AGAIN)


def said_no(error: IMAPClientError) -> bool:
    """The server understood and refused: the connection is as good as before."""
    return not isinstance(error, IMAPClientAbortError) and bool(_NO.match(words(error))) and loss(error) is None


def refused(error: IMAPClientError) -> bool:
    """It refused for good, as against for now."""
    return said_no(error) and not FOR_NOW.search(words(error))


def overquota(error: IMAPClientError) -> bool:
    """It refused because the mailbox is full (RFC 5530)."""
    return said_no(error) and bool(_OVERQUOTA.search(words(error)))


def withholds(error: IMAPClientError) -> bool:
    """It answered to the end and handed out no mail, or nothing that can be read; and not for now only.

    A server that blames a bug of its own (SERVERBUG, RFC 5530) does so each time: that mail must not stop the others.
    """
    answered = refused(error) or (said_no(error) and "[SERVERBUG]" in words(error).upper())
    return answered or isinstance(error, ProtocolError)


def words(error: BaseException) -> str:
    """The text of an error on one line, and not too much of it."""
    text = error.args[0] if error.args else ""
    text = text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text)
    return printable(text)[:300].strip()


def hang_up(client: IMAPClient) -> None:
    """Close the connection without a word. Never raises."""
    with suppress(*TROUBLE):
        client.shutdown()
