"""Sheets on which two papers lie side by side, as an A3 copier takes them: each half is a page."""

from collections.abc import Sequence

from extractors.group import keys
from extractors.kinds.classify import classify
from extractors.kinds.contract import says_translation
from extractors.kinds.vocabulary import DossierKind
from extractors.layout.parts import halves
from extractors.reading import PageReading

SURE = 0.9
"""Confidence in what each half is, from which on they are two papers."""


def apart(readings: Sequence[PageReading], of: DossierKind) -> list[PageReading]:
    """The pages, those that show two papers as their halves.

    Both halves keep the name of the page they were received on. The spread of one paper, and a
    contract with two languages side by side, stay one page.
    """
    return [part for reading in readings for part in _papers(reading, of)]


def _papers(reading: PageReading, of: DossierKind) -> tuple[PageReading, ...]:
    parts = halves(reading)
    if len(parts) < 2:
        return parts
    left, right = (classify(part, of) for part in parts)
    if left.name != right.name:
        known = "unknown" not in (left.name, right.name)
        two = known and min(left.confidence, right.confidence) >= SURE
    elif left.name == "contract":
        two = says_translation(parts[:1]) != says_translation(parts[1:])
    else:
        two = left.titled and right.titled and _are_of_two_vehicles(parts, left.name)
    return parts if two else (reading,)


def _are_of_two_vehicles(parts: tuple[PageReading, ...], kind: str) -> bool:
    """Whether two reports are of other numbers: a certificate's two pages are, too, but one."""
    one, other = (keys(part, kind) for part in parts)
    return kind == "inspection_report" and bool(one and other) and not one & other
