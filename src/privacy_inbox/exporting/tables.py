"""Rows of a table → the bytes of a file."""

import csv
import importlib
import io
import json
from collections.abc import Iterable, Mapping, Sequence

from privacy_inbox.core.cells import Value, plain, spelled

Rows = Iterable[Mapping[str, Value]]


def as_csv(columns: Sequence[str], rows: Rows, as_is: str = "") -> bytes:
    """CSV (RFC 4180) as spreadsheets open it: UTF-8 with its mark, CRLF, and no cell that is taken for a formula.

    The texts of the column `as_is` stand as they are: another program has to find them so.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([row[name] if name == as_is else spelled(row[name]) for name in columns] for row in rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def as_json(columns: Sequence[str], rows: Rows) -> bytes:
    """One JSON object a line."""
    found = ({name: plain(row[name]) for name in columns} for row in rows)
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in found).encode("utf-8", "replace")


def as_sheet(columns: Sequence[str], rows: Rows) -> bytes:
    """A workbook of one sheet (Office Open XML). What writes it is loaded only here: it takes long."""
    made: bytes = importlib.import_module("privacy_inbox.exporting.sheet").workbook(columns, rows)
    return made
