"""Mail servers for tests: pymap in this process, Dovecot as a child process, and a scripted one for misbehaviour.

The first two hand out accounts, so that each test has a mailbox of its own on a server that is started once.
"""

import grp
import itertools
import json
import os
import pwd
import shutil
import socket
import ssl
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

import trustme
from imapclient import IMAPClient

from privacy_inbox.core.settings import MailboxSettings
from privacy_inbox.demo.servers import LOOPBACK, PATIENCE, Delivery, MailSink, Mischief, PymapServer

__all__ = [
    "Account",
    "Delivery",
    "DovecotServer",
    "MailSink",
    "Mischief",
    "PymapServer",
    "ScriptedServer",
    "Talk",
    "TokenServer",
    "free_port",
    "pymap_account",
]

_DOVECOT = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
_SECRET = "correct-horse"
_numbers = itertools.count(1)


def free_port() -> int:
    """A loopback port that nobody listens on just now."""
    with closing(socket.create_server((LOOPBACK, 0))) as listener:
        port: int = listener.getsockname()[1]
        return port


@dataclass(frozen=True)
class Account:
    """One empty mailbox on a server."""

    host: str
    port: int
    user: str
    password: str
    tls_port: int | None = None
    ca_file: Path | None = None
    mails: Path | None = None  # where the server keeps them as Maildir

    def settings(self, **changes: Any) -> MailboxSettings:
        """The settings that reach it in clear, unless changed."""
        return replace(MailboxSettings(host=self.host, port=self.port, user=self.user, security="none"), **changes)

    @contextmanager
    def client(self) -> Iterator[IMAPClient]:
        """Another mail program, signed in: a person's, say."""
        with IMAPClient(self.host, self.port, ssl=False, timeout=PATIENCE) as client:
            client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            client.login(self.user, self.password)
            yield client

    def append(self, folder: str, raw: bytes, when: datetime | None = None) -> None:
        """Put a mail into `folder`, made where it is missing."""
        with self.client() as client:
            if not client.folder_exists(folder):
                client.create_folder(folder)
            client.append(folder, raw, msg_time=when or datetime.now(UTC))

    def fill(self, mails: Iterable[bytes], start: datetime = datetime(2026, 1, 1, tzinfo=UTC)) -> None:
        """Put many mails into INBOX at once, received a second apart. For Dovecot, before anybody has signed in."""
        assert self.mails is not None
        current = self.mails / "cur"
        current.mkdir(parents=True)
        for name in ("new", "tmp"):
            (self.mails / name).mkdir()
        for number, raw in enumerate(mails):
            received = (start + timedelta(seconds=number)).timestamp()
            on_the_wire = len(raw) + raw.count(b"\n") - raw.count(b"\r\n")
            file = current / f"{received:.0f}.{number:06}.fill,S={len(raw)},W={on_the_wire}:2,"
            file.write_bytes(raw)
            os.utime(file, (received, received))
        if os.geteuid() == 0:
            _give_away(self.mails.parent, self.mails, current, self.mails / "new", self.mails / "tmp")


def pymap_account(server: PymapServer) -> Account:
    """A fresh mailbox on a running pymap."""
    user = f"dpo{next(_numbers)}"
    server.add_user(user, _SECRET)
    return Account(server.host, server.port, user, _SECRET)


_CONFIGURATION = """
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/log
protocols = imap
listen = {host}
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
first_valid_uid = 1
mail_uid = {user}
mail_gid = {group}
mail_location = maildir:{home}/mail/%u/Maildir
mail_fsync = never
ssl = yes
ssl_cert = <{home}/cert.pem
ssl_key = <{home}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login{token_mechanisms}
auth_failure_delay = 0
{token_passdb}
passdb {{
  driver = static
  mechanisms = plain login
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={home}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
namespace inbox {{
  inbox = yes
  prefix = {prefix}
  separator = {separator}
  mailbox Junk {{
    special_use = \\Junk
    auto = create
  }}
  mailbox Sent {{
    special_use = \\Sent
    auto = create
  }}
}}
"""


_TOKEN_PASSDB = """
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {home}/oauth2.conf
}}
"""
_TOKENS = """
tokeninfo_url = http://{host}:{port}/tokeninfo?access_token=
force_introspection = no
username_attribute = user
scope = mail
openid_configuration_url = https://login.example/openid
"""


