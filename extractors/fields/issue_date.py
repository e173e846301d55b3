"""The day a paper was issued."""

from extractors.fields.dated import dated

ISSUE_DATE = dated(
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
)
