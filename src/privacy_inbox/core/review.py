"""Why the words that were read may not be what a mail says, so that a person has to look into it."""

import re

from privacy_inbox.core import courtesies
from privacy_inbox.core.message import Message

# How `message.py` says that something was not read, or was read in two ways.
_ODD = re.compile(r"\bnot (?:be )?(?:read|opened)\b|\bread as one text\b|\bcannot be read\b|\bsay different things\b")
_ENCRYPTED = re.compile(r"^encrypted\b|\bis encrypted\b")

# A text that says no more than that a file has come along: it holds one of the words before the stroke, and beside it
# only words of its language.
_POINTING = {
    "en": (
        "attached attachment attachments enclosed enclosure enclosures annex | please kindly see find read open "
        "look at check the my our a an to in as as of is are i we ve m you your this it here herewith hereby with "
        "and for all file files letter letters form forms document documents pdf scan copy request requests "
        "message mail email e-mail concerning regarding attention information consideration perusal action "
        "reference records convenience have has am sending sent submit review process filled completed signed "
        "details contains everything refer be will would could from on urgent"
    ),
    "de": (
        "anhang anhänge anlage anlagen angehängt angehängte angehängten beigefügt beigefügte beigefügten anbei "
        "anliegend anliegende anliegenden anhängend | bitte siehe sehen sie finden findest entnehmen beachten "
        "lesen öffnen den dem der die das im in ich wir ihnen mein meine meinen meiner unser unsere mit zur zum "
        "als dies diese dieser e-mail mail datei dateien brief schreiben formular dokument dokumente unterlagen "
        "pdf scan kopie antrag anfrage anliegen kenntnis kenntnisnahme bearbeitung weiteren weiterleitung sende "
        "senden schicke schicken übersende übersenden erhalten weitere alles details ist steht und zu befindet "
        "sich wie hier hiermit ausgefüllt ausgefüllte unterschrieben ein eine einen finde von"
    ),
    "fr": (
        "ci-joint ci-joints ci-jointe ci-jointes pj jointe joint joints jointes annexe annexes attaché attachés "
        "attachée | veuillez merci de bien vouloir trouver voir lire consulter ouvrir prendre connaissance du le "
        "la les un une mon ma mes notre nos votre vos je nous vous en à au pour avec document documents fichier "
        "fichiers lettre courrier formulaire demande requête pièce pièces pdf copie scan détails attention "
        "information traitement adresse envoie prie svp s il plaît est sont ce cette mail message rempli signé "
        "tout et dans l d j n"
    ),
    "es": (
        "adjunto adjunta adjuntos adjuntas anexo anexos | por favor vea ver véase vean véanse encuentre "
        "encontrarán encontrará consulte lea lean abra el la los las un una mi mis nuestro nuestra en al de del le "
        "les se su para con documento documentos archivo archivos carta formulario solicitud petición fichero "
        "ficheros pdf copia envío remito información conocimiento atención trámite rellenado firmado está están "
        "todo y que lo este correo mensaje escrito"
    ),
    "it": (
        "allegato allegata allegati allegate allego | prego si per favore vedere vedi veda vedano leggere legga "
        "leggete trova trovate troverà trovare aprire in il la lo le i gli un una mio mia miei nostro nostra di "
        "del della dell al alla all nell l con documento documenti file lettera modulo richiesta pdf copia "
        "scansione invio inviamo trasmetto conoscenza presa visione attenzione cortese vostra sua compilato "
        "firmato è sono tutto e come da questa mail messaggio a"
    ),
    "nl": (
        "bijlage bijlagen bijgevoegd bijgevoegde bijgaand bijgaande bijgesloten aangehecht | mevrouw zie "
        "alstublieft graag gelieve a.u.b aub lezen openen bekijken vindt vinden u in de het een mijn ons onze als "
        "met voor uw te ik wij hierbij stuur sturen zend zenden bestand bestanden brief formulier document "
        "documenten verzoek aanvraag pdf kopie scan informatie kennisname behandeling ingevuld ingevulde "
        "ondertekend staat is alles en dit deze mail e-mail bericht"
    ),
    "pt": (
        "anexo anexa anexos anexas | por favor veja vejam ver consulte consultar segue seguem encontra encontre "
        "encontrará leia abra em no na o a os as um uma meu minha meus nosso nossa de do da ao se para com "
        "documento documentos arquivo arquivos ficheiro ficheiros carta formulário pedido solicitação pdf cópia "
        "envio enviamos conhecimento informação atenção preenchido assinado está estão tudo e este esta mensagem "
        "e-mail conforme"
    ),
    "pl": (
        "załączniku załączniki załącznik załącznikach załączeniu załączam załączamy załączony załączone załączonym "
        "załączonego | proszę o w z do na się i oraz zobacz zobaczyć patrz przeczytać przeczytanie otworzyć "
        "otwarcie zapoznanie zapoznać przesyłam przesyłamy wysyłam mój moje moją mojego nasz nasze pismo pisma "
        "list formularz dokument dokumenty dokumentu wniosek wniosku plik pliki pdf kopia kopię skan prośbę prośba "
        "informacji wiadomości rozpatrzenie wypełniony podpisany wszystko jest są tej treść ten ta to"
    ),
}
_VOCABULARIES = [tuple(frozenset(side.split()) for side in words.split("|")) for words in _POINTING.values()]
MAX_POINTING = 1_000  # characters; a longer text says something

_WORD = re.compile(r"[^\W\d_]+(?:[-.][^\W\d_]+)*")


def not_read(message: Message) -> str:
    """Why a person has to look into a mail whatever its words; empty where its words are all there is."""
    if any(_ENCRYPTED.search(oddity) for oddity in message.oddities):
        return "it is encrypted and cannot be read automatically"
    odd = next((oddity for oddity in message.oddities if _ODD.search(oddity)), "")
    if odd or message.report:
        return odd
    if not message.text.strip():
        return "" if message.forwarded else _no_text(message)
    return "its text only points to an attachment; a person has to open it" if only_points(message.text) else ""


def _no_text(message: Message) -> str:
    """What a mail without words of its own consists of. A reply's subject is that of an older mail."""
    if only := next((oddity for oddity in message.oddities if oddity.startswith("holds only ")), ""):
        return f"it {only}"
    told = message.asked and not (message.quoted or message.attachments)
    return "its only words are in the subject" if told else "the mail has no text of its own"


def only_points(text: str) -> bool:
    """Whether a text, apart from greeting and signature, says only that a file has come along; in eight languages."""
    if len(text) > MAX_POINTING:
        return False
    said = {word.lower() for line in courtesies.body(text.split("\n")) for word in _WORD.findall(line)}
    return any(said & pointing and said <= pointing | others for pointing, others in _VOCABULARIES)
