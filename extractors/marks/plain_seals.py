"""Seals told by their shape alone, for scans without colour and stamps in black."""

from __future__ import annotations

import cv2
import numpy as np

from extractors.marks.ink import Grey, frame, ink, rim, settled
from extractors.marks.rings import Ellipse, Mask, signs

SMALLEST, LARGEST = 34, 130
"""Radii at the size at which seals are looked for (1000 px on the page's long side)."""
CLOSED = 0.72
"""Share of a rim that is inked on a seal's; text that a circle is laid over reaches half."""
DOUBTFUL = 0.64
BOXED = 0.6
"""Share of a box's sides that is inked where three of them are drawn."""
APART = 0.36
"""How much fuller the rim is than the rings just inside and outside it, which a seal keeps free."""
TILTED = 2.0
"""Degrees by which a stamped frame stands askew; printed boxes stand straight."""

Found = tuple[Ellipse, float]
"""A mark and how sure it is a seal, 0..1."""


def round_seals(grey: Grey) -> list[Found]:
    """Rings with writing inside, whatever their colour.

    Args:
        grey: Shape (height, width), the page at 1000 px on its long side.
    """
    mask = ink(grey)
    large = _large(mask)
    return _rings(mask, _circles(large, 24) + _ovals(large)) or _rings(mask, _circles(grey, 12))


def _rings(mask: Mask, guesses: list[Ellipse]) -> list[Found]:
    """Those of the guesses that are seals; each is first moved to where its rim is fullest."""
    found: list[Found] = []
    for guess in guesses:
        if rim(mask, guess, width=3.0) < DOUBTFUL:
            continue
        ring, closed = settled(mask, guess)
        beside = (rim(mask, ring, 0.91, 0.5) + rim(mask, ring, 1.09, 0.5)) / 2
        if closed < DOUBTFUL or closed - beside < APART:
            continue
        seen = signs(mask, ring)
        fits = SMALLEST <= min(ring.wide, ring.high) <= LARGEST
        if fits and seen.written >= 0.45 and seen.filled <= 0.6 and not _boxed(mask, ring):
            found.append((ring, 0.97 if closed >= CLOSED else 0.8))
    return found


def _boxed(mask: Mask, ring: Ellipse) -> bool:
    """Whether the box around a ring is drawn too: then it is a cell of a table."""
    left, right = ring.x - ring.wide, ring.x + ring.wide
    top, bottom = ring.y - ring.high, ring.y + ring.high
    corners = np.array([(left, top), (right, top), (right, bottom), (left, bottom)], np.float32)
    sides = [frame(mask, corners[[at, (at + 1) % 4]]) for at in range(4)]
    return sorted(sides)[1] > BOXED


def _large(mask: Mask) -> Mask:
    """The ink that hangs together over more than a letter, without ruled lines."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    longest = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])
    kept = np.isin(labels, np.flatnonzero(longest >= SMALLEST)[1:])
    large = np.where(kept, mask, 0).astype(np.uint8)
    for size in ((60, 1), (1, 60)):
        ruled = cv2.morphologyEx(large, cv2.MORPH_OPEN, np.ones(size[::-1], np.uint8))
        wider = cv2.dilate(ruled, np.ones((3, 3), np.uint8))
        large = np.asarray(cv2.subtract(large, wider), np.uint8)
    return large


def _circles(image: Grey, most: int) -> list[Ellipse]:
    circles = cv2.HoughCircles(
        cv2.GaussianBlur(image, (0, 0), 1.4),
        cv2.HOUGH_GRADIENT,
        dp=1.5,
        minDist=18,
        param1=110,
        param2=38,
        minRadius=SMALLEST,
        maxRadius=LARGEST,
    )
    if circles is None:
        return []
    return [Ellipse(float(x), float(y), float(r), float(r)) for x, y, r in circles[0][:most]]


def _ovals(mask: Mask) -> list[Ellipse]:
    """The ellipses in the boxes of connected ink that is hollow."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(
        cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)), connectivity=8
    )
    return [
        Ellipse(left + wide / 2, top + high / 2, wide / 2 - 1, high / 2 - 1)
        for left, top, wide, high, area in stats[1:count]
        if min(wide, high) >= 2 * SMALLEST
        and max(wide, high) <= 3 * LARGEST
        and max(wide, high) < 2.2 * min(wide, high)
        and area < 0.5 * wide * high
    ]


def stamped_frames(grey: Grey) -> list[Found]:
    """Frames that stand askew with something written inside: name stamps and square seals."""
    mask = ink(grey)
    closed = cv2.morphologyEx(_large(mask), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    contours, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    found: list[Found] = []
    for contour in contours:
        (x, y), (one, other), angle = cv2.minAreaRect(contour)
        short, long = sorted((one, other))
        askew = min(angle % 90, 90 - angle % 90)
        if short < 22 or long < 44 or long > 300 or long > 6 * short or askew < TILTED:
            continue
        corners = cv2.boxPoints(((x, y), (one - 2, other - 2), angle)).astype(np.float32)
        box = np.zeros_like(mask)
        inner = cv2.boxPoints(((x, y), (one * 0.8, other * 0.7), angle)).astype(np.int32)
        cv2.fillConvexPoly(box, inner, 255)
        share = float((mask[box > 0] > 0).mean()) if (box > 0).any() else 0.0
        if frame(mask, corners) > 0.7 and 0.02 < share < 0.6:
            left, top = corners.min(axis=0)
            right, bottom = corners.max(axis=0)
            ring = Ellipse(
                float(left + right) / 2,
                float(top + bottom) / 2,
                float(right - left) / 2,
                float(bottom - top) / 2,
            )
            found.append((ring, 0.96))
    return found
