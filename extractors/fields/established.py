"""The day on which an enterprise was established."""

from extractors.fields.parsers import one_date, open_date, short_day
from extractors.fields.spec import Spec

ESTABLISHED = Spec(
    name="established",
    labels=("成立日期", "成立时间", "注册日期", "注册时间", "设立日期"),
    parse=one_date,
    open_ended=open_date,
    cut_off=short_day,
    letters="0123456789-年月日./",
)
