"""Parts of a page as pages of their own: the two halves of a spread, a band between two lines."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.layout.aligned import same_row
from extractors.reading import Line, PageReading, Rect, watermark_height

MIDDLE, HEADING = 0.38, 0.15
"""Where the fold may begin to lie, in a spread's width, and where headings end, in its height."""
ENTRIES = "登记栏"
"""What stands over the entries of a booklet's page from the third on."""


def part(reading: PageReading, rect: Rect) -> PageReading:
    """The lines and marks whose middle lies in a rectangle, still in the page's coordinates."""

    def inside(other: Rect) -> bool:
        x, y = other.middle
        return rect.x0 <= x < rect.x1 and rect.y0 <= y < rect.y1

    return replace(
        reading,
        lines=tuple(line for line in reading.lines if inside(line.rect)),
        seals=tuple(seal for seal in reading.seals if inside(seal.rect)),
        signatures=tuple(stroke for stroke in reading.signatures if inside(stroke)),
        strokes=tuple(stroke for stroke in reading.strokes if inside(stroke)),
    )


def band(reading: PageReading, top: float, bottom: float) -> PageReading:
    """What stands between two heights of a page."""
    return part(reading, Rect(0, top, reading.size[0], bottom))


def gutter(reading: PageReading) -> float | None:
    """Where the fold of a two-page spread lies: amid twin headings, or where no line crosses.

    A slanting watermark may cross it.
    """
    width, height = reading.size
    lines = [line for line in reading.lines if line.text.strip()]
    if width < 1.15 * height or not lines:
        return None
    if (fold := _between_twins(lines, width, height)) is not None:
        return fold
    best: tuple[float, float] | None = None
    tall = watermark_height(lines)
    spans = sorted((one.rect.x0, one.rect.x1) for one in lines if one.rect.height < tall)
    edge = 0.0
    for x0, x1 in spans:
        if x0 > edge and edge > 0:
            middle = (edge + x0) / 2
            if _is_middle(middle, width) and (best is None or x0 - edge > best[1]):
                best = (middle, x0 - edge)
        edge = max(edge, x1)
    return best[0] if best else None


def _between_twins(lines: Sequence[Line], width: float, height: float) -> float | None:
    """The middle between two pages' headings of entries in a booklet, though print may cross it."""
    heads = [
        line
        for line in lines
        if line.rect.y1 < HEADING * height and line.text.replace(" ", "") == ENTRIES
    ]
    twins = (
        (one.rect.middle[0] + other.rect.middle[0]) / 2
        for one in heads
        for other in heads
        if same_row(one.rect, other.rect) and one.rect.x1 < width / 2 < other.rect.x0
    )
    return next((fold for fold in twins if _is_middle(fold, width)), None)


def _is_middle(x: float, width: float) -> bool:
    return MIDDLE * width < x < (1 - MIDDLE) * width


def halves(reading: PageReading) -> tuple[PageReading, ...]:
    """The two pages of a spread, or the page itself where it has no fold."""
    fold = gutter(reading)
    if fold is None:
        return (reading,)
    width, height = reading.size
    return (
        part(reading, Rect(0, 0, fold, height)),
        part(reading, Rect(fold, 0, width, height)),
    )
