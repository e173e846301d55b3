"""Long tables as XLSX: rows as they come, more sheets where one is full, no formula from data."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

Value = str | int | float | dt.datetime | None

LAST_ROW = 1_048_576
"""How many rows a sheet may have."""
LONGEST = 32_767
"""How many characters a cell may hold."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NOT_ALLOWED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BOLD = Font(bold=True)


class Column(NamedTuple):
    """A column: its heading, and its width in characters."""

    heading: str
    width: int


class Table:
    """Rows of one kind, on as many sheets as they take."""

    def __init__(self, book: Workbook, name: str, columns: Sequence[Column]) -> None:
        self.book = book
        self.name = name
        self.columns = columns
        self.sheets = 0
        self._begin()

    def add(self, values: Iterable[Value]) -> None:
        """One row more."""
        if self.rows >= LAST_ROW:
            self.close()
            self._begin()
        self._append(cell(self.sheet, value) for value in values)

    def close(self) -> None:
        """Let the rows be filtered by their headings."""
        self.sheet.auto_filter.ref = f"A1:{get_column_letter(len(self.columns))}{self.rows}"

    def _begin(self) -> None:
        self.sheets += 1
        name = self.name if self.sheets == 1 else f"{self.name} {self.sheets}"
        self.sheet: Any = self.book.create_sheet(name)
        self.sheet.freeze_panes = "B2"
        for index, column in enumerate(self.columns, start=1):
            self.sheet.column_dimensions[get_column_letter(index)].width = column.width
        self.rows = 0
        headings = [WriteOnlyCell(self.sheet, value=column.heading) for column in self.columns]
        for heading in headings:
            heading.font = _BOLD
        self._append(headings)

    def _append(self, cells: Iterable[Any]) -> None:
        self.sheet.append(list(cells))
        self.rows += 1


def cell(sheet: Any, value: Value) -> Any:
    """What to put into a row: a text stays a text whatever it begins with, typed over, too.

    A cell of its own is made only where it is needed: they take most of the time of a long table.
    """
    if not isinstance(value, str):
        return value
    text = allowed(value)
    if not text.startswith(_FORMULA):
        return text
    made = WriteOnlyCell(sheet, value=text)
    made.data_type = "s"
    made.quotePrefix = True
    return made


def allowed(text: str) -> str:
    """A text as a cell may hold it: no control characters, not too long.

    >>> allowed(f"a{chr(0)}b"), len(allowed("x" * 40_000))
    ('a\ufffdb', 32767)
    """
    clean = _NOT_ALLOWED.sub("\ufffd", text)
    return clean if len(clean) <= LONGEST else f"{clean[: LONGEST - 1]}…"


def moment(value: dt.datetime | None) -> dt.datetime | None:
    """A time as workbooks know it: to the second, and without a zone."""
    return None if value is None else value.replace(tzinfo=None, microsecond=0)


@contextmanager
def writing(path: Path) -> Iterator[Workbook]:
    """A workbook to be filled; an older file is replaced once the new one is whole.

    Raises:
        OSError: The file cannot be written; told before anything is put into it, where it can be.
    """
    part = path.with_name(f"{path.name}.part")
    part.touch()
    book = Workbook(write_only=True)
    try:
        try:
            yield book
        finally:
            for sheet in book.worksheets:
                sheet.close()
        book.save(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
