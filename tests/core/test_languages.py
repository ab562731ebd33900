"""Which language a text is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.languages import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Please send me what you have about me", "en"),
        ("Bitte löschen Sie meine Daten, ich will das nicht", "de"),
        ("Je vous prie de supprimer mes données", "fr"),
        ("", "unknown"),
        ("STOP", "unknown"),
        ("kérem törölje az összes adatomat még ma hogy ne kelljen", "other"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert language_of(text) == language


@given(st.text())
def test_nothing_raises(text: str) -> None:
    assert language_of(text)
