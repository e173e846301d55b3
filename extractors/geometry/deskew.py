"""How far a page leans: the angle at which its ink falls into the sharpest rows."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from extractors.geometry.transforms import thumbnail

Grey = npt.NDArray[np.uint8]

LOOK = 560
"""Longest side, in pixels, at which the page is looked at."""
FURTHEST = 6.0
LEAST_INK = 0.0015


def lean(image: Grey) -> float:
    """The angle in degrees by which to turn a page, counter-clockwise, to level its rows.

    Args:
        image: An upright page, shape (height, width), dark on light.

    Returns:
        0.0 where there is too little ink to tell.
    """
    small, _ = thumbnail(image, LOOK)
    paper = cv2.medianBlur(small, 31)
    ink = np.clip(paper.astype(np.float32) - small - 12, 0, 80)
    rim = max(2, min(ink.shape) // 50)
    ink[:rim] = ink[-rim:] = 0
    ink[:, :rim] = ink[:, -rim:] = 0
    if float((ink > 10).mean()) < LEAST_INK:
        return 0.0
    coarse = np.arange(-FURTHEST, FURTHEST + 0.1, 0.5)
    best = float(coarse[np.argmax([_sharpness(ink, angle) for angle in coarse])])
    fine = best + np.arange(-0.4, 0.41, 0.1)
    return float(fine[np.argmax([_sharpness(ink, angle) for angle in fine])])


def _sharpness(ink: npt.NDArray[np.float32], degrees: float) -> float:
    """How unevenly ink falls on rows when the page is turned by an angle."""
    height, width = ink.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    rows = cv2.warpAffine(ink, matrix, (width, height)).sum(axis=1)
    return float(np.square(np.diff(rows)).sum())
