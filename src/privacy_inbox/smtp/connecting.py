"""From nothing to a connection on which letters may be offered: dialling, greeting, TLS."""

import smtplib
import socket
import ssl
from dataclasses import dataclass

from privacy_inbox.core.faults import Unreachable
from privacy_inbox.core.network import AGAIN, Trouble, forbid_cleartext, port, told, unusable_ca_file, where
from privacy_inbox.core.settings import Credential, SmtpSettings
from privacy_inbox.smtp.authentication import sign_in
from privacy_inbox.smtp.replies import read, said
from privacy_inbox.smtp.troubles import as_faults


@dataclass(frozen=True)
class Timeouts:
    """How patient we are, in seconds."""

    connect: float = 30.0
    reply: float = 60.0
    final: float = 600.0  # the reply to the final dot: giving up sooner makes duplicates (RFC 5321 section 4.5.3.2.6)
    quit: float = 5.0  # nothing hangs on that reply


USUAL = Timeouts()


def connect(settings: SmtpSettings, credential: Credential | None, timeouts: Timeouts) -> smtplib.SMTP:
    """A connection on which letters may be offered, signed in where there is a credential.

    Raises Unreachable, SignInRefused, CertificateRefused, and ConfigurationFault where `security` or `ca_file` cannot
    be used.
    """
    forbid_cleartext(settings)
    context = None if settings.security == "none" else tls(settings)
    # Else smtplib asks the name service who we are, which can take seconds.
    client = smtplib.SMTP(local_hostname="localhost")
    with as_faults(settings):
        try:
            _dial(client, settings, context, timeouts)
            _greet(client, settings)
            if context is not None and settings.security == "starttls":
                _start_tls(client, settings, context)
            if credential is not None:
                sign_in(client, settings, credential)
        except BaseException:
            client.close()
            raise
    return client


def tls(settings: SmtpSettings) -> ssl.SSLContext:
    """TLS 1.2 or newer, verified (RFC 8314). Raises ConfigurationFault for a `ca_file` that cannot be used."""
    try:
        context = ssl.create_default_context(cafile=settings.ca_file)
    except OSError:
        raise unusable_ca_file(settings) from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _dial(client: smtplib.SMTP, settings: SmtpSettings, context: ssl.SSLContext | None, timeouts: Timeouts) -> None:
    sock = client.sock = socket.create_connection((settings.host, port(settings)), timeouts.connect)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    if context is not None and settings.security == "tls":
        client.sock = context.wrap_socket(sock, server_hostname=settings.host)
    client.sock.settimeout(timeouts.reply)
    # An address literal (RFC 5321 section 4.1.3) is always right, and tells nobody the name of this host.
    address = client.sock.getsockname()[0]
    client.local_hostname = f"[IPv6:{address}]" if ":" in address else f"[{address}]"


def _greet(client: smtplib.SMTP, settings: SmtpSettings) -> None:
    greeting = read(client)
    if greeting.code != 220:
        raise Unreachable(f"{where(settings)} turns us away: {said(greeting)}", AGAIN)
    client.ehlo_or_helo_if_needed()


def _start_tls(client: smtplib.SMTP, settings: SmtpSettings, context: ssl.SSLContext) -> None:
    """Go on under TLS, or not at all (RFC 3207)."""
    accepted = client.has_extn("starttls") and client.docmd("STARTTLS")[0] == 220
    if not accepted or client.sock is None:
        raise told(Trouble.NO_STARTTLS, settings)
    client.sock = context.wrap_socket(client.sock, server_hostname=settings.host)
    client.file = None  # whatever was said in clear up to here is forgotten
    if client.ehlo()[0] != 250:
        raise smtplib.SMTPHeloError(0, "no EHLO under TLS")
