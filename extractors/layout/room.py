"""How much of a row beside a line is free of other lines."""

from extractors.reading import PageReading, Rect


def room(rect: Rect, reading: PageReading) -> float:
    """The pixels to the right of a line that are free of other lines; a seal's are none."""
    starts = [
        line.rect.x0
        for line in reading.lines
        if not any(_inside(line.rect, seal.rect) for seal in reading.seals)
        and line.rect.x0 >= rect.x1 - rect.height / 2
        and min(line.rect.y1, rect.y1) - max(line.rect.y0, rect.y0) > 0.3 * rect.height
    ]
    return min([*starts, float(reading.size[0])]) - rect.x1


def room_before(rect: Rect, reading: PageReading) -> float:
    """The pixels to the left of a line that are free of other lines."""
    ends = [
        line.rect.x1
        for line in reading.lines
        if line.rect.x1 <= rect.x0 + rect.height / 2
        and min(line.rect.y1, rect.y1) - max(line.rect.y0, rect.y0) > 0.3 * rect.height
    ]
    return rect.x0 - max(ends, default=0.0)


def _inside(rect: Rect, seal: Rect) -> bool:
    """Whether a line is likely a piece of a seal's own writing."""
    x, y = rect.middle
    return seal.x0 < x < seal.x1 and seal.y0 < y < seal.y1
