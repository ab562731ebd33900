"""What our own mail server found about a sender (RFC 8601), and nobody else's word for it.

A field is believed by its authserv-id, and only in our server's own block: what stands below the first Received field
of a stranger came with the mail. Of one method the topmost field decides, so nothing below it can hide a failure.
"""

import re
from collections.abc import Iterable, Iterator

from privacy_inbox.core.machines import uncommented
from privacy_inbox.core.recipient import ascii_domain

MICROSOFT_365 = "microsoft365"  # stands for Exchange Online, which leaves its name out
_EXCHANGE_ONLINE = "outlook.com"  # the domain of its servers

_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*+)"')
_SAFE = re.compile(r"[\w.@+-]+")
_RESULT = re.compile(r"\s*(dmarc|dkim|spf)(?:/\d+)?\s*=\s*(\w+)")
_CONCERNED = re.compile(r"\b(?:header\.(?:d|i|from)|smtp\.(?:mailfrom|helo))\s*=\s*(?:[^\s;=]*@)?([\w.-]+)")
_BY = re.compile(r".*\bby\s+\[?([\w.:-]+)", re.DOTALL)
# Of several results of one method in one field: a good signature is enough, a failed policy too.
_DECISIVE = (("dkim", "pass"), ("dmarc", "fail"))


def forged(headers: Iterable[tuple[str, str]], domain: str, trusted: tuple[str, ...]) -> str:
    """The results by which a mail from `domain` is forged; empty where they say no such thing.

    `headers` are lower-case names and values from the top down, `trusted` the configured authserv-ids.
    """
    verdicts: dict[str, str] = {}
    for results in _believed(headers, frozenset(name.lower() for name in trusted)):
        verdicts = {**_verdicts(results, ascii_domain(domain)), **verdicts}
    if verdicts.get("dmarc") == "fail":
        return "dmarc=fail"
    if verdicts.get("dkim") == "fail" and verdicts.get("spf") in ("fail", "softfail"):
        return f"dkim=fail, spf={verdicts['spf']}"
    return ""


def _believed(headers: Iterable[tuple[str, str]], trusted: frozenset[str]) -> Iterator[str]:
    """The results in our server's own block, topmost first.

    Where no hop of ours is to be seen, the block is the topmost run of fields that name our server.
    """
    ours = False  # something that our server wrote has been seen
    for name, value in headers:
        if name == "received":
            hop = _hop(value)
            if ours and "." in hop and not _of_one_house(hop, trusted):
                return
            ours = ours or _of_one_house(hop, trusted)
        elif name == "authentication-results":
            results = _results(value, trusted)
            ours = ours or bool(results)
            yield results


def _results(value: str, trusted: frozenset[str]) -> str:
    """The results of one field, without what a sender may have chosen; empty where it is not our server's."""
    plain = _QUOTED.sub(_unquoted, uncommented(value)).lower()
    server, _, results = plain.partition(";")
    name = next(iter(server.split()), "")
    if "=" in name:
        return plain if MICROSOFT_365 in trusted else ""
    return results if name in trusted - {MICROSOFT_365} else ""


def _unquoted(found: re.Match[str]) -> str:
    return found[1] if _SAFE.fullmatch(found[1]) else "?"


def _hop(received: str) -> str:
    """The host that wrote a Received field; empty for one that has no name, such as an address or our own machine."""
    found = _BY.match(uncommented(received).lower().partition(";")[0])
    host = found[1].rstrip(".") if found else ""
    unnamed = ":" in host or host.replace(".", "").isdigit() or host.startswith("localhost")
    return "" if unnamed else host


def _of_one_house(host: str, trusted: frozenset[str]) -> bool:
    domains = (_EXCHANGE_ONLINE if name == MICROSOFT_365 else _house(name) for name in trusted)
    return any(f".{host}".endswith(f".{domain}") for domain in domains)


def _house(server: str) -> str:
    """The domain that a server's neighbours share with it."""
    _, _, parent = server.partition(".")
    return parent if "." in parent else server


def _verdicts(results: str, domain: str) -> dict[str, str]:
    """Method → verdict of one field, as far as it is about the From domain."""
    found: dict[str, str] = {}
    for result in results.split(";"):
        match = _RESULT.match(result)
        if not match or not (match[1] == "dmarc" or _concerns(result, domain)):
            continue
        if match[1] not in found or match.groups() in _DECISIVE:
            found[match[1]] = match[2]
    return found


def _concerns(result: str, domain: str) -> bool:
    names = [ascii_domain(name) for name in _CONCERNED.findall(result)]
    return not names or any(f".{a}".endswith(f".{b}") for name in names for a, b in ((name, domain), (domain, name)))
