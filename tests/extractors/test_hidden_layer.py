"""Text that lies unseen over a scan is held against what the scan shows."""

from dataclasses import replace

import pytest

from extractors.documents import documents_of
from extractors.reading import Char, Line, Rect

VIN, OTHER = "JTEBX3FJ0S7103916", "JTEBX3FJ0S7113916"


def layer(text, x, y):
    """A line of a layer, letters 10 px wide."""
    chars = tuple(
        Char(letter, x + 10 * at, x + 10 * (at + 1), 1.0) for at, letter in enumerate(text)
    )
    return Line(text, Rect(x, y, x + 10 * len(text), y + 20), 1.0, "text-layer", chars)


def report(page, over):
    """An inspection report on a scan with a layer over its VIN."""
    words = [
        (500, 60, "二手车出口产品检测报告"),
        (100, 160, "车辆识别代号"),
        (400, 160, VIN),
        (100, 200, "检测结论"),
        (400, 200, "合格"),
    ]
    reading = replace(page(words), layer=(layer(over, 400, 160),))
    (document,) = documents_of([reading], "licence").documents
    return document


def test_a_layer_that_says_another_vin_than_the_scan_shows_is_told(page):
    document = report(page, OTHER)
    assert document.vin.value == VIN
    (claim,) = document.claims
    assert (claim.field, claim.text_layer, claim.picture) == ("vin", OTHER, VIN)


@pytest.mark.parametrize("aside", [-25, 25])
def test_a_layer_with_another_vin_that_lies_some_letters_aside_is_told(page, aside):
    words = [(500, 60, "二手车出口产品检测报告"), (100, 160, "车辆识别代号"), (400, 160, VIN)]
    reading = replace(page(words), layer=(layer(OTHER, 400 + aside, 160),))
    (document,) = documents_of([reading], "licence").documents
    assert [claim.text_layer for claim in document.claims] == [OTHER]


@pytest.mark.parametrize("over", [VIN, VIN[3:], "车架号"])
def test_a_layer_that_says_the_same_or_no_vin_is_nothing_to_tell(page, over):
    document = report(page, over)
    assert document.vin.value == VIN
    assert document.claims == ()


def test_a_layer_that_lies_a_little_aside_cuts_no_date_in_two(page):
    words = [
        (500, 60, "二手车出口产品检测报告"),
        (100, 160, "车辆识别代号"),
        (400, 160, VIN),
        (100, 200, "检测日期"),
        (400, 200, "2022-12-10"),
        (100, 240, "检测结论"),
        (400, 240, "合格"),
    ]
    reading = replace(page(words), layer=(layer("2022-12-10 检测", 415, 200),))
    (document,) = documents_of([reading], "licence").documents
    assert document.inspection_date.sure
    assert document.claims == ()
