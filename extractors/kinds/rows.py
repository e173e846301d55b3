"""Tables of vehicles, read row by row: every VIN is the anchor of its row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any

from dossier import Field
from extractors.doubt import weigh
from extractors.fields.brand import BRAND
from extractors.fields.brand_model import BRAND_MODEL
from extractors.fields.model import MODEL
from extractors.fields.parsers import tidy
from extractors.fields.quantity import QUANTITY
from extractors.fields.vin import VIN
from extractors.find import anywhere, best, extract
from extractors.kinds.brand_model import split_names
from extractors.kinds.forms import VEHICLE_COLUMNS, AnySpec
from extractors.kinds.shared import vin_like
from extractors.layout.labels import Piece
from extractors.layout.parts import band
from extractors.layout.sheet import Sheet, same_row
from extractors.reading import Rect

_TOTAL = re.compile(r"合计|总计|共计|小计|^total|grand total|итого|всего", re.IGNORECASE)

_WORD = re.compile(r"(?<![0-9A-Z])[0-9A-Z]{17}(?![0-9A-Z])|\S+")

Cells = dict[str, Field[Any]]


@dataclass(frozen=True)
class _Column:
    spec: AnySpec | None
    """None for a column that no rule needs, whose cells are nobody else's either."""
    rect: Rect


_SPECS = {spec.name: spec for spec in VEHICLE_COLUMNS}


def _header(sheet: Sheet) -> tuple[_Column, ...]:
    """The columns of the table's head: the row of labels that names the most of them."""
    labels = [piece for piece in sheet.pieces if piece.is_label]
    best_row: list[Piece] = []
    for first in labels:
        row = [piece for piece in labels if _beside(piece.rect, first.rect)]
        if len(_named(row)) > len(_named(best_row)):
            best_row = row
    if len(_named(best_row)) < 2 or _is_form(sheet, best_row):
        return ()
    return tuple(
        _Column(next((_SPECS[key] for key in piece.keys if key in _SPECS), None), piece.rect)
        for piece in best_row
    )


def _named(row: Sequence[Piece]) -> set[str]:
    """The vehicle's fields that a row of labels names."""
    return {key for piece in row for key in piece.keys if key in _SPECS}


def _beside(one: Rect, other: Rect) -> bool:
    """Heads of one table stand on one row, though some wrap into two lines."""
    return same_row(one, other) or abs(one.middle[1] - other.middle[1]) < 1.3 * other.height


def _is_form(sheet: Sheet, row: Sequence[Piece]) -> bool:
    """Whether the labels of a row have their values beside them: a form, no table's head."""
    beside = sum(
        1
        for label in row
        if (right := sheet.beside(label))
        and right[0].rect.x0 - label.rect.x1 < 12 * label.rect.height
    )
    return beside >= 0.6 * len(row)


def _column_of(piece: Piece, columns: Sequence[_Column]) -> _Column | None:
    """The column that a cell stands under: by the widest shared part, else the nearest middle."""

    def shared(column: _Column) -> float:
        return _share(piece.rect, column.rect)

    def away(column: _Column) -> float:
        return abs(piece.rect.middle[0] - column.rect.middle[0])

    if not columns:
        return None
    widest = max(columns, key=shared)
    if shared(widest) > 0:
        return widest
    nearest = min(columns, key=away)
    return nearest if away(nearest) < 4 * piece.rect.height else None


def _parted(piece: Piece, columns: Sequence[_Column]) -> list[Piece]:
    """A line that runs over several columns, cut at the gaps between its words."""
    over = [column for column in columns if _share(piece.rect, column.rect) > 0]
    if len(over) < 2 and not (len(piece.text) > 18 and VIN.parse(piece.text)):
        return [piece]
    parts: list[Piece] = []
    last: _Column | None = None
    for word in _WORD.finditer(piece.text):
        start, end = piece.start + word.start(), piece.start + word.end()
        part = Piece(piece.line, start, end, piece.line.cut(start, end).rect)
        column = _column_of(part, columns)
        if parts and column == last and not VIN.parse(part.text) and not VIN.parse(parts[-1].text):
            start = parts.pop().start
            part = Piece(piece.line, start, end, piece.line.cut(start, end).rect)
        parts.append(part)
        last = column
    return parts


