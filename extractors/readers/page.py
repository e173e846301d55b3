"""Reading a whole page cheaply: to know what it is and where its values stand.

PP-OCRv6 tiny finds and reads the lines. Where ONNX Runtime or its models are missing,
faster-paddle brings its own copy of both; where neither is there, Tesseract reads, and its
reader's name keeps every value from being sure.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt

from extractors.readers import recogniser, tesseract
from extractors.readers.crowded import parted
from extractors.readers.detector import LONGEST_SIDE, Spot, find_lines
from extractors.readers.gaps import with_gaps
from extractors.readers.models import ModelMissing
from extractors.readers.recogniser import Recogniser
from extractors.reading import Line, Rect

if TYPE_CHECKING:
    from faster_paddle import OcrEngine

Grey = npt.NDArray[np.uint8]

CLOSEST_SEARCH = 2240
"""Longest side, in pixels, at which a page of very small print is searched."""
SMALL_PRINT = 11.5
"""Height of a page's smaller lines, in pixels at the search's size, below which some are lost."""
LEGIBLE = 15.0
"""The height that a closer search aims at."""
UPRIGHT = 1.5
"""A box this many times higher than wide stands across the page's reading direction."""
FAINTEST_LINE = 0.5
TILTED = 0.012
"""Slope from which on a line is cut out along its own direction (0.7°)."""


def read_lines(
    image: Grey, reader: Recogniser | None = None, *, search: Grey | None = None
) -> tuple[Line, ...]:
    """Read every line of an upright page, top to bottom.

    Args:
        image: The reading image, shape (height, width), dark on light.
        reader: The recogniser to use; PP-OCRv6 tiny if None.
        search: The same page as its lines are to be looked for; as it is read if None.
    """
    try:
        reader = reader or recogniser.tiny()
        spots = spots_on(image if search is None else search)
    except ModelMissing:
        return _read_without_models(image)
    lines = (read_spot(image, spot, reader) for spot in spots)
    return in_reading_order([line for line in lines if line.text and line.score >= FAINTEST_LINE])


def spots_on(image: Grey) -> list[Spot]:
    """Where the lines of a page stand; small print and close rows are searched at a larger size."""
    spots = find_lines(image)
    longest = max(image.shape)
    if spots and longest > LONGEST_SIDE:
        heights = [min(spot.size) for spot in spots]
        height = float(np.percentile(heights, 25)) * LONGEST_SIDE / longest
        if height < SMALL_PRINT:
            spots = find_lines(image, min(CLOSEST_SEARCH, round(LONGEST_SIDE * LEGIBLE / height)))
    return parted(image, spots)


def read_spot(image: Grey, spot: Spot, reader: Recogniser) -> Line:
    """Read the line at one spot; text that stands across the page comes back empty."""
    rect = spot.box
    along, across = spot.size
    if across > along * UPRIGHT and across > 4 * along:
        return Line("", rect, 0.0, reader.reader)
    crop = cut(image, spot)
    if min(crop.shape) < NARROWEST:
        return Line("", rect, 0.0, reader.reader)
    return with_gaps(reader.read(crop, rect, weigh=reader.reader != "pp-ocr-tiny"))


NARROWEST = 4


def cut(image: Grey, spot: Spot) -> Grey:
    """The pixels of one line, turned level where it runs uphill or downhill."""
    top_left, top_right, _, bottom_left = spot.quad
    run, rise = top_right - top_left
    if abs(rise) <= TILTED * abs(run):
        left, top = np.floor(spot.quad.min(axis=0)).astype(int).clip(0)
        right, bottom = np.ceil(spot.quad.max(axis=0)).astype(int)
        return image[top:bottom, left:right]
    along, across = (max(1, round(side)) for side in spot.size)
    corners = np.array([[0, 0], [along, 0], [0, across]], np.float32)
    level = cv2.getAffineTransform(
        np.array([top_left, top_right, bottom_left], np.float32), corners
    )
    return np.asarray(
        cv2.warpAffine(image, level, (along, across), borderMode=cv2.BORDER_REPLICATE), np.uint8
    )


def in_reading_order(lines: list[Line]) -> tuple[Line, ...]:
    """Rows from top to bottom, each from left to right.

    A line belongs to the row above it where their middles are closer than half a line.
    """
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.rect.middle[1]):
        if rows:
            last = rows[-1][-1].rect
            if line.rect.middle[1] - last.middle[1] < min(last.height, line.rect.height) / 2:
                rows[-1].append(line)
                continue
        rows.append([line])
    return tuple(line for row in rows for line in sorted(row, key=lambda line: line.rect.x0))


@cache
def _faster_paddle() -> OcrEngine:
    from faster_paddle import OcrEngine

    return OcrEngine(model_size="tiny", threads=1, det_max_side=LONGEST_SIDE)


def _read_without_models(image: Grey) -> tuple[Line, ...]:
    """Read by faster-paddle, or else by Tesseract."""
    try:
        engine = _faster_paddle()
    except ImportError:
        return tesseract.read_page(image)
    _, encoded = cv2.imencode(".bmp", image)
    answer = engine.ocr(encoded.tobytes())
    lines = [
        Line(
            bound["text"],
            Rect(*map(float, (*bound["topLeftCoord"], *bound["bottomRightCoord"]))),
            float(bound["confidence"]),
            "pp-ocr-tiny",
        )
        for bound in answer["bounds"].values()
        if bound["text"] and bound["confidence"] >= FAINTEST_LINE
    ]
    return in_reading_order(lines)
