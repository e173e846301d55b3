"""The day a contract was signed."""

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
