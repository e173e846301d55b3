"""The VINs of a page: alone, several in a line of text, or broken in a narrow cell."""

import re
from collections.abc import Iterator
from itertools import chain

from dossier import Field
from extractors.doubt import weigh
from extractors.fields.parsers import tidy
from extractors.fields.vin import VIN
from extractors.find import anywhere
from extractors.kinds.shared import vin_like
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet
from extractors.reading import Rect
from extractors.row_by_row import row_in

HIGHER = 1.4
"""Heights of a usual line from which on a line is higher than its print."""
_SEVENTEEN = re.compile(r"(?<![0-9A-Z])[0-9A-Z]{17}(?![0-9A-Z])")


def vins(sheet: Sheet) -> list[tuple[Rect, Field[str]]]:
    """Every VIN on a page with its place; one broken into two lines of a narrow cell is joined."""
    several = {piece: parts for piece in sheet.values if len(parts := _several(piece)) > 1}
    found = [
        (piece.rect, field)
        for piece, field in anywhere([sheet], VIN, vin_like)
        if piece not in several
    ]
    found += _in_high_places(sheet, [rect for rect, _ in found])
    for part in chain.from_iterable(several.values()):
        field = weigh((part,), sheet.reading, VIN, sheet.labels)
        if field.value is not None:
            found.append((part.rect, field))
    taken = {piece for piece in sheet.values if VIN.parse(piece.text)} | set(several)
    alone = [piece for piece in sheet.values if piece not in taken and _part_of_vin(piece.text)]
    for upper in alone:
        lower = sheet.continued(upper)
        if lower is None or lower not in alone:
            continue
        if len(_letters(upper.text) + _letters(lower.text)) != 17:
            continue
        field = weigh((upper, lower), sheet.reading, VIN, sheet.labels)
        if field.value is not None:
            found.append((upper.rect.union(lower.rect), field))
    return sorted(found, key=lambda item: (item[0].y0, item[0].x0))


def _in_high_places(sheet: Sheet, known: list[Rect]) -> Iterator[tuple[Rect, Field[str]]]:
    """VINs in lines that a seal over them made higher than they are, so that they were misread."""
    most = HIGHER * sheet.reading.usual_height
    for piece in sheet.values:
        rect = piece.line.rect
        if rect.height < most or not vin_like(piece.text) or any(map(rect.meets, known)):
            continue
        field = row_in(rect, sheet.reading, VIN, sheet.labels)
        if field is not None:
            yield piece.rect, field


def _several(piece: Piece) -> list[Piece]:
    """The VINs that a line of running text lists one after the other."""
    spans = [
        (piece.start + run.start(), piece.start + run.end())
        for run in _SEVENTEEN.finditer(piece.text)
        if VIN.parse(run.group())
    ]
    return [Piece.of(piece.line, at, end) for at, end in spans]


def _letters(text: str) -> str:
    return re.sub(r"[^0-9A-Z]", "", text.upper())


def _part_of_vin(text: str) -> bool:
    plain = tidy(text)
    return bool(re.fullmatch(r"[0-9A-Z*\- ]{2,15}", plain)) and any(c.isdigit() for c in plain)
