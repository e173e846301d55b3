"""From a received page to its reading image: photos rectified, turned upright, levelled."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from extractors.geometry.deskew import lean
from extractors.geometry.transforms import (
    Image,
    Matrix,
    Passage,
    Size,
    rotation_matrix,
    scale_matrix,
    shrunk,
    turn_matrix,
    turned,
    turned_size,
)
from extractors.geometry.upright import quarters_to_upright
from extractors.rasters.page import SourcePage

Grey = npt.NDArray[np.uint8]

LONGEST_SIDE = 2400
"""Pixels of the reading image's long side at most."""
LEVEL = 0.3
"""Degrees of lean that need no correction."""


def placed(source: SourcePage) -> tuple[Passage, Image, Grey]:
    """How the page becomes its reading image; that image in colour, and as readers take it.

    Readers are fed the red channel: print is dark in it, and red seals vanish.
    """
    image = source.image
    received: Size = (image.shape[1], image.shape[0])
    if source.lines or source.born == "text":
        passage = _fitted(np.eye(3), received, received, 0)
        shown = passage.apply(image)
        return passage, shown, np.ascontiguousarray(shown[:, :, 2])
    flat, size = np.eye(3), received
    look, _ = shrunk(image, LONGEST_SIDE)
    quarters = quarters_to_upright(look, np.ascontiguousarray(look[:, :, 2]))
    upright = turned(look, quarters)
    degrees = lean(np.ascontiguousarray(upright[:, :, 2]))
    matrix = turn_matrix(size, quarters) @ flat
    size = turned_size(size, quarters)
    if abs(degrees) > LEVEL:
        level, size = rotation_matrix(size, degrees)
        matrix = level @ matrix
    passage = _fitted(matrix, received, size, quarters)
    shown = passage.apply(image)
    return passage, shown, np.ascontiguousarray(shown[:, :, 2])


def _fitted(matrix: Matrix, received: Size, size: Size, quarters: int) -> Passage:
    """The passage, shrunk so that the reading image is no larger than it need be."""
    shrink = min(1.0, LONGEST_SIDE / max(size))
    reading = max(1, round(size[0] * shrink)), max(1, round(size[1] * shrink))
    return Passage(scale_matrix(shrink) @ matrix, received, reading, quarters)
