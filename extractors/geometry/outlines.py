"""Quadrilaterals on a photo that may be a page: outlines of areas in several greys of it."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

Image = npt.NDArray[np.uint8]
Grey = npt.NDArray[np.uint8]
Quad = npt.NDArray[np.float32]

SMALLEST = 0.22
"""Share of the picture that a page covers at least."""
TRIALS = (
    ((0, 1), (0, 9), (0, 25), (30, 9), (55, 9)),
    ((0, 9),),
    ((0, 9), (0, 25)),
    ((0, 1), (0, 9), (0, 25), (0, 45)),
)
"""For each grey: how far below its own best threshold paper may lie (in the shade, a lit table
is no darker than the paper), and how much of what clings to the page is shaved off."""


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


def outlines(image: Image) -> Iterator[Quad]:
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


def is_page_shaped(corners: Quad) -> bool:
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
