"""Runs of pieces on a page: which of them are one value, and in which order."""

from collections.abc import Sequence

from extractors.layout.aligned import same_column
from extractors.layout.between import remark_end
from extractors.layout.folded import reads_from_right
from extractors.layout.labels import Piece

ASIDE = frozenset({"uscc", ""})
"""What is told in the cell of a firm besides its name: its code, and what is no field of ours."""
SLASHES = frozenset({"/", "／"})
"""What stands between labels of one value."""
GAP = 3.0
"""Heights between two pieces of one row from which on they are not one value."""


def next_line(piece: Piece, other: Piece, slack: float) -> bool:
    """Whether a piece begins the line below one that ends its line, as in running text."""
    ends = piece.end == len(piece.line.text) and other.start == 0
    if reads_from_right(piece.line.text):
        return ends and abs(other.rect.x1 - piece.line.rect.x1) < slack
    return ends and abs(other.rect.x0 - piece.line.rect.x0) < slack


def near(run: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The first pieces of a run, up to a gap that parts them from what else is on the row."""
    left, right = run[0].rect.x0, run[0].rect.x1
    for at, piece in enumerate(run):
        gap = max(piece.rect.x0 - right, left - piece.rect.x1)
        if gap > GAP * piece.rect.height:
            return run[:at]
        left, right = min(left, piece.rect.x0), max(right, piece.rect.x1)
    return run


def by_columns(run: list[Piece]) -> tuple[Piece, ...]:
    """Pieces from left to right; those of one cell, one above the other, from top to bottom."""
    ordered: list[list[Piece]] = []
    for piece in run:
        if ordered and same_column(ordered[-1][0].rect, piece.rect):
            ordered[-1].append(piece)
        else:
            ordered.append([piece])
    return tuple(piece for cell in ordered for piece in sorted(cell, key=lambda one: one.rect.y0))


def over(piece: Piece, own: Piece) -> bool:
    """Whether most of a piece's width is over or under another's, as scraps of a seal stand."""
    shared = min(piece.rect.x1, own.rect.x1) - max(piece.rect.x0, own.rect.x0)
    return shared > piece.rect.width / 2


def is_remark(piece: Piece, label: Piece) -> bool:
    """Whether a piece stands in the bracket behind a label: 合计（数量：2） 55,600.00."""
    own = piece.line is label.line and piece.start >= label.end
    return own and piece.end <= remark_end(label.line.text, label.end)


def is_stacked(piece: Piece, row: Sequence[Piece]) -> bool:
    """Whether a label begins the lower line of a cell whose upper line the row begins with."""
    first = next((one for one in row if one.line is not piece.line), piece)
    if not piece.is_label or first.is_label:
        return False
    at = min(one.rect.x0 for one in row)
    return max(first.rect.x0, piece.rect.x0) - at < piece.rect.height / 2


def is_aside(piece: Piece, label: Piece) -> bool:
    """Whether a pair of label and value stands between another label and its value.

    A form has the code of a firm in the cell of its name, above it.
    """
    paired = piece.is_label and piece.end < len(piece.line.text)
    return paired and not piece.start and ASIDE.issuperset(piece.keys) and piece.keys != label.keys


def chained(label: Piece, row: Sequence[Piece]) -> list[Piece]:
    """The labels that share a label's value with it: 车辆类型/颜色."""
    found: list[Piece] = []
    end = label.end
    for piece in row:
        between = piece.line.text[end : piece.start].strip()
        if piece.line is not label.line or not piece.is_label or between not in SLASHES:
            break
        found.append(piece)
        end = piece.end
    return found
