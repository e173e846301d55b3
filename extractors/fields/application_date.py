"""The day of the application."""

from extractors.fields.parsers import one_date, open_date, short_day
from extractors.fields.spec import Spec

APPLICATION_DATE = Spec(
    name="application_date",
    labels=(
        "申请日期",
        "申领日期",
        "填表日期",
        "填报日期",
        "申请时间",
        "日期",
        "Application date",
        "Date of application",
    ),
    parse=one_date,
    open_ended=open_date,
    cut_off=short_day,
    letters="0123456789-年月日./",
)
