"""Working days in China: the holidays and make-up days that the State Council sets each year.

A year without an arrangement is unknown: nothing is assumed of it, unless a caller asks for its
weekends. Later years are loaded from a table (`validators.law.table_files`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

SATURDAY = 5


@dataclass(frozen=True)
class Year:
    """One year's arrangement."""

    source: str
    holidays: frozenset[dt.date]
    """Every day off by the arrangement, weekends among them or not."""
    make_up_days: frozenset[dt.date]
    """Saturdays and Sundays that are worked."""


Calendar = Mapping[int, Year]


class UnknownYear(LookupError):
    """The calendar has no arrangement for a year; load it from the State Council's notice."""

    def __init__(self, year: int) -> None:
        super().__init__(f"no State Council holiday arrangement for {year} is loaded")
        self.year = year


def _days(year: int, spans: Iterable[str]) -> frozenset[dt.date]:
    """Days written `MM-DD` or `MM-DD/MM-DD`, both ends included."""
    found: set[dt.date] = set()
    for span in spans:
        first, _, last = span.partition("/")
        start = dt.date.fromisoformat(f"{year}-{first}")
        end = dt.date.fromisoformat(f"{year}-{last or first}")
        found.update(start + dt.timedelta(days=i) for i in range((end - start).days + 1))
    return frozenset(found)


def arrangement(year: int, source: str, holidays: str, make_up_days: str) -> Year:
    """A year's arrangement from spans as `MM-DD/MM-DD`, separated by blanks.

    Raises:
        ValueError: a day does not exist, or a make-up day is no Saturday or Sunday.
    """
    worked = _days(year, make_up_days.split())
    if any(day.weekday() < SATURDAY for day in worked):
        raise ValueError(f"{year}: a make-up day is a Saturday or a Sunday")
    return Year(source=source, holidays=_days(year, holidays.split()), make_up_days=worked)


SHIPPED: Calendar = {
    2024: arrangement(
        2024,
        "国办发明电〔2023〕7号",
        "01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10 09-15/09-17 10-01/10-07",
        "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
    ),
    2025: arrangement(
        2025,
        "国办发明电〔2024〕12号",
        "01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08",
        "01-26 02-08 04-27 09-28 10-11",
    ),
    2026: arrangement(
        2026,
        "国办发明电〔2025〕7号",
        "01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07",
        "01-04 02-14 02-28 05-09 09-20 10-10",
    ),
}
"""The arrangements of the years that this edition knows, by year."""


def is_working_day(day: dt.date, calendar: Calendar = SHIPPED) -> bool:
    """Whether offices work on a day.

    Raises:
        UnknownYear: the year's arrangement is not loaded.
    """
    if day.year not in calendar:
        raise UnknownYear(day.year)
    year = calendar[day.year]
    if day in year.make_up_days:
        return True
    return day.weekday() < SATURDAY and day not in year.holidays


def add_working_days(day: dt.date, count: int, calendar: Calendar = SHIPPED) -> dt.date:
    """The working day that is so many working days later; the day itself does not count.

    >>> add_working_days(dt.date(2026, 9, 30), 3)
    datetime.date(2026, 10, 10)

    Raises:
        UnknownYear: the way there leads into a year whose arrangement is not loaded.
    """
    while count > 0:
        day += dt.timedelta(days=1)
        count -= is_working_day(day, calendar)
    return day


def weekends_only(years: Iterable[int]) -> Calendar:
    """Years of which no arrangement is known: Saturdays and Sundays are off, nothing else is.

    What is counted by them ends too early where a holiday lies on the way, never too late but by
    a weekend that is worked.
    """
    return {year: Year("", frozenset(), frozenset()) for year in years}


def working_days_between(start: dt.date, end: dt.date, calendar: Calendar = SHIPPED) -> int:
    """Working days after `start` up to and with `end`; none where `end` is not later.

    Raises:
        UnknownYear: a year on the way is not loaded.
    """
    days = range(1, (end - start).days + 1)
    return sum(is_working_day(start + dt.timedelta(days=i), calendar) for i in days)
