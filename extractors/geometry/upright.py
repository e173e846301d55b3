"""Which way up a page is: a small classifier, and reading both ways where it is not sure."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from extractors.geometry.transforms import thumbnail, turned
from extractors.readers import recogniser
from extractors.readers.detector import Spot, find_lines
from extractors.readers.models import ORIENTATION, ModelMissing, session

Image = npt.NDArray[np.uint8]
Grey = npt.NDArray[np.uint8]

SURE = 0.9
SHORT_SIDE = 256
FRAME = 224
MEAN = np.array([0.485, 0.456, 0.406], np.float32)
SPREAD = np.array([0.229, 0.224, 0.225], np.float32)
LOOK = 960
SAMPLE = 6
LONG_ENOUGH = 12
"""Letters from which on a line's length says no more about how well it reads."""


def quarters_to_upright(image: Image, grey: Grey) -> int:
    """How many clockwise quarter turns make a page upright.

    Args:
        image: The page, shape (height, width, 3), blue-green-red.
        grey: The same page as it is given to readers, shape (height, width).

    Returns:
        0 to 3; 0 where neither the picture nor its text can tell.
    """
    try:
        quarters, score = classified(image)
        return quarters if score >= SURE else quarters_by_reading(grey, quarters)
    except ModelMissing:
        return 0


def classified(image: Image) -> tuple[int, float]:
    """The classifier's answer as quarter turns still to make, and its probability.

    Raises:
        ModelMissing: The classifier is not installed.
    """
    model = session(ORIENTATION)
    longest = round(2 * SHORT_SIDE * max(image.shape[:2]) / min(image.shape[:2]))
    look = thumbnail(image, longest)[0]
    scale = SHORT_SIDE / min(look.shape[:2])
    small = cv2.resize(look, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    top, left = (small.shape[0] - FRAME) // 2, (small.shape[1] - FRAME) // 2
    middle = small[top : top + FRAME, left : left + FRAME].astype(np.float32) / 255
    pixels = ((middle - MEAN) / SPREAD).transpose(2, 0, 1)[None].astype(np.float32)
    (answer,) = model.run(None, {model.get_inputs()[0].name: pixels})
    shares = answer[0]
    label = int(np.argmax(shares))
    return -label % 4, float(shares[label])


def quarters_by_reading(grey: Grey, guess: int = 0) -> int:
    """The turn by which the page's longest lines read best.

    The shapes of all lines vote whether text runs across or down the picture; then the longest
    are read both ways up.

    Args:
        grey: Shape (height, width), dark on light.
        guess: The answer where there is no text.

    Raises:
        ModelMissing: The detector or recogniser is not installed.
    """
    spots = find_lines(grey, LOOK)
    if not spots:
        return guess
    across = sum(_sides(spot)[0] for spot in spots if _sides(spot)[0] >= _sides(spot)[1])
    down = sum(_sides(spot)[1] for spot in spots if _sides(spot)[0] < _sides(spot)[1])
    candidates = (0, 2) if across >= down else (3, 1)
    sample = sorted(spots, key=lambda spot: -max(_sides(spot)))[:SAMPLE]
    marks = {quarters: _readable(grey, sample, quarters) for quarters in candidates}
    return max(candidates, key=lambda quarters: marks[quarters])


def _sides(spot: Spot) -> tuple[float, float]:
    """Width and height of the upright rectangle around a spot, in pixels."""
    width, height = spot.quad.max(axis=0) - spot.quad.min(axis=0)
    return float(width), float(height)


def _readable(grey: Grey, sample: list[Spot], quarters: int) -> float:
    """How well the sample reads when the page is turned: surer and longer lines count more."""
    total = 0.0
    for spot in sample:
        left, top = np.floor(spot.quad.min(axis=0)).astype(int).clip(0)
        right, bottom = np.ceil(spot.quad.max(axis=0)).astype(int)
        crop = turned(grey[top:bottom, left:right], quarters)
        if min(crop.shape) < 4:
            continue
        line = recogniser.tiny().read(crop, weigh=False)
        total += line.score * min(LONG_ENOUGH, len(line.text))
    return total
