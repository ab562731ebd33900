"""What is broken in our own house is refused with one clear message and the next step, before any mail is touched."""

import ctypes
import os
import resource
import shutil
import ssl
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from subprocess import CompletedProcess

import pytest
import trustme

from house import command, configure, house, mail, people_writing, words_alone
from privacy_inbox import resources
from privacy_inbox.core.message import parse
from servers import Account, MailSink, ScriptedServer, Talk, free_port

Break = Callable[[Path], None]


def flags(account: Account) -> list[tuple[bytes, ...]]:
    with account.client() as client:
        client.select_folder("INBOX", readonly=True)
        known = client.get_flags(client.search())
        return [tuple(flag for flag in known[uid] if flag != b"\\Recent") for uid in sorted(known)]


def put(account: Account) -> list[tuple[bytes, ...]]:
    """A seen and an unseen mail; returns their flags."""
    account.append("INBOX", mail(1))
    account.append("INBOX", mail(2))
    with account.client() as client:
        client.select_folder("INBOX")
        client.add_flags(client.search()[:1], [b"\\Seen"])
    return flags(account)


def one_message(ended: CompletedProcess[str], code: int, *words: str) -> None:
    """One message with its next step, and nothing else."""
    assert ended.returncode == code, ended.stderr
    assert ended.stdout == ""
    assert ended.stderr.startswith("privacy-inbox: ")
    assert ended.stderr.count("privacy-inbox: ") == 1
    assert "\n  → " in ended.stderr
    assert "Traceback" not in ended.stderr
    assert '"level"' not in ended.stderr
    for word in words:
        assert word in ended.stderr


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def wrong_password(path: Path) -> None:
    (path.parent / "imap-password").write_text("wrong")


def nobody_there(path: Path) -> None:
    lines = [f"port = {free_port()}" if line.startswith("port") else line for line in path.read_text().splitlines()]
    path.write_text("\n".join(lines))


def no_model(path: Path) -> None:
    edit(path, f'directory = "{words_alone()}"', 'directory = "nowhere"')


def half_a_model(path: Path) -> None:
    shutil.copytree(resources.shipped("models") / "starter", path.parent / "model")
    (path.parent / "model" / "weights.npz").write_bytes(b"PK")
    edit(path, f'directory = "{words_alone()}"', 'directory = "model"')


def own_template(path: Path) -> None:
    (path.parent / "letters/mail/en").mkdir(parents=True)
    (path.parent / "letters/mail/en/neutral.txt").write_text("Dear {{ nobody }},")
    path.write_text(path.read_text() + '\n[templates]\ndirectory = "letters"\n')


def copied_template(path: Path) -> None:
    shutil.copytree(resources.shipped("templates"), path.parent / "letters")
    (path.parent / "letters/mail/en/rights_request.txt").write_text("{% if %}")
    path.write_text(path.read_text() + '\n[templates]\ndirectory = "letters"\n')


def four_mistakes(path: Path) -> None:
    edit(path, 'timezone = "Europe/London"', 'timezone = "Europe/Londn"')
    edit(path, 'security = "none"', 'security = "plain"')
    edit(path, "poll_seconds = 1", 'poll_seconds = 0\npasword = "x"')


def no_configuration(path: Path) -> None:
    path.unlink()


def damaged_store(path: Path) -> None:
    with house(path).open_store():
        pass
    database = path.parent / "store" / "privacy-inbox.db"
    raw = bytearray(database.read_bytes())
    raw[4096:40_960] = os.urandom(36_864)
    database.write_bytes(raw)


def no_store_but_a_file(path: Path) -> None:
    (path.parent / "store").write_text("")


