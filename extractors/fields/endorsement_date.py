"""The day of the endorsement 转让待出口."""

from extractors.fields.dated import dated

ENDORSEMENT_DATE = dated(
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
)
