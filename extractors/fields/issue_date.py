"""The day a paper was issued."""

from extractors.fields.parsers import one_date, open_date, short_day
from extractors.fields.spec import Spec

ISSUE_DATE = Spec(
    name="issue_date",
    labels=(
        "发证日期",
        "签发日期",
        "出具日期",
        "报告日期",
        "报告签发日期",
        "批准日期",
        "发布日期",
        "签发时间",
        "发证时间",
        "Date of issue",
        "Issue date",
        "Issued on",
    ),
    parse=one_date,
    open_ended=open_date,
    cut_off=short_day,
    letters="0123456789-年月日./",
)
