"""What can be wrong in our own house, each with the next step for whoever runs it."""


class Fault(Exception):
    """Something that a person has to mend.

    `what` says what is wrong, `next_step` what to do about it; neither ever holds a word, a name or an address out of a
    mail.
    """

    exit_code = 1

    def __init__(self, what: str, next_step: str = "") -> None:
        super().__init__(what, next_step)
        self.what = what
        self.next_step = next_step

    def __str__(self) -> str:
        return f"{self.what}\n  → {self.next_step}" if self.next_step else self.what


class ConfigurationFault(Fault):
    """The configuration, or the way a command was called, is wrong."""

    exit_code = 2


class Unreachable(Fault):
    """A server did not answer, hung up or is too slow: worth trying again later."""


class SessionOver(Unreachable):
    """A server ended a session that had worked, or the connection broke: a token ran out, a silent peer was forgotten.

    Worth connecting again at once and quietly, unless that round too ends so before it has got anywhere: what kills
    each session, such as one mail that a server cannot read, would be met again and again.
    """


class SignInRefused(Fault):
    """A server refused our name, password or token: trying again soon would only lock the account."""


class CertificateRefused(Fault):
    """A server's certificate cannot be trusted. Never worked around."""


class FolderMissing(Fault):
    """A configured folder does not exist."""


class StoreFault(Fault):
    """The store cannot be used: locked by another daemon, damaged, too new, disk full."""


class ModelFault(Fault):
    """The classifier's bundle cannot be used."""


class TemplateFault(Fault):
    """A letter's template cannot be used."""
