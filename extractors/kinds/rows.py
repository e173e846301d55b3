"""Tables of vehicles, read row by row: every VIN is the anchor of its row."""

import re
from collections.abc import Sequence
from itertools import chain, groupby, pairwise

from dossier import Field
from extractors.doubt import weigh
from extractors.fields.brand import BRAND
from extractors.fields.brand_model import BRAND_MODEL
from extractors.fields.model import MODEL
from extractors.fields.parsers import tidy
from extractors.fields.quantity import QUANTITY
from extractors.fields.unit_price import UNIT_PRICE
from extractors.fields.vin import VIN
from extractors.find import extract
from extractors.kinds.anchors import named_beside, told_again, without_list
from extractors.kinds.brand_model import split_names
from extractors.kinds.columns import Column, Columns, column_of, head_over, headers, names, parted
from extractors.kinds.forms import VEHICLE_COLUMNS, AnySpec
from extractors.kinds.once import Cells, once, one_table, tables_of
from extractors.kinds.row_bands import bands, top_of_block
from extractors.kinds.vins import vins
from extractors.layout.aligned import same_row
from extractors.layout.labels import Piece
from extractors.layout.parts import band
from extractors.layout.sheet import Sheet
from extractors.layout.wholes import unnumbered
from extractors.reading import Rect

_SPREAD = re.compile(r"[总合共小]")
"""The first letter of 总 计 where it stands apart."""
_TOTAL = re.compile(r"合计|总计|共计|小计|^total|grand total|итого|всего", re.IGNORECASE)

APART = 0.8
"""Heights between a count and a price from which on they are no one number."""
NAMES = frozenset({"brand", "model"})
COUNTED = frozenset({"quantity", "amount"})
"""What a row that stands for several vehicles says of them together."""


def rows(sheets: Sequence[Sheet]) -> list[Cells]:
    """The vehicles that a document lists, each as its cells by field name.

    A VIN outside any table makes a row of its own. A VIN that several tables name is one vehicle;
    two rows of one table, or of a list that describes each of its vehicles, are two.
    Tables without VINs are read by their models.
    """
    found: list[list[Cells]] = []
    columns: Columns = ()
    for sheet in sheets:
        heads = headers(sheet)
        anchors = vins(sheet)
        if len(anchors) == 1 and not heads:
            found.append([{**_labelled(sheet), "vin": anchors[0][1]}])
            continue
        if anchors and (heads or columns):
            again = told_again(sheet, anchors)
            anchors = [one for one in anchors if one not in again]
            found += _tables(sheet, anchors, heads, columns)
            found += [[cells] for cells in (_listed(sheet, again) if again else ())]
        elif anchors:
            found += tables_of(_listed(sheet, anchors))
        elif heads:
            found.append(_without_vins(sheet, max(heads, key=names)))
        columns = heads[-1] if heads else columns
    return one_table(once(found))


def _tables(
    sheet: Sheet, anchors: Sequence[tuple[Rect, Field[str]]], heads: list[Columns], before: Columns
) -> list[list[Cells]]:
    """The vehicles of a page's tables and lists.

    A form may list its VINs below the table of its goods, and name them again in one of their own.
    """
    anchors = without_list(anchors, heads)
    own = [one for one in anchors if _has_vins(head_over(one[0], heads, before))]
    bare = [head for head in heads if not _has_vins(head)]
    if own and bare and len(own) < len(anchors):
        others = [one for one in anchors if one not in own]
        return [*_tabled(sheet, own, heads, before), *_tables(sheet, others, bare, ())]
    tabled = _tabled(sheet, anchors, heads, before)
    named = any(NAMES & cells.keys() for cells in chain.from_iterable(tabled))
    if heads and (not named or _behind_total(sheet, anchors, heads[0])):
        apart = _named_apart(sheet, anchors, max(heads, key=names))
        return [apart] if apart else tabled
    return tabled


def _has_vins(head: Columns) -> bool:
    """Whether a table has a column of VINs."""
    return any(column.spec is VIN for column in head)


