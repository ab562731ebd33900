"""Tokens of Microsoft 365 and Google, against a provider of our own: what is asked, kept, renewed, and said."""

import json
import os
import re
import stat
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests
import trustme
from hypothesis import given
from hypothesis import strategies as st

from house import configure
from privacy_inbox import tokens
from privacy_inbox.core.faults import CertificateRefused, ConfigurationFault, Fault, SignInRefused, Unreachable
from privacy_inbox.core.settings import MailboxSettings
from privacy_inbox.signin import credential
from privacy_inbox.tokens import Cache, Grant, google, microsoft365
from privacy_inbox.tokens.cache import Kept
from privacy_inbox.tokens.files import secret_bytes, secret_line
from privacy_inbox.tokens.loopback import Loopback
from privacy_inbox.tokens.network import FIRST_WORDS, Exchange
from providers import ACCOUNT, CLIENT, SECRET, TENANT, USER, Key, Provider, TokenGate, TokenRelay, refusal
from servers import Account
from test_signin import everything

WAIT = 30.0


@pytest.fixture(scope="session")
def key() -> Key:
    return Key.new()


@pytest.fixture
def provider(authority: trustme.CA, key: Key, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Provider]:
    with Provider(authority, tmp_path, key) as here:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(here.ca_file))
        yield here


def private(path: Path, text: str) -> Path:
    path.write_text(text)
    path.chmod(0o600)
    return path


def registration(provider: Provider) -> microsoft365.Registration:
    return microsoft365.Registration(TENANT, CLIENT, provider.host)


def application(provider: Provider) -> microsoft365.Application:
    return microsoft365.Application(registration(provider), SECRET)


def service_account(provider: Provider, user: str = USER) -> google.ServiceAccount:
    return google.ServiceAccount(google.service_account_file(account_file(provider)), user)


def account_file(provider: Provider) -> Path:
    held = {
        "type": "service_account",
        "client_email": ACCOUNT,
        "private_key": provider.key.private_pem,
        "token_uri": f"{provider.base}/token",
    }
    return private(provider.directory / "account.json", json.dumps(held))


def client_file(provider: Provider) -> Path:
    held = {"client_id": CLIENT, "client_secret": SECRET, "token_uri": f"{provider.base}/token"}
    whole = {"installed": held | {"auth_uri": f"{provider.base}/consent"}}
    return private(provider.directory / "client.json", json.dumps(whole))


def entra_person(provider: Provider) -> microsoft365.Person:
    return microsoft365.Person(registration(provider), USER)


def google_person(provider: Provider) -> google.Person:
    return google.Person(google.client_file(client_file(provider)), USER)


Maker = Callable[[Provider], tokens.Source]
every_program = pytest.mark.parametrize("source", [application, service_account])
every_person = pytest.mark.parametrize("source", [entra_person, google_person])


def no_secret_in(fault: BaseException, *more: str) -> None:
    said = everything(fault)
    assert not [secret for secret in (SECRET, USER, *more) if secret in said]


# --- What is asked of a provider --------------------------------------------------------------------------------------
def test_an_app_shows_its_secret_and_asks_for_exchange_online(provider: Provider) -> None:
    grant = application(provider).fetch(None)
    assert provider.takes(grant.access_token)
    assert 3590 <= grant.lasts <= 3600
    (form,) = provider.forms()
    assert form["grant_type"] == "client_credentials"
    assert form["scope"] == "https://outlook.office365.com/.default"


def test_an_app_proves_itself_by_a_certificate_and_shows_no_key(provider: Provider, tmp_path: Path) -> None:
    for number, parts in enumerate(([0, 1], [1, 0])):
        pems = [provider.key.private_pem, provider.key.certificate_pem()]
        file = private(tmp_path / f"app{number}.pem", "".join(pems[part] for part in parts))
        held = microsoft365.Application(registration(provider), microsoft365.certificate(file))
        assert provider.takes(held.fetch(None).access_token)
        assert "client_secret" not in provider.forms()[-1]
        assert "PRIVATE" not in str(provider.seen)


