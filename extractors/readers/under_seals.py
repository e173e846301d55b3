"""Lines that a seal cuts short: read again across it.

Colour takes red seals away before the page is read. Where it cannot, the search for lines ends
them where a rim or a star crosses. The recogniser reads well through a seal, once it is shown the
row.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from extractors.readers import recogniser
from extractors.readers.crops import within
from extractors.readers.models import ModelMissing
from extractors.readers.page import in_reading_order
from extractors.reading import Line, Rect, SealMark

Grey = npt.NDArray[np.uint8]

REACH = 3.0
"""Heights beyond a seal in which a line that it crosses may begin or end."""
TOUCHING = 1.5
"""Heights from a seal within which a line's end may be due to it."""
TOUCH = 0.8
"""Heights between two parts of a row up to which they are one line, cut in two."""
COLUMN, NEAR = 2.0, 5.0
"""Heights between two parts from which on they may stand in two columns, and from one line of a
column to another."""
SURE = 0.85
ACROSS = 0.8
"""Share of the seal's height, about its middle, in which rows are looked for: not on the ring."""


def with_lines_under(
    grey: Grey, lines: Sequence[Line], seals: Sequence[SealMark]
) -> tuple[Line, ...]:
    """A page's lines, those that a seal cut short read again as a whole.

    Args:
        grey: The page as it is read, shape (height, width).
        lines: What was read of it.
        seals: The seals on it.
    """
    found = list(lines)
    for seal in seals:
        if seal.colour == "red":
            continue
        for row in _rows(found, seal.rect):
            place = _whole_row(row, seal.rect, found, (grey.shape[1], grey.shape[0]))
            whole = _read(grey, place)
            if whole.score >= SURE and _goes_on(whole.text, row):
                found = [*(line for line in found if line not in row), whole]
    return in_reading_order(found)


def _rows(lines: Sequence[Line], seal: Rect) -> list[list[Line]]:
    """The lines that end in or at a seal, those of one row together."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.rect.x0):
        rect = line.rect
        off = abs(rect.middle[1] - seal.middle[1])
        reach = TOUCHING * rect.height
        near = rect.x0 < seal.x1 + reach and rect.x1 > seal.x0 - reach
        if not near or off > ACROSS * seal.height / 2 or rect.height > seal.height / 4:
            continue
        for row in rows:
            last = row[-1].rect
            if abs(last.middle[1] - rect.middle[1]) < last.height / 2 and not (
                rect.x0 - last.x1 > COLUMN * rect.height and _begins_column(line, lines)
            ):
                row.append(line)
                break
        else:
            rows.append([line])
    return rows


def _begins_column(line: Line, lines: Sequence[Line]) -> bool:
    """Whether another line near begins where this one does, as in a column of its own."""
    rect = line.rect
    return any(
        abs(other.rect.x0 - rect.x0) < rect.height / 2
        and 0 < abs(other.rect.middle[1] - rect.middle[1]) < NEAR * rect.height
        for other in lines
    )


def _whole_row(
    row: Sequence[Line], seal: Rect, lines: Sequence[Line], size: tuple[int, int]
) -> Rect:
    """Where the row may begin and end: beyond the seal, up to the next lines beside it."""
    rect = row[0].rect
    for line in row[1:]:
        rect = rect.union(line.rect)
    height = max(line.rect.height for line in row)
    others = [
        line.rect
        for line in lines
        if line not in row and min(line.rect.y1, rect.y1) - max(line.rect.y0, rect.y0) > height / 3
    ]
    left, right = rect.x0, rect.x1
    if left > seal.x0 - TOUCHING * height:
        ends = [other.x1 for other in others if other.x1 <= left + height]
        left = max([min(left, seal.x0 - REACH * height), *ends])
    if right < seal.x1 + TOUCHING * height:
        starts = [other.x0 for other in others if other.x0 >= right - height]
        right = min([max(right, seal.x1 + REACH * height), *starts])
    return within(Rect(min(left, rect.x0), rect.y0, max(right, rect.x1), rect.y1), size)


def _goes_on(whole: str, row: Sequence[Line]) -> bool:
    """Whether a text begins as its parts do and has more letters than they have together.

    Parts that touch were one line, of which no letter need have been lost.
    """
    letters = sum(len(part.text) for part in row)
    touch = len(row) > 1 and all(
        right.rect.x0 - left.rect.x1 < TOUCH * left.rect.height for left, right in pairwise(row)
    )
    return whole.startswith(row[0].text[:2]) and len(whole) >= letters + (not touch)


def _read(grey: Grey, place: Rect) -> Line:
    """One row, by the better recogniser."""
    crop = grey[round(place.y0) : round(place.y1), round(place.x0) : round(place.x1)]
    nothing = Line("", place, 0.0, "pp-ocr-small")
    if min(crop.shape) < 4:
        return nothing
    try:
        return recogniser.small().read(crop, place)
    except ModelMissing:
        return nothing
