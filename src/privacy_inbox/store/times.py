"""Instants as the store keeps them: UTC, ISO 8601, `Z`."""

from datetime import UTC, datetime


def instant(moment: datetime) -> str:
    """An aware moment as text that sorts."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment(text: str) -> datetime:
    """The other way round."""
    return datetime.fromisoformat(text)
