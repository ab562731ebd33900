"""The words of the rules in German. What each key means is said in `core/rules.py`."""

_MINOR_AGE = r"(?:[1-9]|1[0-7])"
_MINOR_WORD = (
    "(?:eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn)"
)
_AGE = f"(?:{_MINOR_AGE}|{_MINOR_WORD})"
_MINOR_ORDINAL = (
    "(?:erst|zweit|dritt|viert|fünft|sechst|siebt|siebent|acht|neunt|zehnt|elft|zwölft|dreizehnt|vierzehnt|fünfzehnt"
    "|sechzehnt|siebzehnt|achtzehnt)"
)
_ORDINAL = "(?:erst|zweit|dritt|viert|fünft|sechst|siebt|siebent|acht|neunt|zehnt)e[nrs]?"
_YOUNG_YEAR = "20(?:1[0-9]|2[0-9])"
_CHILD = (
    r"(?:s[oö]hn(?:e[sn]?|chen)?|t[oö]chter(?:n|chen|l|le)?|kind(?:e[rs]|ern|s|le|l)?|enkel(?:in|kind|kinder|sohn"
    r"|tochter|s|n|innen)?|urenkel(?:in)?|bub(?:en|e|i)?|bua|bueb|jungs"
    r"|jungen?(?! (?:leute|mann|männer|mitarb|kolleg|team|frau|unternehm|damen|mensch))|mädchen|mädels?|madl"
    r"|meitli|meitschi|nichten?|neffen?|patenkind|patensohn|patentochter|gottemeitli|göttibu[bi]"
    r"|göttibueb|stiefsohn|stieftochter|pflegekind|zwillinge|schüler(?:in|innen|n|s)?|kleinkind|kids?"
    r"|zwerge?|spross|sprössling|junior|teenager|nachwuchs)"
)
_MY = r"(?:mein|unser|dein|euer|eur|ihr|sein|mei|min|mi|mis|mini|üs|uns|insr?|des|das|dem|ein|kein)(?:e[mnrs]?)?"
# What a grown-up child does in a mail: he says, thinks, helps, has set something up.
_SPEAKS = (
    r"(?! (?:sagt\w*|meint\w*|hat (?:mir|gesagt|gemeint|uns|es mir|das)|hilft|fragt\b|arbeitet|wohnt|lebt in"
    r"|schreibt das|erklärt|kennt sich|ist (?:\w+ )?(?:anwalt|jurist|informatiker|arzt)))"
)
_SOON = r"(?:(?:erst|gerade|grad|jetzt|noch|nun|bald|schon|nämlich|knapp|fast|heuer|dann|heute|morgen|(?:im|am) \w+) )"
_NOT_A_DATE = r"(?![,.:] ?\d)(?!\. ?(?:jan|jän|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|stock|etage|kw|mal|woche))"
_AGE_ENDS = r"(?=\s*(?:[-–.,;:!?)…\"»“”\n]|$|geworden|worden|und\b|oder\b|is\b|ist\b|war\b|wird\b))"
_SOMEONES = "(?:tochter|sohn|enkel(?:in)?|kind|nichte|neffe|mädchen|junge|bub|schüler(?:in)?|bruder|schwester)"
_DATA = r"(?:daten|angaben|konto|account|acc|profil|fotos?|bild(?:er)?|eintr[aä]ge?|kundenkonto|unterlagen|adresse)"
_OFFER = (
    r"(?:werb\w*|e?-?mails?|mailings?|newsletter|post|briefe?|anrufe?|karten|kataloge?|prospekte?|angebote?"
    r"|zusendungen?|reklame|umfragen?|sms|nachrichten|rundbriefe?|rundmails?|einladungen|zeug|spam|kalender)"
)
_SETTLED = r"(?:geklärt|entschieden|geprüft|erledigt|berichtigt|ausgestanden|durch|abgeschlossen|korrigiert|gelöst)"

