"""Pieces of a seal's ring that the search for lines took for lines of their own."""

from collections.abc import Sequence
from statistics import median

from extractors.reading import Line, PageReading, Rect

TALL = 1.4
"""A turned letter's box is at least so many times as high as the page's lines."""
FEW = 4
"""So many letters of a ring stand nearly on one line at the most."""
BEYOND = 0.1
"""Sides of a seal by which its letters may reach beyond where it was found."""


def without_ring_pieces(reading: PageReading) -> Sequence[Line]:
    """A page's lines without the few tall letters inside a seal, which are no print."""
    if not reading.seals or not reading.lines:
        return reading.lines
    usual = median(line.rect.height for line in reading.lines)
    return [line for line in reading.lines if not _is_ring_piece(line, reading, usual)]


def _is_ring_piece(line: Line, reading: PageReading, usual: float) -> bool:
    tall = line.rect.height >= TALL * usual and len(line.text.strip()) <= FEW
    return tall and any(_inside(line.rect, seal.rect) for seal in reading.seals)


def _inside(rect: Rect, seal: Rect) -> bool:
    room = BEYOND * max(seal.width, seal.height)
    across = seal.x0 - room <= rect.x0 and rect.x1 <= seal.x1 + room
    return across and seal.y0 - room <= rect.y0 and rect.y1 <= seal.y1 + room
