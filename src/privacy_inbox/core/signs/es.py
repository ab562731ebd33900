"""The words of the rules in Spanish. What each key means is said in `core/rules.py`."""

_AGE = r"(?:[1-9]|1[0-7])"
_AGE_WORD = (
    "(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince"
    "|diecis[eé]is|diecisiete|diez y (?:seis|siete))"
)
_ANY_AGE = rf"(?:{_AGE}|{_AGE_WORD})"
_NOT_TERM = (
    "(?<!contrato )(?<!permanencia )(?<!garantía )(?<!plazo )(?<!plan )(?<!experiencia )(?<!cada )"
    "(?<!socio )(?<!socia )"
)
_ORDINAL = (
    r"(?:[1-9] ?\.? ?(?:[º°ªoa]|er|ro|do|to|mo|vo|no)|primero?|segundo|tercero?|cuarto|quinto|sexto|s[eé]ptimo|octavo"
    "|noveno|d[eé]cimo)"
)
_LEVEL = (
    "(?:infantil|primaria|secundaria|sec|eso|e\\.s\\.o|bach(?:iller(?:ato)?)?|bto|b[aá]sic[oa]s?|medio|media|grado"
    "|prepa(?:ratoria)?|pre-?escolar|egb|bgu|p[aá]rvulos|parvulari[oa]|liceo|fp|secundario|k[ií]nder|inicial)"
)
_KID = (
    r"(?:(?:hij|niet|sobrin|ahijad|hijastr|alumn|niñ|chamac|escuincl|cr[ií]|chiquill|peque[nñ]|mocos|enan)[oa]s?"
    r"|(?:hij|niet|sobrin|ahijad|niñ|chamaqu|alumn|pequeñ|chiqu|beb|chav|hij)it[oa]s?|nen[ea]s?|peques?"
    r"|niet[eé]cit[oa]s?|beb[eé]s?|gur[ií]s?|gurisit[oa]|botijas?|cipot[ea]s?|patoj[oa]s?|carajit[oa]s?|zagal(?:a|es)?"
    r"|chaval(?:a|as|es)?|guaguas?|wawas?|mellizos?|mellizas?|gemel[oa]s?|pupil[oa]s?)"
)
_LAD = (
    "(?:chic[oa]s?|muchach[oa]s?|muchachit[oa]s?|pib[ea]s?|chav[oa]s?|pelad[oa]s?|peladit[oa]s?"
    "|herman(?:it[oa]|[oa] (?:peque[ñn][oa]|chic[oa]|menor)))"
)
_MINE = "(?:mis?|nuestr[oa]s?|vuestr[oa]s?)"
_GROWN = "(?:1[89]|[2-9][0-9]|dieciocho|diecinueve|veinte|veinti[a-zéó]+|treinta|cuarenta|cincuenta|sesenta)"
_THEM = "(?:me|nos|l[oae]s?|se|se l[oae]s?|mel[oa]s?|nosl[oa]s?)?"
_SEND = "(?:env[ií]|mand|llam|escrib|molest|contact|bombarde|acos|marqu|ofrezc|ofrec|atosig|telefone|spam)"
_NOT = "(?<!no )(?<!ni )(?<!sin )(?<!no me )(?<!no l[oae] )(?<!no l[oae]s )(?<!no nos )(?<!no se )(?<!nadie )"
_MAIL = "(?:correos?|mails?|e-?mails?|mensajes?|mensajitos?|llamadas?|sms|publicidad|propaganda|cartas?|ofertas?)"

