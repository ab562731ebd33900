"""The mailbox against two real servers, and against one that misbehaves as told."""

import base64
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
import trustme
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from privacy_inbox.core.faults import (
    CertificateRefused,
    ConfigurationFault,
    FolderMissing,
    SignInRefused,
    Unreachable,
)
from privacy_inbox.core.settings import Credential, MailboxSettings
from privacy_inbox.mailbox import JUNK, SENT, Fact, Fetched, Limits, Mailbox, connect
from servers import Account, PymapServer, ScriptedServer, Talk

QUICK = Limits(connect=0.3, read=0.3)
MAIL = b"From: a@example.org\r\nSubject: hello\r\n\r\nA line.\r\n"
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def never() -> bool:
    return False


def signed_in(account: Account, limits: Limits | None = None) -> Mailbox:
    credential = Credential(account.user, account.password)
    return connect(account.settings(), lambda: credential, limits or Limits())


def to_scripted(server: ScriptedServer, limits: Limits | None = None, **changes: object) -> Mailbox:
    return connect(server.settings(**changes), lambda: Credential("dpo", "secret"), limits or Limits())


@pytest.fixture
def mailbox(imap_server: Account) -> Iterator[Mailbox]:
    with signed_in(imap_server, Limits(pulse=0.02)) as mailbox:
        yield mailbox


# --- what both servers must do ---


def test_a_listing_holds_every_uid_in_order(imap_server: Account, mailbox: Mailbox) -> None:
    assert mailbox.listing("INBOX").uids == ()
    for _ in range(3):
        imap_server.append("INBOX", MAIL)
    listing = mailbox.listing("INBOX")
    assert len(listing.uids) == 3
    assert list(listing.uids) == sorted(listing.uids)
    assert listing.uidvalidity > 0


def test_a_missing_folder_is_told_with_those_there_are(mailbox: Mailbox) -> None:
    with pytest.raises(FolderMissing) as caught:
        mailbox.listing("Privacy")
    assert "'Privacy'" in caught.value.what
    assert "INBOX" in caught.value.next_step
    assert mailbox.listing("INBOX").uids == ()


def test_facts_leave_out_what_is_gone(imap_server: Account, mailbox: Mailbox) -> None:
    imap_server.append("INBOX", MAIL, NOON)
    (uid,) = mailbox.listing("INBOX").uids
    assert list(mailbox.facts("INBOX", [uid, uid + 5])) == [Fact(uid, NOON, len(MAIL))]
    assert list(mailbox.facts("INBOX", [uid + 5])) == []
    assert list(mailbox.facts("INBOX", [])) == []


def test_a_mail_comes_byte_by_byte_and_stays_unseen(imap_server: Account, mailbox: Mailbox) -> None:
    odd = b"Subject: \xff\xfe raw\r\n\r\nna\xefve (a) {5}\r\nabc\r\n)\r\n* 1 EXISTS\r\n"
    imap_server.append("INBOX", MAIL, NOON)
    imap_server.append("INBOX", odd, NOON)
    first, second = mailbox.listing("INBOX").uids
    fetched = list(mailbox.fetch("INBOX", [first, second, second + 9]))
    assert fetched == [Fetched(first, NOON, MAIL), Fetched(second, NOON, odd)]
    with imap_server.client() as person:
        person.select_folder("INBOX", readonly=True)
        assert all(b"\\Seen" not in flags for flags in person.get_flags([first, second]).values())


