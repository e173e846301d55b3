"""Lines of a text layer that run over several cells, parted where a table's printed rules stand.

What stands close together there makes one line, as two narrow columns do. A search for lines in a
picture keeps columns apart by itself; there a seal's frame would part what belongs together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

import cv2
import numpy as np
import numpy.typing as npt

from extractors.reading import Line

Grey = npt.NDArray[np.uint8]

LONG = 2.2
"""Heights of the page's usual lines that a rule is long at the least; no letter is."""
BEYOND = 0.2
"""Heights of a line by which a rule that parts it stands out above and below."""
SOLID = 0.9
"""Share of that length that is ink."""
EDGE = 0.3
"""Heights from a line's ends within which a rule is its cell's own."""
GAP, SLACK = 0.25, 3.0
"""Heights that a rule keeps two letters apart at the least; pixels by which places may be off."""
NEAR = 5
"""Pixels about the end of a rule within which the level one begins that it meets."""
WINDOW, DARKER = 31, 12
"""Pixels around and levels by which ink is darker than the paper about it."""


def parted_by_rules(grey: Grey, lines: Sequence[Line]) -> tuple[Line, ...]:
    """A page's lines, none of which crosses a vertical rule where a text layer has it.

    Args:
        grey: The page as it is read, shape (height, width).
        lines: What was read of it.
    """
    heights = [line.rect.height for line in lines if line.reader == "text-layer"]
    if not heights:
        return tuple(lines)
    rules = _rules(grey, LONG * median(heights))
    found: list[Line] = []
    for line in lines:
        found += _parts(line, rules) if line.reader == "text-layer" else (line,)
    return tuple(found)


def _rules(grey: Grey, length: float) -> Grey:
    """The vertical rules of a page's tables: strokes between two level ones, maybe a little aslant.

    The side of a seal is as long, but ends in none.
    """
    ink = cv2.adaptiveThreshold(
        grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, WINDOW, DARKER
    )
    upright = _strokes(cv2.dilate(ink, np.ones((1, 3), np.uint8)), 1, round(length))
    level = _strokes(cv2.dilate(ink, np.ones((3, 1), np.uint8)), round(length), 1)
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(upright)
    rules = np.zeros_like(upright)
    for at in range(1, count):
        x, y, wide, high, _ = boxes[at]
        left, right = max(0, x - NEAR), x + wide + NEAR
        ends = (level[max(0, end - NEAR) : end + NEAR, left:right] for end in (y, y + high))
        if all(end.any() for end in ends):
            part = np.s_[y : y + high, x : x + wide]
            rules[part][labels[part] == at] = 255
    return np.asarray(rules, np.uint8)


def _strokes(ink: cv2.typing.MatLike, wide: int, high: int) -> Grey:
    """What is so many pixels long without a break."""
    kernel = np.ones((max(1, high), max(1, wide)), np.uint8)
    return np.asarray(cv2.morphologyEx(ink, cv2.MORPH_OPEN, kernel), np.uint8)


def _parts(line: Line, rules: Grey) -> Iterator[Line]:
    """A line in pieces, without blanks at their ends."""
    start = 0
    for place in _crossings(line, rules):
        end = _boundary(line, place)
        if end is None or end <= start:
            continue
        yield from _trimmed(line, start, end)
        start = end
    yield from _trimmed(line, start, len(line.text)) if start else (line,)


def _crossings(line: Line, rules: Grey) -> Iterator[float]:
    """Where rules stand within a line, from left to right."""
    rect = line.rect
    out, edge = BEYOND * rect.height, EDGE * rect.height
    top, bottom = max(0, round(rect.y0 - out)), round(rect.y1 + out)
    left, right = round(rect.x0 + edge), round(rect.x1 - edge)
    crop = rules[top:bottom, max(0, left) : max(0, right)]
    if crop.size == 0:
        return
    solid = np.flatnonzero((crop > 0).mean(axis=0) >= SOLID)
    for _, run in groupby(enumerate(solid.tolist()), key=lambda pair: pair[1] - pair[0]):
        columns = [column for _, column in run]
        if len(columns) < edge + 2:
            yield left + (columns[0] + columns[-1]) / 2


def _boundary(line: Line, place: float) -> int | None:
    """Before which letter of a line a rule stands; None where there is no gap for one."""
    letters = [(at, char) for at, char in enumerate(line.chars) if char.text.strip()]
    for (_, before), (at, char) in pairwise(letters):
        if before.x1 - SLACK <= place <= char.x0 + SLACK:
            return at if char.x0 - before.x1 >= GAP * line.rect.height else None
    return None


def _trimmed(line: Line, start: int, end: int) -> Iterator[Line]:
    """The letters between two places, if there are any."""
    text = line.text[start:end]
    inner = text.strip()
    if inner:
        first = start + text.index(inner)
        yield line.cut(first, first + len(inner))
