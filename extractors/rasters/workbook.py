"""What the sheets of a workbook (XLSX) hold."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from itertools import islice

from extractors.rasters.page import RasterError


@dataclass(frozen=True)
class Worksheet:
    """Its rows of cells, and whether it is shown."""

    rows: list[tuple[object, ...]]
    shown: bool


def worksheets(
    data: bytes, most_rows: int, most_columns: int | None = None, *, formulas: bool = False
) -> list[Worksheet]:
    """The sheets of a workbook; links are not followed.

    Args:
        data: The workbook, byte for byte.
        most_rows: So many rows of a sheet are read at the most.
        most_columns: So many columns, or all of them.
        formulas: Whether a formula is given as its text, and not as what it came to.

    Raises:
        RasterError: `damaged_file`: no workbook.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(
            io.BytesIO(data), read_only=True, data_only=not formulas, keep_links=False
        )
        return [
            Worksheet(
                list(islice(sheet.iter_rows(values_only=True, max_col=most_columns), most_rows)),
                sheet.sheet_state == "visible",
            )
            for sheet in book.worksheets
        ]
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        TypeError,
        SyntaxError,
        AttributeError,
        IndexError,
        OSError,
    ) as error:
        raise RasterError("damaged_file") from error
