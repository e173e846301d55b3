"""What the vehicle is used for (使用性质)."""

import re

from extractors.fields.parsers import one_of
from extractors.fields.spec import Spec

USES = (
    "非营运",
    "公路客运",
    "公交客运",
    "出租客运",
    "旅游客运",
    "货运",
    "租赁",
    "警用",
    "消防",
    "救护",
    "工程救险",
    "营转非",
    "出租转非",
    "教练",
    "幼儿校车",
    "小学生校车",
    "初中生校车",
    "中小学生校车",
    "危险货物运输",
    "危化品运输",
    "预约出租客运",
    "预约出租转非",
)

_BEFORE = re.compile(r"^[^/／]*人\s*[/／]")
"""The seats of the cab, in one cell with the use: 驾驶室载客/使用性质 2人/货运."""
_use = one_of(USES)


def parse(text: str) -> str | None:
    """One of the uses, alone in its cell or behind the seats of the cab.

    >>> parse("非营运"), parse("2人/货运"), parse("—人/非营运"), parse("2人")
    ('非营运', '货运', '非营运', None)
    """
    return _use(_BEFORE.sub("", text))


USE_NATURE = Spec(
    name="use_nature",
    labels=("使用性质", "车辆使用性质", "Use nature", "Usage"),
    parse=parse,
    closed=True,
)
