"""Doubtful values looked at without what stands beside, above or below them."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from dossier import Field
from extractors.fields.spec import Spec
from extractors.reading import CLOSE, ROW_STEP, PageReading, Rect
from extractors.signs import read_value

T = TypeVar("T")

ASIDE = 0.2
"""Heights beside a value that are shown with it."""
TALL = 1.4
"""Usual heights of a page's lines from which on a line's box holds more than its print, as under a
seal."""


def alone(
    found: Field[T],
    value: T,
    first: T | None,
    reading: PageReading,
    places: Sequence[Rect],
    spec: Spec[T],
) -> Field[T]:
    """A doubtful value looked at without the rest of its line, which may be in other letters.

    A look counts where it sees the same value, or that of the first reader, and sees it better. It
    is taken at the place that the better reader gave the value, and at that of the first one.
    """
    for place in places:
        if found.sure:
            break
        room_for_it = place._replace(
            x0=place.x0 - ASIDE * place.height, x1=place.x1 + ASIDE * place.height
        )
        look = reading.sight.reread(room_for_it, CLOSE)
        seen = spec.seen(look.text)
        if seen is None or not (spec.alike(seen, value) or seen == first):
            continue
        start = look.text.find(seen) if isinstance(seen, str) else -1
        if start >= 0 and isinstance(seen, str):
            look = look.cut(start, start + len(seen))
        found = _surer(found, read_value(seen, first, look, [look], reading, place, spec))
    return found


def in_its_row(
    found: Field[T],
    value: T,
    first: T | None,
    reading: PageReading,
    place: Rect,
    spec: Spec[T],
) -> Field[T]:
    """A doubtful number whose box is taller than its print, looked at row by row within it.

    A seal's star and ring above and below a day hide it from the reader of numbers. A row counts
    where it shows the same value.
    """
    if not spec.letters:
        return found
    for row in _rows(place, reading.usual_height):
        if found.sure:
            break
        look = reading.sight.reread(row)
        seen = spec.seen(look.text)
        if seen is not None and spec.alike(seen, value):
            found = _surer(found, read_value(seen, first, look, [look], reading, place, spec))
    return found


def _surer(found: Field[T], other: Field[T]) -> Field[T]:
    """The surer of two readings of one value; the first where they are alike."""
    return max(found, other, key=lambda one: (one.sure, one.confidence))


def _rows(place: Rect, height: float) -> Iterator[Rect]:
    """Rows of a height within a tall place, from the middle outwards."""
    room = place.height - height
    if place.height < TALL * height:
        return
    tops = [place.y0 + room / 2]
    while tops[-1] + ROW_STEP * height <= place.y1 - height:
        tops.append(tops[-1] + ROW_STEP * height)
    for top in tops:
        for y0 in dict.fromkeys((top, 2 * tops[0] - top)):
            yield place._replace(y0=y0, y1=y0 + height)
