"""The four corners of a page on a photo, or nothing where the picture is the page.

A page is looked for in several greys of the picture (brightness, colourfulness, distance from
the surroundings' colour); each outline that resembles a page is then judged by its own edges:
along a real edge of a page, what lies outside differs from what lies inside. A table or frame
printed on a page has paper on both sides and is never taken for its edge.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from extractors.geometry.outlines import SMALLEST, is_page_shaped, outlines
from extractors.geometry.transforms import Matrix, Size, shrunk, thumbnail

Image = npt.NDArray[np.uint8]
Grey = npt.NDArray[np.uint8]
Quad = npt.NDArray[np.float32]

LOOK = 640
LARGEST = 0.985
"""Share of the picture that a page covers at most."""
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
    if _is_framed_by_paper(thumbnail(image, LOOK)[0]):
        return None
    small, factor = shrunk(image, LOOK)
    lab = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_BGR2LAB), (0, 0), 1.5).astype(np.float32)
    best, most = None, 0.0
    tried: set[tuple[int, ...]] = set()
    for corners in outlines(small):
        key = tuple((corners / 3).round().astype(int).ravel().tolist())
        if key in tried:
            continue
        tried.add(key)
        share = float(cv2.contourArea(corners)) / (small.shape[0] * small.shape[1])
        if not SMALLEST <= share <= LARGEST or not is_page_shaped(corners):
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
