"""The price of one vehicle."""

from dossier.numbers import money
from extractors.fields.spec import Spec

UNIT_PRICE = Spec(
    name="unit_price",
    labels=(
        "单价",
        "单价金额",
        "Unit price",
        "Price per unit",
        "Цена за единицу",
        "Цена",
        "Precio unitario",
        "Prix unitaire",
        "Preço unitário",
        "سعر الوحدة",
    ),
    parse=money.parse,
    letters="0123456789.,",
)
