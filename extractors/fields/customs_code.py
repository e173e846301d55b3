"""The registration number that customs gave an enterprise."""

import re

from dossier.numbers import customs_code
from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_SENTENCE = re.compile(r"^[为是：:\s]*([^，,。；;、）)]+)[，,。；;、）)]")
"""A number in a sentence, up to where the sentence goes on: 为410796820A，2017年注册。"""


def _code(text: str) -> str | None:
    """Six to twelve letters and digits, right or wrong: that is for a rule to say.

    >>> _code("410796820A"), _code("为410796820A，2017"), _code("3203960314。公司现有员工33人")
    ('410796820A', '410796820A', '3203960314')
    >>> _code("见附件"), _code("3203960314 2017") is None
    (None, True)
    """
    told = _SENTENCE.match(text)
    plain = customs_code.compact(tidy(told[1] if told else text).removeprefix("为"))
    return plain if re.fullmatch(r"\d{4}[0-9A-Z]{2,8}", plain) else None


CUSTOMS_CODE = Spec(
    name="customs_code",
    labels=(
        "海关注册编码",
        "海关注册登记编码",
        "海关备案编码",
        "海关备案号",
        "海关编码",
        "海关代码",
        "海关注册号",
        "企业海关编码",
        "企业海关代码",
        "10位海关代码",
        "报关单位备案编码",
    ),
    parse=_code,
    letters="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
)
