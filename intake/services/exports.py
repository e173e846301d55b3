"""Many reports as one table: a workbook, separated values, or JSON.

Reports pass through one at a time, so that an export of any length needs no more memory than one.
"""

import csv
import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from dossier import Report
from intake.report_xlsx import DOSSIERS, FINDINGS, Rows, write_workbook
from intake.workbook import Value, moment

Format = Literal["xlsx", "csv", "json"]
Language = Literal["zh", "en"]
Lines = Literal["dossiers", "findings"]

MEDIA_TYPES: dict[Format, str] = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Export(NamedTuple):
    """What was written, and where."""

    dossiers: int
    """How many."""
    paths: tuple[Path, ...]


def export(reports: Iterable[Report], path: Path, form: Format, lang: Language = "zh") -> Export:
    """Write reports to a file, whole or not at all.

    XLSX holds a sheet of dossiers and one of findings. CSV is two files: a line a dossier in the
    one asked for, and a line a finding in the one beside it, named `…-findings.csv`. JSON is a list
    of reports as `verify --json` prints them.

    Raises:
        OSError: The file cannot be written.
    """
    if form == "xlsx":
        return Export(write_workbook(reports, path, lang), (path,))
    if form == "json":
        return Export(_whole(path, json_lines(reports)), (path,))
    beside = path.with_name(f"{path.stem}-findings{path.suffix}")
    return Export(_both(reports, path, beside, lang), (path, beside))


def json_lines(reports: Iterable[Report]) -> Iterator[str]:
    """A JSON list in pieces, one a report, and the brackets around them."""
    before = "["
    for report in reports:
        yield f"{before}\n{report.model_dump_json(by_alias=True)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def csv_lines(reports: Iterable[Report], lines: Lines, lang: Language = "zh") -> Iterator[str]:
    """Separated values in pieces, the headings first; a spreadsheet opens them as UTF-8."""
    rows = Rows(lang)
    columns = rows.columns(DOSSIERS if lines == "dossiers" else FINDINGS)
    yield "\ufeff" + _line(column.heading for column in columns)
    for report in reports:
        if lines == "dossiers":
            yield _line(rows.dossier(report))
        else:
            yield from (_line(rows.finding(one, report)) for one in report.findings)


class _Line:
    """What a CSV writer writes to: it keeps the last line."""

    text = ""

    def write(self, text: str) -> int:
        """Keep a line."""
        self.text = text
        return len(text)


def _line(values: Iterable[Value]) -> str:
    line = _Line()
    csv.writer(line).writerow([_plain(value) for value in values])
    return line.text


def _plain(value: Value) -> str:
    """A cell; what a spreadsheet would take for a formula is kept from being one."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return str(moment(value))
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return str(value)


def _whole(path: Path, pieces: Iterable[str]) -> int:
    """Write pieces beside a file, then put them in its place; how many there were but the last."""
    part = path.with_name(f"{path.name}.part")
    count = -1
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            for piece in pieces:
                file.write(piece)
                count += 1
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return count


def _both(reports: Iterable[Report], path: Path, beside: Path, lang: Language) -> int:
    """Write the dossiers to one file and their findings to another, looking at each report once."""
    parts = [one.with_name(f"{one.name}.part") for one in (path, beside)]
    count = 0
    try:
        with (
            parts[0].open("w", encoding="utf-8", newline="") as dossiers,
            parts[1].open("w", encoding="utf-8", newline="") as findings,
        ):
            dossiers.writelines(csv_lines((), "dossiers", lang))
            findings.writelines(csv_lines((), "findings", lang))
            rows = Rows(lang)
            for report in reports:
                dossiers.write(_line(rows.dossier(report)))
                findings.writelines(_line(rows.finding(one, report)) for one in report.findings)
                count += 1
        for part, one in zip(parts, (path, beside), strict=True):
            part.replace(one)
    finally:
        for part in parts:
            part.unlink(missing_ok=True)
    return count