class TokenServer:
    """Who knows whose access token is good: a token information endpoint, as Dovecot's oauth2 asks it."""

    def __init__(self) -> None:
        self._good: dict[str, str] = {}
        known = self._good

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                token = parse_qs(urlsplit(self.path).query).get("access_token", [""])[0]
                facts = {"user": known[token], "scope": "mail"} if token in known else {"error": "invalid_token"}
                body = json.dumps(facts).encode()
                self.send_response(200 if token in known else 400)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Tokens stand in the lines that this would print."""

        self._server = ThreadingHTTPServer((LOOPBACK, 0), Handler)
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def issue(self, user: str) -> str:
        """A fresh token for `user`."""
        token = f"ya.{next(_numbers)}.{user}"
        self._good[token] = user
        return token

    def expire(self, token: str) -> None:
        del self._good[token]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join(PATIENCE)
        self._server.server_close()


class DovecotServer:
    """Debian's Dovecot in a private directory, on free loopback ports. Every user name is good, with one password.

    With `tokens` it takes those, too; `prefix` and `separator` are those of its folders (RFC 2342). It refuses to
    handle mail as root; where the tests run as root, it runs as `nobody`.
    """

    host = LOOPBACK

    def __init__(
        self, authority: trustme.CA, *, tokens: TokenServer | None = None, prefix: str = "", separator: str = ""
    ) -> None:
        self._tokens, self._namespace = tokens, {"prefix": prefix, "separator": separator}
        self._home = Path(tempfile.mkdtemp(prefix="dovecot-"))
        self.port, self.tls_port = free_port(), free_port()
        self.ca_file = self._home / "ca.pem"
        authority.cert_pem.write_to_path(self.ca_file)
        certificate = authority.issue_cert("localhost", LOOPBACK)
        certificate.private_key_pem.write_to_path(self._home / "key.pem")
        for number, pem in enumerate(certificate.cert_chain_pems):
            pem.write_to_path(self._home / "cert.pem", append=number > 0)
        self._process: subprocess.Popen[bytes] | None = None

    @staticmethod
    def installed() -> bool:
        return _DOVECOT is not None

    def start(self) -> Self:
        """Begin to answer. Raises RuntimeError with Dovecot's own words if it does not."""
        assert _DOVECOT is not None
        person = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
        names = {"user": person.pw_name, "group": grp.getgrgid(person.pw_gid).gr_name, "password": _SECRET}
        names |= self._namespace | self._token_settings()
        text = _CONFIGURATION.format(home=self._home, host=LOOPBACK, port=self.port, tls_port=self.tls_port, **names)
        (self._home / "dovecot.conf").write_text(text)
        (self._home / "mail").mkdir()
        rights: dict[str, Any] = {}
        if os.geteuid() == 0:
            _give_away(self._home, *self._home.iterdir())
            rights = {"user": person.pw_uid, "group": person.pw_gid, "extra_groups": []}
        with (self._home / "output").open("wb") as output:
            self._process = subprocess.Popen(
                [_DOVECOT, "-F", "-c", self._home / "dovecot.conf"],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True, cwd="/", **rights,
            )  # fmt: skip
        if not self._comes_up():
            words = (self._home / "output").read_text() + _text(self._home / "log")
            self.stop()
            raise RuntimeError(f"dovecot did not start: {words}")
        return self

    def _token_settings(self) -> dict[str, str]:
        if self._tokens is None:
            return {"token_mechanisms": "", "token_passdb": ""}
        (self._home / "oauth2.conf").write_text(_TOKENS.format(host=LOOPBACK, port=self._tokens.port))
        return {"token_mechanisms": " xoauth2 oauthbearer", "token_passdb": _TOKEN_PASSDB.format(home=self._home)}

    def end_sessions(self, user: str) -> None:
        """Hang up on `user`, as a server does where a token has run out."""
        subprocess.run(["doveadm", "-c", self._home / "dovecot.conf", "kick", user], check=True, capture_output=True)

    def _comes_up(self) -> bool:
        pause = threading.Event()
        for _ in range(500):
            with suppress(OSError), closing(socket.create_connection((LOOPBACK, self.tls_port), timeout=1)):
                return True
            if self._process is None or self._process.poll() is not None:
                return False
            pause.wait(0.02)
        return False

    def stop(self) -> None:
        """End Dovecot with all its children, and take its directory away."""
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, 9)
                self._process.wait(PATIENCE)
        shutil.rmtree(self._home, ignore_errors=True)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def account(self) -> Account:
        """A fresh mailbox."""
        user = f"dpo{next(_numbers)}"
        mails = self._home / "mail" / user / "Maildir"
        return Account(self.host, self.port, user, _SECRET, self.tls_port, self.ca_file, mails)


