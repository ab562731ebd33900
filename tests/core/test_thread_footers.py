"""What stands below a writer's words is cut; what the writer says, never. And our own letters, quoted unmarked."""

import pytest

from privacy_inbox.core.threads import Parts, split
from privacy_inbox.core.threads.letters import letters

OWN = "Please delete my data.\n\nAnn"
BELOW = (
    (
        "This e-mail and any attachments are confidential and intended solely for the addressee. If you are "
        "not the intended recipient, please notify the sender and delete this message."
    ),
    (
        "CONFIDENTIALITY NOTICE: This message may contain confidential or legally privileged information. Any "
        "unauthorised copying, disclosure or distribution is strictly prohibited."
    ),
    "This email is confidential.",
    "If you have received this email in error, please notify us immediately and delete it from your system.",
    (
        "Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der "
        "richtige Adressat sind oder diese E-Mail irrtümlich erhalten haben, informieren Sie bitte sofort den "
        "Absender und vernichten Sie diese E-Mail. Das unerlaubte Kopieren sowie die unbefugte Weitergabe "
        "dieser Mail ist nicht gestattet."
    ),
    "Diese Nachricht ist vertraulich und nur für den Empfänger bestimmt.",
    (
        "Ce message et toutes les pièces jointes sont confidentiels et établis à l'intention exclusive de ses "
        "destinataires. Si vous avez reçu ce message par erreur, merci de le détruire et d'en avertir "
        "immédiatement l'expéditeur. Toute utilisation ou diffusion non autorisée est interdite."
    ),
    "Ce courriel est confidentiel.",
    (
        "Este mensaje y sus archivos adjuntos son confidenciales y van dirigidos exclusivamente a su "
        "destinatario. Si usted ha recibido este mensaje por error, le rogamos que lo comunique al remitente "
        "y proceda a su eliminación. Queda prohibida cualquier divulgación, copia o distribución sin "
        "autorización."
    ),
    "Este correo electrónico es confidencial.",
    (
        "Questo messaggio e i suoi allegati sono riservati e destinati esclusivamente al destinatario "
        "indicato. Se avete ricevuto questo messaggio per errore, vi preghiamo di informare il mittente e di "
        "cancellare il messaggio. È vietata qualsiasi diffusione o copia."
    ),
    "Questo messaggio è riservato.",
    (
        "Dit bericht en de bijlagen zijn vertrouwelijk en uitsluitend bestemd voor de geadresseerde. Indien u "
        "niet de beoogde ontvanger bent, wordt u verzocht de afzender te informeren en het bericht te "
        "verwijderen. Openbaarmaking of verspreiding is niet toegestaan."
    ),
    "Deze e-mail is vertrouwelijk.",
    (
        "Esta mensagem e os seus anexos são confidenciais e destinam-se exclusivamente ao destinatário. Se "
        "recebeu esta mensagem por engano, por favor informe o remetente e elimine a mensagem. É proibida "
        "qualquer divulgação ou cópia não autorizada."
    ),
    "Esta mensagem é confidencial.",
    (
        "Niniejsza wiadomość oraz załączniki są poufne i przeznaczone wyłącznie dla adresata. Jeżeli nie są "
        "Państwo adresatem tej wiadomości, prosimy o niezwłoczne powiadomienie nadawcy i usunięcie "
        "wiadomości. Rozpowszechnianie, kopiowanie lub ujawnianie jest zabronione."
    ),
    "Ta wiadomość jest poufna.",
    "Please consider the environment before printing this e-mail.",
    "Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken.",
    "Pensez à l'environnement avant d'imprimer ce message.",
    "Antes de imprimir este correo, piense en el medio ambiente.",
    "Prima di stampare, pensa all'ambiente.",
    "Denk aan het milieu voordat u deze e-mail afdrukt.",
    "Antes de imprimir este e-mail, pense no meio ambiente.",
    "Zanim wydrukujesz tę wiadomość, pomyśl o środowisku.",
    "Sent from my iPhone",
    "Get Outlook for Android <https://aka.ms/abc>",
    "Sent from Outlook for iOS",
    "Sent from Yahoo Mail on Android",
    "Sent from Mail for Windows",
    "Sent from my Galaxy A52s 5G",
    "Sent from my Android device with K-9 Mail. Please excuse my brevity.",
    "Von meinem iPhone gesendet",
    "Gesendet mit der GMX Mail App",
    "Gesendet mit der mobilen Mail App",
    "Von meinem Samsung Galaxy Smartphone gesendet.",
    "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
    "Outlook für iOS beziehen",
    "Holen Sie sich Outlook für Android",
    "Gesendet von Outlook für iOS",
    "Envoyé de mon iPhone",
    "Envoyé depuis l'application Mail Orange",
    "Envoyé à partir de Outlook pour Android",
    "Obtenir Outlook pour iOS",
    "Télécharger Outlook pour Android",
    "Enviado desde mi iPhone",
    "Obtener Outlook para Android",
    "Enviado desde Outlook para iOS",
    "Enviado desde mi dispositivo Samsung",
    "Inviato da iPhone",
    "Inviato da Libero Mail",
    "Ottieni Outlook per Android",
    "Scarica Outlook per iOS",
    "Inviato dal mio dispositivo Samsung Galaxy",
    "Verstuurd vanaf mijn iPhone",
    "Verzonden vanaf mijn Galaxy",
    "Outlook voor iOS downloaden",
    "Outlook voor Android ophalen",
    "Enviado do meu iPhone",
    "Obter o Outlook para iOS",
    "Enviado a partir do meu iPhone",
    "Wysłane z iPhone'a",
    "Wysłano z iPhone'a",
    "Pobierz program Outlook dla systemu Android",
    "Wysłane z mojego telefonu Samsung",
    "Wysłano z Onet Poczta",
    "Virus-free. www.avast.com",
    "Virenfrei. www.avast.com",
    "This email has been checked for viruses by Avast antivirus software.",
    "Diese E-Mail wurde von Avast-Antivirussoftware auf Viren geprüft.",
    "Este correo electrónico ha sido comprobado en busca de virus con Avast antivirus.",
    "Wolny od wirusów. www.avast.com",
    "Registered in England and Wales No. 01234567",
)
SAID = (
    "This email is confidential and I want my data deleted.",
    "Please keep this request confidential.",
    "Please delete all.",
    "Please delete this e-mail address from your list.",
    "An unauthorised disclosure of confidential files took place. Names were sent by mistake to the wrong recipient.",
    "This e-mail with a confidential staff list was sent to the wrong recipient by mistake.",
    "This confidential email was sent to a recipient by mistake.",
    "The email was sent to the recipient by mistake.",
    "Please contact the sender of this e-mail.",
    "Please remove this recipient from your e-mail system.",
    "This message was sent to my phone.",
    "Is this message confidential?",
    "This email contains confidential information about 300 customers.",
    "Diese E-Mail mit vertraulichen Daten wurde an falsche Empfänger gesendet.",
    "Eine vertrauliche E-Mail wurde irrtümlich an andere Empfänger gesendet.",
    "Ce message confidentiel a été envoyé par erreur à un autre destinataire.",
    "Este mensaje confidencial fue enviado por error a otro destinatario.",
    "Questo messaggio riservato è stato inviato per errore a un altro destinatario.",
    "Dit vertrouwelijke bericht is per abuis aan een andere ontvanger gestuurd.",
    "Esta mensagem confidencial foi enviada por engano a outro destinatário.",
    "Ta poufna wiadomość została omyłkowo wysłana do innego odbiorcy.",
    "Bitte löschen Sie alle Daten.",
    "Bitte drucken Sie die Daten auf Papier aus.",
    "Please inform all persons whose information is used by your company.",
    "Gesendet wurde das Paket an mein Telefon.",
    "The confidential file was left on a train.",
    "Treat this message as strictly confidential.",
    "Delete the account of Tom Smith. This e-mail is confidential and please delete everything.",
    "I object. This e-mail is confidential. Please delete all.",
    "If you have received this letter, please delete the data of Ann Example.",
    "Si vous avez reçu ce message, veuillez supprimer les données de Anne Exemple.",
    "Sent from your mail server without my consent",
    "Prosimy o usunięcie danych Jana Przykładowego.",
    "Solicitamos la eliminación de los datos.",
    "Please notify all recipients of this information.",
    "Please delete this message.",
)
LIST = (
    "_______________________________________________\nNews mailing list\nnews@lists.example\nhttps://lists.example/news"
)
LETTER = """Hello,

Thank you for your message of Monday 3 March 2025. It is here, and a person will read it.

We understand that you would like:

- to see what personal data is held, if any
- to stop a use of personal data, such as marketing

We will answer by Thursday 3 April 2025. There is nothing more you need to do now, and it costs you nothing.

Your reference: 7QK4-M2XD

----
This confirmation was sent automatically. If we misunderstood you, simply reply.

It comes from the privacy team of Example. You can reach us at privacy@example.org.

You may complain to us, and at any time to the data protection authority where you live.

Our privacy policy: https://www.example.org/privacy"""
GERMAN = """Guten Tag,

vielen Dank für Ihre Nachricht vom 3. März 2025.

Ihr Zeichen: 7QK4-M2XD

----
Diese Bestätigung wurde automatisch versandt.

Sie kommt vom Datenschutzteam von Beispiel: datenschutz@beispiel.example.

Sie können sich jederzeit bei einer Aufsichtsbehörde beschweren."""


