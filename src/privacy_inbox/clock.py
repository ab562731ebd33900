"""The one clock. Everything else is handed an instant, or this function."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    return datetime.now(UTC)
