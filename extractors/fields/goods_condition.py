"""The state of the goods (商品状态): 旧 for a used car."""

import re

from extractors.fields.spec import Spec
from extractors.fields.ticked import chosen

_STATES = "旧新舊"


def parse(text: str) -> str | None:
    """旧 or 新: the ticked one where there are boxes.

    >>> parse("■旧 □新"), parse("□新 ☑旧"), parse("旧 □新"), parse("□旧 □新")
    ('旧', '旧', '旧', None)
    """
    told = chosen(text, ("旧", "新")) or ""
    states = {letter for letter in told if letter in _STATES}
    if states & {"旧", "舊"} and "新" not in states:
        return "旧"
    if states == {"新"}:
        return "新"
    return "旧" if re.search(r"\bused\b", text, re.IGNORECASE) else None


GOODS_CONDITION = Spec(
    name="goods_condition",
    labels=(
        "商品状态",
        "设备状态",
        "货物状态",
        "商品新旧状态",
        "状态",
        "Condition of goods",
        "Condition",
    ),
    parse=parse,
    closed=True,
)
