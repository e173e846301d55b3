"""Whether a text layer says what its page shows, and what it leaves out."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz

from extractors.readers import recogniser
from extractors.readers.models import ModelMissing
from extractors.readers.page import read_lines
from extractors.reading import Line, Rect

Grey = npt.NDArray[np.uint8]

SAMPLE = 5
SHORTEST = 4
UNLIKE = 45.0
"""Likeness in percent below which two texts have nothing to do with each other."""


def is_borne_out(lines: tuple[Line, ...], grey: Grey) -> bool:
    """Whether a layer's text is what the picture shows, by a sample of its longer lines.

    A single value that differs is not looked for here: that is judged value by value. This
    finds layers that are noise throughout, as fonts without a proper encoding leave behind.

    Args:
        lines: The text layer, in pixels of `grey`.
        grey: The page, shape (height, width).
    """
    known = [line for line in lines if len(line.text) >= SHORTEST and _readable(line.text)]
    step = max(1, len(known) // SAMPLE)
    alike = unlike = 0
    for line in known[::step][:SAMPLE]:
        crop = _cut(grey, line.rect)
        if min(crop.shape) > SHORTEST:
            try:
                seen = recogniser.tiny().read(crop, weigh=False).text
            except ModelMissing:
                return True
            if fuzz.ratio(_plain(line.text), _plain(seen)) >= UNLIKE:
                alike += 1
            else:
                unlike += 1
        if max(alike, unlike) > SAMPLE // 2:
            break  # the others could not outvote these
    return alike >= unlike


def shown_besides(pictures: tuple[Rect, ...], lines: tuple[Line, ...], grey: Grey) -> list[Line]:
    """What pictures on a page say, where its text layer says nothing.

    Args:
        pictures: Where the pictures stand, in pixels of `grey`.
        lines: The text layer.
        grey: The page, shape (height, width).
    """
    found: list[Line] = []
    for picture in pictures:
        part = _cut(grey, picture)
        if min(part.shape) < 32:
            continue
        left, top = max(0.0, picture.x0), max(0.0, picture.y0)
        for line in read_lines(part):
            moved = line.moved(left, top)
            if not any(_overlap(moved.rect, known.rect) for known in lines):
                found.append(moved)
    return found


def _readable(text: str) -> bool:
    """Whether the recogniser knows nearly all letters of a text."""
    letters = [letter for letter in text if not letter.isspace()]
    known = sum(letter.isascii() or "\u4e00" <= letter <= "\u9fff" for letter in letters)
    return known >= 0.9 * len(letters)


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()


def _cut(grey: Grey, rect: Rect) -> Grey:
    left, top = max(0, int(rect.x0)), max(0, int(rect.y0))
    return grey[top : int(rect.y1) + 1, left : int(rect.x1) + 1]


def _overlap(one: Rect, other: Rect) -> bool:
    """Whether half of the smaller rectangle lies in the other."""
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    smaller = min(one.width * one.height, other.width * other.height)
    return across > 0 and down > 0 and across * down > 0.5 * smaller
