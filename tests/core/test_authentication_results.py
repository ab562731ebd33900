"""Our own mail server's verdict on a sender (RFC 8601): whose word counts, where it stands, and what it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.authentication_results import forged

OURS = "authentication-results"
HOP = (
    "received",
    "from out.willow.example (out.willow.example [192.0.2.7]) by mx.north.example (Postfix) with ESMTPS id 7",
)
STRANGER = ("received", "from laptop (unknown [198.51.100.4]) by out.willow.example with ESMTPSA id 9")
FAIL = (OURS, "mx.north.example; dmarc=fail (p=NONE sp=NONE dis=NONE) header.from=willow.example")


def verdict(
    *headers: tuple[str, str], trusted: tuple[str, ...] = ("mx.north.example",), domain: str = "willow.example"
) -> str:
    return forged(headers, domain, trusted)


def said(results: str, server: str = "mx.north.example") -> str:
    return verdict((OURS, f"{server}; {results}"))


@pytest.mark.parametrize(
    ("results", "found"),
    [
        ("dmarc=fail (p=NONE sp=NONE dis=NONE) header.from=willow.example", "dmarc=fail"),
        ("DMARC = FAIL", "dmarc=fail"),
        ("dmarc/1=fail", "dmarc=fail"),
        ("spf=pass smtp.mailfrom=x@bulk.example; dkim=pass header.d=bulk.example; dmarc=fail", "dmarc=fail"),
        ("dmarc=pass; dmarc=fail", "dmarc=fail"),
        ("dmarc=none", ""),
        ("dmarc=temperror", ""),
        ("dmarc=permerror; dkim=permerror header.d=willow.example; spf=temperror smtp.mailfrom=willow.example", ""),
        ("dmarc=bestguesspass", ""),
        ("dmarc=failure-of-another-kind", ""),
        ("arc=fail", ""),
        ("arc=pass (i=1 dmarc=pass); dmarc=fail", "dmarc=fail"),
        ("none", ""),
        ("dkim=none; spf=fail smtp.mailfrom=willow.example", ""),
        ("dkim=fail header.d=willow.example; spf=neutral smtp.mailfrom=willow.example", ""),
        ("dkim=fail header.d=willow.example; spf=softfail smtp.mailfrom=willow.example", "dkim=fail, spf=softfail"),
        ("dkim=fail header.i=@mail.willow.example; spf=fail smtp.mailfrom=a.b@willow.example", "dkim=fail, spf=fail"),
        ('spf=fail smtp.helo=willow.example; dkim=fail (bad) header.b="x; dkim=pass"', "dkim=fail, spf=fail"),
        ("dkim=fail header.d=\"willow.example\"; spf=fail smtp.mailfrom=\"willow.example\"", "dkim=fail, spf=fail"),
        ("dkim=pass header.d=willow.example; dkim=fail header.d=willow.example; spf=fail smtp.helo=willow.example", ""),
        ("dkim=fail header.d=willow.example; dkim=pass header.d=evil.example; spf=fail smtp.mailfrom=willow.example",
         "dkim=fail, spf=fail"),
        ("dkim=fail header.d=notwillow.example; spf=fail smtp.mailfrom=notwillow.example", ""),
        ("spf=none (helo ; dmarc=pass) smtp.mailfrom=x; dmarc=fail", "dmarc=fail"),
        ("spf=none (helo (unclosed ; dmarc=pass) smtp.mailfrom=x; dmarc=fail", "dmarc=fail"),
    ],
)  # fmt: skip
def test_results(results: str, found: str) -> None:
    assert said(results) == found


@pytest.mark.parametrize(
    "server",
    [
        "mx.north.example",
        "MX.North.Example",
        "mx.north.example 1",
        "(us) mx.north.example (yes) 1",
        '"mx.north.example"',
    ],
)
def test_our_server_however_it_writes_its_name(server: str) -> None:
    assert said("dmarc=fail", server)


@pytest.mark.parametrize(
    "server",
    [
        "mx.elsewhere.example",
        "mx.north.example.evil.example",
        "xmx.north.example",
        "",
        "north.example",
        "(mx.north.example)",
    ],
)
def test_a_stranger_counts_nothing(server: str) -> None:
    assert said("dmarc=fail", server) == ""


def test_a_strangers_pass_hides_nothing() -> None:
    assert verdict((OURS, "mx.elsewhere.example; dmarc=pass"), FAIL)
    assert verdict(FAIL, (OURS, "mx.north.example; dmarc=pass"))
    assert verdict((OURS, "mx.north.example; spf=pass"), HOP, FAIL, (OURS, "mx.north.example; dmarc=pass"))


def test_several_fields_of_ours_are_one_verdict() -> None:
    spf = (OURS, "mx.north.example; spf=fail smtp.mailfrom=willow.example")
    dkim = (OURS, "mx.north.example; dkim=fail header.d=willow.example")
    for fields in [(spf, dkim, HOP), (dkim, spf, HOP), (dkim, HOP, spf, STRANGER), (spf, dkim), (spf, HOP, dkim)]:
        assert verdict(*fields) == "dkim=fail, spf=fail"
    assert verdict(spf, HOP, STRANGER, dkim) == ""


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        ([FAIL, HOP], True),
        ([HOP, FAIL, STRANGER], True),
        ([HOP, STRANGER, FAIL], False),
        ([HOP, ("received", "by localhost (Postfix) id 5"), ("received", "from a by 127.0.0.1 id 5"), HOP, FAIL], True),
        ([("received", "by 2001:db8::5 with SMTP id 4"), HOP, FAIL, STRANGER], True),
        ([("received", "from mx.north.example by imap.north.example with LMTP id 8"), HOP, FAIL], True),
        ([STRANGER, FAIL], True),  # no hop of ours is to be seen: the topmost of our name counts
        ([STRANGER, (OURS, "mx.north.example; spf=pass"), STRANGER, FAIL], False),
        ([FAIL], True),
        ([("received", "from by (by mx.evil.example) by mx.north.example for <by@north.example>"), FAIL], True),
        ([HOP, ("received", "from mx.north.example by mx.north.example.evil.example"), FAIL], False),
        ([HOP, ("received", ""), FAIL], True),
    ],
)  # fmt: skip
def test_only_our_own_block_counts(headers: list[tuple[str, str]], found: bool) -> None:
    assert bool(verdict(*headers)) is found


MICROSOFT = (
    "spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=willow.example; dkim=none (message not signed) header.d=none;"
    "dmarc=fail action=none header.from=willow.example;compauth=fail reason=000"
)


def test_exchange_online() -> None:
    hop = (
        "received",
        "from a.example (192.0.2.1) by AM1EUR.mail.protection.outlook.com (10.1.2.3) with Microsoft SMTP Server",
    )
    inner = (
        "received",
        "from AM1EUR.eurprd.prod.outlook.com (2603::1) by VI1PR.eurprd.prod.outlook.com with Microsoft SMTP Server",
    )
    microsoft = ("microsoft365",)
    assert verdict((OURS, MICROSOFT), trusted=microsoft) == "dmarc=fail"
    assert verdict(inner, (OURS, MICROSOFT), hop, trusted=microsoft) == "dmarc=fail"
    assert verdict(inner, hop, STRANGER, (OURS, MICROSOFT), trusted=microsoft) == ""
    assert verdict((OURS, MICROSOFT)) == ""
    assert verdict((OURS, "microsoft365; dmarc=fail"), trusted=microsoft) == ""
    assert verdict((OURS, MICROSOFT), FAIL, trusted=(*microsoft, "mx.north.example")) == "dmarc=fail"
    assert verdict((OURS, "spf=pass; dmarc=pass"), (OURS, MICROSOFT), trusted=microsoft) == ""
    assert verdict((OURS, MICROSOFT.replace("dmarc=fail", "dmarc=none")), trusted=microsoft) == ""


def test_a_domain_in_other_letters() -> None:
    results = "mx.north.example; dkim=fail header.d=xn--bcher-kva.example; spf=fail smtp.mailfrom=bücher.example"
    assert verdict((OURS, results), domain="bücher.example") == "dkim=fail, spf=fail"
    assert verdict((OURS, results), domain="xn--bcher-kva.example") == "dkim=fail, spf=fail"


def test_nobody_is_believed_where_nobody_is_configured() -> None:
    assert verdict(FAIL, (OURS, MICROSOFT), trusted=()) == ""


_NAMES = st.sampled_from(["received", OURS, "list-id"])
_VALUES = st.text(st.sampled_from('()"\\;= .@/mx.north.example dmarc dkim spf=fail by ') | st.characters(), max_size=80)


@given(st.lists(st.tuples(_NAMES, _VALUES), max_size=8), st.text(max_size=20))
def test_it_never_raises(headers: list[tuple[str, str]], domain: str) -> None:
    assert verdict(*headers, domain=domain) in ("", "dmarc=fail", "dkim=fail, spf=fail", "dkim=fail, spf=softfail")


@given(st.lists(st.tuples(_NAMES, _VALUES), max_size=8))
def test_nothing_below_hides_our_servers_failure(below: list[tuple[str, str]]) -> None:
    assert verdict(FAIL, *below) == "dmarc=fail"
    assert verdict(HOP, FAIL, *below) == "dmarc=fail"


@pytest.mark.parametrize(
    "value", ["(" * 20_000, "by " * 7_000, '"' * 20_000, "a;" * 10_000, "spf=" * 5_000, "header.d=" * 2_000]
)
def test_a_long_field_is_read_in_one_go(value: str) -> None:
    assert verdict(("received", value), (OURS, f"mx.north.example; {value}")) == ""
