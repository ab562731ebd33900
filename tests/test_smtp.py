"""The relay: against a real server that answers as told, and against a scripted one that breaks off at any byte."""

import base64
import logging
import socket
import ssl
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.faults import CertificateRefused, ConfigurationFault, SignInRefused, Unreachable
from privacy_inbox.core.settings import Credential, Security, SmtpSettings
from privacy_inbox.core.vocabulary import LetterState
from privacy_inbox.demo.servers import MailSink
from privacy_inbox.smtp import Answer, Relay, Timeouts, connecting, replies
from privacy_inbox.smtp import letter as letter_room

US, THEM = "privacy@example.org", "jane.doe@example.net"
LETTER = b"From: privacy@example.org\r\nSubject: Received\r\n\r\nHello.\r\n.\r\n..two\r\nBye.\r\n"
PATIENT = Timeouts(connect=10, reply=10, final=10, quit=10)
HASTY = Timeouts(connect=0.3, reply=0.3, final=0.3, quit=0.3)
SENT, DEFERRED, FAILED, UNKNOWN = (
    LetterState.SENT,
    LetterState.DEFERRED,
    LetterState.FAILED,
    LetterState.UNKNOWN,
)


# --- a relay that says what it is told, or hangs up, or falls silent ---

HANG_UP, SILENCE = "hang up", "silence"
DOT = "."
POLITE = {"GREET": "220 stub", "DATA": "354 go on", "QUIT": "221 bye", "AUTH": "235 welcome"}


def _verb(line: str) -> str:
    return line.rstrip("\r\n").partition(" ")[0].upper()


class Stub:
    """A relay by script: `answers` holds, for each verb (or `DOT`), what it says the first time, the second … time.

    When a verb's answers run out, it is polite. `patient` answers MAIL and RCPT only after it has heard DATA.
    """

    def __init__(self, features: Sequence[str], answers: dict[str, list[str]]) -> None:
        self._ehlo = ["stub", *features]
        self._answers = {verb: iter(said) for verb, said in answers.items()}
        self.patient = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._over = threading.Event()
        self.port: int = self._listener.getsockname()[1]
        self.heard: list[list[str]] = []  # a list for each connection
        self.contents: list[bytes] = []
        self.deaf = False  # hang up after 354
        self.thread = threading.Thread(target=self._serve, daemon=True)

    def stop(self) -> None:
        self._over.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self.thread.join(10)
        self._listener.close()

    def verbs(self) -> list[list[str]]:
        return [[_verb(line) for line in lines] for lines in self.heard]

    def _serve(self) -> None:
        while not self._over.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection, suppress(ConnectionError):
                self._converse(connection)

    def _answer(self, verb: str) -> str:
        if verb == "EHLO":
            lines = [f"250-{line}" for line in self._ehlo]
            return "\r\n".join([*lines[:-1], lines[-1].replace("-", " ", 1)])
        return next(self._answers.get(verb, iter(())), POLITE.get(verb, "250 2.0.0 fine"))

    def _converse(self, connection: socket.socket) -> None:
        self.heard.append([])
        with connection.makefile("rb") as lines:
            waiting = [self._answer("GREET")]
            while self._say(connection, waiting):
                line = lines.readline().decode(errors="replace")
                if not line:
                    return
                self.heard[-1].append(line.rstrip("\r\n"))
                verb = _verb(line)
                waiting.append(self._answer(verb))
                if self.patient and verb in {"RSET", "MAIL", "RCPT"}:
                    continue
                if verb == "DATA" and waiting[-1].startswith("354"):
                    if not self._say(connection, waiting) or not self._take(lines):
                        return
                    waiting.append(self._answer(DOT))

    def _say(self, connection: socket.socket, waiting: list[str]) -> bool:
        """Say all that waits, unless MAIL and RCPT only have been heard; False = the conversation is over."""
        if self.patient and self.heard[-1] and _verb(self.heard[-1][-1]) in {"RSET", "MAIL", "RCPT"}:
            return True
        for answer in waiting:
            if answer == SILENCE:
                self._over.wait(10)
            if answer in (HANG_UP, SILENCE):
                return False
            connection.sendall(answer.encode() + b"\r\n")
            if answer.startswith("421"):
                return False
        waiting.clear()
        return True

    def _take(self, lines: Iterator[bytes]) -> bool:
        content: list[bytes] = []
        for line in () if self.deaf else lines:
            if line == b".\r\n":
                self.contents.append(b"".join(content))
                return True
            content.append(line.removeprefix(b"."))
        return False


