"""The text on the ring of a round seal: unrolled to a straight line, then read."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from extractors.marks.guesses import fitted
from extractors.marks.rings import Ellipse, rim_ink
from extractors.readers import recogniser
from extractors.readers.models import ModelMissing
from extractors.reading import Line, Rect

Image = npt.NDArray[np.uint8]
Grey = npt.NDArray[np.uint8]

SURE_ENOUGH, CLEAR = 0.6, 0.9
AROUND = 1.16
"""Size of the picture's longer side beside the seal's own; the margin is the same all around."""
ALIKE = 0.12
BANDS = ((0.94, 0.62), (0.9, 0.66), (0.95, 0.55))
"""Between which radii the writing stands: as a rule, in small letters, and in large ones."""
LEANS = range(-20, 21, 4)
"""Degrees by which an oval seal is set askew."""
BEFORE = 0.2
"""Radians before the bottom, and behind it: a letter at the very edge of a line is not read."""
TURN = -np.pi / 180
"""An ellipse that stands askew is written on as if it were upright."""


def ring_text(image: Image, colour: str) -> str:
    """Read around a seal, clockwise from the bottom, as most looks have it.

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
    best = Line("", Rect(0, 0, 0, 0), 0.0, reader.reader)
    clear: dict[str, float] = {}
    looks = 0
    inks = [np.asarray(255 - strength, np.uint8) for strength in _inks(image, colour)]
    rings = [_ring(ink) for ink in inks]
    for outer, inner in BANDS:
        for ink, ring in zip(inks, rings, strict=True):
            line = reader.read(_unrolled(ink, ring, outer, inner), weigh=False)
            best = max(best, line, key=lambda line: line.score * len(line.text))
            if line.score >= CLEAR:
                clear[line.text] = clear.get(line.text, 0.0) + line.score
                looks += 1
        if len(clear) == 1 and looks >= len(inks):
            break  # both inks show the same
    if clear:
        return max(clear, key=lambda text: (round(clear[text]), len(text), clear[text]))
    return best.text if best.score >= SURE_ENOUGH else ""


def _ring(ink: Grey) -> Ellipse:
    """The seal's rim: where its ink lies along an ellipse that fits the place it was found at."""
    height, width = ink.shape
    margin = max(width, height) * (1 - 1 / AROUND) / 2
    wide, high = width / 2 - margin, height / 2 - margin
    mask = np.asarray((ink < np.percentile(ink, 50) - 40) * 255, np.uint8)
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    contours, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if contours:
        found = fitted(np.asarray(max(contours, key=cv2.contourArea), np.int32))
        reach = found.reach
        if abs(reach[0] - wide) < ALIKE * wide and abs(reach[1] - high) < ALIKE * high:
            return found
    tried = list(_boxed(width, height, wide, high))
    return tried[int(np.argmax(rim_ink(np.asarray(closed, np.uint8), tried)))]


def _boxed(width: int, height: int, wide: float, high: float) -> Iterator[Ellipse]:
    """The ellipses of any lean whose upright box is so wide and high, from half to half."""
    for turn in LEANS:
        cosine, sine = np.cos(np.radians(turn)) ** 2, np.sin(np.radians(turn)) ** 2
        across = (wide**2 * cosine - high**2 * sine) / (cosine - sine)
        down = (high**2 * cosine - wide**2 * sine) / (cosine - sine)
        if across > 0 and down > 0:
            yield Ellipse(width / 2, height / 2, float(across**0.5), float(down**0.5), turn)


def _unrolled(ink: Grey, ring: Ellipse, outer: float, inner: float) -> Grey:
    """The band between two radii (1 is the rim) as a straight line, from the bottom clockwise."""
    radius = (ring.wide + ring.high) / 2
    first, last = np.pi - BEFORE, 3 * np.pi + BEFORE
    angles = np.linspace(first, last, int((last - first) * radius))[None, :]
    radii = np.linspace(outer, inner, max(8, int(radius * (outer - inner))))[:, None]
    xs, ys = (side.astype(np.float32) for side in ring.around(angles + TURN * ring.turn, radii))
    return np.asarray(cv2.remap(ink, xs, ys, cv2.INTER_LINEAR, borderValue=(255,)), np.uint8)


def _inks(image: Image, colour: str) -> Iterator[Grey]:
    """How strongly each pixel is inked in the seal's colour, in two ways.

    Pictures keep brightness sharper than colour: how dark a stroke is tells its shape, how
    colourful its surroundings are tells that it is the seal's and not print. Where print lies
    over the seal, colour alone is clearer.
    """
    if colour == "grey":
        yield np.asarray(255 - image[:, :, 2], np.uint8)
        return
    spread = (image.max(axis=2) - image.min(axis=2)).astype(np.float32)
    darkest = image[:, :, 1 if colour == "red" else 2].astype(np.float32)
    dark = np.clip(np.percentile(darkest, 85) - darkest, 0, None)
    vivid = cv2.dilate(cv2.GaussianBlur(spread, (0, 0), 2), np.ones((3, 3), np.uint8))
    above = vivid - float(np.median(vivid))
    share = np.clip(above / max(1.0, 0.6 * float(np.percentile(above, 97))), 0, 1)
    yield _stretched(np.asarray(dark * share, np.float32))
    yield _stretched(spread)


def _stretched(strength: npt.NDArray[np.float32]) -> Grey:
    top = max(1.0, float(np.percentile(strength, 99.5)))
    return np.asarray(np.clip(strength * (255 / top), 0, 255), np.uint8)
