"""JSON logs, one object a line, made of an allow-list: no address, name, subject or body can get in by accident."""

import json
import logging
import sys
from datetime import UTC, datetime

# What a record may carry besides its constant message. Each is made of our own words or numbers.
FIELDS = (
    "step",
    "door",
    "error",
    "where",
    "fault",
    "next_step",
    "count",
    "seconds",
    "folder",
    "reference",
    "outcome",
    "state",
)


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        entry: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.msg if isinstance(record.msg, str) else type(record.msg).__name__,
        }
        entry |= {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
        return json.dumps(entry, ensure_ascii=False)


def configure(level: str) -> None:
    """Write our own records to standard error. Those of libraries stay out: they may quote what a mail says."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter())
    handler.addFilter(logging.Filter("privacy_inbox"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    logging.getLogger("privacy_inbox").setLevel(level.upper())
