"""Brand and model out of a cell that holds both."""

import re
from typing import Any

from dossier import Field
from dossier.numbers.characters import HAN
from dossier.numbers.name import without_engine
from extractors.fields.brand import BRAND
from extractors.fields.model import MODEL
from extractors.fields.parsers import tidy
from extractors.find import best


def split_names(cells: dict[str, Field[Any]]) -> dict[str, Field[Any]]:
    """A row's cells, brand and model parted where one cell holds both."""
    both = cells.pop("brand_model", None)
    if both is None or both.value is None:
        return cells
    brand, model = brand_and_model(both)
    return {
        **cells,
        "brand": best(cells.get("brand", Field()), brand),
        "model": best(cells.get("model", Field()), model),
    }


def brand_and_model(both: Field[str]) -> tuple[Field[str], Field[str]]:
    """A cell like 大众汽车牌 SVW7142BPV as its two values, its doubt kept.

    A number before a Chinese brand is the row's, or what a neighbour's last digit left there.

    >>> [f.value for f in brand_and_model(Field(value="大众汽车牌SVW7142BPV", confidence=0.97))]
    ['大众汽车牌', 'SVW7142BPV']
    >>> [f.value for f in brand_and_model(Field(value="CA4250P66 解放牌", confidence=0.97))]
    ['解放牌', None]
    >>> [f.value for f in brand_and_model(Field(value="SVW7142BPV Volkswagen", confidence=0.97))]
    ['Volkswagen', 'SVW7142BPV']
    >>> [f.value for f in brand_and_model(Field(value="丰田牌 TV7186GL-iC5 1798mL"))]
    ['丰田牌', 'TV7186GL-IC5']
    """

    def part(text: str, which: int) -> str | None:
        names = without_engine(tidy(text))
        found = re.match(
            r"\s*(?:\d{1,3}[\s.、]+)?(.*?[\u4e00-\u9fff牌](?:牌)?)[\s,，/、:：]*([A-Za-z0-9].*)$",
            names,
        )
        if found is None:
            halves = names.split(None, 1)
            pair = (halves[0], halves[1]) if len(halves) == 2 else (names, "")
            if _has_digit(pair[0]) and pair[1] and not _has_digit(pair[1]) and pair[1].isascii():
                pair = pair[::-1]  # SVW7142BPV Volkswagen
            if pair[0].isascii() and HAN.search(pair[1]):
                pair = (pair[1], "")  # before a Chinese brand stands what the row above wrapped
        else:
            pair = (found.group(1), found.group(2))
        return BRAND.parse(pair[0]) if which == 0 else MODEL.parse(pair[1])

    def field(which: int) -> Field[str]:
        value = part(both.value or "", which)
        others = [part(other, which) for other in both.alternatives]
        return both.model_copy(
            update={
                "value": value,
                "alternatives": tuple(
                    dict.fromkeys(other for other in others if other not in (None, value))
                ),
            }
        )

    return field(0), field(1)


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)
