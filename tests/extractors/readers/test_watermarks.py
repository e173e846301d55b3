"""Print that a slanting watermark crosses is read with the watermark faded."""

import numpy as np
import pytest

from extractors.readers import watermarks
from extractors.readers.detector import Spot
from extractors.reading import Line, Rect

PAGE = np.full((1000, 800), 250, np.uint8)
MARK = Rect(100, 300, 700, 600)


def line(text, rect, score=0.97):
    return Line(text, rect, score, "pp-ocr-tiny")


def quad(rect):
    corners = [(rect.x0, rect.y0), (rect.x1, rect.y0), (rect.x1, rect.y1), (rect.x0, rect.y1)]
    return np.array(corners, np.float32)


READ = [
    line("转让登记", Rect(80, 300, 200, 320)),
    line("获得方式：购买", Rect(80, 400, 240, 420)),
    line("第3页", Rect(380, 950, 420, 970)),
]
HIDDEN = {
    "统一社会信用代码/91440113MACPQJKN06": Rect(80, 350, 500, 370),
    "获得方式：购买 转让登记日期：2026-05-06": Rect(80, 400, 520, 420),
    "支队": Rect(600, 500, 640, 520),
}


@pytest.fixture
def faded(monkeypatch):
    """What is seen once the watermark is gone."""
    spots = [Spot(quad(rect), 0.9) for rect in HIDDEN.values()]
    texts = {rect: text for text, rect in HIDDEN.items()}
    monkeypatch.setattr(watermarks, "spots_on", lambda image: spots)
    monkeypatch.setattr(watermarks.recogniser, "tiny", lambda: None)

    def read_spot(image, spot, reader):
        (x0, y0), (x1, y1) = spot.quad.min(axis=0), spot.quad.max(axis=0)
        rect = Rect(float(x0), float(y0), float(x1), float(y1))
        return line(texts[rect], rect)

    monkeypatch.setattr(watermarks, "read_spot", read_spot)


def test_lines_that_a_watermark_hid_are_read_and_those_that_it_cut_are_made_whole(faded):
    read = [*READ, line("仅供办理出口许可证使用", MARK)]
    texts = [one.text for one in watermarks.with_lines_under_watermarks(PAGE, read)]
    first, second, scrap = HIDDEN
    assert {first, second} < set(texts)
    assert "获得方式：购买" not in texts
    assert scrap not in texts


def test_a_page_without_a_watermark_is_not_searched_again(faded):
    assert watermarks.with_lines_under_watermarks(PAGE, READ) == tuple(READ)
