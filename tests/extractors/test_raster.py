"""Files of every kind become pages, or a named reason why not."""

import io
import struct
import warnings
import zlib

import numpy as np
import pytest
from docx import Document
from docx.shared import Mm
from PIL import Image, ImageDraw

from extractors.raster import DOCX, PDF, RasterError, count_pages, pages_of

ENCODABLE = [("JPEG", "jpeg"), ("PNG", "png"), ("TIFF", "tiff"), ("WEBP", "webp"), ("BMP", "bmp")]


@pytest.fixture
def paper():
    """A landscape page, white, its left quarter dark red."""
    page = Image.new("RGB", (400, 200), "white")
    ImageDraw.Draw(page).rectangle([0, 0, 99, 199], fill=(160, 20, 20))
    return page


def encoded(image, form, **options):
    kept = io.BytesIO()
    image.save(kept, form, **options)
    return kept.getvalue()


def only_page(data, media_type):
    (page,) = pages_of(data, media_type)
    return page


@pytest.mark.parametrize(("form", "subtype"), ENCODABLE)
def test_every_kind_of_picture_becomes_one_page_in_blue_green_red(paper, form, subtype):
    page = only_page(encoded(paper, form), f"image/{subtype}")
    assert page.image.shape == (200, 400, 3)
    blue, _, red = page.image[100, 50]
    assert red > 120 > 60 > blue
    assert page.image[100, 300].min() > 245


def test_a_heic_picture_becomes_a_page(paper):
    import pillow_heif

    pillow_heif.register_heif_opener()
    page = only_page(encoded(paper, "HEIF", quality=90), "image/heic")
    assert page.image.shape == (200, 400, 3)


def test_every_frame_of_a_tiff_is_a_page(paper):
    data = encoded(paper, "TIFF", save_all=True, append_images=[paper.rotate(90, expand=True)])
    assert count_pages(data, "image/tiff") == 2
    shapes = [page.image.shape for page in pages_of(data, "image/tiff")]
    assert shapes == [(200, 400, 3), (400, 200, 3)]


def test_a_photo_is_turned_as_its_camera_says(paper):
    exif = Image.Exif()
    exif[0x0112] = 6  # turn 90 degrees clockwise
    page = only_page(encoded(paper, "JPEG", exif=exif), "image/jpeg")
    assert page.image.shape == (400, 200, 3)
    assert page.image[50, 100, 2] > page.image[50, 100, 0] + 60


def test_what_is_transparent_is_white_paper():
    page = only_page(encoded(Image.new("RGBA", (50, 50), (0, 0, 0, 0)), "PNG"), "image/png")
    assert page.image.min() == 255


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "I;16"])
def test_pixels_of_any_depth_come_out_alike(mode):
    if mode == "I;16":
        grey = np.full((50, 50), 65535, np.uint16)
        grey[:25] = 0
        image = Image.fromarray(grey)
    else:
        image = Image.new("RGB", (50, 50), "white")
        image.paste("black", (0, 0, 50, 25))
        image = image.convert(mode)
    page = only_page(encoded(image, "TIFF"), "image/tiff")
    assert page.image[5, 5].max() < 40
    assert page.image[45, 5].min() > 215


def test_a_pdf_page_of_text_keeps_its_text_where_it_is_shown(pdf_of_text):
    page = only_page(pdf_of_text("Vehicle LSV1234"), PDF)
    (line,) = page.lines
    assert line.text == "Vehicle LSV1234"
    inside = page.image[
        int(line.rect.y0) : int(line.rect.y1), int(line.rect.x0) : int(line.rect.x1)
    ]
    assert inside.min() < 80
    outside = page.image.copy()
    outside[
        int(line.rect.y0) : int(line.rect.y1) + 1, int(line.rect.x0) : int(line.rect.x1) + 1
    ] = 255
    assert outside.min() > 200
    assert [char.text for char in line.chars] == list(line.text)


def test_a_wide_gap_parts_two_runs_of_a_text_layer(pdf_of_text):
    page = only_page(pdf_of_text("Engine", "AB1234", gap=200), PDF)
    assert [line.text for line in page.lines] == ["Engine", "AB1234"]


