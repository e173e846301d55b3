"""The engine's displacement in millilitres (排量/功率)."""

import re

from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_ML = re.compile(r"(?<![\d.])(\d{3,5})\s*(?:ml|m[il1]|毫升|cc|c\.c)", re.IGNORECASE)
_LITRES = re.compile(r"(?<![\d.])(\d{1,2}\.\d{1,2}|\d)\s*(?:l|t|升)(?![a-z])", re.IGNORECASE)
_PAIR = re.compile(r"^(\d{3,5})\s*[/／]\s*\d")
UNITS = re.compile(r"\s*m[il1]\s*[/／]\s*k[wv]\s*$", re.IGNORECASE)
"""Both units behind both values: 1967/167 ml/kW."""
_NONE = re.compile(r"^[\s\-–—一_]*[/／]\s*\d")
_BARE = re.compile(r"^(\d{3,5})$")


def parse(text: str) -> int | None:
    """Millilitres out of 1395ml, 1.4L, 1395/110 or a bare 1395.

    >>> parse("1395ml/110kW"), parse("1.4L"), parse("-- / 150kW")
    (1395, 1400, None)
    >>> parse("1967/167 m1/kW"), parse("—/100ml/kW")
    (1967, None)
    """
    plain = UNITS.sub("", tidy(text)).replace(",", "")
    if found := _PAIR.match(plain) or _ML.search(plain) or _BARE.match(plain):
        value = int(found.group(1))
    elif found := _LITRES.search(plain):
        value = round(float(found.group(1)) * 1000)
    else:
        return None
    return value if 300 <= value <= 30000 else None


def is_none(text: str) -> bool:
    """Whether a cell of displacement and power has a dash for the first, as of electric cars.

    >>> is_none("—/100ml/kW"), is_none("1967/167"), is_none("")
    (True, False, False)
    """
    return bool(_NONE.match(text))


DISPLACEMENT_ML = Spec(
    name="displacement_ml",
    labels=(
        "排量/功率",
        "排量／功率",
        "发动机排量",
        "排气量",
        "排量",
        "Displacement",
        "Engine capacity",
    ),
    parse=parse,
    letters="0123456789mlkWLT./",
    settled=True,
)