def test_reading_does_not_go_by_flags(imap_server: Account, mailbox: Mailbox) -> None:
    imap_server.append("INBOX", MAIL)
    with imap_server.client() as person:
        person.select_folder("INBOX")
        person.add_flags(person.search(), [b"\\Seen", b"\\Answered"])
    assert len(mailbox.listing("INBOX").uids) == 1


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Pacific/Apia", "Asia/Kathmandu"])
def test_instants_do_not_depend_on_where_we_run(
    imap_server: Account, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    moments = [
        datetime(2026, 3, 29, 1, 30, tzinfo=UTC),  # the hour that London skips
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),  # the hour that it has twice
        datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
        datetime(2026, 7, 1, 23, 59, 59, tzinfo=timezone(timedelta(hours=5, minutes=45))),
        datetime(2001, 1, 1, 0, 0, tzinfo=timezone(-timedelta(hours=9, minutes=30))),
        datetime(2026, 1, 5, 7, 8, 9, tzinfo=timezone(timedelta(hours=14))),
    ]
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        for moment in moments:
            imap_server.append("INBOX", MAIL, moment)
        facts = list(mailbox.facts("INBOX", mailbox.listing("INBOX").uids))
    finally:
        monkeypatch.undo()
        time.tzset()
    assert [fact.received_at for fact in facts] == moments
    assert all(fact.received_at.tzinfo is UTC for fact in facts)


def test_headers_come_newest_first(imap_server: Account, mailbox: Mailbox) -> None:
    for number in range(4):
        imap_server.append("INBOX", b"Subject: %d\r\n\r\nbody\r\n" % number)
    assert mailbox.headers("INBOX", 2) == [b"Subject: 3\r\n\r\n", b"Subject: 2\r\n\r\n"]
    assert len(mailbox.headers("INBOX", 50)) == 4
    assert mailbox.headers("INBOX", 0) == []


def test_settling_makes_the_destination_and_moves_only_what_is_named(imap_server: Account, mailbox: Mailbox) -> None:
    for _ in range(3):
        imap_server.append("INBOX", MAIL)
    with imap_server.client() as person:
        person.select_folder("INBOX")
        marked = person.search()[2]
        person.add_flags([marked], [b"\\Deleted"])
    listing = mailbox.listing("INBOX")
    for uid in listing.uids[:2]:
        assert mailbox.settle("INBOX", listing.uidvalidity, [uid], "Done")
    assert mailbox.listing("INBOX").uids == (marked,)
    assert len(mailbox.listing("Done").uids) == 2


def test_nothing_is_settled_by_uids_of_another_epoch(imap_server: Account, mailbox: Mailbox) -> None:
    imap_server.append("INBOX", MAIL)
    listing = mailbox.listing("INBOX")
    assert not mailbox.settle("INBOX", listing.uidvalidity + 1, listing.uids, "Done")
    assert not mailbox.settle("INBOX", 0, listing.uids, "Done")
    assert mailbox.listing("INBOX").uids == listing.uids
    assert "Done" not in {folder.name for folder in mailbox.folders()}


def test_new_mail_ends_the_wait(imap_server: Account, mailbox: Mailbox) -> None:
    mailbox.listing("INBOX")
    asked = 0

    def deliver_once() -> bool:
        nonlocal asked
        asked += 1
        if asked == 2:  # the first question comes before IDLE, the second within it
            imap_server.append("INBOX", MAIL)
        return False

    assert mailbox.wait("INBOX", 30, deliver_once)
    assert len(mailbox.listing("INBOX").uids) == 1


def test_mail_that_came_before_the_wait_ends_it_at_once(imap_server: Account, mailbox: Mailbox) -> None:
    mailbox.listing("INBOX")
    imap_server.append("INBOX", MAIL)
    assert mailbox.wait("INBOX", 30, never)


def test_the_wait_ends_when_time_is_up_or_when_told_to_stop(imap_server: Account, mailbox: Mailbox) -> None:
    answers = iter([False, False])
    assert not mailbox.wait("INBOX", 30, lambda: next(answers, True))
    assert not mailbox.wait("INBOX", 0.01, never)
    assert mailbox.listing("INBOX").uids == ()


def test_a_wait_is_cut_into_short_idles(imap_server: Account) -> None:
    with signed_in(imap_server, Limits(idle=0.01)) as mailbox:
        assert not mailbox.wait("INBOX", 0.05, never)


def test_junk_is_found_by_a_usual_name(imap_server: Account, mailbox: Mailbox) -> None:
    with imap_server.client() as person:
        if not person.folder_exists("Junk"):
            person.create_folder("Junk")
    assert mailbox.special(JUNK) == "Junk"
    assert mailbox.special("\\Archive") is None


