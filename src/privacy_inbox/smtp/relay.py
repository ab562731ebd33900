"""The relay as the outbox sees it: letter in, answer out, whatever becomes of the connection meanwhile."""

from collections.abc import Callable
from typing import Self

from privacy_inbox.core.faults import Unreachable
from privacy_inbox.core.network import AGAIN, where
from privacy_inbox.core.settings import Credential, SmtpSettings
from privacy_inbox.core.vocabulary import LetterState
from privacy_inbox.smtp.connecting import USUAL, Timeouts, connect
from privacy_inbox.smtp.judgement import Answer
from privacy_inbox.smtp.letter import Letter, prepared
from privacy_inbox.smtp.session import Session


class Relay:
    """The relay of `settings`, on one connection for all letters, opened with the first.

    `sign_in` is asked once for each connection, so that a short-lived token is fresh; None = no sign-in. Not for use by
    two threads at once.
    """

    def __init__(
        self, settings: SmtpSettings, sign_in: Callable[[], Credential | None], timeouts: Timeouts = USUAL
    ) -> None:
        self._settings = settings
        self._sign_in = sign_in
        self._timeouts = timeouts
        self._session: Session | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def send(self, sender: str, recipient: str, raw: bytes) -> Answer:
        """Offer one letter for one recipient; `sender` may be empty, the null return path (RFC 5321 section 4.5.5).

        Raises Unreachable, SignInRefused, CertificateRefused and ConfigurationFault, always with the letter not taken.
        """
        letter = prepared(sender, recipient, raw)
        if letter is None:
            return Answer(LetterState.FAILED, "5.1.3 not offered to the relay: no address that SMTP can carry")
        kept = self._session is not None
        answer = self._attempt(letter)
        if answer is None and kept:
            # Relays hang up on who has been idle: before MAIL is answered, nothing can have been sent.
            answer = self._attempt(letter)
        return answer or Answer(LetterState.DEFERRED, "no answer to MAIL: the connection was lost")

    def probe(self) -> None:
        """Connect, sign in and say goodbye. Raises the faults of `send`."""
        self.close()
        session = self._session = self._connect()
        code = session.noop()
        self.close()
        if code != 250:
            raise Unreachable(f"{where(self._settings)} refused a command that does nothing: {code}", AGAIN)

    def close(self) -> None:
        """Say goodbye, if there is a connection. What goes wrong with that changes nothing for the letters."""
        if self._session is not None:
            self._session.goodbye()
            self._session = None

    def _attempt(self, letter: Letter) -> Answer | None:
        """Offer a letter on the connection there is, else on a new one. None = it ended before MAIL was answered."""
        session = self._session = self._session or self._connect()
        try:
            answer = session.carry(letter)
        except BaseException:
            self._drop(session)
            raise
        if session.over:
            self._drop(session)
        return answer

    def _connect(self) -> Session:
        return Session(connect(self._settings, self._sign_in(), self._timeouts), self._settings, self._timeouts)

    def _drop(self, session: Session) -> None:
        session.hang_up()
        self._session = None
