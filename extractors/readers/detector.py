"""Finding lines of text on a page: the PP-OCRv6 tiny detector on ONNX Runtime.

The model paints a map of how likely each pixel belongs to the core of a line; connected
cores become rectangles, grown back to the full line ("differentiable binarisation", Liao et
al. 2020). Thresholds are those of the model's own `inference.yml`.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from extractors.readers.models import DETECTOR, session
from extractors.reading import Rect

Grey = npt.NDArray[np.uint8]
Quad = npt.NDArray[np.float32]

LONGEST_SIDE = 1280
CORE = 0.2
SUREST = 0.4
GROWTH = 1.4
NARROWEST_CORE = 3
PAPER = 128
"""Mean brightness of a page."""
BARE, LETTER, RIM = 16, 9, 24
"""Levels by which print differs from paper, the pixels in which it does so at the search's size,
and those that are left about all print: what lies beyond is not searched."""
MEAN = np.array([0.485, 0.456, 0.406], np.float32)[:, None]
SPREAD = np.array([0.229, 0.224, 0.225], np.float32)[:, None]
TABLES = (np.arange(256, dtype=np.float32) / 255 - MEAN) / SPREAD
"""What the model is shown for each level of grey, a row for each of its channels."""


@dataclass(frozen=True)
class Spot:
    """Where a line of text stands: its four corners from the top left, clockwise."""

    quad: Quad
    score: float

    @property
    def size(self) -> tuple[float, float]:
        """Length along the line and height across it, in pixels."""
        top_left, top_right, _, bottom_left = self.quad
        return (
            float(np.linalg.norm(top_right - top_left)),
            float(np.linalg.norm(bottom_left - top_left)),
        )

    @property
    def box(self) -> Rect:
        """The upright rectangle around it."""
        (left, top), (right, bottom) = self.quad.min(axis=0), self.quad.max(axis=0)
        return Rect(float(left), float(top), float(right), float(bottom))


def find_lines(image: Grey, longest_side: int = LONGEST_SIDE) -> list[Spot]:
    """All lines of text on an upright page, in no particular order.

    Args:
        image: Shape (height, width).
        longest_side: The page is shrunk to this many pixels for the search, never enlarged.

    Raises:
        ModelMissing: The detector is not installed.
    """
    height, width = image.shape
    shrink = min(1.0, longest_side / max(height, width))
    rows, columns = (max(32, round(side * shrink / 32) * 32) for side in (height, width))
    model = session(DETECTOR)
    page = cv2.resize(image, (columns, rows), interpolation=cv2.INTER_AREA)
    left, top, pixels = _inked(np.asarray(page, np.uint8))
    seen = np.stack([cv2.LUT(pixels, table) for table in TABLES])[None]
    (answer,) = model.run(None, {model.get_inputs()[0].name: seen})
    likely = answer[0, 0]
    contours, _ = cv2.findContours(
        (likely > CORE).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE
    )
    to_page = np.array([width / columns, height / rows], np.float32)
    spots: list[Spot] = []
    for contour in contours:
        middle, (along, across), angle = cv2.minAreaRect(contour)
        if min(along, across) < NARROWEST_CORE:
            continue
        score = _mean_inside(
            likely, np.asarray(cv2.boxPoints((middle, (along, across), angle)), np.float32)
        )
        if score < SUREST:
            continue
        growth = GROWTH * along * across / (along + across)
        middle = middle[0] + left, middle[1] + top
        grown = cv2.boxPoints((middle, (along + growth, across + growth), angle))
        spots.append(Spot(_from_top_left(grown * to_page), score))
    return spots


def _inked(page: Grey) -> tuple[int, int, Grey]:
    """The part of a page that is not blank paper about it: its left and top, and its pixels.

    Its sides are multiples of 32, as the model needs them, like those of the page.
    """
    if cv2.mean(page)[0] < PAPER:
        return 0, 0, page  # no paper, and no print on it
    even = cv2.blur(page, (3, 3))
    marked = cv2.morphologyEx(even, cv2.MORPH_GRADIENT, np.ones((LETTER, LETTER), np.uint8))
    left, right = _between(marked.max(axis=0))
    top, bottom = _between(marked.max(axis=1))
    return left, top, page[top:bottom, left:right]


def _between(marked: npt.NDArray[np.uint8]) -> tuple[int, int]:
    """First and last place (half open) of marks and their rim, a multiple of 32 apart."""
    places = np.flatnonzero(marked > BARE)
    if not places.size:
        return 0, 32
    first, last = max(0, int(places[0]) - RIM), min(len(marked), int(places[-1]) + 1 + RIM)
    length = -(-(last - first) // 32) * 32
    start = min(first, len(marked) - length)
    return start, start + length


def _mean_inside(likely: npt.NDArray[np.float32], corners: Quad) -> float:
    """The mean of the map inside a rectangle."""
    left, top = np.floor(corners.min(axis=0)).astype(int).clip(0)
    right, bottom = np.ceil(corners.max(axis=0)).astype(int) + 1
    part = likely[top:bottom, left:right]
    inside = np.zeros(part.shape, np.uint8)
    cv2.fillPoly(inside, [(corners - [left, top]).astype(np.int32)], (1,))
    return float(cv2.mean(part, inside)[0])


def _from_top_left(corners: Quad) -> Quad:
    """The corners of a rectangle in the order top left, top right, bottom right, bottom left."""
    by_x = corners[np.argsort(corners[:, 0])]
    left = by_x[:2][np.argsort(by_x[:2, 1])]
    right = by_x[2:][np.argsort(by_x[2:, 1])]
    return np.array([left[0], right[0], right[1], left[1]], np.float32)
