"""Fakes for signing in by token: a provider that hands tokens out, and mail servers that take these tokens only.

The provider speaks what Microsoft Entra ID and Google speak: OpenID discovery, the token endpoint (RFC 6749, 7523), and
device authorization (RFC 8628). It verifies every signature and secret it is shown.
"""

import base64
import hashlib
import json
import secrets
import socket
import ssl
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import jwt
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import MISSING, SMTP, AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from privacy_inbox.demo.servers import LOOPBACK, PATIENCE
from servers import Account, free_port

TENANT, CLIENT = "organisation.example", "0f6b1c5e-client"
SECRET = "s3cret~of-the.app"
USER = "privacy@organisation.example"
ACCOUNT = "inbox@project.example"
Answer = tuple[int, bytes]
Form = dict[str, str]


@dataclass(frozen=True)
class Key:
    """A private key with its certificate, which nobody signed but itself."""

    private: rsa.RSAPrivateKey

    @classmethod
    def new(cls) -> "Key":
        return cls(rsa.generate_private_key(public_exponent=65537, key_size=2048))

    @property
    def private_pem(self) -> str:
        return self.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()

    def certificate_pem(self) -> str:
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "privacy-inbox")])
        now = datetime.now(UTC)
        builder = x509.CertificateBuilder(name, name, self.private.public_key(), 1, now, now + timedelta(days=1))
        return builder.sign(self.private, hashes.SHA256()).public_bytes(Encoding.PEM).decode()


@dataclass
class Provider:
    """A token provider on a free loopback port, by HTTPS."""

    authority: trustme.CA
    directory: Path
    key: Key
    lasts: float = 3600
    agreed: bool = False  # whether the person has typed the device code
    answers: deque[Answer] = field(default_factory=deque)  # said first, one for each request
    seen: list[tuple[str, Form]] = field(default_factory=list)
    tokens: dict[str, float] = field(default_factory=dict)  # those handed out, and until when they are good
    renewals: set[str] = field(default_factory=set)  # the refresh tokens in force
    over: threading.Event = field(default_factory=threading.Event)
    _codes: dict[str, str] = field(default_factory=dict)

    def __enter__(self) -> Self:
        provider = self

        class Handler(_Handler):
            def answer(self, form: Form) -> Answer:
                return provider.answer(self.path, form)

        self._server = ThreadingHTTPServer((LOOPBACK, 0), Handler)
        self._server.daemon_threads = True
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.authority.issue_cert("localhost").configure_cert(context)
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.host = f"localhost:{self._server.server_address[1]}"
        self.base = f"https://{self.host}"
        self.ca_file = self.directory / "authority.pem"
        self.authority.cert_pem.write_to_path(self.ca_file)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self._server.shutdown()
        self._thread.join(PATIENCE)
        self._server.server_close()

    def forms(self) -> list[Form]:
        """What the token endpoint was sent."""
        return [form for path, form in self.seen if path.endswith("token")]

    def takes(self, token: str) -> bool:
        """Whether a mail server may let somebody in who shows `token`."""
        return self.tokens.get(token, 0) > time.time()

    def revoke(self) -> None:
        """Every token of today is worth nothing any more, nor can it be renewed."""
        self.tokens.clear()
        self.renewals.clear()

    def answer(self, path: str, form: Form) -> Answer:
        self.seen.append((path, form))
        if self.answers:
            return self.answers.popleft()
        if path == "/silence":
            self.over.wait(PATIENCE)
        if path.endswith("/openid-configuration"):
            return _json(self._discovery())
        if path.endswith("/devicecode"):
            shown = {"user_code": "WDJB-MJHT", "verification_uri": f"{self.base}/device", "device_code": "d-1"}
            return _json(shown | {"interval": 1, "expires_in": 900})
        if path.endswith("/token"):
            return getattr(self, "_" + form.get("grant_type", "").rpartition(":")[2].replace("-", "_"))(form)
        return refusal("invalid_request", "nobody knows that page", 404)

    def _discovery(self) -> dict[str, Any]:
        root = f"{self.base}/{TENANT}/oauth2/v2.0"
        return {
            "issuer": f"{self.base}/{TENANT}/v2.0",
            "authorization_endpoint": f"{root}/authorize",
            "token_endpoint": f"{root}/token",
            "device_authorization_endpoint": f"{root}/devicecode",
        }

    def _client_credentials(self, form: Form) -> Answer:
        if "client_assertion" in form:
            audience = self._discovery()["token_endpoint"]
            jwt.decode(form["client_assertion"], self.key.private.public_key(), ["PS256"], audience=audience)
        elif form.get("client_secret") != SECRET:
            words = f"AADSTS7000215: Invalid client secret {form.get('client_secret')} provided by {USER}."
            return refusal("invalid_client", words, 401)
        return self._grant()

    def _device_code(self, form: Form) -> Answer:
        if not self.agreed:
            return refusal("authorization_pending", "the person has not agreed yet")
        identity = {"aud": CLIENT, "iss": self.base, "sub": "1", "preferred_username": USER}
        times = {"iat": time.time(), "exp": time.time() + 900}
        return self._grant(renewable=True, id_token=jwt.encode(identity | times, "any key of 32 bytes, nobody looks"))

    def _refresh_token(self, form: Form) -> Answer:
        if form["refresh_token"] not in self.renewals:
            words = f"AADSTS700082: The refresh token {form['refresh_token']} of {USER} has expired due to inactivity."
            return refusal("invalid_grant", words)
        self.renewals.discard(form["refresh_token"])
        return self._grant(renewable=True)

    def _jwt_bearer(self, form: Form) -> Answer:
        public = self.key.private.public_key()
        claims = jwt.decode(form["assertion"], public, ["RS256"], options={"verify_aud": False})
        if (claims["iss"], claims["sub"], claims["scope"]) != (ACCOUNT, USER, "https://mail.google.com/"):
            return refusal("unauthorized_client", f"Client is unauthorized to act for {claims['sub']}.", 401)
        return self._grant()

    def _authorization_code(self, form: Form) -> Answer:
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        if self._codes.pop(form["code"], "") != base64.urlsafe_b64encode(digest).rstrip(b"=").decode():
            return refusal("invalid_grant", "Malformed auth code.")
        assert form["client_secret"] == SECRET
        return self._grant(renewable=True)

    def consent(self, address: str) -> str:
        """What a person's browser does with the address it was given: where it goes after the person agreed."""
        asked = dict(parse_qsl(urlsplit(address).query))
        assert asked["access_type"] == "offline"
        assert asked["scope"] == "https://mail.google.com/"
        code = secrets.token_urlsafe(24)
        self._codes[code] = asked["code_challenge"]
        return f"{asked['redirect_uri']}/?{urlencode({'state': asked['state'], 'code': code})}"

    def _grant(self, *, renewable: bool = False, **more: str) -> Answer:
        token = secrets.token_urlsafe(40)
        self.tokens[token] = time.time() + self.lasts
        granted = {"token_type": "Bearer", "access_token": token, "expires_in": int(self.lasts), **more}
        if renewable:
            granted["refresh_token"] = secrets.token_urlsafe(40)
            self.renewals.add(granted["refresh_token"])
        return _json(granted)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = PATIENCE
    answer: Callable[[Form], Answer]

    def do_GET(self) -> None:
        self._reply({})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._reply({name: values[0] for name, values in parse_qs(body).items()})

    def _reply(self, form: Form) -> None:
        status, body = self.answer(form)
        with suppress(OSError):
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Location", "https://elsewhere.example/")
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


