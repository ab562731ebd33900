"""What imapclient, imaplib, ssl and socket raise, as faults with a next step."""

import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from imapclient import IMAPClient
from imapclient.exceptions import CapabilityError, IMAPClientAbortError, IMAPClientError

from privacy_inbox.core.faults import CertificateRefused, Fault, Unreachable
from privacy_inbox.core.network import AGAIN, Trouble, name, printable, tls_trouble, told, where
from privacy_inbox.core.settings import MailboxSettings

# Everything the libraries and their parsers raise; ssl.SSLError and TimeoutError are OSErrors.
TROUBLE = (IMAPClientError, OSError, ValueError)
# A server that is short of something, not one that says no (RFC 5530).
FOR_NOW = re.compile(r"\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG|THROTTLED|OVERQUOTA)\b|too many|try again", re.IGNORECASE)
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
        raise _fault(error, settings) from None


def _fault(error: BaseException, settings: MailboxSettings) -> Fault:
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
    code = re.search(r"\[[A-Z-]+[\] ]", words(error))
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


def said_no(error: IMAPClientError) -> bool:
    """The server understood and refused: the connection is as good as before."""
    return not isinstance(error, IMAPClientAbortError) and " failed: " in words(error)


def words(error: BaseException) -> str:
    """The text of an error on one line, and not too much of it."""
    text = error.args[0] if error.args else ""
    text = text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text)
    return printable(text)[:300].strip()


def hang_up(client: IMAPClient) -> None:
    """Close the connection without a word. Never raises."""
    with suppress(*TROUBLE):
        client.shutdown()
