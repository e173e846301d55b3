"""The day the vehicle was made (车辆出厂日期)."""

from extractors.fields.dated import dated

MANUFACTURE_DATE = dated(
    name="manufacture_date",
    labels=("车辆出厂日期", "出厂日期", "制造日期", "生产日期", "制造年月", "Date of manufacture"),
)
