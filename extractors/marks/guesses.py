"""Where seals may be: blots of their size, and circles that edges vote for."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from extractors.marks.masks import Mask
from extractors.marks.rings import Ellipse

LARGEST = 330
"""Diameter at the size at which seals are looked for."""
LONGEST: Final = 1.9
"""Length of an oval in widths."""
MOST_CIRCLES = 24
FEWEST_POINTS = 5
"""An ellipse hangs on five points; the outline of a straight box has four."""
FITS, NEAR = 3, 0.12
"""How often a ring is fitted anew to the points so near its rim, in radii; half of all must be."""


def blobs(mask: Mask, smallest: int, gap: int = 9) -> list[npt.NDArray[np.int32]]:
    """The outlines of marks of a seal's size, gaps of so many pixels in them closed."""
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((gap, gap), np.uint8))
    contours, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    sized = ((contour, cv2.boundingRect(contour)) for contour in contours)
    return [
        np.asarray(contour, np.int32)
        for contour, (_, _, width, height) in sized
        if smallest <= min(width, height)
        and max(width, height) <= LARGEST
        and max(width, height) < LONGEST * min(width, height)
    ]


def fitted(contour: npt.NDArray[np.int32]) -> Ellipse:
    """The ellipse along the outline of a blot, letters that touch it from outside left out."""
    hull = cv2.convexHull(contour)
    if len(hull) < FEWEST_POINTS:
        return boxed(contour)
    ring = _along(np.asarray(hull, np.int32))
    for _ in range(FITS):
        near = contour[np.abs(_radii(ring, contour) - 1) < NEAR]
        if 2 * len(near) < len(contour):
            break
        ring = _along(near)
    return ring


def _along(points: npt.NDArray[np.int32]) -> Ellipse:
    (x, y), (width, height), turn = cv2.fitEllipse(points)
    return Ellipse(x, y, width / 2, height / 2, turn)


def _radii(ring: Ellipse, points: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
    """How far points are from the middle of a ring; 1 is its rim."""
    away = points.reshape(-1, 2) - np.array([ring.x, ring.y])
    cosine, sine = np.cos(np.radians(ring.turn)), np.sin(np.radians(ring.turn))
    across, down = away[:, 0] * cosine + away[:, 1] * sine, away[:, 1] * cosine - away[:, 0] * sine
    return np.asarray(np.hypot(across / ring.wide, down / ring.high), np.float64)


def boxed(contour: npt.NDArray[np.int32]) -> Ellipse:
    """The ellipse in the upright box around a blot."""
    left, top, wide, high = cv2.boundingRect(contour)
    return Ellipse(left + wide / 2, top + high / 2, wide / 2, high / 2)


def circles(mask: Mask, smallest: int) -> list[Ellipse]:
    """Circles voted for by the edges of a mask, for seals that touch other ink."""
    half = cv2.resize(mask, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    found = cv2.HoughCircles(
        cv2.GaussianBlur(half, (0, 0), 0.8),
        cv2.HOUGH_GRADIENT,
        dp=1,
        minDist=10,
        param1=120,
        param2=24,
        minRadius=smallest // 4,
        maxRadius=LARGEST // 4,
    )
    if found is None:
        return []
    return [
        Ellipse(2 * float(x), 2 * float(y), 2 * float(radius), 2 * float(radius))
        for x, y, radius in np.asarray(found).reshape(-1, 3)[:MOST_CIRCLES]
    ]
