"""The day of the inspection."""

from extractors.fields.parsers import one_date, open_date, short_day
from extractors.fields.spec import Spec

INSPECTION_DATE = Spec(
    name="inspection_date",
    labels=(
        "检测日期",
        "检验日期",
        "检查日期",
        "查验日期",
        "鉴定日期",
        "检测时间",
        "检验时间",
        "Inspected on",
        "Tested on",
        "Inspection date",
        "Date of inspection",
        "Test date",
    ),
    parse=one_date,
    open_ended=open_date,
    cut_off=short_day,
    letters="0123456789-年月日./",
)
