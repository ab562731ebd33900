"""Classification rules: what words, shapes and header fields say that a model need not learn.

Each row names itself, says why it holds, and adds its weight (in log-odds) to what it points to. Rules and model are
summed, so a rule convinces, it never decides alone; what fired is kept as evidence.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from privacy_inbox.core.message import Message
from privacy_inbox.core.said import Said, said
from privacy_inbox.core.vocabulary import Category, Flag, Right

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
    find: Callable[[Said], str]


def _words(*phrases: str) -> Callable[[Said], str]:
    """A rule about the writer's own words and the subject: one of these phrases, as whole words.

    Phrases are patterns in lower case. Each is looked for behind a blank, as `Said` has it before every word: so a
    search skips from word to word, in a fifth of the time that \\b takes.
    """
    compiled = re.compile(rf" ({'|'.join(phrases)})\b")

    def find(told: Said) -> str:
        found = compiled.search(told.lower)
        return told.text[slice(*found.span(1))].strip() if found else ""

    return find


def _whole(pattern: str) -> Callable[[Said], str]:
    """A rule about a mail that says nothing else."""
    compiled = re.compile(rf"\W*(?:{pattern})\W*", re.IGNORECASE)

    def find(told: Said) -> str:
        message = told.message
        words = (message.text or message.asked).strip()
        shown = message.forwarded or message.quoted
        return words if not shown and len(words) < 80 and compiled.fullmatch(words) else ""

    return find


def _header(name: str, pattern: str) -> Callable[[Said], str]:
    compiled = re.compile(pattern, re.IGNORECASE)

    def find(told: Said) -> str:
        value = told.message.header(name)
        return f"{name}: {value[:80]}" if value is not None and compiled.match(value) else ""

    return find


def _bare_forward(told: Said) -> str:
    message = told.message
    attached = any(
        item.type == "message/rfc822" or item.name.lower().endswith((".eml", ".msg")) for item in message.attachments
    )
    shown = message.forwarded or attached
    return "a forwarded mail with hardly a word" if shown and len(message.text.split()) < 4 else ""


def _shown_mail(told: Said) -> str:
    return "a forwarded mail" if told.message.forwarded else ""


def _machine_report(told: Said) -> str:
    report = told.message.report
    return f"multipart/report; {report.type}" if report and report.type != "feedback-report" else ""


def _feedback_report(told: Said) -> str:
    report = told.message.report
    return "feedback report" if report and report.type == "feedback-report" else ""


_MINOR_AGE = r"(?:[1-9]|1[0-7])"
_MINOR_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
)
_CHILD = (
    r"(?:son|daughter|child|children|kids?|boy|girl|grandson|granddaughter|grandchild(?:ren)?|niece|nephew|pupils?"
    r"|toddler|baby|teenager|lad|stepson|stepdaughter|godson|goddaughter)"
)

_PERSON_IS = "(?:he|she|they|daughter|son|i)(?:['’]s| is|['’]m| am|['’]re| are| was|,| turns|['’]ll be| will be)?"
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
           r"(?:this is|here is|making|make|submit\w*|my) an? ?(?:formal )?(?:s?ar|dsar|(?:subject )?access request)",
           r"(?:under|pursuant to|according to|per|by|invok\w+) (?:art(?:icle|\.)?) ?15",
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
           r"portab\w+", "machine[- ]readable", "json", "xml", "csv", "gpx", "export(?:ed|s)?", "spreadsheet",
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
           "i (?:said yes|agreed|signed|ticked|consented)",
         )),
    Rule("machine-decision-words", "a computed outcome is contested, or a human wanted",
         ((Right.AUTOMATED_DECISION, 2.0),),
         _words(
           r"algorithm\w*", r"automated (?:decision|system|check)\w*",
           r"(?:computer|machine|system|robot|bot|software) (?:decid|refus|reject|turn|mark|scor|said|says|declin)\w*",
           r"(?:a|real|living) (?:human|person)(?: being)? (?:to |must |should )?(?:look|review|decide|read|check)\w*",
           "human (?:being|review|eyes)", "someone with eyes", r"art(?:icle|\.)? ?22", "profil(?:e|ing)",
           "risk score", "credit score",
         )),
    Rule("do-not-sell", "the words of the Californian opt-out",
         ((Category.RIGHTS_REQUEST, 1.0), (Right.OPT_OUT_OF_SALE, 3.0)),
         _words(
           r"(?:do not|don't|stop|quit|opt(?:ing)? out of|never|not)(?: \w+){0,3} (?:sell|sale|selling|sold)\b",
           "global privacy control", r"gpc\b", r"retarget\w*", "cross-context",
         )),
    Rule("limit-sensitive", "the words of the Californian right to limit",
         ((Category.RIGHTS_REQUEST, 1.0), (Right.LIMIT_SENSITIVE, 3.5)),
         _words("limit(?:ing)? (?:to |the )?(?:use|disclosure)", "sensitive (?:personal )?information")),
    # --- What is shown ---
    Rule("bare-forward", "a mail passed on without a word is shown to be looked at",
         ((Category.UNSOLICITED_EMAIL_REPORT, 3.0),), _bare_forward),
    Rule("shown-mail", "an older mail that is not an answer of ours is shown",
         ((Flag.REPORT, 1.0), (Category.UNSOLICITED_EMAIL_REPORT, 0.5)),
         _shown_mail),
    Rule("points-below", "a mail that stands below, or that came to somebody, is pointed to",
         ((Flag.REPORT, 1.5), (Category.UNSOLICITED_EMAIL_REPORT, 0.5)),
         _words(
           "(?:see|with the|quoted|copied|e-?mail|mail|thing|this|one|message) (?:below|underneath|beneath)",
           "what(?:['’]s| is) (?:below|underneath|beneath)",
           "(?:mail|e-?mail|thing|message|one) (?:at the (?:bottom|end)|attached)", "forward what",
           "(?:this|it|what) (?:came|arrived|went|landed) (?:to|on|at|in|from)",
         )),
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
           "p[1-7]", "s[1-6]", "cm[12]", "ce[12]", "(?:[1-9]|1[0-2])th[- ]grade(?:rs?)?", "reception class",
           "in reception", "transition year", "junior infants", "senior infants", r"kindergarten\w*", "nursery",
           "pre-?school", "cr[eè]che", "playgroup", "day-?care", "primary school", "elementary", "middle school",
           "junior school", "grundschule", "sixth form", "high school",
           "school ?(?:bag|bus|uniform|laptop|run|account)", "gcses?", "homework", "paediatric", "pediatric",
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
           "on (?:its|their|our|your) (?:instructions|behalf)", "data processing agreement", "dpa", "controller",
           "sub-?processors?",
         )),
    Rule("authority-words", "a regulator, a court, the police or a lawyer writes",
         ((Flag.AUTHORITY, 2.0),),
         _words(
           "(?:information commissioner's office|data protection commission|supervisory authority) (?:writes|has|is)",
           "attorney general", "ombudsman", "court order", "subpoena", "warrant", "detective", "constable",
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
           "lost (?:a |the |my |our )?(?:laptop|stick|phone|bag|folder)", "opens? for any(?:body|one)",
           "deleted my copy", "(?:put|typed|gave|entered) (?:in )?my password",
         )),
    Rule("own-address", "strangers write to an address that only we were given",
         ((Flag.BREACH, 3.0), (Category.GENERAL_QUESTION, 1.0)),
         _words(
           "own address", "address (?:that |which )?only you", "nowhere else", "nobody else (?:alive|on|ever)",
           "(?:never|not)(?: been)? (?:used|given) (?:for|to) any(?:thing|body|one|where) else",
         )),
    Rule("complaint-words", "how an earlier request or data was handled is complained of",
         ((Flag.COMPLAINT, 1.8),),
         _words(
           "complaint", "i(?: wish| want| would like|['’]d like) to complain", "complain(?:ing)? (?:about|of|to)",
           "appeal(?:ing)?", "you(?:r)? (?:had a month|month (?:is|ran|has))",
           "without (?:my |any )?(?:permission|asking|consent)", "nobody asked me", "you refused",
           "still (?:have(?:n['’]t| not)|no|not|nothing|waiting)", "no (?:reply|answer|response)", "ignored",
           "(?:your|the|a calendar) month (?:is|has|was|ran|expired|from)", r"weeks and (?:counting|\w+ days)",
           "(?:was|were|been)(?:n['’]t| not| never) asked", "never (?:said yes|agreed)", "your (?:refusal|denial)",
           "where (?:is it|are the (?:other|rest))", "not (?:one|a single) (?:page|word|line|reply)",
         )),
    Rule("again-words", "the same person writes of the same matter again",
         ((Flag.REPEAT, 1.5), (Flag.COMPLAINT, 1.0)),
         _words(
           "for the (?:second|third|fourth|fifth|umpteenth) time",
           "(?:second|third|fourth|fifth) (?:request|reminder|letter|mail|e-?mail|time)", "reminder",
           "as i (?:wrote|said|asked)", r"i (?:already |have |had |also )*(?:wrote|written|asked|requested)\b",
           "following up", "chas(?:e|ing)",
           "my (?:earlier|previous|last|first) (?:request|mail|e-?mail|letter|message)",
           "your (?:reply|answer|refusal|denial|letter) (?:of|dated)",
         )),
    Rule("urgent-words", "something cannot wait",
         ((Flag.URGENT, 1.3),),
         _words(
           "(?:by|until|before|on) (?:today|tomorrow|tonight|noon|monday|tuesday|wednesday|thursday|friday)",
           r"within (?:24|48|72|\w+) hours", "right now", "immediate(?:ly)?", "danger", "urgent(?:ly)?",
           "as i (?:write|type)", "(?:this|last) (?:minute|night)", "deadline", "hiding", "restraining order",
           "still (?:up|online|live|open|visible)", "overdue", "police", "goes live", "i (?:clicked|paid|typed)",
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
           r"(?:ticket|case) (?:number )?(?:# ?\d+|no)", "your ticket", "has been received", "read receipt",
           "was read on",
         )),
    Rule("sales-phrases", "the phrases of a sales letter",
         ((Flag.SOLICITATION, 1.5), (Category.GENERAL_QUESTION, 0.5)),
         _words(
           "book a (?:demo|call|slot)", r"\d+ ?% off", "free (?:trial|demo|audit|webinar)",
           "limited (?:time )?offer", "our (?:solution|platform|award-winning)", "companies like yours",
           "quick (?:call|chat|question)", "view in browser", "manage (?:your )?preferences", "in this issue",
           "this week's", "decision[- ]makers?", "roi",
         )),
    Rule("list-mail", "sent to many (RFC 2369)",
         ((Flag.SOLICITATION, 2.0),), _header("list-unsubscribe", r".")),
)  # fmt: skip


def fired(message: Message) -> Iterator[tuple[Rule, str]]:
    """The rules that hold for a message, with the words that made them."""
    told = said(message)
    for rule in RULES:
        words = rule.find(told)
        if words:
            yield rule, words[:200]


# --- Nothing to do ---------------------------------------------------------------------------------------------------
MAX_THANKS = 25  # words; with more a person tells something
MAX_BARE_THANKS = 5  # words; with so few it need not be said that all is settled
_THANKS = re.compile(r" (?:thanks|thank you|obliged|grateful|cheers)\b")
_SETTLED = re.compile(
    r" (?:sorted|all (?:clear|good|set|done|fine|well)|got (?:it|them|everything)|nothing (?:more|further))\b"
)
_OPEN = re.compile(
    r"[?]|n['’]t\b| (?:but|though|however|except|still|yet|missing|not|no|please|advance|could|would|when|where|until"
    r"|if|want|wish|need|wait\w*|await\w*|look\w* forward|help|request|delete|remove|stop)\b"
)


def only_thanks(message: Message) -> bool:
    """Whether a mail says thank you and leaves nothing to do: a few words, nothing shown, nothing wanted."""
    count = len(message.text.split())
    if count > MAX_THANKS or message.forwarded or message.attachments or message.report:
        return False
    lower = said(message).lower
    settled = count <= MAX_BARE_THANKS or _SETTLED.search(lower)
    return bool(_THANKS.search(lower) and settled and not _OPEN.search(lower))
