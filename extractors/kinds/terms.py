"""The numbers that a contract's clauses hang on: periods, distances and shares, in any language."""

import re
from collections.abc import Sequence

from dossier import Field
from extractors.reading import PageReading

_NUMERALS = {letter: at for at, letter in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_COUNT = r"(?<![\d.,年月/-])(\d{1,3}|[一二三四五六七八九十两]{1,3})\s*[)）]?\s*"
_FIGURE = r"(?<![\d.,])(\d{1,3}(?:[., ]\d{3})*(?:[.,]\d{1,2})?)\s*"
_UNITS = {
    "day": _COUNT
    + r"(?:个?工作日|个?自然日|日(?!期)|天|(?:(?:working|calendar|banking|business) )?days?\b"
    r"|d[ií]as?\b|jours?\b|(?:рабочих |календарных |банковских )?(?:дней|дня|день)\b)",
    "month": _COUNT + r"(?:个月|(?:calendar )?months?\b|meses\b|mois\b|месяц\w*|mês\b)",
    "year": _COUNT + r"(?:年(?![\d月度])|years?\b|años?\b|anos?\b|ans?\b|лет\b|года?\b)",
    "km": _FIGURE + r"(?:km\b|公里(?!处)|千米|км\b)",  # no kilometre of an address: 大街4公里处
    "%": _FIGURE + r"[%％](?!\s*\d)",
}
_ARABIC = re.compile(r"[\u0621-\u064a]{3}")
_PATTERNS = {unit: re.compile(pattern, re.IGNORECASE) for unit, pattern in _UNITS.items()}


def terms(readings: Sequence[PageReading]) -> Field[tuple[str, ...]]:
    """What the clauses say of periods, distances and shares: 10 day, 30 %, 5000 km.

    Numbers in Arabic text change places with the words around them, so that none is told there.
    """
    text = " ".join(line.text for reading in readings for line in reading.lines)
    if _ARABIC.search(text):
        return Field()
    return Field(value=terms_in(text), confidence=0.9)


def terms_in(text: str) -> tuple[str, ...]:
    """The same of a text.

    >>> terms_in("30% within ten (10) days; parts for six (6)  months or 5,000 km")
    ('10 day', '6 month', '5000 km', '30 %')
    >>> terms_in("2026年9月11日签订，10日内付30%，三个月或5 000公里，质保九十日")
    ('10 day', '90 day', '3 month', '5000 km', '30 %')
    >>> terms_in("100,000 km / 36 months"), terms_in("布兰科加林多大街4公里处")
    (('36 month', '100000 km'), ())
    """
    found = {
        f"{number:.9g} {unit}": None
        for unit, pattern in _PATTERNS.items()
        for written in pattern.findall(text)
        if (number := _number(written)) is not None
    }
    return tuple(found)


def _number(written: str) -> float | None:
    """A figure, its thousands parted or not; a Chinese number up to ninety-nine."""
    if written[0].isdigit():
        return float(re.sub(r"[., ](?=\d{3}(?:\D|$))", "", written).replace(",", "."))
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return float(_NUMERALS[written]) if len(written) == 1 else None
    return float(10 * (_NUMERALS[tens] if tens else 1) + (_NUMERALS[ones] if ones else 0))
