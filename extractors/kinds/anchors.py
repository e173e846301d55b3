"""Which of the VINs on a page are rows of its tables, and which only say them again."""

import re
from collections.abc import Sequence

from dossier import Field
from extractors.kinds.columns import Columns
from extractors.layout.aligned import same_row
from extractors.layout.sheet import Sheet
from extractors.reading import Rect

_INLINE = re.compile(r"[:：]\s*$")
"""What stands before a VIN in a line that says what it is."""


def told_again(
    sheet: Sheet, anchors: Sequence[tuple[Rect, Field[str]]]
) -> list[tuple[Rect, Field[str]]]:
    """The VINs that a running text tells more about (VIN：…；车型：…), if rows name them."""
    inline = [
        any(
            line.rect.y0 < rect.middle[1] < line.rect.y1
            and _INLINE.search(line.text[: line.text.find(str(vin.value))])
            for line in sheet.reading.lines
            if str(vin.value) in line.text
        )
        for rect, vin in anchors
    ]
    tabled = {vin.value for (_, vin), told in zip(anchors, inline, strict=True) if not told}
    return [
        one for one, told in zip(anchors, inline, strict=True) if told and one[1].value in tabled
    ]


def without_list(
    anchors: Sequence[tuple[Rect, Field[str]]], heads: Sequence[Columns]
) -> Sequence[tuple[Rect, Field[str]]]:
    """The VINs of a page without those that stand above its tables and again in one of them."""
    top = min((column.rect.y0 for head in heads for column in head), default=0.0)
    tabled = {vin.value for rect, vin in anchors if rect.y0 > top}
    return [(rect, vin) for rect, vin in anchors if rect.y0 > top or vin.value not in tabled]


def named_beside(one: tuple[Rect, Field[str]], before: Sequence[tuple[Rect, Field[str]]]) -> bool:
    """Whether a VIN's row has named it in another cell already."""
    return any(same_row(one[0], rect) and one[1].value == vin.value for rect, vin in before)
