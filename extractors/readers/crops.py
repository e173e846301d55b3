"""Cutting one place out of a page: how much around it, what at its rim, and in which pieces."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from extractors.reading import Rect

Grey = npt.NDArray[np.uint8]

FAINT_ROW, GAP, RIM = 0.1, 0.04, 0.2
"""Of a line of print: ink of its faintest row beside that of its darkest, the gap within it beside
the height of its place, and the rim that is left about it, beside its own height."""
RULE_SHARE = 0.75
BARE = 24
"""Levels by which ink is darker than paper; below that nothing is written in a place."""
LETTER, THICK = 1.2, 7
"""Of a ruled line: what it is longer than, in heights of a row, as no letter's stroke is; and
pixels of its thickness, blurred edges included."""
LONGEST = 25.0
"""Length in heights up to which a line is read in one go."""


def grown(rect: Rect, across: float, along: float) -> Rect:
    """The rectangle with a margin on every side: left and right, above and below."""
    return Rect(rect.x0 - across, rect.y0 - along, rect.x1 + across, rect.y1 + along)


def within(rect: Rect, size: tuple[int, int]) -> Rect:
    """The part of a rectangle that lies on the page, at least a pixel of it."""
    x0, y0 = min(max(0.0, rect.x0), size[0] - 1.0), min(max(0.0, rect.y0), size[1] - 1.0)
    return Rect(x0, y0, max(x0 + 1, min(size[0], rect.x1)), max(y0 + 1, min(size[1], rect.y1)))


def toned(pixels: Grey, tone: float, ink: float | None = None) -> Grey:
    """A place whose ink is black and whose paper is white, as all is that is paler than a tone.

    Args:
        pixels: Shape (height, width).
        tone: Where white begins, between ink (0) and paper (1).
        ink: How dark print is; as dark as the place's darkest hundredth if None.
    """
    darkest, paper = np.percentile(pixels, (1, 80))
    ink = float(darkest) if ink is None else ink
    white = max(1.0, tone * (paper - ink))
    faded = np.clip((pixels.astype(np.float32) - ink) * 255 / white, 0, 255)
    return np.asarray(faded, np.uint8)


def unruled(pixels: Grey, depth: float) -> tuple[int, int]:
    """First and last row (half open) that are left when ruled lines at the rim are cut off.

    Args:
        pixels: Shape (height, width).
        depth: How far from either edge, in pixels, a row may be such a line.
    """
    height = pixels.shape[0]
    reach = min(int(depth), height // 3)
    if reach < 1:
        return 0, height
    low, high = np.percentile(pixels, (2, 85))
    if high - low < 30:
        return 0, height
    dark = (pixels < (float(low) + float(high)) / 2).mean(axis=1) > RULE_SHARE
    above, below = np.flatnonzero(dark[:reach]), np.flatnonzero(dark[height - reach :])
    top = int(above[-1]) + 1 if above.size else 0
    bottom = height - reach + int(below[0]) if below.size else height
    return top, bottom


def is_bare(picture: Grey, row: float) -> bool:
    """Whether a place shows nothing but paper and ruled lines, in any colour.

    Args:
        picture: The place, shape (height, width, 3); narrower than a ruled line it is judged whole.
        row: The height of a row of print there, in pixels.
    """
    even = 255 - cv2.blur(picture, (3, 3))
    long = max(1, round(LETTER * row))
    if long < even.shape[1] / 2:
        rules = cv2.morphologyEx(even, cv2.MORPH_OPEN, np.ones((1, long), np.uint8))
        # A rule goes on as far beside its ends: blurred, askew, or cut by the place's side.
        even = cv2.subtract(even, cv2.dilate(rules, np.ones((THICK, 2 * long + 1), np.uint8)))
    return bool((np.ptp(even, axis=(0, 1)) < BARE).all())


def close(pixels: Grey) -> tuple[int, int]:
    """First and last row (half open) of the one line of print that has the most ink, and its rim.

    Args:
        pixels: A line that stands askew, or beside larger print, in a place higher than itself;
            shape (height, width).
    """
    height = pixels.shape[0]
    low, high = np.percentile(pixels, (2, 85))
    if high - low < 30:
        return 0, height
    ink = (pixels < (float(low) + float(high)) / 2).sum(axis=1)
    rows = np.flatnonzero(ink > FAINT_ROW * ink.max())
    bands = np.split(rows, np.flatnonzero(np.diff(rows) > GAP * height) + 1)
    band = max(bands, key=lambda rows: int(ink[rows].sum()))
    rim = int(RIM * (band[-1] + 1 - band[0])) + 1
    return max(0, int(band[0]) - rim), min(height, int(band[-1]) + 1 + rim)


def in_parts(pixels: Grey, place: Rect) -> list[tuple[Grey, Rect]]:
    """A line in pieces short enough to read, parted at the widest blanks near even lengths."""
    height, width = pixels.shape
    pieces = int(np.ceil(width / height / LONGEST))
    if pieces < 2:
        return [(pixels, place)]
    ink = cv2.blur((float(pixels.max()) - pixels.mean(axis=0))[None], (height // 3 | 1, 1))[0]
    reach = int(width / pieces / 4)
    cuts = [0]
    for i in range(1, pieces):
        middle = width * i // pieces
        cuts.append(middle - reach + int(ink[middle - reach : middle + reach].argmin()))
    cuts.append(width)
    unit = place.width / width
    return [
        (
            np.ascontiguousarray(pixels[:, left:right]),
            Rect(place.x0 + left * unit, place.y0, place.x0 + right * unit, place.y1),
        )
        for left, right in pairwise(cuts)
    ]
