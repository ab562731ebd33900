"""Signing in (RFC 4954)."""

import base64
import binascii
import smtplib

from privacy_inbox.core.faults import SignInRefused, Unreachable
from privacy_inbox.core.network import AGAIN, token_error, token_ways, where
from privacy_inbox.core.settings import Credential, SmtpSettings
from privacy_inbox.smtp.replies import Reply, read, said
from privacy_inbox.smtp.troubles import sign_in_refused


def sign_in(client: smtplib.SMTP, settings: SmtpSettings, credential: Credential) -> None:
    """Sign in by the first way that both sides know, and by no other: each wrong try helps to lock the account.

    Raises SignInRefused, and Unreachable where it is refused for now only.
    """
    offered = client.esmtp_features.get("auth", "").upper().split()
    ways = _ways(credential)
    way = next((name for name in ways if name in offered), None)
    if way is None:
        raise SignInRefused(
            f"{where(settings)} offers no sign-in by {' or '.join(ways)}",
            "See what the relay wants: password_… or token_… in [smtp], another port, or no user at all.",
        )
    reply, challenges = _prove(client, way, ways[way])
    if reply.code // 100 == 2:
        return
    objection = next(filter(None, map(token_error, challenges)), "") if credential.kind == "token" else ""
    words = said(reply, (credential.user, credential.user + "@")) + (f" ({objection})" if objection else "")
    words = words.replace(credential.secret or "\0", "…")
    if reply.code < 500:
        raise Unreachable(f"{where(settings)} lets nobody in for now: {words}", AGAIN)
    raise sign_in_refused(settings, words)


def _ways(credential: Credential) -> dict[str, tuple[str, ...]]:
    """SASL mechanisms for a credential, and what each says in turn (PLAIN: RFC 4616)."""
    user, secret = credential.user, credential.secret
    if credential.kind == "token":
        return token_ways(credential)
    return {"PLAIN": (f"\0{user}\0{secret}",), "LOGIN": (user, secret)}


def _prove(client: smtplib.SMTP, way: str, words: tuple[str, ...]) -> tuple[Reply, list[bytes]]:
    """AUTH in UTF-8, which smtplib's own knows nothing of. Returns the last reply, and the challenges before it."""
    first, *others = (base64.b64encode(word.encode()).decode() for word in words)
    challenges = []
    client.putcmd("AUTH", f"{way} {first}")
    reply = read(client)
    for answer in (*others, ""):
        if reply.code != 334:
            break
        challenges.append(_plain(reply.text))
        client.putcmd(answer)
        reply = read(client)
    return reply, challenges


def _plain(challenge: str) -> bytes:
    try:
        return base64.b64decode(challenge)
    except (binascii.Error, ValueError):
        return b""
