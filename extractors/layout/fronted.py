"""Labels that run into their values, or are spaced out: 名　称, 名称天津恒启…, made whole again."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.layout.aligned import same_row
from extractors.layout.folded import fold
from extractors.reading import Line, PageReading

APART = 7.0
"""Line heights between two letters of one spaced-out label, at the most."""
PIECE = 3
"""Letters of a part of a spaced-out label, at the most."""


def fronted(reading: PageReading, labels: Sequence[str]) -> PageReading:
    """The page with a line of its own for each of these labels.

    A label at the beginning of a line is parted from what follows it, and letters of a label that
    stand far apart on one row are put together.
    """
    names = sorted({fold(label).text for label in labels}, key=len, reverse=True)
    whole = _joined(reading.lines, frozenset(names))
    lines = tuple(part for line in whole for part in _parted(line, names))
    return replace(reading, lines=lines)


def _parted(line: Line, names: Sequence[str]) -> list[Line]:
    """A line as label and rest, where it begins with a label that runs into letters."""
    folded = fold(line.text)
    for name in names:
        rest = folded.text[len(name) :]
        if not folded.text.startswith(name) or not rest or rest[0] in ":;,.()/-、,":
            continue
        if any(other.startswith(folded.text[: len(name) + 1]) for other in names):
            break  # a longer label, misread at its end
        _, end = folded.span(0, len(name))
        return [line.cut(0, end), line.cut(end, len(line.text))]
    return [line]


def _joined(lines: Sequence[Line], names: frozenset[str]) -> list[Line]:
    """Lines with the parts of spaced-out labels made one, a value that hangs on the last kept."""
    left = list(lines)
    for line in lines:
        if line not in left or len(fold(line.text).text) > PIECE:
            continue
        found = _run(line, left, names)
        if found is None:
            continue
        run, last, end = found
        at = left.index(line)
        left = [other for other in left if other not in run]
        label, rest = last.cut(0, end), last.cut(end, len(last.text))
        left[at:at] = [_together([*run[:-1], label]), *([rest] if rest.text.strip() else [])]
    return left


def _run(
    first: Line, lines: Sequence[Line], names: frozenset[str]
) -> tuple[list[Line], Line, int] | None:
    """The lines on a row that together begin with a label, the last, and where it ends there."""
    run, text = [first], fold(first.text).text
    while any(name.startswith(text) and name != text for name in names):
        following = [
            other
            for other in lines
            if other not in run
            and same_row(other.rect, first.rect)
            and other.rect.x0 >= run[-1].rect.x1 - 0.5 * first.rect.height
            and other.rect.x0 - run[-1].rect.x1 < APART * first.rect.height
        ]
        nearest = min(following, key=lambda other: other.rect.x0, default=None)
        if nearest is None:
            return None
        run.append(nearest)
        folded = fold(nearest.text)
        for name in names:
            rest = name[len(text) :]
            if name.startswith(text) and rest and folded.text.startswith(rest):
                return run, nearest, folded.span(0, len(rest))[1]
        text += folded.text
    return None


def _together(run: Sequence[Line]) -> Line:
    rect = run[0].rect
    for line in run[1:]:
        rect = rect.union(line.rect)
    return replace(
        run[0],
        text="".join(line.text for line in run),
        rect=rect,
        score=min(line.score for line in run),
        chars=tuple(char for line in run for char in line.chars),
    )
