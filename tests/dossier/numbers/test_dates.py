import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.numbers import dates

DAY = dt.date(2026, 7, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2026年7月1日", "2026 年 07 月 01 日", "2026-07-01", "2026.7.1", "2026/07/01", "20260701",
        "二〇二六年七月一日", "二零二六年七月一日", "July 1, 2026", "1 July 2026",
        "1st July, 2026", "July 1st 2026",
        "01-Jul-2026", "01.07.2026", "«01» июля 2026 г.", "1 июля 2026 года", "1 de julio de 2026",
        "1º de julho de 2026", "1er juillet 2026", "١ يوليو ٢٠٢٦", "٢٠٢٦/٠٧/٠١",
        "２０２６年７月１日",
        "2026-07-01 12:30:00", "2026-07-01T00:00:00Z", "2026⽉07".replace("2026⽉07",
        "2026年7⽉1⽇"),
        "2026－07－01", "2026–07–01", "2026.07:01", "2026+07-01",
    ],
)  # fmt: skip
def test_a_date_is_read_however_it_is_printed(text):
    assert dates.parse(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "2026-06-31", "31 June 2026", "03/04/2026", "03-04-2026", "1.7.26", "26-07-01",
        "20261301", "2026-07-011",
        "12026-07-01", "2026年7月", "2026-07-01 至 2026-08-01", "No. 20260701 A",
        "CN-20260701-01", "二〇二六年六月三十一日", "",
        "2026:07:01", "2026,07,01", "12,026.07", "2026.07:01:12",
    ],
)  # fmt: skip
def test_what_cannot_be_told_is_not_guessed(text):
    assert dates.parse(text) is None


def test_the_order_of_day_and_month_is_told_where_it_can_be():
    assert dates.parse("13/04/2026") == dates.parse("04/13/2026") == dt.date(2026, 4, 13)
    assert dates.parse("05/05/2026") == dt.date(2026, 5, 5)
    assert dates.parse("03/04/2026", day_first=True) == dt.date(2026, 4, 3)


@given(st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1)))
def test_every_day_is_read_back(day):
    assert dates.parse(day.isoformat()) == day
    assert dates.parse(f"{day:%Y%m%d}") == day
    assert dates.parse(f"{day:%d.%m.%Y}") == day
    assert dates.parse(f"{day:%d %B %Y}") == day
    assert dates.parse(f"{day.year}年{day.month}月{day.day}日") == day


def test_dates_are_found_where_they_stand():
    text = "签订日期：2026年7月1日，有效期至 31 December 2026。"
    found = dates.find_all(text)
    assert [value for _, _, value in found] == [DAY, dt.date(2026, 12, 31)]
    assert text[found[0][0] : found[0][1]] == "2026年7月1日"
    assert text[found[1][0] : found[1][1]] == "31 December 2026"


@given(st.text(max_size=60))
def test_no_text_breaks_the_search(text):
    for start, end, _ in dates.find_all(text):
        assert 0 <= start < end <= len(text)
