"""How many vehicles."""

import re

from extractors.fields.parsers import tidy, whole
from extractors.fields.spec import Spec

_ALONE = whole(
    "/? ?(?:辆|台|部)|units?|pcs|set|sets|"
    "шт\\.?|ед\\.?|unidades?|unités?|uds?\\.?|سيارات?|وحدات?|وحدة|辆整",
    1,
    9999,
)
_BEHIND_UNIT = re.compile(r"\s*(?:辆|台)\s*/\s*(\d{1,3})\s*")
_LEADS = re.compile(r"\s*(\d{1,3})\s*(?:辆|台|шт\b|ед\b|units?\b|unidades\b|unités\b)\D*")


def parse(text: str) -> int | None:
    """How many, alone or with a unit at the beginning of words without another number.

    >>> parse("2 辆"), parse("2 шт. согласно таблице:"), parse("2 шт. 2018"), parse("2018 согласно")
    (2, 2, None, None)
    >>> parse("辆 / 1"), parse("辆/1/2")
    (1, None)
    """
    leads = _LEADS.fullmatch(text) or _BEHIND_UNIT.fullmatch(text)
    return _ALONE(leads[1] if leads else text)


QUANTITY = Spec(
    name="quantity",
    labels=(
        "数量及单位",
        "数量/单位",
        "单位/数量",
        "商品总数量",
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
    parse=parse,
    letters="0123456789",
)

_COUNTED = re.compile(
    r"(?<![\d.,第])(\d{1,3})\s*(?:辆|台(?!阶)|vehicles?\b|cars?\b|автомоб|veh[ií]culos|véhicules|veículos)",
    re.IGNORECASE,
)


def counted(text: str) -> int | None:
    """The one number of vehicles in a running text.

    >>> counted("甲方向乙方销售二手小型轿车2辆"), counted("1辆或2辆"), counted("3.1条")
    (2, None, None)
    """
    found = {int(number) for number in _COUNTED.findall(tidy(text))}
    return found.pop() if len(found) == 1 else None


IN_WORDS = Spec(name="quantity", labels=(), parse=counted)
"""A quantity that only a sentence tells."""
