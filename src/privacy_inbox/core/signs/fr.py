"""The words of the rules in French. What each key means is said in `core/rules.py`."""

_L = "(?:(?:[cdjlmnst]|qu|jusqu)['’])?"  # what may be put before a vowel
_MINOR_WORD = "(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix[- ]sept)"
_MINOR_AGE = f"(?:[1-9]|1[0-7]|{_MINOR_WORD})"
_NO_AGE = (
    "(?! (?:d['’]|de |que|qu['’]|après|plus tard|déjà que|auparavant|avant|fermes?|chez (?:vous|eux|vos)"
    "|dans (?:la|cette|votre)|comme|pour))"
)
_CHILD = (
    "(?:fils|fille|fillettes?|enfants?|gosses?|gamine?s?|garçons?|garçonnets?|gars|bébés?|ados?|adolescente?s?|mômes?"
    "|minots?|marmots?|marmailles?|petit[- ]fils|petite[- ]fille|petits[- ]enfants|neveux?|nièces?|filleule?s?"
    "|beau-fils|cadette?|benjamine?|pitchoune?s?|loulous?|loupiote?s?|bambins?|p['’]tite?s?|ptite?s?|petiote?s?|jumeaux"
    "|jumelles|bouts? de (?:chou|chous|choux)|cocotte|fiston|bonhomme|frérot|sœurette)"
)
_CHILD_ONE = "(?:fils|fille|enfant|petit[- ]fils|petite[- ]fille|neveu|nièce|filleule?|gars|garçon|gamine?|aînée?)"
_ORDINAL = "(?:(?:1re|1ère|[2-6](?:e|è|ème|eme|ième))|première|deuxième|seconde|troisième|quatrième|cinquième|sixième)"
_NO_FORM = (
    "(?! (?:fois|relance|demande|rappel|étage|message|mail|courrier|ligne|page|classe|instance|main|place|position"
    "|vitesse|lecture|partie|jour|mois|semaine|trimestre|chambre|génération|catégorie|lieu|rang|arrondissement|civile"
    "|avenue|rue|envoi|tentative|écoute|étape|intention|urgence|lettre|mise|point|alinéa|division|édition|séance))"
)

