"""Fixtures: mail servers. Each is started once; every test has a mailbox of its own."""

import os
from collections.abc import Iterator

import pytest
import trustme

from servers import Account, DovecotServer, MailSink, PymapServer, pymap_account

# Before numpy is loaded: on a busy machine the threads of linear algebra wait for each other ten times as long as they
# work.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """A certificate authority that nobody else trusts."""
    return trustme.CA()


@pytest.fixture(scope="session")
def pymap_server() -> Iterator[PymapServer]:
    with PymapServer() as server:
        yield server


@pytest.fixture(scope="session")
def dovecot_server(authority: trustme.CA) -> Iterator[DovecotServer]:
    if not DovecotServer.installed():
        # In CI a skip must not pass for success.
        missing = pytest.fail if "dovecot" in os.environ.get("PRIVACY_INBOX_REQUIRE", "").split() else pytest.skip
        missing("dovecot-imapd is not installed")
    with DovecotServer(authority) as server:
        yield server


@pytest.fixture
def pymap(pymap_server: PymapServer) -> Account:
    return pymap_account(pymap_server)


@pytest.fixture
def dovecot(dovecot_server: DovecotServer) -> Account:
    return dovecot_server.account()


@pytest.fixture(params=["pymap", pytest.param("dovecot", marks=pytest.mark.dovecot)])
def imap_server(request: pytest.FixtureRequest) -> Account:
    """A mailbox on each of the servers."""
    account: Account = request.getfixturevalue(request.param)
    return account


@pytest.fixture
def sink() -> Iterator[MailSink]:
    """An SMTP server that takes everything."""
    with MailSink() as server:
        yield server
