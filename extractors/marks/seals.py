"""Finding seal impressions: red ones by colour and shape, others by shape alone."""

from __future__ import annotations

from typing import Literal

import cv2
import numpy as np
import numpy.typing as npt

from extractors.geometry.transforms import shrunk
from extractors.marks.rings import Ellipse, Mask, RingSigns, refined, signs
from extractors.reading import Rect, SealMark

Image = npt.NDArray[np.uint8]
Colour = Literal["red", "blue", "grey"]

LOOK = 1000
"""Longest side, in pixels, at which seals are looked for."""
SMALLEST, LARGEST = 42, 330
"""Diameters at that size."""
REDDER = 10
BLUER = 12


def seals(image: Image) -> tuple[SealMark, ...]:
    """The seals on a page, from top to bottom.

    Args:
        image: Shape (height, width, 3), blue-green-red.
    """
    small, shrink = shrunk(image, LOOK)
    red_green = cv2.cvtColor(small, cv2.COLOR_BGR2LAB)[:, :, 1]
    red = ((red_green.astype(np.int16) - np.median(red_green) > REDDER) * 255).astype(np.uint8)
    found: list[tuple[Ellipse, RingSigns, Colour]] = []
    for ring in _blobs(red) + _circles(red):
        ring = refined(red, ring)
        seen = signs(red, ring)
        if seen.closed > 0.6 and seen.written > 0.4 and 0.06 < seen.filled < 0.65:
            found.append((ring, seen, "red"))
    found.sort(key=lambda mark: -mark[1].closed)
    kept: list[tuple[Ellipse, RingSigns, Colour]] = []
    for mark in found:
        if all(_apart(mark[0], other[0]) for other in kept):
            kept.append(mark)
    return tuple(
        SealMark(
            Rect(
                *(
                    float(v) / shrink
                    for v in (r.x - r.wide, r.y - r.high, r.x + r.wide, r.y + r.high)
                )
            ),
            colour,
            round(min(1.0, seen.closed * min(1.0, 0.5 + seen.written)), 3),
        )
        for r, seen, colour in sorted(kept, key=lambda mark: mark[0].y)
    )


def _apart(one: Ellipse, other: Ellipse) -> bool:
    """Whether two rings are two seals: overlapping ones are, nested ones are not."""
    distance = float(np.hypot(one.x - other.x, one.y - other.y))
    return distance > 0.5 * max(min(one.wide, one.high), min(other.wide, other.high))


def _blobs(mask: Mask) -> list[Ellipse]:
    """The ellipses that fill the boxes of connected marks."""
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(closed, connectivity=8)
    rings = []
    for left, top, width, height, _ in stats[1:count]:
        long, short = max(width, height), min(width, height)
        if short >= SMALLEST and long <= LARGEST and long < 1.9 * short:
            rings.append(Ellipse(left + width / 2, top + height / 2, width / 2 - 1, height / 2 - 1))
    return rings


def _circles(mask: Mask) -> list[Ellipse]:
    """Circles voted for by the edges of the mask, for seals that touch other ink."""
    if not mask.any():
        return []
    soft = cv2.GaussianBlur(mask, (0, 0), 1.2)
    circles = cv2.HoughCircles(
        soft,
        cv2.HOUGH_GRADIENT,
        dp=2,
        minDist=24,
        param1=120,
        param2=45,
        minRadius=SMALLEST // 2,
        maxRadius=LARGEST // 2,
    )
    if circles is None:
        return []
    return [Ellipse(float(x), float(y), float(r), float(r)) for x, y, r in circles[0][:20]]