def test_a_wrong_password_is_a_refused_sign_in(imap_server: Account) -> None:
    with pytest.raises(SignInRefused) as caught:
        connect(imap_server.settings(), lambda: Credential(imap_server.user, "wrong"))
    assert "AUTHENTICATIONFAILED" in caught.value.what
    assert "password" in caught.value.next_step
    assert "wrong" not in str(caught.value)


def test_a_name_and_password_may_hold_any_letter(pymap_server: PymapServer) -> None:
    pymap_server.add_user("Büro Süd", 'schön "geheim" \\')
    where = MailboxSettings(host=pymap_server.host, port=pymap_server.port, user="Büro Süd", security="none")
    with connect(where, lambda: Credential("Büro Süd", 'schön "geheim" \\')) as mailbox:
        assert [folder.name for folder in mailbox.folders()] == ["INBOX"]


# --- what only Dovecot can show ---


@pytest.mark.dovecot
def test_many_mails_are_listed_in_windows_and_asked_for_in_chunks(dovecot: Account) -> None:
    dovecot.fill(b"Subject: %d\r\n\r\nhello\r\n" % number for number in range(600))
    with dovecot.client() as person:
        person.select_folder("INBOX")
        person.delete_messages(range(100, 400, 2), silent=True)
        person.expunge()
    with signed_in(dovecot, Limits(window=100)) as mailbox:
        uids = mailbox.listing("INBOX").uids
        assert uids == tuple(sorted(set(range(1, 601)) - set(range(100, 400, 2))))
        assert [fact.uid for fact in mailbox.facts("INBOX", uids)] == list(uids)
        assert [mail.uid for mail in mailbox.fetch("INBOX", uids[-50:])] == list(uids[-50:])


@pytest.mark.dovecot
@pytest.mark.parametrize("window", [1, 2, 4, 5, 6])
def test_no_uid_is_lost_or_listed_twice_at_the_edge_of_a_window(dovecot: Account, window: int) -> None:
    dovecot.fill([MAIL] * 5)
    with signed_in(dovecot, Limits(window=window)) as mailbox:
        assert mailbox.listing("INBOX").uids == (1, 2, 3, 4, 5)


@pytest.mark.dovecot
def test_special_folders_are_those_that_the_server_marks(dovecot: Account) -> None:
    with signed_in(dovecot) as mailbox:
        assert mailbox.special(SENT) == "Sent"
        assert mailbox.special(JUNK) == "Junk"


@pytest.mark.dovecot
@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_both_kinds_of_tls(dovecot: Account, security: str) -> None:
    port = dovecot.tls_port if security == "tls" else dovecot.port
    where = dovecot.settings(security=security, port=port, ca_file=dovecot.ca_file)
    with connect(where, lambda: Credential(dovecot.user, dovecot.password), Limits(pulse=0.02)) as mailbox:
        assert mailbox.listing("INBOX").uids == ()
        answers = iter([False, False])
        assert not mailbox.wait("INBOX", 30, lambda: next(answers, True))
        dovecot.append("INBOX", MAIL)
        assert mailbox.wait("INBOX", 30, never)


@pytest.mark.dovecot
@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_of_an_unknown_authority_is_refused(dovecot: Account, security: str) -> None:
    port = dovecot.tls_port if security == "tls" else dovecot.port
    with pytest.raises(CertificateRefused) as caught:
        connect(dovecot.settings(security=security, port=port), lambda: Credential(dovecot.user, dovecot.password))
    assert "ca_file" in caught.value.next_step


@pytest.mark.dovecot
def test_a_folder_that_was_rebuilt_is_not_read_by_its_old_uids(dovecot: Account) -> None:
    dovecot.append("Rights", MAIL)
    with signed_in(dovecot) as mailbox:
        before = mailbox.listing("Rights")
        mailbox.listing("INBOX")
        with dovecot.client() as person:
            person.delete_folder("Rights")
        dovecot.append("Rights", b"Subject: another\r\n\r\n")
        with pytest.raises(Unreachable, match="rebuilt"):
            list(mailbox.fetch("Rights", before.uids))
        assert not mailbox.settle("Rights", before.uidvalidity, before.uids, "Done")
    with signed_in(dovecot) as mailbox:
        assert mailbox.listing("Rights").uidvalidity != before.uidvalidity


