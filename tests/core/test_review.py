"""Why a person looks into a mail whatever its words: what was not read, and texts that only point to a file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.message import Attachment, Message, Report
from privacy_inbox.core.review import not_read, only_points

FILE = Attachment("letter.pdf", "application/pdf", 9, "1" * 64)


def mail(text: str = "", subject: str = "", **fields: object) -> Message:
    return Message(content_digest="", size=1, text=text, subject=subject, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Please see attached.",
        "Please find my letter attached.\n\nKind regards\nOwen Hale",
        "See attachment",
        "Dear Sir or Madam,\n\nPlease find attached a letter.\n\nYours faithfully,\nOwen Hale\n12 Mill Lane",
        "Hi, I've attached the completed form\n\nBest,\nOwen",
        "Attached.",
        "Form enclosed.\nOwen Hale\n+44 20 7946 0000",
        "Please read the attached letter. The attachment contains all the details.",
        "Siehe Anhang",
        "Sehr geehrte Damen und Herren,\n\nanbei mein Schreiben.\n\nMit freundlichen Grüßen\nJonas Ohl",
        "Guten Tag, im Anhang finden Sie meinen Antrag.\nJonas Ohl",
        "Bitte beachten Sie den Anhang.\n\nMfG\nOhl",
        "Bonjour,\n\nVeuillez trouver ci-joint mon courrier.\n\nCordialement\nLuc Ardent",
        "Voir pièce jointe",
        "Madame, Monsieur,\n\nVous trouverez en annexe ma lettre.".replace("Vous trouverez", "Veuillez trouver"),
        "Buenos días:\n\nAdjunto envío la carta.\n\nUn saludo\nLaura Peña",
        "Véase el documento adjunto",
        "Buongiorno,\n\nin allegato la mia lettera.\n\nCordiali saluti\nPaolo Serri",
        "Vedi allegato",
        "Geachte heer, mevrouw,\n\nZie bijlage.\n\nMet vriendelijke groet\nJoost Vermeer",
        "Bijgaand mijn brief.",
        "Bom dia,\n\nSegue em anexo o meu pedido.\n\nAtenciosamente\nRui Lopes",
        "Ver anexo",
        "Dzień dobry,\n\nw załączniku przesyłam pismo.\n\nZ poważaniem\nMarek Zięba",
        "Proszę zobaczyć załącznik",
    ],
)
def test_a_text_that_only_points_to_its_attachment(text: str) -> None:
    assert only_points(text)
    assert not_read(mail(text)) == "its text only points to an attachment; a person has to open it"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello",
        "Please see my letter.",
        "Attached is my passport. Delete my account.",
        "Please see attached: erase my data",
        "My subject access request is attached",
        "I am attached to my privacy",
        "Who opened the attachment?",
        "Why was this attached to my file?",
        "Attachment missing in your answer",
        "Please send a copy of my file as an attachment",
        "See attached.\nThank you for deleting my account",
        "Anbei mein Ausweis, bitte löschen Sie mein Konto",
        "Im Anhang mein Auskunftsersuchen nach Artikel 15",
        "Ci-joint ma demande d'accès",
        "Adjunto mi DNI para que borren mis datos",
        "In allegato la revoca del consenso",
        "Zie bijlage, ik wil inzage in mijn gegevens",
        "Segue em anexo, apaguem os meus dados",
        "W załączniku reklama od was",
        "see attached " * 80,
    ],
)
def test_a_text_that_says_something(text: str) -> None:
    assert not only_points(text)


@pytest.mark.parametrize(
    ("message", "because"),
    [
        (mail("Erase my data"), ""),
        (mail("Erase my data", attachments=(FILE,)), ""),
        (mail(), "the mail has no text of its own"),
        (mail(subject="Please erase my data"), "its only words are in the subject"),
        (mail(subject="Re: hello", quoted="> hello"), "the mail has no text of its own"),
        (mail(forwarded="From: us"), ""),
        (mail(report=Report("delivery-status")), ""),
        (mail(subject="hello", attachments=(FILE,), oddities=("holds only a picture",)), "it holds only a picture"),
        (mail(attachments=(FILE,)), "the mail has no text of its own"),
        (mail(oddities=("holds no text",)), "the mail has no text of its own"),
        (mail("x", oddities=("holds only a picture",)), ""),
        (
            mail(oddities=("encrypted; cannot be read automatically",)),
            "it is encrypted and cannot be read automatically",
        ),
        (
            mail("x", oddities=("more than 200 parts; the rest was not read",)),
            "more than 200 parts; the rest was not read",
        ),
        (
            mail("x", oddities=("its header is too long; the end was not read",)),
            "its header is too long; the end was not read",
        ),
        (mail("x", oddities=("winmail.dat could not be opened",)), "winmail.dat could not be opened"),
        (mail("x", oddities=("winmail.dat was not opened",)), "winmail.dat was not opened"),
        (
            mail("x", oddities=("its plain text and its HTML say different things; both were read",)),
            "its plain text and its HTML say different things; both were read",
        ),
        (
            mail("x", oddities=("its parts are nested too deeply; they were read as one text",)),
            "its parts are nested too deeply; they were read as one text",
        ),
        (
            mail("x", oddities=("wrapped in its signature; cannot be read automatically",)),
            "wrapped in its signature; cannot be read automatically",
        ),
        (mail("x", oddities=("signed; the signature was not checked", "several From fields")), ""),
        (mail("x", oddities=("hidden text of 1,234 characters was left out",)), ""),
    ],
)
def test_why_a_person_looks(message: Message, because: str) -> None:
    assert not_read(message) == because


@given(st.text(max_size=500))
def test_it_never_raises(text: str) -> None:
    assert isinstance(only_points(text), bool)


@pytest.mark.parametrize("text", ["attached " * 50_000, "\n" * 100_000, "A\n" * 50_000 + "see attached", "-" * 100_000])
def test_a_hostile_text(text: str) -> None:
    assert not only_points(text)
