"""What is held about one address → that person's own copy of it: as data, and as a page to read (GDPR Art. 15(1), (3)).

Others are masked in it, and what is somebody else's matter is left out of it. What colleagues wrote down about the
person is in it, too: a person reads it before it is handed over.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from privacy_inbox.core.masking import NAME, Mask

Data = dict[str, Any]

_MACHINE, _STAFF = "privacy-inbox", "a member of staff"
# Events in plain words. Any other is told by its name.
_HAPPENED: Mapping[str, str] = {
    "delivery_ticket": "a message was received, and a ticket opened", "delivery_appended": "a message was added",
    "delivery_event": "a report of a mail system was added", "delivery_duplicate": "another copy of a message arrived",
    "delivery_quarantined": "a message arrived that could not be read", "letter_written": "a letter was written",
    "letter_queued": "a letter was put on its way", "letter_held": "a letter was kept back for a person to decide on",
    "letter_sent": "a letter was sent", "letter_deferred": "a letter could not be sent yet",
    "letter_failed": "a letter was refused", "letter_unknown": "it is not known whether a letter arrived",
    "letter_dropped": "it was decided not to send a letter", "letter_bounced": "a letter came back",
    "dated": "the dates were counted anew", "reopened": "the ticket was opened again",
    "right_added": "one more right was seen to be asked for", "flagged": "it was marked",
    "review_asked": "a person was asked to look at it", "reread": "a new classifier read it otherwise",
    "answered_by_hand": "an answer was found that was sent from another mail program",
    "confirm": "a person said what it is", "requester": "it was noted who asks",
    "receipt": "an earlier receipt was set",
    "set-date": "a date was set", "release": "a letter that was kept back was let go",
    "replace": "another letter took the place of one", "drop": "it was decided not to send a letter",
    "resend": "a letter was sent once more", "correct-address": "another address was set",
    "write": "a letter was written", "ask-identity": "proof of identity was asked for",
    "ask-clarification": "a clarification was asked for", "record": "it was recorded what came, or was asked for",
    "extend": "more time was taken", "answer": "it was answered", "answered": "an answer was confirmed",
    "unanswered": "a letter was found to be no answer", "record-answer": "an answer was recorded",
    "refuse": "it was refused", "charge": "a fee was announced", "withdraw": "it was taken back",
    "pass-on": "it was passed on to a client", "stop-marketing": "marketing was stopped",
    "assign": "somebody was asked to take care of it", "note": "a note was kept",
    "participant": "a participant was set",
    "link": "it was linked to another ticket", "unlink": "a link was taken away",
    "merge": "it was joined to another one", "took_over": "it goes on with what another one was about",
    "gave_back": "the other one goes on by itself",
    "hold": "a legal hold was set or ended", "not-for-us": "it was closed as not concerning us",
    "close": "it was closed", "reopen": "it was opened again", "drop-attachment": "an attachment was erased",
    "undo": "the last step was taken back", "suppression_confirmed": "marketing to the address was stopped",
    "opened_by_hand": "a person opened a ticket for it", "opened_another": "a ticket was opened for one more matter",
    "another_opened": "another ticket was opened for one more matter",
    "suppression_dismissed": "the address was taken off the list of those that get no marketing",
}  # fmt: skip
# What became of a letter.
_STATES: Mapping[str, str] = {
    "queued": "it waits to leave", "sending": "it is being sent", "deferred": "it could not be sent yet",
    "failed": "it was refused and has not arrived", "unknown": "it is not known whether it arrived",
    "held": "not sent: a person decides on it", "dropped": "not sent", "bounced": "it came back",
}  # fmt: skip
# What an event says of the person, beside that it happened. Who is meant by a name is never told.
_TOLD = (
    "category", "rights", "right", "flags", "flag", "decision", "ground", "method", "what", "on", "how", "due_safe",
    "because", "reason", "text", "note", "doubt", "evidence", "fee", "client", "source",
)  # fmt: skip
_DATES = ("due", "due_safe", "ack_due", "review_by", "extension_notice_due")
_SAME = (
    "reference", "status", "received_at", "closed_at", "channel", "region", "language", "entity", "category", "rights",
    "flags", "requester_kind", "controller_role", "decision", "ground", "answered_at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class File:
    """An attachment that goes with the copy: where it lies in it, and by what it is found."""

    name: str
    reference: str
    sha256: str


class _Files:
    """The attachments that go with the copy, by their hashes, in the order in which they are named."""

    def __init__(self, mask: Mask, lost: AbstractSet[str]) -> None:
        self.found: dict[str, File] = {}
        self._mask, self._lost = mask, lost

    def place(self, reference: str, name: str, sha256: str) -> str | None:
        """Where a file lies in the copy; None where it was erased, or is no longer kept."""
        if not sha256 or sha256 in self._lost:
            return None
        place = f"attachments/{len(self.found) + 1:03d}-{safe_name(self._mask.text(name))}"
        return self.found.setdefault(sha256, File(place, reference, sha256)).name


def dossier(
    address: str, held: Sequence[Mapping[str, Any]], suppression: Mapping[str, Any] | None, mask: Mask,
    lost: AbstractSet[str] = frozenset(),
) -> tuple[Data, tuple[File, ...]]:  # fmt: skip
    """The copy of one person, masked, and the files that go with it, each once.

    `held` are tickets as the store shows them, `lost` the hashes of attachments that are no longer kept.
    """
    files = _Files(mask, lost)
    tickets = [_ticket(ticket, mask, files) if ticket["own"] else _other(ticket, mask, files) for ticket in held]
    told = {name: suppression[name] for name in ("state", "proposed_at", "confirmed_at")} if suppression else None
    data = mask.anything({"address": address, "no_marketing": told, "tickets": [one for one in tickets if one]})
    return data, tuple(files.found.values())


def _ticket(ticket: Mapping[str, Any], mask: Mask, files: _Files) -> Data:
    """A ticket of the person's own: all of it."""
    return {
        **{name: ticket[name] for name in _SAME},
        "name": _name(ticket["requester"], mask),
        "dates": {name: ticket[name] for name in _DATES} | {"counted": _counted(ticket)},
        "classifier": {
            "model": ticket["model"], "likely": ticket["probabilities"], "review_because": ticket["review_because"],
        },
        "messages": [_message(ticket, message, mask, files) for message in ticket["messages"] if _kept(message)],
        "letters": list(_letters(ticket, mask)),
        "events": [_event(event) for event in ticket["events"]],
    }  # fmt: skip