@pytest.mark.parametrize(
    ("authority", "resources"),
    [
        ("login.microsoftonline.com", ("https://outlook.office365.com", "https://outlook.office.com")),
        ("login.microsoftonline.us", ("https://outlook.office365.us",) * 2),
        ("login.partner.microsoftonline.cn", ("https://partner.outlook.cn",) * 2),
    ],
)
def test_each_cloud_has_its_own_name_for_exchange(authority: str, resources: tuple[str, str]) -> None:
    assert microsoft365.Registration("t", "c", authority).resources() == resources
    assert microsoft365.Registration("t", "c", authority, "https://mail.example").resources() == (
        "https://mail.example",
        "https://mail.example",
    )


def test_a_service_account_acts_for_the_mailbox_and_for_no_other(provider: Provider) -> None:
    assert provider.takes(service_account(provider).fetch(None).access_token)
    with pytest.raises(SignInRefused) as caught:
        service_account(provider, "ceo@organisation.example").fetch(None)
    assert "unauthorized_client: Client is unauthorized to act for …" in caught.value.what
    assert "domain-wide delegation" in caught.value.next_step


@every_person
def test_a_refresh_token_gives_a_token_and_the_next_refresh_token(source: Maker, provider: Provider) -> None:
    provider.renewals.add("first")
    grant = source(provider).fetch("first")
    assert provider.takes(grant.access_token)
    assert {grant.refresh_token} == provider.renewals
    (form,) = provider.forms()
    assert form["client_id"] == CLIENT


def test_a_person_is_asked_for_imap_and_smtp_and_for_what_renews_them(provider: Provider) -> None:
    provider.renewals.add("first")
    entra_person(provider).fetch("first")
    resource = "https://outlook.office.com"
    assert {f"{resource}/IMAP.AccessAsUser.All", f"{resource}/SMTP.Send", "offline_access"} <= set(
        provider.forms()[0]["scope"].split()
    )


# --- A person signs in ------------------------------------------------------------------------------------------------
def test_a_device_code_waits_for_the_person(provider: Provider, tmp_path: Path) -> None:
    heard: list[str] = []
    cache = Cache(tmp_path / "token.json")

    def tell(words: str) -> None:
        heard.append(words)
        threading.Thread(target=agree_when_asked, args=(provider,)).start()

    tokens.sign_in(entra_person(provider), cache, tell, time.time)
    assert heard == [f"Open {provider.base}/device in any browser, and type WDJB-MJHT"]
    assert len(provider.forms()) == 2
    assert provider.takes(tokens.token(entra_person(provider), cache, time.time))
    assert len(provider.forms()) == 2, "the token of the sign-in is served"


def agree_when_asked(provider: Provider) -> None:
    """Let the first question of the program go unanswered."""
    pause, end = threading.Event(), time.monotonic() + WAIT
    while not provider.forms() and time.monotonic() < end:
        pause.wait(0.01)
    provider.agreed = True


def test_somebody_else_than_the_user_is_not_taken(provider: Provider, tmp_path: Path) -> None:
    provider.agreed = True
    other = microsoft365.Person(registration(provider), "admin@organisation.example")
    with pytest.raises(SignInRefused, match="somebody else than --user") as caught:
        tokens.sign_in(other, Cache(tmp_path / "token.json"), lambda _: None, time.time)
    assert not (tmp_path / "token.json").exists()
    no_secret_in(caught.value)


@pytest.mark.parametrize("error", ["authorization_declined", "expired_token"])
def test_a_device_code_that_is_declined_or_too_old(error: str, provider: Provider, tmp_path: Path) -> None:
    def tell(_: str) -> None:
        provider.answers.append(refusal(error, f"AADSTS70000: not by {USER}"))

    with pytest.raises(SignInRefused, match=f"{error}: AADSTS70000: not by …") as caught:
        tokens.sign_in(entra_person(provider), Cache(tmp_path / "token.json"), tell, time.time)
    assert "run the command again" in caught.value.next_step


