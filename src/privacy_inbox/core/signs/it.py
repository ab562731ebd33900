"""The words of the rules in Italian. What each key means is said in `core/rules.py`."""

_L = "(?:(?:[cdlmtsv]|un|(?:d|n|s)?all|dell|nell|sull|quell|quest|anch|tutt)['’])?"  # what may be put before a vowel
_MINOR_WORD = (
    "(?:un|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici"
    "|diciassette)"
)
_MINOR_AGE = f"(?:[1-9]|1[0-7]|{_MINOR_WORD})"
_NO_AGE = "(?! (?:di|fa|che|dopo|or sono|prima|più tardi|da (?:voi|quando)|d['’]\\w+|con voi|e passa|presso|come|per))"
_CHILD = (
    "(?:figlio|figlia|figlioletto|figlioletta|figliolo|figliola|figli|figlie|bambin[oaie]|bimb[oaie]|bimbett[oa]"
    "|nipotin[oaie]|nipote|nipoti|ragazzin[oaie]|ragazzo|ragazzetto|ragazza|fratellin[oi]|sorellin[ae]|cuginett[oa]"
    "|neonat[oa]|figliocci[oa]|gemell[ie]|gemellin[ie]|piccolin[oa]|pargol[oi]|adolescente|ometto|principessa"
    "|scolar[oi]|alunn[oa]|pupo|pupa|pupi|tosa|toso|fantolin[oa]|putel[oa]|picciriddu|piccirill[oa]|creatura"
    "|marmocchio|monello|monella)"
)
_CHILD_ONE = "(?:figli[oa]|nipote|figliocci[oa]|ragazz[oa]|bambin[oa]|figliastr[oa])"
_NTH = "(?:prima|seconda|terza|quarta|quinta)"
_NTHM = "(?:primo|secondo|terzo|quarto|quinto)"

