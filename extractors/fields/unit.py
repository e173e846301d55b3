"""The unit of quantity (单位)."""

import re

from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_UNIT = re.compile(r"^(?:\d{1,4}\s*/?\s*)?([辆台部个件套])(?:\s*/\s*\d{1,4})?$")


def parse(text: str) -> str | None:
    """The unit, alone or beside its number, e.g. 辆, 2 辆, 1/辆, 辆/1."""
    found = _UNIT.match(tidy(text))
    return found.group(1) if found else None


UNIT = Spec(
    name="unit",
    labels=(
        "数量及单位",
        "数量/单位",
        "单位/数量",
        "单位/14.数量",
        "计量单位",
        "单位",
        "Quantity / Unit",
        "Unit",
    ),
    parse=parse,
    closed=True,
)
