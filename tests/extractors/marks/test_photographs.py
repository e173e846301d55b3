"""Photographs on pages are found, and the same one is known again."""

import io

import cv2
import numpy as np
import pytest
import typst
from PIL import Image

from extractors.marks.photographs import photographs
from extractors.rasters.held import Held, pictures_of
from extractors.reading import Rect
from samples.scenery import car_photo
from validators.photographs import NEAR, distance

PLACE = (100, 300, 600, 650)
"""Where the picture stands on a page of 1200 × 1700 pixels: left, top, right, bottom."""


def picture(seed="one", colour="红"):
    """A photograph, shape (height, width, 3), blue-green-red."""
    return cv2.imdecode(np.frombuffer(car_photo(seed, colour), np.uint8), cv2.IMREAD_COLOR)


def page(*pieces):
    """A white page with lines of print, and pieces at `PLACE` and below it."""
    image = np.full((1700, 1200, 3), 245, np.uint8)
    for row in range(60, 260, 40):
        cv2.putText(image, "VIN LSVCY6C49MN027789", (90, row), 0, 1.2, (20, 20, 20), 2)
    left, top, right, bottom = PLACE
    for number, piece in enumerate(pieces):
        down = number * 500
        image[top + down : bottom + down, left:right] = cv2.resize(
            piece, (right - left, bottom - top), interpolation=cv2.INTER_AREA
        )
    return image


def scanned(image, seed):
    """As a scanner sees it: paler, with noise, and pressed into a JPEG."""
    rng = np.random.default_rng(seed)
    noisy = image * 0.95 + rng.normal(0, 4, image.shape)
    _, pressed = cv2.imencode(".jpg", noisy.clip(0, 255).astype(np.uint8))
    return cv2.imdecode(pressed, cv2.IMREAD_COLOR)


def test_a_photograph_is_found_where_it_stands():
    (found,) = photographs(page(picture()))
    assert found.box == pytest.approx((100 / 1200, 300 / 1700, 0.5, 650 / 1700), abs=0.01)
    assert found.digest == ""


def test_print_alone_is_no_photograph():
    assert photographs(page()) == ()


@pytest.mark.parametrize("kind", ["flat", "code", "drawing", "whole page"])
def test_what_is_no_photograph_is_passed_over(kind):
    rng = np.random.default_rng(1)
    code = np.kron(rng.integers(0, 2, (35, 50)) * 255, np.ones((10, 10))).astype(np.uint8)
    drawing = np.full((350, 500, 3), 245, np.uint8)
    cv2.rectangle(drawing, (5, 5), (490, 340), (40, 40, 40), 3)
    image = {
        "flat": page(np.full((350, 500, 3), 170, np.uint8)),
        "code": page(cv2.cvtColor(code, cv2.COLOR_GRAY2BGR)),
        "drawing": page(drawing),
        "whole page": cv2.resize(picture(), (1200, 1700)),
    }[kind]
    assert photographs(image) == ()


def test_a_scan_of_the_same_print_looks_like_it_and_another_picture_does_not():
    (one,) = photographs(scanned(page(picture("one")), 1))
    (again,) = photographs(scanned(page(picture("one")), 2))
    (other,) = photographs(scanned(page(picture("two")), 3))
    assert distance(one, again) <= NEAR < distance(one, other)


def test_a_picture_that_the_file_holds_is_known_by_its_bytes():
    image = page(picture("one"), picture("two"))
    held = Held(Rect(100 / 1200, 300 / 1700, 600 / 1200, 650 / 1700), "a" * 64)
    first, second = photographs(image, (held,))
    assert (first.digest, second.digest) == ("a" * 64, "")


def test_a_pdf_holds_the_bytes_of_its_pictures():
    def pdf(number):
        bytes_ = io.BytesIO()
        sheet = Image.new("RGB", (100, 100 + number), "white")
        sheet.save(bytes_, "PDF")
        return bytes_.getvalue()

    assert pictures_of(pdf(0), 1) == ()  # the one picture is the page itself
    assert pictures_of(pdf(0), 2) == ()
    assert pictures_of(b"no pdf", 1) == ()


def test_one_picture_on_two_pages_has_one_digest(tmp_path):
    source = """#set page(width: 200pt, height: 280pt, margin: 20pt)
    #image("car.jpg", width: 60%) #pagebreak() #v(50pt) #image("car.jpg", width: 50%)"""
    (tmp_path / "main.typ").write_text(source, "utf-8")
    (tmp_path / "car.jpg").write_bytes(car_photo("one", "蓝"))
    content = typst.compile(str(tmp_path / "main.typ"))
    (first,), (second,) = pictures_of(content, 1), pictures_of(content, 2)
    assert first.digest == second.digest
    assert first.rect == pytest.approx((0.1, 20 / 280, 0.58, 87.2 / 280), abs=0.01)
    assert second.rect != first.rect


def test_turning_a_page_turns_its_pictures():
    held = Held(Rect(0.1, 0.2, 0.5, 0.3), "a")
    assert held.turned(4) == held
    assert held.turned(1).turned(3).rect == pytest.approx(held.rect)
    assert held.turned(2).rect == pytest.approx((0.5, 0.7, 0.9, 0.8))
