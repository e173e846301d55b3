"""The state of the goods (商品状态): 旧 for a used car."""

import re

from extractors.fields.spec import Spec

_TICKED = re.compile(r"[☑√✓■☒✔●]\s*(旧|新)|(旧|新)\s*[☑√✓■☒✔●]")
_EMPTY = re.compile(r"[□☐◻口](旧|新)")


def parse(text: str) -> str | None:
    """旧 or 新, a ticked box counting before bare words, and these before an empty one.

    >>> parse("■旧 □新"), parse("旧 □新"), parse("□旧 □新")
    ('旧', '旧', None)
    """
    plain = text.replace(" ", "")
    if found := _TICKED.search(plain):
        return found.group(1) or found.group(2)
    if len(empty := set(_EMPTY.findall(plain))) == 1:
        (other,) = {"旧", "新"} - empty
        return other if other in plain else None
    states = {letter for letter in plain if letter in "旧新舊"}
    if states & {"旧", "舊"} and "新" not in states:
        return "旧"
    if states == {"新"}:
        return "新"
    if re.search(r"\bused\b", text, re.IGNORECASE):
        return "旧"
    return None


GOODS_CONDITION = Spec(
    name="goods_condition",
    labels=("商品状态", "设备状态", "货物状态", "商品新旧状态", "Condition of goods", "Condition"),
    parse=parse,
    closed=True,
)
