"""Values in places where the search for lines found none, or found only parts of one."""

import re
from dataclasses import replace
from functools import reduce
from itertools import pairwise
from typing import TypeVar

from dossier import Field
from extractors.doubt import weigh
from extractors.fields.spec import Spec
from extractors.layout.empty import empty_places
from extractors.layout.labels import Label, Piece
from extractors.layout.room import room
from extractors.layout.sheet import Sheet
from extractors.lone_letter import by_vocabulary
from extractors.reading import COLOURLESS, VIEWS, PageReading, Rect
from extractors.row_by_row import row_in
from extractors.second_look import MARGIN
from extractors.seen_alike import surely_seen

T = TypeVar("T")

_DIGITS = re.compile(r"\d.*\d")
LONE = 0.8
"""The score of a value in a place where the search for lines found none."""


def in_parts(sheet: Sheet, label: Piece, spec: Spec[T]) -> Field[T] | None:
    """A value of which the search for lines made several, as where a seal's rim crosses it.

    A seal's star may hide a part of it altogether from that search.
    """
    reading, parts = sheet.reading, sheet.beside(label)
    if reading.has_text_layer or not spec.letters or not parts:
        return None
    place = reduce(Rect.union, (part.rect for part in parts))
    gaps = (low.rect.x0 - high.rect.x1 > high.rect.height for high, low in pairwise(parts))
    if len(parts) < 2 or any(gaps):
        place = place._replace(x0=label.rect.x1)
        if not any(_crosses(seal.rect, place) for seal in reading.seals):
            return None
    more = max(0.0, min(place.height, room(place, reading) - MARGIN * place.height))
    return seen_at(place._replace(x1=place.x1 + more), reading, spec, sheet.labels)


def _crosses(seal: Rect, place: Rect) -> bool:
    """Whether a seal lies over a place within a row."""
    x, y = place.middle
    return seal.x0 < place.x1 and seal.x1 > x and seal.y0 < y < seal.y1


def seen_at(
    place: Rect, reading: PageReading, spec: Spec[T], labels: tuple[Label, ...]
) -> Field[T] | None:
    """What a closer look sees in a place where the search for lines saw no value."""
    plain = reading.sight.reread(place)
    if not plain.text and plain.score == 1:
        return None  # nothing but paper, in any ink
    hidden = any(seal.rect.meets(place) for seal in reading.seals) or _DIGITS.search(plain.text)
    if hidden and (found := row_in(place, reading, spec, labels)) is not None:
        return found
    alone = surely_seen(plain) and not reading.sight.reread(place, COLOURLESS).text
    for view in (0,) if alone else (0, *VIEWS):
        seen = reading.sight.reread(place, view)
        if (alone or seen.score >= LONE) and spec.parse(seen.text) is not None:
            piece = Piece(replace(seen, rect=place), 0, len(seen.text), place)
            return weigh((piece,), reading, spec, labels)
    return by_vocabulary(place, reading, spec) if spec.closed else None


def overlooked(sheet: Sheet, label: Piece, spec: Spec[T]) -> Field[T] | None:
    """A value that the search for lines passed over: one lone character, or one under a seal."""
    reading = sheet.reading
    if reading.has_text_layer or not (spec.letters or spec.closed):
        return None
    seen = (seen_at(one, reading, spec, sheet.labels) for one in empty_places(sheet, label))
    return next(filter(None, seen), None)
