"""What is cut out of a page to be looked at again."""

import cv2
import numpy as np

from extractors.readers.crops import close


def place(*texts):
    """A place 120 high with texts of a size each at a height, as shape (height, width)."""
    pixels = np.full((120, 600), 235, np.uint8)
    for text, left, base, size in texts:
        cv2.putText(pixels, text, (left, base), cv2.FONT_HERSHEY_SIMPLEX, size, 20, 2)
    return pixels


def test_a_line_is_cut_down_to_the_height_of_its_print():
    top, bottom = close(place(("87701358", 20, 80, 1.0)))
    assert 45 < top < 60
    assert 80 < bottom < 95


def test_smaller_print_above_a_line_is_left_out():
    top, _ = close(place(("label", 20, 25, 0.4), ("EQ5041XXY8GDFAC", 20, 90, 1.2)))
    assert top > 30


def test_a_place_without_print_stays_whole():
    assert close(np.full((40, 200), 240, np.uint8)) == (0, 40)
