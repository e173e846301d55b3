"""Dates, as Chinese and foreign papers print them; nothing is guessed.

Year first (2026年7月1日, 2026-07-01, 2026.7.1, 20260701, 二〇二六年七月一日), with the month's
name in English, Russian, Spanish, French, Portuguese or Arabic, and day first with dots
(01.07.2026), as those languages but the first write it. With slashes or dashes the order of
day and month is told only where one of them is above twelve or both are alike. A two-digit
year or a 31 June stays unread.

>>> parse("July 1, 2026"), parse("31.06.2026"), parse("03/04/2026")
(datetime.date(2026, 7, 1), None, None)
>>> parse("03/04/2026", day_first=True)
datetime.date(2026, 4, 3)
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator

from dossier.numbers.characters import fold
from dossier.numbers.months import MONTH, month_number

_YEARS = range(1900, 2200)
_GAP = r"[^\S\n]*"
_HAN = {letter: digit for digit, letter in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "○": 0, "O": 0, "o": 0, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7,
    "捌": 8, "玖": 9, "元": 1, "两": 2, "Ο": 0, "О": 0, "0": 0,
}  # fmt: skip
_ONES = "一二三四五六七八九壹贰叁肆伍陆柒捌玖元"
_TENS = f"(?:[二三贰叁]?[十拾][{_ONES}]?|廿[{_ONES}]?|卅[一壹]?|[初零〇]?[{_ONES}])"

_Reader = Callable[[re.Match[str], bool], dt.date | None]


def _day(year: int, month: int, day: int) -> dt.date | None:
    """The day of the calendar, or None where it knows none such."""
    try:
        return dt.date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def _year_first(match: re.Match[str], _: bool) -> dt.date | None:
    return _day(int(match["y"]), int(match["m"]), int(match["d"]))


def _named(match: re.Match[str], _: bool) -> dt.date | None:
    month = month_number(match["name"])
    return None if month is None else _day(int(match["y"]), month, int(match["d"]))


def _year_last(match: re.Match[str], day_first: bool) -> dt.date | None:
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if match["mark"] == "." or day_first or first > 12 or first == second:
        return _day(year, second, first)
    if second > 12:
        return _day(year, first, second)
    return None


def _han_number(text: str) -> int:
    """A number below forty in Chinese numerals: 廿三, 十一, 三十."""
    text = text.lstrip("初零〇").replace("廿", "二十").replace("卅", "三十").replace("拾", "十")
    tens, ten, ones = text.rpartition("十")
    return (_HAN[tens] if tens else bool(ten)) * 10 + (_HAN[ones] if ones else 0)


def _chinese(match: re.Match[str], _: bool) -> dt.date | None:
    year = int("".join(str(_HAN[letter]) for letter in match["y"]))
    return _day(year, _han_number(match["m"]), _han_number(match["d"]))


_ORDINAL = r"(?:ST|ND|RD|TH|ER|O|A|°|-ГО|-Е)?"
_OF = rf"(?:[,.]?{_GAP}(?:DAY OF|OF|DE|DEL|DO|من)?{_GAP})"
_END = r"(?!\d|[-./]\d)"
_SHAPES: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (
        re.compile(
            rf"(?<!\d)(?P<y>\d{{4}}){_GAP}年{_GAP}(?P<m>\d{{1,2}}){_GAP}月{_GAP}(?P<d>\d{{1,2}})"
            rf"(?!\d)(?:{_GAP}[日号])?"
        ),
        _year_first,
    ),
    (
        re.compile(
            rf"(?<![\d.,])(?P<y>\d{{4}}){_GAP}(?P<mark>[-./]){_GAP}(?P<m>\d{{1,2}}){_GAP}(?P=mark)"
            rf"{_GAP}(?P<d>\d{{1,2}}){_END}"
        ),
        _year_first,
    ),
    (  # one of two marks misread: 2025.02:19
        re.compile(
            r"(?<![\d.,])(?<!\d:)(?P<y>20\d{2})(?=.\d\d[-./]|[-./])[-./:;,+~](?P<m>\d{2})[-./:;,+~]"
            r"(?P<d>\d{2})(?![\d:]|[.,]\d)"
        ),
        _year_first,
    ),
    (
        re.compile(r"(?<![\w.,/-])(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?!\w|[-./,]\w)"),
        _year_first,
    ),
    (
        re.compile(
            rf"(?<![\d.,])(?P<a>\d{{1,2}}){_GAP}(?P<mark>[-./]){_GAP}(?P<b>\d{{1,2}}){_GAP}(?P=mark)"
            rf"{_GAP}(?P<y>\d{{4}}){_END}"
        ),
        _year_last,
    ),
    (
        re.compile(
            rf"(?<![\d.,])(?P<d>\d{{1,2}}){_ORDINAL}{_GAP}[«»\"”-]?{_OF}(?P<name>{MONTH})\.?[-/]?"
            rf"{_OF}(?P<y>\d{{4}}){_END}",
            re.IGNORECASE,
        ),
        _named,
    ),
    (
        re.compile(
            rf"(?<!\w)(?P<name>{MONTH})\.?-?{_GAP}(?:THE{_GAP})?(?P<d>\d{{1,2}})(?!\d)"
            rf"{_ORDINAL}{_GAP}[,.-]?{_OF}(?P<y>\d{{4}}){_END}",
            re.IGNORECASE,
        ),
        _named,
    ),
    (
        re.compile(
            rf"(?P<y>[{''.join(_HAN)}]{{4}})"
            rf"{_GAP}年{_GAP}(?P<m>{_TENS}){_GAP}月{_GAP}(?P<d>{_TENS})"
            rf"{_GAP}[日号]"
        ),
        _chinese,
    ),
)
# What may stand beside a date that is the whole of a text: a time, a Russian or Arabic "year".
_BESIDE = re.compile(
    r"[T\s]*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?|(?i:года|г\.?|م|YEAR)|[^\w]"
)


def find_all(text: str, day_first: bool = False) -> list[tuple[int, int, dt.date]]:
    """The dates in running text, each with its place, from left to right.

    Args:
        text: What was read.
        day_first: Whether the paper is known to write the day before the month.

    >>> find_all("签订日期：2026年7月1日，地点：广州")
    [(5, 14, datetime.date(2026, 7, 1))]
    """
    found: list[tuple[int, int, dt.date]] = []
    for start, end, value in _candidates(fold(text), day_first):
        if all(end <= other or start >= stop for other, stop, _ in found):
            found.append((start, end, value))
    return sorted(found)


def _candidates(plain: str, day_first: bool) -> Iterator[tuple[int, int, dt.date]]:
    for shape, read in _SHAPES:
        for match in shape.finditer(plain):
            value = read(match, day_first)
            if value is not None:
                yield match.start(), match.end(), value


def parse(text: str, day_first: bool = False) -> dt.date | None:
    """The date that the text consists of, perhaps with a time; else None."""
    found = find_all(text, day_first)
    if len(found) != 1:
        return None
    start, end, value = found[0]
    plain = fold(text)
    return None if _BESIDE.sub("", plain[:start] + plain[end:]) else value


def is_valid(text: str) -> bool:
    """Whether the text is a date that can be told."""
    return parse(text) is not None
