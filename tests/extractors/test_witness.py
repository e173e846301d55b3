"""What the reader of numbers says beside PP-OCR, and what follows from it."""

from dataclasses import replace

import pytest

from extractors.fields.engine_no import ENGINE_NO
from extractors.fields.issue_date import ISSUE_DATE
from extractors.fields.unit_price import UNIT_PRICE
from extractors.find import extract
from extractors.layout.sheet import Sheet
from extractors.reading import Char, Line
from extractors.witness import together

ENGINE = [(100, 100, "发动机号"), (300, 100, "CST123456")]


class Numbers:
    """A sight whose reader of numbers says a text, each letter with a score and rivals."""

    def __init__(self, plain, says, score=0.99, rivals=None):
        self.plain, self.says, self.score, self.rivals = plain, says, score, rivals or {}

    def __getattr__(self, name):
        return getattr(self.plain, name)

    def numbers(self, rect, allowed, view=0):
        chars = tuple(
            Char(letter, rect.x0 + at, rect.x0 + at + 1, self.score, self.rivals.get(letter, ()))
            for at, letter in enumerate(self.says)
        )
        return Line(self.says, rect, self.score, "numbers", chars)


def read(reading, spec, *said, **doubt):
    heard = replace(reading, sight=Numbers(reading.sight, *said, **doubt))
    return extract([Sheet(heard, (spec.label,))], spec)


def test_a_rival_that_the_reader_of_numbers_does_not_see_is_no_alternative(page):
    reading = page(ENGINE, rivals={"6": (("5", 0.4),)})
    field = read(reading, ENGINE_NO, "CST123456")
    assert (field.value, field.alternatives, field.sure) == ("CST123456", (), True)
    assert "numbers" in field.vouchers


def test_a_rival_that_both_see_stays(page):
    reading = page(ENGINE, rivals={"6": (("5", 0.4),)})
    field = read(reading, ENGINE_NO, "CST123456", rivals={"6": (("5", 0.05),)})
    assert field.alternatives == ("CST123455",)
    assert not field.sure


def test_a_rival_stays_where_the_reader_of_numbers_is_not_clear(page):
    reading = page(ENGINE, rivals={"6": (("5", 0.4),)})
    field = read(reading, ENGINE_NO, "CST123456", score=0.7)
    assert field.alternatives == ("CST123455",)


def test_what_the_reader_of_numbers_clearly_sees_otherwise_is_an_alternative(page):
    field = read(page(ENGINE), ENGINE_NO, "CST123458")
    assert (field.value, field.alternatives) == ("CST123456", ("CST123458",))
    assert not field.sure


def test_what_it_sees_otherwise_without_being_clear_is_none_beside_firm_letters(page):
    field = read(page(ENGINE), ENGINE_NO, "CST123458", score=0.6)
    assert field.alternatives == ()


def test_a_day_is_sure_where_both_see_it_though_each_is_in_some_doubt(page):
    words = [(100, 100, "签发日期"), (300, 100, "2023-08-15")]
    field = read(page(words, score=0.55), ISSUE_DATE, "2023-08-15", score=0.95)
    assert field.sure


@pytest.mark.parametrize(
    ("one", "other", "both"), [(0.5, 0.9, 0.9), (0.9, 0.9, 0.988), (0.0, 1.0, 0.0), (1.0, 1.0, 1.0)]
)
def test_two_readers_that_agree_are_surer_than_either(one, other, both):
    assert together(one, other) == pytest.approx(both, abs=0.001)


def test_what_the_page_and_the_reader_of_numbers_see_alike_is_sure_where_the_better_one_sees_none(
    page,
):
    words = [(100, 100, "签发日期"), (300, 100, "2024-10-22")]
    shown = page(words, seen={"2024-10-22": "2024-16-22"})
    field = read(shown, ISSUE_DATE, "2024-10-22", score=0.95)
    assert (str(field.value), field.sure) == ("2024-10-22", True)


def test_what_the_reader_of_numbers_alone_makes_of_a_place_is_for_a_person(page):
    words = [(100, 100, "签发日期"), (300, 100, "2024-16-22")]
    field = read(page(words), ISSUE_DATE, "2024-10-22")
    assert (str(field.value), field.sure) == ("2024-10-22", False)


class Skipping(Numbers):
    """One that has no letter for ×, and runs the count before it into the amount."""

    def numbers(self, rect, allowed, view=0):
        text = "120650.00" if rect.x0 <= 300 else "20650.00"
        return Line(text, rect, 0.99, "numbers", tuple(Char(c, 0, 1, 0.99) for c in text))


def test_the_count_before_an_amount_is_not_shown_to_the_reader_of_numbers(page):
    reading = page([(100, 100, "单价"), (300, 100, "1 ×20650.00")])
    heard = replace(reading, sight=Skipping(reading.sight, ""))
    field = extract([Sheet(heard, (UNIT_PRICE.label,))], UNIT_PRICE)
    assert (str(field.value), field.alternatives) == ("20650.00", ())
    assert "numbers" in field.vouchers