@contextmanager
def stub(*features: str, **answers: str | list[str]) -> Iterator[Stub]:
    """A stub that offers `features`; `answers` by verb, `dot` being the one after the final dot."""
    said = {
        DOT if verb == "dot" else verb.upper(): [words] if isinstance(words, str) else words
        for verb, words in answers.items()
    }
    server = Stub(features, said)
    server.thread.start()
    try:
        yield server
    finally:
        server.stop()


def settings(port: int, security: Security = "none", **more: object) -> SmtpSettings:
    return SmtpSettings(host="127.0.0.1", security=security, port=port, **more)  # type: ignore[arg-type]


def nobody() -> None:
    return None


def relay(
    server: Stub | MailSink, sign_in: Callable[[], Credential | None] = nobody, timeouts: Timeouts = PATIENT
) -> Relay:
    return Relay(settings(server.port), sign_in, timeouts)


def sent_by(server: Stub | MailSink, timeouts: Timeouts = PATIENT) -> Answer:
    with relay(server, timeouts=timeouts) as line:
        return line.send(US, THEM, LETTER)


@contextmanager
def sink(**more: object) -> Iterator[MailSink]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # aiosmtpd warns of sign-in without TLS
        with MailSink(**more) as server:  # type: ignore[arg-type]
            yield server


# --- letters that go ---


def test_a_letter_arrives_byte_for_byte() -> None:
    with sink() as server:
        answer = sent_by(server)
    assert answer == Answer(SENT, "250 2.0.0 Taken as 1")
    (delivery,) = server.deliveries
    assert (delivery.sender, delivery.recipients) == (US, (THEM,))
    assert delivery.raw == LETTER


def test_all_letters_go_by_one_connection() -> None:
    with sink() as server, relay(server) as line:
        assert [line.send(US, THEM, LETTER).state for _ in range(5)] == [SENT] * 5
    assert (server.connections, len(server.deliveries)) == (1, 5)


def test_nothing_is_opened_before_the_first_letter() -> None:
    with sink() as server:
        relay(server).close()
    assert server.connections == 0


def test_a_letter_takes_no_command_too_many() -> None:
    with stub() as server, relay(server) as line:
        line.send(US, THEM, LETTER)
        line.send("", THEM, LETTER)
    assert server.heard == [
        [
            "ehlo [127.0.0.1]",
            f"MAIL FROM:<{US}>",
            f"RCPT TO:<{THEM}>",
            "DATA",
            "MAIL FROM:<>",
            f"RCPT TO:<{THEM}>",
            "DATA",
            "QUIT",
        ]
    ]


def test_a_relay_with_pipelining_gets_the_commands_in_one_go() -> None:
    with stub("PIPELINING") as server:
        server.patient = True
        assert sent_by(server).state is SENT
    assert server.contents == [LETTER]


@pytest.mark.parametrize("pipelining", [(), ("PIPELINING",)])
def test_the_steps_are_told_and_nothing_else(pipelining: tuple[str, ...], caplog: pytest.LogCaptureFixture) -> None:
    with stub(*pipelining) as server, caplog.at_level(logging.DEBUG):
        sent_by(server)
    told = [(record.name, record.getMessage(), record.__dict__["step"]) for record in caplog.records]
    steps = ["smtp_mail", "smtp_rcpt", "smtp_data", "smtp_dot", "smtp_250"]
    assert told == [("privacy_inbox.smtp", "step", step) for step in steps]


def test_extensions_are_used_where_offered() -> None:
    eight = LETTER + "grüß\r\n".encode()
    with stub("SIZE 1000", "8BITMIME") as server, relay(server) as line:
        line.send(US, THEM, LETTER)
        line.send(US, THEM, eight)
    mails = [command for command in server.heard[0] if command.startswith("MAIL")]
    assert mails == [f"MAIL FROM:<{US}> SIZE={len(LETTER)}", f"MAIL FROM:<{US}> SIZE={len(eight)} BODY=8BITMIME"]
    assert server.contents == [LETTER, eight]