def _share(one: Rect, other: Rect) -> float:
    """The width that two rectangles share."""
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def _vins(sheet: Sheet) -> list[tuple[Rect, Field[str]]]:
    """Every VIN on a page with its place; one broken into two lines of a narrow cell is joined."""
    found = [(piece.rect, field) for piece, field in anywhere([sheet], VIN, vin_like)]
    taken = {piece for piece in sheet.values if VIN.parse(piece.text)}
    alone = [piece for piece in sheet.values if piece not in taken and _part_of_vin(piece.text)]
    for upper in alone:
        lower = sheet.continued(upper)
        if lower is None or lower not in alone:
            continue
        if len(_letters(upper.text) + _letters(lower.text)) != 17:
            continue
        field = weigh((upper, lower), sheet.reading, VIN, sheet.labels)
        if field.value is not None:
            found.append((upper.rect.union(lower.rect), field))
    return sorted(found, key=lambda item: (item[0].y0, item[0].x0))


def _letters(text: str) -> str:
    return re.sub(r"[^0-9A-Z]", "", text.upper())


def _part_of_vin(text: str) -> bool:
    plain = tidy(text)
    return bool(re.fullmatch(r"[0-9A-Z*\- ]{5,14}", plain)) and any(c.isdigit() for c in plain)


def _bands(rects: Sequence[Rect]) -> list[tuple[float, float]]:
    """For anchors from top to bottom, the heights between which each one's row lies."""
    middles = [rect.middle[1] for rect in rects]
    steps = [low - high for high, low in pairwise(middles) if low > high]
    usual = min(steps) if steps else 3.0 * rects[0].height
    edges = []
    for index, middle in enumerate(middles):
        above = middles[index - 1] if index else middle - usual
        under = middles[index + 1] if index + 1 < len(middles) else middle + usual
        edges.append(
            (max((above + middle) / 2, middle - usual), min((middle + under) / 2, middle + usual))
        )
    return edges


def rows(sheets: Sequence[Sheet]) -> list[Cells]:
    """The vehicles that a document lists, each as its cells by field name.

    A VIN outside any table makes a row of its own; a VIN that is named twice is one vehicle.
    Tables without VINs are read by their models.
    """
    found: list[Cells] = []
    columns: tuple[_Column, ...] = ()
    for sheet in sheets:
        columns = _header(sheet) or columns
        anchors = _vins(sheet)
        if len(anchors) == 1 and not _header(sheet):
            found.append({**_labelled(sheet), "vin": anchors[0][1]})
            continue
        if anchors and columns:
            bands = _bands([rect for rect, _ in anchors])
            bands[-1] = (bands[-1][0], min(bands[-1][1], _below_table(sheet, anchors[-1][0])))
            for (_, vin), (top, bottom) in zip(anchors, bands, strict=True):
                found.append({**_cells(sheet, columns, top, bottom), "vin": vin})
        elif anchors:
            found += _listed(sheet, anchors)
        elif _header(sheet):
            found += _without_vins(sheet, columns)
    return _once(_one_table(found))


def _below_table(sheet: Sheet, last: Rect) -> float:
    """Where the first row with a label stands below the last row of a table."""
    under = [
        piece.rect.y0
        for piece in sheet.pieces
        if piece.is_label and piece.rect.y0 > last.y1 and piece.line.rect.x0 < last.x1
    ]
    return min(under, default=float(sheet.reading.size[1]))


def _one_table(found: Sequence[Cells]) -> list[Cells]:
    """Rows of a table without VINs and of the list that names them are the same vehicles."""
    named = [cells for cells in found if "vin" in cells]
    unnamed = [cells for cells in found if "vin" not in cells]
    if not named or not unnamed:
        return list(found)
    if len(named) != len(unnamed):
        return named
    return [{**more, **cells} for more, cells in zip(unnamed, named, strict=True)]


