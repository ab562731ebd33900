"""Where the person is: what shows it, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.message import Message
from privacy_inbox.core.places import region_of
from privacy_inbox.core.vocabulary import Region


def mail(text: str, subject: str = "") -> Message:
    return Message(content_digest="", size=len(text), text=text, subject=subject)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("I live in Leeds", Region.UK),
        ("under the UK GDPR", Region.UK),
        ("my postcode is EH1 2AB", Region.UK),
        ("call +44 20 7946 0000", Region.UK),
        ("under the GDPR", Region.EU),
        ("greetings from Kraków", Region.EU),
        ("Ballina, Co. Mayo", Region.EU),
        ("as a California resident", Region.US),
        ("Brooklyn, NY 11201", Region.US),
        ("I moved to New York", Region.US),
        ("as a resident of the U.S. I ask", Region.US),
        ("call +1 (202) 555-0100", Region.US),
        ("call +1(202) 555-0100", Region.US),
        ("call +353 (0)1 555 0100", Region.EU),
        ("call +41(0)44 555 01 00", Region.OTHER),
        ("here in New England", Region.US),
        ("Call 2+44 20", Region.UNKNOWN),
        ("the GDPR, and from Leeds", Region.UK),
        ("call 0044 20 7946 0000", Region.UK),
        ("from Geneva, Switzerland", Region.OTHER),
        ("in New South Wales", Region.OTHER),
        ("a nice cork", Region.UNKNOWN),
        ("hello", Region.UNKNOWN),
        ("Florence and Austin wrote", Region.UNKNOWN),
    ],
)
def test_regions(text: str, region: Region) -> None:
    assert region_of(mail(text))[0] is region


def test_the_words_that_show_it() -> None:
    assert region_of(mail("the GDPR says so; greetings from Stoke-on-Trent.")) == (Region.UK, "Stoke-on-Trent")
    assert region_of(mail("Help", "I am in Ghent")) == (Region.EU, "Ghent")


@given(st.text(), st.text())
def test_nothing_raises(text: str, subject: str) -> None:
    region, shown = region_of(mail(text, subject))
    assert bool(shown) is (region is not Region.UNKNOWN)
