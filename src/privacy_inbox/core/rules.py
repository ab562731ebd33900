"""Classification rules: what words, shapes and header fields say that a model need not learn.

Each row names itself, says why it holds, and adds its weight (in log-odds) to what it points to. Rules and model are
summed, so a rule convinces, it never decides alone; what fired is kept as evidence.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from privacy_inbox.core.message import Message
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right

Label = Category | Right | Flag


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a decision: the words or the fact, what it points to, how strongly (log-odds)."""

    text: str
    points_to: str
    weight: float


@dataclass(frozen=True, slots=True)
class Rule:
    """`find` returns the words that make the rule hold, or an empty string."""

    name: str
    why: str
    points_to: tuple[tuple[Label, float], ...]
    find: Callable[[Message], str]


def _words(*phrases: str) -> Callable[[Message], str]:
    """A rule about the writer's own words and the subject: one of these phrases (patterns), as whole words."""
    compiled = re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)

    def find(message: Message) -> str:
        found = compiled.search(message.text[:20_000]) or compiled.search(message.subject)
        return found.group().strip() if found else ""

    return find


def _whole(pattern: str) -> Callable[[Message], str]:
    """A rule about a mail that says nothing else."""
    compiled = re.compile(rf"\W*(?:{pattern})\W*", re.IGNORECASE)

    def find(message: Message) -> str:
        said = (message.text or message.subject).strip()
        shown = message.forwarded or message.quoted
        return said if not shown and len(said) < 80 and compiled.fullmatch(said) else ""

    return find


def _header(name: str, pattern: str) -> Callable[[Message], str]:
    compiled = re.compile(pattern, re.IGNORECASE)

    def find(message: Message) -> str:
        value = message.header(name)
        return f"{name}: {value[:80]}" if value is not None and compiled.match(value) else ""

    return find


def _bare_forward(message: Message) -> str:
    attached = any(
        item.type == "message/rfc822" or item.name.lower().endswith((".eml", ".msg")) for item in message.attachments
    )
    shown = message.forwarded or attached
    return "a forwarded mail with hardly a word" if shown and len(message.text.split()) < 4 else ""


def _machine_report(message: Message) -> str:
    return (
        f"multipart/report; {message.report.type}"
        if message.report and message.report.type != "feedback-report"
        else ""
    )


def _feedback_report(message: Message) -> str:
    return "feedback report" if message.report and message.report.type == "feedback-report" else ""


_MINOR_AGE = r"(?:[1-9]|1[0-7])"
_MINOR_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
)
_CHILD = (
    r"(?:son|daughter|child|children|kids?|boy|girl|grandson|granddaughter|grandchild(?:ren)?|niece|nephew|pupils?"
    r"|toddler|baby|teenager|lad|stepson|stepdaughter|godson|goddaughter)"
)

_PERSON_IS = "(?:he|she|they|daughter|son|I)(?:['’]s| is|['’]m| am|['’]re| are| was|,| turns|['’]ll be| will be)?"
_NO_AGE = "(?:years|months|weeks|days|hours|minutes|of|times|more|and a|or)"

