"""The authority that registered the vehicle (登记机关)."""

import re

from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_AUTHORITY = re.compile(
    r"[\u4e00-\u9fff]{2,}(?:车辆管理所|车管所|交通警察(?:总队|支队|大队)|公安局|交警支队|交通管理局)[\u4e00-\u9fff]*"
)


def parse(text: str) -> str | None:
    """An authority's name, e.g. 上海市公安局交通警察总队车辆管理所."""
    plain = tidy(text).replace(" ", "")
    found = _AUTHORITY.search(plain)
    return found.group() if found else None


REGISTRATION_AUTHORITY = Spec(
    name="registration_authority",
    labels=("登记机关", "登记机关名称"),
    parse=parse,
)