SIGNS = {
    "subject-access-words": (
        r"auskunftsrecht\w*(?= |[.,])(?! (?:der|von) (?:kund|nutz|betroff))",
        "(?:verlange|fordere|erbitte|möchte|brauche|beantrage) (?:eine |um )?(?:daten)?auskunft",
        (r"(?:mein\w*|hiermit|diese[rs]?|folgende[rs]?|stelle\w*|mache)\b.{0,25} auskunfts(?:begehren|ersuchen|antrag"
         "|anfrage|anspruch)"), "antrag (?:auf auskunft|nach art)", "selbstauskunft",
        r"(?:gemäß|gemäss|nach|gem\.|laut|im sinne von|i\. s\. d\.|auf grund(?:lage)? von) art(?:ikel|\.)? ?(?:15|25)",
        (r"(?<!ihre )auskunft (?:über (?:die|meine|alle|sämtliche|ihre|seine)|nach|gemäß|gemäss|gem\.|zu (?:meinen"
         "|den|allen))"), r"(?:um|bitte um|verlange|fordere|erteilen sie|erbitte)\b.{0,20} auskunft", "akteneinsicht",
    ),
    "copy-words": (
        r"(?:an wen|wem)\b.{0,25} (?:weitergegeben|übermittelt|weitergeleitet|gegeben|verkauft|gezeigt)",
        r"welche (?:\w+ )?(?:daten|angaben|informationen)\b.{0,30} (?:über|von|zu) (?:mir|mich|uns|meiner)",
        "kopien? (?:von |aller |sämtlicher |meiner |der |des |davon|seiner |ihrer |all )", "in kopie",
        (r"was (?:haben|habt|wissen|wisst|wißt|speichern|speichert|liegt|steht)\b.{0,40}(?:über|von|zu) (?:mi[rch]+"
         "|uns)"),
        (r"was\b.{0,30}(?:über|zu|von) (?:mi[rch]+|meiner person|uns)\b.{0,30}(?:gespeichert|habt|haben|steht|liegt"
         "|wisst)"), r"alles,? was (?:sie|ihr|bei ihnen|bei euch|über|zu|von|es)\b",
        (r"(?:woher|von wem|von wo|wo) (?:haben|habt|hat|kennen|kennt|stammt|kommt|bekamen|ist) ?\b.{0,30}(?:adresse"
         "|nummer|daten|namen?|durchwahl|anschrift|die|das|sie|ihr|mail)"),
        r"wer (?:\w+ ){0,3}(?:alles )?(?:gesehen|angesehen|gelesen|geöffnet|eingesehen|bekommen|gekriegt|drin|gehört)",
        (r"wer\b.{0,40} (?:gesehen|angesehen|gelesen|geöffnet|eingesehen|bekommen|gekriegt|aufgerufen|gehört) ha(?:t"
         "|ben)"), r"(?:zu meiner person|über mich|zu mir) (?:gespeichert|hinterlegt|vorhanden|verarbeitet|erfasst)\w*",
        r"(?:möchte|will|würde|hätte|tät)\b.{0,40} (?:einsehen|nachlesen|sehen, was|lesen, was|die aufnahme)",
        r"herkunft (?:meine[rs]|der|offen)\w*", "nennen sie mir die quelle", "aus welcher quelle",
    ),
    "erasure-words": (
        "(?:aus|von) (?:der|ihrer|eurer) (?:daten(?:bank|basis)|kundendatenbank|seite|webseite|homepage|kartei)",
        rf"{_DATA} (?:bitte )?löschen(?! sie sich)(?=[ .!,]*(?:bitte|$|\n|und|danke|lg))",
        rf"lösch(?:en sie|t|e|ts)?\b.{{0,30}}(?:mein|das|den|alle|sämtlich|bitte|ihn|sie|es|{_DATA})\w*",
        (r"(?:bitte|möchte|will|wünsche|verlange|beantrage|fordere)\b(?!.{0,50} (?:nichts?|nie|wie|ob"
         r"|kein\w*)\b)[^.!?:\n]{0,60} (?:ge)?lösch(?:en|t|ung)"),
        (r"(?:meine?[mnrs]?|alle\w*|das|den) (?!.{0,50} (?:nicht"
         rf"|doch)\b)(?:\w+ ){{0,2}}{_DATA} (?:\w+ ){{0,3}}(?:gelöscht|löschen|weg)"),
        r"(?<!: )löschung (?:meine[rs]|aller|sämtlicher|seiner|de[rs] (?:konto|daten|profil|eintrag|account)\w*)",
        ("(?:macht?s?|mach|machen sie|tut|tuts|tun sie|nehmt|nehmen sie|nimm|schmeißt|werft|werfen sie|haut) (?!mich"
         r"|mi\b|uns|nicht).{1,40} (?:weg|weck|raus|runter|herunter|heraus|platt)"), "(?:weg|raus|runter) damit",
        "plattmach(?:en|t)", "restlos", "spurlos", "ausradier(?:en|t)", "auslöschen",
        (r"(?:soll|sollen|muss|müssen|muß|kann|können|möchte|möchten|gehört|darf)\b.{0,35} (?:weg|raus|verschwinden"
         "|runter|vernichtet|entfernt|gelöscht|beseitigt)"),
        "(?:zu |ungelesen |bitte |und |wieder )(?:vernichten|beseitigen|entfernen|tilgen|wegwerfen|schreddern)",
        "(?:vernichten|beseitigen|entfernen|tilgen|entsorgen) sie", r"(?:entfernt|vernichtet) (?:bitte|das|mein\w*)",
        ("(?<!nicht )(?<!nichts )(?<!noch )(?:wegwerfen|wegschmeißen|weghauen|wegmachen|wegtun|rausnehmen"
         "|runternehmen|rausschmeißen|rauslöschen)"),
        r"(?:mein|mache?|nutze|übe)\b.{0,25} recht auf (?:löschung|vergessen\w*)",
        r"art(?:ikel|\.)? ?(?:\d+ und )?17\b(?! abs)",
        r"(?:nirgends|nirgendwo|nicht) mehr (?:zu finden|auffindbar|auftauch\w+|sein)",
    ),
    "marketing-stop": (
        r"verschon\w* (?:sie )?(?:mich|uns)", "tragt? (?:mich|uns) aus", "(?<!hier )abmelden", "abbestell(?:en|t|e)",
        "austragen", "(?:werbesperre|werbewiderspruch|werbestopp)",
        (r"(?:aus|von) (?:dem|den|der|ihrem|ihren|ihrer|eurem|eurer|diesem|sämtlichen|allen) (?:\w+ )?"
         r"(?:\w*verteiler\w*|newsletter|rundbrief|mailinglisten?|adresslisten?|listen?|versand)"), "ausm verteiler",
        rf"kein(?:e[mnrs]?|erlei)? (?:\w+[,]? ){{0,3}}?{_OFFER}\b.{{0,40}} (?:mehr|nimmer)",
        rf"kein(?:e[mnrs]?|erlei)? (?:\w+ ){{0,2}}(?:mehr|weitere[nrs]?) (?:\w+ )?{_OFFER}",
        rf"kein(?:e[mnrs]?|erlei)? (?:weiteren? |solche[nr]? )(?:\w+ )?{_OFFER}",
        (r"(?:nichts|nix|nie|niemals|nimmer|nicht) (?:mehr|wieder) (?:\w+ ){0,3}(?:schick\w*|send\w*|zusend\w*"
         r"|zuschick\w*|anruf\w*|anschreib\w*|schreib\w*|kontaktier\w*|belästig\w*|zustell\w*)"),
        (r"(?:schick|schreib|ruf|send|belästig|frag|befrag)\w*\b.{0,35} (?:nie wieder|nicht mehr|nichts mehr|nix mehr"
         "|nimmer|nie mehr)"), "(?:nehmt|nehmen sie|nimm|streicht|streichen sie|tragen sie|tragt) (?:mich|mi|uns|ihn)",
        "(?:aufhören|hört (?:endlich )?auf|hören sie (?:bitte |endlich )?auf)", "(?:lass(?:t|en sie)) mich in ruhe",
        r"(?:lege|erhebe|leg)\b.{0,20} widerspruch", "widerspr(?:echen?|uch gegen)", r"art(?:ikel|\.)? ?21\b",
        "bin (?:ich )?nicht mehr interessiert", "mag (?:ich )?keine? (?:werbung|post|mails)",
        "bitte keine (?:werbung|angebote|anrufe|mails|kataloge?|post|umfragen?)",
    ),
    "hold-words": (
        r"schränk\w*\b.{0,30} (?:verarbeitung|nutzung|verwendung)\b.{0,30}ein",
        r"sperr(?:en|t)\b.{0,40} bis (?:zur|zum|das|die|geklärt)",
        "einschränk(?:en|ung) (?:der verarbeitung|der nutzung|meiner)", "(?:einfrieren|eingefroren|friert|frieren sie)",
        "auf eis", r"tiefkühl\w*", "unter verschluss", r"art(?:ikel|\.)? ?18\b", "wegsperren", "nur aufbewahren",
        r"lass(?:t|en sie|en)?\b.{1,40} (?:liegen|ruhen)",
        "(?:nicht|nichts|nix) (?:wegwerfen|löschen|vernichten|wegschmeißen|wegtun)",
        r"(?:vernichten|wegwerfen|löschen|wegschmeißen) (?:sie |bitte )*noch nicht\b",
        ("aber (?:keiner (?:fasst|rührt|darf)|niemand (?:darf|soll)|nicht (?:verwenden|benutzen|nutzen|auswerten"
         "|damit))"), rf"bis (?:das|es|dies|die|der|alles)(?: \w+){{0,3}} {_SETTLED} (?:ist|sind|hat)",
        rf"solange (?:das|es|dies|die|der)(?: \w+){{0,3}} nicht {_SETTLED}",
        (r"(?:nicht|nichts)\b.{0,20} (?:verwendet|benutzt|ausgewertet|genutzt|angefasst|angerührt|weitergegeben"
         "|verändert) (?:wird|werden|und)"), r"(?:fass\w*|rühr\w*)\b.{0,20} nicht an", r"rechnen sie\b.{0,20} nichts",
        r"(?:niemandem|keinem) (?:\w+ )?(?:zeigen|geben|weitergeben)", "verarbeitung (?:aus|zu )setzen",
        "keiner (?:fasst|rührt|darf|soll)", "hat (?:es |sie |ihn )?keiner zu (?:lesen|sehen|nutzen|verwenden)",
    ),
    "portable-words": (
        r"(?:datenübertragbarkeit|übertragbar\w*|datenportabilität)", r"maschinen-?lesbar\w*", "json", "xml", "csv",
        "gpx", "ics", "vcf", "xlsx?", r"art(?:ikel|\.)? ?20\b", r"(?:als|in|per) excel\w*",
        r"(?:als|eine|in einer|in eine) (?:\w+ )?datei", r"export(?:ier\w*|datei|e|s)?",
        "(?:einlesen|einspielen|importieren|einzulesen|reinladen|weiterverarbeiten)",
        r"(?:direkt|gleich) (?:\w+ ){0,4}(?:rüber|hinüber|übertrag|überspiel|überführ|weiterreich|schick)\w*",
        "(?:rüber|hinüber)(?:schieben|schicken|spielen|geben|ziehen)",
        r"(?:zum|an den|an die) neuen? (?:anbieter\w*|\w*programm|arzt|bank|versicherung|dienst|verein|app)",
    ),
    "correct-words": (
        "(?:heiße|heisse|heiß|heiss) ich (?:jetzt|nun|seit|wieder|nicht|mittlerweile)", "falsch geschrieben",
        r"berichtig(?:en|t|e)\b", r"berichtigung (?:mein|der|des|dies|ihre[rs]|sein|und|von)\w*", r"richtig ?stell\w*",
        r"korrigier\w*", r"korrektur\b(?! gelesen)",
        "(?:falsch|verkehrt) (?:geschrieben|eingetragen|gespeichert|hinterlegt|erfasst|buchstabiert|geführt|drin)",
        r"falsche[nrs]? (?:name|namen|adresse|anschrift|geburts\w*|nummer|anrede|vorname|zahl|angabe)n?",
        "(?:heiße|heisse|heiß|heiss) (?:jetzt|nun|ab sofort|seit|wieder|nicht|mittlerweile)",
        "(?:mein|meinen|meine) (?:alte[nr]?|neue[nr]?|mädchen-?|geburts-?) ?(?:nach)?namen?",
        ("(?:ändern sie|ändert (?:das|bitte|mein|den|die|es)|umändern|abändern|anpassen|bessert|ausbessern"
         r"|aktualisier\w*)"), r"steht (?:immer )?noch (?:der|die|das|mein|meine|als|\w+ und)",
        "tippfehler|schreibfehler|zahlendreher", r"art(?:ikel|\.)? ?16\b",
        r"gehört (?:da|dort|in|richtig|so) ?\w* (?:rein|hin|geschrieben|kartei)", "muss (?:da )?(?:rein|anders heißen)",
        "anpassung (?:ihrer|der|meiner)", r"stimmt (?:so )?nicht\b", "mit (?:zwei|einem|einfachem|doppel) ?-?[a-zäöü]",
    ),
    "withdrawal-words": (
        r"wid(?:er|err)ruf(?:e|en|t|s)?\b(?!s?recht|sbelehr)", r"(?:nehme?|nehmen|zieh?e|ziehen|zieht)\b.{0,40} zurück",
        r"(?:meine|die|dieser?|der|dem|ihre) (?:einwilligung|zustimmung|einverständnis\w*|zusage)",
        "(?:mein|das|dieses) (?:einverständnis|ja|okay|ok|häkchen)",
        r"(?:zusage|einwilligung|zustimmung|unterschrift|ja) (?:\w+ ){0,4}(?:zurück|gilt|hinfällig|vom tisch)",
        "anders überlegt", "nicht mehr einverstanden", r"(?:gilt|gelten) (?:\w+ ){0,3}(?:nicht mehr|nimmer)",
        (r"(?:damals|seinerzeit|letztes jahr)\b.{0,50}(?:zugestimmt|unterschrieben|angekreuzt|eingewilligt|genickt"
         "|ja gesagt|erlaubt)"), r"art(?:ikel|\.)? ?7 abs", r"entziehe?\b.{0,20}(?:einwilligung|erlaubnis|zustimmung)",
    ),
    "machine-decision-words": (
        r"algorithm\w*", r"automatisiert\w* (?:entscheidung|ablehnung|absage|einzel|verfahren|bewertung|prüfung)\w*",
        ("(?:computer|rechner|system|programm|roboter|bot|maschine|software|automat|ki|kasten|ding)"
         r"(?: \w+){0,3} (?:entsch\w*|abgelehnt|ablehnt|ausgerechnet|aussortiert|rausgeworfen|einstuf\w*|eingestuft"
         "|rechnet)"), "(?:ein|echter|richtiger|lebender|lebendiger|wirklicher) mensch(?:en)?", "menschenaug\\w*",
        "menschlich\\w*", r"(?:von|durch) (?:einem|einen|eine)\b.{0,15}(?:mensch|person|sachbearbeiter)\w*",
        "jemand,? der (?:denk|atm|liest)", "(?:lebendige|echte|richtige|reale) person", r"art(?:ikel|\.)? ?22\b",
        r"scoring|scorewert|score\b", "profiling", r"bonität\w*", "mit (?:hirn|verstand|augen im kopf)",
        "wer,? der (?:länger|genauer) hin",
        r"(?:einstufung|bewertung|ablehnung|punktzahl|sperre)\b.{0,60}(?:mensch|jemand|person)\w*",
        "in (?:zwei|drei|einer|wenigen|null) sekunden?",
    ),
    "do-not-sell": (
        "do not sell",
        (r"(?:nicht|nix|nichts|nimmer|keine\w*|aufhören|stopp?)(?: \w+){0,6} (?:verkauf\w*|verscherbel\w*"
         r"|weiterverkauf\w*|verhöker\w*|verhökern|zu geld machen)"),
        r"(?:verkauf\w*|weiterverkauf\w*)(?: \w+){0,6} (?:nicht|nix|nimmer)(?: mehr)?",
        "kein(?:en)? (?:weiter)?verkauf", "(?:ccpa|cpra|tdpsa|vcdpa|ctdpa|ocpa|cpa)",
        "opt-?out (?:vom|aus dem) verkauf", "global privacy control", "targeted advertising", r"retarget\w*",
        r"werbenetz(?:e|en|werk\w*)",
    ),
    "limit-sensitive": (
        "sensitive personal information",
        (r"(?:nur|bloß|ausschließlich|lediglich|allein)\b.{0,40} (?:benutz|verwend|nutz|gebrauch"
         r"|hernehm)\w*\b.{0,60}(?:sonst|nichts ander|nicht ander)\w*"), "(?:zu|für) sonst (?:nichts|nix)",
        r"beschränk\w*\b.{0,30}(?:verwendung|nutzung|offenlegung|darauf)\w*", "für (?:alles andere|nichts anderes)",
        r"sensible\w* (?:personenbezogene\w* )?(?:daten|angaben|information\w*) (?:nur|beschränk|einschränk)\w*",
    ),
    "points-below": (
        (r"(?:siehe?|s\.|mail|nachricht|steht|das|dies|hier|header|beispiel|weiter|ganz) (?:\w+ )?(?:unten|drunter"
         r"|darunter|anbei|untenstehend\w*)"),
        ("(?:unten ?stehende|nachstehende|folgende|angehängte|beigefügte|obige)[nrs]? (?:e-?mail|mail|nachricht|sms"
         "|schreiben|text)"),
        ("(?:diese|so eine|dieses|folgende|eine|wieder so eine?) (?:e-?mail|mail|sms|nachricht"
         r"|schreiben)(?: \w+){0,3} (?:kam|bekommen|erhalten|gekriegt|kriegt)"),
        (r"(?:das|dies|diese\w*|sowas|so was)(?: hier)? (?:kam|kommt (?:seit|jeden|dauernd|ständig)|landete|erreichte"
         "|lag)"), r"(?:bekommen|gekriegt|griagt|reingekommen)(?=[:?!.]?\s*$)",
        "leite (?:ich )?(?:ihnen|euch|mal) weiter", r"uns erreicht\w*", "kriege? (?:ich )?(?:das|sowas|so was|ständig)",
        "zur kenntnis",
    ),
    "is-it-yours": (
        (r"(?:ist|is|war|kommt|kam|stammt|sind|waren|gehört) (?:das|dies|die|diese\w*|der|es"
         r"|sie)(?: \w+){0,3} (?:wirklich |echt |tatsächlich |überhaupt )?(?:von|zu) (?:ihnen|euch|ihrer|eich|enk)"),
        "(?:seid|sind|seids) (?:ihr|sie|s'?) (?:das|des|dies|die)",
        r"(?:echt|fake|falsch|gefälscht|wahr|seriös|betrug)\b(?=.{0,12}\?)", "echt oder",
        "(?:in|unter) (?:ihrem|eurem|ihren) (?:namen|firmennamen|logo|briefkopf|wappen)",
        "mit (?:ihrem|eurem|ihren) (?:logo|briefkopf|wappen|stempel|absender)", r"\w*phish\w*", r"\w*betrüger\w*",
        r"gauner\w*", r"betrug|betrügerisch\w*", r"fake-?\w*", r"fälschung|gefälscht\w*", "spam",
        "hat das seine ordnung", r"gibt sich\b.{0,20} als", r"angeblich (?:von|ihr|sie|ihre\w*|eure\w*)",
        r"missbrauch ihre\w*", "massenversand", r"stammt?\b.{0,30} aus ihrem haus(?:e)?\b", "abzocke",
        "verdächtige (?:mail|nachricht|e-mail)",
    ),
    "child-age": (
        (r"(?!\w*(?:art|abs|mail|anh|anl|seite|nr|punkt|teil|frag|kap|version|fall|lit|tag"
         r"|mal)\w* )[a-zäöüß]+ \( ?(?:[5-9]|1[0-7])(?=\))"),
        "mit (?:1[1-7]|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn) (?:jahren|darf|kann|schon|noch|is|ist)",
        ("[a-zäöüß]+, (?:[3-9]|1[0-7])(?:,| jahre)(?! (?:alt|lang|vertrag|zahl|bezahl|miete|kunde|mitglied"
         r"|laufzeit))(?! \d)"),
        rf"(?:{_MINOR_AGE}|{_MINOR_WORD})(?:- ?(?:bis|und)? ?{_AGE}?)?[ -]?(?:jährig|jaehrig|jährler)\w*",
        rf"{_AGE}- bis {_AGE}-?jährig\w*", f"{_AGE}(?:einhalb)? (?:jahre?|monate|wochen) (?:alt|jung)",
        ("(?:ist|is|bin|wird|werde|wurde|war|sind|bist|isch|werd"
         rf"|worden) {_SOON}{{0,3}}{_AGE}\b{_NOT_A_DATE}{_AGE_ENDS}"), f"{_SOON}{_AGE} (?:ge)?worden",
        f"{_AGE} {_SOON}?(?:ge)?worden", f"(?:im )?alter von {_AGE}",
        rf"{_SOMEONES}(?: \w+)?,? (?:\( ?)?{_MINOR_AGE}(?=\)|,| ?j\b|j\b)", r"1?\d j(?=\.)",
        r"1?\d ?(?:–|-|bis) ?1?\d jahre",
        rf"{_SOMEONES}(?: \w+)? (?:von|mit) {_AGE}(?: jahren)?\b(?! (?:tagen|wochen|stunden|euro))",
        (r"unter (?:1[0-8]|sechzehn|achtzehn|vierzehn)\b(?! ?(?:euro|prozent|%|uhr|grad|stunden|minuten|tage|kg|min"
         "|cent))"), r"(?:[1-9]|1[0-8])\. ?(?:\w+ )?geburtstag\w*", r"(?:gute|liebe) zum (?:[1-9]|1[0-7])(?=\.)",
        f"{_MINOR_ORDINAL}e[nrs]? geburtstag", "kindergeburtstag",
        ("(?:noch )?(?:keine|nicht|noch nicht(?: mal)?|nicht mal) (?:1[0-8]|achtzehn|sechzehn|vierzehn)(?! ?(?:uhr"
         "|euro|%|tag))"),
        rf"(?:geb|geboren|jg|jahrgang|geburtsjahr|geburtsdatum|baujahr)\w*\b\.?.{{0,22}}{_YOUNG_YEAR}",
        rf"\d\d?\. ?\d\d?\. ?{_YOUNG_YEAR} geb\w*", f"{_YOUNG_YEAR}(?:er)? (?:geboren|jahrgang)",
        f"bin {_YOUNG_YEAR}er?",
        (rf"(?:person|bewerber\w*|kund\w*|nutzer\w*|er|sie|die|der)(?: \w+)? erst {_AGE}\b(?! (?:tag|woche|stund"
         "|monat|mal))"), "(?:(?:jahr|jahre) )(?:zu jung|jünger|älter gemacht)", "älter gemacht",
        "erst (?:ab|mit|wenn ich) 1[2-8]", "u ?1[0-8]",
        r"ü?u[5-9]-?(?:jugend|team|mannschaft|kids|turnier|spieler\w*|junior\w*)",
        "(?:der|unserer?|unsere|die) u[6-9](?=[ ,.;]|$)",
    ),
    "child-school": (
        "(?:in (?:der|die)|bin|gehe?|geht) (?:[1-9]|1[0-3])te[nr]?",
        r"kindi|chindi|jungwacht\w*|matura|maturant\w*|abitur|abi",
        (r"(?:[1-9]|1[0-3])\.? ?(?:klasse|klass|kl|schulstufe|schuljahr|jahrgangsstufe|primar|volksschule|sek"
         "|gymnasium|mittelschule|gym|hauptschule|realschule|oberschule)"), "klasse (?:[1-9]|1[0-3]) ?[a-f]?",
        r"(?:der|die|unsere[rn]?|meine[rn]?|ganzen?|echten?|aus|in|halbe) (?:[1-9]|10) ?[a-f](?=[ ,.;!?\n]|$)",
        (rf"{_ORDINAL} (?:\w+ )?(?:klasse|klass|volksschule|primar\w*|sek\w*|\w*mittelsch\w*|gymnasium|schuljahr|real"
         r"|schulstufe|oberstufe|hauptschule|lehrjahr|kindergarten\w*|grundschul\w*|gymi|oberschule|bez)"),
        ("in (?:der|die) (?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|siebente|achte|neunte|zehnte)n?"
         r"(?=\s*(?:[.,;:!?)\n]|$|und\b|komm|geh|am\b|auf\b|an\b|gymn))"),
        ("(?:erst|bin|geht|gehe|geh|kommt|komm|komme|ich|jetzt|nun|wenn ich) (?:jetzt |erst |nun )?in (?:die|der) "
         r"(?:[1-9]|1[0-3])(?=\.)(?!\. ?(?:woche|etage|stock|reihe|runde|kw|liga|stufe|generation))"),
        (r"(?:\w*klässl\w*|\d+\.?- ?klässl\w*|klasse(?:n)?(?:lehrer|leit|vorstand|zimmer|list|foto|chat|kamerad"
         r"|arbeit|fahrt|buch|gruppe|sprecher|eltern|ausflug|beste|lager|raum)\w*|klassler\w*)"),
        r"(?:meine[rn]?|seine[rn]?|ihre[rn]?|unsere[rn]?|ganze[rn]?|halbe[rn]?) klasse\b(?! (?:leistung|service))",
        r"mitschüler\w*", r"kind(?:er)?g(?:arten|ärten|artle)\w*", "kiga", r"kita\w*",
        r"(?:kinder)?krippe(?:nkind\w*|ngruppe)?", "chindsgi", r"chindergart\w*", r"krabbelgrupp\w*",
        r"tagesmutter|tageseltern|kinderhort|hortkind\w*|hortgruppe|im hort", r"spielgruppe\w*", r"vorschul\w*",
        r"grundsch[uü]l\w*", r"volkssch[uü]l\w*", r"hauptsch[uü]l\w*", r"realsch[uü]l\w*", r"mittelsch\w*",
        r"gesamtsch[uü]l\w*", r"gymnasi\w*", "gymi", r"(?:unter|ober|mittel|primar|sekundar)stufe\w*",
        ("(?:primar|sekundar|ober|förder|sonder|bezirks|stadtteil|gemeinschafts|regel|kantons|ganztags|musik|berufs"
         r"|kooperative )schul\w*"), r"(?:primar|primarschüler\w*|sek|kanti|nms|ahs|htl|hak|hasch|poly)",
        ("schul(?:kind|anfäng|bus|weg|tor|hof|tüte|ranz|tasche|heft|haus|klasse|ausflug|landheim|arbeit|aufgabe|leit"
         r"|pflicht|schluss|foto|freund|sekretariat|praktik|referat|zeugnis|sport|psycholog|sozial|begleit|chor)\w*"),
        r"schüler(?:praktik|ausweis|karte|ticket|list|abo|beförder|lots|konto|profil|haus|vertret)\w*",
        r"\w*einschul\w*", "eingeschult", "zuckertüte", "pausen(?:hof|platz|brot)", r"hausaufgab\w*", "hausübung\\w*",
        "ufzgi|husi",
        r"(?:mathe|deutsch|englisch|latein|bio|physik|chemie)(?:arbeit|test|lehrer|schularbeit|klausur|stunde|note)\w*",
        "mathe", "diktat", "referat", "nachsitzen", r"nachhilfe\w*", "förderunterricht", "doppelstunde",
        r"elternabend\w*", r"elternbrief\w*", r"elternvertret\w*|elternbeirat|elternsprech\w*",
        r"schnupper(?:lehr|bericht|woche|tag|prakti)\w*", r"ferien(?:freizeit|lager|pass|camp|betreuung|spiel)\w*",
        r"zeltlager|sommerlager|pfingstlager|skilager|zeltgruppe|jungschar\w*|jugi|jubla|blauring|cevi|kolonie",
        r"pfadi\w*", r"pfadfinder\w*", r"wölfling\w*",
        ("(?:ministrant|sternsing|konfirmand|konfirmation|kommunionk|erstkommunion|firmling|jugendweihe"
         r"|jungfeuerwehr)\w*"), "(?:erst)?kommunion", "firmung", "konfi(?:s|gruppe|freizeit|lager|stunde)?",
        "bar ?mi[zt]+wa", r"bambini\w*",
        ("jugend(?:mannschaft|trainer|gruppe|zentrum|treff|amt|hilfe|feuerwehr|spieler|turnier|abteilung|schwimm"
         "|herberg|kapelle|orchester|chor|haus|wart|leiter|fussball|fußball|kicker|psych|wohn|rotkreuz|club|klub"
         r"|farm)\w*"), r"[a-g][1-3]?-(?:jugend|junior\w*|mädchen|jungs)", "unsere[rn]? [c-g][1-3]",
        "(?:d|e|f|g)-?jugend", r"(?:junior|juniorinnen|nachwuchskick|minikick|minis)\w{0,3}(?:mannschaft|team)\w*",
        "wohngruppe", r"seepferdchen\w*|seeräuber-?abzeichen|freischwimmer|jugendschwimmabzeichen",
        ("kinder(?:arzt|ärzt|klinik|station|onkolog|spital|psych|krankenhaus|abteilung|chirurg|hospiz|heim|dorf|turn"
         "|chor|schwimm|tanz|training|kurs|camp|garderobe|betreu|tages|uhr|handy|tablet|konto|zimmer|wagen|sitz|bett"
         r"|geld|pass|ausweis|schutz|karte|foto)\w*"), r"pädiatr\w*",
        r"(?:frühchen\w*|frühgeb\w*|neonatolog\w*|neugeborene\w*|säugling\w*)", r"u[1-9]-?untersuchung\w*", "abiball",
        r"(?:5|6|7|8|9)\. ?schulstufe", r"zahnspange\w*", "kinderclub|kids-?club|kinderfest|kindertheater|kinderturnen",
        r"milchz[aä]hn\w*", "zahnfee", r"windel\w*", "schnuller", r"bobbycar\w*", "laufrad", "mofa",
        "begleitetes fahren", "bf ?17", r"berufsschul\w*", r"(?:erste|ersten|1\.) lehrjahr",
        r"(?:das|des|die|kleine|ein) (?:abc|einmaleins)\b",
        "lern(?:t|en) (?:gerade |grad |erst )?(?:lesen|schreiben|laufen)",
        r"bezirksjugend\w*|familiengericht|allgemeine[rn]? sozial\w* dienst|kesb", "stützräder[n]?", "taschengeld",
        "tonie-?(?:box|s)?", r"stofftier|kuscheltier\w*",
    ),
    "child-words": (
        ("(?:meine|unsere|ihre|seine|alle|beide|deren) (?:zwei|beiden|drei|vier|kleinen) (?:kinder|mädchen|jungs"
         "|enkel|buben)"),
        rf"(?:{_MY}) (?:\w+e[mnrs]? )?{_CHILD}\b(?!-?prozess|firma|unternehmen|gesellschaft|theme|mann\b){_SPEAKS}",
        (r"(?:kleine[nrms]?|kloane[nrms]?) (?:sohn|tochter|bruder|schwester|junge|mädchen|maus|prinzessin|mann\b|bub"
         "|mensch)"),
        ("(?:mein|unser)(?:e[mnrs]?)? (?:kleine|kleinste|jüngste|ältere|älteste|große|grosse"
         r"|mittlere)[nr]?(?=[ ,.;!?\n]|$)"),
        "(?:klein|enkel|schul|vorschul|pflege|paten|heim|stief|adoptiv|einzel|geschwister)kind(?:er|es|ern)?",
        r"baby\w*", "mündels?", r"minderjährig\w*", "mdj", r"(?:unmündig|halbwüchsig)\w*", r"jugendliche[nrms]?\b",
        "teen(?:ie|y|ager)s?", r"erziehungsberechtigt\w*", r"sorge(?:recht|berechtigt)\w*", "obsorge", "personensorge",
        r"vormund(?:in|schaft)?\w*", r"gesetzlich\w* vertret\w*", "pflege(?:eltern|mutter|vater|tochter|sohn|familie)",
        r"schulmädchen|schuljunge\w*",
        r"(?:das|dieses|ein|eines|dem|diesem|junges) (?:mädchen|kind|baby|bubi|mädel|dirndl|kerlchen)s?\b(?!-)",
        "ein junge", r"(?:die|seine|ihre|der|den|beide|den|deren|ohne|vor|von) eltern\b",
        "(?:ohne|vor|nicht) meine[nr]? eltern",
        "meine eltern (?:wissen|dürfen|sagen|erlauben|schimpfen|sollen|merken|bringen|killen|verbieten|finden|lesen)",
        r"meine eltern haben (?:\w+ )?(?:gesagt|verboten|erlaubt|gesehen|gefunden|geschimpft)", r"elternteil\w*",
        r"eltern(?:handy|nummern?|telefon|kontakt)\w*", r"(?:mama|mami|mamas|mum|mom|mamma|mamis?)(?: \w+)?", "muttis",
        "(?:papa|papi|mein dad|mein papa) (?:sagt|darf|weiß|weiss|hat|schimpft|erlaubt|nicht)", "hausarrest",
        r"(?:kind|kinder)(?=[,.;:!?\n]|$| (?:ist|hat|war|unter|sind|haben|wurde|auf|mit|im|in|namens)\b)", "kindes",
        r"schüler(?:in|innen|n|s)?\b(?! (?:sein|werden|zahlen|frei))",
        "azubi|lehrlings?|lehrbub|lehrmädchen|lernende[nr]?", r"teddy\w*|kuscheltier\w*|stofftier\w*",
        ("(?:junior|unser knirps|die kurze|der kurze|die lütte|de lütte|der lütte|lütten?|unser zwerg|die maus"
         r"|unsere maus)\b(?! (?:manager|consultant|developer|partner))"), r"buab\w*|bueb\w*|dirndl",
        "großer bruder|grosser bruder|große schwester|grosse schwester", "geschwister",
        "patentante|patenonkel|götti|gotte", "ohne (?:unser|mein) wissen",
    ),
    "grown-up": (
        rf"(?:erwachsen|volljährig|groß gewordene|ausgezogen)\w* {_CHILD}",
        (r"(?:sohn|tochter|kinder|enkel\w*|enkelin)(?: \w+)? (?:ist|sind|wird|wurde) (?:\w+ ){0,2}(?:erwachsen"
         "|volljährig|längst groß|aus dem haus)"),
        r"(?:mutter|tochter|schwester|eltern)-?(?:gesellschaft|firma|unternehmen|konzern|betrieb)\w*",
        r"kindprozess\w*", r"child-?(?:prozess|process|theme|account)\w*",
        r"kind-?(?:element|knoten|datensatz|tabelle|objekt)\w*",
        (rf"{_SOMEONES}(?: \w+)?,? (?:\( ?)?(?:ist |is |wird |war )?(?:schon |jetzt |inzwischen |über )?(?:1[89]"
         r"|[2-9]\d)\b(?!\. )"), "(?:schon|bin|ist|längst|seit) (?:18|achtzehn|volljährig|erwachsen)",
        r"(?:1[89]|[2-9]\d)-?jährige[nrs]?",
        r"(?:achtzehn|neunzehn|\w*zwanzig|\w*dreißig|\w*vierzig|\w*fünfzig)jährig\w*", r"volljährig\w*",
    ),
    "for-somebody": (
        "im (?:namen|auftrag|sinne) (?:von|des|der|und|meine[rs]|unsere[rs]|ihre[rs])",
        r"i\. ?a\. (?:meiner|unserer|der familie)", "mandant(?:in|en|schaft|innen)?", r"vollmacht\w*",
        r"bevollmächtigt\w*", r"testamentsvollstreck\w*", r"(?:mein|unser)(?:e[mnrs]?)? klient\w*",
        r"nachlass(?:verwalt|pfleg|sache)\w*", r"verlassenschaft\w*", r"erb(?:in|en|engemeinschaft|e nach)\b",
        "betreuer(?:in)?", r"(?:rechtliche|gesetzliche) (?:betreu|vertret)\w*", "beistand(?:schaft)?",
        r"erwachsenenvertret\w*", "sachwalter\\w*", r"vormund\w*",
        r"(?:ich schreibe|schreibe ich) (?:\w+ )?für (?:meine|unsere|einen|eine|den|die|frau|herrn)",
        (r"für (?:meine[nmr]?|unsere[nmr]?) (?:mutter|vater|oma|opa|nachbar\w*|kolleg\w*|schwester|bruder|tante|onkel"
         "|großmutter|schwiegermutter)"),
        "(?:er|sie) (?:bittet|möchte|lässt|hat mich gebeten|hat uns gebeten|kann selbst)", "hat (?:mich|uns) gebeten",
        r"lässt (?:\w+ )?ausrichten", r"(?:wir vertreten|in vertretung|i\. v\.)", "unser mitglied",
        "mein(?:es|er) verstorbenen",
        r"verstorben(?:e[nrs]?)? (?:mann|frau|vater|mutter|bruder|schwester|sohn|tochter)\w*",
    ),
    "client-data": (
        r"(?:mein|unser)(?:e[mnr]?)? (?:\w+ )?(?:arbeitgeber|alte[nr]? firma|ehemalige\w* (?:firma|chef))",
        r"dienst(?:handy|nummer|telefon|gerät)\w*", r"firmen(?:handy|telefon|nummer)\w*",
        ("unsere[rn]? (?:mitarbeit|beschäftigt|belegschaft|kunden|nutzer|mieter|mitglied|schüler|fahrer|kolleg"
         r"|niederlassung|gesellschaften)\w*"), r"auftragsverarbeit\w*", "avv",
        r"subauftragsverarbeit\w*|unterauftragsverarbeit\w*", r"rahmenvertrag\w*", "vertragsende",
        "teilnehmer(?:daten|profile)",
        (r"(?:mit|in|über) (?:eurem|ihrem|ihrer|eurer) (?:\w+ )?(?:system|tool|portal|software|abrechnungs\w*"
         r"|plattform|app) (?:abgerechnet|verwalt|arbeit|erfass)\w*"),
        "die sie für uns (?:führen|verarbeiten|speichern|halten)",
        r"(?:betriebsrat|mitbestimmung|belegschaft|personalabteilung)\w*",
        "(?:unsere|meine|meiner) (?:firma|chefin?|betrieb)", r"einzelverbindung\w*",
    ),
    "authority-words": (
        "(?:aufsichts|datenschutz)behörde", r"landesbeauftragte\w*", r"bundesbeauftragte\w*",
        "(?:ldi|lfdi|bfdi|edöb|dsb) ",
        r"(?:amts|landes?|land|oberlandes|bezirks|handels|arbeits|verwaltungs|sozial|familien)gericht\w*",
        r"staatsanwaltschaft\w*", r"ermittlungs(?:verfahren|behörde)\w*",
        r"kriminal(?:polizei|kommissa|hauptk|oberk|inspek)\w*", "kantonspolizei",
        r"(?:landes)?polizei(?:direktion|inspektion|präsidium|dienststelle|posten|kommando)\w*", r"\bkh?k(?:in)?\b",
        r"strafprozess\w*|stpo", "anhörung", "editions(?:begehren|verfügung)", r"drittschuldner\w*",
        r"rechtsanw[aä]lt\w*", r"mandant(?:in|en|schaft)?\b.{0,80}frist", r"rechtsvertret\w*",
        "(?:rechtliche schritte|einstweilige verfügung|klage(?:weg|schrift)?|gericht)", "verfügung vom",
        r"gerichtsvollzieher\w*", r"insolvenzverwalter\w*", r"statistik(?:amt)?\b", "statistisches", "§ 8a",
        r"(?:gesch\.-z|aktenzeichen|az)(?=[.: ])", r"gerichtskommiss\w*|notariat", r"ombuds\w*", "ihre? stellungnahme",
        "(?:verbraucherzentrale|arbeiterkammer|konsumentenschutz)",
    ),
    "breach-words": (
        r"eine[sr] anderen (?:kund|patient|person|famil|mitglied|versichert)\w*",
        r"(?:konto|account|profil|postfach)\b.{0,30} (?:übernommen|gekapert|geknackt|gehackt)",
        r"daten(?:panne|leck|schutzvorfall|verlust|diebstahl|schutzverletzung)\w*",
        r"(?:leak|geleakt|gehackt|hacker)\w*", "hack",
        ("falsch(?:e[nmrs]?)? (?:empfänger|person|anhang|adressat|liste|umschlag|verteiler|postfach"
         r"|adresse gegangen)\w*"), "falsch (?:adressiert|zugestellt|verschickt|versandt|zugeordnet)",
        "(?:irrläufer|fehlversand|fundsache)",
        ("(?:fremde[rnms]?) (?:frau|mann|person|daten|konto|kunde|befund|rechnung|namen?|leute|mannschaft|kunden"
         r"|akte)\w*"), "(?:nicht für (?:mich|uns) (?:bestimmt|gedacht)|versehentlich|aus versehen|irrtümlich)",
        (r"(?:alle|jeder|jedermann|die ganze welt|wildfremde|unbefugte\w*|dritte) (?:\w+ )?(?:können|kann|konnte|hat"
         r"|haben)\b.{0,20}(?:sehen|lesen|einsehen|öffnen|zugriff)"), "ohne (?:passwort|anmeldung|login|einloggen)",
        "(?:in|auf) (?:mein|meinem|mein) (?:kunden)?konto (?:eingeloggt|angemeldet|zugegriffen)",
        "eingeloggt (?:wurde|hat)", "passwort (?:geändert|eingegeben)",
        "in meinem namen (?:bestellt|bestellungen|eingekauft)", "bestellt in meinem namen",
        r"(?:fremd|unbefugt)\w* (?:zugriff|zugang)",
        r"(?:verlor(?:en)?|gestohlen|liegen gelassen)\b.{0,20}(?:laptop|stick|handy|tasche|ordner)",
        r"liest (?:jemand |\w+ )?mit", r"(?:für alle|öffentlich|für jeden) (?:\w+ )?(?:sichtbar|einsehbar|abrufbar)",
        r"(?:im|in einem) (?:\w+ )?(?:darknet|hackerforum)",
        r"(?:zahl|nummer|url|adresse)\b.{0,30} (?:ändert|hochzählt|austauscht)",
        "(?:ungelesen|nicht lesen|nicht zu lesen)",
        ("(?:kannte|wusste|kennt|weiß|wusst) (?:er |sie |auch )?(?:meine|mein|die|wo ich|genau"
         r"|meinen)\b.{0,30}(?:nummer|bank|konto|wohn|gass|adress|vertrag|wert)\w*"),
        r"ein(?:em|er)? anderen (?:kunden|patienten|person|familie)\w*", "loch (?:in|im)|sicherheitslücke",
    ),
    "own-address": (
        ("nur (?:ihnen|euch|sie|bei ihnen|bei euch|für sie|für euch) (?:gegeben|verwendet|benutzt|angegeben|haben"
         "|habt|kennt|kennen|und)"), r"(?:die|welche) nur (?:sie|ihr|ihnen|euch)\b",
        r"(?:sonst|außer ihnen|außer euch|ausser ihnen) (?:keiner|niemand|nirgend|kein)\w*",
        "eigene (?:mail|e-?mail)-?adresse", "(?:sonder|extra|einweg|wegwerf|plus|alias)-?adresse",
        "(?:niemandem|nirgends|nirgendwo) sonst", "(?:nie|niemals|nirgends) (?:woanders|anderswo|sonst|anders)",
        "ausschließlich (?:ihnen|bei ihnen|für sie)",
    ),
    "complaint-words": (
        r"beschwer(?:de|e|en|t)\b", r"(?:unverschämt|frechheit|sauerei|skandal|unter aller)\w*",
        r"monat (?:ist|war) (?:\w+ )?(?:um|vorbei|verstrichen|abgelaufen)",
        r"frist (?:\w+ )?(?:ist|war|sei) (?:\w+ )?(?:um|abgelaufen|verstrichen|vorbei)",
        "keine (?:antwort|reaktion|rückmeldung)",
        r"(?:bis heute|noch immer|immer noch|weiterhin|bislang|seither) (?:\w+ ){0,3}(?:nicht|nichts|keine?|nix|kein)",
        "antwort(?:en)?: (?:keine|null|nichts)",
        "ohne (?:meine|unsere|meine ausdrückliche|jede|zu) (?:einwilligung|zustimmung|erlaubnis|fragen|einverständnis)",
        r"(?:niemand|keiner) (?:\w+ )?(?:gefragt|um erlaubnis)",
        "(?:hat|haben) (?:mich|uns|mi) (?:keiner|niemand|nie) gefragt",
        r"(?:uns|mich) hat (?:\w+ )?(?:niemand|keiner) gefragt",
        "(?:nie|niemals|nicht) (?:gefragt|zugestimmt|erlaubt|eingewilligt)", "ihre (?:ablehnung|weigerung|absage)",
        "(?:abgelehnt|verweigert) (?:haben|habt)", "einspruch", r"ignorier\w*",
        r"(?:wochen|tage|monate) (?:\w+ )?(?:gewartet|warte|her|vergangen|ohne)", "fachaufsicht|aufsichtsbehörde",
        "(?:dritte|zweite|vierte|letzte) (?:aufforderung|urgenz)|(?:dritte|zweite|vierte) mahnung",
        "(?:ich bestehe|bestehe ich)", "mehrfach", r"vertröst\w*", "abgewimmelt|abgespeist",
    ),
    "again-words": (
        r"zum (?:zweiten|dritten|vierten|fünften|sechsten|x-ten|wiederholten|letzten|\d+\.) ?mal",
        (r"(?:zweite|dritte|vierte|fünfte|\d\.) (?:aufforderung|mahnung|urgenz|erinnerung|anfrage|mail|schreiben"
         "|bitte|meldung|versuch)"),
        r"(?:nochmals|nochmal|erneut|abermals)\b(?!,? (?:danke|vielen|nachrechn|angerufen|anrufen|dasselbe))",
        "erinnerung", "urgenz",
        (r"wie (?:bereits|schon|vor|am|letzte|ich) (?:\w+ ){0,4}(?:geschrieben|mitgeteilt|gesagt|erwähnt|schrieb"
         "|verlangt|erbeten)"),
        ("(?:habe|hab|hatte|haben) (?:ich |wir )?(?:ihnen |euch )?(?:am |schon|bereits|vor|vorgestern|gestern|letzte"
         r"|im|auch)(?: ?\S+){0,6} (?:geschrieben|gebeten|verlangt|angefragt|ersucht|gemailt|beantragt|geschickt)"),
        (r"mein(?:e[mnrs]?)? (?:\w+ )?(?:anfrage|schreiben|mail|antrag|gesuch|begehren|bitte|brief|widerspruch"
         "|nachricht|ersuchen) (?:vom|von|aus|blieb)"),
        "ihr(?:e[mnrs]?)? (?:antwort|ablehnung|schreiben|mail|bescheid|rückfrage|absage|nachricht) (?:vom|von)",
        "schon wieder ich", r"nachhak\w*", r"bereits (?:\w+ ){0,4}(?:geschrieben|gebeten|gemeldet|verlangt)",
        "doch nicht", "(?:lassen|lasst) (?:sie )?(?:bitte )?alles,? (?:wie|beim)", "vergessen sie,? was",
        r"(?:identitätsprüfung|ausweiskopie)\b", "wieder ich", "wie gewünscht|wie verlangt",
    ),
    "urgent-words": (
        ("(?:bis|noch|schon) (?:spätestens )?(?:heute|morgen|übermorgen|heut|montag|dienstag|mittwoch|donnerstag"
         "|freitag|samstag|sonntag)"), r"(?:binnen|innerhalb(?: von)?) (?:24|48|72|\w+) (?:stunden|tagen?|h)",
        r"sofort\b(?!kredit|rabatt)", "umgehend", "unverzüglich", r"dringend\w*", "eil(?:t|ig|sache|antrag)",
        "gerade (?:eben|jetzt)", "(?:jetzt|gerade) (?:noch )?(?:gerade |grad )?(?:online|live|sichtbar)",
        r"gefähr\w*|gefahr",
        (r"(?:ist|steht|sind|stehen) (?:\w+ )?(?:noch immer|immer noch|noch) (?:\w+ )?(?:da|online|drin|sichtbar|oben"
         "|auf)"), "polizei", r"frist\b", r"(?:vor|seit) (?:\w+ )(?:minuten|stunden?)",
        (r"(?:gerade|eben|vorhin|soeben) (?:\w+ ){0,3}(?:geklickt|draufgedrückt|eingegeben|bezahlt|überwiesen"
         "|eingetippt)"), "(?:draufgedrückt|draufgeklickt|reingefallen|überwiesen)", "überfällig", r"notfall\b",
        "bedroh\\w*", "morgen (?:früh|abend|mittag|wird|ist)", "nicht erst (?:morgen|nächste)", "spätestens",
        "überschrieben|überspielt", "stalk\\w*", "asap",
    ),
    "machine-phrases": (
        r"(?:eingeschränkt|begrenzt|keinen)\w* zugriff auf (?:meine|e-?mails|mein)",
        "in dringenden (?:fällen|angelegenheiten)", "ihre e-?mail wird nicht",
        r"(?:ihre|deine) nachricht\b.{0,60} gelesen", r"undeliver\w*", "delivery status notification", "out of office",
        "automatische[nr]? (?:antwort|eingangsbestätigung|nachricht|benachrichtigung)", r"abwesen(?:d|heit\w*)",
        "nicht im (?:haus|hause|büro|dienst)", r"unzustellbar\w*",
        "nachricht konnte .{0,50}nicht (?:zugestellt|übermittelt) werden",
        r"(?:nicht|keine) (?:\w+ )?(?:auf diese|antworten sie|auf dieses) (?:e-?mail|nachricht|mail)",
        "antworten sie (?:bitte )?nicht auf",
        r"(?:wurde|ist|wird) (?:\w+ )?automatisch (?:erstellt|erzeugt|generiert|versendet|versandt|geschlossen)",
        r"automatisch (?:erstellt|erzeugt|generiert)\w*",
        (r"(?:ticket|vorgang|vorgangsnummer|fallnummer|ihr anliegen)\b.{0,40}(?:erfasst|eröffnet|geschlossen|geändert"
         "|gelöst|registriert)"), "(?:ist|wurde) (?:bei uns )?eingegangen", "eingangsbestätigung", "lesebestätigung",
        "(?:wurde|gelesen) am .{0,30}gelesen",
        "(?:mutterschutz|elternzeit|vaterschaftsurlaub|elternkarenz|betriebsferien|betriebsurlaub)",
        "bin (?:ich )?(?:bis|vom|ab) .{0,40}(?:urlaub|ferien|abwesend|verreist|nicht erreichbar|zurück)",
        r"lese (?:ich )?(?:\w+ )?keine (?:e-?)?mails", "wird nicht (?:gelesen|weitergeleitet|weiterbearbeitet)",
        r"postfach (?:\w+ ){0,3}(?:voll|nicht)",
        "(?:wir haben|haben wir) (?:ihre|deine) (?:nachricht|anfrage|bestellung|e-?mail) erhalten",
        r"(?:ihre|deine) (?:bestellung|buchung) (?:\w+ )?(?:ist|wurde|bestätig)\w*",
        r"(?:einladung|termin|veranstaltung) (?:\w+ )?(?:angenommen|abgesagt|wurde)",
        "(?:zugesagt|abgesagt|angenommen)(?=:)", "aus ihrem kalender entfernt", "zur rückgabe fällig",
        "(?:hier ist )?(?:deine|ihre) (?:woche|zusammenfassung|tageszusammenfassung)", "zurückgehaltene nachrichten",
        "mailer-?daemon|smtp|mailbox full",
    ),
    "sales-phrases": (
        "solange (?:der )?vorrat", r"(?:kurzen?|kurzes) (?:austausch|telefonat|gespräch|call)\b(?=.{0,40}\?)",
        r"\d+ minuten für",
        ("(?:sichern sie sich|sichere dir|jetzt (?:anmelden|buchen|sichern|testen|zugreifen|bestellen)|buchen sie"
         "|letzte plätze|nur (?:noch )?(?:heute|bis))"),
        r"\d+ ?(?:%|prozent) (?:\w+ )?(?:rabatt|reduziert|günstiger|frühbucher\w*|auf (?:alle|unser))",
        r"(?:kostenlos|gratis|unverbindlich)\w* (?:testen|demo|webinar|erstgespräch|beratung|whitepaper)",
        r"(?:webinar|seminar|tagesseminar|masterclass|fachtagung)\w*",
        "(?:in dieser ausgabe|rundmail|im browser (?:ansehen|öffnen|anzeigen))", "hier abmelden|abmeldelink",
        r"(?:unsere|unser) (?:lösung|plattform|team zeigt|komplettpaket|sorglos\w*|angebot|frühlingspaket)",
        "entscheider-?(?:kontakte|adressen)?", r"(?:geprüfte|frische) (?:\w+ )?(?:adress|kontakt|entscheider)\w*",
        "€ (?:netto|mtl|zzgl|pro monat)", r"zzgl\. mwst", "sie erhalten diese (?:nachricht|e-?mail|mail), weil",
        r"herzlichen glückwunsch\b(?=.{0,30}!!)", r"kein interesse(?=\?)", "kurzer (?:austausch|call)",
        "(?:euro|eur|usd|dollar) gezogen|gewinner von", "klick (?:hier|für)", "unterschreib(?:st)? (?:du|jetzt)",
    ),
}  # fmt: skip
