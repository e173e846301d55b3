"""The four corners of a page on a photo, or nothing where the picture is the page.

A page is looked for in several greys of the picture (brightness, colourfulness, distance from
the surroundings' colour); each outline that resembles a page is then judged by its own edges:
along a real edge of a page, what lies outside differs from what lies inside. A table or frame
printed on a page has paper on both sides and is never taken for its edge.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from extractors.geometry.transforms import Matrix, Size, shrunk

Image = npt.NDArray[np.uint8]
Grey = npt.NDArray[np.uint8]
Quad = npt.NDArray[np.float32]

LOOK = 640
SMALLEST, LARGEST = 0.22, 0.985
"""Share of the picture that a page covers."""
STEP = 12.0
"""Difference of colour (CIE Lab, 8 bit) across an edge of a page."""
EDGE = 0.72
"""Share of an edge along which the step must be seen."""
RIM = 0.012
"""Share of the picture's side within which an edge counts as cut off by the frame."""
MARGIN = 0.006
"""What is kept beyond the found edges, so that no letter is lost."""
BLANK_PAPER = 228
DARKER, OTHER_COLOUR = 6.0, 25.0
"""By how much a table differs from paper (CIE Lab, 8 bit): in brightness, or else in hue."""
FEWEST_PIXELS = 200
UNEVEN = 42.0
"""Difference of colour within the strip inside an edge that shadow and print explain."""
TRIALS = (
    ((0, 1), (0, 9), (0, 25), (30, 9), (55, 9)),
    ((0, 9),),
    ((0, 9), (0, 25)),
    ((0, 1), (0, 9), (0, 25), (0, 45)),
)
"""For each grey: how far below its own best threshold paper may lie (in the shade, a lit table
is no darker than the paper), and how much of what clings to the page is shaved off."""
PROBES = 64
NEIGHBOURS = 13


@dataclass(frozen=True)
class _Side:
    """What was seen along one side of a supposed page."""

    cut_off: bool
    seen: float
    """Share of probes across which the colour steps."""


def page_quad(image: Image) -> Quad | None:
    """The corners of the photographed page: top left, top right, bottom right, bottom left.

    Args:
        image: Shape (height, width, 3), blue-green-red.

    Returns:
        Shape (4, 2), in pixels; None where no page stands apart from its surroundings.
    """
    small, factor = shrunk(image, LOOK)
    if _is_framed_by_paper(small):
        return None
    lab = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_BGR2LAB), (0, 0), 1.5).astype(np.float32)
    best, most = None, 0.0
    tried: set[tuple[int, ...]] = set()
    for corners in _outlines(small):
        key = tuple((corners / 3).round().astype(int).ravel().tolist())
        if key in tried:
            continue
        tried.add(key)
        share = float(cv2.contourArea(corners)) / (small.shape[0] * small.shape[1])
        if not SMALLEST <= share <= LARGEST or not _is_page_shaped(corners):
            continue
        sides = [_side(lab, one, other) for one, other in pairwise([*corners, corners[0]])]
        free = [side for side in sides if not side.cut_off]
        if len(free) < 2 or any(side.seen < EDGE for side in free):
            continue
        if _outside_is_paper(lab, corners):
            continue
        mark = (
            share**0.5 * float(np.mean([side.seen for side in free])) * (0.7 + 0.1 * len(free) / 4)
        )
        if mark > most:
            best, most = corners, mark
    return None if best is None else np.asarray(best / factor, np.float32)


def rectifying(corners: Quad) -> tuple[Matrix, Size]:
    """The map that makes a quadrilateral a rectangle with a small margin, and its size."""
    top_left, top_right, bottom_right, bottom_left = corners
    width = max(np.linalg.norm(top_right - top_left), np.linalg.norm(bottom_right - bottom_left))
    height = max(np.linalg.norm(bottom_left - top_left), np.linalg.norm(bottom_right - top_right))
    margin = MARGIN * float(max(width, height))
    left, top, right, bottom = margin, margin, margin + float(width), margin + float(height)
    target = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target).astype(np.float64)
    return matrix, (round(right + margin), round(bottom + margin))


