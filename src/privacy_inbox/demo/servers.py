"""Two small mail servers inside this process, on free loopback ports: for the demo and for the tests.

`PymapServer` keeps mailboxes in memory and speaks IMAP, `MailSink` takes mail by SMTP. Both are context managers; each
runs an event loop in a thread of its own and is as good as gone after `stop()`.
"""

import asyncio
import base64
import binascii
import logging
import socket
import ssl
import threading
from abc import ABC, abstractmethod
from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any, Self

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from proxyprotocol.reader import ProxyProtocolReader
from proxyprotocol.version import ProxyProtocolVersion
from pymap.backend.dict import Config, Identity, Login
from pymap.concurrent import Subsystem
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.user import UserMetadata
from pysasl.hashing import BuiltinHash

LOOPBACK = "127.0.0.1"
PATIENCE = 10.0


class LoopbackServer(ABC):
    """A server on a free loopback port, in a thread of its own."""

    host = LOOPBACK

    def __init__(self) -> None:
        # asyncio sets TCP_NODELAY only where the protocol is named; without it each short answer waits for 40 ms.
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._socket.bind((LOOPBACK, 0))
        self._socket.listen()
        self.port: int = self._socket.getsockname()[1]
        self._up = threading.Event()
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._serve()), name=type(self).__name__, daemon=True
        )

    def start(self) -> Self:
        """Begin to answer. Raises TimeoutError if the server does not come up."""
        self._thread.start()
        if not self._up.wait(PATIENCE):
            raise TimeoutError(f"{type(self).__name__} did not come up")
        return self

    def stop(self) -> None:
        """Hang up on everybody and end the thread. Harmless when it has ended already."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stopping.set)
            self._thread.join(PATIENCE)
        self._socket.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stopping = asyncio.Event()
        server = await self._listen(self._socket)
        self._up.set()
        try:
            await self._stopping.wait()
        finally:
            # Not wait_closed(): from Python 3.12 on it waits for the last client to leave.
            server.close()

    @abstractmethod
    async def _listen(self, listener: socket.socket) -> asyncio.Server:
        """Accept connections on `listener`."""


class _PymapConfig(Config):
    @property
    def greeting(self) -> bytes:
        return b"ready"  # pymap's own asks the name service for this host's name at each connection


class PymapServer(LoopbackServer):
    """An IMAP server that keeps its mailboxes in memory: no TLS, no SPECIAL-USE, and keywords are dropped.

    `users` maps sign-in names to passwords; `add_user` adds more while it runs.
    """

    def __init__(self, users: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._config = _PymapConfig(
            Namespace(),
            demo_data=False,
            demo_user="",
            demo_password="",
            host=LOOPBACK,
            port=self.port,
            tls_enabled=False,
            ssl_context=ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER),
            hash_context=BuiltinHash(rounds=1),  # a show: no secret of anybody's is kept here
            cpu_subsystem=Subsystem.for_asyncio(),
            proxy_protocol=ProxyProtocolVersion.get(None),
            invalid_user_sleep=0.0,
        )
        self._login = Login(self._config)
        for user, password in (users or {}).items():
            self.add_user(user, password)

    def add_user(self, user: str, password: str) -> None:
        """Let `user` sign in with `password`; the mailbox begins empty."""
        secret = self._config.hash_context.hash(self._config.password_prep(password))
        self._login.users_dict[user] = UserMetadata(self._config, user, password=secret)

    def append(self, user: str, folder: str, raw: bytes, when: datetime | None = None) -> None:
        """Put a mail into a folder, made where it is missing. `when` is its date of receipt; absent = now."""
        putting = self._append(user, folder, AppendMessage(raw, when or datetime.now(UTC)))
        asyncio.run_coroutine_threadsafe(putting, self._loop).result(PATIENCE)

    async def _append(self, user: str, folder: str, mail: AppendMessage) -> None:
        async with Identity(user, self._login, None, frozenset()).new_session() as session:
            folders = session.mailbox_set
            if folder not in {entry.name for entry in (await folders.list_mailboxes()).list()}:
                await folders.add_mailbox(folder)
            await (await folders.get_mailbox(folder)).append(mail, recent=True)

    async def _listen(self, listener: socket.socket) -> asyncio.Server:
        self._config.apply_context()
        serve = ProxyProtocolReader(self._config.proxy_protocol).get_callback(IMAPServer(self._login, self._config))
        return await asyncio.start_server(serve, sock=listener)


@dataclass(frozen=True)
class Delivery:
    """A mail that `MailSink` has taken."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes


