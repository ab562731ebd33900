"""Text out of a mail, safe to show."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core import clean

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_signs_that_reorder_or_hide_text_leave_it() -> None:
    assert clean.line(f"in{BIDI}voice\u00adfdp\u200b.exe\ufeff\x1b[0m") == "invoicefdp.exe[0m"
    assert clean.text("one\u2028two\x85three\rfour\x0bfive") == "one\ntwo\nthree\nfour\nfive"


@given(st.text())
def test_nothing_reorders_hides_or_controls(text: str) -> None:
    for cleaned in (clean.text(text), clean.line(text)):
        assert not set(cleaned) & set(BIDI)
        assert not [sign for sign in cleaned if unicodedata.category(sign) in ("Cc", "Cs") and sign != "\n"]
    assert "\n" not in clean.line(text)


@given(st.text())
def test_what_is_clean_stays(text: str) -> None:
    assert clean.line(clean.line(text)) == clean.line(text)
