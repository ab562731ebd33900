"""A connection on which letters are driven through the phases of SMTP, one after the other."""

import logging
import smtplib
from contextlib import suppress

from privacy_inbox.core.settings import SmtpSettings
from privacy_inbox.core.vocabulary import LetterState
from privacy_inbox.smtp.connecting import Timeouts
from privacy_inbox.smtp.judgement import Answer, Phase, judged, without_answer
from privacy_inbox.smtp.letter import Letter
from privacy_inbox.smtp.replies import Reply, read, said
from privacy_inbox.smtp.troubles import as_faults

log = logging.getLogger(__package__)


class Session:
    """A connection that is signed in. After `over`, it is of no more use."""

    def __init__(self, client: smtplib.SMTP, settings: SmtpSettings, timeouts: Timeouts) -> None:
        self.over = False
        self._client = client
        self._settings = settings
        self._timeouts = timeouts
        self._features = client.esmtp_features
        self._phase = Phase.RSET
        self._kept = False  # has carried a letter before
        self._half_done = False  # MAIL was accepted, and its letter not carried to the end

    def carry(self, letter: Letter) -> Answer | None:
        """Take a letter through all phases. None = the connection ended before MAIL was answered.

        Raises SignInRefused.
        """
        answer = self._offer(letter)
        self._kept = True
        return answer

    def noop(self) -> int:
        """The code by which the relay answers a command that does nothing. Raises Unreachable."""
        with as_faults(self._settings):
            return self._client.noop()[0]

    def goodbye(self) -> None:
        """Take leave and hang up. What goes wrong with that changes nothing for the letters."""
        with suppress(OSError):
            if self._client.sock is not None:
                self._wait_at_most(self._timeouts.quit)
                self._client.docmd("QUIT")
        self.hang_up()

    def hang_up(self) -> None:
        """Close the connection without a word."""
        self._client.close()

    def _offer(self, letter: Letter) -> Answer | None:
        if unfit := letter.unfit_for(self._features):
            return Answer(LetterState.FAILED, unfit)
        self._phase = Phase.RSET
        try:
            reply = self._announce(letter) or self._hand_over(letter)
        except smtplib.SMTPServerDisconnected as lost:
            self.over = True
            return None if self._phase <= Phase.MAIL else without_answer(self._phase, lost)
        if reply.code >= 400:
            return judged(self._phase, reply, letter.addresses, self._settings)
        _step("smtp_250")
        return Answer(LetterState.SENT, said(reply, letter.addresses))

    def _announce(self, letter: Letter) -> Reply | None:
        """MAIL, RCPT and DATA, in one write where the relay has PIPELINING (RFC 2920). Returns a refusal, if any."""
        commands = self._commands(letter)
        pipelining = "pipelining" in self._features
        if pipelining:
            self._client.send(b"".join(line for _, line in commands))
        for count, (phase, line) in enumerate(commands, 1):
            self._phase = phase
            if not pipelining:
                self._client.send(line)
            reply = self._read(3 if phase is Phase.DATA else 2)
            if reply.code >= 400:
                self._skip(len(commands) - count if pipelining else 0)
                return reply
            self._half_done = phase is not Phase.RSET
            if self._half_done:
                _step(f"smtp_{phase.name.lower()}")
        return None

    def _commands(self, letter: Letter) -> list[tuple[Phase, bytes]]:
        reset = [(Phase.RSET, b"RSET\r\n")] if self._half_done else []
        return [
            *reset,
            (Phase.MAIL, letter.mail_line(self._features)),
            (Phase.RCPT, letter.rcpt_line()),
            (Phase.DATA, b"DATA\r\n"),
        ]

    def _hand_over(self, letter: Letter) -> Reply:
        """The content, up to the final dot, and the reply to that."""
        # Should this fail, then before the last bytes were handed over: the relay cannot have seen the dot.
        self._client.send(letter.content)
        self._phase = Phase.DOT
        _step("smtp_dot")
        self._wait_at_most(self._timeouts.final)
        reply = self._read(2)
        self._wait_at_most(self._timeouts.reply)
        self._half_done = False
        return reply

    def _read(self, good: int) -> Reply:
        """The next reply: its first digit is `good`, 4 or 5. Anything else is no SMTP, and the end of it all."""
        reply = read(self._client)
        if reply.code // 100 not in (good, 4, 5) or (self._phase is Phase.RSET and reply.code >= 400):
            raise smtplib.SMTPServerDisconnected("a reply that makes no sense")
        if reply.code in (421, 530) and self._phase is Phase.MAIL and self._kept:
            # The relay's farewell to an idle client is read after the next command only (RFC 5321 section 3.8).
            raise smtplib.SMTPServerDisconnected("the relay had enough of this connection")
        self.over = reply.code == 421
        return reply

    def _skip(self, replies: int) -> None:
        """Read what answers the commands sent along with a refused one."""
        try:
            for _ in range(replies):
                # A relay that says 354 all the same waits for a letter that nobody shall get: hang up on it.
                self.over |= read(self._client).code in (354, 421)
        except smtplib.SMTPServerDisconnected:
            self.over = True

    def _wait_at_most(self, seconds: float) -> None:
        if self._client.sock is not None:
            self._client.sock.settimeout(seconds)


def _step(name: str) -> None:
    log.debug("step", extra={"step": name})
