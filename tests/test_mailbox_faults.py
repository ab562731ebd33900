"""Every way in which a server can fail, at every command: which fault it is, and what becomes of the connection."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from imapclient import IMAPClient

from privacy_inbox.core.faults import FolderMissing, SessionOver, Unreachable
from privacy_inbox.core.settings import Credential
from privacy_inbox.mailbox import Fact, Fetched, Limits, Mailbox, Withheld, connect
from servers import ScriptedServer, Talk

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
RAW = b"Subject: hello\r\n\r\nbody\r\n"
QUICK = Limits(connect=5, read=0.15, pulse=0.02)
Reply = Callable[[Talk], None]


def never() -> bool:
    return False


# --- a decent server, but for what it is told to do instead at one command ---


def _fetched(uid: int, items: str) -> bytes:
    facts = b'%d FETCH (UID %d INTERNALDATE "01-Mar-2026 12:00:00 +0000" RFC822.SIZE %d' % (uid, uid, len(RAW))
    if "PEEK[" in items:
        section = re.sub(r"\.\d+>", ">", re.search(r"PEEK(\[\w*\](<0\.\d+>)?)", items)[1])  # type: ignore[index]
        facts += b" BODY%s {%d}\r\n%s" % (section.encode(), len(RAW), RAW)
    return b"* " + facts + b")\r\n"


def _converse(talk: Talk, word: str, line: str) -> None:
    if word in {"EXAMINE", "SELECT"}:
        talk.say("* 2 EXISTS", "* OK [UIDVALIDITY 7] ok", "* OK [UIDNEXT 3] ok")
    elif word == "LIST":
        talk.say('* LIST () "/" INBOX', '* LIST (\\Sent) "/" Sent')
    elif word == "SEARCH":
        talk.say("* SEARCH 1 2")
    elif word == "FETCH":
        for uid in line.split()[3].split(","):
            talk.send(_fetched(int(uid), line))
    elif word == "APPEND":
        talk.say("+ go on")
        talk.take(int(line.rpartition("{")[2].rstrip("}")) + 2)
    elif word == "IDLE":
        tag = talk.tag
        talk.say("+ idling")
        talk.hear()
        talk.tag = tag
    elif word == "LOGOUT":
        talk.say("* BYE")
    talk.say("{tag} OK done")


class Server:
    """Behaves until `instead` is armed: then a command of that name is answered by the script that stands there."""

    def __init__(self, capabilities: str = "IDLE MOVE UIDPLUS") -> None:
        self.instead: dict[str, Reply] = {}
        self.heard: list[str] = []
        self._capabilities = capabilities

    def script(self, talk: Talk) -> None:
        talk.greet(self._capabilities)
        while True:
            line = talk.hear()
            word = line.removeprefix(f"{talk.tag} ").removeprefix("UID ").split()[0]
            self.heard.append(line.partition(" ")[2])
            if word in self.instead:
                self.instead[word](talk)
            else:
                _converse(talk, word, line)


@contextmanager
def connected(server: Server, limits: Limits = QUICK) -> Iterator[Mailbox]:
    """A mailbox that has worked before."""
    with ScriptedServer(server.script) as scripted:
        mailbox = connect(scripted.settings(), lambda: Credential("dpo", "secret"), limits)
        with mailbox:
            mailbox.folders()
            yield mailbox


def say(*lines: str) -> Reply:
    return lambda talk: talk.say(*lines)


def hang_up(talk: Talk) -> None:
    raise EOFError


def bye_and_hang_up(talk: Talk) -> None:
    talk.say("* BYE Server shutting down")
    raise EOFError


def token_has_run_out(talk: Talk) -> None:
    talk.say("* BYE Session invalidated - AccessTokenExpired")
    talk.fall_silent()


def half_a_line(talk: Talk) -> None:
    talk.send(b"* 1 EX")
    raise EOFError


def half_a_literal(talk: Talk) -> None:
    talk.send(b"* 1 FETCH (UID 1 BODY[] {4000}\r\nSubject: hal")
    raise EOFError


CALLS: dict[str, Callable[[Mailbox], object]] = {
    "folders": lambda mailbox: mailbox.folders(),
    "listing": lambda mailbox: mailbox.listing("INBOX"),
    "facts": lambda mailbox: list(mailbox.facts("INBOX", [1, 2])),
    "fetch": lambda mailbox: list(mailbox.fetch("INBOX", [1, 2])),
    "beginning": lambda mailbox: mailbox.fetch_beginning("INBOX", 1, 64),
    "headers": lambda mailbox: mailbox.headers("INBOX", 2),
    "settle": lambda mailbox: mailbox.settle("INBOX", 7, [1], "Sent"),
    "append": lambda mailbox: mailbox.append("Sent", RAW, NOON),
    "wait": lambda mailbox: mailbox.wait("INBOX", 0.05, never),
}
SAID = {  # the commands of each call
    "folders": ["LIST"],
    "listing": ["EXAMINE", "SEARCH"],
    "facts": ["EXAMINE", "FETCH"],
    "fetch": ["EXAMINE", "FETCH"],
    "beginning": ["EXAMINE", "FETCH"],
    "headers": ["EXAMINE", "SEARCH", "FETCH"],
    "settle": ["SELECT", "LIST", "MOVE"],
    "append": ["LIST", "APPEND"],
    "wait": ["EXAMINE", "IDLE", "NOOP"],
}
EVERYWHERE = [(call, word) for call, words in SAID.items() for word in words]


@pytest.mark.parametrize("call", CALLS)
def test_the_server_of_these_tests_is_decent_and_asked_no_more_than_this(call: str) -> None:
    server = Server()
    with connected(server) as mailbox:
        before = len(server.heard)
        CALLS[call](mailbox)
        heard = [line.removeprefix("UID ").split()[0] for line in server.heard[before:]]
        assert mailbox._session.sound
    assert heard[: len(SAID[call])] == SAID[call]
    assert server.heard[-1] == "LOGOUT"


@pytest.mark.parametrize("end", [hang_up, bye_and_hang_up, token_has_run_out, half_a_line, Talk.fall_silent])
@pytest.mark.parametrize(("call", "word"), EVERYWHERE)
def test_a_session_that_is_lost_at_any_command_is_over(call: str, word: str, end: Reply) -> None:
    server = Server()
    with connected(server) as mailbox:
        server.instead[word] = end
        with pytest.raises(SessionOver) as caught:
            CALLS[call](mailbox)
        assert not mailbox._session.sound
    assert server.heard[-1] != "LOGOUT"
    if end is token_has_run_out and word not in {"APPEND", "NOOP"}:  # where imaplib waits on, and hears silence
        assert "token has run out" in caught.value.what


@pytest.mark.parametrize("answer", ["{tag} NO Session invalidated", "{tag} BAD [X] AccessTokenExpired"])
@pytest.mark.parametrize(("call", "word"), [pair for pair in EVERYWHERE if pair[1] != "IDLE"])
def test_a_token_may_run_out_without_a_bye(call: str, word: str, answer: str) -> None:
    server = Server()
    with connected(server) as mailbox:
        server.instead[word] = say(answer)
        with pytest.raises(SessionOver, match="token has run out"):
            CALLS[call](mailbox)
        assert not mailbox._session.sound


@pytest.mark.parametrize(("call", "word"), EVERYWHERE)
def test_a_command_that_is_called_bad_is_no_lost_session(call: str, word: str) -> None:
    server = Server()
    with connected(server) as mailbox:
        server.instead[word] = say("{tag} BAD [CLIENTBUG] what?")
        with pytest.raises(Unreachable) as caught:
            CALLS[call](mailbox)
        assert not isinstance(caught.value, SessionOver)
        assert not mailbox._session.sound


@pytest.mark.parametrize(
    ("call", "word", "result"),
    [
        ("folders", "LIST", Unreachable),
        ("listing", "EXAMINE", FolderMissing),
        ("listing", "SEARCH", Unreachable),
        ("facts", "EXAMINE", FolderMissing),
        ("fetch", "FETCH", [Withheld(1), Withheld(2)]),
        ("beginning", "FETCH", Withheld(1)),
        ("headers", "FETCH", []),
        ("settle", "SELECT", FolderMissing),
        ("settle", "MOVE", False),
        ("append", "APPEND", FolderMissing),
        ("wait", "IDLE", Unreachable),
        ("wait", "NOOP", Unreachable),
    ],
)
def test_a_no_to_each_command(call: str, word: str, result: object) -> None:
    server = Server()
    with connected(server) as mailbox:
        server.instead[word] = say("{tag} NO [CANNOT] never")
        if isinstance(result, type):
            with pytest.raises(result) as caught:
                CALLS[call](mailbox)
            assert not isinstance(caught.value, SessionOver)
        else:
            assert CALLS[call](mailbox) == result
        assert mailbox._session.sound == (result is not Unreachable)
        if mailbox._session.sound:
            del server.instead[word]
            assert len(mailbox.folders()) == 2
            assert len(list(mailbox.fetch("INBOX", [1, 2]))) == 2


@pytest.mark.parametrize("code", ["[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[THROTTLED]", "Too many commands,"])
@pytest.mark.parametrize(("call", "word"), [pair for pair in EVERYWHERE if pair[0] != "settle"])
def test_a_no_for_now_is_tried_again_later(call: str, word: str, code: str) -> None:
    server = Server()
    with connected(server) as mailbox:
        server.instead[word] = say(f"{{tag}} NO {code} later")
        with pytest.raises(Unreachable) as caught:
            CALLS[call](mailbox)
        assert not isinstance(caught.value, SessionOver)


@pytest.mark.parametrize("end", [hang_up, bye_and_hang_up, token_has_run_out, Talk.fall_silent])
def test_a_session_that_never_worked_is_not_over(end: Reply) -> None:
    server = Server()
    server.instead["EXAMINE"] = end
    with (
        ScriptedServer(server.script) as scripted,
        connect(scripted.settings(), lambda: Credential("dpo", "secret"), QUICK) as mailbox,
    ):
        with pytest.raises(Unreachable) as caught:
            mailbox.listing("INBOX")
        assert not isinstance(caught.value, SessionOver)


@pytest.mark.parametrize(
    "answer", ["jane.roe@firm.example: [JANE ROE] token expired", "A9999 OK [JANE] AccessTokenExpired"]
)
def test_an_answer_that_makes_no_sense_is_no_lost_session(answer: str) -> None:
    server = Server()
    with connected(server) as mailbox:
        server.instead["FETCH"] = say(answer)
        with pytest.raises(Unreachable, match="no sense") as caught:
            list(mailbox.fetch("INBOX", [1]))
        assert not isinstance(caught.value, SessionOver)
        assert "jane" not in str(caught.value).lower()


def test_a_literal_that_is_cut_in_half_is_no_mail() -> None:
    server = Server()
    with connected(server) as mailbox:
        server.instead["FETCH"] = half_a_literal
        with pytest.raises(SessionOver):
            list(mailbox.fetch("INBOX", [1]))


def test_a_line_of_a_megabyte_is_refused() -> None:
    server = Server()
    with connected(server, Limits(connect=5, read=5)) as mailbox:
        server.instead["SEARCH"] = lambda talk: talk.send(b"* SEARCH" + b" 1234567" * 130_000 + b"\r\n")
        with pytest.raises(Unreachable, match="no sense") as caught:
            mailbox.listing("INBOX")
        assert not isinstance(caught.value, SessionOver)
        assert not mailbox._session.sound


# --- IDLE ---


def wait_until(end: Reply) -> None:
    """A long wait for mail, in whose midst the server does `end`. Raises what comes of that."""
    idling = threading.Event()
    asked: list[None] = []

    def listen(talk: Talk) -> None:
        talk.say("+ idling")
        assert idling.wait(10)
        end(talk)

    def stop() -> bool:
        asked.append(None)
        if len(asked) == 2:  # the first question comes before IDLE, the second within it
            idling.set()
        return False

    server = Server()
    with connected(server, Limits(connect=5, read=1, pulse=5)) as mailbox:
        server.instead["IDLE"] = listen
        mailbox.wait("INBOX", 3600, stop)


@pytest.mark.parametrize("end", [hang_up, bye_and_hang_up, token_has_run_out, half_a_line])
def test_a_session_that_ends_in_idle_is_noticed_after_few_looks(end: Reply, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[float] = []
    look = IMAPClient.idle_check

    def counted(client: IMAPClient, timeout: float) -> object:
        looks.append(timeout)
        return look(client, timeout)

    monkeypatch.setattr(IMAPClient, "idle_check", counted)
    with pytest.raises(SessionOver) as caught:
        wait_until(end)
    assert len(looks) == 1
    assert ("token has run out" in caught.value.what) == (end is token_has_run_out)


def test_half_a_line_in_idle_ends_the_session() -> None:
    def half_and_silence(talk: Talk) -> None:
        talk.send(b"* 3 EXI")
        talk.fall_silent()

    with pytest.raises(SessionOver):
        wait_until(half_and_silence)


def test_silence_in_idle_is_noticed_at_its_end() -> None:
    def idle_then_nothing(talk: Talk) -> None:
        talk.say("+ idling")
        talk.fall_silent()

    server = Server()
    with connected(server, Limits(connect=5, read=0.1, idle=0.05, pulse=0.05)) as mailbox:
        server.instead["IDLE"] = idle_then_nothing
        with pytest.raises(SessionOver, match="silent"):
            mailbox.wait("INBOX", 3600, never)


# --- answers in odd order, too many, too few ---


def fetching(reply: Reply, uids: list[int]) -> list[Fetched | Withheld]:
    server = Server()
    with connected(server) as mailbox:
        server.instead["FETCH"] = reply
        mails = list(mailbox.fetch("INBOX", uids))
        assert mailbox._session.sound
    return mails


def mail(uid: int, raw: bytes = RAW) -> Fetched:
    return Fetched(uid, NOON, raw)


def test_answers_may_come_in_any_order_with_others_between() -> None:
    def reply(talk: Talk) -> None:
        talk.say("* 9 EXISTS", "* 3 EXPUNGE", "* OK still here", "* 4 FETCH (FLAGS (\\Seen))", "* FLAGS (\\Seen)")
        talk.send(_fetched(5, "PEEK[]"))
        talk.say("* 0 RECENT", "* CAPABILITY IMAP4rev1", "* NO [ALERT] the disk is nearly full")
        talk.send(_fetched(8, "PEEK[]"))  # never asked for
        talk.send(_fetched(2, "PEEK[]"))
        talk.say("* 2 FETCH (UID 2 FLAGS (\\Seen))", "{tag} OK Success [THROTTLED]")

    assert fetching(reply, [2, 5]) == [mail(2), mail(5)]


def test_mails_that_are_gone_are_left_out() -> None:
    def reply(talk: Talk) -> None:
        talk.send(_fetched(3, "PEEK[]"))
        talk.say("* 1 EXPUNGE", "{tag} OK done")

    assert fetching(reply, [1, 3, 5]) == [mail(3)]
    assert fetching(say("{tag} OK done"), [1, 3, 5]) == []


def test_a_mail_without_its_text_is_withheld() -> None:
    reply = say(
        "* 1 FETCH (UID 1 BODY[] NIL)", "* 2 FETCH (UID 2 FLAGS ())", '* 3 FETCH (UID 3 BODY[] "")', "{tag} OK done"
    )
    first, second, third = fetching(reply, [1, 2, 3])
    assert (first, second) == (Withheld(1), Withheld(2))
    assert isinstance(third, Fetched)
    assert third.raw == b""


def refusing(bad: set[int], answer: str) -> Reply:
    """A server that will not answer any command that names a mail of `bad`, and says half of it first."""

    def reply(talk: Talk) -> None:
        uids = [int(uid) for uid in talk.heard[-1].split()[3].split(",")]
        for uid in uids:
            if uid in bad:
                talk.say(answer)
                return
            talk.send(_fetched(uid, talk.heard[-1]))
        talk.say("{tag} OK done")

    return reply


@pytest.mark.parametrize(
    "answer",
    [
        "{tag} NO Some of the requested messages could not be read",
        "{tag} NO [SERVERBUG] Internal error occurred",
        "* 2 FETCH (UID 2 BODY[] ())\r\n* 2 FETCH (UID)\r\n{tag} OK done",
    ],
)
@pytest.mark.parametrize("bad", [{1}, {2}, {4}, {1, 2, 3, 4}])
def test_one_bad_mail_does_not_stop_the_others(bad: set[int], answer: str) -> None:
    uids = [1, 2, 3, 4]
    assert fetching(refusing(bad, answer), uids) == [Withheld(uid) if uid in bad else mail(uid) for uid in uids]


@pytest.mark.parametrize(
    "answer",
    [
        "(1 2)",
        "(UID)",
        "(UID 1 BODY[] (",
        "(UID x)",
        "1",
        "NIL",
        "(UID 1 BODY NIL)",
        "((()))",
        "(" * 5000,
        '"',
        "(UID 1 NIL)",
    ],
)
def test_an_answer_that_cannot_be_read_withholds_that_mail(answer: str) -> None:
    assert fetching(say(f"* 1 FETCH {answer}", "{tag} OK done"), [1]) in ([Withheld(1)], [])


@pytest.mark.parametrize("answer", ["LIST (1 2) 3", "LIST 1", "LIST ((", "LIST (\\A) NIL"])
def test_folders_that_cannot_be_read_are_a_fault(answer: str) -> None:
    server = Server()
    with connected(server) as mailbox:
        server.instead["LIST"] = say(f"* {answer}", "{tag} OK done")
        with pytest.raises(Unreachable, match="no sense"):
            mailbox.folders()


def test_uids_in_two_lines_are_refused() -> None:
    server = Server()
    with connected(server) as mailbox:
        server.instead["SEARCH"] = say("* SEARCH 1", "* SEARCH 2", "{tag} OK done")
        with pytest.raises(Unreachable, match="no sense"):
            mailbox.listing("INBOX")


def test_one_bad_mail_does_not_hide_the_facts_of_the_others() -> None:
    began = datetime.now(UTC)
    server = Server()
    with connected(server) as mailbox:
        server.instead["FETCH"] = refusing({2}, "{tag} NO never")
        first, second, third = mailbox.facts("INBOX", [1, 2, 3])
    assert (first, third) == (Fact(1, NOON, len(RAW)), Fact(3, NOON, len(RAW)))
    assert (second.uid, second.size) == (2, 0)
    assert began <= second.received_at <= datetime.now(UTC)


def test_mails_without_a_size_are_known_all_the_same() -> None:
    server = Server()
    with connected(server) as mailbox:
        server.instead["FETCH"] = say('* 1 FETCH (UID 1 INTERNALDATE "01-Mar-2026 12:00:00 +0000")', "{tag} OK done")
        assert list(mailbox.facts("INBOX", [1, 2])) == [Fact(1, NOON, 0)]


def test_a_mail_that_goes_while_it_is_asked_for_alone_is_gone() -> None:
    assert fetching(refusing({2}, "{tag} NO [EXPUNGEISSUED] gone"), [1, 2, 3]) == [mail(1), mail(3)]


def test_a_refusal_for_now_amid_one_by_one_ends_it() -> None:
    answers = iter(["{tag} NO [CANNOT] all of them", "{tag} NO [UNAVAILABLE] later"])
    server = Server()
    with connected(server) as mailbox:
        server.instead["FETCH"] = lambda talk: talk.say(next(answers))
        with pytest.raises(Unreachable, match="UNAVAILABLE"):
            list(mailbox.fetch("INBOX", [1, 2]))


def test_a_refused_fetch_opens_the_folder_anew_and_notices_that_it_was_rebuilt() -> None:
    server = Server()
    with connected(server) as mailbox:
        mailbox.listing("INBOX")
        server.instead["FETCH"] = say("{tag} NO [CANNOT] never")
        server.instead["EXAMINE"] = say("* 2 EXISTS", "* OK [UIDVALIDITY 8] ok", "{tag} OK done")
        with pytest.raises(Unreachable, match="rebuilt"):
            list(mailbox.fetch("INBOX", [1, 2]))


# --- what a folder says of itself ---


def test_a_folder_without_uidvalidity_is_read_and_never_written_by_uid() -> None:
    server = Server()
    with connected(server) as mailbox:
        server.instead["EXAMINE"] = server.instead["SELECT"] = say("* 2 EXISTS", "{tag} OK done")
        listing = mailbox.listing("INBOX")
        assert (listing.uidvalidity, listing.uids) == (0, (1, 2))
        assert list(mailbox.fetch("INBOX", [1])) == [mail(1)]
        assert not mailbox.settle("INBOX", listing.uidvalidity, [1], "Sent")
        assert not mailbox.wait("INBOX", 0.02, never)


def test_the_last_mail_is_not_listed_as_a_new_one() -> None:
    server = Server()
    with connected(server, Limits(connect=5, read=5, window=1)) as mailbox:
        # Windows 1:1 and 2:*; to the second one a server may name the last mail, whatever its UID (RFC 3501).
        server.instead["SEARCH"] = lambda talk: talk.say("* SEARCH 1", "{tag} OK done")
        assert mailbox.listing("INBOX").uids == (1,)


def test_a_folder_that_allows_no_flags_is_read_and_filed_from() -> None:
    server = Server()
    with connected(server) as mailbox:
        lines = ("* FLAGS ()", "* OK [PERMANENTFLAGS ()] none", "* 2 EXISTS", "* OK [UIDVALIDITY 7] ok")
        server.instead["EXAMINE"] = server.instead["SELECT"] = say(*lines, "{tag} OK [READ-WRITE] done")
        assert len(list(mailbox.fetch("INBOX", mailbox.listing("INBOX").uids))) == 2
        assert mailbox.settle("INBOX", 7, [1], "Sent")


@pytest.mark.parametrize("word", ["SELECT", "LIST", "MOVE"])
def test_mails_that_cannot_be_filed_for_now_stay(word: str) -> None:
    server = Server()
    with connected(server) as mailbox:
        server.instead[word] = say("{tag} NO [UNAVAILABLE] later")
        assert not mailbox.settle("INBOX", 7, [1], "Sent")
        assert mailbox._session.sound


@pytest.mark.parametrize("word", ["COPY", "STORE", "EXPUNGE"])
def test_without_move_a_refusal_half_way_leaves_the_mails(word: str) -> None:
    server = Server("UIDPLUS")
    with connected(server) as mailbox:
        server.instead[word] = say("{tag} NO [CANNOT] never")
        assert not mailbox.settle("INBOX", 7, [1], "Sent")
        assert mailbox._session.sound


def test_a_name_that_is_badly_written_hides_no_other_folder() -> None:
    server = Server()
    with connected(server) as mailbox:
        lines = (
            '* LIST () "/" INBOX',
            '* LIST () "/" "R&D"',
            '* LIST (\\Junk) "/" "Ind&AOk-sirables"',
            "{tag} OK done",
        )
        server.instead["LIST"] = say(*lines)
        assert [folder.name for folder in mailbox.folders()] == ["INBOX", "Indésirables"]
        assert mailbox.special("\\Junk") == "Indésirables"
