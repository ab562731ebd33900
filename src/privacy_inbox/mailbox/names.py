"""Folders' names: as servers write them, and the usual ones of special folders."""

import re
import unicodedata
from collections.abc import Iterable

from imapclient.imap_utf7 import decode, encode

JUNK = "\\Junk"
SENT = "\\Sent"

# As mail programs and providers name them in en, de, fr, es, it, nl, pt and pl; the likelier ones first.
_USUAL = {
    JUNK.lower(): (
        *("junk", "junk email", "junk e-mail", "junk-email", "junk-e-mail", "junk mail", "spam", "bulk mail", "bulk"),
        *("spamverdacht", "unerwünscht", "unerwünschte werbung"),
        *("courrier indésirable", "courriel indésirable", "indésirables", "pourriel", "pourriels"),
        *("correo no deseado", "correo electrónico no deseado", "no deseado"),
        *("posta indesiderata", "indesiderata"),
        *("ongewenste e-mail", "ongewenste mail", "ongewenst"),
        *("lixo eletrônico", "lixo eletrónico", "lixo electrónico", "correio não solicitado"),
        *("wiadomości-śmieci", "wiadomości śmieci", "niechciane"),
    ),
    SENT.lower(): (
        *("sent", "sent items", "sent mail", "sent messages", "sent-mail"),
        *("gesendet", "gesendete elemente", "gesendete objekte", "gesendete nachrichten", "gesendete e-mails"),
        *("éléments envoyés", "envoyés", "messages envoyés", "courrier envoyé"),
        *("elementos enviados", "enviados", "correo enviado", "mensajes enviados"),
        *("posta inviata", "inviati", "inviata", "elementi inviati", "messaggi inviati"),
        *("verzonden items", "verzonden", "verzonden berichten"),
        *("itens enviados", "enviadas", "e-mails enviados", "mensagens enviadas", "correio enviado"),
        *("wysłane", "elementy wysłane", "wysłane wiadomości"),
    ),
}
_SEPARATOR = re.compile(r"[/.\\]")


def usual(flag: str, names: Iterable[str]) -> str | None:
    """The one of `names` that people mean by `flag` where the server marks none: the outermost, the likeliest."""
    likely = _USUAL.get(flag.lower(), ())
    found = [(len(parts), likely.index(parts[-1]), name) for name in names if (parts := _parts(name))[-1] in likely]
    return min(found)[2] if found else None


def to_wire(name: str) -> bytes:
    """A folder's name in modified UTF-7 (RFC 3501 section 5.1.3)."""
    return bytes(encode(name))


def from_wire(written: object) -> str | None:
    """The name of a folder; None where it is not written as it should be, such as `R&D`."""
    if not isinstance(written, bytes | str):
        return None
    try:
        name = str(decode(written))
        name.encode()
    except UnicodeError:
        return None
    return name


def _parts(name: str) -> list[str]:
    return _SEPARATOR.split(unicodedata.normalize("NFC", name).lower())
