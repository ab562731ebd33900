"""Files that leave the house by a person's hand: tables as CSV, JSON or workbook, calendars, a person's own copy."""

from privacy_inbox.exporting.files import fill, put, ready
from privacy_inbox.exporting.tables import as_csv, as_json, as_sheet

__all__ = ["as_csv", "as_json", "as_sheet", "fill", "put", "ready"]
