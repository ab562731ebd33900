"""Words that tell a writer's sentence from a program's or a firm's, in eight languages, folded.

A sentence below a mail is a disclaimer if nearly all its words are those of disclaimers: a request that holds the
word
"confidential" has others too. A word with a star stands for every word that begins so.
"""

import re

from privacy_inbox.core.threads.folding import fold

# Who speaks of himself or herself asks something; disclaimers say "we" and "you".
_PERSONAL = """
me my mine myself
ich mir mich mein meine meinen meinem meiner meines
je j moi mon ma mes souhaite demande voudrais exige
yo mi mis mio mia mios mias solicito quiero quisiera pido exijo deseo ruego
io mio mia miei mie mi chiedo richiedo voglio vorrei desidero esigo
ik mij mijn graag wil
eu meu minha meus minhas mim solicito peco quero gostaria exijo desejo
ja moj moja moje moich moim mojego mojej mnie zadam wnosze chce chcialbym chcialabym wnioskuje
"""
# What a sentence of a disclaimer is about. Two kinds of these, and the mail itself, make one.
_KEYS = {
    "confidential": """
        confidential* privileg* vertraulich* geheim* confidentiel* confidencia* riservat* confidenzial*
        vertrouwelijk* sigilos* sigilo poufn* secret disclaimer* haftungsausschluss""",
    "recipient": """
        recipient* addressee* addressed intended adressat* empfanger* bestimmt* destinatair* destinatari*
        adressee* ontvanger* geadresseerd* bestemd* adresat* odbiorc* przeznaczon* destine destinee destinees
        destines dirigid* destinat*""",
    "mistake": """
        error mistake irrtum* versehentlich erreur erreurs error errore sbaglio abusievelijk onrechte vergissing
        engano erro omylk* pomylk* blednie blad""",
    "sender": "sender absender* expediteur remitente mittente afzender remetente emissor nadawc* author originator",
    "forbidden": """
        unauthori* prohibited forbidden unlawful disclos* copying dissemination unbefugt* untersagt verboten*
        unzulassig* gestattet weitergabe* vervielfaltigung* interdit* divulgation prohibid* divulgaci* vietat*
        divulgazion* verboden verspreid* verspreiding openbaar* openbaarmaking proibid* divulgacao zabronion*
        rozpowszechni* kopiowani* niedozwolon* ujawni*""",
    "meant": "intended solely exclusively ausschliesslich uniquement exclusiv* esclusiv* uitsluitend apenas wylacznie",
    "liability": """
        liab* responsib* haft* haftung responsabili* responsabilid* aansprakelijk* odpowiedzialnosc* virus* viren
        wirus* malware""",
    "views": "views opinions meinung* ansichten opinion* opiniones opinioni meningen opinioes opinie pogladow poglady",
}
# A condition, as disclaimers make it; who reports what has happened makes none.
_CONDITIONS = "if should wenn falls sollten si se indien als caso jesli jezeli gdyby"
_REPORTING = """
wrong was were sent went got wurde wurden falsch* gesendet versandt verschickt geschickt bekam mauvais* envoye envoyee
envoyes equivocad* incorrect* fue fueron enviado enviada errat* sbagliat* stato stata stati inviat* verkeerd* werd
werden verzonden verstuurd gestuurd errad* foi foram niewlasciw* zostal* wyslan*
"""
# The mail itself. A sentence that wants something deleted must name it.
_THE_MAIL = """
email emails e-mail e-mails mail mails message messages communication communications transmission correspondence
attachment* copies copy system systems nachricht* e-mail-nachricht mitteilung* kopie* anhang* anlage* anlagen
message* courriel* courrier pieces piece copie* mensaje* correo* electronic* comunicacion* copia* adjunt* messaggio
messaggi
posta comunicazion* allegat* bericht* e-mailbericht* bijlage* mensagem mensagens anex* comunicac* wiadomosc*
zalacznik* zalaczniki korespondencj* e-maila
"""
_DELETING = """
delet* eras* destroy* remov* losch* vernicht* entfern* supprim* detrui* effac* borr* elimin* destru* suprim* cancell*
distrugg* verwijder* vernietig* wiss* apag* remov* usun* skasow* znisz*
"""
_OTHERS = """
the this that these those it its any all a an and or of to in for from by with without is are be been being has
have may might can could shall should will must not no nor if you your yours are who whom which whose as at on other
than otherwise than only solely exclusively use used using uses user named above below individual* entity entities
person persons legally protected protect* law legal contain* content* information file files data-file transmitted
transmit* received receive* please notify inform advise contact immediately promptly once reply return telephone
delete destroy permanent* computer your thank thanks cooperation hereby notified strictly part whole distribut* review
action taken taking reliance upon reli* such notice disclaimer important warning confidentiality internet
guarante* secure security free intercepted corrupted lost arrive late incomplete accept* does do we our us company
organisation organization firm group employer views expressed those necessarily represent* reflect* state* damage
loss caused arising result* check* scan* express* unless therefore consent prior written permission purpose* subject
apply applicable act also well into reproduc* retain* print* store* forward* partial* full* dissemin* describ*
disclose
diese dieser dieses diesen diesem der die das den dem des ein eine einer eines einem einen und oder nicht ist sind
sein kann konnen enthalt enthalten enthalt* informationen information* rechtlich geschutzt* ausschliesslich
allein nur fur an von vom zum zur in im auf bei mit ohne durch wenn sie ihn ihnen ihr ihre ihrer ihres richtige
richtigen falls sollten nicht der vorgesehene vorgesehenen bezeichnete adressierte* angegebenen genannten
erhalten haben hat wird werden informieren benachrichtigen verstandigen bitte sofort umgehend unverzuglich
loschen vernichten vielen dank kopieren jede jegliche art weise unerlaubt* inhalt inhalte inhalts oder andere
daran darin davon hinweis* wichtiger rechtlicher haftungsausschluss vertraulichkeitshinweis vertraulichkeit dass
nutzung verwendung verbreitung verarbeitung benutz* sowie samt dritte dritter aus ihrem etwaige etwaigen evtl
moglicherweise angeschlossen* personen person empfangen
ce cet cette ces le la les l un une des du de d et ou ni ne n pas est sont peut peuvent etre a au aux en par pour
sur qui que dont vous votre vos si etes avez recu contient contiennent contenir contenu*
information* informations joint* jointe* jointes toute tout tous toutes strictement usage exclusif exclusive*
uniquement seul seule intention attention personne personnes merci veuillez bien vouloir detruire supprimer effacer
informer avertir prevenir aviser immediatement utilisation diffusion reproduction copie
non autorise* soumis* secret professionnel leur leurs votre systeme son sa ses fichier fichiers joints
avertissement avis mention legale confidentialite proteg* prive* caractere etabli* intention
este esta estos estas el los las un una unos de del y e o u ni no es son esta puede pueden ser contener contiene
contenid* informacion informacao exclusiv* uso unic* solo solamente para por a al en que cuyo su sus sea si usted
ha han recibido recibid* recibe rogamos le les lo la comunique* notifi* inform* avis* inmediat* proceda* borr*
elimin* destru* suprim* sin con cualquier utilizacion difusion reproduccion distribucion copia autorizacion
autorizad* legal* ley vigente caracter persona* entidad* indicad* gracias virtud legislacion queda quedan
estrictamente aviso mediante misma mismo via archivo* fichero* tanto
questo questa questi queste il lo la i gli le un uno una di del della dei delle degli dello da dal dalla e ed o non
sono puo possono essere contenere contien* contenut* informazion* esclusiv* uso unic* solo soltanto per a al alla ai
alle in nel che cui suo sua suoi se lei voi ha avete ricevut* riceve* prega* preghiamo cortesement* gentilmente
comunicar* informar* avvis* notific* immediat* provvede* cancell* distrugg* elimin* senza con qualsiasi qualunque
utilizzo diffusione riproduzione distribuzione copia autorizz* legge legg* ai sensi persona persone indicat* grazie
avviso nota avvertenza file via proprio vi vostro presente eventual* relativ* destinazione dandone notizia tutte copie
dit deze de het een en of niet geen is zijn kan kunnen bevat bevatten bevat* informatie uitsluitend alleen voor van
aan in op door met zonder indien als u uw wordt worden verzocht gelieve verzoeken wij onmiddellijk direct per
omgaande bericht* melden informeren waarschuwen stellen te hebt heeft ontvangen gebruik verspreiding
vermenigvuldiging openbaarmaking toegestaan strikt persoon personen organisatie bedoeld* beoogd* juiste dank bent
medewerking inhoud wettelijk eventuele ander* bijgevoegde daarvan alle kopieen retour* disclaimer vertrouwelijkheid
este esta estes estas o os a as um uma de do da dos das e ou nao sao pode podem ser conter contem conteud* informac*
exclusiv* uso unic* apenas somente para por pelo pela ao aos no na nos nas em que cujo seu sua seus suas se voce
recebeu recebid* receb* favor agradec* solicitamos pedimos comunique* notifi* inform* avis* imediat* apag* elimin*
destru* sem com qualquer utilizacao difusao reproducao distribuicao copia autorizac* autorizad* lei legal* legalmente
protegid* pessoa* entidade* indicad* obrigad* estritamente ficheiro* arquivo* aviso confidencialidade engano tiver
destinam destina-se destinam-se
destinatario sistema seja caso
ta te tej ten tego tym tych niniejsz* i oraz lub albo nie jest sa moze moga byc zawiera* zawart* zawarte informacj*
wylacznie tylko dla do od z ze w na o po przez jej jego jesli jezeli panstwo pan pani otrzymal* otrzymali otrzyman*
prosimy prosze poinformow* powiadom* zawiadom* niezwloczn* natychmiast* usun* skasow* znisz* usuniecie
wszelkie wszystkie jakiekolwiek wykorzystani* uzycie rozpowszechniani* ujawniani* powielani* kopiowani* bez zgody
prawnie prawem chronion* osob* podmiot* wskazan* dziekujemy scisle tresc* plik* klauzula poufnosci zastrzezenie
zamierzonym wlasciw* bedac* adresowan* swojego systemu ja kopie
"""
# What a mail program or a telephone puts below: "Sent from my …", "Get … for …", "please excuse my brevity".
_SENDING = """
sent get download gesendet gesandt verschickt geschickt verfasst holen beziehen laden herunterladen envoye envoyee
obtenir obtenez telecharger telechargez enviado enviada enviados obtener obtenga descargar descarga inviato inviata
ottieni scarica verzonden verstuurd gestuurd download downloaden ophalen obter obtenha transferir baixar baixe wyslane
wyslano wyslana pobierz excuse entschuldigen entschuldige excuser excusez disculpe disculpen perdone scusate scusi
excuseer desculpe przepraszam composed written
"""
_DEVICES = """
iphone* ipad* ipod* ios android* mobil* samsung galaxy outlook huawei xiaomi redmi oneplus nokia motorola blackberry
sony
xperia pixel yahoo gmx webde web.de t-online orange libero onet onet.pl wp.pl interia k-9 k9 bluemail spark proton
protonmail thunderbird gmail smartphone smartfon* handy* mobiltelefon* telefon* telefono telephone telefoon telemovel
celular phone tablet* brevity typos tippfehler kurze brievete brevedad brevita beknoptheid brevidade
aol icloud apple windows tuta tutanota posteo mailbox.org zoho fairphone nexus
"""
_BETWEEN = """
from my the a an via with using for on of device app mail mails mobile please message this was and phone
von meinem mein der die das mit fur diese nachricht wurde e-mail email gerat android-gerat app bitte sie meine meiner
sich etwaige aus dem den und evtl kurz vom
de mon ma mes mon depuis pour avec l d application le la mobile appareil veuillez telephone portable un
mi mis desde mi para con movil aplicacion dispositivo el la por favor correo mensaje este ha sido
da dal mio mia per con tramite il la dispositivo app cellulare posta
vanaf mijn van voor met de mobiele apparaat telefoon e-mailapp
do meu minha no para com o a pelo partir aplicacao aplicativo dispositivo telemovel
z mojego mojej ze na dla programu program systemu aplikacji telefonu urzadzenia smartfona za zwiezlosc
poczta poczty
pro max plus mini ultra
"""
_NATURE = (
    r"\b(?:environment|umwelt|environnement|medio ?ambiente|meio ambiente|ambiente|milieu|srodowisk\w*|planet\w*|"
    r"baum|baume|trees?|arbres?|drzew\w*)\b"
)
_PRINTING = r"\b(?:print\w*|(?:aus)?druck\w*|imprim\w*|stamp\w*|(?:wy)?druk\w*|afdruk\w*)\b"
ENVIRONMENT = re.compile(rf"{_NATURE}.{{0,100}}{_PRINTING}|{_PRINTING}.{{0,100}}{_NATURE}")
_SCANNERS = r"(?:avast|avg|norton|kaspersky|eset|mcafee|bitdefender|mailscanner|anti-?vir\w*|antywirus\w*)"
_VIRUSES = r"\b(?:virus\w*|viren|wirus\w*)\b"
ANTIVIRUS = re.compile(
    r"^\W*(?:virus-?free|virenfrei|sans virus|libre de virus|privo di virus|virusvrij|livre de virus|sem virus|"
    rf"wolny od wirusow|bez wirusow)\b|\b{_SCANNERS}.{{0,80}}{_VIRUSES}|{_VIRUSES}.{{0,60}}{_SCANNERS}"
)
COMPANY = re.compile(
    r"^(?:registered (?:office|in)|company (?:no|number|registration)|sitz der gesellschaft|sitz:|handelsregister|"
    r"registergericht|amtsgericht|geschaftsfuhr\w+:|hrb \d|ust-?id|siret|siren|rcs |kvk|kamer van koophandel|"
    r"p\. ?iva|partita iva|krs[ :]|nip[ :]|regon[ :]|inscrita en el registro mercantil|capital social)"
)


