"""The price of one vehicle."""

from extractors.fields.parsers import amount
from extractors.fields.spec import Spec

UNIT_PRICE = Spec(
    name="unit_price",
    labels=(
        "单价",
        "单价金额",
        "Unit price",
        "Price per unit",
        "Цена за единицу",
        "Цена за ед.",
        "Цена за шт.",
        "Цена за штуку",
        "Цена",
        "Precio unitario",
        "Precio por unidad",
        "Prix unitaire",
        "Prix par unité",
        "Preço unitário",
        "Preço por unidade",
        "سعر الوحدة",
    ),
    parse=amount,
    letters="0123456789.,",
)
