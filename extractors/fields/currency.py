"""The currency, ISO 4217."""

from dossier.numbers import money
from extractors.fields.spec import Spec

CURRENCY = Spec(
    name="currency",
    labels=(
        "币种",
        "币制",
        "货币",
        "结算货币",
        "Currency",
        "Валюта",
        "Moneda",
        "Monnaie",
        "Devise",
        "Moeda",
        "العملة",
    ),
    parse=money.currency,
    closed=True,
)
