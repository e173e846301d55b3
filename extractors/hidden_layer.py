"""A text layer over a scan, held against what the scan shows.

Nobody sees such a layer, but whoever searches or copies from the file gets what it says. A value
is never taken from it; where it says another one, a person is told.
"""

import re
from typing import TypeVar

from dossier import Field
from extractors.fields.spec import Spec
from extractors.layout.folded import fold
from extractors.reading import Line, PageReading, Rect

T = TypeVar("T")

_END, _BEGINNING = re.compile(r"[0-9A-Za-z./-]+$"), re.compile(r"[0-9A-Za-z./-]+")
ASIDE = 3
"""So many letters a layer may lie aside of what it says."""
UNSURE = 0.9
"""Confidence in a value whose layer has another of another length: a poor reader made it."""


def against_layer(field: Field[T], place: Rect, reading: PageReading, spec: Spec[T]) -> Field[T]:
    """The field, with what a layer claims instead as an alternative.

    Args:
        field: A value as the picture shows it.
        place: Where it stands.
        reading: Its page.
        spec: The field; only values of Latin letters and digits are held against a layer.
    """
    if not reading.layer or not spec.letters or field.value is None:
        return field
    claimed = spec.parse(_text(reading, place))
    told, seen = fold(str(claimed)).text, fold(str(field.value)).text
    if (
        claimed is None
        or told in seen
        or seen in told
        or sorted(_runs(told)) == sorted(_runs(seen))
    ):
        return field  # the same, cut short where the place ends, or set from the right
    return field.model_copy(
        update={
            "confidence": field.confidence if len(told) == len(seen) else UNSURE,
            "alternatives": (claimed, *(one for one in field.alternatives if one != claimed)),
            "remote": tuple(one for one in field.remote if one != claimed),
            "evidence": (reading.evidence(place, "text-layer"), *field.evidence),
        }
    )


def _runs(text: str) -> list[str]:
    """The runs of letters and of digits; in Arabic text a layer may have them the other way."""
    return re.findall(r"[a-z]+|\d+", text)


def _text(reading: PageReading, place: Rect) -> str:
    """What a layer says at a place, its edges taken a little wider."""
    slack = place.height / 4
    words = []
    for line in reading.layer:
        shared = min(place.y1, line.rect.y1) - max(place.y0, line.rect.y0)
        if shared >= min(place.height, line.rect.height) / 2:
            inside = [
                at
                for at, char in enumerate(line.chars)
                if place.x0 - slack <= (char.x0 + char.x1) / 2 <= place.x1 + slack
            ]
            if inside:
                words.append(_whole(line, inside[0], inside[-1] + 1))
    return " ".join(words)


def _whole(line: Line, start: int, end: int) -> str:
    """A part of a line, with the letters that its runs of Latin letters and digits lack.

    A layer lies a few letters aside at the most; beyond stands the next cell.
    """
    before, behind = _END.search(line.text[:start]), _BEGINNING.match(line.text[end:])
    if before and _BEGINNING.match(line.text[start]) and len(before.group()) <= ASIDE:
        start = before.start()
    if behind and _END.search(line.text[:end]) and len(behind.group()) <= ASIDE:
        end += behind.end()
    return line.text[start:end]
