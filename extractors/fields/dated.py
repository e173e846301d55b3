"""What all fields that are a day have in common."""

import datetime as dt

from extractors.fields.days import in_numerals, one_date, open_date, short_day
from extractors.fields.spec import Spec

YEARS = range(1980, 2040)
"""Years of what was made, registered, inspected or signed, for as long as this law may hold."""


def _is_of_our_time(day: dt.date) -> bool:
    return day.year in YEARS


def dated(name: str, labels: tuple[str, ...]) -> Spec[dt.date]:
    """A field whose value is a day, under its printed names."""
    return Spec(
        name=name,
        labels=labels,
        parse=one_date,
        open_ended=open_date,
        cut_off=short_day,
        letters="0123456789-年月日./",
        likely=_is_of_our_time,
        numerals=in_numerals,
    )