@pytest.mark.dovecot
def test_what_people_do_meanwhile_does_not_disturb(dovecot: Account) -> None:
    dovecot.fill([MAIL] * 4)
    with signed_in(dovecot) as mailbox, dovecot.client() as person:
        uids = mailbox.listing("INBOX").uids
        person.select_folder("INBOX")
        person.move(uids[:2], "Sent")
        assert {mail.uid for mail in mailbox.fetch("INBOX", uids)} >= set(uids[2:])
        assert mailbox.listing("INBOX").uids == uids[2:]


# --- what no decent server does ---


def script_idle(end: Callable[[Talk], None]) -> Callable[[Talk], None]:
    def script(talk: Talk) -> None:
        talk.greet()
        talk.open_folder()
        assert "IDLE" in talk.hear()
        talk.say("+ idling")
        end(talk)

    return script


def hang_up(talk: Talk) -> None:
    talk.say("* OK still here")


def say_bye(talk: Talk) -> None:
    talk.say("* BYE Session invalidated - AccessTokenExpired")
    talk.fall_silent()


@pytest.mark.parametrize("end", [hang_up, say_bye, Talk.fall_silent])
def test_a_connection_that_dies_in_idle_is_noticed(end: Callable[[Talk], None]) -> None:
    silent = end is Talk.fall_silent
    with (
        ScriptedServer(script_idle(end)) as server,
        to_scripted(server, QUICK if silent else None) as mailbox,
        pytest.raises(Unreachable),
    ):
        mailbox.wait("INBOX", 0.2 if silent else 30, never)


def test_idle_is_ended_properly_and_followed_by_a_noop() -> None:
    heard: list[str] = []

    def script(talk: Talk) -> None:
        talk.greet()
        talk.open_folder()
        talk.hear()
        tag = talk.tag
        talk.say("+ idling", "* 1 FETCH (FLAGS (\\Seen))", "* 2 EXISTS")
        heard.append(talk.hear())
        talk.say(f"{tag} OK done")
        heard.append(talk.hear())
        talk.say("{tag} OK done")
        talk.hear()
        talk.say("* BYE", "{tag} OK bye")

    with ScriptedServer(script) as server, to_scripted(server) as mailbox:
        assert mailbox.wait("INBOX", 0.2, never)
    assert heard[0] == "DONE"
    assert "NOOP" in heard[1]


def test_without_idle_the_wait_returns_at_once() -> None:
    def script(talk: Talk) -> None:
        talk.greet("UIDPLUS")
        talk.hear()
        talk.say("* BYE", "{tag} OK bye")

    with ScriptedServer(script) as server, to_scripted(server) as mailbox:
        assert not mailbox.wait("INBOX", 30, never)


@pytest.mark.parametrize("after_half", [lambda talk: None, Talk.fall_silent])
def test_half_a_mail_is_no_mail(after_half: Callable[[Talk], None]) -> None:
    def script(talk: Talk) -> None:
        talk.greet()
        talk.open_folder()
        talk.hear()
        talk.send(b"* 1 FETCH (UID 1 BODY[] {1000}\r\nSubject: half")
        after_half(talk)

    with (
        ScriptedServer(script) as server,
        to_scripted(server, QUICK) as mailbox,
        pytest.raises(Unreachable),
    ):
        list(mailbox.fetch("INBOX", [1]))


