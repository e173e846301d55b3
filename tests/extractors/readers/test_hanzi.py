"""Chinese letters, drawn in faces that the network never learnt from, and read by it."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from extractors.readers import hanzi
from extractors.reading import Rect

pytestmark = pytest.mark.ocr

KAI = "/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf"
SONG = "/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf"


def drawn(text, file, size=26):
    """A crop of one line, dark on white."""
    font = ImageFont.truetype(file, size)
    crop = Image.new("L", (int(font.getlength(text)) + 16, 36), 250)
    ImageDraw.Draw(crop).text((8, 29), text, font=font, fill=30, anchor="ls")
    return np.asarray(crop.filter(ImageFilter.GaussianBlur(0.6)))


@pytest.mark.parametrize("file", [KAI, SONG])
@pytest.mark.parametrize(
    "text", ["青岛淼鑫国际贸易有限公司", "厦门懋晟汽车销售", "鞠懿轩", "二0二六年三月五日"]
)
def test_a_name_is_read_as_it_is_printed_however_rare_its_letters(file, text):
    crop = drawn(text, file)
    line = hanzi.read(crop, Rect(0, 0, crop.shape[1], crop.shape[0]))
    assert line.text == text
    assert line.reader == "hanzi"


def test_letters_say_where_they_stand_and_how_sure_they_are():
    crop = drawn("鞠懿", KAI)
    line = hanzi.read(crop, Rect(100, 50, 100 + crop.shape[1], 86))
    first, second = line.chars
    assert 100 <= first.x0 < first.x1 <= second.x0 < second.x1 <= 100 + crop.shape[1]
    assert min(first.score, second.score) > 0.8
