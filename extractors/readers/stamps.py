"""What red stamps in a box say (转让待出口, and its day): colour takes them away with the seals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extractors.readers.crops import grown, within
from extractors.readers.page import in_reading_order, read_lines
from extractors.reading import Line, Rect, SealMark

Image = npt.NDArray[np.uint8]

OBLONG = 1.35
"""Width of a red mark, in its heights, from which on it is no round seal but words in a row."""
AROUND = 0.1
"""Heights about a mark that are looked at with it."""
CLEAR, FEWEST = 0.85, 4
"""Score and letters of a line of a stamp at the least: rims and stars make less."""


def with_stamped_lines(
    image: Image, lines: Sequence[Line], seals: Sequence[SealMark]
) -> tuple[Line, ...]:
    """A page's lines, with those of its red stamps.

    Args:
        image: The page in colour, shape (height, width, 3), blue-green-red.
        lines: What was read of it in red, where red ink is as paper.
        seals: The seals on it.
    """
    found = list(lines)
    size = (image.shape[1], image.shape[0])
    for seal in seals:
        if seal.colour != "red" or seal.rect.width < OBLONG * seal.rect.height:
            continue
        margin = AROUND * seal.rect.height
        left, top, right, bottom = map(round, within(grown(seal.rect, margin, margin), size))
        green = np.ascontiguousarray(image[top:bottom, left:right, 1])
        for line in (line.moved(left, top) for line in read_lines(green)):
            if line.score >= CLEAR and len(line.text) >= FEWEST and not _is_known(line.rect, lines):
                found.append(line)
    return in_reading_order(found)


def _is_known(place: Rect, lines: Sequence[Line]) -> bool:
    """Whether print was read there in red: what is not red."""
    return any(line.rect.meets(place) for line in lines)
