"""The day of an entry in a certificate's 登记栏."""

from extractors.fields.dated import dated

ENTRY_DATE = dated(
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
)
