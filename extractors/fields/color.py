"""The colour of the body."""

import re

from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec
from extractors.layout.folded import fold

_COLOUR = re.compile(r"^(?:[深浅暗亮]?[白灰黄粉红紫绿蓝棕黑银橙褐金](?:色)?[/,，、 ]?){1,3}$")


def parse(text: str) -> str | None:
    """A colour of the certificate, without 色, whatever its characters.

    >>> parse("白色"), parse("黑/红"), parse("黃"), parse("棕.")
    ('白', '黑/红', '黄', '棕')
    >>> parse("大型普通客车/白"), parse("大型普通客车")
    ('白', None)
    """
    plain = fold(tidy(text)).text.rstrip(".·")
    others = [part for part in plain.split("/") if not _COLOUR.match(part)]
    if len(others) == 1 and "/" in plain:  # 车辆类型/颜色
        plain = plain.replace(others[0], "").strip("/")
    return plain.replace("色", "") if _COLOUR.match(plain) else None


COLOR = Spec(
    name="color",
    labels=("车身颜色", "车辆颜色", "外观颜色", "外观色", "颜色", "Colour", "Color"),
    parse=parse,
    closed=True,
)
