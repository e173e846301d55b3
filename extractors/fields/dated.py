"""What all fields that are a day have in common."""

import datetime as dt

from extractors.fields.days import in_numerals, one_date, open_date, short_day
from extractors.fields.spec import Spec

FIRST = 1980
"""The first year of what was made, registered, inspected or signed."""
AHEAD = 1
"""Years from now into which a day may run: of a licence's end, or where the year turns."""


def _is_of_our_time(day: dt.date) -> bool:
    """Whether a paper that was handed in may be dated so: not in 2036, where 2026 may be read."""
    return FIRST <= day.year <= dt.datetime.now(dt.UTC).year + AHEAD


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
