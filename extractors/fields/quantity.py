"""How many vehicles."""

from extractors.fields.parsers import whole
from extractors.fields.spec import Spec

QUANTITY = Spec(
    name="quantity",
    labels=(
        "数量及单位",
        "数量/单位",
        "合计数量",
        "总数量",
        "数量合计",
        "数量",
        "车辆数量",
        "台数",
        "辆数",
        "Total quantity",
        "Quantity",
        "Qty",
        "Количество",
        "Кол-во",
        "Cantidad",
        "Cant.",
        "Quantité",
        "Qté",
        "Quantidade",
        "Qtd.",
        "Qtde.",
        "الكمية",
    ),
    parse=whole(
        "/?辆|辆|台|部|units?|pcs|set|sets|шт\\.?|ед\\.?|unidades?|unités?|uds?\\.?|سيارات?|وحدات?|وحدة|辆整",
        1,
        9999,
    ),
    letters="0123456789",
)
