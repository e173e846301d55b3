"""Pages in two scripts: Tesseract reads what PP-OCR has no letters for, and nothing else."""

from dataclasses import replace

import numpy as np
import pytest

from extractors.readers import scripts
from extractors.reading import Char, Line, Rect

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
    monkeypatch.setattr(scripts.tesseract, "read_page", lambda image, languages, rows=False: seen)


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


def test_lines_passed_over_on_the_page_are_shown_one_below_the_other(monkeypatch):
    words = ("‘Качество: автомобили", "Срок поставки: 45 дней")
    page = tuple(line("Продавец продаёт транспортные", rect, 0.9, "tesseract") for rect in LEFT[2:])

    def read_page(image, languages, rows=False):
        if not rows:
            return page
        step = image.shape[0] / len(words)
        places = [Rect(44, step * at + 22, 400, step * at + 66) for at in range(len(words))]
        return tuple(
            Line(text, place, 0.1, "tesseract", tuple(Char(c, 0, 9, 0.9) for c in text))
            for text, place in zip(words, places, strict=True)
        )

    monkeypatch.setattr(scripts.tesseract, "read_page", read_page)
    read = tuple(line("KauecTBo: ABTOMO6nAn", rect, 0.86) for rect in LEFT)
    found = scripts.with_foreign_lines(np.full((400, 1000), 255, np.uint8), read)
    again = {one.rect: one.text for one in found if one.rect in LEFT[:2]}
    assert again == {LEFT[0]: "Качество: автомобили", LEFT[1]: "Срок поставки: 45 дней"}


def spelt(text, rect, scores):
    """A line with its letters, `scores` for each run of (text, score)."""
    unit = rect.width / len(text)
    each = [score for part, score in scores for _ in part]
    chars = tuple(
        Char(letter, rect.x0 + unit * at, rect.x0 + unit * (at + 1), score)
        for at, (letter, score) in enumerate(zip(text, each, strict=True))
    )
    return Line(text, rect, sum(each) / len(each), "pp-ocr-tiny", chars)


def mixed(*parts):
    """What is made of a line of two languages above Russian ones."""
    return spelt("".join(text for text, _ in parts), LEFT[0], parts)


@pytest.fixture
def bilingual(monkeypatch):
    """Tesseract, which reads the foreign run of the one line that it is shown alone as told."""

    def make(said):
        page = tuple(
            line("Продавец продаёт транспортные", rect, 0.9, "tesseract") for rect in LEFT[2:]
        )
        row = Line(said, Rect(44, 22, 300, 66), 0.1, "tesseract", (Char("с", 0, 9, 0.9),))
        monkeypatch.setattr(
            scripts.tesseract,
            "read_page",
            lambda image, languages, rows=False: (row,) if rows else page,
        )

    return make


def read_with(first):
    below = (line("IpoAaBeq npoAaeT TpaHcnopT", rect, 0.86) for rect in LEFT[2:])
    found = scripts.with_foreign_lines(np.full((400, 1000), 255, np.uint8), (first, *below))
    return next(one for one in found if one.rect == LEFT[0])


def test_a_chinese_name_behind_a_russian_label_stays_as_it_was_read(bilingual):
    bilingual("Продавец:")
    seller = mixed(("卖方(甲方)", 0.99), (" npogaBeU:", 0.7), ("天津北辰商用车", 0.99))
    found = read_with(seller)
    assert found.text == "卖方(甲方) Продавец:天津北辰商用车"
    assert found.reader == "pp-ocr-tiny"
    assert len(found.chars) == len(found.text)


def test_a_russian_name_behind_a_label_in_two_languages_is_read_by_tesseract(bilingual):
    bilingual("Покупатель: ООО Хурд Транс")
    found = read_with(mixed(("买方(乙方)", 0.99), ("noKynaTeJIb: 000 XypA TpaHc", 0.7)))
    assert found.text == "买方(乙方)Покупатель: ООО Хурд Транс"
    assert found.reader == "tesseract"


def test_a_number_behind_a_label_in_two_languages_stays_as_it_was_read(bilingual):
    bilingual("Контракт №:")
    found = read_with(mixed(("合同号", 0.99), (" KoHTpaKT Ne:", 0.7), ("GLSY-MN-2604", 0.99)))
    assert found.text == "合同号 Контракт №:GLSY-MN-2604"
    assert found.reader == "pp-ocr-tiny"


def test_a_line_of_which_a_shadow_left_only_a_word_is_read_alone_in_full(bilingual, monkeypatch):
    bilingual("Условия поставки: общая сумма")
    shown = scripts.tesseract.read_page

    def read_page(image, languages, rows=False):
        end = LEFT[0]._replace(x0=400)
        word = () if rows else (line("сумма", end, 0.96, "tesseract"),)
        return (*word, *shown(image, languages, rows))

    monkeypatch.setattr(scripts.tesseract, "read_page", read_page)
    found = read_with(line("ycnoBuA nocTaBKn: o6aa cyMma", LEFT[0], 0.8))
    assert found.text == "Условия поставки: общая сумма"


def test_a_few_headings_in_cyrillic_above_a_table_of_vins_are_read_by_tesseract(monkeypatch):
    table = tuple(line("LMWHP1S84P1115467", rect, 0.99) for rect in (*LEFT[3:], *RIGHT[3:]))

    def read_page(image, languages, rows=False):
        if not rows:
            return tuple(replace(one, reader="tesseract") for one in table)
        step = image.shape[0] / 3
        return tuple(
            Line("Модель", Rect(44, step * at + 22, 200, step * at + 66), 0.9, "tesseract",
                 (Char("М", 0, 9, 0.9),))
            for at in range(3)
        )  # fmt: skip

    monkeypatch.setattr(scripts.tesseract, "read_page", read_page)
    heads = tuple(line("∏oAeMb", rect, 0.8) for rect in LEFT[:3])
    found = scripts.with_foreign_lines(np.full((400, 1000), 255, np.uint8), (*heads, *table))
    assert [one.text for one in found if one.rect in LEFT[:3]] == ["Модель"] * 3


def test_a_day_of_whose_month_little_was_read_is_read_by_tesseract(bilingual):
    bilingual("8 июля 2026")
    assert read_with(line("2026 9J. 8", LEFT[0], 0.7)).text == "8 июля 2026"
