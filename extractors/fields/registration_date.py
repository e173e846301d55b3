"""The day of first registration (注册登记日期): row I of the certificate."""

from extractors.fields.dated import dated

REGISTRATION_DATE = dated(
    name="registration_date",
    labels=(
        "注册登记日期",
        "初次登记日期",
        "初次注册日期",
        "首次登记日期",
        "上牌日期",
        "登记日期",
        "Registration date",
        "Date of registration",
    ),
)
