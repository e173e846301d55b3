"""Days under seals: what most looks see, in row after row and tone after tone.

A grey seal's star and ring are paler than print, but in no one tone do they go and all print stays.
Each look by each of two readers is a vote; strokes of the seal make another day in each of them,
print makes the same one.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, product
from typing import TypeVar

from dossier import Field
from extractors.confidence import weakest_letter
from extractors.fields.spec import Spec
from extractors.reading import VIEWS, Line, PageReading, Rect

T = TypeVar("T")

AROUND = 0.3
"""Usual heights of a line that are looked at above and below the place: less than to the print of
the next line, which may be another day."""
SHARE, EACH, TOGETHER = 0.9, 0.8, 3.0
"""The share of all votes that a day needs, and how many: of each reader, and of both. A vote counts
as much as its least certain letter."""
CONFIDENCE = 0.97


def voted(place: Rect, reading: PageReading, spec: Spec[T]) -> Field[T] | None:
    """The day that both readers see in nearly all looks at a place under a seal.

    Args:
        place: Where the day stands.
        reading: Its page.
        spec: The day; nothing else is looked for.

    Returns:
        None where no seal lies there, or where the looks differ.
    """
    if spec.likely is None or not spec.letters or reading.has_text_layer:
        return None
    if not any(seal.rect.meets(place) for seal in reading.seals):
        return None
    votes: dict[str, dict[T, float]] = {}
    for line, left in _looks(_rows(place, reading), reading, spec):
        value = spec.seen(line.text)
        whole = spec.cut_off is None or not spec.cut_off(line.text)  # 2026/10/2 of 2026/10/21
        if value is not None and whole:
            own = votes.setdefault(line.reader, defaultdict(float))
            own[value] += weakest_letter(line, spec, value)
            if _is_lost(votes, left):
                return None
    total = sum(sum(own.values()) for own in votes.values())
    for value in next(iter(votes.values()), {}):
        by_each = [own.get(value, 0.0) for own in votes.values()]
        enough = len(by_each) > 1 and min(by_each) >= EACH and sum(by_each) >= TOGETHER
        if enough and sum(by_each) >= SHARE * total and spec.likely(value):
            return Field(
                value=value,
                raw=str(value),
                confidence=CONFIDENCE,
                vouchers=tuple(votes),
                evidence=(reading.evidence(place, "numbers"),),
            )
    return None


def _rows(place: Rect, reading: PageReading) -> list[Rect]:
    """The rows in and about a place in which there is more than paper and ruled lines."""
    height = reading.usual_height
    around = place._replace(y0=place.y0 - AROUND * height, y1=place.y1 + AROUND * height)
    seen = [(row, reading.sight.reread(row)) for row in around.rows(height)]
    return [row for row, line in seen if line.text or line.score < 1]


def _looks(rows: Sequence[Rect], reading: PageReading, spec: Spec[T]) -> Iterator[tuple[Line, int]]:
    """What two readers see in each row, in each tone, and how many looks are left."""
    ways = [*product(rows, (0, *VIEWS[:-1]))]
    for left, (row, view) in zip(range(2 * len(ways), 0, -2), ways, strict=True):
        yield reading.sight.numbers(row, spec.letters, view), left - 1
        yield reading.sight.reread(row, view), left - 2


def _is_lost(votes: dict[str, dict[T, float]], left: int) -> bool:
    """Whether no day can have nearly all votes any more, whatever the looks that are left show."""
    days: dict[T, float] = defaultdict(float)
    for value, vote in chain.from_iterable(own.items() for own in votes.values()):
        days[value] += vote
    return max(days.values()) + left < SHARE * (sum(days.values()) + left)
