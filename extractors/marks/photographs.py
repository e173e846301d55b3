"""Photographs on a page: where they are, and a look by which the same one is known again."""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np
import numpy.typing as npt

from dossier import Box, Photo
from extractors.geometry.transforms import thumbnail
from extractors.rasters.held import WHOLE_PAGE, Held
from extractors.reading import Rect

Image = npt.NDArray[np.uint8]
Grey = npt.NDArray[np.uint8]

LOOKED_AT = 1000
"""Pixels of a page's long side, enough to find photographs."""
TONED = 0.9
"""Share of the paper's brightness below which a pixel is no bare paper."""
STROKE = 0.02
"""Share of the long side that the widest print stays below: what is thinner is no picture."""
SMALLEST = 0.015
"""Share of the page below which a picture is a logo or a code."""
FULL = 0.8
"""Share of its own rectangle that a photograph fills."""
SAME_PLACE = 0.6
"""Shared part of two rectangles from which on they are one picture's."""
BARE, BOLD = 0.5, 0.75
"""Most of a photograph that may be bare paper; most that may be black or white, as in a code."""
LEAST_TONES = 3.2
"""Bits of entropy of 32 levels of grey from which on a picture has the tones of a photograph."""
DCT, KEPT, COARSE = 64, 16, 8


def photographs(image: Image, held: Iterable[Held] = ()) -> tuple[Photo, ...]:
    """The photographs that a page shows, from top to bottom.

    Args:
        image: The page turned upright, shape (height, width, 3), blue-green-red.
        held: The pictures that the file holds on this page, in shares of that image.
    """
    small, _ = thumbnail(image, LOOKED_AT)
    grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), np.uint8)
    paper = max(1.0, float(np.percentile(grey, 95)))
    found: list[tuple[Rect, str]] = []
    for one in held:
        if _is_photograph(_cut(grey, one.rect), paper, one.rect):
            found.append((one.rect, one.digest))
    for rect in _toned(grey, paper):
        known = any(_overlap(rect, other) > SAME_PLACE for other, _ in found)
        if not known and _is_photograph(_cut(grey, rect), paper, rect):
            found.append((rect, ""))
    found.sort(key=lambda each: (each[0].y0, each[0].x0))
    return tuple(
        Photo(box=Box(*rect), digest=digest, look=look_of(_cut(grey, rect)))
        for rect, digest in found
    )


def look_of(grey: Grey) -> str:
    """What is seen of a picture from afar: 256 bits as hexadecimal, the coarsest 64 of them first.

    A perceptual hash by the discrete cosine transform: pictures that look alike differ in few bits.
    """
    square = cv2.resize(grey, (DCT, DCT), interpolation=cv2.INTER_AREA).astype(np.float32)
    waves = np.asarray(cv2.dct(square))[:KEPT, :KEPT]
    bits = waves > np.median(waves)
    coarse = np.zeros_like(bits)
    coarse[:COARSE, :COARSE] = True
    ordered = np.concatenate([bits[coarse], bits[~coarse]])
    return np.packbits(ordered).tobytes().hex()


def _toned(grey: Grey, paper: float) -> list[Rect]:
    """Rectangles that are filled with other tones than the paper's, in shares of the page."""
    height, width = grey.shape
    mask = np.asarray(grey < TONED * paper, np.uint8)
    stroke = max(3, int(STROKE * max(grey.shape)))
    mask = np.asarray(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8)))
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    filled = np.zeros_like(mask)
    cv2.drawContours(filled, outlines, -1, 1, cv2.FILLED)
    filled = np.asarray(cv2.morphologyEx(filled, cv2.MORPH_OPEN, np.ones((stroke, stroke))))
    found = []
    for outline in cv2.findContours(filled, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0]:
        x, y, wide, high = cv2.boundingRect(outline)
        if cv2.contourArea(outline) >= FULL * wide * high:
            found.append(Rect(x / width, y / height, (x + wide) / width, (y + high) / height))
    return found


def _is_photograph(piece: Grey, paper: float, rect: Rect) -> bool:
    """Whether a piece of the page has the size and the tones of a photograph.

    What is as large as the page may be a photograph of the paper itself.
    """
    share = rect.width * rect.height
    if not SMALLEST <= share < WHOLE_PAGE or min(piece.shape) < DCT // 2:
        return False
    bare = float((piece >= TONED * paper).mean())
    bold = float(((piece < 0.2 * paper) | (piece >= TONED * paper)).mean())
    counts = np.bincount(piece.ravel() // 8, minlength=32).astype(np.float64)
    shares = counts[counts > 0] / counts.sum()
    entropy = float(-(shares * np.log2(shares)).sum())
    return bare < BARE and bold < BOLD and entropy >= LEAST_TONES


def _cut(grey: Grey, rect: Rect) -> Grey:
    height, width = grey.shape
    left, right = int(rect.x0 * width), max(int(rect.x1 * width), int(rect.x0 * width) + 1)
    top, bottom = int(rect.y0 * height), max(int(rect.y1 * height), int(rect.y0 * height) + 1)
    return grey[top:bottom, left:right]


def _overlap(one: Rect, other: Rect) -> float:
    """The shared part of two rectangles, of the smaller one."""
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    least = min(one.width * one.height, other.width * other.height)
    return max(0.0, wide) * max(0.0, high) / least if least else 0.0
