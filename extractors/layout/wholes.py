"""Labels that stand in two pieces: wrapped in their cell, or cut in two by a reader."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.layout.aligned import goes_on
from extractors.layout.folded import fold
from extractors.layout.labels import NUMBERED, Piece

Names = Mapping[str, tuple[str, ...]]
"""The folded text of each label, and the fields that it names."""

_NUMBERING = re.compile(r"^\d{1,2}[.、]?")
_OPENED = re.compile(r"^\s*[(（][^()（）]{0,3}$")
_CLOSED = re.compile(r"^[^()（）]{1,6}[)）]$")


def unnumbered(text: str) -> str:
    """A folded text without the number of a form's cell before it.

    >>> unnumbered("32 车辆出厂"), unnumbered("17.")
    ('车辆出厂', '')
    """
    return _NUMBERING.sub("", fold(text).text)


def whole(pieces: Sequence[Piece], names: Names) -> tuple[Piece, ...]:
    """Make labels of what is only the beginning of one (机动车登记/编号), and drop its end.

    The number of a cell before its label is dropped, too: it is no value of the cell before.
    """
    found, dropped = {id(piece): piece for piece in pieces}, _numbers(pieces)
    for piece in pieces:
        start = unnumbered(piece.text)
        rests = {
            name[len(start) :]: keys
            for name, keys in names.items()
            if 2 <= len(start) < len(name) and name.startswith(start)
        }
        opened = piece.is_label and _OPENED.match(piece.line.text[piece.end :])
        after = (one for one in pieces if (rests or opened) and goes_on(piece.rect, one.rect))
        ends = {fold(one.text).text.rstrip(":"): one for one in after}
        closing = next((end for text, end in ends.items() if _CLOSED.match(text)), None)
        rest = next((text for text in ends if text in rests), None)
        if opened and closing:
            found[id(piece)] = replace(piece, rect=piece.rect.union(closing.rect))
        elif rest and not piece.is_label:
            found[id(piece)] = replace(piece, keys=rests[rest])
            dropped.add(id(ends[rest]))
    return tuple(piece for key, piece in found.items() if key not in dropped)


def _numbers(pieces: Sequence[Piece]) -> set[int]:
    """The pieces that are the number of the label behind them in their line (17.)."""
    return {
        id(piece)
        for piece, label in pairwise(pieces)
        if piece.line is label.line and label.is_label and NUMBERED.match(piece.text)
    }


def tails(pieces: Sequence[Piece], names: Names) -> frozenset[int]:
    """The ids of pieces that are only the end of a label that wraps (机动车登记编/号)."""
    labels = [piece for piece in pieces if piece.is_label and _ends_line(piece)]
    found = set()
    for piece in pieces:
        text = fold(piece.text).text.rstrip(":")
        starts = [len(name) - len(text) for name in names if name.endswith(text)]
        if piece.is_label or not starts:
            continue
        # A label that is whole already has no tail: 进口 under 国产/进口 is a value.
        if any(
            goes_on(label.rect, piece.rect) and len(unnumbered(label.text)) <= max(starts) + 1
            for label in labels
        ):
            found.add(id(piece))
    return frozenset(found)


def _ends_line(label: Piece) -> bool:
    """Whether nothing stands behind a label but a bracket that the next line closes."""
    rest = label.line.text[label.end :].strip(" :：")
    return not rest or bool(_OPENED.match(rest))
