"""A page as labels and values, and which values may belong to which label: geometry only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import dropwhile, takewhile

from extractors.layout.aligned import is_behind, same_row
from extractors.layout.folded import fold, reads_from_right
from extractors.layout.labels import Label, Piece, split
from extractors.layout.runs import (
    by_columns,
    chained,
    is_aside,
    is_remark,
    is_stacked,
    near,
    next_line,
    over,
)
from extractors.layout.seal_text import without_seal_text
from extractors.layout.wholes import tails, unnumbered, whole
from extractors.layout.wrapped import around
from extractors.reading import PageReading, Rect

COLUMN = 1.5
"""Label heights by which the labels of one column may begin apart."""
FAR_BELOW = 3.2
"""A value stands at most so many label heights below its label."""
_UNIT = re.compile(r"[（(][^()（）]{1,8}[)）]")
"""The unit of a label, in the next line of its cell: 表显里程 | （km）."""


@dataclass(frozen=True)
class Candidate:
    """Value pieces that may together be the value of a label; `how` tells where they stood."""

    pieces: tuple[Piece, ...]
    how: str

    @property
    def text(self) -> str:
        """The pieces' text, one space between two pieces."""
        return " ".join(piece.text for piece in self.pieces)


@dataclass(frozen=True)
class Sheet:
    """One page's pieces under a vocabulary of labels."""

    reading: PageReading
    labels: tuple[Label, ...]

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Labels and values in the order of the lines; a label in two lines is one in its first."""
        return whole(split(without_seal_text(self.reading), self.labels), self._names)

    @cached_property
    def values(self) -> tuple[Piece, ...]:
        """The pieces that are no labels."""
        return tuple(
            piece for piece in self.pieces if not piece.is_label and id(piece) not in self._tails
        )

    @cached_property
    def _tails(self) -> frozenset[int]:
        return tails(self.pieces, self._names)

    @cached_property
    def _names(self) -> dict[str, tuple[str, ...]]:
        return {fold(text).text: (label.key,) for label in self.labels for text in label.texts}

    def labelled(self, key: str) -> tuple[Piece, ...]:
        """Where the label of a field stands, from top to bottom."""
        hits = (piece for piece in self.pieces if key in piece.keys)
        return tuple(sorted(hits, key=lambda piece: (piece.rect.y0, piece.rect.x0)))

    def beside(self, label: Piece) -> tuple[Piece, ...]:
        """The value pieces on the label's row up to the next label, in reading direction."""
        back = reads_from_right(label.text)
        row = sorted(
            (
                piece
                for piece in self.pieces
                if piece is not label
                and id(piece) not in self._tails
                and same_row(piece.rect, label.rect)
                and is_behind(piece.rect, label.rect, back)
            ),
            key=lambda piece: -piece.rect.x1 if back else piece.rect.x0,
        )
        row = [piece for piece in row if not (is_remark(piece, label) or is_stacked(piece, row))]
        with_it = {id(piece) for piece in chained(label, row)}
        rest = dropwhile(
            lambda piece: set(piece.keys) & set(label.keys) or id(piece) in with_it,  # 型号 Model
            row,
        )
        run = list(takewhile(lambda piece: not piece.is_label, rest))
        own = [piece for piece in run if piece.line is label.line]
        run = [one for one in run if one in own or not any(over(one, piece) for piece in own)]
        return tuple(run) if back else by_columns(run)

    def is_labelled(self, value: Piece) -> bool:
        """Whether a label stands before a value on its row, so that it says what the value is."""
        return value in self._labelled

    @cached_property
    def _every_label(self) -> tuple[Piece, ...]:
        return tuple(piece for piece in self.pieces if piece.is_label)

    @cached_property
    def _labelled(self) -> frozenset[Piece]:
        return frozenset(value for label in self._every_label for value in self.beside(label))

    def below(self, label: Piece) -> tuple[Piece, ...]:
        """The value pieces under the label, nearest first, until a label of the column ends it."""
        column = self._column(label)
        height = label.rect.height
        under = sorted(
            (
                piece
                for piece in self.pieces
                if piece.line is not label.line
                and id(piece) not in self._tails
                and piece.rect.middle[1] > label.rect.y1
                and min(piece.rect.x1, column.x1) - max(piece.rect.x0, column.x0)
                > 0.3 * min(piece.rect.width, column.width, 2 * label.rect.width)
            ),
            key=lambda piece: (piece.rect.y0, piece.rect.x0),
        )
        run: list[Piece] = []
        edge = max(label.rect.y1, label.foot)
        aside = {id(piece.line) for piece in under if is_aside(piece, label)}
        for piece in under:
            other_language = piece.is_label and set(piece.keys) & set(label.keys)
            if other_language or id(piece.line) in aside:
                edge = piece.rect.y1
                continue
            if piece.is_label or piece.rect.y0 - edge > FAR_BELOW * height:
                break
            run.append(piece)
            edge = piece.rect.y1
        return tuple(run)

    def _column(self, label: Piece) -> Rect:
        """The strip under a label in which its value begins or ends: not far beside the label."""
        height = label.rect.height
        row = [x - height for x in self._labels_behind(label)]
        right = min([*row, label.rect.x1 + 3 * height])
        numbered = not unnumbered(label.line.text[: label.start])
        left = label.line.rect.x0 if numbered else label.rect.x0
        return Rect(left - height, label.rect.y1, max(right, label.rect.x1), label.rect.y1)

    def _labels_behind(self, label: Piece) -> list[float]:
        """Where the labels to the right on a label's row begin."""
        return [
            piece.rect.x0
            for piece in self.pieces
            if piece.is_label
            and piece is not label
            and same_row(piece.rect, label.rect)
            and piece.rect.x0 > label.rect.x1
        ]

    def candidates(self, label: Piece) -> Iterator[Candidate]:
        """What may be the label's value, likeliest first: right of it, then below it."""
        right, under = self.beside(label), self.below(label)
        if under and _UNIT.fullmatch(under[0].text.strip()):
            right, under = right or self.beside(under[0]), under[1:]
        choices = []
        if right:
            close = near(right)
            if wrapped := around(label, right[0], self.values, self._every_label):
                choices.append(Candidate(wrapped, "beside"))
            choices.append(Candidate(close, "beside"))
            if len(close) < len(right):
                choices.append(Candidate(right, "beside"))
            if len(right) > 1:
                choices += [Candidate((piece,), "beside") for piece in right]
        if under:
            choices.append(Candidate(under[:1], "below"))
            if len(under) > 1:
                choices += [Candidate(under[:2], "below"), Candidate(under[1:2], "below")]
        if right and under and self._clearly_below(label, right, under[0]):
            choices.sort(key=lambda choice: choice.how != "below")
        yield from choices
        tried = {piece for choice in choices for piece in choice.pieces}
        for piece in self._in_cell(label):
            if piece not in tried:
                yield Candidate((piece,), "beside")

    def _clearly_below(self, label: Piece, right: tuple[Piece, ...], under: Piece) -> bool:
        """Whether the value under a label is near and aligned while the one beside it is far.

        In a table of two columns, where labels stand one right under another, it is not.
        """
        height, first = label.rect.height, right[0]
        return (
            not (len(right) == 1 and self._is_among_labels(label))
            and first.line is not label.line
            and first.rect.x0 - label.rect.x1 > 8 * height
            and under.rect.y0 - label.rect.y1 < 1.5 * height
            and abs(under.rect.x0 - label.rect.x0) < 2.5 * height
        )

    def _is_among_labels(self, label: Piece) -> bool:
        """Whether right above or below a label, at the left end of its row, another one stands."""
        aligned = sorted(
            (
                piece
                for piece in self.pieces
                if abs(piece.rect.x0 - label.rect.x0) < label.rect.height
                and (piece is label or not set(piece.keys) & set(label.keys))
            ),
            key=lambda piece: piece.rect.y0,
        )
        at = aligned.index(label)
        return any(piece.is_label for piece in (*aligned[:at][-1:], *aligned[at + 1 :][:1]))

    def _in_cell(self, label: Piece) -> Iterator[Piece]:
        """The lines of a cell in whose middle its label stands, halfway to the labels around.

        The first and the last label of a column have as much room on their open side as on the
        other.
        """
        height = label.rect.height
        column = [
            other.rect
            for other in self.pieces
            if other.is_label and abs(other.rect.x0 - label.rect.x0) < COLUMN * height
        ]
        higher = [label.rect.y0 - one.y1 for one in column if one.y1 < label.rect.y0]
        under = [one.y0 - label.rect.y1 for one in column if one.y0 > label.rect.y1]
        above = min(higher or under, default=0.0)
        below = min(under or higher, default=0.0)
        top, bottom = label.rect.y0 - above / 2, label.rect.y1 + below / 2
        right = min(self._labels_behind(label), default=self._margin)
        for piece in self.values:
            inside = label.rect.x1 < piece.rect.x0 < right and top < piece.rect.middle[1] < bottom
            if inside and not self.is_labelled(piece):
                yield piece

    def _next_row(self, piece: Piece, other: Piece) -> bool:
        """Whether a piece begins the row below one that ends its row, as text wraps in a block."""
        row = [line.rect for line in self.reading.lines if same_row(line.rect, piece.rect)]
        below = [line.rect for line in self.reading.lines if same_row(line.rect, other.rect)]
        ends = piece.end == len(piece.line.text) and other.start == 0
        last = max(rect.x1 for rect in row) <= piece.rect.x1 + piece.rect.height
        first = min(rect.x0 for rect in below) >= other.rect.x0 - other.rect.height
        left = min(rect.x0 for rect in row)
        starts = (left, piece.line.rect.x0)
        aligned = any(abs(start - other.rect.x0) < piece.rect.height for start in starts)
        # A closing line begins far to the right and wraps to the margin.
        full = left > other.rect.x0 and piece.rect.x1 > self._margin - piece.rect.height
        return ends and last and first and (aligned or full)

    @cached_property
    def _margin(self) -> float:
        """Where the longest lines of the page end."""
        return max((line.rect.x1 for line in self.reading.lines), default=0.0)

    def continued(self, piece: Piece) -> Piece | None:
        """The next line of a value that wraps: close below, left-aligned, with no label beside."""
        height = piece.rect.height
        under = [
            other
            for other in self.values
            if other.line is not piece.line
            and 0 < other.rect.middle[1] - piece.rect.middle[1] < 2.1 * height
            and not any(
                label.is_label
                and same_row(label.rect, other.rect)
                and label.rect.x1 <= other.rect.x0 + height
                and label.rect.x1 > piece.rect.x0 - 12 * height
                for label in self.pieces
            )
        ]
        for other in under:
            aligned = abs(other.rect.x0 - piece.rect.x0) < 1.5 * height
            if aligned or next_line(piece, other, 1.5 * height):
                return other
        return next((other for other in under if self._next_row(piece, other)), None)
