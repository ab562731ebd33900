"""What smtplib, ssl and socket raise, and what a relay refuses us, as faults with a next step."""

import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from privacy_inbox.core.faults import CertificateRefused, Fault, SignInRefused, Unreachable
from privacy_inbox.core.network import AGAIN, Trouble, name, tls_trouble, told, where
from privacy_inbox.core.settings import SmtpSettings


@contextmanager
def as_faults(settings: SmtpSettings) -> Iterator[None]:
    """Everything that the libraries raise leaves as a fault; smtplib's errors are OSErrors, and so are those of TLS."""
    try:
        yield
    except (OSError, UnicodeError) as error:
        raise _fault(error, settings) from None


def _fault(error: OSError | UnicodeError, settings: SmtpSettings) -> Fault:
    match error:
        case ssl.SSLCertVerificationError():
            return _certificate_fault(error, settings)
        case smtplib.SMTPServerDisconnected(__context__=TimeoutError()) | TimeoutError():
            return Unreachable(
                f"{where(settings)} does not answer",
                'Check host, port and the network. A port for TLS (usually 465) wants security = "tls" in [smtp].',
            )
        case socket.gaierror() | UnicodeError():
            return told(Trouble.NO_SUCH_NAME, settings)
        case ConnectionRefusedError():
            return told(Trouble.REFUSED, settings)
        case ssl.SSLEOFError() | ssl.SSLZeroReturnError() | smtplib.SMTPServerDisconnected() | ConnectionError():
            return told(Trouble.CLOSED, settings)
        case ssl.SSLError():
            return told(tls_trouble(error.reason), settings, str(error.reason))
        case smtplib.SMTPException():
            return Unreachable(f"{where(settings)} gave an answer that makes no sense", AGAIN)
    return told(Trouble.OUT_OF_REACH, settings)


def _certificate_fault(error: ssl.SSLCertVerificationError, settings: SmtpSettings) -> CertificateRefused:
    return CertificateRefused(
        f"The certificate of {name(settings)} cannot be trusted: {error.verify_message.rstrip('.')}",
        "Have it renewed if it has expired; set host in [smtp] to a name that it carries; "
        "name the relay's own authority as ca_file.",
    )


def sign_in_refused(settings: SmtpSettings, said: str) -> SignInRefused:
    """The fault for a relay that refuses our account, with what it `said`."""
    return SignInRefused(
        f"{where(settings)} refused the sign-in: {said}",
        "Check user and password in [smtp], or that token_command gives a fresh token with the right to send. "
        "Microsoft 365 is giving up passwords, and Google takes an app password or a token only.",
    )