def _other(ticket: Mapping[str, Any], mask: Mask, files: _Files) -> Data | None:
    """Somebody else's ticket: only what the person wrote to it, and got from it. None where that is nothing."""
    own = [message for message in ticket["messages"] if _kept(message) and mask.wrote(message["from"])]
    letters = list(_letters(ticket, mask))
    if not own and not letters:
        return None
    return {
        "reference": ticket["reference"],
        "messages": [_message(ticket, message, mask, files) for message in own],
        "letters": letters,
    }


def _counted(ticket: Mapping[str, Any]) -> list[str]:
    """How the dates were counted, without the name of the colleague who has set one."""
    actors = {event["actor"] for event in ticket["events"]} - {_MACHINE}
    return [
        next((f"{_STAFF}{sentence[len(who):]}" for who in actors if sentence.startswith(f"{who} has set ")), sentence)
        for sentence in ticket["trace"]
    ]  # fmt: skip


def _name(requester: Mapping[str, str], mask: Mask) -> str:
    return requester["name"] if requester["address"].lower() == mask.person.lower() or not requester["name"] else NAME


def _kept(message: Mapping[str, Any]) -> bool:
    return message["from"] is not None


def _message(ticket: Mapping[str, Any], message: Mapping[str, Any], mask: Mask, files: _Files) -> Data:
    """A message. Attachments go with it where the person sent it; of others only that there were some is told."""
    own = mask.wrote(message["from"])
    return {
        "received_at": message["received_at"],
        "from": mask.sender(message["from"]),
        **{name: message[name] for name in ("subject", "text", "quoted", "forwarded")},
        "attachments": [_attachment(ticket, file, files) if own else None for file in message["attachments"]],
        "evidence": [
            {"points_to": item["points_to"], "weight": item["weight"], "text": item["text"]}
            for item in message["evidence"]
        ],
        "oddities": message["oddities"],
    }


def _attachment(ticket: Mapping[str, Any], file: Mapping[str, Any], files: _Files) -> Data:
    known = {name: file[name] for name in ("name", "type", "size")}
    return known | {"file": files.place(ticket["reference"], file["name"], file["sha256"])}


def safe_name(name: str) -> str:
    """The name of a file as any system takes it, without a way to another directory."""
    kept = re.sub(r"[^\w.() -]", "_", PurePosixPath(name.replace("\\", "/")).name).strip(". ")
    return kept.encode()[-120:].decode(errors="ignore").lstrip(". ") or "attachment"


