"""Amounts of money, as contracts of many countries print them.

The separator of thousands may be a comma, a dot, a space or an apostrophe, the decimal mark a
comma or a dot. Two kinds tell each other apart; a single one is the decimal mark before one
or two digits and a separator of thousands before three. Anything else cannot be told.

>>> [str(parse(text)) for text in ("USD 64,429.00", "64 429,00", "¥1,234.5", "64.429,00")]
['64429.00', '64429.00', '1234.5', '64429.00']
>>> parse("64.429.00") is None
True
"""

import re
import unicodedata
from decimal import Decimal

from dossier.numbers import currencies
from dossier.numbers.characters import fold

_TEN_THOUSAND = Decimal(10_000)
_CLOSING = re.compile(
    r"(?:\.?-+|元?[整正]|only|in all|圆整)$",
    re.IGNORECASE,
)
_SPACE = r"[ '’`]"
_NUMBER = re.compile(
    rf"(?P<whole>\d{{1,3}}(?:(?P<group>[,.]|{_SPACE})\d{{3}})(?:(?P=group)\d{{3}})*|\d+)"
    r"(?:(?P<mark>[.,])(?P<part>\d+))?"
)
_THREE_DECIMALS = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})


def compact(text: str) -> str:
    """The amount without currency, brackets and closing words; separators stay.

    >>> compact("（美元）：64,429.00元整")
    '64,429.00'
    """
    plain = fold(unicodedata.normalize("NFKC", text)).replace("٬", ",").replace("٫", ".")
    plain = currencies.PATTERN.sub(" ", plain)
    plain = re.sub(r"\s+", " ", plain).strip(" :()[]/=*~")
    while (shorter := _CLOSING.sub("", plain).strip(" :()[]/.,")) != plain:
        plain = shorter
    return re.sub(r"(?<=[.,]) (?=\d)|(?<=\d) (?=[.,])", "", plain)


def parse(text: str) -> Decimal | None:
    """The amount that the text consists of, or None where it is none or cannot be told.

    >>> parse("人民币6.5万元"), parse("64,42"), parse("1,234,56")
    (Decimal('65000.0'), Decimal('64.42'), None)
    """
    plain = compact(text)
    factor = Decimal(1)
    if plain.endswith("万"):
        plain, factor = plain[:-1].strip(), _TEN_THOUSAND
    match = _NUMBER.fullmatch(plain)
    if match is None:
        return None
    whole, group, mark, part = match.group("whole", "group", "mark", "part")
    if mark is not None and group == mark:
        return None
    if group == "." and mark is None and whole.count(".") == 1:
        if whole.startswith("0") or currencies.currency(text) in _THREE_DECIMALS:
            return None  # 1.500 Kuwaiti dinars: as likely one and a half as fifteen hundred
    elif group is None and part is not None and len(part) > 2 and factor == 1:
        return None  # a lone mark before four or more digits separates nothing
    digits = re.sub(r"\D", "", whole)
    if group is not None and digits.startswith("0"):
        return None
    return Decimal(f"{digits}.{part}" if part else digits) * factor


def is_valid(text: str) -> bool:
    """Whether the text is an amount that can be told."""
    return parse(text) is not None


def currency(text: str) -> str | None:
    """The one currency that the text names, as ISO 4217; None where none or several.

    >>> currency("合计（美元）"), currency("EUR 1"), currency("USD/CNY")
    ('USD', 'EUR', None)
    """
    return currencies.currency(text)
