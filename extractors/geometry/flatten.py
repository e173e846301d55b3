"""Taking shadows off a photographed page."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from extractors.geometry.transforms import shrunk

Grey = npt.NDArray[np.uint8]

LOOK = 400
"""Longest side, in pixels, at which the paper's own brightness is looked for."""


def flattened(image: Grey) -> Grey:
    """The page as if lit evenly: each pixel beside the brightness of the paper around it.

    Args:
        image: Shape (height, width), dark on light.
    """
    height, width = image.shape
    small, _ = shrunk(image, LOOK)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((9, 9), np.uint8)), 21)
    whole = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(image, np.maximum(whole, 40), scale=245), np.uint8)
