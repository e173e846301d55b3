"""What two readers surely see alike, and other tones of the page would therefore not change."""

from collections.abc import Sequence
from typing import Any

from rapidfuzz import fuzz

from dossier.numbers.characters import HAN
from extractors.fields.spec import Spec
from extractors.layout.folded import fold
from extractors.layout.labels import Piece
from extractors.reading import Char, Line

SURE = 0.95
"""Score of a letter from which on another tone of it shows no other."""
SENTENCE, ONE_IN, NEARLY = 25, 16, 90
"""Letters from which on a text is a sentence; of so many one may be doubtful in it; and how alike,
from 0 to 100, two readers see it at the least."""
_MARKS = " :：()（）-—"
"""Doubtful between their two widths, or one with a ruled line."""


def seen_alike(pieces: Sequence[Piece], looks: Sequence[Line], spec: Spec[Any]) -> bool:
    """Whether the page's reader and a better one saw the same letters, the latter each surely.

    In a sentence some may be doubtful: Chinese ones where a value has none, and few others.

    Args:
        pieces: The runs that were taken for a value, as first read.
        looks: What the better reader saw of them.
        spec: The field.
    """
    if any(piece.line.reader == looks[0].reader for piece in pieces):
        return False
    if spec.letters and len(looks) == len(pieces):
        # A tick or a circle in the next column is no number, whatever it is read as.
        words = [at for at, look in enumerate(looks) if len(letters(look)) > 1]
        pieces, looks = [pieces[at] for at in words], [looks[at] for at in words]
    first = "".join(_plain(piece.text) for piece in pieces)
    again = "".join(map(letters, looks))
    if len(again) < SENTENCE:
        return first == again and all(map(surely_seen, looks))
    doubtful = [
        char
        for look in looks
        for char in _lettered(look)
        if char.score < SURE and not (spec.letters and HAN.match(char.text))
    ]
    return len(doubtful) * ONE_IN <= len(again) and fuzz.ratio(first, again) >= NEARLY


def surely_seen(look: Line) -> bool:
    """Whether a line was read without a doubt about any letter."""
    seen = _lettered(look)
    return bool(seen) and all(char.score >= SURE for char in seen)


def letters(look: Line) -> str:
    """What a line says, without the marks that readers see differently."""
    return _plain(look.text)


def _lettered(look: Line) -> list[Char]:
    return [char for char in look.chars if char.text not in _MARKS]


def _plain(text: str) -> str:
    return "".join(letter for letter in fold(text).text if letter not in _MARKS)
