"""Sheets on which two papers lie side by side, as an A3 copier takes them: each half is a page."""

from collections.abc import Sequence

from extractors.kinds.classify import classify
from extractors.kinds.vocabulary import DossierKind
from extractors.layout.parts import halves
from extractors.reading import PageReading

SURE = 0.9
"""Confidence in what each half is, from which on they are two papers."""


def apart(readings: Sequence[PageReading], of: DossierKind) -> list[PageReading]:
    """The pages, those that show two papers of different kinds as their halves.

    Both halves keep the name of the page they were received on. The spread of one paper, and a
    contract with two languages side by side, stay one page.
    """
    return [part for reading in readings for part in _papers(reading, of)]


def _papers(reading: PageReading, of: DossierKind) -> tuple[PageReading, ...]:
    parts = halves(reading)
    if len(parts) < 2:
        return parts
    left, right = (classify(part, of) for part in parts)
    known = "unknown" not in (left.name, right.name)
    sure = min(left.confidence, right.confidence) >= SURE
    return parts if known and sure and left.name != right.name else (reading,)
