"""The day of an entry in a certificate's 登记栏."""

from extractors.fields.parsers import one_date, open_date, short_day
from extractors.fields.spec import Spec

ENTRY_DATE = Spec(
    name="entry_date",
    labels=(
        "转让登记待出口日期",
        "转让登记日期",
        "转移登记日期",
        "抵押登记日期",
        "解除抵押日期",
        "解除抵押登记日期",
        "质押备案日期",
        "解除质押日期",
        "解除质押备案日期",
        "变更登记日期",
        "查封日期",
        "解除查封日期",
        "办理日期",
        "签注日期",
        "日期",
    ),
    parse=one_date,
    open_ended=open_date,
    cut_off=short_day,
    letters="0123456789-年月日./",
)
