"""Names of the months in the languages of contracts, as the CLDR has them."""

import re

from babel import Locale

_LOCALES = ("en", "ru", "es", "fr", "pt", "ar", "ar_LB", "ar_DZ", "ar_MA")
_MORE = {
    "sept": 9, "setiembre": 9, "fevrier": 2, "aout": 8, "decembre": 12, "marco": 3,
    "مايس": 5, "اغسطس": 8, "ابريل": 4, "اكتوبر": 10, "إبريل": 4, "يوينو": 6,
}  # fmt: skip


def _table() -> dict[str, int]:
    """Name in lower case, without its full stop → number; a name of two months is left out."""
    seen: dict[str, set[int]] = {name: {number} for name, number in _MORE.items()}
    for tag in _LOCALES:
        months = Locale.parse(tag).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[context][width].items():
                    seen.setdefault(name.lower().rstrip("."), set()).add(number)
    return {name: numbers.pop() for name, numbers in seen.items() if len(numbers) == 1}


_NUMBERS = _table()

MONTH = (
    r"(?<![^\W\d_])(?:"
    + "|".join(re.escape(name) for name in sorted(_NUMBERS, key=len, reverse=True))
    + r")(?![^\W\d_])"
)
"""A pattern for any month's name, to be used with IGNORECASE."""


def month_number(name: str) -> int | None:
    """1 to 12 for a month's name, else None.

    >>> month_number("июля"), month_number("Août"), month_number("Smarch")
    (7, 8, None)
    """
    return _NUMBERS.get(name.lower().rstrip("."))