@pytest.mark.parametrize("below", BELOW)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_a_program_or_a_firm_puts_below_is_cut(below: str, gap: str) -> None:
    assert split(f"{OWN}{gap}{below}") == Parts(OWN, "", "", below)
    assert split(f"{OWN}{gap}{below}\n\n{BELOW[0]}").own == OWN


@pytest.mark.parametrize("said", SAID)
def test_what_a_writer_says_stays(said: str) -> None:
    assert split(f"Hello.\n\n{said}") == Parts(f"Hello.\n\n{said}", "", "")
    assert split(f"{said}\n\n{BELOW[0]}") == Parts(said, "", "", BELOW[0])


@pytest.mark.parametrize("below", BELOW)
def test_nothing_is_cut_from_the_middle_nor_the_whole(below: str) -> None:
    assert split(f"{below}\n\nPlease delete my data.").cut == ""
    assert split(below) == Parts(below, "", "")


def test_beside_an_older_mail_nothing_need_be_left() -> None:
    forward = "---------- Forwarded message ---------\nnews"
    assert split(f"Sent from my iPhone\n\n{forward}") == Parts("", "", forward, "Sent from my iPhone")
    assert split(f"--\nAnn Example\n\n{forward}") == Parts("", "", forward, "--\nAnn Example")
    assert split(f"--\nPlease delete my data.\n\n{forward}").own == "--\nPlease delete my data."


