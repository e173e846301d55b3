"""The commodity code (商品编码), ten digits."""

import re

from dossier.numbers import hs_code
from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_RUN = re.compile(r"(?<![0-9A-Z])87\d{2}\.?\d{4}\.?\d{2}(?:\.?\d{3})?(?![0-9A-Z])")


def parse(text: str) -> str | None:
    """The code, alone or the only one in a longer text."""
    if code := hs_code.parse(text):
        return code
    found = [code for run in _RUN.findall(tidy(text).upper()) if (code := hs_code.parse(run))]
    return found[0] if len(found) == 1 else None


def places(text: str) -> list[tuple[int, int]]:
    """The half-open spans of all codes in a text.

    >>> places("8703234110/ 8703235210")
    [(0, 10), (12, 22)]
    """
    return [found.span() for found in _RUN.finditer(text.upper()) if hs_code.parse(found.group())]


HS_CODE = Spec(
    name="hs_code",
    labels=(
        "商品编码",
        "商品编号",
        "海关编码",
        "税则号列",
        "税号",
        "HS编码",
        "商品HS编码",
        "HS Code",
        "H.S. Code",
        "Code of goods",
    ),
    parse=parse,
    letters="0123456789.",
)
