"""Lines that seals cross, read by the real engines."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.geometry.place import red, unsealed
from extractors.readers.faded import with_faded_seals
from extractors.readers.page import read_lines
from extractors.readers.under_seals import with_lines_under
from extractors.reading import Line, Rect, SealMark

pytestmark = pytest.mark.ocr
SEAL = Rect(452, 60, 752, 360)


@pytest.fixture
def page():
    """A date that ends under the rim of a grey seal, shape (420, 1000, 3)."""
    image = Image.new("RGB", (1000, 420), "white")
    draw = ImageDraw.Draw(image)
    draw.text((300, 190), "Issued: 2026-01-21", font=ImageFont.load_default(36), fill=(20, 20, 20))
    draw.ellipse([SEAL.x0, SEAL.y0, SEAL.x1, SEAL.y1], outline=(120, 120, 120), width=9)
    return np.asarray(image)


def cut_short(text, x1):
    return Line(text, Rect(296, 188, x1, 228), 0.95, "pp-ocr-tiny")


def test_a_line_that_a_grey_seal_cuts_short_is_read_whole(page):
    lines = with_lines_under(
        page[:, :, 0], [cut_short("Issued: 20", 478)], [SealMark(SEAL, "grey", 0.97)]
    )
    assert [line.text.replace(" ", "") for line in lines] == ["Issued:2026-01-21"]


def test_a_line_that_ends_far_from_a_seal_is_left_as_it_was(page):
    far = Line("Approved", Rect(20, 188, 150, 228), 0.95, "pp-ocr-tiny")
    assert with_lines_under(page[:, :, 0], [far], [SealMark(SEAL, "grey", 0.97)]) == (far,)


def test_a_date_amid_the_print_of_a_grey_seal_is_read_with_the_seal_faded():
    image = Image.new("RGB", (1000, 420), "white")
    draw = ImageDraw.Draw(image)
    for y in range(80, 340, 17):
        draw.text((470, y), "SEAL OF THE AUTHORITY", (150, 150, 150), ImageFont.load_default(24))
        draw.text((20, y), "Print of the letter below", (20, 20, 20), ImageFont.load_default(18))
    draw.text((500, 190), "2026-01-21", font=ImageFont.load_default(30), fill=(20, 20, 20))
    page = np.asarray(image)[:, :, 0]
    plain = read_lines(page)
    assert not any("2026-01-21" in line.text for line in plain)
    lines = with_faded_seals(page, plain, [SealMark(SEAL, "grey", 0.97)])
    assert any("2026-01-21" in line.text for line in lines)


def test_where_lines_are_looked_for_red_seal_ink_is_as_light_as_paper_and_print_dark():
    paper, seal, printed, under = (248, 248, 248), (70, 60, 205), (30, 30, 30), (22, 20, 60)
    tones = np.array([[paper, seal, printed, under, *[paper] * 9]], np.uint8)
    light = unsealed(tones)[0]
    assert light[1] == light[0]
    assert light[2] == 30
    assert light[3] < 110


def test_a_date_under_the_rim_of_a_red_seal_is_found_whole():
    image = Image.new("RGB", (1000, 420), "white")
    draw = ImageDraw.Draw(image)
    draw.text((300, 190), "Issued: 2026-01-21", font=ImageFont.load_default(36), fill=(20, 20, 20))
    draw.ellipse([330, 60, 630, 360], outline=(208, 68, 72), width=9)
    page = np.asarray(image)[:, :, ::-1]
    lines = read_lines(red(page), search=unsealed(page))
    assert "2026-01-21" in "".join(line.text for line in lines).replace(" ", "")
