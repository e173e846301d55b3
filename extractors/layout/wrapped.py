"""Values that wrap in their cell above and below the middle of the label beside them."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.layout.labels import Piece

OWN = 0.85
"""Share of the way to another label within which a line is one label's own."""
REACH = 2.5
"""Label heights above and below a label's middle within which the lines of its value stand."""


def around(
    label: Piece, first: Piece, values: Sequence[Piece], labels: Sequence[Piece]
) -> tuple[Piece, ...]:
    """The lines of a cell in whose middle its label stands, if there are several.

    Args:
        label: The label.
        first: What stands on its row.
        values: The page's values, from top to bottom.
        labels: The page's labels.
    """
    height, middle = label.rect.height, label.rect.middle[1]
    if first.line is label.line:
        return ()
    others = [
        one.rect.middle[1]
        for one in labels
        if one is not label and one.rect.x0 < label.rect.x1 < first.rect.x0
    ]

    def is_own(piece: Piece) -> bool:
        at = piece.rect.middle[1]
        nearest = min((abs(at - other) for other in others), default=REACH * height)
        aligned = abs(piece.rect.x0 - first.rect.x0) < height / 2
        return aligned and abs(at - middle) < min(REACH * height, OWN * nearest)

    own = sorted(filter(is_own, values), key=lambda piece: piece.rect.y0)
    close = all(low.rect.y0 - high.rect.y1 < height / 2 for high, low in pairwise(own))
    if len(own) < 2 or not close or first not in own:
        return ()
    off = (own[0].rect.y0 + own[-1].rect.y1) / 2 - middle
    return tuple(own) if abs(off) < height / 4 else ()