def test_eight_bits_are_not_sent_to_a_relay_without_8bitmime() -> None:
    with stub() as server, relay(server) as line:
        answer = line.send(US, THEM, LETTER + b"\xff\r\n")
    assert answer.state is FAILED
    assert answer.reply.startswith("5.6.3")
    assert server.verbs() == [["EHLO", "QUIT"]]


# --- addresses ---


def test_smtputf8_where_it_is_offered() -> None:
    with sink() as server, relay(server) as line:
        assert line.send(US, "δοκιμή@example.net", LETTER).state is SENT
    assert server.deliveries[0].recipients == ("δοκιμή@example.net",)


def test_a_local_part_that_needs_smtputf8_fails_without_it() -> None:
    with stub("8BITMIME") as server, relay(server) as line:
        answer = line.send(US, "δοκιμή@example.net", LETTER)
        assert line.send(US, THEM, LETTER).state is SENT
    assert answer.state is FAILED
    assert answer.reply.startswith("5.6.7")
    assert not answer.whole_account


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("jane@müller.example", "jane@xn--mller-kva.example"),
        ("jane@Müller.EXAMPLE", "jane@xn--mller-kva.EXAMPLE"),
        ("jane@straße.example", "jane@straße.example"),  # IDNA 2003 would write to strasse.example
        ('"jane> doe"@example.net', '"jane> doe"@example.net'),
        ("jane..doe@example.net", "jane..doe@example.net"),
    ],
)
def test_the_domain_is_written_in_ascii_if_it_stays_the_same_domain(address: str, written: str) -> None:
    assert letter_room.path(address) == written


@pytest.mark.parametrize(
    "address",
    [
        "",
        "jane",
        "@example.net",
        "jane@",
        "jane@example.net> NOTIFY=SUCCESS",
        "jane@example.net\r\nDATA",
        "jane\x00@example.net",
        "jane doe@example.net",
        "jane@example.net,john@example.net",
        "jane\udcff@example.net",
        "j" * 250 + "@example.net",
    ],
)
def test_what_is_no_address_is_never_offered(address: str) -> None:
    with stub() as server, relay(server) as line:
        answer = line.send(US, address, LETTER)
    assert answer.state is FAILED
    assert answer.reply.startswith("5.1.3")
    assert server.heard == []


def test_a_sender_that_is_no_address_is_a_fault_of_the_configuration() -> None:
    with pytest.raises(ConfigurationFault):
        Relay(settings(1), nobody).send("the privacy team", THEM, LETTER)


@given(st.text(max_size=30))
def test_no_address_breaks_out_of_its_command(address: str) -> None:
    written = letter_room.path(address)
    assert written is None or not set(written) & set("\r\n\0")
    assert written is None or '"' in written or not set(written) & set("<> ")


# --- content ---


@given(
    st.lists(st.sampled_from([b".", b"\r", b"\n", b"\r\n", b"a", b"\xc3\xbc", b"\r\n.\r\n", b"\n.\n"])).map(b"".join)
)
def test_only_the_last_line_is_a_lone_dot(raw: bytes) -> None:
    letter = letter_room.prepared(US, THEM, raw)
    assert letter is not None
    *lines, dot, rest = letter.content.split(b"\r\n")
    assert (dot, rest) == (b".", b"")
    assert b"." not in lines
    assert not set(b"\r\n") & set(b"".join(lines))
    received = [line.removeprefix(b".") for line in lines]
    assert letter.size == sum(len(line) + 2 for line in received)
    meant = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    assert received == (meant[:-1] if raw.endswith((b"\n", b"\r")) else meant)


# --- refusals ---

REFUSALS = [
    ("mail", "451 4.3.0 later", DEFERRED, True),
    ("mail", "421 4.7.0 too fast", DEFERRED, True),
    ("mail", "553 5.7.1 not your address", DEFERRED, True),
    ("mail", "552 5.3.4 too big", FAILED, False),
    ("mail", "550 5.6.7 no such letters here", FAILED, False),
    ("rcpt", "450 4.2.0 greylisted", DEFERRED, False),
    ("rcpt", "452 4.3.1 their disk is full", DEFERRED, False),
    ("rcpt", "421 4.7.0 too fast", DEFERRED, True),
    ("rcpt", "550 5.1.1 no such user", FAILED, False),
    ("rcpt", "550 5.7.30 they say so", FAILED, False),
    ("rcpt", "550 5.4.5 quota", DEFERRED, False),
    ("data", "451 later", DEFERRED, False),
    ("data", "554 5.7.1 no", FAILED, False),
    ("dot", "451 4.7.1 later", DEFERRED, False),
    ("dot", "452 4.3.1 disk full", DEFERRED, True),
    ("dot", "421 4.7.28 too fast", DEFERRED, True),
    ("dot", "421 closing", DEFERRED, True),
    ("dot", "421 4.4.2 lost the server behind me", UNKNOWN, False),
    ("dot", "550 5.4.5 daily quota", DEFERRED, True),
    ("dot", "554 5.2.252 SendAsDenied", DEFERRED, True),
    ("dot", "552 5.2.3 too big", FAILED, False),
    ("dot", "554 5.7.1 looks like spam", FAILED, False),
]


