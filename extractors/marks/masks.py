"""Where a page is inked, by colour: what seals and pens leave on it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from extractors.geometry.transforms import level_at, thumbnail

Image = npt.NDArray[np.uint8]
Mask: TypeAlias = npt.NDArray[np.uint8]
Colour = Literal["red", "blue", "grey"]

REDDER = (4.5, 16.0)
BLUER = (6.0, 18.0)
"""Difference of hue (CIE Lab, 8 bit) from which on paper is inked: on a clean scan, and where
the paper itself is uneven."""
LOOK = 1000
"""Longest side, in pixels, at which colour is looked for."""
DARKER = 0.72
"""Brightness beside the paper around it from which down a pixel is ink."""
PALER = 0.83
"""The same for the paler ink of a seal on a copy."""
LETTER = 30
"""Longest side of a letter's strokes, in pixels at the size seals are looked for."""
RULE = 70


@dataclass(frozen=True)
class Hues:
    """How far each pixel's hue is from the paper's (CIE Lab, 8 bit), shape (height, width).

    CIE Lab tells hue from brightness, so that shadow and print do not count.
    """

    red: npt.NDArray[np.float32]
    yellow: npt.NDArray[np.float32]

    @cached_property
    def reddish(self) -> Mask:
        """Where the page is more red than its paper: 0 or 255."""
        if float(self.red.max()) <= REDDER[0]:
            return np.zeros(self.red.shape, np.uint8)
        threshold = _threshold(self.red, REDDER)
        inked = (self.red > threshold) & (self.red > 0.8 * np.abs(self.yellow))
        return np.asarray(inked * 255, np.uint8)

    @cached_property
    def bluish(self) -> Mask:
        """Where the page is more blue than its paper: 0 or 255."""
        if float(self.yellow.min()) >= -BLUER[0]:
            return np.zeros(self.red.shape, np.uint8)
        threshold = _threshold(self.yellow, BLUER)
        inked = (-self.yellow > threshold) & (self.red < 0.8 * -self.yellow)
        return np.asarray(inked * 255, np.uint8)


def hues(image: Image) -> Hues:
    """The hues of a page of shape (height, width, 3), blue-green-red, beside its paper's."""
    lab = cv2.GaussianBlur(cv2.cvtColor(image, cv2.COLOR_BGR2LAB), (0, 0), 0.9)
    red, yellow = cv2.extractChannel(lab, 1), cv2.extractChannel(lab, 2)
    return Hues(
        *(
            hue.astype(np.float32) - np.float32(level_at(np.asarray(hue, np.uint8), 50))
            for hue in (red, yellow)
        )
    )


def is_coloured(image: Image) -> bool:
    """Whether anything on a page is more red or more blue than its paper."""
    seen = hues(thumbnail(image, LOOK)[0])
    return bool(seen.reddish.any() or seen.bluish.any())


def _threshold(hue: npt.NDArray[np.float32], limits: tuple[float, float]) -> float:
    """What stands out from paper as uneven as this, within limits."""
    # Twice the distance is whole, where the paper's hue lies halfway between two levels too.
    twice = level_at(np.minimum(np.abs(2 * hue), 255).astype(np.uint8), 50)
    return min(limits[1], max(limits[0], 5 * twice / 2))


@dataclass(frozen=True)
class Brightness:
    """How bright a page is, and the paper around each of its pixels; both (height, width)."""

    grey: Mask
    paper: Mask

    def dark(self, darker: float = DARKER) -> Mask:
        """Where the page is darker than the paper around it: 0 or 255, (height, width).

        `darker` is the brightness beside the paper's from which down a pixel counts.
        """
        return ((self.grey < darker * self.paper.astype(np.float32)) * 255).astype(np.uint8)


def brightness(image: Image) -> Brightness:
    """The brightness of a page in colour, shape (height, width, 3), blue-green-red."""
    grey = np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), np.uint8)
    paper = cv2.medianBlur(cv2.dilate(grey, np.ones((7, 7), np.uint8)), 31)
    return Brightness(grey, np.asarray(paper, np.uint8))


def without_rules(mask: Mask) -> Mask:
    """A mask without ruled lines, which no ring is straight enough to contain."""
    left = mask
    for shape in ((1, RULE), (RULE, 1)):
        rules = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones(shape, np.uint8))
        left = np.asarray(
            cv2.subtract(left, cv2.dilate(rules, np.ones((3, 3), np.uint8))), np.uint8
        )
    return left


def without_print(mask: Mask) -> Mask:
    """What is left of a mask without letters and ruled lines: larger drawn things."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(without_rules(mask))
    sides = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])
    large = sides > LETTER
    large[0] = False
    return (large[labels] * 255).astype(np.uint8) if count > 1 else np.zeros_like(mask)
