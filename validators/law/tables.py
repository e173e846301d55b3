"""Tables that the announcement leaves to others, loaded from a folder of CSV files.

All are empty, or as shipped, until an operator has them loaded; a rule that needs a table which
is not there does not apply. In UTF-8, with a heading line:

- `catalogue.csv`: `hs_code`: the annex 二手车产品目录, codes of any length up to ten digits;
- `service_life.csv`: `province,class,years`: limits for taxis that provinces have set, by the
  character that plates begin with;
- `working_days.csv`: `year,source,holidays,make_up_days`: later arrangements of the State
  Council, days as `MM-DD` or `MM-DD/MM-DD`, separated by blanks;
- `manufacturers.csv`: `name`: enterprises of the 道路机动车辆生产企业及产品公告;
- `issuers.csv`: `name,region,rank`: issuing bodies instead of those shipped.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import get_args

from dossier.numbers import hs_code
from dossier.numbers.name import normalise
from validators.law.issuers import ISSUERS, Issuer, Rank
from validators.law.life_classes import CLASSES
from validators.law.service_life import FEWEST_TAXI_YEARS, Overrides
from validators.law.working_days import SHIPPED, Calendar, arrangement


class BadTable(ValueError):
    """A table cannot be used; the message names the file and line, and what is wrong there."""

    def __init__(self, path: Path, line: int, fault: str) -> None:
        super().__init__(f"{path}, line {line}: {fault}")


@dataclass(frozen=True)
class Tables:
    """Everything that is loaded."""

    catalogue: frozenset[str] = frozenset()
    overrides: Overrides = field(default_factory=dict)
    calendar: Calendar = field(default_factory=lambda: SHIPPED)
    manufacturers: frozenset[str] = frozenset()
    """Names in the form in which they are compared."""
    issuers: tuple[Issuer, ...] = ISSUERS

    def in_catalogue(self, code: str) -> bool:
        """Whether a commodity code, or a line that it belongs to, is in the annex."""
        digits = hs_code.parse(code) or hs_code.compact(code)
        return any(digits[:length] in self.catalogue for length in range(4, len(digits) + 1))


_current = Tables()


def current() -> Tables:
    """The tables in use."""
    return _current


def use(tables: Tables) -> Tables:
    """Put tables in use for the whole process, and return those that were."""
    global _current
    before, _current = _current, tables
    return before


def load(folder: Path) -> Tables:
    """The tables of a folder; a file that is not there leaves its table as shipped.

    Raises:
        BadTable: a file has a line that cannot be right.
        OSError: a file cannot be read.
    """
    tables = Tables()
    for name, loader in _LOADERS.items():
        if (path := folder / name).exists():
            tables = loader(tables, path)
    return tables


def _rows(path: Path, *columns: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of each row, stripped."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        missing = set(columns) - set(reader.fieldnames or ())
        if missing:
            raise BadTable(path, 1, f"no column {', '.join(sorted(missing))}")
        for row in reader:
            yield reader.line_num, [(row[column] or "").strip() for column in columns]


def _catalogue(tables: Tables, path: Path) -> Tables:
    codes = set()
    for line, (code,) in _rows(path, "hs_code"):
        digits = hs_code.compact(code)
        if not digits.isdigit() or not 4 <= len(digits) <= 10:
            raise BadTable(path, line, f"{code!r} is no commodity code")
        codes.add(digits)
    return replace(tables, catalogue=frozenset(codes))


def _overrides(tables: Tables, path: Path) -> Tables:
    found: dict[tuple[str, str], int] = {}
    for line, (province, key, years) in _rows(path, "province", "class", "years"):
        standard = CLASSES[key].years if key in CLASSES else None
        if key != "taxi-small" or standard is None:
            raise BadTable(path, line, "provinces may set years for class taxi-small only")
        if not years.isdigit() or not FEWEST_TAXI_YEARS <= int(years) <= standard:
            raise BadTable(path, line, f"years lie between {FEWEST_TAXI_YEARS} and {standard}")
        if len(province) != 1:
            raise BadTable(path, line, "a province is the one character that plates begin with")
        found[province, key] = int(years)
    return replace(tables, overrides=found)


def _calendar(tables: Tables, path: Path) -> Tables:
    years = dict(tables.calendar)
    for line, cells in _rows(path, "year", "source", "holidays", "make_up_days"):
        year, source, holidays, make_up_days = cells
        try:
            years[int(year)] = arrangement(int(year), source, holidays, make_up_days)
        except ValueError as error:
            raise BadTable(path, line, str(error)) from error
    return replace(tables, calendar=years)


def _manufacturers(tables: Tables, path: Path) -> Tables:
    names = frozenset(normalise(name) for _, (name,) in _rows(path, "name") if name)
    return replace(tables, manufacturers=names)


def _issuers(tables: Tables, path: Path) -> Tables:
    found = []
    for line, (name, region, rank) in _rows(path, "name", "region", "rank"):
        ranks: dict[str, Rank] = {known: known for known in get_args(Rank)}
        if rank not in ranks:
            raise BadTable(path, line, f"rank is one of {', '.join(ranks)}")
        found.append(Issuer(name=name, region=region, rank=ranks[rank]))
    return replace(tables, issuers=tuple(found))


_LOADERS = {
    "catalogue.csv": _catalogue,
    "service_life.csv": _overrides,
    "working_days.csv": _calendar,
    "manufacturers.csv": _manufacturers,
    "issuers.csv": _issuers,
}
