"""What is a seal and what only looks like one."""

import cv2
import numpy as np
import pytest

from extractors.marks.seals import seals, seals_of_sheet
from extractors.marks.signatures import signatures
from extractors.reading import Char, Line, Rect

RED = (60, 60, 220)


@pytest.fixture
def paper():
    page = np.full((2000, 1414, 3), 252, np.uint8)
    for y in range(200, 1900, 60):
        cv2.putText(page, "Quality terms and 1234567890 ABCDEFG", (120, y), 0, 1.1, (20, 20, 20), 2)
    return page


def stamp(page, centre, sides=(135, 135), turn=0, colour=RED, strength=1.0):
    """A ring with blots of letters along it and a star's blot in the middle."""
    over = page.copy()
    cv2.ellipse(over, centre, sides, turn, 0, 360, colour, 5)
    cosine, sine = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    for angle in np.linspace(0, 2 * np.pi, 14, endpoint=False):
        across, down = 0.72 * sides[0] * np.cos(angle), 0.72 * sides[1] * np.sin(angle)
        x = int(centre[0] + across * cosine - down * sine)
        y = int(centre[1] + across * sine + down * cosine)
        cv2.rectangle(over, (x - 9, y - 9), (x + 9, y + 9), colour, 3)
    cv2.circle(over, centre, min(sides) // 6, colour, -1)
    inked = np.minimum(page, over)
    return (page * (1 - strength) + inked * strength).astype(np.uint8)


def middles(page):
    return sorted(tuple(round(value) for value in mark.rect.middle) for mark in seals(page))


def test_two_seals_that_overlap_are_two(paper):
    page = stamp(stamp(paper, (600, 1000)), (760, 1060))
    (x0, y0), (x1, y1) = middles(page)
    assert (abs(x0 - 600), abs(y0 - 1000)) < (12, 12)
    assert (abs(x1 - 760), abs(y1 - 1060)) < (12, 12)


def test_an_oval_seal_that_stands_askew_is_found_whole(paper):
    (mark,) = seals(stamp(paper, (700, 900), sides=(160, 105), turn=25))
    assert mark.confidence > 0.95
    assert abs(mark.rect.width - 2 * np.hypot(160 * np.cos(0.436), 105 * np.sin(0.436))) < 30


def test_a_faint_seal_is_found(paper):
    assert len(seals(stamp(paper, (700, 900), strength=0.25))) == 1


def test_a_seal_half_in_the_shade_is_found(paper):
    page = stamp(paper, (700, 900)).astype(float)
    page[:, :700] *= 0.6
    assert len(seals(page.astype(np.uint8))) == 1


def test_a_red_frame_around_rows_of_writing_is_a_seal(paper):
    page = np.full((2000, 1414, 3), 252, np.uint8)
    cv2.rectangle(page, (600, 900), (800, 1040), RED, 4)
    for y in (940, 980, 1020):
        cv2.putText(page, "OFFICE", (630, y), 0, 1.0, RED, 3)
    (mark,) = seals(page)
    assert (mark.colour, mark.confidence) == ("red", 0.97)


def test_half_a_ring_is_never_surely_a_seal(paper):
    page = np.full((2000, 1414, 3), 252, np.uint8)
    page[:900] = stamp(page, (700, 900))[:900]
    assert all(mark.confidence < 0.95 for mark in seals(page))


def test_red_print_and_red_tables_are_no_seals():
    page = np.full((2000, 1414, 3), 252, np.uint8)
    cv2.putText(page, "NOTICE TO EXPORTERS", (150, 200), 0, 2.6, RED, 8)
    cv2.line(page, (100, 260), (1300, 260), RED, 6)
    for y in range(400, 1000, 80):
        cv2.line(page, (100, y), (1300, y), RED, 3)
        cv2.putText(page, "OK  12.50  VOID  No 3300", (120, y + 55), 0, 1.5, RED, 3)
    for x in range(100, 1301, 200):
        cv2.line(page, (x, 400), (x, 960), RED, 3)
    assert seals(page) == ()


def test_round_logos_and_wheels_are_no_seals():
    page = np.full((2000, 1414, 3), 252, np.uint8)
    cv2.circle(page, (250, 200), 90, (30, 30, 30), 12)
    cv2.line(page, (200, 160), (250, 270), (30, 30, 30), 14)
    cv2.line(page, (250, 270), (300, 160), (30, 30, 30), 14)
    cv2.circle(page, (1000, 200), 90, RED, -1)
    cv2.putText(page, "A", (960, 240), 0, 3, (255, 255, 255), 10)
    cv2.rectangle(page, (200, 600), (1200, 1300), (130, 120, 110), -1)
    for x in (400, 1000):
        cv2.circle(page, (x, 1100), 140, (30, 30, 30), -1)
        cv2.circle(page, (x, 1100), 90, (170, 170, 170), -1)
        for turn in np.linspace(0, 2 * np.pi, 5, endpoint=False):
            rim = (int(x + 90 * np.cos(turn)), int(1100 + 90 * np.sin(turn)))
            cv2.line(page, (x, 1100), rim, (60, 60, 60), 16)
    assert seals(page) == ()


def test_dashes_bars_and_units_are_no_signatures():
    page = np.full((2000, 1414, 3), 252, np.uint8)
    cv2.line(page, (300, 500), (370, 500), (20, 20, 20), 3)
    cv2.line(page, (295, 480), (295, 520), (20, 20, 20), 3)
    cv2.putText(page, "kg", (390, 510), 0, 1.0, (20, 20, 20), 2)
    unit = Line("kg", Rect(388, 484, 432, 522), 0.99, "pp-ocr-tiny")
    assert signatures(page, (unit,), ()) == ()


def test_what_was_read_badly_beside_a_label_may_be_a_signature():
    page = np.full((2000, 1414, 3), 252, np.uint8)
    cv2.putText(page, "Signature:", (200, 1500), 0, 1.1, (20, 20, 20), 2)
    points = [(480 + 12 * i, 1490 + int(34 * np.sin(i * 1.2))) for i in range(16)]
    cv2.polylines(page, [np.array(points, np.int32)], False, (120, 30, 20), 4)
    letters = [
        Char(letter, 200 + 20 * i, 220 + 20 * i, 0.99) for i, letter in enumerate("Signature:")
    ]
    scrawl = Char("w", 470, 680, 0.4)
    line = Line("Signature:w", Rect(196, 1450, 690, 1530), 0.9, "pp-ocr-tiny", (*letters, scrawl))
    (stroke,) = signatures(page, (line,), ())
    assert stroke.x0 > 440


BLUE = (200, 90, 40)


def frame(page, left, top):
    cv2.rectangle(page, (left, top), (left + 260, top + 110), BLUE, 4)
    for y in (top + 45, top + 90):
        cv2.putText(page, "AUTOMOTRIZ", (left + 25, y), 0, 0.9, BLUE, 2)


def test_a_frame_that_a_signature_touches_is_a_seal():
    page = np.full((2000, 1414, 3), 252, np.uint8)
    frame(page, 800, 1400)
    curve = [(700 + 12 * at, round(1546 + 36 * np.sin(at / 2))) for at in range(26)]
    cv2.polylines(page, [np.array(curve, np.int32)], False, BLUE, 6)
    (mark,) = seals(page)
    assert mark.colour == "blue"


def test_the_cells_of_a_blue_table_are_no_seals():
    page = np.full((2000, 1414, 3), 252, np.uint8)
    for left in (200, 460, 720):
        frame(page, left, 1400)
    assert seals(page) == ()


def test_the_small_seals_of_a_sheet_with_several_pages_are_found():
    sheet = np.full((1600, 2263, 3), 250, np.uint8)
    grey = stamp(sheet, (1800, 500), sides=(58, 58), colour=(90, 90, 90))
    assert seals(grey) == ()
    (mark,) = seals_of_sheet(grey)
    assert abs(mark.rect.middle[0] - 1800) < 10


@pytest.mark.parametrize(("dots", "gap"), [(False, 4), (True, 3)])
def test_a_ring_that_a_copy_broke_into_dashes_is_found(dots, gap):
    page = stamp(np.full((2000, 1414, 3), 252, np.uint8), (700, 900), colour=(90, 90, 90))
    if dots:
        rows, columns = np.indices(page.shape[:2])
        page[(rows // 3 + columns // 3) % 3 == 0] = 252
    for angle in range(0, 360, 12):
        at = np.radians(angle)
        x, y = 700 + 135 * np.cos(at), 900 + 135 * np.sin(at)
        cv2.circle(page, (int(x), int(y)), gap, (252, 252, 252), -1)
    ((x, y),) = middles(page)
    assert (abs(x - 700), abs(y - 900)) < (12, 12)


def test_lines_of_print_that_run_together_are_no_seal(paper):
    assert seals(paper) == ()


def test_the_outer_of_two_rings_is_the_rim_although_a_signature_runs_into_it():
    page, (x, y), blue = np.full((2000, 1414, 3), 252, np.uint8), (700, 900), (190, 60, 40)
    cv2.circle(page, (x, y), 118, blue, 7)
    cv2.circle(page, (x, y), 78, blue, 3)
    for angle in np.linspace(0, 2 * np.pi, 13, endpoint=False):
        place = int(x + 98 * np.cos(angle)) - 8, int(y + 98 * np.sin(angle)) + 8
        cv2.putText(page, "a", place, 0, 0.8, blue, 2)
    cv2.putText(page, "OFFICIAL", (640, 908), 0, 0.8, blue, 2)
    wave = [[at, 804 + int(22 * np.sin(at / 11))] for at in range(480, 740, 3)]
    cv2.polylines(page, [np.array(wave)], isClosed=False, color=(150, 40, 20), thickness=5)
    (mark,) = seals(page)
    assert (mark.colour, abs(mark.rect.width - 240) < 14) == ("blue", True)
