"""The day of a declaration or letter."""

from extractors.fields.parsers import one_date, open_date, short_day
from extractors.fields.spec import Spec

DATE = Spec(
    name="date",
    labels=("日期", "声明日期", "出具日期", "签署日期", "签发日期", "Date"),
    parse=one_date,
    open_ended=open_date,
    cut_off=short_day,
    letters="0123456789-年月日./",
)
