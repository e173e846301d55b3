"""The outline of a page on a photo, and pages that have none."""

import cv2
import numpy as np
import pytest

from extractors.geometry.quad import page_quad, rectifying

DRAWN = np.array([[0, 0], [700, 0], [700, 1000], [0, 1000]], np.float32)
SEEN = np.array([[130, 120], [810, 160], [840, 1150], [100, 1110]], np.float32)


@pytest.fixture
def paper():
    """A page of print with a ruled table, (1000, 700, 3)."""
    page = np.full((1000, 700, 3), 245, np.uint8)
    for y in range(80, 500, 40):
        cv2.putText(page, "Quality terms 1234567890 ABC", (60, y), 0, 0.9, (30, 30, 30), 2)
    for y in range(560, 921, 60):
        cv2.line(page, (60, y), (640, y), (40, 40, 40), 2)
    for x in range(60, 641, 145):
        cv2.line(page, (x, 560), (x, 920), (40, 40, 40), 2)
    return page


def table_top(kind):
    """A table of 950 x 1270 pixels to lay the page on."""
    rng = np.random.default_rng(5)
    ys, xs = np.mgrid[0:1270, 0:950]
    tone = {
        "dark": np.full(ys.shape, 70.0),
        "bright": np.full(ys.shape, 200.0),
        "wood": 110 + 22 * np.sin((ys + 20 * np.sin(xs / 200)) / 6),
        "checked": np.where((xs // 60 + ys // 60) % 2, 60.0, 190.0),
    }[kind]
    return tone[..., None] + rng.normal(0, 4, (1270, 950, 3))


def photo(page, kind, seen=SEEN, shade=None):
    matrix = cv2.getPerspectiveTransform(DRAWN, seen)
    laid = cv2.warpPerspective(page, matrix, (950, 1270))
    inside = cv2.warpPerspective(np.full(page.shape[:2], 255, np.uint8), matrix, (950, 1270))
    whole = np.where(inside[..., None] > 127, laid, table_top(kind))
    if shade is not None:
        whole = whole * shade
    return whole.clip(0, 255).astype(np.uint8)


def furthest(found, wanted):
    return float(np.linalg.norm(found - wanted, axis=1).max())


@pytest.mark.parametrize("kind", ["dark", "bright", "wood", "checked"])
def test_a_page_is_found_on_any_table(paper, kind):
    found = page_quad(photo(paper, kind))
    assert found is not None
    assert furthest(found, SEEN) < 14


def test_a_hard_shadow_is_no_edge(paper):
    ys, xs = np.mgrid[0:1270, 0:950]
    shade = np.where(xs + 0.3 * ys > 700, 1.0, 0.65)[..., None]
    found = page_quad(photo(paper, "wood", shade=shade))
    assert found is not None
    assert furthest(found, SEEN) < 14


def test_a_page_whose_side_is_cut_off_keeps_its_other_sides(paper):
    seen = SEEN + np.array([260, 0], np.float32)
    found = page_quad(photo(paper, "dark", seen=seen))
    assert found is not None
    assert furthest(found[[0, 3]], seen[[0, 3]]) < 14


@pytest.mark.parametrize("tint", [(245, 245, 245), (205, 235, 215)])
def test_a_scan_has_no_outline_but_its_own(paper, tint):
    assert page_quad((paper / 245.0 * tint).astype(np.uint8)) is None


def test_a_shaded_panel_on_a_page_is_not_the_page(paper):
    tinted = (paper / 245.0 * (205, 235, 215)).astype(np.uint8)
    tinted[100:900, 50:650] = tinted[100:900, 50:650] * 0.85
    assert page_quad(tinted) is None


def test_rectifying_makes_the_page_a_rectangle_with_a_rim():
    matrix, (width, height) = rectifying(SEEN)
    corners = cv2.perspectiveTransform(SEEN[None], matrix)[0]
    left, top = corners[0]
    assert 0 < left < 0.02 * width
    assert corners[2] == pytest.approx((width - left, height - top), abs=1)