def _listed(sheet: Sheet, anchors: Sequence[tuple[Rect, Field[str]]]) -> list[Cells]:
    """Vehicles described label by label, one after the other, each beginning at its VIN."""
    found: list[Cells] = []
    steps = [low.y0 - high.y0 for (high, _), (low, _) in pairwise(anchors)]
    usual = max(steps, default=0.0) or 4 * anchors[0][0].height
    for at, (rect, vin) in enumerate(anchors):
        top = rect.y0 - 0.5 * rect.height
        under = anchors[at + 1][0].y0 if at + 1 < len(anchors) else rect.y0 + usual
        part = Sheet(band(sheet.reading, top, under - 0.5 * rect.height), sheet.labels)
        found.append({**_labelled(part), "vin": vin})
    return found


def _labelled(sheet: Sheet) -> Cells:
    """The cells of a page that describes one vehicle label by label."""
    cells = {spec.name: extract([sheet], spec) for spec in VEHICLE_COLUMNS if spec is not VIN}
    return split_names({name: field for name, field in cells.items() if field.found})


def _cells(sheet: Sheet, columns: Sequence[_Column], top: float, bottom: float) -> Cells:
    """The cells of one row, each under its column's head."""
    under: dict[str, list[Piece]] = {}
    by_name: dict[str, AnySpec] = {}
    row = (line for line in sheet.values if top <= line.rect.middle[1] < bottom)
    for piece in chain.from_iterable(_parted(line, columns) for line in row):
        column = None if VIN.parse(piece.text) else _column_of(piece, columns)
        if column is not None and column.spec is not None and column.spec is not VIN:
            under.setdefault(column.spec.name, []).append(piece)
            by_name[column.spec.name] = column.spec
    cells: Cells = {}
    for name, pieces in under.items():
        pieces.sort(key=lambda piece: (piece.rect.y0, piece.rect.x0))
        if len(pieces) > 1 and by_name[name] in (BRAND, MODEL, BRAND_MODEL):
            # The row's number stands left of the first column that is named.
            pieces = [piece for piece in pieces if not piece.text.strip(".、 ").isdigit()] or pieces
        field = weigh(pieces, sheet.reading, by_name[name], sheet.labels)
        if field.value is not None:
            cells[name] = field
    return split_names(cells)


def _without_vins(sheet: Sheet, columns: Sequence[_Column]) -> list[Cells]:
    """The rows of a table that names models and quantities but no VIN."""
    keys = [
        (column, column.spec)
        for column in columns
        if column.spec in (MODEL, BRAND_MODEL, BRAND, QUANTITY)
    ]
    if not keys or keys[0][1] is None:
        return []
    (key, spec), under = keys[0], max(column.rect.y1 for column in columns)
    anchors = []
    for piece in sorted(sheet.values, key=lambda piece: piece.rect.y0):
        if piece.rect.y0 < under - 0.3 * piece.rect.height:
            continue
        if _TOTAL.search(tidy(piece.text)):
            break
        if _column_of(piece, columns) == key and spec.parse(piece.text) is not None:
            anchors.append(piece.rect)
    if not anchors:
        return []
    return [
        cells
        for top, bottom in _bands(anchors)
        if len(cells := _cells(sheet, columns, top, bottom)) >= 2
    ]


def _once(found: Sequence[Cells]) -> list[Cells]:
    """Each VIN once, with the cells of all the places that name it."""
    by_vin: dict[str, Cells] = {}
    order: list[Cells] = []
    for cells in found:
        vin = cells.get("vin")
        value = vin.value if vin is not None else None
        if value is None or value not in by_vin:
            order.append(cells)
            if value is not None:
                by_vin[value] = cells
        else:
            known = by_vin[value]
            for name, field in cells.items():
                known[name] = (
                    best(known.get(name, Field()), field)
                    if name == "vin"
                    else known.get(name, field)
                )
    return order