@pytest.mark.parametrize("pipelining", [(), ("PIPELINING",)])
@pytest.mark.parametrize(("phase", "said", "state", "whole_account"), REFUSALS)
def test_a_refusal_and_the_letter_after_it(
    phase: str, said: str, state: LetterState, whole_account: bool, pipelining: tuple[str, ...]
) -> None:
    gone = said.startswith("421")
    # A relay that has refused RCPT refuses DATA too; what is said at DATA without pipelining is never heard.
    after = {"data": "503 5.5.1 not now"} if pipelining and phase in {"mail", "rcpt"} and not gone else {}
    with stub(*pipelining, **{phase: said}, **after) as server, relay(server) as line:
        assert line.send(US, THEM, LETTER) == Answer(state, said, whole_account)
        assert line.send(US, THEM, LETTER).state is SENT
    assert server.contents[-1] == LETTER
    assert len(server.contents) == (2 if phase == "dot" else 1)
    assert len(server.heard) == (2 if gone else 1)
    assert ("RSET" in server.verbs()[0]) == (phase in {"rcpt", "data"} and not gone)


def test_a_relay_that_waits_for_a_letter_to_nobody_gets_none() -> None:
    with stub("PIPELINING", rcpt="550 5.1.1 no such user") as server, relay(server) as line:
        assert line.send(US, THEM, LETTER).state is FAILED
        assert line.send(US, THEM, LETTER).state is SENT
    assert server.contents == [LETTER]
    assert len(server.heard) == 2


def test_a_refusal_counts_even_if_the_rest_of_the_replies_is_lost() -> None:
    with stub("PIPELINING", rcpt="550 5.1.1 no such user", data=HANG_UP) as server:
        assert sent_by(server) == Answer(FAILED, "550 5.1.1 no such user")


@pytest.mark.parametrize(
    ("phase", "said"),
    [
        ("mail", "530 5.7.0 Authentication required"),
        ("mail", "535 5.7.139 Authentication unsuccessful"),
        ("mail", "550 5.7.30 Basic authentication is not supported"),
        ("rcpt", "530 5.7.0 Authentication required"),
    ],
)
def test_a_refused_account_is_a_fault(phase: str, said: str) -> None:
    with stub(**{phase: said}) as server, pytest.raises(SignInRefused, match=said):
        sent_by(server)


# --- lost connections ---


@pytest.mark.parametrize("pipelining", [(), ("PIPELINING",)])
@pytest.mark.parametrize("what", [HANG_UP, SILENCE, "what?", "150 hm", "250-" + "x" * 9000])
@pytest.mark.parametrize(
    ("phase", "state"), [("mail", DEFERRED), ("rcpt", DEFERRED), ("data", DEFERRED), ("dot", UNKNOWN)]
)
def test_no_answer(phase: str, state: LetterState, what: str, pipelining: tuple[str, ...]) -> None:
    with stub(*pipelining, **{phase: what}) as server:
        answer = sent_by(server, HASTY if what == SILENCE else PATIENT)
    assert answer.state is state
    assert answer.reply.startswith("no answer to ")
    assert len(server.heard) == 1
    assert len(server.contents) == (phase == "dot")


def test_a_relay_that_goes_while_the_letter_is_written() -> None:
    with stub() as server, relay(server) as line:
        server.deaf = True
        answer = line.send(US, THEM, LETTER + b"x" * 20_000_000)
    assert answer.state is DEFERRED  # too long for any buffer: the dot never left
    assert server.contents == []


