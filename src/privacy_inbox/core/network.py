"""What talking to any mail server has in common: where it is, what may go in clear, how its troubles are told.

The edges know what their libraries raise; what that means to a person is written here, once for both servers. Hosts,
ports and the configuration's tables are named in faults, never anything out of a mail.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from ipaddress import ip_address

from privacy_inbox.core.faults import ConfigurationFault, Unreachable
from privacy_inbox.core.settings import Credential, MailboxSettings, Security, SmtpSettings

Server = MailboxSettings | SmtpSettings

AGAIN = "Nothing to do if it passes: it is tried again by itself."


@dataclass(frozen=True)
class _Kind:
    """How we speak of a kind of server. `table` is where it is configured, `load` what it is sent."""

    table: str
    name: str
    noun: str
    load: str
    usual_ports: Mapping[Security, int]


# RFC 8314 section 7 for tls; else RFC 3501 section 2.1, RFC 6409 section 3.1 and RFC 5321 section 4.5.4.2.
_MAILBOX = _Kind("mailbox", "IMAP server", "server", "the password", {"tls": 993, "starttls": 143, "none": 143})
_RELAY = _Kind("smtp", "relay", "relay", "letters", {"tls": 465, "starttls": 587, "none": 25})


class Trouble(Enum):
    """What keeps us from a server, whatever the library: what is wrong and the next step, to be filled in by `told`."""

    NOT_TLS = (
        "{where} does not speak TLS there",
        'Use the port for TLS (usually {tls}), or security = "starttls" (usually {starttls}), in [{table}].',
    )
    NO_COMMON_TLS = "{where} and we find no common TLS ({detail})", "TLS 1.2 or newer is needed there."
    NO_STARTTLS = (
        "{where} offers no STARTTLS, and nothing is sent in clear",
        'Set security = "tls" in [{table}], with the port for it (usually {tls}).',
    )
    NO_SUCH_NAME = "The name {host} cannot be found", "Check host in [{table}], and the name service."
    REFUSED = "{where} takes no connections", "Check host and port in [{table}], and the {noun}."
    CLOSED = "{where} closed the connection", AGAIN
    OUT_OF_REACH = "{where} cannot be reached{detail}", "Check host, port and the network."


def told(trouble: Trouble, server: Server, detail: str = "") -> Unreachable:
    """The fault that tells of `trouble` with `server`; `detail` is a library's word for it, where the text has room."""
    kind = _kind(server)
    facts = {
        "where": where(server),
        "host": server.host,
        "table": kind.table,
        "noun": kind.noun,
        "tls": kind.usual_ports["tls"],
        "starttls": kind.usual_ports["starttls"],
        "detail": detail,
    }
    what, next_step = trouble.value
    return Unreachable(what.format_map(facts), next_step.format_map(facts))


def tls_trouble(reason: str | None) -> Trouble:
    """What a failed handshake means, by OpenSSL's reason: no TLS at all at the other end, or none that suits both."""
    no_tls = {"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG"}
    return Trouble.NOT_TLS if reason in no_tls else Trouble.NO_COMMON_TLS


def unusable_ca_file(server: Server) -> ConfigurationFault:
    """The fault for a `ca_file` that cannot be read, or holds no certificates."""
    return ConfigurationFault(
        f"The ca_file {server.ca_file} in [{_kind(server).table}] cannot be used",
        "Name a readable file of PEM certificates.",
    )


def forbid_cleartext(server: Server) -> None:
    """Raise ConfigurationFault where `server` would be spoken to in clear across a network (RFC 8314)."""
    if server.security != "none" or is_loopback(server.host):
        return
    kind = _kind(server)
    raise ConfigurationFault(
        f'security = "none" would send {kind.load} to {server.host} in clear',
        f'Set security = "tls" or "starttls" in [{kind.table}]; "none" is for a {kind.noun} on this host only.',
    )


def is_loopback(host: str) -> bool:
    """Whether `host` is this host for certain: `localhost` or a loopback address (RFC 6761 section 6.3, RFC 6890)."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def port(server: Server) -> int:
    """The configured port, else the usual one."""
    return server.port or _kind(server).usual_ports[server.security]


def name(server: Server) -> str:
    """The server inside a sentence, such as `relay mail.example.org:587`."""
    return f"{_kind(server).name} {server.host}:{port(server)}"


def where(server: Server) -> str:
    """The server at the beginning of a sentence."""
    return f"The {name(server)}"


def token_ways(credential: Credential) -> dict[str, tuple[str, ...]]:
    """SASL mechanisms for an OAuth2 token, in our order, and what each says in turn, before base64.

    The second word is what resigns after the server's error. XOAUTH2 comes first (Google's and Microsoft's; no RFC):
    Microsoft 365 offers nothing else, and at Google, which offers both, it is what everybody's mail programs use.
    OAUTHBEARER (RFC 7628) is for the servers that offer the standard's only.
    """
    bearer = f"auth=Bearer {credential.secret}\1\1"
    user = credential.user.replace("=", "=3D").replace(",", "=2C")  # RFC 5801 section 4
    return {
        "XOAUTH2": (f"user={credential.user}\1{bearer}", ""),
        "OAUTHBEARER": (f"n,a={user},\1{bearer}", "\1"),
    }


def token_error(challenge: bytes) -> str:
    """What a server objects to in a token (RFC 7628 section 3.2.2), such as `status 401, scope mail`; "" = nothing.

    `challenge` is its answer without base64.
    """
    try:
        error = json.loads(challenge)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(error, dict):
        return ""
    told = [f"{key} {printable(str(error[key]))[:100]}" for key in ("status", "scope") if error.get(key)]
    return ", ".join(told)


def printable(text: str) -> str:
    """A server's words with a blank for each control, line end and other sign that cannot be shown."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _kind(server: Server) -> _Kind:
    return _MAILBOX if isinstance(server, MailboxSettings) else _RELAY
