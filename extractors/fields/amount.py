"""The price of one row of a table."""

from dossier.numbers import money
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
    parse=money.parse,
    letters="0123456789.,",
)