def browser(provider: Provider, visits: list[int]) -> Callable[[str], None]:
    """A person's browser: it agrees and comes back; before that, somebody else's page calls too."""

    def visit(address: str) -> None:
        with pytest.raises(urllib.error.HTTPError) as wrong:
            urllib.request.urlopen(address.partition("?")[0] + "?state=guessed&code=theirs", timeout=WAIT)
        visits.append(wrong.value.code)
        wrong.value.close()
        with urllib.request.urlopen(address, timeout=WAIT) as page:
            visits.append(page.status)

    def tell(words: str) -> None:
        if found := re.search(r"https://\S+", words):
            threading.Thread(target=visit, args=(provider.consent(found[0]),)).start()

    return tell


def test_a_browser_comes_back_with_a_code(provider: Provider, tmp_path: Path) -> None:
    visits: list[int] = []
    cache = Cache(tmp_path / "token.json")
    tokens.sign_in(google_person(provider), cache, browser(provider, visits), time.time)
    assert visits == [404, 200]
    assert provider.takes(tokens.token(google_person(provider), cache, time.time))
    assert len(provider.forms()) == 1


def test_a_person_who_does_not_agree(provider: Provider, tmp_path: Path) -> None:
    def refuse(words: str) -> None:
        if found := re.search(r"redirect_uri=(\S+?)&.*state=(\S+?)&", words):
            back = f"{urllib.request.unquote(found[1])}/?error=access_denied&state={found[2]}"
            threading.Thread(target=lambda: urllib.request.urlopen(back, timeout=WAIT).close()).start()

    with pytest.raises(SignInRefused, match="nobody agreed"):
        tokens.sign_in(google_person(provider), Cache(tmp_path / "token.json"), refuse, time.time)


def test_nobody_comes_back() -> None:
    with Loopback() as loopback:
        assert loopback.wait("state", 0.01) == {}


@every_person
def test_without_a_sign_in_a_person_is_needed(source: Maker, provider: Provider, tmp_path: Path) -> None:
    with pytest.raises(SignInRefused) as caught:
        tokens.token(source(provider), Cache(tmp_path / "token.json"), time.time)
    assert caught.value.what == "nobody has signed in yet"
    assert "--sign-in" in caught.value.next_step
    assert provider.seen == []


# --- What is kept -----------------------------------------------------------------------------------------------------
@every_program
def test_a_token_is_asked_for_once_while_it_lives_for_five_minutes(
    source: Maker, provider: Provider, tmp_path: Path
) -> None:
    cache, now = Cache(tmp_path / "token.json"), time.time()
    first = tokens.token(source(provider), cache, lambda: now)
    asked = len(provider.seen)
    assert tokens.token(source(provider), cache, lambda: now + 3200) == first
    assert len(provider.seen) == asked
    assert tokens.token(source(provider), cache, lambda: now + 3400) != first


@every_program
def test_without_a_cache_each_call_asks(source: Maker, provider: Provider) -> None:
    assert tokens.token(source(provider), None, time.time) != tokens.token(source(provider), None, time.time)


def test_a_sign_in_is_renewed_for_ever(provider: Provider, tmp_path: Path) -> None:
    """Each refresh token is good once, and every one is used: it never lies idle for so long that it expires."""
    provider.renewals.add("first")
    cache, now = Cache(tmp_path / "token.json"), time.time()
    cache.write(entra_person(provider).identity, Kept("old", now, "first"))
    given = [tokens.token(entra_person(provider), cache, lambda day=day: now + day * 86_400) for day in range(4)]
    assert len(set(given)) == 4
    assert provider.forms()[0]["refresh_token"] == "first"


def test_a_provider_that_renews_nothing_leaves_the_old_one_in_force(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "token.json")
    cache.write(("a",), Kept("old", 0, "kept"))
    tokens.token(Fixed(), cache, lambda: 100.0)
    assert cache.read(("a",)) == Kept("new", 160.0, "kept")


