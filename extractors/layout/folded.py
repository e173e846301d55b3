"""Text as labels are compared: folded to one form, each character knowing where it came from."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from opencc import OpenCC

_TO_SIMPLIFIED = OpenCC("t2s")
_DROPPED = " \t\u3000\u200b\u200e\u200f\ufeff"


@lru_cache(maxsize=65536)
def fold_letter(letter: str) -> str:
    """One character as it is compared: compatibility form, simplified, lower case; maybe empty."""
    plain = unicodedata.normalize("NFKC", letter)
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
    """
    letters: list[str] = []
    origin: list[int] = []
    for index, letter in enumerate(text):
        for part in fold_letter(letter):
            letters.append(part)
            origin.append(index)
    return Folded("".join(letters), tuple(origin))
