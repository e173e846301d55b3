"""A scrawl behind the word for signing, which the page's reader took for letters."""

import cv2
import numpy as np
import pytest

from extractors.marks.signatures import pen_marks
from extractors.reading import Char, Line, Rect

LABEL = "Assinatura:"


@pytest.fixture
def signed():
    """What is found on a page where these letters were read behind the label, and a pen wrote."""

    def make(letters):
        page = np.full((2000, 1414, 3), 252, np.uint8)
        cv2.putText(page, LABEL, (200, 1500), 0, 1.1, (20, 20, 20), 2)
        points = [(480 + 12 * i, 1490 + int(34 * np.sin(i * 1.2))) for i in range(16)]
        cv2.polylines(page, [np.array(points, np.int32)], False, (20, 20, 20), 3)
        chars = [Char(letter, 200 + 22 * i, 222 + 22 * i, 0.99) for i, letter in enumerate(LABEL)]
        unit = 220 / len(letters)
        chars += [
            Char(letter, 470 + unit * i, 470 + unit * (i + 1), 0.98)
            for i, letter in enumerate(letters)
        ]
        rect = Rect(196, 1440, 690, 1540)
        line = Line(LABEL + letters, rect, 0.97, "pp-ocr-tiny", tuple(chars))
        return pen_marks(page, (line,), ())

    return make


@pytest.mark.parametrize("letters", [")2/", "2", "Z", "/ox", "~ w"])
def test_letters_that_make_no_word_are_ink_of_a_pen(signed, letters):
    found, _ = signed(letters)
    assert [stroke.x0 > 440 for stroke in found] == [True]


@pytest.mark.parametrize("letters", ["John Smith", "张三", "Li Bo", "N/A", "/", "2026-01-02"])
def test_a_printed_name_a_day_or_what_says_none_is_print(signed, letters):
    assert signed(letters) == ((), ())