def _tabled(
    sheet: Sheet, anchors: Sequence[tuple[Rect, Field[str]]], heads: list[Columns], before: Columns
) -> list[list[Cells]]:
    """The rows of a page's tables, table by table, each under the head of its own."""
    found: list[list[Cells]] = []
    alone = [one for at, one in enumerate(anchors) if not named_beside(one, anchors[:at])]
    for head, rows_of_one in groupby(alone, key=lambda one: head_over(one[0], heads, before)):
        table = list(rows_of_one)
        heights = bands([rect for rect, _ in table], sheet)
        heights[0] = (max(heights[0][0], _end_of_head(head, table[0][0])), heights[0][1])
        heights[-1] = (heights[-1][0], min(heights[-1][1], _below_table(sheet, table[-1][0])))
        found.append(
            [
                {**_cells(sheet, head, top, bottom), "vin": vin}
                for (_, vin), (top, bottom) in zip(table, heights, strict=True)
            ]
        )
    return found


def _named_apart(
    sheet: Sheet, anchors: Sequence[tuple[Rect, Field[str]]], head: Columns
) -> list[Cells]:
    """The vehicles of a table without VINs, whose VINs are listed outside it, in its order.

    Where all are of one kind, the table may name it in one row. A page may name a VIN again (备注),
    hence the list is as long as the table counts, if any reading of it is.
    """
    rows_of_it = _without_vins(sheet, head)
    once = {vin.value: vin for _, vin in reversed(anchors)}
    every, distinct = [vin for _, vin in anchors], list(reversed(once.values()))
    counts = (cells["quantity"].value if "quantity" in cells else 1 for cells in rows_of_it)
    listed = every if sum(count or 1 for count in counts) == len(every) else distinct
    if len(rows_of_it) == 1:
        kind = {
            name: cell
            for name, cell in rows_of_it[0].items()
            if len(listed) == 1 or name not in COUNTED
        }
        rows_of_it = [kind] * len(listed)
    if len(rows_of_it) != len(listed):
        return []
    return [{**cells, "vin": vin} for cells, vin in zip(rows_of_it, listed, strict=True)]


def _behind_total(sheet: Sheet, anchors: Sequence[tuple[Rect, Field[str]]], head: Columns) -> bool:
    """Whether a table's total stands between its head and the first VIN."""
    top, first = _end_of_head(head, anchors[0][0]), min(rect.y0 for rect, _ in anchors)
    return any(
        top < piece.rect.y0 < first and _is_total(unnumbered(piece.line.text))
        for piece in sheet.pieces
    )


def _end_of_head(head: Columns, first: Rect) -> float:
    """Where a table's head ends, above its first row; nowhere where it is on another page."""
    ends = (column.rect.middle[1] for column in head if column.rect.y1 < first.y0)
    return max(ends, default=0.0)


def _below_table(sheet: Sheet, last: Rect) -> float:
    """Where the first row with a label, or the table's total, stands below its last row."""
    under = [
        piece.rect.y0
        for piece in sheet.pieces
        if piece.rect.y0 > last.y1 - last.height / 2
        and piece.line.rect.x0 < last.x1
        and (piece.is_label or _is_total(unnumbered(piece.line.text)))
    ]
    return min(under, default=float(sheet.reading.size[1]))


def _total_below(sheet: Sheet, last: Rect) -> float:
    """Where the row of totals begins below the last VIN of a list; the page's end without one."""
    lines = (line for line in sheet.reading.lines if line.rect.y0 > last.y1)
    totals = (line.rect.y0 for line in lines if _is_total("".join(line.text.split())))
    return min(totals, default=float(sheet.reading.size[1]))


def _is_total(text: str) -> bool:
    """Whether a row's first text names a total."""
    return bool(_TOTAL.match(text) or _SPREAD.fullmatch(text))


def _listed(sheet: Sheet, anchors: Sequence[tuple[Rect, Field[str]]]) -> list[Cells]:
    """Vehicles described label by label, one after the other, each beginning at its VIN.

    What they are may be said once, above them all.
    """
    found: list[Cells] = []
    steps = [low.y0 - high.y0 for (high, _), (low, _) in pairwise(anchors)]
    usual = max(steps, default=0.0) or 4 * anchors[0][0].height
    tops = [top_of_block(rect, sheet.reading.lines) for rect, _ in anchors]
    end = min(tops[-1] + usual, _total_below(sheet, anchors[-1][0]))
    for (_, vin), (top, under) in zip(anchors, pairwise([*tops, end]), strict=True):
        part = Sheet(band(sheet.reading, top, under), sheet.labels)
        found.append({**_labelled(part), "vin": vin})
    if any(NAMES & cells.keys() for cells in found):
        return found
    goods = _labelled(Sheet(band(sheet.reading, 0.0, tops[0]), sheet.labels))
    kind = {name: cell for name, cell in goods.items() if name in NAMES}
    return [{**kind, **cells} for cells in found]