def _greys(image: Image) -> Iterator[Grey]:
    """The picture in greys in which paper may stand out."""
    lab = cv2.cvtColor(image, cv2.COLOR_BGR2LAB)
    hsv = cv2.cvtColor(image, cv2.COLOR_BGR2HSV)
    yield np.asarray(lab[:, :, 0], np.uint8)
    yield np.asarray(hsv[:, :, 2], np.uint8)
    yield np.asarray(255 - hsv[:, :, 1], np.uint8)
    height, width = image.shape[:2]
    middle = lab[height // 4 : -height // 4, width // 4 : -width // 4].reshape(-1, 3)
    paper = np.median(middle[middle[:, 0] >= np.percentile(middle[:, 0], 50)], axis=0)
    distance = np.linalg.norm((lab.astype(np.float32) - paper) * (0.6, 1.4, 1.4), axis=2)
    yield np.asarray(255 - np.clip(distance * 2.5, 0, 255), np.uint8)


def _outlines(image: Image) -> Iterator[Quad]:
    """Quadrilaterals around the larger areas of the picture."""
    kernel = np.ones((15, 15), np.uint8)
    for grey, trials in zip(_greys(image), TRIALS, strict=True):
        # Print is closed first: paper between letters is what the page is made of.
        plain = cv2.GaussianBlur(cv2.morphologyEx(grey, cv2.MORPH_CLOSE, kernel), (0, 0), 2)
        middle, _ = cv2.threshold(plain, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        for lower, size in trials:
            mask = ((plain > middle - lower) * 255).astype(np.uint8)
            opened = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((size, size), np.uint8))
            yield from _quads(np.asarray(opened, np.uint8))
        edges = cv2.dilate(
            cv2.Canny(np.asarray(plain, np.uint8), 20, 60), np.ones((5, 5), np.uint8)
        )
        yield from _quads(np.asarray(edges, np.uint8))
        yield from _quads(np.asarray(255 - edges, np.uint8))


def _quads(mask: Grey) -> Iterator[Quad]:
    """The outlines of a mask's larger parts, straightened to four sides."""
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    least = SMALLEST * mask.shape[0] * mask.shape[1]
    for contour in contours:
        hull = cv2.convexHull(contour)
        if cv2.contourArea(hull) < least:
            continue
        quad = _four_sided(np.asarray(hull, np.int32), mask.shape[1], mask.shape[0])
        if quad is not None:
            yield quad


def _four_sided(hull: npt.NDArray[np.int32], width: int, height: int) -> Quad | None:
    """A convex outline as four corners, or None where it is nothing like a quadrilateral.

    Short edges (a folded corner, one cut off by the frame) are left out, and their neighbours
    made to meet: a corner may lie outside the picture.
    """
    length = cv2.arcLength(hull, True)
    for tolerance in (0.01, 0.015, 0.02, 0.03, 0.04):
        polygon = cv2.approxPolyDP(hull, tolerance * length, True).reshape(-1, 2)
        if len(polygon) <= 8:
            break
    if not 4 <= len(polygon) <= 8:
        return None
    points = polygon.astype(np.float64)
    edges = list(zip(points, np.roll(points, -1, axis=0), strict=True))
    longest = sorted(range(len(edges)), key=lambda i: -np.linalg.norm(edges[i][1] - edges[i][0]))
    kept = sorted(longest[:4])
    corners = []
    for one, other in zip(kept, [*kept[1:], kept[0]], strict=True):
        corner = _crossing(*edges[one], *edges[other])
        if corner is None:
            return None
        corners.append(corner)
    quad = np.array(corners, np.float32)
    beyond = 0.2 * max(width, height)
    if quad.min() < -beyond or (quad > [width + beyond, height + beyond]).any():
        return None
    area = float(cv2.contourArea(quad))
    if not 0.9 < float(cv2.contourArea(hull)) / max(1.0, area) < 1.08:
        return None
    return _from_top_left(quad)


def _crossing(
    a: npt.NDArray[np.float64],
    b: npt.NDArray[np.float64],
    c: npt.NDArray[np.float64],
    d: npt.NDArray[np.float64],
) -> npt.NDArray[np.float64] | None:
    """Where the line through a and b meets that through c and d."""
    u, v, w = b - a, d - c, c - a
    cross = float(u[0] * v[1] - u[1] * v[0])
    if abs(cross) < 1e-6:
        return None
    return np.asarray(a + u * (float(w[0] * v[1] - w[1] * v[0]) / cross), np.float64)


def _from_top_left(quad: Quad) -> Quad:
    """Corners clockwise, beginning at the one nearest to the picture's top left."""
    middle = quad.mean(axis=0)
    angles = np.arctan2(quad[:, 1] - middle[1], quad[:, 0] - middle[0])
    ordered = quad[np.argsort(angles)]
    return np.roll(ordered, -int(np.argmin(ordered.sum(axis=1))), axis=0)


def _is_page_shaped(corners: Quad) -> bool:
    """Whether angles and sides could be those of a sheet seen from above."""
    if not cv2.isContourConvex(corners):
        return False
    sides = np.roll(corners, -1, axis=0) - corners
    lengths = np.linalg.norm(sides, axis=1)
    if lengths.min() < 0.2 * lengths.max():
        return False
    for one, other in zip(sides, np.roll(sides, -1, axis=0), strict=True):
        cosine = abs(float(one @ other)) / float(np.linalg.norm(one) * np.linalg.norm(other))
        if cosine > 0.45:
            return False
    ratios = (lengths[0] / lengths[2], lengths[1] / lengths[3])
    return all(0.55 < ratio < 1.8 for ratio in ratios)


def _side(lab: npt.NDArray[np.float32], one: Quad, other: Quad) -> _Side:
    """Look across one side, from inside (to the right of its direction) to outside."""
    height, width = lab.shape[:2]
    along = other - one
    length = float(np.linalg.norm(along))
    inward = np.array([-along[1], along[0]], np.float32) / max(1.0, length)
    steps = np.linspace(0.04, 0.96, PROBES, dtype=np.float32)[:, None]
    points = one + steps * along
    outside_x = (points[:, 0] < RIM * width) | (points[:, 0] > (1 - RIM) * width)
    outside_y = (points[:, 1] < RIM * height) | (points[:, 1] > (1 - RIM) * height)
    outside = outside_x | outside_y
    if outside.mean() > 0.6:
        return _Side(True, 0.0)
    points = points[~outside]
    differences = []
    for reach in (4.0, 7.0):
        inner = _looked_up(lab, points + inward * reach)
        outer = _looked_up(lab, points - inward * reach)
        even = np.linalg.norm(inner - _typical(inner), axis=1) < UNEVEN
        differences.append(np.linalg.norm(inner - outer, axis=1) * even)
    return _Side(False, float((np.min(differences, axis=0) > STEP).mean()))


def _typical(strip: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """The colour that prevails around each probe, so that a shadow's edge is not unevenness."""
    reach = NEIGHBOURS // 2
    padded = np.pad(strip, ((reach, reach), (0, 0)), mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, NEIGHBOURS, axis=0)
    return np.asarray(np.median(windows[: len(strip)], axis=2), np.float32)


def _looked_up(lab: npt.NDArray[np.float32], points: Quad) -> npt.NDArray[np.float32]:
    height, width = lab.shape[:2]
    xs = points[:, 0].round().astype(int).clip(0, width - 1)
    ys = points[:, 1].round().astype(int).clip(0, height - 1)
    looked_up: npt.NDArray[np.float32] = lab[ys, xs]
    return looked_up


def _is_framed_by_paper(image: Image) -> bool:
    """Whether the picture's rim is blank paper all around, as on a scan."""
    depth = max(2, round(max(image.shape) * RIM))
    darkest = image.min(axis=2)
    rims = (darkest[:depth], darkest[-depth:], darkest[:, :depth], darkest[:, -depth:])
    return all(float((rim >= BLANK_PAPER).mean()) > 0.9 for rim in rims)


def _outside_is_paper(lab: npt.NDArray[np.float32], corners: Quad) -> bool:
    """Whether the surroundings may be the page's own margin around a shaded panel.

    They are where they are as bright as what is inside and of much the same colour; a page on a
    table of that kind is left as it is, which costs less than a margin cut off.
    """
    inside = np.zeros(lab.shape[:2], np.uint8)
    cv2.fillConvexPoly(inside, corners.astype(np.int32), (255,))
    kernel = np.ones((9, 9), np.uint8)
    page = lab[cv2.erode(inside, kernel) > 0]
    table = lab[cv2.dilate(inside, kernel) == 0]
    if len(table) < FEWEST_PIXELS or len(page) < FEWEST_PIXELS:
        return False
    paper = np.percentile(page, 75, axis=0)
    around = np.median(table, axis=0)
    darker = float(paper[0] - around[0]) > DARKER
    return not darker and float(np.linalg.norm(paper[1:] - around[1:])) < OTHER_COLOUR
