"""Moves that end a request: answered, refused, charged for, withdrawn, passed on, marketing stopped."""

from dataclasses import replace
from datetime import datetime

from privacy_inbox.core.letter import Attachment
from privacy_inbox.core.moves.shape import (
    Change,
    Field,
    Form,
    Move,
    Refusal,
    Since,
    TicketState,
    Wish,
    breach_runs,
    day,
    happened_on,
    is_over,
    nobody,
    not_asked,
    rights_of,
    said,
    values,
)
from privacy_inbox.core.vocabulary import LetterState, Right, Status
from privacy_inbox.core.wording import WITHOUT_IDENTITY, Said

GRANTED, PARTLY, NO_DATA, REFUSED, WITHDRAWN, PASSED_ON, NOT_FOR_US = (
    "granted", "partly", "no_data", "refused", "withdrawn", "passed_on", "not_for_us",
)  # fmt: skip
ANSWERS = ("answer", "nothing_held", "cookies", "transfers", "legal_bases", "retention", "policy_version")
GROUNDS = ("no_match", "identity_not_shown", "no_authority", "rights_of_others", "legal_duty", "legal_claims",
           "not_covered", "unfounded", "excessive", "other")  # fmt: skip
_MARKETING = (Right.OBJECTION, Right.WITHDRAW_CONSENT)


def _ends(
    ticket: TicketState, kind: str, decision: str, now: datetime, rights: tuple[Right, ...] = (),
    at: datetime | None = None,
) -> Change:  # fmt: skip
    """What every end has in common: the ticket closes when nothing is left, and what was held is needless."""
    left = set(ticket.rights) - ticket.answered - set(rights or ticket.rights)
    fields: dict[str, object] = {"decision": decision, "answered_at": at or now}
    if not left and not breach_runs(ticket):
        fields["status"] = Status.CLOSED
    dropped = {letter.id: LetterState.DROPPED for letter in ticket.held}
    return Change(fields, since=(Since(kind, at, rights),), letters=dropped)


