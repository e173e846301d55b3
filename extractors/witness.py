"""What the reader of numbers says of a value, and what it leaves of another reader's doubts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from extractors.confidence import weakest_letter
from extractors.fields.spec import Spec
from extractors.reading import Line, PageReading
from extractors.second_look import joined

T = TypeVar("T")

LEGIBLE = 0.5
"""Score of its weakest letter from which on the reader of numbers bears a value out."""
CLEAR = 0.9
"""The same for what it says alone; of 1,597 such words that PP-OCR said too none was wrong."""
CONTRADICTS = 0.97
"""The same where it says something else than a reader that is firm about each letter."""
_FACTOR = re.compile(r"\d+\s*[×xX*]\s*(?=\d)")
_TWINS = str.maketrans("OI", "01")
LEFT = 0.03
"""Another letter that it holds this likely stays possible."""


@dataclass(frozen=True)
class Word(Generic[T]):
    """What one reader says a value is, and how sure it is of the letter that it doubts most."""

    value: T | None
    score: float
    line: Line

    @property
    def clear(self) -> bool:
        """Whether it can be relied upon."""
        return self.value is not None and self.score >= CLEAR

    def bears_out(self, value: T, spec: Spec[T]) -> bool:
        """Whether it is the value that another reader saw."""
        return self.value is not None and self.score >= LEGIBLE and spec.alike(self.value, value)

    def against(self, firm: bool) -> T | None:
        """The value where it stands against another reader's, which is firm or not."""
        return self.value if self.score >= (CONTRADICTS if firm else CLEAR) else None


def word(looks: Sequence[Line], reading: PageReading, spec: Spec[T]) -> Word[T]:
    """What the reader of numbers says of a value; no value where it is not one of numbers.

    Args:
        looks: Where the value stands, in reading order.
        reading: Its page.
        spec: The field; `letters` are those that its value may have.
    """
    if not spec.letters:
        return Word(None, 0.0, looks[0])
    places = [_without_factor(look, spec).rect for look in looks]
    line = joined([reading.sight.numbers(place, spec.letters) for place in places])
    value = spec.parse(line.text)
    return Word(value, 0.0 if value is None else weakest_letter(line, spec, value), line)


def _without_factor(look: Line, spec: Spec[T]) -> Line:
    """An amount's line without the count that leads it: 1 × 20650.00, in digits 120650.00."""
    factor = _FACTOR.match(look.text)
    return look if factor is None or "X" in spec.letters else look.cut(factor.end(), len(look.text))


def together(one: float, other: float) -> float:
    """The probability of what two readers say alike, each of which is this sure by itself."""
    both, neither = one * other, (1 - one) * (1 - other)
    return both / (both + neither) if both + neither else 0.0


def possible(others: dict[T, bool], heard: Word[T], spec: Spec[T]) -> dict[T, bool]:
    """Of the values that one reader's rivals make, those that the reader of numbers allows too.

    A reader that is clear about each letter leaves none that it does not hold likely itself, but
    for letters that some faces print as digits: of an O or an I its word is no proof.
    """
    if not heard.clear:
        return others
    line = heard.line
    left = {
        spec.parse(line.text[:at] + letter + line.text[at + 1 :])
        for at, char in enumerate(line.chars)
        for letter, chance in char.rivals
        if chance >= LEFT
    }
    seen = str(heard.value).translate(_TWINS)
    return {
        other: near
        for other, near in others.items()
        if other in left or str(other).translate(_TWINS) == seen
    }
