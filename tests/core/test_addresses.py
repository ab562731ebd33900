"""Senders that pose as somebody else, and senders that only write another language."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy_inbox.core import addresses

OTHER, MIXED = (
    "the sender's domain is written with other letters",
    "the sender's domain mixes letters of several scripts",
)
NAMED = "its display name holds an address of another domain"

# From field → what is odd about it, of an oddity with a domain only its beginning.
TABLE: dict[str, tuple[str, ...]] = {
    "alice@person.example": (),
    "alice@xn--mller-kva.example": (OTHER,),
    "alice@МÜLLER.example": (OTHER, MIXED),
    "alice@пример.example": (OTHER,),
    "alice@рaypal.example": (OTHER, MIXED),  # the first letter is Cyrillic
    "alice@xn--aypal-uye.example": (OTHER, MIXED),  # the same as name servers know it
    "alice@日本語メール.example": (OTHER,),
    "alice@한국漢字.example": (OTHER,),
    "alice@αbc.example": (OTHER, MIXED),
    "alice@ｐerson.example": (OTHER,),  # wide letters are the same letters
    "alice@xn--99999999999.example": (OTHER,),
    "alice@xn--.example": (OTHER,),
    "Alice (at work) <alice@person.example>": (),
    '"alice@PERSON.example" <a@person.example>': (),
    '"privacy@firm.example" <a@person.example>': (NAMED,),
    '"privacy＠firm.example" <a@person.example>': (NAMED,),
    "a@person.example (privacy@firm.example)": (NAMED,),
    '"Alice @ home" <a@person.example>': (),
}


@pytest.mark.parametrize("field", TABLE)
def test_what_is_odd_about_a_sender(field: str) -> None:
    _, oddities = addresses.originators(addresses.read([field]), 1)
    assert tuple(oddity.partition(":")[0] for oddity in oddities) == TABLE[field]


def test_the_domain_is_shown_as_name_servers_know_it() -> None:
    _, oddities = addresses.originators(addresses.read(["a@MÜLLER.example"]), 1)
    assert oddities == [f"{OTHER}: xn--mller-kva.example"]


def test_a_crowd_of_senders_is_not_judged_one_by_one() -> None:
    crowd = ", ".join(f"a@ü{number}.example" for number in range(100))
    _, oddities = addresses.originators(addresses.read([crowd]), 1)
    assert len(oddities) == addresses.MAX_JUDGED


@given(st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_any_sender_is_judged_in_plain_ascii(text: str) -> None:
    for field in (text, f"a@{text}", f"a@xn--{text}", f'"{text}" <a@b.example>'):
        _, oddities = addresses.originators(addresses.read([field]), 1)
        assert all(oddity.isascii() and oddity.isprintable() for oddity in oddities)