SIGNS = {
    "subject-access-words": (
        (
            r"(?:ejerz\w+|ejercito|ejercitar (?:mi|el)|ejercer (?:mi|el)|solicito|solicitamos|invoco"
            r"|hago uso de)\b.{0,25} (?:de |el |al )acceso\b(?! y rectificaci| a la web| al portal)"
        ),
        "(?:mi|esta|la presente|presento una?|hago una?) (?:solicitud|petici[oó]n|derecho) de acceso",
        "acceso a (?:todos )?(?:mis|sus|los) datos personales",
        r"art(?:[ií]culos?|s?\.)? ?15(?:\.1)?\b(?! (?:de la ley|de mayo|de ma|de \w+bre))",
        r"derechos arco\b(?! (?:y|ser))", "h[aá]beas data",
    ),
    "copy-words": (
        (
            "copias? (?:[ií]ntegra |completa |simple |literal )?(?:de|del) (?:tod[oa]s?|lo que|mis?|cuant[oa]s?"
            "|cualquier|nuestr[oa]s?|expediente|historial|la (?:grabaci|llamada|ficha|historia|conversaci"
            r"|entrevista)\w*|los (?:datos|correos|informes|registros|reportes))"
        ),
        (
            "(?:todo |toda |todos )?(?:lo que|la informaci[oó]n que|los datos que|cuanto) (?:ustedes )?(?:tengan"
            r"|ten[eé]is|tienen|teng[aá]is|guard(?:an|en|[aá]is)|conserv(?:an|en|[aá]is)|sepan|saben|hay|haya)\b"
        ),
        (
            "(?:lo|cuanto) (?:que )?(?:ustedes )?(?:tengan|ten[eé]is|tienen|teng[aá]is|guard(?:an|en|[aá]is)|sepan"
            r"|sab[eé]is|saben|consta|hay|apunt\w+|escrib\w+|anot\w+) (?:de|sobre|a|con|acerca de"
            "|junto a) (?:mi nombre|m[ií]|[eé]l|ella|nosotros|mi)"
        ),
        (
            "qu[eé] (?:m[aá]s )?(?:datos |informaci[oó]n |cosas )?(?:personales )?(?:m[ií]os )?(?:tienen|tengan"
            r"|ten[eé]is|guardan|guard[aá]is|conservan|saben|sab[eé]is|consta)\b.{0,25} (?:m[ií]|[eé]l|ella|nombre)"
        ),
        (
            "de d[oó]nde (?:diablos |cuernos |narices |demonios |carajo )?(?:me |la |lo |l[oa]s |han |hab[eé]is "
            "|hayan )*(?:sac|obt|consig|sali)(?:aron|asteis|ado|uvieron|uvisteis|enido|uieron|uisteis|uido|[oó])"
        ),
        r"(?:de d[oó]nde|c[oó]mo|por qu[eé]) (?:tienen|ten[eé]is|consigui\w+|obtuv\w+) (?:mi|mis|el|la)",
        (
            "qui[eé]n(?:es)? (?:m[aá]s )?(?:l[oa]s? |me |os |les |le )*(?:han? |hab[ií]a )?(?:visto|vio|vieron"
            r"|pas[oó]|pasado|mir[oó]|mirado|abri[oó]|abrieron|abierto|consult\w+|accedi\w+|acced\w+|sopl\w+"
            r"|descarg\w+)"
        ),
        "qui[eé]n(?:es)? (?:tienen?|tuvo|tuvieron) (?:acceso|ya|su|mi)",
        (
            r"a qui[eé]n(?:es)? (?:se )?(?:l[oea]s? )?(?:han?|hab[eé]is|mostr\w+|pasa\w+|comunic\w+|cedi\w+|dieron"
            r"|vendi\w+)"
        ),
        r"(?:mi|el|los|un) registros? de (?:accesos?|entradas|llamadas|ingresos|actividad|conexi\w+|pausas)",
        "grabaci(?:[oó]n|ones) de (?:la|las|mi|mis|sus?) llamadas?",
        (
            "(?:quiero|quisiera|necesito|deseo|me gustar[ií]a|solicito) (?:ver|saber|leer|o[ií]r|escuchar|conocer"
            r"|una copia)\b(?! (?:si|c[oó]mo|cu[aá]nt|el precio|cu[aá]l|qui[eé]n es|hasta|m[aá]s))"
        ),
        (
            "(?:d[ií]gan(?:me|nos)|decid(?:me|nos)|d[ií]game|saber|diganme"
            "|averiguar) (?:por favor )?(?:a )?(?:qui[eé]n(?:es)?|qu[eé] (?:datos|personas|tienen|informaci[oó]n)"
            "|de d[oó]nde|con qui[eé]n)"
        ),
        r"art(?:[ií]culos|s\.?) 15 y",
        (
            "(?:pas|mand|env[ií]|dar|den)[a-záéí]*(?:me|nos)? (?:la|el|las|los) (?:grabaci[oó]n|grabaciones|audio"
            "|audios|historial|expediente|ficha completa|registros?)"
        ),
        (
            "(?:m[aá]nd|env[ií]|p[aá]s)(?:en|e|ad|[eé]is)(?:me|nos) (?:la|las|el|los|mi|mis|una copia|copia|toda"
            r"|todo)\b(?! (?:dato|n[uú]mero|direcci[oó]n) de|s? (?:link|enlace|formulario))"
        ),
        "acceder a (?:todos )?mis datos",
        (
            "(?:necesito|quiero|solicito|pido) (?:mi|mis|todo mi|el) (?:historial|expediente|historia cl[ií]nica"
            "|grabaci[oó]n|datos)"
        ),
    ),
    "erasure-words": (
        (
            rf"{_NOT}(?:b[oó]rr(?:ad|ar|á|e|en|[eé]is){_THEM}\b(?! (?:su respuesta|este (?:correo|mensaje|mail)))"
            rf"|(?:que|me|nos|l[oa]s?) borr(?:ara|ase)[ni]s?|elim[ií]n(?:en|ad|ar|e|á|[eé]is){_THEM}\b(?! (?:este"
            rf"|el) (?:correo|mensaje|mail))|supr[ií]m(?:an|ir|id|a|[aá]is|iera\w*){_THEM}|qu[ií]t(?:en|ad|ar|e|á"
            rf"|[eé]is){_THEM}\b(?! de (?:la|su|vuestra|esa) lista| el sue[ñn]o)|s[aá]qu(?:en|e|[eé]is){_THEM}"
            r"|sac(?:ad|ar|á)(?:l[oa]s?|nos|le)?\b(?= (?:de (?:ah[ií]|la|las|su)|tod|mi|el|la|eso|esa|ese|esto)"
            f"|[.,;])|t[ií]r(?:en|ad|e|[eé]is){_THEM}|destr[uú](?:yan|ya|id|y[aá]is|yas){_THEM}|b[aá]j(?:en|ad|e"
            r"|[eé]is|ar)(?:l[oa]s?)\b|b[aá]j(?:en|ad|[eé]is) (?:la|el|esa?|mi|las|los) (?:foto|v[ií]deo|p[aá]gina"
            rf"|publicaci|imagen|nombre|ficha|post)\w*|ret[ií]r(?:en|ad|e|[eé]is){_THEM}\b(?! (?:el|mi) consent))"
        ),
        (
            r"(?:solicit[oa]|solicitamos|pido|exijo|quiero|requiero|petici[oó]n:?|ruego)\b.{0,25} (?:supresi[oó]n"
            r"|eliminaci[oó]n|cancelaci[oó]n|borrado)\b"
        ),
        (
            "(?:supresi[oó]n|eliminaci[oó]n|borrado) (?:total |completa |inmediata |definitiva )?de (?:todos|tod[oa]"
            r"|mis?|nuestr[oa]s)\b"
        ),
        (
            r"(?:mi|ejerc\w+|ejerz\w+|invoco)\b.{0,12} derecho (?:al olvido|a la supresi[oó]n|de supresi[oó]n"
            "|de cancelaci[oó]n)"
        ),
        "desapare(?:zca|zcan|zc[aá]is|cer)",
        "no (?:quede|queden|quedar[aá]) (?:nada|ni|copia|rastro|nota|registro|huella)", "ni rastro",
        r"fuera de (?:ah[ií]|su|sus|vuestr\w+|esa?|la (?:web|p[aá]gina|lista))",
        "olv[ií]d(?:en|ad|a)(?:se|os|te|ense)? de (?:m[ií]|que exist|todo)",
        r"hac(?:er|ed|[eé]d|gan) (?:que no exist|desaparec)\w+",
        (
            "d(?:en|ar|ad|[eé]is|é)(?:me|nos|l[oae])? de baja (?:definitiv|por completo|del todo|la cuenta|mi cuenta"
            r"|el perfil|en todo|de todo)\w*"
        ),
        "baja definitiva", "cerr(?:ar|ad|á)(?:me)? (?:mi|la|esta|el) (?:cuenta|perfil|usuario)",
        "ci[eé]rr(?:en|e|[eé]is)(?:me)? (?:mi|la|esta|el) (?:cuenta|perfil|usuario)", "(?:mi|la|su) ficha,? fuera",
        r"borr[aá]s? (?:mis?|todo|tod[oa]s|la cuenta|mi cuenta|eso|esto)\b",
        "cancel(?:en|ad|e) (?:mi|la) (?:cuenta|perfil|registro)", "que (?:me|nos) (?:olviden|olvid[eé]is|olvide)",
        "(?:quiero|deseo) (?:dejar de existir|que desaparezca)[a-z]*",
    ),
    "marketing-stop": (
        (
            r"d(?:en|ar|ad|[eé]is|a|e|é)(?:me|nos|l[oae]s?)? (?:me )?de baja\b(?! (?:la cuenta|el servicio"
            "|la l[ií]nea))"
        ),
        "baja (?:del?|de la|de su) (?:bolet[ií]n|lista|newsletter|publicidad)", r"baja\W{1,6}baja", "desuscri\\w+",
        r"desap[uú]nt\w+", "me opongo", "oponerme", "mi oposici[oó]n", "derecho de oposici[oó]n", "opt[- ]?out",
        rf"no (?:quiero|deseo|queremos|deseamos|necesito|me interesa)\b.{{0,25}} (?:m[aá]s|recibir\w*|{_MAIL})",
        r"(?:no|ya no|nunca|jam[aá]s) (?:quiero|deseo) que (?:me|nos|le) \w+",
        rf"(?:no|ya no|ni) (?:me|nos|l[eoa]s?|se) (?:vuelv\w+ a )?{_SEND}\w*", rf"no vuelv\w+ a {_SEND}\w*",
        rf"dej(?:en|ad|a|á|e|[eé]is|ar) (?:ya )?de {_SEND}\w*",
        rf"par(?:en|ad|a|á|ar) (?:ya )?(?:de|con) (?:{_SEND}\w*|lo|las?|los|esto)", "basta (?:ya |de )",
        f"(?:ni|no) (?:una?|m[aá]s) (?:sol[oa] )?(?:m[aá]s|{_MAIL})", f"sin m[aá]s {_MAIL}",
        r"(?:qu[ií]t|b[oó]rr|s[aá]qu|sac|elim[ií]n)\w+ de (?:la|su|vuestra|esa|las|sus|todas?)\b.{0,12} listas?",
        "que sea (?:la [uú]ltima|el [uú]ltimo)", "(?:ya )?no (?:m[aá]s|quiero) (?:publicidad|propaganda)",
        "lista robinson", "c[oó]rtenla", "no (?:cuenten|contéis|contad) conmigo",
        "(?:que )?no (?:vengan?|lleguen?|llamen?|marquen?) (?:m[aá]s|ni)", "(?:ni|no) un[oa] m[aá]s",
        "que (?:ya )?no (?:me )?(?:lleg|veng|mand|llam|escrib|env[ií])[a-zé]+", "conmigo no cuent[a-zé]+",
        "no me cuent(?:en|éis) (?:m[aá]s|de|nada)", "par(?:en|ad)(?:lo|la)?",
        "no (?:quiere|desea|desean) (?:m[aá]s|recibir|que l[oea]s?)",
        "no (?:quiero|deseo|autorizo) que (?:hagan|me (?:hagan|manden|llamen|escriban)|us[ea]n)", "prescindan de m[ií]",
        "lista de (?:env[ií]os|difusi[oó]n|correo|distribuci[oó]n)",
        "(?:cancel|anul)[a-zé]+ (?:la |mi )?suscripci[oó]n", "(?:fuera|salir) de (?:la|su|vuestra) lista",
        (
            "(?:ya )?no quiero (?:sus?|vuestr[oa]s?|m[aá]s|ning[uú]n|ninguna) (?:promo|ofert|correo|mensaj|publi"
            "|propag|llamad|bolet|mail|novedad)[a-zé]*"
        ),
        "unsubscribe", "no me (?:interesan?|envi[eé]is|env[ií]es|mandes|llames|escribas)\\b(?! saber)",
    ),
    "hold-words": (
        "limit(?:aci[oó]n|en|ad|ar|e) (?:el|del|al) (?:tratamiento|uso)", "derecho (?:a|de) (?:la )?limitaci[oó]n",
        r"congel(?:en|ad|ar|e|ada|ado|adas|ados)(?:l[oa]s?)?\b",
        r"bloque(?:en|ad|o|e|ar|ada|ado|éis)(?:l[oa]s?)?\b(?! (?:de|en) )", "bajo llave",
        r"sin (?:tocar|usar|utilizar|mover|que nadie)\w*",
        r"no (?:l[oa]s? )?(?:tir|borr|elim|destru|suprim)\w+(?:en|an|[aeé]is|ad|e|a)\b",
        (
            "(?:ni |que )?nadie (?:l[oa]s? |me l[oa] |m[aá]s )*(?:us[ea]|toqu|ve[a]|mir[ea]|utilic|ense|consult"
            r"|abr)\w*"
        ),
        "no l[oa]s? (?:us|toqu|utilic|mir|ense[ñn]|remit|pas|difund)(?:en|an|[eé]is|[aá]is|e)",
        "ni l[oa]s? (?:us|toqu|utilic|borr|tir)(?:en|[eé]is|e)",
        (
            r"(?:hasta que|mientras|en tanto)\b.{0,15} (?:aclar|resuelv|resolv|arregl|contest|comprueb|averig|llam"
            r"|decid|diluc|investig|verific)\w*"
        ),
        r"qued(?:e|en|ar) (?:parad|quiet|congel|tal|como|guardad|inmovil)\w*",
        r"d[eé]jen?l[oa]s? (?:quiet|como|tal|ah[ií])\w*",
        r"(?:gu[aá]rd|conserv|mant[eé]n|dej)\w+\b.{1,40} (?:pero|sin|y) (?:no|sin|que no|que nadie|tocar|usar)",
        (
            "no (?:borren|elimin[eé]?n|destruyan|tiren|borr[eé]is|elimin[eé]is|tir[eé]is) (?:nada|todav[ií]a|a[uú]n"
            "|mi|mis|la|el|las|los)"
        ),
    ),
    "portable-words": (
        "portabilidad de (?:mis|los|sus|nuestros) datos", "derecho (?:a|de) (?:la )?portabilidad", "csv", "json", "xml",
        "gpx", "excel", "planillas? que (?:se|pueda|abra)", "hoja de c[aá]lculo",
        r"export(?:ar|en|ad|aci[oó]n|e|ado|ados|arme|arlo)\w*", r"importar\w*",
        r"formatos? (?:electr|estruct|legible|abiert|digital|que se|que pueda|de uso|est[aá]ndar|csv|json)\w*",
        r"art(?:[ií]culo|\.)? ?20\b(?! de la ley)",
        r"(?:directamente|de programa a programa|traspas\w+|migr(?:ar|en|ad)\w*)",
        (
            "me (?:cambio|paso|voy|mudo) (?:a|de) (?:otr[oa]|sistema|programa|plataforma|aplicaci[oó]n|app|dietista"
            r"|gestor\w*)"
        ),
        (
            r"(?:m[aá]nd|env[ií]|p[aá]s|transf|traslad)\w+\b.{0,40} (?:a|al|para) (?:(?:mi|la|el|su) nuev[oa]"
            "|otr[oa] (?:proveedor|programa|sistema|plataforma|app|aplicaci[oó]n|empresa|gestor))"
        ),
    ),
    "correct-words": (
        "rectifi(?:quen|que|qu[eé]is|car(?:l[oa]s?|me)?|cad)",
        "(?:solicito|pido|exijo|mi derecho de) (?:la )?rectificaci[oó]n",
        "rectificaci[oó]n de (?:mis?|los datos|nombre|apellido)", r"corrij\w+", r"corr[ií]ge\w*", r"corregi\w*",
        r"correg[ií]r?\w*", "correcci[oó]n de", "mal escrit[oa]s?",
        (
            r"(?:nombre|apellidos?|direcci[oó]n|fecha|tel[eé]fono|dni|n[uú]mero)\b.{0,20} (?:mal|incorrect|equivocad"
            r"|err[oó]ne)\w*"
        ),
        r"(?:est[aá]n?|sale|figura|aparece|consta) (?:mal|equivocad\w+|err[oó]ne\w+|incorrect\w+)",
        "actualic(?:en|[eé]is)", r"actualiz(?:ar|ad|á)\w*", r"modif(?:iquen|ique|icar|icad|ícame|icarme)\w*",
        "c[aá]mb(?:ien|iad|i[eé]is)(?:me|l[oae]s?|nos)? (?:el|la|mi|de|los|las|en|por)",
        "c[aá]mb(?:ien|iad|i[eé]is)(?:me|l[oae]s?)",
        "(?:p[oó]n|p[oó]ng)(?:an|[aá]is|ed|a|an)?(?:me|l[oae]s?)? (?:bien|como es|el nombre|mi nombre|la fecha)",
        r"no (?:me llamo|soy (?:señora?|do[nñ]|viud|ese|esa)\w*)",
        "falta (?:una|la|el) (?:letra|tilde|acento|eñe|hache|guion)", "arr[eé]gl(?:en|ad|[eé]is)(?:l[oa]s?|me)?",
        "se escribe (?:con|sin|as[ií])", "me llamo .{0,30} y no", "mi (?:nombre|apellido) (?:correcto|es .{1,25} no)",
        "(?:corresponde|debe decir|deber[ií]a decir|tendr[ií]a que decir)",
        "(?:me|mi) (?:cambi[eé]|he cambiado) (?:de )?(?:nombre|apellido|domicilio|direcci[oó]n)",
        (
            "en (?:sus?|vuestr[oa]s?|las?|el|mi) (?:facturas?|fichas?|sistema|contrato|expediente|historial|base"
            r"|listado|registro|recibos?)\b.{0,15} (?:soy|figuro|aparezco|salgo|dice|pone|consta) (?:mal|que|como|de"
            "|otr)"
        ),
        "(?:ponerme|pónganme|ponedme|llamarme) (?:de|como|do[nñ]a?|bien)", "ya no (?:vivo|me llamo)",
        "dato(?:s)? (?:err[oó]neo|incorrecto|equivocado|inexacto|desactualizado)s?",
        "(?:un|el) error en (?:mi|el|la|los)", "tienen (?:mal|equivocad[oa]) (?:mi|el|la)",
        "ten[eé]is (?:mal|equivocad[oa]) (?:mi|el|la)",
        "(?:me he|nos hemos|me) (?:cambiado|mud[eé]|mudado) (?:de (?:casa|domicilio|direcci[oó]n|piso)|a )",
        "mi apellido (?:ahora|correcto|es)", "cambiar (?:de )?mi (?:nombre|apellido|direcci[oó]n|domicilio)",
        "no es (?:la m[ií]a|mi (?:nombre|direcci[oó]n|apellido|fecha))",
    ),
    "withdrawal-words": (
        r"ret[ií]r(?:o|ar|amos|e|ad|en)\b.{0,12} (?:consentimiento|autorizaci[oó]n|permiso|lo que)", r"revo(?:c|qu)\w+",
        "(?:ya )?no (?:les? |os |los |les )*(?:autorizo|consiento|doy (?:el|mi|permiso|el visto)|estoy de acuerdo)",
        r"me (?:he )?(?:arrep[ie]+nt\w+|desd[ií]\w+|desdicho|retract\w+|echo atr[aá]s)",
        "(?:he )?cambi(?:o|[eé]|ado) de (?:idea|opini[oó]n|parecer)",
        "(?:mi|el|ese|aquel|del|este) (?:consentimiento|permiso)", "(?:mi|esa|aquella|la|dicha) autorizaci[oó]n",
        "dejo? (?:sin efecto|de estar)", "sin efecto",
        (
            "(?:lo que|eso que|cuando|papel que) (?:os |les |le )?(?:firm[eé]|autoric[eé]|acept[eé]|consent[ií]"
            "|dije que s[ií])"
        ),
        "(?:les|os|le) (?:firm[eé]|autoric[eé]|di (?:permiso|mi)|dije que (?:s[ií]|vale|bueno))",
        (
            "(?:marqu[eé]|acept[eé]|autoric[eé]|consent[ií]|firm[eé]) (?:la casilla|una casilla|que s[ií]|que"
            r"|diciendo|un pap)\w*"
        ),
        "di(?:je)? (?:mi consentimiento|que s[ií]|el s[ií]|permiso)",
    ),
    "machine-decision-words": (
        r"algoritm\w+",
        (
            r"(?:decisi[oó]n|decisiones|tratamiento|proceso|sistema|evaluaci[oó]n|modo|forma) (?:\w+ )?(?:automatizad"
            r"|autom[aá]tic)\w+"
        ),
        (
            "(?:m[aá]quina|sistema|programa|computador|computadora|ordenador|robot|bot|f[oó]rmula|aparato|software"
            r"|app) (?:solo |sola |\w+ )?"
            "(?:decid|dec[ií]|dice|dijo|rechaz|calcul|cree|puso|pone|ajust|detect|marc|me (?:dej|ech|rechaz|pus|dio"
            r"|sali|niega|neg))\w*"
        ),
        "(?:lo|la) (?:calcula|decide|escupe|detecta) (?:el|la|solo|un|una)", "de carne y hueso",
        "(?:un |alg[uú]n )?ser(?:es)? humanos?", "ojos humanos",
        "(?:una|alguna) persona (?:real|de verdad|humana|f[ií]sica|con|que|de carne|y no|la|lo|me|no una)",
        "un(?:a)? human[oa]", "humano de verdad",
        (
            r"(?:l[oae]s?|me) (?:mir|revis|v|le|eval[uú]|decid|explique|reconsider)\w+ (?:de nuevo |de vuelta "
            r"|otra vez |bien )?(?:un|una|alguien|alguno|alguna) \w+"
        ),
        (
            "(?:alguien|una persona|persona) (?:l[oae]s? |me |que )*(?:revis|mir|le[ay]|eval[uú]|vuelva a|se siente"
            r"|se lea|con ojos|con gafas)\w*"
        ),
        "(?:intervenci[oó]n|revisi[oó]n|mano) humana", r"art(?:[ií]culo|\.)? ?22", "elaboraci[oó]n de perfiles",
        "perfilad[oa]", "scoring", "score", "(?:mi|por|la) (?:puntuaci[oó]n|puntaje)", r"(?:en|a los) \w+ segundos",
        "no (?:una|un) (?:m[aá]quina|robot|f[oó]rmula|programa)",
        (
            "(?:me|nos) (?:ha )?(?:rechaz|deneg|deneg|suspend|bloque|descart|expuls|bane)[a-zóé]+ (?:el|la|su"
            "|vuestr[oa]|un|una) (?:sistema|m[aá]quina|programa|algoritmo|bot|robot|computadora?|ordenador)"
        ),
    ),
    "do-not-sell": (
        (
            r"(?:no|ni|nunca|dejen de|paren de|tampoco)(?: \w+){0,4} (?:vend(?:an|er|ido|iendo|[aá]is|erlos?|erme)"
            r"|venta)\b"
        ),
        "do not sell", "no vender", r"venta (?:de|o) (?:mi|mis|su|sus|los|compart)\w*", "global privacy control", "gpc",
        "publicidad (?:dirigida|cruzada)", r"(?:vendiendo|vendan|vender)(?:me|l[oa]s?)? ni compart\w+",
        "perseguirme con anuncios",
    ),
    "limit-sensitive": (
        r"limit(?:en|ar|e|ad|aci[oó]n|o)\b.{0,8} uso",
        "(?:informaci[oó]n|datos?) (?:personal(?:es)? )?(?:sensibles?|delicad[oa]s?)", "lo (?:delicado|sensible)",
        (
            r"(?:eso|dato|salud|huella)\w*,? (?:[uú]s|ocup|emple)\w+ (?:nada m[aá]s|nom[aá]s|solo|s[oó]lo"
            "|[uú]nicamente)"
        ),
        (
            r"(?:nada m[aá]s|nom[aá]s|solo|s[oó]lo|[uú]nicamente|solamente) (?:para|pa)\b.{1,45} (?:y (?:ya"
            "|para nada m[aá]s|nada m[aá]s)|para (?:otra cosa|nada m[aá]s|lo dem[aá]s))"
        ),
        "para (?:nada m[aá]s|otra cosa no|lo dem[aá]s,? (?:no|como))",
    ),
    "points-below": (
        r"(?:abajo|debajo|al pie|m[aá]s abajo)\b(?! (?:firmante|firmado))",
        (
            "(?:les|os|le|se l[oa]s?) (?:mando|pego|reenv[ií]o|adjunto|paso|copio|transcribo) (?:est[eo]|el|la|lo|un"
            "|una|abajo|captura)"
        ),
        "reenv[ií]o", "(?:este|esto|el) (?:de|es el de) hoy",
        (
            "(?:me|nos|le|les) (?:ha |han |acaba de )?(?:lleg|entr|ca)(?:[oó]|y[oó]|ado|[ií]do|aron|ar"
            "|an) (?:est[eoa]|otr[oa]|un|una|hoy|ayer)"
        ),
        "(?:correo|mensaje|mail|sms|carta|captura|foto)s? adjunt[oa]s?",
        "adjunto (?:captura|el correo|el mensaje|foto|copia del mensaje|el mail)",
        r"esto (?:me |nos |le )?(?:lleg|entr|ca)\w+", "sin comentarios",
        (
            "(?:recib[ií]|hemos recibido|he recibido|recibimos|me entr[oó]) (?:este|esto|esta|el siguiente"
            "|un (?:correo|mensaje|sms|mail)|una llamada)"
        ),
    ),
    "is-it-yours": (
        (
            "(?:es|son|ser[aá]|era|eran|fue|fueron|sois) (?:realmente |de verdad |s[ií] )?(?:de (?:ustedes|uds"
            "|vosotros|usted|su empresa)|suy[oa]s?|vuestr[oa]s?|ustedes|vosotros|verdad)"
        ),
        (
            "(?:l[oa]s? |esto )(?:mandaron|enviaron|mandasteis|enviasteis|han (?:mandado|enviado)"
            "|hab[eé]is (?:mandado|enviado|escrito)|escribieron)"
        ),
        (
            r"(?:en|con|a|usando) (?:su|vuestro|el) nombre(?: (?:de|y|comercial|o)|\b)(?=.{0,60}(?:correo|mensaj|llam"
            "|mail|sms|carta))"
        ),
        r"phishing\w*", r"estafa\w*", "timo", r"fraud\w+", "spam", r"suplant\w+", "trampa", r"spoof\w*",
        "sospechos[oa]s?", "fals[oa]s?", r"imit(?:a|an|ando) (?:a|su|vuestr)\w*", "(?:de|por) (?:su|vuestra) parte",
        r"dice(?:n)? (?:ser|que (?:es|son|era|eran)) de (?:ustedes|su|vuestr)\w*",
        (
            "(?:es|ser[aá]) (?:real|leg[ií]tim[oa]|aut[eé]ntic[oa]|oficial|segur[oa]|verdad|un timo|una estafa"
            "|fiable)(?=[^.!\\n]{0,25}\\?)"
        ),
    ),
    "child-age": (
        (
            rf"{_NOT_TERM}(?:de|con|unos|apenas|solo|s[oó]lo|tiene|tienen|tengo|ten[ií]a|tenemos|tendr[aá]|cumpl\w+"
            rf"|a los|los|entre|a mis|a sus|teniendo) {_ANY_AGE} (?:a[ñn]os|primaveras)\b(?! (?:de (?!edad)|en (?:la"
            "|el) |trabaj|pag|como|que |despu[eé]s|atr[aá]s|guard|fiscal|consecutiv|y medio de))"
        ),
        f"{_ANY_AGE} (?:a[ñn]itos|a[ñn]icos|velas|velitas)",
        f"{_ANY_AGE} a[ñn]os (?:de edad|reci[eé]n cumplidos|cumplidos)",
        (
            r"(?:tiene|tengo(?! (?:[2-7]|dos|tres|cuatro|cinco|seis|siete)\b)|cumpl(?:e|ir|i[oó]|ido|o|a|imos|ir[aá]"
            f"|en)|haga|hace) (?:solo |s[oó]lo |apenas |ya |los |reci[eé]n |ahora )?(?:los )?{_ANY_AGE}"
            r"\b(?![.,:] ?\d)(?=\W*(?:$|[.,;:!?)]|y (?!\d|medi[oa] (?:mill|kilo))|en (?:enero|febrero|marzo|abril"
            r"|mayo|junio|julio|agosto|sept|oct|nov|dic|un mes|unos)|el (?:\d|lunes|mes|s[aá]bado|domingo|pr[oó]ximo"
            "|viernes|martes|jueves|mi[eé]rcoles)|este|la semana|mañana|pronto|reci[eé]n|apenas|todav[ií]a))"
        ),
        rf"{_ANY_AGE} (?:los )?(?:cumplo|cumple|cumpl[ií]|cumplir)\w*",
        rf"(?:cerca|faltan?|antes) de (?:los|cumplir) {_ANY_AGE}\b",
        (
            r"cumpl\w+ (?:los )?(?:18|dieciocho|la mayor[ií]a)\b.{0,12} (?:en|el|hasta|reci[eé]n|dentro|este"
            r"|pr[oó]xim)\w*"
        ),
        "cumplir[aá]n? (?:la mayor[ií]a|los 18|18|dieciocho)",
        (
            r"(?:a[uú]n|todav[ií]a) no (?:he cumplido|cumpl\w+|tengo|tiene|llega a) (?:los |la )?(?:18|dieciocho"
            r"|mayor\w*|edad)"
        ),
        "no (?:tengo|tiene|ha cumplido|llega a los?) (?:los )?(?:18|dieciocho)",
        (
            r"(?:me|le|les) faltan? (?:\w+ ){1,3}para (?:los (?:18|quince|diecis|catorce|\d)|cumplir|la credencial"
            r"|el carn[eé]|la mayor[ií]a|ser mayor|tener)\w*"
        ),
        rf"faltan? (?:\w+ ){{1,3}}para (?:los|cumplir|sus|mis) {_ANY_AGE}\b",
        (
            f"(?:{_KID}|{_LAD}|menor(?:es)?|jugador[ae]?s?|usuari[oa]s?|client[ea]s?|señorita|herman[oa]s?"
            "|person(?:a|ita)|paciente|primos?|prima)(?:,| de| con)? (?:(?:de|con|entre"
            rf"|unos) )?{_ANY_AGE}\b(?! (?:mil|euros|pesos|meses de|veces|d[ií]as|\w+ de (?:espera|contrato))|[.,:]\d)"
        ),
        r"(?:sub|u)[- ]?(?:[5-9]|1[0-9])s?\b", "under[- ]?(?:[5-9]|1[0-8])s?",
        rf"menor(?:es)? de (?:{_ANY_AGE}|18|dieciocho)\b",
        "(?:una?|el|la|mi|nuestr[oa]|siendo|soy|es|eres|era|sea|son|somos|unos|ser) menor(?:es)? de edad",
        "minor[ií]a de edad", r"nac(?:i[oó]|id[oa]s?|[ií]|imiento|iste|e|ieron|er)\b.{0,28}\b20(?:1\d|2\d)",
        (
            r"(?:categor[ií]a|generaci[oó]n|camada|quinta|clase|a[ñn]o de nacimiento|los del) (?:de |del )?20(?:1\d"
            "|2[0-4])"
        ),
        r"(?:es|soy|son) del? (?:a[ñn]o |\d+ de \w+ de )?20(?:1\d|2[0-4])", "primer cumplea[ñn]os",
        rf"cumplea[ñn]os (?:n[uú]mero )?{_ANY_AGE}\b(?! de)", "quincea[ñn]er[oa]s?",
        "(?:mis|sus|los) (?:xv|dulces diecis[eé]is)", "fiesta de (?:xv|quince|15|los quince)",
        r"(?:mis|sus) quince(?: a[ñn]os)?\b(?! (?:d[ií]as|minutos|libros))", rf"edad:? (?:de )?{_ANY_AGE}\b",
        (
            r"(?:\d|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|dieciocho) (?:meses|mesecitos) de (?:edad|nacid"
            r"|vida)\w*"
        ),
        "mesecitos", "adolescentes?", "reci[eé]n nacid[oa]s?",
        rf"de {_ANY_AGE} (?:para (?:arriba|abajo)|y (?:de )?{_ANY_AGE}\b(?! de))",
        rf"ronda(?:n|ba|ban)? los {_ANY_AGE}\b", "cu[aá]ntos a[ñn]os hay (?:que|q)",
        (
            "(?:puse|puso|dije|dijo|ment[ií]) (?:que |q |con |en )?(?:tenia|ten[ií]a|la edad|mi edad|su edad"
            "|el a[ñn]o|otra fecha|que era mayor|ser mayor)"
        ),
        "(?:mi|su|otra|una) fecha de nacimiento (?:falsa|que no|inventada|de mi)",
        "(?:ten[ií]a|ten[ií]amos) (?:[5-9]|1[0-7]) (?:cuando|reci[eé]n|en (?:ese|aquel))",
        rf"para cumplir (?:los )?(?:{_ANY_AGE}|18|dieciocho)\b",
        (
            "(?:su|mi|el) (?:tercer|cuarto|quinto|sexto|s[eé]ptimo|octavo|noveno|d[eé]cimo|primer"
            "|segundo) cumplea[ñn]os"
        ),
    ),
    "child-school": (
        (
            f"{_ORDINAL} (?:(?:a[ñn]o|curso|grado|ciclo|nivel|y {_ORDINAL}) )?(?:de |del |de la "
            rf"|de el )?{_LEVEL}\b(?! (?:ambiente|plazo))"
        ),
        rf"{_ORDINAL} grado\b(?! (?:de consang|de parent|de alcohol|de afinidad))",
        (
            "(?:va|van|est[aá]|estudia|pas[oóaáeé]|empieza|empez[oó]|empiezo|cursa|curso|hace|hago|entra|entr[oó]"
            rf"|repite|repito|voy|vas|estoy|estaba|termina|termin[oó]|acaba) (?:\w+ )?(?:a |en |al |el )?{_ORDINAL}"
            r"\b(?=\W*(?:$|[.,;:)]|a[ñn]o\b|de (?:la (?:eso|escuela|prim|secu)|prim|secu|bach|infan)\w*|[a-f]\b|grado"
            "|b[aá]sico|medio|curso|y (?:no|tiene|le|se|me|su|ya)))"
        ),
        rf"grado (?:{_ORDINAL}|once|d[eé]cimo|\d+)\b",
        (
            "(?:clase|curso|aula|alumn[oa]s|chicos|niñ[oa]s|grupo|sal[oó]n|familias|padres|orla|excursi[oó]n|tutora?"
            r"|tutor[ií]a|lista|colegio|fotos?) de(?:l)? (?:p[345]|[1-6] ?\.? ?[º°ªo]|primero?|segundo|tercero?"
            r"|cuarto|quinto|sexto)\b(?! (?:piso|derecha|izq|carrera|de carrera))"
        ),
        (
            "(?:primer|segundo|tercer|cuarto|quinto|sexto|1er|2do|3er|4to|5to|6to) a[ñn]o (?:de (?:la )?(?:secu|bach"
            r"|prim|lic|sec|escuela|prepa)\w*|b)"
        ),
        "(?:chicos|pibes|alumn[oa]s|estudiantes) de (?:primer|segundo|tercer|cuarto|quinto|sexto) a[ñn]o",
        (
            "(?:1st|2nd|3rd|[4-9]th|1[0-2]th|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
            "|eleventh) grade"
        ),
        (
            r"[1-6] ?\.? ?[º°ª] ?[a-f]\b(?= (?:de (?:eso|primaria|secundaria|infantil|bach)|del? (?:colegio|cole|ceip"
            "|ies|instituto)))"
        ),
        r"la eso\b", r"[1-4] ?\.? ?[º°ªo]? ?eso\b", r"primaria\b(?! (?:de salud|fuente|cl))",
        r"secundari[ao]\b(?! (?:fuente|a ))", "telesecundaria", r"prepa(?:ratoria)?s?\b(?! (?:el|la|lo))",
        "bach(?:illerato)?", "bachilleres", "selectividad", "eb?au", "evau", "pruebas? (?:icfes|saber)",
        r"preuniversitari\w+", "preicfes", "pre-?escolar(?:es)?", "pre-?k[ií]nder", "k[ií]nder(?:garten|garden)?",
        "jardin(?:es)? (?:de (?:infantes|infancia|ni[ñn]os)|infantil(?:es)?|maternal(?:es)?)",
        "jard[ií]n (?:de (?:infantes|infancia|ni[ñn]os)|infantil|maternal)",
        "(?:va|van|ir|fue|voy|llevo|empez[oó]) al jard[ií]n", "en el jard[ií]n(?= (?:de mi|lo|la|le|les|y)|[.,])",
        r"salita\w*", r"sala (?:cuna|maternal|de (?:[2-5]|dos|tres|cuatro|cinco|pediatr\w*|juegos infantil))",
        "guarder[ií]as?", "escoleta", "escuel(?:a|as|ita) (?:infantil(?:es)?|primaria|p[uú]blica|deportiva)",
        r"escuelita\w*", "parvulari[oa]s?", "parvulit[oa]s?", "p[aá]rvul[oa]s?", "ludoteca",
        "educaci[oó]n (?:infantil|inicial|primaria|b[aá]sica|parvularia|secundaria)",
        (
            "(?:los de|de|secci[oó]n|categor[ií]a|coro|equipo|club|taller|taller|grupo|carrera|torneo|baile"
            "|catequesis) infantil(?:es)?"
        ),
        r"(?:el|al|del|su|mi|un|los|otro|nuestro|este|tu) coles?\b",
        (
            r"(?:el|al|del|su|mi|un|en|de|nuestro|este|otro|tu) colegio\b(?! (?:oficial|profesional|mayor|de (?:abog"
            "|m[eé]d|arq|ing|notari|enferm|farma|psic|econ|admin|proc|gest|dent|odon|veter|registr|ap|perit|fisiot)))"
        ),
        "colegial[ae]?s?", "colegiaturas?",
        (
            "(?:transporte|furg[oó]n|ruta|comedor|autob[uú]s|bus|[uú]tiles|uniforme|acoso|foto|fotograf[ií]a|a[ñn]o"
            "|curso|material|centro|jornada|horario|seguro|orquesta|huerto|beca|bolet[ií]n|expediente"
            "|cuaderno) escolar(?:es)?"
        ),
        "escolares", "ceip", r"ampas?\b",
        (
            "(?:de la|de su|a la|en la|mi|su|a mi|salir de la|sale de la|va a la|van a la|termin[oó]a? la"
            r"|acabar la) (?:escuela|insti)\b(?! (?:de (?:negocios|idiomas|conductores|manejo|cocina|adultos|arte"
            "|buceo|yoga)|universitaria|superior|t[eé]cnica|oficial|para adult))"
        ),
        "insti", "liceos?", r"(?:al|mi|su|de mi) instituto\b(?! (?:nacional|de (?:crédito|estad)))",
        r"internado\b(?! (?:en|por))",
        r"(?:mi|mis|la|el|al|su|un) profes?\b(?! (?:de (?:yoga|pilates|gimnasia|spinning|zumba|tenis|baile)))",
        r"la seño\b", r"mi (?:profesora?|maestra|maestro|seño|clase|sal[oó]n|cole|escuela)\b",
        r"(?:su|la) (?:maestra|tutora) (?:de|del|dice|dijo|nos|le|me|pidi)\w*",
        "compañer[oa]s? de (?:clase|curso|colegio|cole|escuela|sal[oó]n|grado|pupitre)",
        r"(?:los|sus|mis|hacer) deberes\b(?! (?:de|del|como|legal|fiscal))",
        (
            "(?:las|sus|mis|la|hacer la|para) tareas? (?:de (?:la|mates|matem|ingl|ciencias|lengua|historia)"
            r"|del cole|escolar)\w*"
        ),
        "hacer la tarea", r"(?:las|para las) tareas\b(?= (?:le|les|de mi)|[.,])", "recreo",
        "bolet(?:a|as|[ií]n|ines) de (?:notas|calificaciones)",
        r"(?:en|de) clase\b(?= (?:le|me|se|lo|la|todos|est[aá]n|mis|los|nos))",
        "(?:examen|control|ex[aá]menes) de (?:mates|matem[aá]ticas|lengua|ciencias|recuperaci[oó]n)",
        "uniforme del? (?:cole|escuela|colegio)", "extraescolar(?:es)?",
        (
            "campamentos? (?:de verano|infantil|urbano|juvenil|de (?:la|los|las|ingl[eé]s|f[uú]tbol"
            r"|tecnolog[ií]a))\w*"
        ),
        r"(?:el|del|de|su|al) campamento\b", r"colonias? (?:de vacaciones|de verano|infantil|escolar)\w*",
        "orientadora? (?:escolar|del)", "viaje de (?:fin de curso|egresados|estudios)", "monitora? de(?:l)? comedor",
        r"apoderad[oa]s? (?:de|del) (?:curso|alumn|segundo|primero|tercero|cuarto|kinder|colegio)\w*", "acudientes?",
        r"pediatr\w+", "pedi[aá]tric[oa]s?", r"neonat\w+", "hospital (?:infantil|de(?:l)? ni[ñn]o(?:s)?|materno)",
        "planta infantil", r"cartilla de vacuna\w+", r"carn[eé] de vacun\w+", "psic[oó]log[oa] infantil",
        "dentista infantil", "pre-?benjam[ií]n(?:es)?", "benjamines",
        (
            r"(?:en|de|equipo|categor[ií]a|el|del) (?:benjam[ií]n|alev[ií]n|infantil|cadete|juvenil)\b(?! (?:franklin"
            "|garc))"
        ),
        "alevin(?:es)?", "alev[ií]n", "cadetes?", "juveniles",
        r"(?:la|una|de|nuestra) cantera\b(?! de (?:piedra|m[aá]rmol|granito|talento))", "fuerzas b[aá]sicas",
        r"(?:divisiones|las) (?:inferiores|menores)\b(?= |[.,])(?! (?:a|al|de lo|que))",
        "(?:quinta|sexta|s[eé]ptima|octava|novena|d[eé]cima) (?:divisi[oó]n|de (?:un )?club)",
        "(?:la|las|en) (?:octava|novena|d[eé]cima) (?:de|en)",
        (
            r"escuel(?:a|ita) de (?:f[uú]tbol|futbol|danza|ballet|m[uú]sica|verano|surf|patin\w+|nataci[oó]n"
            "|atletismo|ajedrez)"
        ),
        "ligas? (?:infantil|menor|juvenil|de menores)(?:es)?", "peque[ñn]as ligas", "mini-?b[aá]squet",
        "baby f[uú]tbol", "babyf[uú]tbol", r"scouts?\b(?! (?:24))", "lobat[oa]s?", "castores", "exploradoras?",
        r"(?:primera |la |su |de )comuni[oó]n\b(?! de bienes)", "catequesis", "catecismo",
        "(?:se confirma|su confirmaci[oó]n|grupo de confirmaci[oó]n)", "(?:su|del) bauti(?:zo|smo)", "voces blancas",
        "icbf", "tarjeta de identidad", "middle school", "high school", "elementary", r"pre-?k\b", r"homeschool\w*",
        r"estudiantes? de (?:primaria|secundaria|bachill|colegio|\d+ a)\w*", "infantil(?:es)?",
        "(?:est[aá]|va|voy|estoy|pas[oó]) (?:en|a) once", "orfanato",
    ),
    "child-words": (
        rf"{_MINE} (?:{_KID}|{_LAD})\b(?! (?:pol[ií]tic|mayor(?:es)?\b|adult|casad|universit))",
        (
            "(?:sus?|tus?|el|la|al|del|est[ea]|es[ea]|un|una|otr[oa]|cada|los|las|unos|unas|vari[oa]s|de"
            r"|lo de l[oa]s?|otr[oa]s|tant[oa]s) (?:hij[oa] (?:de mi|peque|menor|chic|de \w+ (?:y|tiene|est))\w*"
            "|niet[oa]s?|niñ[oa]s?|nen[ea]s?|cr[ií][oa]s?|chiquill[oa]s?|chamac[oa]s?|escuincl[oae]s?|peques?"
            r"|peque[ñn][oa]s?|ahijad[oa]|cipot[ea]|guagua|gurises|patoj[oa])\b"
            "(?! (?:error|problema|detalle|empresa|letra|favor|duda|pregunta|cantidad|comercio|n[uú]mero|susto|gesto"
            "|impuesto|y mediana|electrodom|rey|jes[uú]s|interior|retras|momento|cambio|tienda|negocio|espera tu"
            "|grande))"
        ),
        (
            rf"(?:ese|esa|este|esta|dos|tres|cuatro|cinco|otros|otras) (?:{_KID})\b(?! (?:error|problema|detalle"
            "|mayor))"
        ),
        r"su (?:hij|niet|sobrin|ahijad|beb|nen|niñ)[aoeé]\b(?! mayor)", "hijit[oa]s?", "niet[oa]s?",
        "(?:la|una|esta|su) criatura", "bebit[oa]s?", "mi (?:princesa|campe[oó]n|peque|enan[oa]|chiquit[oa]|tesoro)",
        "tutelad[oa]s?", "(?:soy )?acogedora?", "acogimiento", "familia (?:de acogida|sustituta)", "guarda y custodia",
        "patria potestad", r"(?:tutor|tutora) (?:legal|institucional) de(?:l)?\b",
        "soy (?:su|el|la) (?:tutora?|madre|padre|mam[aá]|pap[aá]) (?:legal|de)", r"custodia (?:compartida|de(?:l)?)\b",
        (
            r"(?:la|el|su|una|soy la|soy el) (?:mam[aá]|pap[aá]|madre|padre) de(?:l)?\b(?! (?:todas|la (?:empresa"
            "|familia)))"
        ),
        "(?:residencia|centro|casa|hogar) de (?:protecci[oó]n|menores)", "los padres de",
        (
            r"(?:la|el|una|un|mi|dicha|dicho|del|al|est[ea]|es[ea]) menor\b(?! (?:id[eé]a|duda|problema|error|caso"
            "|costo|coste|tiempo|n[uú]mero|intenci|gana|importancia|plazo|cuant|medida|precio|riesgo|que|de (?:los"
            "|las|ellos|mis|sus)|ruido|cantidad))"
        ),
        (
            r"menores\b(?= (?:a (?:mi|su|nuestro) (?:cargo|cuidado)|sin (?:permiso|autoriz)|que (?:van|est[aá]n"
            "|aparec|sal)))"
        ),
        (
            "(?:mi|tu) (?:mam[aá]|mami|ma|madre|papi|pap[aá]|pa|padre|vieja|viejo|jefa|abue|abuela) (?:no (?:sabe"
            "|se entere|me deja|quiere que|lo sabe|toque)|dice (?:q|que) (?:no|soy|yo)|me (?:va a|mata|castig"
            r"|reg[aá]ñ|rega[ñn]|hab[ií]a dicho|quit[oó]|dej[aoó]|deja)|mire|vea|se entera|se enoja|va a)\w*"
        ),
        (
            "(?:antes de|sin) (?:q|que) (?:mi|mis) (?:madre|mam[aá]|padre|pap[aá]|padres|pap[aá]s|viejos|vieja|viejo"
            r"|profe|abuela)\w*"
        ),
        (
            "(?:con|a|acusar con|avisarle a|preguntar a|decirle a|permiso de|permiso a|sin) mis (?:viejos|pap[aá]s"
            r"|padres)\b"
        ),
        "(?:le|les) (?:puedo|puede) decir a mi (?:vieja|mam[aá]|madre|viejo|pap[aá]|padre)", "mi mami",
        r"mis? (?:papis|pap[aá]s)\b", r"mi abu\b", "ratonc?(?:ito|[ií]n)? p[eé]rez", "rat[oó]n p[eé]rez", "reyes magos",
        "peluches?", r"osito\w*", r"juguetes?\b", r"muñec[ao]s?\b(?! (?:rot|izq|derecha|dolor))", "dinosaurios?",
        "diente(?:cito)?s? de leche", "primer diente", "pañales", r"chupete\w*", "carrito de beb[eé]",
        "hu[eé]rfan[oa]s?", "chavit[oa]s?", "chavalit[oa]s?", r"chiquit[oa]s\b", "mocos[oa]s?", "pib(?:it[oa]s?)",
        "de mayor (?:quiero|quiere) ser", "cuando sea (?:mayor|grande)",
        (
            "soy (?:muy |todav[ií]a )?(?:chic[oa]|chiquit[oa]|peque[ñn][oa]|menor|un[ao]? (?:niñ[oa]|adolescente"
            "|chic[oa] de))"
        ),
        r"(?:solit[oa]|solit[oa]s) (?:rellen|llen|se (?:registr|apunt|inscrib|matricul|dio de alta))\w*",
        "se (?:anot|registr|apunt|matricul|inscribi|meti|suscribi)(?:[oó]|ó) (?:[eé]l |ella )?(?:solit[oa])",
        "chamac[oa]s?", "escuincl[oae]s?",
        (
            "(?:no|ni) les? (?:digan|diga|dig[aá]is|cuenten|avisen|escriban|cont[eé]is) (?:nada )?a mis? (?:mam[aá]"
            "|mami|pap[aá]s?|padres?|madre|viej[oa]s?|jefes|abuel[oa]s?)"
        ),
    ),
    "grown-up": (
        (
            rf"(?:hij|niet|sobrin|ahijad|niñ|herman)[oa]s?\b[^.!?\n]{{0,25}} {_GROWN}(?: y \w+)? (?:a[ñn]os|tacos"
            "|primaveras)"
        ),
        (
            r"(?:hij|niet|sobrin|ahijad|niñ|herman)[oa]s?\b(?:(?:,| que| ya)? (?:de|tiene|con|cumpli[oó])"
            rf"|.{{0,14}}(?:,| y tiene| de))? ?{_GROWN}(?: y \w+)?\b(?:,| a[ñn]os| tacos| primaveras)"
        ),
        r"(?:tiene|con|a sus|de) (?:treinta|cuarenta|cincuenta|sesenta|veinti\w+)(?: y \w+)? a[ñn]os",
        "mayor(?:es)? de (?:edad|18|dieciocho)",
        (
            r"(?:hij|niet|sobrin)[oa]s? (?:ya )?(?:mayor(?:es)?|adult[oa]s?|casad[oa]s?|independ\w+|ingenier\w+"
            r"|abogad\w+|m[eé]dic\w+|grandes?|universitari\w+)"
        ),
        "ya (?:es|son) (?:mayor(?:es)?|adult[oa]s?|grandes|un hombre|una mujer)",
        "(?:empresa|sociedad|compañ[ií]a|entidad|firma) (?:matriz|hija|madre|filial)",
        (
            r"(?:procesos?|temas?|nodos?|elementos?|cuentas?|registros?|tareas?|p[aá]ginas?|tablas?|contenedor\w*"
            "|componentes?|plantillas?) hij[oa]s?"
        ),
        (
            "mi hij[oa],? (?:que |la que |el que )?(?:es (?:abogad|paralegal|m[eé]dic|ingenier|inform[aá]tic"
            "|enfermer|maestr|program|contador|adult|mayor)|trabaja|se cas[oó]|est[aá] casad|vive en|piensa que"
            r"|me (?:dijo|dice|ayud|ense[nñ]))\w*"
        ),
        "(?:mi|su) (?:yerno|nuera)", "(?:en|a) la (?:universidad|facultad)", "universitari[oa]s?",
        "ning[uú]n (?:nene|ni[ñn]o|cr[ií]o|chaval)", r"como si (?:fuera|fuese)\b.{0,10} (?:una? )?niñ[oa]",
        "juegos? de niños", "menor(?:es)? (?:id[eé]a|problema|duda|cuant[ií]a)",
        r"(?:cuatro|tres|dos|cinco|mis) hijos (?:par[ií]|cri[eé]|tuve|crecid)\w*",
        "hijos? (?:pol[ií]tico|de puta|de perra)", "suponiendo",
        (
            "(?:todav[ií]a|a[uú]n) no (?:le |l[eoa]s? |me |nos )?(?:(?:he|hemos) (?:comprado|dado|puesto|inscrito"
            r"|apuntado|metido|subido|contratado)|compr\w+|anot\w+|puse|inscrib\w+)"
        ),
        r"antes de (?:firmar|darle|darles|anotar\w*|inscribir\w*|apuntar\w*|comprar\w*|subir|meter|cargar)",
    ),
    "for-somebody": (
        "en (?:nombre|representaci[oó]n) (?:y representaci[oó]n )?(?:de|del)", "(?:en|a) nombre (?:y con mandato )?de",
        "mi (?:client[ea]|representad[oa]|mandante|patrocinad[oa]|defendid[oa])",
        r"nuestr[oa] (?:client[ea]|representad[oa]|mandante|afiliad[oa]|usuari[oa]|soci[oa]|compañer[oa])\b",
        r"(?:carta )?poder (?:notarial|firmad|adjunt|con|simple|general)\w*", r"mandato (?:firmad|adjunt|que)\w*",
        "autorizaci[oó]n (?:firmada|escrita|adjunta)", "(?:va|adjunto) (?:su )?autorizaci[oó]n",
        r"(?:me|nos) (?:ha )?(?:pidi[oó]|pedido|encarg\w+|autoriz[oóa]+|solicit[oó]) (?:que|por escrito|escrib)\w*",
        "agente autorizad[oa]", "represento a", "actu(?:o|amos|ando|a) (?:en nombre|como|por cuenta|por)", "albacea",
        "hereder[oa]s?", "certificado de defunci[oó]n", "falleci(?:[oó]|d[oa]|miento)", "difunt[oa]", "mi difunt[oa]",
        "curador[a]? (?:de|legal)", "(?:su |soy )?tutor[a]? legal", "apoderad[oa] de",
        (
            "(?:escribo|les escribo|escribimos) (?:por|en nombre de|de parte de) (?:mi|la|el|un|una|doña|don|encargo"
            r"|\w+,)"
        ),
        "de parte de (?:mi|una|un|la señora|el señor|doña|don)", "secci[oó]n sindical", "por el sindicato",
        r"colegiad[oa] (?:n|\d)\w*", "traslad(?:o|amos) (?:la|una|su) (?:solicitud|petici[oó]n)",
        "os (?:paso|traslado) (?:una|la|esta|esto)",
        (
            "(?:soy|escribo como|como) (?:el |la |su )?(?:tutora?|madre|padre|mam[aá]|pap[aá]|abogad[oa]|curadora?"
            r"|directora?|apoderad[oa]|representante)(?: \w+)? de(?:l)?"
        ),
        "me autoriz[oó]", "a petici[oó]n de", "(?:le|les|nos) ha pedido",
    ),
    "client-data": (
        (
            r"(?:mi|nuestra|la) (?:antigua |ex ?)?(?:empresa|patrona|patronal|empleador\w*|jefa?)\b.{0,40} (?:ustedes"
            r"|vuestr|su sistema|su programa|contrat)\w*"
        ),
        (
            r"(?:trabajo|trabaj[eé]|trabajaba|conductor|empleado|empleada)\b.{0,60} (?:ustedes|su sistema"
            r"|vuestr[oa] \w+|su programa|su plataforma)"
        ),
        (
            r"(?:sistema|programa|plataforma|aplicaci[oó]n|app|portal|tablet\w*|reloj|software) (?:de ustedes|de uds"
            r"|suyo|vuestr[oa]|que ustedes|que nos|que (?:les |os )?contrat|que usamos|que operan)\w*"
        ),
        (
            "(?:su|vuestr[oa]) (?:programa|plataforma|sistema|software|portal) (?:de|para) (?:gesti|n[oó]min|fich"
            r"|gasto|guardia|recibo|matem)\w*"
        ),
        (
            "nuestr[oa]s (?:emplead|trabajador|usuari|client|soci|alumn|mutualist|inquilin|chofer|conductor|operari"
            r"|afiliad)\w*"
        ),
        r"(?:un|una) (?:emplead|trabajador|operari|alumn|usuari)\w+ nuestr[oa]", "encargad[oa]s? del tratamiento",
        "subencargad[oa]s?", "responsable del tratamiento (?:es|somos|soy)", "contrato de encargo", "no renovamos",
        "no renovar", r"somos clientes? (?:de ustedes|suy|vuestr)\w*", "como client[ea]:?", "por cuenta (?:de|nuestra)",
        "nos llevan (?:los|las|la)",
        (
            r"(?:el club|la escuela|el colegio|mi empresa|la empresa|la consultora)\b.{0,40} (?:carga|usa|utiliza"
            r"|tiene|contrat|cargaron)\w*\b.{0,25} (?:ustedes|vuestr|su )\w*"
        ),
        "cargad[oa]s? en (?:la app|el sistema|la plataforma) de ustedes", "me remit(?:e|en) a ustedes",
    ),
    "authority-words": (
        r"agencia (?:española|vasca|catalana|de protecci[oó]n)\w*\b.{0,25} (?:ha|le|da|requiere|comunica)",
        "juzgado (?:de|n|central|primero|segundo|tercero|cuarto|letrado)", "tribunal", "fiscal[ií]a",
        r"polic[ií]a (?:nacional|judicial|local|federal|municipal|cibern\w+)", r"guardia civil\b", "mossos",
        "ertzaintza", "carabineros", "inspectora? (?:de|jefe)", "cabo 1", "comisar[ií]a", r"instructor\b(?= del)",
        "diligencias", r"autos? (?:de referencia|dictado|caratulad)\w*",
        r"of[ií]ci(?:o|ese)\b(?= (?:n|\d|–|-|a|reiter|urg|judicial|al))", "g[ií]rese", r"apercibi\w+",
        "se (?:le |les )?requiere (?:a|para|que)", "(?:le|les) requiero", "se da traslado",
        "traslado de (?:la )?(?:queja|reclamaci[oó]n)", "defensor(?:[ií]a)? del (?:pueblo|consumidor)",
        "superintendencia", "ministerio (?:p[uú]blico|fiscal)", "procuradur[ií]a", "profeco", "sernac", r"inai\b",
        "instituto nacional de estad[ií]stica", "ine(?= requiere)", "v[ií]a judicial",
        "acciones (?:legales|judiciales)", "presentaremos (?:la )?demanda", "sin m[aá]s aviso",
        r"interpon\w+ (?:la )?demanda", r"demanda que se interpon\w+", "burofax", r"demandad[oa]\b", "radicado",
        "s[ií]rvase (?:rendir|informar|remitir)", "oficina municipal", "en este puesto", "delitos inform[aá]ticos",
        "letrad[oa] de la administraci[oó]n", "secretar[ií]a (?:de acuerdos|n)", "c[eé]dula de notificaci[oó]n",
    ),
    "breach-words": (
        "brecha de (?:seguridad|datos)", "filtr(?:aci[oó]n|ad[oa]s?|aron|ó)",
        r"(?:base|datos|lista)\b.{0,15} (?:robad|filtrad|expuest)\w*", r"hacke\w+", r"jaque\w+", r"pirate\w+",
        "(?:se )?(?:robaron|han robado|rob[oó]) (?:la|los|las|mi|una)", "ciberataque", "ransomware",
        (
            "(?:otr[oa]|otr[oa]s|equivocad[oa]|ajen[oa]s?) (?:client[ea]s?|person[ae]s?|pacientes?|destinatari[oa]s?"
            r"|vecin[oa]s?|direcci[oó]n|fichas?|famili\w+)"
        ),
        (
            r"(?:fichas?|datos|n[oó]minas?|informes?|facturas?|historial\w*) (?:de otr|ajen|de un desconocid"
            r"|de mi vecin)\w*"
        ),
        r"destinatari[oa]s? (?:equivocad|err[oó]ne|incorrect)\w*", "me equivoqu[eé] de",
        r"por error (?:os|les|le|me|nos|mand|envi|han|adjunt|recib)\w*",
        r"(?:os|les|le|me|nos) (?:mand|envi|lleg|adjunt)\w+ por error",
        "no (?:era|iba|eran|iban|son|es) para (?:m[ií]|ustedes|ti|ellos|nosotros)",
        (
            r"(?:cualquiera|todo el mundo|todos|el mundo entero) (?:con el enlace |que \w+ )?(?:l[oae]s? )?(?:puede"
            "|pueden|ve|ven|vea)"
        ),
        "abiert[oa] (?:a|para) (?:cualquiera|todo|todos|el mundo)", "sin contraseña", "(?:en|de) un foro",
        r"(?:en|a) mi cuenta\b(?= (?:ahora|alg|entr|otr|hay|desde))",
        (
            "alguien (?:que no soy yo |m[aá]s )?(?:entr|est[aá] (?:usando|jugando|entrando)|se meti|accedi"
            r"|baj[oó])\w*"
        ),
        "(?:me|nos) (?:robaron|han robado|hackearon|cambiaron) (?:la|el|mi)",
        (
            r"(?:perd[ií]|perdimos|extravi[eé]|olvid[eé]|me dej[eé]) (?:\w+ )?(?:el|la|un|una|mi) (?:port[aá]til"
            "|laptop|pendrive|usb|pincho|m[oó]vil|celular|carpeta|mochila|computadora)"
        ),
        "cambiando (?:el|un) (?:[uú]ltimo )?n[uú]mero", "haci[eé]ndose pasar por (?:m[ií]|mi)",
        r"se (?:os|les|le) (?:ha )?(?:escap|col|filtr|sali)\w+",
        (
            r"(?:ha|han|hab[eé]is) (?:mandado|enviado|colgado|publicado)\b.{0,30} (?:a su correo|al vecino|a otr"
            r"|al otro)\w*"
        ),
        r"en el grupo (?:de|del)\b.{0,20}(?:padres|edificio|vecin|whats)\w*",
        "(?:les|os) han (?:entrado|robado|atacado|hackeado)", "incidente de seguridad",
        "(?:le|les) (?:dijeron|leyeron|dieron|han dicho) (?:la|mi|en qu[eé]) (?:direcci[oó]n|domicilio|sede)",
        "me l[oa] pasaron", "alguien (?:ha |hab[ií]a |se ha )?(?:entrado|accedido|metido|usado|conectado)",
        (
            "(?:n[oó]mina|factura|historial|informe|ficha|contrato|datos) de (?:un|una|otro|otra) (?:compañer|client"
            "|pacient|person|vecin|desconocid|señor)[a-z]*"
        ),
    ),
    "own-address": (
        (
            "(?:que )?(?:solo|s[oó]lo|solamente|[uú]nicamente) (?:la |lo |l[oa]s )?(?:ten[eé]is|tienen|ten[ií]an"
            r"|conoc\w+|sab\w+|us[oeé]\w*) (?:ustedes|vosotros|con|para)"
        ),
        r"(?:nadie|ninguno) m[aá]s (?:la |lo )?(?:tiene|ten[ií]a|conoce|conoc[ií]a|sabe|sab[ií]a|us)\w*",
        (
            r"(?:no (?:se |la |lo )*(?:di|he dado|us[eé]|he usado))\b.{0,20} (?:a|en|con) (?:nadie|ning[uú]n|ninguna"
            r"|otro|otra)\w*(?: m[aá]s)?"
        ),
        (
            "(?:correo|direcci[oó]n|alias|casilla|buz[oó]n) (?:exclusiv|[uú]nic|que (?:solo|s[oó]lo|us[oeé] solo"
            r"|invent|cre[eé]))\w*"
        ),
        "invent[eé] un (?:correo|alias)", "un alias (?:que|para)",
    ),
    "complaint-words": (
        "queja", "(?:me|nos) (?:quejo|quejamos|inconformo)", "quejarme",
        r"reclamaci[oó]n\b(?! (?:de|del) (?:pago|deuda|factura|20|\d))", r"reclamo\b(?! (?:de|del) (?:pago))",
        "inconformidad", "recurs[oa] (?:de|contra)", "recurro", "apel(?:o|aci[oó]n)",
        (
            r"sin (?:mi |su |nuestro |pedir |ning[uú]n |preguntar)\w*(?: (?:permiso|consentimiento"
            r"|autorizaci[oó]n))?\b(?<!sin su)(?<!sin mi)"
        ),
        "nadie (?:me |nos |le )?(?:pidi[oó]|ha pedido|pregunt[oó]|ha preguntado|consult[oó])",
        "qui[eé]n (?:os|les|le) (?:dio|ha dado) permiso", r"sin preguntar\w*",
        (
            "(?:sigo|seguimos|contin[uú]o|todav[ií]a|a[uú]n|estoy) (?:sin (?:respuesta|noticias|recibir|saber)"
            "|esperando|no me (?:han|hab[eé]is)|no he recibido|queriendo|saliendo|apareciendo)"
        ),
        "sin (?:obtener |recibir |tener )?(?:respuesta|contestaci[oó]n|noticias)",
        (
            "no (?:me |nos |se me |se )*(?:han |hab[eé]is |ha |he )?(?:contest(?:ado|aron|asteis)|respond(?:ido|ieron"
            "|isteis)|atend(?:ido|ieron)|recibido respuesta|recib[ií] respuesta|hicieron caso|hacen caso)"
        ),
        "(?:ni|no) (?:una|un) (?:sola |solo )?(?:palabra|respuesta|l[ií]nea|correo|acuse)", "ni caso",
        "me ignor(?:an|aron|[aá]is)", r"silencio(?:s)?\b(?= (?:administrativo|absoluto|total|por)|[.,])",
        (
            r"(?:plazo|el mes|\w+ d[ií]as)\b.{0,25} (?:venci[oó]|vencid|ha pasado|han pasado|transcurri|corrieron"
            r"|expir|super|agot)\w*"
        ),
        (
            "(?:venci[oó]|han transcurrido|transcurrid[oa]s?|han pasado|hace ya) (?:el |ya |m[aá]s de )?(?:plazo"
            r"|\w+ (?:d[ií]as|semanas|meses))"
        ),
        r"(?:llevan|llevo|llev[aá]is|llevamos) (?:ya |casi |m[aá]s de )?\w+ (?:semanas|meses|d[ií]as|correos)",
        "su (?:negativa|denegaci[oó]n)", r"me (?:den[ie]+g|neg|niegan)\w+",
        r"(?:falta|faltan) (?:las|los|el|la|lo) (?:notas|dem[aá]s|resto|otr|de)\w*", "lamentable", "indecencia",
        "falta de respeto", "inaceptable", "intolerable", "indignante", "atropello", "verg[uü]enza (?:que|lo)",
        (
            "(?:no|nunca) (?:di|he dado|he firmado|firm[eé]|autoric[eé]|acept[eé]|dimos"
            r"|autorizamos)\b.{0,15}(?:permiso|consentimiento|autorizaci|nada|eso)?"
        ),
        "les da un mes", "aepd", "agencia (?:de|española)",
        "nadie (?:me |nos )?(?:ha |han )?(?:contest|respond)[a-zíó]+",
        "(?:han|hab[eé]is|ha) (?:ignorado|desatendido|hecho caso omiso)",
        "(?:ha|han) pasado (?:ya )?(?:m[aá]s de )?(?:un mes|\\w+ (?:meses|semanas|d[ií]as))",
        "sin (?:mi |nuestro |su |mi previo )?(?:permiso|consentimiento|autorizaci[oó]n)",
        "(?:voy a |pienso |los |os )denunciar[a-zé]*", "pondr[eé] (?:una )?(?:denuncia|queja|reclamaci[oó]n)",
    ),
    "again-words": (
        (
            "(?:por )?(?:segunda|tercera|cuarta|quinta|en[eé]sima) (?:vez|solicitud|petici[oó]n|reclamaci[oó]n|carta"
            "|y [uú]ltima)"
        ),
        (
            "(?:segundo|tercer|cuarto|quinto|en[eé]simo) (?:correo|mail|e-?mail|aviso|mensaje|recordatorio|intento"
            "|escrito|requerimiento)"
        ),
        r"reiter(?:o|amos|aci[oó]n|ando|ar)\w*", r"(?:este|segundo|otro|un|les mando un) recordatorio\b(?! autom)",
        "les recuerdo", "os recuerdo", "insisto", "(?:se |os )?l[oa]s? repito", "de nuevo (?:les|os|le)",
        "(?:les|os|le) (?:vuelvo|volv[ií]) a (?:escribir|pedir|solicitar)", "se l[oa]s? pido (?:de nuevo|otra vez)",
        r"vuelvo a (?:escribir|insistir|pedir)\w*",
        "como (?:ya )?(?:les |os |le )?(?:dije|escrib[ií]|ped[ií]|indiqu[eé]|solicit[eé]|coment[eé])",
        (
            "ya (?:les|os|le|se l[oa]s?) (?:dije|escrib[ií]|ped[ií]|hab[ií]a (?:dicho|pedido|escrito)|he (?:dicho"
            "|pedido|escrito)|solicit[eé])"
        ),
        (
            r"(?:les|os|le) (?:escrib[ií]|ped[ií]|solicit[eé]|pregunt[eé]|mand[eé])\b.{0,15} (?:el|en|hace|dos|tres"
            "|a) "
        ),
        "mi (?:anterior|primer|[uú]ltim)[oa]? (?:correo|solicitud|escrito|petici[oó]n|mail|mensaje|carta)",
        "(?:su|vuestra) (?:respuesta|contestaci[oó]n|negativa|carta|denegaci[oó]n) (?:de|del|a)",
        "me (?:contestaron|respondieron|contestasteis|respondisteis|han contestado|hab[eé]is contestado)",
        r"(?:van|llevo|con [eé]ste? van) (?:ya )?(?:dos|tres|cuatro|cinco|\d+) (?:correos|mails|mensajes|veces)",
        "re: re:", "(?:la )?copia de .{0,25} que solicit[eé]", "mediante escrito de",
        (
            "(?:en|el) (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
            r"|\d+ de \w+) (?:les|os|le|me) (?:ped[ií]|solicit[eé]|escrib[ií]|opuse)"
        ),
        "(?:lo que )?(?:os |les |le )?ped[ií] (?:el|en|que|hace|los|dos)", "otra vez (?:yo|les|os)", "nuevamente",
        (
            "mi (?:correo|mail|mensaje|solicitud|escrito|carta|petici[oó]n) (?:anterior|previ[oa]|del"
            "|de (?:el )?(?:d[ií]a|pasado|hace|enero|febrero|marzo|abril|mayo|junio|julio))"
        ),
        "sigo (?:esperando|sin)",
    ),
    "urgent-words": (
        r"urg(?:entemente|e)\b", r"(?:es|muy|con|atenci[oó]n|contesten) urgen(?:te|cia)\b(?! jaj)",
        "(?:hoy|ahora) mismo", r"(?:pero|antes de|para|leer|contest\w+|quit\w+|llam\w+|esta misma) (?:hoy|noche|ahora)",
        r"mientras (?:les |os |lo )?escrib[oe]\w*",
        (
            "en (?:el plazo (?:improrrogable )?de |un plazo (?:no mayor a |m[aá]ximo )?(?:de )?"
            r"|un t[eé]rmino\b.{0,12} )?(?:24|48|72|veinticuatro|cuarenta y ocho|setenta y dos) horas"
        ),
        r"en (?:el )?plazo (?:improrrogable )?de \w+(?: y \w+)? (?:horas|d[ií]as)",
        r"dentro de los \w+\b.{0,8} d[ií]as", r"si en \w+ d[ií]as",
        r"(?:no mayor a|plazo de) (?:\w+ )?d[ií]as h[aá]biles", r"apercibi\w+",
        (
            r"(?:sigue|contin[uú]a|seguía|contin\w+) (?:abiert|en l[ií]nea|activ|colgad|visible|publicad|ah[ií]"
            r"|online|arriba)\w*"
        ),
        r"(?:todav[ií]a|a[uú]n) est[aá] (?:abiert|colgad|en l[ií]nea|activ|visible|publicad)\w*", "lo antes posible",
        "cuanto antes", "de inmediato", r"inmediata(?:mente)?\b", "(?:me|la|nos) busca",
        "orden de (?:alejamiento|protecci[oó]n|restricci[oó]n)", "prohibici[oó]n de acercamiento",
        "(?:ex ?marido|ex ?pareja|el padre biol[oó]gico)", "peligro", r"amenaz\w+", "casa de acogida",
        "(?:he |hice |ya he )(?:pagado|pinchado|clicado|puesto la tarjeta|hecho la transferencia|la transferencia)",
        (
            "(?:ya )?(?:pagué|pinché|cliqueé|transferí|di (?:la|mi) (?:clave|tarjeta)|puse (?:la|mi) (?:tarjeta"
            "|clave)|les di la clave)"
        ),
        r"hace (?:un rato|una hora|diez minutos|\d+ minutos|media hora|unos minutos)",
        r"(?:plazo|mes) (?:del reglamento |legal )?(?:venci[oó]|vencido|expir)\w*",
        (
            "(?:sale|empieza|se publica|se emite) (?:mañana|hoy|el (?:lunes|martes|mi[eé]rcoles|jueves|viernes"
            "|s[aá]bado|domingo))"
        ),
        "antes de (?:las|que (?:vuelva|salga|llegue|acabe))",
        r"(?:esta|esta misma) (?:noche|tarde)\b(?= (?:sali|le|me|a las|lo|porque|se))", "auxilio", "socorro",
        r"ayuda\b(?= por favor|$|[!.,])", r"denuncia(?:r|rlo)?\b(?= |[.,])", "[uú]ltim[oa] (?:aviso )?antes de",
        "me (?:echan|desahucian|cortan)", "(?:hice|he hecho|hicimos) clic",
        "antes de (?:mañana|hoy|medianoche|esta noche|el (?:lunes|martes|mi[eé]rcoles|jueves|viernes))",
        "(?:di|he dado|puse|met[ií]) mis datos (?:bancarios|de la tarjeta)",
        "en (?:tres|cinco|diez|dos|[2-9]|10) d[ií]as (?:h[aá]biles|naturales)", "es urgente",
    ),
    "machine-phrases": (
        "fuera de (?:la )?oficina", "respuesta autom[aá]tica", "auto-?respuesta",
        (
            "(?:mensaje|correo|recordatorio|aviso|e-?mail"
            r"|notificaci[oó]n) (?:\w+ )?(?:generad[oa] )?autom[aá]tic(?:o|a|amente)"
        ),
        "generad[oa] (?:de forma )?autom[aá]tic(?:a|amente|o)", "generad[oa] por el sistema",
        (
            "(?:de|estar[eé] de|estoy de) (?:vacaciones|baja (?:maternal|m[eé]dica|paternal|hasta)|licencia"
            r"|permiso (?:de|maternal))\b(?= |[.,])"
        ),
        "periodo vacacional", "(?:sin|no tendr[eé]|con) acceso (?:limitado )?al correo", "acceso limitado",
        "estar[eé] (?:fuera|ausente|de vacaciones)", "(?:durante|en) mi ausencia", "(?:a|hasta) mi regreso",
        "no se (?:ha podido|pudo|puede) entregar",
        r"no (?:ha podido|pudo|ha sido posible) (?:entregarse|ser entregad|entregarlo)\w*", "usuario desconocido",
        "mailer-daemon",
        r"(?:buz[oó]n|casilla|cuenta|direcci[oó]n) (?:no (?:atendid|supervisad|monitoread)|desatendid)\w*",
        (
            r"no (?:lo )?(?:conteste|contestes|responda|respondas|responder)\b(?: a)?(?: este| esta)? ?(?:mensaje"
            "|correo|e-?mail)"
        ),
        (
            r"(?:su|tu) (?:ticket|caso|solicitud|consulta|mensaje|documento|pedido)\b.{0,20} (?:ha sido recibid"
            r"|ha sido cerrad|se ha creado|se cerr[oó]|ha quedado registrad|fue recibid|est[aá] siendo)\w*"
        ),
        r"ticket #? ?\d+",
        r"(?:hemos recibido|recibimos) (?:su|tu) (?:solicitud|consulta|mensaje|correo)\b(?! (?:del|de ayer))",
        "acuse de (?:recibo|lectura|registro)", r"(?:n[uú]mero|no\.?|n[º°]) de ticket", "por encima de esta l[ií]nea",
        "confirmaci[oó]n de (?:lectura|entrega|recepci[oó]n)", "se ley[oó] el",
        "recibo (?:emitido|de (?:su|tu|compra))", "ha aceptado (?:esta|la|tu|su) invitaci[oó]n",
        "resumen (?:semanal|diario|enviado)", "(?:es[^ ]*|tu|su) (?:cita|resumen) semanal", "permanece cerrad[oa]",
        "cerrado por vacaciones", "comprobante de (?:pago|transferencia)",
        r"recordatorio (?:autom|de (?:cita|pago))\w*", "responda 1 para", r"\[ ?# ?\d+\]", "tiempo estimado",
        "recibes este (?:mensaje|correo) porque (?:sigues|est[aá]s)",
        "(?:su|tu|el) (?:ticket|caso|incidencia) (?:ha sido|fue|se ha|n)", "mensaje no entregado", "undeliver[a-z]+",
        "delivery status", "(?:caso|ticket|incidencia|expediente) (?:n[º°]|n[uú]m|#) ?\\.? ?\\d{3}",
    ),
    "sales-phrases": (
        r"(?:agend|reserv|solicit|ped|prob)\w+ (?:una|tu|su|mi|la) (?:demo|llamada|plaza|cita|consulta gratuita)",
        r"demo\b(?= (?:de|el|gratis|gratuita|mi[eé]rcoles|lunes|martes|jueves|viernes)|\W*$)",
        r"(?:\d+|un \d+) ?% (?:de )?(?:descuento|dto|off)",
        "(?:prueba|muestra|demo|auditor[ií]a|charla|consulta|webinar) (?:gratis|gratuit[oa])",
        r"gratis\b(?= (?:este|esta|hoy|hasta|y sin))", "oferta (?:limitada|exclusiva|especial|por tiempo)",
        "por tiempo limitado", r"[uú]ltimas (?:\d+ )?plazas",
        (
            r"nuestr[oa] (?:soluci[oó]n|plataforma|software|curso|servicio|m[aá]ster) (?:\w+ )?(?:online|l[ií]der|de"
            r"|permite|te|le|automat)\w*"
        ),
        "empresas como (?:la suya|la tuya|la vuestra|tu|su)", "(?:una )?pregunta r[aá]pida",
        "ver (?:este correo )?en (?:el |su |tu )?navegador", r"dar(?:me|se|te)? de baja \|",
        "(?:gestionar|ajustar|actualizar) (?:tus |sus )?(?:preferencias|frecuencia)",
        "en est[ea] (?:n[uú]mero|edici[oó]n)", "esta semana os traemos",
        (
            "(?:novedad|oferta|bolet[ií]n)(?:es)? (?:de la semana|de (?:enero|febrero|marzo|abril|mayo|junio|julio"
            "|agosto|septiembre|octubre|noviembre|diciembre))"
        ),
        "(?:te|le|os) (?:va bien|llamo|regalamos|ofrecemos|hemos reservado|presento|presentamos)", "os regalamos",
        "¿? ?hablamos (?:el|esta|mañana)",
        (
            r"(?:si )?(?:ya )?no (?:desea|deseas|quieres|quiere|deseais)\b.{0,25} (?:recibir|recibirnos|saber"
            "|comunicaciones|m[aá]s (?:correos|mensajes)|que vuelva)"
        ),
        "para (?:no recibir|dejar de recibir|darse de baja|darte de baja)",
        r"(?:responda|responde|contesta|conteste|respond[eé]) (?:baja|no\b)", "inscr[ií]bete", r"\d+ giros",
        r"bono de (?:bienvenida|\\d+)", "haz clic", r"base(?:s)? de datos verificad\w+", "querid[oa] amig[oa]",
        "fondos a (?:su|tu) nombre", "estimado beneficiario", "networking", "patrocina",
        "(?:tiene|tienes|tendr[ií]as?) (?:15|10|20|quince|diez|unos) min",
        "me gustar[ií]a (?:presentar|mostrar|contar|enseñar)(?:le|te|les|os)",
        "nuestra (?:soluci[oó]n|plataforma|herramienta)", "cancelar (?:la |mi )?suscripci[oó]n \\|",
    ),
}  # fmt: skip
