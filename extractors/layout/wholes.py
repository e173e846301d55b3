"""Labels that stand in two pieces: wrapped in their cell, or cut in two by a reader."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz import fuzz

from extractors.layout.aligned import goes_on
from extractors.layout.borders import NUMBERED
from extractors.layout.folded import fold
from extractors.layout.labels import Piece

Names = Mapping[str, tuple[str, ...]]
"""The folded text of each label, and the fields that it names."""

STEM = 75
"""Likeness of a label to the beginning of another, 0 to 100, from which on it is that."""
WORDS, BELOW = 4, 2.2
"""Letters of words of an alphabet that may go on in longer ones, and how many heights below."""
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
        if id(piece) in dropped:
            continue
        opened = piece.is_label and _OPENED.match(piece.line.text[piece.end :])
        if opened:
            after = (one for one in pieces if goes_on(piece.rect, one.rect))
            closing = next((one for one in after if _CLOSED.match(_plain(one))), None)
            if closing:
                found[id(piece)] = replace(piece, rect=piece.rect.union(closing.rect))
        elif not piece.is_label and (ends := _ends(piece, pieces, names)):
            text = unnumbered(piece.text) + "".join(map(_plain, ends))
            foot = max(one.rect.y1 for one in ends)
            found[id(piece)] = replace(piece, keys=names[text], foot=foot)
            dropped |= {id(one) for one in ends}
    return tuple(piece for key, piece in found.items() if key not in dropped)


def _plain(piece: Piece) -> str:
    return fold(piece.text).text.rstrip(":")


def _ends(piece: Piece, pieces: Sequence[Piece], names: Names) -> list[Piece]:
    """The pieces below or behind one with which it makes a label, as many as make the longest.

    In a narrow column a label may take five lines (转让, 登记, 待出, 口日, 期).
    """
    text, last = unnumbered(piece.text), piece
    taken: list[Piece] = []
    longest: list[Piece] = []
    while rests := [name[len(text) :] for name in names if name.startswith(text) and name != text]:
        alone = len(text) > 1 or len(unnumbered(last.line.text)) == 1
        after = [one for one in pieces if alone and _goes_on(last, one)]
        fitting = [one for one in after if any(rest.startswith(_plain(one)) for rest in rests)]
        following = max(fitting, key=lambda one: len(_plain(one)), default=None)
        if not text or following is None or not _plain(following):
            break
        taken.append(following)
        text, last = text + _plain(following), following
        if text in names:
            longest = list(taken)
    return longest


def _goes_on(first: Piece, rest: Piece) -> bool:
    """Whether a label may go on here; the words of an alphabet may be longer below (Data de)."""
    height, text = first.rect.height, fold(first.text).text
    words = len(text) >= WORDS and text < "\u2e80" and first.start == rest.start == 0
    down = rest.rect.middle[1] - first.rect.middle[1]
    below = abs(rest.rect.x0 - first.rect.x0) < height / 2 and 0 < down < BELOW * height
    return goes_on(first.rect, rest.rect) or (words and below)


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
        stems = [name.removesuffix(text) for name in names if name.endswith(text)]
        if piece.is_label or not stems:
            continue
        # A label that is whole already has no tail: 进口 under 国产/进口 is a value.
        if any(goes_on(label.rect, piece.rect) and _is_stem(label, stems) for label in labels):
            found.add(id(piece))
    return frozenset(found)


def _is_stem(label: Piece, stems: Sequence[str]) -> bool:
    """Whether a label is one of several beginnings of labels, a letter or so misread."""
    text = unnumbered(label.text)
    return any(len(text) <= len(stem) + 1 and fuzz.ratio(stem, text) >= STEM for stem in stems)


def _ends_line(label: Piece) -> bool:
    """Whether nothing stands behind a label but a bracket that the next line closes."""
    rest = label.line.text[label.end :].strip(" :：")
    return not rest or bool(_OPENED.match(rest))