Script = Callable[["Talk"], None]


class ScriptedServer:
    """A server that does what a script tells it, with each connection: for what no decent server does.

    The script ends the connection by returning; what it raises because the client has gone is nobody's business.
    """

    host = LOOPBACK

    def __init__(self, script: Script, tls: ssl.SSLContext | None = None) -> None:
        self._script = script
        self._tls = tls
        self._socket = socket.create_server((LOOPBACK, 0))
        self.port: int = self._socket.getsockname()[1]
        self.connections = 0
        self.over = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="ScriptedServer", daemon=True)

    def settings(self, **changes: Any) -> MailboxSettings:
        return replace(MailboxSettings(host=self.host, port=self.port, user="dpo", security="none"), **changes)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join(PATIENCE)
        self._socket.close()

    def _serve(self) -> None:
        while not self.over.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            connection.settimeout(PATIENCE)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with (
                suppress(OSError, EOFError),
                closing(self._secured(connection)) as secured,
                closing(Talk(secured, self.over)) as talk,
            ):
                self._script(talk)

    def _secured(self, connection: socket.socket) -> socket.socket:
        try:
            return self._tls.wrap_socket(connection, server_side=True) if self._tls else connection
        except OSError:
            connection.close()
            raise


class Talk:
    """One connection, as a script sees it."""

    def __init__(self, connection: socket.socket, over: threading.Event) -> None:
        self._connection = connection
        self._file = connection.makefile("rb")
        self._over = over
        self.tag = ""
        self.heard: list[str] = []

    def close(self) -> None:
        self._file.close()

    def say(self, *lines: str) -> None:
        """Send lines; `{tag}` stands for the tag of the command heard last."""
        self._connection.sendall("".join(line.replace("{tag}", self.tag) + "\r\n" for line in lines).encode())

    def send(self, raw: bytes) -> None:
        self._connection.sendall(raw)

    def hear(self) -> str:
        """The next line of the client. Raises EOFError when it has gone."""
        line = self._file.readline().decode()
        if not line:
            raise EOFError
        self.heard.append(line.rstrip("\r\n"))
        self.tag = line.split()[0]
        return self.heard[-1]

    def answer(self) -> str:
        """The next line of the client, which is no command: what answers a `+`."""
        return self._file.readline().decode().rstrip("\r\n")

    def take(self, size: int) -> bytes:
        """So many octets of the client: a literal."""
        return self._file.read(size)

    def fall_silent(self) -> None:
        """Say nothing more until the test is over."""
        self._over.wait(PATIENCE)

    def greet(self, capabilities: str = "IDLE MOVE UIDPLUS") -> None:
        """Greeting, capabilities and sign-in, as a decent server does them."""
        self.say("* OK ready")
        while "LOGIN" not in (command := self.hear()):
            assert "CAPABILITY" in command
            self.say(f"* CAPABILITY IMAP4rev1 {capabilities}", "{tag} OK done")
        self.say(f"{{tag}} OK [CAPABILITY IMAP4rev1 {capabilities}] signed in")

    def open_folder(self, exists: int = 1, uidvalidity: int = 7) -> None:
        """Answer the next command, which opens a folder."""
        assert "EXAMINE" in self.hear() or "SELECT" in self.heard[-1]
        facts = (f"* {exists} EXISTS", f"* OK [UIDVALIDITY {uidvalidity}] ok", f"* OK [UIDNEXT {exists + 1}] ok")
        self.say("* FLAGS ()", "* 0 RECENT", *facts, "{tag} OK [READ-ONLY] done")


def _give_away(*paths: Path) -> None:
    person = pwd.getpwnam("nobody")
    for path in paths:
        os.chown(path, person.pw_uid, person.pw_gid)


def _text(path: Path) -> str:
    return path.read_text() if path.exists() else ""
