"""Which language a text is in, and what that language is called."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

LEARNED = ("en", "de", "fr", "es", "it", "nl", "pt", "pl")  # those of the rules and of the shipped model
UNKNOWN, OTHER = "unknown", "other"
MAX_TEXT = 5_000  # characters that are enough to tell
MIN_SHARE = 0.12  # of the words, from which a language's small words show it
MIN_WORDS = 8  # a text of fewer words without one small word may be in any language
CLEARER = 1.5  # so many times the small words of a learned language there must be of another, before it is believed
ABOUT_AS_LIKELY = 0.75  # of the small words of the likeliest language

# The small words of each language: what no text of some length can do without. Only the first eight are learned; the
# others are there to be named, and so that none of them is taken for one of the eight.
_SMALL_WORDS = {
    "en": (
        "the and you your my is are have was for not with that this please what would from been will me it of to he "
        "she they at has had do can i it's don't i'm our we who him his her them be on as in hi hello stop sent there "
        "says you've i've anyone asked no more an or if when all any but about so by out until just get got now how "
        "which were did does am us than then some"
    ),
    "de": (
        "der die das und ich sie nicht ist mit ein eine von für bitte mein meine meinen haben wurde auf wird ihre ihr "
        "zu mich dem den des im aus bei auch es wir er habe hat sind noch bin mir uns einen kein keine wenn dass daß "
        "danke hallo was wie wer nur schon mal doch euch ihnen sich als nach zum zur dein deine ihren stopp niemand "
        "alle alles mehr unsere unser du am nix vom über gegen einem einer einmal wieder"
    ),
    "fr": (
        "le la les et je vous des une est pas pour que mon mes ma votre vos dans avec sur être ce merci du au aux il "
        "elle on nous qui ne plus sont suis ai avez bonjour j'ai c'est n'est d'une qu'il par sa ses son cette ça leur "
        "même où chez moi toutes tous tout svp ni aucun rien après toute mais cordialement d'un s'il quand comme donc "
        "fait été"
    ),
    "es": (
        "el los las y usted ustedes que una es por para mi mis con del sus no han como gracias les quiero la lo me se "
        "le al su este esta eso pero más muy hay yo ya porque cuando donde nos fue está son sin si qué tengo ha he en "
        "de hola señores ni baja nunca todo todos estos nuestro nuestra unas unos también soy cada sobre ser antes "
        "hasta desde"
    ),
    "it": (
        "il lo gli e che di una è per non mi sono con del della vostra miei mia mio come grazie questo vi un la le i "
        "dei delle al alla nel nella anche ho ha si da dal dalla più ma ci voi chi se quando avete buongiorno salve "
        "dell'account po' perché ancora senza avevo basta tuo nostro c'è tutti tutto gentile cordiali dopo solo già "
        "ad ed tutte quello quella questa suo sua loro fatto"
    ),
    "nl": (
        "de het een en ik u van niet is dat mijn voor met heb uw zijn worden op wil graag dit mij er aan bij te die "
        "ook maar naar om nog wat als jullie je hij ze wij we geen kan heeft was door uit over dan zo goedendag hoe "
        "waar wie al onze jij jouw mn alle nooit aub hoi staat had niets niks iets mag hier daar deze"
    ),
    "pt": (
        "o os as e que uma é por para meu minha meus minhas não com do da dos das vocês obrigado obrigada gostaria em "
        "foi um ao à no na nos nas se eu ele ela mas mais já está são tem pelo pela você isso esse essa este me sem "
        "quem olá até também vossos vossa nosso nossa tudo nunca sou tenho cada sobre ser antes seu sua aos isto aqui "
        "muito"
    ),
    "pl": (
        "i w na nie się że jest do moje mój moja moich proszę o z dla po czy przez państwo państwa są jak mnie to co "
        "od za ale już był była było mi mam ma tym tego ten ta te jestem dzień dobry bo tylko który która które we ze "
        "mojego mojej pan pani gdzie kto moją swoje twoje nigdy wszystko was wam tu tam niech bez więcej żeby cześć "
        "witam jego jej aby coś kiedy"
    ),
    "sv": "och att det som är jag inte för på med av ni min mitt mina har den ett om vill från till era er hej tack",
    "da": "og at det som er jeg ikke for på med af jer min mit mine har den et om vil fra til jeres hej tak vi de af",
    "no": "og at det som er jeg ikke for på med av dere min mitt mine har den et om vil fra til deres hei takk vi de",
    "fi": "ja on ei että minun olen se joka kun mutta teidän tämä ovat en ole hei kiitos voi niin minä te jos",
    "cs": "a se na je že v to s z do o prosím moje mé jsem jsou vás vám není pro jak ale který dobrý den děkuji mi by",
    "sk": "a sa na je že v to s z do o prosím moje som sú vás vám nie je pre ako ale ktorý dobrý deň ďakujem mi by",
    "hu": "a az és hogy nem is egy van meg kérem vagyok ez azt csak már de nekem önök kérném tisztelt köszönöm mert ne",
    "ro": "și în la de pe nu este să mă mi am că cu din pentru care vă rog datele mele sunt o un ați bună mulțumesc",
    "tr": "ve bir bu için ile de da ne mi benim lütfen değil var olarak çok size beni merhaba teşekkürler ama daha",
    "hr": "i je se na u da ne za su mi moje od sam vas vam molim što kao koji nije hvala dobar dan ili ali mojih",
    "sl": "in je se na v da ne za so mi moje od sem vas vam prosim kaj kot ki ni hvala dober dan ali pa mojih",
    "et": "ja on ei et see ma mis kui oma minu palun teie seda oli ka aga tere olen kas mu",
    "lv": "un ir ka es nav par ar no lūdzu mani manus jūs jūsu to uz bet kas man vai labdien paldies",
    "lt": "ir yra kad aš ne su iš prašau mano jūs jūsų tai į bet kas man ar laba diena ačiū dėl apie",
    "ca": "el la els les i que és per amb no em un una del dels meu meva meves vostè gràcies si us plau bon dia hi ha",
    "ga": "agus an na is ar go tá mé bhfuil mo le ag sibh seo sin do leis nach níl dom raibh maith agat",
    "cy": "yn yr mae fy chi ac wedi eich gan nid oes diolch gwelwch dda fi hyn ydw ydych wyf",
    "af": "die en ek nie is het van my met vir julle om te dit wat op asseblief dankie wil hê sal ons",
    "sq": "dhe të në e një për me që nuk është jam tuaj ju lutem faleminderit këtë nga si kam mua",
    "vi": "và của tôi không là có cho các được với xin vui lòng này trong bạn những cảm ơn",
    "id": "dan yang saya tidak ini untuk dengan dari anda di ke data mohon tolong terima kasih adalah bisa",
    "mt": "u li ta tal il fil hija huwa mhux jien għandi tagħkom dan din jekk jogħġobkom grazzi mill biex",
    "eu": "eta da ez nire dut zuen mesedez bat hori du dira naiz eskerrik asko kaixo nuen",
    "tl": "ang ng mga sa na ako po ko hindi ay kayo ninyo akin salamat pakiusap lang",
}
_NAMES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "nl": "Dutch",
    "pt": "Portuguese", "pl": "Polish", "sv": "Swedish", "da": "Danish", "no": "Norwegian", "fi": "Finnish",
    "cs": "Czech", "sk": "Slovak", "hu": "Hungarian", "ro": "Romanian", "tr": "Turkish", "hr": "Croatian",
    "sl": "Slovenian", "et": "Estonian", "lv": "Latvian", "lt": "Lithuanian", "ca": "Catalan", "ga": "Irish",
    "cy": "Welsh", "af": "Afrikaans", "sq": "Albanian", "vi": "Vietnamese", "id": "Indonesian", "mt": "Maltese",
    "eu": "Basque", "tl": "Filipino", "ru": "Russian", "uk": "Ukrainian", "bg": "Bulgarian", "sr": "Serbian",
    "el": "Greek", "ar": "Arabic", "fa": "Persian", "he": "Hebrew", "hi": "Hindi", "bn": "Bengali", "ta": "Tamil",
    "th": "Thai", "ko": "Korean", "ja": "Japanese", "zh": "Chinese", "ka": "Georgian", "hy": "Armenian",
    OTHER: "a language that was not recognised", UNKNOWN: "too short to tell",
}  # fmt: skip
# Letters that only these languages write: each word with one counts like a small word.
_LETTERS = {
    "de": "ßäöü", "fr": "çèêœùëîâ", "es": "ñ¿¡", "it": "ìòù", "pt": "ãõ", "pl": "łżźćśńąę", "sv": "å", "cs": "řěů",
    "hu": "őű", "ro": "șțăş", "tr": "ğış", "lv": "āēīūķļņ", "lt": "ėųįū", "vi": "ơưđạảấầẩậắằẵặ", "mt": "ħġż",
}  # fmt: skip
# Scripts, in the order in which they are asked: a Japanese text holds Chinese signs too, a Ukrainian one Russian ones.
_SCRIPTS = (
    ("ja", "\u3040-\u30ff"), ("ko", "\uac00-\ud7af\u1100-\u11ff"), ("zh", "\u4e00-\u9fff"), ("uk", "іїєґІЇЄҐ"),
    ("sr", "ђјљњћџЂЈЉЊЋЏ"), ("ru", "ыэёЫЭЁ"), ("bg", "\u0400-\u04ff"), ("el", "\u0370-\u03ff"),
    ("fa", "پچژگ"), ("ar", "\u0600-\u06ff"), ("he", "\u0590-\u05ff"), ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"), ("ta", "\u0b80-\u0bff"), ("th", "\u0e00-\u0e7f"), ("ka", "\u10a0-\u10ff"),
    ("hy", "\u0530-\u058f"),
)  # fmt: skip
_FOREIGN = re.compile("[\u0370-\u058f\u0590-\u06ff\u0900-\u0fff\u10a0-\u11ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_PREFIX = re.compile(r"^(?:\s*[A-Za-z]{1,3}\s?:)+")  # of a reply or a forward
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def _by_word() -> Mapping[str, tuple[str, ...]]:
    languages = defaultdict(list)
    for language, small in _SMALL_WORDS.items():
        for word in small.split():
            languages[word].append(language)
    return {word: tuple(spoken) for word, spoken in languages.items()}


_LANGUAGES = _by_word()
_BY_LETTER = {
    letter: tuple(language for language, own in _LETTERS.items() if letter in own)
    for letter in "".join(_LETTERS.values())
}
_MARKED = re.compile(f"[{''.join(_BY_LETTER)}]")


def language_of(text: str) -> str:
    """The language of a text: its two-letter code (ISO 639-1), `other`, or `unknown` where it is too short to tell."""
    text = text[:MAX_TEXT]
    if foreign := _by_script(text):
        return foreign
    words, counts = _counted(text)
    best = max(LEARNED, key=lambda language: counts[language])  # of two that are equal the first of the table
    rival = max(_SMALL_WORDS, key=lambda language: counts[language])
    if counts[rival] > CLEARER * counts[best] and words >= MIN_WORDS / 2:
        best = rival
    if not counts[best] or counts[best] < MIN_SHARE * words:
        return OTHER if words >= MIN_WORDS else UNKNOWN
    return best if counts[best] > 1 or words > 2 else UNKNOWN


def likely_languages(text: str) -> tuple[str, ...]:
    """The learned languages a text may be in: one, several that are about as likely, or all where nothing shows it."""
    if language_of(text) not in LEARNED:
        return LEARNED
    _, counts = _counted(text[:MAX_TEXT])
    most = max(counts[language] for language in LEARNED)
    return tuple(language for language in LEARNED if counts[language] >= ABOUT_AS_LIKELY * most)


def _counted(text: str) -> tuple[int, Counter[str]]:
    """How many words a text has, and how many speak for each language."""
    words = _WORD.findall(_PREFIX.sub("", text).lower().replace("’", "'"))
    counts: Counter[str] = Counter()
    for word in words:
        counts.update(_LANGUAGES.get(word, ()))
        counts.update({language for letter in _MARKED.findall(word) for language in _BY_LETTER[letter]})
    return len(words), counts


def _by_script(text: str) -> str:
    """The language of a text in another script than the Latin one; empty where that is not most of it."""
    foreign = len(_FOREIGN.findall(text))
    if foreign * 2 <= sum(map(str.isalpha, text)):
        return ""
    return next((language for language, signs in _SCRIPTS if re.search(f"[{signs}]", text)), OTHER)


def name_of(language: str) -> str:
    """A language in words."""
    return _NAMES.get(language, language)
