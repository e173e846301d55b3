"""Dark ink on a page of any brightness, and rings and frames drawn with it."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from extractors.marks.rings import Ellipse, Mask

Grey = npt.NDArray[np.uint8]

DARKER = 28
"""Grey levels below the paper around it that make a pixel ink."""
DIRECTIONS = 180


def ink(grey: Grey) -> Mask:
    """Where the page is darker than its own paper, as 0 or 255, shape (height, width)."""
    paper = cv2.medianBlur(cv2.dilate(grey, np.ones((9, 9), np.uint8)), 21)
    return np.asarray(((paper.astype(np.int16) - grey) > DARKER) * 255, np.uint8)


def rim(mask: Mask, ring: Ellipse, at: float = 1.0, width: float = 1.5) -> float:
    """The share of directions in which a ring `at` times the size has ink within `width` px."""
    angles = np.linspace(0, 2 * np.pi, DIRECTIONS, endpoint=False)[:, None]
    steps = np.arange(-width, width + 0.1, 1.0)[None, :]
    xs = np.rint(ring.x + (ring.wide * at + steps) * np.sin(angles)).astype(int)
    ys = np.rint(ring.y - (ring.high * at + steps) * np.cos(angles)).astype(int)
    held = (xs >= 0) & (ys >= 0) & (xs < mask.shape[1]) & (ys < mask.shape[0])
    lit = np.zeros(xs.shape, bool)
    lit[held] = mask[ys[held], xs[held]] > 0
    return float(lit.any(axis=1).mean())


def settled(mask: Mask, ring: Ellipse, reach: int = 5) -> tuple[Ellipse, float]:
    """The ring moved and resized to where its rim is inked best, and how well that is."""
    best, mark = ring, rim(mask, ring)
    for step in (2, 1):
        for _ in range(reach):
            tried = [
                Ellipse(best.x + dx, best.y + dy, best.wide + dw, best.high + dh)
                for dx, dy, dw, dh in (
                    (step, 0, 0, 0),
                    (-step, 0, 0, 0),
                    (0, step, 0, 0),
                    (0, -step, 0, 0),
                    (0, 0, step, step),
                    (0, 0, -step, -step),
                    (0, 0, step, 0),
                    (0, 0, 0, step),
                )
            ]
            marks = [rim(mask, one) for one in tried]
            at = int(np.argmax(marks))
            if marks[at] <= mark:
                break
            best, mark = tried[at], marks[at]
    return best, mark


def frame(mask: Mask, corners: npt.NDArray[np.float32]) -> float:
    """Of a quadrilateral's four sides, the share of their length that is inked."""
    lit, count = 0, 0
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        length = max(2, int(np.hypot(*(end - start))))
        points = start + (end - start) * np.linspace(0, 1, length)[:, None]
        xs = np.clip(np.rint(points[:, 0]).astype(int), 1, mask.shape[1] - 2)
        ys = np.clip(np.rint(points[:, 1]).astype(int), 1, mask.shape[0] - 2)
        near = np.max([mask[ys + dy, xs + dx] for dy in (-1, 0, 1) for dx in (-1, 0, 1)], axis=0)
        lit, count = lit + int((near > 0).sum()), count + length
    return lit / max(1, count)
