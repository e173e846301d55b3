"""The name of the goods (商品名称)."""

import re

from extractors.fields.parsers import words
from extractors.fields.spec import Spec

_LITRES = re.compile(r"(\d\.\d)[1Il|7](?=[\u4e00-\u9fff])")
_MILLILITRES = re.compile(r"(\d{3,5})\s?m[1Il|](?=\s?[\u4e00-\u9fff])")
_NOUGHT = re.compile(r"(?<=\d\.)[OQD](?=\s?L)")
_OLD = re.compile(r"^[|Il1]?\s?(?:旧|日)(?=\S)")
"""旧, which readers take for 日, and behind a speck; no name of goods begins with a day."""
_ITEM = re.compile(r"^\d{1,3}[\s.、]*(?=旧)")
"""The form's circled number before the name, seen as plain digits."""
_ENGLISH = re.compile(r"^(?:(?:name|description) of )?(?:goods|commodity)\b\s*", re.IGNORECASE)
"""The label's other language, between it and the name."""
_CODE = re.compile(r"[\s/（(]*(?:商品)?(?:编码)?[:：]?\s*87\d{6,8}[)）]?$")
"""The code of the goods behind their name, where one cell has both."""
_WORDED = re.compile(r"[\u4e00-\u9fffA-Za-z]{2}")
_words = words(2, 120)


def parse(text: str) -> str | None:
    """The name as printed; the unit of a displacement is L behind one decimal, else ml.

    >>> parse("旧长安1.51小轿车"), parse("旧解放牵引车"), parse("10 旧奥迪2.0L小轿车")
    ('旧长安1.5L小轿车', '旧解放牵引车', '旧奥迪2.0L小轿车')
    >>> parse("I旧捷达牌1.5L小轿车"), parse("日江铃牌2.8L货车")
    ('旧捷达牌1.5L小轿车', '旧江铃牌2.8L货车')
    >>> parse("Goods"), parse("1⑩0"), parse("Goods 旧雷克萨斯5.7L越野车")
    (None, None, '旧雷克萨斯5.7L越野车')
    >>> parse("旧丰田1798m1小轿车"), parse("旧北京奔驰 2.OL 小轿车")
    ('旧丰田1798ml小轿车', '旧北京奔驰 2.0L 小轿车')
    >>> parse("旧长安1.5L小轿车 8703223010"), parse("旧宇通客车/8702109100")
    ('旧长安1.5L小轿车', '旧宇通客车')
    """
    value = _words(_CODE.sub("", _ENGLISH.sub("", text)))
    if value is None or not _WORDED.search(value):
        return None
    plain = _OLD.sub("旧", _NOUGHT.sub("0", _ITEM.sub("", value)))
    return _MILLILITRES.sub(r"\1ml", _LITRES.sub(r"\1L", plain))


def unfinished(text: str) -> bool:
    """Whether a name has not come to the kind of vehicle that ends it.

    >>> unfinished("旧汕德卡 10.5L 半挂牵引"), unfinished("旧汕德卡 10.5L 半挂牵引车")
    (True, False)
    """
    return bool(re.search(r"(?!车)[\u4e00-\u9fffA-Za-z\d.]$", text.strip()))


GOODS_NAME = Spec(
    name="goods_name",
    labels=(
        "商品名称",
        "商品名称及编码",
        "商品名称和编码",
        "商品名称及商品编码",
        "商品名称/编码",
        "Description/Code",
        "货物名称",
        "货名",
        "品名",
        "Description of goods",
        "Commodity",
        "Name of goods",
    ),
    parse=parse,
    open_ended=unfinished,
)
