"""The day the vehicle was made (车辆出厂日期)."""

from extractors.fields.parsers import one_date, open_date, short_day
from extractors.fields.spec import Spec

MANUFACTURE_DATE = Spec(
    name="manufacture_date",
    labels=("车辆出厂日期", "出厂日期", "制造日期", "生产日期", "制造年月", "Date of manufacture"),
    parse=one_date,
    open_ended=open_date,
    cut_off=short_day,
    letters="0123456789-年月日./",
)
