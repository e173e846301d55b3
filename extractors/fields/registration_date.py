"""The day of first registration (注册登记日期): row I of the certificate."""

from extractors.fields.parsers import one_date
from extractors.fields.spec import Spec

REGISTRATION_DATE = Spec(
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
    parse=one_date,
    letters="0123456789-年月日./",
)
