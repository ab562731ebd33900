"""A bare yes, an OK, a thank-you: words that answer us and ask for nothing.

In English, German, French, Spanish, Italian, Dutch, Portuguese and Polish.
"""

import re

from privacy_inbox.core.message import Message

MAX_WORDS = 20
MAX_NAMES = 3  # "Ann Example" below, or "Frau Meier" above

_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ASSENT_WORDS = """
yes yeah yep yup ok okay sure correct right exactly indeed confirmed agreed noted understood thanks thank cheers ja
jawohl genau stimmt richtig korrekt einverstanden bestätigt verstanden danke dank dankeschön okee klopt akkoord
bedankt dankjewel oui exact exactement accord merci entendu compris si sí claro correcto exacto vale gracias
entendido acuerdo sì certo esatto corretto grazie perfetto capito sim correto exato obrigado obrigada perfeito
entendi tak zgoda dobrze dokładnie zgadza dziękuję dzięki jasne potwierdzam
"""
_SMALL_WORDS = """
i it's it is that's that this we me my you your the a an so very much many all do did have lot for to and with
please good great perfect fine well got hello hi dear hey sir madam team morning afternoon evening day nice kind
regards best wishes warm sincerely yours truly from sent again reply response message email quick prompt
das ist es ich bin wir vielen herzlichen schön besten
für die antwort mail nachricht ihre hallo guten tag liebe lieber sehr geehrte damen und herren freundliche
freundlichen grüße grüßen gruß viele mit gut in ordnung passt c'est ce bien moi je suis oui le la les vous pour
votre réponse message bonjour bonsoir madame monsieur beaucoup cordialement à cordiales salutations d'accord tout de
du est parfait très soy yo eso muy muchas por su respuesta mensaje hola buenos días buenas tardes estimado estimada
saludos un cordial saludo atentamente está lo perfecto sono io è va bene molte mille tante per vostra sua risposta
buongiorno buonasera salve gentile distinti cordiali saluti saluto tutto dat ik ben het hoor wel u voor uw bericht
reactie goedemorgen goedemiddag beste geachte heer mevrouw met vriendelijke groet groeten hartelijke goed prima
helemaal van harte sou eu isso é bem muito pela resposta mensagem olá bom dia boa tarde caro cara atenciosamente
cumprimentos abraço tudo com os melhores ja jestem się bardzo za odpowiedź wiadomość dzień dobry witam szanowni
państwo pan pani pozdrawiam z poważaniem serdecznie wszystko w porządku
"""
_ASSENT, _SMALL = frozenset(_ASSENT_WORDS.split()), frozenset(_SMALL_WORDS.split())


def is_bare(message: Message) -> bool:
    """Whether a mail says yes, OK or thank you, and nothing else: no question, nothing shown, no word but names."""
    words = [word.replace("’", "'") for word in _WORDS.findall(message.text)]
    if not words or len(words) > MAX_WORDS or "?" in message.text or message.forwarded or message.attachments:
        return False
    assent = [word for word in words if word.lower() in _ASSENT]
    others = [word for word in words if word.lower() not in _ASSENT and word.lower() not in _SMALL]
    return bool(assent) and len(others) <= MAX_NAMES and all(map(_like_a_name, others))


def _like_a_name(word: str) -> bool:
    """A capital, and small letters: in a text of capitals only nobody can tell a name from a request."""
    return word[0].isupper() and (len(word) == 1 or not word.isupper())
