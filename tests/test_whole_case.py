"""A whole case, against real servers: from the first mail to the last trace of it."""

from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from house import OURS, configure, mail
from office import Office, put
from privacy_inbox.core.register import Case, fields
from servers import Account, MailSink
from test_forgetting import bytes_of

PERSON = "camille.roche@courrier.example"
REQUEST = (
    "Bonjour,\n\nje souhaite obtenir une copie de toutes les données personnelles que vous détenez à mon sujet, "
    "conformément au RGPD. J'habite à Lyon, en France.\n\nMerci d'avance,\nCamille Roche"
)
SECRETS = (b"camille", b"roche", b"lyon", b"archives", b"pseudonyme")
MINUTE = timedelta(minutes=2)  # after which a person's letter has left


@pytest.fixture
def office(dovecot: Account, sink: MailSink, tmp_path: Path) -> Office:
    put(dovecot, [], folder="Sent")
    path = configure(tmp_path, dovecot, sink.port)
    text = path.read_text()
    path.write_text(text.replace('name = "Northwind"\n', 'name = "Northwind"\nlanguages = ["en", "fr"]\n', 1))
    return Office(path)


def letters(sink: MailSink) -> list[EmailMessage]:
    return [message_from_bytes(delivery.raw, policy=policy.default) for delivery in sink.deliveries]


def words(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body
    return str(body.get_content())


def answer_to(letter: EmailMessage, number: int, text: str) -> bytes:
    return mail(
        number, text, From=f"Camille Roche <{PERSON}>", Subject=f"Re: {letter['Subject']}",
        In_Reply_To=letter["Message-ID"], References=letter["Message-ID"],
    )  # fmt: skip


def sent(office: Office, sink: MailSink) -> EmailMessage:
    """The letter that leaves next, once there was time for second thoughts."""
    before = len(sink.deliveries)
    office.later += MINUTE
    office.work()
    assert len(sink.deliveries) == before + 1
    return letters(sink)[-1]


def arrive(account: Account, office: Office, raw: bytes) -> None:
    put(account, [raw], when=office.now())
    office.work()


@pytest.mark.dovecot
def test_a_case_is_lived_and_forgotten(dovecot: Account, office: Office, sink: MailSink) -> None:
    # A request in French is acknowledged in French.
    asked = mail(1, REQUEST, From=f"Camille Roche <{PERSON}>", Subject="Mes données")
    arrive(dovecot, office, asked)
    (ticket,) = office.tickets()
    reference = ticket["reference"]
    assert (ticket["category"], ticket["rights"], ticket["language"]) == ("rights_request", ["access"], "fr")
    (receipt,) = letters(sink)
    assert receipt["Content-Language"] == "fr"
    assert reference in words(receipt)
    office.move(reference, "confirm", region="eu")
    opened = office.ticket(reference)
    assert opened["due_safe"] == ticket["due_safe"]

    # Identity is asked for, and given: the date named in the receipt stays, the law's own may move.
    office.move(reference, "ask-identity", doubt="The address was never seen before")
    question = sent(office, sink)
    assert question["In-Reply-To"] == "<1@somewhere.example>"
    assert question["Auto-Submitted"] is None
    assert office.ticket(reference)["clock_status"] == "waiting_identity"
    office.later += timedelta(days=2)
    arrive(
        dovecot,
        office,
        answer_to(question, 2, "Voici, je vous écris de mon adresse habituelle, sous le pseudonyme Zéphyr."),
    )
    assert len(office.tickets()) == 1
    office.move(reference, "record", what="identity_came", note="Wrote from the known address")
    shown = office.ticket(reference)
    assert shown["clock_status"] == "running"
    assert shown["due_safe"] == ticket["due_safe"]

    # More time is taken, with notice.
    office.move(reference, "extend", reason="Nous devons consulter plusieurs archives.")
    notice = sent(office, sink)
    extended = office.ticket(reference)
    assert extended["due_safe"] > shown["due_safe"]
    assert "plusieurs archives" in words(notice)

    # Answered once here; the reply joins and opens it again, and is answered from a second mail program.
    office.later += timedelta(days=30)
    office.move(reference, "answer", text="Voici la copie de vos données.")
    reply = sent(office, sink)
    assert office.ticket(reference)["status"] == "closed"
    arrive(
        dovecot, office, answer_to(reply, 3, "Merci, mais il manque mes factures de Lyon. Pouvez-vous me les envoyer ?")
    )
    again = office.ticket(reference)
    assert (again["status"], len(again["messages"])) == ("open", 3)
    by_hand = mail(
        4, "Voici vos factures.", From=OURS, To=PERSON, Message_ID="<by-hand@northwind.example>",
        Subject=f"Re: {reply['Subject']}", In_Reply_To="<3@somewhere.example>", References="<3@somewhere.example>",
    )  # fmt: skip
    put(dovecot, [by_hand], folder="Sent", when=office.now())
    office.later += timedelta(hours=1)
    office.work()
    office.move(reference, "answered")
    closed = office.ticket(reference)
    assert closed["status"] == "closed"

    # Every letter was delivered, and the register tells it all without a name.
    assert office.letters() == {"sent": 4}
    row = _register_row(office, reference)
    assert row["in_time"] == "yes"
    assert not any(secret in str(row).lower().encode() for secret in SECRETS)

    # Then it is forgotten, and no word of it is left.
    office.move(reference, "forget", reason="Retention period over")
    with office.app() as app:
        assert app.store.verify() == []
    left = bytes_of(office.house.settings.store.directory).lower()
    assert [secret for secret in SECRETS if secret in left] == []
    assert _register_row(office, reference)["reference"] == reference


def _register_row(office: Office, reference: str) -> dict[str, Any]:
    with office.app() as app:
        entry = next(entry for entry in app.store.register() if entry.reference == reference)
    zone = office.house.settings.entity_of(entry.entity, entry.region).zone
    return fields(Case(entry, zone, office.now().astimezone(zone).date()))
