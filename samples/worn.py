"""Makes clean page pictures into what scanners and copiers give (design tiers scan and poor)."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""A page: uint8, (height, width, 3), RGB."""

DPI = {"digital": 200, "scan": 200, "poor": 150, "photo": 190}


@dataclass(frozen=True)
class Sheet:
    """A page as received: the picture, how it is stored, and the turns it has suffered."""

    picture: Picture
    quality: int
    dpi: int
    turned: int = 0
    """Clockwise quarter turns of the stored picture against upright."""
    exif: int = 1
    """EXIF orientation to store, 1 where the picture stands as it is stored."""


def turned_by(
    picture: Picture, degrees: float, paper: tuple[int, int, int] = (255, 255, 255)
) -> Picture:
    """The picture turned about its middle, the corners filled with the paper's white."""
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return cv2.warpAffine(
        picture, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=paper
    )  # type: ignore[return-value]


def noisy(picture: Picture, rng: np.random.Generator, sigma: float) -> Picture:
    """The picture with Gaussian noise, the same in all channels as a lamp's flicker is."""
    height, width = picture.shape[:2]
    tile = rng.normal(0, sigma, (height, width // 2 + 1)).astype(np.int16)
    grain = np.concatenate((tile, tile[::-1]), axis=1)[:, :width, None]
    grained: Picture = np.clip(picture.astype(np.int16) + grain, 0, 255).astype(np.uint8)
    return grained


def grey(picture: Picture) -> Picture:
    """The picture without colour, still three channels."""
    return cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)  # type: ignore[return-value]


def quarter_turns(rng: np.random.Generator, share: float) -> int:
    """0, or a share of the time 1 to 3; upside down is commonest."""
    return int(rng.choice((2, 2, 1, 3))) if rng.random() < share else 0


def scan(picture: Picture, rng: np.random.Generator) -> Sheet:
    """200 dpi, at most 0.35 degrees askew, slight noise, JPEG 85; a quarter are grey."""
    worn = turned_by(picture, float(rng.uniform(-0.35, 0.35)))
    worn = cv2.GaussianBlur(worn, (0, 0), float(rng.uniform(0.35, 0.6)))  # type: ignore[assignment]
    worn = noisy(worn, rng, float(rng.uniform(1.0, 2.8)))
    if rng.random() < 0.25:
        worn = grey(worn)
    turns = quarter_turns(rng, 0.12)
    return Sheet(np.ascontiguousarray(np.rot90(worn, -turns)), 85, DPI["scan"], turns)


def poor(picture: Picture, rng: np.random.Generator) -> Sheet:
    """150 dpi, one to three degrees askew, low contrast, noise, JPEG 50; half of them grey."""
    angle = float(rng.uniform(1, 3) * rng.choice((-1, 1)))
    worn = turned_by(picture, angle, (238, 238, 236))
    worn = cv2.GaussianBlur(worn, (0, 0), float(rng.uniform(0.5, 0.75)))  # type: ignore[assignment]
    dark, light = float(rng.uniform(45, 80)), float(rng.uniform(205, 232))
    worn = (worn.astype(np.float32) * ((light - dark) / 255) + dark).astype(np.uint8)
    worn = noisy(worn, rng, float(rng.uniform(5, 9)))
    if rng.random() < 0.5:
        worn = grey(worn)
    turns = quarter_turns(rng, 0.12)
    return Sheet(np.ascontiguousarray(np.rot90(worn, -turns)), 50, DPI["poor"], turns)
