"""How the owner came by the vehicle (车辆获得方式)."""

from extractors.fields.parsers import one_of
from extractors.fields.spec import Spec

WAYS = (
    "购买",
    "中奖",
    "仲裁裁决",
    "继承",
    "赠与",
    "协议抵偿债务",
    "资产重组",
    "资产整体买卖",
    "调拨",
    "境外自带",
    "法院裁定",
    "法院调解",
    "其他",
)


ACQUISITION = Spec(
    name="acquisition",
    labels=("车辆获得方式", "机动车获得方式", "获得方式"),
    parse=one_of(WAYS),
    closed=True,
)