class Mischief(Enum):
    """What a hook of `MailSink` may do instead of answering."""

    HANG_UP = "close the connection without a word"
    STALL = "say nothing, for ever"


Reply = str | Mischief | None


class MailSink(LoopbackServer):
    """An SMTP submission server that takes all mail and keeps it in `deliveries`.

    `tls` speaks TLS from the first byte, `starttls` offers STARTTLS. With a `user`, nobody sends without signing in:
    by PLAIN or LOGIN, or by XOAUTH2 with the password as the token.

    The hooks may be replaced at any time. Each returns None to go on, a reply such as "451 4.7.1 Later", or mischief:
    `on_mail(sender)`, `on_rcpt(recipient)`, `on_data(delivery)` before a mail is kept, `on_delivery(delivery)` after.
    They run in the server's thread.
    """

    def __init__(
        self,
        user: str | None = None,
        password: str = "",
        *,
        tls: ssl.SSLContext | None = None,
        starttls: ssl.SSLContext | None = None,
        on_delivery: Callable[[Delivery], Reply] | None = None,
    ) -> None:
        super().__init__()
        self.user = user
        self.password = password
        self.deliveries: list[Delivery] = []
        self.connections = 0
        self.on_mail: Callable[[str], Reply] = _go_on
        self.on_rcpt: Callable[[str], Reply] = _go_on
        self.on_data: Callable[[Delivery], Reply] = _go_on
        self.on_delivery: Callable[[Delivery], Reply] = on_delivery or _go_on
        self._tls = tls
        self._starttls = starttls
        logging.getLogger("mail.log").setLevel(logging.ERROR)  # aiosmtpd tells of each connection, and of mail in it

    async def _listen(self, listener: socket.socket) -> asyncio.Server:
        return await self._loop.create_server(self._answer, sock=listener, ssl=self._tls)

    def _answer(self) -> SMTP:
        self.connections += 1
        return SMTP(
            _Handler(self),
            hostname="localhost",
            ident="ESMTP",
            enable_SMTPUTF8=True,
            tls_context=self._starttls,
            require_starttls=self._starttls is not None,
            auth_require_tls=self.user is None,  # so that nothing is offered where nobody has to sign in
            auth_exclude_mechanism=() if self.user else ("LOGIN", "PLAIN", "XOAUTH2"),
            authenticator=self._authenticate,
            loop=self._loop,
        )

    def _authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, proof: Any
    ) -> AuthResult:
        expected = LoginPassword((self.user or "").encode(), self.password.encode())
        return AuthResult(success=proof == expected, handled=False)


def _go_on(_: object) -> Reply:
    return None


class _Handler:
    """The hooks that aiosmtpd calls, in the order in which a mail goes through them."""

    def __init__(self, sink: MailSink) -> None:
        self._sink = sink

    async def auth_XOAUTH2(self, _server: SMTP, args: list[str]) -> AuthResult:  # noqa: N802
        try:
            proof = base64.b64decode(args[1], validate=True).decode() if len(args) > 1 else ""
        except (binascii.Error, UnicodeDecodeError):
            proof = ""
        expected = f"user={self._sink.user}\1auth=Bearer {self._sink.password}\1\1"
        return AuthResult(success=proof == expected, handled=False)

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if self._sink.user and not session.authenticated:
            return "530 5.7.0 Authentication required"
        reply = await _carry_out(server, self._sink.on_mail(address))
        if reply is None:
            envelope.mail_from = address
        return reply or "250 2.1.0 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        reply = await _carry_out(server, self._sink.on_rcpt(address))
        if reply is None:
            envelope.rcpt_tos.append(address)
        return reply or "250 2.1.5 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.original_content or b""
        delivery = Delivery(envelope.mail_from or "", tuple(envelope.rcpt_tos), content)
        reply = await _carry_out(server, self._sink.on_data(delivery))
        if reply is None:
            self._sink.deliveries.append(delivery)
            reply = await _carry_out(server, self._sink.on_delivery(delivery))
        return reply or f"250 2.0.0 Taken as {len(self._sink.deliveries)}"


async def _carry_out(server: SMTP, reply: Reply) -> str | None:
    """Pass an answer on; mischief never returns, the lost connection ends the task."""
    if isinstance(reply, Mischief):
        if reply is Mischief.HANG_UP and isinstance(server.transport, asyncio.Transport):
            server.transport.abort()
        await asyncio.Event().wait()
    return reply if isinstance(reply, str) else None
