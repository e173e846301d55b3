"""Where an enterprise has its seat (住所)."""

from extractors.fields.enterprise_parsers import place
from extractors.fields.spec import Spec

SEAT = Spec(
    name="address",
    labels=(
        "住所",
        "营业场所",
        "主要经营场所",
        "注册地址",
        "企业住所",
        "企业地址",
        "经营场所",
        "坐落",
        "地址",
    ),
    parse=place,
)