def test_an_answer_that_makes_no_sense_shows_nothing_of_a_mail() -> None:
    def script(talk: Talk) -> None:
        talk.greet()
        talk.open_folder()
        talk.hear()
        talk.say("jane.roe@example.org asks for erasure")

    with ScriptedServer(script) as server, to_scripted(server) as mailbox, pytest.raises(Unreachable) as caught:
        list(mailbox.fetch("INBOX", [1]))
    assert "jane" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_mails_deleted_under_a_fetch_are_left_out() -> None:
    def script(talk: Talk) -> None:
        talk.greet()
        talk.open_folder(exists=2)
        talk.hear()
        talk.say("{tag} NO [EXPUNGEISSUED] Some messages no longer exist")
        assert "NOOP" in talk.hear()
        talk.say("* 1 EXPUNGE", "{tag} OK done")
        talk.hear()
        talk.say('* 1 FETCH (UID 2 INTERNALDATE "01-Mar-2026 13:00:00 +0100" RFC822.SIZE 9)', "{tag} OK done")
        talk.hear()

    with ScriptedServer(script) as server, to_scripted(server) as mailbox:
        assert list(mailbox.facts("INBOX", [1, 2])) == [Fact(2, NOON, 9)]


@pytest.mark.parametrize("date", ['"31-Feb-2026 00:00:00 +0000"', '"01-Jan-2026 00:00:00 +9999"', "NIL"])
def test_an_impossible_date_becomes_the_present(date: str) -> None:
    def script(talk: Talk) -> None:
        talk.greet()
        talk.open_folder()
        talk.hear()
        talk.say(f"* 1 FETCH (UID 1 INTERNALDATE {date} RFC822.SIZE 9)", "{tag} OK done")
        talk.hear()

    began = datetime.now(UTC)
    with ScriptedServer(script) as server, to_scripted(server) as mailbox:
        (fact,) = mailbox.facts("INBOX", [1])
    assert began <= fact.received_at <= datetime.now(UTC)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    moment=st.datetimes(min_value=datetime(1970, 1, 2), max_value=datetime(2100, 1, 1)), minutes=st.integers(-720, 840)
)
def test_any_date_in_any_zone_is_the_same_instant(
    pymap: Account, mailbox_of: Callable[[Account], Mailbox], moment: datetime, minutes: int
) -> None:
    when = moment.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=minutes)))
    pymap.append("INBOX", MAIL, when)
    mailbox = mailbox_of(pymap)
    (fact,) = mailbox.facts("INBOX", mailbox.listing("INBOX").uids[-1:])
    assert fact.received_at == when


@pytest.fixture
def mailbox_of() -> Iterator[Callable[[Account], Mailbox]]:
    open_ones: dict[str, Mailbox] = {}

    def find(account: Account) -> Mailbox:
        if account.user not in open_ones:
            open_ones[account.user] = signed_in(account)
        return open_ones[account.user]

    yield find
    for mailbox in open_ones.values():
        mailbox.close()


def script_settle(capabilities: str, heard: list[str]) -> Callable[[Talk], None]:
    def script(talk: Talk) -> None:
        talk.greet(capabilities)
        while "LOGOUT" not in (command := talk.hear()):
            heard.append(command.split(" ", 1)[1])
            if " SELECT " in command:
                talk.say("* 1 EXISTS", "* OK [UIDVALIDITY 7] ok", "{tag} OK [READ-WRITE] done")
            elif " LIST " in command:
                talk.say('* LIST () "/" Done', "{tag} OK done")
            else:
                talk.say("{tag} OK done")
        talk.say("* BYE", "{tag} OK bye")

    return script


def test_without_move_mails_are_copied_and_only_they_expunged() -> None:
    heard: list[str] = []
    with ScriptedServer(script_settle("UIDPLUS", heard)) as server, to_scripted(server) as mailbox:
        assert mailbox.settle("INBOX", 7, [3, 5], "Done")
    assert heard[2:] == ['UID COPY 3,5 "Done"', "UID STORE 3,5 +FLAGS.SILENT (\\Deleted)", "UID EXPUNGE 3,5"]


def test_without_move_and_uidplus_the_mails_stay() -> None:
    heard: list[str] = []
    with ScriptedServer(script_settle("IDLE", heard)) as server, to_scripted(server) as mailbox:
        assert not mailbox.settle("INBOX", 7, [3, 5], "Done")
    assert heard == []