RULES: tuple[Rule, ...] = (
    # --- What is wanted ---
    Rule("stop-alone", "a bare STOP is an objection to marketing",
         ((Category.RIGHTS_REQUEST, 4.0), (Right.OBJECTION, 5.0)),
         _whole(r"(?:please )?(?:stop|stop (?:it|this|mailing|e-?mailing)(?: me)?|unsubscribe(?: me)?|remove me"
                r"|opt[ -]?out|take me off(?: your list)?)(?:,? (?:please|now|thanks?|thank you))?")),
    Rule("subject-access-words", "the request is named by its usual name",
         ((Category.RIGHTS_REQUEST, 1.5), (Right.ACCESS, 2.5)),
         _words(
           r"(?:this is|here is|making|make|submit\w*|my) an? ?(?:formal )?(?:S?AR|DSAR|(?:subject )?access request)",
           r"(?:under|pursuant to|according to|per|by|invok\w+) (?:Art(?:icle|\.)?) ?15",
         )),
    Rule("copy-words", "a copy of what is held, or its source, is asked for",
         ((Category.RIGHTS_REQUEST, 0.8), (Right.ACCESS, 1.5)),
         _words(
           r"cop(?:y|ies) of (?:all|every\w*|what\w*|the|my|any)",
           r"everything (?:that )?(?:you|your \w+) (?:hold|have|keep|know|store)",
           "all (?:the )?(?:data|information) (?:that )?you (?:hold|have|keep)",
           r"what (?:data |information )?(?:do )?you (?:hold|have|keep|know)\b.{0,20}\b(?:on|about) (?:me|him|her|us)",
           r"where (?:did|do|have) you (?:get|got|obtain\w*|find|have|buy)",
           "who (?:else )?(?:has|had) (?:seen|had|opened|looked)",
         )),
    Rule("erasure-words", "the right to erasure is claimed in so many words",
         ((Right.ERASURE, 1.7),),
         _words(
           "delet(?:e|ed|ing)", "eras(?:e|ed|ing|ure)", "wip(?:e|ed|ing)", r"expunge\w*", "right to be forgotten",
           r"take (?:it|them|that|me|her|him|this|the \w+) (?:down|off the)", "get rid of",
         )),
    Rule("marketing-stop", "marketing is told to stop",
         ((Right.OBJECTION, 1.5),),
         _words(
           "unsubscribe", "opt(?:ing)?[ -]out", r"tak(?:e|ing|en) (?:me|us|him|her|it|my \w+) off",
           "off (?:your|the|that) (?:mailing )?lists?",
           r"(?:stop|quit|no more|cease) (?:send|e-?mail|mail|call|ring|writ|text|phon|contact|newslett|advert)\w*",
           r"(?:stop|quit|no more|cease) market\w+",
           "object to", "objection", "do(?:n't| not) (?:want|wish) (?:any )?more",
           r"no further (?:mail|e-?mail|offer|letter|marketing)\w*",
         )),
    Rule("hold-words", "keep it, but do not use it",
         ((Right.RESTRICTION, 2.0),),
         _words(
           "restrict(?:ion|ed)?", "freeze", "frozen", "lock (?:it|them|everything|the|my)",
           r"(?:put|leave|keep)\b.{1,40} on (?:ice|hold)",
           r"(?:keep|leave|retain|preserve)\b.{1,60}\b(?:but|without|and|nor) (?:don't|do not|us|nobody|not|touch)\w*",
           r"nobody (?:is to |may |should )?(?:use|touch)\w*",
           r"until (?:it|this|that|the \w+) (?:is|has been|have been) (?:settled|checked|sorted|cleared|corrected)",
         )),
    Rule("portable-words", "a machine-readable file, or handing over to another provider",
         ((Right.PORTABILITY, 2.0),),
         _words(
           r"portab\w+", "machine[- ]readable", "JSON", "XML", "CSV", "GPX", "export(?:ed|s)?", "spreadsheet",
           r"(?:hand|send|pass|move|transfer)\b.{1,40}\b(?:directly|over|straight) to (?:my|our|the) (?:new|next)",
         )),
    Rule("correct-words", "something held is wrong and shall be right",
         ((Right.RECTIFICATION, 1.8),),
         _words(
           r"rectif\w+", r"correct(?:ed|ion)?\b(?! me)", "put (?:it |that |this |them )?right", r"misspel\w+",
           "amend(?:ed)?", "wrong (?:name|address|date|birthday|number)", "my (?:old|maiden|married|new) name",
           "(?:change|alter)(?:ed)? (?:it|my|her|his|the) (?:to|name|surname|address|record|entry)",
         )),
    Rule("withdrawal-words", "a consent given earlier is taken back",
         ((Right.WITHDRAW_CONSENT, 2.2),),
         _words(
           "withdraw(?:s|n|al|ing)?", r"revok\w+", r"tak(?:e|ing) (?:it|that|my \w+|the \w+) back",
           "no longer (?:agree|consent)", "changed my mind", "(?:my|the|that) consent",
           "I (?:said yes|agreed|signed|ticked|consented)",
         )),
    Rule("machine-decision-words", "a computed outcome is contested, or a human wanted",
         ((Right.AUTOMATED_DECISION, 2.0),),
         _words(
           r"algorithm\w*", r"automated (?:decision|system|check)\w*",
           r"(?:computer|machine|system|robot|bot|software) (?:decid|refus|reject|turn|mark|scor|said|says|declin)\w*",
           r"(?:a|real|living) (?:human|person)(?: being)? (?:to |must |should )?(?:look|review|decide|read|check)\w*",
           "human (?:being|review|eyes)", "someone with eyes", r"Art(?:icle|\.)? ?22", "profil(?:e|ing)",
           "risk score", "credit score",
         )),
    Rule("do-not-sell", "the words of the Californian opt-out",
         ((Category.RIGHTS_REQUEST, 1.0), (Right.OPT_OUT_OF_SALE, 3.0)),
         _words(
           r"(?:do not|don't|stop|quit|opt(?:ing)? out of|never|not)(?: \w+){0,3} (?:sell|sale|selling|sold)\b",
           "global privacy control", r"GPC\b", r"retarget\w*", "cross-context",
         )),
    Rule("limit-sensitive", "the words of the Californian right to limit",
         ((Category.RIGHTS_REQUEST, 1.0), (Right.LIMIT_SENSITIVE, 3.5)),
         _words(
           "limit(?:ing)? (?:to |the )?(?:use|disclosure)", "sensitive (?:personal )?information",
         )),
    # --- What is shown ---
    Rule("bare-forward", "a mail passed on without a word is shown to be looked at",
         ((Category.UNSOLICITED_EMAIL_REPORT, 3.0),), _bare_forward),
    Rule("shown-mail", "an older mail that is not an answer of ours is shown",
         ((Flag.REPORT, 1.0), (Category.UNSOLICITED_EMAIL_REPORT, 0.5)),
         lambda message: "a forwarded mail" if message.forwarded else ""),
    Rule("is-it-yours", "somebody asks whether a mail, a call or a letter was ours",
         ((Category.UNSOLICITED_EMAIL_REPORT, 1.5),),
         _words(
           "(?:is|was|are|were) (?:this|that|it|these|those|he|she|they) (?:really |one of |from )*(?:you|yours)",
           "in your (?:firm's |company's )?name", r"phish\w*", r"scam\w*", r"spoof\w*", "spam", "junk",
         )),
    Rule("feedback-report", "a provider's feedback loop reports a mail of ours (RFC 5965)",
         ((Category.UNSOLICITED_EMAIL_REPORT, 8.0), (Flag.AUTOMATIC, 12.0)), _feedback_report),
    # --- Who is concerned ---
    Rule("child-age", "an age under 18 is given",
         ((Flag.CHILD_SUSPECTED, 2.0), (Category.CHILD_DATA_ALERT, 1.5)),
         _words(
           rf"(?:{_MINOR_AGE}|{_MINOR_WORD})[ -]years?[ -]old", rf"aged? (?:{_MINOR_AGE}|{_MINOR_WORD})\b(?! \w+ ago)",
           rf"{_PERSON_IS} (?:only |just |about to be )?(?:{_MINOR_AGE}|{_MINOR_WORD})\b(?! {_NO_AGE})",
           "under[- ](?:[5-9]|1[0-8])(?:'?s)?", "(?:[1-9]|1[0-8])th birthday",
           "(?:twelf|thirteen|fourteen|fifteen|sixteen|seventeen)th", "(?:sixteen|seventeen) in",
         )),
    Rule("child-school", "a school year, a class or a ward for the young is named",
         ((Flag.CHILD_SUSPECTED, 1.8), (Category.CHILD_DATA_ALERT, 1.2)),
         _words(
           f"(?:year|yr|grade|class|primary|form|klasse) (?:[1-9]|1[0-3]|{_MINOR_WORD})",
           "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh) (?:grade|class|form)(?:rs?)?",
           "P[1-7]", "S[1-6]", "CM[12]", "CE[12]", "(?:[1-9]|1[0-2])th[- ]grade(?:rs?)?", "reception class",
           "in reception", "transition year", "junior infants", "senior infants", r"kindergarten\w*", "nursery",
           "pre-?school", "cr[eè]che", "playgroup", "day-?care", "primary school", "elementary", "middle school",
           "junior school", "grundschule", "sixth form", "high school",
           "school ?(?:bag|bus|uniform|laptop|run|account)", "GCSEs?", "homework", "paediatric", "pediatric",
           "children's (?:ward|home|hospital|hospice)", "brownies", "cubs", "scouts?", "girl guides?",
           "youth (?:team|club|group)", "first communion", "freshman", "sophomore",
         )),
    Rule("child-words", "a minor is spoken of",
         ((Flag.CHILD_SUSPECTED, 1.2), (Category.CHILD_DATA_ALERT, 0.7)),
         _words(
           rf"(?:my|our|her|his|the|their|a|wee|little|young(?:er|est)?) {_CHILD}\b(?!-in-law| process| compan| theme)",
           r"a minor\b(?! (?:issue|point|change|correction|error|matter|thing|detail))", "minor child", "under-?age",
           "foster", "little (?:one|brother|sister|boy|girl)s?", "kiddies?", "teddy", "tooth fairy", "schoolgirl",
           "schoolboy", "my (?:mum|mummy|mom|daddy|dad)",
         )),
    Rule("grown-up", "a grown-up son or daughter is no child",
         ((Flag.CHILD_SUSPECTED, -1.5), (Category.CHILD_DATA_ALERT, -1.0)),
         _words(
           f"(?:grown[- ]up|adult|grown) {_CHILD}", "parent company", r"child (?:process|theme|account|compan\w+)",
           rf"{_CHILD},? (?:who )?(?:is|['’]s|aged?|turned)? ?(?:[2-9]\d|twenty|thirty|forty|fifty)",
         )),
    Rule("for-somebody", "somebody writes for the person concerned",
         ((Flag.AGENT, 1.5),),
         _words(
           "on behalf of", "my client", "our client", "power of attorney", "executor", "executrix", "probate",
           "authori[sz]ed agent", "acting for", "act for", "instructed by", "court-appointed", "guardian of",
           "our member", "steward", "asked me to (?:write|pass|get|ask)", "asks that (?:her|his|their)",
         )),
    Rule("client-data", "data that we hold for a client company",
         ((Flag.PROCESSOR, 1.5),),
         _words(
           r"(?:my|our) (?:\w+ )?(?:employer|old firm)",
           r"(?:you|which) (?:run|host|keep|hold)\b.{0,30}\bfor (?:them|us|my)",
           "our (?:staff|employees|users|customers|tenants|pupils|members|drivers)",
           "your (?:tool|portal|platform|system|app) (?:that|which) we", "licen[cs]e from you",
           "on (?:its|their|our|your) (?:instructions|behalf)", "data processing agreement", "DPA", "controller",
           "sub-?processors?",
         )),
    Rule("authority-words", "a regulator, a court, the police or a lawyer writes",
         ((Flag.AUTHORITY, 2.0),),
         _words(
           "(?:Information Commissioner's Office|Data Protection Commission|supervisory authority) (?:writes|has|is)",
           "Attorney General", "Ombudsman", "court order", "subpoena", "warrant", "detective", "constable",
           "sergeant", "constabulary", "police (?:officer|station|service|force)", "tribunal", "registrar",
           "statistical (?:office|bureau)", "we are instructed", "letter before (?:action|claim)",
           "legal proceedings", "without further notice", "statutory (?:power|notice)",
         )),
    # --- What else is true ---
    Rule("breach-words", "somebody may have seen data that was not meant for them",
         ((Flag.BREACH, 1.8),),
         _words(
           "data (?:breach|leak)", "breach", "leak(?:ed|s)?", "hack(?:ed|er)s?",
           "wrong (?:person|recipient|attachment|envelope|inbox|list)", "someone else's", "somebody else's",
           "another (?:customer|person|patient|family)(?:['’]s)?", "(?:not|never) meant for", "by mistake",
           "(?:anyone|anybody|everyone|everybody|the whole world) can (?:see|read|open)",
           r"(?:on|for sale on) a (?:\w+ )?forum", "in my account", "took over", "taken over", "recall(?:ed)?",
           "lost (?:a |the |my |our )?(?:laptop|stick|phone|bag|folder)",
         )),
    Rule("complaint-words", "how an earlier request or data was handled is complained of",
         ((Flag.COMPLAINT, 1.8),),
         _words(
           "complaint", "I(?: wish| want| would like|['’]d like) to complain", "complain(?:ing)? (?:about|of|to)",
           "appeal(?:ing)?", "you(?:r)? (?:had a month|month (?:is|ran|has))",
           "without (?:my |any )?(?:permission|asking|consent)", "nobody asked me", "you refused",
           "still (?:have(?:n['’]t| not)|no|not|nothing|waiting)", "no (?:reply|answer|response)", "ignored",
         )),
    Rule("again-words", "the same person writes of the same matter again",
         ((Flag.REPEAT, 1.5),),
         _words(
           "for the (?:second|third|fourth|fifth|umpteenth) time",
           "(?:second|third|fourth|fifth) (?:request|reminder|letter|mail|e-?mail|time)", "reminder",
           "as I (?:wrote|said|asked)", r"I (?:already |have |had |also )*(?:wrote|written|asked|requested)\b",
           "following up", "chas(?:e|ing)",
           "my (?:earlier|previous|last|first) (?:request|mail|e-?mail|letter|message)",
           "your (?:reply|answer|refusal|denial|letter) (?:of|dated)",
         )),
    Rule("urgent-words", "something cannot wait",
         ((Flag.URGENT, 1.3),),
         _words(
           "(?:by|until|before|on) (?:today|tomorrow|tonight|noon|monday|tuesday|wednesday|thursday|friday)",
           r"within (?:24|48|72|\w+) hours", "right now", "immediate(?:ly)?", "danger", "urgent(?:ly)?",
           "as I (?:write|type)", "(?:this|last) (?:minute|night)", "deadline", "hiding", "restraining order",
           "still (?:up|online|live|open|visible)", "overdue", "police", "goes live", "I (?:clicked|paid|typed)",
           "minutes ago", "an hour ago",
         )),
    # --- Who wrote it ---
    Rule("auto-submitted", "written by a machine (RFC 3834)",
         ((Flag.AUTOMATIC, 12.0),), _header("auto-submitted", r"(?!no\b)\S")),
    Rule("machine-report", "a delivery or reading report (RFC 3464, RFC 8098)",
         ((Flag.AUTOMATIC, 12.0), (Category.GENERAL_QUESTION, 4.0)), _machine_report),
    Rule("machine-phrases", "the phrases of an absence note, a receipt or a bounce",
         ((Flag.AUTOMATIC, 2.5), (Category.GENERAL_QUESTION, 1.0)),
         _words(
           "out of (?:the )?office", "automatic reply", "auto-?reply", "on (?:annual|maternity|parental) leave",
           "limited access to (?:my )?e-?mail", r"undeliver\w+", "could not be delivered", "do not reply to this",
           "this (?:mailbox|inbox|address) is (?:not|no longer) (?:monitored|read|in use)",
           "(?:ticket|case) (?:number )?(?:#|no)", "your ticket", "has been received", "read receipt",
           "was read on",
         )),
    Rule("sales-phrases", "the phrases of a sales letter",
         ((Flag.SOLICITATION, 1.5), (Category.GENERAL_QUESTION, 0.5)),
         _words(
           "book a (?:demo|call|slot)", r"\d+ ?% off", "free (?:trial|demo|audit|webinar)",
           "limited (?:time )?offer", "our (?:solution|platform|award-winning)", "companies like yours",
           "quick (?:call|chat|question)", "view in browser", "manage (?:your )?preferences", "in this issue",
           "this week's", "decision[- ]makers?", "ROI",
         )),
    Rule("list-mail", "sent to many (RFC 2369)",
         ((Flag.SOLICITATION, 2.0),), _header("list-unsubscribe", r".")),
)  # fmt: skip


