"""Which rectangles stand on one row, and which above one another."""

from extractors.reading import Rect

CUT = 0.6
"""Heights between two pieces of one line that a reader took for two, at the most."""


def same_row(one: Rect, other: Rect) -> bool:
    """Whether two rectangles stand on one line, or one beside a line of the other's cell."""
    shared = min(one.y1, other.y1) - max(one.y0, other.y0)
    return shared > 0.3 * min(one.height, other.height)


def same_column(one: Rect, other: Rect) -> bool:
    """Whether two rectangles stand one above the other."""
    return min(one.x1, other.x1) - max(one.x0, other.x0) > 0.2 * min(one.width, other.width)


def is_behind(rect: Rect, label: Rect, back: bool) -> bool:
    """Whether a rectangle follows a label on its row; to the left of it where one reads so."""
    if back:
        return rect.middle[0] < label.x0 and rect.x1 < label.x0 + label.height
    return rect.middle[0] > label.x1 and rect.x0 > label.x1 - label.height


def goes_on(first: Rect, rest: Rect) -> bool:
    """Whether a piece may be the rest of a cell's text: short and right below, or cut off it."""
    down = rest.middle[1] - first.middle[1]
    if same_row(first, rest) and rest.middle[0] > first.x1:
        return abs(rest.x0 - first.x1) < CUT * first.height
    return (
        0 < down < 2.2 * first.height
        and rest.width <= first.width + first.height
        and same_column(first, rest)
    )
