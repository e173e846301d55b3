"""Which amount is a paper's total, where its rows do not all have theirs."""

from decimal import Decimal

import pytest

from dossier import Field
from extractors.kinds.totals import by_price, total_amount


def amount(value):
    return Field(value=Decimal(value), raw=value, confidence=0.97)


TOLD = amount("55600.00")


@pytest.mark.parametrize("rows", [[], [{"amount": TOLD}], [{}, {"amount": TOLD}]])
def test_a_total_that_is_not_the_first_rows_amount_is_as_sure_as_it_was_read(rows):
    assert total_amount(rows, TOLD) == TOLD


def test_the_first_rows_amount_below_a_columns_head_is_summed_with_the_others():
    rows = [{"amount": TOLD}, {"amount": amount("400.00")}]
    assert total_amount(rows, TOLD).value == Decimal("56000.00")


def test_the_first_rows_amount_is_a_guess_where_another_row_has_none():
    told = total_amount([{"amount": TOLD}, {}], TOLD)
    assert (told.value, told.sure) == (TOLD.value, False)


@pytest.mark.parametrize(
    ("readings", "price", "total", "count"),
    [
        ((1, 7), "12400.00", "12400.00", 1),
        ((1, 7), "12400.00", "86800.00", 7),
        ((1, 7), "12400.00", "24800.00", None),
        ((1, 7), "0.00", "0.00", None),
    ],
)
def test_a_doubtful_number_is_the_one_that_price_and_total_leave(readings, price, total, count):
    told = Field(value=readings[0], raw="1", confidence=0.9, alternatives=readings[1:])
    found = by_price(told, amount(price), amount(total))
    assert found.sure is (count is not None)
    assert found.value == (count or readings[0])
