"""The day of first registration (注册登记日期): row I of the certificate."""

from extractors.fields.parsers import one_date, open_date, short_day
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
    open_ended=open_date,
    cut_off=short_day,
    letters="0123456789-年月日./",
)
