"""The fuel (燃料种类)."""

from extractors.fields.parsers import one_of
from extractors.fields.spec import Spec

FUELS = (
    "汽油",
    "柴油",
    "电",
    "纯电动",
    "混合油",
    "天然气",
    "液化石油气",
    "甲醇",
    "乙醇",
    "太阳能",
    "混合动力",
    "插电式混合动力",
    "汽油/电混合动力",
    "汽油混合动力",
    "柴油混合动力",
    "氢",
    "无",
    "其他",
)


FUEL = Spec(
    name="fuel",
    labels=("燃料种类", "燃料类型", "能源种类", "燃油种类", "动力类型", "Fuel type", "Fuel"),
    parse=one_of(FUELS),
    closed=True,
)
