"""CSV and XLSX → rows of named cells: where the headings are, and what stands below them."""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from dossier.numbers.money import currency
from extractors.rasters.page import RasterError
from extractors.rasters.workbook import worksheets
from intake.declared.headings import APPLICATION_NAMES, heading
from intake.declared.values import Cell, plain
from intake.errors import IntakeError

Row = Sequence[Any]
"""Cells as the file has them; `plain` makes text of any."""

_HEADING_WITHIN = 30
"""The row of headings stands among the first so many."""
_MOST_ROWS = 5000
_NUMBER = re.compile(r"^[\d.、()（）]+")
_TOTALS = ("合计", "总计", "小计", "TOTAL", "SUM")


@dataclass
class Sheet:
    """Cells by name: what stands beside a label above the table, and the rows of the table."""

    above: list[tuple[int, dict[str, Cell]]] = field(default_factory=list)
    rows: list[tuple[int, dict[str, Cell]]] = field(default_factory=list)
    """Row number as a spreadsheet counts, and the named cells that are not empty."""


def decoded(data: bytes) -> str:
    """Text in whatever encoding a Chinese spreadsheet wrote it.

    Raises:
        IntakeError: `damaged_file`: in none of them.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise IntakeError("damaged_file")


def from_csv(data: bytes) -> Sheet:
    """Read separated values; the separator is the one that parts the headings best.

    Raises:
        IntakeError: `damaged_file`: no text.
    """
    said = decoded(data)
    lines = [line for line in said.splitlines() if line.strip()]
    separator = max(",\t;|", key=lambda mark: _headings_with(lines[:_HEADING_WITHIN], mark))
    try:
        rows = list(csv.reader(io.StringIO(said, newline=""), delimiter=separator))
    except csv.Error as error:
        raise IntakeError("damaged_file") from error
    return _sheet(rows)


def _headings_with(lines: list[str], separator: str) -> int:
    return max(
        (_known_in(next(csv.reader([line], delimiter=separator))) for line in lines), default=0
    )


def from_xlsx(data: bytes) -> Sheet:
    """Read the first worksheet that has headings; formulas are text, links are not followed.

    Labels and values of further sheets (附加信息) are taken as standing above its table, and so
    are the vehicles that one of them lists, where it has goods alone.

    Raises:
        IntakeError: `damaged_file`: no workbook.
    """
    try:
        sheets = worksheets(data, _MOST_ROWS, formulas=True)
    except RasterError as error:
        raise IntakeError("damaged_file") from error
    read = [_sheet(sheet.rows) for sheet in sheets]
    main = max(read, key=lambda sheet: (bool(sheet.rows), len(sheet.above)), default=Sheet())
    goods_alone = not any("vin" in cells for _, cells in main.rows)
    for sheet in read:
        if sheet is not main and not sheet.rows:
            main.above += sheet.above
        elif sheet is not main and goods_alone:
            main.above += [row for row in sheet.rows if "vin" in row[1]]
    return main


def _sheet(rows: Sequence[Row]) -> Sheet:
    """Find the row of headings; above it and below its total labels stand beside their values."""
    scores = [_known_in(row) for row in rows[:_HEADING_WITHIN]]
    best = max(range(len(scores)), key=lambda index: scores[index], default=None)
    sheet = Sheet()
    if best is None or scores[best] == 0:
        return sheet
    # A sheet of labels with their values beside them has no table at all.
    table = scores[best] >= 2 or len(rows) == best + 1 or not plain(_second(rows[best]))
    for number, row in enumerate(rows[: best if table else None], start=1):
        if pairs := _pairs(row):
            sheet.above.append((number, pairs))
    if table:
        names = [heading(plain(cell)) for cell in rows[best]]
        priced = currency(" ".join(plain(cell) for cell in rows[best]))
        ended = False
        for number, row in enumerate(rows[best + 1 :], start=best + 2):
            if ended and (pairs := _pairs(row)):
                sheet.above.append((number, pairs))
            ended = ended or _is_total(row)
            cells = {} if ended else _named(names, row)
            if cells and priced:
                cells.setdefault("currency", priced)
            if cells:
                sheet.rows.append((number, cells))
    return sheet


def _known_in(row: Iterable[Cell]) -> int:
    return len({name for cell in row if (name := heading(plain(cell)))})


def _second(row: Row) -> Cell:
    return row[1] if len(row) > 1 else None


def _pairs(row: Row) -> dict[str, Cell]:
    """The values that stand to the right of a label (出口商 | 广州…公司 | 合同号 | …).

    Of merged cells all but the first are empty.
    """
    found: dict[str, Cell] = {}
    for label, value in pairwise(cell for cell in row if plain(cell)):
        name = heading(plain(label))
        if name is not None and heading(plain(value)) is None:
            found.setdefault(name, value)
    return found


def _named(names: Sequence[str | None], row: Row) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    for name, cell in zip(names, row, strict=False):
        if name is not None and plain(cell):
            cells.setdefault(name, cell)
    return cells


def _is_total(row: Row) -> bool:
    """Whether the row sums up those above it."""
    first = next((plain(cell) for cell in row if plain(cell)), "")
    return _NUMBER.sub("", first.upper().replace(" ", "")).startswith(_TOTALS)


def is_application_name(name: str) -> bool:
    """Whether a name is of the application rather than of one vehicle."""
    return name in APPLICATION_NAMES
