"""Days and VINs that the search for lines missed: a place read row by row.

A seal that is as grey as the print below it, as on a photocopy, hides that print from the search,
not from a reader that is shown the row.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from dossier import Field
from extractors.confidence import weakest_letter
from extractors.doubt import weigh
from extractors.fields.spec import Spec
from extractors.layout.labels import Label, Piece
from extractors.readers.numbers import OTHER
from extractors.reading import ROW_STEP, Line, PageReading, Rect

T = TypeVar("T")

LEAST = 0.4
"""Score of its weakest letter below which a row says nothing."""
RIM = 0.5
"""Heights on either side of a value that belong to its place: a letter begins before it is told."""
LONG, OVERLAP = 22.0, 9.0
"""Heights of a part of a row that is read at a time, and by how many two parts overlap."""
ASIDE = 0.7
"""Widths of a seal beside it in which the day under it may begin or end."""
GUESS = 0.4
"""How sure a day is of which the better reader makes none."""


def under_seals(
    reading: PageReading, spec: Spec[T], labels: tuple[Label, ...]
) -> Iterator[Field[T]]:
    """The days that are hidden by a page's seals, from top to bottom.

    Args:
        reading: The page.
        spec: The day that is looked for.
        labels: The vocabulary of the paper.
    """
    for seal in sorted(reading.seals, key=lambda seal: seal.rect.y0):
        aside = ASIDE * seal.rect.width
        place = seal.rect._replace(x0=seal.rect.x0 - aside, x1=seal.rect.x1 + aside)
        found = row_in(place, reading, spec, labels)
        if found is not None:
            yield found


def row_in(
    place: Rect, reading: PageReading, spec: Spec[T], labels: tuple[Label, ...]
) -> Field[T] | None:
    """The value in the row of a place that the reader of numbers reads best, its doubt judged.

    Args:
        place: Where the value stands, in one row or several.
        reading: The page.
        spec: The field: a day or what bears its own proof; no other is looked for.
        labels: The vocabulary of the paper.
    """
    if (spec.likely is None and spec.check is None) or reading.has_text_layer:
        return None
    rows = [(score, line) for line in _rows(place, reading, spec) if (score := _worth(line, spec))]
    if not rows:
        return None
    _, line = max(rows, key=lambda row: row[0])
    field = weigh((Piece(line, 0, len(line.text), line.rect),), reading, spec, labels)
    if field.value is not None:
        return field
    place_read = (reading.evidence(line.rect, line.reader),)
    return Field(value=spec.parse(line.text), raw=line.text, confidence=GUESS, evidence=place_read)


def _rows(place: Rect, reading: PageReading, spec: Spec[T]) -> Iterator[Line]:
    """What the reader of numbers sees in one row after the other."""
    height = min(reading.usual_height, place.height)
    below = place._replace(y1=place.y1 + ROW_STEP * height)
    for row in below.rows(height):
        for x0, x1 in _spans(place, height):
            part = row._replace(x0=x0, x1=x1)
            yield _without_others(reading.sight.numbers(part, spec.letters))


def _spans(place: Rect, height: float) -> Iterator[tuple[float, float]]:
    """A row in parts that are short enough to read; a day cut in one is whole in the next."""
    left = place.x0
    while left + LONG * height < place.x1:
        yield left, left + LONG * height
        left += (LONG - OVERLAP) * height
    yield left, place.x1


def _without_others(line: Line) -> Line:
    """The longest run of a line's letters that a number may have, with a rim on either side."""
    runs = line.text.split(OTHER)
    longest = max(runs, key=len)
    start = line.text.index(longest)
    own = line.cut(start, start + len(longest))
    rim = RIM * own.rect.height
    return replace(own, rect=own.rect._replace(x0=own.rect.x0 - rim, x1=own.rect.x1 + rim))


def _worth(line: Line, spec: Spec[T]) -> float:
    """How sure the value in a row is; 0 where there is none."""
    value = spec.parse(line.text)
    if value is None or (spec.likely is not None and not spec.likely(value)):
        return 0.0
    if spec.check is not None and not spec.check(value):
        return 0.0
    score = weakest_letter(line, spec, value)
    return score if score >= LEAST else 0.0
