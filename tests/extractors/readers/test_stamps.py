"""What red stamps in a box say is read, though red ink is taken away before a page is read."""

import cv2
import numpy as np
import pytest

from extractors.readers.stamps import with_stamped_lines
from extractors.reading import Line, Rect, SealMark

RED = (60, 60, 210)
BOX = Rect(200, 200, 560, 330)


@pytest.fixture
def paper():
    picture = np.full((700, 900, 3), 245, np.uint8)
    cv2.rectangle(picture, (200, 200), (560, 330), RED, 3)
    cv2.putText(picture, "EXPORT", (250, 260), cv2.FONT_HERSHEY_SIMPLEX, 1.5, RED, 3)
    cv2.putText(picture, "2026-10-12", (240, 310), cv2.FONT_HERSHEY_SIMPLEX, 1.3, RED, 3)
    return picture


def texts(picture, lines=(), seal=BOX, colour="red"):
    return [one.text for one in with_stamped_lines(picture, lines, [SealMark(seal, colour, 0.97)])]


def test_the_words_and_the_day_of_a_stamp_are_lines_of_its_page(paper):
    assert texts(paper) == ["EXPORT", "2026-10-12"]


def test_a_round_seal_is_no_stamp(paper):
    assert texts(paper, seal=Rect(200, 200, 500, 460)) == []


def test_print_that_a_stamp_lies_over_is_not_read_twice(paper):
    print_ = Line("2026-10-12", Rect(230, 268, 530, 318), 0.99, "pp-ocr-tiny")
    assert texts(paper, [print_]) == ["EXPORT", "2026-10-12"]
    blue = texts(paper, [print_], colour="blue")
    assert blue == ["2026-10-12"]
