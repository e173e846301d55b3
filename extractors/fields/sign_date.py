"""The day a contract was signed."""

import datetime as dt
from dataclasses import replace

from dossier.numbers import dates
from extractors.fields.dated import dated

SIGN_DATE = dated(
    name="sign_date",
    labels=(
        "签订日期",
        "签约日期",
        "签署日期",
        "合同日期",
        "签定日期",
        "订立日期",
        "签订时间",
        "签约时间",
        "日期",
        "Date of signing",
        "Signing date",
        "Contract date",
        "Date",
        "Дата подписания",
        "Дата заключения",
        "Дата договора",
        "Дата",
        "Fecha de firma",
        "Fecha del contrato",
        "Fecha",
        "Date de signature",
        "Date du contrat",
        "Data de assinatura",
        "Data do contrato",
        "Data",
        "التاريخ",
        "تاريخ التوقيع",
        "تاريخ العقد",
    ),
)


def day_first(text: str) -> dt.date | None:
    """The day of 05/08/2026 where the language writes the day before the month.

    >>> day_first("05/08/2026")
    datetime.date(2026, 8, 5)
    """
    return dates.parse(text, day_first=True)


SIGNED_DAY_FIRST = replace(SIGN_DATE, parse=day_first)
