"""The text on the ring of a round seal: unrolled to a straight line, then read."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from extractors.marks.fused import fused
from extractors.marks.guesses import fitted
from extractors.marks.rings import Ellipse, rim_ink
from extractors.readers import recogniser
from extractors.readers.models import ModelMissing
from extractors.reading import Line

Image = npt.NDArray[np.uint8]
Grey = npt.NDArray[np.uint8]
Strength = npt.NDArray[np.float32]

CLEAR = 0.9
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
    shown = [(ink, _ring(ink)) for ink in _inks(image, colour)]

    def read(band: tuple[float, float], ink: Grey, ring: Ellipse) -> Line:
        return reader.read(_unrolled(ink, ring, *band), weigh=False)

    looks = [read(BANDS[0], *one) for one in shown]
    if colour != "grey":
        if _is_clear(looks):
            return looks[0].text
        # Where colour is faint, plain darkness shows the strokes, and print that lies over them.
        shown.append((_stretched(_darkness(image, colour)), shown[0][1]))
        looks.append(read(BANDS[0], *shown[-1]))
    looks += [read(band, *one) for band in BANDS[1:] for one in shown]
    return fused(looks)


def _is_clear(looks: list[Line]) -> bool:
    """Whether all looks surely show the same."""
    return len({line.text for line in looks}) == 1 and all(line.score >= CLEAR for line in looks)


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
    """The seal's own ink, black on white, in two ways.

    Pictures keep brightness sharper than colour: how dark a stroke is tells its shape, how
    colourful its surroundings are tells that it is the seal's and not print. Where print lies
    over the seal, colour alone is clearer.
    """
    if colour == "grey":
        yield image[:, :, 2]
        return
    spread = (image.max(axis=2) - image.min(axis=2)).astype(np.float32)
    dark = _darkness(image, colour)
    vivid = cv2.dilate(cv2.GaussianBlur(spread, (0, 0), 2), np.ones((3, 3), np.uint8))
    above = vivid - float(np.median(vivid))
    share = np.clip(above / max(1.0, 0.6 * float(np.percentile(above, 97))), 0, 1)
    yield _stretched(np.asarray(dark * share, np.float32))
    yield _stretched(spread)


def _darkness(image: Image, colour: str) -> Strength:
    """How much darker each pixel is than paper where the seal is darkest, print and all."""
    channel = image[:, :, 1 if colour == "red" else 2].astype(np.float32)
    return np.asarray(np.clip(np.percentile(channel, 85) - channel, 0, None), np.float32)


def _stretched(strength: Strength) -> Grey:
    """Ink as black as it can be on white."""
    top = max(1.0, float(np.percentile(strength, 99.5)))
    return 255 - np.asarray(np.clip(strength * (255 / top), 0, 255), np.uint8)
