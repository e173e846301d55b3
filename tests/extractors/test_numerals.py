"""Dates in Cyrillic and Arabic, whose digits two readers saw."""

import datetime as dt

import pytest

from extractors.fields.sign_date import SIGN_DATE
from extractors.numerals import by_numbers, by_numerals


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
