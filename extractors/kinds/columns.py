"""The heads of tables of vehicles, and which column a cell stands under."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.fields.vin import VIN
from extractors.kinds.forms import VEHICLE_COLUMNS, AnySpec
from extractors.layout.aligned import same_row
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet
from extractors.reading import Rect

MORE = 3
"""Fields that the head of a page's second table names, at the least."""
HALF = 0.5
"""Share of the narrower of two labels from which on they head one column."""
GAP = 0.8
"""Heights between two words of one cell, at the most."""
_WORD = re.compile(r"(?<![0-9A-Z])[0-9A-Z]{17}(?![0-9A-Z])|\S+")


@dataclass(frozen=True)
class Column:
    """A column of a table, and where its head stands."""

    spec: AnySpec | None
    """None for a column that no rule needs, whose cells are nobody else's either."""
    rect: Rect


Columns = tuple[Column, ...]

_SPECS = {spec.name: spec for spec in VEHICLE_COLUMNS}


def headers(sheet: Sheet) -> list[Columns]:
    """The heads of a page's tables, from top to bottom.

    A head is a row of labels, of those that overlap the one that names the most columns.
    """
    labels = [piece for piece in sheet.pieces if piece.is_label]
    around = [[piece for piece in labels if _beside(piece.rect, first.rect)] for first in labels]
    chosen: list[list[Piece]] = []
    for row in sorted(around, key=lambda row: -len(_named(row))):
        if len(_named(row)) < (MORE if chosen else 2):
            break
        if not any(piece in other for piece in row for other in chosen):
            chosen.append(row)
    forms = [_is_form(sheet, row) for row in chosen]
    if not chosen or forms[0]:
        return []  # where vehicles are described label by label, the rest is no table either
    heads = [row for row, form in zip(chosen, forms, strict=True) if not form]
    ordered = sorted(heads, key=lambda row: min(piece.rect.y0 for piece in row))
    return [_columns(row) for row in ordered]


def _columns(row: Sequence[Piece]) -> Columns:
    """The columns of a head; what stands above one another (规格、等级 Specification) is one."""
    found: list[Column] = []
    for piece in sorted(row, key=lambda piece: (piece.rect.x0, piece.rect.y0)):
        spec = next((_SPECS[key] for key in piece.keys if key in _SPECS), None)
        last = found[-1] if found else None
        if last and _share(last.rect, piece.rect) > HALF * min(last.rect.width, piece.rect.width):
            found[-1] = Column(last.spec or spec, last.rect.union(piece.rect))
        else:
            found.append(Column(spec, piece.rect))
    return tuple(found)


def head_over(anchor: Rect, heads: Sequence[Columns], before: Columns) -> Columns:
    """The head of the table that a row stands in: the nearest above it, or that of the page before.

    The only head of a page counts for rows that seem to stand above it too.
    """
    above = [head for head in heads if min(column.rect.y0 for column in head) < anchor.y0]
    return above[-1] if above else before or (heads[0] if heads else ())


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


def column_of(piece: Piece, columns: Sequence[Column]) -> Column | None:
    """The column that a cell stands under: by the widest shared part, else the nearest middle."""

    def shared(column: Column) -> float:
        return _share(piece.rect, column.rect)

    def away(column: Column) -> float:
        return abs(piece.rect.middle[0] - column.rect.middle[0])

    if not columns:
        return None
    widest = max(columns, key=shared)
    if shared(widest) > 0:
        return widest
    nearest = min(columns, key=away)
    return nearest if away(nearest) < 4 * piece.rect.height else None


def parted(piece: Piece, columns: Sequence[Column]) -> list[Piece]:
    """A line that runs over several columns, cut at the gaps between its words."""
    over = [column for column in columns if _share(piece.rect, column.rect) > 0]
    if len(over) < 2 and not (len(piece.text) > 18 and VIN.parse(piece.text)):
        return [piece]
    parts: list[Piece] = []
    last: Column | None = None
    for word in _WORD.finditer(piece.text):
        start, end = piece.start + word.start(), piece.start + word.end()
        part = Piece(piece.line, start, end, piece.line.cut(start, end).rect)
        column = column_of(part, columns)
        if column is None and parts and part.rect.x0 - parts[-1].rect.x1 < GAP * part.rect.height:
            column = last  # LAND CRUISER PRADO, longer than its column's head
        if parts and column == last and not VIN.parse(part.text) and not VIN.parse(parts[-1].text):
            start = parts.pop().start
            part = Piece(piece.line, start, end, piece.line.cut(start, end).rect)
        parts.append(part)
        last = column
    return parts


def _share(one: Rect, other: Rect) -> float:
    """The width that two rectangles share."""
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def names(columns: Sequence[Column]) -> int:
    """How many of a vehicle's fields a table's head names."""
    return len({column.spec.name for column in columns if column.spec is not None})
