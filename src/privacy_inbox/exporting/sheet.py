"""A table as a workbook for spreadsheets. Imported only where one is written."""

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from privacy_inbox.core.cells import Value, spelled

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML 1.0 section 2.2
_WIDEST = 40


def workbook(columns: Sequence[str], rows: Iterable[Mapping[str, Value]]) -> bytes:
    """The bytes of a workbook: a line of headings that stays in sight, days and instants (in UTC) as such."""
    book = Workbook(write_only=True)
    book.properties.creator = "privacy-inbox"
    sheet = book.create_sheet("privacy-inbox")
    sheet.freeze_panes = "B2"
    for number, name in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = min(_WIDEST, max(12, len(name) + 2))
    sheet.append([_heading(sheet, name) for name in columns])
    for row in rows:
        sheet.append([_cell(row[name]) for name in columns])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _heading(sheet: object, name: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, name)
    cell.font = Font(bold=True)
    return cell


def _cell(value: Value) -> str | int | float | date | datetime | None:
    """A value as a cell holds it; a text is never a formula."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(tzinfo=None)
    if value is None or (isinstance(value, int | float | date) and not isinstance(value, bool)):
        return value
    return _FORBIDDEN.sub("", spelled(value))