def test_mails_of_a_read_only_folder_stay() -> None:
    def script(talk: Talk) -> None:
        talk.greet("MOVE")
        talk.open_folder()
        talk.open_folder()
        assert "LIST" in talk.hear()
        talk.say('* LIST () "/" INBOX', "{tag} OK done")
        talk.hear()

    with ScriptedServer(script) as server, to_scripted(server) as mailbox:
        assert not mailbox.settle("INBOX", 7, [1], "Done")
        assert [folder.name for folder in mailbox.folders()] == ["INBOX"]


def test_a_refused_idle_names_the_setting() -> None:
    def script(talk: Talk) -> None:
        talk.greet()
        talk.open_folder()
        talk.hear()
        talk.say("{tag} NO not now")
        talk.hear()

    with ScriptedServer(script) as server, to_scripted(server) as mailbox, pytest.raises(Unreachable) as caught:
        mailbox.wait("INBOX", 30, never)
    assert "idle = false" in caught.value.next_step


@pytest.mark.parametrize(
    ("folders", "answer", "fault"),
    [
        ("Inbox2", "{tag} NO [NONEXISTENT] none", FolderMissing),
        ("Rights", "{tag} NO [NOPERM] not yours", FolderMissing),
        ("Rights", "{tag} NO [UNAVAILABLE] later", Unreachable),
    ],
)
def test_a_folder_that_does_not_open(folders: str, answer: str, fault: type[Exception]) -> None:
    def script(talk: Talk) -> None:
        talk.greet()
        talk.hear()
        talk.say(answer)
        while "LIST" in talk.hear():
            talk.say(f'* LIST () "/" {folders}', "{tag} OK done")

    with ScriptedServer(script) as server, to_scripted(server) as mailbox, pytest.raises(fault):
        mailbox.listing("Rights")


def test_a_folder_under_a_prefix_is_made_there() -> None:
    heard: list[str] = []

    def script(talk: Talk) -> None:
        talk.greet("MOVE NAMESPACE")
        while "LOGOUT" not in (command := talk.hear()):
            heard.append(command.split(" ", 1)[1])
            if " SELECT " in command:
                talk.say("* 1 EXISTS", "* OK [UIDVALIDITY 7] ok")
            elif "NAMESPACE" in command:
                talk.say('* NAMESPACE (("INBOX." ".")) NIL NIL')
            talk.say("{tag} NO [OVERQUOTA] full" if "MOVE" in command else "{tag} OK done")
        talk.say("* BYE", "{tag} OK bye")

    with ScriptedServer(script) as server, to_scripted(server) as mailbox:
        assert not mailbox.settle("INBOX", 7, [3], "Done")
    assert 'CREATE "INBOX.Done"' in heard
    assert heard[-1] == 'UID MOVE 3 "INBOX.Done"'


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("{tag} NO [AUTHENTICATIONFAILED] no", SignInRefused),
        ("{tag} NO [ALERT] Application-specific password required", SignInRefused),
        ("{tag} NO [UNAVAILABLE] later", Unreachable),
        ("{tag} NO [ALERT] Too many simultaneous connections", Unreachable),
        ("* BYE no", Unreachable),
    ],
)
def test_a_sign_in_is_refused_or_put_off(answer: str, fault: type[Exception]) -> None:
    def script(talk: Talk) -> None:
        talk.say("* OK ready")
        talk.hear()
        talk.say("* CAPABILITY IMAP4rev1", "{tag} OK done")
        talk.hear()
        talk.say(answer)

    with ScriptedServer(script) as server, pytest.raises(fault):
        to_scripted(server)


