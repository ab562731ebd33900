"""How a token is come by, whoever the provider is: from the cache while it is fresh, else from its source."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from privacy_inbox.core.faults import SignInRefused
from privacy_inbox.tokens.cache import Cache, Kept

FRESH_SECONDS = 300  # a token that dies sooner is not begun with
LOCK_SECONDS = 14.0  # with the provider's time, less than a sign-in waits for its command


@dataclass(frozen=True)
class Grant:
    """What a provider hands out (RFC 6749 section 5.1). Raises ValueError for what cannot be an access token."""

    access_token: str = field(repr=False)
    lasts: float  # seconds from now
    refresh_token: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        token = self.access_token
        # RFC 6750 section 2.1 knows no blank and nothing beyond ASCII in a token.
        if not (isinstance(token, str) and token.isascii() and token.isprintable() and token and " " not in token):
            raise ValueError("no access token")


class Source(Protocol):
    """Somebody's tokens at a provider, to be had without a person."""

    @property
    def identity(self) -> tuple[str, ...]:
        """Whose tokens they are: what a cache must not mix up."""

    def fetch(self, refresh_token: str | None) -> Grant:
        """A new token; `refresh_token` is the one of the sign-in, None before. Raises Fault."""


class PersonalSource(Source, Protocol):
    """Tokens that a person must have agreed to once, in a browser."""

    def sign_in(self, tell: Callable[[str], None]) -> Grant:
        """Have a person agree; what that person must do is said to `tell`. Raises Fault."""


def token(source: Source, file: Cache | None, now: Callable[[], float]) -> str:
    """A token of `source` that lives for five minutes at least, without a call to the provider where one is kept.

    Raises SignInRefused where a person is needed, Unreachable where waiting may help, ConfigurationFault.
    """
    if file is None:
        return source.fetch(None).access_token
    with file.locked(LOCK_SECONDS):
        kept = file.read(source.identity)
        if kept is not None and kept.expires_at - now() > FRESH_SECONDS:
            return kept.access_token
        known = kept.refresh_token if kept else None
        asked_at = now()
        grant = source.fetch(known)
        file.write(source.identity, _to_keep(grant, asked_at, known))
        return grant.access_token


def sign_in(source: PersonalSource, file: Cache, tell: Callable[[str], None], now: Callable[[], float]) -> None:
    """Have a person sign in once, and keep what renews the tokens from then on. Raises as `token` does."""
    with file.locked(LOCK_SECONDS):  # what cannot be kept, or would displace another's, is told before anybody is asked
        file.read(source.identity)
    asked_at = now()
    grant = source.sign_in(tell)
    if grant.refresh_token is None:
        what = "the provider gave a token, but none to renew it with"
        raise SignInRefused(what, "sign in again, and agree to all it asks")
    with file.locked(LOCK_SECONDS):
        file.write(source.identity, _to_keep(grant, asked_at, None))


def _to_keep(grant: Grant, asked_at: float, known: str | None) -> Kept:
    """A provider that sends no new refresh token leaves the old one in force (RFC 6749 section 6)."""
    return Kept(grant.access_token, asked_at + grant.lasts, grant.refresh_token or known)
