"""The day of a declaration or letter."""

from extractors.fields.dated import dated

DATE = dated(
    name="date",
    labels=("日期", "声明日期", "出具日期", "签署日期", "签发日期", "Date"),
)
