"""Tables that the announcement leaves to others, read from a folder of CSV files.

A heading line, then one entry a line, in UTF-8 or GB 18030 (as a Chinese spreadsheet saves);
headings in English or Chinese:

- `catalogue.csv`: `hs_code` 商品编码: the annex 二手车产品目录, codes of four to ten digits;
- `service_life.csv`: `province` 省份, `class` 类别, `years` 年限: limits for taxis that provinces
  have set, by the character that plates begin with;
- `working_days.csv`: `year` 年份, `source` 文号, `holidays` 放假, `make_up_days` 上班: later
  arrangements of the State Council, days as `MM-DD` or `MM-DD/MM-DD`, separated by blanks;
- `manufacturers.csv`: `name` 企业名称: enterprises of the 道路机动车辆生产企业及产品公告;
- `issuers.csv`: `name` 发证机构, `region` 区划代码, `rank` 级别: issuing bodies instead of those
  shipped.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

from dossier import Text
from dossier.numbers import hs_code
from dossier.numbers.name import normalise
from validators.law.issuers import Issuer, Rank
from validators.law.life_classes import CLASSES
from validators.law.service_life import FEWEST_TAXI_YEARS
from validators.law.tables import Tables
from validators.law.working_days import arrangement

HEADINGS = {
    "hs_code": "商品编码",
    "province": "省份",
    "class": "类别",
    "years": "年限",
    "year": "年份",
    "source": "文号",
    "holidays": "放假",
    "make_up_days": "上班",
    "name": "名称",
    "region": "区划代码",
    "rank": "级别",
}
"""The Chinese name of each column."""
_ALSO = {"企业名称": "name", "发证机构": "name", **{zh: en for en, zh in HEADINGS.items()}}


class BadTable(ValueError):
    """A table cannot be used; the message names the file and line, and what is wrong there."""

    def __init__(self, path: Path, line: int | None, zh: str, en: str) -> None:
        at_zh, at_en = ("", "") if line is None else (f"第{line}行", f", line {line}")
        self.message = Text(zh=f"{path}{at_zh}：{zh}", en=f"{path}{at_en}: {en}")
        super().__init__(self.message.en)


def load(folder: Path) -> Tables:
    """The tables of a folder; a file that is not there leaves its table as shipped.

    Raises:
        BadTable: a file has a line that cannot be right, or a name that no table has.
        OSError: a file cannot be read.
    """
    tables = Tables()
    for path in sorted(folder.glob("*.csv")):
        loader = _LOADERS.get(path.name)
        if loader is None:
            names = sorted(_LOADERS)
            raise BadTable(
                path,
                None,
                f"没有这种法规数据表；可载入的为{'、'.join(names)}。",
                f"there is no such table; those are {', '.join(names)}",
            )
        tables = loader(tables, path)
    return tables


def _text(path: Path) -> str:
    data = path.read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadTable(
        path,
        None,
        "不是UTF-8或GB 18030编码的文本，请另存为CSV（UTF-8）。",
        "is no text in UTF-8 or GB 18030; save it as CSV (UTF-8)",
    )


def _rows(path: Path, *columns: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of each row that says something, stripped."""
    reader = csv.reader(io.StringIO(_text(path), newline=""))
    try:
        headings = [_ALSO.get(name.strip(), name.strip()) for name in next(reader, [])]
        missing = [name for name in columns if name not in headings]
        if missing:
            raise BadTable(
                path,
                1,
                f"缺少列{'、'.join(f'“{HEADINGS[name]}”（{name}）' for name in missing)}。",
                f"no column {', '.join(missing)}",
            )
        places = [headings.index(name) for name in columns]
        for row in reader:
            cells = [row[place].strip() if place < len(row) else "" for place in places]
            if any(cells):
                yield reader.line_num, cells
    except csv.Error as error:
        raise BadTable(path, reader.line_num, "不是CSV表格。", f"is no CSV: {error}") from error


def _catalogue(tables: Tables, path: Path) -> Tables:
    codes = set()
    for line, (code,) in _rows(path, "hs_code"):
        digits = hs_code.compact(code)
        if not (digits.isascii() and digits.isdigit() and 4 <= len(digits) <= 10):
            raise BadTable(
                path,
                line,
                f"“{code}”不是4至10位商品编码。",
                f"{code!r} is no commodity code of four to ten digits",
            )
        codes.add(digits)
    return replace(tables, catalogue=frozenset(codes))


def _overrides(tables: Tables, path: Path) -> Tables:
    found: dict[tuple[str, str], int] = {}
    for line, (province, key, years) in _rows(path, "province", "class", "years"):
        standard = CLASSES[key].years if key in CLASSES else None
        if key != "taxi-small" or standard is None:
            raise BadTable(
                path,
                line,
                "省级年限只适用于小、微型出租客运汽车，类别应为taxi-small。",
                "provinces may set years for class taxi-small only",
            )
        if not (
            years.isascii() and years.isdigit() and FEWEST_TAXI_YEARS <= int(years) <= standard
        ):
            raise BadTable(
                path,
                line,
                f"年限应为{FEWEST_TAXI_YEARS}至{standard}年。",
                f"years lie between {FEWEST_TAXI_YEARS} and {standard}",
            )
        if len(province) != 1:
            raise BadTable(
                path,
                line,
                "省份应为号牌首字，如“沪”。",
                "a province is the one character that plates begin with",
            )
        found[province, key] = int(years)
    return replace(tables, overrides=found)


def _calendar(tables: Tables, path: Path) -> Tables:
    years = dict(tables.calendar)
    for line, (year, source, *days) in _rows(path, "year", "source", "holidays", "make_up_days"):
        try:
            years[int(year)] = arrangement(int(year), source, *days)
        except ValueError as error:
            raise BadTable(
                path,
                line,
                "年份或日期有误；日期写作MM-DD或MM-DD/MM-DD，以空格分隔，上班日须为周六或周日。",
                str(error),
            ) from error
    return replace(tables, calendar=years)


def _manufacturers(tables: Tables, path: Path) -> Tables:
    names = frozenset(normalise(name) for _, (name,) in _rows(path, "name"))
    return replace(tables, manufacturers=names)


def _issuers(tables: Tables, path: Path) -> Tables:
    found = []
    ranks: dict[str, Rank] = {known: known for known in get_args(Rank)}
    for line, (name, region, rank) in _rows(path, "name", "region", "rank"):
        if rank not in ranks or not name:
            raise BadTable(
                path,
                line,
                f"须有名称，级别应为{'、'.join(ranks)}之一。",
                f"there must be a name, and rank is one of {', '.join(ranks)}",
            )
        found.append(Issuer(name=name, region=region, rank=ranks[rank]))
    return replace(tables, issuers=tuple(found) or tables.issuers)


_LOADERS = {
    "catalogue.csv": _catalogue,
    "service_life.csv": _overrides,
    "working_days.csv": _calendar,
    "manufacturers.csv": _manufacturers,
    "issuers.csv": _issuers,
}
