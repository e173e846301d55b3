"""Whole pages, drawn and read by the real engines."""

import io
from itertools import pairwise

import cv2
import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFont

from dossier import PageRef
from extractors.page_reading import read_page
from extractors.raster import PDF, SourcePage, pages_of
from extractors.reading import Line, Rect

pytestmark = pytest.mark.ocr

REF = PageRef(file="papers.pdf", page=1)
ROWS = (
    ("Vehicle identification", "LSVAA49J132047371"),
    ("Engine number", "CDA 204581"),
    ("Date of registration", "2019-08-21"),
    ("Manufacturer", "Harbour Motors Limited"),
    ("Contract number", "HM-2026-0417"),
)


@pytest.fixture(scope="module")
def paper():
    """A page with a ruled table of labels and values, and a paragraph, (1700, 1200, 3)."""
    page = Image.new("RGB", (1200, 1700), "white")
    draw = ImageDraw.Draw(page)
    font = ImageFont.load_default(32)
    draw.text((380, 90), "INSPECTION REPORT", font=ImageFont.load_default(48), fill="black")
    for i, (label, value) in enumerate(ROWS):
        top = 240 + 80 * i
        draw.rectangle([90, top, 1110, top + 80], outline="black", width=2)
        draw.line([480, top, 480, top + 80], fill="black", width=2)
        draw.text((110, top + 20), label, font=font, fill=(20, 20, 20))
        draw.text((500, top + 20), value, font=font, fill=(20, 20, 20))
    for i in range(8):
        words = "The vehicle was examined and found to be in good condition"
        draw.text((110, 800 + 56 * i), words, font=font, fill=(20, 20, 20))
    return cv2.cvtColor(np.asarray(page), cv2.COLOR_RGB2BGR)


def value_box(row):
    """Where a row's value was drawn, as fractions of the page."""
    left, top, right, bottom = ImageFont.load_default(32).getbbox(ROWS[row][1])
    down = 240 + 80 * row + 20
    return (500 + left) / 1200, (down + top) / 1700, (500 + right) / 1200, (down + bottom) / 1700


def on_table(page, seed=3):
    """A photo of the page on a dark, grained table; and the map from page to photo pixels."""
    rng = np.random.default_rng(seed)
    wide, high = 1600, 2150
    drawn = np.array([[0, 0], [1200, 0], [1200, 1700], [0, 1700]], np.float32)
    seen = np.array([[210, 190], [1380, 240], [1420, 1960], [150, 1900]], np.float32)
    matrix = cv2.getPerspectiveTransform(drawn, seen)
    grain = 60 + 12 * np.sin(np.arange(high) / 7)[:, None, None] + rng.normal(0, 4, (high, wide, 3))
    photo = cv2.warpPerspective(page, matrix, (wide, high))
    inside = cv2.warpPerspective(np.full(page.shape[:2], 255, np.uint8), matrix, (wide, high))
    shade = np.linspace(1.0, 0.72, wide)[None, :, None]
    photo = np.where(inside[..., None] > 127, photo, grain) * shade
    return photo.clip(0, 255).astype(np.uint8), matrix


def texts(reading):
    return {"".join(line.text.split()) for line in reading.lines}


def values():
    return {"".join(value.split()) for _, value in ROWS}


def covers(box, wanted, slack=0.012):
    return (
        box.x0 < wanted[0] + slack
        and box.y0 < wanted[1] + slack
        and box.x1 > wanted[2] - slack
        and box.y1 > wanted[3] - slack
        and box.x1 - box.x0 < wanted[2] - wanted[0] + 0.06
        and box.y1 - box.y0 < wanted[3] - wanted[1] + 0.04
    )


def line_of(reading, row):
    wanted = "".join(ROWS[row][1].split())
    return next(line for line in reading.lines if "".join(line.text.split()) == wanted)


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_page_is_read_whichever_way_it_came(paper, quarters):
    came = np.ascontiguousarray(np.rot90(paper, quarters))
    reading = read_page(SourcePage(1, came), REF)
    assert texts(reading) >= values()
    assert reading.legibility == "read"
    for row in range(len(ROWS)):
        assert covers(reading.to_page(line_of(reading, row).rect), value_box(row))


def test_lines_come_from_top_to_bottom_and_labels_before_values(paper):
    reading = read_page(SourcePage(1, paper), REF)
    order = [line.text for line in reading.lines]
    assert order.index("Engine number") + 1 == order.index("CDA 204581")
    tops = [line.rect.middle[1] for line in reading.lines]
    assert all(below > above - 20 for above, below in pairwise(tops))


def test_a_leaning_page_is_levelled_and_its_boxes_lean_with_the_page(paper):
    turn = cv2.getRotationMatrix2D((600, 850), -3.5, 1.0)
    leaning = cv2.warpAffine(paper, turn, (1200, 1700), borderValue=(255, 255, 255))
    reading = read_page(SourcePage(1, leaning), REF)
    assert texts(reading) >= values()
    x0, y0, x1, y1 = value_box(2)
    corners = np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]]) * (1200, 1700)
    moved = cv2.transform(corners[None].astype(np.float32), turn)[0] / (1200, 1700)
    assert covers(
        reading.to_page(line_of(reading, 2).rect), (*moved.min(axis=0), *moved.max(axis=0))
    )


