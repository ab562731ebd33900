"""Folders' names, letters filed, beginnings and headers of mails: against two real servers."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.faults import FolderMissing, SessionOver
from privacy_inbox.core.settings import Credential
from privacy_inbox.mailbox import JUNK, SENT, Fetched, Mailbox, connect
from privacy_inbox.mailbox.names import from_wire, to_wire, usual
from servers import Account, DovecotServer, ScriptedServer, Talk

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LETTER = b"From: privacy@firm.example\r\nSubject: Received\r\n\r\nHello.\r\n"
NAMES = ["Büro Süd", "R&D", "日本", "Rechte & Pflichten", "a~b", "📥", "Éléments envoyés"]


def signed_in(account: Account) -> Mailbox:
    return connect(account.settings(), lambda: Credential(account.user, account.password))


@pytest.fixture
def mailbox(imap_server: Account) -> Iterator[Mailbox]:
    with signed_in(imap_server) as mailbox:
        yield mailbox


def make(account: Account, *folders: str) -> None:
    with account.client() as person:
        for folder in folders:
            if not person.folder_exists(folder):
                person.create_folder(folder)


# --- letters ---


@pytest.mark.parametrize("when", [NOON, datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))])
def test_a_letter_is_filed_as_read_and_as_of_its_time(imap_server: Account, mailbox: Mailbox, when: datetime) -> None:
    make(imap_server, "Sent")
    mailbox.append("Sent", LETTER, when)
    (uid,) = mailbox.listing("Sent").uids
    assert list(mailbox.fetch("Sent", [uid])) == [Fetched(uid, when, LETTER)]
    with imap_server.client() as person:
        person.select_folder("Sent", readonly=True)
        assert b"\\Seen" in person.get_flags([uid])[uid]


def test_letters_are_filed_while_a_folder_is_being_read(imap_server: Account, mailbox: Mailbox) -> None:
    make(imap_server, "Sent")
    for _ in range(3):
        imap_server.append("INBOX", LETTER)
    uids = mailbox.listing("INBOX").uids
    for uid in uids:
        assert len(list(mailbox.fetch("INBOX", [uid]))) == 1
        mailbox.append("Sent", LETTER, NOON)
    assert len(mailbox.listing("Sent").uids) == 3


def test_eight_bits_and_long_letters_are_filed_as_they_are(imap_server: Account, mailbox: Mailbox) -> None:
    make(imap_server, "Sent")
    raw = LETTER + b"na\xefve \xc3\xbc\r\n" * 20_000
    mailbox.append("Sent", raw, NOON)
    (mail,) = mailbox.fetch("Sent", mailbox.listing("Sent").uids)
    assert mail == Fetched(mail.uid, NOON, raw)


def test_a_letter_for_a_missing_folder_leaves_the_connection_as_it_was(mailbox: Mailbox) -> None:
    with pytest.raises(FolderMissing, match="'Gone'"):
        mailbox.append("Gone", LETTER, NOON)
    assert mailbox._session.sound
    assert mailbox.listing("INBOX").uids == ()


def test_a_folder_that_goes_between_two_letters_is_missed(imap_server: Account, mailbox: Mailbox) -> None:
    make(imap_server, "Letters")
    mailbox.append("Letters", LETTER, NOON)
    with imap_server.client() as person:
        person.delete_folder("Letters")
    for _ in range(2):
        with pytest.raises(FolderMissing, match="'Letters'"):
            mailbox.append("Letters", LETTER, NOON)
    make(imap_server, "Letters")
    mailbox.append("Letters", LETTER, NOON)


# --- beginnings and headers ---


def test_the_beginning_of_a_mail(imap_server: Account, mailbox: Mailbox) -> None:
    imap_server.append("INBOX", LETTER + b"x" * 10_000 + b"\r\n", NOON)
    (uid,) = mailbox.listing("INBOX").uids
    assert mailbox.fetch_beginning("INBOX", uid, 40) == Fetched(uid, NOON, LETTER[:40])
    whole = mailbox.fetch_beginning("INBOX", uid, 1_000_000)
    assert list(mailbox.fetch("INBOX", [uid])) == [whole]
    assert mailbox.fetch_beginning("INBOX", uid + 7, 40) is None
    with imap_server.client() as person:
        person.select_folder("INBOX", readonly=True)
        assert b"\\Seen" not in person.get_flags([uid])[uid]


def test_headers_come_by_uid_in_the_order_asked_for(imap_server: Account, mailbox: Mailbox) -> None:
    for number in range(3):
        imap_server.append("INBOX", b"Subject: %d\r\n\r\nbody\r\n" % number)
    first, second, third = mailbox.listing("INBOX").uids
    headers = list(mailbox.headers_of("INBOX", [third, first, third + 9, second]))
    assert headers == [
        (third, b"Subject: 2\r\n\r\n"),
        (first, b"Subject: 0\r\n\r\n"),
        (second, b"Subject: 1\r\n\r\n"),
    ]
    assert list(mailbox.headers_of("INBOX", [])) == []


@pytest.mark.dovecot
def test_headers_of_many_mails_come_in_chunks(dovecot: Account) -> None:
    dovecot.fill(b"Subject: %d\r\n\r\nhello\r\n" % number for number in range(450))
    with signed_in(dovecot) as mailbox:
        uids = mailbox.listing("INBOX").uids
        assert [uid for uid, _ in mailbox.headers_of("INBOX", uids)] == list(uids)


# --- names ---


@pytest.mark.parametrize("name", NAMES)
def test_folders_of_any_name_are_listed_read_and_filed_into(imap_server: Account, mailbox: Mailbox, name: str) -> None:
    imap_server.append("INBOX", LETTER)
    imap_server.append(name, LETTER, NOON)
    assert name in {folder.name for folder in mailbox.folders()}
    assert len(mailbox.listing(name).uids) == 1
    mailbox.append(name, LETTER, NOON)
    inbox = mailbox.listing("INBOX")
    assert mailbox.settle("INBOX", inbox.uidvalidity, inbox.uids, name)
    assert len(mailbox.listing(name).uids) == 3


@pytest.mark.parametrize("name", NAMES)
def test_a_destination_of_any_name_is_made(imap_server: Account, mailbox: Mailbox, name: str) -> None:
    imap_server.append("INBOX", LETTER)
    inbox = mailbox.listing("INBOX")
    assert mailbox.settle("INBOX", inbox.uidvalidity, inbox.uids, name)
    with imap_server.client() as person:
        assert person.folder_exists(name)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_a_name_stays_the_same_on_the_wire(name: str) -> None:
    assert to_wire(name).isascii()
    assert from_wire(to_wire(name)) == name


@given(st.binary(max_size=12))
def test_what_is_badly_written_is_no_name(written: bytes) -> None:
    name = from_wire(written)
    assert name is None or name.encode().decode() == name


@pytest.mark.parametrize("written", [b"R&D", b"&bad", b"&2AA-", b"&!-", None, ()])
def test_names_that_are_badly_written(written: object) -> None:
    assert from_wire(written) is None


@pytest.mark.parametrize(
    ("flag", "names", "found"),
    [
        (SENT, ["INBOX", "Drafts", "Gesendete Elemente"], "Gesendete Elemente"),
        (SENT, ["INBOX", "INBOX.Sent"], "INBOX.Sent"),
        (SENT, ["[Gmail]/Envoyés"], "[Gmail]/Envoyés"),
        (SENT, ["E\u0301le\u0301ments envoye\u0301s"], "E\u0301le\u0301ments envoye\u0301s"),
        (SENT, ["ELEMENTY WYSŁANE"], "ELEMENTY WYSŁANE"),
        (SENT, ["Archive/Sent", "Sent Items"], "Sent Items"),
        (SENT, ["Sent Items", "Sent"], "Sent"),
        (SENT, ["Sent back", "Unsent", "INBOX"], None),
        (JUNK, ["Courrier indésirable"], "Courrier indésirable"),
        (JUNK, ["Correo no deseado"], "Correo no deseado"),
        (JUNK, ["Posta indesiderata"], "Posta indesiderata"),
        (JUNK, ["Ongewenste e-mail"], "Ongewenste e-mail"),
        (JUNK, ["Lixo Eletrônico"], "Lixo Eletrônico"),
        (JUNK, ["Wiadomości-śmieci"], "Wiadomości-śmieci"),
        (JUNK, ["Junk-E-Mail"], "Junk-E-Mail"),
        ("\\Archive", ["Archive"], None),
        (JUNK, [], None),
    ],
)
def test_special_folders_go_by_usual_names(flag: str, names: list[str], found: str | None) -> None:
    assert usual(flag, names) == found


def test_the_servers_mark_comes_before_a_usual_name() -> None:
    def script(talk: Talk) -> None:
        talk.greet()
        talk.hear()
        talk.say(
            '* LIST () "/" Sent', '* LIST (\\Noselect) "/" Gesendet', '* LIST (\\sent) "/" "Ausgang"', "{tag} OK done"
        )
        talk.hear()
        talk.say('* LIST (\\Noselect) "/" Sent', '* LIST (\\NonExistent) "/" Enviados', "{tag} OK done")

    with (
        ScriptedServer(script) as server,
        connect(server.settings(), lambda: Credential("dpo", "secret")) as mailbox,
    ):
        assert mailbox.special(SENT) == "Ausgang"
        assert mailbox.special(SENT) is None


def test_a_sent_folder_is_found_by_its_name(imap_server: Account, mailbox: Mailbox) -> None:
    make(imap_server, "Sent")
    assert mailbox.special(SENT) == "Sent"


# --- prefixes and separators ---


@pytest.fixture(scope="module", params=[("", "."), ("INBOX.", "."), ("INBOX/", "/"), ("Mail/", "/")], ids=str)
def prefixed(
    dovecot_server: DovecotServer, request: pytest.FixtureRequest, authority: trustme.CA
) -> Iterator[tuple[DovecotServer, str, str]]:
    """Beside `dovecot_server`, which knows what to do where there is no Dovecot."""
    prefix, separator = request.param
    with DovecotServer(authority, prefix=prefix, separator=separator) as server:
        yield server, prefix, separator


@pytest.mark.dovecot
def test_folders_are_found_and_made_under_the_servers_prefix(prefixed: tuple[DovecotServer, str, str]) -> None:
    server, prefix, separator = prefixed
    account = server.account()
    account.append("INBOX", LETTER)
    account.append("INBOX", LETTER)
    with signed_in(account) as mailbox:
        assert mailbox.special(SENT) == f"{prefix}Sent"
        assert mailbox.special(JUNK) == f"{prefix}Junk"
        mailbox.append("Sent", LETTER, NOON)
        mailbox.append(f"{prefix}Sent", LETTER, NOON)
        assert len(mailbox.listing(f"{prefix}Sent").uids) == 2
        inbox = mailbox.listing("INBOX")
        for uid in inbox.uids:
            assert mailbox.settle("INBOX", inbox.uidvalidity, [uid], f"Erledigt{separator}Büro")
        assert len(mailbox.listing(f"{prefix}Erledigt{separator}Büro").uids) == 2


# --- a mail that a real server cannot read ---


@pytest.mark.dovecot
def test_dovecot_ends_the_session_over_a_mail_that_it_cannot_read(dovecot: Account) -> None:
    dovecot.fill([LETTER] * 3)
    assert dovecot.mails is not None
    sorted((dovecot.mails / "cur").iterdir())[1].chmod(0)
    with signed_in(dovecot) as mailbox:
        uids = mailbox.listing("INBOX").uids
        assert len(list(mailbox.fetch("INBOX", [uids[0]]))) == 1
        with pytest.raises(SessionOver):
            list(mailbox.fetch("INBOX", uids))
    with signed_in(dovecot) as mailbox:
        mailbox.listing("INBOX")
        assert len(list(mailbox.fetch("INBOX", [uids[2]]))) == 1
