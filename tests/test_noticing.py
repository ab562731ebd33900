"""People are told by real mail, and told once, whatever happens on the way."""

from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from house import command, configure, mail
from office import Office, put
from privacy_inbox import daemon, noticing
from privacy_inbox.core.faults import Fault
from privacy_inbox.noticing import tell_people
from privacy_inbox.smtp import Answer, Relay
from privacy_inbox.triage import perform
from servers import Account, Delivery, MailSink

DPO, DEPUTY, OPERATOR = "dpo@elsewhere.example", "deputy@elsewhere.example", "it@elsewhere.example"
ALARMS = f'[alarms]\ndpo = "{DPO}"\ndeputy = "{DEPUTY}"\noperator = "{OPERATOR}"'
CHILD = "My daughter is nine years old and has signed up to your app with her name and address. Please delete it."


@pytest.fixture
def office(pymap: Account, sink: MailSink, tmp_path: Path) -> Office:
    made = Office(configure(tmp_path, pymap, sink.port, more=ALARMS))
    put(pymap, [mail(1, CHILD, Subject="My daughter")])
    made.poll()
    return made


def tell(office: Office) -> int:
    with office.app() as app:
        office.house = type(office.house)(office.house.settings, office.now)
        return tell_people(office.house, app.store)


def told(sink: MailSink, *addresses: str) -> list[str]:
    """The texts of the notices about pressing tickets that went to these addresses."""
    return [text for text in mailed(sink, *addresses) if "LATE" not in text]


def mailed(sink: MailSink, *addresses: str) -> list[str]:
    """The texts of all notices that went to these addresses."""
    found = [message_from_bytes(delivery.raw, policy=policy.default) for delivery in sink.deliveries]
    return [mail.get_content() for mail in found if mail["To"] in (addresses or (DPO, DEPUTY, OPERATOR))]


def test_the_dpo_is_told_of_a_child_at_once_by_its_reference_alone(office: Office, sink: MailSink) -> None:
    assert tell(office) == 1
    (text,) = told(sink, DPO)
    (ticket,) = office.tickets()
    assert f"{ticket['reference']}: a child" in text
    assert "daughter" not in text
    assert "somewhere.example" not in text
    assert tell(office) == 0


def test_who_does_not_act_is_stood_in_for_and_who_acts_is_not(office: Office, sink: MailSink) -> None:
    tell(office)
    office.later = timedelta(days=7)
    tell(office)
    assert len(told(sink, DEPUTY)) == len(told(sink, OPERATOR)) == 1
    office.move(office.tickets()[0]["reference"], "note", text="Looked into it")
    office.later = timedelta(days=14)
    tell(office)
    assert len(told(sink, DEPUTY)) == len(told(sink, OPERATOR)) == 1


def test_a_relay_that_takes_nothing_leaves_it_to_be_told(office: Office, sink: MailSink) -> None:
    def later(_: Delivery) -> str:
        return "451 4.7.1 Later"

    sink.on_data = later
    with pytest.raises(Fault, match="dpo"):
        tell(office)
    sink.on_data = lambda _: None
    assert tell(office) == 1
    assert len(told(sink, DPO)) == 1


def test_a_dpo_whose_address_is_refused_keeps_nobody_else_from_being_told(office: Office, sink: MailSink) -> None:
    sink.on_rcpt = lambda to: "550 5.1.1 No such user" if to == DPO else None
    office.later = timedelta(days=7)
    with pytest.raises(Fault, match="dpo"):
        tell(office)
    assert len(told(sink, DEPUTY)) == len(told(sink, OPERATOR)) == 1


def test_who_acts_under_the_services_own_name_has_acted(office: Office, sink: MailSink) -> None:
    (ticket,) = office.tickets()
    with office.app() as app:
        perform(app.store, app.policy, "privacy-inbox", ticket["reference"], "note", {"text": "Seen"},
                office.house.renderer.fill)  # fmt: skip
    office.later = timedelta(days=7)
    tell(office)
    assert told(sink) == []


def test_a_notice_that_cannot_be_written_is_told_later(
    office: Office, sink: MailSink, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise ValueError("no mail can be made of it")

    with monkeypatch.context() as patched:
        patched.setattr(noticing, "as_mail", broken)
        with pytest.raises(ValueError, match="no mail"):
            tell(office)
    assert tell(office) == 1
    assert len(told(sink, DPO)) == 1


def test_a_crash_after_the_relay_has_taken_it_tells_nobody_twice(
    office: Office, sink: MailSink, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    send = Relay.send

    def send_and_die(relay: Relay, sender: str, to: str, raw: bytes) -> Answer:
        send(relay, sender, to, raw)
        raise Killed

    with monkeypatch.context() as dying:
        dying.setattr(Relay, "send", send_and_die)
        with pytest.raises(Killed):
            tell(office)
    assert len(told(sink)) == 1
    assert tell(office) == 0
    assert len(told(sink)) == 1


def test_who_is_away_says_so_on_the_command_line(office: Office, sink: MailSink, tmp_path: Path) -> None:
    config = tmp_path / "privacy-inbox.toml"
    assert command("away", "--until", "2999-12-31", config=config).returncode == 0
    assert "dpo   2999-12-31" in command("away", config=config).stdout
    tell(office)
    assert len(told(sink, DEPUTY)) == 1
    assert command("away", "--back", config=config).returncode == 0
    assert "2999" not in command("away", config=config).stdout


@pytest.mark.parametrize("wrong", [["--until", "soon"], ["--until", "2999-12-31", "--back"]])
def test_what_is_no_absence(wrong: list[str], office: Office, tmp_path: Path) -> None:
    done = command("away", *wrong, config=tmp_path / "privacy-inbox.toml")
    assert (done.returncode, done.stdout) == (2, "")


def test_the_daemon_tells_them(pymap: Account, sink: MailSink, tmp_path: Path) -> None:
    path = configure(tmp_path, pymap, sink.port, more=ALARMS)
    put(pymap, [mail(1, CHILD, Subject="My daughter")])
    daemon.run_once(Office(path).house)
    assert len(told(sink, DPO)) == 1


def test_what_is_late_is_told_once_to_each_a_working_day_apart(office: Office, sink: MailSink) -> None:
    (ticket,) = office.tickets()
    office.move(ticket["reference"], "note", text="Looked into it")
    office.later = timedelta(days=30)
    tell(office)
    tell(office)
    for address in (DPO, DEPUTY, OPERATOR):
        assert sum("LATE" in text for text in mailed(sink, address)) == 1


def test_a_late_answer_is_an_alarm(office: Office) -> None:
    office.later = timedelta(days=60)
    with office.app() as app:
        with app.store.transaction() as tx:
            tx.keep_watch()
        assert {"overdue", "unseen"} <= {alarm["name"] for alarm in app.store.alarms()}
