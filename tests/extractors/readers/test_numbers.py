"""Numbers, drawn in faces that the network never learnt from, and read by it."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from extractors.readers import numbers
from extractors.reading import Rect

pytestmark = pytest.mark.ocr

DAY = "0123456789-年月日./"
CODE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"
VIN = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
KAI = "/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf"
SONG = "/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf"


def drawn(text, file, seal=None, size=26):
    """A crop of one line, dark on white; a grey seal's rim and star lie over it if asked for."""
    font = ImageFont.truetype(file, size)
    wide = int(font.getlength(text)) + 16
    crop = Image.new("L", (wide, 40), 250)
    draw = ImageDraw.Draw(crop)
    draw.text((8, 30), text, font=font, fill=30, anchor="ls")
    if seal is not None:
        over = Image.new("L", crop.size, 255)
        stamp = ImageDraw.Draw(over)
        stamp.ellipse((wide * 0.3, -130, wide * 0.3 + 260, 130), outline=seal, width=5)
        stamp.polygon([(wide * 0.6, -8), (wide * 0.7, 50), (wide * 0.5, 14)], fill=seal)
        crop = Image.fromarray(np.minimum(np.asarray(crop), np.asarray(over)))
    return np.asarray(crop.filter(ImageFilter.GaussianBlur(0.6)))


@pytest.mark.parametrize("file", [KAI, SONG])
@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("2023-08-15", DAY),
        ("2019年11月6日", DAY),
        ("LSVAA49J132047371", VIN),
        ("JL4G18-D", CODE),
        ("128,500.00", "0123456789.,"),
    ],
)
def test_numbers_are_read_in_thin_faces(text, allowed, file):
    line = numbers.read(drawn(text, file), allowed)
    assert line.text == text
    assert line.score > 0.5
    assert "".join(char.text for char in line.chars) == text


@pytest.mark.parametrize("text", ["2023-08-15", "2019-06-30", "2025-11-21"])
def test_a_day_is_read_through_a_grey_seal(text):
    assert numbers.read(drawn(text, SONG, seal=150), DAY).text == text


def test_letters_that_no_number_has_are_told_apart_not_forced_into_digits():
    line = numbers.read(drawn("登记日期2023-08-15", SONG), "0123456789-")
    assert line.text.endswith("2023-08-15")
    assert set(line.text.removesuffix("2023-08-15")) == {numbers.OTHER}


def test_a_letter_that_the_value_cannot_have_is_its_twin_among_the_digits():
    assert numbers.read(drawn("LSVAA49J132O4737I", SONG), VIN).text == "LSVAA49J132047371"


def test_characters_stand_one_after_the_other_where_the_crop_lies():
    line = numbers.read(drawn("2023-08-15", SONG), DAY, Rect(100, 40, 260, 80))
    middles = [(char.x0 + char.x1) / 2 for char in line.chars]
    assert middles == sorted(middles)
    assert min(middles) > 100
    assert max(middles) < 260


def test_paper_says_nothing():
    assert numbers.read(np.full((40, 200), 250, np.uint8), DAY).text == ""
