"""Seals, frames and signatures drawn on pages of print."""

import cv2
import numpy as np
import pytest

from extractors.marks.hints import seal_hints
from extractors.marks.seals import seals
from extractors.marks.signatures import signatures
from extractors.reading import Line, Rect

RED, GREY, BLUE = (60, 60, 220), (70, 70, 70), (190, 70, 60)


@pytest.fixture
def paper():
    """A page with a table and lines of print, (2000, 1414, 3)."""
    page = np.full((2000, 1414, 3), 252, np.uint8)
    for y in range(200, 900, 60):
        cv2.putText(page, "Quality terms and 1234567890 ABCDEFG", (120, y), 0, 1.1, (20, 20, 20), 2)
    for y in range(1000, 1301, 60):
        cv2.line(page, (100, y), (1300, y), (30, 30, 30), 2)
    for x in range(100, 1301, 120):
        cv2.line(page, (x, 1000), (x, 1300), (30, 30, 30), 2)
    return page


def stamp(page, centre, radius, colour):
    """A ring with letters along it and a star's blot in the middle."""
    cv2.circle(page, centre, radius, colour, 5)
    for turn in np.linspace(0, 2 * np.pi, 14, endpoint=False):
        x = int(centre[0] + 0.7 * radius * np.cos(turn))
        y = int(centre[1] + 0.7 * radius * np.sin(turn))
        cv2.rectangle(page, (x - 9, y - 9), (x + 9, y + 9), colour, 3)
    cv2.circle(page, centre, radius // 6, colour, -1)
    return page


@pytest.mark.parametrize(("colour", "name"), [(RED, "red"), (GREY, "grey"), (BLUE, "blue")])
def test_a_round_seal_is_found_in_any_colour(paper, colour, name):
    (mark,) = seals(stamp(paper, (1000, 1600), 135, colour))
    assert mark.colour == name
    assert abs(mark.rect.middle[0] - 1000) < 12
    assert abs(mark.rect.width - 270) < 30


def test_a_page_of_print_and_tables_has_no_seal(paper):
    assert seals(paper) == ()


def test_a_seal_cut_off_by_the_edge_is_a_hint_and_no_proof(paper):
    (mark,) = seal_hints(stamp(paper, (10, 1600), 135, RED))
    assert 0.5 < mark.confidence < 0.95
    assert seal_hints(np.full((2000, 1414, 3), 252, np.uint8)) == ()


def test_strokes_of_a_pen_are_a_signature_and_print_is_none(paper):
    points = np.array(
        [(300 + 14 * i, 1650 + int(28 * np.sin(i * 1.3))) for i in range(14)], np.int32
    )
    print_lines = [
        Line("Quality terms", Rect(110, y - 40, 1330, y + 15), 0.99, "pp-ocr-tiny")
        for y in range(200, 900, 60)
    ]
    assert signatures(paper, print_lines, ()) == ()
    cv2.polylines(paper, [points], False, (120, 40, 20), 3)
    (stroke,) = signatures(paper, print_lines, ())
    assert stroke.y0 > 1550


@pytest.mark.parametrize(("strokes", "sure"), [(28, True), (6, False)])
def test_a_ring_that_a_copy_broke_is_a_seal_where_writing_stands_all_along_it(strokes, sure):
    page = np.full((2000, 1414, 3), 252, np.uint8)
    for start in (0, 90, 180, 270):
        cv2.ellipse(page, (1000, 1600), (128, 128), 0, start, start + 50, GREY, 5)
    for turn in np.linspace(0, 2 * np.pi, strokes, endpoint=False):
        x, y = int(1000 + 92 * np.cos(turn)), int(1600 + 92 * np.sin(turn))
        cv2.line(page, (x - 9, y - 9), (x + 9, y + 9), GREY, 3)
    cv2.circle(page, (1000, 1600), 22, GREY, -1)
    assert any(mark.confidence > 0.95 for mark in seals(page)) is sure


def test_an_oval_seal_of_a_grey_copy_is_found_though_print_touches_its_rim(paper):
    cv2.ellipse(paper, (1000, 1600), (150, 92), -6, 0, 360, GREY, 5)
    for turn in np.linspace(0, 2 * np.pi, 16, endpoint=False):
        x, y = int(1000 + 108 * np.cos(turn)), int(1600 + 60 * np.sin(turn))
        cv2.rectangle(paper, (x - 8, y - 8), (x + 8, y + 8), GREY, 3)
    for x, y in ((800, 1560), (1090, 1680)):
        cv2.putText(paper, "MW48", (x, y), 0, 1.3, (40, 40, 40), 4)
    (mark,) = seals(paper)
    assert mark.colour == "grey"
    assert abs(mark.rect.middle[0] - 1000) < 15
    assert abs(mark.rect.width - 300) < 30