def _letters(ticket: Mapping[str, Any], mask: Mask) -> Iterator[Data]:
    """Our letters to the person, and what colleagues sent them from another mail program."""
    for letter in ticket["letters"]:
        if (letter["to"] or "").lower() == mask.person.lower():
            yield {"state": letter["state"], "at": letter["finished_at"] or letter["created_at"],
                   "template": letter["template"], "text": letter["text"]}  # fmt: skip
    for answer in ticket["answers"]:
        if mask.person.lower() in (to.lower() for to in answer["to"]):
            yield {"state": "sent", "at": answer["sent_at"], "template": "", "text": answer["text"]}


def _event(event: Mapping[str, Any]) -> Data:
    told = {**event["facts"], **(event["detail"] or {})}
    return {
        "at": event["at"],
        "by": "the program" if event["actor"] == _MACHINE else _STAFF,
        "what": _HAPPENED.get(event["kind"], event["kind"].replace("_", " ").replace("-", " ")),
        "said": {name: told[name] for name in _TOLD if told.get(name)},
    }


# --- As a page -------------------------------------------------------------------------------------------------------
def page(data: Mapping[str, Any], organisation: str) -> str:
    """The copy as a person reads it."""
    return "\n".join(_page(data, organisation)) + "\n"


def _page(data: Mapping[str, Any], organisation: str) -> Iterator[str]:
    yield f"What {organisation} holds about {data['address']} in its privacy mailbox"
    yield "Addresses and names of other people are left out. Times are UTC."
    if told := data["no_marketing"]:
        confirmed = told["confirmed_at"]
        yield (
            f"No marketing goes to this address since {confirmed}."
            if confirmed
            else (f"The address was put forward on {told['proposed_at']} for the list of those that get no marketing.")
        )
    for ticket in data["tickets"]:
        yield ""
        yield f"=== {ticket['reference']} ==="
        if "dates" in ticket:
            yield from _facts(ticket)
        for message in ticket["messages"]:
            yield from _message_page(message)
        for letter in ticket["letters"]:
            became = _STATES.get(letter["state"], "")
            yield f"\n--- Our letter of {letter['at']}{f' ({became})' if became else ''} ---"
            yield letter["text"].strip()
        if ticket.get("events"):
            yield "\n--- What was done ---"
            yield from map(_event_line, ticket["events"])


def _facts(ticket: Mapping[str, Any]) -> Iterator[str]:
    for name in _SAME[1:]:
        if ticket[name]:
            yield f"{name.replace('_', ' ')}: {_said(ticket[name])}"
    for name in _DATES:
        if ticket["dates"][name]:
            yield f"{name.replace('_', ' ')}: {ticket['dates'][name]}"
    yield from (f"  {sentence}" for sentence in ticket["dates"]["counted"])
    likely = sorted(ticket["classifier"]["likely"].items(), key=lambda pair: -pair[1])
    if likely:
        told = ", ".join(f"{name} ({value:.0%} likely)" for name, value in likely)
        yield f"read by the classifier {ticket['classifier']['model']} as: {told}"


def _message_page(message: Mapping[str, Any]) -> Iterator[str]:
    yield f"\n--- Message of {message['received_at']} from {message['from']} ---"
    yield f"Subject: {message['subject']}"
    yield message["text"] or "(no text of its own)"
    for part in ("forwarded", "quoted"):
        if message[part]:
            yield f"[{part}]"
            yield message[part]
    yield from map(_attached, message["attachments"])
    if message["evidence"]:
        yield "What the classifier went by:"
    for item in message["evidence"]:
        yield f"  {item['points_to']} ({item['weight']:+.1f}): {item['text']}"
    yield from (f"Odd: {oddity}" for oddity in message["oddities"])


def _attached(file: Mapping[str, Any] | None) -> str:
    if file is None:
        return "Attached: a file of somebody else"
    return f"Attached: {file['name'] or 'a file'}, {'see ' + file['file'] if file['file'] else 'no longer kept'}"


def _event_line(event: Mapping[str, Any]) -> str:
    said = "; ".join(f"{name.replace('_', ' ')}: {_said(value)}" for name, value in event["said"].items())
    return f"{event['at']}  {event['what']}, by {event['by']}" + (f" ({said})" if said else "")


def _said(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