def test_a_letter_written_into_the_void() -> None:
    with stub() as server, relay(server) as line:
        server.deaf = True
        answer = line.send(US, THEM, LETTER)
    assert answer.state in {DEFERRED, UNKNOWN}  # DEFERRED if our host knew in time that nobody was there


@pytest.mark.parametrize("quit_", [HANG_UP, SILENCE, "554 no", "421 no"])
def test_what_follows_the_250_changes_nothing(quit_: str) -> None:
    with stub(quit=quit_) as server:
        assert sent_by(server, HASTY).state is SENT


@pytest.mark.parametrize("pipelining", [(), ("PIPELINING",)])
@pytest.mark.parametrize("farewell", [HANG_UP, "421 4.4.2 idle for too long", "530 5.7.0 your token is too old", "hm?"])
def test_a_kept_connection_that_has_ended_is_made_anew(farewell: str, pipelining: tuple[str, ...]) -> None:
    with stub(*pipelining, mail=["250 ok", farewell]) as server, relay(server) as line:
        assert [line.send(US, THEM, LETTER).state for _ in range(2)] == [SENT, SENT]
    assert (len(server.heard), len(server.contents)) == (2, 2)


def test_it_is_made_anew_only_once() -> None:
    with stub(mail=["250 ok", HANG_UP, HANG_UP]) as server, relay(server) as line:
        assert [line.send(US, THEM, LETTER).state for _ in range(3)] == [SENT, DEFERRED, SENT]
    assert len(server.heard) == 3


def test_a_kept_connection_that_ends_after_mail_is_not_tried_again() -> None:
    with stub(rcpt=["250 ok", HANG_UP]) as server, relay(server) as line:
        assert [line.send(US, THEM, LETTER).state for _ in range(2)] == [SENT, DEFERRED]
    assert len(server.heard) == 1


def test_a_reset_that_fails_makes_the_connection_anew() -> None:
    with stub(rcpt="550 no", rset="503 what") as server, relay(server) as line:
        assert [line.send(US, THEM, LETTER).state for _ in range(2)] == [FAILED, SENT]
    assert len(server.heard) == 2


# --- faults of the relay ---


@pytest.mark.parametrize("greeting", ["421 4.3.2 not now", "554 go away", "hm?", HANG_UP, SILENCE])
def test_a_relay_that_does_not_greet_is_unreachable(greeting: str) -> None:
    with stub(greet=greeting) as server, pytest.raises(Unreachable):
        sent_by(server, HASTY)


def test_a_relay_that_is_not_there_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(Unreachable, match="takes no connections"):
        Relay(settings(port), nobody).send(US, THEM, LETTER)


def test_the_probe_says_hello_and_goodbye() -> None:
    with stub() as server:
        relay(server).probe()
    assert server.heard == [["ehlo [127.0.0.1]", "noop", "QUIT"]]


@pytest.mark.parametrize("noop", ["502 no", HANG_UP])
def test_the_probe_finds_what_is_wrong(noop: str) -> None:
    with stub(noop=noop) as server, relay(server) as line, pytest.raises(Unreachable):
        line.probe()


# --- sign-in ---


@pytest.mark.parametrize("secret", ["correct horse", "grüne Äpfel"])
@pytest.mark.parametrize("kind", ["password", "token"])
def test_sign_in(kind: str, secret: str) -> None:
    credential = Credential("dpo", secret, kind)  # type: ignore[arg-type]
    with sink(user="dpo", password=secret) as server, relay(server, lambda: credential) as line:
        assert line.send(US, THEM, LETTER).state is SENT


@pytest.mark.parametrize("kind", ["password", "token"])
def test_a_wrong_secret_is_refused_and_not_repeated(kind: str) -> None:
    credential = Credential("dpo", "wrong", kind)  # type: ignore[arg-type]
    with (
        sink(user="dpo", password="right") as server,
        relay(server, lambda: credential) as line,
        pytest.raises(SignInRefused) as refused,
    ):
        line.send(US, THEM, LETTER)
    assert "535" in refused.value.what
    assert "wrong" not in str(refused.value)


def test_no_sign_in_where_one_is_needed() -> None:
    with sink(user="dpo", password="right") as server, pytest.raises(SignInRefused, match="530"):
        sent_by(server)


