"""Red marks that may be seals though no ring can be made out: cut off, smeared or half printed.

They never prove a seal; they keep a page from surely having none.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from extractors.geometry.transforms import level_at, thumbnail
from extractors.reading import Rect, SealMark

LOOK = 1000
"""Longest side, in pixels, at which marks are looked for."""
SMALLEST, LARGEST = 40, 330
REDDER = 12
SPREAD = 0.04, 0.65
"""Share of its box that a seal's ink covers: less is specks, more is a picture or a bar."""
CUT_OFF, MAYBE = 0.6, 0.45
"""Confidence in a mark that runs off the page as a cut-off seal does, and in any other."""


def seal_hints(image: npt.NDArray[np.uint8]) -> tuple[SealMark, ...]:
    """Red blots of the size of a seal, the likeliest first.

    Args:
        image: Shape (height, width, 3), blue-green-red.
    """
    small, shrink = thumbnail(image, LOOK)
    warm = cv2.extractChannel(cv2.cvtColor(small, cv2.COLOR_BGR2LAB), 1)
    above = warm.astype(np.float32) - np.float32(level_at(np.asarray(warm, np.uint8), 50))
    red = np.asarray((above > REDDER) * 255, np.uint8)
    if not red.any():
        return ()
    joined = cv2.morphologyEx(red, cv2.MORPH_CLOSE, np.ones((11, 11), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    found = []
    for x, y, wide, high, _ in stats[1:count]:
        share = float((red[y : y + high, x : x + wide] > 0).mean())
        if min(wide, high) < SMALLEST or max(wide, high) > LARGEST:
            continue
        if max(wide, high) > 2.5 * min(wide, high) or not SPREAD[0] < share < SPREAD[1]:
            continue
        edge = x <= 2 or y <= 2 or x + wide >= small.shape[1] - 2 or y + high >= small.shape[0] - 2
        place = Rect(*(float(v) / shrink for v in (x, y, x + wide, y + high)))
        found.append(SealMark(place, "red", CUT_OFF if edge else MAYBE))
    return tuple(sorted(found, key=lambda mark: -mark.confidence))
