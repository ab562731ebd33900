"""Talking to a provider: bounded, verified, and judged in one place, so that its library sees good answers only."""

import math
import re
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import requests

from privacy_inbox.core.faults import CertificateRefused, ConfigurationFault, Fault, SignInRefused, Unreachable
from privacy_inbox.core.network import AGAIN, printable

TOTAL_SECONDS = 12.0  # for all requests of a fetch
REQUEST_SECONDS = 10.0
FIRST_WORDS = 120  # characters of a provider's explanation that are repeated

_WAITING = {"authorization_pending", "slow_down"}  # RFC 8628 section 3.5
_PASSING = {"temporarily_unavailable", "server_error"}  # RFC 6749 section 4.1.2.1
_CODE = re.compile(r"[a-z_]{1,40}")
_TELLING = re.compile(r"\S*@\S*|[\w.~+/=-]{20,}")  # an address; a token, or another identifier


class Exchange(requests.Session):
    """A session with one provider, for its library to use.

    `seconds` bounds all requests together, None each alone. `next_step` is what a person does about a refusal.
    `secrets` never appear in a fault, nor does an address or anything that looks like a token.
    """

    def __init__(self, seconds: float | None, next_step: str, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._end = time.monotonic() + seconds if seconds is not None else math.inf
        self._next_step = next_step
        self._secrets = sorted(filter(None, secrets), key=len, reverse=True)  # one may hold another
        del self.adapters["http://"]  # nothing goes out in clear, whatever a provider's discovery names

    def request(self, method: str, url: str | bytes, *args: Any, **kwargs: Any) -> requests.Response:
        """An answer that is a JSON object and no refusal, unless the refusal is to wait.

        Raises Unreachable, CertificateRefused, SignInRefused, ConfigurationFault. A redirect is not followed: it would
        carry the secret elsewhere.
        """
        host = urlsplit(str(url)).netloc
        left = min(REQUEST_SECONDS, self._end - time.monotonic())
        if left <= 0:
            raise _silent(host)
        kwargs |= {"timeout": left, "allow_redirects": False}
        try:
            answer = super().request(method, url, *args, **kwargs)
        except OSError as error:
            fault = _trouble(host, error)
        else:
            self._judge(host, answer)
            return answer
        raise fault  # outside of the handler: the error holds the request, and with it the secret

    def _judge(self, host: str, answer: requests.Response) -> None:
        code, body = answer.status_code, _json(answer)
        error = body.get("error") if body else None
        if code >= 500 or code == 429 or error in _PASSING:
            raise Unreachable(f"{host} is out of order for now (HTTP {code})", AGAIN)
        if body is None or 300 <= code < 400:
            raise nonsense(host)
        if error not in _WAITING and (error is not None or code >= 400):
            raise SignInRefused(f"{host} refused: {self._said(body)}", self._next_step)

    def _said(self, body: Mapping[str, Any]) -> str:
        """The error code of RFC 6749 section 5.2, and the first words of the explanation."""
        code = body.get("error")
        known = code if isinstance(code, str) and _CODE.fullmatch(code) else "no known error code"
        words = body.get("error_description")
        text = words if isinstance(words, str) else ""
        for secret in self._secrets:
            text = text.replace(secret, "…")
        first = _TELLING.sub("…", printable(text))[:FIRST_WORDS].strip()
        return f"{known}: {first}" if first else known


@contextmanager
def sense(host: str) -> Iterator[None]:
    """Say as a fault that a library could not make sense of an answer. Its own error may quote it."""
    try:
        yield
        return
    except (ValueError, KeyError, TypeError, RuntimeError):
        pass
    raise nonsense(host)


def nonsense(host: str) -> Fault:
    """The fault for an answer that no provider should give."""
    return Unreachable(f"{host} gave an answer that makes no sense", "see that this is the provider's own host")


def _silent(host: str) -> Fault:
    return Unreachable(f"{host} does not answer in time", AGAIN)


def _trouble(host: str, error: OSError) -> Fault:
    """What requests raises, all of it a kind of OSError."""
    if isinstance(error, requests.exceptions.SSLError):
        what = f"the certificate of {host} cannot be trusted"
        return CertificateRefused(what, "see who answers there; REQUESTS_CA_BUNDLE names an authority of your own")
    if isinstance(error, requests.exceptions.Timeout):
        return _silent(host)
    if isinstance(error, requests.exceptions.InvalidSchema):
        return ConfigurationFault(f"{host} would be spoken to in clear", "name an https address")
    if isinstance(error, requests.RequestException):
        return Unreachable(f"{host} cannot be reached", "check the name, the network and HTTPS_PROXY")
    return ConfigurationFault("REQUESTS_CA_BUNDLE names no file of certificates", "correct it, or take it away")


def _json(answer: requests.Response) -> dict[str, Any] | None:
    try:
        body = answer.json()
    except ValueError:
        return None
    return body if isinstance(body, dict) else None
