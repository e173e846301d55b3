"""Numbers in a script that PP-OCR does not know: it reads the digits, if not the words."""

import re
import unicodedata
from typing import TypeVar

from dossier import Evidence, Field
from extractors.fields.spec import Spec
from extractors.layout.folded import reads_from_right

T = TypeVar("T")

_NUMBER = re.compile(r"\d+")


def by_numerals(
    claimed: T, text: str, seen: str, spec: Spec[T], evidence: tuple[Evidence, ...]
) -> Field[T]:
    """A value that Tesseract read (11 апреля 2026), its digits held against those PP-OCR saw.

    Args:
        claimed: The value as first read.
        text: Its text, in the order in which it is read.
        seen: What PP-OCR made of the same place, from left to right.
        spec: The field.
        evidence: Where the value stands.
    """
    other = _rebuilt(text, seen, spec)
    if other == claimed:
        return Field(
            value=claimed,
            raw=text,
            confidence=0.97,
            vouchers=("tesseract", "pp-ocr-small"),
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
