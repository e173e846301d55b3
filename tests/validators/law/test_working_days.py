"""The State Council's arrangements, and counting by them."""

import datetime as dt

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from validators.law.working_days import (
    SHIPPED,
    UnknownYear,
    add_working_days,
    arrangement,
    is_working_day,
    working_days_between,
)

D = dt.date
DAYS = st.dates(D(2024, 1, 1), D(2026, 11, 30))


def test_every_day_agrees_with_an_independent_calendar():
    day = D(2024, 1, 1)
    while day < D(2027, 1, 1):
        assert is_working_day(day) == chinese_calendar.is_workday(day), day
        day += dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (D(2026, 2, 14), True),  # a Saturday that is worked
        (D(2026, 2, 15), False),
        (D(2026, 2, 23), False),
        (D(2026, 2, 24), True),
        (D(2026, 2, 28), True),
        (D(2026, 10, 7), False),
        (D(2026, 10, 8), True),
        (D(2026, 11, 21), False),  # a Saturday like any other
        (D(2026, 11, 22), False),
        (D(2026, 11, 23), True),
    ],
)
def test_holidays_rest_and_make_up_days_work(day, works):
    assert is_working_day(day) is works


def test_three_working_days_cross_a_weekend():
    assert add_working_days(D(2026, 11, 19), 3) == D(2026, 11, 24)
    assert add_working_days(D(2026, 11, 20), 3) == D(2026, 11, 25)
    assert add_working_days(D(2026, 11, 21), 3) == D(2026, 11, 25)


def test_no_days_later_is_the_same_day():
    assert add_working_days(D(2026, 11, 21), 0) == D(2026, 11, 21)


def test_a_year_without_an_arrangement_is_not_guessed():
    with pytest.raises(UnknownYear, match="2027") as raised:
        add_working_days(D(2026, 12, 30), 3)
    assert raised.value.year == 2027
    with pytest.raises(UnknownYear):
        is_working_day(D(2023, 12, 29))


def test_a_later_year_can_be_loaded():
    calendar = {**SHIPPED, 2027: arrangement(2027, "made up", "01-01/01-03", "01-09")}
    assert add_working_days(D(2026, 12, 30), 3, calendar) == D(2027, 1, 5)
    assert is_working_day(D(2027, 1, 9), calendar)


def test_a_make_up_day_within_the_week_is_refused():
    with pytest.raises(ValueError, match="2027"):
        arrangement(2027, "made up", "", "01-04")


def test_each_arrangement_names_its_notice():
    assert [year.source for year in SHIPPED.values()] == [
        "国办发明电〔2023〕7号",
        "国办发明电〔2024〕12号",
        "国办发明电〔2025〕7号",
    ]


@given(day=DAYS, count=st.integers(1, 15))
def test_counting_back_gives_what_was_added(day, count):
    later = add_working_days(day, count)
    assert is_working_day(later)
    assert working_days_between(day, later) == count
    assert working_days_between(day, later - dt.timedelta(days=1)) == count - 1


@given(day=DAYS, count=st.integers(0, 15))
def test_one_more_working_day_is_always_later(day, count):
    assert add_working_days(day, count + 1) > add_working_days(day, count)


@given(one=DAYS, other=DAYS)
def test_no_working_days_lie_before_the_start(one, other):
    days = working_days_between(one, other)
    assert 0 <= days <= max(0, (other - one).days)
