"""Pieces of numbers on a drawn page, put together where they are one VIN."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.readers.cut_vins import with_whole_vins
from extractors.reading import Line, Rect

pytestmark = pytest.mark.ocr

VIN = "LBV5P3105K5195792"


def cut(*pieces, gap=12, text=VIN):
    """A page with a number printed on it, and lines for its pieces as a search cuts them."""
    font = ImageFont.load_default(30)
    page = Image.new("L", (1200, 200), 250)
    draw, lines, x = ImageDraw.Draw(page), [], 100.0
    for piece in pieces:
        draw.text((x, 100), piece, font=font, fill=20, anchor="ls")
        wide = font.getlength(piece)
        shown = piece if text == VIN else piece[:-1]
        lines.append(Line(shown, Rect(x, 72, x + wide, 104), 0.99, "pp-ocr-tiny"))
        x += wide + gap
    return np.asarray(page), lines


@pytest.mark.parametrize("pieces", [("LBV5P3", "105K5", "195792"), ("LBV5P3105", "K5195792")])
def test_the_pieces_of_a_vin_are_one_line(pieces):
    page, lines = cut(*pieces)
    (line,) = with_whole_vins(page, lines)
    assert line.text.replace(" ", "") == VIN
    assert line.rect.x0 <= lines[0].rect.x0
    assert line.rect.x1 >= lines[-1].rect.x1


def test_a_digit_that_was_lost_between_two_pieces_is_read_again():
    page, lines = cut("LBV5P31", "05K51", "95792", text="without ones")
    (line,) = with_whole_vins(page, lines)
    assert line.text.replace(" ", "") == VIN


@pytest.mark.parametrize(
    "pieces", [("LBV5P3105", "K519579"), ("CKJ123456", "BMW7201EL"), (VIN, "2021")]
)
def test_numbers_that_are_no_vin_together_stay_as_they_are(pieces):
    page, lines = cut(*pieces)
    assert list(with_whole_vins(page, lines)) == lines


def test_columns_that_stand_apart_are_no_pieces():
    page, lines = cut("LBV5P3105", "K5195792", gap=80)
    assert list(with_whole_vins(page, lines)) == lines
