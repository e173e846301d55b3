"""The day on which an enterprise was established."""

from extractors.fields.dated import dated

ESTABLISHED = dated(
    name="established",
    labels=("成立日期", "成立时间", "注册日期", "注册时间", "设立日期"),
)
