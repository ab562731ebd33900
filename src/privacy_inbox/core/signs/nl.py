"""The words of the rules in Dutch. What each key means is said in `core/rules.py`."""

_MINOR_AGE = r"(?:[1-9]|1[0-7])"
_MINOR_WORD = "(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien)"
_AGE = f"(?:{_MINOR_AGE}|{_MINOR_WORD})"
_ORDINAL = "(?:eerste?|tweede?|derde?|vierde?|vijfde?|zesde?|zevende?|achtste?|1ste?|1e|2de?|2e|[3-7](?:de?|e))"
_YOUNG_YEAR = "20(?:1[0-9]|2[0-9])"
_CHILD = (
    r"(?:(?:stief|pleeg|klein|achterklein|peet|meter|pete)?(?:zoon|zoons|zonen|zoontjes?|dochters?|dochtertjes?"
    r"|kind|kinderen|kindje|kindjes|kids?)|jongens?|jongetje|meisjes?|meiske|neefjes?|nichtjes?|kleuters?|peuters?|baby"
    r"|dreumes|tieners?|pubers?|puberzoon|puberdochter|ventje|manneke|mannetje|leerlinge?n?|pupil(?:len)?|broertjes?"
    r"|zusjes?|broertje|tweeling|spruit|oogappel|bengel|petekind|metekind|kapoen|kroost)"
)
_MY = "(?:mijn|mn|m'n|m’n|ons|onze|je|uw|jouw|zijn|haar|hun|een|'n|het|dat|dit|geen|elk|mijnen|mijne|den|onzen)"
# What a grown-up child does in a mail: he says, thinks, helps, has set something up.
_SPEAKS = (
    r"(?! (?:zegt\w*|vindt\b|denkt\b|heeft (?:mij|me|gezegd|dit|het|dat) |helpt|vraagt\b|werkt|woont|legt uit|raadt"
    r"|tikt dit|typt|is (?:\w+ )?(?:advocaat|jurist|informaticus|arts)|(?:b\.? ?v|n\.? ?v|onderneming|bedrijf)\b))"
)
_SOON = (
    r"(?:(?:pas|net|nu|nog|bijna|juist|maar|al|dan|straks|morgen|vandaag|precies|amper|(?:in|op) \w+"
    r"|volgen\w+ \w+) )"
)
_NOT_A_DATE = r"(?![,.:] ?\d)(?! (?:jan|feb|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*)"
_AGE_ENDS = (
    r"(?=\s*(?:[-–.,;:!?)…\"»“”\n]|$|geworden|jaar\b(?! (?:lid|klant|geleden|bij|lang))|en\b|of\b|is\b|was\b"
    r"|wordt\b))"
)
_SOMEONES = "(?:dochter|zoon|kleinzoon|kleindochter|kind|nichtje|neefje|meisje|jongen|broertje|zusje|leerlinge?)"
_LEVEL = "(?:vmbo|havo|vwo|mavo|gymnasium|gym|atheneum|lwoo|praktijkonderwijs|mulo|lbgo|vmbo-[a-z]+|havo/vwo|isk|vbo)"
_DATA = r"(?:gegevens|account|acc|profiel|foto'?s?|foto’s|filmpje|video|dossier|data|inschrijving|fiche|klantprofiel)"
_OFFER = (
    r"(?:reclame\w*|mailtjes|mails?|e-?mails?|nieuwsbrie\w*|post|brieven|folders?|aanbiedingen?|telefoontjes|belletjes"
    r"|berichten|sms\w*|catalogus|enqu[eê]tes?|uitnodigingen|spam|rommel|promoties?|publiciteit|advertenties)"
)
_SETTLED = "(?:uitgezocht|opgelost|geregeld|uitgeklaard|beslist|voorbij|duidelijk|afgerond|achter de rug|gecontroleerd)"