@pytest.mark.parametrize(
    ("broken", "code", "words"),
    [
        (wrong_password, 1, ["refused the sign-in", "[mailbox]"]),
        (nobody_there, 1, ["takes no connections", "host and port"]),
        (no_model, 1, ["model"]),
        (half_a_model, 1, ["model"]),
        (own_template, 1, ["en/neutral.txt", "nobody", "templates check"]),
        (copied_template, 1, ["en/rights_request.txt", "templates check"]),
        (four_mistakes, 2, ["timezone", "Europe/London", "security", "poll_seconds", "pasword"]),
        (no_configuration, 2, ["privacy-inbox.toml"]),
        (damaged_store, 1, ["damaged", "backup"]),
        (no_store_but_a_file, 1, ["store"]),
    ],
)
def test_a_house_that_is_not_in_order_touches_no_mail(
    broken: Break, code: int, words: list[str], imap_server: Account, sink: MailSink, tmp_path: Path
) -> None:
    before = put(imap_server)
    path = configure(tmp_path, imap_server, sink.port)
    kept = path.read_text()
    broken(path)
    one_message(command("run", "--once", config=path), code, *words)
    assert flags(imap_server) == before
    assert sink.deliveries == []
    path.write_text(kept)
    if broken not in (damaged_store, no_store_but_a_file):
        with house(path).open_store() as store:
            assert list(store.deliveries()) == []


def test_an_expired_certificate(authority: trustme.CA, sink: MailSink, tmp_path: Path) -> None:
    yesterday = datetime.now(UTC) - timedelta(days=1)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", not_after=yesterday).configure_cert(context)
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    heard: list[str] = []

    def listen(talk: Talk) -> None:
        heard.append(talk.hear())

    with ScriptedServer(listen, tls=context) as server:
        account = Account(server.host, server.port, "dpo", "secret")
        path = configure(tmp_path, account, sink.port)
        path.write_text(path.read_text().replace('security = "none"', 'security = "tls"\nca_file = "ca.pem"', 1))
        one_message(command("run", "--once", config=path), 1, "has expired", "renewed")
    assert heard == []


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))


def test_a_full_disk_takes_in_no_mail_and_loses_none(pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    path = configure(tmp_path, pymap, sink.port)
    with house(path).open_store():
        pass
    before = put(pymap)
    pymap.append("INBOX", mail(3, os.urandom(600_000).hex()))
    one_message(command("run", "--once", config=path, preexec_fn=limited), 1, "disk", "make room")
    assert flags(pymap)[:2] == before
    assert command("run", "--once", config=path).returncode == 0
    with house(path).open_store() as store:
        assert [row["outcome"] for row in store.deliveries()] == ["ticket"] * 3
        assert store.verify() == []
    assert len(sink.deliveries) == len({delivery.raw for delivery in sink.deliveries})


def as_anybody() -> None:
    """Root gives up its right to ignore the rights of files (capabilities CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH)."""
    if os.geteuid() == 0:
        for capability in (1, 2):
            ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


@pytest.mark.skipif(os.geteuid() == 0 and sys.platform != "linux", reason="root cannot be kept out")
@pytest.mark.parametrize("mode", [0o500, 0o000])
def test_no_rights_on_the_store(mode: int, pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    before = put(pymap)
    path = configure(tmp_path, pymap, sink.port)
    (tmp_path / "store").mkdir()
    (tmp_path / "store").chmod(mode)
    one_message(command("run", "--once", config=path, preexec_fn=as_anybody), 1, "store")
    assert flags(pymap) == before
    (tmp_path / "store").chmod(0o700)


# --- privacy ---


@pytest.mark.dovecot
def test_logs_hold_nothing_of_anybody(dovecot: Account, sink: MailSink, tmp_path: Path) -> None:
    mails = list(people_writing(60))
    dovecot.fill(mails, start=datetime.now(UTC) - timedelta(hours=1))
    path = configure(tmp_path, dovecot, sink.port, mailbox='processed_folder = "Done"')
    refused = {"person.7@somewhere.example": "550 5.1.1 <person.7@somewhere.example>: no such person"}
    sink.on_rcpt = lambda recipient: refused.get(recipient)
    ended = command("--log-level", "debug", "run", "--once", config=path)
    assert ended.returncode == 0
    assert ended.stdout == ""
    assert ended.stderr.count('"step"') > 60
    for raw in mails:
        message = parse(raw)
        assert message.correspondent
        writer = message.correspondent
        lines = [line for line in message.text.splitlines() if len(line) > 12]
        for value in (writer.address, writer.name, message.subject, message.message_id, *lines):
            assert value == "" or value not in ended.stderr
