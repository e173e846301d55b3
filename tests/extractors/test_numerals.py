"""Dates in Cyrillic and Arabic, whose digits two readers saw."""

import datetime as dt

import pytest

from extractors.fields.sign_date import SIGN_DATE
from extractors.numerals import by_numerals


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
