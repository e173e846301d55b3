"""The last day of the period of financial statements."""

import datetime as dt

from extractors.fields.days import one_date
from extractors.fields.enterprise_parsers import month
from extractors.fields.spec import Spec


def _end(text: str) -> dt.date | None:
    """A day, or the last day of the one month that is named."""
    if day := one_date(text):
        return day
    first = month(text)
    if first is None:
        return None
    following = (first + dt.timedelta(days=31)).replace(day=1)
    return following - dt.timedelta(days=1)


PERIOD_END = Spec(
    name="period_end",
    labels=("报表日期", "编制日期", "所属期间", "会计期间", "报告期", "所属时期", "日期"),
    parse=_end,
    letters="0123456789-年月日./",
)
