"""Whether a mark stands on paper, or is part of a picture of something round."""

from __future__ import annotations

import cv2
import numpy as np

from extractors.geometry.transforms import level_at
from extractors.marks.masks import Mask
from extractors.marks.rings import Ellipse

DIMMEST = 0.5
"""Brightness between the strokes beside the page's paper."""
CONTRAST = 1.3
UNEVEN = 40.0
"""Spread of brightness over the paper of one seal."""
FEWEST_PIXELS = 50


def is_on_paper(ring: Ellipse, light: Mask, inked: Mask, plain: bool) -> bool:
    """Whether paper shows between the strokes of a ring.

    Args:
        ring: The supposed seal.
        light: The page's brightness, shape (height, width).
        inked: Where anything is inked, in any colour, 0 or not.
        plain: Whether the mark has no colour to tell it from things in a picture: then the same
            paper must show around it, and be even all over.
    """
    zones = np.zeros(light.shape, np.uint8)
    for size, zone in ((1.3, 2), (1.08, 0), (0.95, 1)):
        axes = (max(1, round(ring.wide * size)), max(1, round(ring.high * size)))
        cv2.ellipse(zones, (round(ring.x), round(ring.y)), axes, ring.turn, 0, 360, (zone,), -1)
    between, around = (light[(zones == zone) & (inked == 0)] for zone in (1, 2))
    if min(between.size, around.size) < FEWEST_PIXELS:
        return False
    low, middle, high = np.percentile(between, (25, 50, 75))
    if middle < DIMMEST * level_at(light, 80):
        return False
    alike = 1 / CONTRAST < middle / max(1.0, float(np.median(around))) < CONTRAST
    return not plain or bool(alike and high - low < UNEVEN)
