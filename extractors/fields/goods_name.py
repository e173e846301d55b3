"""The name of the goods (商品名称)."""

from extractors.fields.parsers import words
from extractors.fields.spec import Spec

GOODS_NAME = Spec(
    name="goods_name",
    labels=(
        "商品名称",
        "货物名称",
        "货名",
        "品名",
        "Description of goods",
        "Commodity",
        "Name of goods",
    ),
    parse=words(2, 60),
)