def test_a_photographed_page_is_read_and_boxes_lie_on_the_photo(paper):
    photo, matrix = on_table(paper)
    reading = read_page(SourcePage(1, photo), REF)
    assert texts(reading) >= values()
    x0, y0, x1, y1 = value_box(1)
    corners = np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]]) * (1200, 1700)
    size = (photo.shape[1], photo.shape[0])
    moved = cv2.perspectiveTransform(corners[None].astype(np.float32), matrix)[0] / size
    assert covers(
        reading.to_page(line_of(reading, 1).rect), (*moved.min(axis=0), *moved.max(axis=0))
    )


def test_a_value_is_read_again_with_its_characters_and_witnessed_by_another_reader(paper):
    reading = read_page(SourcePage(1, paper), REF)
    place = line_of(reading, 0).rect
    again = reading.sight.reread(place)
    assert (again.text, again.reader) == (ROWS[0][1], "pp-ocr-small")
    assert len(again.chars) == len(again.text)
    assert reading.sight.reread(place) is again
    assert reading.sight.witness(place, "ABCDEFGHJKLMNPRSTUVWXYZ0123456789") in (ROWS[0][1], "")


def test_a_ruled_line_beside_a_value_is_no_letter(paper):
    reading = read_page(SourcePage(1, paper), REF)
    tight = line_of(reading, 0).rect
    loose = tight._replace(x0=482.0, y0=240.0, y1=320.0)
    assert reading.sight.reread(loose).text == ROWS[0][1]


def test_an_empty_page_is_blank_and_a_picture_of_a_thing_has_nothing_to_read():
    blank = np.full((1700, 1200, 3), 250, np.uint8)
    assert read_page(SourcePage(1, blank), REF).legibility == "blank"
    thing = np.zeros((900, 1200, 3), np.uint8)
    thing[:] = (120, 90, 60)
    cv2.circle(thing, (600, 450), 250, (40, 60, 150), -1)
    seen = read_page(SourcePage(1, thing), REF)
    assert (seen.legibility, seen.lines) == ("read", ())


def test_a_blank_page_in_shadow_is_blank():
    page = np.full((1700, 1200, 3), 240, np.uint8)
    cv2.fillPoly(page, [np.array([[0, 0], [1100, 0], [500, 1700], [0, 1700]])], (160, 150, 150))
    shaded = cv2.GaussianBlur(page, (0, 0), 25)
    assert read_page(SourcePage(1, shaded), REF).legibility == "blank"


def test_a_muted_picture_of_a_car_is_no_paper_that_could_not_be_read():
    picture = np.full((1000, 1400, 3), (205, 212, 208), np.uint8)
    picture[550:] = (105, 100, 102)
    cv2.rectangle(picture, (300, 400), (1100, 640), (225, 226, 226), -1)
    for x in (450, 950):
        cv2.circle(picture, (x, 650), 80, (40, 38, 40), -1)
    assert read_page(SourcePage(1, picture), REF).legibility == "read"


def test_a_form_without_entries_says_nothing_more_than_its_heading():
    page = Image.new("RGB", (1200, 1700), "white")
    draw = ImageDraw.Draw(page)
    draw.text((480, 90), "Entries", font=ImageFont.load_default(40), fill="black")
    for top in range(200, 1500, 90):
        draw.rectangle([90, top, 1110, top + 90], outline="black", width=3)
    empty = cv2.cvtColor(np.asarray(page), cv2.COLOR_RGB2BGR)
    assert read_page(SourcePage(1, empty), REF).legibility == "read"
    for row in range(8):  # what stands in the rows, smeared beyond reading
        draw.text((120, 212 + 90 * row), "X" * 40, font=ImageFont.load_default(50), fill="black")
    entered = cv2.cvtColor(np.asarray(page), cv2.COLOR_RGB2BGR)
    entered[205:] = cv2.GaussianBlur(entered[205:], (0, 0), 7)
    assert read_page(SourcePage(1, entered), REF).legibility == "poor"


def test_a_page_too_blurred_to_read_is_poor(paper):
    blurred = cv2.GaussianBlur(paper, (0, 0), 9)
    assert read_page(SourcePage(1, blurred), REF).legibility == "poor"


def test_a_text_layer_is_kept_as_a_claim_and_an_inserted_scan_is_read_beside_it(paper, pdf_of_text):
    document = pypdfium2.PdfDocument(pdf_of_text("Cover letter for vehicles"))
    page = document[0]
    picture = pypdfium2.PdfImage.new(document)
    encoded = cv2.imencode(".jpg", paper[200:680])[1].tobytes()
    picture.load_jpeg(io.BytesIO(encoded))
    picture.set_matrix(pypdfium2.PdfMatrix().scale(450, 180).translate(70, 400))
    page.insert_obj(picture)
    page.gen_content()
    kept = io.BytesIO()
    document.save(kept)
    (source,) = pages_of(kept.getvalue(), PDF)
    reading = read_page(source, REF)
    assert reading.has_text_layer
    readers = {"".join(line.text.split()): line.reader for line in reading.lines}
    assert readers["Coverletterforvehicles"] == "text-layer"
    assert readers[ROWS[0][1]] == "pp-ocr-tiny"


def test_a_text_layer_that_is_not_what_the_page_shows_is_read_from_the_picture(paper):
    noise = tuple(
        Line(text, Rect(100, y, 1100, y + 50), 1.0, "text-layer")
        for text, y in (("qzxv wkjh pltr", 800), ("mnbv cxzl kjhg", 856), ("yuio rewq asdf", 912))
    )
    reading = read_page(SourcePage(1, paper, lines=noise, born="paper"), REF)
    assert not reading.has_text_layer
    assert texts(reading) >= values()
