"""Finding seal impressions: red ones by colour and shape, others by shape alone."""

from __future__ import annotations

from typing import Literal

import cv2
import numpy as np
import numpy.typing as npt

from extractors.geometry.transforms import shrunk
from extractors.marks.plain_seals import round_seals, stamped_frames
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
    plain = np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), np.uint8)
    marks = [(ring, sure(seen), colour) for ring, seen, colour in found]
    if not marks:
        marks += [(ring, how, _tint(small, ring)) for ring, how in round_seals(plain)]
    marks += [(ring, how, _tint(small, ring)) for ring, how in stamped_frames(plain)]
    marks.sort(key=lambda mark: (-mark[1], -mark[0].wide * mark[0].high))
    kept: list[tuple[Ellipse, float, Colour]] = []
    for mark in marks:
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
            round(how, 3),
        )
        for r, how, colour in sorted(kept, key=lambda mark: mark[0].y)
    )


def sure(seen: RingSigns) -> float:
    """How sure a red mark is a seal: red ink in a ring that is written along is hardly else."""
    return 0.97 if seen.closed > 0.7 and seen.written > 0.5 else 0.9


def _tint(image: Image, ring: Ellipse) -> Colour:
    """Whether a mark is blue or without colour, by the ink within its box."""
    top, left = max(0, int(ring.y - ring.high)), max(0, int(ring.x - ring.wide))
    part = image[top : int(ring.y + ring.high), left : int(ring.x + ring.wide)].astype(np.int16)
    if part.size == 0:
        return "grey"
    dark = part.max(axis=2) < 200
    bluer = (part[:, :, 0] - part[:, :, 2])[dark]
    return "blue" if bluer.size and float(np.median(bluer)) > BLUER else "grey"


def _apart(one: Ellipse, other: Ellipse) -> bool:
    """Whether a ring is a seal besides another: its middle lies outside that one's rim."""
    across, along = (one.x - other.x) / other.wide, (one.y - other.y) / other.high
    return float(np.hypot(across, along)) > 0.9


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