def test_login_where_plain_is_not_offered() -> None:
    answers = ["334 VXNlcm5hbWU6"]
    with stub("AUTH LOGIN", auth=answers) as server, relay(server, lambda: Credential("dpo", "secret")) as line:
        assert line.send(US, THEM, LETTER).state is SENT
    assert server.heard[0][1:3] == ["AUTH LOGIN ZHBv", "c2VjcmV0"]


def test_each_connection_asks_for_a_credential_once() -> None:
    asked: list[Credential] = []

    def sign_in() -> Credential:
        asked.append(Credential("dpo", f"token{len(asked)}", "token"))
        return asked[-1]

    with stub("AUTH XOAUTH2", mail=["250 ok", "250 ok", HANG_UP]) as server, relay(server, sign_in) as line:
        assert [line.send(US, THEM, LETTER).state for _ in range(3)] == [SENT] * 3
    assert [credential.secret for credential in asked] == ["token0", "token1"]


@pytest.mark.parametrize(
    ("features", "said", "fault"),
    [
        ("AUTH PLAIN", "535 5.7.8 no secret for privacy@example.org", SignInRefused),
        ("AUTH PLAIN", "550 5.7.30 Basic authentication is not supported", SignInRefused),
        ("AUTH PLAIN", "454 4.7.0 too many sign-ins", Unreachable),
        ("AUTH PLAIN", HANG_UP, Unreachable),
        ("AUTH GSSAPI", "235 never asked", SignInRefused),
        ("SIZE", "235 never asked", SignInRefused),
    ],
)
def test_sign_in_that_fails(features: str, said: str, fault: type[Exception]) -> None:
    with (
        stub(features, auth=said) as server,
        relay(server, lambda: Credential(US, "secret")) as line,
        pytest.raises(fault) as raised,
    ):
        line.send(US, THEM, LETTER)
    assert US not in str(raised.value)
    assert "secret" not in str(raised.value)
    assert sum(command.startswith("AUTH") for command in server.heard[0]) <= 1


@pytest.mark.parametrize(
    ("features", "way", "said"),
    [
        ("AUTH XOAUTH2 PLAIN", "XOAUTH2", "user=dpo\1auth=Bearer t0ken\1\1"),
        ("AUTH PLAIN OAUTHBEARER", "OAUTHBEARER", "n,a=dpo,\1auth=Bearer t0ken\1\1"),
        ("AUTH OAUTHBEARER XOAUTH2", "XOAUTH2", "user=dpo\1auth=Bearer t0ken\1\1"),
    ],
)
def test_a_token_goes_by_what_the_relay_offers(features: str, way: str, said: str) -> None:
    with stub(features) as server, relay(server, lambda: Credential("dpo", "t0ken", "token")) as line:
        assert line.send(US, THEM, LETTER).state is SENT
    assert server.heard[0][1] == f"AUTH {way} {base64.b64encode(said.encode()).decode()}"


@pytest.mark.parametrize(("way", "resigns"), [("XOAUTH2", ""), ("OAUTHBEARER", "AQ==")])
@pytest.mark.parametrize(
    ("error", "told"),
    [(b'{"status":"401","scope":"mail","echo":"t0ken"}', " (status 401, scope mail)"), (b"t0ken", ""), (b"", "")],
)
def test_the_relays_objection_to_a_token_is_answered_and_told(way: str, resigns: str, error: bytes, told: str) -> None:
    # The stub answers by verb: what resigns is the verb of its line.
    refused = {"auth": f"334 {base64.b64encode(error).decode()}", resigns: "535 5.7.8 not t0ken"}
    with (
        stub(f"AUTH {way}", **refused) as server,
        relay(server, lambda: Credential("dpo", "t0ken", "token")) as line,
        pytest.raises(SignInRefused) as caught,
    ):
        line.send(US, THEM, LETTER)
    assert server.heard[0][2] == resigns
    assert f"535 5.7.8 not …{told}" in caught.value.what
    assert "t0ken" not in str(caught.value)


def test_a_challenge_that_is_no_base64_is_answered_all_the_same() -> None:
    answers = {"auth": "334 =not base64", "": "535 no"}
    with (
        stub("AUTH XOAUTH2", **answers) as server,
        relay(server, lambda: Credential("dpo", "t0ken", "token")) as line,
        pytest.raises(SignInRefused, match="535 no"),
    ):
        line.send(US, THEM, LETTER)


# --- TLS ---


def server_side(authority: trustme.CA, name: str = "127.0.0.1") -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(name).configure_cert(context)
    return context