def fired(message: Message) -> Iterator[tuple[Rule, str]]:
    """The rules that hold for a message, with the words that made them."""
    for rule in RULES:
        words = rule.find(message)
        if words:
            yield rule, words[:200]


# --- Where the person is ---------------------------------------------------------------------------------------------
# Laws, authorities and places of each region, blanks inside a name as underscores. Names that are as often a person's,
# or lie in two regions (Perth, Boston, Lincoln), are left out.
_PLACES: tuple[tuple[Region, str], ...] = (
    (Region.UK, (
        "UK_GDPR UK-GDPR Information_Commissioner ICO Data_Protection_Act_2018 DPA_2018 PECR Ofcom HMRC GCSE GCSEs "
        "NHS UK United_Kingdom Britain England Scotland Scottish Wales Welsh Northern_Ireland London Edinburgh "
        "Glasgow Manchester Birmingham Leeds Bristol Cardiff Belfast Liverpool Sheffield Newcastle Nottingham "
        "Leicester Coventry Bradford Hull Stoke-on-Trent Wolverhampton Derby Derbyshire Plymouth Southampton "
        "Portsmouth Brighton Hove Norwich Norfolk Suffolk Ipswich Exeter Cornwall Penzance Truro Bodmin Swindon "
        "Gloucester Cheltenham Oxford Cambridge Peterborough Northampton Daventry Corby Luton Milton_Keynes Slough "
        "Kent Canterbury Maidstone Sussex Surrey Essex Colchester Chelmsford Hertfordshire Bournemouth Dorset "
        "Somerset Taunton Wiltshire Salisbury Hereford Herefordshire Shropshire Shrewsbury Ludlow Telford Worcester "
        "Stafford Crewe Cheshire Stockport Bolton Oldham Rochdale Wigan Blackpool Blackburn Burnley "
        "Lancashire Cumbria Carlisle Kendal Yorkshire York Harrogate Huddersfield Doncaster "
        "Barnsley Rotherham Scarborough Whitby Middlesbrough Darlington Durham Sunderland Hartlepool Gateshead "
        "Northumberland Hexham Grimsby Scunthorpe Lincolnshire Aberdeen Dundee Inverness Stirling Perthshire Paisley "
        "Kilmarnock Ayr Dumfries Kirkcaldy Fife Falkirk Oban Orkney Shetland Peterhead Pitlochry Swansea Newport "
        "Wrexham Aberystwyth Llandudno Llanelli Conwy Penarth Anglesey Powys Gwynedd Londonderry Lisburn Newry "
        "Ballymena Omagh Strabane Enniskillen Antrim Armagh Fermanagh")),
    (Region.US, (
        "CCPA CPRA VCDPA CAN-SPAM COPPA HIPAA FERPA IRS Social_Security United_States USA Alabama Alaska Arizona "
        "Arkansas California Californian Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa "
        "Kansas Kentucky Louisiana Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska "
        "Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon "
        "Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington "
        "Wisconsin Wyoming Los_Angeles San_Francisco San_Diego San_Jose Sacramento Fresno Oakland Long_Beach "
        "Santa_Rosa Santa_Barbara Vallejo Berkeley Chicago Houston Phoenix Tucson Philadelphia San_Antonio Dallas "
        "Fort_Worth Lubbock El_Paso Jacksonville Miami Tampa Orlando Atlanta Nashville Memphis "
        "New_Orleans Baton_Rouge Detroit Cleveland Cincinnati Pittsburgh Milwaukee Minneapolis St_Paul Omaha Tulsa "
        "Denver Boulder Pueblo Albuquerque Salt_Lake_City Las_Vegas Reno Boise Missoula Seattle Spokane Tacoma "
        "Portland Baltimore Brooklyn Honolulu Anchorage")),
    (Region.OTHER, (
        "Switzerland Swiss Zurich Zürich Basel Bern Geneva Genève Lausanne Lucerne Luzern Winterthur Lugano Thun "
        "Appenzell Canada Canadian Toronto Ontario Québec Quebec Vancouver Montréal Montreal Ottawa Calgary Edmonton "
        "Winnipeg Manitoba Saskatoon Saskatchewan Nova_Scotia New_Brunswick Newfoundland Alberta British_Columbia "
        "Thunder_Bay PIPEDA Brazil São_Paulo Rio_de_Janeiro LGPD Argentina Buenos_Aires Chile Peru Lima "
        "Colombia Bogotá Mexico Australia Australian Sydney Melbourne Brisbane Adelaide Canberra Hobart "
        "Tasmania Queensland New_South_Wales Ballarat Geelong New_Zealand Auckland Christchurch Dunedin "
        "India Mumbai Delhi Bangalore Bengaluru Chennai Kolkata Hyderabad Pune Kerala Tamil_Nadu Pakistan Karachi "
        "Lahore Bangladesh Dhaka Sri_Lanka Colombo Nepal Kathmandu Singapore Malaysia Kuala_Lumpur Indonesia Jakarta "
        "Philippines Manila Thailand Bangkok Vietnam Hanoi China Beijing Shanghai Hong_Kong Taiwan Taipei Japan Tokyo "
        "Osaka Korea Seoul South_Africa POPIA Cape_Town Johannesburg Durban Pretoria Nigeria Lagos Abuja Ghana Accra "
        "Kumasi Kenya Nairobi Mombasa Uganda Kampala Tanzania Ethiopia Egypt Cairo Morocco Casablanca Tunisia Israel "
        "Tel_Aviv Jerusalem Dubai Abu_Dhabi Qatar Saudi Turkey Türkiye Istanbul Ankara Ukraine Kyiv Serbia Belgrade "
        "Jersey Guernsey Isle_of_Man")),
    (Region.EU, (
        "GDPR DSGVO RGPD RODO AVG EU EEA European_Union CNIL DPC Data_Protection_Commission Eircode Garda Gardaí "
        "Ireland Irish Dublin Cork Galway Limerick Waterford Kilkenny Wexford Sligo Donegal Tralee "
        "Killarney Ennis Drogheda Dundalk Athlone Longford Thurles Tipperary Letterkenny Ballina Tramore "
        "Carrick-on-Shannon Germany German Berlin Munich München Hamburg Cologne Köln Frankfurt Stuttgart Düsseldorf "
        "Leipzig Dresden Hanover Hannover Bremen Nuremberg Nürnberg Dortmund Bonn Kassel Göttingen Freiburg "
        "Heidelberg Mainz Kiel Rostock Erfurt Fulda Bavaria Saxony Austria Austrian Vienna Wien Graz Linz Salzburg "
        "Innsbruck Styria Tyrol France French Paris Lyon Marseille Toulouse Nantes Strasbourg Bordeaux Lille "
        "Rennes Reims Grenoble Dijon Brest Villeurbanne Spain Spanish Madrid Barcelona Valencia Seville Sevilla "
        "Zaragoza Málaga Bilbao Italy Italian Rome Roma Milan Milano Naples Turin Torino Bologna Genoa "
        "Venice Bergamo Verona Padua Palermo La_Spezia Novara Portugal Portuguese Lisbon Porto Coimbra Netherlands "
        "Dutch Amsterdam Rotterdam Utrecht Eindhoven Groningen Zwolle The_Hague Den_Haag Leiden Delft Haarlem Zutphen "
        "Arnhem Nijmegen Maastricht Belgium Belgian Brussels Antwerp Ghent Gent Bruges Liège Leuven Luxembourg Poland "
        "Polish Warsaw Kraków Krakow Gdańsk Gdynia Wrocław Poznań Łódź Toruń Lublin Czech Prague Brno Olomouc Ostrava "
        "Slovakia Bratislava Hungary Budapest Szeged Debrecen Romania Bucharest Cluj Bulgaria Slovenia "
        "Ljubljana Croatia Zagreb Greece Athens Thessaloniki Cyprus Nicosia Malta Valletta Sliema Sweden Swedish "
        "Stockholm Gothenburg Göteborg Malmö Uppsala Denmark Danish Copenhagen Aarhus Odense Aalborg Finland Finnish "
        "Helsinki Tampere Turku Oulu Espoo Norway Norwegian Oslo Bergen Trondheim Tromsø Stavanger Iceland Reykjavík "
        "Reykjavik Estonia Tallinn Tartu Latvia Riga Lithuania Vilnius Kaunas")),
)  # fmt: skip
# What is no name: telephone and postal codes.
_CODES = {
    Region.UK: r"(?<![\d+])(?:\+44|0044)[\s\d(]|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b",
    Region.US: r"\bU\.S\.|\b(?:AZ|CA|NY|TX|CO|VA|CT|FL|IL|OH|WA|OR|MA|NJ|PA) \d{5}\b|(?<![\d+])\+1[\s(-]\(?\d{3}",
    Region.OTHER: r"(?<![\d+])\+(?:41|61|64|91|81|27|55)\s?\d",
    Region.EU: r"(?<![\d+])\+(?:353|49|33|34|39|31|32|351|48|46|45|43|358|30|47|36|420)\s?\(?\d|\bCo\. [A-Z][a-z]+",
}
_REGION_PATTERNS = tuple(
    (
        region,
        re.compile(
            rf"(?<!New )(?<!New South )\b(?:{'|'.join(names.split()).replace('_', ' ')})\b"
            rf"|{_CODES[region]}"
        ),
    )
    for region, names in _PLACES
)


