"""Ways there and back between the received page and its reading image."""

import cv2
import numpy as np
import pytest

from extractors.geometry.deskew import lean
from extractors.geometry.flatten import flattened
from extractors.geometry.transforms import (
    Passage,
    level_at,
    moved,
    moved_line,
    rotation_matrix,
    scale_matrix,
    shrunk,
    thumbnail,
    turn_matrix,
    turned,
    turned_size,
)
from extractors.reading import Char, Line, Rect


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_rectangle_turns_with_its_image(quarters):
    image = np.zeros((60, 100, 3), np.uint8)
    image[10:20, 30:70] = 255
    place = moved(Rect(30, 10, 70, 20), turn_matrix((100, 60), quarters))
    after = turned(image, quarters)
    assert after.shape[1::-1] == turned_size((100, 60), quarters)
    x0, y0, x1, y1 = (round(value) for value in place)
    assert after[y0:y1, x0:x1].min() == 255
    assert (after > 0).sum() == (x1 - x0) * (y1 - y0) * 3


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_box_refers_to_the_received_page_turned_upright(quarters):
    matrix = scale_matrix(0.5) @ turn_matrix((1000, 600), quarters)
    wide, high = turned_size((1000, 600), quarters)
    passage = Passage(matrix, (1000, 600), (wide // 2, high // 2), quarters)
    box = passage.to_page(Rect(0, 0, wide / 4, high / 4))
    assert box == pytest.approx((0, 0, 0.5, 0.5))


def test_a_box_never_leaves_the_page():
    passage = Passage(np.eye(3), (100, 100), (100, 100), 0)
    assert passage.to_page(Rect(-20, 50, 130, 60)) == pytest.approx((0, 0.5, 1, 0.6))


def test_a_closer_look_shows_what_the_reading_image_shows():
    image = np.zeros((400, 400, 3), np.uint8)
    cv2.circle(image, (240, 120), 30, (255, 255, 255), -1)
    level, size = rotation_matrix((400, 400), 5)
    passage = Passage(scale_matrix(0.5) @ level, (400, 400), (size[0] // 2, size[1] // 2), 0)
    whole = passage.apply(image)
    place = Rect(90, 20, 190, 120)
    close = passage.closer(image, place, 2.0)
    small = cv2.resize(close, (100, 100), interpolation=cv2.INTER_AREA)
    assert np.abs(whole[20:120, 90:190].astype(int) - small).mean() < 4


def test_characters_move_with_their_line():
    line = Line(
        "AB",
        Rect(10, 10, 30, 20),
        1.0,
        "text-layer",
        (Char("A", 10, 20, 1.0), Char("B", 20, 30, 1.0)),
    )
    there = moved_line(line, scale_matrix(2.0))
    assert there.rect == Rect(20, 20, 60, 40)
    assert [(char.x0, char.x1) for char in there.chars] == [(20, 40), (40, 60)]


@pytest.mark.parametrize("degrees", [-5.4, -2.1, -0.6, 0.0, 1.3, 3.8])
def test_the_lean_of_a_page_of_print_is_found(degrees):
    page = np.full((1200, 850), 250, np.uint8)
    for y in range(120, 1100, 50):
        cv2.putText(page, "Quality terms of the contract 12345", (90, y), 0, 1.0, 30, 2)
    turn = cv2.getRotationMatrix2D((425, 600), degrees, 1.0)
    leaning = cv2.warpAffine(page, turn, (850, 1200), borderValue=250)
    assert lean(leaning) == pytest.approx(-degrees, abs=0.2)


def test_an_empty_page_leans_nowhere():
    assert lean(np.full((1200, 850), 250, np.uint8)) == 0.0


def test_a_shadow_is_taken_off_and_print_is_left():
    page = np.full((600, 600), 240, np.uint8)
    cv2.putText(page, "Contract", (100, 320), 0, 2.5, 30, 5)
    shade = np.linspace(1.0, 0.5, 600)[None, :]
    flat = flattened((page * shade).astype(np.uint8))
    assert flat[:200].min() > 225
    assert flat[260:330].min() < 60


@pytest.mark.parametrize("percent", [0, 2, 37.3, 50, 80, 100])
def test_levels_are_counted_as_numpy_sorts_them(percent):
    levels = np.random.default_rng(5).integers(0, 256, (37, 54), np.uint8)
    assert level_at(levels, percent) == pytest.approx(np.percentile(levels, percent))


def test_a_thumbnail_is_the_page_made_small():
    page = np.full((2339, 1654, 3), 255, np.uint8)
    page[600:1200, 400:800] = 40
    quick, factor = thumbnail(page, 500)
    exact, same = shrunk(page, 500)
    assert factor == pytest.approx(same, rel=1e-2)
    assert max(quick.shape) == 500
    assert abs(quick.astype(int).mean() - exact.astype(int).mean()) < 1


def test_a_small_page_is_its_own_thumbnail():
    page = np.full((300, 200, 3), 255, np.uint8)
    assert thumbnail(page, 500)[0] is page


def test_a_page_that_is_not_moved_is_not_copied():
    page = np.full((30, 20, 3), 255, np.uint8)
    assert Passage(np.eye(3), (20, 30), (20, 30), 0).apply(page) is page
