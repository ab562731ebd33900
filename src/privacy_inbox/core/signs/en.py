"""The words of the rules in English. What each key means is said in `core/rules.py`."""

_MINOR_AGE = r"(?:[1-9]|1[0-7])"
_MINOR_FROM_TWO = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
)
_MINOR_WORD = f"(?:one|{_MINOR_FROM_TWO})"
_CHILD = (
    r"(?:son|daughter|child|children|kids?|boys?|girls?|grandson|granddaughter|grandkids?|grandchild(?:ren)?|niece"
    r"|nephew|pupils?|toddler|baby|teenager|lad|lass|stepson|stepdaughter|godson|goddaughter|godchild|wean|bairn)"
)
# Sons and nieces who help with the computer are grown up; so are those who marry.
_NOT_CHILD = (
    r"(?!-in-law| (?:process|compan|theme|entit|account)| (?:says|said|tells|told|swears|reckons|thinks|showed"
    r"|has shown|helped|looks after|set (?:this|it) up|is marrying|is typing|types|typed)\b)"
)
# Before "delete me": the writer does not want it, or quotes others.
_NOT_SAID = "(?<!not )(?<!n['’]t )(?<!dont )(?<!do i )(?<![\"“‘] )"
_PERSON_IS = "(?:he|she|they|daughter|son|i)(?:['’]s| is|['’]?m| am|['’]re| are| was|,|['’]ll be| will be)?"
# What may stand after an age: not "she is two payments behind".
_AGE_ENDS = (
    r"\b(?=[.,;:!?)\n]|$| (?:and|but|so|in|this|next|on|years? old|yrs|today|now|tomorrow|at|when|who|with|if|not|lol"
    r"|till?|until|since|already|u|ur|as|he|she|i|it|the|your|you|because|cos|bc|or)\b)"
    r"(?![.:]\d|,\d| and a| or (?:so|more))"
)