SIGNS = {
    "subject-access-words": (
        r"(?:beroep|baseer)\b.{0,15} op (?:art\.?|artikel) ?15", r"(?:hierbij|dien|doe)\b.{0,25} inzage-?verzoek",
        "inzagerecht (?:uit te oefenen|uitoefenen)",
        r"(?:mijn|een|dit|formeel|hierbij)\b.{0,25} (?:inzage|avg-|toegangs)?verzoek (?:tot|om|op) (?:inzage|toegang)",
        "(?:mijn|hierbij een|dit) inzage-?verzoek", "inzage (?:in|te|tot|van) (?:mijn|alle|de|het|onze|haar|zijn)",
        r"(?:op grond van|krachtens|conform|volgens|ingevolge|onder) (?:art\.?|artikel) ?15",
        "recht (?:op|van) inzage(?! (?:van|uit|voor) (?:klant|betrok))",
        r"(?:wens|eis|verlang|verzoek (?:ik|u|om)|vraag (?:ik|u|om)|sommeer)\b.{0,30} inzage",
    ),
    "copy-words": (
        (r"wat (?:weten|weet|hebben|heeft|hebt|bewaren|bewaart|staat|houdt) (?:u|ge|gij|jullie|je|er)\b.{0,30} (?:van"
         "|over) (?:mij|me|ons)"), r"met wie\b.{0,40} gedeeld",
        r"(?:een )?(?:kopie|afschrift|exemplaar) van (?:al|mijn|de|het|alle|alles|haar|zijn|wat|die)\w*",
        r"wat (?:u|ge|gij|jullie|jij|je) (?:\w+ )?(?:allemaal )?(?:over|van) (?:mij|me|ons|haar|hem)",
        r"(?:alles|al) wat (?:u|ge|gij|jullie|je|er)\b.{0,30}(?:over|van|bij|hebt|heeft|hebben|bewaart|bijhoud)\w*",
        r"(?:welke|wat voor) (?:gegevens|informatie|data)\b.{0,30} (?:over|van) (?:mij|me|ons)",
        (r"(?:hoe|waar|vanwaar) (?:komt?|komen|kom|haal\w*|hebt|heeft|hebben|kreeg\w*) (?:u|ge|gij|jullie|je|jij|die"
         r"|dat)\b.{0,25}(?:aan|vandaan|adres|nummer|gegevens|van|naam)"),
        r"(?:van|bij) wie (?:heeft|hebt|hebben|kreeg\w*|kwam|is|komt|u|jullie)",
        ("wie (?:er )?(?:allemaal |bij (?:u|jullie) |heeft |hebben |er ){1,4}.{0,30}(?:gekeken|gezien|gelezen|kijken"
         "|zien|inzien|opgezocht|gekregen)"),
        (r"wie\b.{0,40} (?:bekeken|gezien|gelezen|ingezien|opgevraagd|geopend|gekregen|opgezocht|gehoord) (?:heeft"
         "|hebben|is)"), "(?:uit )?welke bron",
        r"(?:wil|zou|graag|mag|kan|wens)\b.{0,40} (?:inzien|naluisteren|nalezen|meelezen|eens lezen|beluisteren)",
        r"(?:aan wie)\b.{0,40} (?:doorgegeven|gegeven|verstrekt|doorgestuurd|gedeeld|verkocht)",
        r"stuur\w* (?:mij|me|ons)\b.{0,30} (?:alles|een lijst|een overzicht|een kopie|de opname|alle)",
        (r"(?:overzicht|opgave|lijst) van (?:alle|al|mijn|de|alles)\b.{0,40}(?:gegevens|over mij|van mij|nummers"
         "|ontvangers)"),
    ),
    "erasure-words": (
        (f"{_DATA} (?:graag |aub )?(?:verwijderen|wissen|deleten)(?=[ .!,]*(?:aub|graag|alstublieft|alsjeblieft|svp|$"
         r"|\n|en\b|bedankt|dank))"),
        ("(?:verwijder(?:t|en)?|wis|wissen|schrapt?|schrappen|delete|deleten) (?:u |jullie |aub |alstublieft "
         r"|graag )?(?:\w+ ){0,2}?(?:mijn|mn|m'n|het|die|dat|hem|haar|mij|me|alles|al|alle|deze|dit|ons|onze"
         f"|{_DATA})"),
        ("(?:mijn|mn|m'n|alle|al|die|dat|haar"
         rf"|zijn) (?:\w+ ){{0,3}}{_DATA}\b(?! (?:\w+ )?worden)[^.!?:\n]{{0,35}} (?:verwijder\w*|wissen|gewist|weg"
         "|deleten|eraf|eruit)"),
        ("(?:graag|wil|wilt|willen|verzoek|gelieve|kunt|kan|kunnen|wens|sommeer|mag|moet|moeten"
         r"|moogt)\b(?!.{0,60} (?:niet|niks|hoe|of)\b)[^.!?:\n]{1,70} (?:verwijderen|wissen|vernietigen|schrappen"
         "|deleten|verwijderd|gewist|vernietigd|verdwijnen|uitvegen|opheffen|weghalen|weggooien|geschrapt)"),
        (r"(?:haal|haalt|gooi|gooit|smijt|doe|doet|veeg|veegt|streep|pleur|flikker|flikkert)\b (?!mij|me\b|ons|niet"
         r"|niks|niets)[^.!?\n]{0,40}(?:weg|eraf|er af|eruit|er uit|offline|leeg|door|d'r af)\b"),
        "(?:gooi|haal|streep) (?:mij|me) (?:er )?(?:maar )?(?:helemaal |compleet )?(?:eruit|uit|weg)",
        (r"(?:mag|mogen|moet|moeten|kan|kunnen|wil)\b(?!.{0,40} (?:niet|niks)\b)[^.!?\n]{0,40} (?:eraf|er af"
         r"|helemaal weg|weg|eruit|de prullenbak|de versnipperaar)\b(?! (?:van|bij|naar))"),
        r"recht om (?:\w+ )?vergeten",
        r"recht op (?:wissing|gegevenswissing|vergetelheid)(?! (?:van|voor) klant)\b.{0,20}(?:beroep|inroepen|gebruik)",
        r"(?:spoorloos|voorgoed) (?:\w+ )?(?:verdwijnen|weg|wissen)",
        r"(?:op grond van|krachtens|conform) (?:art\.?|artikel) ?17", "voor(?:goed|altijd) weg",
        ("(?:uit|van) (?:uw|jullie|de) (?:systeem|systemen|databank|database|boeken|bestand|bestanden|site|website"
         r"|computers)\b"), "weg met (?:mijn|alles|dat|die)", "doe het daarna weg", r"account (?:\w+ ){0,2}weg",
        "wissing van (?:mijn|alle|al)", "definitief (?:te )?(?:verwijderen|wissen|vernietigen)",
        "verwijdering van (?:mijn|alle|al|zijn|haar)",
    ),
    "marketing-stop": (
        r"(?:afmelden|uitschrijven|opzeggen|afmelding)\b(?!(?:en)?link)(?! [|·])",
        (r"(?:schrijf|meld|haal|zet|verwijder) (?:mij|me|ons)\b.{0,25} (?:uit|af|van)(?:\b.{0,25}(?:lijst|nieuwsbrief"
         r"|bestand|mailing)\w*)?"),
        r"(?:van|uit) (?:de|uw|jullie|die|deze|alle) (?:\w+ )?(?:\w*lijst\w*|nieuwsbrief\w*|mailing\w*)",
        ("geen (?:enkele |verdere |zulke |dergelijke |die |commerciële "
         rf"|ongevraagde )?{_OFFER}\b(?: \w+){{0,4}} (?:meer|naar)"),
        rf"geen (?:\w+ ){{0,2}}(?:meer|verdere) (?:\w+ )?{_OFFER}",
        (r"(?:niets|niks|niet|nooit) (?:meer|nog) (?:\w+ ){0,4}(?:sturen|stuurt|bellen|mailen|mails?|schrijven"
         r"|opbellen|toezenden|lastig\w*|contacteren|benaderen|ontvangen|krijgen|belt)"),
        (r"(?:stuur|bel|mail|schrijf|contacteer|benader|stuurt|belt)\w* (?:mij|me|ons|hem"
         r"|haar)?\b.{0,25} (?:niet meer|niks meer|niets meer|nooit meer|geen)"),
        "(?:niet|nooit) meer (?:bellen|mailen|sturen|schrijven|gebeld|gemaild|benaderd)",
        (r"(?:stop|stopt|ophouden|houd\w* op|hou op|kap)\b.{0,30}(?:met|daarmee|mail\w*|bellen|sturen|reclame"
         "|gebruiken)"), r"(?:mogen|moet|mag|moeten)\b.{0,25} (?:ophouden|stoppen)",
        r"(?:maak|teken|aanteken)\w*\b.{0,25} bezwaar(?: aan)?",
        "bezwaar (?:tegen (?:het|de|dit|uw|verder|direct)|maken)(?!.{0,25}(?:afwijzing|besl|weiger))",
        r"(?:op grond van|krachtens) (?:art\.?|artikel) ?21", "laat (?:mij|me|ons) met rust",
        "(?:bel-me-niet|recht van verzet|verzet tegen)",
        r"(?:wil|wens|hoef)\b.{0,20} (?:geen|niets|niks) (?:\w+ )?(?:meer|van)", "(?:afmelden|stop) ?aub",
        "niks meer naar", r"(?:nooit|niet) (?:meer|opnieuw)\b.{0,20}vragen",
    ),
    "hold-words": (
        "beperk (?:de|het|alstublieft|aub)", r"(?:blokkeer|bevries|parkeer)\b.{0,40}(?:tot|totdat|gegevens|dossier)",
        "(?:beperk(?:ing|en|t)) (?:van )?(?:de |het )?(?:verwerking|gebruik)",
        r"(?:bevriez\w*|bevroren|ijskast|koelkast|pauzeknop)", "(?:op slot|in een la|in de la|achter slot)",
        "(?:niet|niks|niets) (?:weggooien|wissen|verwijderen|vernietigen|schrappen|weg doen|wegdoen)",
        r"(?:weggooien|wissen|verwijderen|gooi\w*)\b.{0,20} (?:nog )?niet\b.{0,10}weg",
        r"(?:bewaren|houden|laat|laten)\b.{0,50} (?:maar|zonder)\b.{0,25} (?:niet|niks|niets|niemand|geen|gebruik\w*)",
        r"niemand\b.{0,30} (?:iets|aan|mee|zien|kijk|gebruik|inkijk|naar)\w*",
        r"(?:vingers|handen|blijf)\b.{0,20} (?:er )?(?:van )?af\b", "(?:niks|niets|niet) (?:er )?mee (?:doen|rekenen)",
        rf"(?:tot|totdat|zolang)\b.{{0,50}} {_SETTLED}(?: is| zijn)?",
        r"(?:tot|totdat|zolang)\b.{0,60} (?:niet|geen)\b.{0,25} (?:gebruik\w*|gerekend|getoond|tonen|delen|doorgeven)",
        r"afscherm\w*|af te schermen", "stil ?(?:laten )?(?:staan|leggen|liggen)",
        r"(?:tijdelijk|voorlopig) (?:\w+ )?(?:niet|blokkeren|stopzetten|afschermen|parkeren)",
        r"(?:op grond van|krachtens) (?:art\.?|artikel) ?18", "nog niet (?:weggooien|wissen|verwijderen)",
    ),
    "portable-words": (
        r"(?:gegevens)?overdraagbaar\w*|dataportabiliteit", r"machineleesba\w*|gestructureerd\w*", "json", "xml", "csv",
        "gpx", "xlsx?", "excel-?bestand", "(?:als|in) excel", r"export(?:eren|bestand|je)?\b(?! die)",
        "(?:inlezen|inladen|importeren|overzetten|invoeren|inleest|inlaadt)",
        (r"(?:ander|nieuw)\w* (?:programma|platform|dienst|app|aanbieder)\b.{0,35}(?:lees|lezen|leest|eten|snapt"
         r"|aankan|kan)\w*"),
        (r"(?:rechtstreeks|direct|meteen|in één keer)\b.{0,35}(?:naar|over|bij) (?:mijn|de|het|een|hem|haar"
         "|onze) (?:nieuwe?|andere?|volgende)"), r"(?:in|als) (?:een|één) (?:\w+ )?(?:bestand\w*|file|digitaal)",
        "(?:over te (?:brengen|dragen|zetten))", "gangbaar (?:bestands)?formaat",
        r"(?:op grond van|krachtens) (?:art\.?|artikel) ?20",
        r"mee(?:krijgen|nemen|geven)\b(?! nummer)(?=.{0,40}(?:als|bestand|csv|ander|nieuwe))",
    ),
    "correct-words": (
        r"mijn \w+ (?:te )?(?:verbeteren|corrigeren|wijzigen|aan te passen|te wijzigen)", r"rectific\w*",
        r"(?:verbeter|corrigeer|wijzig|verander|herstel)(?:t|en)? (?:\w+ ){0,2}(?:mijn|het|dat|die|de|dit)\b",
        "(?:corrigeren|rechtzetten|recht te zetten|rechtgezet)",
        "(?:verkeerd|fout|foutief) (?:gespeld|geschreven|ingevuld|genoteerd|geregistreerd|opgenomen)",
        r"(?:verkeerde|foute|foutieve) (?:naam|adres|geboorte\w*|nummer|achternaam|voornaam|aanhef|bloedgroep)",
        "(?:mijn|haar|zijn) (?:oude|nieuwe|meisjes|eigen|juiste|echte) ?(?:achter)?naam",
        "ik heet (?:nu|weer|geen|niet|sinds|inmiddels)", r"(?:spel|schrijf|tik|typ)fout\w* in (?:mijn|de|het)",
        r"(?:met|zonder) een? ?(?:dubbele )?[a-z]\b(?! ?\w)",
        r"zet (?:dat|het|daar|er) (?:\w+ ){0,2}(?:recht|juist|van)",
        r"(?:op grond van|krachtens) (?:art\.?|artikel) ?16",
        r"klopt (?:niet|geen)\b(?=.{0,60}(?:naam|adres|datum|moet|ben))",
        r"adres(?:wijziging)? (?:\w+ ){0,3}(?:aanpassen|wijzigen|veranderen|door te geven)",
        "(?:moet|dient) (?:te )?(?:worden )?(?:hersteld|aangepast|gecorrigeerd|verbeterd)",
        "aan te passen|aanpassen (?:aub|alstublieft|graag)", r"moet (?:dat )?(?:\S+ )?(?:zijn|worden)(?=[.,!]| en)",
        r"(?:staat|staan|sta) (?:\w+ ){0,2}(?:verkeerd|fout|foutief)",
        r"(?:sta|staat|staan) (?:ik |mijn \w+ )?(?:bij (?:u|jullie) )(?:nog )?(?:steeds |altijd )?(?:als|onder)",
        r"pas (?:dat|het|dit|mijn)\b.{0,30} aan",
        r"(?:het|dat) (?:is|moet) (?:\S+ ){1,4}(?:zijn|en niet|niet langer)\b",
        r"niet meer (?:op|in) (?:de |het )?\w+(?:straat|laan|weg|plein|kade)",
        r"ik ben (?:verhuisd|geen (?:mevrouw|meneer|mijnheer|weduw\w*))",
    ),
    "withdrawal-words": (
        r"(?:trek|trekken|trekt|neem|nemen|neemt|haal)\b.{0,50} (?:in|terug)\b(?!.{0,8}(?:het|de) )",
        "intrek(?:ken|king)|ingetrokken", r"herroep\w*",
        "(?:mijn|die|de|dat|haar) (?:toestemming|akkoord|jawoord|handtekening|vinkje|goedkeuring)",
        r"(?:dat|die|mijn) ja\b", "van (?:gedachten|mening) veranderd",
        r"(?:bij nader inzien|toch) (?:\w+ )?(?:liever )?niet\b(?= dat)",
        "niet (?:langer|meer) (?:akkoord|mee eens|achter|telt|geldig)",
        r"(?:toestemming|akkoord|vinkje)\b.{0,50} (?:terug|intrekken|vervallen|ongeldig)",
        r"(?:toen|destijds|vorig jaar|ooit)\b.{0,60} (?:aangevinkt|getekend|ondertekend|toegestemd|ja gezegd)",
        "jawoord|vinkje",
    ),
    "machine-decision-words": (
        r"algoritm\w*",
        r"(?:geautomatiseerd|automatisch)\w* (?:besluit|beslissing|afgewezen|geweigerd|afwijzing|beoordel)\w*",
        (r"(?:computer|systeem|robot|bot|software|machine|programma|ai|kastje|anticheat)\b(?: \w+){0,4} (?:besli"
         r"|geweigerd|afgewezen|afgekeurd|berekend|geband|bepaal|zegt nee|weiger)\w*"),
        r"(?:een|echt|echte|levend|levende|gewoon) (?:echt |levend )?(?:mens|persoon)\b",
        r"iemand (?:met|van vlees)\b.{0,20}(?:verstand|ogen|hersens|bloed)\w*",
        r"iemand (?:\w+ )?(?:kijken )?die (?:echt|zelf|kan|het)\b",
        r"(?:door|geen) (?:een )?mens(?:en)?\b(?! (?:met|die) )", r"mens (?:gelezen|bekeken|beslis|spreken)\w*",
        r"menselijke?\w* (?:tussenkomst|blik|beoordeling|oog)", "met ogen", r"profiler\w*",
        "(?:krediet|risico)-?score|scoring", r"art(?:ikel|\.)? ?22\b",
        "in plaats van (?:de|een) (?:computer|machine|robot|kastje)",
        r"(?:iemand|mens|persoon)\b.{0,30} (?:naar (?:laten )?kijken|nakijk\w*|overdoe\w*|bekijk\w*|beoordel\w*)",
        "naar (?:te )?laten kijken",
    ),
    "do-not-sell": (
        "do not sell",
        (r"(?:niet|nooit|stop\w*|geen)(?: \w+){0,6} (?:verkoop\w*|verkopen|doorverkop\w*|doorverkocht|verkocht"
         r"|verpats\w*|versjacher\w*)"),
        r"(?:doorverkop\w*|doorverkocht|verkop\w*|verkocht)(?: \w+){0,5} (?:niet|stop\w*)",
        "(?:gerichte (?:reclame|advertenties))", "(?:ccpa|cpra|tdpsa|vcdpa|ctdpa|cpa)",
        r"advertentie(?:netwerk|bedrijf|bedrijven)\w*", "global privacy control", r"retarget\w*",
        r"(?:niet|niet langer)(?: \w+){0,3} (?:doorgegeven|doorgespeeld) aan (?:andere|derden)",
    ),
    "limit-sensitive": (
        "sensitive personal information",
        (r"(?:alleen|enkel|uitsluitend|slechts)\b.{0,50} (?:gebruik\w*|om|voor|dienen)\b.{0,60}(?:verder nergens"
         "|nergens anders|niets anders|niks anders|niet voor)"),
        r"(?:alleen|enkel|uitsluitend)\b.{0,40}(?:gebruik\w*)\b.{0,60}(?:nergens|niets|niks|behalve)",
        r"gebruikt? (?:u |ze )?(?:\w+ )?nergens voor",
        r"(?:beperk\w*|gevoelige gegevens)\b.{0,30}(?:gebruik|gevoelige|beperk)\w*", "voor (?:niets|niks) anders",
        r"(?:gebruik\w*|dienen)\b.{0,60} (?:nergens anders|verder nergens) (?:voor|mee|toe)",
    ),
    "points-below": (
        r"(?:zie|staat|kijk|header|headers) (?:\w+ )?(?:onder|hieronder|onderaan|bijlage|bijgaand)", "hieronder",
        r"onderstaand\w*", r"(?:bijgaand|bijgevoegd|doorgestuurd)\w* (?:mail|bericht|brief|sms)\w*",
        ("(?:dit|dat|deze) (?:kwam|kreeg|kregen|viel|stond|lag|arriveerde|krijg) (?:ik|wij|we|vannacht|vandaag"
         "|vanochtend|vanmorgen|gisteren|er|ineens|net|hier|op|binnen|onze|bij|weer|daarnet)"),
        "(?:dit|deze|die) (?:gekregen|ontvangen)", r"(?:weer|alweer|nog) (?:zo'?n|zo een|eentje|zo’n)(?: \w+)?",
        r"kijk (?:nou|es|eens|nu)\b", "ter info|ter kennisgeving",
    ),
    "is-it-yours": (
        (r"(?:is|was|zijn|komt|kwam|zit|behoort) (?:dit|dat|deze|die|het|er)(?: \S+){0,3} (?:van|uit"
         r"|afkomstig van) (?:u|jullie|uw)\b"), r"(?:zijn|bent|ben) (?:jullie|u|gij|ge) (?:dit|dat)\b",
        r"(?:is (?:dit|dat|het|die) (?:wel )?echt|nep|vals|fake|betrouwbaar|oplichterij)\b(?=.{0,15}\?)",
        "(?:in|onder) (?:uw|jullie) (?:naam|hoofding|huisstijl|briefhoofd)",
        "(?:met|op|in) (?:uw|jullie) (?:huisstijl|logo|hoofding|afzendernaam)", r"\w*phish\w*",
        "oplichte?rs?|opgelicht", r"nep(?:mail|site|brief|bericht|pe|factuur)?\w*",
        r"vertrouw\w* (?:het|dit|dat|ik)\b.{0,12}(?:niet|voor geen)", "spam", r"spoof\w*",
        "(?:zogezegd|zogenaamd|zogenaamde|ogenschijnlijk) (?:van|voor|uit)", r"doet alsof\b",
        r"valse (?:aanmaning|mail|factuur|brief|sms)\w*", "(?:van jullie|van u|bij jullie|bij u) (?:of niet|vandaan)",
        "belt (?:u|gij|ge|jullie) (?:zelf|echt)", r"misbruik\w*", "uw naam (?:leent|gebruikt|misbruikt)",
        "onder uw naam", "deze van jullie",
    ),
    "child-age": (
        (r"(?!\w*(?:art|lid|bijlage|mail|pagina|vra|punt|stap|deel|optie|versie|bericht"
         r"|nr)\w* )[a-zëéï]+ \( ?(?:[5-9]|1[0-7])(?=\))"), rf"{_AGE}[ -]?jarige?\w*",
        rf"{_AGE} jaar(?:tjes)? (?:oud|jong)\b", f"{_AGE} (?:maanden|weken) oud",
        rf"van {_AGE} jaar\b(?! (?:geleden|dienst|lid))",
        rf"(?:is|ben|wordt|word|was|zijn|bent|werd) {_SOON}{{0,3}}{_AGE}\b{_NOT_A_DATE}{_AGE_ENDS}",
        rf"(?:is|wordt|werd)(?: \w+){{1,4}} (?:pas )?{_AGE} (?:geworden|jaar geworden)", f"{_AGE}(?: jaar)? geworden",
        rf"bijna {_AGE}\b(?! (?:jaar|uur|euro|weken|maanden|dagen|keer))", rf"wordt (?:\w+ ){{0,4}}{_AGE}(?=[.,!?\n])",
        rf"{_SOMEONES}(?: \w+)?,? (?:\( ?)?{_MINOR_AGE}(?=\)|,)",
        rf"{_SOMEONES}(?: \w+)? van (?:nog geen |bijna |amper )?{_AGE}\b(?! (?:weken|dagen|uur|euro|maand))",
        "[a-zë]+, (?:[3-9]|1[0-7]) jaar",
        r"onder de (?:1[2-8]|twaalf|zestien|achttien)\b(?! (?:euro|graden|procent|cent))",
        (r"(?:nog )?geen (?:1[0-8]|achttien|zestien|veertien|twaalf)\b(?! (?:euro|uur|dagen|weken|maanden|keer"
         "|berichten))"), "onder de 1[0-8]", "-1[2-8]|min-?1[2-8]",
        rf"(?:geb|geboren|geboorteda\w*|geboortejaar|bouwjaar|jaargang|bj)\b\.?.{{0,22}}{_YOUNG_YEAR}",
        f"{_YOUNG_YEAR} (?:geboren|is geboren)", rf"(?:ben|is|zijn) van {_YOUNG_YEAR}\b",
        f"uit {_YOUNG_YEAR} (?:geboren)?(?=[.,])", r"(?:[1-9]|1[0-8])(?:e|de|ste) verjaardag\w*",
        ("(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende"
         "|veertiende|vijftiende|zestiende|zeventiende|achttiende) verjaardag"), r"kinderfeestje\w*|verjaardagsfeestje",
        f"(?:niet|hooguit|nauwelijks) ouder dan (?:{_AGE}|groep)", "of mag 1[0-7]", "(?:moet je|ben ik) (?:1[2-8])",
        "hoe oud moet (?:je|ik|men)", f"ze zijn {_AGE} en {_AGE}", "(?:jo|mo|o|u)1[0-9](?:-[1-9])?",
        "(?:jo|mo|u)[6-9](?:-[1-9])?", "onder-?1[0-9]",
        r"(?:met|sinds) (?:mijn|zijn|haar) (?:1[1-7]|twaalfde|dertiende|veertiende|vijftiende|zestiende)(?:e|de)?\b",
    ),
    "child-school": (
        r"groep (?:[1-8]|één|een|twee|drie|vier|vijf|zes|zeven|acht)\b(?! (?:personen|mensen|van|klanten))",
        r"brug(?:klas\w*|ger\w*|piepers?)", f"(?:[1-6]|eerste|tweede|derde|vierde|vijfde|zesde) ?-?{_LEVEL}",
        f"klas ?[1-6] ?(?:van (?:de |het )?)?{_LEVEL}?",
        (rf"{_ORDINAL} (?:\w+ )?(?:klas|leerjaar|kleuterklas|kleuter|middelbaar|secundair|graad|jaar (?:secundair"
         "|middelbaar|vmbo|havo)|studiejaar)(?:sers?|je)?"),
        "(?:[1-6]e?|eerste|tweede|derde|vierde|vijfde|zesde)-?klas(?:s?ers?|sertjes?)",
        r"(?:heel|uit|in|klas|van|onze|mijn|de hele) [1-6][a-h](?=[ ,.;!?\n]|$)", r"\w*kleuter\w*", r"\w*peuter\w*",
        r"basisschool\w*|basisonderwijs", "lagere school", "middelbare school|middelbaar",
        r"(?:cr[eè]che|kinderdagverblijf|kinderopvang|kdv|gastouder|onthaalmoeder|peuterspeelzaal|kribbe|dagopvang)\w*",
        "bso|buitenschoolse|naschoolse|tussenschoolse|tso", r"overblij\w*",
        "(?:mijn|de|zijn|haar|onze|van) (?:juf|meester|mentor|leerkracht|klastitularis)", "juf|juffen|juffrouw|juffie",
        r"mentor(?:klas|uur|leerling)\w*", r"cito\w*|doorstroomtoets|zesdeklas\w*|eindmusical",
        ("school(?:reis|kamp|plein|tas|feest|verlaters|bord|klas|kind|meisje|jongen|foto|bus|plicht|advies|agenda"
         "|rapport|gaand|vriend|toets|krant|toilet|poort|jaar|genoot|genoten|hoofd|arts|maatschappelijk|bank"
         r"|zwemmen)\w*"),
        (r"klas(?:foto|genoot|genoten|genootje|lijst|geno\w*|senouder|senraad|titularis|je|app|avond|leerkracht"
         r"|uitstap|sen)\b"), "(?:uit|heel|in|van) (?:de|mijn|mn|zijn|haar|onze) klas|de hele klas",
        r"(?:speelplaats|speelplein|speeltuin)\w*",
        r"huiswerk\w*|spreekbeurt\w*|werkstuk\w*|boekbespreking|proefwerk\w*|rapportweek|overhoring|toetsweek|so'tje",
        r"(?:snuffel|beroepen|maatschappelijke )(?:stage|stagiair|week)\w*",
        r"tweedeklas\w*|eersteklas\w*|derdeklas\w*", "profiel (?:kiezen|keuze)|profielkeuze",
        r"eindexamen\w*|schoolexamen", r"ouderavond\w*|oudercontact\w*|oudercomit[eé]|oudergesprek", r"scholier\w*",
        r"leerling(?:enlijst|nummer|volgsysteem|enraad|envervoer|gegevens|dossier)\w*",
        ("kapoenen|kapoen|welpen|welp|jonggivers|bevers|kabouters|sloebers|speelclub|rakwi'?s?|tito'?s?|keti'?s?"
         r"|aspi'?s?|ribbels?|chiro\w*|ksa|klj|akabe"),
        (r"scout\w*|padvind\w*|jeugdbeweging\w*|jeugdkamp\w*|zomerkamp\w*|turnkamp\w*|sportkamp\w*|taalkamp\w*"
         r"|zeeklassen|bosklassen|ponykamp\w*"),
        ("jeugd(?:team|trainer|voetbal|orkest|werk|club|lid|leden|huis|zorg|rechter|hulp|bescherming|elftal|opleiding"
         r"|atleet|afdeling|koor|brandweer|wedstrijd|ploeg|speler|kamp|fonds)\w*"),
        "[defg]-?(?:jeugd|jes|tjes|pupillen)", "(?:onze|de) [defg][1-5]", "[a-f]'tjes",
        ("pupillen|miniemen|minimen|benjamins|kadetten|scholieren|preminiemen|kabouterploeg|duiveltjes|pre-?pupillen"
         "|bambino'?s|bambi'?s"), r"zwem(?:diploma|les|school|lesjes|juf)\w*",
        r"diploma [abc]\b|a-tje|a-diploma|zeepaardj\w*|zeepaardje|watervrij",
        r"(?:eerste|plechtige) communie|communicant\w*|communie\w*|vormsel\w*|vormeling\w*|lentefeest|catechese",
        ("kinder(?:afdeling|arts|ziekenhuis|oncologie|hart|dag|horloge|telefoon|feest|psych|rechter|bescherming"
         r"|tehuis|club|kamp|zwem|turn|koor|boerderij|wagen|bijslag|fiets|oppas|opvang|cardio|chirurg|revalid)\w*"),
        r"pediatri\w*|neonat\w*|couveuse\w*|prematuur\w*", "consultatiebureau|kind en gezin|cjg|clb|pmr|jgz",
        r"sinterklaas\w*|zwarte piet|sint bracht|tandenfee|melktand\w*", "beugel(?:s|tje|bekkie)?",
        r"luier\w*|speen|speentje|driewieler|loopfiets|zijwieltjes|kinderzitje",
        ("(?:leert|leren|kan net|kan pas|kan al|kan nog niet) (?:net |pas |nog )?(?:lezen|schrijven|lopen|fietsen"
         r"|kruipen|praten|klokkijken)\b"), r"logeerpartij\w*|slaapfeestje",
        r"woongroep|leefgroep|leefgroepen|pleeggezin\w*", r"leerplicht\w*|schoolplicht\w*",
        r"vakkenvuller|krantenwijk|jobstudent\w*|vakantiejob", r"zesdeklassers?|glo-school|vos-school|mulo\w*",
        "stagiairtjes?|havisten?|vwo'?ers?|vmbo'?ers?|vmbo|brugsmurf",
        r"(?:mijn|mn|zijn|haar|het) rapport\b(?! (?:over|van|uit))", "puntenblad|rapportcijfers?|schoolresultaten",
    ),
    "child-words": (
        rf"{_MY} (?:\w+ )?{_CHILD}\b(?!-|proces)(?! (?:account|proces|theme|rekening)){_SPEAKS}",
        ("(?:mijn|onze|ons|den|de) (?:jongste|oudste|middelste|kleine|kleinste|kleintje|kleintjes|ukkie|ukkies"
         r"|kleinen|klein mannen|grote|puber|bengel)\b(?= ?[,.;:!?\n(]| (?:is|heeft|had|kreeg|zit|gaat|van|was|op"
         r"|staat|in|krijgt|mag|wil|deed|en|die|kon|kan|werd)\b|$)"),
        r"kleine (?:jongen|meid|meisje|man|broer|zus|zusje|broertje|meneer|dame|prins|prinses|mannen)\w*",
        "(?:klein|pleeg|stief|school|pete|mete|buur)(?:kind|kindje|dochter|dochters|zoon|zonen|meisje|jongen)s?",
        ("(?:dochtertje|zoontje|meisje|kindje|ventje|jongetje|patiëntje|baby'?tje|kereltje|meiske|joch|jochie"
         r"|kleintje)s?\b"), "kinders", r"baby(?:'s|’s|tje\w*)?|dreumes\w*", r"minderjarig\w*", r"jongeren\w*",
        r"puber\w*|tiener\w*", r"voogd\w*",
        r"ouderlijk gezag|wettelijke? vertegenwoordig\w*|ouders\b(?= (?:van|niet|weten|moeten|zelf|melden|heb))",
        ("(?:mobiel|nummers?|telefoon|handtekening|toestemming|naam) van (?:de|mijn|zijn|haar|hun) (?:ouders?|moeder"
         "|vader|mama)"),
        r"(?:mijn|mn|m'n|zijn|haar|hun|wiens|de) ouders\b(?! (?:zijn|waren|is) (?:overleden|dood|oud))",
        r"(?:mama|mam|papa|pap|mams|paps|mamma|moeke|vake|ons mama|ons papa)\b(?! (?:overleed|overleden))",
        "(?:mn|m'n|m’n) (?:moeder|vader|ma|pa|mentor|juf|ouders|trainer|broertje|zusje|klas|school|broer|zus)",
        "(?:haar|zijn) (?:moeder|vader|ouders|mama|papa) (?:weet|mag|weten|mogen|wil|vindt|zegt|heeft|vermoord)",
        "van thuis", "niet aan (?:mijn|mn) (?:moeder|vader|ouders)",
        "mag (?:ik )?(?:het )?(?:niet )?van (?:mijn|mn|m'n) (?:moeder|vader|ouders|mama|papa)",
        "mijn vaders|mijn moeders (?:telefoon|tablet|laptop|ipad)",
        (r"knuffel(?:beest|dier|beer|tje)\w*|knuffels?\b(?= (?:bij|van|en))|teddybeer|playmobil|duplo|barbie|pokemon"
         "|nijntje|k3"), r"(?:jongen|meisje|meid|meiden|jongens) (?:uit|van|die|in|van de|op)\b",
        "als (?:mn|mijn) (?:trainer|juf|mentor|vader|moeder|ouders)",
        r"kinderen\b(?= (?:op|van|in|met|staan|zijn|tussen|uit|die))", "leerlinge?n?", r"opgroei\w*|onder toezicht|ots",
        "(?:kreeg|wordt|is) .{0,20}met sinterklaas",
        "verjaardag (?:voor|voordat|dat ik)|wachten tot (?:mn|mijn) verjaardag", r"voor volwassen\w*",
        (r"haar eigen leeftijd|verzonnen (?:leeftijd|geboorte)\w*|leeftijd (?:gelogen|verzonnen|ingevuld)"
         "|geboortejaar (?:verzonnen|gelogen)"), r"xx+(?: \w+)?(?=\s*$)",
    ),
    "grown-up": (
        rf"(?:volwassen|meerderjarig)\w* {_CHILD}",
        (rf"{_SOMEONES}(?: \w+)?,? (?:\( ?)?(?:is |wordt |werd |van )?(?:al |nu |net |inmiddels )?(?:1[89]"
         r"|[2-9]\d)\b(?! (?:uur|euro|keer))"),
        r"(?:moeder|dochter|zuster)(?:maatschappij|bedrijf|vennootschap|onderneming|concern)\w*",
        r"onze dochter\b(?=.{0,40}(?:medewerkers|b\.?v|vestiging|kvk|loket))",
        r"child-?(?:account|proces|process|theme|element)\w*|kindproces\w*|kind-?element\w*",
        r"(?:achttien|negentien|twintig|\w+twintig|dertig|\w+dertig|veertig)(?:jarige)?\b(?= jaar oud|jarige)",
        r"(?:1[89]|[2-9]\d)-?jarige?", r"meerderjarig\w*", "het huis uit|op kot",
        "(?:zoon|dochter|kinderen) (?:is|zijn) (?:al |inmiddels )?(?:volwassen|getrouwd|groot)",
    ),
    "for-somebody": (
        "namens", "in naam van", "in opdracht van", r"(?:mijn|onze|uw)? ?cli[eë]nte?n?\b(?! (?:van u|bestand))",
        r"volmacht\w*|gevolmachtig\w*|gemachtig\w*|machtiging", r"executeur\w*|nalatenschap|erflater|erven|vereffenaar",
        r"bewindvoerder\w*|curator|mentorschap|bewind\b", r"voogd\w*", "mandaat|gemandateerd",
        "ons lid|onze (?:leden|gebruiker)", r"(?:ik schrijf|schrijf ik) (?:\w+ )?voor (?:mijn|ons|onze|een)",
        "(?:heeft|hebben) (?:mij|me|ons) gevraagd",
        "(?:zij|hij|ze|mijnheer|mevrouw) (?:vraagt|wenst|verzoekt|wil graag|laat (?:u )?weten|kan het zelf)",
        (r"(?:mijn|ons|onze) (?:\w+ )?(?:moeder|vader|ma|pa|oma|opa|tante|oom|buurvrouw|buurman|schoonmoeder|man"
         r"|vrouw|collega) (?:staat|krijgt|wil|heeft|ligt|zit|is)\b(?=.{0,80}\b(?:bij u|uw|jullie|u)\b)"),
        "wettelijk vertegenwoordiger", "(?:zijn|haar) verzoek (?:doorsturen|door|door te sturen)",
        "vakbond|abvv|acv|fnv|cnv", "op vraag van|ten behoeve van",
        ("(?:van|voor|namens|wijlen) (?:mijn|onze|ons) overleden (?:man|vrouw|vader|moeder|zoon|dochter|broer|zus"
         r"|echtgeno)\w*"),
    ),
    "client-data": (
        "(?:mijn|onze|ons|de) (?:oude |vorige |ex-?)?(?:werkgever|baas|bedrijf|firma)",
        "(?:onze|mijn) (?:medewerkers|werknemers|personeel|klanten|gebruikers|huurders|chauffeurs|leden)",
        "(?:van )?(?:mijn|ons) personeel", r"verwerkersovereenkomst\w*", "sub-?verwerkers?",
        "verwerkingsverantwoordelijke", r"dienst(?:telefoon|gsm|mobiel|toestel)\w*|werktelefoon|werk-?gsm|zaaktelefoon",
        (r"(?:jullie|uw) (?:\w+ )?(?:module|tool|systeem|software|portaal|roostersysteem|urenregistratie"
         r"|platform) (?:die|dat|waar|af)\b"), r"nemen (?:wij )?(?:jullie|uw) \w+ af",
        "(?:onze|mijn) (?:firma|winkel|organisatie|school|gemeente|toestellen)",
        "(?:einde|beëindiging|na) (?:van )?(?:het |de )?(?:contract|overeenkomst)", "ondernemingsraad",
        r"via (?:mijn|het) werk|van mijn werk\b", "op mijn werkadres",
    ),
    "authority-words": (
        "autoriteit persoonsgegevens", r"gegevensbeschermingsautoriteit|gba\b",
        r"officier van justitie|parket|openbaar ministerie|onderzoeksrechter|procureur\w*",
        ("(?:recht(?:bank|er)|arbeidsrechtbank|vredegerecht|kantonrechter|hof van beroep"
         r"|gerechtshof)\b.{0,40}(?:verzoek|vonnis|bevel|beschikking|vorder)\w*"),
        "vorder(?:ing|t|en)? (?:ik |verstrekking|van|tot)", r"126n\w*|46bis|wetboek van strafvordering",
        (r"politie(?:zone|eenheid|bureau|dienst)?\b(?= (?:\w+ )?(?:eenheid|noord|oost|zeeland|zone|team|verzoekt"
         r"|vraagt|limburg|amsterdam|rotterdam|den haag|antwerpen))|politiezone|lokale politie|recherche\w*"
         "|(?:hoofd)?inspecteur|brigadier|wijkagent"), "advoca(?:at|te|ten|tenkantoor)|raadsman", r"deurwaarder\w*",
        r"ingebrekestelling|in gebreke|dagvaard\w*|kort geding|gerechtelijke stappen",
        r"cli[eë]nte?\b.{0,100}(?:termijn|dagen|uiterlijk|gehouden)", "informatieverzoek",
        r"(?:ombudsman|ombudsdienst|toezichthouder|fod economie|acm|afm|statistiek\w*|cbs|belastingdienst)\b",
        r"proces-?verbaal|pv[ .]\d+|pv-?nummer", r"rechtsbijstand\w*", "rechter-commissaris",
        r"gemeente \w+ (?:verzoekt|handhaving)", "toezicht en handhaving",
    ),
    "breach-words": (
        r"datalek\w*|data-?lek\w*|gegevenslek", "(?:gelekt|gehackt|hackers?|hack)",
        r"verkeerd[e]? (?:persoon|ontvanger|adres|bijlage|lijst|map|groep|mailbox|nummer|envelop)\w*",
        (r"(?:per ongeluk|per abuis|abusievelijk|bij vergissing)\b.{0,40}(?:gestuurd|verzonden|gegaan|gekregen"
         "|opgeladen|gedeeld|ontvangen|naar)"), "(?:iemand|een) anders(?:e)? (?:zijn|gegevens|dossier|factuur)",
        "(?:van|over) een andere? (?:klant|patiënt|persoon|cliënt|gezin|huurder)",
        r"(?:iedereen|ieder|alle|de hele wereld) (?:\w+ )?(?:kan|kunnen|ziet|zien|bij)\b(?=.{0,25})",
        "(?:op straat|open en bloot|zonder (?:wachtwoord|inloggen))",
        r"(?:iemand|wie)\b.{0,15} (?:zit|zat) (?:er )?(?:te gluren|in mijn (?:account|kaart|dossier))",
        "in mijn account", "(?:overgenomen|ingebroken|gekraakt)", "niet (?:voor (?:mij|ons|u|jullie) bestemd|openen)",
        r"(?:laptop|telefoon|stick|usb|tas|map)\b.{0,30} (?:gestolen|verloren|kwijt|verkocht)",
        "(?:kwijt|verloren|gestolen) (?:laptop|stick|telefoon)", "ongelezen|meteen vernietigen",
        r"staat(?: er)? (?:nog |er )*(?:steeds )?(?:open|op)\b(?=.{0,20}(?:internet|iedereen|site))",
        r"(?:jaartal|cijfer|nummer|url)\b.{0,30} (?:verandert?|aanpast|wijzigt)",
        r"zichtbaar\b(?=.{0,30}(?:aan|iedereen|alle))|(?:voor|aan) iedereen zichtbaar|in de cc|aan-regel|veld aan",
        r"(?:wist|weet|kende|kent) (?:\w+ )?(?:mijn|haar|zijn|precies|waar (?:ik|ze|hij|zij))\b(?! (?:naam|niet))",
        "recall|teruggeroepen", "(?:dark ?web|hackersforum|te koop op)",
    ),
    "own-address": (
        (r"(?:alleen|enkel|uitsluitend) (?:aan |bij |voor )?(?:u|jullie)\b.{0,25} (?:gegeven|gebruikt?|doorgegeven"
         "|opgegeven|ingevuld)"), "(?:alleen|enkel|uitsluitend) (?:u|jullie) (?:kent|kennen|hebt|heeft|hebben)",
        r"nergens anders (?:voor )?(?:gebruik\w*|gegeven|ingevuld|opgegeven)",
        r"(?:niemand anders|verder niemand|nooit aan iemand anders)\b(?! kan)", r"eigen (?:mail)?adres\b(?! is)",
        "(?:plus|apart|uniek|speciaal)-?(?:adres|mailadres|e-?mailadres)", "apart (?:mail)?adres",
        "juist (?:daarop|daar op)",
    ),
    "complaint-words": (
        r"klacht\w*", r"(?:beklaag|beklagen|wil klagen)\b(?! heb)",
        (r"(?:ik )?(?:maak|teken|dien)\b.{0,25} (?:bezwaar (?:aan |in )?tegen (?:uw|de|jullie) (?:afwijzing|weigering"
         "|besluit|beslissing)|klacht|beroep)"), r"maand (?:is|was) (?:\w+ )?(?:om|voorbij|verstreken)",
        r"termijn (?:\w+ ){0,4}(?:verstreken|verlopen|voorbij|om)",
        r"(?:geen|zonder|nooit) (?:\w+ )?(?:antwoord|reactie|bericht)",
        r"(?:nog steeds|nog altijd|tot op heden|tot nu toe) (?:\w+ ){0,3}(?:niet|niets|geen|niks|wachten)",
        r"zonder (?:mijn|onze|enige|haar|zijn) (?:\w+ )?(?:toestemming|medeweten|akkoord)|zonder (?:het )?te vragen",
        r"niemand\b.{0,20} gevraagd|nooit (?:om )?(?:mijn )?toestemming",
        r"(?:uw|jullie) (?:weigering|afwijzing|nee)\b", r"(?:geweigerd|afgewezen)\b.{0,30}(?:verzoek|inzage)",
        "onaanvaardbaar|schandalig|onbeschoft|ongehoord|beneden alle peil",
        r"genegeerd|negeer\w*|afgescheept|van het kastje",
        "(?:derde|vierde|vijfde) (?:brief|mail|herinnering|aanmaning|sommatie)",
        r"weken (?:\w+ )?(?:geleden|wacht|verder|gewacht)", r"leg me (?:er|daar)\b.{0,12}niet bij neer",
        r"wacht\w* (?:ik )?(?:nog|al) (?:steeds|altijd|weken|maanden)", "u weigert",
    ),
    "again-words": (
        r"(?:voor|nu voor) de (?:tweede|derde|vierde|vijfde|zoveelste|laatste|\d+e) (?:keer|maal)",
        ("(?:tweede|derde|vierde|vijfde|2e|3e|4e) (?:verzoek|herinnering|brief|mail|e-?mail|keer|melding|poging"
         "|aanmaning)"), "nogmaals|andermaal", r"herinnering\b(?! :)|rappel",
        r"zoals (?:ik )?(?:\w+ ){0,3}(?:schreef|gezegd|vermeld|gevraagd|gemeld|beloofd)",
        ("(?:ik )?(?:heb|had|hebben) (?:ik |wij |we )?(?:u |jullie )?(?:al |reeds |eerder |op |vorige |woensdag"
         r"|maandag|dinsdag|donderdag|vrijdag)(?:\S+ ){0,7}(?:geschreven|gevraagd|gemaild|gebeld|verzocht|gemeld)"),
        (r"mijn (?:eerdere|vorige|eerste|laatste|vraag|verzoek|mail|brief|bericht)\b (?:verzoek |mail |brief |van "
         r"|d\.d\. |bericht |vraag )"),
        r"(?:uw|jullie) (?:antwoord|afwijzing|weigering|brief|reactie|bericht|kenmerk) (?:van|d\. ?d|op)",
        r"(?:op|van) \d\d? \w+ (?:schreef|vroeg|stuurde|mailde|verzocht|heb) (?:ik|wij|u|we)",
        r"(?:toch (?:maar )?niet|laat\b.{0,25} (?:maar )?staan\b.{0,25}(?:zoals|gewoon|alles))", "bij nader inzien",
        "(?:ik kom|kom ik) terug op", "opnieuw (?:om|vraag|verzoek)|vraag u (?:dus )?opnieuw",
        "weer ik|daar ben ik weer", "aanvullende gegevens", "wederom|al eerder",
    ),
    "urgent-words": (
        ("(?:voor|tot|nog|uiterlijk|vóór) (?:vandaag|morgen|vanavond|maandag|dinsdag|woensdag|donderdag|vrijdag"
         "|zaterdag|zondag)"), r"binnen (?:24|48|72|\w+) (?:uur|uren|dagen)",
        "onmiddellijk|per direct|per omgaande|omgaand|terstond|onverwijld|meteen nu|nu meteen", r"spoed\w*",
        r"dringend\w*|urgent\w*", r"gevaar\w*|bedreig\w*|stalk\w*|afpers\w*",
        r"(?:staat|staan|is|loopt) (?:er )?(?:\w+ )?(?:nu nog|nog steeds|nog altijd|nu live|nu nog steeds)\b",
        "nu live", r"politie\b",
        (r"(?:net|zojuist|daarnet|zonet|juist)\b.{0,25} (?:geklikt|betaald|ingevuld|ingelogd|gedrukt|doorgegeven"
         "|overgemaakt|voorgelezen)"),
        r"(?:geklikt|betaald|ingevuld|overgemaakt)\b.{0,40}(?:help|wat nu|wat moet ik|weg\b|code)",
        r"(?:vandaag|vanavond|vanmiddag|nu) nog\b", "(?:minuten|uur) geleden",
        "(?:derde|vierde|3e|4e) (?:brief|mail|herinnering)", r"bel (?:mij|me)\b",
        r"termijn\b.{0,20}(?:verstreken|verlopen)", "asap",
    ),
    "machine-phrases": (
        "ben (?:ik )?(?:tot|van|vanaf|t/ ?m) .{0,40}(?:vakantie|verlof|afwezig|weg)", "niet op (?:kantoor|het kantoor)",
        r"(?:uw|je) bericht\b.{0,40} gelezen", "voor dringende (?:zaken|vragen|gevallen|kwesties)",
        "automatisch (?:antwoord|bericht|gegenereerd|verzonden|gesloten)", "automatische (?:reactie|e-?mail|melding)",
        r"afwezig(?=:)|afwezigheids?(?:melding|bericht|assistent)?\b|ben (?:\w+ ){0,4}afwezig",
        "out of (?:the )?office", r"(?:niet|on)(?:-| )?(?:bestelbaar|bezorgd|besteld|afgeleverd)\b(?! worden)",
        "(?:kon|kan) niet (?:worden )?(?:bezorgd|afgeleverd|besteld)(?: worden)? (?:bij|aan|op)", r"onbestelba\w*",
        "ontvangstbevestiging",
        (r"(?:uw|je) (?:bericht|verzoek|melding|betaling|mail|bestelling|ticket)\b.{0,50}(?:ontvangen|gesloten"
         "|geregistreerd|in goede orde|gewijzigd in|bezorgd)"),
        r"(?:wij|we) (?:hebben )?(?:uw|je) (?:bericht|mail|aanvraag|bestelling) (?:\w+ )?ontvangen",
        r"(?:antwoord|reageer|beantwoord)\w* (?:\w+ )?niet op (?:dit|deze)",
        "no-?reply|mailer-?daemon|postvak vol|quotum",
        r"(?:met|op) (?:\w*verlof|vakantie|zwangerschapsverlof|bouwverlof|congé)\b(?=.{0,40}(?:tot|van|t/m|vanaf|\.))",
        "ben ik (?:afwezig|niet bereikbaar|met (?:vakantie|verlof|de caravan)|op vakantie)",
        "gelezen(?=:)|is gelezen op|leesbevestiging",
        r"(?:afspraak|uitnodiging|overleg)\b.{0,30}(?:geannuleerd|geaccepteerd|verwijderd uit)",
        "(?:geannuleerd|geaccepteerd|uitnodiging|afwezig|gelezen|niet bezorgd)(?=:)", "(?:dag|week)overzicht",
        "in quarantaine geplaatst|tegengehouden berichten", "ik werk niet meer bij",
        "beperkt(?:e)? (?:toegang|bereikbaar)", "deze mailbox", r"undeliver\w*",
        "heeft (?:u uitgenodigd|de uitnodiging)",
        r"(?:ticket|melding|zaak) ?#? ?\w*\d+\b.{0,30} (?:gesloten|ontvangen|aangemaakt)",
    ),
    "sales-phrases": (
        r"(?:zullen|kunnen) we\b.{0,30} (?:bellen|afspreken|koffie)",
        r"(?:boek|plan|reserveer|vraag)\b.{0,25} (?:demo|afspraak|gesprek|webinar|plek|plaats)",
        r"\d+ ?% (?:\w+ )?(?:korting|vroegboek\w*)",
        (r"(?:gratis|kosteloos|vrijblijvend)e? (?:\w+ )?(?:demo|proef\w*|scan|webinar|whitepaper|offerte|kennismak"
         r"|adviesgesprek|audit)\w*"), r"(?:masterclass|webinar|tweedaagse|seminar)\w*",
        "onze (?:oplossing|software|diensten|klanten besparen)",
        r"(?:kwartiertje|minuutjes|sparren|kop koffie)\b(?=.{0,60}\?)", "even opvolgen|sparren",
        r"(?:in dit nummer|in deze editie|deze week in|u ontvangt \S+ omdat|bekijk in browser|bekijk online)",
        "beslissers?", r"schrijf (?:u|je) (?:nu )?in\b(?= (?:voor|op|en|via))", r"(?:vroegboek|early ?bird)\w*",
        "aan fabrieksprijs|op=op|alleen dit weekend|dit weekend(?=:)|nu met", "mailadressen|verse (?:leads|adressen)",
        r"miljoen(?:en)? (?:euro|dollar)\b(?= (?:na|over|voor))|(?:liet|wens u over te maken)\b.{0,20}miljoen",
        "in (?:drie|enkele) klikken", "bent u klaar voor|is (?:uw|úw|jouw) organisatie klaar",
    ),
}  # fmt: skip
