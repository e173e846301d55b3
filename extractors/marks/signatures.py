"""Pen strokes large enough to be a signature."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from extractors.geometry.transforms import shrunk
from extractors.marks.ink import ink
from extractors.reading import Line, Rect, SealMark

LOOK = 1200
"""Longest side, in pixels, at which strokes are looked for."""
PRINTED = 0.8
"""A line read with this score is print; a scrawl is read badly if at all."""
JOINED = 15
"""Pixels between strokes of one signature."""
WIDE, HIGH = (24, 320), (11, 130)
"""How large a signature is at that size."""
BLANK = 4
"""Times the height of a stroke's box that the thickness of its line may be at most (1/BLANK)."""


def signatures(
    image: npt.NDArray[np.uint8], lines: Sequence[Line], seals: Sequence[SealMark]
) -> tuple[Rect, ...]:
    """Where something was signed by hand, from top to bottom.

    What is left of the ink once print, seals and ruled lines are taken away, and is thin, bent
    and as large as a signature.

    Args:
        image: Shape (height, width, 3), blue-green-red.
        lines: The print on the page.
        seals: The seals on the page.
    """
    small, shrink = shrunk(image, LOOK)
    grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), np.uint8)
    left = _unruled(ink(grey))
    for line in lines:
        if line.score >= PRINTED and len(line.text.strip()) >= 2:
            _wipe(left, line.rect, shrink, 0.12)
    for seal in seals:
        _wipe(left, seal.rect, shrink, 0.04)
    joined = cv2.dilate(left, np.ones((JOINED // 2, JOINED), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    found = []
    for at in range(1, count):
        x, y, wide, high = (int(v) for v in stats[at, :4])
        strokes = np.where(
            labels[y : y + high, x : x + wide] == at, left[y : y + high, x : x + wide], 0
        )
        if _penned(strokes.astype(np.uint8)):
            found.append(Rect(x / shrink, y / shrink, (x + wide) / shrink, (y + high) / shrink))
    return tuple(sorted(found, key=lambda rect: rect.y0))


def _wipe(mask: npt.NDArray[np.uint8], rect: Rect, shrink: float, margin: float) -> None:
    pad = margin * rect.height
    x0, y0, x1, y1 = (
        round(v * shrink) for v in (rect.x0 - pad, rect.y0 - pad, rect.x1 + pad, rect.y1 + pad)
    )
    mask[max(0, y0) : max(0, y1), max(0, x0) : max(0, x1)] = 0


def _unruled(mask: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """The ink without straight horizontal and vertical lines."""
    for size in ((1, 45), (45, 1)):
        ruled = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones(size, np.uint8))
        wider = cv2.dilate(ruled, np.ones((3, 3), np.uint8))
        mask = np.asarray(cv2.subtract(mask, wider), np.uint8)
    return mask


def _penned(strokes: npt.NDArray[np.uint8]) -> bool:
    """Whether ink is thin, spread over its box, and made of few long strokes."""
    ys, xs = np.nonzero(strokes)
    if len(xs) < 30:
        return False
    wide, high = int(np.ptp(xs)) + 1, int(np.ptp(ys)) + 1
    if not (WIDE[0] <= wide <= WIDE[1] and HIGH[0] <= high <= HIGH[1]):
        return False
    thick = float(cv2.distanceTransform(strokes, cv2.DIST_L2, 3).max())
    share = len(xs) / (wide * high)
    count, _, stats, _ = cv2.connectedComponentsWithStats(strokes, connectivity=8)
    longest = max(
        (int(max(stats[i, 2], stats[i, 3])) for i in range(1, count) if stats[i, 4] >= 8), default=0
    )
    return thick <= max(4.0, high / BLANK) and share < 0.4 and longest >= 0.3 * max(high, 20)
