"""Moves that say what a ticket is, whom it is from, and from when its time runs."""

from datetime import datetime
from typing import get_args

from privacy_inbox.core.languages import name_of
from privacy_inbox.core.moves.shape import (
    NONE,
    Change,
    Field,
    Form,
    Move,
    Refusal,
    TicketState,
    chosen,
    day,
    is_over,
    noon,
    said,
    values,
    why,
)
from privacy_inbox.core.settings import Language, Regime
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right, Status

REQUESTERS = ("self", "parent", "agent", "lawyer", "authority", "unknown")
CHANNELS = ("post", "telephone", "in_person", "another_mailbox", "mail_file")


def _confirm(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    """A person has looked: the kind is as they say. Without a word, as the machine said."""
    if ticket.status is Status.FORGOTTEN:
        return Refusal("its content was forgotten, so nobody can look at it any more")
    category = Category(str(form.get("category") or ticket.category))
    named_rights, named_flags = chosen(form, "right"), chosen(form, "flag")
    if named_rights is None:
        named_rights = ticket.rights if category is not Category.GENERAL_QUESTION else ()
    rights = tuple(right for right in Right if right in named_rights)
    flags = tuple(flag for flag in Flag if flag in (ticket.flags if named_flags is None else named_flags))
    if category is Category.RIGHTS_REQUEST and not rights:
        return Refusal("a rights request asks for at least one right: name it with --right")
    if category is Category.GENERAL_QUESTION and rights:
        return Refusal("a general question asks for no right; a request does")
    before = {"category": ticket.category, "rights": ticket.rights, "flags": ticket.flags}
    set_ = {name: said(form, name) for name in ("region", "entity", "language") if said(form, name)}
    fields: dict[str, object] = {"category": category, "needs_review": False, "confirmed_by": actor, **set_}
    if "entity" in set_:
        fields["entity_set"] = True
    if (regimes := chosen(form, "regime")) is not None:
        fields["regimes"] = regimes
        set_["regimes"] = ", ".join(regimes)
    facts = {"category": category, "rights": rights, "flags": flags, **set_, "before": before}
    return Change(fields, rights, flags, facts=facts)


def _requester(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if ticket.status is Status.FORGOTTEN:
        return Refusal("its content was forgotten; a name would bring some of it back")
    person = {name: said(form, name) for name in ("name", "address") if said(form, name)}
    told = dict(person)
    former: tuple[str, ...] = ()
    if address := person.get("address"):
        person["letters_to"] = address
        former = (ticket.writer.lower(),) if ticket.writer and ticket.writer.lower() != address.lower() else ()
    kind, acts_for = said(form, "kind"), said(form, "for")
    if not (person or kind or acts_for):
        return Refusal("say at least one of --name, --address, --kind and --for")
    if "address" in person and any(letter.to != person["address"] for letter in ticket.held):
        return Refusal("a letter to another address is held: `ticket correct-address` sends it there, or drop it first")
    fields: dict[str, object] = {"requester_kind": kind} if kind else {}
    detail = {**told, **({"for": acts_for} if acts_for else {})}
    facts = {"kind": kind} if kind else {}
    # Whoever wrote first may go on writing.
    return Change(fields, person=person, joins=former, facts=facts, detail=detail or None)


def _receipt(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    """A receipt before that of the mail: in another mailbox, on paper, by telephone. Never a later one."""
    if over := is_over(ticket):
        return over
    on = day(form, "on")
    if ticket.received and ticket.begun and ticket.begun > ticket.received:
        return Refusal("a later mail has opened it again, and its time runs from that one")
    if on is None or ticket.received is None or on >= ticket.received.astimezone(now.tzinfo).date():
        return Refusal("a receipt can only be set to a day before that of the mail: nobody gains time by it")
    return Change(
        {"received_earlier": noon(on, now)},
        facts={"received_at": on.isoformat()},
        detail={"source": said(form, "source")},
    )


def _set_date(ticket: TicketState, form: Form, actor: str, now: datetime) -> Change | Refusal:
    if over := is_over(ticket):
        return over
    to = day(form, "to")
    if to is None:
        return Change({"override_day": None, "override_by": None}, facts={"to": "as counted"}, detail=why(form))
    if to < now.date():
        return Refusal("that day has passed")
    return Change({"override_day": to, "override_by": actor}, facts={"to": to.isoformat()}, detail=why(form))


_LANGUAGES = get_args(Language)
_REGIMES = get_args(Regime)

MOVES = (
    Move("confirm", "Confirm or correct what the machine understood.", (
        Field("category", "the right category; absent = as it is", values(Category)),
        Field("right", "a right that is asked for; replaces those there are", (*values(Right), NONE), many=True),
        Field("flag", "a flag that holds; replaces those there are", (*values(Flag), NONE), many=True),
        Field("region", "where the person is", tuple(region.value for region in Region)),
        Field("regime", "a law that applies; replaces those that follow from the region", (*_REGIMES, NONE), many=True),
        Field("entity", "the entity that answers, by its id", kind="entity"),
        Field("language", f"the person's language, such as {name_of('de')}: de", _LANGUAGES),
    ), "dpo", _confirm, teaches=True),
    Move("requester", "Say who asks, and for whom.", (
        Field("name", "the person's name"), Field("address", "where letters go", kind="address"),
        Field("kind", "what they are to the matter", REQUESTERS), Field("for", "whom they act for"),
    ), "dpo", _requester),
    Move("receipt", "Set an earlier receipt: the time runs from there.", (
        Field("on", "the day it first reached us", required=True, kind="day"),
        Field("source", "how that is known", required=True),
    ), "dpo", _receipt),
    Move("set-date", "Set the date yourself, against the count; without --to it is counted again.", (
        Field("to", "the day", kind="day"), Field("reason", "why", required=True),
    ), "dpo", _set_date),
)  # fmt: skip
