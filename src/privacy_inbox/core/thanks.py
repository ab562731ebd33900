"""Whether a mail says thank you and leaves nothing to do, in eight languages."""

import re

from privacy_inbox.core.message import Message
from privacy_inbox.core.said import said

MAX_WORDS = 25  # with more a person tells something
MAX_BARE = 5  # words; with so few it need not be said that all is settled

# Thanks | what says that all is settled | what says that something is not.
_WORDS = {
    "en": (
        r"thanks|thank you|obliged|grateful|cheers",
        r"sorted|all (?:clear|good|set|done|fine|well)|got (?:it|them|everything)|nothing (?:more|further)",
        (r"but|though|however|except|still|yet|missing|not|no|please|advance|could|would|when|where|until|if|want|wish"
         r"|need|wait\w*|await\w*|look\w* forward|help|request|delete|remove|stop|\w+n['’]t"),
    ),
    "de": (
        r"danke\w*|dank|merci|vergelt",
        (r"erledigt|alles (?:klar|gut|da|angekommen|bekommen|erhalten)|passt|angekommen|erhalten|nichts mehr"
         r"|nix mehr|geklärt|hat geklappt|in ordnung"),
        (r"aber|doch noch|jedoch|fehlt|fehlen|nicht|kein\w*|bitte|voraus|könn\w*|wann|bis|falls|wenn|möchte|brauche"
         r"|wart\w*|hilfe|lösch\w*|trotzdem|obwohl|außer|nur noch|stopp?"),
    ),
    "fr": (
        r"merci\w*|remercie\w*",
        (r"bien (?:reçu|arrivé|noté)|reçu|réglé|c['’]est (?:bon|parfait|réglé|tout)|tout (?:est|va)|parfait"
         r"|rien d['’]autre|plus rien|en ordre"),
        (r"mais|toutefois|cependant|manque\w*|pas|non|prière|avance|pourri\w*|quand|jusqu\w*|si|voudrais|veux|besoin"
         r"|attend\w*|aide|supprim\w*|efface\w*|encore|sauf|arrêt\w*"),
    ),
    "es": (
        r"gracias|agradec\w*",
        (r"recibid[oa]s?|resuelto|todo (?:bien|claro|perfecto|en orden|listo)|perfecto|solucionado|arreglado|listo"
         r"|nada más|ya está|llegó|me llegó"),
        (r"pero|aunque|sin embargo|falta\w*|no|por favor|antemano|podría\w*|cuándo|cuando|hasta|si|quiero|quisiera"
         r"|necesit\w*|esper\w*|ayuda|borr\w*|elimin\w*|todavía|aún|menos|salvo|basta"),
    ),
    "it": (
        r"grazie|ringrazi\w*",
        (r"ricevut[oaie]|risolto|tutto (?:bene|chiaro|ok|a posto|in ordine|perfetto)|a posto|perfetto|arrivat[oaie]"
         r"|nient['’]altro|sistemato|fatto"),
        (r"ma|però|tuttavia|manca\w*|non|per favore|anticipo|potre\w*|potete|quando|fino|finché|se|vorrei|voglio"
         r"|bisogno|attend\w*|aspett\w*|aiuto|cancell\w*|ancora|tranne|basta"),
    ),
    "nl": (
        r"dank\w*|bedankt|merci",
        (r"ontvangen|opgelost|geregeld|alles (?:goed|duidelijk|binnen|in orde)|in orde|gelukt|top|niets meer|niks meer"
         r"|verder niets|helemaal goed"),
        (r"maar|echter|ontbreek\w*|mist|niet|geen|graag|alvast|kunt|kunnen|wanneer|tot|als|wil|zou|nodig|wacht\w*"
         r"|hulp|verwijder\w*|nog|behalve|stop"),
    ),
    "pt": (
        r"obrigad[oa]s?|agradeç\w*|agradecid[oa]|valeu",
        (r"recebid[oa]s?|recebi|resolvido|tudo (?:certo|bem|claro|ok|em ordem)|perfeito|chegou|mais nada|nada mais"
         r"|ficou (?:claro|resolvido|tudo)"),
        (r"mas|porém|contudo|falta\w*|não|por favor|desde já|pode\w*|quando|até|se|quero|queria|gostaria|preciso"
         r"|aguard\w*|esper\w*|ajuda|apag\w*|elimin\w*|ainda|exceto|menos|parem"),
    ),
    "pl": (
        r"dzięk\w*|podziękow\w*",
        (r"otrzyma\w*|dostał\w*|załatwione|wszystko (?:jasne|gra|w porządku|doszło|ok)|doszło|jasne|nic więcej"
         r"|to wszystko|w porządku|super"),
        (r"ale|jednak|brakuje|brak|nie|proszę|góry|czy|kiedy|gdy|dopóki|jeśli|chcę|chciał\w*|potrzeb\w*|czek\w*"
         r"|pomoc\w*|usu\w*|jeszcze|oprócz|poza"),
    ),
}  # fmt: skip
_PATTERNS = {language: tuple(re.compile(rf" (?:{words})\b") for words in found) for language, found in _WORDS.items()}


def only_thanks(message: Message) -> bool:
    """Whether a mail says thank you and leaves nothing to do: a few words, nothing shown, nothing wanted."""
    count = len(message.text.split())
    if not 0 < count <= MAX_WORDS or message.forwarded or message.attachments or message.report:
        return False
    told = said(message)
    if "?" in told.lower:
        return False
    return any(_settled(told.lower, count, *_PATTERNS[language]) for language in told.languages)


def _settled(lower: str, count: int, thanks: re.Pattern[str], done: re.Pattern[str], undone: re.Pattern[str]) -> bool:
    return bool(thanks.search(lower) and (count <= MAX_BARE or done.search(lower)) and not undone.search(lower))
