"""Each vehicle once, whatever tables and lists of a document name it."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import Any

from dossier import Field
from extractors.find import best

Cells = dict[str, Field[Any]]
ALIKE = 3
"""What two parts of a list say alike of one VIN, each for a vehicle; fewer merely name it again."""


def tables_of(listed: list[Cells]) -> list[list[Cells]]:
    """The vehicles of a list as tables: a VIN that it describes twice alike is two vehicles.

    It is one where the page describes all of them as often, as in two languages.
    """
    times = Counter(cells["vin"].value for cells in listed)
    twice = any(
        one["vin"].value == other["vin"].value and len(one.keys() & other.keys()) > ALIKE
        for one, other in combinations(listed, 2)
    )
    return [listed] if twice and len(set(times.values())) > 1 else [[cells] for cells in listed]


def once(tables: Sequence[Sequence[Cells]]) -> list[Cells]:
    """Each vehicle once, with the cells of all the tables that name it.

    A VIN that stands alone is no row of its own where a row of the table has named it before.
    """
    order: list[Cells] = []
    for table in tables:
        before = _by_vin(order)
        for cells in table:
            value = cells["vin"].value if "vin" in cells else None
            same = before.get(value)
            if same is None and set(cells) == {"vin"}:
                same = _by_vin([row for row in order if len(row) > 1]).get(value)
            if same is None:
                order.append(cells)
                continue
            same |= {name: field for name, field in cells.items() if name not in same}
            same["vin"] = best(same["vin"], cells["vin"])
    return order


def _by_vin(found: Sequence[Cells]) -> dict[str | None, Cells]:
    """The first row of every VIN."""
    named = [cells for cells in found if "vin" in cells and cells["vin"].value is not None]
    return {cells["vin"].value: cells for cells in reversed(named)}


def one_table(found: Sequence[Cells]) -> list[Cells]:
    """Rows of a table without VINs and of the list that names them are the same vehicles."""
    named = [cells for cells in found if "vin" in cells]
    unnamed = [cells for cells in found if "vin" not in cells]
    if not named or not unnamed:
        return list(found)
    if len(named) != len(unnamed):
        return named
    return [{**more, **cells} for more, cells in zip(unnamed, named, strict=True)]
