"""The day of the endorsement 转让待出口."""

from extractors.fields.parsers import one_date, open_date, short_day
from extractors.fields.spec import Spec

ENDORSEMENT_DATE = Spec(
    name="endorsement_date",
    labels=(
        "转让登记待出口日期",
        "转让待出口日期",
        "转移待出口日期",
        "待出口日期",
        "转让登记日期",
        "转移登记日期",
        "签注日期",
        "Transfer date",
    ),
    parse=one_date,
    open_ended=open_date,
    cut_off=short_day,
    letters="0123456789-年月日./",
)
