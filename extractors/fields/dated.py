"""What all fields that are a day have in common."""

import datetime as dt

from extractors.fields.days import one_date, open_date, short_day
from extractors.fields.spec import Spec


def dated(name: str, labels: tuple[str, ...]) -> Spec[dt.date]:
    """A field whose value is a day, under its printed names."""
    return Spec(
        name=name,
        labels=labels,
        parse=one_date,
        open_ended=open_date,
        cut_off=short_day,
        letters="0123456789-年月日./",
    )
