"""A value's line read once more, and read on where the search for lines cut it short.

A seal's rim, a fold or a speck can end a line before its last letters. What is left often parses
(2026-01-2 of 2026-01-21), so that a value which may lack its end is looked at with more room. Where
the better reader makes no value of a place, it looks in other tones.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from itertools import pairwise, product
from typing import TypeVar

from rapidfuzz import fuzz

from extractors.fields.spec import Spec
from extractors.hidden_end import end_is_hidden
from extractors.layout.aligned import same_row
from extractors.layout.between import CIRCLES
from extractors.layout.folded import fold, part_like
from extractors.layout.labels import Label, Piece, split_line
from extractors.layout.room import room, room_before
from extractors.reading import COLOURLESS, VIEWS, Char, Line, PageReading, Rect
from extractors.seen_alike import letters, seen_alike

T = TypeVar("T")

REACH = 3.0
"""Heights of a line by which it may have been cut short."""
LEAST = 0.4
"""Heights of room below which no letter fits in."""
_NUMBERED = re.compile(r"\d{1,2}\s*")
_LAST_WORD = re.compile(r"([\u4e00-\u9fff]{2,})\W*$")
_SPECKS = ".,;:、，。；：·|"
NEARBY = 2.0
"""Heights by which a closer look may find a value further on; beyond, it is another's."""
EDGE = 2
"""So many letters of a line may be the edge of another."""
CLEAR = 0.95
"""Score of a line of black ink alone that needs no other view to show the same."""
RUNS_ON = 0.4
"""Widths of a text by which what the picture shows in its place may run on."""
MARGIN = 0.2
"""Heights that are left free before the next line."""


def looks_at(
    pieces: Sequence[Piece],
    claimed: T | None,
    reading: PageReading,
    spec: Spec[T],
    labels: tuple[Label, ...],
) -> tuple[list[Line], bool]:
    """Second looks at all runs of a value, and whether it is another than was read first.

    There are none where all of it turns out to be the field's label (车辆型号/de1 for Model).

    Args:
        pieces: The runs that together print the value, in reading order.
        claimed: The value that they make as first read, or None.
        reading: Their page.
        spec: The field.
        labels: The vocabulary under which the value was cut.
    """
    seen = [look_again(piece, reading, labels) for piece in pieces]
    looks = _up_to_label(seen, spec, labels)
    if not looks and pieces[0].line.reader == "text-layer":
        looks = seen[:1]  # what else the picture shows is told of the layer
    if not looks:
        return [], True
    whole = read_on(looks[-1], pieces[-1], reading, spec, labels)
    if whole is not looks[-1] and len(looks) == len(pieces):
        return [*looks[:-1], whole], True
    if looks[0].reader == "pp-ocr-small" and spec.parse(joined(looks).text) is None:
        surely = claimed is None and seen_alike(pieces, looks, spec)
        plain = letters(joined(looks)) if surely else None
        looks = _in_other_tones(pieces, claimed, reading, spec, labels, plain) or looks
    return looks, False


def _in_other_tones(
    pieces: Sequence[Piece],
    claimed: T | None,
    reading: PageReading,
    spec: Spec[T],
    labels: tuple[Label, ...],
    plain: str | None,
) -> list[Line] | None:
    """What another view shows: what was claimed, or else a value that two show, or black ink.

    What was surely seen to be something else, in `plain` letters, is looked at in black ink, and
    there alone where no coloured ink makes letters of it.
    """
    seen = [] if claimed is None else [claimed]
    for view in VIEWS[::-1]:
        toned = [look_again(piece, reading, labels, view) for piece in pieces]
        whole = joined(toned)
        if plain is not None and view == COLOURLESS and letters(whole) in ("", plain):
            break
        value = spec.parse(whole.text)
        if value is None:
            continue
        clear = view == COLOURLESS and claimed is None and whole.score >= CLEAR
        if value in seen or clear:
            return toned
        if claimed is None:
            seen.append(value)
    return _as_one(pieces, reading, spec) if claimed is None else None


def _as_one(pieces: Sequence[Piece], reading: PageReading, spec: Spec[T]) -> list[Line] | None:
    """A row that the search for lines cut in two, read across the cut: 特斯拉, 上海）有限公司."""
    rects = [piece.rect for piece in pieces]
    cut = all(
        same_row(left, right) and right.x0 - left.x1 < REACH / 2 * left.height
        for left, right in pairwise(rects)
    )
    if len(rects) < 2 or not cut:
        return None
    whole = reading.sight.reread(reduce(Rect.union, rects))
    return [whole] if spec.parse(whole.text) is not None else None


def _up_to_label(looks: list[Line], spec: Spec[T], labels: tuple[Label, ...]) -> list[Line]:
    """The lines of a value before one that turns out to be a label; its own may lead it."""
    kept: list[Line] = []
    for look in looks:
        parts = split_line(look, labels)
        if parts and all(part.is_label for part in parts):
            if kept or spec.name not in parts[0].keys:
                return kept or looks[:1]
            continue
        kept.append(look)
    return kept


