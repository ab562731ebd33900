"""Signing in by access token: a Dovecot that asks a token endpoint, and scripted servers for what it refuses."""

import base64
import json
from collections.abc import Callable, Iterator

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.faults import SessionOver, SignInRefused, Unreachable
from privacy_inbox.core.network import token_error, token_ways
from privacy_inbox.core.settings import Credential
from privacy_inbox.mailbox import Mailbox, connect, connection
from servers import Account, DovecotServer, ScriptedServer, Talk, TokenServer

MAIL = b"Subject: hello\r\n\r\nA line.\r\n"
XOAUTH2, OAUTHBEARER = "XOAUTH2", "OAUTHBEARER"


# --- a real server ---


@pytest.fixture(scope="module")
def tokens() -> Iterator[TokenServer]:
    with TokenServer() as server:
        yield server


@pytest.fixture(scope="module")
def token_dovecot(dovecot_server: DovecotServer, tokens: TokenServer, authority: trustme.CA) -> Iterator[DovecotServer]:
    """Beside `dovecot_server`, which knows what to do where there is no Dovecot."""
    with DovecotServer(authority, tokens=tokens) as server:
        yield server


@pytest.fixture
def account(token_dovecot: DovecotServer) -> Account:
    return token_dovecot.account()


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Has the client know one mechanism only."""

    def limit(way: str) -> None:
        monkeypatch.setattr(connection, "token_ways", lambda credential: {way: token_ways(credential)[way]})

    return limit


def by_token(account: Account, token: str) -> Mailbox:
    return connect(account.settings(), lambda: Credential(account.user, token, "token"))


@pytest.mark.dovecot
@pytest.mark.parametrize("way", [XOAUTH2, OAUTHBEARER])
def test_a_good_token_signs_in(account: Account, tokens: TokenServer, only: Callable[[str], None], way: str) -> None:
    only(way)
    account.append("INBOX", MAIL)
    with by_token(account, tokens.issue(account.user)) as mailbox:
        assert len(mailbox.listing("INBOX").uids) == 1


@pytest.mark.dovecot
@pytest.mark.parametrize("way", [XOAUTH2, OAUTHBEARER])
def test_an_expired_token_is_refused_with_the_servers_reason(
    account: Account, tokens: TokenServer, only: Callable[[str], None], way: str
) -> None:
    only(way)
    token = tokens.issue(account.user)
    tokens.expire(token)
    with pytest.raises(SignInRefused) as caught:
        by_token(account, token)
    assert "AUTHENTICATIONFAILED" in caught.value.what
    assert "status" in caught.value.what
    assert token not in str(caught.value)
    assert "token_command" in caught.value.next_step


@pytest.mark.dovecot
def test_a_token_of_somebody_else_is_refused(account: Account, tokens: TokenServer) -> None:
    with pytest.raises(SignInRefused):
        by_token(account, tokens.issue("somebody"))


@pytest.mark.dovecot
def test_a_token_that_runs_out_in_a_session_is_followed_by_a_new_one(
    token_dovecot: DovecotServer, account: Account, tokens: TokenServer
) -> None:
    shown: list[str] = []

    def sign_in() -> Credential:
        shown.append(tokens.issue(account.user))
        return Credential(account.user, shown[-1], "token")

    with connect(account.settings(), sign_in) as mailbox:
        mailbox.listing("INBOX")
        tokens.expire(shown[0])
        token_dovecot.end_sessions(account.user)
        with pytest.raises(SessionOver):
            mailbox.wait("INBOX", 10, lambda: False)  # Dovecot may answer another command or two before it hangs up
    with connect(account.settings(), sign_in) as mailbox:
        assert mailbox.listing("INBOX").uids == ()
    assert len(set(shown)) == 2
    with pytest.raises(SignInRefused):
        by_token(account, shown[0])


# --- scripted ones ---


def offering(capabilities: str, heard: list[str], *challenges: str) -> Callable[[Talk], None]:
    def script(talk: Talk) -> None:
        talk.say("* OK ready")
        talk.hear()
        talk.say(f"* CAPABILITY IMAP4rev1 {capabilities}", "{tag} OK done")
        heard.append(talk.hear().partition(" ")[2])
        tag = talk.tag
        for challenge in ("", *challenges):
            talk.say("+ " + base64.b64encode(challenge.encode()).decode())
            heard.append(talk.answer())
        if challenges:
            talk.say(f"{tag} NO [AUTHENTICATIONFAILED] no")
        else:
            talk.say(f"{tag} OK [CAPABILITY IMAP4rev1] signed in")
            talk.hear()

    return script


@pytest.mark.parametrize(
    ("capabilities", "way", "said"),
    [
        ("AUTH=XOAUTH2", XOAUTH2, "user=dpo\1auth=Bearer t0ken\1\1"),
        ("AUTH=OAUTHBEARER", OAUTHBEARER, "n,a=dpo,\1auth=Bearer t0ken\1\1"),
        ("AUTH=PLAIN AUTH=OAUTHBEARER AUTH=XOAUTH2", XOAUTH2, "user=dpo\1auth=Bearer t0ken\1\1"),
    ],
)
def test_a_token_goes_by_what_the_server_offers(capabilities: str, way: str, said: str) -> None:
    heard: list[str] = []
    with ScriptedServer(offering(capabilities, heard)) as server:
        connect(server.settings(), lambda: Credential("dpo", "t0ken", "token")).close()
    assert heard == [f"AUTHENTICATE {way}", base64.b64encode(said.encode()).decode()]


@pytest.mark.parametrize(("way", "resigns"), [(XOAUTH2, ""), (OAUTHBEARER, "AQ==")])
def test_the_servers_error_is_answered_and_told(way: str, resigns: str) -> None:
    heard: list[str] = []
    error = json.dumps({"status": "invalid_token", "scope": "https://mail.example/", "echo": "t0ken"})
    with ScriptedServer(offering(f"AUTH={way}", heard, error)) as server, pytest.raises(SignInRefused) as caught:
        connect(server.settings(), lambda: Credential("dpo", "t0ken", "token"))
    assert heard[2] == resigns
    assert "(status invalid_token, scope https://mail.example/)" in caught.value.what
    assert "t0ken" not in str(caught.value)


def test_no_token_is_shown_to_a_server_that_takes_none() -> None:
    heard: list[str] = []

    def script(talk: Talk) -> None:
        talk.say("* OK ready")
        talk.hear()
        talk.say("* CAPABILITY IMAP4rev1 AUTH=PLAIN", "{tag} OK done")
        heard.append(talk.hear())

    with ScriptedServer(script) as server, pytest.raises(SignInRefused, match="offers no sign-in"):
        connect(server.settings(), lambda: Credential("dpo", "t0ken", "token"))
    assert heard == []


def test_a_bye_at_sign_in_is_no_session_that_is_over() -> None:
    def script(talk: Talk) -> None:
        talk.say("* OK ready")
        talk.hear()
        talk.say("* CAPABILITY IMAP4rev1", "{tag} OK done")
        talk.hear()
        talk.say("* BYE AccessTokenExpired")

    with ScriptedServer(script) as server, pytest.raises(Unreachable) as caught:
        connect(server.settings(), lambda: Credential("dpo", "secret"))
    assert not isinstance(caught.value, SessionOver)


# --- the words ---


@pytest.mark.parametrize("user", ["dpo@firm.example", "a=b,c", "büro"])
def test_names_are_escaped_for_oauthbearer(user: str) -> None:
    first, resigns = token_ways(Credential(user, "t", "token"))[OAUTHBEARER]
    header = first.partition("\1")[0]
    assert header.count(",") == 2
    assert header[4:-1].replace("=2C", ",").replace("=3D", "=") == user
    assert resigns == "\1"


@pytest.mark.parametrize(
    ("challenge", "told"),
    [
        (
            b'{"status":"400","schemes":"Bearer","scope":"https://mail.example/"}',
            "status 400, scope https://mail.example/",
        ),
        (b'{"status":401}', "status 401"),
        (b'{"status":"two\\r\\nlines"}', "status two  lines"),
        (b"[1]", ""),
        (b"{}", ""),
        (b"Username:", ""),
        (b"[" * 100_000, ""),
        (b"\xff", ""),
    ],
)
def test_what_a_server_objects_to(challenge: bytes, told: str) -> None:
    assert token_error(challenge) == told


@given(st.binary(max_size=60))
def test_no_objection_is_more_than_a_line(challenge: bytes) -> None:
    assert token_error(challenge).isprintable()
