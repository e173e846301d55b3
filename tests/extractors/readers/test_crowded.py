"""Rows that the search for lines ran together are sought once more, and taken one by one."""

import numpy as np
import pytest

from extractors.readers import crowded
from extractors.readers.detector import Spot

PAGE = np.full((2000, 1600), 255, np.uint8)
ROWS = ((400, 420, 300, 28), (400, 455, 300, 28), (400, 490, 300, 28))


def spot(left, top, wide, high):
    corners = ((0, 0), (wide, 0), (wide, high), (0, high))
    return Spot(np.array([(left + x, top + y) for x, y in corners], np.float32), 0.9)


USUAL = [spot(200, 40 * at, 500, 30) for at in range(6)]


@pytest.fixture
def closer(monkeypatch):
    """A closer search of a part of the page that begins at (384, 400) and shows some rows."""

    def sees(*rows):
        shown = [spot(left - 384, top - 400, wide, high) for left, top, wide, high in rows]
        monkeypatch.setattr(crowded, "find_lines", lambda image, longest: shown)

    return sees


def tops(spots):
    return sorted(round(one.quad[0][1]) for one in spots)


def test_a_box_around_three_rows_is_parted_into_them(closer):
    closer(*ROWS)
    found = crowded.parted(PAGE, [*USUAL, spot(399, 415, 310, 108)])
    assert tops(found) == [*(40 * at for at in range(6)), 420, 455, 490]


def test_a_row_that_has_a_box_of_its_own_is_not_found_twice(closer):
    closer(*ROWS)
    first = spot(398, 418, 400, 31)
    found = crowded.parted(PAGE, [*USUAL, first, spot(399, 415, 310, 108)])
    assert tops(found) == [*(40 * at for at in range(6)), 418, 455, 490]


def test_large_print_stays_one_line(closer):
    closer((400, 418, 300, 100))
    title = spot(399, 415, 310, 108)
    assert crowded.parted(PAGE, [*USUAL, title])[-1] is title


def test_a_slanting_watermark_and_a_seal_are_not_searched(monkeypatch):
    def never(image, longest):
        raise AssertionError

    monkeypatch.setattr(crowded, "find_lines", never)
    slanting = Spot(np.array([[0, 400], [800, 100], [830, 180], [30, 480]], np.float32), 0.9)
    assert len(crowded.parted(PAGE, [*USUAL, slanting, spot(300, 700, 80, 76)])) == 8
    assert crowded.parted(PAGE, []) == []
