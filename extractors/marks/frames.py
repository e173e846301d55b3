"""Square seals: a frame of even strokes, turned a little, with characters in it."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from extractors.marks.masks import Mask

SIDE = 64
RIM = 6
"""Pixels of 64 within which the frame's stroke must lie."""
DRAWN = 0.72
"""Share of each side that is inked."""
EMPTIEST, FULLEST = 0.12, 0.7


def is_framed(mask: Mask, contour: npt.NDArray[np.int32]) -> float:
    """How surely a blob is a square seal, 0..1; 0.0 where it is none.

    Args:
        mask: 0 or 255, shape (height, width).
        contour: The blob's outline in `mask`.
    """
    corners = cv2.boxPoints(cv2.minAreaRect(contour))
    target = np.array([[0, SIDE], [0, 0], [SIDE, 0], [SIDE, SIDE]], np.float32)
    matrix = cv2.getPerspectiveTransform(np.asarray(corners, np.float32), target)
    flat = cv2.warpPerspective(mask, matrix, (SIDE, SIDE)) > 100
    sides = [
        flat[:RIM].any(axis=0).mean(),
        flat[-RIM:].any(axis=0).mean(),
        flat[:, :RIM].any(axis=1).mean(),
        flat[:, -RIM:].any(axis=1).mean(),
    ]
    inside = flat[RIM:-RIM, RIM:-RIM]
    if min(sides) < DRAWN or not EMPTIEST < inside.mean() < FULLEST:
        return 0.0
    # Characters leave gaps in every direction; a filled logo or a bare box does not.
    changes = np.abs(np.diff(inside.astype(np.int8), axis=1)).sum(axis=1)
    if float((changes >= 3).mean()) < 0.5:
        return 0.0
    return float(np.mean(sides))
