"""Dates in Cyrillic and Arabic, whose digits two readers saw."""

import datetime as dt
from dataclasses import replace

import pytest

from extractors.fields.sign_date import SIGN_DATE
from extractors.numerals import borne_out, by_numbers, by_numerals
from extractors.reading import Line


@pytest.mark.parametrize(
    ("text", "seen", "value", "doubtful"),
    [
        ("11 апреля 2026 г.", "11 anpeja 2026 r.", dt.date(2026, 4, 11), False),
        ("1 апреля 2026 г.", "11 anpeja 2026 r.", dt.date(2026, 4, 11), True),
        ("11 أبريل 2026", "2026 Jrl 11", dt.date(2026, 4, 11), False),
        ("1 أبريل 2026", "202611", dt.date(2026, 4, 11), True),
        ("1 апреля 2026 г.", "anpeja", dt.date(2026, 4, 1), True),
    ],
)
def test_a_foreign_date_is_sure_only_where_both_readers_saw_its_digits(text, seen, value, doubtful):
    claimed = SIGN_DATE.parse(text)
    assert claimed is not None
    field = by_numerals(claimed, text, seen, SIGN_DATE, ())
    assert field.value == value
    assert field.sure is not doubtful
    assert (claimed in field.alternatives) is (claimed != value)


@pytest.mark.parametrize(
    ("text", "numbers", "value", "doubtful"),
    [
        ("27 نوفمبر 2025", ("27", "2025"), dt.date(2025, 11, 27), False),
        ("1 يوليو 2026", ("21", "2026"), dt.date(2026, 7, 21), False),  # cut short at first
        ("0 يوليو 2026", ("20", "2026"), dt.date(2026, 7, 20), False),
        ("27 نوفمبر 2025", ("21", "2025"), dt.date(2025, 11, 21), True),
    ],
)
def test_numbers_that_two_readers_saw_alone_make_a_foreign_date(text, numbers, value, doubtful):
    claimed = SIGN_DATE.parse(text)
    field = by_numbers(claimed, text, numbers, SIGN_DATE, ())
    assert field is not None
    assert field.value == value
    assert field.sure is not doubtful


def test_numbers_that_are_not_those_of_the_text_make_nothing():
    assert by_numbers(None, "27 نوفمبر 2025", (), SIGN_DATE, ()) is None
    assert by_numbers(None, "27 نوفمبر 2025", ("27",), SIGN_DATE, ()) is None


@pytest.mark.parametrize(
    ("seen", "confirmed", "value", "sure"),
    [
        ("2026 J 12", True, dt.date(2026, 1, 12), True),  # a digit was left out at first
        ("2026 J 12", False, dt.date(2026, 1, 12), False),
        ("2026 J 7", True, dt.date(2026, 1, 7), False),  # another digit
    ],
)
def test_a_digit_that_was_left_out_is_taken_where_two_readers_saw_it(seen, confirmed, value, sure):
    text = "2 يناير 2026"
    field = by_numerals(SIGN_DATE.parse(text), text, seen, SIGN_DATE, (), confirmed)
    assert (field.value, field.sure) == (value, sure)


def test_numbers_are_borne_out_where_each_alone_is_seen_again(page):
    reading = page([(100, 100, "2026 J 12")])
    line = reading.sight.reread(reading.lines[0].rect)
    assert borne_out(line, replace(reading, sight=Sees(reading.sight, ("2026", "12"))))
    assert not borne_out(line, replace(reading, sight=Sees(reading.sight, ("2026", "2"))))


class Sees:
    """A sight whose reader of numbers says one number after the other."""

    def __init__(self, plain, numbers):
        self.plain, self.said = plain, iter(numbers)

    def numbers(self, rect, allowed, view=0):
        return Line(next(self.said), rect, 0.99, "numbers")
