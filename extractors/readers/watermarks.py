"""Lines under a slanting watermark (仅供办理出口许可证使用): sought once more with it faded.

The search for lines takes print that a watermark crosses for a part of it, and passes it over.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extractors.readers import recogniser
from extractors.readers.crops import toned
from extractors.readers.faded import CLEAR, PRINT, TONE, at_one_place
from extractors.readers.models import ModelMissing
from extractors.readers.page import in_reading_order, read_spot, spots_on
from extractors.reading import Line, watermark_height

Grey = npt.NDArray[np.uint8]

STEEP, FEWEST = 0.2, 4
"""Of a watermark: its height in its own width; letters at the least, also of a line where none was
read: fewer are a scrap of a seal."""
WIDER = 1.2
"""Widths of what was read of a row, from which on there is more of it."""


def with_lines_under_watermarks(grey: Grey, lines: Sequence[Line]) -> tuple[Line, ...]:
    """A page's lines, with those that show only once a watermark among them is faded.

    Args:
        grey: The page as it is read, shape (height, width).
        lines: What was read of it.
    """
    tall = watermark_height(lines) if lines else 0.0
    plain = [line for line in lines if not _is_watermark(line, tall)]
    if len(plain) == len(lines):
        return tuple(lines)
    faded = toned(grey, TONE, float(np.percentile(grey, PRINT)))
    try:
        reader, spots = recogniser.tiny(), spots_on(faded)
    except ModelMissing:
        return tuple(lines)
    found = list(lines)
    for spot in spots:
        box = spot.box
        there = [line for line in plain if at_one_place(box, line.rect)]
        if box.width < WIDER * sum(line.rect.width for line in there):
            continue
        line = read_spot(faded, spot, reader)
        known = sum(len(other.text) for other in there) or FEWEST - 1
        if line.score >= CLEAR and len(line.text) > known:
            found = [*(other for other in found if other not in there), line]
    return in_reading_order(found)


def _is_watermark(line: Line, tall: float) -> bool:
    """Whether a line climbs over several lines of the page."""
    return len(line.text) >= FEWEST and line.rect.height > max(tall, STEEP * line.rect.width)
