"""Finding seal impressions: by colour and shape, or by shape alone where a page has no colour.

A seal is a ring (round or oval) with writing along it, or a square frame with characters in it.
Red text, letterheads, logos and red cars have no such ring; text has no thin line around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from extractors.geometry.transforms import shrunk
from extractors.marks.frames import is_framed, stamped
from extractors.marks.masks import Colour, Mask, coloured, dark, without_print, without_rules
from extractors.marks.rings import Ellipse, RingSigns, refined, signs
from extractors.reading import Rect, SealMark

Image = npt.NDArray[np.uint8]

LOOK = 1000
"""Longest side, in pixels, at which seals are looked for."""
SMALLEST_FRAME, SMALLEST_RED, SMALLEST, LARGEST = 36, 50, 70, 330
"""Diameters at that size: of square seals, of red rings, and of others, for which small round
logos are mistaken easily. A4 has 3.4 pixels a millimetre then, and a ring 30 mm or more."""
LONGEST: Final = 1.9
"""Length of an oval in widths."""
FEWEST_STROKES = 7
MOST_CIRCLES = 24
SURE, DOUBTFUL = 0.97, 0.85
DIMMEST = 0.5
CONTRAST = 1.3
UNEVEN = 40.0
"""Spread of brightness over the paper of one seal, shadow allowed."""


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
    small, shrink = shrunk(image, LOOK)
    red, blue = coloured(small, "red"), coloured(small, "blue")
    found = [*_coloured(red, "red", SMALLEST_RED), *_coloured(blue, "blue", SMALLEST)]
    black = dark(small)
    ink = cv2.subtract(black, cv2.dilate(red | blue, np.ones((5, 5), np.uint8)))
    found += _grey(np.asarray(ink, np.uint8))
    found += [
        _Found(ring, _tint(blue, red, ring), 0.6, SURE)
        for ring in stamped(black, without_print(black))
    ]
    inked = cv2.dilate(red | blue | black, np.ones((3, 3), np.uint8))
    light = cv2.cvtColor(small, cv2.COLOR_BGR2GRAY)
    found = [
        mark
        for mark in found
        if _on_paper(mark, np.asarray(light, np.uint8), np.asarray(inked, np.uint8))
    ]
    found.sort(key=lambda mark: -mark.mark)
    kept: list[_Found] = []
    for mark in found:
        if not any(_same(mark.ring, other.ring) for other in kept):
            kept.append(mark)
    return tuple(
        SealMark(
            _box(mark.ring, shrink),
            mark.colour,
            mark.confidence,
        )
        for mark in sorted(kept, key=lambda mark: mark.ring.y)
    )


def _coloured(mask: Mask, colour: Colour, smallest: int) -> Iterator[_Found]:
    """Rings and square frames in a mask of one colour."""
    mask = without_rules(mask)
    if cv2.countNonZero(mask) < SMALLEST_FRAME * 3:
        return
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    contours, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    rings: list[Ellipse] = []
    for contour in contours:
        left, top, width, height = cv2.boundingRect(contour)
        if not _fits(width, height, SMALLEST_FRAME):
            continue
        framed = is_framed(mask, np.asarray(contour, np.int32))
        if framed:
            box = Ellipse(left + width / 2, top + height / 2, width / 2, height / 2)
            yield _Found(box, colour, framed * 0.95, SURE)
        elif _fits(width, height, smallest):
            rings.append(_fitted(np.asarray(contour, np.int32)))
    for ring in rings + _circles(mask, smallest):
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


def _grey(ink: Mask) -> Iterator[_Found]:
    """Rings in black ink, among text and tables: the line itself must be clear to see."""
    drawn = without_print(ink)
    if cv2.countNonZero(drawn) < SMALLEST:
        return
    contours, _ = cv2.findContours(drawn, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    rings = []
    for contour in contours:
        _, _, width, height = cv2.boundingRect(contour)
        if _fits(width, height, SMALLEST):
            rings.append(_fitted(np.asarray(contour, np.int32)))
    for ring in rings + _circles(drawn, SMALLEST):
        better = refined(drawn, ring)
        seen = signs(ink, better)
        alone = signs(drawn, better)
        if (
            alone.closed > 0.7
            and seen.line > 0.35
            and seen.written > 0.25
            and seen.strokes >= FEWEST_STROKES
            and seen.clear > 0.5
            and 0.05 < seen.filled < 0.5
        ):
            sure = alone.closed > 0.8 and seen.line > 0.45
            yield _Found(better, "grey", 0.9 * _likeness(seen, better), SURE if sure else DOUBTFUL)


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


FEWEST_POINTS = 5
"""An ellipse hangs on five points; the outline of a straight box has four."""


def _fitted(contour: npt.NDArray[np.int32]) -> Ellipse:
    """The ellipse along the outline of a blob."""
    hull = cv2.convexHull(contour)
    if len(hull) < FEWEST_POINTS:
        left, top, wide, high = cv2.boundingRect(contour)
        return Ellipse(left + wide / 2, top + high / 2, wide / 2, high / 2, 0.0)
    (x, y), (width, height), turn = cv2.fitEllipse(hull)
    return Ellipse(x, y, width / 2, height / 2, turn)


def _box(ring: Ellipse, shrink: float) -> Rect:
    """The upright box around a ring, on the page as it was before shrinking."""
    wide, high = ring.reach
    edges = (ring.x - wide, ring.y - high, ring.x + wide, ring.y + high)
    return Rect(*(edge / shrink for edge in edges))


def _on_paper(mark: _Found, light: Mask, inked: Mask) -> bool:
    """Whether paper shows between the strokes.

    Coloured seals have their hue to tell them from things in a picture; where they have none, the
    same paper must show around them, and be even all over.
    """
    ring = mark.ring
    zones = np.zeros(light.shape, np.uint8)
    for size, zone in ((1.3, 2), (1.08, 0), (0.95, 1)):
        axes = (max(1, round(ring.wide * size)), max(1, round(ring.high * size)))
        cv2.ellipse(zones, (round(ring.x), round(ring.y)), axes, ring.turn, 0, 360, (zone,), -1)
    between, around = (light[(zones == zone) & (inked == 0)] for zone in (1, 2))
    if between.size < 50 or around.size < 50:
        return False
    low, middle, high = np.percentile(between, (25, 50, 75))
    if middle < DIMMEST * np.percentile(light, 80):
        return False
    alike = 1 / CONTRAST < middle / max(1.0, float(np.median(around))) < CONTRAST
    return mark.colour != "grey" or bool(alike and high - low < UNEVEN)


def _fits(width: float, height: float, smallest: float) -> bool:
    long, short = max(width, height), min(width, height)
    return smallest <= short and long <= LARGEST and long < LONGEST * short


def _same(one: Ellipse, other: Ellipse) -> bool:
    """Whether two rings are one seal: overlapping ones are two, nested ones are not."""
    return one.holds(other) or other.holds(one)


def _circles(mask: Mask, smallest: int) -> list[Ellipse]:
    """Circles voted for by the edges of the mask, for seals that touch other ink."""
    soft = cv2.GaussianBlur(mask, (0, 0), 1.2)
    circles = cv2.HoughCircles(
        soft,
        cv2.HOUGH_GRADIENT,
        dp=2,
        minDist=20,
        param1=120,
        param2=40,
        minRadius=smallest // 2,
        maxRadius=LARGEST // 2,
    )
    if circles is None:
        return []
    return [
        Ellipse(float(x), float(y), float(radius), float(radius))
        for x, y, radius in np.asarray(circles).reshape(-1, 3)[:MOST_CIRCLES]
    ]