def over_tls(authority: trustme.CA, directory: Path, port: int, security: Security) -> Relay:
    ca_file = directory / "ca.pem"
    authority.cert_pem.write_to_path(ca_file)
    return Relay(settings(port, security, ca_file=ca_file), lambda: Credential("dpo", "secret"), PATIENT)


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_tls(security: Security, authority: trustme.CA, tmp_path: Path) -> None:
    with (
        sink(user="dpo", password="secret", **{security: server_side(authority)}) as server,
        over_tls(authority, tmp_path, server.port, security) as line,
    ):
        assert [line.send(US, THEM, LETTER).state for _ in range(2)] == [SENT, SENT]
    assert [delivery.raw for delivery in server.deliveries] == [LETTER, LETTER]


@pytest.mark.parametrize("security", ["tls", "starttls"])
@pytest.mark.parametrize("wrong", ["authority", "name"])
def test_a_certificate_that_cannot_be_trusted(
    wrong: str, security: Security, authority: trustme.CA, tmp_path: Path
) -> None:
    theirs = server_side(trustme.CA()) if wrong == "authority" else server_side(authority, "relay.example.org")
    with (
        sink(user="dpo", password="secret", **{security: theirs}) as server,
        over_tls(authority, tmp_path, server.port, security) as line,
        pytest.raises(CertificateRefused),
    ):
        line.send(US, THEM, LETTER)
    assert server.deliveries == []


@pytest.mark.parametrize("said", [None, "454 4.7.0 not available"])
def test_nothing_goes_in_clear_where_starttls_is_wanted(
    said: str | None, authority: trustme.CA, tmp_path: Path
) -> None:
    features = ["AUTH PLAIN"] + (["STARTTLS"] if said else [])
    with (
        stub(*features, starttls=said or []) as server,
        over_tls(authority, tmp_path, server.port, "starttls") as line,
        pytest.raises(Unreachable, match="STARTTLS"),
    ):
        line.send(US, THEM, LETTER)
    assert set(server.verbs()[0]) <= {"EHLO", "STARTTLS", "QUIT"}


def test_tls_is_wanted_where_none_is_spoken(authority: trustme.CA, tmp_path: Path) -> None:
    with (
        stub() as server,
        over_tls(authority, tmp_path, server.port, "tls") as line,
        pytest.raises(Unreachable, match="does not speak TLS"),
    ):
        line.send(US, THEM, LETTER)


def test_no_tls_older_than_1_2() -> None:
    assert connecting.tls(settings(1, "tls")).minimum_version is ssl.TLSVersion.TLSv1_2


@pytest.mark.parametrize("host", ["relay.example.org", "192.0.2.1"])
def test_in_clear_to_this_host_only(host: str) -> None:
    with pytest.raises(ConfigurationFault, match="in clear"):
        Relay(SmtpSettings(host=host, security="none"), nobody).send(US, THEM, LETTER)


def test_a_ca_file_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFault, match="ca_file"):
        Relay(settings(1, "tls", ca_file=tmp_path / "none.pem"), nobody).probe()


# --- what is told of a reply ---


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("5.1.1 <jane.doe@example.net>: unknown", "550 5.1.1 <…>: unknown"),
        ("5.1.1 mailbox Jane.Doe is full", "550 5.1.1 mailbox … is full"),
        ("5.1.1 see\n5.1.1 https://example.com/?a=john%40example.net ok", "550 5.1.1 see … ok"),
        ("rejected\r\n\x1b[31mby John.Roe@example.net", "550 rejected [31mby …"),
        ("x" * 900, "550 " + "x" * 200),
        ("x " * 495 + "jane.roe@example.net", ("550 " + "x " * 100).rstrip()),
        ('by "jane> roe"@example.net', "550 by …"),
        ("", "550"),
    ],
)
def test_a_reply_without_addresses(text: str, said: str) -> None:
    told = replies.said(replies.Reply(550, text), (THEM, US))
    assert told == said


@given(st.text(max_size=400), st.emails(), st.text(max_size=1200))
def test_no_reply_tells_the_recipient(before: str, address: str, after: str) -> None:
    told = replies.said(replies.Reply(550, f"{before} <{address}> {after}"), (THEM,))
    assert address not in told
    assert len(told) <= len("550 5.999.999 ") + 200
    assert told.isprintable()
