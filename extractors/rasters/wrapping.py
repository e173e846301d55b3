"""Breaking text into rows, and rows into the lines that a reader would find."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from extractors.reading import Char, Line, Rect

LETTER = 24
"""Side of a CJK character in pixels."""


def width_of(letter: str) -> float:
    """Pixels that a letter takes: a square for a CJK character, half of one for any other."""
    return LETTER if unicodedata.east_asian_width(letter) in "WF" else LETTER / 2


def wrapped(text: str, width: float) -> Iterator[str]:
    """Rows of a text that fit a width, broken between letters as CJK text is, words kept."""
    row, used = "", 0.0
    for word in _words(text):
        length = sum(map(width_of, word))
        if used + length > width and row:
            yield row
            row, used = "", 0.0
            word = word.lstrip(" ")
        for letter in word:
            if used + width_of(letter) > width and row:
                yield row
                row, used = "", 0.0
            row += letter
            used += width_of(letter)
    yield row


def line_length(text: str) -> float:
    """Pixels that the longest line of a text takes."""
    return max(sum(map(width_of, line)) for line in text.split("\n"))


def longest_word(text: str) -> float:
    """Pixels that the longest run of a text takes that is not broken, as a VIN."""
    return max((sum(map(width_of, word)) for word in _words(text)), default=0.0)


def _words(text: str) -> Iterator[str]:
    """Pieces that are not broken: a run of half-width letters, or one wide character."""
    word = ""
    for letter in text:
        if letter in " \t" or width_of(letter) == LETTER:
            if word:
                yield word
            word = ""
            yield "    " if letter == "\t" else letter
        else:
            word += letter
    if word:
        yield word


def runs(text: str, left: float, top: float) -> Iterator[Line]:
    """The lines of one row: a run of three blanks or more parts two."""
    chars: list[Char] = []
    for letter in text + "   ":
        blank = letter in " \t\u3000"
        if chars or not blank:
            chars.append(Char(letter, left, left + width_of(letter), 1.0))
        left += width_of(letter)
        if len(chars) >= 3 and all(char.text in " \t\u3000" for char in chars[-3:]):
            kept = chars
            while kept and kept[-1].text in " \t\u3000":
                kept = kept[:-1]
            rect = Rect(kept[0].x0, top, kept[-1].x1, top + LETTER)
            yield Line("".join(c.text for c in kept), rect, 1.0, "text-layer", tuple(kept))
            chars = []