def _labelled(sheet: Sheet) -> Cells:
    """The cells of a page that describes one vehicle label by label."""
    cells = {spec.name: extract([sheet], spec) for spec in VEHICLE_COLUMNS if spec is not VIN}
    return split_names({name: field for name, field in cells.items() if field.found})


def _cells(sheet: Sheet, columns: Sequence[Column], top: float, bottom: float) -> Cells:
    """The cells of one row, each under its column's head."""
    under: dict[str, list[Piece]] = {}
    by_name: dict[str, AnySpec] = {}
    row = (line for line in sheet.values if top <= line.rect.middle[1] < bottom)
    for piece in chain.from_iterable(parted(line, columns) for line in row):
        column = None if _is_vin(piece, sheet) else column_of(piece, columns)
        if column is not None and column.spec is not None and column.spec is not VIN:
            under.setdefault(column.spec.name, []).append(piece)
            by_name[column.spec.name] = column.spec
    cells: Cells = {}
    for name, pieces in under.items():
        pieces.sort(key=lambda piece: (piece.rect.y0, piece.rect.x0))
        if len(pieces) > 1 and by_name[name] in (BRAND, MODEL, BRAND_MODEL):
            pieces = [piece for piece in pieces if not _is_rows_number(piece, pieces)]
        if by_name[name] is UNIT_PRICE:
            pieces = _without_count(pieces)
        field = weigh(pieces, sheet.reading, by_name[name], sheet.labels)
        if field.value is not None:
            cells[name] = field
    return split_names(cells)


def _is_vin(piece: Piece, sheet: Sheet) -> bool:
    """Whether a piece is a VIN, or what was read of one behind its label: VIN码：…NFO15493."""
    labels = (label for label in sheet.labelled(VIN.name) if label.line is piece.line)
    return VIN.parse(piece.text) is not None or any(one.end <= piece.start for one in labels)


def _without_count(cell: list[Piece]) -> list[Piece]:
    """A price's cell without the count beside it, of whose column no head was read.

    The thousands of a price stand nearer to the rest of it.
    """
    by_place = sorted(cell, key=lambda piece: piece.rect.x0)
    for count, price in pairwise(by_place):
        apart = price.rect.x0 - count.rect.x1 > APART * price.rect.height
        if count.text.isdigit() and apart and same_row(count.rect, price.rect):
            return [piece for piece in cell if piece is not count]
    return cell


def _is_rows_number(piece: Piece, cell: Sequence[Piece]) -> bool:
    """Whether a number stands left of the column that is named first, and is no end of its text."""
    others = [other.rect.x0 for other in cell if other is not piece]
    return piece.text.strip(".、 ").isdigit() and piece.rect.x1 <= min(others)


def _without_vins(sheet: Sheet, columns: Sequence[Column]) -> list[Cells]:
    """The rows of a table that names models and quantities but no VIN."""
    keys = [
        (column, column.spec)
        for column in columns
        if column.spec in (MODEL, BRAND_MODEL, BRAND, QUANTITY)
    ]
    if not keys or keys[0][1] is None:
        return []
    (key, spec), under = keys[0], max(column.rect.y1 for column in columns)
    anchors, values, end = [], frozenset(sheet.values), float(sheet.reading.size[1])
    for piece in sorted(sheet.pieces, key=lambda piece: piece.rect.y0):
        if piece.rect.y0 < under - 0.3 * piece.rect.height:
            continue
        if _TOTAL.search(tidy(piece.text)) or _is_total(unnumbered(piece.text)):
            end = piece.rect.y0
            break
        if piece not in values or sheet.is_labelled(piece):
            continue
        if column_of(piece, columns) == key and spec.parse(piece.text) is not None:
            anchors.append(piece.rect)
    if not anchors:
        return []
    return [
        cells
        for top, bottom in bands(anchors, sheet)
        if len(cells := _cells(sheet, columns, top, min(bottom, end))) >= 2
    ]
