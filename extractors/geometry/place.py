"""From a received page to its reading image: photos rectified, turned upright, levelled."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from extractors.geometry.deskew import lean
from extractors.geometry.quad import page_quad, rectifying
from extractors.geometry.transforms import (
    Image,
    Matrix,
    Passage,
    Size,
    level_at,
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

LONGEST_SIDE = 3200
"""Pixels of the reading image's long side at most."""
LEVEL = 0.3
"""Degrees of lean that need no correction."""
LEAST_RED = 12
"""Levels by which red exceeds green and blue where there is seal ink, not yellowed paper."""
LIFT = 0.8
"""Share of its redness by which a pixel is made lighter."""


def placed(source: SourcePage, quarters: int | None = None) -> tuple[Passage, Image]:
    """How a page becomes its reading image, and that image in colour.

    Args:
        source: The page as received.
        quarters: Clockwise quarter turns that make it upright; found out if None.
    """
    image = source.image
    received: Size = (image.shape[1], image.shape[0])
    if source.born == "text" or source.lines:
        passage = _fitted(np.eye(3), received, received, 0)
        return passage, passage.apply(image)
    corners = page_quad(image) if source.born == "pixels" else None
    flat, size = (np.eye(3), received) if corners is None else rectifying(corners)
    whole = _fitted(flat, received, size, 0)
    look = shrunk(image, LONGEST_SIDE)[0] if corners is None else whole.apply(image)
    if quarters is None:
        quarters = quarters_to_upright(look, red(look))
    upright = turned(look, quarters)
    matrix = turn_matrix(size, quarters) @ flat
    size = turned_size(size, quarters)
    degrees = lean(red(upright))
    if abs(degrees) <= LEVEL:
        return _fitted(matrix, received, size, quarters), upright
    level, size = rotation_matrix(size, degrees)
    passage = _fitted(level @ matrix, received, size, quarters)
    return passage, passage.apply(image)


def red(image: Image) -> Grey:
    """The page as it is read: print is dark in the red channel, and red seals are pale."""
    return np.ascontiguousarray(image[:, :, 2])


def unsealed(image: Image) -> Grey:
    """The page as its lines are looked for: red seals are gone, and print under them is paler.

    Seal ink is bright in the red channel, but not as bright as paper; what remains of it makes
    lines end where a seal's rim begins. It is lifted by its redness, never above the paper. What
    is printed under it loses too, so that letters are read in `red`.

    Args:
        image: Shape (height, width, 3), blue-green-red.

    Returns:
        Shape (height, width).
    """
    channel = red(image)
    redness = cv2.subtract(channel, cv2.max(image[:, :, 0], image[:, :, 1]))
    _, redness = cv2.threshold(redness, LEAST_RED - 1, 255, cv2.THRESH_TOZERO)
    lifted = np.asarray(cv2.addWeighted(channel, 1, redness, LIFT, 0), np.uint8)
    paper = np.uint8(level_at(channel, 50))
    return np.maximum(channel, np.minimum(lifted, paper))


def _fitted(matrix: Matrix, received: Size, size: Size, quarters: int) -> Passage:
    """The passage, shrunk so that the reading image is no larger than it need be."""
    shrink = min(1.0, LONGEST_SIDE / max(size))
    reading = max(1, round(size[0] * shrink)), max(1, round(size[1] * shrink))
    return Passage(scale_matrix(shrink) @ matrix, received, reading, quarters)
