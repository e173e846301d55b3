"""Where the entries of a 登记栏 page begin, as their heads stand above or beside them."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extractors.reading import Line, Rect, watermark_height

ABOUT = 0.95
"""Share of the widest gap from which on another is about as wide."""
EVEN = 1.3
"""Times the usual distance between rows from which on a gap parts two entries."""
_OWNER = re.compile(r"(?:现|新)?(?:机动车)?所有人(?!身份证明)")


def edges(heads: Sequence[Line], lines: Sequence[Line]) -> list[float]:
    """Where each entry begins: at its head, or, where heads have a column, at the widest gap above.

    In a table the kind of an entry stands in the middle of the lines that it heads. Where each
    transfer has one owner above it, a gap where a line was not seen does not cut that off.
    """
    if not heads:
        return []
    left = min(head.rect.x0 + 3 * head.rect.height for head in heads)
    right = max(head.rect.x1 for head in heads if head.rect.x0 < left)
    text = [line for line in lines if line not in heads and line.rect.y1 > heads[0].rect.y0]
    beside = [line for line in text if line.rect.x0 > right]
    if len(beside) < 0.7 * len(text) or len(beside) < 2 * len(heads):
        # A head that is run into a seal's words is taller than a line.
        usual = median(line.rect.height for line in lines)
        return [head.rect.y0 - 0.6 * min(head.rect.height, usual) for head in heads]
    lefts = sorted(line.rect.x0 for line in beside)
    margin = lefts[len(lefts) // 2]  # a seal's words stand beside the column, not in it
    tall = watermark_height(lines)
    rects = [line.rect for line in lines if line.rect.height < tall]
    rows = sorted(
        (rect for rect in rects if abs(rect.x0 - margin) < 3 * rect.height),
        key=lambda rect: rect.y0,
    )
    if _stand_above([head.rect for head in heads], rows):
        return [head.rect.y0 - 0.6 * head.rect.height for head in heads]
    if _evenly_set(rows):
        return _mirrored([head.rect.middle[1] for head in heads], rows)
    tops = [0.0, *(head.rect.middle[1] for head in heads)]
    found = [_gap_above(head.rect, top, rows) for head, top in zip(heads, tops, strict=False)]
    column = (line for line in lines if line.rect.x0 > right)
    owners = [line.rect for line in column if _OWNER.match(line.text.replace(" ", ""))]
    own = [
        [rect.y0 for rect in owners if top < rect.middle[1] <= head.rect.y1]
        for head, top in zip(heads, tops, strict=False)
    ]
    if any(len(above) != 1 for above, head in zip(own, heads, strict=True) if "转" in head.text):
        return found
    return [min([edge, *above]) for edge, above in zip(found, own, strict=True)]


def _gaps(rows: Sequence[Rect]) -> list[tuple[float, float]]:
    """How far each row is from the next, from base to base, and where the middle between is."""
    return [(low.y1 - high.y1, (low.y0 + high.y1) / 2) for high, low in pairwise(rows)]


def _gap_above(head: Rect, top: float, rows: Sequence[Rect]) -> float:
    """The middle of the widest gap between the rows above a head, from the one at a height on.

    Of several that are about as wide it is the last: others part what stands above the entry.
    """
    gaps = _gaps([row for row in rows if row.y1 > top and row.middle[1] <= head.y1])
    if not gaps:
        return head.y0 - 0.6 * head.height
    widest = max(gap for gap, _ in gaps)
    return max(middle for gap, middle in gaps if gap >= ABOUT * widest)


def _stand_above(heads: Sequence[Rect], rows: Sequence[Rect]) -> bool:
    """Whether heads stand on lines of their own, each above all rows of its entry.

    None is above the first head, and each of the others is in a gap wider than rows leave.
    """
    if len(rows) < 2 or heads[0].middle[1] > rows[0].y0:
        return False
    usual = median(gap for gap, _ in _gaps(rows))
    wide = [
        (high.middle[1], low.y0) for high, low in pairwise(rows) if low.y1 - high.y1 >= EVEN * usual
    ]
    return all(any(top < head.middle[1] < end for top, end in wide) for head in heads[1:])


def _evenly_set(rows: Sequence[Rect]) -> bool:
    """Whether no gap between rows is so wide that it must part two entries."""
    gaps = sorted(gap for gap, _ in _gaps(rows))
    return len(gaps) > 1 and gaps[-1] < EVEN * gaps[len(gaps) // 2]


def _mirrored(middles: Sequence[float], rows: Sequence[Rect]) -> list[float]:
    """The edges of entries with their heads in the middle, from the last row upwards."""
    between = [middle for _, middle in _gaps(rows)]
    edges: list[float] = []
    bottom = rows[-1].y1
    for middle in reversed(middles):
        top = 2 * middle - bottom
        bottom = min([rows[0].y0, *between], key=lambda edge: abs(edge - top))
        edges.append(bottom)
    return edges[::-1]
