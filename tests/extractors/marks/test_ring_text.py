"""Writing on the ring of a seal, unrolled and read by the real recogniser."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.marks.ring_text import ring_text
from extractors.readers import recogniser
from extractors.reading import Char, Line, Rect

pytestmark = pytest.mark.ocr

NAME = "HARBOUR MOTORS LIMITED"
RED = (205, 40, 40)


def seal(stretch=1.0, turn=0, colour=RED):
    """A picture of a seal with a rim of 8 % around it, blue-green-red."""
    side, middle = 900, 450
    radius = side / 2 / 1.16
    page = Image.new("RGB", (side, side), "white")
    draw = ImageDraw.Draw(page)
    box = [middle - radius, middle - radius, middle + radius, middle + radius]
    draw.ellipse(box, outline=colour, width=16)
    draw.regular_polygon((middle, middle, 90), 5, fill=colour)
    font = ImageFont.load_default(72)
    for i, letter in enumerate(NAME):
        degrees = -125 + 250 * (i + 0.5) / len(NAME)
        glyph = Image.new("L", (120, 120), 0)
        ImageDraw.Draw(glyph).text((60, 60), letter, font=font, fill=255, anchor="mm")
        turned = glyph.rotate(-degrees, resample=Image.Resampling.BICUBIC)
        x = middle + 0.76 * radius * np.sin(np.radians(degrees))
        y = middle - 0.76 * radius * np.cos(np.radians(degrees))
        page.paste(colour, (int(x - 60), int(y - 60)), turned)
    page = page.resize((side, int(side * stretch))).rotate(turn, fillcolor="white")
    return np.asarray(page)[:, :, ::-1].copy()


@pytest.mark.parametrize(
    ("colour", "ink"), [("red", RED), ("blue", (40, 60, 190)), ("grey", (90,) * 3)]
)
def test_the_name_on_a_round_seal_is_read(colour, ink):
    assert "".join(ring_text(seal(colour=ink), colour).split()) == NAME.replace(" ", "")


def test_the_name_on_an_oval_seal_is_read():
    assert "".join(ring_text(seal(stretch=0.7), "red").split()) == NAME.replace(" ", "")


def test_print_across_a_seal_does_not_hide_its_name():
    picture = seal()
    picture[560:572] = np.minimum(picture[560:572], 30)
    assert "".join(ring_text(picture, "red").split()) == NAME.replace(" ", "")


def test_an_empty_place_has_no_name():
    assert ring_text(np.full((400, 400, 3), 250, np.uint8), "red") == ""


def look(text, score=0.99):
    """One look at a ring of letters that stand evenly; _ is none that it saw."""
    step = 100 / len(text)
    chars = (Char(c, step * at, step * (at + 1), score) for at, c in enumerate(text) if c != "_")
    return Line(text.replace("_", ""), Rect(0, 0, 100, 1), score, "pp-ocr-small", tuple(chars))


@pytest.mark.parametrize(
    ("looks", "name"),
    [
        ([look("四川检测有限公司")] * 2, "四川检测有限公司"),
        (
            [look("_东检测有限公司"), *[look("广_检测有限公司")] * 7, look("_东检测有限公司")],
            "广东检测有限公司",
        ),
        (
            [*[look("四川检测有__司", 0.5)] * 5, *[look("四州__有限公_", 0.6)] * 4],
            "四川检测有限公司",
        ),
        ([look("四川检测有限公司"), *[look("四川______", 0.4)] * 8], "四川"),
        ([*[look("四川检测有限公司", 0.18)] * 9], "四川检测有限公司"),
        ([*[look("四川检测有限公司", 0.15)] * 9], ""),
    ],
)
def test_what_one_look_at_a_ring_does_not_show_is_read_in_the_others(monkeypatch, looks, name):
    class Reader:
        def read(self, crop, rect=None, weigh=True):
            return asked.pop(0)

    asked = list(looks)
    monkeypatch.setattr(recogniser, "small", Reader)
    assert ring_text(seal(), "red") == name
    assert asked == []