def test_a_token_goes_by_xoauth2_and_its_refusal_is_answered_with_nothing() -> None:
    heard: list[str] = []

    def script(talk: Talk) -> None:
        talk.say("* OK ready")
        talk.hear()
        talk.say("* CAPABILITY IMAP4rev1 AUTH=XOAUTH2", "{tag} OK done")
        talk.hear()
        tag = talk.tag
        talk.say("+ ")
        heard.append(base64.b64decode(talk.hear()).decode())
        talk.say("+ " + base64.b64encode(b'{"status":"400"}').decode())
        heard.append(talk._file.readline().decode())
        talk.say(f"{tag} NO [AUTHENTICATIONFAILED] invalid token t0ken")

    with ScriptedServer(script) as server, pytest.raises(SignInRefused) as caught:
        connect(server.settings(), lambda: Credential("dpo", "t0ken", "token"))
    assert heard == ["user=dpo\1auth=Bearer t0ken\1\1", "\r\n"]
    assert "token_command" in caught.value.next_step
    assert "t0ken" not in str(caught.value)


def tls_of(authority: trustme.CA, name: str, not_after: datetime | None = None) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name, not_after=not_after).configure_cert(context)
    return context


@pytest.mark.parametrize(
    ("name", "not_after", "what"),
    [
        ("127.0.0.1", datetime(2020, 1, 1, tzinfo=UTC), "has expired"),
        ("mail.example.org", None, "another name"),
    ],
)
def test_a_bad_certificate_is_refused_with_the_reason(
    authority: trustme.CA, tmp_path: Path, name: str, not_after: datetime | None, what: str
) -> None:
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    with (
        ScriptedServer(Talk.greet, tls_of(authority, name, not_after)) as server,
        pytest.raises(CertificateRefused, match=what),
    ):
        to_scripted(server, security="tls", ca_file=tmp_path / "ca.pem")


def test_a_plain_answer_on_a_tls_port_is_explained() -> None:
    def script(talk: Talk) -> None:
        talk.say("* OK ready")
        talk.fall_silent()

    with ScriptedServer(script) as server, pytest.raises(Unreachable, match="does not speak TLS") as caught:
        to_scripted(server, security="tls")
    assert "starttls" in caught.value.next_step


def test_silence_is_explained() -> None:
    with ScriptedServer(Talk.fall_silent) as server, pytest.raises(Unreachable, match="does not answer") as caught:
        to_scripted(server, QUICK)
    assert 'security = "tls"' in caught.value.next_step


def test_starttls_is_never_given_up(authority: trustme.CA) -> None:
    heard: list[str] = []

    def script(talk: Talk) -> None:
        talk.say("* OK ready")
        while "LOGOUT" not in (command := talk.hear()):
            heard.append(command)
            talk.say("* CAPABILITY IMAP4rev1 AUTH=PLAIN", "{tag} OK done")

    with ScriptedServer(script) as server, pytest.raises(Unreachable, match="STARTTLS"):
        to_scripted(server, security="starttls")
    assert not any("LOGIN" in command or "AUTHENTICATE" in command for command in heard)


def test_nobody_is_there() -> None:
    with closing(ScriptedServer(Talk.greet)._socket) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(Unreachable, match="takes no connections"):
        connect(
            MailboxSettings(host="127.0.0.1", port=port, user="dpo", security="none"), lambda: Credential("dpo", "")
        )


def test_a_password_goes_in_clear_to_this_host_only() -> None:
    with pytest.raises(ConfigurationFault, match="in clear"):
        connect(MailboxSettings(host="mail.example.org", user="dpo", security="none"), lambda: Credential("dpo", ""))


def test_a_ca_file_that_cannot_be_read_is_a_matter_of_configuration(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFault, match="ca_file"):
        connect(MailboxSettings(host="localhost", user="dpo", ca_file=tmp_path / "none"), lambda: Credential("dpo", ""))


def test_a_failed_sign_in_leaves_no_connection_behind() -> None:
    gone = threading.Event()

    def script(talk: Talk) -> None:
        talk.say("* OK ready")
        talk.hear()
        talk.say("* CAPABILITY IMAP4rev1", "{tag} OK done")
        talk.hear()
        talk.say("{tag} NO [AUTHENTICATIONFAILED] no")
        with pytest.raises(EOFError):
            talk.hear()
        gone.set()

    with ScriptedServer(script) as server:
        with pytest.raises(SignInRefused):
            to_scripted(server)
        assert gone.wait(10)
