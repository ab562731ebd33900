"""Who is told of alarms: the operator by mail, and a command. Each way is told for itself what it does not know yet."""

import logging
import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from privacy_inbox.app import House
from privacy_inbox.core.alarm import Alarm, Notice, Told, after, as_mail, as_object, news
from privacy_inbox.core.faults import Unreachable
from privacy_inbox.core.vocabulary import LetterState
from privacy_inbox.notifying import remember, remembered, run_command
from privacy_inbox.smtp import Relay

log = logging.getLogger(__name__)


class Way:
    """One way to somebody, and what was told by it, which outlives the process."""

    def __init__(self, name: str, tell: Callable[[Notice], str], file: Path) -> None:
        self.name = name
        self.tell = tell  # returns what went wrong although it was told, or nothing; raises where it was not told
        self.told: Told = remembered(file)
        self._file = file

    def catch_up(self, standing: Iterable[Alarm]) -> None:
        """Tell what is not known there yet of the alarms that stand now.

        Raises the fault that keeps it from that: what was not told is still to be told then.
        """
        for notice in news(standing, self.told):
            if wrong := self.tell(notice):
                log.error("telling of an alarm went wrong", extra={"door": self.name, "fault": wrong})
            self.told = after(notice, self.told)
            try:
                remember(self._file, self.told)
            except OSError as error:  # on a full disk too, and just then, somebody must be told
                log.warning("what was told could not be noted", extra={"door": self.name, "fault": error.strerror})


def ways(house: House) -> list[Way]:
    """The ways that are configured."""
    alarms, directory = house.settings.alarms, house.settings.store.directory
    found = []
    if alarms.command:
        tell = partial(_by_command, house, alarms.command)
        found.append(Way("alarm-command", tell, directory / "told-by-command.json"))
    if alarms.operator:
        tell = partial(_by_mail, house, alarms.operator)
        found.append(Way("alarm-mail", tell, directory / "told-by-mail.json"))
    return found


def _by_command(house: House, command: tuple[str, ...], notice: Notice) -> str:
    """Run the command. One that was started and failed has told: how often it is run must not hang on its exit code."""
    servers = (house.settings.mailbox, house.settings.smtp)
    secrets = {name for server in servers for name in (server.password_env, server.token_env)}
    environment = {name: value for name, value in os.environ.items() if name not in secrets}
    wrong = run_command(command, as_object(notice, house.settings), environment)
    return f"the command of [alarms], {command[0]}, {wrong}" if wrong else ""


def _by_mail(house: House, operator: str, notice: Notice) -> str:
    """Send a mail on a connection of its own, past the outbox. Raises the faults of a relay that does not take it."""
    raw = as_mail(notice, operator, house.settings, house.now())
    with house.relay() as relay:
        return hand_over(house, relay, "operator", operator, raw)


def hand_over(house: House, relay: Relay, role: str, to: str, raw: bytes) -> str:
    """Give the relay a mail for one of our own people, who is `role` in [alarms]; returns what is doubtful about it.

    A mail of unknown outcome counts as sent, for it would be unknown each time. Raises the faults of a relay that does
    not take it.
    """
    sender = "" if house.settings.smtp.null_sender else house.settings.sender
    answer = relay.send(sender, to, raw)
    if answer.state is LetterState.UNKNOWN:
        return f"nobody knows whether the relay took it: {answer.reply}"
    if answer.state is not LetterState.SENT:
        what = f"the relay does not take mail for the {role} of [alarms]: {answer.reply}"
        raise Unreachable(what, f"see what it wants of us, and whether {role} in [alarms] is right")
    return ""