SIGNS = {
    "subject-access-words": (
        r"(?:ex |dell['’]|all['’]|l['’]|sensi dell['’])?art(?:icolo|\.)? ?15\b(?! (?:giorni|gg))",
        r"(?:mio|suo|esercit\w+ (?:il|del) (?:mio )?|esercizio del )diritto d(?:i|['’]) ?accesso",
        "(?:richiesta|istanza|domanda) (?:formale )?di accesso (?:ai|a) (?:miei |suoi |propri )?dati",
    ),
    "copy-words": (
        (
            r"copia (?:integrale |completa |cartacea )?(?:di|dei|della|delle|del|degli)\b.{0,30}\b(?:dati|informazioni"
            r"|fascicolo|registrazion\w+|mi riguarda\w*|la riguarda|mio|mia|miei|mie|diario|telefonat\w+)"
        ),
        (
            "tutto (?:quello|ciò|quanto) (?:che )?(?:avete|ha|conservate|tenete|sapete|custodite|risulta|c['’]è"
            "|ha visto|vi ha)"
        ),
        (
            "(?:quello|ciò|quanto|cosa|che cosa|che) (?:avete|sapete|conservate|tenete|detenete|c['’]è"
            r"|risulta)\b.{0,25}\b(?:di me|su di me|sul mio conto|a mio nome|mi riguarda|sul suo conto|di lui|di lei"
            "|a suo nome|mio|a nome)"
        ),
        r"(?:quali|che) (?:dati|informazioni)(?: \w+)? (?:avete|conservate|trattate|tenete|detenete|possedete)",
        "tutti i (?:miei |suoi )?dati (?:che|in vostro)",
        (
            r"(?:da dove|donde|da chi|come|dove|da quale \w+) (?:l['’]|lo |li |la |mi |ci |vi |avete |è |sono )?"
            r"(?:avete|avuto|preso|presi|uscit\w+|arriva|saltat\w+|trovat\w+|ottenut\w+|pescat\w+|saput\w+|prendete)\b"
        ),
        (
            "(?:chi|quali persone|da quali telefoni)(?:,? da voi,?)? (?:l['’]|li |lo |la |le |è |ha |abbia |hanno "
            r"|l['’]ha )?(?:ha |abbia |hanno |è |li ha )?(?:vist\w+|aperto|aperta|letto|letta|consultat\w+|guardat\w+"
            r"|scaricat\w+|entrat\w+|stata aperta|ascoltat\w+|sentit\w+)"
        ),
        (
            "(?:vorrei|voglio|chiedo di|desidero|gradirei|posso|potrei|mi piacerebbe) (?:poter |anche io |anch['’]io "
            "|rivedere|)(?:vedere|leggere|sapere (?:tutto|cosa|che cosa|chi|quali|da)|avere (?:copia|una copia"
            r"|tutt\w+|le|l['’]elenco|i)|ricevere (?:copia|una copia|tutt\w+|i|le)|sentire|riascoltare|riavere"
            "|consultare)"
        ),
        (
            "(?:l['’]elenco|il registro|la lista) (?:completo |completa )?(?:di|delle|degli|dei) (?:chi|mie|miei|sue"
            r"|accessi|chiamate)\w*"
        ),
        (
            "mi (?:fate|fareste|mandate|mandereste|inviate|dareste) (?:avere |copia |una copia |vedere )(?:copia|i|le"
            r"|la|il|una|tutt\w+)?\b"
        ),
        "fatemi (?:vedere|avere|sapere (?:chi|da))",
    ),
    "erasure-words": (
        (
            "(?:cancell(?:ate|iate|are|i|ino)|elimin(?:ate|iate|are|i)|rimuov(?:ete|iate|ere|a)|togli(?:ete|ate|ere)"
            "|lev(?:ate|iate|are)|distrugg(?:ete|iate|ere)|butt(?:ate|are) via|bruci(?:ate|are)|svuot(?:ate|are)"
            "|depenn(?:ate|are)|strapp(?:ate|are))(?:mi|lo|la|li|le|ci)? (?:subito |pure |completamente "
            "|definitivamente |per favore |via )?(?:tutt[oiae]|il mio|la mia|i miei|le mie|il suo|la sua|i suoi|ogni"
            r"|quell\w*|quest\w*|mio|mia|miei|mie|sta|'sto|la (?:foto|scheda|pagina|riga)|il (?:profilo|video|file"
            r"|nome)|l['’]account|account|dal (?:vostro|sito|database)|dai vostri|dalla (?:vetrina|pagina)|da tutto)\b"
        ),
        (
            "(?:cancella|elimina|rimuov|togli|leva|distrugg|butta|brucia|depenna|strappa)(?:te|ete|iate|te)(?:mi|lo"
            r"|la|li|le|ci|velo|melo|meli)\b(?! (?:dal|dalla|dai|dagli|dalle|dall['’]) ?(?:vostr\w+ )?(?:list|giro"
            "|elenc|mailing|newsletter|invii))"
        ),
        (
            "(?:la |l['’])(?:cancellazione|eliminazione|rimozione|distruzione) (?:immediata |completa |definitiva "
            r"|totale )?(?:di (?:ogni|tutt\w+|mi\w+|quanto|quest\w+|tale)|del mio|della mia|dei (?:miei|suoi|dati)"
            "|delle mie|del suo|del profilo|dell['’]account|di quanto)"
        ),
        r"(?:mio|esercit\w+ il|invoco il|far valere il) diritto (?:all['’]oblio|alla cancellazione)",
        r"(?:ex )?art(?:icolo|\.)? ?17\b",
        (
            "(?:fate|far|fare|farlo|farla|fateli|fatelo|fatela|fatemi|faceste|facciate|fateglielo|fateglieli"
            "|potete far)(?:lo|la|li|le|mi)? (?:sparire|scomparire)"
        ),
        (
            "(?:venga|vengano|sia|siano|essere|vada|vanno|va) (?:subito |tutt[oiae] |definitivamente "
            "|immediatamente )?(?:cancellat|eliminat|rimoss|distrutt|tolt|strappat|depennat)[oaie]"
        ),
        (
            r"(?:non (?:vi |mi |ne |ci )?(?:rest\w+|rimane\w+|rimang\w+|esist\w+|risult\w+)) (?:più |presso di voi "
            r"|da voi )?(?:niente|nulla|alcun\w*|traccia|più)"
        ),
        "(?:tirate|tirare|mettete|buttate)(?:lo|la|li|le|mi)? giù", "giù (?:la foto|il video|quella|le foto|quel)",
        "(?:deve|devono|dovete) (?:sparire|uscire dal|togliere|cancellare|eliminare|andare via)",
        (
            "(?:chiedo|voglio|desidero|vorrei|esigo) (?:che (?:venga|vengano|siano|sia) )?(?:di |la |l['’])?"
            r"(?:cancella|elimina|rimuov|rimozion)\w+ (?:del|dei|di|il|i|la|tutt)\w*"
        ),
        "me l[oae] (?:levate|togliete|cancellate)",
    ),
    "marketing-stop": (
        r"(?:disiscriv(?!iti)\w+|disiscrizion\w+|cancellatemi dall\w*|disiscriver\w+)",
        (
            "(?:togliete|toglier|levate|levar|cancellate|cancellar|cancelli|rimuovete|eliminate|depennate)(?:mi|lo|la"
            r"|le|ci|gli)? (?:subito |per favore |il mio \w+ |la mia \w+ |quel \w+ )?(?:dalla?|dal(?:le|l['’])?|dagli"
            r"|dai) ?(?:vostr[aeio] )?(?:liste?|giro|elench?[oi]|mailing|newsletter|spedizion\w+|destinatari|invii"
            "|indirizzario)"
        ),
        (
            "basta (?:con )?(?:la |le |gli |i |queste |questi |sta |'sta |ste )?(?:vostr[aei] )?(?:pubblicità"
            r"|offert[ae]|mail|e-?mail|messagg\w+|telefonat\w+|sms|chiamat\w+|sondagg\w+|promozion\w+|newsletter"
            r"|catalog\w+|volantin\w+|spam|réclame|reclam\w*|invii|lettere|whatsapp|messaggini|posta)"
        ),
        (
            r"non (?:voglio|desidero|intendo|vogliamo|vuole|vorrei|gradisco|desidera) (?:più )?(?:ricever\w+|essere "
            r"(?:contattat|disturbat|chiamat)\w*|più|altr\w+ (?:mail|offert|messagg|telefonat|chiamat)\w*|che mi "
            r"(?:chiam|scriv|mand)\w+)"
        ),
        (
            r"(?:smett|piant|finit|cess)\w+(?:la)? (?:subito )?(?:di|con) (?:mandar|scriver|chiamar|telefonar|inviar"
            r"|tempestar|cercar|disturbar|contattar|la pubblicità|le|i|queste|bombardar|assillar|spedir)\w*"
        ),
        (
            "non (?:mi |gli |le |ci )?(?:manda|scrive|chiama|invia|telefona|contatta|spedi|disturba|cerca|mander)"
            r"(?:te|tegli|temi|tele|teci|temele|temeli|rgli|rmi|re|tecele)? ?(?:più|mai più|altr\w+)\b"
        ),
        (
            "non (?:mandar|scriver|telefonar|inviar|chiamar|mandate|scrivete|chiamate|telefonate|inviate)(?:e|gli|le"
            "|mi|ci|mele|meli)? (?:più|mai)"
        ),
        (
            r"niente (?:più |altr\w+ )(?:mail|sondaggi|offerte|messaggi|telefonate|pubblicità|sms|newsletter|cataloghi"
            "|rasoi)"
        ),
        r"(?:mi oppongo|si oppone|ci opponiamo|opposizione) (?:a|al|alla|all['’]\w+|formalmente|ai)\b",
        "(?:la mia |mia )opposizione", r"lasciat(?:emi|elo|ela|eci) (?:in pace|stare|perdere|tranquill\w+)",
        "registro (?:pubblico )?delle opposizioni", "perdete il mio (?:numero|indirizzo)",
        r"(?:ex )?art(?:icolo|\.)? ?21\b", "stop (?:promo|sms|mail|pubblicità|messaggi|grazie)",
        r"(?:basta|stop|fermi?)(?=[ .!,]{0,5}(?:\n|$|grazie|per favore))", "niente più",
        r"(?:mi|ci) (?:avete|state) (?:stufat|rotto|tempestand|assilland|scocciat)\w*",
    ),
    "hold-words": (
        r"limitazione (?:del trattamento|di trattamento|dell['’]uso|(?:del|della|dei|delle) mi\w+|di (?:quest|tal)\w+)",
        r"(?:ex )?art(?:icolo|\.)? ?18\b(?! anni)",
        (
            r"(?:congel|blocc|sospend)(?:ate|are|arl[oaie]|atel[oaie]|ino|ete|ere)\b(?! (?:l['’]account|il mio account"
            r"|il mio profilo|la carta))(?:.{0,25}\b(?:dati|scheda|pratica|uso|trattamento|utilizzo|fascicolo|finché"
            "|fino))?"
        ),
        "(?:congelat[oaie]|congelare|congelatel[eoai])",
        (
            r"(?:conserva\w*|tenete\w*|tenut\w|tener\w*|restin?o?|restare|lasciate\w*|lasciar(?:e|l[oaie])|custodi\w+"
            r"|mante\w+)\b[^.?!]{1,60}\b(?:ma|senza|e|però) (?:che )?(?:non|nessuno|guard\w+|usar\w+|toccar\w+|né)\b"
        ),
        (
            "nessuno (?:li |la |le |lo |ci |se ne |ne |può |deve |si )?(?:usi|usa|tocchi|tocca|apra|guardi|adoperi"
            "|basi|faccia uso|serva)"
        ),
        (
            r"non (?:toccate|usate|usatel\w+|cancellate|adoperate|utilizzate|buttate|chiudete|toccare|adoperare|usare"
            r"|utilizzare)(?:l[oaie])?\b.{0,40}\b(?:finché|fino|né|ma|nemmeno|e non|neanche|intanto)\b"
        ),
        r"(?:conservat|tenut)[oaie] ma non (?:usat|utilizzat|toccat)\w*",
        r"(?:intatt\w+ e inutilizzat\w+|ferm[eio] in un cassetto|sotto chiave|in (?:un )?cassetto)",
        r"(?:finché|fino a (?:quando|che)|fintanto che) (?:non )?(?:si |lui |il |la |è |avete |sarà |venga |viene )\w+",
    ),
    "portable-words": (
        "diritto alla portabilità", r"portabilità (?:dei|dei miei|di tutti)(?: \w+)? ?dati",
        r"(?:ex )?art(?:icolo|\.)? ?20\b(?! (?:euro|€))", "(?:json|xml|csv|gpx|vcf|gedcom)",
        "(?:in |file |formato |foglio |un )(?:excel|xlsx?)", "(?:un |l['’])esportazione (?:di|dei|del)",
        "(?:esportare|esportarmi|esportatemi|esportazione dati)",
        (
            "(?:un |in un |in )?(?:formato|file|foglio) (?:strutturato|leggibile|elettronico|aperto|digitale che|che "
            r"(?:poi |il |l['’]|la |sia |un |riesc|si )\w*)"
        ),
        "leggibile da (?:un |una )?(?:dispositivo|macchina|computer|altro)",
        (
            "(?:trasfer|trasmett|pass|gir|mand|invi|consegn)(?:ite|ire|irli|ete|ere|erli|ate|are|arli|arle|iate|ano"
            r"|aste|este)(?:l[eiao]|gliel[eiao])?\b[^.]{0,40}\b(?:direttamente|al (?:nuovo|mio nuovo|prossimo)|alla "
            r"(?:nuova|mia nuova)|a (?:lei|loro|lui)\b)"
        ),
        "(?:gliel[oiea]|glieli) (?:girate|mandate|passate) voi",
        (
            r"(?:programma|gestionale|sistema|applicazione|app|macchina) (?:nuov\w+|altr\w+)? ?(?:riesc\w+|poss\w+"
            r"|sapp\w+|li|le) ?(?:a )?(?:legg|import|caric|diger|apr)\w+"
        ),
        "(?:caricare|importare) (?:da un['’]altra parte|altrove|nel nuovo|su un altro)",
        "portarm(?:i|eli|ele) (?:via|dietro|i dati|tutto)",
    ),
    "correct-words": (
        r"rettific(?:a|are|ate|he|hi|ato|arlo)\b", r"(?:ex )?art(?:icolo|\.)? ?16\b(?! anni)",
        r"corre(?:ggere|ggete|ggetelo|ggetela|ggiate|gga|zione|zioni)\b(?! di bozze)",
        (
            "(?:mettete|mettere|metteteci|sistemate|sistemare|aggiornate|aggiornare)(?:mi|lo|la)? (?:a posto|il mio"
            "|la mia|i miei|lo stato|l['’]indirizzo|il nome|la scheda)"
        ),
        (
            "(?:nome|cognome|indirizzo|data|codice|residenza|stato civile|dato|cap|numero|scheda|anagrafica) "
            r"(?:\w+ )?(?:sbagliat|errat|inesatt|vecchi|scorrett)[oaie]"
        ),
        (
            "(?:sbagliat|errat|inesatt)[oaie] (?:il|la|l['’]|mio|mia|i) ?(?:nome|cognome|indirizzo|data|dat[oi]"
            "|residenza|codice)"
        ),
        r"(?:mi chiamo|il mio nome è|si scrive)\b.{2,35}\b(?:non|e non|con la|con l['’]accento|con due|senza)\b",
        (
            "(?:scrivete|cambiate|scriveteci|scrivere|cambiare|modificate|modificare|sostituite|girate|rimettete)"
            r"(?:mi|lo|la)?\b.{0,40}\b(?:al posto|anziché|invece|in luogo|con quello giusto|quello nuovo|tra i vivi"
            r"|le cifre|che ho)\b"
        ),
        r"(?:non )?sono (?:ancora )?(?:mort[oa]|decedut[oa]|viv[oa])\b",
        "(?:rimettermi|rimettetemi|tra i vivi|cognome da (?:nubile|sposata|ragazza|signorina))",
        r"(?:risulto|risulta|mi risulta) (?:ancora )?(?:col|con|mort\w+|residente|sposat\w+|decedut\w+|nat\w+|al)\b",
    ),
    "withdrawal-words": (
        r"(?:revoc(?:o|a|are|ato|hiamo|ando)|revoca)\b(?! (?:dell['’]offerta|del contratto))",
        (
            "(?:ritir(?:o|are|iamo|ato|ano)|tolgo|annullo|disdico) (?:il |la |l['’]|quel |quella |quell['’]|questo "
            "|questa |il mio |la mia |subito )?(?:mio |mia )?(?:consenso|autorizzazione|adesione|permesso|sì"
            "|benestare|assenso|firma|liberatoria|parola|placet|spunta)"
        ),
        "(?:me l[oa]|ce l[oa]) (?:riprendo|riprendiamo)", "riprendo (?:il|la|quel|quella|quello|indietro)",
        "(?:non|nn) (?:vale|valga|valgono) più", "(?:ho |abbiamo )?cambiato idea",
        r"(?:non|nn) (?:acconsento|sono|siamo|do|autorizzo) più (?:d['’]accordo|il|l['’]|a)?\w*",
        (
            "(?:avevo|ho|avevamo|vi avevo|aveva) (?:a suo tempo |allora |già )?(?:detto (?:di )?sì|firmato|dato (?:il"
            r"|l['’])|spuntato|barrato|acconsentito|autorizzato|aderito)\b"
        ),
        r"(?:il mio|quel|un) (?:consenso|permesso|sì)\b", "il permesso (?:è finito|finisce|me lo|ve lo)", "ve lo tolgo",
        (
            r"(?:quella|quel|quello|la) (?:spunta|crocetta|casellina|firma|foglio|modulo)\b.{0,50}\b(?:togliete\w*"
            r"|strappato|consideratel\w+|sbarro|non vale)"
        ),
        r"consideratel[oa] (?:strappat|null|revocat|decadut|ritirat)\w+",
    ),
    "machine-decision-words": (
        r"(?:l['’]|un |vostro |dall['’]|dell['’])?algoritm[oi]\w*",
        (
            "(?:decisione|decisioni|processo|valutazione|trattamento|rifiuto|sistema) (?:interamente |esclusivamente "
            r"|unicamente |del tutto )?automatizzat\w+"
        ),
        "(?:in modo|modo) automatico", r"(?:ex )?art(?:icolo|\.)? ?22\b",
        (
            "(?:il |un |vostro |dal |la |una |da una |da un |l['’])(?:computer|sistema|macchina|robot|software"
            "|cervellone|programma|intelligenza artificiale|ia) (?:ha |mi ha |che |abbia |vostro )?(?:deciso|rifiut"
            r"|bocciat|scartat|respint|dett|decid|dice|calcol|giudic|sbagl|mi)\w*"
        ),
        (
            "(?:un |da un |con un |una |da una )(?:essere umano|umano|persona (?:vera|in carne|fisica|reale|umana"
            "|che)|cristiano|uomo in carne|occhio umano|operatore umano)"
        ),
        "intervento umano",
        (
            "(?:qualcuno|uno|una persona|chi)(?: di voi)? (?:in carne (?:e|ed) ossa|con (?:gli|due|la) (?:occhi"
            "|testa)|che (?:abbia|ha) (?:faccia|occhi|gli occhi))"
        ),
        "(?:personale|essere|revisione) (?:umano|umana|ad opera)",
        (
            r"(?:esamin|riesamin|guard|riguard|rived|rifacc|rilegg|valut|controll)\w+ (?:da )?(?:una persona|un essere"
            "|qualcuno|un umano|un cristiano|un uomo)"
        ),
        r"(?:parlare|parlo|spiegar\w+) con (?:una persona|uno che|un umano|qualcuno|un essere)",
        (
            "(?:punteggio|score|scoring|profilazione|indice di (?:rischio|affidabilità|propensione)|rating"
            "|merito creditizio)"
        ),
        r"(?:nessuno (?:ha|l['’]ha|la|lo) (?:letto|letta|guardat\w+))",
        r"(?:respint|rifiutat|bocciat|scartat|sospes)[oa] in (?:\d+|due|tre|pochi|un) (?:second|minut)\w+",
    ),
    "do-not-sell": (
        (
            r"(?:non|né|mai|smett\w+ di|vieto di|basta) (?:\w+ ){0,3}(?:vend(?:ete|ere|iate|a|ano|uto|uti|etemi|ermi"
            r"|erl\w)|rivend\w+|condivid\w+|ceda\w*|cedete)\b"
        ),
        (
            "(?:vendita|cessione|vendere) (?:o |e |dei |di |la )?(?:condivisione|miei dati|mie informazioni"
            r"|dati personali|nominativi)?\b(?=.{0,40}\b(?:ccpa|california|legge|no|non|vieto|partner)\b)"
        ),
        "do not sell", "global privacy control", "gpc", "ccpa", "cpra", r"retarget\w*",
        r"(?:mi seguono|mi insegue|mi inseguono|mi segue|correre dietro) (?:da|su|dappertutto|ovunque|per)\b",
        (
            r"(?:il mio nome|i fatti miei|i miei passi|i miei dati)\b.{0,15}\bnon (?:si|lo|li|è|sono)\b.{0,15}\b"
            r"(?:vend|pass|date|dare|dovete)\w*"
        ),
    ),
    "limit-sensitive": (
        r"limit(?:are|ate|iate|azione)\b.{0,15}\b(?:l['’]uso|utilizzo|l['’]utilizzo|dell['’]uso|la divulgazione)",
        "limit the use", r"(?:dati|informazioni) (?:personali )?(?:sensibili|delicat\w+|intim\w+)",
        (
            r"(?:usate|usatel\w|serv\w+|servitevene|adoperat\w+|utilizzat\w+)\b.{0,50}\b(?:e (?:per )?nient['’]altro"
            "|e basta|solo per|soltanto per|non per (?:indovinare|altro)|unicamente)"
        ),
        r"(?:per altro|per il resto|per nient['’]altro)\b.{0,40}\b(?:non|giù le mani|nient)\w*",
    ),
    "points-below": (
        (
            r"(?:qui|qua|riportat\w+|allegat\w+|vedi|vedete|guardate) (?:sotto|in calce|di seguito|in fondo|qua sotto"
            "|qui sotto)"
        ),
        "(?:qua|qui) sotto", r"(?:vi|ve la|ve lo|ve li|le) (?:inoltro|giro|rimando|incollo)\b",
        (
            r"(?:mi|ci|gli|le) (?:è|e) (?:appena |di nuovo )?(?:arrivat|giunt|pervenut|venut)[oa] (?:quest|'?sta\b"
            r"|'?sto\b|un['’]|una? |vostr|stamattina|roba)\w*"
        ),
        "(?:guardate|vedete) (?:voi stessi|un po['’]|cosa|che roba)", "(?:ecco|questo è) (?:cosa|quello che) (?:mi|ci)",
        r"ho ricevuto (?:quest|sto|'sto|sta|un['’]|una|un|ieri|oggi|stamattina)\w*\b(?! risposta)",
        r"inoltro (?:il|la|questo|questa|quanto|mail)\b", "(?:cosa|roba che) mi arriva",
    ),
    "is-it-yours": (
        (
            "(?:siete|eravate|è|sei) (?:davvero |proprio |veramente )?(?:voi|roba vostra|vostr[oa]|tua"
            r"|opera vostra)\b(?! (?:ad|che av|compito|dovere|respons|cliente))"
        ),
        (
            r"(?:questo|questa|sono|quel|quella|lettera|mail|sms|messaggio)\b.{0,30}\b(?:è|sono|siete|era) (?:davvero "
            r"|proprio )?(?:vostr[oaie]|voi)\b"
        ),
        (
            r"(?:a|col|con il|sotto il|usando il|recante il|firmat\w+ (?:da|col)) (?:vostro|vostra) (?:nome|logo"
            "|marchio|intestazione)"
        ),
        "(?:a nome vostro|a vostro nome)",
        "(?:parte|proviene|arriva|viene)(?:va)? (?:davvero |proprio )?(?:da voi|dai vostri|dal vostro)",
        (
            r"(?:phishing|smishing|truff\w+|raggir\w+|spoofing|spam|spam\w+|contraffatt\w+|fals[oi] mittente"
            r"|impostor\w+|sedicent\w+|finto operatore)"
        ),
        (
            r"(?:mail|sms|messaggio|messagio|telefonata|chiamata|lettera) (?:strano|strana|sospett\w+|fals[oa]"
            r"|fasull[oa]|poco convenient\w+)"
        ),
        "(?:vero o falso|è vera|è truffa|è una truffa|bufala)", "vorrei sapere se (?:parte|proviene|è)",
        "feedback-type",
    ),
    "child-age": (
        (
            r"(?<!già )(?:ho|ha|hai|hanno|abbia|aveva|avevo|avrà|avrò|avendo|compie|compio|compirà|compirò|compiut\w+"
            "|compiva|fa|faccio|farà|fatto|fa appena|dei|i|suoi|miei|sui|neanche|nemmeno|appena|solo|soli|quasi"
            "|soltanto) (?:solo |appena |già |quasi |soltanto |compiuto |fatto |i |gli |neanche |nemmeno |ancora "
            f"|tra poco )?{_MINOR_AGE} ?anni{_NO_AGE}"
        ),
        (
            rf"{_CHILD}(?: \w+)?,? (?:di |d['’]|che ha |ha |che |è di |sui )(?:appena |solo |soli |neanche |quasi "
            f"|circa )?{_MINOR_AGE} (?:anni|mesi|settimane)"
        ),
        (
            r"(?:alunn\w+|studente\w*|giocator\w+|utente|client\w+|iscritt\w+|allie\w+|apprendista|ragazz\w+|amic\w+"
            r"|minore|pazient\w+|atlet\w+|person\w+|stagista|tesserat\w+|allora) (?:di |d['’])(?:appena |soli "
            f"|circa )?{_MINOR_AGE} anni"
        ),
        rf"(?<=[,:(«–] ){_MINOR_AGE} anni(?: e mezzo)?\b{_NO_AGE}", r"(?<=[,:(] )(?:[1-9]|1\d|2[0-9]) mesi (?=[,.])",
        (
            f"{_MINOR_AGE} anni (?:e mezzo|e tre quarti|appena|compiuti|a (?:gennaio|febbraio|marzo|aprile|maggio"
            "|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)|sabato|domenica|domani|ieri|oggi|lunedì"
            "|martedì|mercoledì|giovedì|venerdì)"
        ),
        (
            f"(?:meno di|sotto i|sotto gli|minori di|under|fra i|tra i|età|dai|dagli|da|gli|i) (?:{_MINOR_AGE} ?(?:ai"
            rf"|a|e|e i|agli|ed|[-/]) ?)?(?<!da )(?<!dai ){_MINOR_AGE} anni\b{_NO_AGE}"
        ),
        (
            rf"(?:dai|dagli|tra i|tra gli|fra i|fra gli) {_MINOR_AGE} (?:ai|agli|e i|e gli|e) {_MINOR_AGE}\b(?! "
            "(?:euro|giorni|%))"
        ),
        "(?:[3-9]|1[0-5])(?:-|/ ?)(?:[5-9]|1[0-7]) anni", r"(?:un|do|tre|quattor|quin|se)dicenn[ei]\w*",
        "(?:diciassett|se|sett|ott|nov|dieci|sei|nove|cinqu|quattr)enn[ei]",
        "(?:un['’]|l['’]|dell['’]|all['’]|dall['’]|nell['’]|quell['’])(?:undicenn[ei]|ottenn[ei])",
        f"{_L}under ?-?(?:[5-9]|1[0-8])", r"u ?-?(?:[6-9]|1[0-7])\b(?! ?\d)", "candelin[ae]",
        rf"(?:spent\w+|spegn\w+|soffiat\w+) (?:le |la )?(?:sue |su )?{_MINOR_AGE}\b", rf"età:? (?:di )?{_MINOR_AGE}\b",
        (
            r"(?:nat[oaie]|nascita|classe)\b(?: \w+){0,2}[ :]{1,2}(?:(?:nel|il|del|a|al) )?(?:[\w/.]+ ){0,3}"
            r"(?:\d\d?[./-]\d\d?[./-])?20(?:09|1\d|2\d)"
        ),
        (
            "(?:ottavo|nono|decimo|sesto|settimo|quinto|quarto|terzo|undicesimo|dodicesimo|tredicesimo|[1-9]°"
            "|1[0-7]°) compleanno"
        ),
        "(?:neanche|nemmeno|non ancora|ancora|non (?:è|sono|siamo|erano|era)) maggiorenn[ei]",
        "(?:non ha|non ho|non hanno) (?:ancora )?(?:18|diciotto|diciott['’])",
        "(?:faccio|farò|fa|farà|li faccio|compio|compie|compirà|compirò) (?:i )?(?:18|diciotto)(?: anni)?",
        (
            "(?:messo|scritto|detto|segnato) (?:che|ke|di) (?:ho|avere|averne|avevo|ne ho|sono nat[oa]) (?:18"
            r"|diciotto|vent|20|19|nel)\w*"
        ),
        "(?:primo |primi |denti(?:no)? |dentini |denti )(?:dentino|dentini|da latte|di latte)", "dentin[oi]",
        "dent[ei] da latte",
    ),
    "child-school": (
        (
            rf"(?:{_NTH}|[1-5] ?(?:ª|a|°|\^)) (?:elementar\w+|medi[ae]|superior[ei]|primaria|materna|asilo|liceo"
            r"|ginnasio|itis|ragioneria|alberghier\w+|dell['’](?:alberghiero|itis|istituto|artistico|infanzia"
            "|elementare)|del (?:liceo|classico|scientifico|linguistico|professionale|tecnico|cfp)|delle (?:medie"
            r"|elementari|superiori)|sm|scientifico|classico|linguistico|artistico)\b"
        ),
        (
            rf"{_NTHM} (?:anno (?:di|della|del|dell['’]) ?(?:materna|asilo|nido|elementar\w+|medi[ae]|liceo"
            r"|superior\w+|scuola|infanzia|istituto)|liceo|superiore|ginnasio|elementare|media)"
        ),
        (
            r"(?:fa|faccio|fanno|frequent\w+|va in|vado in|andrà in|passa in|è in|sono in|sta in|inizia la|finito la"
            rf"|finisce la|in) (?:la |già |solo |appena )?{_NTH}\b(?! (?:persona|battuta|linea|fila|pagina|serata"
            "|istanza|classe|volta|posizione|convocazione|istanza|fascia|visione|fase|lettura|mattinata|parte|misura"
            "|analisi|base|sede|casa|media nazion|marcia|settimana|rata|domanda|mano))"
        ),
        r"[1-5] ?[ªa°^] ?-?[a-h]\b(?! \d)", r"[1-5](?:ª|°)? [a-h] (?:della|delle|del|medi[ae]|primaria|elementar\w+)",
        rf"(?:mia|nostra|sua|della|alla|la|in) {_NTH} ['\"«]?[a-h]['\"»]?\b(?! (?:è|ha))",
        (
            "(?:scuol[ae]|istituto) (?:elementar[ei]|medi[ae]|matern[ae]|primari[ae]|secondari[ae]|dell['’]infanzia"
            r"|superior[ei]|dell['’]obbligo|calcio|comprensivo|di mi[ao]|guida per)\w*"
        ),
        "(?:alle|le|delle|dalle|fino alle|finito le) (?:elementari|medie|superiori)",
        r"(?:alla|della|dalla|la|di) (?:materna|primaria)\b(?! (?:importanza|e|società))",
        "istituto (?:comprensivo|tecnico|professionale|alberghiero)",
        "(?:al|dal|del|il|un) (?:liceo|nido|ginnasio|micronido|doposcuola|prescuola|grest|catechismo|miniclub)",
        f"{_L}asil[oi](?: nido)?", "asilo", "(?:esame|esami) di terza(?: media)?", "licenza media", "invalsi",
        (
            "(?:pagell[ae]|registro elettronico|registro di classe|note? disciplinar[ei]|debit[oi] formativ[oi]"
            r"|tabellone della|scrutin\w+|quadern[oi]ne?)"
        ),
        r"(?:i|dei|fare i|fatto i|dopo i|app dei|miei|suoi) compiti\b(?! (?:del|di|istituzion))",
        (
            "(?:verifica|interrogazione|compito in classe|tema) (?:di (?:scienze|matematica|mate|italiano|storia"
            "|inglese|geografia|tecnologia|arte|musica)|in classe)"
        ),
        (
            r"(?:maestr[ae]|la prof|il prof|le prof|mia prof|mio prof|prof di|bidell\w+|insegnante di sostegno"
            r"|coordinatric\w+ di classe)\b"
        ),
        (
            r"(?:ricreazione|intervallo|campanella|grembiul\w+|zainett[oi]|cartella di scuola|astuccio|merendin[ae]"
            "|scuolabus|pedibus)"
        ),
        "(?:mensa|gita|foto|viaggio|anno|recita|bus|sito|servizio|assistenza) scolastic[oaie]",
        (
            "(?:scolaresc[ah]e?|scolar[oaie]|alliev[oaie] di (?:terza|quarta|prima|seconda|quinta)|liceal[ei]"
            "|compagn[oaie] di (?:classe|scuola))"
        ),
        f"{_L}alunn[oaie]",
        r"(?:foto di classe|la mia classe|sua classe|mia scuola|sua scuola|nuova scuola|della scuola di|a scuola)\b",
        "(?:centr[oi]|camp[oi]|campus|colonia) estiv[oaie]", "colonia (?:estiva|marina|montana)",
        (
            r"(?:oratorio|catechis\w+|cresima|prima comunione|chierichett[oi]|lupetti|coccinelle|scout|esplorator[ie]"
            "|reparto scout|castorini)"
        ),
        (
            "(?:pulcini|esordienti|giovanissimi|primi calci|piccoli amici|aquilotti|scoiattoli|allievi|juniores"
            "|cadett[ie]|minibasket|minivolley|mini-?volley|baby ?dance|optimist|gruppo delfini|settore giovanile"
            r"|scuola calcio)\b"
        ),
        r"(?:pediatr|neuropsichiatria infant|pedagog|logopedi|puericultric)\w*",
        r"(?:neonatologi\w+|neonatal[ei]|nido|materna|tagesmutter|baby-?sitter|babysitter|tata)\b(?<!lingua materna)",
        "libretto (?:delle vaccinazioni|pediatrico|scolastico|delle giustificazioni|sanitario pediatrico)",
        "alternanza(?: scuola| con| dal)?", r"(?:pcto|pei|dsa|bes)\b",
        r"(?:educatric[ei]|educatore|animator[ei]|animatric[ei])\b",
        "(?:ottav[oa]|settim[oa]|sest[oa]|[1-9]th|sixth|seventh|eighth|fifth|fourth|third) grade",
        r"tribunale (?:per i|dei) minor\w+",
        (
            r"(?:affidatari\w+|affido|casa famiglia|casa-famiglia|curat(?:ore|rice) speciale"
            "|responsabilità genitoriale|affidamento (?:condiviso|esclusivo))"
        ),
        r"(?:stampatello|in corsivo|il corsivo|letterina|disegni|disegnini|filastrocc\w+|abbecedario|tabelline)\b",
        "(?:apprendista|tirocinio) (?:minorenne|di primo)", "(?:quinta|quarta|terza|seconda|prima) (?:liceo|itis)",
        "(?:foglio rosa del 125|ape 50|cinquantino)", "(?:coi|con i) braccioli",
        "allievo di (?:prima|seconda|terza|quarta)",
        (
            "(?:ragazzi|bambini|bimbi|piccoli) (?:del(?:la|le|l['’])?|di) ?(?:classe|nido|prima|seconda|terza|quarta"
            r"|quinta|asilo|squadra|corso|coro|mini\w*)"
        ),
    ),
    "child-words": (
        (
            "(?:imparando|impara|imparato|imparare) (?:adesso |ora |appena )?a (?:leggere|scrivere|camminare|nuotare"
            "|contare|andare in bici)"
        ),
        "(?:gattona|svezzamento|pipì a letto|pannolino|rotelle della bici)",
        (
            "(?:mi[oa]|nostr[oa]|miei|mie|nostri|nostre|'?sto|quest[oa]) (?:piccol[oa] |propri[oa] |prim[oa] "
            rf"|second[oa] )?{_CHILD}\b(?! (?:adult|maggiorenn|grande|laureat|avvocat|ingegner|che lavora|sposat)\w*)"
        ),
        (
            "(?:suo|sua|loro|un|una|il|la|i|le|dei|delle|del|della|al|alla|ai|alle|tra|questo|questa|quella|dal|dalla"
            "|sul|sulla|di) (?:piccol[oa] |povero |povera )?(?:figlioletto|figlioletta|bambin[oaie]|bimb[oaie]"
            "|bimbett[oa]|nipotin[oaie]|ragazzin[oaie]|fratellin[oi]|sorellin[ae]|neonat[oaie]|adolescent[ei]"
            r"|pargol[oi]|gemellin[ie]|cuginett[oa])\b(?! che (?:è|sono) in (?:me|noi))"
        ),
        (
            r"(?:il|la|del|della|un|una|al|alla|suo|sua|loro) (?:figlio|figlia|nipote|ragazzo)\b(?! (?:adult"
            r"|maggiorenn|grande|process|laureat|avvocat|unic|del (?:defunto|cliente)|non (?:risponde|termina))\w*)"
        ),
        (
            "(?:mi[oa]|nostr[oa]) (?:[a-zàèéìòù]+ )?(?:piccol[oa]|cuccio?l[oa]|ometto|ciccio|topin[oa]|principessa"
            r"|tesoro)\b"
        ),
        (
            r"(?:il|la|del|della|mio|mia|al|alla) piccol[oa]\b(?! (?:imprenditor|impresa|quota|cifra|somma|correzion"
            r"|cosa|parte|errore|problema|formato|modifica|azienda|differenza)\w*)"
        ),
        "minorenn[ei]",
        (
            r"(?:un|una|il|la|del|della|al|alla|di|figli[oa]|figli|tutela|minore) minor[ei]\b(?! (?:di|importanza"
            r"|entità|durata|costo|impatto|a \d|che \d|rischio|età pensionabile))"
        ),
        r"minori? (?:di (?:età|anni|14|16|18)|non accompagnat\w+|straniero)",
        r"(?:la|alla|della|sua|una|loro|dalla|il|del|suo) (?:mamma|mammina|papà)\b",
        r"(?:mamma|papà) (?:non|nn|mi|dice|vuole|sa|se|ha detto|e papà|torna|dorme|lavora)\b", "mammina",
        (
            "(?:mia m(?:amma|adre)|mio (?:padre|papà|babbo)|i miei(?: genitori)?|mia nonna) (?:se|non|nn|sa|dice"
            r"|dorme|lo|mi|controlla|vuole|si|legge|ha detto|deve|firma|ride|rompono|lavora|torna)\b"
        ),
        (
            "(?:dite|dirlo|dire|dica|chiedere|chiedo) (?:niente |nulla )?(?:a|ai) (?:mia m(?:amma|adre)|mio p(?:adre"
            "|apà)|miei|mamma|casa)"
        ),
        r"(?:i|dei|ai|dai|coi|senza i|gruppo dei|accordo dei) genitori\b(?! (?:anziani|defunti))",
        "firma mia madre|firma mio padre",
        (
            r"(?:bambol[ae]|bambolott[oi]|orsacchiott[oi]|peluche|pupazz[oi]|ciucci\w*|pannolin[oi]|biberon"
            "|passeggin[oi]|altalena|girotondo|topolino dei denti|befana|babbo natale|gesù bambino|santa lucia"
            r"|monopattino|triciclo|figurin[ae]|playmobil|lego\b|pokemon|pokémon|fatina)"
        ),
        "(?:roblox|robux|fortnite|minecraft|brawl ?stars|v-?bucks|gemme|skin|le skin)", r"(?:raga|regà|rega|bro)\b",
        "(?:prima che|senza che|se) (?:mia|mio) (?:mamma|madre|padre|papà)",
        r"(?:prima che torni|mi toglie (?:la|il)|mi sgrida\w*|mi ammazza\w*|fa nera|in castigo|in punizione)\b",
        "(?:consenso|autorizzazione|firma) (?:dei|di (?:un|entrambi i)|del) genitor[ei]",
        r"(?:ditino|manine|manina|cameretta|lettino|treccine)\b", "(?:casa|comunità) (?:famiglia|per minori|alloggio)",
        r"(?:papà|mamma|nonno|nonna|zio|zia) di [a-zàèéìòù]{3,12}\b(?=\W{0,5}(?:\n|$|\.))",
        r"(?:sono|firmato|è) (?:il|la) (?:papà|mamma|babbo|tutrice|tutore) (?:di|del|della)\b",
    ),
    "grown-up": (
        (
            rf"{_CHILD_ONE}(?: \w+)?,? (?:che |ormai |già )?(?:ha |di |è di |compie |ne ha )?(?:ormai |già |oltre )?"
            r"(?:1[89]|[2-9]\d|diciotto|diciannove|vent\w+|trent\w+|quarant\w+|cinquant\w+)\b(?! (?:euro|€|mesi"
            "|minuti|giorni))"
        ),
        (
            r"(?:ha|aveva) (?:ormai |già )?(?:1[89]|[2-9]\d|vent\w+|trent\w+|quarant\w+|cinquant\w+) anni"
            "(?:,? e una moglie| e (?:una|un) (?:moglie|marito|mutuo))?"
        ),
        r"figl(?:io|ia|i|ie) (?:ormai |già )?(?:maggiorenn|adult|grand|sposat)\w*", "(?:casa|società|azienda) madre",
        "capogruppo",
        r"(?:process[oi]|account|pagina|tabella|nodo|ticket|tema|classe|record|cartella) (?:figl\w+|padre|genitore)",
        "scheda madre", "(?:lingua|acqua|madre) ?madre", "madrelingua", "lingua materna",
        (
            rf"{_CHILD_ONE},? (?:che )?(?:è|fa|lavora|ha|si è) (?:\w+ )?(?:avvocat\w+|ingegner\w+|medic\w+|notai\w+"
            r"|informatic\w+|commercialist\w+|infermier\w+|sposat\w+|laureat\w+|divorziat\w+|in banca"
            "|all['’]università)"
        ),
        "(?:errore|correzione|non conformità|modifica|rischio|misura) minor[ei]",
        r"(?:università|facoltà|tesi (?:triennale|magistrale|di laurea)|laurea|dottorato|master)\b",
        r"prima di (?:iscriver|mandar|dar|firmar|metter)\w*", "(?:mettiamo|poniamo|ipotizziamo|supponiamo) che",
    ),
    "for-somebody": (
        (
            r"(?:per conto|a nome|in nome|nell['’]interesse) (?:e per conto )?(?:di|del|della|dei|degli|dell['’]|e)\b"
            r"(?! (?:vostr|voi))\w*"
        ),
        (
            "(?:il mio|la mia|nostro|nostra|nostri|mio|mia) (?:assistit[oaie]|cliente|mandante|rappresentat[oa]"
            r"|tutelat[oa]|amministrat[oa]|associat[oa]|utente|iscritt[oa])\b"
        ),
        (
            "(?:procura (?:notarile|allegata|speciale|generale|a nome)|delega (?:allegata|scritta|firmata|di|in|sig)"
            r"|mandato (?:n|conferito|allegato|\d)|delegat[oa] (?:da|dal|dalla)|incaricat[oa] (?:da|dal|dalla))\b"
        ),
        (
            "(?:amministra(?:tore|trice|zione) di sostegno|tut(?:ore|rice) (?:di|del|della|legale)|curat(?:ore|rice)"
            "|esecut(?:ore|rice) testamentari[oa]|eredità|ered[ei]|defunt[oa]|buonanima)"
        ),
        r"(?:ci|mi) ha (?:incaricat|chiest|delegat|pregat)[oa] (?:di|se)\b",
        (
            "scriv(?:o|iamo) (?:a nome di|da parte di|per conto|per (?:mi[oa]|nostr[oa]|il signor|la signora"
            r"|una signora|un signore|un collega|una collega))\b"
        ),
        (
            "(?:mia|mio) (?:madre|padre|moglie|marito|suocera|suocero|zia|zio|nonna|nonno|sorella|fratello|vicina"
            r"|vicino|figlia|figlio)\b.{0,30}\b(?:vuole|vorrebbe|desidera|chiede|non (?:sa|riesce|vuole)|gradirebbe)"
        ),
        (
            r"(?:la|il) (?:signora|signor|sig\.ra|sig\.) \w+ (?:\w+ )?(?:vuole|desidera|chiede|vorrebbe|domanda|ci ha"
            "|mi ha)"
        ),
        r"(?:patronato|sindacato|camera del lavoro|caf|cgil|cisl|uil|unia|ocst|syna)\b",
        "agi(?:amo|sco|sce) su (?:delega|mandato|incarico)",
        "(?:si domanda|si richiede|si chiede) (?:il rilascio|copia|per)",
        r"per (?:il signor|la signora|la sig\.ra|il sig\.)(?! (?:responsabile|direttor))",
    ),
    "client-data": (
        (
            "(?:il mio|la mia|mio|mia|nostro|nostra|la) (?:vecchio |vecchia |ex )?(?:datore|capo|ditta|principale"
            r"|titolare|azienda)\b(?! (?:di casa|è stata))"
        ),
        (
            r"(?:che|il comune|la ditta|l['’]azienda) (?:usa|usano|adopera|gestite|ospitate|fornite|tenete)\b.{0,25}\b"
            r"(?:per|voi|vostr[oa])\b"
        ),
        "(?:usa|usiamo|utilizziamo|usano) (?:il|la|i) vostr[oaie]",
        "(?:i )?nostri (?:dipendenti|utenti|clienti|inquilini|soci|iscritti|addetti|collaboratori|lavoratori)",
        (
            r"(?:responsabile esterno|sub-?responsabil\w+|accordo (?:ex|sul|di) (?:art|trattamento)\w*|dpa"
            r"|titolare del trattamento|nomina a responsabile)\b"
        ),
        "(?:cellulare|telefono|telefonino|numero|centralino) (?:aziendale|di servizio|di lavoro)",
        "(?:cessazione|fine|risoluzione|scadenza) (?:del )?contratto",
        r"(?:timbratur\w+|cartellin[oi]|buoni pasto|welfare aziendale|badge aziendale)",
    ),
    "authority-words": (
        (
            r"(?:garante|incaricato federale|ifpdt|autorità garante)\b.{0,30}\b(?:invita|chiede|istruttori|scrive|prot"
            r"|informazioni|fascicolo)\w*"
        ),
        "(?:si invita|invita) (?:codesta|la|codesto)", "codest[ao]",
        (
            r"(?:proc\.? ?pen|procedimento penale|procura|polizia (?:postale|giudiziaria|cantonale|di stato|locale"
            "|municipale)|carabinieri|questura|guardia di finanza|commissariato|maresciallo|ispettore|brigadiere"
            r"|luogotenente)\b"
        ),
        (
            "(?:tribunale (?:di|ordinario|amministrativo)|giudice di pace|pretura|ministero pubblico|pm dott"
            "|pubblico ministero|cancelleria|corte d['’]appello|ufficiale giudiziario|ispettorato|decreto di "
            "(?:acquisizione|esibizione)|ordine di (?:esibizione|edizione)|precetto)"
        ),
        r"(?:diffida|intima|intimazione|costituzione in mora|messa in mora|diffid\w+ ad adempiere)\b(?! bonaria)",
        r"(?:adire|adir\w+|ricorrer\w+ all['’]autorità|vie legali|sedi competenti|azione giudiziaria)",
        "(?:istat|ustat|ufficio federale di statistica)", "studio legale", "in difetto", r"fasc(?:icolo|\.) ?\d+",
    ),
    "breach-words": (
        "(?:violazione|fuga|furto|perdita) (?:di|dei) dati",
        r"(?:data breach|hackerat\w+|hacker|bucat[oi] (?:il|i)|violat[oi] (?:il|l['’]|i)|trafugat\w+)",
        "(?:persona|destinatari[oa]|allegato|file|busta|indirizzo|tabella|tabulato|telefono) (?:sbagliat|errat)[oaie]",
        r"(?:sbagliat[oa]) (?:destinatari|persona|allegato|file|indirizzo)\w*",
        (
            "(?:di|d['’]) ?(?:un['’]altra (?:persona|cliente|paziente|famiglia|scuola)|un altro (?:cliente|paziente"
            r"|utente|dipendente|signore)|altri|qualcun altro)\b"
        ),
        "(?:per (?:sbaglio|errore)|erroneamente|invio errato|richiamo invio)",
        (
            r"(?:senza password|aperto a tutti|visibile a tutti|accessibile a|indicizzat\w+|si apre senza"
            "|link pubblico|chiunque (?:può|poteva|lo|la|veda|entra))"
        ),
        r"(?:girano|gira|circola|circolano|in vendita) (?:su|sul|nel|in)\b",
        "(?:sono|è|erano) entrat[oi] (?:nei|nel|nella|in|da qualcuno)",
        "(?:nel|dal) mio (?:account|profilo|conto) (?:c['’]è|qualcuno|adesso)",
        (
            "(?:pers|rubat|smarrit)[oa] (?:il|la|un|una|mio|mia|lo) (?:portatile|telefono|chiavetta|borsa|cartella|pc"
            "|laptop|zaino)"
        ),
        (
            "(?:ho |ha |abbiamo )?(?:messo|dato|inserito|scritto|digitato) (?:utente|la password|la mia password"
            "|il pin|il codice|le credenziali|utente e password|i codici)"
        ),
        "ho (?:cliccato|schiacciato) e", r"(?:non (?:sono|era|è|erano) (?:mi[oaie]|per me|destinat\w+))",
        (
            r"(?:vedo|vedevo|vede|vedono|leggo) (?:anche )?(?:i|le|il|la|gli) (?:\w+ )?(?:di (?:un|una|altr|cert)"
            r"|degli altri)\w*"
        ),
        "(?:l['’]hanno|l['’]ha|li ha) (?:letto|letta|letti|visto|vista|visti|aperto) (?:tutti|in)",
        "(?:rimast[oaie]) apert[oaie]", "(?:mi saluta|sotto le sue|con sotto)",
    ),
    "own-address": (
        (
            r"(?:indirizzo|alias|mail|casella) (?:fatto apposta|creat\w+ apposta|che (?:ho|abbiamo) dato solo|che "
            r"(?:conoscete|avete|sapete) solo|usa e getta|dedicat\w+|bruciat\w+|che uso solo)"
        ),
        r"(?:solo|soltanto|esclusivamente) (?:a voi|con voi|per voi|voi)\b", "(?:da )?nessun['’]altra parte",
        (
            "(?:mai|non) (?:l['’]ho |lo ho |è stat[oa] )?(?:mai )?(?:dato|data|usat[oa]|comunicat[oa]) (?:a|ad|per"
            r"|da) (?:ness\w+|altr\w+)"
        ),
        r"(?:ci|mi) piov\w+ (?:dentro|addosso)", "nessun altro (?:al mondo|lo|la|ce|conosce)",
    ),
    "complaint-words": (
        r"(?:reclamo|reclami al|lamentel\w+|lamento|mi lamento|protest[oa])\b",
        r"(?:non accetto|impugno|faccio ricorso|presento ricorso)\b",
        (
            "senza (?:il |la |che |alcun |nessun |mai )?(?:mi[oa] |nostr[oa] |nessuno )?(?:consenso|permesso"
            r"|chieder\w+|autorizzazione|avvisar\w+|dirmi|avvertir\w+|chiesto|domandar\w+)"
        ),
        r"nessuno (?:mi|ci|gli|le) ha (?:mai )?(?:chiesto|risposto|avvisat\w+|domandat\w+|dett\w+|richiamat\w+)",
        r"(?:ancora|tuttora|sempre) (?:niente|nulla|nessun\w*|in attesa|aspetto|non)\b",
        r"(?:aspetto|attendo|aspettando|sto aspettando|le aspetto|lo aspetto) (?:ancora|da|sempre|invano)\b",
        (
            "(?:nessuna|senza|mai|alcuna|non ho (?:mai )?(?:avuto|ricevuto)) (?:una |nessuna |alcuna )?(?:risposta"
            "|riscontro|notizie)"
        ),
        r"(?:vostro|il|un) (?:rifiuto|diniego|silenzio)\b",
        (
            r"(?:il mese|un mese|i trenta giorni|30 giorni|termine|mese previsto)\b.{0,25}\b(?:passat|scadut|trascors"
            r"|decors|abbondant)\w*"
        ),
        r"(?:scadut|trascors|decors)[oi] (?:il|i|inutilmente|da)\b",
        r"(?:mi|ci|lo) (?:avete|avevate) (?:rifiutat|negat|ignorat|pres\w+ in giro|respint)\w*",
        r"(?:avevo|avevamo) (?:barrato|detto|scritto|chiesto|negato) (?:di )?(?:no|non)\b",
        r"(?:vergogna|vergognos\w+|inaccettabil\w+|indecent\w+|inammissibil\w+|scandalos\w+)",
        r"(?:manca|mancano) (?:ancora|sempre|la|il|le|i|tutt\w+)\b",
        r"(?:mai (?:autorizzat|acconsentit|firmat|dato il|detto di sì))\w*",
        r"(?:come se niente fosse|risposta (?:preconfezionata|standard)|scaricabarile|rimpall\w+)",
        r"(?:due|tre|quattro|cinque|sei|\d+) (?:mesi|settimane) (?:che|senza)\b",
    ),
    "again-words": (
        (
            "(?:per la |è la |la |alla )?(?:seconda|terza|quarta|quinta|sesta|ennesima|[2-9]ª) (?:volta|richiesta"
            r"|lettera|mail|puntata|sollecit\w+|segnalazione|puntata)\b"
        ),
        (
            r"(?:sollecit[oi]|secondo sollecito|terzo sollecito|sollecitare|risollecit\w+|promemoria della mia)\b(?! "
            "(?:fattura|di pagamento|pagamento))"
        ),
        (
            "(?:reitero|ribadisco|reitera|ripeto|torno a (?:scriver|chieder)|rinnovo la|insisto|vi riscrivo|riscrivo"
            r"|di nuovo io|ancora io)\w*"
        ),
        "come (?:vi |già |le )?(?:ho|avevo) (?:già )?(?:dett|scritt|chiest|richiest)[oa]",
        (
            "(?:vi |le |già |ve l['’])(?:ho|avevo|avevamo) (?:già )?(?:scritt[oa]|chiest[oa]|domandat[oa]"
            r"|mandat[oa] una richiesta|richiest[oa])\b"
        ),
        (
            "(?:la mia|mia|alla mia|nostra|della mia) (?:precedente |prima |ultima )?(?:richiesta|mail|lettera"
            "|istanza|pec|raccomandata|segnalazione) (?:del|di (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio"
            r"|agosto|settembre|ottobre|novembre|dicembre)|precedente|dell['’]\d+)"
        ),
        r"(?:mia|mio) (?:precedente|prima|ultim[oa]|primo)\b (?:richiesta|mail|messaggio|lettera)",
        r"(?:vostr[oa]|vs\.?) (?:risposta|diniego|rifiuto|lettera|mail|riscontro) (?:del|negativ)\w*",
        r"(?:l['’]avevo|le ho|l['’]ho|li ho) (?:già )?(?:chiest|scritt|dett)[oaie] (?:il|a|già|mesi|due|tre)\b",
        "(?:r: r:|re: re: re:)", "avevo chiesto",
        "(?:fate finta che|lasci(?:ate|a) (?:tutto )?com['’]è|annullo la (?:mia )?richiesta)",
    ),
    "urgent-words": (
        (
            "(?:entro|prima di) (?:oggi|domani|domattina|stasera|stanotte|mezzogiorno|mezzanotte|lunedì|martedì"
            r"|mercoledì|giovedì|venerdì|sabato|domenica|le (?:ore )?\d+)"
        ),
        (
            r"entro (?:e non oltre )?(?:\d+|due|tre|cinque|sette|dieci|quindici|quarantotto|ventiquattro) (?:ore"
            "|giorni|gg)"
        ),
        r"(?:immediat(?:o|a|amente)|subito subito|seduta stante)\b", r"(?:urgen(?:te|za|ti|temente|tissim\w+))\b",
        "(?:adesso che|mentre) (?:vi )?scrivo", "(?:in questo (?:momento|preciso istante)|proprio (?:ora|adesso))",
        (
            r"(?:ancora|tuttora|sempre) (?:su|online|aperto|visibile|aperta|accessibile|lì|attiv[oa]|collegat\w+"
            r"|in linea)\b"
        ),
        (
            r"(?:pericolo|minacci\w+|violent\w*|luogo (?:riservato|segreto|protetto)|ordinanza"
            "|divieto di avvicinamento|codice rosso|centro antiviolenza|casa rifugio)"
        ),
        (
            r"(?:ho|ha|abbiamo) (?:\w+ )?(?:cliccato|pagato|messo (?:il pin|il codice|la password|utente|i dati"
            "|la carta)|schiacciato|inserito (?:il pin|la password|i dati|il codice)|versato|bonificato)"
        ),
        r"(?:diffida|termine perentorio|in difetto|scadenza|termine (?:di|entro))\b",
        r"(?:il mese|trenta giorni|termine)\b.{0,25}\b(?:passat|scadut|trascors)\w*",
        "(?:chiamatemi|chiamate) (?:subito|ora|adesso)", "(?:terza|quarta|quinta) (?:richiesta|puntata)",
        "(?:terzo|quarto) sollecito", "(?:polizia|carabinieri) (?:viene|arriva|è|stanno)",
        r"(?:domani|stasera|stanotte|domattina)\b.{0,30}\b(?:parte|parti|aspetta|deve|esce|udienza)",
        r"(?:mezz['’]ora|un['’]ora|minuti|poco) fa\b",
    ),
    "machine-phrases": (
        "(?:risposta|messaggio|notifica|promemoria|e-?mail) automatic[oa]",
        r"(?:fuori (?:ufficio|sede)|assenza|assente)\b.{0,20}\b(?:fino|dal|per|re|r|ufficio|sede)\b",
        (
            "(?:sono|sarò|mi trovo) (?:attualmente |temporaneamente )?(?:assente|in (?:ferie|vacanza|maternità"
            "|congedo|malattia|trasferta|aspettativa))"
        ),
        "(?:fuori ufficio|fuori sede)", "(?:congedo|in) (?:di )?(?:maternità|paternità|parentale)",
        "al mio (?:rientro|ritorno)",
        (
            "(?:mancata consegna|non recapitato|impossibile recapitare|non è stato (?:possibile consegnare|recapitato"
            r"|consegnato)|recapito non riuscito|casella piena|undeliver\w+|mail delivery|ricevuta di avvenuta"
            "|ricevuta di accettazione|posta certificata)"
        ),
        "(?:non rispond(?:ere|ete) a questo|si prega di non rispondere)",
        r"(?:il |un |tuo |suo |nuovo )?ticket (?:n\.? ?)?#? ?[\w-]*\d+",
        (
            r"(?:richiesta|segnalazione|messaggio|ticket|evento|file|mail|pratica)\b.{0,40}\bè stat[oa] (?:apert|chius"
            "|registrat|ricevut|pres|annullat|scartat|lett)[oa]"
        ),
        "(?:abbiamo aperto|presa in carico|richiesta (?:aperta|chiusa))",
        (
            "(?:ha accettato (?:l['’]|questo |il tuo )?invito|annullato:|accettato:|promemoria:|digest settimanale"
            "|report settimanale)"
        ),
        (
            "(?:conferma di lettura|avviso di ricevimento|ricevuta fiscale|scontrino (?:digitale|n)"
            r"|grazie per l['’]acquisto|totale (?:€|eur|complessivo|\d))"
        ),
        "(?:prestito scaduto|questo è un (?:messaggio|promemoria))", "automaticamente",
        r"(?:questa casella|casella di posta) (?:non|è)\b.{0,15}\b(?:presidiat|monitorat|attiv|dismess)\w*",
    ),
    "sales-phrases": (
        (
            r"(?:prenot\w+|richied\w+|fissa\w*) (?:una|la tua|un|il tuo|subito) (?:demo|chiamata|call|appuntamento"
            "|consulenza|posto)"
        ),
        r"-? ?\d+ ?% (?:di sconto|su|per|sul|sulla|solo|con)\b",
        (
            r"(?:prova|audit|demo|webinar|consulenza|check-?up|preventivo|ebook) (?:gratuit\w+|gratis|senza impegno"
            "|omaggio)"
        ),
        "(?:offerta|promozione) (?:limitata|esclusiva|speciale|lancio|di lancio)|in promozione",
        (
            "(?:la nostra (?:soluzione|piattaforma|gamma|proposta|suite)|nuova collezione|il nostro (?:corso|software"
            "|servizio) )"
        ),
        "(?:aziende come la (?:sua|vostra|tua)|sei pronto|siete pronti|sapeva che|lo sapevi)",
        r"(?:ultimi|restano) \d+ posti",
        (
            "(?:visualizza nel browser|gestisci (?:le )?preferenze|ricevi questa (?:newsletter|mail)|per cancellarti"
            "|annulla iscrizione|se non (?:vuoi|desidera) più)"
        ),
        "in questo numero",
        r"(?:early booking|a partire da|solo \d+ €|al pezzo|\+ iva|iva esclusa|\d+ € (?:\+|anziché|invece))",
        r"(?:milion[ei] di (?:euro|eur|euri|dollari)|eredità non reclamata|donare|donazione)\b",
        r"(?:vendiamo|offriamo|proponiamo) (?:elenchi|liste|soluzioni|un|una|smaltimento|smagnetizz)\w*",
        "(?:nominativi|contatti|elenchi) (?:profilati|verificati|qualificati)", r"in (?:\d+|quattro|pochi) clic\b",
        "iscrizioni aperte",
    ),
}  # fmt: skip
