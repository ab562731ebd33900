"""Which language a text is in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.languages import LEARNED, language_of, name_of
from privacy_inbox.core.message import parse
from privacy_inbox.learning import raw_mail, read_corpus

CORPUS = Path(__file__).parents[2] / "models" / "corpus"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Please send me what you have about me", "en"),
        ("Bitte löschen Sie meine Daten, ich will das nicht", "de"),
        ("Je vous prie de supprimer mes données", "fr"),
        ("", "unknown"),
        ("STOP", "unknown"),
        ("STOPP", "unknown"),
        ("Fwd: WG: Rechnung", "unknown"),
        ("Quiero que borren todo lo que tengan sobre mí", "es"),
        ("Vorrei sapere che cosa avete su di me", "it"),
        ("Ik wil graag dat u mijn gegevens verwijdert", "nl"),
        ("Gostaria que apagassem os meus dados", "pt"),
        ("Proszę usunąć moje dane z państwa bazy", "pl"),
        ("kérem törölje az összes adatomat még ma hogy ne kelljen", "hu"),
        ("Jag vill att ni raderar allt som ni har om mig", "sv"),
        ("Prosím smažte všechny údaje, které o mně máte", "cs"),
        ("Verilerimin silinmesini istiyorum ve bu bir son uyarı", "tr"),
        ("Пожалуйста, удалите мои данные, вы обещали это ещё в мае", "ru"),
        ("Будь ласка, видаліть мої дані", "uk"),
        ("请删除我的个人信息", "zh"),
        ("私の情報を削除してください", "ja"),
        ("يرجى حذف بياناتي", "ar"),
        ("Παρακαλώ διαγράψτε τα δεδομένα μου", "el"),
        ("ມື້ນີ້", "other"),
        ("zxq brmf klop wupti gnarf snilk trobu vexal", "other"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert language_of(text) == language


@given(st.text())
def test_nothing_raises(text: str) -> None:
    assert language_of(text)


def test_every_language_has_a_name() -> None:
    assert {name_of(language) for language in LEARNED} == {
        "English", "German", "French", "Spanish", "Italian", "Dutch", "Portuguese", "Polish",
    }  # fmt: skip
    assert name_of("sv") == "Swedish"
    assert name_of("xx") == "xx"


def test_the_corpus_is_recognised() -> None:
    """Of the labelled mails, long or short, hardly one is taken for another language."""
    told = [(example, language_of(parse(raw_mail(example)).text)) for example in read_corpus(CORPUS)]
    wrong = [example.id for example, found in told if found not in (example.language, "unknown", "other")]
    right = [example.id for example, found in told if found == example.language]
    assert len(wrong) < 0.01 * len(told)
    assert len(right) > 0.96 * len(told)
