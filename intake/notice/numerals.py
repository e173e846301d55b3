"""Numbers and dates as letters write them."""

import datetime as dt

from babel.dates import format_date

_DIGITS = "〇一二三四五六七八九"


def chinese(number: int) -> str:
    """A number from 1 to 99 in Chinese numerals; beyond, in digits.

    >>> [chinese(number) for number in (1, 10, 11, 20, 35, 100)]
    ['一', '十', '十一', '二十', '三十五', '100']
    """
    if not 1 <= number <= 99:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


def value(numeral: str) -> int:
    """The number that Chinese numerals up to 99 mean.

    >>> [value(numeral) for numeral in ("一", "十", "十一", "二十", "三十五")]
    [1, 10, 11, 20, 35]

    Raises:
        ValueError: These are no such numerals.
    """
    for number in range(1, 100):
        if chinese(number) == numeral:
            return number
    raise ValueError(f"no Chinese numeral: {numeral}")


def long_date(day: dt.date, lang: str) -> str:
    """A date as letters bear it.

    >>> long_date(dt.date(2026, 7, 1), "zh"), long_date(dt.date(2026, 7, 1), "en")
    ('2026年7月1日', '1 July 2026')
    """
    if lang == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return format_date(day, "d MMMM y", locale="en")
