"""What a follow-up changes on its ticket: a new right with a clock of its own, a sign that a person must see.

A follow-up is read like any other mail. What it adds is added; what it does not mention stays; a bare yes or thanks
changes nothing. Nothing that a person has confirmed is taken back: they are asked to look again.
"""

from dataclasses import dataclass
from datetime import datetime

from privacy_inbox.core.assent import is_bare
from privacy_inbox.core.auto_replies import auto_reply_words
from privacy_inbox.core.classification import Classification
from privacy_inbox.core.history import KnownTicket
from privacy_inbox.core.message import Message
from privacy_inbox.core.policy import Policy
from privacy_inbox.core.vocabulary import Category, Flag, Right, Status

# What a person must see at once, on whatever ticket it turns up.
ALARMING = (Flag.COMPLAINT, Flag.BREACH, Flag.CHILD_SUSPECTED, Flag.AUTHORITY, Flag.URGENT)


@dataclass(frozen=True, slots=True)
class Growth:
    """What a follow-up received at an instant adds to a ticket, whose dates follow anew.

    `rights` are those newly asked for: their time runs from this receipt; `category` is None where it stays.
    """

    received_at: datetime
    rights: tuple[Right, ...] = ()
    flags: tuple[Flag, ...] = ()
    category: Category | None = None
    review_because: str = ""


def grow(
    ticket: KnownTicket, message: Message, classification: Classification, received: datetime, policy: Policy
) -> Growth | None:
    """What a follow-up received at an instant (aware) adds to its ticket; None for a bare yes or thanks.

    An absence note adds nothing either, and brings no closed ticket back; it is kept and shown.
    """
    absent = auto_reply_words(message.asked, message.text, policy.tables.senders)
    if classification.thanks or is_bare(message) or absent:
        return None
    asked = _new_rights(ticket, classification)
    # What was shown before it was closed is dealt with: whatever shows it again is new.
    shown = ticket.flags if ticket.status is not Status.CLOSED else ()
    known = {*shown, *((Flag.CHILD_SUSPECTED,) if ticket.category is Category.CHILD_DATA_ALERT else ())}
    flags = tuple(flag for flag in _alarms(classification) if flag not in known)
    was_a_question = ticket.category is Category.GENERAL_QUESTION
    return Growth(
        received,
        rights=asked,
        flags=flags,
        category=Category.RIGHTS_REQUEST if asked and was_a_question else None,
        review_because=_review_because(ticket, classification, asked, flags),
    )


def _new_rights(ticket: KnownTicket, classification: Classification) -> tuple[Right, ...]:
    """The rights a follow-up asks for and its ticket does not have; only those it surely asks for."""
    if classification.category is not Category.RIGHTS_REQUEST:
        return ()
    return tuple(right for right in classification.named_rights if right not in ticket.rights)


def _alarms(classification: Classification) -> tuple[Flag, ...]:
    child = classification.category is Category.CHILD_DATA_ALERT
    found = {*classification.flags, *((Flag.CHILD_SUSPECTED,) if child else ())}
    return tuple(flag for flag in ALARMING if flag in found)


def _review_because(
    ticket: KnownTicket, classification: Classification, asked: tuple[Right, ...], flags: tuple[Flag, ...]
) -> str:
    """Why a person must look at the ticket again; empty where nothing new was said."""
    if asked:
        return f"a follow-up asks for more: {', '.join(asked)}"
    if flags:
        return f"a follow-up shows something new: {', '.join(flags)}"
    unsure = [right for right in classification.rights if right not in ticket.rights]
    if classification.category is Category.RIGHTS_REQUEST and unsure:
        return f"a follow-up may ask for more: {', '.join(unsure)}"
    return ""
