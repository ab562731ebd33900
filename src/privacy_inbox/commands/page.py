"""A ticket as a person reads it on a terminal."""

from collections.abc import Iterator, Mapping
from typing import Any

import click

from privacy_inbox.core.languages import name_of

# Facts of an event that are of use in --json only.
_OF_THE_MACHINE = (
    "rule",
    "delivery",
    "message_id",
    "model",
    "sha256",
    "ack_action",
    "ack_rule",
    "reference",
    "template",
)


def ticket_page(found: Mapping[str, Any]) -> Iterator[str]:
    """The lines of a ticket's page: what it is, its dates, why, what was written, what was done."""
    yield click.style(f"{found['reference']}  {found['category']}", bold=True) + f"  ({found['status']})"
    yield from _head(found)
    yield ""
    yield click.style("How the date was counted", bold=True)
    yield from (f"  {sentence}" for sentence in found["trace"])
    yield from _clocks(found)
    yield from _why(found)
    ack = found["acknowledgement"]
    yield click.style("Acknowledgement", bold=True)
    yield (
        f"  {ack['action']}, {ack['state']}"
        + (f": {ack['because']}" if ack["because"] else "")
        + f" (rule {ack['rule']})"
    )
    if ack["state"] == "held":
        yield f"  release, replace or drop it by {ack['decide_by']}"
    yield from map(_answer, found["answers"])
    for message in found["messages"]:
        yield from message_page(message)
    for letter in found["letters"]:
        yield from _letter(letter)
    yield click.style("Events", bold=True)
    yield from map(_event, found["events"])


def _head(found: Mapping[str, Any]) -> Iterator[str]:
    who = found["requester"]
    if found["status"] == "forgotten":
        yield "content   forgotten; the facts of the register are kept"
    else:
        yield f"from      {who['name']} <{who['address']}>".replace("  <", " <")
    yield f"received  {found['received_at']}"
    yield f"due       {found['due_safe']} ({measured_by(found)})"
    if found["confirmed_by"]:
        yield f"confirmed by {found['confirmed_by']}"
    else:
        yield f"confirm   by {found['review_by']}" + (f": {found['review_because']}" if found["needs_review"] else "")
    if found["act_by"] < found["due_safe"] and found["status"] == "open":
        yield f"act by    {found['act_by']}"
    if found["clock_status"] not in ("running", "none"):
        yield f"clock     {found['clock_status'].replace('_', ' ')}"
    for label in ("rights", "flags", "linked"):
        if found[label]:
            yield f"{label:<9} {', '.join(found[label])}{_why_linked(found) if label == 'linked' else ''}"
    if found["news"]:
        yield f"news      {found['news']} since somebody looked last"
    if found["assignee"]:
        yield f"assigned  to {found['assignee']}"
    yield f"language  {name_of(found['language'])}, region {found['region']}"


def _clocks(found: Mapping[str, Any]) -> Iterator[str]:
    """Each clock, where there is more than one to know of."""
    clocks = found["clocks"]
    if len({clock["name"] for clock in clocks}) < 2:
        return
    yield click.style("Clocks", bold=True)
    for clock in clocks:
        last = clock["due_at"] or clock["due"] or ("stands still" if clock["due_safe"] else "no date")
        strict = f", at the strictest {clock['due_safe']}" if clock["due_safe"] != last and clock["due_safe"] else ""
        confirm = f"; receipt to be confirmed by {clock['ack_due']}" if clock["ack_due"] else ""
        named = "" if clock["rule"].endswith(clock["name"]) else f"{clock['name']}: "
        yield f"  {named}{clock['rule']}  {last}{strict}{confirm} ({clock['status'].replace('_', ' ')})"


def _why_linked(found: Mapping[str, Any]) -> str:
    """What its opening said of its links; nothing for a ticket that others are linked to."""
    opened: Mapping[str, Any] = next(
        (event["facts"] for event in found["events"] if event["kind"] == "delivery_ticket"), {}
    )
    return f" ({opened['because']})" if opened.get("linked") else ""


def measured_by(dates: Mapping[str, Any]) -> str:
    """What the date in front of a person is measured by: `dates` holds `rule` and `due`."""
    if dates["rule"].startswith("promise/"):
        return "our own promise; no law sets a date"
    if dates["due"] is None:
        return f"the strictest reading; the law's time stands still, {dates['rule']}"
    last = f"the last day: {dates['due']}"
    return f"{last}, our published promise" if dates["rule"] == "promise" else f"the law's {last[4:]}, {dates['rule']}"


def _why(found: Mapping[str, Any]) -> Iterator[str]:
    yield click.style("Why the machine read it so", bold=True)
    ranked = sorted(found["probabilities"].items(), key=lambda pair: -pair[1])
    yield "  " + ", ".join(f"{name} {value:.0%}" for name, value in ranked)
    for item in (found["messages"] or [{"evidence": []}])[0]["evidence"]:
        yield f"  {item['weight']:+.1f}  {item['points_to']}: {item['text']}"


def _answer(answer: Mapping[str, Any]) -> str:
    """What somebody sent by hand, and what a person is asked about it."""
    offered = ": was this the answer? `ticket answered` or `ticket unanswered`"
    standing = offered if answer["state"] == "offered" else f", {answer['state']}"
    return f"  answered by hand on {answer['sent_at']} to {', '.join(answer['to'])}{standing}"


def message_page(message: Mapping[str, Any]) -> Iterator[str]:
    if message["from"] is None:
        yield click.style(f"Message of {message['received_at']}: forgotten", bold=True)
        return
    yield click.style(f"Message from {message['from']}: {message['subject']}", bold=True)
    yield _indented(message["text"] or "(no text of its own)")
    for part in ("forwarded", "quoted"):
        if message[part]:
            yield f"  [{part}]"
            yield _indented(message[part])
    for item in message["attachments"]:
        yield f"  attached: {item['name']} ({item['type']}, {item['size']} bytes, {item['sha256']})"
    yield from (f"  odd: {oddity}" for oddity in message["oddities"])


def _letter(letter: Mapping[str, Any]) -> Iterator[str]:
    when = letter["finished_at"] or letter["created_at"]
    if letter["to"] is None:
        yield click.style(f"Letter of {when}: {letter['state']}, forgotten", bold=True)
        return
    reply = f" ({letter['reply']})" if letter["reply"] else ""
    yield click.style(f"Letter to {letter['to']}: {letter['state']} {when}{reply}", bold=True)
    yield _indented(letter["text"])


def _event(event: Mapping[str, Any]) -> str:
    """One line: when, who, what, and what was said with it."""
    told = {**event["facts"], **(event["detail"] or {})}
    said = ", ".join(f"{name} {_said(value)}" for name, value in told.items() if _worth_saying(name, value))
    return f"  {event['at']}  {event['actor']}  {event['kind']}" + (f": {said}" if said else "")


def _worth_saying(name: str, value: object) -> bool:
    return (
        name not in _OF_THE_MACHINE
        and not name.startswith("ack_")
        and name != "sha256"
        and value not in (None, "", [], False)
    )


def _said(value: object) -> str:
    if isinstance(value, dict):
        return "(" + ", ".join(f"{name} {_said(item)}" for name, item in value.items() if item) + ")"
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())
