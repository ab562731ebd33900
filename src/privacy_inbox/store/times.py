"""Instants as the store keeps them: UTC, ISO 8601, `Z`."""

from datetime import UTC, datetime


def instant(moment: datetime) -> str:
    """An aware moment as text that sorts."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def moment(text: str) -> datetime:
    """The other way round."""
    return datetime.fromisoformat(text)
