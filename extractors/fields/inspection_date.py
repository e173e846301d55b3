"""The day of the inspection."""

from extractors.fields.dated import dated

INSPECTION_DATE = dated(
    name="inspection_date",
    labels=(
        "检测日期",
        "检验日期",
        "检查日期",
        "查验日期",
        "鉴定日期",
        "受检日期",
        "受检时间",
        "检测时间",
        "检验时间",
        "Inspected on",
        "Tested on",
        "Inspection date",
        "Date of inspection",
        "Test date",
    ),
)
