"""Connecting and signing in: TLS, passwords, tokens."""

import logging
import re
import socket
import ssl
from collections.abc import Callable

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, LoginError

from privacy_inbox.core.faults import Fault, SignInRefused, Unreachable
from privacy_inbox.core.network import AGAIN, forbid_cleartext, port, token_error, token_ways, unusable_ca_file, where
from privacy_inbox.core.settings import Credential, MailboxSettings
from privacy_inbox.mailbox.folders import Mailbox
from privacy_inbox.mailbox.troubles import FOR_NOW, as_faults, hang_up, words
from privacy_inbox.mailbox.values import USUAL, Limits

_BARE = re.compile(r"[A-Za-z0-9.@_+=/-]+")


def connect(settings: MailboxSettings, sign_in: Callable[[], Credential], limits: Limits = USUAL) -> Mailbox:
    """Connect and sign in.

    `sign_in` is asked once for each connection, so that a short-lived token is fresh. TLS 1.2 or newer, verified, and
    never anything less than `settings.security` says (RFC 8314). Raises Unreachable, CertificateRefused, SignInRefused,
    and ConfigurationFault where `security` or `ca_file` cannot be used.
    """
    # At its finest, imapclient's log holds whole mails.
    logging.getLogger("imapclient").setLevel(logging.WARNING)
    credential = sign_in()
    with as_faults(settings):
        client = _dial(settings, limits)
        try:
            if settings.security == "starttls":
                client.starttls(_tls(settings))
            _sign_in(client, settings, credential)
            client.capabilities()  # most servers told them by the way, which imapclient forgets at the next command
        except BaseException:
            hang_up(client)
            raise
    return Mailbox(client, settings, limits)


def _dial(settings: MailboxSettings, limits: Limits) -> IMAPClient:
    forbid_cleartext(settings)
    tls = settings.security == "tls"
    client = IMAPClient(
        settings.host,
        port(settings),
        ssl=tls,
        ssl_context=_tls(settings) if tls else None,
        timeout=SocketTimeout(limits.connect, limits.read),
    )
    client.normalise_times = False  # else imapclient turns instants into naive local times, wrong in half of the year
    client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    client.socket().setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    return client


def _tls(settings: MailboxSettings) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(cafile=settings.ca_file)
    except OSError:
        raise unusable_ca_file(settings) from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _sign_in(client: IMAPClient, settings: MailboxSettings, credential: Credential) -> None:
    objections: list[bytes] = []
    try:
        if credential.kind == "token":
            way, words_in_turn = _token_way(client, settings, credential)
            client.sasl_login(way, _sayer(words_in_turn, objections))
        elif _BARE.fullmatch(credential.user) and credential.secret.isascii() and credential.secret.isprintable():
            client.login(credential.user, credential.secret)
        else:
            # LOGIN, as imaplib sends it, knows neither other letters nor a name with a space in it.
            client.plain_login(credential.user, credential.secret)
    except LoginError as error:
        objection = next(filter(None, map(token_error, objections)), "")
        raise _sign_in_fault(error, settings, credential, objection) from None


def _token_way(client: IMAPClient, settings: MailboxSettings, credential: Credential) -> tuple[str, tuple[str, ...]]:
    """The first mechanism that both sides know. No token is shown to a server that offers none."""
    ways = token_ways(credential)
    for way in ways:
        if client.has_capability(f"AUTH={way}"):
            return way, ways[way]
    raise SignInRefused(
        f"{where(settings)} offers no sign-in by {' or '.join(ways)}",
        "See whether it takes a token at all: else set password_… in place of token_… in [mailbox].",
    )


def _sayer(words_in_turn: tuple[str, ...], challenges: list[bytes]) -> Callable[[bytes], bytes]:
    """Answers each challenge with the next word, then with nothing, and keeps the challenges."""
    turn = iter(words_in_turn)

    def answer(challenge: bytes) -> bytes:
        challenges.append(challenge)
        return next(turn, "").encode()

    return answer


def _sign_in_fault(error: LoginError, settings: MailboxSettings, credential: Credential, objection: str) -> Fault:
    cause = error.__context__
    said = words(cause or error) + (f" ({objection})" if objection else "")
    if credential.secret:
        said = said.replace(credential.secret, "…")
    if isinstance(cause, IMAPClientAbortError):
        return Unreachable(f"{where(settings)} hung up at sign-in", AGAIN)
    if FOR_NOW.search(said):
        return Unreachable(f"{where(settings)} lets nobody in for now: {said}", AGAIN)
    if credential.kind == "token":
        step = "See that token_command or token_file gives a fresh token with the right to read this mailbox by IMAP."
    else:
        step = (
            "Check user and password in [mailbox]. Microsoft 365 takes only a token, see token_command; "
            "Google takes that or an app password."
        )
    return SignInRefused(f"{where(settings)} refused the sign-in: {said}", step)
