"""Labels in running text that a line's end cuts in two: 最终目/的国：玻利维亚."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from dossier import Field
from extractors.doubt import weigh
from extractors.fields.spec import Spec
from extractors.layout.folded import fold
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet
from extractors.reading import Line

T = TypeVar("T")


def across(sheets: Sequence[Sheet], spec: Spec[T]) -> Field[T]:
    """The field behind the first of its labels that goes on in the next line."""
    names = [fold(name).text for name in spec.labels]
    for sheet in sheets:
        for line, following in pairwise(sheet.reading.lines):
            start = _behind_label(line, following, names)
            if start is None or spec.parse(following.text[start:]) is None:
                continue
            end = len(following.text)
            piece = Piece(following, start, end, following.cut(start, end).rect)
            return weigh((piece,), sheet.reading, spec, sheet.labels)
    return Field()


def _behind_label(line: Line, following: Line, names: Sequence[str]) -> int | None:
    """Where in the second line the value begins, if a label ends the first and goes on in it."""
    first, second = fold(line.text).text, fold(following.text)
    for name in names:
        for cut in range(1, len(name)):
            rest = f"{name[cut:]}:"
            if first.endswith(name[:cut]) and second.text.startswith(rest):
                return second.span(0, len(rest))[1]
    return None
