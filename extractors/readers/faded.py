"""Lines under a seal that colour does not take away: read once more with the seal faded."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extractors.readers.crops import grown, toned, within
from extractors.readers.page import in_reading_order, read_lines
from extractors.reading import Line, Rect, SealMark

Grey = npt.NDArray[np.uint8]

AROUND, ABOVE = 1.0, 0.15
"""How far beyond a seal is looked, to either side and above and below, in its width."""
TONE = 0.5
"""Where white begins, between ink and paper: a seal's grey is paler than print."""
PRINT = 1
"""Share of a page, in hundredths, that is as dark as its print at least."""
CLEAR = 0.8
"""Score from which on what is read with the seal faded is taken."""
BETTER = 0.03
"""By so much the score of a line must exceed that of those in whose place it comes."""
SAME_ROW, SAME_PLACE = 0.5, 0.3
"""Share of the lower height, and of the smaller width, from which on two lines are at one place."""
RIM = 3
"""Pixels from the end of what was looked at, at which a line is not known to end."""


def with_faded_seals(
    grey: Grey, lines: Sequence[Line], seals: Sequence[SealMark]
) -> tuple[Line, ...]:
    """A page's lines, with those that show better, or only, once grey and blue seals are faded.

    Args:
        grey: The page as it is read, shape (height, width).
        lines: What was read of it.
        seals: The seals on it; red ones are lifted before the page is read.
    """
    found = list(lines)
    places = [seal.rect for seal in seals if seal.colour != "red"]
    ink = float(np.percentile(grey, PRINT)) if places else 0.0
    for place in places:
        for line in _seen_through(grey, place, ink):
            found = _put(found, line)
    return in_reading_order(found)


def _seen_through(grey: Grey, seal: Rect, ink: float) -> list[Line]:
    """The lines in and beside a seal, as they show without it; those cut off are left out."""
    size = (grey.shape[1], grey.shape[0])
    place = within(grown(seal, AROUND * seal.width, ABOVE * seal.width), size)
    left, top, right, bottom = (round(side) for side in place)
    part = toned(grey[top:bottom, left:right], TONE, ink)
    seen = (line.moved(left, top) for line in read_lines(part) if line.score >= CLEAR)
    return [
        line
        for line in seen
        if line.rect.x1 > seal.x0 and line.rect.x0 < seal.x1
        if not (line.rect.x0 < left + RIM and left > 0)
        if not (line.rect.x1 > right - RIM and right < size[0])
    ]


def _put(lines: list[Line], new: Line) -> list[Line]:
    """The lines with a new one: added where none is, or in the place of worse ones."""
    there = [line for line in lines if at_one_place(line.rect, new.rect)]
    letters = sum(len(line.text) for line in there if line.score >= CLEAR)
    if any(line.score + BETTER > new.score for line in there) or len(new.text) < letters:
        return lines
    return [*(line for line in lines if line not in there), new]


def at_one_place(one: Rect, other: Rect) -> bool:
    """Whether two lines are of one row and share a good part of the shorter one's width."""
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    return high > SAME_ROW * min(one.height, other.height) and wide > SAME_PLACE * min(
        one.width, other.width
    )