class Fixed:
    """A source that needs no provider."""

    identity = ("a",)

    def __init__(self) -> None:
        self.calls = 0

    def fetch(self, refresh_token: str | None) -> Grant:
        self.calls += 1
        return Grant("new", 60)

    def sign_in(self, tell: Callable[[str], None]) -> Grant:
        return Grant("new", 60)


def test_a_sign_in_that_cannot_be_renewed_is_none(tmp_path: Path) -> None:
    with pytest.raises(SignInRefused, match="none to renew it with"):
        tokens.sign_in(Fixed(), Cache(tmp_path / "token.json"), lambda _: None, time.time)


def test_the_cache_is_its_owners_only_and_replaced_in_one_step(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "token.json")
    before = os.umask(0)
    try:
        with cache.locked(1):
            cache.write(("a",), Kept("one", 1, None))
            opened = cache.file.open("rb")
            cache.write(("a",), Kept("two", 2, "more"))
    finally:
        os.umask(before)
    with opened:
        assert b'"one"' in opened.read(), "who reads the old file is not disturbed"
    assert {path.name for path in tmp_path.iterdir()} == {"token.json", "token.json.lock"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}
    assert "two" not in repr(cache.read(("a",)))


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "token.json").mkdir()
    with pytest.raises(OSError, match="directory"):
        Cache(tmp_path / "token.json").write(("a",), Kept("one", 1, None))
    assert [path.name for path in tmp_path.iterdir()] == ["token.json"]


def test_two_sign_ins_at_once_ask_once(tmp_path: Path) -> None:
    source, given = Slow(), []

    def ask() -> None:
        given.append(tokens.token(source, Cache(tmp_path / "token.json"), time.time))

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    source.entered.wait(WAIT)
    source.go.set()
    for thread in threads:
        thread.join(WAIT)
    assert given == ["new"] * 3
    assert source.calls == 1


class Slow(Fixed):
    def __init__(self) -> None:
        super().__init__()
        self.go, self.entered = threading.Event(), threading.Event()

    def fetch(self, refresh_token: str | None) -> Grant:
        self.entered.set()
        self.go.wait(WAIT)
        self.calls += 1
        return Grant("new", 3600)


