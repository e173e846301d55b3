"""The commodity code (商品编码), ten digits."""

from dossier.numbers import hs_code
from extractors.fields.spec import Spec

HS_CODE = Spec(
    name="hs_code",
    labels=(
        "商品编码",
        "商品编号",
        "海关编码",
        "税则号列",
        "税号",
        "HS编码",
        "商品HS编码",
        "HS Code",
        "H.S. Code",
        "Code of goods",
    ),
    parse=hs_code.parse,
    letters="0123456789.",
)