def test_several_footers_above_each_other() -> None:
    parts = split(f"{OWN}\n\nSent from my iPhone\n\n--\nAnn\n\n{BELOW[0]}\n\n{BELOW[4]}\n{LIST}")
    assert parts.own == OWN


def test_a_wrapped_disclaimer() -> None:
    wrapped = BELOW[0].replace("solely for", "solely\nfor").replace("notify the", "notify\nthe")
    assert split(f"{OWN}\n\n{wrapped}") == Parts(OWN, "", "", wrapped)


@pytest.mark.parametrize("letter", [LETTER, GERMAN])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_our_letter_without_marks(letter: str, gap: str) -> None:
    letter = letter.replace("\n\n", gap)
    assert split(f"{OWN}{gap}{letter}", "Re: x") == Parts(OWN, letter, "")
    assert split(f"{letter}{gap}And my photos.", "Re: x") == Parts("And my photos.", letter, "")
    assert split(letter) == Parts(letter, "", "")


def test_a_letter_indented() -> None:
    letter = "\n".join(f" {line}" if line else "" for line in LETTER.split("\n"))
    assert split(f"{OWN}\n\n{letter}", "Re: x").own == OWN


@pytest.mark.parametrize(
    "text",
    [
        "Hello,\n\nI write about this.\n\nYour reference: 7QK4-M2XD\n\nPlease delete the photos too.",
        "Hello,\n\nthank you for your message.\n\nYour reference: 7QK4-M2XD\n\nI object to automatic decisions.",
        "Reference: 7QK4-M2XD\n----\nPlease hurry.",
    ],
)
def test_a_writer_may_name_the_reference(text: str) -> None:
    assert split(text, "Re: x") == Parts(text, "", "")
    assert letters(text.split("\n")) == {}
