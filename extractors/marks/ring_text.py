"""The text on the ring of a round seal: unrolled to a straight line, then read."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from extractors.readers import recogniser
from extractors.readers.models import ModelMissing

Image = npt.NDArray[np.uint8]

SURE_ENOUGH = 0.6


def ring_text(image: Image, colour: str) -> str:
    """Read around a seal, clockwise from the bottom.

    Args:
        image: The seal in the middle with a little around it, (height, width, 3).
        colour: `red`, `blue` or `grey`.

    Returns:
        The text, or "" where it is not legible.
    """
    try:
        reader = recogniser.small()
    except ModelMissing:
        return ""
    strength = _ink(image, colour).astype(np.float32)
    ink = (255 * (1 - strength / max(1.0, float(strength.max())))).astype(np.uint8)
    height, width = ink.shape
    radius = min(height, width) / 2 / 1.16
    around = cv2.warpPolar(
        ink,
        (int(radius), int(2 * np.pi * radius)),
        (width / 2, height / 2),
        radius,
        cv2.WARP_POLAR_LINEAR,
    )
    strip = cv2.rotate(around, cv2.ROTATE_90_COUNTERCLOCKWISE)
    # Angles run clockwise from the right; the text starts and ends at the bottom.
    strip = np.roll(strip, -strip.shape[1] // 4, axis=1)
    band = strip[int(radius * 0.06) : int(radius * 0.38)]
    line = reader.read(np.ascontiguousarray(band), weigh=False)
    return line.text if line.score >= SURE_ENOUGH else ""


def _ink(image: Image, colour: str) -> npt.NDArray[np.uint8]:
    """How strongly each pixel is inked in the seal's colour."""
    if colour == "grey":
        return np.asarray(255 - image[:, :, 2], np.uint8)
    high = image.max(axis=2)
    return np.asarray(high - image.min(axis=2), np.uint8)
