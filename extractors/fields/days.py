"""What all parsers of a day have in common."""

import datetime as dt
import re

from dossier.numbers import dates


def one_date(text: str) -> dt.date | None:
    """The one day that a text names, or None where it names none, or several.

    A month with its nought before a day without one has lost the day's second digit. One of its
    two dashes may be lost where no digit is.

    >>> one_date("2026-01-21"), one_date("2026-1-2"), one_date("2026-01-2")
    (datetime.date(2026, 1, 21), datetime.date(2026, 1, 2), None)
    >>> one_date("2026-12-2 2"), one_date("2026年09月2日"), one_date("2026年9月2日")
    (None, None, datetime.date(2026, 9, 2))
    >>> one_date("202607-30"), one_date("XS202607-30")
    (datetime.date(2026, 7, 30), None)
    """
    if _HALF_DAY.search(text):
        return None
    if day := dates.parse(_RUN_TOGETHER.sub(r"\1-\2-\3", text)):
        return day
    found = {day for _, _, day in dates.find_all(text)}
    return found.pop() if len(found) == 1 else None


_HALF_DAY = re.compile(
    r"\d{4}\s*([-./])\s*0\d\s*\1\s*[1-3]\W*$|\d{4}\s*年\s*0\d\s*月\s*[1-9]\s*日|\d{4}\s*[-./]\s*\d{1,2}\s*[-./]\s*[0-3]\s+\d\W*$"
)
_RUN_TOGETHER = re.compile(r"^\W*(20\d\d)(?:([01]\d)[-./]([0-3]\d)|[-./]([01]\d)([0-3]\d))\W*$")
_SHORT_DAY = re.compile(r"\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*[0-3]?\W*$")
_NO_DAY = re.compile(r"\d{4}\s*年(?:\s*\d{1,2}\s*月?)?\s*$|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}$")


_BROKEN = re.compile(r"(?<!\d)20\d\d\s*[-./](?:\s*\d{1,2}\s*[-./])?\s*$")


_NUMERALS = re.compile(
    "[零〇○一二三四五六七八九][〇○一二三四五六七八九]年|年.{0,3}[一二三四五六七八九十].{0,3}月"
    "|月.{0,3}[一二三四五六七八九十].{0,3}日"
)


def in_numerals(text: str) -> bool:
    """Whether a text may be a day in Chinese numerals, some of them misread.

    >>> in_numerals("二〇二六年士月八日"), in_numerals("≤O二六年千月三日")
    (True, True)
    >>> in_numerals("2026年8月3日")
    False
    """
    return bool(_NUMERALS.search(text))


def short_day(text: str) -> bool:
    """Whether a date ends where another digit may follow, or before it comes to its day.

    >>> [short_day(text) for text in ("2026-01-2;", "2026-01-21", "2026年1月", "2026年1月2日")]
    [True, False, True, False]
    """
    return bool(_SHORT_DAY.search(text) or _NO_DAY.search(text))


def open_date(text: str) -> bool:
    """Whether a date goes on in the next line.

    >>> open_date("2026 年 4 月"), open_date("2026年4月13日"), open_date("2026-04-13")
    (True, False, False)
    >>> open_date("2026-"), open_date("2026-09-"), open_date("2026-09")
    (True, True, False)
    """
    return bool(_NO_DAY.search(text) or _BROKEN.search(text))
