"""Which rows of a declared sheet are vehicles, and what they share.

A form describes its goods in one row and lists their VINs in others, or several in one cell.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from intake.declared.headings import VEHICLE_NAMES
from intake.declared.tables import Sheet
from intake.declared.values import Cell, plain

Cells = Mapping[str, Cell]
Numbered = tuple[int, Cells]

_OF_ALL = frozenset({"hs_code", "currency"})
_OF_THE_ONLY_ONE = _OF_ALL | {"vin", "registration_date", "endorsement_date", "mileage_km"}
_COUNTED = frozenset({"quantity", "total_amount"})
"""What a row that stands for several vehicles says of them together."""
_SEVERAL = re.compile(r"[A-Za-z0-9]{17}(?:[\s,，、;；/]+[A-Za-z0-9]{17})+")


def vehicle_rows(sheet: Sheet) -> Sequence[Numbered]:
    """The rows that are vehicles; a sheet of labels and values alone is one vehicle.

    What stands beside the table holds for all its rows, or describes the only one.
    """
    beside = [row for number, cells in sheet.above for row in _each(number, cells)]
    listed = [row for row in beside if row[1].get("vin")]
    if not sheet.rows:
        if len(_once(listed)) > 1:
            return listed
        whole = {name: cell for _, cells in sheet.above for name, cell in cells.items()}
        return [(1, whole)] if listed else []
    rows = [row for number, cells in sheet.rows for row in _each(number, cells)]
    shared = _named(sheet, _OF_THE_ONLY_ONE if len(rows) == 1 else _OF_ALL)
    goods = [
        (number, {**shared, **cells})
        for number, cells in rows
        if cells.keys() & (VEHICLE_NAMES.keys() - _OF_ALL)
    ]
    if any(cells.get("vin") for _, cells in rows):
        return goods
    if str(len(listed)) != plain(rows[0][1].get("quantity")):
        listed = _once(listed)
    return list(_of_goods(goods, listed)) if len(listed) > 1 and goods else goods


def _named(sheet: Sheet, names: frozenset[str]) -> dict[str, Cell]:
    """What the labels beside a table say."""
    return {name: cell for _, cells in sheet.above for name, cell in cells.items() if name in names}


def _each(number: int, cells: Cells) -> Iterator[Numbered]:
    """A row; as many as its cell lists VINs."""
    vins = plain(cells.get("vin"))
    if not _SEVERAL.fullmatch(vins):
        yield number, cells
        return
    own = {name: cell for name, cell in cells.items() if name not in _COUNTED}
    for vin in re.split(r"[\s,，、;；/]+", vins):
        yield number, {**own, "vin": vin}


def _once(listed: Sequence[Numbered]) -> list[Numbered]:
    """Each VIN once, with all that is said beside it: a second sheet names it again."""
    found: dict[str, Numbered] = {}
    for number, cells in listed:
        vin = plain(cells["vin"])
        first, known = found.get(vin, (number, {}))
        found[vin] = (first, {**cells, **known})
    return list(found.values())


def _of_goods(goods: Sequence[Numbered], listed: Sequence[Numbered]) -> Iterator[Numbered]:
    """The listed vehicles, each with its row of goods: the only one, or that of its place."""
    kinds: list[Cells] = [cells for _, cells in goods]
    if len(kinds) == 1:
        only: Cells = {name: cell for name, cell in kinds[0].items() if name not in _COUNTED}
        kinds = [only] * len(listed)
    if len(kinds) != len(listed):
        kinds = [{} for _ in listed]
    for kind, (number, cells) in zip(kinds, listed, strict=True):
        yield number, {**kind, **cells}
