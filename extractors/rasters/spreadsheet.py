"""Spreadsheets (XLSX) that are no application: lists of vehicles, laid out as tables on pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from extractors.rasters.page import SourcePage
from extractors.rasters.typeset import Block, Paragraph, Table, paged
from extractors.rasters.word import check_size
from extractors.rasters.workbook import worksheets

MOST_ROWS, MOST_COLUMNS = 2_000, 40
"""Rows and columns of a sheet that are laid out; more is no list that anybody hands in."""
WIDEST = 40
"""A column takes no more letters' width than this, and wraps."""


def pages(data: bytes, first: int = 1) -> Iterator[SourcePage]:
    """The pages of a spreadsheet from `first` on, as we lay it out; hidden sheets are left out.

    Raises:
        RasterError: `damaged_file`, `password_needed`, `archive_too_large`, `too_many_pages`.
    """
    yield from paged(_blocks(data), first)


def _blocks(data: bytes) -> list[Block]:
    check_size(data)
    blocks: list[Block] = []
    for sheet in worksheets(data, MOST_ROWS, MOST_COLUMNS):
        rows = [[_said(value) for value in row] for row in sheet.rows]
        if sheet.shown and (filled := [row for row in rows if any(row)]):
            blocks += [Paragraph("", breaks_page=bool(blocks)), _table(filled)]
    return blocks


def _table(rows: list[list[str]]) -> Table:
    """The rows without the columns that are empty in all of them."""
    columns = max(map(len, rows))
    square = [row + [""] * (columns - len(row)) for row in rows]
    used = [at for at in range(columns) if any(row[at] for row in square)]
    widths = (max(min(WIDEST, _wide(row[at])) for row in square) + 2 for at in used)
    cells = tuple(tuple((1, row[at]) for at in used) for row in square)
    return Table(tuple(map(float, widths)), cells, in_letters=True)


def _wide(text: str) -> int:
    """The width of a text in half squares."""
    return sum(2 if letter > "\u2e7f" else 1 for letter in text)


def _said(value: object) -> str:
    """A cell as it is shown: days without their time, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
