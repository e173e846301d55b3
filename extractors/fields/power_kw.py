"""The power of the engine or motor in kilowatts (排量/功率)."""

import re
from decimal import Decimal

from extractors.fields.displacement_ml import UNITS
from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_KW = re.compile(r"(\d{1,4}(?:\.\d{1,2})?)\s*(?:kw|千瓦)", re.IGNORECASE)
_PAIR = re.compile(r"^[\d\-— ]*[/／]\s*(\d{1,4}(?:\.\d{1,2})?)\s*$")


def parse(text: str) -> Decimal | None:
    """Kilowatts out of 1395ml/110kW, 110 kW or 1395/110.

    >>> parse("1395ml/110kW"), parse("—/100ml/kW")
    (Decimal('110'), Decimal('100'))
    """
    plain = UNITS.sub("", tidy(text))
    found = _KW.search(plain) or _PAIR.match(plain)
    return Decimal(found.group(1)) if found else None


POWER_KW = Spec(
    name="power_kw",
    labels=("额定功率", "最大功率", "峰值功率", "功率", "Power"),
    parse=parse,
)
