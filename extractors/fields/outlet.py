"""The service outlet abroad that a manufacturer names."""

import re

from extractors.fields.parsers import words
from extractors.fields.spec import Spec

_SENTENCE = re.compile(r"^[的之及和与或等将在由，,]")
_GENERIC = re.compile(
    r"维修|售后|服务|保养|配件|零部件|供应|网点|提供|承担|技术支持|汽车|有限|公司"
    r"|[的及和与或等、，。 ]"
)
_words = words(4, 120)


def parse(text: str) -> str | None:
    """The name or address of an outlet; the rest of a sentence about outlets names none.

    >>> parse("迪拜汽车服务中心（Al Quoz 3）"), parse("的维修服务。"), parse("及配件供应")
    ('迪拜汽车服务中心(Al Quoz 3)', None, None)
    >>> parse("田汽车")  # of a seal
    """
    value = _words(text)
    if value is None or _SENTENCE.match(value) or len(_GENERIC.sub("", value)) < 2:
        return None
    return value


OUTLET = Spec(
    name="outlet",
    labels=(
        "境外服务网点",
        "服务网点名称",
        "服务网点地址",
        "售后服务网点",
        "维修服务网点",
        "服务网点",
        "维修网点",
        "网点名称",
        "网点地址",
        "服务商",
        "服务提供商",
        "Service outlet",
        "Service provider",
        "Service centre",
    ),
    parse=parse,
)
