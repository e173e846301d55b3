"""Dates moved by years and months, as the law counts them."""

import calendar
import datetime as dt


def add_years(day: dt.date, years: int) -> dt.date:
    """The same day so many years later; 29 February falls on the 28th in a common year.

    >>> add_years(dt.date(2024, 2, 29), 1)
    datetime.date(2025, 2, 28)
    """
    return add_months(day, 12 * years)


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or the last of a month that is too short.

    >>> add_months(dt.date(2026, 12, 31), 2), add_months(dt.date(2026, 3, 31), -1)
    (datetime.date(2027, 2, 28), datetime.date(2026, 2, 28))
    """
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def years_begun(start: dt.date, end: dt.date) -> int:
    """Years from one day to another, each year that has begun counted whole.

    >>> years_begun(dt.date(2020, 1, 1), dt.date(2022, 7, 1))
    3
    >>> years_begun(dt.date(2020, 1, 1), dt.date(2022, 1, 1))
    2
    """
    whole = end.year - start.year
    return max(0, whole + (add_years(start, whole) < end))
