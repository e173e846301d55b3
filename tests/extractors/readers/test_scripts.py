"""Pages in two scripts: Tesseract reads what PP-OCR has no letters for, and nothing else."""

import numpy as np
import pytest

from extractors.readers import scripts
from extractors.reading import Line, Rect

LEFT = [Rect(80, y, 480, y + 20) for y in range(100, 300, 30)]
RIGHT = [rect._replace(x0=520, x1=900) for rect in LEFT]


def line(text, rect, score, reader="pp-ocr-tiny"):
    return Line(text, rect, score, reader)


@pytest.fixture
def tesseract(monkeypatch):
    """Sees Cyrillic in both columns, in the Chinese one with little confidence."""
    seen = (
        *(line("Продавец продаёт транспортные средства", rect, 0.92, "tesseract") for rect in LEFT),
        *(line("КРАЯ ВЕН", rect, 0.4, "tesseract") for rect in RIGHT),
    )
    monkeypatch.setattr(scripts.tesseract, "read_page", lambda image, languages: seen)


def test_the_chinese_column_beside_a_russian_one_stays_as_it_was_read(tesseract):
    read = (
        *(line("IpoAaBeq npoAaeT TpaHcnopT", rect, 0.86) for rect in LEFT),
        *(line("签约之日起七个银行工作日内付款", rect, 0.97) for rect in RIGHT),
    )
    found = scripts.with_foreign_lines(np.full((400, 1000), 255, np.uint8), read)
    texts = {one.text for one in found}
    assert texts == {"Продавец продаёт транспортные средства", "签约之日起七个银行工作日内付款"}


def test_numbers_among_foreign_lines_stay_as_they_were_read(tesseract):
    vin = line("LMWHP1S84P1115467", RIGHT[0], 0.97)
    read = (vin, *(line("IpoAaBeq npoAaeT TpaHcnopT", rect, 0.86) for rect in LEFT))
    found = scripts.with_foreign_lines(np.full((400, 1000), 255, np.uint8), read)
    assert vin in found
