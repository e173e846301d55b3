"""Dark ink on a page of any brightness."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.uint8]

DARKER = 28
"""Grey levels below the paper around it that make a pixel ink."""
RULE, LETTER, RIM = 30, (5, 45), 0.04
"""Pixels of the shortest rule and of a letter's longer side, and the share that is a page's rim."""


def ink(grey: Grey) -> Grey:
    """Where the page is darker than its own paper, as 0 or 255, shape (height, width)."""
    paper = cv2.medianBlur(cv2.dilate(grey, np.ones((9, 9), np.uint8)), 21)
    return np.asarray(((paper.astype(np.int16) - grey) > DARKER) * 255, np.uint8)


def letter_share(dark: Grey) -> float:
    """The share of a page that is ink in specks of a letter's size, off its rules and its rim.

    Args:
        dark: As of `ink`, of a page whose longer side is some 1000 pixels.
    """
    dark = inner(dark)
    across = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, RULE), np.uint8))
    down = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((RULE, 1), np.uint8))
    rules = cv2.dilate(cv2.bitwise_or(across, down), np.ones((3, 3), np.uint8))
    _, _, specks, _ = cv2.connectedComponentsWithStats(np.where(rules, 0, dark).astype(np.uint8))
    longest = specks[1:, cv2.CC_STAT_WIDTH : cv2.CC_STAT_HEIGHT + 1].max(axis=1, initial=0)
    size = specks[1:, cv2.CC_STAT_AREA]
    letters = (longest >= LETTER[0]) & (longest <= LETTER[1]) & (size >= LETTER[0])
    return float(size[letters].sum()) / dark.size


def inner(page: Grey) -> Grey:
    """A page without its rim, where the edges of paper and scanner show."""
    high, wide = (round(RIM * side) for side in page.shape)
    return page[high : page.shape[0] - high, wide : page.shape[1] - wide]
