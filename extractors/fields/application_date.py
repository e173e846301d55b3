"""The day of the application."""

from extractors.fields.dated import dated

APPLICATION_DATE = dated(
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
)