def test_nobody_is_asked_for_what_cannot_be_kept(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        tokens.sign_in(Fixed(), Cache(tmp_path / "nowhere/token.json"), lambda _: None, time.time)


def test_nobody_waits_for_a_lock_for_ever(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "token.json")
    with cache.locked(1), pytest.raises(Unreachable, match="another sign-in"), cache.locked(0.1):
        pass


def test_a_cache_of_another_sign_in_is_not_touched(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "token.json")
    cache.write(("other",), Kept("theirs", 1, "precious"))
    held = cache.file.read_bytes()
    for attempt in (
        lambda: tokens.token(Fixed(), cache, time.time),
        lambda: tokens.sign_in(Fixed(), cache, lambda _: None, time.time),
    ):
        with pytest.raises(ConfigurationFault, match="belongs to another sign-in") as caught:
            attempt()
        assert "precious" not in everything(caught.value)
    assert cache.file.read_bytes() == held


@pytest.mark.parametrize("held", [b"", b"{", b"[]", b'{"identity":["a"],"kept":{"access_token":"precious"}}', b"\xff"])
def test_a_damaged_cache_says_so(held: bytes, tmp_path: Path) -> None:
    file = private(tmp_path / "token.json", "")
    file.write_bytes(held)
    with pytest.raises(SignInRefused, match="is damaged") as caught:
        Cache(file).read(("a",))
    assert "--sign-in" in caught.value.next_step
    assert "precious" not in everything(caught.value)


def test_what_others_may_read_is_refused(tmp_path: Path) -> None:
    file = private(tmp_path / "secret", SECRET)
    assert secret_line(file) == SECRET
    file.chmod(0o640)
    for read in (secret_bytes, Cache(file).read):
        with pytest.raises(ConfigurationFault, match="others than its owner") as caught:
            read(file if read is secret_bytes else ("a",))  # type: ignore[arg-type]
        assert f"chmod 600 {file}" in caught.value.next_step


# --- Files that are not what they should be ---------------------------------------------------------------------------
@pytest.mark.parametrize("text", ["", "\n", "two\nlines\n", "a\0b"])
def test_a_secret_is_one_line(text: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFault, match="does not hold a secret"):
        microsoft365.secret(private(tmp_path / "secret", text))


@pytest.mark.parametrize("text", ["", "hello", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"])
def test_a_certificate_needs_its_key(text: str, key: Key, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFault, match="does not hold a private key"):
        microsoft365.certificate(private(tmp_path / "app.pem", text + key.certificate_pem()))
    with pytest.raises(ConfigurationFault, match="cannot read"):
        microsoft365.certificate(tmp_path / "nowhere.pem")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"installed": []}', '{"installed": {"client_id": 7}}'])
def test_a_file_of_googles_must_hold_what_it_should(text: str, tmp_path: Path) -> None:
    file = private(tmp_path / "file.json", text)
    with pytest.raises(ConfigurationFault, match="does not hold what it should"):
        google.client_file(file)
    with pytest.raises(ConfigurationFault, match="does not hold what it should"):
        google.service_account_file(file)


def test_a_service_account_with_a_broken_key() -> None:
    broken = google.ServiceAccount(
        {"client_email": ACCOUNT, "private_key": SECRET, "token_uri": "https://localhost/token"}, USER
    )
    with pytest.raises(ConfigurationFault, match="cannot be used") as caught:
        broken.fetch(None)
    no_secret_in(caught.value)


@pytest.mark.parametrize("option", ["tenant", "client", "authority"])
def test_a_name_that_leads_elsewhere_is_refused(option: str) -> None:
    with pytest.raises(ConfigurationFault, match=f"--{option} is no name"):
        microsoft365.Registration(**{"tenant": "t", "client": "c", option: "evil.example/x?"})


# --- What goes wrong --------------------------------------------------------------------------------------------------
LONG = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln"
ANSWERS: list[tuple[tuple[int, bytes], type[Fault], str]] = [
    (refusal("invalid_grant", f"AADSTS1: {LONG} of {USER}"), SignInRefused, "invalid_grant: AADSTS1: … of …"),
    (refusal("access_denied", "word " * 99), SignInRefused, "access_denied: word word"),
    (refusal(SECRET.upper(), "why"), SignInRefused, "no known error code: why"),
    ((400, b"{}"), SignInRefused, "no known error code"),
    (refusal("temporarily_unavailable", "later"), Unreachable, "is out of order for now (HTTP 400)"),
    ((503, f"<p>{SECRET}".encode()), Unreachable, "is out of order for now (HTTP 503)"),
    ((429, b"{}"), Unreachable, "is out of order for now (HTTP 429)"),
    ((200, f'{{"access_token": "{SECRET}"'.encode()), Unreachable, "gave an answer that makes no sense"),
    ((200, f'["{SECRET}"]'.encode()), Unreachable, "gave an answer that makes no sense"),
    ((200, b"{}"), Unreachable, "gave an answer that makes no sense"),
    ((200, b'{"access_token": 7, "expires_in": 60}'), Unreachable, "gave an answer that makes no sense"),
    ((200, b'{"access_token": "a\\r\\nb", "expires_in": 60}'), Unreachable, "gave an answer that makes no sense"),
    ((200, b'{"access_token": "abc", "expires_in": "soon"}'), Unreachable, "gave an answer that makes no sense"),
    ((307, b"{}"), Unreachable, "gave an answer that makes no sense"),
    ((200, b"\xff\xfe"), Unreachable, "gave an answer that makes no sense"),
]


@pytest.mark.parametrize(("answer", "kind", "what"), ANSWERS)
def test_a_wrong_answer_is_told_without_a_secret(
    answer: tuple[int, bytes], kind: type[Fault], what: str, provider: Provider
) -> None:
    discovery = provider.answer("/openid-configuration", {})
    for source, before in (
        (application, [discovery]),
        (entra_person, [discovery]),
        (service_account, []),
        (google_person, []),
    ):
        provider.answers.extend([*before, answer])
        with pytest.raises(Fault) as caught:
            source(provider).fetch("a-refresh-token")
        assert type(caught.value) is kind
        assert what in caught.value.what
        assert len(caught.value.what) < FIRST_WORDS + 80
        assert caught.value.next_step
        no_secret_in(caught.value, SECRET.upper(), LONG, "a-refresh-token")


def test_a_secret_that_is_wrong_is_not_repeated(provider: Provider) -> None:
    wrong = microsoft365.Application(registration(provider), "short")
    with pytest.raises(SignInRefused) as caught:
        wrong.fetch(None)
    assert "invalid_client: AADSTS7000215: Invalid client secret … provided by …" in caught.value.what
    no_secret_in(caught.value, "short")


@every_person
def test_a_refresh_token_that_has_expired_needs_a_person(source: Maker, provider: Provider) -> None:
    with pytest.raises(SignInRefused) as caught:
        source(provider).fetch("idle-for-90-days")
    assert "invalid_grant: AADSTS700082: The refresh token … of … has expired due to inactivity." in caught.value.what
    assert "--sign-in" in caught.value.next_step
    no_secret_in(caught.value, "idle-for-90-days")


@given(before=st.text(), between=st.text(), after=st.text())
def test_an_explanation_never_holds_a_secret_an_address_or_a_token(before: str, between: str, after: str) -> None:
    exchange = Exchange(None, "", ["short", "short-and-long", ""])
    words = f"{before}short-and-long{between}{LONG}{after} {USER}\n{USER}"
    answer = requests.Response()
    answer.status_code, answer._content = 400, json.dumps({"error": "e", "error_description": words}).encode()
    exchange.mount("https://", Always(answer))
    with exchange, pytest.raises(SignInRefused) as caught:
        exchange.get("https://provider.example/token")
    assert not [secret for secret in ("short", "and-long", LONG, USER, "@") if secret in caught.value.what]
    assert caught.value.what.isprintable()


class Always(requests.adapters.BaseAdapter):
    """A network on which every host gives one answer."""

    def __init__(self, answer: requests.Response) -> None:
        super().__init__()
        self.answer = answer

    def send(self, *_: object, **__: object) -> requests.Response:
        return self.answer

    def close(self) -> None:
        pass


@pytest.mark.parametrize("answer", [(200, b"{}"), (200, b'{"token_endpoint": "https:/"}'), (200, b"nothing")])
def test_a_discovery_that_makes_no_sense(answer: tuple[int, bytes], provider: Provider) -> None:
    provider.answers.append(answer)
    with pytest.raises(Unreachable, match="makes no sense"):
        application(provider).fetch(None)


def test_a_tenant_that_nobody_knows(provider: Provider) -> None:
    provider.answers.append(refusal("invalid_tenant", "AADSTS90002: Tenant 'organisation.example' not found."))
    with pytest.raises(SignInRefused, match="invalid_tenant: AADSTS90002: Tenant") as caught:
        application(provider).fetch(None)
    assert "--tenant" in caught.value.next_step


def test_a_provider_that_says_nothing(provider: Provider) -> None:
    with Exchange(0.2, "") as exchange, pytest.raises(Unreachable, match="does not answer in time"):
        exchange.get(f"{provider.base}/silence")
    seen = len(provider.seen)
    with Exchange(0.0, "") as exchange, pytest.raises(Unreachable, match="does not answer in time"):
        exchange.get(f"{provider.base}/silence")
    assert len(provider.seen) == seen, "the time for all requests is over"


def test_a_provider_that_is_not_there(provider: Provider) -> None:
    with Exchange(5.0, "") as exchange, pytest.raises(Unreachable, match="cannot be reached"):
        exchange.get("https://localhost:1/token")


def test_a_certificate_of_somebody_else(provider: Provider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stranger = tmp_path / "stranger.pem"
    trustme.CA().cert_pem.write_to_path(stranger)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(stranger))
    with pytest.raises(CertificateRefused, match="cannot be trusted") as caught:
        application(provider).fetch(None)
    no_secret_in(caught.value)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "nowhere.pem"))
    with pytest.raises(ConfigurationFault, match="REQUESTS_CA_BUNDLE"):
        application(provider).fetch(None)
    assert provider.seen == []


