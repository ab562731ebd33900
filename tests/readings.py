"""A reader that understands each mail as a test says, so that a test of what follows rests on no model."""

from typing import Any

from core.decisions import reading
from privacy_inbox.core.message import parse
from privacy_inbox.worker import Understood


class Readings:
    """By Message-ID, what a mail is understood as; a mail of which nothing is said surely asks for access."""

    def __init__(self) -> None:
        self.said: dict[str, dict[str, Any]] = {}

    def of(self, message_id: str, **understood: Any) -> None:
        self.said[message_id] = understood

    def __call__(self, raw: bytes) -> Understood:
        message = parse(raw)
        return Understood(message, reading(**self.said.get(message.message_id, {})))
