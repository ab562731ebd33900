"""Greeting and signature: whose names they show, and what stands between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core import courtesies
from privacy_inbox.core.features import names_in, text_of
from privacy_inbox.core.message import parse

WISH = {
    "en": "please remove everything you keep about me.",
    "de": "bitte löscht alles, was ihr über mich gespeichert habt.",
    "fr": "merci de supprimer tout ce que vous gardez sur moi.",
    "es": "quiero que se borre todo lo que guardan sobre mí.",
    "it": "vorrei che cancellaste tutto quello che avete su di me.",
    "nl": "graag alles verwijderen wat jullie over mij bewaren.",
    "pt": "gostaria que apagassem tudo o que guardam sobre mim.",
    "pl": "proszę usunąć wszystko, co o mnie przechowujecie.",
}
MAILS = [
    ("en", "Dear Ms Ashdown,", "Kind regards\nJoan O’Neill", {"ashdown", "joan", "o’neill"}),
    ("en", "Hi Tom,", "Cheers, Ann", {"tom", "ann"}),
    ("en", "Hello", "Best,\nAnn Lee\nHead of Sales\nBrindle Ltd", {"ann", "lee", "brindle"}),
    ("en", "Good morning Priya,", "Sent from my phone", {"priya"}),
    ("de", "Sehr geehrte Frau Dr. Kowalski,", "Mit freundlichen Grüßen\nJörg Weiß", {"kowalski", "jörg", "weiß"}),
    ("de", "Hallo Herr Özdemir,", "VG\nLenny", {"özdemir", "lenny"}),
    ("de", "Liebe Frau Öztürk-Bär,", "Viele Grüße, Änne", {"öztürk-bär", "änne"}),
    ("fr", "Bonjour Madame Lefèvre,", "Bien cordialement,\nÉloïse Péricard", {"lefèvre", "éloïse", "péricard"}),
    ("fr", "Chère Nadège,", "Cordialement\nM. Lambrecht", {"nadège", "lambrecht"}),
    ("es", "Estimada Señora Piñeyro:", "Un saludo,\nPráxedes Lanuza", {"piñeyro", "práxedes", "lanuza"}),
    ("es", "Hola Íñigo,", "Gracias.\nHortensia", {"íñigo", "hortensia"}),
    ("es", "Querida Lucía,", "Saludos\nWilson", {"lucía", "wilson"}),
    ("it", "Gentile dottor Esposito,", "Cordiali saluti\nNicolò De Luca", {"esposito", "nicolò", "luca"}),
    ("it", "Buongiorno Chiara,", "Grazie\nGiò", {"chiara", "giò"}),
    ("nl", "Geachte heer Van Dijk,", "Met vriendelijke groet,\nFleur de Boer", {"dijk", "fleur", "boer"}),
    ("nl", "Beste Sanne,", "Groetjes\nDaan", {"sanne", "daan"}),
    ("nl", "Lieve Fenna,", "Liefs, Bram", {"fenna", "bram"}),
    ("pt", "Prezada Senhora Magalhães,", "Atenciosamente,\nJoão Gonçalves", {"magalhães", "joão", "gonçalves"}),
    ("pt", "Olá Inês,", "Obrigada\nLúcia", {"inês", "lúcia"}),
    (
        "pl",
        "Szanowna Pani Łucjo Wiśniewska,",
        "Z poważaniem\nŻaneta Ślusarczyk",
        {"wiśniewska", "żaneta", "ślusarczyk"},
    ),
    ("pl", "Droga Pani Ewo,", "Pozdrawiam serdecznie\nJacek", {"ewo", "jacek"}),
    ("pl", "Dzień dobry Panie Marku,", "Pozdrawiam\nZbyszek", {"marku", "zbyszek"}),
]


def mail(language: str, greeting: str, end: str) -> str:
    return f"{greeting}\n\n{WISH[language]}\n\n{end}"


@pytest.mark.parametrize(("language", "greeting", "end", "names"), MAILS)
def test_names_of_greeting_and_signature(language: str, greeting: str, end: str, names: set[str]) -> None:
    found = courtesies.names(mail(language, greeting, end))
    assert names <= found
    assert found.isdisjoint(WISH[language].replace(",", "").rstrip(".").split())


@pytest.mark.parametrize(("language", "greeting", "end", "names"), MAILS)
def test_no_model_sees_them(language: str, greeting: str, end: str, names: set[str]) -> None:
    """Nor those of the writer's header fields, wherever in the mail they stand."""
    text = mail(language, greeting, end).replace(WISH[language], f"{WISH[language]} Zoltan Quint.")
    fields = "From: Zoltan Quint <zq.tarnow@lee.example>\nReply-To: Xenia Holm <xh@lee.example>\nSubject: for Xenia"
    message = parse(f"{fields}\n\n{text}, Tarnow, Holm\n".encode())
    hidden = {*names, "zoltan", "quint", "tarnow", "xenia", "holm"}
    assert hidden <= names_in(message)
    assert hidden.isdisjoint(word.strip(".,") for word in text_of(message).split())


def test_whom_it_is_addressed_to_hides_no_word() -> None:
    """A mailbox is called like what people ask of it; no example of the corpus has such a field either."""
    text = "Please delete my data, I mind my privacy."
    plain = "From: Ann <ann@lee.example>\nSubject: x\n"
    ours = f'{plain}To: "Data Protection Officer" <privacy@brindle.example>\n'
    seen = [text_of(parse(f"{fields}\n{text}\n".encode())) for fields in (plain, ours)]
    assert seen[0] == seen[1]
    assert "delete my data" in seen[1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", set()),
        (" \n ", set()),
        ("Ann", set()),
        ("please delete my account", set()),
        ("I live in Passau and was born there.\nThe rest you know already.", set()),
        ("Dear Ann", {"ann"}),
        ("STOP\nAnn Lee", {"ann", "lee"}),
    ],
)
def test_what_is_no_greeting_and_no_signature(text: str, found: set[str]) -> None:
    assert courtesies.names(text) == found


@pytest.mark.parametrize(("language", "greeting", "end", "_names"), MAILS)
def test_what_stands_between_them(language: str, greeting: str, end: str, _names: set[str]) -> None:
    assert courtesies.body(mail(language, greeting, end).split("\n")) == [WISH[language]]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ([], []),
        (["", "  "], []),
        (["Thank you, delete it"], ["Thank you, delete it"]),
        (["Hi Tom, please delete it"], ["please delete it"]),
        (["Hello,", "Delete it.", "Thanks!", "Ann"], ["Delete it."]),
        (["Delete it, please", "", "Ann Lee", "+44 20 7946 0018"], ["Delete it, please"]),
    ],
)
def test_bodies(lines: list[str], kept: list[str]) -> None:
    assert [line.strip() for line in courtesies.body(lines)] == kept


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_has_names_or_none(text: str) -> None:
    for word in courtesies.names(text):
        assert word in text.lower()
    assert all(line in text for line in courtesies.body(text.split("\n")))