def region_of(message: Message) -> tuple[Region, str]:
    """Where the person is, as far as the mail shows it, and the words that show it.

    A United Kingdom sign is looked for first, because it names the GDPR too.
    """
    said = f"{message.subject}\n{message.text[:20_000]}"
    for region, pattern in _REGION_PATTERNS:
        if found := pattern.search(said):
            return region, found.group().strip()
    return Region.UNKNOWN, ""


# --- Which language it is --------------------------------------------------------------------------------------------
_FUNCTION_WORDS = {
    "en": "the and you your my is are have was for not with that this please what would from been will i me",
    "de": "der die das und ich sie nicht ist mit ein eine von für bitte mein meine haben wurde auf wird ihre zu mich",
    "fr": "le la les et je vous des une est pas pour que mon mes votre vos dans avec sur être ce merci",
    "es": "el los las y usted ustedes que una es por para mi mis con del sus no han como gracias les quiero",
    "it": "il lo gli e che di una è per non mi sono con del della vostra miei mia come grazie questo vi",
    "nl": "de het een en ik u van niet is dat mijn voor met heb uw zijn worden op wil graag dit mij",
    "pt": "o os as e que uma é por para meu minha meus não com do da dos vocês obrigado gostaria em foi",
    "pl": "i w na nie się że jest do moje mój moich proszę o z dla po czy przez państwo są jak mnie",
}
_LANGUAGES = {language: frozenset(text.split()) for language, text in _FUNCTION_WORDS.items()}


def language_of(text: str) -> str:
    """The language of a text by its small words: one of the eight, `other`, or `unknown` where it is too short."""
    found = re.findall(r"[^\W\d_]+", text[:5_000].lower())
    if len(found) < 2:
        return "unknown"
    shares = {language: sum(word in small for word in found) / len(found) for language, small in _LANGUAGES.items()}
    best = max(shares, key=lambda language: shares[language])
    if shares[best] >= 0.12:
        return best
    return "other" if len(found) >= 8 else "unknown"