def _json(body: dict[str, Any]) -> Answer:
    return 200, json.dumps(body).encode()


def refusal(error: str, words: str, status: int = 400) -> Answer:
    return status, json.dumps({"error": error, "error_description": words}).encode()


class TokenGate:
    """An IMAP server that takes XOAUTH2 with a token of `takes`, and hands on to an account on a real one."""

    def __init__(self, account: Account, takes: Callable[[str], bool]) -> None:
        self._account, self._takes = account, takes
        self._listener = socket.create_server((LOOPBACK, 0))
        self.port: int = self._listener.getsockname()[1]
        self.shown: list[str] = []
        self._open: list[socket.socket] = []
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        for each in (self._listener, *self._open):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        self._thread.join(PATIENCE)
        self._listener.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                self._open.append(connection)
                with suppress(OSError, EOFError), closing(connection):
                    self._attend(connection)

    def _attend(self, connection: socket.socket) -> None:
        connection.settimeout(PATIENCE)
        with connection.makefile("rwb", buffering=0) as talk:
            talk.write(b"* OK ready\r\n")
            while b"AUTHENTICATE XOAUTH2" not in (line := _line(talk)):
                talk.write(b"* CAPABILITY IMAP4rev1 AUTH=XOAUTH2\r\n" + line.split()[0] + b" OK done\r\n")
            tag = line.split()[0]
            said = line.split()[3:]
            if not said:
                talk.write(b"+ \r\n")
                said = [_line(talk)]
            self.shown.append(base64.b64decode(said[0]).decode().partition("auth=Bearer ")[2].rstrip("\1"))
            if self._takes(self.shown[-1]):
                self._hand_on(connection, tag)
            else:
                talk.write(b"+ " + base64.b64encode(b'{"status":"400"}') + b"\r\n")
                _line(talk)
                talk.write(tag + b" NO AUTHENTICATE failed.\r\n")

    def _hand_on(self, connection: socket.socket, tag: bytes) -> None:
        with socket.create_connection((self._account.host, self._account.port), PATIENCE) as behind:
            with behind.makefile("rwb", buffering=0) as talk:
                _line(talk)
                talk.write(f"x LOGIN {self._account.user} {self._account.password}\r\n".encode())
                while not (line := _line(talk)).startswith(b"x OK"):
                    assert line.startswith(b"*")
            connection.sendall(tag + b" OK signed in\r\n")
            back = threading.Thread(target=_pipe, args=(behind, connection))
            back.start()
            _pipe(connection, behind)
            back.join(PATIENCE)


def _line(talk: Any) -> bytes:
    line: bytes = talk.readline()
    if not line:
        raise EOFError
    return line


def _pipe(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)


class _Relay:
    """What aiosmtpd asks: XOAUTH2 with a token of `takes`, and nobody else."""

    def __init__(self, takes: Callable[[str], bool]) -> None:
        self._takes = takes
        self.shown: list[str] = []

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:  # noqa: N802 - the library's name
        said = args[1].encode() if len(args) > 1 else await server.challenge_auth("")
        assert said is not MISSING
        text = base64.b64decode(said) if len(args) > 1 else said
        self.shown.append(bytes(text).decode().partition("auth=Bearer ")[2].rstrip("\1"))
        return AuthResult(success=self._takes(self.shown[-1]))


class TokenRelay:
    """A relay that lets in whoever shows a token of `takes`. It need take no letter."""

    def __init__(self, takes: Callable[[str], bool]) -> None:
        self._handler = _Relay(takes)
        self.port = free_port()
        self._controller = Controller(
            self._handler, LOOPBACK, self.port, auth_require_tls=False, ready_timeout=PATIENCE
        )

    @property
    def shown(self) -> list[str]:
        return self._handler.shown

    def __enter__(self) -> Self:
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()


__all__ = ["ACCOUNT", "CLIENT", "SECRET", "TENANT", "USER", "Key", "Provider", "TokenGate", "TokenRelay", "refusal"]
