"""Text as labels are compared: folded to one form, each character knowing where it came from."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from opencc import OpenCC
from rapidfuzz import fuzz

_TO_SIMPLIFIED = OpenCC("t2s")
_DROPPED = " \t\u3000\u200b\u200e\u200f\ufeff"


@lru_cache(maxsize=65536)
def fold_letter(letter: str) -> str:
    """One character as it is compared: compatibility form, simplified, lower case; maybe empty.

    Latin letters lose their accents, which readers see where ink lies above a letter.
    """
    plain = unicodedata.normalize("NFKC", letter)
    if "\u00c0" <= plain < "\u0250":
        plain = unicodedata.normalize("NFKD", plain)[0]
    if plain and plain > "\u2e7f":
        plain = _TO_SIMPLIFIED.convert(plain)
    return "".join(part for part in plain.lower() if part not in _DROPPED)


@dataclass(frozen=True)
class Folded:
    """A folded text; `origin[i]` is the index in the original text of folded character i."""

    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the original text behind a span of the folded one."""
        if start >= end:
            at = self.origin[start] if start < len(self.origin) else self.origin[-1] + 1
            return at, at
        return self.origin[start], self.origin[end - 1] + 1


@lru_cache(maxsize=16384)
def fold(text: str) -> Folded:
    """Fold a text for the comparison of labels; spaces vanish.

    >>> fold("車輛 類型：").text
    '车辆类型:'
    >>> fold("País"), fold("the Bùyer").text
    (Folded(text='pais', origin=(0, 1, 2, 3)), 'thebuyer')
    """
    letters: list[str] = []
    origin: list[int] = []
    for index, letter in enumerate(text):
        for part in fold_letter(letter):
            letters.append(part)
            origin.append(index)
    return Folded("".join(letters), tuple(origin))


_ARABIC = re.compile(r"[\u0600-\u06ff]")


def reads_from_right(text: str) -> bool:
    """Whether a text is read from right to left: it has Arabic letters."""
    return bool(_ARABIC.search(text))


MUCH_LONGER = 2
"""Letters by which a text is longer than a part of it that was read before, and not as well."""


def part_like(part: str, whole: str) -> tuple[int, int]:
    """The half-open span of a text that is what an earlier reading of a part of it saw.

    It never ends within a run of letters of one kind, so that a better reading loses none.

    >>> whole = "LGWEF6A59ME306051 哈弗牌CC6464"
    >>> start, end = part_like("哈弗牌 CC6464", whole)
    >>> whole[start:end]
    '哈弗牌CC6464'
    >>> whole = "2017年12月3日转让登记待出口日期2025 年 10 月 5 日 单价"
    >>> start, end = part_like("2025年10月5日", whole)
    >>> whole[start:end]
    '2025 年 10 月 5 日'
    """
    if len(whole) <= len(part) + MUCH_LONGER:
        return 0, len(whole)
    places = [at for at, letter in enumerate(whole) if not letter.isspace()]
    found = fuzz.partial_ratio_alignment("".join(part.split()), "".join(whole.split()))
    if found is None or found.score < 60 or found.dest_start == found.dest_end:
        return 0, len(whole)
    start, end = places[found.dest_start], places[found.dest_end - 1] + 1
    while start > 0 and _one_run(whole[start - 1], whole[start]):
        start -= 1
    while end < len(whole) and _one_run(whole[end - 1], whole[end]):
        end += 1
    return start, end


def _one_run(one: str, other: str) -> bool:
    """Whether two neighbours are letters of one kind: both Chinese, or both of an alphabet."""
    chinese = [letter >= "\u2e80" for letter in (one, other)]
    return one.isalnum() and other.isalnum() and chinese[0] == chinese[1]