def look_again(
    piece: Piece, reading: PageReading, labels: tuple[Label, ...], view: int = 0
) -> Line:
    """Read a value's line once more, and cut the same value out of the better reading.

    The whole line is read, since where a value begins within a line is only estimated; a text
    layer and Tesseract tell where each word stands, so there the value alone is looked at.
    """
    if piece.line.reader in ("text-layer", "tesseract"):
        return reading.sight.reread(piece.rect, view)
    again = _own(reading.sight.reread(piece.line.rect, view), piece.line, reading)
    parts = split_line(again, labels)
    if piece.start == 0 and piece.end == len(piece.line.text):
        # What is shown around a value may reach into its label.
        more = len(parts) == 2 and parts[0].is_label and not parts[1].is_label
        if more and abs(len(fold(parts[1].text).text) - len(fold(piece.text).text)) <= 1:
            return again.cut(parts[1].start, parts[1].end)
        return again
    values = [part for part in parts if not part.is_label]
    if not values:
        return again
    own = _behind(_label_of(piece, split_line(piece.line, labels)), parts)
    best = max(own or values, key=lambda part: fuzz.ratio(part.text, piece.text))
    start, end = part_like(piece.text, best.text)
    before, extra = piece.line.text[: piece.start], best.text.removesuffix(piece.text)
    if _of_label(extra, before.rstrip(" :："), again.text[: best.start].rstrip(" :：")):
        start = len(extra)
    start += _led_by(before, best.text[start:], piece.text)
    own_part = again.cut(best.start + start, best.start + end)
    return own_part if _near(own_part.rect, piece.rect) else again.cut(0, 0)


def _near(rect: Rect, other: Rect) -> bool:
    """Whether two places on one row are less than a letter or two apart."""
    return max(rect.x0 - other.x1, other.x0 - rect.x1) < NEARBY * other.height


def _label_of(piece: Piece, parts: Sequence[Piece]) -> tuple[str, ...]:
    """The fields that the label right before a value in its line names."""
    for label, value in pairwise(parts):
        if label.is_label and value.start <= piece.start < value.end:
            return label.keys
    return ()


def _behind(keys: tuple[str, ...], parts: Sequence[Piece]) -> list[Piece]:
    """The values of a line that stand right behind a label of these fields."""
    return [
        value
        for label, value in pairwise(parts)
        if keys and label.keys == keys and not value.is_label
    ]


def _own(again: Line, line: Line, reading: PageReading) -> Line:
    """A better reading of a line without the edge of the line before it on the row."""
    left = max(
        (
            other.rect.x1
            for other in reading.lines
            if other is not line
            and other.rect.x0 < line.rect.x0 < other.rect.x1
            and other.rect.y0 < line.rect.middle[1] < other.rect.y1
        ),
        default=0.0,
    )
    over = 0
    for char in again.chars[:EDGE]:
        over += (char.x0 + char.x1) / 2 < left
    own = again.cut(over, len(again.text))
    first = fold(line.text).text
    nearer = fuzz.ratio(fold(own.text).text, first) > fuzz.ratio(fold(again.text).text, first)
    return own if over and nearer else again


def _of_label(extra: str, before: str, seen: str) -> bool:
    """Whether what a better reading sees more at the beginning of a value is its label's end.

    Args:
        extra: What it sees more.
        before: What stood before the value at first: a label, maybe with a circled number.
        seen: What it sees before the value now.
    """
    if not extra or not before:
        return False
    if before[-1] in CIRCLES:
        return bool(_NUMBERED.fullmatch(extra))
    return len(extra) == 1 and len(before) > 3 and seen.endswith(before[-3:-1])


def _led_by(before: str, seen: str, value: str) -> int:
    """How many letters of the label right before a value a better reading has run into it."""
    word = _LAST_WORD.search(before)
    label = word.group(1) if word else ""
    return len(label) if seen.startswith(label) and not value.startswith(label) else 0


def read_on(
    again: Line,
    piece: Piece,
    reading: PageReading,
    spec: Spec[T],
    labels: tuple[Label, ...],
) -> Line:
    """The line of a value, as far as it goes.

    Args:
        again: What the second look saw of the value.
        piece: The value, as first read.
        reading: Its page.
        spec: The field; `cut_off` tells whether a text may lack its end.
        labels: The vocabulary under which the value was cut.
    """
    known = piece.line.reader == "text-layer" or piece.end < len(piece.line.text)
    if known or spec.cut_off is None or not spec.cut_off(again.text):
        return again
    rect = piece.line.rect
    margin, reach = MARGIN * rect.height, REACH * rect.height
    right = min(reach, room(rect, reading) - margin)
    left = min(reach, room_before(rect, reading) - margin) if piece.start == 0 else 0.0
    first = fold(again.text).text.strip(_SPECKS)
    views = (0, *VIEWS[::-1]) if end_is_hidden(again, reading, spec) else (0,)
    places = (rect._replace(x1=rect.x1 + right), rect._replace(x0=rect.x0 - left))
    for wider, view in product(places, views):
        if wider.width - rect.width < LEAST * rect.height:
            continue
        more = replace(piece, line=replace(piece.line, rect=wider))
        longer = look_again(more, reading, labels, view)
        text = fold(longer.text).text
        goes_on = text.startswith(first) if wider.x1 > rect.x1 else text.endswith(first)
        if goes_on and not spec.cut_off(longer.text) and spec.parse(longer.text) is not None:
            return longer
    return again


def joined(lines: Sequence[Line]) -> Line:
    """Several lines as one text, for values that wrap."""
    lines = [line for line in lines if line.text] or lines[:1]
    if len(lines) == 1:
        return lines[0]
    space = Char(" ", lines[0].rect.x1, lines[0].rect.x1, 1.0)
    chars: list[Char] = []
    rect = lines[0].rect
    for line in lines:
        chars += [space, *line.chars] if chars else line.chars
        rect = rect.union(line.rect)
    return replace(
        lines[0],
        text=" ".join(line.text for line in lines),
        rect=rect,
        score=min(line.score for line in lines),
        chars=tuple(chars) if all(line.chars or not line.text for line in lines) else (),
    )


def in_full(reading: PageReading, box: Rect) -> Line:
    """What the picture shows where its print runs on beyond the text that is said to be there."""
    beyond = min(RUNS_ON * box.width, max(0.0, room(box, reading) - box.height / 2))
    return reading.sight.reread(box._replace(x1=box.x1 + beyond))