SIGNS = {
    "subject-access-words": (
        f"{_L}articles? 15 (?:du|de la|rgpd)", r"(?:l['’])?art\. ?15\b",
        r"(?:mon|son|leur|exerc\w+ (?:le|mon|son)|titre (?:du|de mon)|vertu (?:du|de mon)) droit d['’]accès",
        "(?:demande|exercice) d['’]accès (?:à (?:mes|ses|vos)|aux (?:données|informations)|rgpd)",
    ),
    "copy-words": (
        (
            r"quelles? (?:données|informations|infos)(?: \w+)? (?:est-ce que )?(?:vous|avez-vous|détenez-vous"
            "|possédez-vous)"
        ),
        (
            r"(?:une |la )?copie (?:intégrale |complète )?(?:de|des|du|d['’]\w+)\b.{0,30}\b(?:données|informations"
            "|dossier|enregistrement|échanges|me concernant|la concernant|vous avez|images|appels?)"
        ),
        (
            r"tout ce (?:que|qu['’]il) (?:vous|votre \w+|y) (?:avez|a|détenez|possédez|gardez|conservez|savez|stockez"
            r"|sait)\b"
        ),
        (
            r"(?:ce )?que (?:vous|votre \w+) (?:savez|détenez|avez|conservez|possédez|gardez|a)\b.{0,20}\b(?:sur "
            "(?:moi|lui|elle|nous|mon|ma)|à mon sujet|me concernant|à mon nom)"
        ),
        (
            r"(?:toutes les|mes|les|ses) (?:données|informations|infos) (?:que|qui|me|vous)\b.{0,20}\b(?:détenez|avez"
            "|conservez|possédez|concernant|concernent)"
        ),
        (
            "(?:d['’]où|de qui|par qui|comment) (?:est-ce que |tenez-|avez-|sortez-|sort |sortent |vous )?(?:vous "
            r"|l['’])?(?:tenez|avez|avez-vous|sortez|a été|ont été|eu|eue|mon|mes|vient|viennent|connaissez)\b"
        ),
        (
            "(?:qui|lequel|laquelle)(?:,? chez vous,?)? (?:a|ont|avait|est|a pu|a bien pu) (?:vu|consulté|ouvert"
            r"|regardé|accédé|lu|écouté|allé voir|entré)\w*"
        ),
        (
            r"(?:le|les|un|mon|mes) (?:journal|journaux|logs?|historique) (?:de|des|d['’]\w+) ?(?:connexions?|accès"
            "|appels)?"
        ),
        (
            "(?:je (?:veux|voudrais|souhaite|souhaiterais|demande à)|j['’]aimerais|puis-je|pourrais-je"
            "|est-ce que je peux) (?:bien )?(?:voir|lire|consulter|recevoir|obtenir|avoir|récupérer|entendre|écouter"
            r"|réécouter)\b"
        ),
        (
            "(?:m['’]adresser|m['’]envoyer|me communiquer|me transmettre|me fournir|communication de) (?:une |l['’]"
            r"|la |les |tout|copie|mes|mon|ce que)\w*"
        ),
    ),
    "erasure-words": (
        (
            "(?:supprime[rz]?|supprimiez|supprimé[es]*|efface[rz]?|effaciez|détrui(?:re|sez|siez)|retire[rz]|ôte[rz]"
            "|enleve[rz]|enlevez|virez|virer|vide[rz]|jete[rz]|jetez|raye[rz]|radie[rz]|brûle[rz]|fermez|clôture[rz]"
            r"|clore)(?:[- ](?:le|la|les|moi|tout|ça|cela|nous)\b|-l['’])?(?:-l[ea]s?)? (?:définitivement "
            "|immédiatement |complètement |intégralement )?(?:s(?:vp|['’]il)|tout|toutes?|mon|ma|mes|son|sa|ses|notre"
            r"|nos|ce|cette|ça|cela|le compte|l['’]ensemble|de (?:chez|partout|là)|moi|et)\b"
        ),
        (
            r"(?:suppression|effacement|destruction|radiation) (?:\w+ )?(?:de mon|de ma|de mes|de son|de sa|de ses"
            "|de ce|de cette|de l['’](?:intégralité|ensemble)|de toutes?|des données (?:me|le|la)|de la fiche"
            "|du compte)"
        ),
        r"(?:mon|son|exerc\w+ (?:le|mon|son)|titre du|valoir (?:le|mon)) droit à l['’](?:oubli|effacement)",
        f"{_L}articles? 17 (?:du|de la|rgpd)", "rayez[- ](?:moi|le|la|nous)",
        "(?:faire|faites|fasse|faisiez)(?:[- ](?:le|la|les|moi|tout|nous))? (?:tout |tous |bien )?disparaître",
        r"(?:que|qu['’]\w+|tout|page|photo|fiche)\b.{0,30}\b(?:disparaiss(?:e|ent)|n['’]existe(?:nt)? plus)",
        r"(?:ne |n['’])?(?:reste|existe|soit|figure|apparaisse) plus (?:rien|aucune?|nulle part|trace|chez vous|sur)\b",
        (
            "(?:sortez|descendez|dégagez|virez|ôtez|enlevez|retirez|effacez|supprimez|détruisez|jetez|brûlez)[- ]"
            r"(?:moi|le|la|les|ça|tout|nous|en)\b"
        ),
        r"ne (?:plus )?gardez (?:plus )?(?:rien|aucun\w*)",
        (
            "(?:soi(?:en)?t|être) (?:toutes? |tous |bien |définitivement |intégralement |immédiatement )?(?:supprimé"
            "|effacé|détruite?|retiré|radié|rayé)e?s?"
        ),
        "supri(?:me[rz]?|més?) (?:mon|ma|mes|tout|le|la)",
    ),
    "marketing-stop": (
        r"(?:stop|arr[eê]te[rz]?|arr[eê]t)(?=[ .!,]{0,5}(?:\n|$|merci|svp|s['’]il))",
        (
            r"(?:retirer|enlever|ôter|rayer|supprimer|effacer|sortir|désinscrire)(?: \w+){0,2} (?:de (?:votre|vos|la"
            "|cette|ta) (?:listes?|fichier|base|mailing|newsletter|infolettre))"
        ),
        (
            r"(?:me (?:désabonner|désinscrire|désabonne|désinscris)|désabonnez|désinscrivez)(?:[- ]moi)?\b(?! "
            "(?:en bas|ici|:))"
        ),
        (
            r"(?:arrête[rz]?|cesse[rz]?|stoppe[rz]?|plus jamais|finissez|halte)(?:[- ]moi)?(?: \w+)? (?:de (?:m['’]"
            "|nous |me |lui |l['’]|vous )?(?:envoyer|écrire|appeler|téléphoner|harceler|solliciter|démarcher|spammer"
            "|contacter|bombarder|relancer|inonder|adresser|importuner)|vos|avec vos|ces (?:messages|mails|appels"
            "|pubs|envois)|tout (?:démarchage|envoi|courrier)|les (?:mails|pubs|sms|appels|messages|envois|courriers"
            "|textos))"
        ),
        (
            "(?:ne |n['’])?(?:m['’]|nous |me |lui |l['’])(?:envoyez|écrivez|appelez|contactez|adressez|téléphonez"
            r"|sollicitez|démarchez|relancez|souhaitez|mettez|dérangez) plus\b"
        ),
        (
            "(?:ne )?(?:veux|souhaite|désire|voulons|souhaitons|veut|souhaite) plus (?:recevoir|être|rien recevoir"
            r"|de (?:vos|mails?|pubs?|sms|publicités?|newsletters?|courriers?|démarchage|appels?)|vos|aucun\w*"
            r"|qu['’]on m)\w*"
        ),
        (
            "plus (?:de|d['’]|aucune?|jamais de|jamais d['’]) ?(?:vos |votre )?(?:mails?|e-?mails?|courriels?|pubs?"
            "|publicités?|promos?|offres?|appels?|sms|textos?|newsletters?|infolettres?|catalogues?|enquêtes?"
            "|questionnaires?|sondages?|démarchages?|relances?|prospectus|réclames?|rasoirs|messages?"
            "|sollicitations?)"
        ),
        r"(?:m['’]oppose|s['’]oppose|nous opposons|opposition) (?:à|au|aux|formellement|à ce que|de)\b",
        r"(?:mon |son |le |droit d['’])opposition\b(?! bancaire)",
        "(?:fichez|foutez|laissez|fichez)[- ](?:moi|nous|lui|le|la) (?:la paix|tranquille|en paix)",
        (
            r"(?:rayez|ôtez|enlevez|retirez|sortez|virez|supprimez|effacez)(?:[- ](?:moi|le|la|nous|son \w+|mon \w+"
            r"|mes \w+|ce \w+))?(?: \w+)? (?:de (?:la |votre |vos |cette )(?:listes?|fichiers?|base|mailing|diffusion"
            "|envois?)|des (?:envois|listes))"
        ),
        (
            r"(?:l['’]|de (?:votre|la|vos) )(?:infolettre|newsletter|liste de diffusion|démarchage)\b.{0,20}\b(?:non"
            "|terminé|fini|stop|plus)"
        ),
        "stop (?:pub|sms|aux?|à|svp|merci)", "basta", "bloctel", "ras[- ]le[- ]bol",
    ),
    "hold-words": (
        r"(?:la |une )?limitation (?:du|de (?:mon|ce|leur|son|mes)|d['’])\b.{0,20}",
        f"{_L}articles? 18 (?:du|de la|rgpd)",
        (
            r"(?:gele[rz]|gelé[es]*|geliez|figer|figez|bloquer?z? l['’]usage|mett(?:re|ez) (?:\w+ ){0,3}(?:sous clé"
            r"|de côté|en sommeil|au frigo|sous scellés?|en attente|au coffre|dans un (?:tiroir|coffre)))\b"
        ),
        (
            "(?:mis|mises?|dossier|soit|reste(?:nt)?|dorme?n?t?|dort|tiroir) (?:au |sous |dans un |en )?(?:gel|clé"
            r"|séquestre|coffre|tiroir|sommeil|l['’]état)\b"
        ),
        (
            "(?:gard(?:er|ez|iez)|conserv(?:er|ez|iez|ée?s?)|laiss(?:er|ez)|n['’]effacez|ne (?:supprimez|jetez"
            r"|détruisez))\b.{1,60}\b(?:mais|sans|et|ni) (?:que |qu['’])?(?:n['’]|ne |personne|rien|l['’]|les |vous "
            r"|s['’]en |plus |en faire )\w*"
        ),
        (
            "personne (?:ne |n['’])(?:y |s['’]en |l['’]|doit |peut )?(?:touche|serve|utilise|ouvre|regarde|emploie"
            r"|consulte)\w*"
        ),
        "(?:n['’]y |ne l['’]y )touchez? (?:plus|pas)", r"(?:ni|pas) (?:publié|supprimé|effacé|utilisé)e?s?,? ni \w+",
        (
            r"le temps (?:que|qu['’]|de) (?:vous |l['’]|la |le |\w+ )?(?:vérif|trancher|régler|contrôl|enquêt|tribunal"
            r"|expertis)\w*"
        ),
        (
            "(?:ne |n['’])(?:l['’]|les |vous en |en )?(?:utilisez|servez|employez|faites) (?:plus |pas |rien )?"
            r"(?:rien |usage )?(?:avant|jusqu|tant|d['’]ici)\w*"
        ),
        "geler (?:mon|son|le|la|mes|ce)",
    ),
    "portable-words": (
        "droit à la portabilité", "portabilité (?:de mes|des|rgpd|article)(?: (?:données|infos))?",
        f"{_L}articles? 20 (?:du|de la|rgpd)", r"(?:en |\.|un |fichier |format )?(?:json|xml|csv|gpx|vcard|vcf|gedcom)",
        "(?:en |fichier |format |tableau |sous )(?:excel|tableur)", "(?:un|mon|d['’]un) export", "exporte[rz]",
        (
            r"(?:format|fichier) (?:\w+ )?(?:structuré|lisible|électronique|qu['’]\w+|que|informatique|exploitable"
            "|réutilisable)"
        ),
        "lisible par (?:une|la|un|leur) (?:autre )?(?:machine|ordinateur|logiciel)",
        (
            r"(?:transf(?:ère|ér)\w*|transmett\w+|transmises?|envo(?:yer|yez)|bascule\w*|vers(?:er|ez)|passe[rz]"
            r"|glisser|remett\w+)\b[^.]{0,40}\b(?:directement|d['’]ordinateur|à (?:mon|ma|notre|leur|la|un) (?:nouv"
            r"|futur|autre|concurrent|prochain)\w*|chez (?:eux|mon nouveau|le nouveau|un autre))"
        ),
        (
            r"(?:un fichier|un format|quelque chose) que (?:leur|l['’]autre|mon|le nouveau|je)\b.{0,30}\b(?:lire"
            "|avaler|importer|ouvrir|sache|puisse)"
        ),
        r"(?:récupérer|emporter|reprendre|emmener) (?:tout|tous|toutes|mes|mon|l['’]historique|nos)\b",
    ),
    "correct-words": (
        r"rectifi(?:er|ez|iez|cation|ée?s?)\b", r"corrig(?:er|ez|iez|eriez|ée?s?|e)\b(?! (?:les|des) copies)",
        f"{_L}articles? 16 (?:du|de la|rgpd)", r"(?:ma|la|une|petite|demande de) correction\b",
        (
            "(?:mettre|mettez|remettre|mise|mettiez) à jour (?:mon|ma|mes|de mes|de mon|de ma|son|l['’]adresse|vos "
            "(?:fichiers|dossiers))"
        ),
        "(?:mal (?:orthographié|écrit|épelé)e?s?|faute (?:dans|à|sur) (?:mon|le|ma)|coquille|mal saisie?s?)",
        (
            "(?:mon |le |la |ma |une )?(?:mauvaise?|fausse?|ancienne?|vieille|erronée?) (?:nom|prénom|adresse|date"
            "|orthographe|civilité|numéro|situation)"
        ),
        "(?:mon|son|ancien) nom de (?:jeune fille|naissance|mariage|femme mariée)",
        (
            "(?:je (?:ne )?suis (?:pas|toujours|bien)) (?:morte?|décédée?|vivante?|un homme|une femme|monsieur|madame"
            "|en vie)"
        ),
        (
            "(?:remett|inscri|réinscri|réécri|écri|note|indique|change|modifie|remplace|change|mett|port)(?:re|er|ez"
            "|z|vez|iez)(?:[- ](?:moi|le|la|y))? (?:bien |plutôt |désormais |mon |ma |mes |le |la |l['’]|deux )"
            r"(?:bon\w*|vrai\w*|nom|prénom|adresse|date|civilité|motif|statut|orthographe|numéro|heures|ancien\w*"
            r"|vivant\w*|nombre|adresse|deux|m|n|t)\b"
        ),
        (
            r"(?:je m['’]appelle|s['’]écrit|s['’]orthographie|c['’]est) .{2,30}\b(?:et non|et pas|pas (?:monsieur"
            r"|madame))\b"
        ),
        "(?:parmi|au nombre des) (?:les )?vivants", "biffe[rz]",
    ),
    "withdrawal-words": (
        (
            "(?:retire[rz]?|retrait (?:de|du)|révoque[rz]?|révocation|annule[rz]?|reprends|repris|ôte) (?:vous |donc "
            "|par la présente |aujourd['’]hui |ici )?(?:de |du )?(?:mon|ma|ce|cet|cette|le|la|l['’]|notre|son)? ?"
            "(?:consentement|accord|autorisation|oui|permission|bénédiction|feu vert|signature|parole|aval"
            "|acceptation|papier)"
        ),
        r"(?:je |j['’])(?:vous |te )?(?:le |la |l['’])?(?:retire|reprends|révoque)\b",
        "(?:je )?reviens (?:sur|là-dessus)(?: (?:mon|ma|ce|cet|cette|le))?", "chang(?:é|er?) d['’]avis",
        r"(?:ne |n['’])(?:suis|sommes|est|consens|accepte|autorise) plus (?:d['’]accord|à ce|que|l)\w*",
        "(?:décoche|décochez|décocher)",
        (
            "(?:j['’]avais|on avait|j['’]ai|avais|nous avions) (?:bien |pourtant |jadis |alors )?(?:dit oui|coché"
            r"|signé|consenti|accepté|donné mon|autorisé|noirci)\w*"
        ),
        r"(?:mon|ce|le) (?:consentement|oui)\b",
    ),
    "machine-decision-words": (
        f"{_L}algo(?:rithme)?s?",
        r"(?:décision|traitement|refus|rejet|notation|évaluation|tri) (?:entièrement |purement )?automati\w+",
        f"{_L}articles? 22 (?:du|de la|rgpd)",
        (
            "(?:l['’]|un |votre |le |une |la )(?:ordinateur|machine|robot|système|logiciel|outil|moteur|ia"
            r"|intelligence artificielle)(?: \w+)? (?:a |ait |m['’]a |qui a |m['’]ait |me |décide|refus|rejet|juge"
            r"|classe|note)\w*"
        ),
        (
            "(?:un|une|par (?:un|une)|d['’]un|d['’]une) (?:vrai |vraie |véritable )?(?:être humain|humain|humaine"
            "|personne (?:physique|humaine|réelle|en chair)|intervention humaine|œil humain|cerveau)"
        ),
        (
            "(?:une personne|quelqu['’]un),? (?:une vraie|qui (?:a|ait) des yeux|avec des yeux|en chair|de vivant"
            "|pour de vrai)"
        ),
        "intervention humaine",
        (
            r"(?:quelqu['’]un|une personne|un responsable|un conseiller)\b.{0,25}\b(?:relire|relise|réexamine|tranche"
            r"|refasse|reprenne|revoie|révise|rejuge|se prononce|en chair|réétudie)\w*"
        ),
        "(?:score|scoring|cote de risque|indice de (?:fiabilité|confiance|risque)|profilage|note de risque)",
        r"refusée? en (?:\d+|deux|trois|quelques) (?:secondes?|minutes?)",
    ),
    "do-not-sell": (
        (
            r"(?:ne |n['’]|de ne |cess\w+ de |arrêt\w+ de |refuse que vous |interdis de |oppose à ce que vous )"
            r"(?:\w+ ){0,3}(?:vend(?:re|ez|iez|us?)|revend(?:re|ez|iez|ues?)|céd(?:er|ez)|refilez|monnaye[rz])\b"
        ),
        (
            r"(?:revendues?|vendues?|refilée?s?|revente|vente)\b.{0,30}\b(?:partag|partenaires|informations|données"
            r"|infos|profil)\w*"
        ),
        "do not sell", "global privacy control", "gpc", "reciblage", r"retarget\w*", "ccpa", "cpra",
        r"(?:me suivent|me poursuivent|me suit) (?:partout|de site|sur)\b",
    ),
    "limit-sensitive": (
        r"limit(?:er|ez|iez|ation)\b.{0,12}\b(?:l['’]usage|l['’]utilisation|l['’]emploi|la divulgation)",
        "limit the use", r"(?:informations?|données|renseignements|infos) (?:personnel\w+ )?(?:sensibles|intimes)",
        (
            r"(?:servez-vous|utilisez|employez|sert|servir|faites marcher)\b.{0,50}\b(?:rien que|uniquement|que pour"
            r"|seulement|rien de plus|pas pour autre|rien d['’]autre|point)\b"
        ),
    ),
    "points-below": (
        "(?:ci-dessous|ci-après|ci-bas|plus bas|en bas|en dessous|voir dessous|voyez (?:vous-mêmes?|plutôt|dessous))",
        "(?:je vous (?:transfère|renvoie|fais suivre|colle|recopie)|je (?:transfère|fais suivre))",
        (
            "(?:j['’]ai|on a|nous avons|ai|a)? ?(?:encore |bien |aussi )?re[cç]u (?:ça|ceci|sa|cela|ce (?:mail"
            r"|message|courriel|texto|matin)|cet|cette|hier|un (?:mail|message|sms|texto)|une?)\b"
        ),
        r"(?:voici|voilà) (?:ce que|le \w+ (?:ce mois|de ce))",
    ),
    "is-it-yours": (
        (
            "(?:c['’]est|c|c est) (?:bien (?:vous|de vous|à vous)|vraiment (?:vous|de vous)|de vous|de chez vous"
            r"|vous (?:ça|sa|ce|cet|cette|ces|qui m|qui av|le))\b"
        ),
        (
            "(?:est-ce|est ce|c['’]était|était-ce|ce sont) (?:bien |vraiment )?(?:vous|de vous|à vous|un des vôtres"
            r"|de chez vous)\b(?! (?:qui|que))"
        ),
        (
            "(?:vient|venait|provient|émane|part)(?:-il|-elle)? (?:bien |vraiment |réellement )?de (?:chez )?(?:vous"
            "|vos|votre)"
        ),
        r"(?:à|en|sous) votre (?:nom|en-tête|enseigne|marque)\b", "(?:au|de) (?:votre )?nom de votre", r"usurp\w+",
        "(?:hame[cç]onnage|phishing|filoutage|smishing|spoofing)", f"{_L}arn?aq?[kq]?u?e?s?\\b", f"{_L}escroqueries?",
        "(?:pourriels?|spams?|indésirables?)",
        "(?:frauduleu[xs]e?s?|faux ou pas|vrai ou faux|prétendant émaner|signée?s? de votre)",
        "(?:mail|message|sms|texto|courriel|appel|truc) (?:bizarre|louche|suspect|étrange|douteux)",
        r"prétend\w* (?:être|venir|travailler|émaner|appeler)",
    ),
    "child-age": (
        (
            "(?<!y )(?<!depuis )(?:j['’]ai|jai|j['’]é|jé|g|j ai|il a|elle a|ai|a|n['’]a que|n['’]ai que|avait|aura"
            "|auront|ont|avais|en a|en ai|ayant|fête|fêtera|fêtait|fêté|eu|aurai|que|ses|mes|les|à peine|seulement) "
            f"(?:que |eu |eus |à peine |seulement |tout juste |bientôt |ses |mes |presque )?{_MINOR_AGE} ?(?:ans"
            f"|piges){_NO_AGE}"
        ),
        f"{_L}âgée?s? (?:seulement |à peine |tout juste )?(?:de|d['’]) ?(?:seulement |à peine |moins de )?{_MINOR_AGE}",
        (
            rf"{_CHILD}(?: \w+)?,? (?:de |d['’]|a |qui a |a eu |aura )(?:à peine |seulement |bientôt "
            f"|tout juste )?{_MINOR_AGE} (?:ans|mois|semaines)"
        ),
        rf"(?<=[,:(«–] ){_MINOR_AGE} ?(?:ans|piges)(?: et demi)?\b{_NO_AGE}",
        r"(?<=[,:(] )(?:[1-9]|1\d|2[0-9]) mois (?=[,.)]|que je)",
        (
            f"{_MINOR_AGE} ?(?:ans|piges) (?:et demi|à peine|tout juste|révolus|hier|aujourd['’]hui|demain|samedi"
            "|dimanche|lundi|mardi|mercredi|jeudi|vendredi|en (?:janvier|février|mars|avril|mai|juin|juillet|août"
            "|septembre|octobre|novembre|décembre))"
        ),
        f"(?:moins de|sous les|entre|les|des) (?:{_MINOR_AGE} (?:à|et|[-/]) )?{_MINOR_AGE} ?(?:ans|piges){_NO_AGE}",
        (
            "(?:les|des|mes|nos|groupe|entre|catégorie|tranche) (?:[3-9]|1[0-5])(?:-| à | et |/ ?)(?:[5-9]|1[0-7])"
            r"(?: ans)?\b(?! (?:heures|h|euros|%))"
        ),
        "(?:[1-9]|1[0-7]) (?:bougies?|printemps)", f"{_L}âge ?: {_MINOR_AGE}",
        (
            r"(?:élèves?|jeunes?|joueu\w+|utilisat\w+|apprentie?|stagiaire|patiente?|abonnée?|copain|copine|amie?"
            f"|licenciée?|personne|mineure?) (?:de |d['’])(?:à peine )?{_MINOR_AGE} ?ans"
        ),
        rf"(?:{_MINOR_WORD}|\d+|ses|mes|première) (?:petites? )?bougies?",
        f"(?:anniversaire|goûter|fête) (?:de|des|pour) (?:ses|les|leurs)? ?{_MINOR_AGE} ?(?:ans|piges)",
        "(?:[1-9]|1[0-8])(?:e|è|ème|er|ième) anniversaire",
        (
            "(?:troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|onzième|douzième|treizième"
            "|quatorzième|quinzième|seizième) anniversaire"
        ),
        (
            r"n(?:é|ée|és) (?:à \w+ )?(?:le |en |au |l['’]été |fin |début )?(?:[\w/.]+ ){0,3}(?:\d\d?[./]\d\d?[./])?20"
            r"(?:09|1\d|2\d)"
        ),
        r"(?:nai\w+|naissance)\b.{0,25}\b(?:20(?:1\d|2\d))", r"u ?-?(?:[5-9]|1[0-7])(?: ?[a-c])?\b(?! ?\d)",
        (
            "(?:pas (?:encore )?|avant (?:mes|ses|d['’]avoir) |quand j['’]aurai |aura |aurai |fait |ferai |fera "
            r"|jusqu['’]à (?:mes|ses) )(?:les |mes |ses )?(?:18|dix[- ]huit)(?: ans)?\b"
        ),
        "(?:pas (?:encore )?|même pas )majeure?s?", "(?:ma|sa|leur) majorité", "dents? de lait",
        "(?:première|petite) dent",
        r"(?:mis|dit|marqué|écrit|jé mis) (?:que j['’]\w+ )?(?:18|dix[- ]huit|20|vingt|19|21) ?ans",
        (
            f"(?:vient d['’]avoir|vient de fêter|a soufflé|va sur|allait sur|sur) (?:ses |leurs )?{_MINOR_AGE} ?"
            "(?:ans|piges)"
        ),
    ),
    "child-school": (
        (
            f"{_L}(?:devoirs (?:de (?:maths?|français|vacances)|à la maison|scolaires)|exposés? (?:sur|de|en|pour)|"
            r"(?:instits?|institut(?:eur|rice)s?)|accueil de loisirs|oncopédiatr\w*|(?:orthophonistes?|logopèdes?)"
            "|aide sociale à l['’]enfance)"
        ),
        (
            r"(?:en|au|du|de|des|nos|mes|les|le|un|son|sa|fin de|classe de|élève de|deux|trois) (?:petits? )?cp\b"
            r"(?! ?:? ?\d)"
        ),
        "ce[12]", "cm[12]", "ce1d", "ceb", "cepe?", "bepc", "bfem", "cfee", "cp[12]",
        (
            r"(?:en|classe de|classes de|élèves? (?:de|en)|mes|ses|nos|sa|ma|ta|passe en|stagiaires? (?:\w+ )?(?:de"
            r"|en)|stage (?:\w+ )?de|stage d['’]\w+ de) (?:[3-6] ?(?:e|è|ème|eme|ième|éme)|sixi[eè]me|cinqui[eè]me"
            rf"|quatri[eè]me|troisi[eè]me)(?: ?[a-h1-9])?\b{_NO_FORM}"
        ),
        (
            "(?:est|entre|rentre|passe|élèves?|fille|fils|elle|il|classe|lycée|prof|nièce|neveu|jeunes|sont|suis) "
            rf"(?:\w+ )?(?:en|de) (?:seconde|2nde|2de|première|1re|1ère|terminale|tle|term)\b{_NO_FORM}"
        ),
        r"en (?:terminale|2nde|tle)\b", r"(?<!phase )terminale (?:[a-d]|es|l|s|st\w+|pro)\b",
        r"[3-6] ?(?:e|è|ème|eme) ?[a-h][1-9]?\b(?! \d)", "(?:petite|moyenne|grande|toute petite) section",
        "(?:en|école|la|de|à la|des|nos|petits) maternelles?",
        (
            "école (?:primaire|élémentaire|communale|publique|privée|enfantine|fondamentale|de (?:mon|ma|notre|mes"
            "|son|sa))"
        ),
        (
            "(?:l['’]|d['’])école (?:primaire|maternelle|élémentaire|enfantine|communale|fondamentale|de (?:mon|ma"
            r"|notre|mes|son|sa|foot\w*|rugby|judo|danse|musique|cirque|voile|ski))"
        ),
        "école de (?:foot|rugby|judo|danse|musique|cirque|voile)\\w*",
        (
            f"{_L}(?:écoliers?|écolières?|élèves? (?:de|en|du) (?:cp|ce|cm|primaire|maternelle|collège|lycée|seconde"
            r"|première|terminale|\d)\w*)"
        ),
        r"(?:mes|nos|ses|un de mes|leurs) (?:\d+ |petits )?élèves",
        (
            f"{_ORDINAL} (?:primaires?|maternelles?|secondaires?|humanités|année (?:primaire|secondaire|du primaire"
            "|du secondaire|de primaire|de maternelle))"
        ),
        (
            r"(?:[1-6](?:e|è|ème|ième|re|ière)|deuxième|troisième|quatrième|cinquième|sixième) année\b(?! (?:(?:de "
            "|d['’])(?:licence|médecine|droit|thèse|bail|contrat|bts|but|dut|master|fac|affilée|abonnement)"
            "|du contrat|consécutive|universitaire))"
        ),
        "(?<!résidence )(?<!effet )(?<!effets )(?<!clé )(?<!adresse )(?:primaire|secondaire|humanités|rhéto|athénée)",
        r"(?:secondaire|sec|sec\.) ?[1-5]", "harmos", "jardin d['’]enfants", "patro", "plaines? de (?:vacances|jeux)",
        "hockey mineur", "pee-?wee", "bantam", "m(?:6|8|10|12|14)", "galop [1-5]", "poneys?", "polyvalente",
        r"(?:est|entre|entrer|passe|élèves?|classe|fille|fils|école|rentre) (?:en|de) (?:[1-9]|1[01]) ?h\b(?! ?\d)",
        "(?:[1-9]|1[01])(?:e|ème) (?:harmos|vp|vg|année)", "cycle d['’]orientation", "gymnasien(?:ne)?s?",
        "(?:pré)?maternelle [45] ans", "prématernelle", "garderies?", "service de garde", "collégien(?:ne)?s?",
        r"(?:au|du|le|de|son|mon|sa|en|ce|un|adresse de) collège\b(?! (?:des|d['’]|de (?:la|l['’])))",
        "lycéen(?:ne)?s?", r"(?:au|du|le|de|son|mon|en|ce|un) lycée(?: pro\w*)?",
        "(?:bac (?:pro|blanc|de français)|passe (?:le |son |mon )?bac)",
        "(?:passe|passer|passera|révise|réviser|rate|avoir|aura|a eu) (?:le |son |mon |leur )?(?:brevet|bsr|am)",
        "brevet (?:des collèges|blanc)", "dnb", "parcoursup", "pronote", "école ?directe", r"en cap\b",
        r"cap (?:première|1re|2e|deuxième|\w+) année", "bac pro",
        "(?:carnet|cahier) (?:de (?:liaison|correspondance|notes|textes|vie|vacances|santé)|de dictées)",
        "carnet de santé", "bulletins? (?:scolaires?|de notes|trimestriels?)",
        "(?:aide aux|mes|ses|les|leurs|faire ses|faire mes|fini mes|fini ses) devoirs",
        r"dictées?\b(?! (?:vocale|par|au))",
        r"(?:contrôle|interro\w*|éval\w*) de (?:maths?|français|svt|histoire|géo|anglais|physique|sciences)",
        "récré(?:ation)?s?", "(?:scolaires?|scolarisée?s?|scolarité|périscolaires?|préscolaires?|parascolaires?)",
        r"(?:la|ma|sa|notre|une) ma[iî]tresse\b(?! de)", "mon ma[iî]tre",
        (
            "prof(?:esseure?)? (?:principale?|des écoles|de (?:maths?|sport|français|svt|eps|anglais|musique|dessin"
            "|gym|techno|physique|collège))"
        ),
        r"(?:le|la|ma|mon|ta) prof\b", "(?:atsem|aesh|avs|cpe|rased|ulis|segpa|pmi)", "nounou",
        "assistante? (?:maternelle|familiale)", "(?:micro-|halte-)?(?:crèches?|garderies?)", "halte-garderie",
        "centre (?:aéré|de loisirs)", r"(?:colonies?|colos?)(?: de vacances)?\b(?! (?:d['’]abeilles|de))",
        "camps? (?:d['’]été|de jour|scout|de vacances|de voile)",
        "classes? (?:verte|de neige|de mer|découverte|rousse|transplantée)s?",
        "(?:sortie|voyage|photos?|photographie) (?:scolaires?|de classe)", "cartables?", "maison de jeunes",
        r"poussin(?:e?s)\b",
        r"(?:benjamins|benjamines|minimes|cadets|cadettes|pupilles|moustiques|microbes|débutants)\b(?! de)",
        "en (?:poussins?|benjamins?|minimes?|cadets?|juniors?|pupilles)",
        "(?:équipe|catégorie|tournoi|licence) (?:jeunes?|poussins?|benjamins?|minimes?|cadets?|juniors?|pupilles)",
        r"(?:baby|mini|éveil)[- ]?(?:foot|gym|basket|hand|tennis|poneys?|judo|musical)\w*",
        f"{_L}(?:éclaireurs?|scouts?|scoutisme|louveteaux?|jeannettes|lutins|baladins|farfadets|éclaireuses)",
        "(?:catéchisme|caté|catéchèse)", "(?:première|1re|1ère|petite) communion", "communion solennelle",
        "profession de foi", "(?:bar|bat)[- ]mit[sz]vah?", r"(?:pédiatr|pédopsy|néonat|pédopsychiatr)\w*",
        r"puéricult\w*", "juge des (?:enfants|tutelles mineurs)", "famille d['’]accueil",
        "(?:autorité parentale|garde (?:alternée|partagée|exclusive)|droit de (?:visite|garde))",
        "protection de (?:la jeunesse|l['’]enfance)", "dpj", "représentants? lég(?:al|aux)",
        r"(?:stage|stagiaire) (?:\w+ )?(?:d['’]observation|de (?:3e|3ème|troisième|seconde|2nde|découverte))",
        "stages? d['’]observation", "conduite accompagnée",
        r"(?:sa|ma|toute la|notre|leur|de la) classe\b(?! (?:affaires|action|inversée|moyenne|politique|ouvrière))",
        r"(?:à|de|pour|après|avant) l['’]école\b(?! (?:nationale|supérieure|d['’]|de (?:commerce|la)))",
    ),
    "child-words": (
        (
            "(?:apprend|apprendre|appris|sait pas|sait pas encore) (?:tout juste |encore |juste |à peine )?(?:à )?"
            "(?:lire|écrire|marcher|nager|compter|faire du vélo|se moucher|lacer)"
        ),
        r"(?:mon|ma|notre|le|la) (?:petit dernier|petite dernière|puce (?:de|a) \w+ (?:ans|mois))",
        r"(?:mon|ma|notre) (?:petite? )?(?:protégée|pupille)\b",
        (
            "(?:mon|ma|notre|nos|mes|leur|ton|ta) (?:propre |petite? |jeune |plus jeune |plus petite? |deuxième "
            rf"|premier |grande? |aînée? |dernier |dernière )?{_CHILD}\b(?! (?:adultes?|majeure?s?|aînée? travaille"
            r"|de (?:[2-9]\d) ans|qui travaille|avocate?|ingénieure?))"
        ),
        (
            "(?:son|sa|ses|leurs|ce|cet|cette|un|une|des|d['’]un|d['’]une|le|la|les|du|d['’]|au|aux) ?(?:petite?s? "
            "|jeune |plus jeune |pauvre |propre )?(?:fils|fillettes?|enfants?|gosses?|gamine?s?|garçons?|garçonnets?"
            "|bébés?|ados?|adolescente?s?|mômes?|minots?|marmots?|marmailles?|petit[- ]fils|petite[- ]fille|bambins?"
            r"|petiote?s?|p['’]tite?s?|ptite?s?|neveux?|nièces?)\b(?! (?:gâtés?|terribles?|prodigue))"
        ),
        r"(?:sa|leur|une|cette) (?:petite |jeune )?fille\b",
        r"petite?s? (?:frère|sœur|soeur|garçon|fille|bonhomme|gars)s?\b", r"d['’](?:ados?|adolescente?s?|élèves)\b",
        r"l['’](?:enfant|ado|adolescente?)\b(?! (?:processus|nœud))",
        (
            r"(?:mineure?s? (?:de \d|âgée?|non|isolée?|placée?|concernée?)|(?:un|une|ce|cette|la|le|enfants?|fille"
            r"|fils|est|sont|encore|client|salarié|apprentie?|mon|ma|sa|son) mineure?s?)\b(?! (?:modification"
            "|correction|incident|erreur))"
        ),
        "(?:maman|papa|mamie|papi|papy|mémé|tata|tonton|tatie)", "(?:ma|sa|la|d['’]une|une|signée?) (?:maman|daronne)",
        "mon (?:papa|daron)",
        (
            "(?:ma m[eè]re|mon p[eè]re|mes parents|ma daronne|mon daron|mes darons) (?:sait|savent|veut|veulent|dort"
            "|dorment|est|m['’]a|va|vont|rentre|rentrent|voi[ts]|voient|dit|a|me|ne|n['’]|il|elle|pas|râle|regarde|va"
            r"|voient|supporte)\b"
        ),
        (
            r"(?:le dire à|prévenir|sans|avant que|demand\w+ à|dites (?:rien|pas) à) (?:ma m[eè]re|mon p[eè]re"
            "|mes parents|maman|papa|ma maman)"
        ),
        r"(?:sa|leur) (?:mère|maman)\b(?=\W*$)", r"son (?:père|papa)\b(?=\W*$)",
        r"(?:mère|père|maman|papa|mamie|parents?) (?:de|d['’]) ?[a-zéèïë]{3,12}\b(?=\W*$)",
        "(?:sa|ma) (?:mère|maman) et moi", "doudous?", "peluches?", "poupées?", "tétines?", r"couches\b", "biberons?",
        "toutous?", "toboggan", "trottinette", "petite souris", "père noël", "saint-nicolas", "licornes?",
        "playmobils?", r"legos?\b", "pok[eé]mons?",
        "(?:roblox|robux|fortnite|minecraft|brawl ?stars|v-?bucks|gemmes|skins)",
        r"(?:wsh|wesh|dsl|slt) .{0,40}\b(?:jeu|compte|mere|mère|pseudo|daronne|maman|parents)",
        (
            "(?:l['’]âge|signature|accord|autorisation|consentement) (?:des|de ses|de mes|de leurs|du|parentale?"
            r"|d['’]un)s? ?parent\w*"
        ),
        f"{_L}(?:autorisation|accord) parentale?", "brassards",
        r"(?:colori\w+|comptines?|marelle|berceau|poussettes?|goûters? d['’]anniversaire|babysitt\w+|baby-sitt\w+)",
        (
            "(?:éducat(?:eur|rice)s? (?:référente?|spécialisée?)|tutelle de (?:ma|mon)|dont j['’]ai la (?:tutelle"
            "|garde)|la garde de (?:mon|ma|mes))"
        ),
        r"(?:placée?|confiée?) (?:chez|à|par|en) (?:nous|l['’]ase|le juge|famille|foyer|moi)\b",
    ),
    "grown-up": (
        (
            rf"{_CHILD_ONE}(?: aînée?)?,? (?:qui )?(?:a |de |âgée? de |âgé |est âgée? de )?(?:1[89]|[2-9]\d|vingt"
            r"|trente|quarante|cinquante)\b(?! (?:mois|euros|€|minutes|jours))"
        ),
        "(?:enfants?|fils|filles?) (?:majeure?s?|adultes?|devenus grands|devenus adultes)", "grands enfants",
        "(?:ma|notre) grande fille", "(?:société|maison|entreprise)[- ]mère",
        (
            "(?:process|processus|compte|page|thème|nœud|noeud|élément|classe|ticket|objet|tâche|dossier|table)s? "
            r"(?:enfants?|fils|parents?)\b"
        ),
        "carte[- ]mère", "langue maternelle",
        (
            rf"{_CHILD_ONE},? (?:qui (?:est|travaille)|est|travaille) (?:\w+ )?(?:avocate?|ingénieure?|médecin|notaire"
            r"|informatici\w+|comptable|infirmi\w+|juriste|chez|dans|mariée?|divorcée?|étudiante?|prof\w*)"
        ),
        "(?:ma bru|belle-mère)", rf"{_CHILD_ONE} (?:l['’]avocate?|ingénieure?|avocate?|mariée?|l['’]informatici\w+)",
        "(?:non-conformité|modification|incident|correction|anomalie|réserve)s? mineure?s?", "intérêts? moratoires",
        r"(?:fac|université|faculté|master|licence de|doctorat|thèse)\b(?! d['’]école)",
        "avant (?:de (?:vous |l['’]|la |le |les )?|d['’])(?:inscrire|donner|confier)",
    ),
    "for-somebody": (
        r"(?:au nom|pour le compte|en faveur) (?:de|d['’]|du)\b(?! votre)",
        r"(?:mon|notre) (?:cliente?|mandante?|adhérente?|assurée?|protégée?|pupille|patiente?|syndiquée?)s?\b(?! de)",
        "(?:procuration|pouvoir ci-joint|mandat (?:ci-joint|de protection|n°|signé)|mandatée?s? par|mandataire)",
        "(?:je suis|suis) le conseil", r"(?:avocat|conseil) de (?:monsieur|madame|m\.|mme|la société)",
        (
            "(?:exécut(?:eur|rice) testamentaire|succession|notaire|défunte?|feu mon|feu ma|décédée?s? le"
            "|de son vivant)"
        ),
        "(?:tutelle|curatelle|tutrice|tuteur|curat(?:eur|rice)|habilitation familiale)",
        (
            "(?:m['’]a|m['’]ont|nous a) (?:chargée?|demandé (?:de (?:vous )?(?:écrire|transmettre|demander)"
            "|d['’]écrire)|mandatée?)"
        ),
        "agissant (?:en|pour|au)",
        (
            r"je (?:vous )?(?:écris|fais passer|transmets|fais suivre) (?:ce \w+ |ceci |sa demande |cela )?(?:pour "
            "(?!vous|la|le|savoir)|de la part|au nom)"
        ),
        r"de la part (?:de|d['’])\b(?! (?:votre|vos|vous|notre))",
        r"(?:souhaite|demande|voudrait|veut) que (?:son|sa|ses)\b", "représentants? lég(?:al|aux)",
        r"notre (?:utilisateur|membre|affiliée?|délégué)\w*",
        "(?:il|elle) (?:ne veut plus|voudrait que|souhaite que|aimerait que|n['’]ose pas)",
        (
            "(?:mon|ma|notre) (?:mari|femme|père|mère|frère|sœur|oncle|tante|grand-père|grand-mère|voisine?|beau-père"
            r"|belle-mère|fils|fille|collègue|employé)\b.{0,30}\b(?:veut|voudrait|souhaite|aimerait|demande"
            r"|n['’]arrive|ne sait pas)\b"
        ),
    ),
    "client-data": (
        r"(?:mon|ma|notre|son) (?:ancien |ancienne |ex-)?(?:employeur|boîte|patron|entreprise|chef|boss)\b",
        r"(?:que|qui) vous (?:hébergez|gérez|exploitez|fournissez|tenez|traitez)\b.{0,20}\bpour\b",
        r"(?:que|qu['’]) ?(?:mon|la|le|notre|ma) \w+ (?:vous )?(?:loue|utilise|a (?:achet|pris|install))\w*",
        (
            r"nos (?:\d+ )?(?:salariés|employés|utilisateurs|locataires|adhérents|licenciés|abonnés|agents"
            "|collaborateurs|lignes)"
        ),
        r"sous-traitan\w+", f"{_L}accord (?:de traitement|sur le traitement)",
        "(?:responsable|responsables) (?:de|du) traitement", r"dpa\b",
        (
            "(?:votre|vos) (?:outil|portail|plateforme|logiciel|application|système|badgeuse|pointeuse)s? (?:que|qui"
            "|dont|où)"
        ),
        "(?:fin|résiliation|terme) (?:de notre|du|de ce) (?:contrat|abonnement)",
        "(?:ma ligne pro|mon (?:portable|téléphone) (?:pro|de service))", "pour le compte de (?:nos|notre|mon)",
    ),
    "authority-words": (
        (
            "(?:cnil|apd|pfpdt|cnpd|préposé fédéral|commission nationale|autorité de (?:contrôle|protection)"
            r"|commissariat à la protection|commission d['’]accès)\b.{0,25}\b(?:vous|invite|saisie?|demande|enquête"
            "|contrôle|écrit|instruit)"
        ),
        "réquisition(?:s)? judiciaires?", r"(?:réquisition|requérons|prions et (?:au besoin|en tant))\b",
        "(?:officier|agent) de police judiciaire",
        (
            "(?:opj|brigade|gendarmerie|commissariat de police|police (?:judiciaire|fédérale|locale|cantonale"
            "|nationale)|adjudant|brigadier|capitaine de police|maréchal des logis|enquêteur)"
        ),
        (
            "(?:tribunal|tribunaux|greffe|greffière?|juge d['’]instruction|parquet|procureur|ministère public"
            "|cour d['’]appel|prud['’]hommes|huissier|commissaire de justice)"
        ),
        "mise en demeure", "(?:injonction|enjoint|enjoignons|sommation|assignation)",
        "inspect(?:ion|eur|rice) du travail", r"(?:commission rogatoire|procès-verbal|pv n°|pv \d+|code de procédure)",
        "(?:insee|statbel|statistique (?:canada|nationale))",
        (
            "(?:saisirai|saisir|saisirons|engager) (?:la |le |les |des |toute )?(?:juridiction|tribunal|poursuites"
            r"|voies|justice|procédure)\w*"
        ),
        "à défaut(?:,| de réponse| de quoi)",
        "vous (?:êtes invitée?s? à|voudrez bien nous faire parvenir vos observations)",
    ),
    "breach-words": (
        "(?:violation|fuite|faille|vol) (?:de|des) (?:données|sécurité)",
        r"(?:fuité|piratée?s?|piratage|hackée?s?|hackeurs?|compromise?s?)\b",
        (
            "(?:la|au|à la|aux?|mauvais|mauvaise) mauvais(?:e|es)? (?:personne|destinataire|pièce jointe|fichier"
            "|adresse|enveloppe|liste|tableau)s?"
        ),
        r"mauvais(?:e)? (?:personne|destinataire|pièce jointe|fichier|enveloppe|tableau|manip\w*)",
        (
            "(?:de |d['’])(?:quelqu['’]un d['’]autre|une autre (?:cliente?|personne|patiente?|famille)|un autre "
            "(?:client|patient|salarié|usager|monsieur))"
        ),
        r"(?:par erreur|erreur de (?:destinataire|ma part|manip\w*|liste|commande)|envoi erroné|envoyée? par erreur)",
        (
            "(?:accès libre|ouverte? à (?:tous|tout le monde|n['’]importe)|accessible (?:à tous|sans)|visible (?:par"
            "|de) (?:tous|tout|n['’]importe)|sans mot de passe|lien public|en libre accès)"
        ),
        r"(?:tout le monde|n['’]importe qui|n['’]importe lequel)\b.{0,15}\b(?:peut|voit|lit|accède|accéder|ouvrir)",
        r"(?:en vente|traîne|circule|circulent|se balade)\b.{0,20}\b(?:forum|internet|telegram|dark)\w*",
        "(?:dans|sur) mon compte (?:là|en ce moment|maintenant)",
        r"(?:rappel|rapatri)\w* .{0,20}\b(?:fichier|envoi|message|mail)",
        (
            "(?:perdu|volé|égaré)e?s? (?:un|une|le|la|mon|ma|son|notre) (?:ordinateur|portable|clé|téléphone|sacoche"
            "|sac|dossier|carnet)"
        ),
        (
            r"(?:donné|tapé|mis|entré|saisi|rentré|communiqué) (?:\w+ )?(?:mon|le|ma|mes|ce) (?:\w+ )?(?:mot de passe"
            r"|code|identifiants?|mdp)\b"
        ),
        (
            "(?:quelqu['’]un|un inconnu|une inconnue|on) (?:s['’]est connecté|est (?:entré|dans)|a (?:accédé|pu "
            "(?:voir|lire|accéder|écouter)|pris))"
        ),
        "(?:pas|n['’]est pas|ne (?:m['’]|nous )(?:est|était) pas) (?:destinée?s?|le mien|la mienne|mon dossier)",
        (
            r"(?:parti|partie|partis|parties|atterri|envoyée?s?|tombée?s?)\b.{0,25}\b(?:chez (?:vous|un autre"
            "|une autre|des)|au mauvais|à la mauvaise|par erreur|à la place)"
        ),
        r"je vois (?:le|la|les|celle|celui|l['’]\w+) (?:\w+ )?(?:d['’](?:un|une)|de (?:quelqu|madame|monsieur))\b",
        r"divulguée?s?\b", r"(?:d['’]|le |la |les )(?:inconnus?|étrangers?) (?:lui|m['’]|l['’]|nous|sur)\w*",
    ),
    "own-address": (
        (
            "(?:adresse|alias) (?:à usage unique|dédiée|exprès|spéciale|jetable|que (?:je n['’]ai|vous seuls?"
            "|seuls? vous|vous êtes))"
        ),
        "(?:rien qu['’]à vous|donnée? qu['’]à vous|qu['’]avec vous|que chez vous|que pour vous|que vous seuls?)",
        "(?:nulle part ailleurs|personne d['’]autre (?:ne|n['’]))",
        (
            r"(?:jamais|pas) (?:été )?(?:donnée?|utilisée?|servi|communiquée?)\b.{0,15}\b(?:ailleurs|à (?:personne"
            "|quiconque|qui que)|qu['’]à vous|autre chose)"
        ),
        "(?:à|c['’]est) cette adresse-là,? et à elle seule", "m['’]écrit précisément là",
    ),
    "complaint-words": (
        r"(?:(?:une|ma|la|porter|porte|dépos\w+|notre) (?:plainte|réclamation))\b",
        "(?:me plaindre|se plaint|me plains)", r"(?:je )?(?:conteste|fais appel|recours)\b(?! à)",
        (
            "sans (?:mon|notre|son|leur|aucun|ma|même|nous|me|m['’]|rien) ?(?:accord|consentement|autorisation"
            r"|demander|avis|avoir|permission|nous|prévenir|avertir)\w*"
        ),
        (
            "(?:personne|nul) (?:ne |n['’])(?:m['’]|nous |l['’]|lui |a |m['’]a |nous a )?(?:a |ont )?(?:jamais )?"
            "(?:demandé|répondu|prévenu|rappelé|lu|écouté|consulté)"
        ),
        r"(?:toujours|encore) (?:rien|pas|aucune?|sans)\b.{0,10}", "j['’]attends (?:toujours|encore)",
        "(?:sans|aucune|pas de|jamais de|zéro|pas eu de) (?:réponse|nouvelles?|retour|suite|effet)",
        "(?:vous |n['’])?(?:avez|m['’]avez|a) (?:été )?(?:refusé|ignoré|rejeté)e?",
        r"(?:votre|vos|ce|le) (?:refus|silence|rejet)\b",
        (
            "(?:délai|mois|un mois) (?:légal |prévu |d['’]un mois )?(?:est |a été |sont )?(?:dépassé|écoulé|passé"
            r"|largement|expiré|échu)\w*"
        ),
        r"(?:deux|trois|quatre|cinq|six|huit|\d+) (?:mois|semaines) (?:que|déjà|passés|sans)\b",
        (
            "(?:nous avions|j['’]avais|on avait|avais) (?:pourtant |bien |clairement )?(?:refusé|dit non|coché non"
            "|interdit)"
        ),
        r"(?:jamais|pas) (?:donné|autorisé|consenti|accepté|signé|demandé|dit oui)\b",
        "(?:demeurée?s?|restée?s?) (?:l['’]une et l['’]autre )?(?:sans|lettre morte)",
        "inadmissible|scandaleux|inacceptable|honteux", r"(?:il )?manque (?:toujours|encore|le|la|les|tout)\b",
        "(?:renvoie|renvoyez|se renvoie) la balle", "(?:réponse|lettre)[- ]types?",
        r"malgré (?:mon|ma|mes|nos|notre|leur|votre|vos|le|la|deux|trois)\b",
    ),
    "again-words": (
        (
            "(?:pour la |c['’]est la |ma |mon |une |la )?(?:deuxième|seconde|troisième|quatrième|cinquième|sixième"
            "|énième|[2-9](?:e|è|ème|eme)|[xn]ième) (?:fois|demande|relance|courrier|mail|message|lettre|rappel|envoi"
            "|courriel|réclamation|tentative)"
        ),
        r"relances?\b(?! (?:commerciale|webinaire))",
        "je (?:vous |me permets de vous |reviens vers |me )?(?:relance|reviens vers vous|réitère|répète)",
        (
            "(?:comme|ainsi que) je (?:vous )?(?:l['’])?(?:ai|avais) (?:déjà )?(?:dit|écrit|demandé|expliqué|indiqué"
            "|signalé)"
        ),
        r"(?:je vous |j['’]|vous )(?:ai|avais) (?:déjà |pourtant |bien |donc )?(?:écrit|demandé|réclamé|prié)\b",
        (
            "(?:ma|mes|mon|notre|leur) (?:demande|lettre|courrier|message|mail|courriel|premier|première|précédente?"
            r"|dernière?|opposition)s? (?:\w+ )?(?:du|de (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre"
            r"|octobre|novembre|décembre|la semaine)|restée?s?|d['’](?:avril|août|octobre))\b"
        ),
        r"(?:mon|ma|mes) (?:premier|première|précédent|précédente|dernier|dernière|précédents)\b",
        r"(?:votre|vos) (?:réponse|refus|lettre|courrier|mail|silence|message)s? (?:du|de|daté|type|d['’])\b",
        "(?:déjà|pourtant) (?:écrit|demandé|signalé|réclamé|dit)", "(?:re|rép) ?: re ?:",
        "(?:rappel|suite) (?:de|à) (?:ma|mon|mes) ", r"encore (?:une fois|moi)\b",
        r"(?:de )?nouveau (?:moi|demand|écri)\w*", "(?:oubliez|annulez|laissez tomber) (?:ce que|ma|mon)",
        "bis repetita",
    ),
    "urgent-words": (
        (
            "(?:avant|d['’]ici|pour|jusqu['’]à|au plus tard) (?:ce soir|demain|midi|minuit|lundi|mardi|mercredi|jeudi"
            r"|vendredi|samedi|dimanche|le \d|aujourd['’]hui)"
        ),
        r"(?:sous|dans les|dans un délai de|d['’]ici) (?:24|48|72|deux|trois|cinq|huit|sept|\d+) ?(?:heures|h|jours)\b",
        "immédiate?(?:ment)?", r"(?:sur-le-champ|dans l['’]heure|en ce moment(?: même)?)\b",
        r"urgen(?:t+|te|ce|tes|ces)\b", "(?:à l['’]heure|au moment) où j['’]écris",
        r"(?:marche|est|sont|y est|visible|ouvert|connecté|en ligne) (?:toujours|encore)\b",
        r"(?:encore|toujours) (?:en ligne|ouvert|visible|accessible|connecté|là|active?)\b",
        (
            r"(?:au secours|à l['’]aide|danger|menac\w+|violent\w*|ordonnance de protection"
            r"|interdiction d['’]approcher|caché\w* de)"
        ),
        r"(?:j['’]ai|elle a|il a|on a|ai) (?:\w+ )?(?:cliqué|payé|viré|tapé mon|donné mon|mis mon|mis ma)",
        "(?:mise en demeure|à défaut|réquisition|délai (?:de rigueur|légal))",
        "(?:délai|mois) (?:est |légal )?(?:dépassé|écoulé|expiré)",
        r"(?:police|gendarme\w*|juge)\b.{0,15}\b(?:vient|arrive|est)",
        "(?:troisième|quatrième|3e|3ème|4e) (?:fois|relance|demande|envoi|message|rappel)",
    ),
    "machine-phrases": (
        (
            "(?:réponse|message|accusé(?: de réception)?|notification|rappel|courriel|mail|envoi) "
            "(?:de réception )?automatique"
        ),
        r"(?:absence|absente?) (?:du bureau|jusqu['’]au|du \d+ au|actuellement)",
        (
            "(?:suis|serai|actuellement) (?:actuellement )?(?:absente?|en (?:congés?|vacances|déplacement|arrêt"
            r"|formation|télétravail))\b.{0,20}\b(?:jusqu|du|maternit|au|inclus|retour)\w*"
        ),
        "(?:congé|en congé) (?:de )?(?:maternité|parental|paternité|annuel|sabbatique)", "(?:à|dès) mon retour",
        (
            r"(?:échec de (?:la )?remise|non remis|n['’]a pas pu être (?:remis|distribué|délivré)|non distribu\w+"
            r"|boîte (?:aux lettres )?pleine|mail delivery|undeliver\w+)"
        ),
        "ne (?:pas|répondez pas) répondre (?:à ce|directement)", "merci de ne pas répondre",
        r"(?:votre|nouveau|un nouveau|le) ticket\b.{0,40}\b(?:a |est|créé|n°|#|dématérialisé|au statut)\w*",
        r"ticket (?:n° ?)?#? ?\d+",
        r"a (?:bien )?été (?:reçue?|enregistrée?|clôturée?|pris en charge|approuvée?|lu le|déposé)\b",
        "(?:a|ont) accepté (?:cette|votre|l['’]) ?invitation", "(?:accusé|confirmation) de (?:réception|lecture)",
        "(?:votre reçu|reçu n°|total payé|total ttc|payé par carte)",
        r"(?:synthèse|récapitulatif|résumé) (?:quotidien\w*|hebdomadaire|de (?:quarantaine|la semaine))",
        (
            "(?:voici votre résumé|ceci est un message|message généré|généré automatiquement|cette boîte n['’]est "
            "(?:pas|plus))"
        ),
    ),
    "sales-phrases": (
        r"(?:réserve[rz]|planifi\w+|demande[rz]) (?:une|votre|un) (?:démo\w*|créneau|appel|rendez-vous|place)",
        r"-? ?\d+ ?% (?:sur|de remise|de réduction|offerts?|pour)",
        r"(?:essai|audit|démo\w*|devis|webinaire|livre blanc|diagnostic) (?:gratuite?|offerte?|de \d+|sans)",
        "offres? (?:de lancement|limitée|exclusive|spéciale|exceptionnelle)",
        r"notre (?:solution|plateforme|plate-forme|gamme|expertise|offre de|collection)\b",
        "(?:saviez-vous|vous débordent|entreprises comme la vôtre|êtes-vous (?:prêt|sûr|en règle))",
        (
            "(?:se désabonner|vous désabonner|désinscription|afficher dans le navigateur|version en ligne"
            "|si vous n['’]arrivez pas)"
        ),
        "au sommaire", "cette semaine dans",
        "(?:finançable|formez-vous|places limitées|derniers? (?:rappel avant|places))",
        r"(?:ht|€ ht|dès \d+|à partir de \d+|seulement \d+ ?€|au lieu de \d+)\b",
        r"(?:seriez-vous disponible|auriez-vous \d+ minutes|un échange de \d+|\d+ minutes (?:cette|la) semaine)",
        r"(?:legs|héritage|donation|don) (?:de|d['’]une somme|de mes biens)\b",
        "(?:somme de|tirée? au sort pour|millions? (?:d['’]euros|de dollars))",
    ),
}  # fmt: skip