SIGNS = {
    "subject-access-words": (
        r"(?:this is|here is|making|make|submit\w*|my) an? ?(?:formal )?(?:s?ar|dsar|(?:subject )?access request)",
        r"(?:under|pursuant to|according to|per|by|invok\w+) (?:art(?:icle|\.)?) ?15",
    ),
    "copy-words": (
        # a copy, to see, to hear
        (
            r"cop(?:y|ies) of (?:all|every\w*|what\w*|it all|my|his|her|our|any|the (?:personal|data|information|file"
            r"|notes|footage|call|log)\w*)"
        ),
        (
            "(?:send|give|show|let|forward|supply|furnish) (?:me|us|him|her) (?:with |have )?(?:(?:a |the )?(?:full "
            r"|complete )?(?:copy|copies)|all (?:of it|the|my|your)|everything|whatever|my (?:\w+ )?(?:file|data"
            r"|records?|logs?|recordings?|history)|the (?:\w+ )?(?:recordings?|notes|logs?|footage|pictures of me))"
        ),
        (
            "(?:see|hear|read|have|know|told|get) (?:exactly )?(?:everything|whatever|what)"
            r" (?:it is )?(?:that )?(?:you|he|she|they|is|was|has)(?:['’]ve| have| are| people)?(?: \w+)? (?:hold"
            "|held|have|got|keep|kept|store|stored|written|wrote|recorded|know|collected)"
        ),
        r"everything (?:that )?(?:you|your \w+|filed|held|stored) (?:hold|have|keep|know|store|got|under|on|about)",
        (
            r"(?:personal )?(?:data|information) (?:that |which )?(?:you|is|are)(?: \w+)? (?:hold|held|have|keep|kept"
            "|possess|store|process) (?:about|on|of|concerning)"
        ),
        "(?:held|kept|stored|written down|got|kept|recorded) (?:about|on|for|of) (?:me|him|her|us|our client)",
        (
            r"what(?:ev(?:er|a)|v)? (?:data |information |have |has )?(?:do |did )?(?:you|u|ye|your \w+)"
            r" (?:\w+ )?(?:hold|have|keep|know|got|kept)\b.{0,20} (?:on|about|of|for) (?:me|him|her|us)"
        ),
        "under (?:his|her|my) name",
        (
            "(?:have|see|hear|get|getting|receive|releasing) (?:hold of )?(?:my|the|those|her|his)"
            r" (?:own )?(?:\w+ )?(?:recordings?|tapes?|call logs|footage|call notes|file|personnel file|transcripts?)"
        ),
        # where it came from, who had it
        (
            "(?:where|how|how on earth|where on earth|who|wherever) (?:did|do|have) (?:you|ye) (?:people "
            r"|come to )?(?:get|got|obtain\w*|find|have|buy|come by) (?:my|this|that|it|his|her|our|me|the|him)"
        ),
        "where (?:you|ye) (?:got|bought|had|found|obtained) (?:my|this|that|it|his|her|me)",
        r"from (?:whom|which \w+|who|what source)\b.{0,20} (?:did|do|have) you", "who (?:gave|sold|passed|told) you",
        (
            r"which of (?:your|the|you) (?:\w+ )?(?:suppliers|partners|brokers|people|colleagues)? ?(?:sold|gave"
            "|passed|told|has|have)"
        ),
        "(?:sources? of|origin of) (?:my|the|that|this|these) (?:data|address|information|number)",
        (
            r"who (?:else |at your \w+ |in your \w+ )?(?:has|had|have|['’]s)(?: been)? (?:seen|had|opened|looked|read"
            "|accessed|viewed|listened)"
        ),
        (
            r"(?:list|names) of (?:everyone|everybody|all|those|anyone|all those|the people|the companies|every\w*)"
            " (?:who|that|you|to whom)"
        ),
        (
            r"(?:which|what) (?:specific )?(?:companies|third parties|firms|partners|recipients)\b.{0,15} (?:you"
            "|received|have|got|it)"
        ),
        (
            "every (?:log line|email|e-mail|swipe|entry|page|note|recording) (?:of|between|against|about|that"
            "|in which|with)"
        ),
    ),
    "erasure-words": (
        (
            "(?:please|kindly|pls|plz|can (?:you|u|someone|ye)|could (?:you|someone|ye)|would you|want(?:s|ed)?|like"
            r"|need|ask(?:s|ed)?|asking|requests?|demands?|requires?|wish|must|now)\b(?!.{0,30}(?:\bnot"
            "|n['’]t) )[^.?!]{0,50} (?:delet|eras|wip|expung|purg|scrub|shredd?)(?:e|ed|es|ing)?(?! (?:request|polic"
            "|period|law))"
        ),
        (
            f"{_NOT_SAID}(?:delete|erase|wipe|remove|scrub|bin|destroy|burn|purge|shred) (?:me|us|my|everything"
            "|it all|all (?:my|of|the|personal|that|his|her)|him|them|our|every|his|her|the (?:lot|rest|account|video"
            r"|photo|picture|recording|post|page|whole|number|image|footage|clip|entry|personal)\w*|what)\b"
        ),
        f"{_NOT_SAID}(?:delete|wipe|erase) it", "(?:get|got|getting) rid of",
        (
            r"(?:have|had|get|want|wants) (?:\w+ ){1,4}(?:deleted|erased|wiped|destroyed|removed|taken down|taken out"
            "|gone|struck out)"
        ),
        "(?:deletion|erasure|removal) of (?:my|his|her|our|all|the (?:account|data|recording))",
        "(?:right|request) (?:to|for|of) (?:be forgotten|erasure|deletion) (?:under|of my|in respect|and)",
        (
            r"(?:exercis\w+|invok\w+|under|claim|using) (?:my|the|his|her|our) right (?:to|of) (?:be forgotten"
            "|erasure|deletion|delete)"
        ),
        r"under (?:art(?:icle|\.)? ?17)", r"art(?:icle|\.)? ?17",
        (
            rf"{_NOT_SAID}tak(?:e|ing|en) (?:it|them|that|him|her|this|these|those|the \w+|his \w+|her \w+|my"
            r" (?:photo|picture|video|name|face|post)\w*|all of it) (?:right )?(?:down|off (?:the|your|it)|out of"
            " (?:the|your))(?! (?:mailing|list))"
        ),
        r"(?:want|wants) (?:it|them|that|him|her|this|these|those|the \w+|my \w+) (?:down|off|gone|out)",
        "(?:can|could|should|must|has to|have to|needs? to) (?:it |this |that )?(?:come|be taken|go) (?:down|off)",
        "down with (?:it|them)", r"rub (?:me|us|him|her|it|out|my \w+) ?(?:out)?",
        "(?:vanish|disappear|gone) (?:for good|from (?:your|the)|altogether|entirely|completely)",
        "(?:i want|like|wish) to be forgotten",
        f"{_NOT_SAID}(?:forget|lose) (?:i ever|you ever|me|my (?:address|number|name|details))",
        "(?:like|as if|as though) (?:i|we|she|he) (?:was|were|had) never (?:been )?there",
        "nothing (?:of (?:me|us|him|her) )?(?:left|remaining) (?:with|of|on|in) (?:you|your|me|us|him|her)",
        "(?:no|every|any|not a|whatever) trace of (?:me|us|him|her|my)",
        "(?:any|no) longer (?:there|in your (?:system|files|records))",
        r"throw (?:it|them|everything|the \w+) (?:away|out)",
    ),
    "marketing-stop": (
        "(?:please|want to|wish to|like to) unsubscribe(?! (?:at|here|click|link|or|from this))",
        "unsubscribe (?:me|us|him|her|this|my)",
        r"(?:clicked|pressed|hit|used|tried) (?:on )?(?:the )?(?:\w+ )?unsubscribe",
        (
            "(?:i|we|she|he) (?:hereby |wish to |want to |would like to |already )*opt(?:ed)? out(?! of"
            " (?:the )?(?:sale|sell|shar|target))"
        ),
        "opt (?:me|us|him|her) out",
        r"tak(?:e|ing|en) (?:me|us|him|her|my \w+|our \w+) off(?! (?:the (?:system|page|site)|hold|guard))",
        r"off (?:of )?(?:your|the|that|this|any) (?:\w+ )?lists?",
        (
            r"(?:stop|quit|cease|desist from) (?:\w+ )?(?:send|e-?mail|mail|call|ring|writ|text|phon|contact|pester"
            r"|courting|bother|market|spam)\w*(?! (?:app|tool|list))"
        ),
        (
            "(?:stop|quit|cease|enough|end) (?:of |with )?(?:the|those|all|your|these|this|that|any)"
            r" (?:\w+ ){0,2}(?:ads?|e-?mails?|mails?|calls?|texts?|offers?|newsletters?|letters?|surveys?|brochures?"
            "|messages?|spam|marketing|post|thing)"
        ),
        (
            r"no (?:more|further) (?:of (?:these|this|those|your|that)|(?:\w+ )?(?:e-?mails?|mail|mails|calls?|texts?"
            r"|ads?|adverts|offers?|brochures?|catalogues?|letters?|promo\w*|surveys?|marketing|sales|newsletters?"
            "|messages?|interest))"
        ),
        "(?:that['’]s|that is) enough (?:post|mail|e-?mails?|letters?)",
        (
            r"i (?:\w+ )?object(?! (?:class|model|is|to (?:the|your|that) (?:fee|charge|price|bill|invoice)))\b(?=,"
            r"|\.| to| against| under| and)"
        ),
        (
            "objects? to (?:the |any |all |my |your |that |this |being )*(?:direct |further )?(?:market|profil"
            r"|process|use|guess|calculat|analy|mail|track)\w*"
        ),
        r"objection (?:to|under|against) (?:direct |the |your |any |this )*(?:market|profil|process|use|mail|art)\w*",
        (
            "(?:do(?:n['’]?t| not)|no longer|never) (?:want|wish|need|care) (?:any |to )?(?:more|further|receive|hear"
            r"|get|your (?:e?mails|offers|news\w*|brochures)|be (?:contacted|called|asked|sorted|marketed))"
        ),
        "(?:hear|receive|get|have) (?:no|nothing) (?:more|further) (?:of|from|about)",
        "never (?:again )?(?:ask|write|contact|call|ring|mail|e-?mail|text|bother) (?:me|us|him|her|to me)",
        "not to be (?:asked|contacted|called|mailed|marketed)",
        r"(?:do not|don['’]?t|not) (?:\w+ )?(?:contact|call|ring|e-?mail|mail|text|phone) (?:me|us|him|her|this|my)",
        r"leave (?:me|us|him|her|the \w+ \w+|my (?!record)\w+) (?:alone|in peace|be)", "spare me",
        r"i(?:['’]m| am|['’]ve| have)? (?:now |hereby )?untick\w*",
    ),
    "hold-words": (
        (
            "restrict(?:ion)? (?:of |the |its |my |our |all |any |further |to )*(?:processing|use|using|data|storage"
            r"|it)\b"
        ),
        r"(?:right to|art(?:icle|\.)? ?18|ask for|request|demand|want|exercise) (?:\w+ )?restrict(?:ion)?",
        (
            "(?:freeze|suspend|lock|block|ring-?fence|quarantine) (?:it|them|everything|the (?!door|account password)"
            "|my|our|her|his|that|this|all|away)"
        ),
        (
            r"(?:stay|stays|kept|keep it|remain|be|left|leave it|held) (?:\w+ )?(?:frozen|locked|sealed|untouched"
            "|blocked|under lock)"
        ),
        r"(?:put|leave|keep|place)\b(?! me)[^.?!]{1,40} on (?:ice|hold)",
        (
            r"(?:keep|leave|retain|preserve|store|hold|save)\b[^.?!]{1,60}(?:\bbut|\bwithout|\band|\bnor|[;,:])"
            " (?:please )?(?:(?:don['’]t|do not|nobody|no one|not|never|nothing) (?:is to |to |may |be )?(?:use|touch"
            r"|show|look|act|work|open|read|rely|do|share|go|let)|using|touching|showing|reading)\w*"
        ),
        (
            r"(?:nobody|no one|no-one|none of (?:you|your \w+)) (?:else )?(?:is to |may |should |must |shall |to "
            "|can )?(?:use|touch|act|work with|works with|rely|go near|goes near|make use|makes use|lays a|looks at"
            r" (?:it|them))\w*"
        ),
        r"let (?:nobody|no one|nothing) (?:\w+ )?(?:use|touch|act|happen|open|make|near|look)\w*",
        (
            "(?:not|nor|neither) (?:to )?(?:be )?(?:used|shown|touched|relied|acted) (?:for|until|till|upon|on|in|nor"
            "|while|by)"
        ),
        (
            "(?:do not|don['’]t|mustn['’]t|must not|not to|refrain from|stop) (?:use|using|touch|act|rely|show|work"
            r"|deal|lean|relying|acting)\w*\b[^.?!]{0,60} (?:until|till|while|before|pending|as long as)"
        ),
        (
            r"until\b[^.?!]{0,60} (?:(?:nobody|no one|nothing) (?:is|should|may|to|must)|(?:don['’]t|do not"
            r"|should not|must not|not be|nobody) (?:be )?(?:use|touch|show|act|share|pass|rely)\w*|hands off|lock"
            "|freeze)"
        ),
        "hands off", "(?:lie|sit|stay|remain) (?:there )?(?:untouched|unused|where (?:it|they))",
        (
            "pending (?:the |our |my |your )?(?:outcome|dispute|court|appeal|check|investigation|resolution|hearing"
            "|claim|review)"
        ),
    ),
    "portable-words": (
        "(?:data )?portability (?:request|right|of my)", "right (?:to|of) (?:data )?portability",
        r"art(?:icle|\.)? ?20\b(?! ?\d)", "machine[- ]readable", r"(?:\.|dot )?(?:json|csv|xml|gpx|kml|opml|vcf|xspf)",
        "structured(?:,| and| file| format| form)", "commonly[- ]used",
        "export (?:all |of )?(?:my|me|our|his|her|everything)",
        r"(?:my|all|everything|notes|contacts|history|it|them) (?:\w+ ){0,3}exported", "as a spreadsheet",
        (
            r"(?:file|form|format|shape|something|sort|whatever)\b[^.?!]{0,30} (?:can|could|will|['’]ll"
            r"|program['’]?ll|may|to) (?:\w+ )?(?:swallow|import|eat|digest|chew|load|ingest|take in|read in)"
        ),
        (
            "(?:importer|import|programs?|system|app|machines?|software|computer|watch|tool|provider)(?:['’]s"
            r"|['’]ll)? (?:\w+ )?(?:can |could |will |to )?(?:\w+ )?(?:swallow|eat|import|digest|chew|ingest"
            r"|load)s?\b"
        ),
        (
            r"(?:file|form|format) (?:that |which |of the sort that |of )?(?:\w+ ){0,3}(?:computer|machine|system"
            "|program|importer)s?(?: can| could| will| may| reads?| takes?| eats?| like)"
        ),
        (
            r"(?:hand|send|sent|pass|move|transfer|transmit\w*|forward|push|carr(?:y|ied)|port|give|pour|go|carry|tip"
            r"|shift)\b[^.?!]{1,50} (?:directly|straight|over|across)(?: over| across)? (?:to|into)"
        ),
        "(?:directly|straight|over|across) to (?:my|our|the|their|his|her) (?:new|next|other)",
        (
            r"(?:push|pass|hand|transfer|send) (?:all )?(?:my|her|his|our) (?:\w+ ){1,3}(?:to|over to|across to)"
            " (?:them|theirs|my new|the new|her new|his new|another)"
        ),
        (
            r"(?:new|next|other) (?:provider|supplier|app|program|firm|watch|system|software|machine)\w* (?:can|could"
            "|will|wants|takes|reads|asks)"
        ),
    ),
    "correct-words": (
        r"(?:please|to|must|should|you|be|kindly) rectif\w+", "rectification of (?:my|the|his|her)",
        (
            "correct (?:my|the (?!amount|address is|answer|way|person|form|place|department)|her|his|our|your records"
            "|both|date)"
        ),
        "(?:be|have it|get it|card|entry|record|name|that|this|date|have this|please) corrected",
        r"(?:please|kindly|can you|could you) correct\b(?! me)",
        "(?:right to correct|correction (?:of|to) (?:my|the|his|her))",
        r"put (?:it |that |this |them |my \w+ |the \w+ |the \w+ \w+ |his \w+ |her \w+ )?right",
        "put (?:right|straight)", r"(?:misspel|mis-?spel|misspelt)\w*",
        "(?:spelt|spelled) (?:wrong|with|without|incorrectly)", "spelling of (?:my|her|his|our)",
        (
            "(?:amend|alter|fix|change|update) (?:it|my|her|his|the|that|our|this) (?:to|name|surname|address|record"
            "|entry|title|date|spelling|details|card|file|last name|first name)"
        ),
        "(?:get|have|got|see) (?:it|that|this|them) (?:altered|amended|changed|fixed|right)",
        "wrong (?:name|date|birthday|spelling|title|surname|postcode|initial|gender|house|way round|birth)",
        (
            r"(?:it['’]s|i['’]m|i am|name is) (?:now )?[\w'’-]+,? (?:and )?not (?!an? |the |in |sure|going|looking"
            r"|asking)[\w'’-]+(?=[,.;)\n]|$)"
        ),
        r"\d+,? (?:and )?not \d+",
        r"(?:mr|mrs|ms|miss|mx|dr|prof|doctor)\b[^.?!]{0,15} not (?:an? )?(?:mr|mrs|ms|miss|mx|dr|doctor)",
        (
            r"(?:you have|you['’]ve got|you['’]ve|have|had|got) (?:me|him|her|us|my \w+) (?:down |listed |filed "
            "|recorded )?(?:as|under)"
        ),
        "since (?:the|my|our) (?:wedding|marriage|divorce)", "my (?:maiden|new) (?:sur)?name",
        "(?:my|her|his) (?:surname|name|title|address|postcode) is (?:now |not )",
        r"(?:should|ought to|has to|must|to) (?:be|read|say|show) (?:\w+ )?(?:not|instead|and not)",
        r"with (?:one|two|a|an) [a-z](?: and|,|\.)", "(?:i['’]m|i am) (?:still )?(?:alive|not dead|no widow)",
    ),
    "withdrawal-words": (
        "withdraw(?:s|n|al|ing)?", r"revok\w+", r"tak(?:e|ing) (?:it|that|my \w+|the \w+) back",
        "no longer (?:agree|consent)", "changed my mind", "(?:my|the|that) consent",
        "i (?:said yes|agreed|signed|ticked|consented)",
    ),
    "machine-decision-words": (
        r"algorithm\w* (?:decid|refus|reject|said|says|turned|has|mark|scor|made)\w*",
        r"(?:solely |wholly |fully |purely )?automated (?:decision|processing|refusal|rejection|check|means)\w*",
        (
            "(?:computer|machine|system|robot|bot|software|program|model|engine)(?:s)? (?:has |had |just "
            "|simply )?(?:decid|refus|reject|turned|mark|scor|said|says|declin|flag|bann|thinks|thought|computed"
            r"|reckon|made (?:me|of|up))\w*"
        ),
        (
            r"(?:decid|refus|reject|turned down|mark|scor|declin|flagg|bann|judg|profil)\w* by (?:an? |the |your "
            "|some )?(?:computer|machine|system|robot|bot|software|program|algorithm|model)"
        ),
        (
            "(?:a|an|some|real|living|actual|named|responsible|proper|one) (?:human|person|human being|officer"
            r"|underwriter|manager|recruiter|reviewer|examiner|body|somebody|clerk)\b[^.?!]{0,25} (?:look|review"
            "|decid|go over|goes over|go through|goes through|examin|reconsider|re-?mark|re-?read|overrul|overturn"
            r"|assess|set|prepared|open)\w*"
        ),
        r"human (?:review|eyes|intervention|reviewer)\w*",
        "(?:want|ask|asks|asking|have|let|would|need|get|by|till|until) [^.?!]{0,20}human being",
        r"(?:living|real|actual|flesh[- ]and[- ]blood)(?:, \w+)? (?:person|human|somebody|underwriter|being|reviewer)",
        (
            "(?:human|person|somebody|someone|anyone|anybody|body|one|examiner) with (?:a pulse|eyes|authority|the"
            " (?:right|power|authority)|a heart|a brain|power)"
        ),
        "who (?:can|could|may) (?:overrule|overturn|change (?:it|the (?:answer|decision)))",
        "(?:somebody|someone), not something",
        r"not (?:the|a|your|another) (?:same )?(?:\w+ )?(?:computer|machine|program|robot|algorithm|bot)",
        "no (?:human|person|one|real person|living person)(?: being)? (?:looked|read|saw|involved|in the loop|ever)",
        r"wait (?:\w+ )*for a person", r"overrul\w+", r"art(?:icle|\.)? ?22", "un-?bot",
        r"opt\w* out of (?:being )?profil\w+", "(?:being|been|was|am) profiled",
        (
            r"(?:read|decide|think|judge|go through|go over|mark|assess)\w*(?: (?:it|this|my \w+"
            r"|the \w+))?(?: and \w+)? again"
        ),
        r"what (?:the|that|those|my) (?:\w+ )?(?:was|were) made (?:of|from)",
        "(?:risk|credit|trust|fraud|tenant) score (?:of|that|gave|you|is|was)",
    ),
    "do-not-sell": (
        r"(?:do not|don't|stop|quit|opt(?:ing)? out of|never|not)(?: \w+){0,3} (?:sell|sale|selling|sold)\b",
        "global privacy control", r"gpc\b", r"retarget\w*", "cross-context",
    ),
    "limit-sensitive": (
        "limit(?:ing)? (?:to |the )?(?:use|disclosure)", "sensitive (?:personal )?information",
    ),
    "points-below": (
        "(?:see|with the|quoted|copied|e-?mail|mail|thing|this|one|message) (?:below|underneath|beneath)",
        "what(?:['’]s| is) (?:below|underneath|beneath)",
        "(?:mail|e-?mail|thing|message|one) (?:at the (?:bottom|end)|attached)", "forward what",
        "(?:this|it|what) (?:came|arrived|went|landed) (?:to|on|at|in|from)",
    ),
    "is-it-yours": (
        "(?:is|was|are|were) (?:this|that|it|these|those|he|she|they) (?:really |one of |from )*(?:you|yours)",
        "in your (?:firm's |company's )?name", r"phish\w*", r"scam\w*", r"spoof\w*", "spam", "junk",
    ),
    "child-age": (
        # years: he's nine, im 12, she turned sixteen, aged 7, not 18 till November
        f"(?:{_MINOR_AGE}|{_MINOR_WORD})(?:[ -]and[ -]a[ -]half)?[ -]?(?:years?|yrs?|months?|mths?|weeks?)[ -]?olds?",
        f"{_MINOR_AGE} ?y[/.]?o", rf"aged? (?:of )?(?:only |just )?(?:{_MINOR_AGE}|{_MINOR_FROM_TWO})\b(?! \w+ ago)",
        (
            f"{_PERSON_IS} (?:only |just |about to be |nearly |almost |not yet |not even |barely |still )*(?:"
            f"{_MINOR_AGE}|{_MINOR_FROM_TWO}){_AGE_ENDS}"
        ),
        (
            "(?:patient|customer|user|account holder|member|caller|winner|player|author|recipient"
            rf"|addressee)\b[^.?!]{{0,30}} is (?:only |just )?(?:{_MINOR_AGE}|{_MINOR_FROM_TWO})(?=[.,;!]| years)"
        ),
        f"(?:turn|turns|turned|turning|makes (?:her|him)|rising) (?:{_MINOR_AGE}|{_MINOR_FROM_TWO}){_AGE_ENDS}",
        (
            rf"(?:{_MINOR_AGE}|{_MINOR_WORD}) and (?:a half|three[- ]quarters|a bit)\b(?! (?:years|months|weeks|days"
            "|hours|minutes|thousand|million|miles|pages|times|per ?cent|pounds|acres))"
        ),
        f"who(?:['’]s|['’]ll be| is| will be| turns) (?:only |just )?(?:{_MINOR_AGE}|{_MINOR_FROM_TWO}){_AGE_ENDS}",
        (
            r"(?:not|\w+n['’]?t|before (?:he|she|i|they) (?:turns?|is|am|are)|until (?:he|she|i|they) (?:turns?|is|am"
            f"|are)) (?:yet |even |quite |be )*(?:1[3-8]|thirteen|sixteen|eighteen){_AGE_ENDS}"
        ),
        "(?:be|turn|turns) (?:eighteen|18) (?:next|in|on|only|this|at)",
        r"[a-z]{3,}, (?:aged )?(?:[4-9]|1[0-7])(?=, [a-z]+ (?!\d))",
        f"[a-z]{{3,}}, (?:{_MINOR_FROM_TWO})(?=, (?:who|has|was|is|and|he|she|got|put|plays|filled))",
        # too young
        r"(?:under|not|below)[- ](?:the )?age\b(?! (?:limit|discriminat))", "under-(?:[5-9]|1[0-8])['’]?s?",
        r"under (?:[5-9]|1[0-8])(?=['’]?s\b| years| and| in| at|[.,;?!)])",
        (
            rf"under[- ](?:{_MINOR_FROM_TWO}|eighteen|eights?|nines?|tens?|elevens?|twelves?)s?\b(?! (?:minutes|hours"
            "|days|pounds|dollars|percent|weeks|months|headings))"
        ),
        "u-?(?:[6-9]|1[0-9])['’]?s?",
        "(?:old enough|too young|not allowed) to (?:vote|drive|buy|drink|have an account|sign|work|be on)",
        "(?:really |not |n['’]t )+old enough",
        # birthdays, years of birth
        "(?:[1-9]|1[0-8])(?:st|nd|rd|th) (?:birthday|bday)",
        (
            "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
            "|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth) birthday"
        ),
        "happy (?:[1-9]|1[0-8])(?:st|nd|rd|th)",
        "(?:my|her|his) (?:thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|sweet sixteen)",
        (
            r"(?:born|birth|birthdays?|bday|dob|b\. ?day|birth year|birth date)\b[^.?!]{0,25} (?:['’]?(?:09|1[0-9])"
            r"|20(?:09|1\d|2\d))\b(?! (?:report|edition))"
        ),
        r"(?:real |her |his )birthday,? 20(?:09|1\d)",
        (
            r"(?:date|dates|year)s? of birth\b[^.?!]{0,30} (?:20(?:09|1\d|2\d)|\d{1,2}[./-]\d{1,2}[./-](?:09|1\d"
            r"|20(?:09|1\d|2\d)))"
        ),
        "born (?:on |last )(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|week|month)",
        r"age:? (?:[1-9]|1[0-7])\b(?!\d| to )",
    ),
    "child-school": (
        # years and forms: Year 5, P4 and first class, 4th grade, Std III and class IX, JSS2 and Grade R
        (
            r"(?:years?|yrs?|grades?|class|primary|form|klasse|std\.?|(?:standard|basic)(?! one)) (?:[1-9]|1[0-3]|r|k"
            rf"|{_MINOR_FROM_TWO}|one)['’]?s?\b(?! (?:ago|later|of the|fire|vehicle|licen|contract|warrant|certif"
            "|support|plan|year|in a row|on|and counting))"
        ),
        r"(?:class|std\.?|standard) (?:[ivx]{1,4}|lkg|ukg)(?:[- ]?[a-h])?",
        "(?:[1-9]|1[0-2])(?:st|nd|rd|th)[- ](?:grade(?:rs?)?|std|standard|class|form)",
        (
            "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
            "|twelfth)[- ](?:grade(?:rs?)?|form(?:ers?)?)"
        ),
        (
            r"(?:in|into|starts?|starting|my|our|teach|both|of|was|finish\w+|from) (?:(?:first|second|third|fourth"
            "|fifth|sixth) )(?:class|classes|year of (?:secondary|primary))"
        ),
        "(?:third|fourth|fifth|sixth) class(?:es)?", r"(?:y|yr)[1-9]\b|y1[0-3]",
        r"p[1-7]\b(?! (?:incident|ticket|priority|issue|alert|outage))", r"s[1-6]\b(?! (?:bucket|storage|incident))",
        "(?:jss|ss|jhs|shs|sec|js) ?[1-4]", "cm[12]", "ce[12]",
        r"(?:teach|in|of|class|form|from|im|i['’]m in|students of|whole of) (?:[1-9]|1[0-3]|[ivx]{1,4})-?[a-h]\b",
        r"[1-9]\. klasse", "nat(?:ional)? ?5s?",
        r"(?:reception class|in reception|reception (?:children|teacher|class\w*|kids))",
        "(?:early years|foundation stage|key stage|ks[1-4]|eyfs)", "(?:junior|senior) infants",
        "infants?['’]? (?:school|class)", "infants", "transition year", r"(?:junior|leaving) cert\w*",
        "(?:lower|upper) sixth", r"sixth[- ]form\w*", "freshman", "sophomore", "(?:junior|senior) year",
        (
            "(?:junior|middle|primary|secondary|elementary|prep|preparatory|infant|grammar|nursery|high|boarding"
            r"|ballet|sunday|saturday|language|music)[- ]school\w*(?! (?:teacher conference|reunion|sweetheart))"
        ),
        "elementary", "grundschule", r"gymnasium\b(?! (?:member|equipment|card))",
        r"(?:pre-?k|k-12|ukg|lkg|anganwadi|kindy|kinder)\b", r"(?:starts?|in|at|started|starting) prep\b",
        r"kindergart\w+", "nursery", r"pre-?school\w*", "cr[eè]che", "play ?group", "playschool", "toddler group",
        "day-?care", "child ?care", r"child-?mind\w*", "after-?school (?:club|care)?",
        "(?:breakfast|holiday|homework|after-school) club",
        # teachers, lessons, exams
        "home ?room", r"(?:class|form|my|her|his|year) (?:teacher|tutor)\b",
        r"(?:miss|mrs|mr|sir) \w* ?(?:said we|told us|makes us|lets us|gave us|says we|wants us)",
        r"(?:from|in|with|of) (?:my|her|his|their|our) class\b",
        "class(?:room| photo| list| chat| council| rep| tablet| trip| page| register|mates?)",
        (
            "(?:parents['’]? evening|sports day|nativity|school assembly|detention|field trip|school fair|bake sale"
            "|report card|spellings|spelling (?:test|bee|list)|times tables|show and tell)"
        ),
        r"home ?work\b(?! sheets)", "gcses?", "a-levels?", r"mocks?\b(?= (?:exam|this|in|on|next|week|flag|,|\.))",
        "(?:board|half-?yearly|past) (?:exams?|questions)", "(?:cbse|icse|naplan|sats|psle|waec|matric|eleven-plus)",
        "(?:double|top set) maths", "roll (?:no|number)",
        (
            r"school[ -]?(?:bag|bus|uniform|laptop|run|account|trip|play|dinners?|gates?|photo\w*|mail|e-?mail"
            "|project|friends?|tablet|day|lunch|musical|fees|chromebook|kids?|work|year|ipad|choir|concert)"
        ),
        (
            "(?:at|from|after|off|to|left|starts?|before|the) school(?= (?!teacher|district office|board|of|holidays"
            "|in the)|[.,!?;])"
        ),
        "work[- ]experience(?: week| student| lad| lass| fortnight| placement)", "(?:saturday|paper) (?:job|round)",
        "lollipop (?:lady|man)", "free (?:school )?(?:dinners|meals)", "reading (?:levels?|buddies|scheme|age)",
        # clubs, camps, teams
        "brownies", r"cubs?\b(?= |,|\.)(?! reporter)", "cub['’]s", "beavers", "scouts?", "girl guides?",
        "(?:sea|army|air) cadets?", "nippers", "auskick", "joeys", "timbits", "little league", "t-?ball", "pee ?wee",
        "pop warner", "youth (?:team|club|group|section|squad|orchestra|choir|theatre|football|hockey|soccer)",
        (
            r"junior(?:s|['’]s)?\b(?= (?:section|team|squad|member|club|swim\w*|league|golf|chess|choir|side|academy"
            r"|football|rugby|tennis|hockey|camogie|athlet\w*)|,|\.)"
        ),
        "(?:summer|day|holiday|sleepaway|soccer|football|coding|half-?term|scout|band|church|easter) camps?",
        r"camp (?:counsel\w+|cabin|bus|form)",
        "(?:swimming|ballet|pony|piano|violin|gymnastics|karate|judo|dance) (?:squad|lessons?|class(?:es)?)",
        "(?:team|squad) ?sheet", "academy['’]s",
        # doctors
        r"paediatric\w*", r"pediatric\w*",
        "children['’]s (?:ward|home|hospital|hospice|centre|services|unit|clinic|section|choir|party)", r"neonat\w+",
        "nicu", "scbu", "maternity (?:ward|unit)", "special care baby", "health visitor", "camhs", r"midwi\w+",
        "(?:milk|baby|wobbly|front) (?:tooth|teeth|canine)", "(?:tooth|teeth) missing", r"orthodont\w+",
        # feasts
        "(?:first |holy )+communion", r"communion (?:dress|photo\w*|class|money|day)",
        r"confirmation (?:photo\w*|class\w*|candidate\w*|dress|money|group|lesson\w*)", "christening", "ba[rt] mitzvah",
    ),
    "child-words": (
        # sons and daughters
        (
            rf"(?:my|our|her|his|their|your|wee|little|small|young(?:er|est)?) (?:(?!adult|grown)\w+ )?{_CHILD}\b"
            f"{_NOT_CHILD}"
        ),
        (
            r"(?:my|our) (?:eldest|youngest|oldest|middle one|last ?born|first ?born|twins|triplets|small ones)\b(?!"
            " (?:clients?|offices?|branch|compan|accounts?|member|employee))"
        ),
        (
            r"(?:the|those|these|of the|some|two|three|four|five|six|several|\d+) (?:\w+ )?(?:children|kids|pupils"
            "|schoolchildren|youngsters|little ones|toddlers|teenagers|teens|infants|weans"
            r"|bairns)\b(?! don['’]t inherit| were (?:small|little|young|at home))"
        ),
        (
            "(?:the|a) (?:child|kid|pupil|toddler|little girl|little boy|schoolgirl|schoolboy|youngster"
            r"|newborn)\b(?!-in-law| process| compan| theme| entit| account| record| node| page| at heart)"
        ),
        "(?:kids?|children)['’]s? (?:names?|faces?|data|details|photos?|birthdays?)",
        (
            r"(?:sixteen|eleven|twelve|fourteen|fifteen|ten|nine|eight|\d+) (?:lads|girls|boys|kids|children|pupils"
            "|little ones|swimmers|scouts)"
        ),
        "(?:girls|boys) and (?:boys|girls)",
        r"a minor\b(?! (?:issue|point|change|correction|error|matter|thing|detail|update|bug|fix))",
        r"(?:minors?|minor child|minor['’]s)\b(?= (?:data|child|at|in|under|whose|and)|['’]|\.)", "under-?age",
        "little (?:one|brother|sister|boy|girl|man|fella|madam|lad|people)(?:['’]?s)?",
        "wee (?:one|man|lass|lad|boy|girl|yin)(?:['’]?s)?",
        "(?:wean|bairn|bub|bubba|kiddo|tween|teen|tot|nipper|littlun)(?:['’]?s)?", "kiddies?",
        (
            "(?:school ?(?:girl|boy|child|children|kid)|newborn|infant|toddler|teenager|young person"
            r"|young people)(?:['’]?s)?\b(?! mortality)"
        ),
        "(?:young|younger|kid|little|big|baby) (?:brother|sister|bro|sis)",
        # wards
        r"foster(?:ing|ed)?\b(?! (?:good|better|growth|innovation|team|trust|collab|a ))",
        (
            r"(?:legal |court-appointed )?guardians?['’]?\b(?= of (?:the |a |my )?(?:child|minor|girl|boy)|['’]s?"
            " (?:name|phone|number|signature|consent))"
        ),
        "parental (?:responsibility|consent|permission|rights|leave form)", r"kinship care\w*", "looked[- ]after",
        "(?:sole|shared|full|joint) custody", "custody (?:of|order|case|battle)", "care order",
        (
            "(?:parent|parents|mum|mums|mom|moms|mother|mothers)['’]s? (?:phones?|mobiles?|cells?|numbers?|consent"
            "|card|permission|signature|e-?mails?)"
        ),
        "sibling pair", "small (?:patients|readers|guests|visitors|ones|customers)",
        # said by a child
        (
            r"my (?:mum|mummy|mom|mommy|mam|dad|daddy)\b(?!,? (?:died|passed|was|who|had|has (?:dementia|died|been)"
            r"|is (?:in |an? |\d\d|eighty|ninety|seventy|sixty))|['’]s (?:house|flat|funeral|bank|estate|carer|old"
            "|maiden|account with))"
        ),
        (
            "(?:mum|mummy|mom|mommy|mam|daddy|dad) (?:says?|said|told|doesn['’]?t|dont|wont|won['’]?t|signed|made"
            "|will|lets?|thinks)"
        ),
        (
            "(?:mums?|mum['’]s|moms?|mom['’]s|dads?|dad['’]s|nans|nan['’]s|parents) (?:card|phone|account|permission"
            "|pin|password|ipad|laptop)"
        ),
        "(?:dont|don['’]t|do not|pls dont) tell (?:my )?(?:mum|mom|dad|parents)",
        r"(?:grounded|pocket money|bedtime|my allowance|babysit\w*|home time|sleepover|play ?date)",
        "(?:robux|roblox|minecraft|fortnite|v-?(?:bucks|coins)|pok[eé]mon)",
        # things
        (
            "(?:teddy|teddies|tooth fairy|cuddly toy|soft toy|stuffed animal|pushchair|pram|baby buggy|stroller|nappy"
            "|nappies|diapers?|high ?chair|babygro|onesie|pacifier|lego|dolls?['’]?|dinosaur|unicorn|paddling pool"
            r"|sandpit|bouncy castle|face[- ]paint\w*|sticker (?:album|book|chart)|hamster|storybook|colou?ring"
            " (?:book|in)|playground|playpark|soft play|baby monitor|cots?)"
        ),
        "(?:crayons?|book ?bag|lunch ?box)",
    ),
    "grown-up": (
        f"(?:grown[- ]up|adult|grown) {_CHILD}",
        (
            rf"(?:{_CHILD}|boy|girl|lad)(?:,? \w+)?,? (?:who )?(?:is|['’]s|aged?|turned|of)? ?(?:[2-9]\d|twenty"
            r"|thirty|forty|fifty)\b"
        ),
        "parent company", r"child[- ](?:process|theme|account|compan\w+|entit\w+|node|record|element|page)",
        "(?:kids|children|they) were (?:small|little|young|at home)",
        rf"{_CHILD}['’]s (?:wedding|wife|husband|mortgage|fianc\w+|new house|own (?:kids|children))",
        (
            "(?:son|daughter|niece|nephew|grandson|granddaughter) (?:is|['’]s) (?:a|an) (?:doctor|consultant|lawyer"
            "|solicitor|teacher|nurse|engineer|accountant|plumber|dentist)"
        ),
        (
            "(?:girl|boy|lad|young man|young lady) (?:on|at|from|in) (?:the |your )?(?:desk|phone|chat|till|counter"
            r"|branch|call cent\w+|reception|support|shop|help\w*)"
        ),
        "adult (?:learner|education|social care)",
    ),
    "for-somebody": (
        "on behalf of", "my client", "our client", "power of attorney", "executor", "executrix", "probate",
        "authori[sz]ed agent", "acting for", "act for", "instructed by", "court-appointed", "guardian of",
        "our member", "steward", "asked me to (?:write|pass|get|ask)", "asks that (?:her|his|their)",
    ),
    "client-data": (
        r"(?:my|our) (?:\w+ )?(?:employer|old firm)",
        r"(?:you|which) (?:run|host|keep|hold)\b.{0,30}\bfor (?:them|us|my)",
        "our (?:staff|employees|users|customers|tenants|pupils|members|drivers)",
        "your (?:tool|portal|platform|system|app) (?:that|which) we", "licen[cs]e from you",
        "on (?:its|their|our|your) (?:instructions|behalf)", "data processing agreement", "dpa", "controller",
        "sub-?processors?",
    ),
    "authority-words": (
        "(?:information commissioner's office|data protection commission|supervisory authority) (?:writes|has|is)",
        "attorney general", "ombudsman", "court order", "subpoena", "warrant", "detective", "constable", "sergeant",
        "constabulary", "police (?:officer|station|service|force)", "tribunal", "registrar",
        "statistical (?:office|bureau)", "we are instructed", "letter before (?:action|claim)", "legal proceedings",
        "without further notice", "statutory (?:power|notice)",
    ),
    "breach-words": (
        "data (?:breach|leak)", "breach", "leak(?:ed|s)?", "hack(?:ed|er)s?",
        "wrong (?:person|recipient|attachment|envelope|inbox|list)", "someone else's", "somebody else's",
        "another (?:customer|person|patient|family)(?:['’]s)?", "(?:not|never) meant for", "by mistake",
        "(?:anyone|anybody|everyone|everybody|the whole world) can (?:see|read|open)",
        r"(?:on|for sale on) a (?:\w+ )?forum", "in my account", "took over", "taken over", "recall(?:ed)?",
        "lost (?:a |the |my |our )?(?:laptop|stick|phone|bag|folder)", "opens? for any(?:body|one)",
        "deleted my copy", "(?:put|typed|gave|entered) (?:in )?my password",
    ),
    "own-address": (
        "own address", "address (?:that |which )?only you", "nowhere else", "nobody else (?:alive|on|ever)",
        "(?:never|not)(?: been)? (?:used|given) (?:for|to) any(?:thing|body|one|where) else",
    ),
    "complaint-words": (
        "complaint", "i(?: wish| want| would like|['’]d like) to complain", "complain(?:ing)? (?:about|of|to)",
        "appeal(?:ing)?", "you(?:r)? (?:had a month|month (?:is|ran|has))",
        "without (?:my |any )?(?:permission|asking|consent)", "nobody asked me", "you refused",
        "still (?:have(?:n['’]t| not)|no|not|nothing|waiting)", "no (?:reply|answer|response)", "ignored",
        "(?:your|the|a calendar) month (?:is|has|was|ran|expired|from)", r"weeks and (?:counting|\w+ days)",
        "(?:was|were|been)(?:n['’]t| not| never) asked", "never (?:said yes|agreed)", "your (?:refusal|denial)",
        "where (?:is it|are the (?:other|rest))", "not (?:one|a single) (?:page|word|line|reply)",
    ),
    "again-words": (
        "for the (?:second|third|fourth|fifth|umpteenth) time",
        "(?:second|third|fourth|fifth) (?:request|reminder|letter|mail|e-?mail|time)", "reminder",
        "as i (?:wrote|said|asked)", r"i (?:already |have |had |also )*(?:wrote|written|asked|requested)\b",
        "following up", "chas(?:e|ing)",
        "my (?:earlier|previous|last|first) (?:request|mail|e-?mail|letter|message)",
        "your (?:reply|answer|refusal|denial|letter) (?:of|dated)",
    ),
    "urgent-words": (
        "(?:by|until|before|on) (?:today|tomorrow|tonight|noon|monday|tuesday|wednesday|thursday|friday)",
        r"within (?:24|48|72|\w+) hours", "right now", "immediate(?:ly)?", "danger", "urgent(?:ly)?",
        "as i (?:write|type)", "(?:this|last) (?:minute|night)", "deadline", "hiding", "restraining order",
        "still (?:up|online|live|open|visible)", "overdue", "police", "goes live", "i (?:clicked|paid|typed)",
        "minutes ago", "an hour ago",
    ),
    "machine-phrases": (
        "out of (?:the )?office", "automatic reply", "auto-?reply", "on (?:annual|maternity|parental) leave",
        "limited access to (?:my )?e-?mail", r"undeliver\w+", "could not be delivered", "do not reply to this",
        "this (?:mailbox|inbox|address) is (?:not|no longer) (?:monitored|read|in use)",
        r"(?:ticket|case) (?:number )?(?:# ?\d+|no)", "your ticket", "has been received", "read receipt",
        "was read on",
    ),
    "sales-phrases": (
        "book a (?:demo|call|slot)", r"\d+ ?% off", "free (?:trial|demo|audit|webinar)", "limited (?:time )?offer",
        "our (?:solution|platform|award-winning)", "companies like yours", "quick (?:call|chat|question)",
        "view in browser", "manage (?:your )?preferences", "in this issue", "this week's", "decision[- ]makers?",
        "roi",
    ),
}  # fmt: skip
