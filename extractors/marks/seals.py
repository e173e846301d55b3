"""Finding seal impressions: by colour and shape, or by shape alone where a page has no colour.

A seal is a ring (round or oval) with writing along it, or a square frame with characters in it.
Red text, letterheads, logos and red cars have no such ring; text has no thin line around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from extractors.geometry.transforms import thumbnail
from extractors.marks.frames import is_framed, stamped
from extractors.marks.guesses import blobs, boxed, circles, fitted
from extractors.marks.masks import (
    PALER,
    Colour,
    Mask,
    brightness,
    hues,
    without_print,
    without_rules,
)
from extractors.marks.paper import is_on_paper
from extractors.marks.rings import Ellipse, RingSigns, refined, signs
from extractors.reading import Rect, SealMark

Image = npt.NDArray[np.uint8]

LOOK = 1000
"""Longest side, in pixels, at which seals are looked for."""
SMALLEST_FRAME, SMALLEST_RED, SMALLEST = 36, 50, 70
"""Diameters at that size: of square seals, of red rings, and of others, for which small round
logos are mistaken easily. A4 has 3.4 pixels a millimetre then, and a ring 30 mm or more."""
FEWEST_STROKES = 7
GAPS = 5
"""Pixels of a gap in a copied ring that is closed."""
SURE, DOUBTFUL = 0.97, 0.85
INNER, BARE = 0.9, 0.2
"""How closed the inner of two rings is, and how little stands along it inside."""
OUTER_RINGS = (1.25, 1.4, 1.55)
"""Radii of the outer ring in those of the inner one, about which it is sought."""


@dataclass(frozen=True)
class _Found:
    ring: Ellipse
    colour: Colour
    mark: float
    """How well it looks like a seal, to choose among guesses at the same place."""
    confidence: float
    """How sure that it is one."""


def seals(image: Image) -> tuple[SealMark, ...]:
    """The seals on a page, from top to bottom.

    Args:
        image: Shape (height, width, 3), blue-green-red.
    """
    small, shrink = thumbnail(image, LOOK)
    tint = hues(small)
    red, blue = tint.reddish, tint.bluish
    found = [*_coloured(red, "red", SMALLEST_RED), *_coloured(blue, "blue", SMALLEST)]
    coloured = np.asarray(cv2.dilate(red | blue, np.ones((5, 5), np.uint8)), np.uint8)
    levels = brightness(small)
    black = levels.dark()
    found += _drawn(black, coloured, blue, red)
    found += [_Found(ring, "blue", 0.55, DOUBTFUL) for ring in stamped(blue, blue, least=0.0)]
    if not found:
        black = levels.dark(PALER)
        found += _drawn(black, coloured, blue, red)
    if not found:
        found += _mended(np.asarray(cv2.subtract(black, coloured), np.uint8))
    inked = np.asarray(cv2.dilate(red | blue | black, np.ones((3, 3), np.uint8)), np.uint8)
    found = [
        mark for mark in found if is_on_paper(mark.ring, levels.grey, inked, mark.colour == "grey")
    ]
    found.sort(key=lambda mark: -mark.mark)
    kept: list[_Found] = []
    for mark in found:
        if not any(_same(mark.ring, other.ring) for other in kept):
            kept.append(mark)
    return tuple(
        SealMark(_box(mark.ring, shrink), mark.colour, mark.confidence)
        for mark in sorted(kept, key=lambda mark: mark.ring.y)
    )


def seals_of_sheet(image: Image) -> tuple[SealMark, ...]:
    """The seals of a sheet that shows several pages, each half of its longer side looked at alone.

    On a whole sheet the seals of its pages are too small to be told from logos.
    """
    high, wide = image.shape[:2]
    found = list(seals(image))
    for part in range(2):
        top, left = (0, part * wide // 2) if wide > high else (part * high // 2, 0)
        half = image[:, left : left + wide // 2] if wide > high else image[top : top + high // 2]
        for mark in seals(half):
            moved = mark.rect.moved(left, top)
            if not any(moved.meets(other.rect) for other in found):
                found.append(SealMark(moved, mark.colour, mark.confidence))
    return tuple(sorted(found, key=lambda mark: mark.rect.y0))


def _coloured(mask: Mask, colour: Colour, smallest: int) -> Iterator[_Found]:
    """Rings and square frames in a mask of one colour."""
    if cv2.countNonZero(mask) < SMALLEST_FRAME * 3:
        return
    for contour in blobs(mask, SMALLEST_FRAME):
        framed = is_framed(mask, contour)
        if framed:
            yield _Found(boxed(contour), colour, framed * 0.95, SURE)
    mask = without_rules(mask)
    rings = [fitted(contour) for contour in blobs(mask, smallest)]
    rings += circles(mask, smallest)
    outer = [wider for inner in rings for wider in _around_inner(mask, inner)]
    for ring in rings + outer:
        better = refined(mask, ring)
        seen = signs(mask, better)
        if (
            seen.closed > 0.62
            and seen.line > 0.3
            and seen.written > 0.2
            and seen.strokes >= FEWEST_STROKES
            and 0.04 < seen.filled < 0.6
            and seen.clear > 0.55
        ):
            sure = seen.closed > 0.7 and seen.line > 0.35
            yield _Found(better, colour, _likeness(seen, better), SURE if sure else DOUBTFUL)


def _around_inner(mask: Mask, ring: Ellipse) -> list[Ellipse]:
    """Where the rim may be of a seal with two rings, of which the inner one was found.

    What lies over the outer one, a signature or print, may hide it from the search.
    """
    inner = refined(mask, ring)
    seen = signs(mask, inner)
    if seen.closed < INNER or seen.written > BARE:
        return []
    return [
        replace(inner, wide=inner.wide * wider, high=inner.high * wider) for wider in OUTER_RINGS
    ]


def _drawn(black: Mask, coloured: Mask, blue: Mask, red: Mask) -> Iterator[_Found]:
    """Rings and frames in all that is dark, whatever its colour."""
    drawn = without_print(black)
    ink, plain = black, drawn
    if coloured.any():
        ink = np.asarray(cv2.subtract(black, coloured), np.uint8)
        plain = without_print(ink)
    yield from _grey(ink, plain)
    yield from (_Found(ring, _tint(blue, red, ring), 0.6, SURE) for ring in stamped(black, drawn))


def _grey(ink: Mask, drawn: Mask) -> Iterator[_Found]:
    """Rings in black ink, among text and tables: the line itself must be clear to see.

    `drawn` is what is left of the ink without letters and ruled lines.
    """
    for better, seen, alone in _rings(ink, drawn):
        broken = _is_broken_ring(seen, alone)
        if broken or (
            alone.closed > 0.7
            and seen.line > 0.35
            and seen.written > 0.25
            and seen.strokes >= FEWEST_STROKES
            and seen.clear > 0.5
            and 0.05 < seen.filled < 0.5
        ):
            sure = broken or (alone.closed > 0.8 and seen.line > 0.45)
            yield _Found(better, "grey", 0.9 * _likeness(seen, better), SURE if sure else DOUBTFUL)


def _rings(ink: Mask, drawn: Mask) -> Iterator[tuple[Ellipse, RingSigns, RingSigns]]:
    """Guesses at rings, each with its signs in all the ink, and in what was drawn."""
    if cv2.countNonZero(drawn) < SMALLEST:
        return
    rings = [fitted(contour) for contour in blobs(drawn, SMALLEST, gap=1)]
    for ring in rings + circles(drawn, SMALLEST):
        better = refined(drawn, ring)
        yield better, signs(ink, better), signs(drawn, better)


def _mended(ink: Mask) -> Iterator[_Found]:
    """Rings that a copy broke into dashes or dots, closed again where all else is plain."""
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (GAPS, GAPS))
    drawn = without_print(np.asarray(cv2.morphologyEx(ink, cv2.MORPH_CLOSE, kernel), np.uint8))
    for better, seen, alone in _rings(ink, drawn):
        if (
            alone.closed > 0.65
            and seen.closed > 0.9
            and seen.line > 0.55
            and seen.written > 0.5
            and seen.strokes >= 2 * FEWEST_STROKES
            and seen.clear > 0.9
            and 0.05 < seen.filled < 0.5
        ):
            yield _Found(better, "grey", 0.9 * _likeness(seen, better), SURE)


def _is_broken_ring(seen: RingSigns, alone: RingSigns) -> bool:
    """Whether a ring that copying has broken, or print crosses, is a seal's by all other signs.

    Nothing but a seal has a clear thin line with so many strokes along all of its inside.
    """
    return (
        alone.closed > 0.42
        and seen.closed > 0.6
        and seen.line > 0.55
        and seen.written > 0.7
        and seen.strokes >= 3 * FEWEST_STROKES
        and seen.clear > 0.9
        and 0.1 < seen.filled < 0.5
    )


def _likeness(seen: RingSigns, ring: Ellipse) -> float:
    """How much like a seal it is; a circle is likelier than an oval of the same signs."""
    roundness = min(ring.wide, ring.high) / max(ring.wide, ring.high)
    return float(seen.closed * (0.4 + 0.6 * min(1.0, seen.line / 0.8)) * roundness**0.3)


def _tint(blue: Mask, red: Mask, ring: Ellipse) -> Colour:
    """The colour of a frame, by the ink in its box."""
    top, left = max(0, int(ring.y - ring.high)), max(0, int(ring.x - ring.wide))
    box = np.s_[top : int(ring.y + ring.high), left : int(ring.x + ring.wide)]
    shares = {"blue": float(blue[box].mean()), "red": float(red[box].mean())}
    if max(shares.values()) < 255 * 0.03:
        return "grey"
    return "blue" if shares["blue"] > shares["red"] else "red"


def _box(ring: Ellipse, shrink: float) -> Rect:
    """The upright box around a ring, on the page as it was before shrinking."""
    wide, high = ring.reach
    edges = (ring.x - wide, ring.y - high, ring.x + wide, ring.y + high)
    return Rect(*(edge / shrink for edge in edges))


def _same(one: Ellipse, other: Ellipse) -> bool:
    """Whether two rings are one seal: overlapping ones are two, nested ones are not."""
    return one.holds(other) or other.holds(one)
