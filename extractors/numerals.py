"""Numbers in a script that PP-OCR does not know: it reads the digits, if not the words."""

import operator
import re
import unicodedata
from collections.abc import Sequence
from typing import TypeAlias, TypeVar

from dossier import Evidence, Field
from extractors.fields.spec import Spec
from extractors.layout.folded import reads_from_right
from extractors.layout.labels import Piece
from extractors.reading import Line, PageReading, Rect

T = TypeVar("T")
Evidences: TypeAlias = tuple[Evidence, ...]

DIGITS = "0123456789"
ROOM = 0.25
"""Heights beside a number in which a digit that was left out may stand."""
_NUMBER = re.compile(r"\d+")


def numbers_seen(pieces: Sequence[Piece], reading: PageReading) -> tuple[str, ...]:
    """Each number of a text looked at alone, in the text's order, where two looks agree on all.

    Alone, no letter stands beside a number that a reader could take for a digit or swallow one
    for; nor does it matter which way the text runs.
    """
    found = []
    for piece in pieces:
        for number in _NUMBER.finditer(piece.text):
            if not piece.line.chars:
                return ()
            place = _place(piece.line, piece.start + number.start(), piece.start + number.end())
            seen = reading.sight.reread(place).text.strip(" .,;:")
            if not seen.isdecimal():
                return ()
            if seen != number.group() and seen != reading.sight.witness(place, DIGITS):
                return ()
            found.append(seen)
    return tuple(found)


def by_numbers(
    claimed: T | None, text: str, numbers: Sequence[str], spec: Spec[T], evidence: Evidences
) -> Field[T] | None:
    """A value with its numbers as two readers saw each of them alone; None where they make none.

    Args:
        claimed: The value as Tesseract first read it, of the whole line.
        text: That reading, in the order in which it is read.
        numbers: As of `numbers_seen`.
        spec: The field.
        evidence: Where the value stands.
    """
    own = _NUMBER.findall(text)
    if not numbers or len(numbers) != len(own):
        return None
    following = iter(numbers)
    seen = _NUMBER.sub(lambda _: next(following), text)
    value = spec.parse(seen)
    if value is None or isinstance(value, str):
        return None  # a code has letters, too, which nobody has looked at
    # A digit that was only left out of the first reading makes that no rival.
    cut = all(first in number for first, number in zip(own, numbers, strict=True))
    return Field(
        value=value,
        raw=seen,
        confidence=0.97,
        alternatives=() if cut or claimed is None else (claimed,),
        vouchers=("pp-ocr-small", "tesseract"),
        evidence=evidence,
    )


def borne_out(line: Line, reading: PageReading) -> bool:
    """Whether the reader of numbers, shown each number of a line alone, sees those that it has."""
    runs = list(_NUMBER.finditer(line.text)) if line.chars else []
    return bool(runs) and all(
        reading.sight.numbers(_place(line, *run.span()), DIGITS).text == run.group() for run in runs
    )


def _place(line: Line, start: int, end: int) -> Rect:
    """Where a number stands in a line, with room for a digit that was left out."""
    chars, room = line.chars[start:end], ROOM * line.rect.height
    left, right = min(char.x0 for char in chars), max(char.x1 for char in chars)
    return line.rect._replace(x0=left - room, x1=right + room)


def by_numerals(
    claimed: T, text: str, seen: str, spec: Spec[T], evidence: Evidences, confirmed: bool = False
) -> Field[T]:
    """A value that Tesseract read (11 апреля 2026), its digits held against those PP-OCR saw.

    Args:
        claimed: The value as first read.
        text: Its text, in the order in which it is read.
        seen: What PP-OCR made of the same place, from left to right.
        spec: The field.
        evidence: Where the value stands.
        confirmed: Whether the reader of numbers saw the same as PP-OCR.
    """
    other = _rebuilt(text, seen, spec)
    if other == claimed or (other is not None and confirmed and _left_out(text, seen)):
        return Field(
            value=other,
            raw=text,
            confidence=0.97,
            vouchers=("pp-ocr-small", "tesseract" if other == claimed else "numbers"),
            evidence=evidence,
        )
    if other is not None:
        return Field(
            value=other,
            raw=text,
            confidence=0.9,
            alternatives=(claimed,),
            vouchers=("pp-ocr-small",),
            evidence=evidence,
        )
    return Field(value=claimed, raw=text, confidence=0.4, evidence=evidence)


def _left_out(text: str, seen: str) -> bool:
    """Whether the numbers of a text lack nothing but digits of those that were seen."""
    own, numbers = (_NUMBER.findall(unicodedata.normalize("NFKC", one)) for one in (text, seen))
    if reads_from_right(text):
        numbers.reverse()
    return len(own) == len(numbers) and all(map(operator.contains, numbers, own))


def _rebuilt(text: str, seen: str, spec: Spec[T]) -> T | None:
    """The value of a text with the numbers that were seen in place of its own."""
    plain = unicodedata.normalize("NFKC", text)
    own = _NUMBER.findall(plain)
    numbers = _NUMBER.findall(unicodedata.normalize("NFKC", seen))
    if reads_from_right(text):
        own.reverse()
    if len(numbers) == 1 and len(own) == 2:
        numbers = _parted(numbers[0], own)
    if len(numbers) != len(own):
        return None
    if reads_from_right(text):
        numbers.reverse()
    following = iter(numbers)
    return spec.parse(_NUMBER.sub(lambda _: next(following), plain))


def _parted(run: str, own: list[str]) -> list[str]:
    """Two numbers that were seen as one, parted at the longer of those that they should be."""
    if len(own[0]) > len(own[1]) and run.startswith(own[0]):
        return [own[0], run[len(own[0]) :]]
    if len(own[1]) > len(own[0]) and run.endswith(own[1]):
        return [run[: -len(own[1])], own[1]]
    return [run]
