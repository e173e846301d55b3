"""The seller, as the contract prints it."""

from extractors.fields.parsers import open_firm, party
from extractors.fields.spec import Spec

SELLER = Spec(
    name="seller",
    labels=(
        "卖方(甲方)",
        "卖方（甲方）",
        "甲方(卖方)",
        "甲方（卖方）",
        "卖方名称",
        "卖方",
        "出卖人",
        "售方",
        "供方",
        "出口方",
        "甲方",
        "The Seller",
        "Seller",
        "Sellers",
        "Exporter",
        "Supplier",
        "Продавец",
        "Продавца",
        "Поставщик",
        "Vendedor",
        "El Vendedor",
        "Vendeur",
        "Le Vendeur",
        "O Vendedor",
        "البائع",
    ),
    parse=party,
    cut_off=open_firm,
    open_ended=open_firm,
)
