"""Tokens of Google: by a service account that may act for a mailbox, or by a person's consent in a browser.

Google's device flow does not grant the scope of mail, so consent comes back to a loopback address (RFC 8252).
"""

import base64
import hashlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from google.auth.exceptions import GoogleAuthError
from google.auth.transport.requests import Request
from google.oauth2 import credentials, service_account

from privacy_inbox.core.faults import ConfigurationFault, SignInRefused
from privacy_inbox.tokens.files import secret_json
from privacy_inbox.tokens.granting import Grant
from privacy_inbox.tokens.loopback import Loopback
from privacy_inbox.tokens.network import TOTAL_SECONDS, Exchange, sense

SCOPE = "https://mail.google.com/"  # IMAP and SMTP; there is none that grants less
PERSON_SECONDS = 900.0
_ACCOUNT_STEP = "check --user, and in the admin console the domain-wide delegation of this account and its scope"
_SIGN_IN_STEP = "run the same command again with --sign-in"


@dataclass(frozen=True)
class ServiceAccount:
    """A service account with domain-wide delegation, acting for `user` (RFC 7523)."""

    information: Mapping[str, Any] = field(repr=False)
    user: str

    @property
    def identity(self) -> tuple[str, ...]:
        return "google", str(self.information["client_email"]), self.user

    def fetch(self, refresh_token: str | None) -> Grant:
        """A new token; there is never a refresh token. Raises Fault."""
        return _refreshed(self._credentials(), _ACCOUNT_STEP, (self.user,), str(self.information["token_uri"]))

    def _credentials(self) -> service_account.Credentials:
        try:
            held: service_account.Credentials = service_account.Credentials.from_service_account_info(  # type: ignore[no-untyped-call]
                self.information, scopes=[SCOPE], subject=self.user
            )
            return held
        except (ValueError, GoogleAuthError):
            pass
        raise ConfigurationFault("the key of the service account cannot be used", "download a new one")


@dataclass(frozen=True)
class Person:
    """A person who agreed once, in a browser, that a desktop app of the organisation reads and sends as this person."""

    client: Mapping[str, Any] = field(repr=False)
    user: str | None = None

    @property
    def identity(self) -> tuple[str, ...]:
        return "google", str(self.client["client_id"]), self.user or ""

    def fetch(self, refresh_token: str | None) -> Grant:
        """A new token by the refresh token. Raises SignInRefused without one, or when it is no longer good."""
        if refresh_token is None:
            raise SignInRefused("nobody has signed in yet", _SIGN_IN_STEP)
        known = credentials.Credentials(  # type: ignore[no-untyped-call]
            None,
            refresh_token=refresh_token,
            token_uri=self.client["token_uri"],
            client_id=self.client["client_id"],
            client_secret=self.client["client_secret"],
        )
        hidden = (refresh_token, self.client["client_secret"], self.user or "")
        return _refreshed(known, _SIGN_IN_STEP, hidden, self.client["token_uri"])

    def sign_in(self, tell: Callable[[str], None]) -> Grant:
        """Send a person to Google and wait for the browser to come back. Raises Fault."""
        state, verifier = secrets.token_urlsafe(16), secrets.token_urlsafe(48)
        with Loopback() as loopback:
            tell(f"Open in a browser on this computer:\n\n  {self._consent(loopback.address, state, verifier)}\n")
            tell(
                f"With the browser elsewhere, connect first: ssh -L {loopback.port}:127.0.0.1:{loopback.port} this-host"
            )
            answer = loopback.wait(state, PERSON_SECONDS)
        if "code" not in answer:
            raise SignInRefused("nobody agreed in the browser", _SIGN_IN_STEP)
        return self._redeem(answer["code"], loopback.address, verifier)

    def _consent(self, back: str, state: str, verifier: str) -> str:
        """Where the person agrees; the verifier is shown as its hash only (RFC 7636)."""
        digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
        query = {
            "response_type": "code",
            "client_id": self.client["client_id"],
            "redirect_uri": back,
            "scope": SCOPE,
            "state": state,
            "code_challenge": digest,
            "code_challenge_method": "S256",
            "access_type": "offline",  # with a refresh token,
            "prompt": "consent",  # each time, not only the first
        } | ({"login_hint": self.user} if self.user else {})
        return f"{self.client['auth_uri']}?{urlencode(query)}"

    def _redeem(self, code: str, back: str, verifier: str) -> Grant:
        """The code for tokens (RFC 6749 section 4.1.3)."""
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "client_id": self.client["client_id"],
            "client_secret": self.client["client_secret"],
            "redirect_uri": back,
            "code_verifier": verifier,
        }
        hidden = (code, verifier, self.client["client_secret"], self.user or "")
        host = urlsplit(self.client["token_uri"]).netloc
        with Exchange(TOTAL_SECONDS, _SIGN_IN_STEP, hidden) as exchange, sense(host):
            body = exchange.post(self.client["token_uri"], data=form).json()
            return Grant(body["access_token"], int(body.get("expires_in", 0)), body.get("refresh_token"))


def service_account_file(path: Path) -> Mapping[str, Any]:
    """The key of a service account, as Google's console gives it. Raises ConfigurationFault."""
    return secret_json(path, needs=("client_email", "private_key", "token_uri"))


def client_file(path: Path) -> Mapping[str, Any]:
    """The client of a desktop app, as Google's console gives it. Raises ConfigurationFault."""
    return secret_json(path, "installed", needs=("client_id", "client_secret", "auth_uri", "token_uri"))


def _refreshed(
    held: credentials.Credentials | service_account.Credentials, step: str, hidden: tuple[str, ...], uri: str
) -> Grant:
    with Exchange(TOTAL_SECONDS, step, hidden) as exchange, sense(urlsplit(uri).netloc):
        try:
            held.refresh(Request(exchange))  # type: ignore[no-untyped-call]
        except GoogleAuthError as error:
            raise ValueError from error
        lasts = (held.expiry.replace(tzinfo=UTC) - datetime.now(UTC)).total_seconds() if held.expiry else 0.0
        return Grant(held.token or "", lasts, getattr(held, "refresh_token", None))
