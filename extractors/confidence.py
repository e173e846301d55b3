"""How sure a value is: the number that the signs for it make, and its least certain letter."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from extractors.fields.spec import Spec
from extractors.layout.aligned import same_row
from extractors.layout.labels import Piece
from extractors.reading import Line
from extractors.rivals import FIRM

T = TypeVar("T")

UNREADABLE = "\ufffd"
APART, SHORTER, BROKEN = 2.5, 3.0, 0.7
"""Heights between two words of a value, or from a line's end to the next one's, from which on it
may lack its middle, as under a seal; and how sure such a value is at the most."""


def weakest_letter(line: Line, spec: Spec[T], value: T) -> float:
    """The score of the least certain letter among those that the value hangs on.

    A line holds more than its value; a letter counts where the value were another without it.
    What the letter may be instead speaks for the value too where it makes the same one.
    """
    lowest = 1.0 if line.chars else line.score
    start = line.text.find(str(value)) if isinstance(value, int) else -1
    own = range(start, start + len(str(value))) if start >= 0 else range(len(line.chars))
    for at, char in enumerate(line.chars):
        if char.score >= min(FIRM, lowest) or not char.text.strip() or at not in own:
            continue
        before, after = line.text[:at], line.text[at + 1 :]
        if spec.parse(before + UNREADABLE + after) == value:
            continue
        same = sum(
            chance for letter, chance in char.rivals if spec.parse(before + letter + after) == value
        )
        lowest = min(lowest, char.score + same)
    return lowest


def confidence(vouchers: Sequence[str], weakest: float) -> float:
    """A number that means what it says, from the signs that vouch for a value (reading.md 9)."""
    if "text-layer" in vouchers and "pp-ocr-small" in vouchers:
        return 0.995
    if "check-digit" in vouchers:
        return 0.99 if weakest >= 0.6 else 0.9
    if "tesseract" in vouchers or "numbers" in vouchers:
        return 0.985 if weakest >= 0.6 else 0.93
    if "pp-ocr-tiny" in vouchers and weakest >= 0.9:
        return 0.97
    if weakest >= 0.99:
        return 0.96
    return round(0.5 + 0.4 * weakest, 3)


def lacks_its_middle(pieces: Sequence[Piece]) -> bool:
    """Whether words of one row stand so far apart that some between them may not have been seen.

    Nor does a line wrap that ends long before the next one does.
    """
    return any(
        right.rect.x0 - left.rect.x1 > APART * left.rect.height
        if same_row(left.rect, right.rect)
        else right.rect.x1 - left.rect.x1 > SHORTER * left.rect.height
        for left, right in pairwise(pieces)
    )
