"""The writer's words, what they quote and what they forward, as mail programs lay them out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.threads import Parts, split

OWN = "Please delete my data.\n\nAnn"
OLD = "We have news for you."
FIELDS = {
    "en": (
        "From: News <n@example.net>",
        "Sent: Monday, 3 March 2025 10:00",
        "To: Ann <ann@example.org>",
        "Subject: News",
    ),
    "de": (
        "Von: Shop <news@example.net>",
        "Gesendet: Montag, 3. März 2025 10:00",
        "An: Ann <ann@example.org>",
        "Betreff: News",
    ),
    "fr": (
        "De : Shop <news@example.net>",
        "Envoyé : lundi 3 mars 2025 10:00",
        "À : Ann <ann@example.org>",
        "Objet : News",
    ),
    "es": ("De: Shop <news@example.net>", "Enviado el: lunes, 3 de marzo de 2025 10:00", "Para: Ann", "Asunto: News"),
    "it": (
        "Da: Shop <news@example.net>",
        "Inviato: lunedì 3 marzo 2025 10:00",
        "A: Ann <ann@example.org>",
        "Oggetto: News",
    ),
    "nl": ("Van: Shop <news@example.net>", "Verzonden: maandag 3 maart 2025 10:00", "Aan: Ann", "Onderwerp: News"),
    "pt": (
        "De: Shop <news@example.net>",
        "Enviada em: segunda-feira, 3 de março de 2025 10:00",
        "Para: Ann",
        "Assunto: News",
    ),
    "pl": ("Od: Shop <news@example.net>", "Wysłano: poniedziałek, 3 marca 2025 10:00", "Do: Ann", "Temat: News"),
}
INTRODUCTIONS = {
    "en Gmail": "On Mon, Mar 3, 2025 at 10:00 AM Shop <news@example.net> wrote:",
    "en Gmail wrapped": "On Mon, Mar 3, 2025 at 10:00 AM A Shop With a Long Name <\nnews@example.net> wrote:",
    "en wrapped twice": "On Mon, Mar 3, 2025 at 10:00 AM Shop With a Very Long Name\n<n.and.more@example.net>\nwrote:",
    "en Apple": "On 3 Mar 2025, at 10:00, Shop <news@example.net> wrote:",
    "en Thunderbird": "On 3/3/25 10:00, Shop wrote:",
    "en Yahoo": "On Monday, March 3, 2025 at 10:00:00 AM GMT+1, Shop <news@example.net> wrote:",
    "de Gmail": "Am Mo., 3. März 2025 um 10:00 Uhr schrieb Shop <news@example.net>:",
    "de Thunderbird": "Am 03.03.25 um 10:00 schrieb Shop:",
    "de Yahoo": "Am Montag, 3. März 2025 um 10:00:00 MEZ hat Shop <news@example.net> Folgendes geschrieben:",
    "fr Gmail": "Le lun. 3 mars 2025 à 10:00, Shop <news@example.net> a écrit :",
    "es Gmail": "El lun, 3 mar 2025 a las 10:00, Shop (<news@example.net>) escribió:",
    "it Gmail": "Il giorno lun 3 mar 2025 alle ore 10:00 Shop <news@example.net> ha scritto:",
    "nl Gmail": "Op ma 3 mrt 2025 om 10:00 schreef Shop <news@example.net>:",
    "nl Apple": "Op 3 mrt 2025 om 10:00 heeft Shop <news@example.net> het volgende geschreven:",
    "pt Gmail": "Em seg., 3 de mar. de 2025 às 10:00, Shop <news@example.net> escreveu:",
    "pt Apple": "A 03/03/2025, às 10:00, Shop <news@example.net> escreveu:",
    "pl Gmail": "pon., 3 mar 2025 o 10:00 Shop <news@example.net> napisał(a):",
    "pl Thunderbird": "W dniu 3.03.2025 o 10:00, Shop pisze:",
    "pl Apple": "Wiadomość napisana przez Shop <news@example.net> w dniu 3 mar 2025, o godz. 10:00:",
}
FORWARDS = {
    "en Gmail": "---------- Forwarded message ---------",
    "en Apple": "Begin forwarded message:",
    "en Thunderbird": "-------- Forwarded Message --------",
    "en Yahoo": "----- Forwarded Message -----",
    "de Gmail": "---------- Weitergeleitete Nachricht ---------",
    "de Apple": "Anfang der weitergeleiteten Nachricht:",
    "de Apple, newer": "Anfang der weitergeleiteten E-Mail:",
    "fr Gmail": "---------- Message transféré ---------",
    "fr Apple": "Début du message réexpédié :",
    "es Thunderbird": "-------- Mensaje reenviado --------",
    "es Apple": "Inicio del mensaje reenviado:",
    "it Thunderbird": "-------- Messaggio Inoltrato --------",
    "it Apple": "Inizio messaggio inoltrato:",
    "nl Thunderbird": "-------- Doorgestuurd bericht --------",
    "nl Apple": "Begin doorgestuurd bericht:",
    "pt Gmail": "---------- Mensagem encaminhada ---------",
    "pt Apple": "Início da mensagem reencaminhada:",
    "pl Gmail": "---------- Wiadomość przekazana dalej ---------",
    "pl Thunderbird": "-------- Przekazana wiadomość --------",
}


def cited(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


@pytest.mark.parametrize("name", INTRODUCTIONS)
def test_reply_marked(name: str) -> None:
    parts = split(f"{OWN}\n\n{INTRODUCTIONS[name]}\n\n{cited(OLD)}", "Re: News")
    assert (parts.own, parts.forwarded) == (OWN, "")
    assert parts.quoted.endswith(cited(OLD))


@pytest.mark.parametrize("name", INTRODUCTIONS)
def test_reply_unmarked_as_html_leaves_it(name: str) -> None:
    parts = split(f"{OWN}\n{INTRODUCTIONS[name]}\n{OLD}\nmore of it", "Re: News")
    assert (parts.own, parts.forwarded) == (OWN, "")
    assert parts.quoted == f"{INTRODUCTIONS[name]}\n{OLD}\nmore of it"


@pytest.mark.parametrize("name", INTRODUCTIONS)
def test_words_between_and_below_the_quotation_are_the_writers(name: str) -> None:
    parts = split(f"{INTRODUCTIONS[name]}\n> May we write to you?\nNo.\n\n> And your data?\n\nDelete them.", "Re: News")
    assert parts.own == "No.\n\n\nDelete them."
    assert parts.quoted.endswith("> May we write to you?\n> And your data?")


@pytest.mark.parametrize("language", FIELDS)
@pytest.mark.parametrize("rule", ["", "________________________________\n", "-----Original Message-----\n"])
def test_outlook_reply(language: str, rule: str) -> None:
    block = "\n".join(FIELDS[language])
    parts = split(f"{OWN}\n\n{rule}{block}\n\n{OLD}", "Re: News")
    assert (parts.own, parts.forwarded) == (OWN, "")
    assert parts.quoted.endswith(f"{block}\n\n{OLD}")


@pytest.mark.parametrize("language", FIELDS)
@pytest.mark.parametrize("prefix", ["FW: ", "Fwd: ", "WG: ", "TR: ", "RV: ", "I: ", "ENC: ", "PD: ", "[Fwd: "])
def test_outlook_forward(language: str, prefix: str) -> None:
    block = "\n".join(FIELDS[language])
    assert split(f"{OWN}\n\n{block}\n\n{OLD}", f"{prefix}News") == Parts(OWN, "", f"{block}\n\n{OLD}")


def test_new_outlook_with_bold_labels_and_copies() -> None:
    block = "*From:* Shop <news@example.net>\n*Sent:* Monday\n*To:* Ann\n*Cc:* Bob\n*Subject:* News"
    assert split(f"{OWN}\n{block}\n\n{OLD}", "RE: News") == Parts(OWN, f"{block}\n\n{OLD}", "")


@pytest.mark.parametrize(
    "line",
    [
        "-----Ursprüngliche Nachricht-----",
        "-----Message d'origine-----",
        "-----Mensaje original-----",
        "-----Messaggio originale-----",
        "-----Oorspronkelijk bericht-----",
        "-----Mensagem original-----",
        "-----Wiadomość oryginalna-----",
        "---- Original message ----",
        "-------- Original-Nachricht --------",
    ],
)
def test_original_message(line: str) -> None:
    assert split(f"{OWN}\n\n{line}\n{OLD}", "Re: x") == Parts(OWN, f"{line}\n{OLD}", "")
    assert split(f"{OWN}\n\n{line}\n{OLD}", "FW: x") == Parts(OWN, "", f"{line}\n{OLD}")


@pytest.mark.parametrize("name", FORWARDS)
def test_forward(name: str) -> None:
    shown = "\n".join((FORWARDS[name], *FIELDS[name[:2]], "", OLD))
    assert split(f"{OWN}\n\n{shown}") == Parts(OWN, "", shown)
    assert split(shown) == Parts("", "", shown)


@pytest.mark.parametrize("name", FORWARDS)
def test_forward_marked(name: str) -> None:
    """Apple Mail marks what it forwards, with or without the first line."""
    shown = "\n".join((FORWARDS[name], "", *FIELDS[name[:2]], "", OLD))
    assert split(f"{OWN}\n\n{cited(shown)}") == Parts(OWN, "", shown)
    head, _, tail = shown.partition("\n")
    assert split(f"{OWN}\n\n{head}\n\n{cited(tail.strip())}\n\nMore words.") == Parts(
        f"{OWN}\n\nMore words.", "", shown
    )


def test_a_forward_in_a_quotation_is_quoted() -> None:
    old = cited(f"I got this:\n\n{FORWARDS['en Gmail']}\n{OLD}")
    assert split(f"{old}\n\n{OWN}", "Re: x") == Parts(OWN, old, "")


def test_a_thread_in_a_forward_is_forwarded() -> None:
    shown = f"{FORWARDS['en Gmail']}\n{OLD}\n\n{INTRODUCTIONS['en Gmail']}\n> older"
    assert split(f"{OWN}\n{shown}") == Parts(OWN, "", shown.replace("\n> ", "\n"))


@pytest.mark.parametrize(
    "letter",
    [
        "On 3 May your colleague wrote:\nwe cannot delete it. I insist.",
        "From: Ann Example\nTo: the data protection officer\nDate: 3 May 2025\nSubject: erasure\n\nDelete my data.",
        "From: Ann, with thanks.\n\nTo: everybody.",
        "Forwarded message rules are what I ask about.",
        "I wrote to you.\n--\nthe rest of a letter\n" + "line\n" * 20 + "end",
        "On the phone at 10:30 you told me this:\nno.",
        "On Monday I wrote to you:\nplease delete it.\nYou did not.",
        "On Monday at 10:30 I wrote:\nplease delete it.",
        "On 3 May 2025 at 10:30 you wrote:\nwe cannot delete it. I insist.",
        "Am Montag um 10:30 schrieb ich Ihnen:\nBitte löschen.",
        "Le 3 mai 2025 à 10:30 vous m'avez écrit :\nnon.",
        "The law says:\n---------- Article 17 ----------\nThe data subject shall have the right to obtain erasure.",
        "I was away.\nFrom: 12 May\nTo: 14 May\nPlease answer later.",
        "From: 1 May 2025\nTo: 31 May 2025\nBalance: 12.00\n\nThat is your statement; correct it.",
        "Roses are red,\n - and data is mine -\n____\nviolets are blue,\n-- and so is this line.",
        "Ann Example\nExample Street 1\n\nDatum: 3. Mai\nVon: Ann Example\nAn: die Firma\nBetreff: Löschung\n\nBitte.",
        "Datum: 3. Mai 2025\nVon: Ann\nAn: die Firma\nBetreff: Löschung\n\nIch bitte um Löschung.",
    ],
)
def test_a_letter_is_left_whole(letter: str) -> None:
    assert split(letter, "My request") == Parts(letter, "", "")


def test_a_letter_that_is_all_marked_is_the_writers() -> None:
    assert split(cited(OWN), "My request") == Parts(OWN, "", "")
    assert split(cited(OLD), "Re: News") == Parts("", cited(OLD), "")


def test_signature() -> None:
    letter = "Delete my data.\n\n--\nAnn\nExample Street 1"
    assert split(letter) == Parts("Delete my data.", "", "", "--\nAnn\nExample Street 1")
    assert split("--\nAnn") == Parts("--\nAnn", "", "")
    assert split(f"Yes.\n--\nAnn\n\n{INTRODUCTIONS['en Gmail']}\n{cited(OLD)}").own == "Yes."


def test_nothing() -> None:
    assert split("") == Parts("", "", "")


LINES = st.sampled_from(
    [
        *INTRODUCTIONS.values(),
        *FORWARDS.values(),
        *FIELDS["en"],
        "",
        "> old",
        "> > older",
        "mine",
        "-- Original message --",
    ]
)


@given(st.lists(LINES, max_size=12), st.sampled_from(["", "Re: x", "Fwd: x"]))
def test_no_word_is_lost(lines: list[str], subject: str) -> None:
    body = "\n".join(lines)
    parts = split(body, subject)
    found = " ".join((parts.own, parts.quoted, parts.forwarded, parts.cut)).replace(">", " ").split()
    assert sorted(found) == sorted(body.replace(">", " ").split())


@given(st.text())
def test_any_text_is_divided(body: str) -> None:
    parts = split(body)
    found = " ".join((parts.own, parts.quoted, parts.forwarded, parts.cut)).replace(">", " ").split()
    assert sorted(found) == sorted(body.replace(">", " ").split())


@pytest.mark.parametrize(
    "body",
    [
        "word\n" * 50_000,
        "word " * 100_000,
        "x" * 100_000 + "\n" + "@" * 100_000 + "\n" + "-" * 100_000,
        ">" * 50_000,
        "> " * 50_000,
        ">\n\n" * 20_000,
        "> x\ny\n" * 20_000,
        "From: a\n" * 20_000,
        "From: a\n\n> b\n" * 10_000,
        "On Monday at 10:30\n" * 10_000,
        f"On {'wrote ' * 60}:\n" * 2_000,
        "--\na\n" * 10_000,
        "Sent from my iPhone\n" * 5_000,
        "This e-mail is confidential.\n\n" * 5_000,
        "If this e-mail is confidential and you are not the recipient of this e-mail\n" * 5_000,
        "Your reference: 7QK4-M2XD\n----\n" * 10_000,
        "Hello,\nYour reference: 7QK4-M2XD\n----\n" * 10_000,
        "_" * 20 + "\nnews@list.example\n" + ("_" * 20 + "\nnews@list.example\n") * 5_000,
        "environment " * 8_000,
        "\n" * 100_000,
    ],
    ids=range(20),
)
def test_no_text_is_costly(body: str) -> None:
    """What grew with the square of the text would take minutes here."""
    assert split(body)
    assert split(f"Yes.\n{body}", "Re: x")
