"""Between which heights the rows of a table lie, told by what anchors each."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.layout.aligned import same_row
from extractors.layout.sheet import Sheet
from extractors.reading import Line, Rect

CELL = 0.6
"""Heights between two lines of one cell, at the most."""
ABOVE = 0.55
"""Heights above the middle of a VIN from which on a line belongs to its vehicle."""
EVEN = 0.4
"""Heights by which a row's middle may lie off the middle of a cell of two lines in it."""


def bands(rects: Sequence[Rect], sheet: Sheet) -> list[tuple[float, float]]:
    """For anchors from top to bottom, the heights between which each one's row lies.

    Two rows part at the widest gap in the anchors' column; where a row's cell has several lines,
    its anchor is not in their middle. The first and the last row are as high as the others.
    """
    steps = [low.middle[1] - high.middle[1] for high, low in pairwise(rects) if low.y0 > high.y0]
    usual = min(steps) if steps else 3.0 * rects[0].height
    inner = [_between(high, low, sheet) for high, low in pairwise(rects)]
    if not inner:
        return [_only_band(rects[0], usual, sheet)]
    edges = [inner[0] - usual, *inner, inner[-1] + usual]
    return [
        (max(top, rect.middle[1] - usual), min(bottom, rect.middle[1] + usual))
        for rect, (top, bottom) in zip(rects, pairwise(edges), strict=True)
    ]


def _only_band(anchor: Rect, usual: float, sheet: Sheet) -> tuple[float, float]:
    """The heights of a table's only row: its anchor's cell, line by line, and what is beside it."""
    column = [
        line.rect
        for line in sheet.reading.lines
        if line.rect.x0 < anchor.x1 and line.rect.x1 > anchor.x0
    ]
    top, bottom = anchor.y0, anchor.y1
    for rect in sorted(column, key=lambda rect: -rect.y0):
        if rect.y0 < top and top - rect.y1 < CELL * anchor.height:
            top = rect.y0
    for rect in sorted(column, key=lambda rect: rect.y0):
        if rect.y1 > bottom and rect.y0 - bottom < CELL * anchor.height:
            bottom = rect.y1
    beside = [line.rect for line in sheet.reading.lines if same_row(line.rect, anchor)]
    for rect in (line.rect for line in sheet.reading.lines):
        if any(_wraps_into(rect, one) for one in beside):
            bottom = max(bottom, rect.y1)
    middle = anchor.middle[1]
    return min(top, middle - usual / 2), max(bottom, middle + usual / 2)


def _wraps_into(rect: Rect, above: Rect) -> bool:
    """Whether a line is the next one of a cell whose first stands on the row."""
    near = 0 < rect.y0 - above.y1 < CELL * above.height
    return near and abs(rect.x0 - above.x0) < above.height / 2


def _between(high: Rect, low: Rect, sheet: Sheet) -> float:
    """Where one row of a table ends and the next begins."""
    column = sorted(
        (
            line.rect
            for line in sheet.reading.lines
            if high.y1 < line.rect.middle[1] < low.y0 and line.rect.x0 < low.x1
            if line.rect.x1 > low.x0
        ),
        key=lambda rect: rect.y0,
    )
    around = [high, *column, low]
    gaps = [(under.y0 - above.y1, (above.y1 + under.y0) / 2) for above, under in pairwise(around)]
    return max(gaps)[1]


def top_of_block(vin: Rect, lines: Sequence[Line]) -> float:
    """Where the part of a list that a VIN begins does, also beside a cell that wraps.

    The first of two lines in such a cell stands higher than the VIN, the second lower.
    """
    middle = vin.middle[1]
    top = middle - ABOVE * vin.height
    beside = [line.rect for line in lines if line.rect.x0 > vin.x1 or line.rect.x1 < vin.x0]
    higher = [
        high.middle[1]
        for high in beside
        if top - vin.height < high.middle[1] < top
        and any(
            _wraps_into(low, high) and abs((high.y0 + low.y1) / 2 - middle) < EVEN * vin.height
            for low in beside
        )
    ]
    return min([top, *(at - 1 for at in higher)])
