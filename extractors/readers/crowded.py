"""Rows set so close that the search for lines runs them together: sought once more, closer.

A box around two or three rows is read as none of them, and an entry of a certificate would be lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

import numpy as np
import numpy.typing as npt

from extractors.readers.crops import grown, within
from extractors.readers.detector import Spot, find_lines
from extractors.reading import Rect

Grey = npt.NDArray[np.uint8]

TALL = 1.8
"""Height of a box, in the page's usual ones, from which on it may hold several rows."""
LEVEL = 0.1
"""Slope up to which a box is one of print, and none of a slanting watermark."""
LONG = 3.0
"""Heights that a row is long at least."""
AROUND = 0.5
"""Usual heights about a box that are searched with it: print ends right at its sides."""


def parted(image: Grey, spots: Sequence[Spot]) -> list[Spot]:
    """A page's spots, those that hold several rows parted into these.

    Args:
        image: The page as its lines are looked for, shape (height, width).
        spots: What the search at its usual size found.
    """
    usual = median(spot.size[1] for spot in spots) if spots else 0.0
    found = [spot for spot in spots if not _may_hold_several(spot, usual)]
    known = [spot.box for spot in found]
    for spot in (spot for spot in spots if _may_hold_several(spot, usual)):
        rows = _rows_in(image, spot, usual)
        new = [row for row in rows if not any(_is_one(row.box, box) for box in known)]
        found += new if len(rows) > 1 else [spot]
    return found


def _may_hold_several(spot: Spot, usual: float) -> bool:
    along, across = spot.size
    return across >= TALL * usual and along >= LONG * usual and _is_level(spot)


def _is_level(spot: Spot) -> bool:
    run, rise = spot.quad[1] - spot.quad[0]
    return bool(abs(rise) <= LEVEL * abs(run))


def _rows_in(image: Grey, spot: Spot, usual: float) -> list[Spot]:
    """The rows of usual height in a box, searched at the size in which the page was received."""
    box, margin = spot.box, AROUND * usual
    place = within(grown(box, margin, margin), (image.shape[1], image.shape[0]))
    left, top, right, bottom = (round(side) for side in place)
    shift = np.array([left, top], np.float32)
    seen = find_lines(image[top:bottom, left:right], max(image.shape))
    rows = [replace(row, quad=row.quad + shift) for row in seen]
    return [
        row
        for row in rows
        if row.size[1] < TALL * usual
        and row.size[0] > LONG * row.size[1]
        and box.y0 < row.box.middle[1] < box.y1
    ]


def _is_one(row: Rect, known: Rect) -> bool:
    """Whether a row lies for the most part in a line that was found."""
    across = min(row.x1, known.x1) - max(row.x0, known.x0)
    down = min(row.y1, known.y1) - max(row.y0, known.y0)
    return min(across, down) > 0 and across * down > row.width * row.height / 2
