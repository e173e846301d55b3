"""The price of one row of a table."""

from extractors.fields.parsers import amount
from extractors.fields.spec import Spec

AMOUNT = Spec(
    name="amount",
    labels=(
        "金额",
        "总价",
        "小计",
        "总值",
        "货值",
        "Amount",
        "Total price",
        "Сумма",
        "Стоимость",
        "Importe",
        "Total",
        "Montant",
        "Valor",
        "المبلغ",
    ),
    parse=amount,
    letters="0123456789.,",
)