def test_nothing_goes_out_in_clear(provider: Provider) -> None:
    clear = json.dumps(
        {"authorization_endpoint": "https://a.example/t/x", "token_endpoint": "http://localhost/t/token"}
    )
    provider.answers.append((200, clear.encode()))
    with pytest.raises(Fault) as caught:
        application(provider).fetch(None)
    assert caught.value.what
    plain = google.Person(google.client_file(client_file(provider)) | {"token_uri": "http://localhost/token"})
    with pytest.raises(ConfigurationFault, match="in clear"):
        plain.fetch("first")


# --- The command ------------------------------------------------------------------------------------------------------
def run(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    """`privacy-inbox token` as a process of its own, with no configuration anywhere."""
    command = [sys.executable, "-m", "privacy_inbox", "--config", "/nowhere/at-all.toml", "token", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, **options)  # type: ignore[call-overload, no-any-return]


def entra(provider: Provider, *more: str | Path) -> tuple[str | Path, ...]:
    return ("microsoft365", "--tenant", TENANT, "--client", CLIENT, "--authority", provider.host, *more)


def test_the_command_prints_a_token_and_nothing_else(provider: Provider, tmp_path: Path) -> None:
    file, cache = private(tmp_path / "secret", f"{SECRET}\n"), tmp_path / "token.json"
    ended = run(*entra(provider, "--secret-file", file, "--cache", cache))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert provider.takes(ended.stdout.removesuffix("\n"))
    provider.answers.extend([(503, b"")] * 9)
    assert run(*entra(provider, "--secret-file", file, "--cache", cache)).stdout == ended.stdout
    down = run(*entra(provider, "--secret-file", file))
    assert (down.returncode, down.stdout) == (os.EX_TEMPFAIL, "")
    assert down.stderr.startswith(f"privacy-inbox: {provider.host} is out of order for now (HTTP 503)\n  → ")


def test_a_person_signs_in_by_the_command(provider: Provider, tmp_path: Path) -> None:
    arguments = entra(provider, "--device-code", "--user", USER, "--cache", tmp_path / "token.json")
    needed = run(*arguments)
    assert needed.returncode == 1
    assert "nobody has signed in yet\n  → run the same command again with --sign-in" in needed.stderr
    provider.agreed = True
    signed_in = run(*arguments, "--sign-in")
    assert (signed_in.returncode, signed_in.stdout) == (0, ""), signed_in.stderr
    assert "WDJB-MJHT" in signed_in.stderr
    printed = run(*arguments)
    assert provider.takes(printed.stdout.strip())
    assert stat.S_IMODE((tmp_path / "token.json").stat().st_mode) == 0o600


def test_the_command_for_google(provider: Provider) -> None:
    printed = run("google", "--service-account", account_file(provider), "--user", USER)
    assert provider.takes(printed.stdout.strip()), printed.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("microsoft365", "--tenant", "t", "--client", "c"), "give one of --secret-file"),
        (("microsoft365", "--tenant", "t", "--client", "c", "--device-code"), "needs --cache"),
        (("microsoft365", "--tenant", "t", "--client", "c", "--secret-file", "s", "--device-code"), "give one of"),
        (("google", "--service-account", "s"), "needs --user"),
        (("google", "--client-file", "nowhere", "--cache", "c"), "cannot read nowhere"),
    ],
)
def test_wrong_use_ends_with_two(arguments: tuple[str, ...], words: str, tmp_path: Path) -> None:
    ended = run(*arguments, cwd=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert words in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(("name", "library"), [("microsoft365", "msal"), ("google", "google")])
def test_a_missing_extra_is_told(name: str, library: str) -> None:
    script = (
        f"import sys; sys.modules[{library!r}] = None; "
        "from privacy_inbox.commands.token import _provider; from privacy_inbox.core.faults import ConfigurationFault\n"
        f"try: _provider({name!r})\nexcept ConfigurationFault as fault: print(fault)"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert f"the library {library} is not installed\n  → install privacy-inbox[{name}]" in said


def test_nobody_else_loads_the_libraries() -> None:
    """Neither the daemon nor any other command, nor this one before it is called."""
    script = (
        "import sys; from privacy_inbox import cli, daemon; "
        "[cli.group.get_command(None, name) for name in cli.COMMANDS]; print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert "privacy_inbox.commands.token" in loaded
    assert not {"msal", "google.auth", "requests", "cryptography"} & set(loaded)


# --- The whole way ----------------------------------------------------------------------------------------------------
def test_check_signs_in_by_tokens_and_again_when_they_have_expired(
    provider: Provider, pymap: Account, tmp_path: Path
) -> None:
    secret, cache = private(tmp_path / "secret", SECRET), tmp_path / "token.json"
    words = entra(provider, "--secret-file", secret, "--cache", cache)
    command = "token_command = " + json.dumps(["privacy-inbox", "token", *map(str, words)])
    with TokenGate(pymap, provider.takes) as gate, TokenRelay(provider.takes) as relay:
        smtp = f'user = "{USER}"\n{command}'
        path = configure(tmp_path, pymap, relay.port, mailbox=command, smtp=smtp)
        text = path.read_text().replace(f"port = {pymap.port}\n", f"port = {gate.port}\n")
        path.write_text(text.replace('password_file = "imap-password"\n', ""))
        # Nothing of ours is on the PATH: `privacy-inbox` stands for the installation that runs.
        environment = {"PATH": "/nowhere", "REQUESTS_CA_BUNDLE": str(provider.ca_file)}

        def check() -> str:
            arguments = [sys.executable, "-m", "privacy_inbox", "--config", path, "check"]
            return subprocess.run(
                arguments, capture_output=True, text=True, timeout=120, check=False, env=environment
            ).stdout  # fmt: skip

        said = check()
        assert re.search(r"^mailbox +in order$", said, re.MULTILINE), said
        assert re.search(r"^relay +in order$", said, re.MULTILINE), said
        assert len(provider.forms()) == 1, "mailbox and relay share the token"
        first = gate.shown[-1]
        assert relay.shown[-1] == first

        provider.tokens[first] = 0.0
        held = json.loads(cache.read_text())
        held["kept"]["expires_at"] = time.time()
        cache.write_text(json.dumps(held))
        assert re.search(r"^mailbox +in order$", check(), re.MULTILINE)
        assert gate.shown[-1] == relay.shown[-1] != first


def test_a_refusal_reaches_whoever_signs_in(provider: Provider, tmp_path: Path) -> None:
    words = entra(provider, "--secret-file", private(tmp_path / "secret", SECRET))
    settings = MailboxSettings(
        host="imap.example.org", user=USER, token_command=("privacy-inbox", "token", *map(str, words))
    )
    discovery = provider.answer("/openid-configuration", {})
    refused = refusal("invalid_client", f"AADSTS7000222: the secret of {USER} has expired")
    provider.answers.extend([discovery, refused])
    with pytest.raises(SignInRefused) as caught:
        credential(settings, os.environ)
    assert caught.value.what == (
        f"token_command: {provider.host} refused: invalid_client: AADSTS7000222: the secret of … has expired"
    )
    assert "in the app registration the secret or certificate" in caught.value.next_step
    provider.answers.append((503, b""))
    with pytest.raises(Unreachable, match="is out of order for now"):
        credential(settings, os.environ)
