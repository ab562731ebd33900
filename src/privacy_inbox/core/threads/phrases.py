"""What mail programs write around older mail, in eight languages: English, German, French, Spanish, Italian, Dutch,
Portuguese, Polish. Everything is folded, as `folding.fold` leaves it.
"""

from collections.abc import Mapping

from privacy_inbox.core.threads.folding import fold

_LABELS = {
    "from": "From; Von; De; Da; Van; Od; Expéditeur; Remitente; Mittente; Afzender; Remetente; Nadawca; Absender",
    "sent": (
        "Sent; Date; Gesendet; Gesendet am; Datum; Envoyé; Envoyé le; Date d'envoi; Enviado; Enviado el; Fecha; "
        "Enviado em; Enviada em; Enviada; Data; Data de envio; Inviato; Inviato il; Data invio; Verzonden; "
        "Verzonden op; Verstuurd; Wysłano; Wysłane; Data wysłania"
    ),
    "to": "To; An; À; Pour; Para; A; Aan; Do; Empfänger; Destinataire; Destinatario; Odbiorca; Ontvanger",
    "copy": (
        "Cc; Bcc; Kopie; Kopie an; Copie; Copie à; Copia; Copia a; Cópia; Con copia; Per conoscenza; Ccn; Cci; Cco; "
        "DW; UDW; Do wiadomości; Kopia"
    ),
    "subject": "Subject; Betreff; Betrifft; Objet; Sujet; Asunto; Oggetto; Onderwerp; Assunto; Temat",
    "other": (
        "Reply-To; Antwort an; Répondre à; Responder a; Rispondi a; Antwoord aan; Odpowiedz do; Importance; Priority; "
        "Wichtigkeit; Priorität; Importancia; Importância; Priorità; Urgentie; Ważność; Attachments; Anlagen; Anhänge; "
        "Pièces jointes; Datos adjuntos; Allegati; Bijlagen; Anexos; Załączniki; Organisation; Organization"
    ),
}
# A line of nothing but these words, with or without dashes, opens a forwarded mail.
_FORWARDED = """
Forwarded message; Forwarded mail; Begin forwarded message; Begin forwarded mail; Original mail forwarded;
Forwarded conversation;
Weitergeleitete Nachricht; Weitergeleitete E-Mail; Weitergeleitete Mail; Anfang der weitergeleiteten Nachricht;
Anfang der weitergeleiteten E-Mail; Beginn der weitergeleiteten Nachricht;
Message transféré; Message transmis; Message réexpédié; Courriel transféré; E-mail transféré;
Début du message transféré; Début du message réexpédié; Début de l'e-mail transféré; Début du courriel transféré;
Mensaje reenviado; Correo reenviado; Inicio del mensaje reenviado; Inicio del correo reenviado;
Messaggio inoltrato; E-mail inoltrata; Inizio messaggio inoltrato; Inizio del messaggio inoltrato;
Inizio e-mail inoltrata;
Doorgestuurd bericht; Doorgestuurde e-mail; Begin doorgestuurd bericht; Begin van doorgestuurd bericht;
Begin doorgestuurde e-mail;
Mensagem encaminhada; Mensagem reencaminhada; E-mail encaminhado; Início da mensagem encaminhada;
Início da mensagem reencaminhada; Início do e-mail encaminhado; Começo da mensagem encaminhada;
Przekazana wiadomość; Przesłana wiadomość; Wiadomość przekazana; Wiadomość przekazana dalej;
Treść przekazanej wiadomości; Początek przekazywanej wiadomości; Początek przekazanej wiadomości;
Przekazywana wiadomość
"""
_END_OF_FORWARD = """
End of forwarded message; End forwarded message; Ende der weitergeleiteten Nachricht; Fin du message transféré;
Fin du message réexpédié; Fin del mensaje reenviado; Fine messaggio inoltrato; Fine del messaggio inoltrato;
Einde doorgestuurd bericht; Einde van doorgestuurd bericht; Fim da mensagem encaminhada;
Fim da mensagem reencaminhada; Koniec przekazanej wiadomości; Koniec przekazywanej wiadomości
"""
# The same between dashes, with a name and a date behind.
_FORWARDED_BY = """
Forwarded by; Forwarded message from; Weitergeleitet von; Weitergeleitete Nachricht von; Transféré par; Réexpédié par;
Reenviado por; Inoltrato da; Doorgestuurd door; Encaminhado por; Reencaminhado por; Przekazane przez
"""
# Between dashes, or above the fields of an older mail: answered or forwarded, the subject tells.
_ORIGINAL = """
Original message; Original mail; Original e-mail; Original appointment; Reply message; Replied message;
Ursprüngliche Nachricht; Ursprüngliche E-Mail; Ursprüngliche Mail; Original-Nachricht; Originalnachricht;
Original-Mail; Ursprünglicher Termin;
Message d'origine; Message original; Message initial; Courriel original; E-mail d'origine;
Mensaje original; Correo original; Messaggio originale; E-mail originale; Messaggio d'origine;
Oorspronkelijk bericht; Origineel bericht; Originele bericht; Oorspronkelijke e-mail;
Mensagem original; E-mail original; Wiadomość oryginalna; Oryginalna wiadomość; Wiadomość pierwotna;
Pierwotna wiadomość; Oryginalny e-mail
"""
_ORIGINAL_FROM = """
Message from; Nachricht von; Message de; Message du; Mensaje de; Messaggio da; Messaggio del; Bericht van; Mensagem de;
Wiadomość od; Wiadomość z
"""
# The first word of the line in which a reply says when who wrote. Some begin with a weekday.
_OPENERS = """
on; am; le; el; il; op; em; no; a; as; dnia; w; wiadomosc; den; date;
pon; wt; sr; czw; pt; sob; niedz; ndz; nd; poniedzialek; wtorek; sroda; czwartek; piatek; sobota; niedziela
"""
# Verbs that end such a line, and verbs after which the name may stand.
VERBS_AT_THE_END = (
    r"wrote|writes|geschrieben|a ecrit|ecrivait|escribio|ha escrito|ha scritto|scrive|geschreven|escreveu|escribiu|"
    r"napisal(?:\(a\)|a)?|pisze|napisali"
)
VERBS_BEFORE_A_NAME = r"schrieb|schreef|napisal(?:\(a\)|a)?|napisana przez|napisane przez"
# "Quoting somebody:", believed only above marked lines.
CITING = r"(?:quoting|zitat von|zitiere|quote de|citando|citazione da|citazione di|citeren|cytowanie|cytat z)\b"
# A person who tells of a letter, where a program would put a name.
_PRONOUNS = """
i; you; we; they; he; she; ich; sie; wir; mir; ihnen; uns; er; je; j; vous; nous; on; il; elle; m; yo; usted; me; le;
nos; les; te; io; lei; mi; ci; vi; ti; noi; voi; ik; u; wij; we; hij; zij; mij; ons; eu; voce; voces; lhe; ja; pan;
pani; panstwo; mnie
"""
_FORWARD_PREFIXES = "fw; fwd; wg; tr; rv; i; enc; doorst; pd; fs; vb; rm; reenv"
_REPLY_PREFIXES = "re; aw; sv; antw; odp; res; r; rif; ref; bls; betr; resp"


def phrases(table: str) -> frozenset[str]:
    """The phrases of a table, folded. They stand between semicolons and may be broken over lines."""
    return frozenset(map(fold, table.split(";")))


FIELDS: Mapping[str, str] = {label: kind for kind, table in _LABELS.items() for label in phrases(table)}
FORWARDED = phrases(_FORWARDED)
END_OF_FORWARD = phrases(_END_OF_FORWARD)
FORWARDED_BY = tuple(phrases(_FORWARDED_BY))
ORIGINAL = phrases(_ORIGINAL)
ORIGINAL_FROM = tuple(phrases(_ORIGINAL_FROM))
OPENERS = phrases(_OPENERS)
PRONOUNS = phrases(_PRONOUNS)
FORWARD_PREFIXES = phrases(_FORWARD_PREFIXES)
REPLY_PREFIXES = phrases(_REPLY_PREFIXES)
