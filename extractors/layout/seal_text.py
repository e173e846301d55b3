"""A seal's own writing, which the search for lines took for lines of the paper."""

import re
from collections.abc import Sequence
from statistics import median

from extractors.reading import Line, PageReading, Rect

TALL = 1.4
"""A turned letter's box is at least so many times as high as the page's lines."""
FEW = 4
"""So many letters of a ring stand nearly on one line at the most."""
BEYOND = 0.1
"""Sides of a seal by which its letters may reach beyond where it was found."""
_STAMPED = re.compile(r"[\u4e00-\u9fff]{2,8}(?:公安局|管理所|支队|大队|章)")
"""What the rows of an office's square seal end in: 南昌市公安局, 车辆管理所, 登记业务章."""


def without_seal_text(reading: PageReading) -> Sequence[Line]:
    """A page's lines without a seal's own: tall letters of its ring, names of offices."""
    if not reading.seals or not reading.lines:
        return reading.lines
    usual = median(line.rect.height for line in reading.lines)
    return [line for line in reading.lines if not _is_of_seal(line, reading, usual)]


def _is_of_seal(line: Line, reading: PageReading, usual: float) -> bool:
    text = line.text.strip()
    tall = line.rect.height >= TALL * usual and len(text) <= FEW
    own = tall or _STAMPED.fullmatch(text) is not None
    return own and any(_inside(line.rect, seal.rect) for seal in reading.seals)


def _inside(rect: Rect, seal: Rect) -> bool:
    room = BEYOND * max(seal.width, seal.height)
    across = seal.x0 - room <= rect.x0 and rect.x1 <= seal.x1 + room
    return across and seal.y0 - room <= rect.y0 and rect.y1 <= seal.y1 + room
