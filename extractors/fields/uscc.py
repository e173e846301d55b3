"""The unified social credit code, GB 32100-2015."""

import re

from dossier.numbers import uscc
from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

LEAST_DIGITS = 5
"""Digits of a code at the least, one of the region's six misread (GB 32100-2015)."""
AUTHORITIES = "159ANY"
"""Who registers: with one of these every code begins (GB 32100-2015)."""
_NO_AUTHORITY = "2346"
"""With these begin identity cards and serial numbers, and no code (GB 32100-2015)."""
_RUN = re.compile(r"(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])")

_SHORT = re.compile(r"(?<![0-9A-Z])[0-9A-Z]{10,17}$")


def parse(text: str) -> str | None:
    """The code, alone or the only one in a longer text."""
    if code := _code(text):
        return code
    found = [code for run in _RUN.findall(tidy(text).upper()) if (code := _code(run))]
    return found[0] if len(found) == 1 else None


def _code(text: str) -> str | None:
    """Eighteen letters and digits, of which the region alone has six digits.

    >>> _code("APPLICATION FORM FOR"), _code("231081202611180026"), _code("91440113MACPQJKN06")
    (None, None, '91440113MACPQJKN06')
    """
    code = uscc.parse(text)
    if code is None or code[0] in _NO_AUTHORITY:
        return None
    return code if sum(letter.isdigit() for letter in code) >= LEAST_DIGITS else None


USCC = Spec(
    name="uscc",
    labels=(
        "统一社会信用代码",
        "出口商统一社会信用代码",
        "发货人统一社会信用代码",
        "企业统一社会信用代码",
        "社会信用代码",
        "信用代码",
        "出口商代码",
        "纳税人识别号",
        "USCC",
        "Unified Social Credit Code",
    ),
    parse=parse,
    letters="0123456789ABCDEFGHJKLMNPQRTUWXY",
    check=uscc.is_valid,
    as_printed=uscc.as_printed,
    cut_off=lambda text: bool(_SHORT.search(text.upper())),
)
