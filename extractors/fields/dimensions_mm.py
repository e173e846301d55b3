"""Length, width and height in millimetres (外廓尺寸)."""

import re

from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_THREE = re.compile(r"(\d{4,5})\D{1,12}?(\d{3,4})\D{1,12}?(\d{3,4})")


def parse(text: str) -> tuple[int, int, int] | None:
    """Three numbers out of 4600×1820×1480 or 长4600宽1820高1480."""
    found = _THREE.search(tidy(text).replace(",", ""))
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


DIMENSIONS_MM = Spec(
    name="dimensions_mm",
    labels=("外廓尺寸", "外形尺寸", "车辆外廓尺寸", "长×宽×高", "Dimensions"),
    parse=parse,
)
