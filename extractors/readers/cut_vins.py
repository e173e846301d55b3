"""VINs that the search for lines cut into pieces, as where digits stand wide apart: read whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import reduce

import numpy as np
import numpy.typing as npt

from extractors.readers import recogniser
from extractors.readers.crops import grown, within
from extractors.readers.models import ModelMissing
from extractors.reading import Line, Rect

Grey = npt.NDArray[np.uint8]

_PIECE = re.compile(r"[A-Z0-9]{2,16}")
_VIN = re.compile(r"[A-HJ-NPR-Z0-9]{13}\d{4}")
"""Seventeen letters and digits, the last four digits (GB 16735)."""
FEWEST, MOST = 12, 18
"""Letters of all pieces together: one or two may be lost between them, or seen twice."""
CLOSE, LEVEL = 1.0, 0.4
"""Heights between two pieces of one number at the most, and between their middles."""
RIM = 0.1
"""Heights that are read around the pieces."""


def with_whole_vins(grey: Grey, lines: Sequence[Line]) -> tuple[Line, ...]:
    """A page's lines, the pieces of a VIN as one line where they make one together.

    Args:
        grey: The page as it is read, shape (height, width).
        lines: What was read of it.
    """
    found = list(lines)
    for row in _rows([line for line in lines if _PIECE.fullmatch(line.text)]):
        if len(row) > 1 and FEWEST <= sum(len(piece.text) for piece in row) <= MOST:
            whole = _read(grey, reduce(Rect.union, (piece.rect for piece in row)))
            if whole is not None:
                found = [line for line in found if line not in row]
                found.append(whole)
    return tuple(found)


def _rows(pieces: Sequence[Line]) -> Iterator[list[Line]]:
    """Pieces that stand close together on one row, from left to right."""
    left = sorted(pieces, key=lambda piece: piece.rect.x0)
    while left:
        row = [left.pop(0)]
        while (
            following := next((one for one in left if _follows(one, row[-1])), None)
        ) is not None:
            left.remove(following)
            row.append(following)
        yield row


def _follows(piece: Line, before: Line) -> bool:
    height = before.rect.height
    off = abs(piece.rect.middle[1] - before.rect.middle[1])
    return abs(piece.rect.x0 - before.rect.x1) < CLOSE * height and off < LEVEL * height


def _read(grey: Grey, place: Rect) -> Line | None:
    """The VIN in a place, by the reader of whole pages; None where it sees none."""
    rim = RIM * place.height
    place = within(grown(place, rim, rim), (grey.shape[1], grey.shape[0]))
    left, top, right, bottom = (round(side) for side in place)
    try:
        line = recogniser.tiny().read(np.ascontiguousarray(grey[top:bottom, left:right]), place)
    except ModelMissing:
        return None
    return line if _VIN.fullmatch(line.text.replace(" ", "")) else None
