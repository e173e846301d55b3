"""The registration number that customs gave an enterprise."""

import re

from dossier.numbers import customs_code
from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec


def _code(text: str) -> str | None:
    """Six to twelve letters and digits, right or wrong: that is for a rule to say."""
    plain = customs_code.compact(tidy(text))
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