def test_a_scan_in_a_pdf_is_a_page_of_pixels_at_its_own_size(paper):
    scan = paper.resize((1654, 2339))
    page = only_page(encoded(scan, "PDF", resolution=200), PDF)
    assert page.born == "pixels"
    assert abs(page.image.shape[0] - 2339) <= 1


def test_a_watermark_aslant_is_no_part_of_the_lines_that_it_crosses(pdf_of_text):
    page = only_page(pdf_of_text("Vehicle LSV1234", aslant="ONLY FOR EXPORT"), PDF)
    assert [line.text for line in page.lines] == ["Vehicle LSV1234"]


def test_invisible_text_over_a_scan_is_no_text_layer(pdf_of_text):
    assert only_page(pdf_of_text("hidden words", mode=3), PDF).lines == ()


def test_pages_are_decoded_as_they_are_asked_for(paper):
    data = encoded(paper, "PDF", save_all=True, append_images=[paper] * 3)
    assert count_pages(data, PDF) == 4
    pages = pages_of(data, PDF)
    assert [next(pages).number, next(pages).number] == [1, 2]
    pages.close()


def test_a_word_document_keeps_text_tables_and_pictures_in_order(paper):
    document = Document()
    document.add_paragraph("售后服务确认书")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "车辆识别代号", "LSVAA49J132047371"
    document.add_picture(io.BytesIO(encoded(paper.resize((1600, 2000)), "PNG")), width=Mm(150))
    kept = io.BytesIO()
    document.save(kept)
    text, picture = pages_of(kept.getvalue(), DOCX)
    assert [line.text for line in text.lines] == [
        "售后服务确认书",
        "车辆识别代号",
        "LSVAA49J132047371",
    ]
    label, value = text.lines[1:]
    assert label.rect.y0 == value.rect.y0
    assert label.rect.x1 < value.rect.x0
    assert (text.born, picture.born) == ("text", "pixels")
    assert count_pages(kept.getvalue(), DOCX) == 2


@pytest.mark.parametrize(
    ("data", "media_type", "code"),
    [
        (b"", PDF, "empty_file"),
        (b"%PDF-1.7 nothing", PDF, "damaged_file"),
        (b"\xff\xd8\xff\xe0 nothing", "image/jpeg", "damaged_file"),
        (b"PK\x03\x04 nothing", DOCX, "damaged_file"),
        (b"\xd0\xcf\x11\xe0 locked", DOCX, "password_needed"),
        (b"words", "text/plain", "unsupported_type"),
    ],
)
def test_what_cannot_be_opened_says_why(data, media_type, code):
    with pytest.raises(RasterError) as caught:
        list(pages_of(data, media_type))
    assert caught.value.code == code


def test_a_picture_cut_short_is_damaged(paper):
    noisy = Image.effect_noise((400, 400), 80)
    with pytest.raises(RasterError) as caught:
        list(pages_of(encoded(noisy, "JPEG")[:4000], "image/jpeg"))
    assert (caught.value.code, caught.value.page) == ("damaged_file", 1)


def test_a_picture_of_too_many_pixels_is_refused_unseen():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(RasterError) as caught:
            list(pages_of(png_claiming(30_000, 30_000), "image/png"))
    assert caught.value.code == "page_too_large"


def test_a_locked_pdf_asks_for_its_password(pdf_of_text):
    with pytest.raises(RasterError) as caught:
        count_pages(pdf_of_text("x", encrypted=True), PDF)
    assert caught.value.code == "password_needed"


def test_a_pdf_page_of_ten_metres_is_refused(pdf_of_text):
    with pytest.raises(RasterError) as caught:
        list(pages_of(pdf_of_text("x", box=(30_000, 30_000)), PDF))
    assert caught.value.code == "page_too_large"


def png_claiming(width, height):
    """The header of a PNG, with hardly any pixels behind it."""

    def chunk(name, body):
        checked = name + body
        return struct.pack(">I", len(body)) + checked + struct.pack(">I", zlib.crc32(checked))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
