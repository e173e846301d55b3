"""Lines of a text layer end where their cell does."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from extractors.readers.cells import parted_by_rules
from extractors.reading import Char, Line, Rect

WORDS = {"辆": 100, "1": 150, "7,800.00": 190}
"""What stands in one row, and where it begins: each letter is 10 px wide, 20 px high."""


def row(reader="text-layer"):
    chars: list[Char] = []
    for word, x in WORDS.items():
        if chars:
            chars.append(Char(" ", chars[-1].x1, x, 1.0))
        chars += [Char(c, x + 10 * at, x + 10 * at + 10, 1.0) for at, c in enumerate(word)]
    text = "".join(char.text for char in chars)
    return Line(text, Rect(100, 200, chars[-1].x1, 220), 1.0, reader, tuple(chars))


def sheet(*rules, top=150, bottom=300, aslant=0, level=True):
    """A white page with vertical rules at some places, and level ones at their ends."""
    grey = np.full((600, 400), 255, np.uint8)
    for y in (top, bottom) if level else ():
        cv2.line(grey, (60, y), (340, y), 90, 1)
    for x in rules:
        cv2.line(grey, (x, top), (x + aslant, bottom), 90, 1)
    return grey


@pytest.mark.parametrize("aslant", [0, 2])
def test_a_line_over_three_cells_is_three(aslant):
    found = parted_by_rules(sheet(130, 175, aslant=aslant), [row()])
    assert [line.text for line in found] == list(WORDS)
    assert [line.rect.x0 for line in found] == list(WORDS.values())


def test_a_rule_parts_only_what_stands_on_its_two_sides():
    assert [line.text for line in parted_by_rules(sheet(175), [row()])] == ["辆 1", "7,800.00"]


@pytest.mark.parametrize(
    "grey",
    [
        sheet(),
        sheet(130, 175, top=200, bottom=220),
        sheet(215),
        sheet(95, 280),
        sheet(130, 175, level=False),
    ],
    ids=["no rule", "no longer than a letter", "through a letter", "its own cell's", "a seal's"],
)
def test_a_line_within_one_cell_stays_whole(grey):
    assert parted_by_rules(grey, [row()]) == (row(),)


def test_lines_read_from_a_picture_stay_as_they_are():
    seen = replace(row(), reader="pp-ocr-tiny")
    assert parted_by_rules(sheet(130, 175), [seen]) == (seen,)
