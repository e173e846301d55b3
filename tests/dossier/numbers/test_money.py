from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.numbers import money

CENTS = st.integers(0, 10**10)


@given(
    CENTS, st.sampled_from([(",", "."), (".", ","), (" ", ","), ("'", "."), ("", "."), ("", ",")])
)
def test_an_amount_printed_in_any_country_is_read_as_it_was(cents, marks):
    group, mark = marks
    amount = Decimal(cents) / 100
    printed = f"{amount:,.2f}".replace(",", "_").replace(".", mark).replace("_", group)
    assert money.parse(f"USD {printed}") == amount
    assert money.parse(f"{printed} 欧元") == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("USD 64,429.00", "64429.00"),
        ("64 429,00", "64429.00"),
        ("¥1,234.5", "1234.5"),
        ("64.429,00", "64429.00"),
        ("64,429", "64429"),
        ("64.429", "64429"),
        ("人民币6.5万元", "65000"),
        ("64, 429.00", "64429.00"),
        ("64,429.-", "64429"),
        ("US$64,429.00 ONLY", "64429.00"),
        ("６４，４２９．００元整", "64429.00"),
        ("٦٤٬٤٢٩٫٠٠", "64429.00"),
        ("0", "0"),
    ],
)
def test_amounts_are_read(text, amount):
    assert money.parse(text) == Decimal(amount)


@pytest.mark.parametrize(
    "text",
    [
        "64.429.00",
        "1,23,456.00",
        "1,234.567,89",
        "64.42900",
        "0.429",
        "KWD 1.500",
        "1 23",
        "-5",
        "",
        "USD",
        "12a",
    ],
)
def test_what_cannot_be_told_is_not_guessed(text):
    assert money.parse(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("USD", "USD"), ("美元", "USD"), ("US$", "USD"), ("$5", "USD"), ("долларов США", "USD"),
        ("EUR", "EUR"), ("欧元", "EUR"), ("€5", "EUR"), ("RMB", "CNY"), ("人民币", "CNY"), ("5元",
        "CNY"),
        ("￥5", "CNY"), ("CNY5", "CNY"), ("卢布", "RUB"), ("5 руб.", "RUB"), ("日元", "JPY"),
        ("AED", "AED"),
        ("KZT", "KZT"), ("тенге", "KZT"), ("HK$5", "HKD"), ("dólares estadounidenses", "USD"),
        ("港元", "HKD"), ("دولار أمريكي", "USD"), ("单价（美元）", "USD"),
    ],
)  # fmt: skip
def test_currencies_are_known_by_name_sign_and_code(text, code):
    assert money.currency(text) == code


@pytest.mark.parametrize("text", ["", "total", "USD or EUR", "THE USDA", "five"])
def test_no_currency_or_several_is_none(text):
    assert money.currency(text) is None
