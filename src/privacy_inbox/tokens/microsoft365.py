"""Tokens of Microsoft Entra ID for Exchange Online: by an app of its own, or by a person's consent (device code)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msal
from cryptography import x509
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from privacy_inbox.core.faults import ConfigurationFault, SignInRefused
from privacy_inbox.tokens.files import secret_bytes, secret_line
from privacy_inbox.tokens.granting import Grant
from privacy_inbox.tokens.network import TOTAL_SECONDS, Exchange, sense

WORLD = "login.microsoftonline.com"
# Authority → what an app and what a person asks Exchange Online for; Microsoft's own names differ between the two.
RESOURCES = {
    WORLD: ("https://outlook.office365.com", "https://outlook.office.com"),
    "login.microsoftonline.us": ("https://outlook.office365.us", "https://outlook.office365.us"),
    "login.partner.microsoftonline.cn": ("https://partner.outlook.cn", "https://partner.outlook.cn"),
    "login.chinacloudapi.cn": ("https://partner.outlook.cn", "https://partner.outlook.cn"),
}
_APP_STEP = "check --tenant and --client, and in the app registration the secret or certificate and when it expires"
_SIGN_IN_STEP = "run the same command again with --sign-in"
_PEM = re.compile(rb"-----BEGIN ([A-Z ]+)-----.+?-----END \1-----", re.DOTALL)
_NAME = re.compile(r"[\w.:-]+")


@dataclass(frozen=True)
class Registration:
    """An app registration. `resource` None: what Exchange Online is called in the cloud of `authority`.

    Raises ConfigurationFault for names that do not fit into an address.
    """

    tenant: str
    client: str
    authority: str = WORLD
    resource: str | None = None

    def __post_init__(self) -> None:
        for option in ("tenant", "client", "authority"):
            if not _NAME.fullmatch(getattr(self, option)):
                raise ConfigurationFault(f"--{option} is no name", f"--authority is a host such as {WORLD}")

    @property
    def identity(self) -> tuple[str, ...]:
        return "microsoft365", self.authority, self.tenant, self.client

    def resources(self) -> tuple[str, str]:
        """What an app and what a person asks for."""
        return (self.resource,) * 2 if self.resource else RESOURCES.get(self.authority, RESOURCES[WORLD])

    def client_of(self, kind: Callable[..., Any], exchange: Exchange, credential: object = None) -> Any:
        """Msal's client of this registration. The authority is the admin's word: nobody else is asked about it."""
        return kind(
            self.client,
            client_credential=credential,
            authority=f"https://{self.authority}/{self.tenant}",
            http_client=exchange,
            instance_discovery=False,
        )


@dataclass(frozen=True)
class Application:
    """An app that acts for itself, by client credentials (RFC 6749 section 4.4): a secret, or key and certificate."""

    registration: Registration
    credential: str | Mapping[str, str] = field(repr=False)

    @property
    def identity(self) -> tuple[str, ...]:
        return *self.registration.identity, self.registration.resources()[0]

    def fetch(self, refresh_token: str | None) -> Grant:
        """A new token; there is never a refresh token. Raises Fault."""
        secrets = (self.credential,) if isinstance(self.credential, str) else ()
        scope = f"{self.registration.resources()[0]}/.default"
        with Exchange(TOTAL_SECONDS, _APP_STEP, secrets) as exchange, sense(self.registration.authority):
            client = self.registration.client_of(msal.ConfidentialClientApplication, exchange, self.credential)
            return _grant(client.acquire_token_for_client([scope]))


@dataclass(frozen=True)
class Person:
    """A person who agreed once that the app reads and sends as this person (RFC 8628), renewed from then on.

    `user`: who that has to be, where it matters.
    """

    registration: Registration
    user: str | None = None

    @property
    def identity(self) -> tuple[str, ...]:
        return *self.registration.identity, *self._scopes(), self.user or ""

    def fetch(self, refresh_token: str | None) -> Grant:
        """A new token by the refresh token. Raises SignInRefused without one, or when it is no longer good."""
        if refresh_token is None:
            raise SignInRefused("nobody has signed in yet", _SIGN_IN_STEP)
        with (
            Exchange(TOTAL_SECONDS, _SIGN_IN_STEP, (refresh_token, self.user or "")) as exchange,
            sense(self.registration.authority),
        ):
            client = self.registration.client_of(msal.PublicClientApplication, exchange)
            return _grant(client.acquire_token_by_refresh_token(refresh_token, self._scopes()))

    def sign_in(self, tell: Callable[[str], None]) -> Grant:
        """Show a person where to type which code, and wait until that is done or the code expires. Raises Fault."""
        step = "run the command again, and type the code in time; the app must allow public client flows"
        with Exchange(None, step, (self.user or "",)) as exchange, sense(self.registration.authority):
            client = self.registration.client_of(msal.PublicClientApplication, exchange)
            flow = client.initiate_device_flow(self._scopes())
            tell(f"Open {flow['verification_uri']} in any browser, and type {flow['user_code']}")
            answer = client.acquire_token_by_device_flow(flow)
            if "error" in answer:
                raise SignInRefused("nobody typed the code in time", step)
            self._require_right_person(answer)
            return _grant(answer)

    def _scopes(self) -> list[str]:
        """`offline_access`, for a refresh token, is added by msal."""
        resource = self.registration.resources()[1]
        return [f"{resource}/IMAP.AccessAsUser.All", f"{resource}/SMTP.Send"]

    def _require_right_person(self, answer: Mapping[str, Any]) -> None:
        """An administrator's browser is often signed in as the administrator."""
        claims = answer.get("id_token_claims") or {}
        if self.user and str(claims.get("preferred_username")).casefold() != self.user.casefold():
            raise SignInRefused("somebody else than --user signed in", "sign in as --user, in a private window")


def secret(path: Path) -> str:
    """A client secret. Raises ConfigurationFault."""
    return secret_line(path)


def certificate(path: Path) -> Mapping[str, str]:
    """Private key and certificate, both PEM in one file, as msal takes them. Raises ConfigurationFault."""
    blocks = {match[1].rpartition(b" ")[2]: match[0] for match in reversed([*_PEM.finditer(secret_bytes(path))])}
    try:
        load_pem_private_key(blocks[b"KEY"], None)
        x509.load_pem_x509_certificate(blocks[b"CERTIFICATE"])
    except (KeyError, TypeError, ValueError):
        what = f"{path} does not hold a private key without a passphrase and its certificate"
        raise ConfigurationFault(what, "let it hold both as PEM, one after the other") from None
    return {"private_key": blocks[b"KEY"].decode(), "public_certificate": blocks[b"CERTIFICATE"].decode()}


def _grant(answer: Mapping[str, Any]) -> Grant:
    return Grant(answer["access_token"], int(answer.get("expires_in", 0)), answer.get("refresh_token"))
