"""The day on which an enterprise was established."""

from extractors.fields.parsers import one_date
from extractors.fields.spec import Spec

ESTABLISHED = Spec(
    name="established",
    labels=("成立日期", "成立时间", "注册日期", "注册时间", "设立日期"),
    parse=one_date,
    letters="0123456789-年月日./",
)