class Vocabulary:
    """Words, and beginnings of words."""

    def __init__(self, *tables: str) -> None:
        entries = {entry for table in tables for entry in table.split()}
        self._words = frozenset(entry for entry in entries if not entry.endswith("*"))
        self._stems = frozenset(entry[:-1] for entry in entries if entry.endswith("*"))
        self._lengths = sorted({len(stem) for stem in self._stems})

    def __contains__(self, word: str) -> bool:
        return word in self._words or any(word[:length] in self._stems for length in self._lengths)


DISCLAIMER = Vocabulary(_OTHERS, _CONDITIONS, _REPORTING, _THE_MAIL, _DELETING, *_KEYS.values())
KEYS = {kind: Vocabulary(table) for kind, table in {**_KEYS, "mail": _THE_MAIL, "condition": _CONDITIONS}.items()}
REPORTING = Vocabulary(_REPORTING)
DELETING = Vocabulary(_DELETING)
SENDING = Vocabulary(_SENDING)
DEVICES = Vocabulary(_DEVICES)
OF_A_DEVICE = Vocabulary(_SENDING, _DEVICES, _BETWEEN)

_PERSONAL_WORDS = Vocabulary(_PERSONAL)
_QUESTION = re.compile(r"\?(?=\W*(?:\s|$))")
_ENGLISH_I = re.compile(r"\bI\b")
_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")


def words(folded: str) -> list[str]:
    """The words of a folded sentence."""
    return _WORD.findall(folded)


def personal(said: str) -> bool:
    """Whether a writer speaks here: somebody says "I", or asks. `said` is not folded."""
    if _ENGLISH_I.search(said) or _QUESTION.search(said):
        return True
    return any(word in _PERSONAL_WORDS for word in words(fold(said)))
