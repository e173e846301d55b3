"""A value of which the better reader made none: whose word it has, and what else it may be."""

from typing import TypeVar

from dossier import Evidence, Field
from dossier.numbers.characters import HAN
from extractors.fields.spec import Spec
from extractors.layout.folded import fold
from extractors.reading import Line
from extractors.rivals import variants
from extractors.witness import Word

T = TypeVar("T")

LONG_WORD = 4
"""Letters of a word from which on one of them may be misread, and it is still that word."""


def by_numbers_alone(heard: Word[T], claimed: T | None, place: tuple[Evidence, ...]) -> Field[T]:
    """A value of which the better reader made none, and the reader of numbers one.

    It is sure where the page's reader, which knows nothing of that one, saw the very same.
    """
    agreed = heard.value == claimed
    return Field(
        value=heard.value,
        raw=heard.line.text,
        confidence=0.97 if agreed and heard.clear else 0.9,
        alternatives=() if agreed or claimed is None else (claimed,),
        vouchers=("numbers", "pp-ocr-tiny") if agreed else ("numbers",),
        evidence=place,
    )


def unconfirmed(
    claimed: T | None, text: str, again: Line, seen: str, spec: Spec[T], place: tuple[Evidence, ...]
) -> Field[T]:
    """A value of which the better reader made none (2024年16月22日).

    It has the word of the independent reader, or stands among those that the better one's rivals
    make; else it is a guess.
    """
    field: Field[T] = Field(value=claimed, raw=text, evidence=place)
    if claimed is None:
        return field
    if spec.parse(seen) == claimed:
        return field.model_copy(update={"confidence": 0.9, "vouchers": ("tesseract",)})
    made = [spec.seen(other.text) for other in variants(again, vouched=False, words=False)]
    others = {other for other in made if other is not None}
    if claimed not in others:
        if _but_a_letter(text, again.text):
            return field.model_copy(update={"confidence": 0.96, "vouchers": (again.reader,)})
        return field.model_copy(update={"confidence": 0.4})
    rest = tuple(other for other in dict.fromkeys(made) if other not in (None, claimed))
    return field.model_copy(
        update={"confidence": 0.85, "alternatives": rest, "vouchers": (again.reader,)}
    )


def _but_a_letter(text: str, other: str) -> bool:
    """Whether two readings of a word are the same but for one Chinese character: 格鲁吉业.

    The one that is a value is so whatever the other makes of that letter.
    """
    one, two = fold(text).text, fold(other).text
    unlike = [pair for pair in zip(one, two, strict=False) if pair[0] != pair[1]]
    return (
        len(one) == len(two) >= LONG_WORD
        and len(unlike) == 1
        and all(HAN.match(letter) for letter in unlike[0])
    )