def _answer(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if refusal := is_over(ticket) or nobody(ticket) or not_asked(ticket, form):
        return refusal
    template, text = said(form, "template") or "answer", said(form, "text")
    if template == "answer" and not text:
        return Refusal("an answer needs --text, or one of the ready ones with --template")
    files = form.get("attach") or ()
    given = (*files, form.get("version")) if isinstance(files, (list, tuple)) else ()
    files = tuple(file for file in given if isinstance(file, Attachment))
    if template == "policy_version" and not files:
        return Refusal("the version that was asked for goes with it: --version DAY, or --attach FILE")
    rights = rights_of(form)
    decision = NO_DATA if template == "nothing_held" else said(form, "decision") or GRANTED
    return replace(
        _ends(ticket, "responded", decision, now, rights), letter=Wish(template, Said(text=text), files),
        facts={"template": template, "decision": decision, "rights": rights},
        detail={"files": [file.name for file in files]} if files else None,
    )  # fmt: skip


def _answered(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if not ticket.offered:
        return Refusal("no answer from another mail program was found for it")
    if ticket.status is not Status.OPEN:
        return Refusal(f"it is {ticket.status} already")
    confirmed = dict.fromkeys(ticket.offered, "confirmed")
    when = ticket.offered_at  # then it was answered, not when somebody says so
    at = max(when, ticket.begun) if when and ticket.begun else when
    ends = _ends(ticket, "responded", GRANTED, now, at=at)
    return replace(ends, answers=confirmed, facts={"answers": len(confirmed)})


def _unanswered(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if not ticket.offered:
        return Refusal("no answer from another mail program was found for it")
    return Change(answers=dict.fromkeys(ticket.offered, "dismissed"), facts={"answers": len(ticket.offered)})


def _elsewhere(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    """An answer that was given by post, by telephone, from another program."""
    if refusal := is_over(ticket) or not_asked(ticket, form):
        return refusal
    on = day(form, "on") or now.date()
    at, rights = happened_on(on, ticket, now), rights_of(form)
    if isinstance(at, Refusal):
        return at
    decision = said(form, "decision") or GRANTED
    return replace(
        _ends(ticket, "responded", decision, now, rights, at),
        facts={"on": on.isoformat(), "how": said(form, "how"), "decision": decision, "rights": rights},
        detail={"to": said(form, "to")},
    )


def _refuse(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    """Wholly, or all but what was done; the letter names the ground and the remedies (GDPR Art. 12(4))."""
    if refusal := is_over(ticket) or nobody(ticket) or not_asked(ticket, form):
        return refusal
    if not ticket.rights:
        return Refusal("it asks for no right, so there is nothing to refuse: `ticket answer` instead")
    ground, text, partly = said(form, "ground"), said(form, "text"), said(form, "extent") == "partly"
    if ground == "other" and not text:
        return Refusal("the ground `other` needs --text: the ground in your own words")
    if partly and not text:
        return Refusal("a part needs --text: what was done and what was not")
    decision, template = (PARTLY, "partial_refusal") if partly else (REFUSED, "refusal")
    wish = Wish(template, Said(text=text, ground=ground))
    kind = "responded" if partly else "refused"
    facts = {"ground": ground, "decision": decision, "rights": rights_of(form)}
    ends = _ends(ticket, kind, decision, now, rights_of(form))
    fields = {**ends.fields, "ground": ground}
    return replace(ends, fields=fields, letter=wish, facts=facts, detail={"evidence": said(form, "evidence")})


def _charge(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    """The person is warned and may take the request back (EDPB 01/2022, paragraph 192)."""
    if refusal := is_over(ticket) or nobody(ticket):
        return refusal
    if not ticket.rights:
        return Refusal("it asks for no right, so nothing can be charged")
    if set(ticket.rights) <= WITHOUT_IDENTITY:
        return Refusal("to end marketing or withdraw a consent costs nobody anything")
    ground = said(form, "ground")
    wish = Wish("fee_notice", Said(text=said(form, "text"), ground=ground, fee=said(form, "fee")))
    return Change(
        {"ground": ground}, since=(Since("fee_requested"),), letter=wish, facts={"ground": ground},
        detail={"fee": said(form, "fee"), "evidence": said(form, "evidence")},
    )  # fmt: skip


def _withdraw(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if over := is_over(ticket):
        return over
    letter = Wish("withdrawn") if ticket.address else None
    return replace(_ends(ticket, "withdrawn", WITHDRAWN, now), letter=letter)


def _pass_on(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    """We only hold the data for a client, who decides (GDPR Art. 28(3)(e)); the person is told, once."""
    if over := is_over(ticket):
        return over
    client = said(form, "client")
    ends = _ends(ticket, "responded", PASSED_ON, now)
    fields = {**ends.fields, "controller_role": "processor"}
    letter = Wish("passed_on", Said(client=client)) if ticket.address else None
    return replace(ends, fields=fields, letter=letter, detail={"client": client})


def _stop_marketing(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    """It has stopped: the address stands on the list of those that get none (GDPR Art. 21(3))."""
    if refusal := is_over(ticket) or nobody(ticket):
        return refusal
    rights = tuple(right for right in _MARKETING if right in ticket.rights)
    if not rights:
        return Refusal("nobody has asked to end marketing: confirm it with --right objection first")
    return replace(
        _ends(ticket, "responded", GRANTED, now, rights), suppress=ticket.address, letter=Wish("marketing_stopped"),
        facts={"rights": rights}, detail={"address": ticket.address},
    )  # fmt: skip


_RIGHT = Field("right", "only this right; absent = all that is asked for", values(Right), many=True)
_DECISION = Field("decision", "what came of it; absent = granted", (GRANTED, PARTLY, NO_DATA))
_EVIDENCE = Field("evidence", "what it rests on; kept, not sent", required=True)

MOVES = (
    Move("answer", "Answer by mail, in your own words or with a ready text; closes it when nothing is left.", (
        Field("text", "your own words"), Field("template", "a ready text", ANSWERS),
        Field("attach", "a file that goes with it", many=True, kind="file"),
        Field("version", "with policy_version: the version in force on this day, out of `policies`", kind="policy"),
        _RIGHT, _DECISION,
    ), "dpo", _answer, writes=True),
    Move("answered", "Confirm that a mail from another mail program was the answer; close it, drop what is held.",
         (), "dpo", _answered),
    Move("unanswered", "Say that a mail sent from another mail program was not the answer.", (), "dpo", _unanswered),
    Move("record-answer", "Record an answer that was given elsewhere.", (
        Field("on", "when", required=True, kind="day"), Field("to", "to whom", required=True),
        Field("how", "how it was given", ("post", "telephone", "in_person", "mail", "account"), required=True),
        _RIGHT, _DECISION,
    ), "dpo", _elsewhere),
    Move("refuse", "Refuse, wholly or partly, with the ground and the remedies.", (
        Field("ground", "the ground", GROUNDS, required=True), Field("extent", "how much", ("wholly", "partly")),
        Field("text", "what the person should know of it"), _EVIDENCE, _RIGHT,
    ), "dpo", _refuse, writes=True),
    Move("charge", "Warn of a fee, so that the person can take the request back.", (
        Field("ground", "the ground", ("unfounded", "excessive"), required=True),
        Field("fee", "how much, with its currency", required=True), Field("text", "how it was counted", required=True),
        _EVIDENCE,
    ), "dpo", _charge, writes=True),
    Move("withdraw", "The person has taken the request back.", (), "dpo", _withdraw, writes=True),
    Move("pass-on", "It is for a client for whom we only hold the data: passed on, and told so.", (
        Field("client", "the client, as the person knows it", required=True),
    ), "dpo", _pass_on, writes=True),
    Move("stop-marketing", "Marketing to this address has stopped: keep it on the list, and tell so.", (), "dpo",
         _stop_marketing, writes=True),
)  # fmt: skip
