"""Moves that ask for something, record what came, and take more time."""

from datetime import datetime

from privacy_inbox.core.moves.shape import (
    Change,
    Field,
    Form,
    Move,
    Refusal,
    Since,
    TicketState,
    Wish,
    day,
    happened_on,
    is_over,
    nobody,
    said,
)
from privacy_inbox.core.vocabulary import Category, Flag, Right
from privacy_inbox.core.wording import WITHOUT_IDENTITY, Said

# The mildest first: a reply from a known address is nearly always enough (EDPB 01/2022, paragraphs 58-79).
METHODS = ("reply", "question", "account", "call_back", "other")
_ASKED = ("identity", "clarification", "authority", "fee")
_RECORDS = {
    "identity_asked": "identity_requested", "identity_came": "identity_received",
    "clarification_asked": "clarification_requested", "clarification_came": "clarification_received",
    "authority_asked": "authority_requested", "authority_came": "authority_received",
    "fee_asked": "fee_requested", "fee_paid": "fee_paid", "breach_reported": "reported",
    "breach_assessed": "reported",
}  # fmt: skip


def _identity(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    """Only where there is a reasonable doubt, which is recorded (GDPR Art. 12(6)); never to end marketing."""
    if refusal := is_over(ticket) or nobody(ticket) or _outstanding(ticket, "identity"):
        return refusal
    if ticket.rights and set(ticket.rights) <= WITHOUT_IDENTITY:
        return Refusal("to stop marketing or take back a consent nobody has to show who they are")
    if ticket.category is not Category.RIGHTS_REQUEST and not ticket.rights:
        return Refusal("it asks for no right: confirm it as a rights request first")
    method, text = said(form, "method") or "reply", said(form, "text")
    if method in ("question", "other") and not text:
        return Refusal(f"the method {method} needs --text: what the person is asked for")
    wish = Wish("identity_request", Said(text=text, identity=method))
    return Change(
        since=(Since("identity_requested"),), letter=wish, facts={"method": method},
        detail={"doubt": said(form, "doubt"), "text": text},
    )  # fmt: skip


def _clarification(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if refusal := is_over(ticket) or nobody(ticket) or _outstanding(ticket, "clarification"):
        return refusal
    text = said(form, "text")
    wish = Wish("clarification_request", Said(text=text))
    return Change(since=(Since("clarification_requested"),), letter=wish, detail={"text": text})


def _record(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    """What came, or was asked for elsewhere: no copy of it is kept, only that it did."""
    if over := is_over(ticket):
        return over
    what, on = said(form, "what"), day(form, "on") or now.date()
    kind, at = _RECORDS[what], happened_on(on, ticket, now)
    if isinstance(at, Refusal):
        return at
    came = {"identity_received": "identity", "clarification_received": "clarification",
            "authority_received": "authority", "fee_paid": "fee"}.get(kind)  # fmt: skip
    if kind == "reported" and Flag.BREACH not in ticket.flags:
        return Refusal("it is no breach: confirm it with --flag breach first")
    if what == "breach_assessed" and not said(form, "note"):
        return Refusal("a breach that need not be reported needs --note: why not")
    if came and f"{came}_requested" not in ticket.happened:
        return Refusal(f"nobody has asked for it: record {came}_asked first, with its day")
    if came and (asked := ticket.last.get(f"{came}_requested")):
        if on < asked.astimezone(now.tzinfo).date():
            return Refusal(f"it was asked for on {asked.astimezone(now.tzinfo).date()}, and came no earlier")
        at = max(at, asked)
    return Change(since=(Since(kind, at),), facts={"what": what, "on": on.isoformat()},
                  detail={"note": said(form, "note")} if said(form, "note") else None)  # fmt: skip


def _outstanding(ticket: TicketState, what: str) -> Refusal | None:
    last = [kind for kind in ticket.happened if kind.startswith(f"{what}_")][-1:]
    if last == [f"{what}_requested"]:
        return Refusal("it was asked for already and has not come: record what comes with `ticket record`")
    return None


def _extend(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    """Two more months, told with the reason before the first has run out (GDPR Art. 12(3))."""
    if refusal := is_over(ticket) or nobody(ticket):
        return refusal
    if "extended" in ticket.happened:
        return Refusal("it was extended already, and that can be done once")
    if Right.OBJECTION in ticket.rights and len(ticket.rights) == 1:
        return Refusal("an objection is not extended: what it is about stops at once")
    if ticket.notice_due is None and any(_outstanding(ticket, what) for what in _ASKED):
        return Refusal("its time stands still until what was asked for comes; it can be extended after that")
    if ticket.notice_due is None:
        return Refusal("no law that may apply lets this answer take longer")
    if now.date() > ticket.notice_due:
        return Refusal(f"it could be extended until {ticket.notice_due}, and that has passed")
    reason = said(form, "reason")
    wish = Wish("extension_notice", Said(text=reason), renews=True)
    return Change(since=(Since("extended"),), letter=wish, detail={"reason": reason})


MOVES = (
    Move("ask-identity", "Ask who is asking, in the mildest way that removes the doubt.", (
        Field("doubt", "why it is doubtful who asks; kept, not sent", required=True),
        Field("method", "how the person can show it, the mildest first", METHODS),
        Field("text", "the question, or what else the person is asked for"),
    ), "dpo", _identity, writes=True),
    Move("ask-clarification", "Ask what exactly is wanted; only where it is truly needed.", (
        Field("text", "the question", required=True),
    ), "dpo", _clarification, writes=True),
    Move("record", "Record what came, or what was asked for elsewhere.", (
        Field("what", "what it was", tuple(_RECORDS), required=True),
        Field("on", "the day; absent = today", kind="day"), Field("note", "how it was checked, or why; never a copy"),
    ), "dpo", _record),
    Move("extend", "Take more time, and tell so; refused once the law's first time has run out.", (
        Field("reason", "why, in words that the person reads", required=True),
    ), "dpo", _extend, writes=True),
)  # fmt: skip
