"""A table that carries the applications of many dossiers, one row a vehicle.

A column says whose a row is. The rows of one dossier become its declared application, as a CSV file
beside its papers, so that it is read where every other declared application is read.
"""

import csv
import io
import json
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from dossier import Text
from dossier.numbers.name import normalise
from intake.declared.headings import heading
from intake.declared.tables import decoded
from intake.declared.values import plain
from intake.errors import IntakeError

COLUMNS = (
    "dossier",
    "path",
    "folder",
    "file",
    "卷宗",
    "卷宗名称",
    "路径",
    "文件夹",
    "目录",
    "文件名",
)
"""What the column is called that says whose the row is."""
FILE_NAME = "application.csv"
"""Under which name a dossier receives its rows."""


class Manifest:
    """The rows by dossier, kept in a file of our own: a table of any length stays off the heap."""

    def __init__(self, path: Path) -> None:
        """Read a manifest.

        Args:
            path: CSV in any encoding that a Chinese spreadsheet writes, or XLSX.

        Raises:
            IntakeError: `bad_application`: no column says whose the rows are, or none is known;
                `damaged_file`: it is no table.
            OSError: It cannot be read.
        """
        self.path = path
        # SQLite deletes a database without a name when it is closed, whatever happens.
        self._rows = sqlite3.connect("", isolation_level=None)
        self._rows.execute("CREATE TABLE row (dossier TEXT, cells TEXT, used INTEGER DEFAULT 0)")
        table = _cells(path)
        self.columns = tuple(next(table, ()))
        at = _dossier_column(self.columns)
        with self._rows:
            self._rows.execute("BEGIN")
            self._rows.executemany(
                "INSERT INTO row (dossier, cells) VALUES (?, ?)",
                ((_key(row[at]), json.dumps(row)) for row in table if at < len(row) and row[at]),
            )
        self._rows.execute("CREATE INDEX by_dossier ON row (dossier)")
        self._at = at

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._rows.close()

    def application(self, name: str) -> bytes | None:
        """A dossier's rows as CSV, or None where the manifest does not have it.

        Args:
            name: Where the dossier lies below the path; its last part alone will do where the
                manifest names it so, with or without the ending of a file.
        """
        for key in dict.fromkeys((_key(name), _key(name.rsplit("/", 1)[-1]))):
            rows = self._rows.execute("SELECT cells FROM row WHERE dossier = ?", (key,)).fetchall()
            if rows:
                self._rows.execute("UPDATE row SET used = 1 WHERE dossier = ?", (key,))
                return self._csv(json.loads(cells) for (cells,) in rows)
        return None

    def unused(self) -> list[str]:
        """The dossiers of the manifest that nobody asked for: their papers were not found."""
        asked = "SELECT DISTINCT dossier FROM row WHERE used = 0 ORDER BY rowid"
        return [name for (name,) in self._rows.execute(asked)]

    def _csv(self, rows: Iterator[list[str]]) -> bytes:
        out = io.StringIO(newline="")
        writer = csv.writer(out)
        for row in (list(self.columns), *rows):
            writer.writerow([cell for index, cell in enumerate(row) if index != self._at])
        return out.getvalue().encode()


def _key(name: str) -> str:
    """A dossier's name as it is compared: without ending, case and the way slashes lean."""
    plain_name = normalise(name.replace("\\", "/")).casefold().removeprefix("./").strip("/")
    for ending in (".zip", ".pdf", ".tif", ".tiff"):
        plain_name = plain_name.removesuffix(ending)
    return plain_name


def _dossier_column(columns: Sequence[str]) -> int:
    names = [normalise(name).casefold() for name in columns]
    at = next((names.index(one) for one in COLUMNS if one in names), None)
    if at is None:
        raise IntakeError(
            "bad_application",
            _reason(
                f"清单没有“卷宗”列（也可写作{'、'.join(COLUMNS[6:])}或dossier）",
                "the manifest has no column named dossier (or path, folder, 卷宗)",
            ),
        )
    if not any(heading(name) for index, name in enumerate(columns) if index != at):
        raise IntakeError(
            "bad_application",
            _reason(
                "清单中没有可识别的列名（如“VIN码”“出口商”）",
                "the manifest has no known heading, such as vin or exporter",
            ),
        )
    return at


def _reason(zh: str, en: str) -> Text:
    return Text(
        zh=f"申请数据有误：{zh}。请更正后重新提交。",
        en=f"The declared application has errors: {en}. Correct it and try again.",
    )


def _cells(path: Path) -> Iterator[list[str]]:
    """The rows of a table as text, the headings first, empty ones left out."""
    if path.suffix.lower() == ".xlsx":
        yield from _xlsx(path)
        return
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as text:
        text.write(decoded(path.read_bytes()))
        text.seek(0)
        first = text.readline()
        text.seek(0)
        mark = max(",\t;", key=first.count)
        try:
            yield from (row for row in csv.reader(text, delimiter=mark) if any(row))
        except csv.Error as error:
            raise IntakeError("damaged_file") from error


def _xlsx(path: Path) -> Iterator[list[str]]:
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(path, read_only=True, data_only=False, keep_links=False)
    except (InvalidFileException, BadZipFile, KeyError, ValueError) as error:
        raise IntakeError("damaged_file") from error
    rows: Any = book.worksheets[0].iter_rows(values_only=True) if book.worksheets else ()
    for row in rows:
        cells = [plain(cell) for cell in row]
        if any(cells):
            yield cells
