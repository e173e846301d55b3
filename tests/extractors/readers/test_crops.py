"""What is cut out of a page to be looked at again."""

import cv2
import numpy as np

from extractors.readers.crops import close, is_bare


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


def in_colour(pixels):
    return np.dstack([pixels] * 3)


def test_a_ruled_line_in_a_place_is_nothing_but_paper():
    ruled = np.full((56, 180), 236, np.uint8)
    cv2.line(ruled, (0, 27), (179, 28), 60, 2)
    assert is_bare(in_colour(ruled), 56)


def test_a_rule_and_the_end_of_the_next_at_the_places_side_are_nothing_but_paper():
    ruled = np.full((32, 203), 236, np.uint8)
    cv2.line(ruled, (0, 15), (2, 15), 60, 2)
    cv2.line(ruled, (18, 15), (202, 14), 60, 2)
    assert is_bare(in_colour(ruled), 32)


def test_a_faint_word_a_lone_letter_and_a_word_on_a_rule_are_ink():
    faint = np.full((30, 180), 236, np.uint8)
    cv2.putText(faint, "2025", (20, 24), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 180, 2)
    lone = np.full((30, 180), 236, np.uint8)
    cv2.putText(lone, "E", (20, 24), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 60, 2)
    ruled = faint.copy()
    cv2.line(ruled, (0, 24), (179, 24), 60, 2)
    assert not any(is_bare(in_colour(pixels), 30) for pixels in (faint, lone, ruled))


def test_ink_of_one_colour_alone_is_ink():
    picture = np.full((30, 180, 3), 236, np.uint8)
    cv2.putText(picture, "LFV", (20, 24), cv2.FONT_HERSHEY_SIMPLEX, 0.8, (150, 150, 236), 2)
    assert not is_bare(picture, 30)
