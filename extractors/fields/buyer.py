"""The buyer, as the contract prints it."""

from extractors.fields.parsers import open_firm, party
from extractors.fields.spec import Spec

BUYER = Spec(
    name="buyer",
    labels=(
        "买方(乙方)",
        "买方（乙方）",
        "乙方(买方)",
        "乙方（买方）",
        "买方名称",
        "买方",
        "买受人",
        "购方",
        "需方",
        "进口方",
        "乙方",
        "The Buyer",
        "Buyer",
        "Buyers",
        "Importer",
        "Purchaser",
        "Покупатель",
        "Покупателя",
        "Comprador",
        "El Comprador",
        "Acheteur",
        "L'Acheteur",
        "O Comprador",
        "المشتري",
    ),
    parse=party,
    cut_off=open_firm,
    open_ended=open_firm,
)
