"""Lines of a text layer that run over several cells, parted where a table's printed rules stand.

What stands close together there makes one line, as two narrow columns do. A search for lines in a
picture keeps columns apart by itself; there a seal's frame would part what belongs together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
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
THROUGH = 0.3
"""Share of a letter that a rule may seem to cover where it stands beside it."""
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
    """The vertical strokes of a page that are so many pixels long, also a little aslant."""
    ink = cv2.adaptiveThreshold(
        grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, WINDOW, DARKER
    )
    wide = cv2.dilate(ink, np.ones((1, 3), np.uint8))
    long = cv2.morphologyEx(wide, cv2.MORPH_OPEN, np.ones((max(3, round(length)), 1), np.uint8))
    return np.asarray(long, np.uint8)


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
    """Before which letter of a line a rule stands; None where it goes through one."""
    for at, letter in enumerate(line.chars):
        covered = min(place - letter.x0, letter.x1 - place)
        if covered > THROUGH * (letter.x1 - letter.x0) and letter.text.strip():
            return None
        if letter.x0 + letter.x1 > 2 * place:
            return at
    return None


def _trimmed(line: Line, start: int, end: int) -> Iterator[Line]:
    """The letters between two places, if there are any."""
    text = line.text[start:end]
    inner = text.strip()
    if inner:
        first = start + text.index(inner)
        yield line.cut(first, first + len(inner))
