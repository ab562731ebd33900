"""Values of a table → what stands in the cells of a file: as text, as JSON, and never as a formula."""

from datetime import UTC, date, datetime

Value = str | int | float | bool | date | datetime | tuple[str, ...] | None

# A cell that begins so is worked out as a formula by some spreadsheet (OWASP, CSV injection); wide signs count too.
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: a quotation mark goes before what begins like one."""
    return f"'{text}" if text.startswith(FORMULAS) else text


def spelled(value: Value) -> str:
    """A value as the text of a cell: an empty one for None, `yes` or `no`, days and instants in ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return harmless(", ".join(value))
    return harmless(value) if isinstance(value, str) else str(plain(value))


def plain(value: Value) -> str | int | float | bool | list[str] | None:
    """A value as JSON holds it. Instants are aware and come out in UTC."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
