"""Square and rectangular seals: a frame of even strokes, turned a little, with writing in it."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from extractors.marks.masks import Mask
from extractors.marks.rings import Ellipse

SIDE = 64
RIM = 6
"""Pixels of 64 within which the frame's stroke must lie."""
DRAWN = 0.72
"""Share of each side that is inked."""
EMPTIEST, FULLEST = 0.12, 0.7
SPECK, FEWEST_PARTS = 8, 3
"""Pixels of 64 by 64 that a part has at least, and how many parts are writing."""
TILTED = 2.0
"""Degrees by which a stamped frame stands askew; printed boxes stand straight."""
NARROWEST, SHORTEST, LONGEST = 22, 44, 300
"""Sides of a stamped frame at the size at which seals are looked for."""
LESSER = 0.35
"""Of a frame's inside, the size of a hole beside it that a signature may leave."""
WRITTEN = (0.02, 0.6)
"""Share of a stamped frame's inside that is inked."""


def is_framed(mask: Mask, contour: npt.NDArray[np.int32]) -> float:
    """How surely a blob of colour is a square seal, 0..1; 0.0 where it is none.

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
    # Characters, or rows of them, stand apart; a filled logo or a bare box has no parts.
    changes = np.abs(np.diff(inside.astype(np.int8), axis=1)).sum(axis=1)
    _, _, stats, _ = cv2.connectedComponentsWithStats(inside.astype(np.uint8))
    parts = int((stats[1:, cv2.CC_STAT_AREA] >= SPECK).sum())
    if parts < FEWEST_PARTS and float((changes >= 3).mean()) < 0.5:
        return 0.0
    return float(np.mean(sides))


def stamped(ink: Mask, drawn: Mask, least: float = TILTED) -> Iterator[Ellipse]:
    """Frames that stand askew with something written inside, whatever their colour.

    Args:
        ink: All dark ink, 0 or 255, shape (height, width).
        drawn: What is left of it without letters and ruled lines.
        least: Degrees askew that a frame must be; 0 for ink of a colour that print has not.
    """
    joined = cv2.morphologyEx(drawn, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    for outline in _outlines(np.asarray(joined, np.uint8)):
        (x, y), (one, other), angle = cv2.minAreaRect(outline)
        short, long = sorted((one, other))
        askew = min(angle % 90, 90 - angle % 90)
        if short < NARROWEST or not SHORTEST <= long <= min(LONGEST, 6 * short) or askew < least:
            continue
        corners = cv2.boxPoints(((x, y), (one - 2, other - 2), angle)).astype(np.float32)
        inside = np.zeros_like(ink)
        cv2.fillConvexPoly(
            inside, cv2.boxPoints(((x, y), (one * 0.8, other * 0.7), angle)).astype(np.int32), (1,)
        )
        share = float((ink[inside > 0] > 0).mean()) if inside.any() else 0.0
        if _drawn_sides(ink, corners) > DRAWN and WRITTEN[0] < share < WRITTEN[1]:
            wide, high = np.ptp(corners, axis=0) / 2
            yield Ellipse(x, y, float(wide), float(high))


def _outlines(mask: Mask) -> Iterator[npt.NDArray[np.int32]]:
    """The outlines of blots, and of each blot's one large hole: a frame that a signature touches.

    A table has several such holes, its cells, and is no frame.
    """
    contours, tree = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    holes: dict[int, list[npt.NDArray[np.int32]]] = {}
    for contour, (_, _, _, parent) in zip(contours, tree[0] if contours else (), strict=True):
        outline = np.asarray(contour, np.int32)
        if parent < 0:
            yield outline
        elif min(cv2.boundingRect(outline)[2:]) >= NARROWEST:
            holes.setdefault(parent, []).append(outline)
    for found in holes.values():
        *others, largest = sorted(found, key=cv2.contourArea)
        if not others or cv2.contourArea(others[-1]) < LESSER * cv2.contourArea(largest):
            yield largest


def _drawn_sides(mask: Mask, corners: npt.NDArray[np.float32]) -> float:
    """Of a quadrilateral's four sides, the share of their length that is inked."""
    thick = cv2.dilate(mask, np.ones((3, 3), np.uint8))
    lit, count = 0, 0
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        length = max(2, int(np.hypot(*(end - start))))
        points = start + (end - start) * np.linspace(0, 1, length)[:, None]
        xs = np.clip(np.rint(points[:, 0]).astype(int), 0, mask.shape[1] - 1)
        ys = np.clip(np.rint(points[:, 1]).astype(int), 0, mask.shape[0] - 1)
        lit, count = lit + int((thick[ys, xs] > 0).sum()), count + length
    return lit / max(1, count)
